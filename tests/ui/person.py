"""A person at a page: presses, types, waits for the answer, and keeps what the page asked of the window."""

from datetime import date, time
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.editors import ChoiceEditor
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.page import Page
from tests.ui import reach


class Person:
    """Works a page until everything that it asked for is answered."""

    def __init__(self, qtbot: QtBot, jobs: Jobs, page: Page) -> None:
        self.qtbot, self.jobs, self.page = qtbot, jobs, page
        self.told: list[tuple[str, bool]] = []
        self.wanted: list[tuple[str, Any]] = []
        self.papers: list[tuple[Any, Any]] = []
        page.told.connect(self._on_told)
        page.wanted.connect(self._on_wanted)
        page.paper.connect(self._on_paper)
        page.resize(1150, 720)
        page.show()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is asked for any more."""
        self.qtbot.waitUntil(self._is_idle, timeout=20_000)

    def press(self, button: QAbstractButton) -> None:
        """Press a button that is seen and ready, where it lies once what was just shown is laid out."""
        QCoreApplication.processEvents()
        assert button.isVisible(), button.text()
        assert button.isEnabled(), button.text()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(6, 6))
        self.settle()

    def take_back(self, desk: Desk) -> None:
        """Take the last step back, as the window does when "Ångra" of the toast is pressed."""
        assert self.told[-1][1], self.told
        self.jobs.do(desk.history.undo)
        self.settle()

    def key(self, widget: QWidget, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in a widget that has the focus."""
        widget.window().activateWindow()
        self.qtbot.waitUntil(widget.isActiveWindow)
        widget.setFocus()
        QTest.keyClick(widget, key, modifier)
        self.settle()

    def dialog[D: QDialog](self, kind: type[D]) -> D:
        """The dialog of this kind that is open."""
        self.settle()
        found = [each for each in self.page.findChildren(kind) if each.isVisible()]
        assert len(found) == 1, found
        return found[0]

    def sees_no_dialog(self) -> bool:
        """No dialog is open."""
        self.settle()
        return not [each for each in self.page.findChildren(QDialog) if each.isVisible()]

    def fill(self, form: Form[Any], **values: Any) -> None:
        """Type or choose the values, by the names of the fields."""
        for name, value in values.items():
            editor = form.editor(name)
            assert editor.isVisibleTo(form), name
            if isinstance(value, int | date | time) or (
                type(value) is str and not isinstance(editor, ChoiceEditor)
            ):
                self._type(editor.control(), _typed(value))
            else:
                editor.set_value(value)
                editor.edited.emit()
            assert editor.value() == value, name
        self.settle()

    def _type(self, control: QWidget, text: str) -> None:
        """Letter by letter; the test library has no keys for å ä ö, so such a text is put in as a whole."""
        assert isinstance(control, QLineEdit | QPlainTextEdit)
        control.selectAll()
        if text.isascii():
            QTest.keyClicks(control, text)
        elif isinstance(control, QLineEdit):
            control.insert(text)
        else:
            control.insertPlainText(text)

    def _is_idle(self) -> bool:
        return self.jobs.idle

    def _on_told(self, text: str, undoable: bool) -> None:
        self.told.append((text, undoable))

    def _on_wanted(self, page: str, record: Any) -> None:
        self.wanted.append((page, record))

    def _on_paper(self, use: Any, paper: Any) -> None:
        self.papers.append((use, paper))


def _typed(value: object) -> str:
    return value.strftime("%H.%M") if isinstance(value, time) else str(value)


def reach_faults(top: QWidget) -> list[str]:
    """What keeps somebody without a pointer or without sight from using the page or dialog."""
    gone_through = set(reach.tabbed(top))  # first: a list that gets the focus makes its buttons ready
    missed = [
        f"Tab misses {type(widget).__name__} {getattr(widget, 'text', str)()} {widget.accessibleName()}"
        for widget in set(reach.stops(top)) ^ gone_through
    ]
    return [*reach.unnamed(top), *reach.small(top), *reach.unseen_focus(top), *missed]
