"""The page Papperskorg on a real store: what was deleted stands there, and comes back whole."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.trash.page import TrashPage
from tests import builders
from tests.team import Team
from tests.ui import hands, reach
from tests.ui.hands import press, settled, shown
from tests.ui.person import Person


@pytest.fixture
def page(qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs) -> TrashPage:
    return shown(qtbot, desk_jobs, TrashPage(desk, desk_jobs))


def cells(page: TrashPage, row: int) -> list[str]:
    model = page.table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_an_empty_one_says_so(page: TrashPage) -> None:
    assert page.empty.isVisible()
    assert not page.table.isVisible()
    assert not page.restoring.isVisible()


def test_a_family_removed_comes_back_with_its_members(
    qtbot: QtBot, page: TrashPage, desk: Desk, desk_jobs: Jobs, team: Team
) -> None:
    family = team.family()
    desk.families.add_member(family, builders.a_child(name="Nova"))
    before = desk.families.page(family)
    desk.families.remove(family)
    page.reload()
    settled(qtbot, desk_jobs)
    assert cells(page, 0)[:2] == ["Familj", before.family.alias]
    assert cells(page, 0)[4] == desk.user.name
    assert page.subtitle.text() == "1 borttagen post"
    person = Person(qtbot, desk_jobs, page)
    press(page.restoring)
    person.settle()
    assert person.told[-1] == (f"Återställt: familj {before.family.alias}.", True)
    assert desk.families.page(family) == before
    assert page.empty.isVisible()
    person.take_back(desk)
    assert len(page.table.rows) == 1


def test_enter_has_it_back(qtbot: QtBot, page: TrashPage, desk: Desk, desk_jobs: Jobs, team: Team) -> None:
    owner = Owner(OwnerKind.USER, desk.user.id)
    for what in ("Ringa", "Boka"):
        action = desk.actions.add(builders.an_action(owner, what=what, due=date(2026, 4, 1))).id
        assert action is not None
        desk.actions.remove(action)
    page.reload()
    settled(qtbot, desk_jobs)
    assert {row.title for row in page.table.rows} == {"Ringa", "Boka"}
    chosen = page.table.current()
    assert chosen is not None
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    settled(qtbot, desk_jobs)
    assert [action.what for action in desk.actions.all()] == [chosen.title]
    assert chosen.title not in {row.title for row in page.table.rows}


def test_what_cannot_be_had_back_is_a_sentence(
    qtbot: QtBot, page: TrashPage, desk: Desk, desk_jobs: Jobs, team: Team
) -> None:
    family = team.family()
    member = desk.families.add_member(family, builders.a_child(name="Nova")).id
    assert member is not None
    desk.families.remove_member(member)
    desk.families.remove(family)
    page.reload()
    settled(qtbot, desk_jobs)
    page.restore(next(row for row in page.table.rows if row.id == member))
    settled(qtbot, desk_jobs)
    assert page.banner.text.startswith("Familjen som det hör till är också borttagen")
    assert page.table.isVisible()


@pytest.mark.parametrize(("width", "zoom"), [(1100, 100), (780, 100), (780, 150)])
def test_everything_has_a_name_and_comes_round_with_tab(
    qtbot: QtBot,
    page: TrashPage,
    appearance: Appearance,
    desk: Desk,
    desk_jobs: Jobs,
    team: Team,
    width: int,
    zoom: int,
) -> None:
    desk.families.remove(team.family())
    page.resize(width, 640)
    appearance.set_zoom(zoom)
    page.reload()
    settled(qtbot, desk_jobs)
    assert reach.unnamed(page) == []
    assert reach.small(page) == []
    assert set(reach.tabbed(page)) == set(reach.stops(page))
    assert hands.cut_off_right(page) == []
