"""What is counted without identity: a consultation that was given, and an information meeting."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain import times
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
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Choice, Day, Field, Number, Pick, Text
from famsam_desktop.ui.widgets.form import Form

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class ConsultationDialog(FormDialog[ConsultationDraft]):
    """A new consultation, or one to correct."""

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        *,
        municipalities: Sequence[Municipality],
        consultation: Consultation | None,
        then: Callable[[Any], None],
    ) -> None:
        today, registers = times.local_day(desk.clock()), desk.registers
        new = consultation is None
        start = ConsultationDraft(on=today) if consultation is None else _consultation(consultation)
        super().__init__(
            parent.tr("Nytt konsulterande samtal") if new else parent.tr("Ändra det konsulterande samtalet"),
            Form(_consultation_fields(parent, municipalities), start, partial(_problems, today)),
            act=registers.consult
            if consultation is None
            else partial(registers.amend_consultation, consultation.id),
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Lägg till") if new else "",
            then=then,
        )


class InformationMeetingDialog(FormDialog[InformationMeetingDraft]):
    """A new information meeting, or one to correct."""

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        *,
        municipalities: Sequence[Municipality],
        meeting: InformationMeeting | None,
        then: Callable[[Any], None],
    ) -> None:
        today, registers = times.local_day(desk.clock()), desk.registers
        new = meeting is None
        start = InformationMeetingDraft(on=today) if meeting is None else _information_meeting(meeting)
        super().__init__(
            parent.tr("Ny informationsträff") if new else parent.tr("Ändra informationsträffen"),
            Form(_meeting_fields(parent, municipalities), start, partial(_problems, today)),
            act=registers.inform
            if meeting is None
            else partial(registers.amend_information_meeting, meeting.id),
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Lägg till") if new else "",
            then=then,
        )


def _consultation(known: Consultation) -> ConsultationDraft:
    return ConsultationDraft(
        on=known.on,
        category=known.category,
        sector=known.sector,
        municipality_id=known.municipality_id,
        minutes=known.minutes,
    )


def _information_meeting(known: InformationMeeting) -> InformationMeetingDraft:
    return InformationMeetingDraft(
        on=known.on,
        audience=known.audience,
        municipality_id=known.municipality_id,
        form=known.form,
        attendees=known.attendees,
    )


def _consultation_fields(parent: QWidget, municipalities: Sequence[Municipality]) -> list[Field]:
    return [
        Field(name="on", label=parent.tr("Dag"), kind=Day(), required=True),
        Field(name="minutes", label=parent.tr("Minuter"), kind=Number(), beside=True),
        Field(
            name="category",
            label=parent.tr("Vad det gällde"),
            kind=Choice(ConsultationCategory, parent.tr("Välj")),
            required=True,
        ),
        Field(
            name="sector", label=parent.tr("Frågan kom från"), kind=Choice(Sector, parent.tr("Inte angivet"))
        ),
        _place(parent, municipalities),
    ]


def _meeting_fields(parent: QWidget, municipalities: Sequence[Municipality]) -> list[Field]:
    return [
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
    ]


def _place(parent: QWidget, municipalities: Sequence[Municipality]) -> Field:
    places = [(each.id, each.name) for each in municipalities]
    return Field(
        name="municipality_id", label=parent.tr("Kommun"), kind=Pick(places, parent.tr("Ingen särskild"))
    )


def _problems(today: date, draft: ConsultationDraft | InformationMeetingDraft) -> tuple[Problem, ...]:
    return draft.problems(today)
