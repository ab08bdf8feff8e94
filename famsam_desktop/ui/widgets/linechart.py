"""Lines over time with their values beside the points; a description in words says the same to who listens."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QBrush,
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.chart import NO_VALUE, Series, figure, in_words

_STROKES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)


class LineChart(QWidget):
    """A point for each label, joined while there is a value; where there is none, a sign stands in the gap.

    Several series are told apart by stroke and by the shape of their points, not by colour alone.
    """

    accessible_role = QAccessible.Role.Chart

    def __init__(self, name: str, parent: QWidget | None = None, *, nothing: str = NO_VALUE) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self._labels: tuple[str, ...] = ()
        self._short: tuple[str, ...] = ()
        self._series: tuple[Series, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, labels: Sequence[str], series: Sequence[Series], short: Sequence[str] = ()) -> None:
        """Paint these values, one for each label; `short` labels stand below the line where there are any."""
        self._labels, self._series = tuple(labels), tuple(series)
        self._short = tuple(short) or self._labels
        self.setAccessibleDescription(self.description())
        self.updateGeometry()
        self.update()

    def description(self) -> str:
        """The figures in words."""
        return in_words(self._labels, self._series, self._nothing)

    def sizeHint(self) -> QSize:
        """High enough to tell the points apart."""
        return QSize(em(24), round(em(11) + self._legend_height() + self._foot_height()))

    def minimumSizeHint(self) -> QSize:
        """Labels are left out before the lines are."""
        return QSize(em(12), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint legend, line of time, lines, points and values."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        self._paint_legend(painter)
        top = self._legend_height() + self._line() * 1.3
        side = max(em(0.8), self._widest(self._short) / 2)
        room = QRectF(side, top, self.width() - 2 * side, self.height() - top - self._foot_height())
        painter.setPen(QPen(tokens().color("control_line"), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        self._paint_labels(painter, room)
        taken: list[QRectF] = []
        for number in range(len(self._series)):
            self._paint_line(painter, room, number, taken)

    def _paint_legend(self, painter: QPainter) -> None:
        if not self._legend_height():
            return
        left = 0.0
        metrics = QFontMetricsF(self.font())
        for number, series in enumerate(self._series):
            middle = metrics.height() / 2
            painter.setPen(self._pen(number))
            painter.drawLine(QPointF(left, middle), QPointF(left + em(2), middle))
            self._paint_point(painter, QPointF(left + em(1), middle), number)
            left += em(2.4)
            width = metrics.horizontalAdvance(series.name)
            painter.setPen(tokens().color("muted"))
            painter.drawText(QRectF(left, 0, width + 1, metrics.height()), series.name)
            left += width + em(1.4)

    def _paint_labels(self, painter: QPainter, room: QRectF) -> None:
        """As many as have room beside each other."""
        painter.setPen(tokens().color("muted"))
        each = self._each(room, self._widest(self._short) + em(0.8))
        for place, label in enumerate(self._short):
            if place % each == 0:
                where = self._room(self._at(room, place, 0).x(), room.bottom() + em(0.3), label)
                painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), label)

    def _paint_line(self, painter: QPainter, room: QRectF, number: int, taken: list[QRectF]) -> None:
        """The line, and every value that has room beside those that are painted already."""
        values = self._series[number].values
        points = [
            None if value is None else self._at(room, place, value) for place, value in enumerate(values)
        ]
        painter.setPen(self._pen(number))
        for before, after in pairwise(points):
            if before is not None and after is not None:
                painter.drawLine(before, after)
        for place, point in enumerate(points):
            if point is not None:
                self._paint_point(painter, point, number)
            value = values[place]
            word = self._nothing if value is None else figure(value)
            painter.setPen(tokens().color("muted" if value is None else "text"))
            where = point or self._at(room, place, 0)
            words = self._room(where.x(), where.y() - em(0.35) - self._line(), word)
            if not any(words.intersects(other) for other in taken):
                painter.fillRect(words.adjusted(0, em(0.15), 0, -em(0.1)), tokens().color("surface"))
                painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), word)
                taken.append(words)

    def _paint_point(self, painter: QPainter, at: QPointF, number: int) -> None:
        half = em(0.28)
        accent = tokens().color("accent")
        painter.setPen(QPen(accent, 1.4))
        painter.setBrush(QBrush(accent if number == 0 else tokens().color("surface")))
        if number == 0:
            painter.drawEllipse(at, half, half)
        elif number == 1:
            painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))
        else:
            tip, left, right = (0, -half), (-half, half), (half, half)
            painter.drawPolygon(QPolygonF([at + QPointF(*corner) for corner in (tip, left, right)]))

    def _room(self, middle: float, top: float, text: str) -> QRectF:
        width = QFontMetricsF(self.font()).horizontalAdvance(text) + 2
        return QRectF(middle - width / 2, top, width, self._line())

    def _at(self, room: QRectF, place: int, value: float) -> QPointF:
        most = max((each or 0 for series in self._series for each in series.values), default=0) or 1
        steps = max(1, len(self._labels) - 1)
        across = 0.5 if len(self._labels) == 1 else place / steps
        return QPointF(room.left() + room.width() * across, room.bottom() - room.height() * value / most)

    def _each(self, room: QRectF, width: float) -> int:
        """Every so many labels have room when each is so wide."""
        between = room.width() / max(1, len(self._labels) - 1)
        return max(1, -int(-width // max(1.0, between)))

    def _pen(self, number: int) -> QPen:
        return QPen(QColor(tokens().color("accent")), 2, _STROKES[number % len(_STROKES)])

    def _widest(self, words: Sequence[str]) -> float:
        metrics = QFontMetricsF(self.font())
        return max((metrics.horizontalAdvance(word) for word in words), default=0.0)

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height()

    def _legend_height(self) -> float:
        return self._line() + em(0.6) if len(self._series) > 1 else 0.0

    def _foot_height(self) -> float:
        return self._line() + em(0.5)
