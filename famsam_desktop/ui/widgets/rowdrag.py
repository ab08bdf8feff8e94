"""Rows of a list that are put in another order with the mouse; the keys that do the same stand beside the list."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame

from famsam_desktop.ui.speech import later
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.ownkeys import OwnKeys
from famsam_desktop.ui.widgets.table import Table


class RowDragging[R](QObject):
    """While a row is dragged a line shows between which rows it would land; Esc lets it be.

    `moved` gets the row and how many places later it is to stand, fewer than none for earlier. Rows that do not
    allow it neither move nor let others past them.
    """

    def __init__(
        self, table: Table[R], moved: Callable[[R, int], object], allowed: Callable[[R], bool]
    ) -> None:
        super().__init__(table)
        self._table = table
        self._moved = moved
        self._allowed = allowed
        self._offered = True
        self._from = -1
        self._pressed_at = QPoint()
        self._gap = -1
        self.line = QFrame(table.viewport())
        self.line.setProperty("role", "droppoint")
        self.line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.line.hide()
        table.model().modelReset.connect(self._let_be)
        table.viewport().installEventFilter(self)
        table.installEventFilter(self)

    def offer(self, offered: bool) -> None:
        """Let rows be dragged, or not."""
        self._offered = offered
        self._let_be()

    @property
    def is_dragging(self) -> bool:
        """A row is on its way."""
        return self._gap >= 0

    own_keys = (OwnKeys(later("Lista"), later("Släpp raden som dras, där den var"), "Esc"),)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse over the rows."""
        if isinstance(event, QMouseEvent):
            match event.type():
                case QEvent.Type.MouseButtonPress:
                    self._on_press(event)
                case QEvent.Type.MouseMove:
                    return self._on_move(event)
                case QEvent.Type.MouseButtonRelease:
                    return self._on_release()
        elif (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.is_dragging
        ):
            self._let_be()
            return True
        return super().eventFilter(watched, event)

    def _on_press(self, event: QMouseEvent) -> None:
        row = self._table.rowAt(event.position().toPoint().y())
        can = self._offered and event.button() == Qt.MouseButton.LeftButton and row >= 0
        self._from = row if can and self._allowed(self._table.rows[row]) else -1
        self._pressed_at = event.position().toPoint()

    def _on_move(self, event: QMouseEvent) -> bool:
        if self._from < 0 or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        at = event.position().toPoint()
        far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if far or self.is_dragging:
            self._show_gap(self._gap_at(at.y()))
        return True  # the list would go over to choosing what the mouse passes

    def _on_release(self) -> bool:
        gap, start = self._gap, self._from
        self._let_be()
        if gap < 0:
            return False
        by = gap - start - (gap > start)
        if by:
            self._moved(self._table.rows[start], by)
        return True

    def _let_be(self) -> None:
        self._from = self._gap = -1
        self.line.hide()
        self._table.viewport().unsetCursor()

    def _gap_at(self, y: int) -> int:
        """The place before which the row would land; never among those that do not move at the head."""
        rows = self._table.rows
        row = self._table.rowAt(y)
        if row < 0:
            gap = 0 if y < 0 else len(rows)
        else:
            top, height = self._table.rowViewportPosition(row), self._table.rowHeight(row)
            gap = row + (y > top + height // 2)
        first = next((place for place, each in enumerate(rows) if self._allowed(each)), 0)
        return max(gap, first)

    def _show_gap(self, gap: int) -> None:
        self._gap = gap
        self._table.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        last = len(self._table.rows) - 1
        top = self._table.rowViewportPosition(min(gap, last))
        if gap > last:
            top += self._table.rowHeight(last)
        thick = max(2, em(0.18))
        room = self._table.viewport()
        self.line.setGeometry(0, max(0, min(top - thick // 2, room.height() - thick)), room.width(), thick)
        self.line.show()
        self.line.raise_()
