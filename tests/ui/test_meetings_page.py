"""A meeting from plan to summary, through the page's own widgets, on the real services."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.agencies import Principal, Sector
from famsam_desktop.domain.meetings import Attendance, MeetingDraft, MeetingForm, MeetingState, MeetingType
from famsam_desktop.domain.outcomes import ActionStatus, OutcomeKind, Owner, OwnerKind
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.copies import SendDialog
from famsam_desktop.ui.meetings.meeting import At
from famsam_desktop.ui.meetings.outcomes import ActionDialog, OutcomeDialog
from famsam_desktop.ui.meetings.overview import Among
from famsam_desktop.ui.meetings.page import MeetingsPage
from famsam_desktop.ui.meetings.participant import ParticipantDialog
from famsam_desktop.ui.meetings.schedule import ScheduleDialog
from famsam_desktop.ui.meetings.summoning import AgendaSendingDialog
from famsam_desktop.ui.meetings.who import Whence
from famsam_desktop.ui.registers.contact import NEW, ContactDialog
from famsam_desktop.ui.registers.item import ItemDialog
from famsam_desktop.ui.registers.venue import VenueDialog
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.papers import PaperUse
from tests import builders
from tests.team import Team
from tests.ui import hands
from tests.ui.person import Person, reach_faults

TODAY = date(2026, 3, 4)
THIS_MORNING = datetime(2026, 3, 4, 8, 0, tzinfo=UTC)  # 09.00 in Sweden, an hour and a half ago
TOMORROW = datetime(2026, 3, 5, 8, 0, tzinfo=UTC)


class Home:
    """A family with an open case, a school that consent covers, and BUP that it does not."""

    def __init__(self, team: Team) -> None:
        self.family = team.family(alias="Familj 26-01")
        self.child = team.child(self.family)
        self.guardian = team.guardian(self.family)
        self.school = team.agency()
        self.teacher = team.contact(self.school, name="Örjan Ek")
        self.clinic = team.agency(name="BUP")
        self.doctor = team.contact(self.clinic, name="Åsa Björk")
        self.case = team.case(self.family)
        team.consents.record(self.family, builders.a_consent(self.child, self.guardian, {self.school}))


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


def planned(desk: Desk, home: Home, **changes: object) -> UUID:
    """A meeting of the case, tomorrow unless it says otherwise."""
    draft = builders.a_meeting(home.case, desk.user.id, **{"starts_at": TOMORROW, **changes})
    made = desk.meetings.schedule(draft).id
    assert made is not None
    return made


def held(desk: Desk, home: Home) -> UUID:
    """A meeting that was held this morning, with the teacher."""
    meeting = planned(desk, home, starts_at=THIS_MORNING, planned_minutes=60)
    desk.agendas.add(meeting, builders.an_item(title="Hur det är"))
    somebody = desk.meetings.invite(meeting, builders.a_participant(home.teacher)).id
    assert somebody is not None
    desk.meetings.attend(somebody, Attendance.PRESENT)
    desk.meetings.hold(meeting, THIS_MORNING, datetime(2026, 3, 4, 9, 0, tzinfo=UTC))
    return meeting


def at(page: MeetingsPage, person: Person, meeting: UUID, step: At) -> None:
    """Show a meeting at one of its steps."""
    page.show_record(meeting)
    person.settle()
    page.view.turn_to(step)


# --- the whole way -----------------------------------------------------------------------------------------------


def test_a_meeting_from_plan_to_summary(desk: Desk, home: Home, open_page: OpenPage) -> None:
    page, person = open_page()
    schedule(page, person, home)
    convene(page, person, home)
    put_together(page, person)
    hold(page, person)
    note_results(page, person, home)
    sum_up(page, person, desk)


def schedule(page: MeetingsPage, person: Person, home: Home) -> None:
    person.press(page.new)
    dialog = person.dialog(ScheduleDialog)
    person.fill(dialog.form, case_id=home.case, day=TODAY, clock=time(9), planned_minutes=60)
    person.fill(dialog.form, discussed_ids=frozenset({home.child}))
    person.press(dialog.primary)
    assert person.sees_no_dialog()
    assert page.title.text() == "Familj 26-01"


def convene(page: MeetingsPage, person: Person, home: Home) -> None:
    plan = page.view.plan
    person.press(plan.invite)
    invite = person.dialog(ParticipantDialog)
    person.fill(invite.form, contact_id=home.teacher, role="rektor")
    person.press(invite.primary)
    person.press(plan.invite)
    invite = person.dialog(ParticipantDialog)
    person.fill(invite.form, whence=Whence.FAMILY, member_id=home.guardian)
    person.press(invite.primary)
    assert {who.name for who in plan.people.table.rows} == {"Örjan Ek", "Åsa"}
    person.press(plan.convene)
    assert "kallat" in page.subtitle.text()


def put_together(page: MeetingsPage, person: Person) -> None:
    page.view.turn_to(At.AGENDA)
    agenda = page.view.agenda
    agenda.templates.actions()[0].trigger()
    person.settle()
    assert agenda.sum.text() == "90 av 60 min – 30 min för mycket"
    person.press(agenda.papers.sent)
    person.press(person.dialog(AgendaSendingDialog).primary)
    assert agenda.papers.when.text() == "Skickad 4 mars 2026"


def hold(page: MeetingsPage, person: Person) -> None:
    page.view.turn_to(At.RUN)
    run = page.view.run
    table = run.attendance.table
    table.choose(table.rows[0])
    person.key(table, Qt.Key.Key_N)
    person.key(table, Qt.Key.Key_A)
    assert [who.attendance for who in table.rows] == [Attendance.PRESENT, Attendance.EXCUSED]
    person.press(run.holding.held)
    assert "Genomfört onsdag 4 mars 2026 kl. 09.00–10.00" in run.holding.said.text()
    assert "onsdag 4 mars 2026 kl. 09.00–10.00" in page.subtitle.text()


def note_results(page: MeetingsPage, person: Person, home: Home) -> None:
    run = page.view.run
    run.open_new_outcome()
    outcome = person.dialog(OutcomeDialog)
    person.fill(outcome.form, kind=OutcomeKind.DECISION, text="Schemat görs om från måndag.")
    person.press(outcome.primary)
    run.open_new_action()
    action = person.dialog(ActionDialog)
    person.fill(action.form, owner=Owner(OwnerKind.CONTACT, home.teacher), what="Göra om schemat")
    person.fill(action.form, due=date(2026, 3, 9))
    person.press(action.primary)


def sum_up(page: MeetingsPage, person: Person, desk: Desk) -> None:
    page.view.turn_to(At.SUMMARY)
    summary = page.view.summary
    assert [row.what for row in summary.actions_table.rows] == ["Göra om schemat"]
    person.press(summary.papers.preview)
    use, paper = person.papers[-1]
    assert use is PaperUse.PREVIEW
    assert paper.pdf.startswith(b"%PDF-")
    (meeting,) = desk.meetings.all()
    assert paper.pdf == desk.documents.summary(meeting.id).pdf
    person.press(summary.send_all)
    person.press(person.dialog(SendDialog).primary)
    assert summary.papers.when.text() == "Skickad 4 mars 2026"
    person.press(summary.next)
    following = person.dialog(ScheduleDialog).form.draft()
    assert (following.case_id, following.day) == (meeting.case_id, None)


def test_the_head_of_a_held_meeting_says_when_it_was(desk: Desk, home: Home, open_page: OpenPage) -> None:
    meeting = planned(desk, home, starts_at=THIS_MORNING, planned_minutes=60)
    there = builders.a_participant(home.teacher, attendance=Attendance.PRESENT)
    desk.meetings.invite(meeting, there)
    late = datetime(2026, 3, 4, 8, 10, tzinfo=UTC), datetime(2026, 3, 4, 8, 35, tzinfo=UTC)
    desk.meetings.hold(meeting, *late)
    page, person = open_page()
    at(page, person, meeting, At.SUMMARY)
    assert "onsdag 4 mars 2026 kl. 09.10–09.35" in page.subtitle.text()


# --- the plan ----------------------------------------------------------------------------------------------------


def test_a_clash_is_said_while_choosing_and_refused_after(
    desk: Desk, home: Home, open_page: OpenPage
) -> None:
    planned(desk, home)
    page, person = open_page()
    page.show_record(MeetingDraft(case_id=home.case, starts_at=TOMORROW))
    schedule = person.dialog(ScheduleDialog)
    assert "redan upptagen" in schedule.banner.text
    person.press(schedule.primary)
    assert "redan upptagen" in schedule.banner.text
    assert len(desk.meetings.all()) == 1
    person.fill(schedule.form, day=date(2026, 3, 6))
    assert schedule.banner.text == "Familjen har redan ett möte den 5 mars."
    person.press(schedule.primary)
    assert len(desk.meetings.all()) == 2


def test_for_a_known_family_the_day_is_asked_for_first_and_marked_with_the_time(
    home: Home, open_page: OpenPage
) -> None:
    page, person = open_page()
    page.show_record(MeetingDraft(case_id=home.case))
    schedule = person.dialog(ScheduleDialog)
    assert schedule.focusWidget() is schedule.form.editor("day").control()
    assert schedule.banner.text == ""
    person.press(schedule.primary)
    assert {problem.field for problem in schedule.form.problems()} == {"day", "clock"}
    schedule.done(0)


def test_a_new_room_is_made_while_planning(desk: Desk, home: Home, open_page: OpenPage) -> None:
    page, person = open_page()
    person.press(page.new)
    schedule = person.dialog(ScheduleDialog)
    person.fill(schedule.form, case_id=home.case, day=TODAY, clock=time(13))
    person.press(schedule.new_venue)
    room = person.dialog(VenueDialog)
    person.fill(room.form, name="Sal 2", capacity=12)
    person.press(room.primary)
    person.press(schedule.primary)
    (row,) = desk.meetings.all()
    assert row.place == "Sal 2"


def test_what_is_missing_is_marked_and_nothing_typed_is_lost(
    desk: Desk, home: Home, open_page: OpenPage
) -> None:
    page, person = open_page()
    person.press(page.new)
    schedule = person.dialog(ScheduleDialog)
    person.fill(schedule.form, title="Styrgrupp", type=MeetingType.STEERING_GROUP, clock=time(13))
    person.press(schedule.primary)
    assert {problem.field for problem in schedule.form.problems()} == {"day"}
    assert schedule.form.draft().title == "Styrgrupp"
    assert desk.meetings.all() == []
    schedule.done(0)


def test_an_agency_outside_the_consent_needs_an_acknowledged_reason(
    desk: Desk, home: Home, open_page: OpenPage
) -> None:
    meeting = planned(desk, home)
    page, person = open_page()
    at(page, person, meeting, At.PLAN)
    page.view.plan.open_invite()
    invite = person.dialog(ParticipantDialog)
    person.fill(invite.form, contact_id=home.doctor)
    assert "Samtycke saknas på mötets dag: inte inhämtat." in invite.banner.text
    person.press(invite.primary)
    assert desk.meetings.page(meeting).participants == ()
    person.fill(invite.form, consent_acknowledged="Mamma har sagt ja, papperet kommer")
    person.press(invite.primary)
    (who,) = desk.meetings.page(meeting).participants
    assert who.consent_acknowledged == "Mamma har sagt ja, papperet kommer"
    shown = page.view.plan.people.table.model().index(0, 6).data()
    assert shown == "Samtycke saknas, skäl angivet"


def test_a_new_contact_at_a_new_agency_keeps_what_is_typed(
    desk: Desk, home: Home, open_page: OpenPage
) -> None:
    meeting = planned(desk, home)
    page, person = open_page()
    at(page, person, meeting, At.PLAN)
    page.view.plan.open_invite()
    invite = person.dialog(ParticipantDialog)
    person.fill(invite.form, role="samordnare")
    person.press(invite.new_contact)
    contact = person.dialog(ContactDialog)
    person.fill(contact.form, name="Gun Ågren", agency_id=NEW)
    person.fill(
        contact.form, agency_name="Familjecentralen", sector=Sector.HEALTH_CARE, principal=Principal.REGION
    )
    person.press(contact.primary)
    typed = invite.form.draft()
    (made,) = [each for each in desk.agencies.contacts() if each.name == "Gun Ågren"]
    assert (typed.contact_id, typed.role, made.agency) == (made.id, "samordnare", "Familjecentralen")
    person.fill(invite.form, consent_acknowledged="Muntligt samtycke i dag")
    person.press(invite.primary)
    assert [who.name for who in desk.meetings.page(meeting).participants] == ["Gun Ågren"]


def test_a_removed_participant_comes_back_with_undo(desk: Desk, home: Home, open_page: OpenPage) -> None:
    meeting = planned(desk, home)
    desk.meetings.invite(meeting, builders.a_participant(home.teacher, role="rektor"))
    page, person = open_page()
    at(page, person, meeting, At.PLAN)
    table = page.view.plan.people.table
    table.choose(table.rows[0])
    person.key(table, Qt.Key.Key_Delete)
    assert desk.meetings.page(meeting).participants == ()
    assert person.told[-1][0] == "Deltagaren är borttagen."
    person.take_back(desk)
    assert [who.role for who in desk.meetings.page(meeting).participants] == ["rektor"]


def test_a_digital_meeting_waits_for_no_room(desk: Desk, home: Home, open_page: OpenPage) -> None:
    page, person = open_page()
    at(page, person, planned(desk, home), At.PLAN)
    assert "Ingen lokal än" in hands.labels(page)
    later = datetime(2026, 3, 6, 8, 0, tzinfo=UTC)
    at(page, person, planned(desk, home, form=MeetingForm.DIGITAL, starts_at=later), At.PLAN)
    assert "Ingen lokal än" not in hands.labels(page)


def test_a_cancelled_meeting_is_only_looked_at(desk: Desk, home: Home, open_page: OpenPage) -> None:
    meeting = planned(desk, home)
    page, person = open_page()
    at(page, person, meeting, At.PLAN)
    person.press(page.view.plan.cancel)
    assert person.told[-1] == ("Mötet är inställt. Meddela deltagarna: programmet skickar inget.", True)
    assert desk.meetings.page(meeting).meeting.state is MeetingState.CANCELLED
    assert "inställt" in page.view.notice.text
    plan = page.view.plan
    for made in (plan.change, plan.move_it, plan.cancel, plan.convene, plan.invite):
        assert not made.isVisible()
    assert plan.remove.isVisible()
    page.view.turn_to(At.AGENDA)
    assert "Mötet har ingen dagordning." in hands.labels(page)


# --- the agenda --------------------------------------------------------------------------------------------------


def test_items_move_with_the_keys_and_a_removed_one_comes_back_in_its_place(
    desk: Desk, home: Home, open_page: OpenPage
) -> None:
    meeting = planned(desk, home)
    for title in ("Ett", "Två", "Tre"):
        desk.agendas.add(meeting, builders.an_item(title=title))
    page, person = open_page()
    at(page, person, meeting, At.AGENDA)
    table = page.view.agenda.items.table
    table.choose(table.rows[0])
    person.key(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [line.title for line in table.rows] == ["Två", "Ett", "Tre"]
    person.key(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    person.key(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [item.title for item in desk.meetings.page(meeting).items] == ["Två", "Ett", "Tre"]
    person.key(table, Qt.Key.Key_Delete)
    assert [line.title for line in table.rows] == ["Två", "Tre"]
    person.take_back(desk)
    assert [line.title for line in table.rows] == ["Två", "Ett", "Tre"]


def test_a_new_item_is_added_last_and_the_sum_follows(desk: Desk, home: Home, open_page: OpenPage) -> None:
    meeting = planned(desk, home)
    desk.agendas.add(meeting, builders.an_item(title="Ett", planned_minutes=15))
    page, person = open_page()
    at(page, person, meeting, At.AGENDA)
    person.press(page.view.agenda.new)
    item = person.dialog(ItemDialog)
    person.fill(item.form, title="Två", planned_minutes=60)
    person.press(item.primary)
    assert [line.title for line in page.view.agenda.items.table.rows] == ["Ett", "Två"]
    assert page.view.agenda.sum.text() == "75 av 90 min – 15 min kvar"


def test_open_actions_of_earlier_meetings_stand_first(desk: Desk, home: Home, open_page: OpenPage) -> None:
    earlier = held(desk, home)
    owner = Owner(OwnerKind.CONTACT, home.teacher)
    desk.actions.add(builders.an_action(owner, case_id=home.case, meeting_id=earlier))
    meeting = planned(desk, home)
    desk.agendas.add(meeting, builders.an_item(title="Ett"))
    page, person = open_page()
    at(page, person, meeting, At.AGENDA)
    lines = page.view.agenda.items.table.rows
    assert [line.title for line in lines] == ["Öppna åtgärder och frågor från tidigare möten (1)", "Ett"]
    assert lines[0].starts_at < lines[1].starts_at


# --- the meeting itself ------------------------------------------------------------------------------------------


def test_nobody_present_is_a_sentence_and_the_meeting_is_not_held(
    desk: Desk, home: Home, open_page: OpenPage
) -> None:
    meeting = planned(desk, home, starts_at=THIS_MORNING)
    page, person = open_page()
    at(page, person, meeting, At.RUN)
    person.press(page.view.run.holding.held)
    assert "minst en deltagare" in page.banner.text
    assert desk.meetings.page(meeting).meeting.state is MeetingState.DRAFT


def test_a_held_meeting_keeps_its_plan_and_lets_attendance_be_corrected(
    desk: Desk, home: Home, open_page: OpenPage
) -> None:
    meeting = held(desk, home)
    page, person = open_page()
    at(page, person, meeting, At.PLAN)
    assert "planen ligger fast" in page.view.notice.text
    assert not page.view.plan.change.isVisible()
    assert not page.view.plan.invite.isVisible()
    page.view.turn_to(At.RUN)
    table = page.view.run.attendance.table
    table.choose(table.rows[0])
    person.key(table, Qt.Key.Key_D)
    assert [who.attendance for who in desk.meetings.page(meeting).participants] == [Attendance.PARTLY]


def test_everybody_was_there_is_one_step(desk: Desk, home: Home, open_page: OpenPage) -> None:
    meeting = planned(desk, home, starts_at=THIS_MORNING)
    desk.meetings.invite(meeting, builders.a_participant(home.teacher, role="rektor"))
    desk.meetings.invite(meeting, builders.a_participant(support_person="Mormor"))
    page, person = open_page()
    at(page, person, meeting, At.RUN)
    person.press(page.view.run.attendance.everybody)
    there = [who.attendance for who in desk.meetings.page(meeting).participants]
    assert there == [Attendance.PRESENT] * 2
    desk.history.undo()
    assert [who.attendance for who in desk.meetings.page(meeting).participants] == [None] * 2


def test_a_removed_meeting_leads_to_the_list_and_can_be_had_back(
    desk: Desk, home: Home, open_page: OpenPage
) -> None:
    meeting = planned(desk, home)
    page, person = open_page()
    at(page, person, meeting, At.PLAN)
    before = desk.meetings.page(meeting)
    person.press(page.view.plan.remove)
    assert person.told[-1] == ("Mötet är borttaget, med deltagare och dagordning.", True)
    assert person.wanted[-1][0] == "meetings"
    person.take_back(desk)
    assert desk.meetings.page(meeting) == before


def test_an_action_is_ticked_off_and_taken_back(desk: Desk, home: Home, open_page: OpenPage) -> None:
    meeting = held(desk, home)
    owner = Owner(OwnerKind.CONTACT, home.teacher)
    desk.actions.add(builders.an_action(owner, case_id=home.case, meeting_id=meeting))
    page, person = open_page()
    at(page, person, meeting, At.RUN)
    table = page.view.run.actions_card.table
    table.choose(table.rows[0])
    person.key(table, Qt.Key.Key_K)
    assert desk.actions.of_meeting(meeting)[0].status is ActionStatus.DONE
    person.take_back(desk)
    assert desk.actions.of_meeting(meeting)[0].status is ActionStatus.NOT_STARTED


# --- the list ----------------------------------------------------------------------------------------------------


def test_the_list_shows_what_its_tab_asks_for(desk: Desk, home: Home, open_page: OpenPage) -> None:
    done, ahead = held(desk, home), planned(desk, home)
    page, person = open_page()
    assert [row.id for row in page.list.table.rows] == [ahead]
    page.list.choose(Among.AWAITING_SUMMARY)
    person.settle()
    assert [row.id for row in page.list.table.rows] == [done]
    page.show_record("all")
    person.settle()
    assert [row.id for row in page.list.table.rows] == [ahead, done]
    person.key(page.list.table, Qt.Key.Key_Down)
    person.key(page.list.table, Qt.Key.Key_Return)
    assert page.title.text() == "Familj 26-01"
    person.press(page.back)
    assert page.title.text() == "Möten"


def test_an_empty_store_offers_the_first_meeting(open_page: OpenPage) -> None:
    page, person = open_page()
    assert page.list.empty.isVisible()
    assert page.list.empty.button is not None
    person.press(page.list.empty.button)
    person.dialog(ScheduleDialog).done(0)


@pytest.mark.parametrize("step", list(At))
def test_everything_that_takes_the_focus_has_a_name(
    step: At, desk: Desk, home: Home, open_page: OpenPage, appearance: Appearance
) -> None:
    meeting = held(desk, home)
    desk.outcomes.record(meeting, builders.an_outcome())
    owner = Owner(OwnerKind.CONTACT, home.teacher)
    desk.actions.add(builders.an_action(owner, case_id=home.case, meeting_id=meeting))
    page, person = open_page()
    assert reach_faults(page) == []
    at(page, person, meeting, step)
    person.settle()
    assert reach_faults(page) == []


def test_the_fields_of_the_dialogs_have_names(
    desk: Desk, home: Home, open_page: OpenPage, appearance: Appearance
) -> None:
    meeting = planned(desk, home)
    page, person = open_page()
    at(page, person, meeting, At.PLAN)
    person.press(page.view.plan.change)
    schedule = person.dialog(ScheduleDialog)
    assert reach_faults(schedule) == []
    schedule.done(0)
    page.view.plan.open_invite()
    invite = person.dialog(ParticipantDialog)
    assert reach_faults(invite) == []
    invite.done(0)
