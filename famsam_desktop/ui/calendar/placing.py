"""Where each meeting of a week stands: its days, its hours, and its share of the width when meetings overlap. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from famsam_desktop.domain.meetings import MeetingRow
from famsam_desktop.ui import times

#: The hours that are seen at first; the others are scrolled to.
FIRST_HOUR, LAST_HOUR = 7, 18
DAY_MINUTES = 24 * 60
#: What a shorter meeting takes of the grid, so that it can be read and pressed.
LEAST_SHOWN = 30
_DAYS = 7


@dataclass(frozen=True, slots=True)
class Placed:
    """A meeting on a day of the week, `lane` of `lanes` from the left, in minutes after midnight on the clock.

    One that goes on after midnight stands on both days: `first` on the day it begins, `last` on the day it ends.
    """

    row: MeetingRow
    day: int
    start: int
    end: int
    lane: int = 0
    lanes: int = 1
    first: bool = True
    last: bool = True


def place(rows: Iterable[MeetingRow], monday: date) -> list[Placed]:
    """Every meeting of the week, in the order of time; overlapping ones share the width of their day."""
    days: list[list[Placed]] = [[] for _ in range(_DAYS)]
    for row in rows:
        for piece in pieces(row, monday):
            if 0 <= piece.day < _DAYS:
                days[piece.day].append(piece)
    return [placed for day in days for placed in _side_by_side(sorted(day, key=_by_time))]


def pieces(row: MeetingRow, monday: date) -> Iterator[Placed]:
    """The meeting on each day it touches, counted from that Monday; the days need not be of its week."""
    first, start = _day_and_minute(row.starts_at, monday)
    last, end = _day_and_minute(row.ends_at, monday)
    if last == first:
        if end <= start:  # on the night to winter time, by the clock
            end = start + row.planned_minutes
        end = min(end, DAY_MINUTES)
    elif end == 0:
        last, end = last - 1, DAY_MINUTES
    for day in range(first, last + 1):
        yield Placed(
            row,
            day,
            start if day == first else 0,
            end if day == last else DAY_MINUTES,
            first=day == first,
            last=day == last,
        )


def shown_days(placed: Sequence[Placed]) -> int:
    """Monday to Friday; Saturday and Sunday when something happens there."""
    return max(5, 1 + max((each.day for each in placed), default=0))


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
        return f"{monday.day} {times.month(monday.month)}–{times.long_date(last)}"
    return f"{monday.day}–{times.long_date(last)}"


# --- months ------------------------------------------------------------------------------------------------------


def month_later(month: date, months: int) -> date:
    """The first day of the month so many months later."""
    years, place = divmod(month.month - 1 + months, 12)
    return date(month.year + years, place + 1, 1)


def mondays(month: date) -> list[date]:
    """The first day of every ISO week that has a day of the month."""
    first, last = month.replace(day=1), month_later(month, 1) - timedelta(days=1)
    begin, end = times.monday(first), times.monday(last)
    return [begin + timedelta(weeks=n) for n in range((end - begin).days // 7 + 1)]


def by_day(rows: Iterable[MeetingRow], first: date) -> dict[date, list[Placed]]:
    """The meetings of each day in the order of time; one that goes on after midnight belongs to both days."""
    found: dict[date, list[Placed]] = {}
    for row in rows:
        for piece in pieces(row, first):
            found.setdefault(first + timedelta(days=piece.day), []).append(piece)
    for day in found.values():
        day.sort(key=_by_time)
    return found


# --- inside ------------------------------------------------------------------------------------------------------


def _side_by_side(day: Sequence[Placed]) -> list[Placed]:
    """The lanes of a day: a meeting takes the first that is free."""
    placed: list[Placed] = []
    group: list[tuple[Placed, int]] = []
    ends: list[int] = []
    for piece in day:
        if ends and piece.start >= max(ends):
            placed += _close_group(group, len(ends))
            group, ends = [], []
        lane = next((n for n, end in enumerate(ends) if end <= piece.start), len(ends))
        ends[lane : lane + 1] = [max(piece.end, piece.start + LEAST_SHOWN)]
        group.append((piece, lane))
    return placed + _close_group(group, len(ends))


def _close_group(group: Sequence[tuple[Placed, int]], lanes: int) -> list[Placed]:
    return [
        Placed(each.row, each.day, each.start, each.end, lane, lanes, each.first, each.last)
        for each, lane in group
    ]


def _day_and_minute(instant: datetime, monday: date) -> tuple[int, int]:
    there = times.local(instant)
    return (there.date() - monday).days, there.hour * 60 + there.minute


def _by_time(piece: Placed) -> tuple[int, int, str]:
    return piece.start, -piece.end, str(piece.row.id)
