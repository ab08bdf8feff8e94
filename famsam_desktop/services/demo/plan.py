"""What happened in every demo family, and on which day; pure, and the same on every run.

The families of `rows` make the figures of both published reports. Those that came later are placed between the
second report and today, so that the figures of today have something to count.
"""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from famsam_desktop.domain.cases import PreMeetingReason, ReferredBy
from famsam_desktop.domain.families import MemberRole
from famsam_desktop.services.demo import days, rows

FIRST_REPORT = date(2021, 9, 30)
SECOND_REPORT = date(2022, 11, 16)

EARLIEST_TODAY = date(2025, 1, 1)
"""A demo store cannot be made for a day before this one: the later families would have no room."""

_ADULTS = {
    "M": MemberRole.GUARDIAN,
    "P": MemberRole.GUARDIAN,
    "U": MemberRole.PARENT_NO_CUSTODY,
    "S": MemberRole.STEP_PARENT,
}
_MARKS = "*+!"

_ENDED_AFTER = 500
_LATEST_BEFORE_TODAY = 430
_LONG_AFTERWARDS = 120
_DAYS_BETWEEN = 35


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedMember:
    """A member: who, born when, from which day on discussed, and whether some agency gives own support."""

    role: MemberRole
    birth_year: int
    is_woman: bool
    supported: bool = False
    discussed_from: date | None = None
    ended_on: date | None = None

    @property
    def is_child(self) -> bool:
        """One of the family's children."""
        return self.role is MemberRole.CHILD


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFamily:
    """A family with its case: referral, days of held coordination meetings, closing."""

    number: int = 0
    municipality: str
    referred_by: ReferredBy
    referred_on: date
    closed_on: date | None
    members: tuple[PlannedMember, ...] = field(repr=False)
    meetings: tuple[date, ...] = ()
    pre_meeting_reason: PreMeetingReason | None = None

    @property
    def children(self) -> tuple[PlannedMember, ...]:
        """The children, eldest first."""
        return tuple(member for member in self.members if member.is_child)

    def discussed(self, day: date) -> tuple[PlannedMember, ...]:
        """Whose situation a meeting on that day is about."""
        return tuple(
            member
            for member in self.members
            if member.discussed_from is not None
            and member.discussed_from <= day
            and (member.ended_on is None or day < member.ended_on)
        )


def past_families(today: date) -> tuple[PlannedFamily, ...]:
    """Every family whose case is over by today, in the order they came."""
    if today < EARLIEST_TODAY:
        raise ValueError("a demo store needs a later day")
    plans = [
        *(_started(row, index) for index, row in enumerate(rows.STARTED)),
        *(_unstarted(row, index) for index, row in enumerate(rows.UNSTARTED)),
        *(_later(row, index, today) for index, row in enumerate(rows.LATER)),
    ]
    return tuple(
        replace(plan, number=number) for number, plan in enumerate(sorted(plans, key=_came), start=1)
    )


def _came(plan: PlannedFamily) -> tuple[date, str]:
    return plan.referred_on, plan.municipality


# --- a row becomes a family ----------------------------------------------------------------------------------------


def _started(row: rows.StartedRow, index: int) -> PlannedFamily:
    first = date.fromisoformat(row.first_meeting)
    closed_on = date.fromisoformat(row.closed_on)
    referred_on = days.workday_until(first - timedelta(days=21 + index * 5 % 29))
    return PlannedFamily(
        municipality=row.municipality,
        referred_by=row.referred_by,
        referred_on=date.fromisoformat(row.referred_on) if row.referred_on else referred_on,
        closed_on=closed_on,
        members=members_of(_years_of(row.children), row.adults, first, index),
        meetings=_meetings(row, first, closed_on, index),
    )


def _unstarted(row: rows.UnstartedRow, index: int) -> PlannedFamily:
    referred_on = date.fromisoformat(row.referred_on)
    return PlannedFamily(
        municipality=row.municipality,
        referred_by=row.referred_by,
        referred_on=referred_on,
        closed_on=date.fromisoformat(row.closed_on),
        members=members_of(_years_of(row.children), row.adults, referred_on, index),
        pre_meeting_reason=row.reason,
    )


