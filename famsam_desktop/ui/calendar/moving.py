"""Where a meeting comes to stand when it is pushed, dragged or stretched: quarters on the clocks of Sweden. Pure."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from famsam_desktop.domain.meetings import LONGEST_MINUTES, MeetingRow
from famsam_desktop.ui import times
from famsam_desktop.ui.calendar.placing import DAY_MINUTES

#: The smallest step of a move, and the shortest meeting that stretching makes.
STEP_MINUTES = 15
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Slot:
    """When a meeting is to be."""

    starts_at: datetime
    planned_minutes: int

    @property
    def ends_at(self) -> datetime:
        """When the planned time is over."""
        return self.starts_at + self.planned_minutes * _MINUTE


def slot_of(row: MeetingRow) -> Slot:
    """When the meeting is now."""
    return Slot(row.starts_at, row.planned_minutes)


def moved(starts_at: datetime, *, days: int = 0, minutes: int = 0) -> datetime:
    """So many days or minutes later on the clocks of Sweden: a day later is the same clock time.

    On the nights when the clocks are changed an hour that does not exist is stepped over, and a step forward never
    leads back: of an hour that comes twice the one is meant that lies in the direction of the step.
    """
    there = times.local(starts_at).replace(tzinfo=None) + timedelta(days=days, minutes=minutes)
    if days or not minutes:
        return times.instant(there.date(), there.time()) if days else starts_at
    both = _both(there.date(), there.time())
    if minutes > 0:
        return next(each for each in both if each > starts_at)
    return next(each for each in reversed(both) if each < starts_at)


def dragged(slot: Slot, days: int, minutes: float) -> Slot:
    """The meeting as long as it was, so many days and minutes on; up or down it comes to stand on a quarter.

    Dragged only to the side it keeps its clock time, whatever that is.
    """
    if abs(minutes) < STEP_MINUTES / 2:
        return Slot(moved(slot.starts_at, days=days), slot.planned_minutes)
    there = times.local(slot.starts_at)
    minute = _quarter(there.hour * 60 + there.minute + minutes)
    over, clock = divmod(minute, DAY_MINUTES)
    day = there.date() + timedelta(days=days + over)
    return Slot(times.instant(day, _clock(clock)), slot.planned_minutes)


def stretched(slot: Slot, day: date, minute: float) -> Slot:
    """The meeting from when it begins to the quarter nearest to that minute of that day, if it may be so long."""
    over, clock = divmod(_quarter(minute), DAY_MINUTES)
    ends = _both(day + timedelta(days=over), _clock(clock))
    end = next((each for each in ends if each > slot.starts_at), slot.starts_at)
    return Slot(slot.starts_at, _within((end - slot.starts_at) // _MINUTE))


def lengthened(slot: Slot, minutes: int) -> Slot:
    """So many minutes longer or shorter; never so short or so long that it is no meeting."""
    longer = slot.planned_minutes + minutes
    if minutes < 0:
        longer = max(longer, min(slot.planned_minutes, STEP_MINUTES))
    else:
        longer = min(longer, max(slot.planned_minutes, LONGEST_MINUTES))
    return Slot(slot.starts_at, longer)


def _both(day: date, clock: time) -> list[datetime]:
    """The instants that a clock time may mean, the usual one first; they differ on two nights of the year."""
    return [
        datetime.combine(day, clock.replace(fold=fold, tzinfo=times.LOCAL)).astimezone(UTC) for fold in (0, 1)
    ]


def _quarter(minute: float) -> int:
    """The nearest quarter of an hour; half-way it is the later one."""
    return int((minute + STEP_MINUTES / 2) // STEP_MINUTES) * STEP_MINUTES


def _clock(minute: int) -> time:
    hours, rest = divmod(minute, 60)
    return time(hours, rest)


def _within(minutes: int) -> int:
    return min(max(minutes, STEP_MINUTES), LONGEST_MINUTES)
