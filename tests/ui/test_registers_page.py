"""The page Register on a real store: what every family shares, and what is counted outside the cases."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.agencies import Principal, Sector
from famsam_desktop.domain.registers import ConsultationCategory
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.meeting import At
from famsam_desktop.ui.meetings.page import MeetingsPage
from famsam_desktop.ui.registers.agency import AgencyDialog
from famsam_desktop.ui.registers.contact import ContactDialog
from famsam_desktop.ui.registers.occasion import ConsultationDialog, InformationMeetingDialog
from famsam_desktop.ui.registers.page import RegistersPage
from famsam_desktop.ui.registers.venue import VenueDialog
from famsam_desktop.ui.shell.place import keys_of
from famsam_desktop.ui.shell.places import places
from famsam_desktop.ui.theme.appearance import Appearance, Theme
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.editors import ChoiceEditor
from famsam_desktop.ui.widgets.history import HistoryDialog
from tests import builders
from tests.clock import NOW
from tests.team import Team, made
from tests.ui.person import Person, reach_faults

AGENCIES, CONTACTS, VENUES, CONSULTATIONS, MEETINGS = range(5)


@pytest.fixture
def visit(qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs) -> Callable[[], Person]:
    def visited() -> Person:
        page = RegistersPage(desk, desk_jobs)
        qtbot.addWidget(page)
        return Person(qtbot, desk_jobs, page)

    return visited


def page_of(person: Person, place: int = AGENCIES) -> RegistersPage:
    page = person.page
    assert isinstance(page, RegistersPage)
    page.tabs.setCurrentIndex(place)
    return page


def cells(page: RegistersPage) -> list[list[str]]:
    model = page.card.table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_every_section_is_empty_at_first_and_offers_its_first_record(visit: Callable[[], Person]) -> None:
    page = page_of(visit())
    said = set()
    for place in range(5):
        page.tabs.setCurrentIndex(place)
        card = page.card
        assert card.none_yet.isVisible()
        assert not card.table.isVisible()
        assert not card.search.isVisible()
        assert card.none_yet.button is not None
        assert card.none_yet.button.text() == page.new.text()
        said.add(page.new.text())
    assert len(said) == 5


def test_before_anything_is_read_the_list_stands_where_it_will(
    qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs, team: Team
) -> None:
    team.agency()
    page = RegistersPage(desk, desk_jobs)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    first = page.card.search.geometry()
    assert page.card.table.isVisible()
    qtbot.waitUntil(lambda: bool(page.card.table.rows) and desk_jobs.idle)
    assert page.card.search.geometry().topLeft() == first.topLeft()


def test_agencies_with_who_works_there_and_coming_meetings(visit: Callable[[], Person], team: Team) -> None:
    process = team.process()  # its meeting is held
    team.agency(municipality_id=team.municipalities["Nora"])
    person = visit()
    page = page_of(person)
    assert cells(page) == [
        ["Björkskolan", "Skola", "Kommun", "Nora", "–", "–"],
        ["BUP", "Skola", "Kommun", "–", "1", "–"],
    ]
    coming = team.meeting(process.case, starts_at=NOW + timedelta(days=3))
    with team.store.write("test.asked") as work:
        work.participants.add(coming, process.agency, builders.a_participant(process.contact))
    page.reload()
    person.settle()
    assert cells(page)[1][-1] == "1"


def test_an_agency_is_made_amended_removed_and_had_back(
    visit: Callable[[], Person], desk: Desk, team: Team
) -> None:
    person = visit()
    page = page_of(person)
    person.press(page.new)
    form = person.dialog(AgencyDialog)
    person.fill(form.form, name="BUP", sector=Sector.HEALTH_CARE, principal=Principal.REGION)
    form.submit()
    person.settle()
    assert cells(page)[0][:3] == ["BUP", "Hälso- och sjukvård", "Region"]
    table = page.card.table
    table.choose(table.rows[0])
    person.key(table, Qt.Key.Key_Return)
    form = person.dialog(AgencyDialog)
    person.fill(form.form, name="BUP Nora")
    form.submit()
    person.settle()
    assert [each.name for each in desk.agencies.rows()] == ["BUP Nora"]
    assert person.told[-1] == ("Sparat: verksamhet.", True)
    table.choose(table.rows[0])
    person.key(table, Qt.Key.Key_Delete)
    assert person.told[-1] == ("Borttaget: verksamhet.", True)
    assert page.card.none_yet.isVisible()
    assert [row.title for row in desk.trash.rows()] == ["BUP Nora"]
    person.take_back(desk)
    assert cells(page)[0][0] == "BUP Nora"


def test_an_agency_that_is_leaned_on_stays(visit: Callable[[], Person], desk: Desk, team: Team) -> None:
    process = team.process()
    page = page_of(person := visit())
    for said, cleared in (
        ("Verksamheten har kontaktpersoner.", partial(desk.agencies.remove_contact, process.contact)),
        ("En familj har kontakt med", partial(desk.families.remove_own_contact, process.own_contact)),
    ):
        page.card.table.choose(page.card.table.rows[0])
        person.key(page.card.table, Qt.Key.Key_Delete)
        assert page.banner.text.startswith(said)
        cleared()
    consent = made(
        team.consents.record(
            process.family, builders.a_consent(process.child, process.guardian, {process.agency})
        )
    )
    person.key(page.card.table, Qt.Key.Key_Delete)
    assert page.banner.text.startswith("Ett samtycke omfattar")
    desk.consents.withdraw(consent, date(2026, 3, 1))
    person.key(page.card.table, Qt.Key.Key_Delete)
    assert not page.banner.text
    assert desk.agencies.rows() == []
    assert desk.meetings.page(process.meeting).participants[0].agency == "BUP"


def test_a_contact_who_moves_takes_coming_meetings_along(
    visit: Callable[[], Person], desk: Desk, team: Team
) -> None:
    process, office = team.process(), team.agency(name="Soc")
    coming = team.meeting(process.case, starts_at=NOW + timedelta(days=3))
    with team.store.write("test.asked") as work:
        work.participants.add(coming, process.agency, builders.a_participant(process.contact))
    page = page_of(person := visit(), CONTACTS)
    table = page.card.table
    table.choose(table.rows[0])
    person.key(table, Qt.Key.Key_F2)
    form = person.dialog(ContactDialog)
    person.fill(form.form, agency_id=office)
    form.form.editor("is_ambassador").set_value(True)
    form.submit()
    person.settle()
    assert cells(page)[0][4] == "Byter verksamhet i 1 möte, ambassadör"
    table.choose(table.rows[0])
    person.key(table, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert cells(page)[0][4] == "Ambassadör"
    assert desk.meetings.page(coming).participants[0].agency == "Soc"
    assert desk.meetings.page(process.meeting).participants[0].agency == "BUP"
    person.take_back(desk)
    assert desk.meetings.page(coming).participants[0].moves_to == "Soc"


def test_the_contacts_can_be_narrowed_to_the_ambassadors(visit: Callable[[], Person], team: Team) -> None:
    school = team.agency()
    team.contact(school, name="Åsa")
    ambassador = team.contact(school, name="Örjan", is_ambassador=True)
    page = page_of(person := visit(), CONTACTS)
    choice = page.card.findChild(ChoiceEditor)
    assert choice is not None
    assert choice.isVisible()
    assert (choice.value(), len(cells(page))) == (False, 2)
    choice.set_value(True)
    choice.edited.emit()
    assert [row[0] for row in cells(page)] == ["Örjan"]
    team.agencies.amend_contact(ambassador, builders.a_contact(school, name="Örjan"))
    page.reload()
    person.settle()
    assert page.card.none_found.isVisible()
    assert page.card.none_found.button is not None
    person.press(page.card.none_found.button)
    assert len(cells(page)) == 2


def test_rooms_with_who_books_them_and_coming_meetings(
    visit: Callable[[], Person], desk: Desk, team: Team
) -> None:
    nora = team.municipalities["Nora"]
    office = team.agency(name="Kommunhuset")
    team.contact(office, name="Lisa", phone="0587-1", room_booking_for_id=nora)
    venue = made(desk.agencies.add_venue(builders.a_venue(municipality_id=nora, capacity=8)))
    team.meeting(None, title="Samråd", venue_id=venue, starts_at=NOW + timedelta(days=1))
    team.meeting(None, title="Samråd", venue_id=venue, starts_at=NOW - timedelta(days=1))
    page = page_of(person := visit(), VENUES)
    assert cells(page) == [["Rum 3", "Nora", "Kungsgatan 1", "8", "Lisa, 0587-1", "1"]]
    page.card.table.choose(page.card.table.rows[0])
    person.key(page.card.table, Qt.Key.Key_Return)
    form = person.dialog(VenueDialog)
    assert not form.remove.isVisible()  # the list has that
    person.fill(form.form, name="Rum 4")
    form.submit()
    person.settle()
    assert cells(page)[0][0] == "Rum 4"


def test_consultations_and_information_meetings_are_counted_corrected_and_removed(
    visit: Callable[[], Person], desk: Desk
) -> None:
    page = page_of(person := visit(), CONSULTATIONS)
    person.press(page.new)
    consultation = person.dialog(ConsultationDialog)
    person.fill(consultation.form, category=ConsultationCategory.SIGNPOSTING, minutes=0)
    consultation.submit()
    person.settle()
    assert consultation.isVisible()  # no consultation takes no time
    person.fill(consultation.form, minutes=20)
    consultation.submit()
    person.settle()
    assert cells(page) == [["2026-03-04", "Råd om vart man vänder sig", "–", "–", "20"]]
    page.tabs.setCurrentIndex(MEETINGS)
    person.press(page.new)
    meeting = person.dialog(InformationMeetingDialog)
    person.fill(meeting.form, audience="BVC", attendees=14)
    meeting.submit()
    person.settle()
    page.card.table.choose(page.card.table.rows[0])
    person.key(page.card.table, Qt.Key.Key_F2)
    meeting = person.dialog(InformationMeetingDialog)
    person.fill(meeting.form, attendees=15)
    meeting.submit()
    person.settle()
    assert cells(page)[0][1:] == ["BVC", "–", "–", "15"]
    page.card.table.choose(page.card.table.rows[0])
    person.key(page.card.table, Qt.Key.Key_Delete)
    assert person.told[-1] == ("Borttaget: informationsträff.", True)
    assert desk.registers.page().information_meetings == ()
    person.take_back(desk)
    assert cells(page)[0][4] == "15"


def test_what_was_refused_is_not_said_again(visit: Callable[[], Person]) -> None:
    page = page_of(visit())
    page.banner.say(Tone.WARN, "Verksamheten används.")
    page.hide()
    page.show()
    assert page.banner.text == ""


def test_a_text_narrows_the_list_by_every_column(visit: Callable[[], Person], team: Team) -> None:
    team.agency(name="Björken", municipality_id=team.municipalities["Nora"])
    team.agency(name="Ängen")
    page = page_of(visit())
    card = page.card
    QTest.keyClicks(card.search, "nora")
    assert [row[0] for row in cells(page)] == ["Björken"]
    assert card.count.text() == "1 av 2"
    card.search.clear()
    assert card.count.text() == "2 verksamheter"
    card.search.setText("nora")
    card.search.setText("finns inte")
    assert card.none_found.isVisible()
    assert card.none_found.button is not None
    card.none_found.button.click()
    assert len(cells(page)) == 2


def test_the_history_of_a_record_is_a_key_away(visit: Callable[[], Person], team: Team) -> None:
    team.agency()
    page = page_of(person := visit())
    page.card.table.choose(page.card.table.rows[0])
    person.key(page.card.table, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert person.dialog(HistoryDialog).table.rows


def test_a_record_can_be_gone_to(visit: Callable[[], Person], desk: Desk) -> None:
    venue = made(desk.agencies.add_venue(builders.a_venue()))
    page = page_of(person := visit())
    page.show_record(venue)
    person.settle()
    assert page.tabs.currentIndex() == VENUES
    chosen = page.card.table.current()
    assert chosen is not None
    assert chosen.id == venue


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_everything_is_reached_without_a_pointer(
    visit: Callable[[], Person], team: Team, appearance: Appearance, theme: Theme
) -> None:
    appearance.choose(theme)
    team.contact(team.agency())
    page = page_of(visit(), CONTACTS)
    assert reach_faults(page) == []


@pytest.mark.parametrize("zoom", [100, 150])
def test_no_section_needs_more_width_than_a_small_window_has(
    visit: Callable[[], Person], team: Team, desk: Desk, appearance: Appearance, zoom: int
) -> None:
    appearance.set_zoom(zoom)
    team.contact(team.agency(), is_ambassador=True)
    desk.agencies.add_venue(builders.a_venue())
    page = page_of(visit())
    for place in range(5):
        page.tabs.setCurrentIndex(place)
        assert page.minimumSizeHint().width() <= 1024 - 90, page.card.name()


def test_a_meeting_says_who_moves_and_lets_coming_ones_follow(
    qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs, team: Team
) -> None:
    process, office = team.process(), team.agency(name="Soc")
    coming = team.meeting(process.case, starts_at=NOW + timedelta(days=3))
    with team.store.write("test.asked") as work:
        work.participants.add(coming, process.agency, builders.a_participant(process.contact))
    page = MeetingsPage(desk, desk_jobs)
    qtbot.addWidget(page)
    person = Person(qtbot, desk_jobs, page)
    page.show_record(coming)
    person.settle()
    notice = page.view.notice
    assert not notice.text
    desk_jobs.do(
        partial(desk.agencies.amend_contact, process.contact, builders.a_contact(office, name="Örjan Ek"))
    )
    person.settle()
    assert notice.text.startswith("Örjan Ek byter verksamhet, från BUP till Soc.")
    page.view.turn_to(At.PLAN)
    table = page.view.plan.people.table
    assert table.model().index(0, 1).data() == "BUP, byter till Soc"
    (move,) = notice.findChildren(QPushButton)
    person.press(move)
    assert not notice.text
    assert person.told[-1] == ("Verksamheten är bytt i kommande möten.", True)
    assert desk.meetings.page(coming).participants[0].agency == "Soc"
    page.show_record(process.meeting)  # held
    person.settle()
    assert "verksamhet" not in notice.text
    assert desk.meetings.page(process.meeting).participants[0].agency == "BUP"


def test_the_pages_have_the_keys_of_their_place_and_none_after_the_ninth(desk: Desk, desk_jobs: Jobs) -> None:
    listed = [place.key for place in places(desk, desk_jobs) if not place.under]
    assert listed[5:8] == ["statistics", "registers", "settings"]
    assert [keys_of(number + 1) for number in (6, 7)] == ["Ctrl+7", "Ctrl+8"]
    assert [bool(keys_of(number + 1)) for number in range(len(listed))] == [True] * 9 + [False]
