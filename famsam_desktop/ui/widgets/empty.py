"""What an empty list shows: an icon, one sentence, one button."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import TextLabel


class Empty(QWidget):
    """Stands in the middle of the room a list would have."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        action: str = "",
        clicked: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        picture = QLabel(self)
        icons.dress(picture, icon, "muted", 1.8)
        self._text = TextLabel(sentence, self, tone="muted")
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button: QPushButton | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(em(1), em(1.5), em(1), em(1.5))
        box.setSpacing(em(0.7))
        box.addStretch(1)
        box.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self._text)
        if action:
            self.button = button(action, self, clicked=clicked)
            box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)

    def set_sentence(self, sentence: str) -> None:
        """Another sentence, for example when a search finds nothing."""
        self._text.setText(sentence)
