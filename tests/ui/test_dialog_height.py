"""A dialog is as high as what is in it, and scrolls only where the screen is lower than that."""

import pytest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.ticks import TicksEditor


class Filled(Dialog):
    """Something so high in it, and ticks that come later."""

    def __init__(self, parent: QWidget, height: int) -> None:
        super().__init__("Möte", "Spara", parent)
        self.filling = QWidget(self)
        self.filling.setMinimumHeight(height)
        self.ticks = TicksEditor(self, choices=[])
        self.body.addWidget(self.filling)
        self.body.addWidget(self.ticks)


@pytest.fixture
def page(qtbot: QtBot, appearance: Appearance) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.show()
    return made


def scrolls(dialog: Dialog) -> bool:
    area = dialog.findChild(QScrollArea)
    assert area is not None
    return area.verticalScrollBar().maximum() > 0


def test_it_takes_the_height_it_needs_also_when_more_comes(page: QWidget, qtbot: QtBot) -> None:
    room = page.screen().availableSize().height()
    dialog = Filled(page, room * 65 // 100)
    dialog.open()
    qtbot.waitExposed(dialog)
    assert not scrolls(dialog)
    before = dialog.height()
    dialog.ticks.set_choices([(number, f"Person {number}") for number in range(3)])
    dialog.make_room()
    assert dialog.height() > before
    assert not scrolls(dialog)


def test_it_is_never_higher_than_the_screen(page: QWidget, qtbot: QtBot) -> None:
    dialog = Filled(page, 200)
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.filling.setMinimumHeight(3000)
    dialog.make_room()
    there = page.screen().availableGeometry()
    assert dialog.height() <= there.height()
    assert dialog.geometry().bottom() <= there.bottom()
    assert scrolls(dialog)
