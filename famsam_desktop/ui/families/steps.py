"""How far a goal has come, drawn before its words: four steps that are filled as far as it is, and can be pressed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from famsam_desktop.domain.goals import REACHED
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.table import Table

STEPS_EMS = 4.0
"""The width of the drawn steps, with the room after them."""
_STEP_EMS, _GAP_EMS, _HEIGHT_EMS, _MARGIN_EMS = 0.72, 0.16, 0.62, 0.45

type Index = QModelIndex | QPersistentModelIndex


class StepsDelegate(QStyledItemDelegate):
    """Draws the steps after the words of a cell; a press on a step says that the goal has come so far."""

    pressed = Signal(object, int)

    def __init__(self, table: Table[Any], progress_of: Callable[[Any], int]) -> None:
        super().__init__(table)
        self._table = table
        self._progress_of = progress_of

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell as any other, and the steps at its right end."""
        super().paint(painter, option, index)
        progress = self._progress_of(self._table.rows[index.row()])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        filled, empty = (
            tokens().color("ok" if progress == REACHED else "accent"),
            tokens().color("control_line"),
        )
        for step, area in enumerate(self.areas(option.rect), start=1):
            painter.setPen(QPen(filled if step <= progress else empty, 1))
            painter.setBrush(filled if step <= progress else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), em(0.12), em(0.12))
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A press on a step; on the last one that is filled it takes that step back."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            row = self._table.rows[index.row()]
            step = self._step_at(event.position().toPoint(), option.rect)
            if event.button() is Qt.MouseButton.LeftButton and step:
                self.pressed.emit(row, step - 1 if step == self._progress_of(row) else step)
                return True
        return super().editorEvent(event, model, option, index)

    @staticmethod
    def areas(cell: QRect) -> list[QRect]:
        """Where the steps are drawn in a cell."""
        width, gap, height = em(_STEP_EMS), em(_GAP_EMS), em(_HEIGHT_EMS)
        left = cell.right() - em(_MARGIN_EMS) - REACHED * width - (REACHED - 1) * gap
        top = cell.center().y() - height // 2
        return [QRect(left + step * (width + gap), top, width, height) for step in range(REACHED)]

    def _step_at(self, at: QPoint, cell: QRect) -> int:
        """Which step lies there in the height of the row, from 1; 0 beside them."""
        for step, area in enumerate(self.areas(cell), start=1):
            if area.left() <= at.x() <= area.right() + em(_GAP_EMS):
                return step
        return 0
