"""Between meetings on a family's page: goals with mouse and keys, check-ins and their rhythm, the closing review."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.cases import CaseState
from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.domain.review import ClosingReview
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.families.facts import FactList
from famsam_desktop.ui.families.page import FamiliesPage
from famsam_desktop.ui.families.review import ReviewDialog, fact_words
from famsam_desktop.ui.families.sheet import FamilySheet
from famsam_desktop.ui.families.steps import StepsDelegate
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.appearance import Appearance
from tests import builders
from tests.team import Process, Team, made
from tests.ui import reach
from tests.ui.hands import cut_off_right, fill, send, settled, the_dialog
from tests.ui.person import Person, reach_faults


@dataclass
class Visit:
    """The page of a family whose child is a process."""

    qtbot: QtBot
    desk: Desk
    person: Person
    page: FamiliesPage
    process: Process

    @property
    def sheet(self) -> FamilySheet:
        return self.page.sheet

    def commit(self, **values: object) -> None:
        """Fill the form that stands open, and send it."""
        dialog = the_dialog(self.page)
        fill(dialog, **values)
        send(self.qtbot, self.person.jobs, dialog)

    def goal(self, **changes: Any) -> UUID:
        draft = builders.a_goal(changes.pop("member", self.process.child), **changes)
        goal = made(self.desk.goals.add(self.process.case, draft))
        self.again()
        return goal

    def again(self) -> None:
        self.page.reload()
        self.person.settle()

    def goals(self) -> list[tuple[str, str, str, str]]:
        """What can be read in the card."""
        model = self.sheet.goals.table.model()
        return [
            (
                model.index(row, 0).data(),
                model.index(row, 1).data(),
                model.index(row, 2).data(),
                model.index(row, 3).data(),
            )
            for row in range(model.rowCount())
        ]


@pytest.fixture
def visit(qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs, team: Team) -> Iterator[Visit]:
    failed: list[object] = []
    desk_jobs.failed.connect(failed.append)
    process = team.process()
    page = FamiliesPage(desk, desk_jobs)
    qtbot.addWidget(page)
    person = Person(qtbot, desk_jobs, page)
    page.show_record(process.family)
    person.settle()
    yield Visit(qtbot, desk, person, page, process)
    settled(qtbot, desk_jobs)
    assert failed == []


def test_a_goal_and_a_step_on_the_way_are_set(visit: Visit) -> None:
    card = visit.sheet.goals
    assert card.empty.button is not None
    visit.person.press(card.empty.button)
    visit.commit(member_id="Alva", text="Gå i skolan varje dag", target_on="2026-03-01")
    assert visit.goals() == [("Alva", "Gå i skolan varje dag", "2026-03-01, försenat", "Ej påbörjat")]
    card.table.selectRow(0)
    card.add_subgoal(card.table.rows[0])
    visit.commit(text="Komma på morgonen")
    assert visit.goals()[1] == ("Delmål", "Komma på morgonen", "", "Ej påbörjat")
    card.edit(card.table.rows[1])
    visit.commit(progress="Nästan nått")
    assert visit.goals()[1][3] == "Nästan nått"
    card.table.selectRow(1)
    assert not card._below.isEnabled()


def test_progress_with_the_keys(visit: Visit) -> None:
    visit.goal()
    table = visit.sheet.goals.table
    table.selectRow(0)
    for said in ("Påbörjat", "På väg", "Nästan nått", "Nått", "Nått"):
        visit.person.key(table, Qt.Key.Key_Plus)
        assert visit.goals()[0][3] == said
    visit.person.key(table, Qt.Key.Key_Minus)
    assert visit.goals()[0][3] == "Nästan nått"
    assert visit.person.told[-1] == ("Målet är nästan nått.", True)
    visit.person.take_back(visit.desk)
    assert visit.goals()[0][3] == "Nått"


def test_progress_with_the_mouse(visit: Visit) -> None:
    visit.goal()
    table = visit.sheet.goals.table
    cell = table.visualRect(table.model().index(0, 3))
    steps = StepsDelegate.areas(cell)
    for place, said in ((2, "Nästan nått"), (0, "Påbörjat"), (0, "Ej påbörjat"), (3, "Nått")):
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=steps[place].center())
        visit.person.settle()
        assert visit.goals()[0][3] == said
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=cell.center() - (cell.center() - cell.topLeft()) / 2
    )
    visit.person.settle()
    assert visit.goals()[0][3] == "Nått"


def test_the_steps_look_different_for_every_progress(visit: Visit) -> None:
    goal = visit.goal()
    table = visit.sheet.goals.table
    seen = set()
    for progress in range(5):
        visit.desk.goals.set_progress(goal, progress)
        visit.again()
        area = StepsDelegate.areas(table.visualRect(table.model().index(0, 3)))
        image = table.viewport().grab(area[0].united(area[-1])).toImage()
        seen.add(bytes(image.constBits()))
    assert len(seen) == 5


def test_a_goal_goes_with_its_subgoals_and_is_had_back(visit: Visit) -> None:
    goal = visit.goal()
    visit.goal(parent_id=goal, text="Ett steg")
    table = visit.sheet.goals.table
    table.selectRow(0)
    visit.person.key(table, Qt.Key.Key_Delete)
    assert visit.goals() == []
    assert visit.person.told == [("Målet och dess delmål är borttagna.", True)]
    visit.person.take_back(visit.desk)
    assert [row[1] for row in visit.goals()] == ["Gå i skolan varje dag", "Ett steg"]


def test_a_check_in_is_written_down_corrected_and_removed(visit: Visit) -> None:
    card = visit.sheet.check_ins
    assert card.empty.button is not None
    visit.person.press(card.empty.button)
    visit.commit(situation="Lugnare hemma", commitments="Vi ringer BUP", channel="Besök")
    model = card.table.model()
    assert [model.index(0, column).data() for column in range(4)] == [
        "2026-03-04",
        "Besök",
        "Lugnare hemma",
        "Vi ringer BUP",
    ]
    card.edit(card.table.rows[0])
    visit.commit(situation="Oroligt igen")
    assert card.table.rows[0].situation == "Oroligt igen"
    card.table.selectRow(0)
    visit.person.key(card.table, Qt.Key.Key_Delete)
    assert list(card.table.rows) == []
    visit.person.take_back(visit.desk)
    assert len(card.table.rows) == 1


def test_the_rhythm_is_off_and_two_weeks_are_proposed(visit: Visit) -> None:
    card = visit.sheet.check_ins
    assert not card.rhythm.isVisible()
    visit.person.press(card.rhythm_button)
    assert the_dialog(visit.page).form.draft().days == 14
    visit.commit()
    assert card.rhythm.text() == "Varannan vecka. Dags för uppföljning sedan 2026-03-04."
    card.add_check_in()
    visit.commit(situation="Bra")
    assert card.rhythm.text() == "Varannan vecka. Nästa uppföljning senast 2026-03-18."
    visit.person.press(card.rhythm_button)
    visit.commit(days="Ingen påminnelse")
    assert not card.rhythm.isVisible()
    visit.desk.check_ins.set_rhythm(visit.process.case, 10)
    visit.again()
    visit.person.press(card.rhythm_button)
    assert the_dialog(visit.page).form.draft().days == 10


@pytest.mark.parametrize(
    ("days", "said"),
    [
        *((1, "Varje dag."), (2, "Varannan dag."), (10, "Var 10:e dag."), (22, "Var 22:a dag.")),
        *((28, "Var fjärde vecka."), (84, "Var 12:e vecka."), (147, "Var 21:a vecka.")),
    ],
)
def test_the_rhythm_in_words(visit: Visit, days: int, said: str) -> None:
    visit.desk.check_ins.set_rhythm(visit.process.case, days)
    visit.again()
    assert visit.sheet.check_ins.rhythm.text().startswith(said)


def test_a_closed_case_is_read_and_corrected_but_nothing_new_is_begun(visit: Visit) -> None:
    visit.goal()
    visit.desk.cases.close(visit.process.case, builders.a_closing())
    visit.again()
    assert [row[1] for row in visit.goals()] == ["Gå i skolan varje dag"]
    card = visit.sheet.goals
    assert not [made for made in card._new_buttons if made.isVisible()]
    assert not visit.sheet.check_ins.rhythm_button.isVisible()
    assert not visit.sheet.case.review_button.isVisible()
    card.table.selectRow(0)
    visit.person.key(card.table, Qt.Key.Key_Plus)
    assert visit.goals()[0][3] == "Påbörjat"


def test_the_review_says_what_is_known_and_leads_to_the_closing(visit: Visit) -> None:
    visit.goal(progress=4)
    owner = Owner(OwnerKind.USER, visit.desk.user.id)
    late = builders.an_action(owner, case_id=visit.process.case, due=date(2026, 3, 1))
    visit.desk.actions.add(late)
    visit.again()
    visit.person.press(visit.sheet.case.review_button)
    dialog = visit.person.dialog(ReviewDialog)
    said = [fact for facts in dialog.findChildren(FactList) for fact in facts.facts]
    assert said == [
        ("Nästa möte", "inget är planerat"),
        ("Väntar på svar", "inga"),
        ("Mål", "1 av 1 nådda"),
        ("Senast något hände", "4 mars 2026 (idag)"),
        ("Öppna åtgärder", "1, varav 1 försenad"),
        ("Senaste genomförda möte", "18 februari 2026 (för 14 dagar sedan)"),
        ("Samtycken som gäller", "inga"),
        ("SIP", "ingen är känd"),
    ]
    assert reach_faults(dialog) == []
    visit.person.press(dialog.primary)
    visit.commit(reason="Situationen har förbättrats")
    case = visit.desk.families.page(visit.process.family).cases[0].case
    assert case.state_on(date(2026, 3, 4)) is CaseState.CLOSED


def test_every_fact_has_its_words() -> None:
    day = date(2026, 3, 4)
    whole = ClosingReview(
        case_id=UUID(int=1),
        today=day,
        opened_on=date(2026, 1, 1),
        last_met_on=date(2026, 3, 3),
        next_meeting_on=day,
        awaited=2,
        late_answers=1,
        consents=2,
        consents_until=day,
        sips=1,
        sip_review_on=day,
    )
    empty = ClosingReview(case_id=UUID(int=1), today=day, opened_on=day)
    assert dict(map(fact_words, whole.facts())) == {
        "Senast något hände": "3 mars 2026 (för 1 dag sedan)",
        "Senaste genomförda möte": "3 mars 2026 (för 1 dag sedan)",
        "Nästa möte": "4 mars 2026",
        "Öppna åtgärder": "inga",
        "Väntar på svar": "2, varav 1 har dröjt",
        "Mål": "inga är satta",
        "Samtycken som gäller": "2, det första löper ut 4 mars 2026",
        "SIP": "finns, följs upp 4 mars 2026",
    }
    assert all(all(fact_words(fact)) for fact in empty.facts())


def test_the_page_can_be_reached_by_all_and_fits(visit: Visit) -> None:
    goal = visit.goal()
    visit.goal(parent_id=goal, text="Ett steg på vägen som är beskrivet med ganska många ord")
    visit.desk.check_ins.record(visit.process.case, builders.a_check_in())
    visit.again()
    assert reach_faults(visit.page) == []
    visit.page.resize(820, 600)
    visit.person.settle()
    assert visit.sheet.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("zoom", [80, 150, 200])
def test_large_and_small_letters_leave_everything_in_reach(
    visit: Visit, appearance: Appearance, zoom: int
) -> None:
    visit.goal(target_on=date(2026, 3, 1))
    visit.desk.check_ins.record(visit.process.case, builders.a_check_in())
    visit.page.resize(1024, 640)
    appearance.set_zoom(zoom)
    visit.again()
    cards = (visit.sheet.goals, visit.sheet.check_ins, visit.sheet.case)
    assert [fault for card in cards for fault in (*reach.small(card), *cut_off_right(card))] == []
    table = visit.sheet.goals.table
    steps = StepsDelegate.areas(table.visualRect(table.model().index(0, 3)))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=steps[1].center())
    visit.person.settle()
    assert visit.goals()[0][3] == "På väg"
