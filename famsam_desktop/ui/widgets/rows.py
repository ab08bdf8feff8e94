"""Widgets side by side with the usual distance."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from famsam_desktop.ui.theme.metrics import em


def row(*widgets: QWidget, stretch: int | None = None, gap: float = 0.5) -> QHBoxLayout:
    """A row of widgets; the one at place `stretch` takes the width that is left, or an empty end does."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(em(gap))
    for place, widget in enumerate(widgets):
        made.addWidget(widget, 1 if place == stretch else 0)
    if stretch is None:
        made.addStretch(1)
    return made
