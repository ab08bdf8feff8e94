"""What every page and dialog is held to: names, the circle of Tab, a focus that is seen, targets large enough."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

LEAST_TARGET = 24
#: Nodes that only hold others: a cell is named by its text, a client is the inside of a scroll area.
HOLDERS = (QAccessible.Role.Client, QAccessible.Role.Cell, QAccessible.Role.Window, QAccessible.Role.Dialog)


def unnamed(top: QWidget) -> list[str]:
    """Focusable and visible nodes without a name."""
    found: list[str] = []

    def walk(node: QAccessibleInterface | None) -> None:
        if node is None or not node.isValid():
            return
        state, name = node.state(), node.text(QAccessible.Text.Name)
        if state.focusable and not state.invisible and not name and node.role() not in HOLDERS:
            found.append(f"{node.role().name}: {node.object()}")
        for place in range(node.childCount()):
            walk(node.child(place))

    walk(QAccessible.queryAccessibleInterface(top))
    return found


def stops(top: QWidget) -> list[QWidget]:
    """Where Tab stops, in the order of the focus chain."""
    chain, widget = list[QWidget](), top.nextInFocusChain()
    while widget is not None and widget is not top:
        tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if tabbed and widget.isVisibleTo(top) and widget.isEnabled() and not isinstance(widget, QLabel):
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain


def tabbed(top: QWidget) -> list[QWidget]:
    """Where the focus really goes when Tab is pressed until it comes round."""
    top.window().activateWindow()
    QApplication.processEvents()
    first = stops(top)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    while True:
        focused = QApplication.focusWidget()
        if focused is None or focused in seen:
            return seen
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)


def unseen_focus(top: QWidget) -> list[str]:
    """Stops that look the same with and without the focus."""
    chain, found = stops(top), []
    for place, widget in enumerate(chain):
        chain[place - 1].setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        without = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if len(chain) > 1 and widget.grab().toImage() == without:
            found.append(f"{type(widget).__name__} {widget.accessibleName()}")
    return found


def small(top: QWidget) -> list[str]:
    """Stops smaller than a finger."""
    return [
        f"{type(widget).__name__} {widget.accessibleName()} {widget.width()}×{widget.height()}"
        for widget in stops(top)
        if widget.width() < LEAST_TARGET or widget.height() < LEAST_TARGET
    ]
