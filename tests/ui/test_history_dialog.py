"""What a record has been through, read in a dialog: the whole table, narrowed, and one line in full."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.history import HistoryLine
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.families.page import FamiliesPage
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.history import HistoryDialog
from tests import builders
from tests.team import Team
from tests.ui import reach
from tests.ui.hands import settled, shown

LONG = "Först ett stycke.\n\nSedan ett till, med <b>tecken</b> & mer. " * 40


def line(minute: int, **changes: str | None) -> HistoryLine:
    values = {
        "who": "Karin",
        "action": "families.amend",
        "kind": "family",
        "record": "Familj 26-07",
    } | changes
    return HistoryLine(at=datetime(2026, 3, 4, 9, minute, tzinfo=UTC), **values)  # type: ignore[arg-type]  # by name


LINES = [
    line(30, field_name="anteckning", old=LONG, new="Kort."),
    line(20, field_name="språk", old="svenska", new="arabiska", who="Amir"),
    line(10, action="families.register"),
]


def read() -> list[HistoryLine]:
    return LINES


def read_nothing() -> list[HistoryLine]:
    return []


def read_what_is_gone() -> list[HistoryLine]:
    raise NotFound("family")


@pytest.fixture
def parent(qtbot: QtBot, appearance: Appearance) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    yield made
    made.close()


def opened(qtbot: QtBot, jobs: Jobs, parent: QWidget, reading: object = read) -> HistoryDialog:
    dialog = HistoryDialog("Familj 26-07", reading, jobs, parent)  # type: ignore[arg-type]  # one of three
    dialog.open()
    settled(qtbot, jobs)
    return dialog


def cells(dialog: HistoryDialog, row: int) -> list[str]:
    model = dialog.table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_every_line_says_when_who_what_and_from_what_to_what(
    qtbot: QtBot, jobs: Jobs, parent: QWidget
) -> None:
    dialog = opened(qtbot, jobs, parent)
    assert cells(dialog, 1) == [
        "2026-03-04 10.20",
        "Amir",
        "Familj 26-07",
        "språk",
        "svenska",
        "arabiska",
    ]
    assert cells(dialog, 2)[3:] == ["Ny", "–", "–"]


def test_the_chosen_line_is_shown_whole(qtbot: QtBot, jobs: Jobs, parent: QWidget) -> None:
    dialog = opened(qtbot, jobs, parent)
    assert (dialog.before.toPlainText(), dialog.after.toPlainText()) == (LONG, "Kort.")
    assert dialog.said.text() == "2026-03-04 10.30 · Karin · Ändrad familj · Familj 26-07"
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert (dialog.before.toPlainText(), dialog.after.toPlainText()) == ("svenska", "arabiska")
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert not dialog.sides.isVisible()


def test_a_text_narrows_the_lines(qtbot: QtBot, jobs: Jobs, parent: QWidget) -> None:
    dialog = opened(qtbot, jobs, parent)
    dialog.search.setText("  SEDAN ett till ")
    assert [row.field_name for row in dialog.table.rows] == ["anteckning"]
    dialog.search.setText("finns inte")
    assert dialog.none_found.isVisible()
    assert not dialog.detail.isVisible()
    assert dialog.none_found.button is not None
    dialog.none_found.button.click()
    assert len(dialog.table.rows) == 3


def test_nothing_and_a_refusal_are_sentences(qtbot: QtBot, jobs: Jobs, parent: QWidget) -> None:
    dialog = opened(qtbot, jobs, parent, read_nothing)
    assert dialog.none_yet.isVisible()
    dialog.reject()
    dialog = opened(qtbot, jobs, parent, read_what_is_gone)
    assert dialog.banner.text.startswith("Familjen finns inte längre")


@pytest.mark.parametrize("zoom", [100, 150])
def test_it_fits_is_named_and_comes_round_with_tab(
    qtbot: QtBot, jobs: Jobs, parent: QWidget, appearance: Appearance, zoom: int
) -> None:
    appearance.set_zoom(zoom)
    dialog = opened(qtbot, jobs, parent)
    assert dialog.width() <= 1024
    assert dialog.height() <= 640
    assert reach.unnamed(dialog) == []
    assert reach.small(dialog) == []
    assert set(reach.tabbed(dialog)) == set(reach.stops(dialog))


def test_a_family_tells_what_it_has_been_through(
    qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs, team: Team
) -> None:
    family = team.family()
    page = shown(qtbot, desk_jobs, FamiliesPage(desk, desk_jobs))
    page.show_record(family)
    settled(qtbot, desk_jobs)
    desk.families.add_member(family, builders.a_child(name="Nova"))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.amend_button.setFocus()
    QTest.keyClick(page.amend_button, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, desk_jobs)
    dialog = page.findChild(HistoryDialog)
    assert dialog is not None
    told = {(row.kind, row.action, row.who) for row in dialog.table.rows}
    assert ("family_member", "families.add_member", desk.user.name) in told
    assert any(row.action == "families.register" for row in dialog.table.rows)
    dialog.reject()


def test_the_list_tells_of_the_chosen_family_and_of_none_without_one(
    qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs, team: Team
) -> None:
    team.family()
    page = shown(qtbot, desk_jobs, FamiliesPage(desk, desk_jobs))
    page.show_history()
    assert page.findChild(HistoryDialog) is None
    page.list.table.choose(page.list.table.rows[0])
    page.show_history()
    settled(qtbot, desk_jobs)
    dialog = page.findChild(HistoryDialog)
    assert dialog is not None
    assert dialog.table.rows
    dialog.reject()
