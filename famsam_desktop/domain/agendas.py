"""Agendas: items with a time budget, templates to begin from, and exactly what is printed."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import LONGEST_MINUTES, Mandate, ParticipantKind


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


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaTemplate:
    """A named list of items to begin an agenda from."""

    id: UUID | None = None
    name: str
    items: tuple[AgendaItemDraft, ...]

    @property
    def minutes(self) -> int:
        """The sum of the planned minutes."""
        return sum(item.planned_minutes for item in self.items)


def _item(title: str, part: AgendaPart, minutes: int, prepare: str = "") -> AgendaItemDraft:
    return AgendaItemDraft(title=title, part=part, planned_minutes=minutes, prepare_note=prepare)


#: What a new store begins with; the team changes its own copies.
FIRST_TEMPLATES = (
    AgendaTemplate(
        name="Första mötet",
        items=(
            _item("Välkomna – syfte, roller och samtycke", AgendaPart.OPENING, 10),
            _item(
                "Familjen berättar om sin situation",
                AgendaPart.CURRENT,
                20,
                "Vad är viktigast att ta upp idag?",
            ),
            _item(
                "Verksamheternas bild och pågående insatser",
                AgendaPart.CURRENT,
                20,
                "Kort om pågående insatser",
            ),
            _item("Behov och önskad förändring", AgendaPart.NEEDS, 20),
            _item("Vem gör vad till när", AgendaPart.SUMMARY, 15),
            _item("Nästa möte och avslutning", AgendaPart.CLOSING, 5),
        ),
    ),
    AgendaTemplate(
        name="Uppföljning",
        items=(
            _item("Välkomna och dagens syfte", AgendaPart.OPENING, 5),
            _item(
                "Sedan sist – familjen och verksamheterna", AgendaPart.CURRENT, 20, "Vad har hänt sedan sist?"
            ),
            _item("Behov just nu", AgendaPart.NEEDS, 15),
            _item("Vem gör vad till när", AgendaPart.SUMMARY, 15),
            _item("Nästa möte och avslutning", AgendaPart.CLOSING, 5),
        ),
    ),
    AgendaTemplate(
        name="Avslutning",
        items=(
            _item("Välkomna och dagens syfte", AgendaPart.OPENING, 5),
            _item(
                "Vad har förändrats sedan starten", AgendaPart.CURRENT, 25, "Hur var det då, hur är det nu?"
            ),
            _item("Vad fortsätter efter FamSam, och hos vem", AgendaPart.NEEDS, 15),
            _item("Vem gör vad till när", AgendaPart.SUMMARY, 10),
            _item("Avslutning", AgendaPart.CLOSING, 5),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class TimeBudget:
    """The sum of the planned minutes against the time of the meeting."""

    planned: int
    available: int

    @property
    def over(self) -> int:
        """Minutes too many; negative when there is time left."""
        return self.planned - self.available


def start_times(starts_at: datetime, items: tuple[AgendaItem, ...]) -> tuple[datetime, ...]:
    """When each item begins if the plan is kept."""
    times: list[datetime] = []
    at = starts_at
    for item in items:
        times.append(at)
        at += timedelta(minutes=item.planned_minutes)
    return tuple(times)


# --- what is printed -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedParticipant:
    """A participant's line on paper."""

    name: str = field(repr=False)
    agency: str = ""
    role: str = ""
    mandate: Mandate | None = None
    kind: ParticipantKind = ParticipantKind.SUMMONED


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedAction:
    """An action's line on paper: who does what, and by when."""

    who: str = field(repr=False)
    what: str = field(repr=False)
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
    is_break: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Exactly what is printed on an agenda. Open actions of earlier meetings, when there are any, are its first item.

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
    carried_minutes: int = 0
    items: tuple[PrintedItem, ...] = ()

    @property
    def budget(self) -> TimeBudget:
        """Planned minutes, those for the open actions among them, against the time of the meeting."""
        planned = self.carried_minutes + sum(item.minutes for item in self.items)
        return TimeBudget(planned, round((self.ends_at - self.starts_at).total_seconds() / 60))
