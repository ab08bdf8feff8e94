"""Tells a screen reader about something that appeared by itself."""

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def alert(widget: QWidget) -> None:
    """Read the widget's name aloud now; the focus stays where it is."""
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
