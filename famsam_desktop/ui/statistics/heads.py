"""How narrow a column of figures may be: a head of several lines is never cut, for Qt shows no dots there."""

from textwrap import fill

from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication

from famsam_desktop.ui.theme.metrics import em

_BESIDE_EMS = 1.2
_SIGNS = 15


def head_lines(label: str) -> str:
    """The head of a column in lines of some words, never parted within one."""
    return fill(label, _SIGNS, break_long_words=False)


def least_ems(head: str, least: float) -> float:
    """So many em at least, and room for the widest line of the head."""
    font = QFont(QGuiApplication.font())
    font.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetrics(font)
    widest = max(metrics.horizontalAdvance(line) for line in head.split("\n"))
    return max(least, widest / em(1) + _BESIDE_EMS)
