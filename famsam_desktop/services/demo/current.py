"""The families with an open case: who they are, what support they have, what they agreed to."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from famsam_desktop.domain import times
from famsam_desktop.domain.agencies import OwnContactKind
from famsam_desktop.domain.cases import CaseStep
from famsam_desktop.domain.consents import Capacity, ConsentForm, ConsentState
from famsam_desktop.domain.families import MemberRole
from famsam_desktop.services.demo import current_rows, days, network, people, plan
from famsam_desktop.services.demo.family_records import consent_records, events, referral, support_records
from famsam_desktop.services.demo.household import Agreed, Household, Support, positions
from famsam_desktop.services.demo.identity import Team, case_id, family_id
from famsam_desktop.services.demo.plan import PlannedFamily
from famsam_desktop.store.records import Record
from famsam_desktop.store.tables import FamilyCaseTable

_WEEKS_BETWEEN = 5
_CONSENT_DAYS = 365
_RUNS_OUT_IN = 9
_ASKED_FROM_AGE = 12

#: Rows whose first guardian's consent runs out soon, has run out, or reaches one agency; whose other guardian said no.
_RUNS_OUT, _RAN_OUT, _IN_PART, _REFUSED = 2, 6, 5, 11

#: Agencies that every municipality has one of; the others serve all four.
_LOCAL = frozenset({"school", "upper", "preschool", "social", "income"})
_KINDS = {
    "bup": OwnContactKind.TREATMENT,
    "habilitation": OwnContactKind.TREATMENT,
    "adultpsych": OwnContactKind.TREATMENT,
    "income": OwnContactKind.INCOME_SUPPORT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentFamily:
    """A family with an open case, and the row it came from."""

    place: int
    row: current_rows.CurrentRow
    household: Household
    case: UUID
    starts: tuple[datetime, ...]
    discussed: tuple[int, ...]

    @property
    def family(self) -> PlannedFamily:
        """The planned family."""
        return self.household.family

    @property
    def agencies(self) -> tuple[str, ...]:
        """The agencies that come to the meetings."""
        around = dict.fromkeys(support.agency for support in self.household.supports)
        return tuple(agency for agency in around if agency != self.row.elsewhere)


def families(today: date, after: int, diary: days.Diary) -> tuple[CurrentFamily, ...]:
    """The families the team works with now, numbered after those of the past."""
    return tuple(
        _family(row, place, today, after + 1 + place, diary) for place, row in enumerate(current_rows.ROWS)
    )


def _family(
    row: current_rows.CurrentRow, place: int, today: date, number: int, diary: days.Diary
) -> CurrentFamily:
    starts = held_starts(row.held, row.weeks_ago, place, today, diary)
    held = tuple(map(times.local_day, starts))
    referred_on = _referred_on(place, held, today)
    family = PlannedFamily(
        number=number,
        municipality=row.municipality,
        referred_by=row.referred_by,
        referred_on=referred_on,
        closed_on=None,
        members=plan.members_of(plan.born(row.ages, referred_on.year), row.adults, referred_on, number),
        meetings=held,
    )
    supports = _supports(row, family)
    protected = place == current_rows.PROTECTED
    household = Household(
        family=family,
        supports=supports,
        consents=tuple(_consents(family, supports, place, today)),
        steps=_steps(family, place, today),
        names=_aliases(family) if protected else people.names(family),
        protected=protected,
    )
    supported = {support.member for support in supports}
    discussed = tuple(
        position
        for position, member in enumerate(family.members)
        if member.discussed_from or position in supported
    )
    return CurrentFamily(
        place=place, row=row, household=household, case=case_id(number), starts=starts, discussed=discussed
    )


def held_starts(
    count: int, weeks_ago: int, place: int, today: date, diary: days.Diary
) -> tuple[datetime, ...]:
    """When the held meetings began: the last so many weeks ago, the others about every fifth week before it."""
    found: list[datetime] = []
    aim = times.monday(today) - timedelta(weeks=weeks_ago) + timedelta(days=place % 5)
    for _ in range(count):
        if found:
            aim = min(aim, times.local_day(found[-1]) - timedelta(weeks=2))
        found.append(diary.begin_by(aim))
        aim -= timedelta(weeks=_WEEKS_BETWEEN)
    return tuple(reversed(found))


def _referred_on(place: int, held: tuple[date, ...], today: date) -> date:
    if held:
        return days.workday_until(held[0] - timedelta(days=25 + place * 3 % 12))
    ago = {current_rows.ASSESSED: 12, current_rows.NEWEST: 3}.get(place, 24)
    return days.workday_until(today - timedelta(days=ago))


def _supports(row: current_rows.CurrentRow, family: PlannedFamily) -> tuple[Support, ...]:
    marked = [position for position, member in enumerate(family.members) if member.supported]
    town = network.LETTER_OF[row.municipality]
    found = []
    for position, word in zip(marked, row.supports.split(), strict=True):
        for turn, name in enumerate(word.split("+")):
            since = family.referred_on - timedelta(days=60 + (position + turn) * 53 % 300)
            found.append(support(position, name, town, since, family))
    if row.elsewhere:
        youngest = len(family.children) - 1
        found.append(support(youngest, row.elsewhere, town, family.referred_on - timedelta(days=200), family))
    return tuple(found)


def support(position: int, name: str, town: str, since: date, family: PlannedFamily) -> Support:
    """An own contact with the agency of that name in the town."""
    kind = _KINDS.get(name, OwnContactKind.INDIVIDUAL_SUPPORT)
    if name == "social":
        kind = OwnContactKind.INVESTIGATION if position % 2 else OwnContactKind.INDIVIDUAL_SUPPORT
        if not family.members[position].is_child:
            kind = OwnContactKind.JOINT_PARENT_SUPPORT
    return Support(position, f"{town}.{name}" if name in _LOCAL else name, kind, since)


def _steps(family: PlannedFamily, place: int, today: date) -> tuple[tuple[CaseStep, date], ...]:
    steps = [(CaseStep.REFERRED, family.referred_on)]
    if place == current_rows.NEWEST:
        return tuple(steps)
    assessed = min(days.workday_from(family.referred_on + timedelta(days=4)), today)
    steps.append((CaseStep.ASSESSMENT, assessed))
    if place == current_rows.ASSESSED:
        return tuple(steps)
    begun = days.workday_from(family.referred_on + timedelta(days=12))
    steps.append((CaseStep.ONGOING, max(assessed, min(begun, today))))
    if place == current_rows.DORMANT:
        steps.append((CaseStep.DORMANT, days.workday_until(today - timedelta(days=40))))
    return tuple(steps)


def _aliases(family: PlannedFamily) -> tuple[str, ...]:
    """Names for a family whose identity is protected."""
    letters = iter("ABCDEFGH")
    return tuple(f"{'Barn' if member.is_child else 'Vuxen'} {next(letters)}" for member in family.members)


# --- consents --------------------------------------------------------------------------------------------------------


def _consents(
    family: PlannedFamily, supports: tuple[Support, ...], place: int, today: date
) -> Iterator[Agreed]:
    """Each guardian's consent about each child with own support; older children and adults for themselves."""
    agencies = tuple(dict.fromkeys(support.agency for support in supports))
    since = min(days.workday_from(family.referred_on + timedelta(days=7)), today)
    guardians = positions(family, MemberRole.GUARDIAN)
    for about in dict.fromkeys(support.member for support in supports):
        member = family.members[about]
        for giver in guardians if member.is_child else ():
            whole = Agreed(
                about=about,
                by=giver,
                form=ConsentForm.ORAL if (place + giver) % 7 == 0 else ConsentForm.WRITTEN,
                agencies=agencies,
                since=since,
                until=since + timedelta(days=_CONSENT_DAYS),
            )
            yield _agreed(place, whole, today, first=giver == guardians[0])
        own = not member.is_child or since.year - member.birth_year >= _ASKED_FROM_AGE
        if own:
            capacity = Capacity.CHILD if member.is_child else Capacity.ADULT
            yield Agreed(
                about=about,
                by=about,
                capacity=capacity,
                form=ConsentForm.ORAL,
                agencies=agencies,
                since=since,
            )


