"""Asking people to a meeting: the network around a family, many at once, and consent that changes afterwards."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest

from famsam_desktop.domain import times
from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.consents import ConsentState, Coverage, Doubt
from famsam_desktop.domain.errors import AlreadyTakesPart, ConsentMissing, MeetingClash
from famsam_desktop.domain.meetings import (
    Attendance,
    Mandate,
    MeetingState,
    Participant,
    ParticipantDraft,
    ParticipantKind,
    Response,
)
from famsam_desktop.domain.participants import NetworkPerson, participant_draft
from famsam_desktop.domain.terms import detail_words
from famsam_desktop.domain.trail import TrailFilter, TrailKind, TrailRow
from famsam_desktop.services.history import History
from famsam_desktop.services.meetings import Meetings
from famsam_desktop.services.participants import Participants
from famsam_desktop.services.trail import Trail
from tests import builders
from tests.team import Process, Team, made

AHEAD = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


@pytest.fixture
def meetings(team: Team) -> Meetings:
    return Meetings(team.store)


@pytest.fixture
def participants(team: Team) -> Participants:
    return Participants(team.store)


@pytest.fixture
def process(team: Team) -> Process:
    return Process(team)


@pytest.fixture
def meeting(team: Team, meetings: Meetings, process: Process) -> UUID:
    return made(meetings.schedule(builders.a_meeting(process.case, team.users[0], starts_at=AHEAD)))


def consented(team: Team, process: Process, **changes: Any) -> UUID:
    draft = builders.a_consent(process.child, process.guardian, {process.agency})
    return made(team.consents.record(process.family, replace(draft, **changes)))


def overridden(team: Team) -> list[TrailRow]:
    """The entries of the trail about agencies without consent, the oldest first."""
    kinds = frozenset({TrailKind.CONSENT_OVERRIDDEN})
    return Trail(team.store).rows(TrailFilter(kinds=kinds))[::-1]


def names(people: tuple[NetworkPerson, ...]) -> list[str]:
    return [person.name for person in people]


def the_one(meetings: Meetings, meeting: UUID) -> Participant:
    (participant,) = meetings.page(meeting).participants
    return participant


# --- the network ---------------------------------------------------------------------------------------------------


def test_everybody_around_the_family_is_in_one_group(
    team: Team, participants: Participants, process: Process, meeting: UUID
) -> None:
    school = team.agency()
    teacher = team.contact(school, name="Lärare")
    earlier = team.contact(team.agency(name="IFO"), name="Handläggare")
    team.families.add_own_contact(process.guardian, builders.an_own_contact(school))
    team.held(process.case, there=[earlier], starts_at=AHEAD - timedelta(days=30))
    stranger = team.contact(team.agency(name="Habiliteringen"), name="Någon annan")
    network = participants.network(meeting)
    assert names(network.family) == ["Alva", "Åsa"]
    assert [(each.name, each.of) for each in network.own_contacts] == [
        ("Lärare", ("Åsa",)),
        ("Örjan Ek", ("Alva",)),
    ]
    assert names(network.earlier) == ["Handläggare"]
    assert names(network.others) == ["Någon annan"]
    assert {each.id for each in network} == {
        *(process.child, process.guardian, process.contact, teacher, earlier, stranger)
    }
    assert "Lärare" not in repr(network)


def test_role_mandate_and_interpreter_are_known_beforehand(
    team: Team, meetings: Meetings, participants: Participants, process: Process, meeting: UUID
) -> None:
    team.families.amend(
        process.family, builders.a_family(team.municipalities["Nora"], interpreter_needed=True)
    )
    for day, mandate, there in (
        (3, Mandate.PARTIAL, Attendance.PRESENT),
        (2, Mandate.UNKNOWN, Attendance.PRESENT),
        (1, Mandate.YES, Attendance.EXCUSED),
    ):
        before = team.held(process.case, starts_at=AHEAD - timedelta(days=7 + day))
        draft = builders.a_participant(
            process.contact, mandate=mandate, attendance=there, consent_acknowledged="känt"
        )
        meetings.invite(before, draft)
    network = participants.network(meeting)
    (contact,) = network.own_contacts
    assert (contact.role, contact.mandate) == ("rektor", Mandate.PARTIAL)
    assert [person.interpreter for person in network] == [True, True, False]
    draft = contact.draft("känt")
    assert (draft.kind, draft.role, draft.mandate) == (
        ParticipantKind.SUMMONED,
        "rektor",
        Mandate.PARTIAL,
    )
    assert participants.needs_interpreter(process.family)


def test_those_of_the_last_meeting_are_suggested_until_somebody_is_added(
    team: Team, meetings: Meetings, participants: Participants, process: Process, meeting: UUID
) -> None:
    assert [each.name for each in participants.network(meeting) if each.suggested] == []
    consented(team, process)
    assert [each.name for each in participants.network(meeting) if each.suggested] == ["Örjan Ek"]
    meetings.invite(meeting, ParticipantDraft(member_id=process.guardian))
    network = participants.network(meeting)
    assert not any(each.suggested for each in network)
    assert [each.name for each in network if each.takes_part] == ["Åsa"]


def test_before_the_first_meeting_the_guardians_are_suggested(
    team: Team, meetings: Meetings, participants: Participants
) -> None:
    family = team.family()
    team.child(family)
    team.guardian(family)
    draft = builders.a_meeting(team.case(family), team.users[0], starts_at=AHEAD)
    network = participants.network(made(meetings.schedule(draft)))
    assert [each.name for each in network if each.suggested] == ["Åsa"]


def test_a_removed_contact_is_offered_no_longer_and_an_ended_own_contact_is_only_another(
    team: Team, meetings: Meetings, participants: Participants, process: Process, meeting: UUID
) -> None:
    ended = builders.an_own_contact(process.agency, valid_to=date(2026, 3, 9))
    team.families.amend_own_contact(process.own_contact, ended)
    assert names(participants.network(meeting).own_contacts) == []
    assert names(participants.network(meeting).earlier) == ["Örjan Ek"]
    team.agencies.remove_contact(process.contact)
    network = participants.network(meeting)
    assert [each.name for each in network] == ["Alva", "Åsa"]
    old = meetings.page(process.meeting).participants
    assert [(each.name, each.agency) for each in old] == [("Örjan Ek", "BUP")]
    corrected = replace(participant_draft(old[0]), expectations="en plan")
    meetings.amend_participant(old[0].id, corrected)
    assert meetings.page(process.meeting).participants[0].expectations == "en plan"


def test_a_meeting_of_no_case_has_others_alone(
    team: Team, meetings: Meetings, participants: Participants, process: Process
) -> None:
    draft = builders.a_meeting(None, team.users[0], title="Styrgrupp", starts_at=AHEAD)
    network = participants.network(made(meetings.schedule(draft)))
    assert [each.name for each in network] == names(network.others) == ["Örjan Ek"]
    assert network.others[0].standing is None
    assert not network.others[0].needs_reason


# --- many at once --------------------------------------------------------------------------------------------------


def test_all_are_added_in_one_step_and_taken_back_in_one(
    team: Team, meetings: Meetings, participants: Participants, process: Process, meeting: UUID
) -> None:
    consented(team, process)
    drafts = [person.draft() for person in participants.network(meeting)]
    change = participants.invite(meeting, drafts)
    assert change.topics == Topic.MEETINGS | Topic.CASES
    assert [each.name for each in meetings.page(meeting).participants] == ["Alva", "Åsa", "Örjan Ek"]
    History(team.store).undo()
    assert meetings.page(meeting).participants == ()


def test_one_who_cannot_be_added_keeps_all_of_them_out(
    team: Team, meetings: Meetings, participants: Participants, process: Process, meeting: UUID
) -> None:
    meetings.invite(meeting, ParticipantDraft(member_id=process.guardian))
    with pytest.raises(AlreadyTakesPart):
        participants.invite(
            meeting,
            [ParticipantDraft(member_id=process.child), ParticipantDraft(member_id=process.guardian)],
        )
    other = team.contact(team.agency(name="IFO"))
    entries = team.entries()
    with pytest.raises(ConsentMissing) as refused:
        participants.invite(meeting, [builders.a_participant(each) for each in (process.contact, other)])
    assert refused.value.agencies == 2
    assert team.entries() == entries
    assert overridden(team) == []


def test_sixty_at_once(
    team: Team, meetings: Meetings, participants: Participants, process: Process, meeting: UUID
) -> None:
    agency = team.agency(name="Stora verksamheten")
    for number in range(60):
        team.contact(agency, name=f"Person {number:02}")
    people = [each for each in participants.network(meeting) if each.agency_id == agency]
    participants.invite(meeting, [each.draft("alla behövs") for each in people])
    page = meetings.page(meeting)
    assert [each.name for each in page.participants] == [f"Person {number:02}" for number in range(60)]
    assert len(overridden(team)) == 60


# --- consent that is missing, and why ------------------------------------------------------------------------------


def test_the_reason_is_in_the_trail_with_what_was_known_and_without_a_name(
    team: Team, meetings: Meetings, process: Process, meeting: UUID
) -> None:
    consented(team, process, answer=ConsentState.REFUSED, agency_ids=frozenset())
    somebody = made(
        meetings.invite(meeting, builders.a_participant(process.contact, consent_acknowledged="akut"))
    )
    (row,) = overridden(team)
    assert (row.record_id, row.about, row.detail) == (somebody, "Familj 26-01", "2026-03-10 refused")
    assert detail_words(row.detail) == "2026-03-10 (nekat)"
    participant = the_one(meetings, meeting)
    assert (participant.coverage, participant.doubts) == (Coverage.NONE, (Doubt.REFUSED,))
    meetings.amend_participant(somebody, replace(participant_draft(participant), role="chef"))
    assert len(overridden(team)) == 1
    meetings.amend_participant(
        somebody, replace(participant_draft(participant), consent_acknowledged="mycket akut")
    )
    assert len(overridden(team)) == 2


def test_a_refused_invitation_leaves_nothing_in_the_trail(
    team: Team, meetings: Meetings, process: Process, meeting: UUID
) -> None:
    draft = builders.a_participant(process.contact, consent_acknowledged="akut")
    meetings.invite(meeting, draft)
    with pytest.raises(AlreadyTakesPart):
        meetings.invite(meeting, draft)
    assert len(overridden(team)) == 1


def test_a_covered_agency_keeps_no_reason(
    team: Team, meetings: Meetings, process: Process, meeting: UUID
) -> None:
    consented(team, process)
    meetings.invite(meeting, builders.a_participant(process.contact, consent_acknowledged="akut"))
    assert the_one(meetings, meeting).consent_acknowledged == ""
    assert overridden(team) == []


def test_nothing_is_sent_while_a_consent_that_was_withdrawn_has_no_reason(
    team: Team, meetings: Meetings, process: Process, meeting: UUID
) -> None:
    consent = consented(team, process)
    somebody = made(meetings.invite(meeting, builders.a_participant(process.contact)))
    team.consents.withdraw(consent, date(2026, 3, 4))
    participant = the_one(meetings, meeting)
    assert (participant.coverage, participant.doubts) == (Coverage.NONE, (Doubt.WITHDRAWN,))
    assert participant.needs_reason
    with pytest.raises(ConsentMissing):
        meetings.convene(meeting)
    with pytest.raises(ConsentMissing):
        meetings.mark_agenda_sent(meeting, date(2026, 3, 4))
    assert meetings.page(meeting).meeting.state is MeetingState.DRAFT
    reason = replace(participant_draft(participant), consent_acknowledged="mamman vet om det")
    meetings.amend_participant(somebody, reason)
    assert [row.detail for row in overridden(team)] == ["2026-03-10 withdrawn"]
    meetings.convene(meeting)
    meetings.mark_agenda_sent(meeting, date(2026, 3, 4))
    assert meetings.page(meeting).meeting.state is MeetingState.CONVENED


def test_a_convened_meeting_keeps_the_reasons_it_needs(
    team: Team, meetings: Meetings, process: Process, meeting: UUID
) -> None:
    somebody = made(
        meetings.invite(meeting, builders.a_participant(process.contact, consent_acknowledged="akut"))
    )
    emptied = replace(participant_draft(the_one(meetings, meeting)), consent_acknowledged=" ")
    meetings.convene(meeting)
    with pytest.raises(ConsentMissing):
        meetings.amend_participant(somebody, emptied)
    assert the_one(meetings, meeting).consent_acknowledged == "akut"
    meetings.amend_participant(somebody, replace(emptied, consent_acknowledged="mycket akut"))
    consented(team, process)
    meetings.amend_participant(somebody, emptied)
    assert the_one(meetings, meeting).consent_acknowledged.strip() == ""


def test_a_meeting_is_not_convened_once_more_without_the_reasons_it_needs(
    team: Team, meetings: Meetings, process: Process, meeting: UUID
) -> None:
    consent = consented(team, process)
    meetings.invite(meeting, builders.a_participant(process.contact))
    meetings.convene(meeting)
    meetings.convene(meeting)
    team.consents.withdraw(consent, date(2026, 3, 4))
    with pytest.raises(ConsentMissing):
        meetings.convene(meeting)


def test_every_child_the_meeting_is_about_has_to_be_consented_for(
    team: Team, meetings: Meetings, process: Process, meeting: UUID
) -> None:
    consented(team, process)
    sibling = team.child(process.family, name="Bo")
    draft = builders.a_participant(process.contact)
    with pytest.raises(ConsentMissing):
        meetings.invite(meeting, draft)
    meetings.discuss(meeting, frozenset({sibling}))
    with pytest.raises(ConsentMissing):
        meetings.invite(meeting, draft)
    meetings.discuss(meeting, frozenset({process.child}))
    meetings.invite(meeting, draft)
    assert the_one(meetings, meeting).coverage is Coverage.COVERED


def test_each_child_has_its_own_guardians(
    team: Team, meetings: Meetings, process: Process, meeting: UUID
) -> None:
    consented(team, process)
    half = team.child(process.family, name="Bo")
    other = team.guardian(process.family, name="Per")
    team.families.set_guardian(builders.custody(process.child, process.guardian))
    team.families.set_guardian(builders.custody(half, other))
    meetings.discuss(meeting, frozenset({process.child}))
    meetings.invite(meeting, builders.a_participant(process.contact))
    assert the_one(meetings, meeting).doubts == ()
    meetings.discuss(meeting, frozenset({process.child, half}))
    team.consents.record(process.family, builders.a_consent(half, process.guardian, {process.agency}))
    assert the_one(meetings, meeting).coverage is Coverage.NONE
    team.consents.record(process.family, builders.a_consent(half, other, {process.agency}))
    assert the_one(meetings, meeting).coverage is Coverage.COVERED


def test_on_another_day_the_reason_is_asked_for_anew(
    team: Team, meetings: Meetings, process: Process, meeting: UUID
) -> None:
    meetings.invite(meeting, builders.a_participant(process.contact, consent_acknowledged="akut"))
    meetings.move(meeting, AHEAD + timedelta(hours=2), 60)
    assert the_one(meetings, meeting).consent_acknowledged == "akut"
    meetings.move(meeting, AHEAD + timedelta(days=1), 60)
    assert the_one(meetings, meeting).needs_reason
    with pytest.raises(ConsentMissing):
        meetings.convene(meeting)
    History(team.store).undo()
    assert the_one(meetings, meeting).consent_acknowledged == "akut"
    meetings.convene(meeting)


def test_a_day_that_the_consent_does_not_reach_turns_the_agency_red(
    team: Team, meetings: Meetings, process: Process, meeting: UUID
) -> None:
    consented(team, process, valid_to=date(2026, 3, 10))
    meetings.invite(meeting, builders.a_participant(process.contact))
    assert the_one(meetings, meeting).doubts == (Doubt.EXPIRES_SOON,)
    meetings.move(meeting, AHEAD + timedelta(days=1), 60)
    participant = the_one(meetings, meeting)
    assert (participant.coverage, participant.doubts) == (Coverage.NONE, (Doubt.EXPIRED,))
    assert participant.needs_reason


def test_a_reason_given_for_other_consents_is_asked_for_anew(
    team: Team, meetings: Meetings, process: Process, meeting: UUID
) -> None:
    meetings.invite(meeting, builders.a_participant(process.contact, consent_acknowledged="inte frågat än"))
    over = team.held(process.case, starts_at=AHEAD - timedelta(days=9))
    meetings.invite(over, builders.a_participant(process.contact, consent_acknowledged="då"))
    elsewhere = team.agency(name="IFO")
    team.consents.record(process.family, builders.a_consent(process.child, process.guardian, {elsewhere}))
    assert the_one(meetings, meeting).consent_acknowledged == "inte frågat än"
    consented(team, process, answer=ConsentState.REFUSED, agency_ids=frozenset())
    assert the_one(meetings, meeting).needs_reason
    assert the_one(meetings, over).consent_acknowledged == "då"


def test_a_held_meeting_can_be_corrected_without_a_reason(
    team: Team, meetings: Meetings, process: Process
) -> None:
    assert meetings.page(process.meeting).participants[0].needs_reason
    meetings.mark_agenda_sent(process.meeting, date(2026, 2, 10))
    meetings.mark_summary_sent(process.meeting, date(2026, 2, 20))


# --- two people at one meeting -------------------------------------------------------------------------------------


def test_what_somebody_else_changed_meanwhile_stays(
    team: Team, meetings: Meetings, process: Process, meeting: UUID
) -> None:
    consented(team, process)
    somebody = made(meetings.invite(meeting, builders.a_participant(process.contact)))
    seen = participant_draft(the_one(meetings, meeting))
    meetings.amend_participant(somebody, replace(seen, response=Response.COMING, role="biträdande"), seen)
    meetings.amend_participant(somebody, replace(seen, expectations="en plan", role="chef"), seen)
    participant = the_one(meetings, meeting)
    assert (participant.response, participant.expectations, participant.role) == (
        Response.COMING,
        "en plan",
        "chef",
    )


def test_a_plan_amended_by_two_keeps_both_changes(team: Team, meetings: Meetings, meeting: UUID) -> None:
    seen = meetings.draft_of(meeting)
    meetings.amend(meeting, replace(seen, starts_at=AHEAD + timedelta(hours=1)), seen)
    meetings.amend(meeting, replace(seen, note_taker_id=team.users[1]), seen)
    now = meetings.draft_of(meeting)
    assert (now.starts_at, now.note_taker_id) == (AHEAD + timedelta(hours=1), team.users[1])


def test_a_substitute_is_named_only_while_one_comes(
    team: Team, meetings: Meetings, process: Process, meeting: UUID
) -> None:
    consented(team, process)
    draft = builders.a_participant(process.contact, response=Response.SUBSTITUTE, substitute="Bo Ek")
    somebody = made(meetings.invite(meeting, draft))
    assert the_one(meetings, meeting).called == "Bo Ek (ersätter Örjan Ek)"
    meetings.amend_participant(somebody, replace(draft, response=Response.COMING))
    participant = the_one(meetings, meeting)
    assert (participant.substitute, participant.called) == ("", "Örjan Ek")


# --- who is busy, and the role that was explained ------------------------------------------------------------------


def test_who_is_in_another_meeting_then_is_said_by_name_and_does_not_stop_the_plan(
    team: Team, meetings: Meetings, process: Process, meeting: UUID
) -> None:
    consented(team, process)
    for who in (builders.a_participant(process.contact), ParticipantDraft(member_id=process.guardian)):
        meetings.invite(meeting, who)
    other = made(
        meetings.schedule(
            builders.a_meeting(process.case, team.users[1], starts_at=AHEAD + timedelta(minutes=30))
        )
    )
    theirs = [
        made(meetings.invite(other, each))
        for each in (builders.a_participant(process.contact), ParticipantDraft(member_id=process.guardian))
    ]
    draft = meetings.draft_of(meeting)
    assert [(each.name, each.stops) for each in meetings.busy(draft, meeting)] == [
        ("Åsa", False),
        ("Örjan Ek", False),
    ]
    meetings.amend_participant(
        theirs[0], builders.a_participant(process.contact, response=Response.NOT_COMING)
    )
    assert [each.name for each in meetings.busy(draft, meeting)] == ["Åsa"]
    about = replace(draft, chair_id=None, discussed_ids=frozenset({process.guardian}))
    assert {each.name for each in meetings.busy(about)} == {"Åsa"}
    meetings.move(meeting, AHEAD + timedelta(minutes=15), 60)
    meetings.cancel(other)
    assert meetings.busy(meetings.draft_of(meeting), meeting) == []


@pytest.mark.parametrize("night", [date(2026, 3, 28), date(2026, 10, 24)])
def test_a_meeting_over_midnight_is_in_the_way_until_it_ends_whatever_the_clock_does(
    team: Team, meetings: Meetings, process: Process, night: date
) -> None:
    late = builders.a_meeting(
        process.case,
        team.users[0],
        starts_at=times.instant(night, time(22)),
        planned_minutes=360,
    )
    made(meetings.schedule(late))
    ends_at = times.instant(night, time(22)) + timedelta(hours=6)
    within = replace(late, starts_at=ends_at - timedelta(minutes=1), planned_minutes=15)
    (found,) = meetings.busy(within)
    assert (found.starts_at, found.ends_at) == (late.starts_at, ends_at)
    assert meetings.busy(replace(within, starts_at=ends_at)) == []
    assert meetings.busy(replace(within, starts_at=times.instant(night, time(21, 45)))) == []
    with pytest.raises(MeetingClash):
        meetings.schedule(within)


def test_team_and_room_are_named_too(team: Team, meetings: Meetings, process: Process, meeting: UUID) -> None:
    venue = made(team.agencies.add_venue(builders.a_venue()))
    seen = meetings.draft_of(meeting)
    meetings.amend(meeting, replace(seen, venue_id=venue), seen)
    again = builders.a_meeting(process.case, team.users[0], starts_at=AHEAD, venue_id=venue)
    found = meetings.busy(again)
    with team.store.read() as work:
        karin = work.users.names()[team.users[0]]
    assert [(each.name, each.stops) for each in found] == [(karin, True), ("Rum 3", True)]
    assert meetings.busy(replace(again, starts_at=AHEAD + timedelta(minutes=90))) == []


def test_that_the_role_was_explained_is_noted_and_taken_back(
    team: Team, meetings: Meetings, process: Process, meeting: UUID
) -> None:
    assert not meetings.page(meeting).meeting.role_explained
    meetings.explain_role(meeting, True)
    assert meetings.page(meeting).meeting.role_explained
    meetings.explain_role(process.meeting, True)
    History(team.store).undo()
    assert not meetings.page(process.meeting).meeting.role_explained
