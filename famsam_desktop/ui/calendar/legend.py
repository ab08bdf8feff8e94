"""Who has which colour: a patch, the initials and the name."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from famsam_desktop.ui.calendar.people import initials, tints
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.headings import Step, TextLabel


class Legend(QWidget):
    """One entry a colleague."""

    def __init__(self, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(0.4))
        for place, name in enumerate(names):
            row.addWidget(_Patch(place, self))
            words = self.tr("{initials} – {name}").format(initials=initials(name), name=name)
            row.addWidget(TextLabel(words, self, step=Step.SMALL, tone="muted", wrap=False))
            row.addSpacing(em(0.8))
        row.addStretch(1)
        self.setToolTip(
            self.tr("Mötets färg är mötesledarens. Först står mötesledaren, sedan dokumentatören.")
        )


class _Patch(QWidget):
    def __init__(self, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place

    def sizeHint(self) -> QSize:
        return QSize(em(1), em(1))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        bar, ground, _ = tints(self._place)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = em(0.9)
        painter.setPen(tokens().color(bar))
        painter.setBrush(tokens().color(ground))
        painter.drawRoundedRect(0, (self.height() - side) // 2, side - 1, side - 1, 2, 2)
        painter.fillRect(0, (self.height() - side) // 2, em(0.3), side, tokens().color(bar))
        painter.end()
