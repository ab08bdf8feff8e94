"""Templates of agendas: named lists of items to begin from, and which of them suits a meeting."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.agendas import AgendaItemDraft, AgendaPart
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import MeetingType


class TemplateUse(StrEnum):
    """The meetings that a template is proposed for."""

    FIRST = "first"
    FOLLOW_UP = "follow_up"
    CLOSING = "closing"
    STEERING_GROUP = "steering_group"


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateDraft:
    """A template's name and use, as typed in; its items are put in one by one."""

    name: str = field(default="", repr=False)
    use: TemplateUse | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return tuple(drafts.line("name", self.name, limit=drafts.NAME_LENGTH))


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaTemplate:
    """A named list of items to begin an agenda from."""

    id: UUID | None = None
    name: str
    items: tuple[AgendaItemDraft, ...] = ()
    use: TemplateUse | None = None

    @property
    def minutes(self) -> int:
        """The sum of the planned minutes."""
        return sum(item.planned_minutes for item in self.items)


def use_for(kind: MeetingType, *, is_first: bool) -> TemplateUse | None:
    """The use of a meeting of this type, which is the first coordination meeting of its case or a later one."""
    match kind:
        case MeetingType.COORDINATION:
            return TemplateUse.FIRST if is_first else TemplateUse.FOLLOW_UP
        case MeetingType.FOLLOW_UP:
            return TemplateUse.FOLLOW_UP
        case MeetingType.CLOSING:
            return TemplateUse.CLOSING
        case MeetingType.STEERING_GROUP:
            return TemplateUse.STEERING_GROUP
    return None


def suited(templates: Iterable[AgendaTemplate], use: TemplateUse | None) -> AgendaTemplate | None:
    """The template that is proposed for such a meeting, if the team has one."""
    return next((each for each in templates if use is not None and each.use is use), None)


def without_people(item: AgendaItemDraft) -> AgendaItemDraft:
    """An agenda's item as it may stand in a template, which outlives the family: without who, notes and number."""
    return AgendaItemDraft(
        title=item.title,
        part=item.part,
        planned_minutes=item.planned_minutes,
        prepare_note=item.prepare_note,
    )


def _item(part: AgendaPart, minutes: int, title: str, prepare: str = "") -> AgendaItemDraft:
    return AgendaItemDraft(title=title, part=part, planned_minutes=minutes, prepare_note=prepare)


_OPENING, _CURRENT, _NEEDS = AgendaPart.OPENING, AgendaPart.CURRENT, AgendaPart.NEEDS
_SUMMARY, _CLOSING = AgendaPart.SUMMARY, AgendaPart.CLOSING

_FIRST = (
    (_OPENING, 10, "Välkomna – syfte, roller och samtycke"),
    (_CURRENT, 20, "Familjen berättar om sin situation", "Vad är viktigast att ta upp idag?"),
    (_CURRENT, 20, "Verksamheternas bild och pågående insatser", "Kort om pågående insatser"),
    (_NEEDS, 20, "Behov och önskad förändring"),
    (_SUMMARY, 15, "Vem gör vad till när"),
    (_CLOSING, 5, "Nästa möte och avslutning"),
)
_FOLLOW_UP = (
    (_OPENING, 5, "Välkomna och dagens syfte"),
    (_CURRENT, 20, "Sedan sist – familjen och verksamheterna", "Vad har hänt sedan sist?"),
    (_NEEDS, 15, "Behov just nu"),
    (_SUMMARY, 15, "Vem gör vad till när"),
    (_CLOSING, 5, "Nästa möte och avslutning"),
)
_LAST = (
    (_OPENING, 5, "Välkomna och dagens syfte"),
    (_CURRENT, 25, "Vad har förändrats sedan starten", "Hur var det då, hur är det nu?"),
    (_NEEDS, 15, "Vad fortsätter efter FamSam, och hos vem"),
    (_SUMMARY, 10, "Vem gör vad till när"),
    (_CLOSING, 5, "Avslutning"),
)
_STEERING_GROUP = (
    (_OPENING, 5, "Mötet öppnas och dagordningen godkänns"),
    (_CURRENT, 5, "Föregående minnesanteckningar", "Läs anteckningarna från förra mötet"),
    (_CURRENT, 20, "Lägesrapport från FamSam: ärenden, möten och resultat"),
    (_CURRENT, 20, "Läget i verksamheterna", "Vad fungerar i samverkan, och vad behöver lösas?"),
    (_NEEDS, 15, "Bemanning och ekonomi"),
    (_NEEDS, 15, "Frågor för beslut"),
    (_SUMMARY, 5, "Sammanfattning av beslut och uppdrag"),
    (_CLOSING, 5, "Övriga frågor och nästa möte"),
)

FIRST_TEMPLATES = tuple(
    AgendaTemplate(name=name, use=use, items=tuple(_item(*row) for row in rows))
    for name, use, rows in (
        ("Första mötet", TemplateUse.FIRST, _FIRST),
        ("Uppföljning", TemplateUse.FOLLOW_UP, _FOLLOW_UP),
        ("Avslutning", TemplateUse.CLOSING, _LAST),
        ("Styrgrupp", TemplateUse.STEERING_GROUP, _STEERING_GROUP),
    )
)
"""What a new store begins with; the team changes its own copies."""
