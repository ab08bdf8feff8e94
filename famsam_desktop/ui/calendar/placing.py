"""Where each meeting of a week stands: its day, its hours, and its share of the width when meetings overlap. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from famsam_desktop.domain import times
from famsam_desktop.domain.meetings import MeetingRow

#: The hours that are always shown, and the smallest step of a move.
FIRST_HOUR, LAST_HOUR = 8, 17
STEP_MINUTES = 15
_DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Placed:
    """A meeting on a day of the week, `lane` of `lanes` from the left, in minutes after midnight."""

    row: MeetingRow
    day: int
    start: int
    end: int
    lane: int
    lanes: int


def place(rows: Iterable[MeetingRow], monday: date) -> list[Placed]:
    """Every meeting of the week, in the order of time; overlapping ones share the width of their day."""
    days: list[list[MeetingRow]] = [[] for _ in range(7)]
    for row in sorted(rows, key=_by_time):
        day = (times.local_day(row.starts_at) - monday).days
        if 0 <= day < 7:
            days[day].append(row)
    return [placed for day, meetings in enumerate(days) for placed in _place_day(day, meetings)]


def hours(placed: Sequence[Placed]) -> tuple[int, int]:
    """The first and the last full hour to show: the office hours, and whatever goes beyond them."""
    first = min((each.start // 60 for each in placed), default=FIRST_HOUR)
    last = max((-(-each.end // 60) for each in placed), default=LAST_HOUR)
    return min(first, FIRST_HOUR), max(last, LAST_HOUR)


def shown_days(placed: Sequence[Placed]) -> int:
    """Monday to Friday; Saturday and Sunday when something happens there."""
    return max(5, 1 + max((each.day for each in placed), default=0))


def moved(starts_at: datetime, *, days: int = 0, minutes: int = 0) -> datetime:
    """So many days or minutes later on the clocks of Sweden: a day later is the same clock time."""
    there = times.local(starts_at)
    later = there.replace(tzinfo=None) + timedelta(days=days, minutes=minutes)
    return times.instant(later.date(), later.time())


def instant_at(monday: date, day: int, minute: float) -> datetime:
    """The instant of a place in the grid, on the half hour before it."""
    half_hours = min(max(0, int(minute // 30)), 47)
    clock = datetime(2000, 1, 1) + timedelta(minutes=30 * half_hours)  # noqa: DTZ001  (only its clock time is used)
    return times.instant(monday + timedelta(days=day), clock.time())


def week_span(monday: date, days: int) -> str:
    """23–27 november 2026; 30 november–4 december 2026."""
    last = monday + timedelta(days=days - 1)
    if monday.year != last.year:
        return f"{times.long_date(monday)}–{times.long_date(last)}"
    if monday.month != last.month:
        return f"{monday.day} {times.MONTHS[monday.month - 1]}–{times.long_date(last)}"
    return f"{monday.day}–{times.long_date(last)}"


def _place_day(day: int, meetings: Sequence[MeetingRow]) -> list[Placed]:
    placed: list[Placed] = []
    group: list[tuple[MeetingRow, int]] = []
    ends: list[datetime] = []
    for row in meetings:
        if ends and row.starts_at >= max(ends):
            placed += _close_group(day, group, len(ends))
            group, ends = [], []
        lane = next((n for n, end in enumerate(ends) if end <= row.starts_at), len(ends))
        ends[lane : lane + 1] = [row.ends_at]
        group.append((row, lane))
    return placed + _close_group(day, group, len(ends))


def _close_group(day: int, group: Sequence[tuple[MeetingRow, int]], lanes: int) -> list[Placed]:
    return [Placed(row, day, _minute(row.starts_at), _end_minute(row), lane, lanes) for row, lane in group]


def _end_minute(row: MeetingRow) -> int:
    """Where it ends on its first day."""
    if times.local_day(row.ends_at) != times.local_day(row.starts_at):
        return _DAY_MINUTES
    return max(_minute(row.ends_at), _minute(row.starts_at) + STEP_MINUTES)


def _minute(instant: datetime) -> int:
    there = times.local(instant)
    return there.hour * 60 + there.minute


def _by_time(row: MeetingRow) -> tuple[datetime, int, str]:
    return row.starts_at, -row.planned_minutes, str(row.id)
