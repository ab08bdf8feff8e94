"""What came out of the meeting: notes by kind, and who does what by when."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from operator import attrgetter
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.agendas import AgendaItem
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.outcomes import (
    Action,
    ActionDraft,
    ActionStatus,
    Outcome,
    OutcomeDraft,
    OutcomeKind,
    Owner,
)
from famsam_desktop.domain.terms import heading
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Choice, Day, Field, LongText, Pick
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.table import Column, Mark

_KINDS = {
    OutcomeKind.INFORMATION: Mark("info", "muted"),
    OutcomeKind.DECISION: Mark("scale", "accent"),
    OutcomeKind.AGREEMENT: Mark("handshake", "ok"),
    OutcomeKind.TAKE_BACK: Mark("undo-2", "warn"),
    OutcomeKind.HAND_OVER: Mark("arrow-right", "text"),
    OutcomeKind.DISAGREEMENT: Mark("triangle-alert", "bad"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedAction:
    """An action with the day it is looked at."""

    action: Action = field(repr=False)
    today: date
    is_carried: bool = False

    @property
    def id(self) -> UUID:
        """The action's id."""
        return self.action.id


def outcome_columns(parent: QWidget) -> list[Column[Outcome]]:
    """Kind, text, and whose answer is awaited when."""
    return [
        Column(title=parent.tr("Vad"), text=_kind, mark=_kind_mark),
        Column(title=parent.tr("Text"), text=attrgetter("text"), weight=3),
        Column(title=parent.tr("Svar"), text=_reply, weight=1),
    ]


def action_columns(parent: QWidget) -> list[Column[NotedAction]]:
    """Who, what, by when, and how it goes."""
    return [
        Column(title=parent.tr("Vem"), text=_who, strong=True, weight=1, least=8),
        Column(title=parent.tr("Vad"), text=_what, weight=8),
        Column(title=parent.tr("Senast"), text=_due),
        Column(title=parent.tr("Läge"), text=partial(_status, parent.tr("försenad")), mark=_status_mark),
    ]


class OutcomeDialog(FormDialog[OutcomeDraft]):
    """Notes a result; whose answer and by when is asked for a question taken home."""

    def __init__(
        self,
        draft: OutcomeDraft,
        act: Callable[[OutcomeDraft], Any],
        *,
        today: date,
        agencies: Sequence[tuple[UUID, str]],
        items: Sequence[AgendaItem],
        jobs: Jobs,
        parent: QWidget,
        new: bool,
    ) -> None:
        fields = [
            Field(name="kind", label=parent.tr("Vad det är"), kind=Choice(OutcomeKind), required=True),
            Field(name="text", label=parent.tr("Text"), kind=LongText(4), required=True),
            Field(
                name="agency_id",
                label=parent.tr("Verksamhet"),
                kind=Pick(agencies, parent.tr("Ingen särskild")),
            ),
            Field(name="reply_by", label=parent.tr("Svar senast"), kind=Day(), beside=True),
            Field(
                name="item_id",
                label=parent.tr("Punkt på dagordningen"),
                kind=Pick([(item.id, item.title) for item in items], parent.tr("Ingen särskild")),
            ),
        ]
        super().__init__(
            parent.tr("Ny anteckning") if new else parent.tr("Ändra anteckningen"),
            Form(fields, draft, partial(_problems, today)),
            act=act,
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Lägg till") if new else "",
        )
        self.form.show_field("item_id", bool(items))


class ActionDialog(FormDialog[ActionDraft]):
    """Who does what, by when."""

    def __init__(
        self,
        draft: ActionDraft,
        act: Callable[[ActionDraft], Any],
        *,
        today: date,
        owners: Sequence[tuple[Owner, str, str]],
        jobs: Jobs,
        parent: QWidget,
        new: bool,
    ) -> None:
        people = [(owner, f"{name}, {where}" if where else name) for owner, name, where in owners]
        fields = [
            Field(name="owner", label=parent.tr("Vem"), kind=Pick(people), required=True),
            Field(name="what", label=parent.tr("Gör vad"), kind=LongText(3), required=True),
            Field(name="due", label=parent.tr("Senast"), kind=Day(), required=True),
        ]
        super().__init__(
            parent.tr("Ny åtgärd") if new else parent.tr("Ändra åtgärden"),
            Form(fields, draft, partial(_action_problems, today)),
            act=act,
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Lägg till") if new else "",
        )


def outcome_draft(outcome: Outcome) -> OutcomeDraft:
    """A result as the form shows it."""
    return OutcomeDraft(
        kind=outcome.kind,
        text=outcome.text,
        item_id=outcome.item_id,
        agency_id=outcome.agency_id,
        reply_by=outcome.reply_by,
    )


def action_draft(action: Action) -> ActionDraft:
    """An action as the form shows it."""
    return ActionDraft(
        what=action.what,
        owner=action.owner,
        due=action.due,
        case_id=action.case_id,
        meeting_id=action.meeting_id,
    )


def _kind(outcome: Outcome) -> str:
    return heading(outcome.kind)


def _kind_mark(outcome: Outcome) -> Mark | None:
    return _KINDS[outcome.kind]


def _reply(outcome: Outcome) -> str:
    by = outcome.reply_by.isoformat() if outcome.reply_by else ""
    return " ".join(part for part in (by, outcome.agency) if part)


def _who(row: NotedAction) -> str:
    return row.action.who


def _what(row: NotedAction) -> str:
    return row.action.what


def _due(row: NotedAction) -> str:
    return row.action.due.isoformat()


def _status(overdue: str, row: NotedAction) -> str:
    said = heading(row.action.status)
    return f"{said}, {overdue}" if row.action.is_overdue(row.today) else said


def _status_mark(row: NotedAction) -> Mark | None:
    if row.action.is_overdue(row.today):
        return Mark("triangle-alert", "bad")
    if row.action.status is ActionStatus.DONE:
        return Mark("circle-check", "ok")
    return Mark("square" if row.action.is_open else "x", "muted")


def _problems(today: date, draft: OutcomeDraft) -> tuple[Problem, ...]:
    return draft.problems(today)


def _action_problems(today: date, draft: ActionDraft) -> tuple[Problem, ...]:
    return draft.problems(today)
