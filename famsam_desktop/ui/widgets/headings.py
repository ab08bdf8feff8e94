"""Texts in their steps: page title, card heading, label, note; all follow the base font when it is zoomed."""

from enum import Enum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Step(Enum):
    """Size against the base font, and weight."""

    TITLE = (1.65, QFont.Weight.DemiBold)
    HEADING = (1.12, QFont.Weight.DemiBold)
    NUMBER = (2.1, QFont.Weight.DemiBold)
    STRONG = (1.0, QFont.Weight.DemiBold)
    BODY = (1.0, QFont.Weight.Normal)
    SMALL = (0.92, QFont.Weight.Normal)


def scaled_font(step: Step) -> QFont:
    """The base font in the step's size and weight."""
    factor, weight = step.value
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(font.pointSizeF() * factor)
    font.setWeight(weight)
    return font


class TextLabel(QLabel):
    """A text in one of the steps; plain text always, so that nothing typed in becomes markup."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        step: Step = Step.BODY,
        tone: str = "",
        wrap: bool = True,
    ) -> None:
        super().__init__(text, parent)
        self._step = step
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("tone", tone)
        self.setFont(scaled_font(step))
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_tone(self, tone: str) -> None:
        """Another colour role: muted, ok, warn, bad or none."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom."""
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.setFont(scaled_font(self._step))
        super().changeEvent(event)


def heading(text: str, parent: QWidget | None = None) -> TextLabel:
    """The heading of a card or a section."""
    return TextLabel(text, parent, step=Step.HEADING)


def note(text: str = "", parent: QWidget | None = None) -> TextLabel:
    """A quiet line under or beside something."""
    return TextLabel(text, parent, tone="muted")
