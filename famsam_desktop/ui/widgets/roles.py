"""What a screen reader calls a widget that Qt has no word for: a heading, a chart."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget


@cache
def name_roles() -> None:
    """From now on a widget with an `accessible_role` is called that."""
    QAccessible.installFactory(_interface)


class _Called(QAccessibleWidget):
    """As Qt would tell of the widget, but for its role; a label's name is its text."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._widget = widget

    def text(self, kind: QAccessible.Text) -> str:
        named = super().text(kind)
        if not named and kind is QAccessible.Text.Name and isinstance(self._widget, QLabel):
            return self._widget.text()
        return named


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, "accessible_role", None)
    if isinstance(thing, QWidget) and isinstance(role, QAccessible.Role):
        return _Called(thing, role)
    return None  # Qt knows
