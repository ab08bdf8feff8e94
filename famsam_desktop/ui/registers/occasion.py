"""What is counted without identity: a consultation that was given, and an information meeting."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.agencies import Sector
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.municipalities import Municipality
from famsam_desktop.domain.registers import (
    Consultation,
    ConsultationCategory,
    ConsultationDraft,
    InformationMeeting,
    InformationMeetingDraft,
)
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Choice, Day, Field, Number, Pick, Text
from famsam_desktop.ui.widgets.form import Form

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """What tells one kind of occasion from another: its draft, its words, what is asked, and what is done with it."""

    draft: type[ConsultationDraft | InformationMeetingDraft]
    titles: tuple[str, str]
    asked: Sequence[Field]
    add: Callable[[Any], Any]
    amend: Callable[[UUID, Any], Any]


class OccasionDialog(FormDialog[Any]):
    """A new occasion, or one to correct; subclasses say of which kind."""

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        *,
        municipalities: Sequence[Municipality],
        known: Consultation | InformationMeeting | None,
        then: Callable[[Any], None],
    ) -> None:
        today, kind = times.local_day(desk.clock()), self.kind(desk, parent, municipalities)
        start: dict[str, Any] = {"on": today}
        if known is not None:
            start = {each.name: getattr(known, each.name) for each in fields(kind.draft)}
        new, amended = kind.titles
        super().__init__(
            new if known is None else amended,
            Form(kind.asked, kind.draft(**start), partial(_problems, today)),
            act=kind.add if known is None else partial(kind.amend, known.id),
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Lägg till") if known is None else "",
            then=then,
        )

    @staticmethod
    def kind(desk: "Desk", parent: QWidget, municipalities: Sequence[Municipality]) -> _Kind:
        """The kind of occasion."""
        raise NotImplementedError


class ConsultationDialog(OccasionDialog):
    """A consultation that was given."""

    @staticmethod
    def kind(desk: "Desk", parent: QWidget, municipalities: Sequence[Municipality]) -> _Kind:
        """When, about what, and from where."""
        return _Kind(
            draft=ConsultationDraft,
            titles=(parent.tr("Nytt konsulterande samtal"), parent.tr("Ändra det konsulterande samtalet")),
            asked=[
                Field(name="on", label=parent.tr("Dag"), kind=Day(), required=True),
                Field(name="minutes", label=parent.tr("Minuter"), kind=Number(), beside=True),
                Field(
                    name="category",
                    label=parent.tr("Vad det gällde"),
                    kind=Choice(ConsultationCategory, parent.tr("Välj")),
                    required=True,
                ),
                Field(
                    name="sector",
                    label=parent.tr("Frågan kom från"),
                    kind=Choice(Sector, parent.tr("Inte angivet")),
                ),
                _place(parent, municipalities),
            ],
            add=desk.registers.consult,
            amend=desk.registers.amend_consultation,
        )


class InformationMeetingDialog(OccasionDialog):
    """An occasion where the team told others about itself."""

    @staticmethod
    def kind(desk: "Desk", parent: QWidget, municipalities: Sequence[Municipality]) -> _Kind:
        """When, for whom, and how."""
        return _Kind(
            draft=InformationMeetingDraft,
            titles=(parent.tr("Ny informationsträff"), parent.tr("Ändra informationsträffen")),
            asked=[
                Field(name="on", label=parent.tr("Dag"), kind=Day(), required=True),
                Field(name="attendees", label=parent.tr("Antal deltagare"), kind=Number(), beside=True),
                Field(
                    name="audience",
                    label=parent.tr("För vilka"),
                    kind=Text(hint=parent.tr("Elevhälsan, BVC, föräldragrupp …")),
                    required=True,
                ),
                Field(
                    name="form",
                    label=parent.tr("Form"),
                    kind=Text(hint=parent.tr("Arbetsplatsträff, mässa, digitalt …")),
                ),
                _place(parent, municipalities),
            ],
            add=desk.registers.inform,
            amend=desk.registers.amend_information_meeting,
        )


def _place(parent: QWidget, municipalities: Sequence[Municipality]) -> Field:
    places = [(each.id, each.name) for each in municipalities]
    return Field(
        name="municipality_id", label=parent.tr("Kommun"), kind=Pick(places, parent.tr("Ingen särskild"))
    )


def _problems(today: date, draft: ConsultationDraft | InformationMeetingDraft) -> tuple[Problem, ...]:
    return draft.problems(today)
