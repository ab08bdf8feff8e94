"""The first page: what the day holds, what waits, and that all of it leads on."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.meetings import MeetingDraft
from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.today.page import TodayPage
from famsam_desktop.ui.today.words import Moment
from tests import builders
from tests.clock import NOW
from tests.team import Team
from tests.ui.person import Person, reach_faults

type OpenToday = Callable[[], tuple[TodayPage, Person]]


@pytest.fixture
def open_today(qtbot: QtBot, desk: Desk, desk_jobs: Jobs, appearance: Appearance) -> OpenToday:
    def opened() -> tuple[TodayPage, Person]:
        page = TodayPage(desk, desk_jobs)
        qtbot.addWidget(page)
        return page, Person(qtbot, desk_jobs, page)

    return opened


def busy(desk: Desk, team: Team) -> dict[str, object]:
    """A day with something of everything."""
    family = team.family(alias="Familj 26-01")
    child, guardian, school = team.child(family), team.guardian(family), team.agency()
    case = team.case(family)
    today = desk.meetings.schedule(
        builders.a_meeting(case, desk.user.id, starts_at=datetime(2026, 3, 4, 12, 0, tzinfo=UTC))
    ).id
    desk.consents.record(family, builders.a_consent(child, guardian, {school}, valid_to=date(2026, 3, 20)))
    owner = Owner(OwnerKind.USER, desk.user.id)
    desk.actions.add(builders.an_action(owner, case_id=case, due=date(2026, 3, 31)))
    late = desk.actions.add(builders.an_action(owner, case_id=case, due=date(2026, 3, 2))).id
    waiting = team.family(alias="Familj 26-02")
    team.case(waiting)
    return {"meeting": today, "late": late, "family": family, "waiting": waiting}


def test_a_new_store_leads_to_the_families_and_a_busy_one_does_not(
    open_today: OpenToday, desk: Desk, team: Team
) -> None:
    page, person = open_today()
    assert page.nothing.button is not None
    person.press(page.nothing.button)
    assert person.wanted == [("families", None)]
    busy(desk, team)
    page.reload()
    person.settle()
    assert not page.nothing.isVisible()


@pytest.mark.parametrize(
    ("hour", "said"),
    [(3, "Hej"), (6, "God morgon"), (10, "God förmiddag"), (14, "God eftermiddag"), (19, "God kväll")],
)
def test_the_greeting_follows_the_clock_on_the_wall(hour: int, said: str) -> None:
    assert Moment(NOW.replace(hour=hour - 1)).greeting() == said


def test_days_as_one_says_them() -> None:
    moment = Moment(NOW)
    assert [moment.day_words(NOW + timedelta(days=days)) for days in (0, 1, 2)] == [
        "idag",
        "imorgon",
        "fre 6 mars",
    ]


def test_a_day_with_something_of_everything(desk: Desk, team: Team, open_today: OpenToday) -> None:
    busy(desk, team)
    page, _ = open_today()
    assert (page.title.text(), page.subtitle.text()) == (
        "God förmiddag, Karin",
        "Onsdag 4 mars 2026 · vecka 10",
    )
    names = [
        tile.accessibleName()
        for tile in (page.tiles.meetings, page.tiles.actions_tile, page.tiles.consents, page.tiles.agendas)
    ]
    assert names == [
        "Möten idag: 1. Nästa: 13.00 Familj 26-01",
        "Öppna åtgärder: 2. 1 har passerat sista dag",
        "Samtycken som löper ut: 1. Inom 30 dagar",
        "Dagordningar att skicka: 1. Möten inom 7 dagar",
    ]
    for section in (page.meetings, page.overdue, page.due.agendas, page.due.consents, page.due.waiting):
        assert section.isVisible()
        assert len(section.table.rows) == 1
    assert reach_faults(page) == []


def test_everything_leads_to_its_record(desk: Desk, team: Team, open_today: OpenToday) -> None:
    there = busy(desk, team)
    page, person = open_today()
    for section in (page.meetings, page.overdue, page.due.agendas, page.due.consents, page.due.waiting):
        section.table.selectRow(0)
        person.key(section.table, Qt.Key.Key_Return)
    assert person.wanted == [
        ("meetings", there["meeting"]),
        ("actions", there["late"]),
        ("meetings", there["meeting"]),
        ("families", there["family"]),
        ("families", there["waiting"]),
    ]
    person.wanted.clear()
    row = page.meetings.table.visualRect(page.meetings.table.model().index(0, 1)).center()
    QTest.mouseClick(page.meetings.table.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert person.wanted == [("meetings", there["meeting"])]


def test_a_tile_goes_to_where_its_figure_comes_from(open_today: OpenToday) -> None:
    page, person = open_today()
    for tile in (page.tiles.meetings, page.tiles.actions_tile, page.tiles.consents, page.tiles.agendas):
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert [key for key, _ in person.wanted] == ["calendar", "actions", "families", "meetings"]


def test_an_empty_store_is_calm(open_today: OpenToday) -> None:
    page, person = open_today()
    assert page.meetings.done.text() == "Inga möten är bokade den här veckan eller nästa."
    assert page.overdue.done.text() == "Ingen åtgärd har passerat sista dag."
    for section in (page.due.agendas, page.due.consents, page.due.waiting):
        assert not section.isVisible()
    person.press(page.new)
    ((key, draft),) = person.wanted
    assert key == "meetings"
    assert isinstance(draft, MeetingDraft)


def test_the_page_follows_what_is_done_elsewhere(
    desk: Desk, team: Team, desk_jobs: Jobs, open_today: OpenToday
) -> None:
    there = busy(desk, team)
    page, person = open_today()

    def send() -> object:
        return desk.meetings.mark_agenda_sent(there["meeting"], date(2026, 3, 4))  # type: ignore[arg-type]  # an id

    desk_jobs.do(send)
    person.settle()
    assert not page.due.agendas.isVisible()
    assert page.tiles.agendas.accessibleName() == "Dagordningar att skicka: 0. Allt är skickat"


def test_a_long_list_shows_its_first_rows_and_a_way_to_the_rest(
    desk: Desk, team: Team, open_today: OpenToday
) -> None:
    family = team.family()
    case, owner = team.case(family), Owner(OwnerKind.USER, desk.user.id)
    for day in range(1, 9):
        desk.actions.add(builders.an_action(owner, case_id=case, due=date(2026, 2, day)))
    page, person = open_today()
    assert len(page.overdue.table.rows) == 6
    assert page.overdue.more.text() == "Visa alla 8"
    person.press(page.overdue.more)
    assert person.wanted == [("actions", None)]
