"""The meetings of the families whose cases are over: enough to count, and to leaf through."""

from collections.abc import Iterator
from datetime import date, timedelta

from famsam_desktop.domain.families import MemberRole
from famsam_desktop.domain.meetings import Attendance, Focus, Mandate, MeetingForm
from famsam_desktop.domain.templates import FIRST_TEMPLATES
from famsam_desktop.services.demo import days, network, said, texts
from famsam_desktop.services.demo.gatherings import Gathering, Seat, Someone
from famsam_desktop.services.demo.household import Household, positions
from famsam_desktop.services.demo.identity import case_id

_CLOSING = FIRST_TEMPLATES[2]

#: When people met through a screen for the most part.
_DISTANCE = (date(2020, 4, 1), date(2021, 6, 30))

_RESULTS_EVERY = 2
_CHILD_COMES_FROM_AGE = 13


def meetings(household: Household, diary: days.Diary) -> Iterator[Gathering]:
    """The held coordination meetings of a family; the last with agenda and action."""
    family = household.family
    for position, day in enumerate(family.meetings):
        left = len(family.meetings) - position
        yield _meeting(household, day, position, left, diary)


def _meeting(household: Household, day: date, position: int, left: int, diary: days.Diary) -> Gathering:
    family = household.family
    seed = family.number * 5 + position
    about = family.discussed(day)
    discussed = tuple(place for place, member in enumerate(family.members) if member in about)
    agencies = agencies_for(household, discussed)
    last = left == 1
    items = _CLOSING.items if last else ()
    results = 2 if last else int(position % _RESULTS_EVERY == 0)
    form = (
        MeetingForm.DIGITAL if _DISTANCE[0] <= day <= _DISTANCE[1] or seed % 7 == 0 else MeetingForm.IN_PERSON
    )
    digital = form is MeetingForm.DIGITAL
    starts_at = diary.begin(day)
    return Gathering(
        key=str(position),
        number=family.number,
        case=case_id(family.number),
        form=form,
        starts_at=starts_at,
        minutes=days.SLOT_MINUTES,
        venue=None if digital else venue_in(family.municipality),
        link=texts.LINK.format(f"{family.number}-{position + 1}") if digital else "",
        focus=Focus.CHILD if all(member.is_child for member in about) else Focus.BOTH,
        chair=family.number,
        note_taker=family.number + 1,
        discussed=discussed,
        seats=tuple(_seats(household, agencies, discussed, day, seed)),
        items=items,
        said=said.outcomes(agencies, seed, results, day, len(items)),
        promised=(said.done(agencies, household.guardians[0], seed, day),) if last else (),
        agenda_sent_on=days.workday_until(day - timedelta(days=8)),
        summary_sent_on=days.workday_from(day + timedelta(days=2)),
    )


def agencies_for(household: Household, discussed: tuple[int, ...]) -> tuple[str, ...]:
    """The agencies that come: one for everybody with own support, and the school of the eldest who is discussed."""
    family = household.family
    first = {
        support.member: support.agency
        for support in reversed(household.supports)
        if support.member in discussed
    }
    found = [first[member] for member in sorted(first)]
    for member in discussed:
        if family.members[member].is_child:
            age = family.referred_on.year - family.members[member].birth_year
            found.append(network.school_of(family.municipality, age))
            break
    return tuple(dict.fromkeys(key for key in found if key))


def venue_in(municipality: str, turn: int = 0) -> int:
    """A room in the municipality."""
    here = [place for place, venue in enumerate(network.VENUES) if venue.municipality == municipality]
    return here[turn % len(here)]


def _seats(
    household: Household, agencies: tuple[str, ...], discussed: tuple[int, ...], day: date, seed: int
) -> Iterator[Seat]:
    """The guardians, those discussed who are old enough, and one person from each agency."""
    family = household.family
    grown = positions(family, MemberRole.GUARDIAN, MemberRole.PARENT_NO_CUSTODY, MemberRole.STEP_PARENT)
    for place in sorted({*household.guardians, *(set(grown) & set(discussed))}):
        away = place != household.guardians[0] and (seed + place) % 9 == 0
        yield Seat(
            who=Someone(member=place),
            role=household.role(place),
            attendance=Attendance.EXCUSED if away else Attendance.PRESENT,
            absence_reason=texts.ABSENCE[seed % len(texts.ABSENCE)] if away else "",
        )
    for place in discussed:
        member = family.members[place]
        if member.is_child and day.year - member.birth_year >= _CHILD_COMES_FROM_AGE and seed % 2 == 0:
            yield Seat(who=Someone(member=place), role=household.role(place), attendance=Attendance.PARTLY)
    for turn, agency in enumerate(agencies):
        yield Seat(
            who=Someone(agency=agency),
            mandate=(Mandate.YES, Mandate.PARTIAL, Mandate.YES, Mandate.NO)[(seed + turn) % 4],
            attendance=Attendance.PARTLY if (seed + turn) % 8 == 0 else Attendance.PRESENT,
        )
