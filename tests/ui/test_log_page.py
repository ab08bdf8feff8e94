"""The page Logg on a real store: what was opened and printed stands there, narrowed as asked, and can be printed."""

from datetime import UTC, date, datetime, timedelta
from itertools import chain
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.trail import TrailKind, TrailRow
from famsam_desktop.services.desk import Desk
from famsam_desktop.store.trail import Noted
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.log.choosing import KINDS, Group
from famsam_desktop.ui.log.page import LogPage
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.papers import PaperUse
from tests.documents.reading import Paper
from tests.team import Team
from tests.ui import hands, reach
from tests.ui.hands import press, settled, shown
from tests.ui.person import Person


@pytest.fixture
def family(desk: Desk, team: Team) -> UUID:
    made = team.family()
    desk.families.page(made)
    desk.trail.note(TrailKind.EXPORTED, detail="csv")
    return made


@pytest.fixture
def page(qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs, family: UUID) -> LogPage:
    return shown(qtbot, desk_jobs, LogPage(desk, desk_jobs))


def kinds(page: LogPage) -> list[TrailKind]:
    return [row.kind for row in page.table.rows]


def choose(editor: Any, words: str) -> None:
    place = editor.box.findText(words)
    assert place >= 0, words
    editor.box.setCurrentIndex(place)
    editor.box.activated.emit(place)


def test_every_kind_belongs_to_one_group() -> None:
    grouped = list(chain.from_iterable(KINDS[group] for group in Group))
    assert sorted(grouped) == sorted(TrailKind)


def test_newest_first_in_words(page: LogPage, desk: Desk, family: UUID) -> None:
    assert kinds(page)[:2] == [TrailKind.EXPORTED, TrailKind.FAMILY_OPENED]
    model = page.table.model()
    cells = [model.index(1, column).data() for column in range(4)]
    assert cells[1] == desk.user.name
    assert cells[2][:1].isupper()
    assert cells[3] == desk.families.page(family).family.alias


def test_narrowed_by_kind_person_and_days(qtbot: QtBot, page: LogPage, desk_jobs: Jobs) -> None:
    choose(page.choosing.group, "Familjer")
    settled(qtbot, desk_jobs)
    assert set(kinds(page)) == {TrailKind.FAMILY_OPENED}
    choose(page.choosing.group, "Allt")
    choose(page.choosing.person, "Amir Haddad")
    settled(qtbot, desk_jobs)
    assert page.none_found.isVisible()
    assert page.none_found.button is not None
    press(page.none_found.button)
    settled(qtbot, desk_jobs)
    assert TrailKind.EXPORTED in kinds(page)
    page.choosing.from_day.set_value(date(2100, 1, 1))
    page.choosing.from_day.edited.emit()
    settled(qtbot, desk_jobs)
    assert page.none_found.isVisible()
    assert not page.printing.isEnabled()


def test_a_day_half_typed_leaves_the_list_as_it_is(qtbot: QtBot, page: LogPage, desk_jobs: Jobs) -> None:
    before = list(page.table.rows)
    page.choosing.from_day.line.setText("2026-1")
    page.choosing.from_day.edited.emit()
    settled(qtbot, desk_jobs)
    assert page.choosing.wanted() is None
    assert list(page.table.rows) == before


def test_it_is_read_again_each_time_it_is_shown(
    qtbot: QtBot, page: LogPage, desk: Desk, desk_jobs: Jobs
) -> None:
    page.hide()
    desk.trail.note(TrailKind.IMPORTED)
    page.show()
    settled(qtbot, desk_jobs)
    assert kinds(page)[0] is TrailKind.IMPORTED


