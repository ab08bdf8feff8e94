"""Texts in their steps: page title, card heading, label, note; all follow the base font when it is zoomed."""

from enum import Enum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QFont, QGuiApplication
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from famsam_desktop.ui.theme.metrics import em


class Step(Enum):
    """Size against the base font, and weight."""

    TITLE = (1.65, QFont.Weight.DemiBold)
    HEADING = (1.12, QFont.Weight.DemiBold)
    NUMBER = (2.1, QFont.Weight.DemiBold)
    CLOCK = (4.6, QFont.Weight.DemiBold)
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

    _step = Step.BODY  # here too: Qt may ask before `__init__` has come so far

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
        self._settle()
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    @property
    def accessible_role(self) -> QAccessible.Role | None:
        """A title or a heading is one for a screen reader too."""
        return QAccessible.Role.Heading if self._step in (Step.TITLE, Step.HEADING) else None

    def set_tone(self, tone: str) -> None:
        """Another colour role: muted, ok, warn, bad or none."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
            self.setFont(scaled_font(self._step))  # unpolishing brings back the font from before the zoom

    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom, which reaches a label with a font of its own only as a change of style."""
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange):
            font = scaled_font(self._step)
            if font.pointSizeF() != self.font().pointSizeF():
                self._settle()
        super().changeEvent(event)

    def _settle(self) -> None:
        self.setFont(scaled_font(self._step))
        self.setContentsMargins(
            0, em(0.12 * self._step.value[0]), 0, 0
        )  # the ring of Å stands above the line


def heading(text: str, parent: QWidget | None = None) -> TextLabel:
    """The heading of a card or a section."""
    return TextLabel(text, parent, step=Step.HEADING)


def note(text: str = "", parent: QWidget | None = None) -> TextLabel:
    """A quiet line under or beside something."""
    return TextLabel(text, parent, tone="muted")
