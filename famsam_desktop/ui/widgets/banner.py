"""An inline message: what happened, in one or two sentences, where the eyes already are."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import TextLabel


class Tone(StrEnum):
    """How serious it is; icon and words say it too, never the colour alone."""

    INFO = "info"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"


_ICONS = {
    Tone.INFO: ("info", "accent_soft_text"),
    Tone.OK: ("circle-check", "ok"),
    Tone.WARN: ("triangle-alert", "warn"),
    Tone.BAD: ("circle-alert", "bad"),
}


class Banner(QFrame):
    """Hidden until it has something to say; the text can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._icon = QLabel(self)
        self._text = TextLabel("", self)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button: QPushButton | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(em(0.8), em(0.55), em(0.8), em(0.55))
        self._row.setSpacing(em(0.7))
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty when hidden."""
        return self._text.text() if not self.isHidden() else ""

    def say(
        self, tone: Tone, text: str, action: str = "", clicked: Callable[[], object] | None = None
    ) -> None:
        """Show a message, with one button when there is something to do about it."""
        self.setProperty("tone", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        icon, token = _ICONS[tone]
        icons.dress(self._icon, icon, token)
        self._text.setText(text)
        self._set_button(action, clicked)
        self.setAccessibleName(text)
        self.show()
        # Not needed for the first picture of the lock screen, so not imported before it.
        from famsam_desktop.ui.widgets import speaking

        speaking.alert(self)

    def amend(self, text: str) -> None:
        """Other words of the message that is shown, without drawing attention to it again."""
        self._text.setText(text)
        self.setAccessibleName(text)

    def clear(self) -> None:
        """Say nothing."""
        self._set_button("", None)
        self._text.clear()
        self.hide()

    def _set_button(self, action: str, clicked: Callable[[], object] | None) -> None:
        if self._button is not None:
            self._row.removeWidget(self._button)
            self._button.hide()
            self._button.deleteLater()
            self._button = None
        if action:
            self._button = button(action, self, clicked=clicked)
            self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
