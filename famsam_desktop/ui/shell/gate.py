"""What stands before the desk: a calm ground with one card in the middle, for the lock screen and the first run."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.busybar import BusyBar
from famsam_desktop.ui.widgets.headings import Step, TextLabel

if TYPE_CHECKING:
    from datetime import datetime

    from famsam_desktop.ui.shell.resting import Rest

_CARD_EMS = 29.0


class Gate(QWidget):
    """One card with an icon, a title, a line under it, a banner and a body; `painted` once it has been seen."""

    painted = Signal()
    #: How wide the card is at least, and how much air is over and under what stands on it.
    card_ems = _CARD_EMS
    air_ems = 2.0

    def __init__(self, icon: str, title: str, intro: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen = False
        self._rest: Rest | None = None
        #: Where somebody begins who has no pointer.
        self.start: QWidget | None = None
        self._area = QScrollArea(self)
        room = self._room(self._area)
        self.card = QFrame(room)
        self.card.setProperty("role", "card")
        self._place_card(room)
        self.title = TextLabel(title, self.card, step=Step.TITLE)
        self.setAccessibleName(title)
        self.intro = TextLabel(intro, self.card, tone="muted")
        self.banner = Banner(self.card)
        self.body = QVBoxLayout()
        self.body.setSpacing(em(0.7))
        self.progress = BusyBar(self.tr("Arbetar"), self.card)
        self._fill_card(icon)
        self._settle_width()

    def wait(self, waiting: bool) -> None:
        """While something is worked at: a bar moves and nothing can be pressed twice."""
        self.progress.setVisible(waiting)
        for part in self.findChildren(QPushButton):
            part.setEnabled(not waiting)
        if self._rest is not None and not waiting:
            self._rest.look()

    def rest_button(self, rests: QPushButton, seconds: int, clock: "Callable[[], datetime]") -> None:
        """Let a button rest for so long, which it says itself, and the banner with the reason."""
        # Not needed for the first picture, so not imported before it.
        from famsam_desktop.ui.shell.resting import Rest

        if self._rest is None:
            self._rest = Rest(rests, self.banner, clock)
        self._rest.begin(seconds)

    @property
    def resting(self) -> bool:
        """A button rests, and the banner says why."""
        return self._rest is not None and self._rest.resting

    def refuse(self, sentence: str) -> None:
        """Say why it was not done; everything typed stays."""
        self.wait(False)
        self.banner.say(Tone.BAD, sentence)
        QTimer.singleShot(0, self, self._reveal_banner)

    def showEvent(self, event: QShowEvent) -> None:
        """Ready to type or to press."""
        super().showEvent(event)
        if self.start is not None:
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that the first picture is there."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange and hasattr(self, "card"):
            self._settle_width()

    def _fill_card(self, icon: str) -> None:
        picture = QLabel(self.card)
        icons.dress(picture, icon, "accent", 1.7)
        box = QVBoxLayout(self.card)
        box.setContentsMargins(em(2.2), em(self.air_ems), em(2.2), em(self.air_ems))
        box.setSpacing(em(0.5))
        box.addWidget(picture)
        box.addSpacing(em(0.3))
        box.addWidget(self.title)
        box.addWidget(self.intro)
        box.addSpacing(em(0.3))
        box.addWidget(self.banner)
        box.addLayout(self.body)
        box.addWidget(self.progress)

    def _reveal_banner(self) -> None:
        """Whoever pressed at the foot of a high card is shown the answer at its head."""
        self._area.ensureWidgetVisible(self.banner)

    def _room(self, area: QScrollArea) -> QWidget:
        """The ground; made before what stands on it, for a widget that gets another parent is styled again."""
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room = QWidget()
        room.setProperty("role", "plain")
        area.setWidget(room)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        return room

    def _place_card(self, room: QWidget) -> None:
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.card)
        middle.addStretch(1)
        column = QVBoxLayout(room)
        column.setContentsMargins(em(1), em(0.5), em(1), em(0.5))
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)

    def _settle_width(self) -> None:
        self.card.setMinimumWidth(em(self.card_ems))
        self.card.setMaximumWidth(em(self.card_ems + 4))
