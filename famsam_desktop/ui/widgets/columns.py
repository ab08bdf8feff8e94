"""Cards side by side while there is room, under each other when the window is narrow or the text large."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from famsam_desktop.ui.theme.metrics import em


class TwoColumns(QWidget):
    """Left and right beside each other from `least` em on; below that the right column stands under the left."""

    def __init__(self, parent: QWidget | None = None, *, least: float = 64) -> None:
        super().__init__(parent)
        self._least = least
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(em(0.9))
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        for column in (self.left, self.right):
            column.setSpacing(em(0.9))
            self._sides.addLayout(column, 1)

    @property
    def is_wide(self) -> bool:
        """The columns stand side by side."""
        return self._sides.direction() is QBoxLayout.Direction.LeftToRight

    def close_up(self) -> None:
        """Nothing more comes: what room is left over stays at the foot of each column."""
        self.left.addStretch(1)
        self.right.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one column, since it can always become one."""
        hint = super().minimumSizeHint()
        widths = [column.minimumSize().width() for column in (self.left, self.right)]
        hint.setWidth(max(widths))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the width passes the limit."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Another zoom moves the limit."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._turn()

    def _turn(self) -> None:
        wide = self.width() >= em(self._least)
        if wide != self.is_wide:
            way = QBoxLayout.Direction
            self._sides.setDirection(way.LeftToRight if wide else way.TopToBottom)
            self._sides.activate()  # or they would be painted once as they stood
            self.updateGeometry()


class Columns(QWidget):
    """A grid whose number of columns follows its width: as many as have `least` em each.

    `weights` share the width when all stand in one row; a wrapped grid has equal columns.
    """

    def __init__(
        self, parent: QWidget | None = None, *, least: float = 22, weights: Sequence[int] = ()
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._weights = tuple(weights)
        self._parts: list[QWidget] = []
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(em(0.9))

    def add(self, *parts: QWidget) -> None:
        """Put cards last."""
        self._parts.extend(parts)
        for part in parts:
            part.setParent(self)
        self._count = 0
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Never wider than its widest card."""
        hint = super().minimumSizeHint()
        hint.setWidth(max((part.minimumSizeHint().width() for part in self._parts), default=0))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the number of columns anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        count = min(max(1, (self.width() + em(0.9)) // em(self._least + 0.9)), max(1, len(self._parts)))
        if count == self._count:
            return
        if 1 < count < len(self._parts):  # 3 + 1 looks forgotten; 2 + 2 does not
            rows = -(-len(self._parts) // count)
            count = -(-len(self._parts) // rows)
        self._count = count
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        for place, part in enumerate(self._parts):
            self._grid.addWidget(part, place // count, place % count)
            part.show()
        whole = count == len(self._parts) and len(self._weights) == count
        for column in range(count):
            self._grid.setColumnStretch(column, self._weights[column] if whole else 1)
