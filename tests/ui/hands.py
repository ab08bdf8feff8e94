"""Hands for the pages under test: typing into a dialog as a user does, and waiting until it is done."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.editors import CheckEditor, ChoiceEditor
from famsam_desktop.ui.widgets.headings import TextLabel
from famsam_desktop.ui.widgets.page import Page
from famsam_desktop.ui.widgets.ticks import TicksEditor
from tests import builders


def surroundings(desk: Desk) -> None:
    """Two agencies, and somebody who works at each."""
    for name in ("BUP", "Björkskolan"):
        agency = desk.agencies.register(builders.an_agency(name=name)).id
        assert agency is not None
        desk.agencies.add_contact(builders.a_contact(agency, name=f"Örjan på {name}"))


def shown[P: Page](qtbot: QtBot, jobs: Jobs, page: P) -> P:
    """The page, seen, with all it reads at first."""
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    settled(qtbot, jobs)
    return page


def settled(qtbot: QtBot, jobs: Jobs) -> None:
    """Wait until nothing is asked for or undelivered."""

    def idle() -> bool:
        return jobs.idle

    qtbot.waitUntil(idle, timeout=20_000)
    QCoreApplication.sendPostedEvents()  # what a layout takes in is shown by one


def the_dialog(page: QWidget) -> FormDialog[Any]:
    """The form that stands open."""
    found = [dialog for dialog in page.findChildren(QDialog) if dialog.isVisible()]
    assert len(found) == 1
    assert isinstance(found[0], FormDialog)
    return found[0]


def fill(dialog: FormDialog[Any], **values: object) -> None:
    """Type, choose and tick: words for a choice, words for every tick, text for everything that is typed."""
    for name, value in values.items():
        editor = dialog.form.editor(name)
        if isinstance(editor, ChoiceEditor):
            place = editor.box.findText(str(value))
            assert place >= 0, [editor.box.itemText(n) for n in range(editor.box.count())]
            editor.box.setCurrentIndex(place)
            editor.box.activated.emit(place)
        elif isinstance(editor, TicksEditor):
            assert isinstance(value, tuple)
            for box in editor.findChildren(QAbstractButton):
                if box.text() in value:
                    box.click()
        elif isinstance(editor, CheckEditor):
            editor.box.click()
        else:
            paste(dialog, name, str(value))


def paste(dialog: FormDialog[Any], name: str, text: str) -> None:
    """Put a text into a field as a user does by the clipboard; QTest types no å ä ö."""
    QApplication.clipboard().setText(text)
    control: Any = dialog.form.editor(name).control()
    control.selectAll()
    control.paste()


def send(qtbot: QtBot, jobs: Jobs, dialog: FormDialog[Any]) -> None:
    """Press the primary button and wait."""
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    settled(qtbot, jobs)


def take_back(qtbot: QtBot, jobs: Jobs, desk: Desk) -> None:
    """Take the last step back, as the window does."""
    jobs.do(desk.history.undo)
    settled(qtbot, jobs)


def press(button: QAbstractButton) -> None:
    """Press a button that can be seen."""
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def labels(widget: QWidget) -> list[str]:
    """The texts that can be read."""
    return [label.text() for label in widget.findChildren(TextLabel) if label.isVisible()]


def cut_off_right(page: QWidget) -> list[str]:
    """Visible widgets that reach past the right edge of the page."""
    return [
        f"{type(widget).__name__} {widget.accessibleName() or widget.text()}"
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and isinstance(widget, QAbstractButton)
        and widget.mapTo(page, QPoint(widget.width(), 0)).x() > page.width()
    ]
