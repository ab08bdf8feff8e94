"""The plan of a meeting: people out of the network, consent, a time that suits, the room; on the real services."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.consents import ConsentState
from famsam_desktop.domain.meetings import MeetingState, ParticipantDraft, Response
from famsam_desktop.domain.participants import participant_draft
from famsam_desktop.domain.trail import TrailFilter, TrailKind
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.meeting import At
from famsam_desktop.ui.meetings.network import NetworkDialog, PeopleEditor
from famsam_desktop.ui.meetings.page import MeetingsPage
from famsam_desktop.ui.meetings.participant import ParticipantAmendDialog, ParticipantDialog
from famsam_desktop.ui.meetings.participants import coverage_mark, coverage_text, response_text, role_text
from famsam_desktop.ui.meetings.plan import PlanStep
from famsam_desktop.ui.meetings.schedule import MoveDialog, ScheduleDialog
from famsam_desktop.ui.meetings.summoning import SummoningDialog
from famsam_desktop.ui.meetings.who import Whence
from famsam_desktop.ui.registers.contact import ContactDialog
from famsam_desktop.ui.registers.venue import VenueDialog
from famsam_desktop.ui.theme.appearance import Appearance
from tests import builders
from tests.team import Team, made
from tests.ui import hands
from tests.ui.person import Person, reach_faults

TOMORROW = datetime(2026, 3, 5, 8, 0, tzinfo=UTC)


class Home:
    """A family with BUP of its own and a school that was there before; consent covers the school alone."""

    def __init__(self, team: Team) -> None:
        self.family = team.family(alias="Familj 26-01", interpreter_needed=True)
        self.child = team.child(self.family)
        self.guardian = team.guardian(self.family)
        self.school = team.agency()
        self.teacher = team.contact(self.school, name="Örjan Ek")
        self.clinic = team.agency(name="BUP")
        self.doctor = team.contact(self.clinic, name="Åsa Björk", title="läkare")
        self.stranger = team.contact(team.agency(name="Habiliteringen"), name="Mia Ny", title="kurator")
        team.families.add_own_contact(
            self.child, builders.an_own_contact(self.clinic, contact_id=self.doctor)
        )
        self.case = team.case(self.family)
        consent = builders.a_consent(self.child, self.guardian, {self.school})
        self.consent = made(team.consents.record(self.family, consent))
        self.last = team.held(self.case, there=[self.teacher])
        self.meeting = team.meeting(self.case, starts_at=TOMORROW)


type Open = Callable[[], tuple[PlanStep, Person]]


@pytest.fixture
def home(team: Team) -> Home:
    return Home(team)


@pytest.fixture
def open_plan(qtbot: QtBot, desk: Desk, desk_jobs: Jobs, home: Home) -> Open:
    def opened() -> tuple[PlanStep, Person]:
        page = MeetingsPage(desk, desk_jobs)
        qtbot.addWidget(page)
        person = Person(qtbot, desk_jobs, page)
        page.show_record(home.meeting)
        person.settle()
        page.view.turn_to(At.PLAN)
        return page.view.plan, person

    return opened


def people(plan: PlanStep) -> list[str]:
    return [who.name for who in plan.people.table.rows]


def editor(dialog: NetworkDialog) -> PeopleEditor:
    found = dialog.form.editor("people")
    assert isinstance(found, PeopleEditor)
    return found


def tick(dialog: NetworkDialog, words: str) -> None:
    box = next(each for each in dialog.findChildren(QAbstractButton) if each.text().startswith(words))
    assert box.isEnabled()
    box.click()


# --- the network ---------------------------------------------------------------------------------------------------


def test_those_of_the_last_meeting_are_added_in_two_clicks_and_taken_back_in_one_step(
    desk: Desk, open_plan: Open
) -> None:
    plan, person = open_plan()
    assert plan.people.empty.button is not None
    person.press(plan.people.empty.button)
    dialog = person.dialog(NetworkDialog)
    assert dialog.primary.text() == "Lägg till 1"
    assert not dialog.unsaved()
    person.press(dialog.primary)
    assert person.sees_no_dialog()
    assert people(plan) == ["Örjan Ek"]
    person.jobs.do(desk.history.undo)
    person.settle()
    assert people(plan) == []


def test_without_consent_a_reason_is_asked_for_and_noted(desk: Desk, home: Home, open_plan: Open) -> None:
    plan, person = open_plan()
    plan.open_network()
    dialog = person.dialog(NetworkDialog)
    reason = dialog.form.editor("reason")
    assert not reason.isVisible()
    for words in ("Alva", "Åsa, vårdnadshavare", "Åsa Björk"):
        tick(dialog, words)
    assert reason.isVisible()
    assert (
        dialog.banner.text
        == "Samtycke saknas för BUP (inte inhämtat). Skriv nedan varför de ändå ska vara med."
    )
    assert dialog.primary.text() == "Lägg till 4"
    person.press(dialog.primary)
    assert "Ange varför." in hands.labels(dialog)
    assert desk.meetings.page(home.meeting).participants == ()
    person.fill(dialog.form, reason="akut")
    person.press(dialog.primary)
    assert people(plan) == ["Alva", "Åsa", "Örjan Ek", "Åsa Björk"]
    rows = desk.trail.rows(TrailFilter(kinds=frozenset({TrailKind.CONSENT_OVERRIDDEN})))
    assert [row.detail for row in rows] == ["2026-03-05 not_asked"]
    interpreted = [who.name for who in plan.people.table.rows if who.interpreter]
    assert set(interpreted) == {"Alva", "Åsa"}


def test_those_who_take_part_are_grey_and_others_are_searched_for(
    desk: Desk, home: Home, open_plan: Open
) -> None:
    desk.meetings.invite(home.meeting, ParticipantDraft(member_id=home.guardian))
    plan, person = open_plan()
    person.press(plan.network)
    dialog = person.dialog(NetworkDialog)
    boxes = {box.text(): box for box in dialog.findChildren(QAbstractButton)}
    assert not boxes["Åsa, vårdnadshavare (redan tillagd)"].isEnabled()
    assert not any(text.startswith("Mia") for text in boxes)
    search = editor(dialog).search
    search.setText("xyz")
    assert "Ingen passar." in hands.labels(dialog)
    search.setText("habil kur")
    tick(dialog, "Mia Ny, kurator, Habiliteringen")
    search.setText("")
    assert dialog.form.draft().people == {home.stranger}
    (mia,) = [box for box in dialog.findChildren(QAbstractButton) if box.text().startswith("Mia")]
    assert mia.isVisible()
    kept = dialog.form.typed()
    dialog.form.set_draft(replace(dialog.form.draft(), people=frozenset()))
    assert dialog.form.type(kept) == {}
    assert dialog.form.draft().people == {home.stranger}


def test_the_network_of_sixty_people_is_searched_and_reached(
    team: Team, home: Home, open_plan: Open, appearance: Appearance
) -> None:
    for number in range(60):
        team.contact(home.clinic, name=f"Person {number:02}")
    plan, person = open_plan()
    plan.open_network()
    dialog = person.dialog(NetworkDialog)
    assert reach_faults(dialog) == []
    editor(dialog).search.setText("person")
    shown = [box for box in dialog.findChildren(QAbstractButton) if box.text().startswith("Person")]
    assert len(shown) == 12
    assert "Fler passar. Skriv några bokstäver till." in hands.labels(dialog)


def test_where_nobody_is_around_nobody_can_be_added(
    desk: Desk, team: Team, qtbot: QtBot, desk_jobs: Jobs, appearance: Appearance
) -> None:
    draft = builders.a_meeting(None, desk.user.id, title="Styrgrupp", starts_at=TOMORROW)
    meeting = made(desk.meetings.schedule(draft))
    page = MeetingsPage(desk, desk_jobs)
    qtbot.addWidget(page)
    person = Person(qtbot, desk_jobs, page)
    page.show_record(meeting)
    person.settle()
    plan = page.view.plan
    assert people(plan) == []
    assert not plan.explained.isVisible()
    plan.open_network()
    dialog = person.dialog(NetworkDialog)
    assert "Det finns inga andra kontaktpersoner." in hands.labels(dialog)
    person.press(dialog.primary)
    assert dialog.isVisible()
    assert "Ange minst en person." in hands.labels(dialog)
    assert reach_faults(dialog) == []
    dialog.reject()
    person.press(plan.convene)
    assert desk.meetings.page(meeting).meeting.state is MeetingState.DRAFT
    assert "Lägg till deltagare först" in page.banner.text


def test_sixty_who_take_part_stand_in_one_list(desk: Desk, team: Team, home: Home, open_plan: Open) -> None:
    for number in range(60):
        team.contact(home.school, name=f"Person {number:02}")
    network = desk.participants.network(home.meeting)
    some = [each.draft() for each in network if each.name.startswith("Person")]
    desk.participants.invite(home.meeting, some)
    plan, _ = open_plan()
    assert people(plan) == [f"Person {number:02}" for number in range(60)]
    assert plan.people.title.text() == "60 deltagare"


# --- one participant -----------------------------------------------------------------------------------------------


def test_the_interpreter_is_ticked_for_the_family_when_it_needs_one(open_plan: Open, home: Home) -> None:
    plan, person = open_plan()
    plan.open_invite()
    dialog = person.dialog(ParticipantDialog)
    assert dialog.form.editor("interpreter").value() is False
    person.fill(dialog.form, whence=Whence.FAMILY, member_id=home.guardian)
    assert dialog.form.editor("interpreter").value() is True
    person.press(dialog.primary)
    (who,) = plan.people.table.rows
    assert role_text(who) == "vårdnadshavare, tolk"


def test_a_substitute_has_a_name(desk: Desk, home: Home, open_plan: Open) -> None:
    desk.meetings.invite(home.meeting, builders.a_participant(home.teacher))
    plan, person = open_plan()
    plan.open_participant(plan.people.table.rows[0])
    dialog = person.dialog(ParticipantAmendDialog)
    assert not dialog.form.editor("substitute").isVisible()
    assert dialog.banner.text == "Samtycke finns på mötets dag."
    person.fill(dialog.form, response=Response.SUBSTITUTE)
    person.fill(dialog.form, substitute="Bo Ek", expectations="en plan")
    person.press(dialog.primary)
    assert response_text(plan.people.table.rows[0]) == "Ersättare: Bo Ek"
    assert plan.people.table.rows[0].expectations == "en plan"


def test_what_another_window_changed_is_not_lost(desk: Desk, home: Home, open_plan: Open) -> None:
    somebody = made(desk.meetings.invite(home.meeting, builders.a_participant(home.teacher)))
    plan, person = open_plan()
    plan.open_participant(plan.people.table.rows[0])
    dialog = person.dialog(ParticipantAmendDialog)
    coming = builders.a_participant(home.teacher, response=Response.COMING)
    desk.meetings.amend_participant(somebody, coming)
    person.fill(dialog.form, expectations="en plan")
    person.press(dialog.primary)
    (who,) = desk.meetings.page(home.meeting).participants
    assert (who.response, who.expectations) == (Response.COMING, "en plan")


# --- consent that changes ------------------------------------------------------------------------------------------


def test_a_withdrawn_consent_turns_the_participant_red_and_stops_what_is_sent(
    desk: Desk, home: Home, open_plan: Open
) -> None:
    desk.meetings.invite(home.meeting, builders.a_participant(home.teacher))
    plan, person = open_plan()
    (who,) = plan.people.table.rows
    mark = coverage_mark(who)
    assert mark is not None
    assert (coverage_text(who), mark.tint) == ("Samtycke finns", "ok")
    assert plan.warning.text == ""
    person.jobs.do(lambda: desk.consents.withdraw(home.consent, date(2026, 3, 4)))
    person.settle()
    (who,) = plan.people.table.rows
    mark = coverage_mark(who)
    assert mark is not None
    assert (coverage_text(who), mark.tint) == ("Samtycke saknas: återkallat", "bad")
    assert plan.warning.text.startswith("Samtycke saknas för Björkskolan.")
    person.press(plan.convene)
    assert desk.meetings.page(home.meeting).meeting.state is MeetingState.DRAFT
    (reason,) = plan.warning.findChildren(QPushButton)
    person.press(reason)
    dialog = person.dialog(ParticipantAmendDialog)
    assert "återkallat" in dialog.banner.text
    person.fill(dialog.form, consent_acknowledged="mamman vet")
    person.press(dialog.primary)
    (who,) = plan.people.table.rows
    mark = coverage_mark(who)
    assert mark is not None
    assert (coverage_text(who), mark.tint) == ("Samtycke saknas, skäl angivet", "warn")
    assert plan.warning.text == ""
    plan.open_participant(who)
    amended = person.dialog(ParticipantAmendDialog)
    assert (amended.banner.property("tone"), amended.banner.text[-13:]) == ("warn", "Skäl angivet.")
    amended.reject()
    person.press(plan.convene)
    assert desk.meetings.page(home.meeting).meeting.state is MeetingState.CONVENED
    assert plan.warning.text.startswith("Mötet är kallat, men kallelserna är inte expedierade")
    (send,) = plan.warning.findChildren(QPushButton)
    person.press(send)
    person.press(person.dialog(SummoningDialog).primary)
    assert plan.warning.text == ""


def test_a_consent_that_soon_runs_out_says_so_in_words(
    desk: Desk, team: Team, home: Home, open_plan: Open
) -> None:
    draft = builders.a_consent(home.child, home.guardian, {home.school}, valid_to=date(2026, 3, 20))
    desk.consents.amend(home.consent, draft)
    desk.meetings.invite(home.meeting, builders.a_participant(home.teacher))
    plan, _ = open_plan()
    (who,) = plan.people.table.rows
    mark = coverage_mark(who)
    assert mark is not None
    assert coverage_text(who) == "Samtycke finns: löper ut inom 30 dagar efter mötet"
    assert (mark.icon, mark.tint) == ("triangle-alert", "warn")
    desk.consents.amend(home.consent, replace(draft, answer=ConsentState.PARTIAL))
    plan.show_sight(plan.sight)


# --- a time that suits ---------------------------------------------------------------------------------------------


def test_a_participant_who_is_elsewhere_is_named_while_a_time_is_chosen(
    desk: Desk, team: Team, home: Home, open_plan: Open
) -> None:
    other = made(
        desk.meetings.schedule(
            builders.a_meeting(home.case, team.users[1], starts_at=TOMORROW + timedelta(hours=4))
        )
    )
    for meeting in (home.meeting, other):
        desk.meetings.invite(meeting, builders.a_participant(home.teacher))
    plan, person = open_plan()
    plan.open_move()
    dialog = person.dialog(MoveDialog)
    assert dialog.banner.text == ""
    person.fill(dialog.form, clock=time(12, 30))
    assert dialog.banner.text == (
        "Örjan Ek ska vara med på ett annat möte tors 5 mars kl. 13.00–14.30. Mötet kan planeras ändå."
    )
    person.press(dialog.primary)
    assert person.sees_no_dialog()
    assert desk.meetings.page(home.meeting).meeting.starts_at == TOMORROW + timedelta(hours=3, minutes=30)


def test_a_taken_room_and_colleague_are_named_and_stop_the_plan(
    desk: Desk, team: Team, home: Home, open_plan: Open
) -> None:
    room = made(desk.agencies.add_venue(builders.a_venue()))
    draft = builders.a_meeting(
        home.case, team.users[0], starts_at=TOMORROW + timedelta(hours=3), venue_id=room
    )
    desk.meetings.schedule(draft)
    plan, person = open_plan()
    plan.open_change()
    dialog = person.dialog(ScheduleDialog)
    person.fill(dialog.form, clock=time(12), venue_id=room)
    said = dialog.banner.text
    chair = next(user.name for user in desk.users if user.id == team.users[0])
    assert f"{chair} är redan upptagen tors 5 mars kl. 12.00–13.30." in said
    assert "Rum 3 är redan bokad tors 5 mars kl. 12.00–13.30." in said
    assert said.endswith("Välj en annan tid.")
    person.press(dialog.primary)
    assert dialog.isVisible()
    person.fill(dialog.form, clock=time(13, 30))
    assert dialog.banner.text == ""


# --- the room ------------------------------------------------------------------------------------------------------


def with_room(desk: Desk, team: Team, home: Home, **changes: object) -> UUID:
    agency = team.agency(name="Kommunhuset")
    booker = team.contact(agency, name="Lisa Berg", phone="0587-123", email="lisa@nora.example")
    draft = builders.a_venue(**{"booking_contact_id": booker, "capacity": 2, "equipment": "skärm", **changes})
    room = made(desk.agencies.add_venue(draft))
    desk.meetings.amend(home.meeting, replace(desk.meetings.draft_of(home.meeting), venue_id=room))
    return room


def test_whom_to_book_the_room_with_is_shown_and_copied(
    desk: Desk, team: Team, home: Home, open_plan: Open
) -> None:
    with_room(desk, team, home)
    plan, person = open_plan()
    assert plan.room.booking.text() == "Boka hos: Lisa Berg, 0587-123, lisa@nora.example"
    assert plan.room.equipped.text() == "2 platser · skärm"
    person.press(plan.room.copy)
    assert QApplication.clipboard().text() == "Lisa Berg, 0587-123, lisa@nora.example"


def test_a_room_too_small_is_said_on_the_plan_and_while_choosing(
    desk: Desk, team: Team, home: Home, open_plan: Open
) -> None:
    room = with_room(desk, team, home)
    for member in (home.child, home.guardian):
        desk.meetings.invite(home.meeting, ParticipantDraft(member_id=member))
    plan, person = open_plan()
    assert plan.warning.text == "Lokalen har 2 platser, men 3 ska vara med."
    plan.open_change()
    dialog = person.dialog(ScheduleDialog)
    assert dialog.banner.text == "Lokalen har 2 platser, men 3 ska vara med."
    person.press(dialog.amend_venue)
    amend = person.dialog(VenueDialog)
    person.fill(amend.form, capacity=3, accessibility="hiss")
    person.press(amend.primary)
    assert dialog.banner.text == ""
    assert dialog.form.draft().venue_id == room


def test_a_removed_room_is_kept_by_the_meeting_and_offered_no_longer(
    desk: Desk, team: Team, home: Home, open_plan: Open, appearance: Appearance
) -> None:
    room = with_room(desk, team, home)
    plan, person = open_plan()
    person.press(plan.room.change)
    dialog = person.dialog(VenueDialog)
    assert reach_faults(dialog) == []
    person.press(dialog.remove)
    assert person.told[-1] == ("Lokalen är borttagen och kan inte väljas. Möten där har den kvar.", True)
    assert plan.room.equipped.text().startswith("Lokalen är borttagen ur registret.")
    assert desk.agencies.venues() == []
    plan.open_change()
    change = person.dialog(ScheduleDialog)
    person.fill(change.form, planned_minutes=45)
    person.press(change.primary)
    assert desk.meetings.draft_of(home.meeting).venue_id == room
    person.take_back(desk)


def test_a_contact_person_books_the_rooms_of_a_municipality(
    desk: Desk, home: Home, team: Team, open_plan: Open, appearance: Appearance
) -> None:
    plan, person = open_plan()
    plan.open_invite()
    invite = person.dialog(ParticipantDialog)
    person.press(invite.new_contact)
    contact = person.dialog(ContactDialog)
    person.fill(contact.form, name="Ove", agency_id=home.school)
    person.fill(contact.form, room_booking_for_id=team.municipalities["Nora"])
    person.press(contact.primary)
    (ove,) = [each for each in desk.agencies.contacts() if each.name == "Ove"]
    assert ove.room_booking_for_id == team.municipalities["Nora"]
    assert invite.form.draft().contact_id == ove.id
    person.press(invite.amend_contact)
    amend = person.dialog(ContactDialog)
    assert amend.form.draft().room_booking_for_id == team.municipalities["Nora"]
    assert reach_faults(amend) == []
    person.fill(amend.form, title="vaktmästare")
    person.press(amend.primary)
    (ove,) = [each for each in desk.agencies.contacts() if each.name == "Ove"]
    assert (ove.title, ove.room_booking_for_id) == ("vaktmästare", team.municipalities["Nora"])
    assert invite.form.draft().contact_id == ove.id


def test_it_is_said_which_child_consent_is_missing_for(desk: Desk, home: Home, open_plan: Open) -> None:
    desk.families.add_member(home.family, builders.a_child(name="Lina"))
    desk.meetings.invite(home.meeting, builders.a_participant(home.teacher, consent_acknowledged="akut"))
    desk.meetings.invite(home.meeting, builders.a_participant(home.doctor, consent_acknowledged="akut"))
    for who in desk.meetings.page(home.meeting).participants:
        desk.meetings.amend_participant(who.id, replace(participant_draft(who), consent_acknowledged=""))
    plan, person = open_plan()
    said = {who.agency: coverage_text(who) for who in plan.people.table.rows}
    assert said == {
        "Björkskolan": "Samtycke saknas för Lina: inte inhämtat",
        "BUP": "Samtycke saknas för Alva och Lina: inte inhämtat",
    }
    assert "Björkskolan (gäller Lina)" in plan.warning.text
    school = next(who for who in plan.people.table.rows if who.agency == "Björkskolan")
    plan.open_participant(school)
    dialog = person.dialog(ParticipantAmendDialog)
    assert dialog.banner.text.startswith("Samtycke saknas för Lina på mötets dag: inte inhämtat.")


# --- the rest of the plan ------------------------------------------------------------------------------------------


def test_that_the_role_was_explained_is_ticked(desk: Desk, home: Home, open_plan: Open) -> None:
    plan, person = open_plan()
    assert not plan.explained.isChecked()
    person.press(plan.explained)
    assert desk.meetings.page(home.meeting).meeting.role_explained
    assert plan.explained.isChecked()
    person.press(plan.explained)
    assert not desk.meetings.page(home.meeting).meeting.role_explained


@pytest.mark.parametrize("size", [QSize(1150, 720), QSize(760, 560)])
def test_the_plan_and_its_dialogs_are_reached(
    desk: Desk, team: Team, home: Home, open_plan: Open, appearance: Appearance, size: QSize
) -> None:
    with_room(desk, team, home)
    desk.meetings.invite(home.meeting, builders.a_participant(home.doctor, consent_acknowledged="akut"))
    desk.meetings.move(home.meeting, TOMORROW + timedelta(days=1), 60)
    plan, person = open_plan()
    person.page.resize(size)
    assert plan.warning.text.startswith("Samtycke saknas för BUP.")
    assert reach_faults(person.page) == []
    assert hands.cut_off_right(person.page) == []
    plan.open_network()
    assert reach_faults(person.dialog(NetworkDialog)) == []


def test_large_letters_do_not_make_the_plan_scroll_sideways(
    desk: Desk, team: Team, home: Home, open_plan: Open, appearance: Appearance
) -> None:
    appearance.set_zoom(200)
    with_room(desk, team, home)
    desk.meetings.invite(home.meeting, builders.a_participant(home.doctor, consent_acknowledged="akut"))
    plan, person = open_plan()
    person.page.resize(1024, 640)
    person.settle()
    assert plan.horizontalScrollBar().maximum() == 0
    plan.open_network()
    dialog = person.dialog(NetworkDialog)
    assert hands.cut_off_right(dialog) == []
