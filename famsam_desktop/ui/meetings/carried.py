"""What earlier meetings left open: it is taken up first, and listed beside the agenda and while it is taken up."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.outcomes import Action, ActionStatus, Outcome, OutcomeKind
from famsam_desktop.domain.overviews import MeetingPage
from famsam_desktop.ui import times
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.headings import note
from famsam_desktop.ui.widgets.rowactions import RowActions
from famsam_desktop.ui.widgets.table import Column, Mark, Table

_MOST = 8
"""So many lines are shown where nothing else wants the room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedLine:
    """An action that is not done, a question that nobody has answered, a hand-over that nobody has accepted."""

    id: UUID
    kind: str
    who: str = field(repr=False)
    what: str = field(repr=False)
    due: date | None
    is_overdue: bool
    is_printed: bool = True
    action: Action | None = field(default=None, repr=False)


class CarriedCard(Card):
    """A list to look at; with `mark` and `answer` its actions can be marked, and what is asked be answered there."""

    def __init__(
        self,
        parent: QWidget,
        *,
        mark: Callable[[Action, ActionStatus], object] | None = None,
        answer: Callable[[UUID], object] | None = None,
    ) -> None:
        title = parent.tr("Öppna åtgärder och frågor från tidigare möten")
        super().__init__(title, parent)
        columns: list[Column[CarriedLine]] = [
            Column(title=self.tr("Senast"), text=_due, mark=_late_mark),
            Column(title=self.tr("Slag"), text=_kind, weight=2, least=5.5, spare=True),
            Column(title=self.tr("Vem"), text=_who, strong=True, weight=3, least=5.5),
            Column(title=self.tr("Vad"), text=_what, weight=6, least=9),
        ]
        self.table: Table[CarriedLine] = Table(title, columns, self)
        self.table.setSortingEnabled(False)
        self.hidden = note("", self)
        self.add(self.table)
        self.add(self.hidden)
        self._most = _MOST
        self._mark, self._answer = mark, answer
        if mark is not None:
            self._add_marks()
        self._words = {
            OutcomeKind.TAKE_BACK: self.tr("fråga"),
            OutcomeKind.HAND_OVER: self.tr("överlämning"),
        }

    def show_page(self, page: MeetingPage, today: date) -> None:
        """Show what a meeting has to take up; nothing when there is nothing."""
        lines = [self._of_action(each, today) for each in page.carried]
        lines += [self._of_outcome(each, today) for each in page.unanswered]
        self.table.set_rows(lines)
        self.table.fit_rows(most=self._most)
        kept = sum(not line.is_printed for line in lines)
        self.hidden.setText(
            self.tr("{count} av dem får bara vissa läsa. De skrivs inte ut på dagordningen.").format(
                count=kept
            )
        )
        self.hidden.setVisible(bool(kept))
        self.setVisible(bool(lines))

    def be_brief(self) -> None:
        """Where what it is stands beside in large letters already, and every line counts."""
        self.set_title(self.tr("Sedan tidigare"))
        self.table.horizontalHeader().hide()
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_most(self, rows: int) -> None:
        """Show so many lines at most; the others are scrolled to."""
        if rows != self._most:
            self._most = rows
            self.table.fit_rows(most=rows)

    def _add_marks(self) -> None:
        marks = RowActions(self, self.table)
        self.done = marks.add(
            self.tr("Klar"), "check", partial(self._mark_as, ActionStatus.DONE), keys="K", allowed=_is_action
        )
        self.not_done = marks.add(
            self.tr("Ej utförd"),
            "circle-x",
            partial(self._mark_as, ActionStatus.NOT_DONE),
            keys="E",
            allowed=_is_action,
        )
        self.answered = marks.add(
            self.tr("Svaret har kommit …"), "message-square", self._on_answered, keys="S", allowed=_is_asked
        )
        self.table.opened.connect(self._on_answered)

    def _on_answered(self, line: CarriedLine) -> None:
        if self._answer is not None and _is_asked(line):
            self._answer(line.id)

    def _mark_as(self, status: ActionStatus, line: CarriedLine) -> None:
        if self._mark is not None and line.action is not None:
            self._mark(line.action, status)

    def _of_action(self, action: Action, today: date) -> CarriedLine:
        return CarriedLine(
            id=action.id,
            kind=self.tr("åtgärd"),
            who=", ".join(part for part in (action.who, action.agency) if part),
            what=action.what,
            due=action.due,
            is_overdue=action.is_overdue(today),
            action=action,
        )

    def _of_outcome(self, outcome: Outcome, today: date) -> CarriedLine:
        kind = self._words.get(outcome.kind, "")
        return CarriedLine(
            id=outcome.id,
            kind=kind if outcome.is_for_everybody else self.tr("{kind}, skrivs inte ut").format(kind=kind),
            who=", ".join(part for part in (outcome.receiver, outcome.agency) if part),
            what=outcome.text,
            due=outcome.reply_by,
            is_overdue=outcome.is_overdue(today),
            is_printed=outcome.is_for_everybody,
        )


def _is_action(line: CarriedLine) -> bool:
    return line.action is not None


def _is_asked(line: CarriedLine) -> bool:
    return line.action is None


def _due(line: CarriedLine) -> str:
    return times.short_date(line.due) if line.due is not None else "–"


def _late_mark(line: CarriedLine) -> Mark | None:
    return Mark("triangle-alert", "bad") if line.is_overdue else None


def _kind(line: CarriedLine) -> str:
    return line.kind


def _who(line: CarriedLine) -> str:
    return line.who


def _what(line: CarriedLine) -> str:
    return line.what
