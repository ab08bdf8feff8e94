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


def _item(title: str, part: AgendaPart, minutes: int, prepare: str = "") -> AgendaItemDraft:
    return AgendaItemDraft(title=title, part=part, planned_minutes=minutes, prepare_note=prepare)


_FIRST = AgendaTemplate(
    name="Första mötet",
    use=TemplateUse.FIRST,
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
)
_FOLLOW_UP = AgendaTemplate(
    name="Uppföljning",
    use=TemplateUse.FOLLOW_UP,
    items=(
        _item("Välkomna och dagens syfte", AgendaPart.OPENING, 5),
        _item("Sedan sist – familjen och verksamheterna", AgendaPart.CURRENT, 20, "Vad har hänt sedan sist?"),
        _item("Behov just nu", AgendaPart.NEEDS, 15),
        _item("Vem gör vad till när", AgendaPart.SUMMARY, 15),
        _item("Nästa möte och avslutning", AgendaPart.CLOSING, 5),
    ),
)
_CLOSING = AgendaTemplate(
    name="Avslutning",
    use=TemplateUse.CLOSING,
    items=(
        _item("Välkomna och dagens syfte", AgendaPart.OPENING, 5),
        _item("Vad har förändrats sedan starten", AgendaPart.CURRENT, 25, "Hur var det då, hur är det nu?"),
        _item("Vad fortsätter efter FamSam, och hos vem", AgendaPart.NEEDS, 15),
        _item("Vem gör vad till när", AgendaPart.SUMMARY, 10),
        _item("Avslutning", AgendaPart.CLOSING, 5),
    ),
)
_STEERING_GROUP = AgendaTemplate(
    name="Styrgrupp",
    use=TemplateUse.STEERING_GROUP,
    items=(
        _item("Mötet öppnas och dagordningen godkänns", AgendaPart.OPENING, 5),
        _item("Föregående minnesanteckningar", AgendaPart.CURRENT, 5, "Läs anteckningarna från förra mötet"),
        _item("Lägesrapport från FamSam: ärenden, möten och resultat", AgendaPart.CURRENT, 20),
        _item(
            "Läget i verksamheterna",
            AgendaPart.CURRENT,
            20,
            "Vad fungerar i samverkan, och vad behöver lösas?",
        ),
        _item("Bemanning och ekonomi", AgendaPart.NEEDS, 15),
        _item("Frågor för beslut", AgendaPart.NEEDS, 15),
        _item("Sammanfattning av beslut och uppdrag", AgendaPart.SUMMARY, 5),
        _item("Övriga frågor och nästa möte", AgendaPart.CLOSING, 5),
    ),
)

FIRST_TEMPLATES = (_FIRST, _FOLLOW_UP, _CLOSING, _STEERING_GROUP)
"""What a new store begins with; the team changes its own copies."""
