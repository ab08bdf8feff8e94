"""What can be done with the chosen row: by button and by key, and only when there is one that allows it."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.rowactions import RowActions
from famsam_desktop.ui.widgets.table import Table
from tests.ui.samples import TASKS, Task, task_table

FIRST, SECOND = TASKS[0], TASKS[1]


@dataclass
class Shown:
    """A card on the screen, and whom its action was done to."""

    card: Card
    table: Table[Task]
    actions: RowActions[Task]
    button: QAbstractButton
    done: list[Task] = field(default_factory=list)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    done: list[Task] = []
    card = Card("Åtgärder")
    qtbot.addWidget(card)
    table = task_table()
    card.add(table)
    table.set_rows([FIRST, SECOND])
    actions: RowActions[Task] = RowActions(card, table)
    button = actions.add("Ta bort", "trash-2", done.append, keys="Delete", allowed=FIRST.__eq__)
    card.show()
    qtbot.waitExposed(card)
    return Shown(card, table, actions, button, done)


def press_delete(shown: Shown) -> None:
    shown.table.setFocus()
    QTest.keyClick(shown.table, Qt.Key.Key_Delete)


def test_the_chosen_row_is_acted_on_by_button_and_by_key(shown: Shown) -> None:
    shown.table.choose(FIRST)
    shown.button.click()
    press_delete(shown)
    assert shown.done == [FIRST, FIRST]
    assert "Delete" in shown.button.toolTip() or "Del" in shown.button.toolTip()
    assert shown.button.accessibleName() == "Ta bort"


def test_a_row_that_does_not_allow_it_is_left_alone(shown: Shown) -> None:
    shown.table.choose(SECOND)
    press_delete(shown)
    assert not shown.button.isEnabled()
    assert shown.done == []


def test_nothing_is_offered_while_nobody_may_change_anything(shown: Shown) -> None:
    shown.table.choose(FIRST)
    shown.actions.offer(False)
    press_delete(shown)
    assert shown.done == []
    assert not shown.button.isVisible()
    shown.actions.offer(True)
    assert shown.button.isEnabled()
