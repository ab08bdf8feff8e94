"""What came out of the meeting: notes by kind, the answers they wait for, and who does what by when."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.agendas import AgendaItem
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.outcomes import (
    AWAITED,
    Action,
    ActionDraft,
    ActionStatus,
    AnswerDraft,
    Outcome,
    OutcomeDraft,
    OutcomeKind,
    Owner,
    ReplyState,
)
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.speech import retold
from famsam_desktop.ui.terms import heading, term
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Check, Choice, Day, Field, LongText, Pick
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.table import Column, Mark
from famsam_desktop.ui.widgets.ticks import Ticks

KIND_MARKS = {
    OutcomeKind.INFORMATION: Mark("info", "muted"),
    OutcomeKind.DECISION: Mark("scale", "accent"),
    OutcomeKind.AGREEMENT: Mark("handshake", "ok"),
    OutcomeKind.TAKE_BACK: Mark("undo-2", "warn"),
    OutcomeKind.HAND_OVER: Mark("arrow-right", "text"),
    OutcomeKind.DISAGREEMENT: Mark("triangle-alert", "bad"),
}

_REPLIES = {
    ReplyState.WAITING: Mark("clock", "warn"),
    ReplyState.OVERDUE: Mark("triangle-alert", "bad"),
    ReplyState.ANSWERED: Mark("circle-check", "ok"),
    ReplyState.ACCEPTED: Mark("circle-check", "ok"),
    ReplyState.DECLINED: Mark("circle-x", "bad"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedOutcome:
    """A result with the day it is looked at, and the names of the agencies that may read it."""

    outcome: Outcome = field(repr=False)
    today: date
    readers: tuple[str, ...] = ()

    @property
    def id(self) -> UUID:
        """The result's id."""
        return self.outcome.id

    @property
    def reply(self) -> ReplyState | None:
        """Where its answer stands."""
        return self.outcome.reply_state(self.today)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeChoices:
    """What there is to choose among: agencies, who may receive a hand-over, and the items of the agenda."""

    agencies: Sequence[tuple[UUID, str]] = ()
    receivers: Sequence[tuple[UUID, str]] = field(default=(), repr=False)
    items: Sequence[AgendaItem] = ()


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


def noted_outcomes(
    outcomes: Sequence[Outcome], today: date, agencies: Mapping[UUID, str]
) -> list[NotedOutcome]:
    """The results as rows of a list; `agencies` are the names of those that take part."""
    other = QCoreApplication.translate("Outcomes", "en annan verksamhet")
    return [
        NotedOutcome(
            outcome=each,
            today=today,
            readers=tuple(sorted({agencies.get(agency_id, other) for agency_id in each.restricted_to})),
        )
        for each in outcomes
    ]


