"""What can be put together or left out so that more may be shown, and what was."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from famsam_desktop.domain.releases import ReleaseDraft, Suggestion
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.statistics.steps import Step, step_of
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.headings import Step as Size
from famsam_desktop.ui.widgets.headings import TextLabel, note
from famsam_desktop.ui.widgets.longwork import LongWork, WorkBar
from famsam_desktop.ui.widgets.rows import row

MOST = 8


class SuggestionsCard(Card):
    """Counts them after the result is there; nobody has to wait for it."""

    #: A step to take, or to take back.
    step_asked = Signal(object)
    back_asked = Signal(object)
    #: Count them after all.
    again_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Så kan fler tal visas"), parent)
        self.said = note("", self)
        self.work = WorkBar(self.tr("Förslagen räknas fram"), self)
        self.again = button(self.tr("Räkna fram förslag"), self, clicked=self.again_asked.emit)
        self._possible, self._taken = QWidget(self), QWidget(self)
        self._lists = {self._possible: QVBoxLayout(self._possible), self._taken: QVBoxLayout(self._taken)}
        self._taken_head = TextLabel(self.tr("Gjorda ändringar"), self, step=Size.STRONG)
        for box in self._lists.values():
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(em(0.4))
        for part in (self.said, self.work, self._possible, self._taken_head, self._taken):
            self.add(part)
        self.body.addLayout(row(self.again))
        self.show_steps(())

    def begin(self) -> LongWork:
        """They are being counted."""
        self._clear(self._possible)
        self.said.setText(self.tr("Förslagen räknas fram. Du kan fortsätta under tiden."))
        self.again.hide()
        return self.work.begin()

    def stop(self) -> None:
        """Nobody wants to know any more."""
        self.work.cancel()
        self.work.end()

    def show_cancelled(self) -> None:
        """They were not counted to the end."""
        self.work.end()
        self.said.setText(self.tr("Förslagen är inte framräknade."))
        self.again.show()

    def show_none_needed(self) -> None:
        """Nothing is hidden."""
        self._clear(self._possible)
        self.again.hide()
        self.said.setText(self.tr("Alla tal visas."))

    def show_suggestions(self, draft: ReleaseDraft, suggestions: Sequence[Suggestion]) -> None:
        """The best ones first."""
        self.work.end()
        self.again.hide()
        self._clear(self._possible)
        if not suggestions:
            self.said.setText(self.tr("Inget enkelt sätt att visa fler tal hittades."))
            return
        self.said.setText(self.tr("Välj ett, så kontrolleras siffrorna om. Det går att ta tillbaka."))
        for suggestion in suggestions[:MOST]:
            self._add_suggestion(step_of(suggestion, draft), suggestion.fewer_hidden)
        if len(suggestions) > MOST:
            more = self.tr("Och {} till, som inte ger mer.").format(len(suggestions) - MOST)
            self._layout(self._possible).addWidget(note(more, self._possible))

    def show_steps(self, steps: Sequence[Step]) -> None:
        """The steps that were taken."""
        had_focus = self._holds_focus()
        self._clear(self._taken)
        for step in steps:
            made = self._add_row(self._taken, step, step.words, self.tr("Ta tillbaka"), self.back_asked)
            if had_focus:  # the button that was pressed is gone
                made.setFocus()
        self._taken_head.setVisible(bool(steps))
        self._taken.setVisible(bool(steps))

    def _add_suggestion(self, step: Step, fewer: int) -> None:
        words = counted(fewer, "färre dolt tal", "färre dolda tal")
        act = self.tr("Slå ihop") if step.labels else self.tr("Utelämna")
        self._add_row(self._possible, step, f"{step.words}: {words}", act, self.step_asked)

    def _add_row(self, room: QWidget, step: Step, words: str, act: str, signal: Any) -> QPushButton:
        line = QWidget(room)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(TextLabel(words, line))
        texts.addWidget(TextLabel(said(step.title), line, step=Size.SMALL, tone="muted"))
        texts.addStretch(1)
        made = button(act, line, clicked=partial(signal.emit, step))
        made.setAccessibleName(f"{act}: {words} ({said(step.title)})")
        made.setMinimumWidth(em(6.5))
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.8))
        box.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(texts, 1)
        self._layout(room).addWidget(line)
        return made

    def _clear(self, room: QWidget) -> None:
        layout = self._layout(room)
        while layout.count():
            item = layout.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _holds_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _layout(self, room: QWidget) -> QVBoxLayout:
        return self._lists[room]
