"""Widgets in lines like words in a text: what has no room in one line goes on in the next."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from famsam_desktop.ui.theme.metrics import em


class Flow(QWidget):
    """Buttons or filters that wrap instead of being cut when the window is narrow or the text large."""

    def __init__(self, parent: QWidget | None = None, *, gap: float = 0.5) -> None:
        super().__init__(parent)
        self._lines = _FlowLayout(self, gap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets last."""
        for widget in widgets:
            self._lines.addWidget(widget)


class _FlowLayout(QLayout):
    def __init__(self, parent: QWidget, gap: float) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, apply=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in shown) + em(self._gap) * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, room: QRect, *, apply: bool) -> int:
        """Put the items into lines, each in the middle of its line's height; the height that takes."""
        gap = em(self._gap)
        top, line, left = room.y(), list[tuple[QLayoutItem, int]](), room.x()
        for item in self._shown():
            width = min(item.sizeHint().width(), max(room.width(), item.minimumSize().width()))
            if line and left + width > room.right() + 1:
                top += self._settle(line, top, apply=apply) + gap
                line, left = [], room.x()
            line.append((item, left))
            left += width + gap
        return top + self._settle(line, top, apply=apply) - room.y()

    def _settle(self, line: list[tuple[QLayoutItem, int]], top: int, *, apply: bool) -> int:
        height = max((item.sizeHint().height() for item, _ in line), default=0)
        if apply:
            room = self.geometry().width()
            for item, left in line:
                size = item.sizeHint()
                size.setWidth(min(size.width(), max(room, item.minimumSize().width())))
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
        return height
