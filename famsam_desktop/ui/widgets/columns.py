"""Two columns of cards that become one when there is no room for both."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

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
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._turn()

    def _turn(self) -> None:
        wide = self.width() >= em(self._least)
        if wide != self.is_wide:
            way = QBoxLayout.Direction
            self._sides.setDirection(way.LeftToRight if wide else way.TopToBottom)
            self.updateGeometry()
