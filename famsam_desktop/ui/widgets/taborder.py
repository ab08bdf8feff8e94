"""The order in which Tab goes through widgets that were not made in the order they stand in."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_as_laid_out(room: QWidget) -> None:
    """Let Tab follow the layouts, from the first thing to the last.

    What hands its focus on to something inside it stops doing so: Qt would go there from where it stood before.
    """
    for one, other in pairwise(list(_stops(room))):
        QWidget.setTabOrder(one, other)


def tab_where_it_stands(room: QWidget, stops: Sequence[QWidget]) -> None:
    """Let Tab come to what is made in a room later where the room stands; Qt puts it last of all."""
    for one, other in pairwise((*_last_stop_before(room), *stops)):
        QWidget.setTabOrder(one, other)


def focus_first(room: QWidget) -> None:
    """Put the focus on the first thing in it that can be seen."""
    for stop in _stops(room):
        if stop.isVisible() and stop.isEnabled():
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
            return


def _last_stop_before(room: QWidget) -> Iterator[QWidget]:
    before = room.previousInFocusChain()
    while before is not None and before is not room:
        if before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield before
            return
        before = before.previousInFocusChain()


def _stops(widget: QWidget) -> Iterator[QWidget]:
    proxy = widget.focusProxy()
    if proxy is not None and widget.isAncestorOf(proxy):
        widget.setFocusProxy(None)  # type: ignore[arg-type]  # the stub knows no way to take it away
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _in_layout(inner)