def outcome_columns(parent: QWidget) -> list[Column[NotedOutcome]]:
    """Kind, text with who alone may read it, and whose answer is awaited or came when."""
    return [
        Column(title=parent.tr("Vad"), text=_kind, mark=_kind_mark),
        Column(title=parent.tr("Text"), text=text_words, mark=_text_mark, weight=2, least=8),
        Column(title=parent.tr("Svar"), text=reply_words, mark=reply_mark, weight=2, least=11),
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
    """Notes a result; the kind decides what else is asked for."""

    def __init__(
        self,
        draft: OutcomeDraft,
        act: Callable[[OutcomeDraft], Any],
        *,
        today: date,
        choices: OutcomeChoices,
        jobs: Jobs,
        parent: QWidget,
        new: bool,
    ) -> None:
        form = Form(_outcome_fields(parent, choices), draft, partial(_problems, today))
        super().__init__(
            parent.tr("Ny anteckning") if new else parent.tr("Ändra anteckningen"),
            form,
            act=act,
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Lägg till") if new else "",
        )
        form.show_field("item_id", bool(choices.items))
        form.show_field("restricted_to", bool(choices.agencies or draft.restricted_to))
        form.editor("kind").edited.connect(self._on_kind)
        self._on_kind()

    def _on_kind(self) -> None:
        kind = self.form.draft().kind
        self.form.show_field("reply_by", kind in AWAITED)
        self.form.show_field("receiver_id", kind is OutcomeKind.HAND_OVER)
        if self.isVisible():
            self.make_room()


class AnswerDialog(FormDialog[AnswerDraft]):
    """What came back: an answer, or that a hand-over was accepted or declined."""

    def __init__(
        self, row: NotedOutcome, act: Callable[[AnswerDraft], Any], jobs: Jobs, parent: QWidget
    ) -> None:
        outcome = row.outcome
        hand_over = outcome.kind is OutcomeKind.HAND_OVER
        draft = AnswerDraft(
            on=outcome.answered_on or row.today,
            answer=outcome.answer,
            declined=outcome.declined,
            kind=outcome.kind,
        )
        declined = parent.tr("Överlämningen är avböjd") if hand_over else parent.tr("Frågan är avböjd")
        fields = [
            Field(name="on", label=parent.tr("Svaret kom"), kind=Day(), required=True),
            Field(
                name="answer", label=parent.tr("Vad svaret blev"), kind=LongText(4), required=not hand_over
            ),
            Field(name="declined", label=declined, kind=Check()),
        ]
        super().__init__(
            parent.tr("Accepterad eller avböjd") if hand_over else parent.tr("Svar på frågan"),
            Form(fields, draft, partial(_answer_problems, row.today)),
            act=act,
            jobs=jobs,
            parent=parent,
            intro=outcome.text,
        )


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
        people = [(owner, f"{name}, {retold(where)}" if where else name) for owner, name, where in owners]
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
        receiver_id=outcome.receiver_id,
        reply_by=outcome.reply_by,
        restricted_to=outcome.restricted_to,
        hidden_from_family=outcome.hidden_from_family,
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


def text_words(row: NotedOutcome) -> str:
    """The text, and who does not read it on paper."""
    said = [_tr("läses bara av {agencies}").format(agencies=", ".join(row.readers))] if row.readers else []
    said += [_tr("visas inte för familjen")] if row.outcome.hidden_from_family else []
    return f"{row.outcome.text} ({'; '.join(said)})" if said else row.outcome.text


def reply_words(row: NotedOutcome) -> str:
    """How the answer stands, and who is concerned: Svar senast 2026-03-20 (BUP)."""
    outcome = row.outcome
    who = ", ".join(part for part in (outcome.receiver, outcome.agency) if part)
    said = _state_words(row)
    shown = said[:1].upper() + said[1:]
    return f"{shown} ({who})" if who and shown else shown or who


def reply_mark(row: NotedOutcome) -> Mark | None:
    """Its icon; none where no answer is asked for."""
    return _REPLIES[row.reply] if row.reply is not None else None


def _state_words(row: NotedOutcome) -> str:
    outcome, state = row.outcome, row.reply
    if state is None:
        return ""
    by = outcome.reply_by.isoformat() if outcome.reply_by else ""
    if state is ReplyState.OVERDUE:
        return _tr("försenad, svar senast {day}").format(day=by)
    if state is ReplyState.WAITING:
        return _tr("svar senast {day}").format(day=by) if by else term(state)
    on = outcome.answered_on.isoformat() if outcome.answered_on else ""
    return f"{term(state)} {on}"


def _text_mark(row: NotedOutcome) -> Mark | None:
    """A sign that somebody does not read it."""
    return Mark("eye-off", "text") if row.readers or row.outcome.hidden_from_family else None


def _outcome_fields(parent: QWidget, choices: OutcomeChoices) -> list[Field]:
    return [
        Field(name="kind", label=parent.tr("Vad det är"), kind=Choice(OutcomeKind), required=True),
        Field(name="text", label=parent.tr("Text"), kind=LongText(4), required=True),
        Field(
            name="agency_id",
            label=parent.tr("Verksamhet"),
            kind=Pick(choices.agencies, parent.tr("Ingen särskild")),
        ),
        Field(name="reply_by", label=parent.tr("Svar senast"), kind=Day(), beside=True),
        Field(
            name="receiver_id",
            label=parent.tr("Vem som tar emot"),
            kind=Pick(choices.receivers, parent.tr("Ingen vald")),
            help=parent.tr("Överlämningen gäller först när mottagaren har accepterat den."),
        ),
        Field(
            name="item_id",
            label=parent.tr("Punkt på dagordningen"),
            kind=Pick([(item.id, item.title) for item in choices.items], parent.tr("Ingen särskild")),
        ),
        Field(
            name="restricted_to",
            label=parent.tr("Vem får läsa"),
            kind=Ticks(choices.agencies, parent.tr("Ingen verksamhet är med på mötet.")),
            help=parent.tr(
                "Utan val läser familjen och alla verksamheter som samtycket räcker till. "
                "Med val läser bara de valda verksamheterna, inte heller familjen."
            ),
        ),
        Field(name="hidden_from_family", label=parent.tr("Visas inte för familjen"), kind=Check()),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Outcomes", text)


def _kind(row: NotedOutcome) -> str:
    return heading(row.outcome.kind)


def _kind_mark(row: NotedOutcome) -> Mark | None:
    return KIND_MARKS[row.outcome.kind]


def _answer_problems(today: date, draft: AnswerDraft) -> tuple[Problem, ...]:
    return draft.problems(today)


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
