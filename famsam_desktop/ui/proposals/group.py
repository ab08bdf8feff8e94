"""What holds several widgets of one field: the focus goes to the first, and Tab through them in their order."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class Group(QWidget):
    """Takes no focus itself. Say `follow` whenever its widgets change."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._stops: Sequence[QWidget] = ()

    def follow(self, *stops: QWidget) -> None:
        """These are the widgets in it that Tab stops at, in this order; the first was there from the start."""
        self._stops = stops
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A form that gives the focus to its field gives it to the first widget that can take it."""
        super().focusInEvent(event)
        for stop in self._stops:
            if stop.isEnabled():
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
                return
