"""Idag reminds of agendas that are not out as early as the team wants."""

from datetime import datetime, timedelta
from uuid import UUID

from pytestqt.qtbot import QtBot

from famsam_desktop.domain.agendas import due_day
from famsam_desktop.domain.times import local_day
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.sentday import due_words
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.today.page import TodayPage
from tests import builders
from tests.clock import NOW
from tests.team import Team, made
from tests.ui.person import Person, reach_faults


def a_month_ago() -> datetime:
    return NOW - timedelta(days=30)


def plan(desk: Desk, case: UUID, days: int) -> UUID:
    """A meeting so many days from now."""
    starts_at = NOW + timedelta(days=days)
    draft = builders.a_meeting(case, desk.user.id, starts_at=starts_at, planned_minutes=30)
    return made(desk.meetings.schedule(draft))


def test_nobody_is_late_before_the_meeting_was_planned(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs, team: Team
) -> None:
    case = team.case(team.family())
    for days in (1, 7):
        plan(desk, case, days)
    page = TodayPage(desk, desk_jobs)
    qtbot.addWidget(page)
    Person(qtbot, desk_jobs, page)
    table = page.due.agendas.table
    assert [table.model().index(row, 2).data() for row in range(2)] == ["skicka nu", "ska skickas idag"]
    meeting = desk.meetings.page(table.rows[0].id).meeting
    due = due_day(meeting.day, 7)
    said = due_words(page, due, local_day(NOW), meeting.planned_at)
    assert said == "Skicka nu – mötet planerades med kort varsel"
    assert (
        due_words(page, due, local_day(NOW), a_month_ago()) == "Skulle ha skickats 26 feb. – 6 dagar försenad"
    )


def test_how_late_each_agenda_is_stands_beside_it(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs, team: Team, appearance: Appearance
) -> None:
    case, clock = team.case(team.family()), desk.store.clock
    desk.store.clock = a_month_ago
    for days in (1, 6, 7, 10):
        plan(desk, case, days)
    desk.store.clock = clock
    page = TodayPage(desk, desk_jobs)
    qtbot.addWidget(page)
    person = Person(qtbot, desk_jobs, page)
    model = page.due.agendas.table.model()

    def said() -> list[str]:
        return [model.index(row, 2).data() for row in range(model.rowCount())]

    assert said() == ["6 dagar försenad", "1 dag försenad", "ska skickas idag"]
    assert page.tiles.agendas.accessibleName() == "Dagordningar att skicka: 3. Möten inom 7 dagar"
    desk_jobs.do(lambda: desk.agendas.set_days_before(1))
    person.settle()
    assert said() == ["ska skickas idag"]
    assert page.tiles.agendas.accessibleName() == "Dagordningar att skicka: 1. Möten senast imorgon"
    assert reach_faults(page) == []
