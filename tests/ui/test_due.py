"""What waits on the first page: every kind has its section, every row its record, and no kind its empty box."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.outcomes import OutcomeKind
from famsam_desktop.domain.proposals import ProposalDraft, ProposedPerson
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.today.grid import SectionGrid
from famsam_desktop.ui.today.page import TodayPage
from famsam_desktop.ui.today.section import Section
from tests import builders
from tests.clock import NOW
from tests.team import Team, made
from tests.ui.person import Person, reach_faults

type OpenToday = Callable[[], tuple[TodayPage, Person]]


@pytest.fixture
def open_today(qtbot: QtBot, desk: Desk, desk_jobs: Jobs, appearance: Appearance) -> OpenToday:
    def opened() -> tuple[TodayPage, Person]:
        page = TodayPage(desk, desk_jobs)
        qtbot.addWidget(page)
        return page, Person(qtbot, desk_jobs, page)

    return opened


def waiting(desk: Desk, team: Team) -> dict[str, UUID]:
    """One of everything that can wait; the ids that the rows lead to."""
    process = team.process()
    family, case, meeting = process.family, process.case, process.meeting
    with desk.store.write("test.rhythm") as work:
        work.check_ins.set_rhythm(case, 14)
    goal = builders.a_goal(process.child, target_on=date(2026, 3, 1))
    desk.goals.add(case, goal)
    desk.families.add_sip(process.child, builders.a_sip(review_on=date(2026, 3, 10)))
    question = builders.an_outcome(
        kind=OutcomeKind.TAKE_BACK, agency_id=process.agency, reply_by=date(2026, 3, 1)
    )
    answer = made(desk.outcomes.record(meeting, question))
    hand_over = builders.an_outcome(kind=OutcomeKind.HAND_OVER, receiver_id=process.contact)
    handed = made(desk.outcomes.record(meeting, hand_over))
    proposal = ProposalDraft(
        case_id=case,
        slots=(NOW + timedelta(days=9),),
        people=(ProposedPerson(contact_id=process.contact),),
    )
    return {
        "family": family,
        "meeting": meeting,
        "answer": answer,
        "handed": handed,
        "proposal": made(desk.proposals.propose(proposal)),
    }


def rows(section: Section[Any]) -> list[list[str]]:
    """What can be read."""
    model = section.table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_every_kind_says_what_waits(desk: Desk, team: Team, open_today: OpenToday) -> None:
    waiting(desk, team)
    page, _ = open_today()
    due = page.due
    assert rows(due.answers) == [
        ["1 mars", "BUP", "Familj 26-01"],
        ["Överlämning", "Örjan Ek, BUP", "Familj 26-01"],
    ]
    assert rows(due.check_ins) == [["Familj 26-01", "18 feb."]]
    assert rows(due.goals) == [["1 mars", "Familj 26-01", "Gå i skolan varje dag (Alva)"]]
    assert rows(due.summaries) == [["Familj 26-01", "ons 18 feb."]]
    assert rows(due.sips) == [["10 mars", "Familj 26-01", "Alva"]]
    assert rows(due.proposals) == [["Familj 26-01", "1 svar saknas"]]
    assert not due.consents.isVisible()
    assert not due.agendas.isVisible()
    assert not page.nothing.isVisible()
    assert reach_faults(page) == []


def test_every_row_leads_to_its_record(desk: Desk, team: Team, open_today: OpenToday) -> None:
    there = waiting(desk, team)
    page, person = open_today()
    due = page.due
    for section in (due.answers, due.check_ins, due.goals, due.summaries, due.proposals, due.sips):
        section.table.selectRow(0)
        person.key(section.table, Qt.Key.Key_Return)
    assert person.wanted == [
        ("actions", there["answer"]),
        ("families", there["family"]),
        ("families", there["family"]),
        ("meetings", there["meeting"]),
        ("meetings", there["proposal"]),
        ("families", there["family"]),
    ]


def test_a_meeting_where_consent_is_lacking_comes_first_and_is_a_press_away(
    desk: Desk, team: Team, open_today: OpenToday
) -> None:
    process = team.process()
    consent = made(
        team.consents.record(
            process.family, builders.a_consent(process.child, process.guardian, {process.agency})
        )
    )
    meeting = team.meeting(process.case, starts_at=NOW + timedelta(days=1))
    desk.meetings.invite(meeting, builders.a_participant(process.contact))
    desk.consents.withdraw(consent, date(2026, 3, 4))
    page, person = open_today()
    assert rows(page.due.lacking) == [["Imorgon", "Familj 26-01", "saknas för 1"]]
    page.due.lacking.table.selectRow(0)
    person.key(page.due.lacking.table, Qt.Key.Key_Return)
    assert person.wanted == [("meetings", meeting)]
    assert reach_faults(page) == []


def test_what_is_done_leaves_the_page(desk: Desk, team: Team, desk_jobs: Jobs, open_today: OpenToday) -> None:
    there = waiting(desk, team)
    page, person = open_today()

    def accept() -> object:
        return desk.outcomes.answer(there["handed"], date(2026, 3, 4))

    def answer() -> object:
        return desk.outcomes.answer(there["answer"], date(2026, 3, 4), "Ja")

    desk_jobs.do(accept)
    person.settle()
    assert len(rows(page.due.answers)) == 1
    desk_jobs.do(answer)
    person.settle()
    assert not page.due.answers.isVisible()


@pytest.mark.parametrize(
    ("shown", "ems", "places"),
    [
        (5, 70, [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)]),
        (4, 70, [(0, 0), (0, 1), (1, 0), (1, 1)]),
        (2, 70, [(0, 0), (0, 1)]),
        (3, 50, [(0, 0), (0, 1), (1, 0)]),
        (2, 30, [(0, 0), (1, 0)]),
    ],
)
def test_what_is_hidden_leaves_no_gap(
    qtbot: QtBot, appearance: Appearance, shown: int, ems: int, places: list[tuple[int, int]]
) -> None:
    grid = SectionGrid()
    qtbot.addWidget(grid)
    sections = [QWidget(grid) for _ in range(2 * shown)]
    for section in sections[::2]:
        section.hide()
    for section in sections:
        grid.add(section)
    grid.resize(em(ems), em(30))
    grid.show()
    grid.arrange()
    QApplication.processEvents()
    seen = [section.geometry().topLeft() for section in sections[1::2]]
    lines, columns = sorted({at.y() for at in seen}), sorted({at.x() for at in seen})
    assert [(lines.index(at.y()), columns.index(at.x())) for at in seen] == places


def test_nothing_reaches_past_the_edge_of_a_small_window(
    desk: Desk, team: Team, open_today: OpenToday
) -> None:
    waiting(desk, team)
    page, person = open_today()
    page.resize(820, 600)
    person.settle()
    assert page.due.width() <= page.width()
    assert all(section.geometry().right() <= page.due.width() for section in page.due.findChildren(Section))