def _later(row: rows.LaterRow, index: int, today: date) -> PlannedFamily:
    """A family that came between the second report and a year before today."""
    earliest = SECOND_REPORT + timedelta(days=14)
    room = today - timedelta(days=_LATEST_BEFORE_TODAY) - earliest
    referred_on = days.workday_from(earliest + room * index / len(rows.LATER))
    first = days.workday_from(referred_on + timedelta(days=24 + index * 5 % 17))
    last = first + timedelta(days=_DAYS_BETWEEN * max(0, row.meetings - 1) + index % 7)
    return PlannedFamily(
        municipality=row.municipality,
        referred_by=row.referred_by,
        referred_on=referred_on,
        closed_on=days.workday_from(last + timedelta(days=21)),
        members=members_of(born(row.ages, referred_on.year), row.adults, first, index),
        meetings=days.spread(first, last, row.meetings, index) if row.meetings else (),
        pre_meeting_reason=row.reason,
    )


def _meetings(row: rows.StartedRow, first: date, closed_on: date, index: int) -> tuple[date, ...]:
    """As many as the row says up to the second report, and one or two after it for a case that went on."""
    end = days.workday_until(closed_on - timedelta(days=9 + index % 8))
    if closed_on <= SECOND_REPORT:
        return days.spread(first, end, row.meetings, index)
    if not row.meetings:
        return days.spread(first, end, 3, index)
    last = days.workday_until(SECOND_REPORT - timedelta(days=1 + index * 7 % 30))
    held = days.spread(first, last, row.meetings, index)
    if (closed_on - SECOND_REPORT).days < _LONG_AFTERWARDS:
        return (*held, end)
    return (*held, days.workday_from(date(2023, 1, 9) + timedelta(days=index * 3 % 28)), end)


def _years_of(children: str) -> tuple[tuple[int, str], ...]:
    """The birth year and the mark of each child of a row."""
    return tuple((2000 + int(word.rstrip(_MARKS)), word[2:]) for word in children.split())


def born(ages: str, year: int) -> tuple[tuple[int, str], ...]:
    """The same from ages in a year."""
    words = [(word.rstrip(_MARKS), word) for word in ages.split()]
    return tuple((year - int(age), word.removeprefix(age)) for age, word in words)


def members_of(
    children: tuple[tuple[int, str], ...], adults: str, first_meeting: date, index: int
) -> tuple[PlannedMember, ...]:
    """The children, eldest first, and the adults of a row."""
    eldest = children[0][0]
    return (
        *(
            _child(year, mark, first_meeting, index + 3 * position)
            for position, (year, mark) in enumerate(children)
        ),
        *(_adult(word, eldest, first_meeting, index) for word in adults.split()),
    )


def _child(year: int, mark: str, first_meeting: date, seed: int) -> PlannedMember:
    """A child without a mark has no own support; of some of those the meetings speak all the same."""
    return PlannedMember(
        role=MemberRole.CHILD,
        birth_year=year,
        is_woman=seed * 7 % 5 < 2 or seed % 11 == 0,
        supported=bool(mark),
        discussed_from=_from(mark, first_meeting) if mark or seed % 3 == 0 else None,
        ended_on=days.workday_from(first_meeting + timedelta(days=_ENDED_AFTER)) if mark == "!" else None,
    )


def _adult(word: str, eldest: int, first_meeting: date, seed: int) -> PlannedMember:
    kind, mark = word[0], word[1:]
    older = 3 if kind in "PU" else 0
    return PlannedMember(
        role=_ADULTS[kind],
        birth_year=eldest - 23 - older - seed * 5 % 13,
        is_woman=kind == "M",
        supported=bool(mark),
        discussed_from=_from(mark, first_meeting) if mark else None,
    )


def _from(mark: str, first_meeting: date) -> date:
    """The first day on which a meeting is about the member."""
    return FIRST_REPORT + timedelta(days=1) if mark == "+" else first_meeting
