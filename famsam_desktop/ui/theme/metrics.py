"""Sizes that follow the base font: everything on screen grows with the zoom because it is counted in em."""

from PySide6.QtGui import QFontMetricsF, QGuiApplication

#: The least side of anything that can be pressed, in device-independent pixels.
LEAST_TARGET = 24


def em(count: float = 1.0) -> int:
    """So many times the base font's size, in device-independent pixels; at least one."""
    font = QGuiApplication.font()
    size = font.pointSizeF() * QGuiApplication.primaryScreen().logicalDotsPerInch() / 72
    return max(1, round(size * count))


def icon_extent(count: float = 1.0) -> int:
    """The side of an icon beside text."""
    return em(1.3 * count)


def line_height() -> int:
    """The height of one line of the base font."""
    return round(QFontMetricsF(QGuiApplication.font()).height())
