"""The matrix of answers, filled in by mouse or keyboard."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from famsam_desktop.domain.proposals import Answer, Proposal, ProposedPerson, ProposedSlot, Taken, next_answer
from famsam_desktop.ui.proposals.answers import AnswerModel, strong_font
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.theme.metrics import LEAST_TARGET, em
from famsam_desktop.ui.widgets.ownkeys import OwnKeys

_KEYS = {
    Qt.Key.Key_J: Answer.YES,
    Qt.Key.Key_K: Answer.MAYBE,
    Qt.Key.Key_N: Answer.NO,
    Qt.Key.Key_Backspace: None,
    Qt.Key.Key_Delete: None,
}
_LEAST_EMS, _MOST_EMS = 7.5, 17


class AnswerMatrix(QTableView):
    """A press, or the space bar, makes the next answer of a cell; J, K and N say it and go on to the next time."""

    #: A time, a person, and what the person says now.
    answered = Signal(object, object, object)
    #: Another cell was gone to.
    picked = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._answers = AnswerModel(self)
        self._editable = True
        self.setModel(self._answers)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)  # Qt elides one line only
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._settle_sizes()

    @property
    def answers(self) -> AnswerModel:
        """What it shows."""
        return self._answers

    @property
    def slot_here(self) -> ProposedSlot | None:
        """The time of the cell gone to."""
        index = self.currentIndex()
        return self._answers.slot_at(index.column()) if index.isValid() else None

    @property
    def person_here(self) -> ProposedPerson | None:
        """The person of the cell gone to."""
        index = self.currentIndex()
        return self._answers.person_at(index.row()) if index.isValid() else None

    def set_editable(self, editable: bool) -> None:
        """Without it the answers are only looked at."""
        self._editable = editable

    def show_proposal(self, proposal: Proposal, taken: Sequence[Taken], now: datetime) -> None:
        """Show a proposal; at first the best time is gone to, with the first person who has not answered."""
        before = self.currentIndex()
        self._answers.show_proposal(proposal, taken, now)
        self._settle_sizes()
        if not self.currentIndex().isValid():
            column = before.column() if before.isValid() else max(0, self._answers.best_column)
            row = next((n for n, person in enumerate(proposal.people) if person in proposal.asked), 0)
            self.setCurrentIndex(self._answers.index(row, min(column, len(proposal.slots) - 1)))

    # --- keys and presses ----------------------------------------------------------------------------------------

    own_keys = (
        OwnKeys(later("Tidsförslag"), later("Kan, kanske, kan inte"), "J; K; N"),
        OwnKeys(later("Tidsförslag"), later("Nästa svar"), "Space"),
        OwnKeys(later("Tidsförslag"), later("Ta bort svaret"), "Del"),
    )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J, K, N, the space bar and the keys that erase; the rest moves."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self._press(self.currentIndex())
        elif key in _KEYS:
            self._say(self.currentIndex(), _KEYS[key])
            self._go_on()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters answer; they look for nothing."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on a cell makes its next answer."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index == self.currentIndex():
            self._press(index)

    def _press(self, index: QModelIndex) -> None:
        self._say(index, next_answer(self._answers.answer_at(index)))

    def _say(self, index: QModelIndex, answer: Answer | None) -> None:
        key = self._answers.key_at(index) if index.isValid() else None
        if key is not None and self._editable and answer != self._answers.answer_at(index):
            self._answers.expect(key, answer)
            self.answered.emit(*key, answer)

    def _go_on(self) -> None:
        """The next time of the same person; after the last one stay."""
        index = self.currentIndex()
        if index.column() + 1 < self._answers.columnCount():
            self.setCurrentIndex(self._answers.index(index.row(), index.column() + 1))

    def _on_current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self.picked.emit()

    # --- sizes ---------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As high as its rows, in a card that scrolls with its page."""
        rows = self._answers.rowCount() * self.verticalHeader().defaultSectionSize()
        height = self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth() + em(0.3)
        if self.horizontalScrollBar().maximum() > 0:
            height += self.horizontalScrollBar().sizeHint().height()
        return QSize(em(24), height)

    def minimumSizeHint(self) -> QSize:
        """Never lower than its rows: the page scrolls, not the table."""
        return QSize(em(12), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom and the palette."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.FontChange) and hasattr(
            self, "_answers"
        ):
            self._settle_sizes()

    def _settle_sizes(self) -> None:
        self.verticalHeader().setDefaultSectionSize(max(LEAST_TARGET, em(2.35)))
        self.setIconSize(QSize(em(1.15), em(1.15)))
        names = [
            str(self._answers.headerData(row, Qt.Orientation.Vertical))
            for row in range(self._answers.rowCount())
        ]
        metrics = QFontMetrics(strong_font())
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0) + em(1.6)
        self.verticalHeader().setFixedWidth(min(max(widest, em(8)), em(_MOST_EMS)))
        self._share_width()
        self.updateGeometry()

    def _share_width(self) -> None:
        """Columns of one width, wide enough for what stands in them; more when there is room."""
        columns = self._answers.columnCount()
        if not columns:
            return
        metrics = QFontMetrics(strong_font())
        texts = [
            str(self._answers.data(self._answers.index(row, column)) or "")
            for row in range(self._answers.rowCount())
            for column in range(columns)
        ]
        heads = [
            line
            for column in range(columns)
            for line in str(self._answers.headerData(column, Qt.Orientation.Horizontal)).split("\n")
        ]
        widest = max(metrics.horizontalAdvance(text) for text in (*texts, *heads)) + em(2.7)
        fair = self.viewport().width() // columns
        width = max(em(_LEAST_EMS), widest, min(fair, em(16)))
        for column in range(columns):
            self.setColumnWidth(column, width)
