"""Leading a meeting: which item it stands at, how long each has taken, and what is left of the time.

Everything follows from the wall clock: seconds that were counted before, and the instant since which the item runs. A
program that was locked, or a computer that slept, has missed nothing.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain.agendas import AgendaItem, AgendaPart
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.outcomes import Outcome, OutcomeKind

BREAK_MINUTES = 10
"""How long a break is that nobody had planned."""

_SOON_SECONDS = 120
_SOON_SHARE = 5
"""An item is about to end in its last fifth, and not earlier than two minutes before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Where a meeting's clock stands as it is kept; without an item at the open actions, without `since` paused.

    `began_bare` tells that the meeting had no agenda when it began: without an item it then stands at the meeting as a
    whole.
    """

    item_id: UUID | None = None
    since: datetime | None = None
    carried_seconds: int = 0
    began_bare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Something the meeting spends time on, with the seconds counted so far.

    Without an item it is the open actions of earlier meetings (`is_carried`), or a meeting that has no agenda.
    """

    item_id: UUID | None = None
    title: str = field(default="", repr=False)
    responsible: str = field(default="", repr=False)
    planned_minutes: int = 0
    seconds: int = 0
    is_break: bool = False
    is_carried: bool = False

    @property
    def planned_seconds(self) -> int:
        """The same in seconds."""
        return self.planned_minutes * 60

    @property
    def left(self) -> int:
        """Seconds until its time is over; negative afterwards."""
        return self.planned_seconds - self.seconds

    @property
    def gained(self) -> int:
        """Seconds that the plan has won by it once it is over; a break that was taken never wins any."""
        return min(0, self.left) if self.is_break and self.seconds else self.left


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The stops of a meeting in their order, the one it stands at, and since when that runs; paused without."""

    stops: tuple[Stop, ...]
    at: int = 0
    since: datetime | None = None

    @property
    def current(self) -> Stop:
        """Where the meeting stands."""
        return self.stops[self.at]

    @property
    def is_paused(self) -> bool:
        """No time is counted."""
        return self.since is None

    @property
    def clock(self) -> Clock:
        """What is kept of it, beside the seconds of the items."""
        carried = sum(stop.seconds for stop in self.stops if stop.item_id is None)
        return Clock(item_id=self.current.item_id, since=self.since, carried_seconds=carried)


def stops(
    items: Iterable[AgendaItem], clock: Clock | None, *, carried_minutes: int, meeting_minutes: int
) -> tuple[Stop, ...]:
    """The open actions when there are any, then the items; the meeting as a whole when it has no agenda.

    Breaks are no agenda. The open actions stay when time was counted for them, or the meeting stands at them; so does
    the meeting as a whole when it is given an agenda on the way, with the minutes that its items leave. A break stands
    before what it interrupts: one that was taken before any item had begun stands before either of them.
    """
    listed = [
        Stop(
            item_id=item.id,
            title=item.title,
            responsible=item.responsible,
            planned_minutes=item.planned_minutes,
            seconds=item.actual_seconds or 0,
            is_break=item.part is AgendaPart.BREAK,
        )
        for item in items
    ]
    counted = clock.carried_seconds if clock is not None else 0
    stands_there = clock is not None and clock.item_id is None
    agenda = [stop for stop in listed if not stop.is_break]
    began_bare = clock is not None and clock.began_bare and bool(counted or stands_there)
    if not carried_minutes and (began_bare or not agenda):
        left = meeting_minutes - sum(stop.planned_minutes for stop in agenda)
        return _first(Stop(planned_minutes=max(0, left), seconds=counted), listed, clock)
    if carried_minutes or counted or stands_there:
        return _first(Stop(planned_minutes=carried_minutes, seconds=counted, is_carried=True), listed, clock)
    return tuple(listed)


def _first(whole: Stop, listed: Sequence[Stop], clock: Clock | None) -> tuple[Stop, ...]:
    """What has no item, and the items after it; before it the breaks that were taken from it."""
    place = 0
    while place < len(listed) and listed[place].is_break and _was_begun(listed[place], clock):
        place += 1
    if place < len(listed) and _was_begun(listed[place], clock):
        place = 0
    return (*listed[:place], whole, *listed[place:])


def _was_begun(stop: Stop, clock: Clock | None) -> bool:
    return bool(stop.seconds) or (clock is not None and clock.item_id == stop.item_id)


def run_of(known: Sequence[Stop], clock: Clock) -> Run:
    """The run where the clock stands; at the first stop when the item it stood at was taken off the agenda."""
    at = next((n for n, stop in enumerate(known) if stop.item_id == clock.item_id), 0)
    return Run(stops=tuple(known), at=at, since=clock.since)


# --- what can be done --------------------------------------------------------------------------------------------


def begin(run: Run, now: datetime) -> Run:
    """The first stop runs."""
    return replace(run, at=0, since=now)


def counted(run: Run, now: datetime) -> Run:
    """The same moment, with whole seconds since the last transition added to the stop; parts of one go on running."""
    if run.since is None:
        return run
    passed = (now - run.since) // timedelta(seconds=1)
    if passed < 0:  # the clock of the computer was put back
        return replace(run, since=now)
    current = replace(run.current, seconds=run.current.seconds + passed)
    known = (*run.stops[: run.at], current, *run.stops[run.at + 1 :])
    return replace(run, stops=known, since=run.since + timedelta(seconds=passed))


def go_to(run: Run, item_id: UUID | None, now: datetime) -> Run:
    """On with another stop; a pause stays one."""
    at = next((n for n, stop in enumerate(run.stops) if stop.item_id == item_id), None)
    if at is None:
        raise NotFound("agenda_item")
    return replace(counted(run, now), at=at)


def stands_at(run: Run, seen: Stop | None) -> bool:
    """Whether it still stands where somebody saw it stand; without that, wherever it does."""
    return seen is None or seen.item_id == run.current.item_id


def go_on(run: Run, now: datetime) -> Run:
    """On with the next stop; the last one stays."""
    return replace(counted(run, now), at=min(run.at + 1, len(run.stops) - 1))


def go_back(run: Run, now: datetime) -> Run:
    """Back to the stop before; the first one stays."""
    return replace(counted(run, now), at=max(run.at - 1, 0))


def leave(run: Run, item_ids: Collection[UUID], now: datetime) -> Run:
    """On with the next stop that stays when these go, or back to the last one; the time so far is theirs."""
    staying = [n for n, stop in enumerate(run.stops) if stop.item_id is None or stop.item_id not in item_ids]
    if run.at in staying or not staying:
        return run
    return replace(counted(run, now), at=next((n for n in staying if n > run.at), staying[-1]))


def pause(run: Run, now: datetime) -> Run:
    """No time is counted from now on."""
    return replace(counted(run, now), since=None)


def resume(run: Run, now: datetime) -> Run:
    """Time is counted again."""
    return run if run.since is not None else replace(run, since=now)


def take_break(run: Run, item_id: UUID, title: str, now: datetime) -> Run:
    """A break of its own right before the current stop, which is come back to afterwards; after another break."""
    added = Stop(item_id=item_id, title=title, planned_minutes=BREAK_MINUTES, is_break=True)
    after = counted(run, now)
    at = run.at + run.current.is_break
    return replace(resume(after, now), stops=(*after.stops[:at], added, *after.stops[at:]), at=at)


# --- what is seen ------------------------------------------------------------------------------------------------


class Pressure(StrEnum):
    """How the current item keeps its time."""

    CALM = "calm"
    SOON = "soon"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a meeting stands at a moment; `ends_at` is its planned end. The same run can be looked at a moment later."""

    run: Run
    now: datetime
    ends_at: datetime

    @property
    def stops(self) -> tuple[Stop, ...]:
        """The stops with every second up to now."""
        return counted(self.run, self.now).stops

    @property
    def current(self) -> Stop:
        """Where the meeting stands."""
        return self.stops[self.run.at]

    @property
    def following(self) -> Stop | None:
        """What comes next."""
        rest = self.run.stops[self.run.at + 1 :]
        return rest[0] if rest else None

    @property
    def remaining(self) -> int:
        """Seconds left of the current stop; negative when its time is over."""
        return self.current.left

    @property
    def pressure(self) -> Pressure:
        """Whether the current stop is about to end, or should have."""
        if self.remaining < 0:
            return Pressure.OVER
        soon = min(_SOON_SECONDS, self.current.planned_seconds // _SOON_SHARE)
        return Pressure.SOON if self.remaining <= soon else Pressure.CALM

    @property
    def planned(self) -> int:
        """The planned seconds of all stops."""
        return sum(stop.planned_seconds for stop in self.run.stops)

    @property
    def actual(self) -> int:
        """The seconds that all stops have taken."""
        return sum(stop.seconds for stop in self.stops)

    @property
    def behind(self) -> int:
        """Seconds that the stops took more than planned; negative when those up to here took less.

        What a break interrupts, or will be come back to, has won nothing yet; what it took too much stays.
        """
        before = sum(-stop.gained for stop in self.stops[: self.run.at])
        return before + sum(max(0, -stop.left) for stop in self.stops[self.run.at :])

    @property
    def expected_end(self) -> datetime:
        """When the meeting ends if the rest keeps its time."""
        rest = sum(max(0, stop.left) for stop in self.stops[self.run.at :])
        return self.now + timedelta(seconds=rest)


def clock_words(seconds: int) -> str:
    """12.05 as minutes and seconds, with a minus sign when it is less than nothing; hours only when there are any."""
    minutes, rest = divmod(abs(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    sign = "\u2212" if seconds < 0 else ""
    return f"{sign}{hours}:{minutes:02}:{rest:02}" if hours else f"{sign}{minutes}:{rest:02}"


# --- what everybody in the room may see --------------------------------------------------------------------------


_ON_THE_WALL = frozenset(
    {OutcomeKind.DECISION, OutcomeKind.AGREEMENT, OutcomeKind.TAKE_BACK, OutcomeKind.HAND_OVER}
)


def open_to_all(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """The results that may stand on the wall: what was agreed, and none that only some may read."""
    return tuple(
        each
        for each in outcomes
        if each.kind in _ON_THE_WALL and not each.restricted_to and not each.hidden_from_family
    )
