"""Agendas: items with a time budget, what to cut when it is over, and exactly what is printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from operator import attrgetter
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import LONGEST_MINUTES, Mandate, ParticipantKind
from famsam_desktop.domain.times import local_day


class AgendaPart(StrEnum):
    """The part of a meeting that an item belongs to."""

    OPENING = "opening"
    CURRENT = "current"
    NEEDS = "needs"
    SUMMARY = "summary"
    CLOSING = "closing"
    BREAK = "break"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemDraft:
    """An item as typed in. The internal note is never printed."""

    title: str = field(default="", repr=False)
    part: AgendaPart = AgendaPart.CURRENT
    planned_minutes: int = 10
    responsible: str = field(default="", repr=False)
    prepare_note: str = field(default="", repr=False)
    internal_note: str = field(default="", repr=False)
    dnr: str = ""

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        minutes = self.planned_minutes
        return (
            *drafts.line("title", self.title),
            *([Problem("planned_minutes", "too_short", 0)] if minutes < 0 else []),
            *([Problem("planned_minutes", "too_long", LONGEST_MINUTES)] if minutes > LONGEST_MINUTES else []),
            *drafts.line("responsible", self.responsible, required=False, limit=drafts.NAME_LENGTH),
            *drafts.text("prepare_note", self.prepare_note),
            *drafts.text("internal_note", self.internal_note),
            *drafts.line("dnr", self.dnr, required=False, limit=drafts.NAME_LENGTH),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """An item of a meeting's agenda."""

    id: UUID
    position: int
    title: str = field(repr=False)
    part: AgendaPart
    planned_minutes: int
    responsible: str = field(default="", repr=False)
    prepare_note: str = field(default="", repr=False)
    internal_note: str = field(default="", repr=False)
    dnr: str = ""
    actual_seconds: int | None = None


@dataclass(frozen=True, slots=True)
class TimeBudget:
    """The sum of the planned minutes against the time of the meeting."""

    planned: int
    available: int

    @property
    def over(self) -> int:
        """Minutes too many; negative when there is time left."""
        return self.planned - self.available


DAYS_BEFORE = 7
"""How many days before the meeting an agenda is to be out, until the team says otherwise."""

MOST_DAYS_BEFORE = 30


def too_many_days(days: int) -> list[Problem]:
    """From one day to a month before the meeting."""
    if days < 1:
        return [Problem("days", "too_short", 1)]
    return [Problem("days", "too_long", MOST_DAYS_BEFORE)] if days > MOST_DAYS_BEFORE else []


def shifted(order: Sequence[UUID], moved: UUID, by: int) -> list[UUID]:
    """The order with one of them so many places later, or earlier when negative, as far as there are places."""
    others = [each for each in order if each != moved]
    place = max(0, min(order.index(moved) + by, len(others)))
    return [*others[:place], moved, *others[place:]]


def due_day(meeting_day: date, days_before: int) -> date:
    """The last day to send the agenda of a meeting."""
    return meeting_day - timedelta(days=days_before)


def is_short_notice(due: date, planned_at: datetime | None) -> bool:
    """The meeting was planned when that day had passed, so that nobody is late: the agenda is to be sent at once."""
    return planned_at is not None and local_day(planned_at) > due


def start_times(starts_at: datetime, items: Sequence[AgendaItem]) -> tuple[datetime, ...]:
    """When each item begins if the plan is kept."""
    times: list[datetime] = []
    at = starts_at
    for item in items:
        times.append(at)
        at += timedelta(minutes=item.planned_minutes)
    return tuple(times)


# --- what to cut -----------------------------------------------------------------------------------------------

LEAST_MINUTES = 5
"""No item is shortened to less."""

