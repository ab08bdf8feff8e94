"""What gives way where there is little width: commands fold into a menu, tabs into a list, columns into a tip."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.folding import Folding
from famsam_desktop.ui.widgets.table import Column, Table
from famsam_desktop.ui.widgets.tabs import Tabs

NAMES = ("Klar", "Pågår", "Läge och resultat", "Till familjen", "Historik", "Ta bort")
type Row = tuple[str, str, str]


@pytest.fixture
def room(qtbot: QtBot, appearance: Appearance) -> QWidget:
    """A window to put things in."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


@pytest.fixture
def line(room: QWidget) -> Folding:
    """Six commands."""
    made = Folding(room)
    for name in NAMES:
        made.add(button(name, made), QAction(name, room))
    made.show()
    return made


def seen(line: Folding) -> list[str]:
    """The buttons that can be pressed."""
    return [made.text() for made, _ in line._pairs if made.isVisible()]


def folded(line: Folding) -> list[str]:
    """What is found under "Mer"."""
    return [command.text() for command in line.menu.actions()]


def test_with_room_for_all_there_is_no_menu(line: Folding) -> None:
    line.resize(line.sizeHint())
    assert seen(line) == list(NAMES)
    assert not line.more.isVisible()


def test_every_command_is_either_a_button_or_in_the_menu(line: Folding) -> None:
    for width in range(line.minimumSizeHint().width(), line.sizeHint().width() + 1, 7):
        line.resize(width, line.sizeHint().height())
        assert seen(line) + folded(line) == list(NAMES)
        assert line.more.isVisible() is bool(folded(line))
        ends = [each.geometry().right() for each in line.findChildren(QWidget) if each.isVisible()]
        assert max(ends) < width


def test_what_is_not_offered_is_nowhere(line: Folding) -> None:
    line.resize(line.minimumSizeHint())
    for _, command in line._pairs[2:]:
        command.setVisible(False)
    line.resize(line.sizeHint())
    assert (seen(line), folded(line)) == (list(NAMES[:2]), [])


def test_tabs_without_room_are_a_list_that_turns_the_same_pages(room: QWidget) -> None:
    bar = QTabBar()
    for name in NAMES:
        bar.addTab(name)
    tabs = Tabs(bar, "Vad som visas", room)
    tabs.show()
    tabs.resize(bar.sizeHint().width() + 10, 40)
    assert (bar.isVisible(), tabs.choice.isVisible()) == (True, False)
    bar.setFocus()
    tabs.resize(bar.sizeHint().width() - 10, 40)
    assert (bar.isVisible(), tabs.choice.isVisible()) == (False, True)
    assert tabs.choice.hasFocus()
    QTest.keyClick(tabs.choice, Qt.Key.Key_Down)
    assert bar.currentIndex() == 1
    bar.setCurrentIndex(4)
    assert tabs.choice.currentText() == "Historik"
    assert tabs.choice.accessibleName() == "Vad som visas"


def test_what_has_no_column_stands_in_the_tip_and_is_said(room: QWidget) -> None:
    columns: tuple[Column[Row], ...] = (
        Column(title="Dag", text=_first),
        Column(title="Familj", text=_second, strong=True, weight=1),
        Column(title="Kommun", text=_third, weight=1, spare=True),
    )
    table = Table("Familjer", columns, room)
    table.set_rows([("2026-03-10", "Familj 100", "Lindesberg")])
    table.show()
    cell = table.model().index(0, 1)
    table.resize(800, 200)
    assert not table.isColumnHidden(2)
    assert "Lindesberg" not in cell.data(Qt.ItemDataRole.ToolTipRole)
    table.resize(190, 200)
    assert table.isColumnHidden(2)
    assert "Kommun: Lindesberg" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert cell.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Kommun: Lindesberg"
    QApplication.processEvents()
    assert table.horizontalScrollBar().maximum() == 0


def _first(row: Row) -> str:
    return row[0]


def _second(row: Row) -> str:
    return row[1]


def _third(row: Row) -> str:
    return row[2]
