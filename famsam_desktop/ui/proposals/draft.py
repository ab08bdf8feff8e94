"""Propose times, or change a proposal: which times, how long, and who is asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import MeetingType
from famsam_desktop.domain.proposals import Candidate, ProposalDraft, ProposedPerson, Taken
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.proposals.people import People, PeopleEditor
from famsam_desktop.ui.proposals.slots import Slots, SlotsEditor
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Choice, Field, Number, Pick, Text
from famsam_desktop.ui.widgets.form import Form

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

#: It has not been read yet who can be asked, neither for a case nor for none.
_UNREAD = object()


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedProposal:
    """A `ProposalDraft` by the fields of its form."""

    case_id: UUID | None = None
    title: str = field(default="", repr=False)
    type: MeetingType | None = MeetingType.COORDINATION
    planned_minutes: int | None = 90
    slots: tuple[datetime, ...] = ()
    people: tuple[ProposedPerson, ...] = field(default=(), repr=False)

    def draft(self) -> ProposalDraft:
        """What the service is sent."""
        return ProposalDraft(
            case_id=self.case_id,
            title="" if self.case_id else self.title,
            type=self.type or MeetingType.COORDINATION,
            planned_minutes=self.planned_minutes or 0,
            slots=self.slots,
            people=self.people,
        )

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong, by the fields of the form."""
        return self.draft().problems(today)


class ProposalDialog(FormDialog[TypedProposal]):
    """A form over a `ProposalDraft`; `amends` is the proposal that is changed, whose case stays."""

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        *,
        draft: ProposalDraft,
        cases: Sequence[tuple[UUID, str]],
        amends: UUID | None = None,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        self._desk = desk
        self._looked: tuple[object, ...] = ()
        self._case: object = _UNREAD
        form = Form(_fields(parent, cases), _typed(draft), partial(_problems, times.local_day(desk.clock())))
        act = desk.proposals.propose if amends is None else partial(_amend, desk, amends, draft)
        super().__init__(
            parent.tr("Föreslå tider") if amends is None else parent.tr("Ändra tidsförslaget"),
            form,
            act=partial(_send, act),
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Föreslå tiderna") if amends is None else "",
            intro=parent.tr(
                "Välj tider och vilka som ska tillfrågas. Svaren fylls i efter hand, till exempel per telefon."
            ),
            then=then,
        )
        form.show_field("case_id", amends is None)
        form.edited.connect(self._on_edited)
        self._on_edited()

    @property
    def slots(self) -> SlotsEditor:
        """The field of times."""
        return cast(SlotsEditor, self.form.editor("slots"))

    @property
    def people(self) -> PeopleEditor:
        """The field of people."""
        return cast(PeopleEditor, self.form.editor("people"))

    def _on_edited(self) -> None:
        now = self.form.draft()
        self.form.show_field("title", now.case_id is None)
        if now.case_id != self._case:
            self._case = now.case_id
            read = partial(self._desk.proposals.candidates, now.case_id)
            self._jobs.ask(read, self._on_candidates, newest="candidates")
        minutes = now.planned_minutes or 0
        self.slots.set_minutes(minutes)
        if (now.slots, minutes) != self._looked:
            self._looked = (now.slots, minutes)
            look = partial(self._desk.proposals.taken, now.slots, minutes)
            self._jobs.ask(look, self._on_taken, newest="taken")

    def _on_candidates(self, candidates: Sequence[Candidate]) -> None:
        self.people.set_candidates(candidates)
        self.make_room()

    def _on_taken(self, taken: Sequence[Taken]) -> None:
        self.slots.set_taken(taken)
        self.make_room()


def _fields(parent: QWidget, cases: Sequence[tuple[UUID, str]]) -> list[Field]:
    return [
        Field(
            name="case_id",
            label=parent.tr("Ärende"),
            kind=Pick(cases, parent.tr("Inget ärende (styrgrupp, information …)")),
        ),
        Field(name="title", label=parent.tr("Vad mötet gäller"), kind=Text(), required=True),
        Field(name="type", label=parent.tr("Typ"), kind=Choice(MeetingType), required=True),
        Field(name="planned_minutes", label=parent.tr("Minuter"), kind=Number(), required=True, beside=True),
        Field(name="slots", label=parent.tr("Tider"), kind=Slots(), required=True),
        Field(name="people", label=parent.tr("Vilka som ska tillfrågas"), kind=People(), required=True),
    ]


def _typed(draft: ProposalDraft) -> TypedProposal:
    return TypedProposal(
        case_id=draft.case_id,
        title=draft.title,
        type=draft.type,
        planned_minutes=draft.planned_minutes,
        slots=draft.slots,
        people=draft.people,
    )


def _problems(today: Any, draft: TypedProposal) -> Any:
    return draft.problems(today)


def _send(act: Callable[[ProposalDraft], Any], now: TypedProposal) -> Any:
    return act(now.draft())


def _amend(desk: "Desk", proposal_id: UUID, seen: ProposalDraft, now: ProposalDraft) -> Any:
    return desk.proposals.amend(proposal_id, now, seen)
