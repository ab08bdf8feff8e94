"""Lists: sorted as Swedes sort, opened by Enter, left by Tab, and large without cost."""

from datetime import date

import pytest
from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.table import Column, RowModel
from tests.ui.samples import TASKS, Task, mark, state, task_table, who


def shown(model: QAbstractItemModel, column: int = 0) -> list[str]:
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


@pytest.fixture
def parent(qapp: QApplication, qtmodeltester: ModelTester) -> QWidget:
    """Lives longer than the tester, which looks at the model once more at the end."""
    return QWidget()


def test_the_model_keeps_qt_s_own_rules(parent: QWidget, qtmodeltester: ModelTester) -> None:
    model = RowModel((Column(title="Vem", text=who), Column(title="Läge", text=state, mark=mark)), parent)
    model.set_rows(TASKS)
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt has no types here
    model.sort(0, Qt.SortOrder.DescendingOrder)


def test_sorts_as_swedes_do_and_leaves_the_unknown_last(qtbot: QtBot) -> None:
    table = task_table()
    qtbot.addWidget(table)
    table.set_rows(TASKS)
    table.sort_by(0)
    assert shown(table.model()) == ["Anna", "Zeb", "Åsa", "Örjan"]
    table.sort_by(1)
    assert shown(table.model(), 1)[-1] == "–"
    table.sort_by(1, descending=True)
    assert shown(table.model(), 1)[0] == "2026-05-01"
    assert shown(table.model(), 1)[-1] == "–"


def test_the_chosen_row_stays_chosen(qtbot: QtBot) -> None:
    table = task_table()
    qtbot.addWidget(table)
    table.set_rows(TASKS)
    table.choose(TASKS[2])
    table.sort_by(0, descending=True)
    assert table.current() == TASKS[2]
    again = Task(number=3, who="Åsa B", due=None)
    table.set_rows([TASKS[0], again])
    assert table.current() == again
    table.set_rows([])
    assert table.current() is None


def test_enter_and_double_click_open(qtbot: QtBot, appearance: Appearance) -> None:
    table = task_table()
    qtbot.addWidget(table)
    table.set_rows(TASKS)
    table.show()
    table.choose(TASKS[1])
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [TASKS[1]]
    spot = table.visualRect(table.model().index(3, 0)).center()
    with qtbot.waitSignal(table.opened) as opened:
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args == [TASKS[3]]


def test_with_the_focus_the_row_that_is_acted_on_is_marked(qtbot: QtBot, appearance: Appearance) -> None:
    table = task_table()
    qtbot.addWidget(table)
    table.set_rows(TASKS)
    table.show()
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    table.setFocus()
    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]
    assert table.current() == table.rows[0]
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert [index.row() for index in table.selectionModel().selectedRows()] == [1]


def test_the_mouse_shades_a_whole_row(qtbot: QtBot, appearance: Appearance) -> None:
    table = task_table()
    qtbot.addWidget(table)
    table.set_rows(TASKS)

    table.show()

    def shaded() -> set[int]:
        drawn, model = table.viewport().grab().toImage(), table.model()
        rows = set()
        for row in range(model.rowCount()):
            corners = [
                table.visualRect(model.index(row, n)).topLeft() + QPoint(1, 2)
                for n in range(model.columnCount())
            ]
            colours = {drawn.pixelColor(each).name() for each in corners}
            assert len(colours) == 1
            rows |= {row} if colours == {tokens().color("surface2").name()} else set()
        return rows

    table.entered.emit(table.model().index(2, 0))
    assert shaded() == {2}
    QApplication.sendEvent(table, QEvent(QEvent.Type.Leave))
    assert shaded() == set()


def test_a_mark_is_also_said_in_words(qtbot: QtBot) -> None:
    table = task_table()
    qtbot.addWidget(table)
    table.set_rows(TASKS)
    late = table.model().index(2, 2)
    assert late.data(Qt.ItemDataRole.DecorationRole) is not None
    assert late.data() == "Försenad"


def test_only_what_is_seen_is_asked_for(qtbot: QtBot, appearance: Appearance) -> None:
    table = task_table()
    qtbot.addWidget(table)
    asked = 0
    plain = table.model().data

    def counting(*arguments: object) -> object:
        nonlocal asked
        asked += 1
        return plain(*arguments)  # type: ignore[arg-type]  # the view's own arguments, passed on

    table.model().data = counting  # type: ignore[method-assign,assignment]  # counts, changes nothing
    table.resize(600, 400)
    table.set_rows([Task(number=n, who=f"Namn {n}", due=date(2026, 1, 1)) for n in range(100_000)])
    table.show()
    qtbot.waitExposed(table)
    QApplication.processEvents()
    assert table.model().rowCount() == 100_000
    assert 0 < asked < 5_000


def test_text_of_users_is_one_line_in_a_cell(qtbot: QtBot) -> None:
    table = task_table()
    qtbot.addWidget(table)
    table.set_rows([Task(number=1, who="rad ett\nrad\ttvå <b>fet</b>", due=None)])
    assert shown(table.model()) == ["rad ett rad två <b>fet</b>"]
