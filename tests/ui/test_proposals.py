"""Proposals of times on the page of meetings: made, answered by mouse and keys, changed, asked about and booked."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.meetings import MeetingType, Response
from famsam_desktop.domain.proposals import Answer, Proposal, ProposalDraft, ProposedPerson
from famsam_desktop.domain.times import instant
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.families.page import FamiliesPage
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.overview import Among
from famsam_desktop.ui.meetings.page import MeetingsPage
from famsam_desktop.ui.proposals.booking import BookingDialog
from famsam_desktop.ui.proposals.draft import ProposalDialog
from famsam_desktop.ui.theme.appearance import Appearance, Theme
from tests import builders
from tests.team import Team, made
from tests.ui import hands
from tests.ui.person import Person, reach_faults

TUESDAY = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)  # 09.00 in Sweden
WEDNESDAY = TUESDAY + timedelta(days=1)
YES, MAYBE, NO = Answer.YES, Answer.MAYBE, Answer.NO


class Home:
    """A family with an open case; a school that consent covers, and BUP that it does not."""

    def __init__(self, team: Team) -> None:
        self.family = team.family()
        self.child, self.guardian = team.child(self.family), team.guardian(self.family)
        school, self.clinic = team.agency(), team.agency(name="BUP")
        self.teacher = team.contact(school)
        self.doctor = team.contact(self.clinic, name="Åsa Björk")
        self.case = team.case(self.family)
        team.consents.record(self.family, builders.a_consent(self.child, self.guardian, {school}))


type OpenPage = Callable[[], tuple[MeetingsPage, Person]]


@pytest.fixture
def home(team: Team) -> Home:
    return Home(team)


@pytest.fixture
def open_page(qtbot: QtBot, desk: Desk, desk_jobs: Jobs) -> OpenPage:
    def opened() -> tuple[MeetingsPage, Person]:
        page = MeetingsPage(desk, desk_jobs)
        qtbot.addWidget(page)
        page.wanted.connect(partial(stand_in, page))
        return page, Person(qtbot, desk_jobs, page)

    return opened


def stand_in(page: MeetingsPage, key: str, record: Any) -> None:
    """What the window does when a page wants a record of its own."""
    assert key == "meetings"
    page.show_record(record)


def proposed(desk: Desk, home: Home, *people: ProposedPerson) -> UUID:
    """Two times, for the guardian, the teacher and whoever else."""
    asked = (ProposedPerson(member_id=home.guardian), ProposedPerson(contact_id=home.teacher), *people)
    return made(
        desk.proposals.propose(ProposalDraft(case_id=home.case, slots=(TUESDAY, WEDNESDAY), people=asked))
    )


def shown(page: MeetingsPage, person: Person, proposal: UUID) -> None:
    page.show_record(proposal)
    person.settle()
    assert page.proposal.matrix.isVisible()


def said(proposal: Proposal) -> list[list[Answer | None]]:
    """A row for each person."""
    return [[proposal.answer(slot, person) for slot in proposal.slots] for person in proposal.people]


def seen(page: MeetingsPage) -> list[list[str]]:
    model = page.proposal.matrix.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def click(page: MeetingsPage, person: Person, row: int, column: int) -> None:
    matrix = page.proposal.matrix
    place = matrix.visualRect(matrix.model().index(row, column)).center()
    QTest.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=place)
    person.settle()


# --- the whole way -----------------------------------------------------------------------------------------------


def test_from_times_to_a_meeting_by_way_of_answers(desk: Desk, home: Home, open_page: OpenPage) -> None:
    page, person = open_page()
    person.press(page.propose)
    dialog = person.dialog(ProposalDialog)
    person.fill(dialog.form, case_id=home.case, planned_minutes=60)
    for day in (10, 11):
        hands_type(dialog, date(2026, 3, day), time(9))
        person.press(dialog.slots.add_button)
    tick(dialog, "Åsa (Familjen)")
    dialog.people.other.setText("Örjan Ek (Björkskolan)")
    person.press(dialog.people.add_button)
    person.press(dialog.primary)
    assert person.sees_no_dialog()
    (proposal,) = desk.proposals.open()
    assert [slot.starts_at for slot in proposal.slots] == [TUESDAY, WEDNESDAY]
    assert [each.name for each in proposal.people] == ["Åsa", "Örjan Ek"]
    assert page.shown_record() == proposal.id
    for row in (0, 1):
        page.proposal.matrix.setCurrentIndex(page.proposal.matrix.model().index(row, 0))
        person.key(page.proposal.matrix, Qt.Key.Key_N)
        person.key(page.proposal.matrix, Qt.Key.Key_J)
    assert said(desk.proposals.one(proposal.id)) == [[NO, YES]] * 2
    assert "Passar bäst" in page.proposal.matrix.model().headerData(1, Qt.Orientation.Horizontal)
    assert page.proposal.book.text() == "Boka ons 11 mars kl. 09.00 …"
    person.press(page.proposal.book)
    person.press(person.dialog(BookingDialog).primary)
    assert person.sees_no_dialog()
    meeting = desk.proposals.one(proposal.id).meeting_id
    assert meeting is not None
    assert page.shown_record() == meeting
    found = desk.meetings.page(meeting)
    assert found.meeting.starts_at == WEDNESDAY
    assert {each.response for each in found.participants} == {Response.COMING}
    person.take_back(desk)
    assert desk.proposals.one(proposal.id).is_open


def hands_type(dialog: ProposalDialog, day: date, clock: time) -> None:
    dialog.slots.day.line.selectAll()
    QTest.keyClicks(dialog.slots.day.line, day.isoformat())
    QTest.keyClicks(dialog.slots.clock.line, clock.strftime("%H.%M"))


def tick(dialog: ProposalDialog, text: str) -> None:
    (box,) = [each for each in dialog.people.findChildren(QCheckBox) if each.text() == text]
    box.click()


# --- answering ---------------------------------------------------------------------------------------------------


def test_a_press_goes_round_and_each_is_a_step(desk: Desk, home: Home, open_page: OpenPage) -> None:
    proposal = proposed(desk, home)
    page, person = open_page()
    shown(page, person, proposal)
    for expected, words in ((YES, "Ja"), (MAYBE, "Kanske"), (NO, "Nej"), (None, "–"), (YES, "Ja")):
        click(page, person, 1, 0)
        assert said(desk.proposals.one(proposal))[1][0] is expected
        assert seen(page)[1][0] == words
    person.jobs.do(desk.history.undo)
    person.settle()
    assert seen(page)[1][0] == "–"
    assert page.proposal.matrix.currentIndex().row() == 1


def test_keys_answer_move_on_and_erase(desk: Desk, home: Home, open_page: OpenPage) -> None:
    proposal = proposed(desk, home)
    page, person = open_page()
    shown(page, person, proposal)
    matrix = page.proposal.matrix
    matrix.setCurrentIndex(matrix.model().index(0, 0))
    person.key(matrix, Qt.Key.Key_K)
    person.key(matrix, Qt.Key.Key_J)
    assert said(desk.proposals.one(proposal))[0] == [MAYBE, YES]
    assert matrix.currentIndex().column() == 1  # there is no further time
    person.key(matrix, Qt.Key.Key_Space)
    assert said(desk.proposals.one(proposal))[0] == [MAYBE, MAYBE]
    person.key(matrix, Qt.Key.Key_Left)
    person.key(matrix, Qt.Key.Key_Backspace)
    assert said(desk.proposals.one(proposal))[0] == [None, MAYBE]


def test_many_quick_presses_come_to_the_last_one(desk: Desk, home: Home, open_page: OpenPage) -> None:
    proposal = proposed(desk, home)
    page, person = open_page()
    shown(page, person, proposal)
    matrix = page.proposal.matrix
    matrix.setCurrentIndex(matrix.model().index(0, 0))
    for _ in range(6):
        QTest.keyClick(matrix, Qt.Key.Key_Space)
    assert seen(page)[0][0] == "Kanske"  # at once, before any of them is in the store
    person.settle()
    assert seen(page)[0][0] == "Kanske"
    assert said(desk.proposals.one(proposal))[0][0] is MAYBE


def test_sums_the_best_time_and_what_the_team_has(desk: Desk, home: Home, open_page: OpenPage) -> None:
    proposal = proposed(desk, home)
    desk.meetings.schedule(
        builders.a_meeting(None, desk.user.id, title="Styrgrupp", starts_at=TUESDAY + timedelta(hours=1))
    )
    page, person = open_page()
    shown(page, person, proposal)
    assert seen(page)[2:] == [["Inga svar", "Inga svar"], ["Upptaget: Karin", ""]]
    click(page, person, 0, 0)
    click(page, person, 1, 0)
    click(page, person, 1, 1)
    assert seen(page)[2] == ["2 ja", "1 ja"]
    model = page.proposal.matrix.model()
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in (0, 1)]
    assert heads == ["Tis 10 mars\n09.00–10.30\nPassar bäst", "Ons 11 mars\n09.00–10.30"]
    assert model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Örjan Ek (Björkskolan), onsdag 11 mars 2026 kl. 09.00–10.30: Ja"
    )


def test_the_question_is_copied_for_the_person_gone_to(desk: Desk, home: Home, open_page: OpenPage) -> None:
    proposal = proposed(desk, home)
    page, person = open_page()
    shown(page, person, proposal)
    click(page, person, 1, 0)
    assert page.proposal.copy.text() == "Kopiera frågan till Örjan Ek"
    person.press(page.proposal.copy)
    text = QGuiApplication.clipboard().text()
    assert "1. tisdag 10 mars 2026 kl. 09.00–10.30 (du har svarat ja)" in text
    assert not any(name in text for name in ("Örjan", "Åsa", "Familj 26-01"))


# --- changing and booking ----------------------------------------------------------------------------------------


def test_a_proposal_is_changed_and_removed(desk: Desk, home: Home, open_page: OpenPage) -> None:
    proposal = proposed(desk, home, ProposedPerson(name="Mormor Ulla"))
    page, person = open_page()
    shown(page, person, proposal)
    click(page, person, 0, 0)
    person.press(page.proposal.amend)
    dialog = person.dialog(ProposalDialog)
    dialog.slots.add_week_later()
    tick(dialog, "Mormor Ulla")
    dialog.people.other.setText("Farfar Åke")
    person.press(dialog.primary)  # who is typed and not added counts as well
    now = desk.proposals.one(proposal)
    assert [slot.starts_at for slot in now.slots] == [TUESDAY, WEDNESDAY, WEDNESDAY + timedelta(days=7)]
    assert [each.name for each in now.people] == ["Åsa", "Örjan Ek", "Farfar Åke"]
    assert said(now)[0] == [YES, None, None]
    assert now.case_id == home.case
    person.press(page.proposal.remove)
    assert desk.proposals.open() == []
    assert page.shown_record() is None
    person.take_back(desk)
    assert len(desk.proposals.open()) == 1


def test_a_proposal_that_is_only_looked_at_asks_nothing_and_keeps_its_order(
    desk: Desk, home: Home, open_page: OpenPage
) -> None:
    mixed = (ProposedPerson(name="Mormor"), ProposedPerson(contact_id=home.doctor))
    proposal = proposed(desk, home, *mixed, ProposedPerson(member_id=home.child))
    before = desk.proposals.one(proposal)
    page, person = open_page()
    shown(page, person, proposal)
    person.press(page.proposal.amend)
    dialog = person.dialog(ProposalDialog)
    assert not dialog.unsaved()
    person.press(dialog.primary)
    assert desk.proposals.one(proposal) == before


def test_booking_asks_for_a_reason_when_consent_is_missing(
    desk: Desk, home: Home, open_page: OpenPage
) -> None:
    proposal = proposed(desk, home, ProposedPerson(contact_id=home.doctor))
    page, person = open_page()
    shown(page, person, proposal)
    person.press(page.proposal.book)
    dialog = person.dialog(BookingDialog)
    assert not dialog.form.editor("reason").isVisible()
    person.press(dialog.primary)
    assert dialog.isVisible()
    assert desk.proposals.one(proposal).is_open
    person.fill(dialog.form, reason="Samtycke ges vid motet")
    person.press(dialog.primary)
    assert person.sees_no_dialog()
    assert not desk.proposals.one(proposal).is_open


def test_a_booked_proposal_is_only_looked_at(
    desk: Desk, home: Home, open_page: OpenPage, appearance: Appearance
) -> None:
    proposal = proposed(desk, home)
    page, person = open_page()
    shown(page, person, proposal)
    person.press(page.proposal.book)
    person.press(person.dialog(BookingDialog).primary)
    shown(page, person, proposal)
    assert not page.proposal.book.isVisible()
    click(page, person, 0, 0)
    assert said(desk.proposals.one(proposal))[0][0] is None
    assert reach_faults(page) == []


def test_what_is_missing_is_marked(desk: Desk, home: Home, open_page: OpenPage) -> None:
    page, person = open_page()
    person.press(page.propose)
    dialog = person.dialog(ProposalDialog)
    person.press(dialog.primary)
    assert dialog.isVisible()
    assert {"Lägg till minst en tid.", "Ange minst en person."} <= set(hands.labels(dialog))
    QTest.keyClicks(dialog.slots.day.line, "ingen dag")
    person.press(dialog.primary)
    assert any(text.startswith("Skriv en dag, till exempel 2026-11-25") for text in hands.labels(dialog))
    assert desk.proposals.open() == []


def test_enter_adds_a_time_before_it_goes_on(desk: Desk, home: Home, open_page: OpenPage) -> None:
    page, person = open_page()
    page.show_record(ProposalDraft(case_id=home.case))
    dialog = person.dialog(ProposalDialog)
    hands_type(dialog, date(2026, 3, 29), time(2, 30))  # the hour that is left out that night
    person.key(dialog.slots.clock.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.slots.value() == (instant(date(2026, 3, 29), time(2, 30)),)
    assert dialog.slots.clock.line.text() == ""
    assert dialog.form.draft().type is MeetingType.COORDINATION
    dialog.done(0)


# --- the way there -----------------------------------------------------------------------------------------------


def test_the_list_of_proposals_opens_one_and_says_when_there_is_none(
    desk: Desk, home: Home, open_page: OpenPage, appearance: Appearance
) -> None:
    page, person = open_page()
    page.list.choose(Among.PROPOSALS)
    person.settle()
    assert page.list.proposals.empty.isVisible()
    assert reach_faults(page) == []
    proposal = proposed(desk, home)
    page.reload()
    person.settle()
    table = page.list.proposals.table
    assert [row.id for row in table.rows] == [proposal]
    assert reach_faults(page) == []
    table.choose(table.rows[0])
    assert page.meeting_at_hand() is None
    person.key(table, Qt.Key.Key_Return)
    assert page.shown_record() == proposal
    assert page.meeting_at_hand() is None
    person.press(page.back)
    assert page.list.proposals.table.isVisible()
    page.list.choose(Among.AHEAD)
    person.settle()
    assert not page.list.proposals.isVisible()


def test_a_family_leads_to_its_proposal(qtbot: QtBot, desk: Desk, desk_jobs: Jobs, home: Home) -> None:
    page = FamiliesPage(desk, desk_jobs)
    qtbot.addWidget(page)
    person = Person(qtbot, desk_jobs, page)
    page.show_record(home.family)
    person.settle()
    card = page.sheet.case
    assert not card.proposal_button.isVisible()
    page.sheet.ensureWidgetVisible(card.propose_button)
    person.press(card.propose_button)
    assert person.wanted == [("meetings", ProposalDraft(case_id=home.case))]
    proposal = proposed(desk, home)
    page.reload()
    person.settle()
    page.sheet.ensureWidgetVisible(card.proposal_button)
    person.press(card.proposal_button)
    assert person.wanted[-1][1] == proposal


# --- for everybody -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("zoom", [100, 200])
def test_everything_has_a_name_and_can_be_reached(
    desk: Desk, home: Home, open_page: OpenPage, appearance: Appearance, theme: Theme, zoom: int
) -> None:
    appearance.choose(theme)
    appearance.set_zoom(zoom)
    proposal = proposed(desk, home)
    page, person = open_page()
    page.resize(1024, 640)
    shown(page, person, proposal)
    assert reach_faults(page) == []
    assert hands.cut_off_right(page) == []
    person.press(page.proposal.amend)
    dialog = person.dialog(ProposalDialog)
    assert reach_faults(dialog) == []
    dialog.done(0)
    page.proposal.open_book(desk.proposals.one(proposal).slots[0].id)
    booking = person.dialog(BookingDialog)
    assert reach_faults(booking) == []
    booking.done(0)


def test_sixty_people_and_twenty_times_are_shown(desk: Desk, home: Home, open_page: OpenPage) -> None:
    draft = ProposalDraft(
        case_id=home.case,
        slots=tuple(TUESDAY + timedelta(days=n) for n in range(20)),
        people=tuple(ProposedPerson(name=f"Person {n}") for n in range(60)),
    )
    proposal = made(desk.proposals.propose(draft))
    page, person = open_page()
    shown(page, person, proposal)
    assert (len(seen(page)), len(seen(page)[0])) == (61, 20)
    assert page.proposal.matrix.height() >= 61 * 24
    for _ in range(59):
        person.key(page.proposal.matrix, Qt.Key.Key_Down)
    matrix = page.proposal.matrix
    cell = matrix.visualRect(matrix.currentIndex()).center()
    place = matrix.viewport().mapTo(page.proposal, cell)
    assert matrix.person_here == desk.proposals.one(proposal).people[59]
    assert page.proposal.rect().contains(place)
