"""An automatic look at a window for what no eye should have to find: cut texts, parts outside, scrolling sideways."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

_SLACK = 1
"""So many pixels are rounding, no fault."""


def faults(top: QWidget) -> Iterator[str]:
    """What is wrong in a window or dialog as it is shown now."""
    for widget in top.findChildren(QWidget):
        if widget.isVisibleTo(top) and widget.width() > 0:
            yield from _cut(widget)
            yield from _outside(widget, top)
            yield from _sideways(widget)
    for parent in [top, *top.findChildren(QWidget)]:
        if parent.isVisibleTo(top) or parent is top:
            yield from _overlapping(parent)


def _cut(widget: QWidget) -> Iterator[str]:
    text = _text(widget)
    if isinstance(widget, QLabel) and widget.wordWrap():
        if text and widget.height() + _SLACK < widget.heightForWidth(widget.width()):
            yield f"lines cut: {_said(widget)}"
    elif text and widget.width() + _SLACK < _wanted(widget) and not widget.toolTip():
        yield f"cut: {_said(widget)}"
    if text and widget.height() + _SLACK < min(
        widget.minimumSizeHint().height(), widget.fontMetrics().height()
    ):
        yield f"too low: {_said(widget)}"
    if isinstance(widget, QTabBar) and widget.width() + _SLACK < widget.sizeHint().width():
        yield f"tabs cut: {_said(widget)}"
    if isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
        room = widget.contentsRect().width() - 2 * widget.fontMetrics().averageCharWidth()
        if room < widget.fontMetrics().horizontalAdvance(widget.placeholderText()):
            yield f"placeholder cut: {widget.placeholderText()!r}"


def _wanted(widget: QWidget) -> int:
    return (
        widget.minimumSizeHint().width()
        if isinstance(widget, QLabel | QPushButton)
        else widget.sizeHint().width()
    )


def _outside(widget: QWidget, top: QWidget) -> Iterator[str]:
    """A part whose end is cut off sideways by what holds it."""
    if not isinstance(widget, QAbstractButton | QLabel | QLineEdit):
        return
    parent = widget.parentWidget()
    if parent is not None and (widget.x() < -_SLACK or widget.geometry().right() > parent.width() + _SLACK):
        yield f"outside its parent: {_said(widget)}"
    elif widget.mapTo(top, QPoint(widget.width(), 0)).x() > top.width() + _SLACK:
        yield f"outside the window: {_said(widget)}"


def _sideways(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractScrollArea) and widget.horizontalScrollBar().isVisible():
        yield f"scrolls sideways: {_said(widget)}"


def _overlapping(parent: QWidget) -> Iterator[str]:
    """Siblings with a text each, put by a layout, of which one lies on the other."""
    layout = parent.layout()
    if layout is None:
        return
    parts = [
        each
        for each in parent.children()
        if isinstance(each, QLabel | QAbstractButton | QLineEdit)
        and each.isVisible()
        and layout.indexOf(each) >= 0
    ]
    for one, other in combinations(parts, 2):
        shared = QRect(one.geometry()).intersected(other.geometry())
        if shared.width() > _SLACK and shared.height() > _SLACK:
            yield f"overlap: {_said(one)} and {_said(other)}"


def _text(widget: QWidget) -> str:
    if (
        isinstance(widget, QToolButton)
        and widget.toolButtonStyle() == widget.toolButtonStyle().ToolButtonIconOnly
    ):
        return ""
    if isinstance(widget, QGroupBox):
        return widget.title()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _said(widget: QWidget) -> str:
    return f"{type(widget).__name__} {(_text(widget) or widget.accessibleName())[:60]!r}"
