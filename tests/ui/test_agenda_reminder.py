"""Idag reminds of agendas that are not out as early as the team wants."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.today.page import TodayPage
from tests import builders
from tests.clock import NOW
from tests.team import Team
from tests.ui.person import Person, reach_faults


def test_how_late_each_agenda_is_stands_beside_it(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs, team: Team, appearance: Appearance
) -> None:
    case = team.case(team.family())
    for days in (1, 6, 7, 10):
        draft = builders.a_meeting(
            case, desk.user.id, starts_at=NOW + timedelta(days=days), planned_minutes=30
        )
        desk.meetings.schedule(draft)
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
