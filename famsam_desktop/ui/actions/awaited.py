"""The card of what is waited for after meetings: answers to questions taken home, hand-overs to be accepted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.awaited import Awaited
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.outcomes import AnswerDraft
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Check, Day, Field, LongText
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.late import late_column
from famsam_desktop.ui.widgets.rowactions import RowActions
from famsam_desktop.ui.widgets.table import Column, Mark, Table

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class AwaitedLine:
    """What is waited for, on the day it is looked at."""

    awaited: Awaited
    today: date

    @property
    def id(self) -> UUID:
        """The id of the result."""
        return self.awaited.id

    @property
    def is_late(self) -> bool:
        """The day for the answer has passed."""
        return self.awaited.is_overdue(self.today)


class AwaitedCard(Card):
    """Väntar på svar."""

    answer_asked = Signal(object)
    reminder_asked = Signal(object)
    meeting_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Väntar på svar"), parent)
        columns = (
            Column(title=self.tr("Från vem"), text=_whose, strong=True, weight=5, least=6.5),
            Column(title=self.tr("Vad"), text=_text, weight=4, least=9),
            Column(title=self.tr("Slag"), text=_kind, mark=_kind_mark),
            Column(title=self.tr("Familj"), text=_family, weight=1, least=7, spare=True),
            late_column(self.tr("Svar senast"), attrgetter("awaited.reply_by"), attrgetter("is_late")),
        )
        self.table: Table[AwaitedLine] = Table(
            self.tr("Väntar på svar"), columns, self, identity=attrgetter("id")
        )
        self.table.opened.connect(self.answer_asked)
        self._row_actions = RowActions(self, self.table)
        for name, icon, signal in (
            (self.tr("Svaret har kommit …"), "check", self.answer_asked),
            (self.tr("Påminnelse …"), "message-square", self.reminder_asked),
            (self.tr("Till mötet"), "arrow-right", self.meeting_asked),
        ):
            self._row_actions.add(name, icon, signal.emit)
        self.add(self.table, 1)

    def show_awaited(self, awaited: Sequence[Awaited], today: date) -> None:
        """Show what waits."""
        self.table.set_rows([AwaitedLine(awaited=each, today=today) for each in awaited])

    def choose(self, outcome_id: UUID | None) -> bool:
        """Choose one of them; false when it does not wait."""
        for line in self.table.rows:
            if line.id == outcome_id:
                self.table.choose(line)
                return True
        return False


class AnswerDialog(FormDialog[AnswerDraft]):
    """What came back, and when."""

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget, line: AwaitedLine) -> None:
        awaited = line.awaited
        fields = [
            Field(
                name="on",
                label=parent.tr("Besked den") if awaited.is_hand_over else parent.tr("Besvarad den"),
                kind=Day(),
                required=True,
            ),
            Field(
                name="answer",
                label=parent.tr("Vad sades?") if awaited.is_hand_over else parent.tr("Vad blev svaret?"),
                kind=LongText(4),
                required=not awaited.is_hand_over,
            ),
        ]
        if awaited.is_hand_over:
            fields.append(
                Field(name="declined", label=parent.tr("De tar inte emot överlämningen"), kind=Check())
            )
        draft = AnswerDraft(on=line.today, kind=awaited.kind)
        super().__init__(
            parent.tr("Besked om överlämningen") if awaited.is_hand_over else parent.tr("Svaret har kommit"),
            Form(fields, draft, partial(_problems, line.today), parent),
            act=partial(_answer, desk, awaited.id),
            jobs=jobs,
            parent=parent,
            intro=_short(awaited.text),
        )


def _answer(desk: "Desk", outcome_id: UUID, draft: AnswerDraft) -> object:
    return desk.outcomes.answer(outcome_id, draft.on, draft.answer, declined=draft.declined)


def _problems(today: date, draft: AnswerDraft) -> tuple[Problem, ...]:
    return draft.problems(today)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 200 else f"{line[:199]}…"


def _whose(line: AwaitedLine) -> str:
    return line.awaited.whose


def _text(line: AwaitedLine) -> str:
    return line.awaited.text


def _kind(line: AwaitedLine) -> str:
    return heading(line.awaited.kind)


def _kind_mark(line: AwaitedLine) -> Mark:
    return Mark("arrow-right", "text") if line.awaited.is_hand_over else Mark("undo-2", "warn")


def _family(line: AwaitedLine) -> str:
    return line.awaited.family
