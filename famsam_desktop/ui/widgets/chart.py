"""Bars painted with their values beside them; a description in words says the same to who listens."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from famsam_desktop.ui.numbers import decimal, grouped
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.theme.palette import tokens

NO_VALUE = "–"


@dataclass(frozen=True, slots=True)
class Series:
    """One row of bars: its name, and a value per label; None is a figure that is not shown."""

    name: str
    values: Sequence[float | None]


class BarChart(QWidget):
    """Horizontal bars, one group per label; long labels wrap into their own column and are never cut.

    Several series are told apart by filling (whole, outlined, hatched), not by colour alone.
    """

    accessible_role = QAccessible.Role.Chart

    def __init__(
        self, name: str, parent: QWidget | None = None, *, unit: str = "", nothing: str = NO_VALUE
    ) -> None:
        super().__init__(parent)
        self._unit = unit
        self._nothing = nothing
        self._labels: tuple[str, ...] = ()
        self._series: tuple[Series, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, labels: Sequence[str], series: Sequence[Series]) -> None:
        """Paint these values; every series has one value per label."""
        self._labels, self._series = tuple(labels), tuple(series)
        self.setAccessibleDescription(self.description())
        self.updateGeometry()
        self.update()

    def description(self) -> str:
        """The figures in words."""
        return in_words(self._labels, self._series, self._nothing, self._unit)

    def sizeHint(self) -> QSize:
        """As high as its bars."""
        return QSize(
            em(20), round(self._legend_height() + len(self._labels) * self._group_height() + em(0.4))
        )

    def minimumSizeHint(self) -> QSize:
        """Room for labels, a short bar and the value."""
        return QSize(round(self._label_width() + em(8)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint legend, labels, bars and values."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        top = self._paint_legend(painter)
        left = self._label_width() + em(0.8)
        room = self.width() - left - self._value_width() - em(0.6)
        for place, label in enumerate(self._labels):
            self._paint_group(painter, place, label, QRectF(left, top, room, self._group_height()))
            top += self._group_height()

    def _paint_legend(self, painter: QPainter) -> float:
        height, left = self._legend_height(), 0.0
        if not height:
            return 0.0
        metrics = QFontMetricsF(self.font())
        for number, series in enumerate(self._series):
            box = QRectF(left + 1, (metrics.height() - em(0.8)) / 2, em(0.8), em(0.8))
            self._paint_bar(painter, box, number)
            left = box.right() + em(0.4)
            width = metrics.horizontalAdvance(series.name)
            painter.setPen(tokens().color("muted"))
            painter.drawText(QRectF(left, 0, width + 1, metrics.height()), series.name)
            left += width + em(1.4)
        return height

    def _paint_group(self, painter: QPainter, place: int, label: str, room: QRectF) -> None:
        painter.setPen(tokens().color("text"))
        labelled = QRectF(0, room.top(), self._label_width(), room.height())
        painter.drawText(labelled, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), label)
        most = max((value or 0 for series in self._series for value in series.values), default=0) or 1
        thick = em(1.15)
        top = room.top() + (room.height() - thick * len(self._series)) / 2
        for number, series in enumerate(self._series):
            value = series.values[place]
            width = 0.0 if value is None else max(room.width() * value / most, 2.0 if value else 0.0)
            bar = QRectF(room.left(), top + em(0.1), width, thick - em(0.2))
            if width:
                self._paint_bar(painter, bar, number)
            painter.setPen(tokens().color("text" if value else "muted"))
            words = QRectF(bar.right() + em(0.4), top, self._value_width(), thick)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self._words(value))
            top += thick

    def _paint_bar(self, painter: QPainter, bar: QRectF, number: int) -> None:
        accent, soft = tokens().color("accent"), tokens().color("accent_soft")
        radius = min(em(0.2), bar.width() / 2)
        fills = (QBrush(accent), QBrush(soft), QBrush(QColor(accent), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(accent, 1))
        painter.setBrush(fills[number % len(fills)])
        painter.drawRoundedRect(bar, radius, radius)

    def _words(self, value: float | None) -> str:
        return f"{figure(value)}{self._unit}" if value is not None else self._nothing

    def _legend_height(self) -> float:
        named = len(self._series) > 1
        return QFontMetricsF(self.font()).height() + em(0.6) if named else 0.0

    def _group_height(self) -> float:
        return em(1.15) * max(1, len(self._series)) + em(0.75)

    def _label_width(self) -> float:
        metrics = QFontMetricsF(self.font())
        return max((metrics.horizontalAdvance(label) for label in self._labels), default=0.0) + 2

    def _value_width(self) -> float:
        metrics = QFontMetricsF(self.font())
        words = (self._words(value) for series in self._series for value in series.values)
        return max((metrics.horizontalAdvance(word) for word in words), default=0.0) + 2


def in_words(labels: Sequence[str], series: Sequence[Series], nothing: str = NO_VALUE, unit: str = "") -> str:
    """The figures of a chart, for who listens; `nothing` is said where none is shown, `unit` after each figure."""
    parts = []
    for each in series:
        figures = zip(labels, each.values, strict=True)
        words = ", ".join(
            f"{label} {nothing if value is None else f'{figure(value)}{unit}'}" for label, value in figures
        )
        parts.append(f"{each.name}: {words}." if each.name else f"{words}.")
    return " ".join(parts)


def figure(value: float) -> str:
    """A number as it is written here."""
    return decimal(round(value, 1)) if value != int(value) else grouped(int(value))
