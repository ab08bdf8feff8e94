"""Somebody at the program's own window: presses what is seen, types into the dialog on top, reads what stands there."""

import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QWidget
from pytestqt.exceptions import TimeoutError as TooLate
from pytestqt.qtbot import QtBot

from famsam_desktop.app import Program
from famsam_desktop.host import paths
from famsam_desktop.ui.meetings.meeting import At
from famsam_desktop.ui.meetings.page import MeetingsPage
from famsam_desktop.ui.printing.preview import PreviewDialog
from famsam_desktop.ui.shell.firstrun import NewStore, RecoveryCode
from famsam_desktop.ui.shell.unlock import Unlock
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.page import Page
from tests.ui import hands

#: Deriving a key twice takes its time on a busy computer.
PATIENCE_MS = 8_000


#: Stands in for the next process: it ends at once.
NOTHING = (sys.executable, "-c", "pass")

__all__ = ["Enter", "Visitor", "enter"]


class Visitor:
    """One person, one window."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program
        self.unforeseen: list[object] = []

    # --- gates -----------------------------------------------------------------------------------------------------

    def first_run(self, place: Path, people: dict[str, str]) -> None:
        """Make a store for these people, and type the recovery code back as it is shown."""
        self.program.start()
        self.press("Skapa ert lager")
        gate = self.gate(NewStore)
        gate.place.setText(str(place))
        for number, (name, passphrase) in enumerate(people.items()):
            if number:
                self.press("Lägg till en kollega")
            person = gate.people[number]
            person.name.setText(name)
            for field in (person.passphrase.first, person.passphrase.second):
                field.line.setText(passphrase)
        self.press("Skapa lagret")
        code = self.gate(RecoveryCode)
        assert self.program.desk is not None
        assert self.program.desk.documents.recovery_sheet(code.shown.text()).pdf.startswith(b"%PDF")
        code.typed.setText(code.shown.text().lower())
        self.press("Öppna lagret")
        self.arrive()

    def unlock(self, store: Path, person: str, passphrase: str) -> None:
        """What the next process does after a lock; a wrong passphrase stays at the gate."""
        self.program.start(store)
        gate = self.gate(Unlock)
        self.wait(self._has_people)
        gate.person.setCurrentText(person)
        self.try_passphrase(passphrase)

    def try_passphrase(self, passphrase: str) -> None:
        """Type it and press Enter, and wait for the answer."""
        gate = self.gate(Unlock)
        gate.passphrase.line.setText(passphrase)
        QTest.keyClick(gate.passphrase.line, Qt.Key.Key_Return)
        self.settle()

    def gate[G](self, kind: type[G]) -> G:
        """The gate that is shown, when it has come."""
        self.wait(lambda: isinstance(self.program.window.centralWidget(), kind))
        shown = self.program.window.centralWidget()
        assert isinstance(shown, kind)
        return shown

    def arrive(self) -> None:
        """Wait for the desk; from now on something unforeseen is kept."""
        self.wait(lambda: self.program.workspace is not None)
        self.program.jobs.failed.connect(self.unforeseen.append)
        self.wait(self._is_at_a_page)
        self.settle()

    def _has_people(self) -> bool:
        return self.gate(Unlock).person.count() > 0

    # --- pages -----------------------------------------------------------------------------------------------------

    def go(self, name: str) -> None:
        """Choose a page in the menu."""
        actions = [each for each in self.program.window.findChildren(QAction) if _plain(each.text()) == name]
        assert actions, name
        actions[0].trigger()
        self.wait(self._is_at_a_page)
        self.settle()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        assert self.program.workspace is not None
        shown = self.program.workspace.page
        assert shown is not None
        return shown

    def turn_to(self, step: At) -> Any:
        """Another step of the meeting that is shown."""
        page = self.page
        assert isinstance(page, MeetingsPage)
        page.view.turn_to(step)
        self.settle()
        return page.view

    def reads(self) -> str:
        """Every text that can be read on the page."""
        return "\n".join(hands.labels(self.page))

    # --- hands -----------------------------------------------------------------------------------------------------

    def press(self, words: str) -> None:
        """Press the button with these words, in the dialog on top or in the window."""
        try:
            self.wait(partial(self._is_seen, words))
        except TooLate as late:
            raise AssertionError((words, self._top(), sorted(map(_said, self._buttons())))) from late
        seen = [each for each in self._buttons() if _said(each) == words]
        QTest.mouseClick(seen[0], Qt.MouseButton.LeftButton, pos=QPoint(6, 6))
        self.settle()

    def answer(self, **values: object) -> None:
        """Fill the form on top and send it; it closes."""
        dialog = self.form()
        self.fill(**values)
        self.send()
        assert not self.open_dialogs() or self._top() is not dialog, (
            dialog.banner.text,
            hands.labels(dialog),
        )

    def fill(self, **values: object) -> None:
        """Fill the form on top, field by field: what is chosen first decides what is asked next."""
        for name, value in values.items():
            hands.fill(self.form(), **{name: value})
            self.settle()

    def send(self) -> None:
        """Press the primary button of the form on top."""
        QTest.mouseClick(self.form().primary, Qt.MouseButton.LeftButton)
        self.settle()

    def form(self) -> FormDialog[Any]:
        """The form on top."""
        top = self._top()
        assert isinstance(top, FormDialog), top
        return top

    def preview(self) -> bytes:
        """The paper that is previewed; the preview is closed again."""
        top = self._top()
        assert isinstance(top, PreviewDialog), top
        pdf = top.paper.pdf
        top.close()
        self.settle()
        return pdf

    def save_as(self, path: Path) -> None:
        """Answer the question where to keep a file."""
        self.wait(lambda: bool(self.program.window.findChildren(QFileDialog)))
        (dialog,) = self.program.window.findChildren(QFileDialog)
        assert dialog.labelText(QFileDialog.DialogLabel.Accept) == "&Spara"  # Qt's own words are Swedish too
        dialog.fileSelected.emit(str(path))
        dialog.close()
        self.settle()

    def open_dialogs(self) -> list[QDialog]:
        """Every dialog that is open."""
        return [each for each in self.program.window.findChildren(QDialog) if each.isVisible()]

    def settle(self) -> None:
        """Wait until nothing is asked for any more."""
        self.wait(self._is_idle)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait for something that comes."""
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def _is_at_a_page(self) -> bool:
        return self.page.isVisible()

    def _is_idle(self) -> bool:
        begun = hasattr(self.program, "jobs")  # behind the first gate
        return begun and self.program.jobs.idle and self.program.entrance.idle

    def _top(self) -> QWidget:
        return QApplication.activeModalWidget() or self.program.window

    def _is_seen(self, words: str) -> bool:
        return any(_said(each) == words for each in self._buttons())

    def _buttons(self) -> list[QAbstractButton]:
        return [
            each
            for each in self._top().findChildren(QAbstractButton)
            if each.isVisible() and each.isEnabled()
        ]


def _said(button: QAbstractButton) -> str:
    return button.text() or button.accessibleName()


def _plain(text: str) -> str:
    return text.replace("&", "")


class Standing:
    """A clock that stands still."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def __call__(self) -> datetime:
        return self._now


type Enter = Callable[[datetime], Visitor]


@pytest.fixture
def enter(qapp: QApplication, qtbot: QtBot) -> Iterator[Enter]:
    """Start the program at a moment, as often as one likes; only one at a time has the store."""
    paths.settings_file().unlink(missing_ok=True)
    font, palette = qapp.font(), qapp.palette()
    made: list[Visitor] = []

    def entered(now: datetime) -> Visitor:
        visitor = Visitor(qtbot, Program(qapp, again=NOTHING, clock=Standing(now)))
        made.append(visitor)
        return visitor

    yield entered
    for visitor in made:
        visitor.program.close()
        visitor.program.window.close()
        visitor.program.window.deleteLater()
        visitor.program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)
    assert [visitor.unforeseen for visitor in made if visitor.unforeseen] == []
