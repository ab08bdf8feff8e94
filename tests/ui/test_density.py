"""A small screen, with letters as they are and half as large again: 1024×640 at 100 % and at 150 %."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.actions.page import ActionsPage
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.table import Table
from tests import builders
from tests.team import Team
from tests.ui.sitting import Sitting, records

SMALL, LARGER = QSize(1024, 640), QSize(1366, 768)
NAME = "Familj 100"
LEAST_ROWS = 5


@pytest.fixture(params=[100, 150])
def sitting(
    qtbot: QtBot, appearance: Appearance, desk: Desk, team: Team, request: pytest.FixtureRequest
) -> Iterator[Sitting]:
    """Families with a case, a meeting and an action each, in the small window."""
    for number in range(7):
        family = team.family(alias=f"Familj {100 + number}", municipality="Nora")
        team.child(family)
        case = team.case(family)
        team.meeting(case, starts_at=desk.clock() + timedelta(days=number + 1))
        owner = Owner(OwnerKind.USER, desk.user.id)
        what = "Kartlägga vilka lektioner som fungerar"
        desk.actions.add(builders.an_action(owner, what=what, due=date(2026, 3, 9), case_id=case))
    appearance.set_zoom(request.param)
    made = Sitting(qtbot, appearance, desk)
    made.window.resize(SMALL)
    yield made
    made.leave()
    appearance.set_zoom(100)


def looked_at(sitting: Sitting, key: str) -> None:
    """The page is shown, and laid out."""
    sitting.workspace.go(key)
    sitting.settle()
    for _ in range(3):  # a layout may ask for another one
        QApplication.processEvents()


def test_the_window_fits_the_screen(sitting: Sitting, desk: Desk, team: Team) -> None:
    shown = records(team, desk).shown
    sitting.window.resize(LARGER)
    for place in sitting.workspace.listed:
        looked_at(sitting, place.key)
        if place.key in shown:
            sitting.workspace.go(place.key, shown[place.key])
            sitting.settle()
    sitting.window.resize(SMALL)
    QApplication.processEvents()
    assert sitting.window.size() == SMALL


def test_what_a_row_is_about_can_be_read(sitting: Sitting) -> None:
    font = QFont(QGuiApplication.font())
    font.setWeight(QFont.Weight.DemiBold)
    needed = QFontMetrics(font).horizontalAdvance(NAME)
    for key in ("today", "families", "meetings", "actions"):
        looked_at(sitting, key)
        tables = [each for each in sitting.page.findChildren(Table) if each.isVisible() and each.rows]
        assert tables
        for table in tables:
            place = table.subject
            assert not table.isColumnHidden(place)
            assert table.columnWidth(place) > needed, table.accessibleName()
            assert table.horizontalScrollBar().maximum() == 0, table.accessibleName()


def test_some_actions_are_seen_at_once(sitting: Sitting) -> None:
    looked_at(sitting, "actions")
    page = sitting.page
    assert isinstance(page, ActionsPage)
    assert page.table.viewport().height() >= LEAST_ROWS * page.table.rowHeight(0)
    page.table.choose(page.table.rows[0])
    assert page.steps.height() < 2 * page.steps.more.height()
    assert page.steps.more.isVisible()
