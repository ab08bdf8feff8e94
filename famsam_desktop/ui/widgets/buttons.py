"""Buttons of one kind: primary, plain, quiet, link, danger; with an icon that follows the theme."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from famsam_desktop.ui.theme import icons

_TOKENS = {"primary": "accent_text", "danger": "bad", "link": "accent"}


def button(
    text: str,
    parent: QWidget | None = None,
    *,
    kind: str = "plain",
    icon: str = "",
    clicked: Callable[[], object] | None = None,
) -> QPushButton:
    """A button with a text; `kind` is plain, primary, quiet, link or danger."""
    made = QPushButton(text, parent)
    made.setProperty("kind", kind)
    made.setAutoDefault(kind == "primary")
    if kind == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        icons.dress(made, icon, _TOKENS.get(kind, "text"))
    if clicked is not None:
        made.clicked.connect(_Call(clicked))
    return made


def icon_button(
    name: str, icon: str, parent: QWidget | None = None, *, clicked: Callable[[], object] | None = None
) -> QToolButton:
    """A button with only an icon; `name` is read aloud and shown as the tooltip."""
    made = QToolButton(parent)
    made.setProperty("kind", "quiet")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setAccessibleName(name)
    made.setToolTip(name)
    icons.dress(made, icon, "muted")
    if clicked is not None:
        made.clicked.connect(_Call(clicked))
    return made


class _Call:
    """Calls a function of no arguments from a signal that carries one."""

    def __init__(self, function: Callable[[], object]) -> None:
        self._function = function

    def __call__(self, _checked: bool = False) -> None:
        self._function()
