"""The two side buttons of a mouse: back and forward, wherever in the window the pointer is."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QWindow


class MouseWay(QObject):
    """Watches the window as the system knows it: a list or a field would keep the press for itself."""

    def __init__(
        self, window: QWindow, back: Callable[[], None], forward: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ways = {Qt.MouseButton.BackButton: back, Qt.MouseButton.ForwardButton: forward}
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press goes there, and nowhere else."""
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            way = self._ways.get(event.button())
            if way is not None:
                way()
                return True
        return False
