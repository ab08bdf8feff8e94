"""A bar while something is waited for that nobody knows the length of: it moves, or stands where nothing is to move."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from famsam_desktop.ui.theme.motion import is_still


class BusyBar(QProgressBar):
    """Hidden until it is needed; `name` is read aloud."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRange(0, 0)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """A full bar says the same without moving."""
        still = is_still()
        self.setRange(0, 1 if still else 0)
        self.setValue(1 if still else 0)
        super().showEvent(event)
