"""Messages and calendar files on a real store: numbers, the trail, and that no word about the family gets out."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from famsam_desktop.domain.errors import ConsentMissing, MeetingIsOver, NotFound
from famsam_desktop.domain.invitations import News, Occasion, Outgoing
from famsam_desktop.domain.meetings import MeetingForm, MeetingState, MeetingType
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services.history import History
from famsam_desktop.services.invitations import Invitations
from famsam_desktop.services.letterhead import Letterheads
from famsam_desktop.services.meetings import Meetings
from famsam_desktop.services.trail import Trail
from tests import builders
from tests.team import Team, made

AHEAD = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


@pytest.fixture
def invitations(team: Team) -> Invitations:
    return Invitations(team.store)


@pytest.fixture
def meetings(team: Team) -> Meetings:
    return Meetings(team.store)


@pytest.fixture
def meeting(team: Team) -> UUID:
    room = made(team.agencies.add_venue(builders.a_venue(name="Rum 3, plan 2; vån B")))
    meeting_id = team.meeting(team.case(team.family()), starts_at=AHEAD, venue_id=room)
    somebody = builders.a_participant(team.contact(team.agency()), consent_acknowledged="Ja")
    Meetings(team.store).invite(meeting_id, somebody)
    return meeting_id


def event(file: bytes) -> Any:
    calendar: Any = Calendar.from_ical(file)
    return calendar.walk("VEVENT")[0]


def made_now(invitations: Invitations, meeting: UUID) -> Any:
    return event(invitations.calendar_file(meeting).hand_out())


def test_a_file_is_numbered_when_it_is_handed_out_and_not_before(
    team: Team, invitations: Invitations, meeting: UUID
) -> None:
    entries = team.entries()
    file = invitations.calendar_file(meeting)
    assert file.file_name == "kalenderfil-2026-03-10.ics"
    assert team.entries() == entries
    assert event(file.hand_out())["SEQUENCE"] == 0
    assert team.entries() > entries


def test_the_same_again_is_no_update_and_a_change_is(
    team: Team, invitations: Invitations, meetings: Meetings, meeting: UUID
) -> None:
    first = made_now(invitations, meeting)
    entries = team.entries()
    again = made_now(invitations, meeting)
    assert (again["UID"], again["SEQUENCE"]) == (first["UID"], 0)
    assert team.entries() == entries  # nothing to keep
    meetings.move(meeting, AHEAD.replace(hour=13), 90)
    assert made_now(invitations, meeting)["SEQUENCE"] == 1
    meetings.convene(meeting)
    assert made_now(invitations, meeting)["STATUS"] == "CONFIRMED"
    meetings.cancel(meeting)
    gone = invitations.calendar_file(meeting).hand_out()
    assert b"METHOD:CANCEL" in gone
    assert (event(gone)["UID"], event(gone)["SEQUENCE"]) == (first["UID"], 3)


def test_each_file_that_leaves_stands_in_the_trail(
    team: Team, invitations: Invitations, meeting: UUID
) -> None:
    file = invitations.calendar_file(meeting)
    assert [row for row in Trail(team.store).rows() if row.kind is TrailKind.PAPER_MADE] == []
    file.hand_out()
    file.hand_out()
    rows = [row for row in Trail(team.store).rows() if row.kind is TrailKind.PAPER_MADE]
    assert [(row.record_id, row.detail) for row in rows] == [(meeting, "calendar")] * 2


def test_undo_does_not_take_back_what_has_left_the_program(
    team: Team, invitations: Invitations, meetings: Meetings, meeting: UUID
) -> None:
    history = History(team.store)
    made_now(invitations, meeting)
    meetings.move(meeting, AHEAD.replace(hour=13), 90)
    assert made_now(invitations, meeting)["SEQUENCE"] == 1
    assert history.reversible().undo == "meetings.move"
    history.undo()
    assert meetings.page(meeting).meeting.starts_at == AHEAD
    assert made_now(invitations, meeting)["SEQUENCE"] == 2  # the old time again, and yet news
    assert history.reversible().redo == "meetings.move"


def test_a_meeting_that_was_held_or_removed_has_no_file(
    team: Team, invitations: Invitations, meetings: Meetings, meeting: UUID
) -> None:
    file = invitations.calendar_file(meeting)
    meetings.remove(meeting)
    with pytest.raises(NotFound):
        file.hand_out()
    held = team.held(team.case(team.family(alias="Familj 26-02")))
    with pytest.raises(MeetingIsOver):
        invitations.calendar_file(held)
    with pytest.raises(NotFound):
        invitations.calendar_file(uuid4())


def test_no_file_leaves_while_an_agency_without_consent_has_no_reason(
    team: Team, invitations: Invitations, meetings: Meetings
) -> None:
    family = team.family()
    child, guardian, school = team.child(family), team.guardian(family), team.agency()
    consent = made(team.consents.record(family, builders.a_consent(child, guardian, {school})))
    meeting = team.meeting(team.case(family), starts_at=AHEAD)
    teacher = builders.a_participant(team.contact(school))
    there = made(meetings.invite(meeting, teacher))
    meetings.convene(meeting)
    file = invitations.calendar_file(meeting)
    team.consents.withdraw(consent, team.now.date())
    entries = team.entries()
    for ask in (file.hand_out, lambda: invitations.calendar_file(meeting)):
        with pytest.raises(ConsentMissing):
            ask()
    assert team.entries() == entries
    assert [row for row in Trail(team.store).rows() if row.kind is TrailKind.PAPER_MADE] == []
    meetings.amend_participant(there, replace(teacher, consent_acknowledged="Bad om det själva"))
    assert made_now(invitations, meeting)["SEQUENCE"] == 0
    meetings.cancel(meeting)
    assert made_now(invitations, meeting)["STATUS"] == "CANCELLED"


def test_what_a_file_would_be_is_told_before_it_is_made(
    invitations: Invitations, meetings: Meetings, meeting: UUID
) -> None:
    assert invitations.outgoing(meeting).news is News.FIRST
    made_now(invitations, meeting)
    assert invitations.outgoing(meeting).news is News.AGAIN
    meetings.move(meeting, AHEAD.replace(hour=13), 90)
    assert invitations.outgoing(meeting).news is News.UPDATE
    meetings.cancel(meeting)
    assert invitations.outgoing(meeting).news is News.CANCELLATION


def test_nothing_is_sent_about_a_meeting_that_was_held(team: Team, invitations: Invitations) -> None:
    held = team.held(team.case(team.family()))
    assert invitations.outgoing(held) == Outgoing(meeting_id=held)


def test_the_telephone_of_the_letterhead_is_the_one_to_answer_to(
    team: Team, invitations: Invitations, meeting: UUID
) -> None:
    letterhead = Letterheads(team.store)
    letterhead.change(replace(letterhead.draft(), organisation="FamSam", answer_to="0581-810 00"))
    text = invitations.outgoing(meeting).messages[0].text
    assert "Hör av dig till oss: 0581-810 00" in text
    assert text.endswith("Hälsningar FamSam")


def test_messages_follow_the_state_of_the_meeting(
    invitations: Invitations, meetings: Meetings, meeting: UUID
) -> None:
    def offered() -> list[Occasion]:
        return [each.occasion for each in invitations.outgoing(meeting).messages]

    assert offered() == [Occasion.INVITATION]
    meetings.convene(meeting)
    assert offered() == [Occasion.REMINDER, Occasion.INVITATION, Occasion.MOVED]
    meetings.cancel(meeting)
    assert offered() == [Occasion.CANCELLED]


SECRET = st.text(st.characters(min_codepoint=0x410, max_codepoint=0x44F), min_size=4, max_size=20)


@given(
    names=st.lists(SECRET, min_size=6, max_size=6, unique=True),
    kind=st.sampled_from(MeetingType),
    form=st.sampled_from(MeetingForm),
    state=st.sampled_from([MeetingState.DRAFT, MeetingState.CONVENED, MeetingState.CANCELLED]),
    of_a_case=st.booleans(),
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_name_alias_or_title_of_the_store_gets_out(
    team: Team,
    names: list[str],
    kind: MeetingType,
    form: MeetingForm,
    state: MeetingState,
    of_a_case: bool,
) -> None:
    alias, child, guardian, contact, agency, title = (f"Х{each}" for each in names)
    family = team.family(alias=alias)
    alva = team.child(family, name=child)
    team.guardian(family, name=guardian)
    somebody = team.contact(team.agency(name=agency), name=contact)
    draft = builders.a_meeting(team.case(family) if of_a_case else None, team.users[0], starts_at=AHEAD)
    draft = replace(draft, title=title, type=kind, form=form, link="https://mote.example")
    draft = replace(draft, discussed_ids=frozenset({alva}) if of_a_case else frozenset())
    with team.store.write("test.meeting") as work:
        meeting = work.meetings.add(draft)
        work.participants.add(meeting, None, builders.a_participant(somebody))
        work.meetings.change(meeting, state=state)
    invitations = Invitations(team.store)
    file = invitations.calendar_file(meeting)
    out = "\n".join(
        [
            *(message.text for message in invitations.outgoing(meeting).messages),
            file.file_name,
            file.hand_out().decode().replace("\r\n ", ""),
        ]
    )
    assert "mote.example" in out or form is MeetingForm.IN_PERSON or state is MeetingState.CANCELLED
    assert not [secret for secret in (alias, child, guardian, contact, agency, title) if secret in out]
    assert "Maria Lund" not in out  # who leads it is not told either
    assert str(meeting) not in out