def _agreed(place: int, whole: Agreed, today: date, *, first: bool) -> Agreed:
    """Most say yes to all for a year; the rows named here differ, so that each kind of answer is to be seen."""
    if place == _RUNS_OUT and first:
        return replace(whole, until=today + timedelta(days=_RUNS_OUT_IN))
    if place == _RAN_OUT and first:
        return replace(whole, until=today - timedelta(days=11))
    if place == _IN_PART and first:
        return replace(whole, answer=ConsentState.PARTIAL, agencies=whole.agencies[:1])
    if place == _REFUSED and not first:
        return replace(whole, answer=ConsentState.REFUSED, agencies=(), until=None)
    return whole


# --- a family that came back -----------------------------------------------------------------------------------------


def returned(past: tuple[PlannedFamily, ...], today: date, diary: days.Diary) -> CurrentFamily:
    """A family of the past with a second case, about its youngest child."""
    first_meeting, municipality = current_rows.RETURNED
    family = next(
        each
        for each in past
        if each.municipality == municipality
        and each.meetings
        and each.meetings[0].isoformat() == first_meeting
    )
    youngest = len(family.children) - 1
    starts = held_starts(1, 4, 1, today, diary)
    held = tuple(map(times.local_day, starts))
    referred_on = days.workday_until(held[0] - timedelta(days=20))
    again = PlannedFamily(
        number=family.number,
        municipality=municipality,
        referred_by=family.referred_by,
        referred_on=referred_on,
        closed_on=None,
        members=family.members,
        meetings=held,
    )
    supports = (support(youngest, "bup", "", referred_on - timedelta(days=50), again),)
    household = Household(
        family=again,
        supports=supports,
        consents=tuple(_consents(again, supports, len(current_rows.ROWS), today)),
        steps=_steps(again, len(current_rows.ROWS), today),
        names=people.names(family),
    )
    row = current_rows.CurrentRow(
        municipality, family.referred_by, "", "", "bup", 1, 4, (current_rows.RETURNED_SLOT,)
    )
    return CurrentFamily(
        place=len(current_rows.ROWS),
        row=row,
        household=household,
        case=case_id(family.number, 2),
        starts=starts,
        discussed=(youngest,),
    )


def returned_records(back: CurrentFamily, team: Team) -> Iterator[Record]:
    """Its new own contact, consents and second case."""
    family = back.family
    yield from support_records(back.household)
    yield from consent_records(back.household, team)
    yield FamilyCaseTable(
        id=back.case,
        family_id=family_id(family.number),
        number=2,
        responsible_id=team.user(family.number),
        dnr=f"FS {family.referred_on.year}:{family.number}",
    )
    yield referral(family, back.case)
    yield from events(back.case, back.household.steps)