_STEPS = (5, 1)
_MAY_BE_LEFT_OUT = frozenset({AgendaPart.CURRENT, AgendaPart.NEEDS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """An item with fewer minutes than it `was` given; with none it is left out."""

    item_id: UUID
    title: str = field(repr=False)
    was: int
    minutes: int

    @property
    def leaves_out(self) -> bool:
        """The item goes altogether."""
        return self.minutes == 0

    @property
    def saved(self) -> int:
        """The minutes that it gives back."""
        return self.was - self.minutes


type Cutting = tuple[Cut, ...]
"""What is done together so that an agenda fits."""


def cuttings(items: Sequence[AgendaItem], over: int) -> tuple[Cutting, ...]:
    """At most two ways to win back the minutes that are too many, the gentlest first; none when no way is enough.

    Shortened items fit exactly. The opening stays as it is, and nothing is shortened below five minutes; an item
    that is left out may give back more than is needed.
    """
    if over <= 0:
        return ()
    ways = (_shorten_one(items, over), _shorten_several(items, over), _leave_out(items, over))
    found: list[Cutting] = []
    for way in ways:
        if way and way not in found:
            found.append(way)
    return tuple(found[:2])


def _room(item: AgendaItem) -> int:
    """The minutes that an item can give up."""
    return 0 if item.part is AgendaPart.OPENING else max(0, item.planned_minutes - LEAST_MINUTES)


def _longest_first(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    return sorted(items, key=_room, reverse=True)


def _shorten_one(items: Sequence[AgendaItem], over: int) -> Cutting:
    """The longest item alone, when it keeps at least half of its time."""
    for item in _longest_first(items)[:1]:
        if over <= _room(item) and 2 * over <= item.planned_minutes:
            return (_cut(item, over),)
    return ()


def _shorten_several(items: Sequence[AgendaItem], over: int) -> Cutting:
    """The fewest of the longest items that together have twice the room that is needed, else all that have any."""
    able = [item for item in _longest_first(items) if _room(item)]
    if sum(map(_room, able)) < over:
        return ()
    for count in range(2, len(able)):
        if sum(map(_room, able[:count])) >= 2 * over:
            able = able[:count]
            break
    shares = dict(zip((item.id for item in able), _shares([_room(item) for item in able], over), strict=True))
    return tuple(_cut(item, shares[item.id]) for item in items if shares.get(item.id))


def _leave_out(items: Sequence[AgendaItem], over: int) -> Cutting:
    """The shortest item that is enough; or the longest ones, until shortening the others does the rest."""
    able = [item for item in items if item.part in _MAY_BE_LEFT_OUT and item.planned_minutes > 0]
    able.sort(key=attrgetter("planned_minutes"), reverse=True)
    enough = [item for item in able if item.planned_minutes >= over]
    out = enough[-1:]
    left = over - sum(item.planned_minutes for item in out)
    for item in able if not enough else ():
        out.append(item)
        left -= item.planned_minutes
        if left <= sum(_room(other) for other in items if other not in out):
            break
    staying = [item for item in items if item not in out]
    rest = _shorten_several(staying, left) if left > 0 else ()
    if not out or not staying or left > sum(cut.saved for cut in rest):
        return ()
    return (*(_cut(item, item.planned_minutes) for item in items if item in out), *rest)


def _cut(item: AgendaItem, by: int) -> Cut:
    was = item.planned_minutes
    return Cut(item_id=item.id, title=item.title, was=was, minutes=was - by)


def _shares(rooms: Sequence[int], over: int) -> list[int]:
    """So many minutes dealt out in proportion to the room of each, in steps of five where that comes out even."""
    step = next(
        each for each in _STEPS if over % each == 0 and sum(room // each for room in rooms) * each >= over
    )
    caps = [room // step for room in rooms]
    wanted, whole = over // step, sum(caps)
    shares = [wanted * cap // whole for cap in caps]
    by_remainder = sorted(range(len(caps)), key=lambda at: -(wanted * caps[at] % whole))
    for at in by_remainder[: wanted - sum(shares)]:
        shares[at] += 1
    return [share * step for share in shares]


# --- what is printed -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedParticipant:
    """A participant's line on paper."""

    name: str = field(repr=False)
    agency: str = ""
    role: str = ""
    mandate: Mandate | None = None
    kind: ParticipantKind = ParticipantKind.SUMMONED
    substitute: str = field(default="", repr=False)
    interpreter: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedAction:
    """An action's line on paper: who does what, and by when."""

    who: str = field(repr=False)
    what: str = field(repr=False)
    due: date | None = None
    is_overdue: bool = False
    left_out_for: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedQuestion:
    """A question that somebody took home, or a hand-over that nobody has accepted: `who` is to answer it."""

    who: str = field(repr=False)
    what: str = field(repr=False)
    is_hand_over: bool = False
    due: date | None = None
    is_overdue: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedItem:
    """An item's line on the agenda."""

    number: int
    starts_at: datetime
    minutes: int
    title: str = field(repr=False)
    responsible: str = field(default="", repr=False)
    prepare: str = field(default="", repr=False)
    dnr: str = ""
    is_break: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Exactly what is printed on an agenda. What earlier meetings left open, if anything, is its first item.

    The time and minutes of that first item are ``carried_minutes`` from the start; ``items`` follow, numbered after it.
    """

    kind: str
    subject: str = field(repr=False)
    dnr: str = ""
    starts_at: datetime
    ends_at: datetime
    place: str = ""
    link: str = field(default="", repr=False)
    convener: str
    chair: str = ""
    note_taker: str = ""
    participants: tuple[PrintedParticipant, ...] = ()
    open_actions: tuple[PrintedAction, ...] = ()
    open_questions: tuple[PrintedQuestion, ...] = ()
    withheld: int = 0
    """How many open actions and questions are told by their number alone, as not all who read it may know them."""
    carried_minutes: int = 0
    items: tuple[PrintedItem, ...] = ()
    is_by_number: bool = False
    """Set as number, matter and registry number, as a steering group reads it."""

    @property
    def carries(self) -> bool:
        """Earlier meetings left something to take up first."""
        return self.carried > 0

    @property
    def carried(self) -> int:
        """How many open actions and questions earlier meetings left."""
        return len(self.open_actions) + len(self.open_questions) + self.withheld

    @property
    def budget(self) -> TimeBudget:
        """Planned minutes, those for the open actions among them, against the time of the meeting."""
        planned = self.carried_minutes + sum(item.minutes for item in self.items)
        return TimeBudget(planned, round((self.ends_at - self.starts_at).total_seconds() / 60))
