"""What is seen of a meeting on its way: where it would stand, when that is, and who or what is taken then."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.calendar.people import tints
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.headings import Step, scaled_font

_WIDEST_EMS = 20
_THROUGH = 0.9


class Ghost(QWidget):
    """Lies over the grid and lets the pointer through; only what has moved is painted again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rects: Sequence[QRect] = ()
        self._leader, self._subject = -1, ""
        self._bubble = QRect()
        #: The time, and in words what is in its way.
        self.when, self.warnings = "", tuple[str, ...]()
        self.hide()

    def show_at(self, rects: Sequence[QRect], leader: int, subject: str, when: str) -> None:
        """Another place: a rectangle for each day it touches."""
        before = self._stained()
        self._rects, self._leader, self._subject, self.when = rects, leader, subject, when
        self.warnings = ()
        self._settle(before)

    def warn(self, warnings: Sequence[str]) -> None:
        """What is in the way there, a sentence each; none when it is free."""
        before = self._stained()
        self.warnings = tuple(warnings)
        self._settle(before)

    def vanish(self) -> None:
        """Nothing is on its way any more."""
        self._rects, self.when, self.warnings = (), "", ()
        self.hide()

    @property
    def rects(self) -> Sequence[QRect]:
        """Where it stands."""
        return self._rects

    @property
    def bubble(self) -> QRect:
        """Where its words stand."""
        return self._bubble

    def paintEvent(self, event: QPaintEvent) -> None:
        """The place, then the words over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, (bar, ground, _) = tokens(), tints(self._leader)
        shade = t.color(ground)
        shade.setAlphaF(_THROUGH)
        painter.setPen(QPen(t.color("bad" if self.warnings else bar), 2))
        painter.setBrush(shade)
        strong = scaled_font(Step.STRONG)
        painter.setFont(strong)
        for rect in self._rects:
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), em(0.3), em(0.3))
            room = rect.adjusted(em(0.65), em(0.2), -em(0.35), 0)
            text = QFontMetrics(strong).elidedText(self._subject, Qt.TextElideMode.ElideRight, room.width())
            painter.save()
            painter.setPen(t.color("text"))
            painter.drawText(room, 0, text)
            painter.restore()
        self._paint_bubble(painter)
        painter.end()

    def _paint_bubble(self, painter: QPainter) -> None:
        t = tokens()
        painter.setPen(QPen(t.color("side_muted"), 1))
        painter.setBrush(t.color("side"))
        painter.drawRoundedRect(QRectF(self._bubble).adjusted(0.5, 0.5, -0.5, -0.5), em(0.3), em(0.3))
        painter.setPen(t.color("side_text"))
        room = self._bubble.adjusted(em(0.6), em(0.35), -em(0.6), -em(0.35))
        strong, small = scaled_font(Step.STRONG), scaled_font(Step.SMALL)
        painter.setFont(strong)
        line = QFontMetrics(strong).height()
        painter.drawText(QRect(room.left(), room.top(), room.width(), line), 0, self.when)
        top = room.top() + line
        painter.setFont(small)
        metrics, side = QFontMetrics(small), self._icon()
        for text in self.warnings:
            left, width = room.left() + side + em(0.4), room.width() - side - em(0.4)
            box = metrics.boundingRect(QRect(left, top + em(0.2), width, 10_000), _WRAPPED, text)
            picture = icons.pixmap("triangle-alert", "side_text", side)
            painter.drawPixmap(room.left(), top + em(0.2) + (metrics.height() - side) // 2, picture)
            painter.drawText(QRect(left, box.top(), width, box.height()), _WRAPPED, text)
            top = box.bottom()

    def _settle(self, before: QRegion) -> None:
        self._bubble = self._beside(self._needed()) if self._rects else QRect()
        if not self.isVisible():
            self.raise_()
            self.show()
        self.update(before | self._stained())

    def _stained(self) -> QRegion:
        region = QRegion(self._bubble)
        for rect in self._rects:
            region |= QRegion(rect)
        return region

    def _needed(self) -> QSize:
        """How much room the words take."""
        strong, small = QFontMetrics(scaled_font(Step.STRONG)), QFontMetrics(scaled_font(Step.SMALL))
        side = self._icon() + em(0.4)
        widest = min(em(_WIDEST_EMS), self.visibleRegion().boundingRect().width() or self.width()) - em(1.2)
        width, height = strong.horizontalAdvance(self.when) + 2, strong.height()
        boxes = [
            small.boundingRect(QRect(0, 0, widest - side, 10_000), _WRAPPED, text) for text in self.warnings
        ]
        for box in boxes:
            width = max(width, box.width() + side + 2)
            height += em(0.2) + box.height()
        return QSize(width + em(1.2), height + em(0.7))

    def _beside(self, size: QSize) -> QRect:
        """At the right of the place, else at its left, else over it; always where it is seen."""
        rect, seen = self._rects[0], self.visibleRegion().boundingRect()
        if seen.isEmpty():
            seen = self.rect()
        left = rect.right() + em(0.4)
        if left + size.width() > seen.right():
            left = rect.left() - em(0.4) - size.width()
        left = min(max(left, seen.left()), max(seen.left(), seen.right() - size.width()))
        top = min(max(rect.top(), seen.top()), max(seen.top(), seen.bottom() - size.height()))
        return QRect(QPoint(left, top), size)

    def _icon(self) -> int:
        return round(QFontMetrics(scaled_font(Step.SMALL)).height() * 0.8)


_WRAPPED = int(Qt.TextFlag.TextWordWrap)