def test_it_is_printed_as_it_is_narrowed(qtbot: QtBot, page: LogPage, desk_jobs: Jobs) -> None:
    person = Person(qtbot, desk_jobs, page)
    choose(page.choosing.group, "Papper och exporter")
    person.settle()
    person.press(page.printing)
    ((use, paper),) = person.papers
    assert use is PaperUse.PREVIEW
    assert "Öppnade familjen" not in Paper(paper.pdf).outline()
    assert TrailKind.PAPER_MADE not in kinds(page)
    assert page.printing.isEnabled()
    desk_jobs.do(paper.hand_out)  # as the window does when it is printed
    person.settle()
    assert kinds(page)[0] is TrailKind.PAPER_MADE


def test_a_long_log_that_is_put_on_paper_can_be_stopped(
    qtbot: QtBot, page: LogPage, desk: Desk, desk_jobs: Jobs
) -> None:
    person = Person(qtbot, desk_jobs, page)
    page.print_it()
    assert page.work.isVisible()
    assert not page.printing.isEnabled()
    page.print_it()  # the key once more
    press(page.work.stop)
    person.settle()
    assert person.papers == []
    assert page.banner.text == "Avbrutet. Inget papper gjordes."
    assert page.work.isHidden()
    person.press(page.printing)
    assert len(person.papers) == 1


def test_days_the_wrong_way_round_are_a_sentence(qtbot: QtBot, page: LogPage, desk_jobs: Jobs) -> None:
    person = Person(qtbot, desk_jobs, page)
    page.choosing.from_day.set_value(date(2026, 3, 5))
    page.choosing.to_day.set_value(date(2026, 3, 4))
    page.choosing.to_day.edited.emit()
    person.settle()
    assert page.banner.text == "Till-dagen ligger före från-dagen, 2026-03-05. Ändra en av dem."
    assert not page.none_found.isVisible()
    page.print_it()
    person.settle()
    assert person.papers == []
    page.choosing.reset()
    person.settle()
    assert page.banner.text == ""


def test_who_has_left_can_still_be_chosen(qtbot: QtBot, page: LogPage, desk: Desk, desk_jobs: Jobs) -> None:
    with desk.store.write("test.people") as work:
        gone = work.users.add("Siv Ny")
        work.trail.note(Noted(kind=TrailKind.IMPORTED, who=gone))
        work.users.remove(gone)
    page.reload()
    settled(qtbot, desk_jobs)
    choose(page.choosing.person, "Siv Ny (tidigare kollega)")
    settled(qtbot, desk_jobs)
    assert [(row.kind, row.who) for row in page.table.rows] == [(TrailKind.IMPORTED, "Siv Ny")]


def test_with_large_letters_in_a_low_window_every_choice_is_seen_whole(
    page: LogPage, appearance: Appearance
) -> None:
    appearance.set_zoom(200)
    page.resize(910, 470)
    QApplication.processEvents()
    choosing = page.choosing
    for editor in (choosing.group, choosing.person, choosing.from_day, choosing.to_day):
        control = editor.control()
        place = QRect(control.mapTo(choosing, QPoint()), control.size())
        assert choosing.rect().contains(place), control.accessibleName()
        assert control.height() >= control.minimumSizeHint().height()


def test_a_hundred_thousand_entries_are_shown_without_a_widget_each(page: LogPage) -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    rows = [
        TrailRow(seq=n, at=start + timedelta(minutes=n), who="Karin", kind=TrailKind.FAMILY_OPENED)
        for n in range(100_000)
    ]
    before = len(page.findChildren(QObject))
    page.table.set_rows(rows)
    assert page.table.model().rowCount() == 100_000
    assert len(page.findChildren(QObject)) == before
    page.table.scrollToBottom()
    assert page.table.rowAt(page.table.viewport().height() - 8) == 99_999


@pytest.mark.parametrize(("width", "zoom"), [(1100, 100), (780, 100), (780, 150)])
def test_everything_has_a_name_and_comes_round_with_tab(
    page: LogPage, appearance: Appearance, width: int, zoom: int
) -> None:
    page.resize(width, 640)
    appearance.set_zoom(zoom)
    assert reach.unnamed(page) == []
    assert reach.small(page) == []
    assert set(reach.tabbed(page)) == set(reach.stops(page))
    assert hands.cut_off_right(page) == []
