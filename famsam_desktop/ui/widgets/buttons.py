"""Buttons of one kind: primary, plain, quiet, link, danger; with an icon that follows the theme."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.calls import Run

_RING, _RING_INSET, _RING_RADIUS_EM = 2, 3, 0.3

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
    made = _Primary(text, parent) if kind == "primary" else QPushButton(text, parent)
    made.setProperty("kind", kind)
    made.setAutoDefault(kind == "primary")
    if kind == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        icons.dress(made, icon, _TOKENS.get(kind, "text"))
    if clicked is not None:
        made.clicked.connect(Run(clicked))
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
        made.clicked.connect(Run(clicked))
    return made


class _Primary(QPushButton):
    """It has the ring of the focus inside: around it none would stand out from the accent."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens().color("accent_text"), _RING))
        room = QRectF(self.rect()).adjusted(_RING_INSET, _RING_INSET, -_RING_INSET, -_RING_INSET)
        painter.drawRoundedRect(room, em(_RING_RADIUS_EM), em(_RING_RADIUS_EM))
        painter.end()
