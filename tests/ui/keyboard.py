"""Somebody at the window who has only the keyboard: goes on with Tab, and presses what has the focus."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QWidget

from tests.ui.sitting import Sitting

#: Nobody goes on pressing Tab for longer; a window with more stops has a shorter way.
MOST_TABS = 90


class Keyboard:
    """Every step is a key to what has the focus; nothing else is touched."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting

    @property
    def focused(self) -> QWidget:
        """What has the focus, in the window on top: a window manager would have made that the active one."""
        top = QApplication.activeModalWidget() or self.sitting.window
        if not top.isActiveWindow():
            top.activateWindow()
            self.sitting.qtbot.waitUntil(top.isActiveWindow)
        return QApplication.focusWidget() or top

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier, times: int = 1) -> None:
        """Press a key, with others held."""
        held = Qt.KeyboardModifier.NoModifier
        for each in modifiers:
            held |= each
        for _ in range(times):
            QTest.keyClick(self.focused, key, held)
        self.sitting.settle()

    def ctrl(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def write(self, text: str) -> None:
        """Type over what stands there; the test library has keys for plain letters alone."""
        self.ctrl(Qt.Key.Key_A)
        QTest.keyClicks(self.focused, text)
        self.sitting.settle()

    def tab_to(self, *names: str) -> QWidget:
        """Go on with Tab to what is called one of these."""
        passed: list[str] = []
        for _ in range(MOST_TABS):
            if said(self.focused) in names:
                return self.focused
            passed.append(said(self.focused))
            self.key(Qt.Key.Key_Tab)
        raise AssertionError((names, passed))

    def press(self, *names: str) -> None:
        """Go on to a button, and press it."""
        self.tab_to(*names)
        self.key(Qt.Key.Key_Space)

    def choose(self, name: str, words: str) -> None:
        """Go on to a choice, and type what it begins with."""
        box = self.tab_to(name)
        assert isinstance(box, QComboBox)
        for _ in range(box.count()):
            if box.currentText().startswith(words):
                return
            self.key(Qt.Key.Key_Down)
        raise AssertionError((name, words, box.currentText()))

    def send(self) -> None:
        """Ctrl+Enter commits from wherever one is in a dialog; it closes."""
        before = len(self.dialogs())
        self.ctrl(Qt.Key.Key_Return)
        self.sitting.qtbot.waitUntil(lambda: len(self.dialogs()) < before, timeout=20_000)
        self.sitting.settle()

    def dialogs(self) -> list[QDialog]:
        """The dialogs that are open."""
        return [each for each in self.sitting.window.findChildren(QDialog) if each.isVisible()]


def said(widget: Any) -> str:
    """What a widget is called."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return str(widget.accessibleName() or text)
