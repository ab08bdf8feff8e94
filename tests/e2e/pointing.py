"""Hands at this process's own windows on a real screen: the pointer goes where something is seen, keys where it is."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.editors import ChoiceEditor
from tests.e2e.screen import PATIENCE_SECONDS, Screen


class Pointer:
    """Moves, presses and types by way of the X server; every step waits for what comes of it."""

    def __init__(self, screen: Screen, qtbot: QtBot, pictures: Path) -> None:
        self._screen, self._qtbot, self._pictures = screen, qtbot, pictures
        self._taken = 0
        self.jobs: Jobs | None = None
        """Whose work is waited for after each step."""

    def wait(self, ready: Callable[[], bool], what: str) -> None:
        """Wait for something that comes, while this process goes on."""

        def looked() -> None:
            assert ready(), f"never came: {what}"

        self._qtbot.waitUntil(looked, timeout=int(PATIENCE_SECONDS * 1000))

    def settle(self) -> None:
        """Until nothing is asked for any more."""
        jobs = self.jobs
        if jobs is not None:
            self.wait(lambda: jobs.idle, "an answer to everything that was asked")

    def photograph(self, name: str) -> None:
        """Keep what stands on the screen, once what was answered last has been painted."""
        self.settle()
        QApplication.processEvents()
        QApplication.sync()
        self._taken += 1
        picture = QApplication.primaryScreen().grabWindow(0)
        assert picture.save(str(self._pictures / f"{self._taken:02}-{name}.png"))

    # --- the pointer -------------------------------------------------------------------------------------------------

    def click(
        self,
        target: QWidget,
        place: QPoint | None = None,
        *,
        feels: QEvent.Type = QEvent.Type.MouseButtonRelease,
    ) -> None:
        """Press there, once it can be seen and lies still, and wait until it has felt it."""
        where = self._place_of(target, place)
        felt = _Felt(target, feels)
        self._do("mousemove", str(where.x()), str(where.y()), "click", "1")
        self.wait(felt.done, f"a press on {_name(target)}")
        self.settle()

    def press(self, words: str) -> None:
        """Press the button with these words, in the dialog on top or in the window."""
        self.wait(lambda: bool(_buttons(words)), f"a button that says {words}")
        self.click(_buttons(words)[0])

    def open_row(self, table: QAbstractItemView, row: int = 0) -> None:
        """Press on a row of a list, and then Enter."""
        self.click(table.viewport(), table.visualRect(table.model().index(row, 0)).center())
        self.wait(lambda: table.currentIndex().row() == row, f"row {row} of {_name(table)}")
        self.keys("Return")

    def pick(self, places: QListWidget, words: str) -> None:
        """Press the line of a list that says this."""
        (item,) = [each for each in map(places.item, range(places.count())) if each.text().strip() == words]
        self.click(places.viewport(), places.visualItemRect(item).center())

    def choose(self, box: QComboBox, words: str) -> None:
        """Open a list of choices, and go down to one of them."""
        row = box.findText(words)
        assert row >= 0, [box.itemText(n) for n in range(box.count())]
        self.click(box, feels=QEvent.Type.MouseButtonPress)  # the list that opens gets the release
        choices = box.view()
        self.wait(choices.isVisible, f"the choices of {_name(box)}")
        self._screen.press("Home", *["Down"] * row, "Return")
        self.wait(lambda: box.currentText() == words, words)

    # --- the keyboard ------------------------------------------------------------------------------------------------

    def keys(self, *keys: str) -> None:
        """Press keys, in the names of X, where the focus is."""
        self._until_heard()
        self._screen.press(*keys)

    def type(self, line: QLineEdit, text: str) -> None:
        """Type at the end of the line that has the focus, and wait until it stands there."""
        self.wait(line.hasFocus, f"the focus in {_name(line)}")
        self._until_heard()
        wanted = line.text() + text
        self._screen.type(text)
        self.wait(lambda: line.text() == wanted, f"{text} in {_name(line)}")

    def write(self, line: QLineEdit, text: str) -> None:
        """Type over what stands in a line."""
        self.click(line)
        self.empty(line)
        self.type(line, text)

    def empty(self, line: QLineEdit) -> None:
        """Take away all that stands in the line that has the focus."""
        self.keys("ctrl+a", "BackSpace")
        self.wait(lambda: not line.text(), f"nothing in {_name(line)}")

    # --- forms -------------------------------------------------------------------------------------------------------

    def form(self, title: str) -> FormDialog[Any]:
        """The form on top, once it has come and the keyboard is there."""

        def has_come() -> bool:
            top = QApplication.activeModalWidget()
            return isinstance(top, FormDialog) and top.windowTitle() == title and top.isActiveWindow()

        self.wait(has_come, title)
        self.settle()
        top = QApplication.activeModalWidget()
        assert isinstance(top, FormDialog)
        return top

    def fill(self, form: FormDialog[Any], **values: str) -> None:
        """Type into fields, and choose where there is something to choose."""
        for name, value in values.items():
            editor = form.form.editor(name)
            if isinstance(editor, ChoiceEditor):
                self.choose(editor.box, value)
            else:
                control = editor.control()
                assert isinstance(control, QLineEdit), name
                self.write(control, value)

    def send(self, form: FormDialog[Any]) -> None:
        """Press the button of a form; it goes."""
        gone: list[int] = []
        form.finished.connect(gone.append)
        self.click(form.primary)
        self.wait(lambda: bool(gone), "the end of the form")
        self.settle()

    # --- inside ------------------------------------------------------------------------------------------------------

    def _place_of(self, target: QWidget, place: QPoint | None) -> QPoint:
        """Where on the screen it is, when it has lain still from one look to the next."""
        seen: list[QRect] = []

        def lies_still() -> bool:
            _bring_into_view(target)
            seen.append(QRect(target.mapToGlobal(QPoint(0, 0)), target.size()))
            return len(seen) > 1 and seen[-1] == seen[-2] and _is_open(target, _global(target, place))

        self.wait(lies_still, f"{_name(target)} on the screen")
        return _global(target, place)

    def _until_heard(self) -> None:
        """Until the window in front has the keyboard, here and on the X server; a dialog may just have gone."""

        def is_heard() -> bool:
            window = QApplication.activeModalWidget() or QApplication.activeWindow()
            return (
                window is not None
                and window.isActiveWindow()
                and self._do("getwindowfocus", "-f") == str(int(window.winId()))
            )

        self.wait(is_heard, "a window that has the keyboard")

    def _do(self, *words: str) -> str:
        """What the tool prints."""
        done = subprocess.run(
            ["xdotool", *words], check=True, capture_output=True, text=True, timeout=PATIENCE_SECONDS
        )
        return done.stdout.strip()


class _Felt(QObject):
    """Whether a widget has got an event; it stands by and changes nothing."""

    def __init__(self, target: QWidget, kind: QEvent.Type) -> None:
        super().__init__()
        self._kind, self._felt = kind, False
        target.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # the name is Qt's
        self._felt = self._felt or event.type() is self._kind
        return False

    def done(self) -> bool:
        return self._felt


def _buttons(words: str) -> list[QAbstractButton]:
    top = QApplication.activeModalWidget() or QApplication.activeWindow()
    return [
        each
        for each in (top.findChildren(QAbstractButton) if top is not None else ())
        if each.isVisible() and each.isEnabled() and words in (each.text(), each.accessibleName())
    ]


def _global(target: QWidget, place: QPoint | None) -> QPoint:
    return target.mapToGlobal(place if place is not None else target.rect().center())


def _is_open(target: QWidget, where: QPoint) -> bool:
    """A press there comes to the widget, in a window that has the keyboard or stands over one that has."""
    window = target.window()
    reached = QApplication.widgetAt(where)
    is_in_front = window.isActiveWindow() or window is QApplication.activePopupWidget()
    return target.isEnabled() and is_in_front and reached is target


def _bring_into_view(target: QWidget) -> None:
    """As a person scrolls to something; whatever is in view already stays where it is."""
    above = target.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(target)
        above = above.parentWidget()


def _name(widget: QWidget) -> str:
    said = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {said}".strip()
