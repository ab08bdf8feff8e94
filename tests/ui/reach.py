"""What every page and dialog is held to: names, roles, the circle of Tab, a focus that is seen, large targets."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QTableView, QWidget

LEAST_TARGET = 24
NO_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client)
#: What the norm asks of what is drawn to tell two states apart.
LEAST_CONTRAST = 3.0
#: Along two sides of a target at least, or all round a small part of a large one: a tab, a line of a list.
_PART = 8 * LEAST_TARGET
#: Painted by hand, and said in words by what stands beside or in it: the patch before a name of the legend, the line
#: of now, the hours and weeks around meetings and days that are buttons with names of their own.
ORNAMENTS = {"_Patch", "_Now", "Grid", "_Days"}
#: Nodes that only hold others: a cell is named by its text, a client is the inside of a scroll area.
HOLDERS = (QAccessible.Role.Client, QAccessible.Role.Cell, QAccessible.Role.Window, QAccessible.Role.Dialog)


def unnamed(top: QWidget) -> list[str]:
    """Focusable and visible nodes without a name."""
    return [
        f"{node.role().name}: {node.object()}"
        for node in nodes(top)
        if node.state().focusable and not node.text(QAccessible.Text.Name) and node.role() not in HOLDERS
    ]


def nodes(top: QWidget) -> Iterator[QAccessibleInterface]:
    """What a screen reader finds, as far as it can be seen."""
    left: list[QAccessibleInterface | None] = [QAccessible.queryAccessibleInterface(top)]
    while left:
        node = left.pop()
        if node is None or not node.isValid():
            continue
        left += [node.child(place) for place in reversed(range(node.childCount()))]
        if not node.state().invisible:
            yield node


def wrong_roles(top: QWidget) -> list[str]:
    """What is called something that it is not, or in other words than those that are seen."""
    found = []
    for node in nodes(top):
        widget, role, name = node.object(), node.role(), node.text(QAccessible.Text.Name)
        said = f"{role.name} {type(widget).__name__} {name}"
        if not isinstance(widget, QWidget):
            continue
        hands_on = widget is top or widget.focusProxy() is not None
        if node.state().focusable and role in NO_ROLES and not hands_on:
            found.append(f"no role: {said}")
        if role is QAccessible.Role.CheckBox and not isinstance(widget, QCheckBox):
            found.append(f"no check box: {said}")
        if isinstance(widget, QAbstractButton) and _words(widget.text()) not in name.casefold():
            found.append(f"seen as {widget.text()}: {said}")
        if _is_painted(widget) and not name:
            found.append(f"painted, and nothing in words: {said}")
        if role is QAccessible.Role.Chart and not node.text(QAccessible.Text.Description):
            found.append(f"a chart without its figures in words: {said}")
    return found


def _words(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").strip(" …").casefold()


def _is_painted(widget: QWidget) -> bool:
    ours = type(widget).__module__.startswith("famsam_desktop") and "paintEvent" in vars(type(widget))
    return ours and type(widget).__name__ not in ORNAMENTS and not isinstance(widget, QTableView)


def stops(top: QWidget) -> list[QWidget]:
    """Where Tab stops, in the order of the focus chain."""
    chain, widget = list[QWidget](), top.nextInFocusChain()
    while widget is not None and widget is not top:
        tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if tabbed and widget.isVisibleTo(top) and widget.isEnabled() and not isinstance(widget, QLabel):
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain


def tabbed(top: QWidget, *, back: bool = False) -> list[QWidget]:
    """Where the focus really goes when Tab, or Shift+Tab, is pressed until it comes round."""
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    top.window().activateWindow()
    QApplication.processEvents()
    first = stops(top)[0]
    for _ in range(2):  # what lost the focus with the page before may be looked after first
        first.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    while True:
        focused = QApplication.focusWidget()
        if focused is None or focused in seen:
            return seen
        seen.append(focused)
        QTest.keyClick(focused, key)


def unseen_focus(top: QWidget) -> list[str]:
    """Stops that look the same with and without the focus, or nearly: what changes is to stand out as the norm asks."""
    chain, found = stops(top), []
    for place, widget in enumerate(chain) if len(chain) > 1 else ():
        least = min(widget.width() + widget.height(), _PART)
        changed = _changed_by_focus(widget, chain[place - 1])
        if changed < least:  # or its place has moved meanwhile, by a layout that was asked for before
            changed = _changed_by_focus(widget, chain[place - 1])
        if changed < least:
            name = widget.accessibleName() or getattr(widget, "text", str)()
            found.append(f"{type(widget).__name__} {name}: {changed} pixels change")
    return found


def _changed_by_focus(widget: QWidget, other: QWidget) -> int:
    other.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    without = _luminance(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return _standing_out(without, _luminance(widget))


def _luminance(widget: QWidget) -> Any:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    parts = raw[:, : image.width(), 2::-1] / 255.0
    linear = np.where(parts <= 0.03928, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def _standing_out(one: Any, other: Any) -> int:
    """How many pixels differ enough."""
    if one.shape != other.shape:
        return 0
    ratio = (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)
    return int((ratio >= LEAST_CONTRAST).sum())


def small(top: QWidget) -> list[str]:
    """Stops smaller than a finger."""
    return [
        f"{type(widget).__name__} {widget.accessibleName()} {widget.width()}×{widget.height()}"
        for widget in stops(top)
        if widget.width() < LEAST_TARGET or widget.height() < LEAST_TARGET
    ]
