"""The dialogs about an action: what is to be done by whom, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.outcomes import Action, ActionDraft, ActionStatus, Owner
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.speech import retold
from famsam_desktop.ui.times import local_day
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.editors import ChoiceEditor
from famsam_desktop.ui.widgets.fields import Choice, Day, Field, LongText, Pick
from famsam_desktop.ui.widgets.form import Form

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

type Owners = Sequence[tuple[Owner, str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusDraft:
    """How far an action has come, and what came of it."""

    status: ActionStatus = ActionStatus.DONE
    result: str = field(default="", repr=False)

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong: why something was not done is worth a line."""
        return tuple(drafts.text("result", self.result, required=self.status is ActionStatus.NOT_DONE))


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionChoices:
    """What the dialog offers, read before it opens."""

    cases: Sequence[tuple[UUID, str]] = field(default=(), repr=False)
    owners: Owners = field(default=(), repr=False)


def read_choices(desk: "Desk", case_id: UUID | None) -> ActionChoices:
    """The open cases, and who can own an action of the case."""
    return ActionChoices(cases=desk.cases.open_cases(), owners=desk.actions.owners(case_id))


def action_draft(action: Action) -> ActionDraft:
    """An action as its form shows it."""
    return ActionDraft(
        what=action.what,
        owner=action.owner,
        due=action.due,
        case_id=action.case_id,
        meeting_id=action.meeting_id,
    )


class ActionDialog(FormDialog[ActionDraft]):
    """A new action, or another wording, owner or day of one that is there; the owners follow the case."""

    def __init__(
        self, desk: "Desk", jobs: Jobs, parent: QWidget, choices: ActionChoices, action: Action | None = None
    ) -> None:
        draft = action_draft(action) if action is not None else ActionDraft()
        cases = list(choices.cases)
        if action is not None and action.case_id is not None and action.case_id not in dict(cases):
            cases.append((action.case_id, action.family))
        today = local_day(desk.clock())
        form = Form(_fields(parent, cases, choices.owners), draft, partial(_problems, today), parent)
        self._desk, self._case_id = desk, draft.case_id
        super().__init__(
            parent.tr("Ändra åtgärden") if action is not None else parent.tr("Ny åtgärd"),
            form,
            act=partial(desk.actions.amend, action.id) if action is not None else desk.actions.add,
            jobs=jobs,
            parent=parent,
            primary="" if action is not None else parent.tr("Lägg till"),
        )
        form.edited.connect(self._on_edited)

    def _on_edited(self) -> None:
        case_id = self.form.draft().case_id
        if case_id != self._case_id:
            self._case_id = case_id
            read = partial(self._desk.actions.owners, case_id)
            self._jobs.ask(read, self._on_owners, newest="action-owners")

    def _on_owners(self, owners: Owners) -> None:
        editor = self.form.editor("owner")
        if isinstance(editor, ChoiceEditor):
            editor.set_choices(owner_choices(owners))


class StatusDialog(FormDialog[StatusDraft]):
    """How far an action has come, with what came of it."""

    def __init__(
        self, desk: "Desk", jobs: Jobs, parent: QWidget, action: Action, status: ActionStatus
    ) -> None:
        draft = StatusDraft(status=status, result=action.result)
        fields = (
            Field(name="status", label=parent.tr("Läge"), kind=Choice(ActionStatus), required=True),
            Field(
                name="result",
                label=parent.tr("Vad blev det?"),
                kind=LongText(4),
                help=parent.tr("När något inte blev av: skriv varför."),
            ),
        )
        super().__init__(
            parent.tr("Läge och resultat"),
            Form(fields, draft, partial(_problems, local_day(desk.clock())), parent),
            act=partial(_set_status, desk, action.id),
            jobs=jobs,
            parent=parent,
            intro=_short(action.what),
        )


def owner_choices(owners: Owners) -> list[tuple[Owner, str]]:
    """People to pick from, with where they work or who they are."""
    return [(owner, f"{name}, {retold(place)}" if place else name) for owner, name, place in owners]


def _fields(qt: QObject, cases: Sequence[tuple[UUID, str]], owners: Owners) -> tuple[Field, ...]:
    return (
        Field(
            name="case_id",
            label=qt.tr("Familj"),
            kind=Pick(cases, qt.tr("Ingen familj")),
            help=qt.tr("Familjens medlemmar kan väljas när familjen är vald."),
        ),
        Field(name="what", label=qt.tr("Vad"), kind=LongText(3), required=True),
        Field(
            name="owner",
            label=qt.tr("Vem"),
            kind=Pick(owner_choices(owners), qt.tr("Välj vem")),
            required=True,
        ),
        Field(name="due", label=qt.tr("Senast"), kind=Day(), required=True),
    )


def _problems(today: date, draft: ActionDraft | StatusDraft) -> tuple[Problem, ...]:
    return draft.problems(today)


def _set_status(desk: "Desk", action_id: UUID, draft: StatusDraft) -> object:
    return desk.actions.set_status(action_id, draft.status, draft.result)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 200 else f"{line[:199]}…"
