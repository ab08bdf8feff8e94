"""Meetings from plan to held: every refusal, what may still be corrected, and what the page shows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID, uuid4

import pytest

from famsam_desktop.domain.agendas import AgendaItemDraft
from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.consents import Coverage
from famsam_desktop.domain.errors import (
    AlreadyTakesPart,
    Ambiguous,
    CaseIsClosed,
    ConsentMissing,
    Incomplete,
    InTheFuture,
    MeetingClash,
    MeetingIsOver,
    MeetingNotHeld,
    NobodyPresent,
    NobodyToSummon,
    NoSuchId,
    NotFound,
    OutOfOrder,
    Refusal,
    StillUsed,
)
from famsam_desktop.domain.meetings import (
    Attendance,
    MeetingForm,
    MeetingState,
    MeetingType,
    ParticipantKind,
)
from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.services.actions import Actions
from famsam_desktop.services.agendas import Agendas
from famsam_desktop.services.meetings import Meetings
from famsam_desktop.services.outcomes import Outcomes
from tests import builders
from tests.clock import NOW
from tests.team import Process, Team, made

AHEAD = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


@pytest.fixture
def meetings(team: Team) -> Meetings:
    return Meetings(team.store)


@pytest.fixture
def case(team: Team) -> UUID:
    return team.case(team.family())


def plan(team: Team, case: UUID | None, **changes: Any) -> Any:
    return builders.a_meeting(case, team.users[0], **{"starts_at": AHEAD, **changes})


def owner(team: Team) -> Owner:
    return Owner(OwnerKind.USER, team.users[0])


def seated(team: Team, meetings: Meetings, meeting: UUID, **changes: Any) -> UUID:
    """Somebody from an agency who was there."""
    contact = team.contact(team.agency())
    draft = builders.a_participant(
        contact, attendance=Attendance.PRESENT, consent_acknowledged="känt", **changes
    )
    return made(meetings.invite(meeting, draft))


# --- the plan ----------------------------------------------------------------------------------------------------


def test_a_planned_meeting_reads_back_as_it_was_typed(team: Team, meetings: Meetings) -> None:
    family = team.family()
    case = team.case(family)
    child = team.child(family)
    venue = made(team.agencies.add_venue(builders.a_venue()))
    draft = plan(
        team,
        case,
        venue_id=venue,
        note_taker_id=team.users[1],
        discussed_ids=frozenset({child}),
        form=MeetingForm.HYBRID,
        link="https://video.example/1",
        type=MeetingType.FOLLOW_UP,
    )
    change = meetings.schedule(draft)
    assert change.topics is Topic.MEETINGS
    meeting = made(change)
    assert meetings.draft_of(meeting) == draft
    (row,) = meetings.upcoming()
    assert (row.id, row.subject, row.place, row.family_id) == (meeting, "Familj 26-01", "Rum 3", family)
    assert row.state is MeetingState.DRAFT
    assert meetings.between(date(2026, 3, 10), date(2026, 3, 10)) == meetings.all() == [row]
    assert meetings.between(date(2026, 3, 11), date(2026, 3, 12)) == []


def test_a_meeting_of_no_case_has_a_title(team: Team, meetings: Meetings) -> None:
    with pytest.raises(Incomplete):
        meetings.schedule(plan(team, None))
    made(
        meetings.schedule(
            plan(team, None, title="Styrgrupp", type=MeetingType.STEERING_GROUP, form=MeetingForm.DIGITAL)
        )
    )
    (row,) = meetings.upcoming()
    assert (row.subject, row.family_id, row.place) == ("Styrgrupp", None, "Digitalt")


@pytest.mark.parametrize(
    "changes", [{"starts_at": None}, {"planned_minutes": 0}, {"chair_id": None}, {"type": None}]
)
def test_an_incomplete_plan_is_refused(
    team: Team, meetings: Meetings, case: UUID, changes: dict[str, Any]
) -> None:
    with pytest.raises(Incomplete):
        meetings.schedule(replace(plan(team, case), **changes))
    assert meetings.all() == []


def test_a_plan_before_the_referral_or_on_a_closed_case_is_refused(
    team: Team, meetings: Meetings, case: UUID
) -> None:
    with pytest.raises(OutOfOrder):
        meetings.schedule(plan(team, case, starts_at=datetime(2026, 1, 11, 9, tzinfo=UTC)))
    team.cases.close(case, builders.a_closing())
    with pytest.raises(CaseIsClosed):
        meetings.schedule(plan(team, case))


def test_members_of_another_family_are_not_discussed(team: Team, meetings: Meetings, case: UUID) -> None:
    stranger = team.child(team.family())
    with pytest.raises(NotFound):
        meetings.schedule(plan(team, case, discussed_ids=frozenset({stranger})))
    meeting = made(meetings.schedule(plan(team, case)))
    with pytest.raises(NotFound):
        meetings.discuss(meeting, frozenset({stranger}))
    assert meetings.page(meeting).meeting.discussed_ids == frozenset()


def test_a_chair_or_a_room_is_taken_once(team: Team, meetings: Meetings, case: UUID) -> None:
    venue = made(team.agencies.add_venue(builders.a_venue()))
    meeting = made(meetings.schedule(plan(team, case, venue_id=venue)))
    half_an_hour_later = plan(team, case, starts_at=AHEAD + timedelta(minutes=30))
    with pytest.raises(MeetingClash) as person:
        meetings.schedule(half_an_hour_later)
    assert person.value.busy == "person"
    elsewhere = builders.a_meeting(case, team.users[1], starts_at=AHEAD, venue_id=venue)
    with pytest.raises(MeetingClash) as room:
        meetings.schedule(elsewhere)
    assert room.value.busy == "venue"
    assert [kind for kind, _ in meetings.clashes(half_an_hour_later)] == ["person"]
    assert meetings.clashes(half_an_hour_later, but=meeting) == []
    made(meetings.schedule(plan(team, case, starts_at=AHEAD + timedelta(minutes=90))))  # they only touch
    meetings.cancel(meeting)
    made(meetings.schedule(plan(team, case, venue_id=venue)))


def test_a_long_meeting_that_began_before_is_in_the_way(team: Team, meetings: Meetings, case: UUID) -> None:
    made(meetings.schedule(plan(team, case, planned_minutes=720)))
    with pytest.raises(MeetingClash):
        meetings.schedule(plan(team, case, starts_at=AHEAD + timedelta(minutes=719)))


def test_a_meeting_is_moved_past_itself(team: Team, meetings: Meetings, case: UUID) -> None:
    meeting = made(meetings.schedule(plan(team, case)))
    later = AHEAD + timedelta(minutes=15)
    meetings.move(meeting, later, 45)
    moved = meetings.page(meeting).meeting
    assert (moved.starts_at, moved.planned_minutes, moved.day) == (later, 45, date(2026, 3, 10))
    meetings.move(meeting, datetime(2026, 3, 10, 23, 30, tzinfo=UTC), 45)
    assert [row.id for row in meetings.between(date(2026, 3, 11), date(2026, 3, 11))] == [meeting]


def test_the_plan_of_a_meeting_that_is_over_stays(team: Team, meetings: Meetings, case: UUID) -> None:
    held, cancelled = team.held(case), made(meetings.schedule(plan(team, case)))
    meetings.cancel(cancelled)
    for meeting in (held, cancelled):
        changes: tuple[Callable[[], object], ...] = (
            partial(meetings.move, meeting, AHEAD + timedelta(days=1), 30),
            partial(meetings.amend, meeting, plan(team, case)),
            partial(meetings.convene, meeting),
            partial(meetings.start, meeting),
            partial(meetings.cancel, meeting),
        )
        for change in changes:
            with pytest.raises(MeetingIsOver):
                change()


def test_an_amended_plan_says_exactly_who_is_discussed(team: Team, meetings: Meetings) -> None:
    family = team.family()
    case = team.case(family)
    one, two, three = (team.child(family) for _ in range(3))
    meeting = made(meetings.schedule(plan(team, case, discussed_ids=frozenset({one, two}))))
    meetings.amend(meeting, plan(team, case, discussed_ids=frozenset({two, three})))
    assert meetings.page(meeting).meeting.discussed_ids == {two, three}
    meetings.discuss(meeting, frozenset({one}))
    assert meetings.page(meeting).meeting.discussed_ids == {one}


# --- its course --------------------------------------------------------------------------------------------------


def test_from_draft_to_held(team: Team, meetings: Meetings, case: UUID) -> None:
    starts_at = NOW - timedelta(minutes=30)
    meeting = made(meetings.schedule(plan(team, case, starts_at=starts_at)))
    with pytest.raises(NobodyToSummon):
        meetings.convene(meeting)
    assert meetings.page(meeting).meeting.state is MeetingState.DRAFT
    seated(team, meetings, meeting)
    meetings.convene(meeting)
    meetings.convene(meeting)
    assert meetings.page(meeting).meeting.state is MeetingState.CONVENED
    meetings.start(meeting)
    started = meetings.page(meeting).meeting
    assert (started.state, started.actual_start) == (MeetingState.IN_PROGRESS, NOW)
    change = meetings.hold(meeting, starts_at, NOW)
    assert Topic.CASES in change.topics
    held = meetings.page(meeting)
    assert (held.meeting.state, held.meeting.actual_end) == (MeetingState.HELD, NOW)
    assert held.case is not None
    assert held.case.first_held_on == date(2026, 3, 4)


def test_a_meeting_is_not_held_by_nobody_nor_ahead_nor_backwards(
    team: Team, meetings: Meetings, case: UUID
) -> None:
    meeting = made(meetings.schedule(plan(team, case)))
    hour = timedelta(hours=1)
    with pytest.raises(NobodyPresent):
        meetings.hold(meeting, NOW - hour, NOW)
    seated(team, meetings, meeting)
    with pytest.raises(InTheFuture):
        meetings.hold(meeting, AHEAD, AHEAD + hour)
    with pytest.raises(OutOfOrder):
        meetings.hold(meeting, NOW, NOW - hour)
    with pytest.raises(InTheFuture):
        meetings.start(meeting)
    assert meetings.page(meeting).meeting.state is MeetingState.DRAFT


def test_held_on_another_day_than_planned_it_counts_on_the_day_it_was_held(
    team: Team, meetings: Meetings, case: UUID
) -> None:
    meeting = made(meetings.schedule(plan(team, case)))
    seated(team, meetings, meeting)
    with pytest.raises(OutOfOrder):
        meetings.hold(meeting, datetime(2026, 1, 2, 9, tzinfo=UTC), NOW)
    meetings.hold(meeting, NOW - timedelta(hours=2), NOW)
    page = meetings.page(meeting)
    assert page.meeting.day == date(2026, 3, 4)
    assert page.case is not None
    assert page.case.first_held_on == date(2026, 3, 4)


def test_nothing_goes_on_in_a_closed_case(team: Team, meetings: Meetings, case: UUID) -> None:
    past = made(meetings.schedule(plan(team, case, starts_at=NOW - timedelta(hours=3))))
    ahead = made(meetings.schedule(plan(team, case)))
    seated(team, meetings, past)
    team.cases.close(case, builders.a_closing())
    for meeting in (past, ahead):
        assert meetings.page(meeting).meeting.state is MeetingState.CANCELLED
    with team.store.write("test") as work:  # as if the other laptop had not known
        work.meetings.change(past, state=MeetingState.DRAFT)
    changes: tuple[Callable[[], object], ...] = (
        partial(meetings.hold, past, NOW - timedelta(hours=3), NOW),
        partial(meetings.start, past),
        partial(meetings.convene, past),
    )
    for change in changes:
        with pytest.raises(CaseIsClosed):
            change()
    assert meetings.page(past).meeting.state is MeetingState.DRAFT


def test_only_drafts_and_cancelled_meetings_are_removed(team: Team, meetings: Meetings, case: UUID) -> None:
    draft = made(meetings.schedule(plan(team, case)))
    seated(team, meetings, draft)
    Agendas(team.store).add(draft, AgendaItemDraft(title="Välkomna"))
    action = made(Actions(team.store).add(builders.an_action(owner(team), case_id=case, meeting_id=draft)))
    meetings.convene(draft)
    with pytest.raises(StillUsed):
        meetings.remove(draft)
    meetings.cancel(draft)
    meetings.remove(draft)
    with pytest.raises(NotFound):
        meetings.page(draft)
    (kept,) = Actions(team.store).open()
    assert (kept.id, kept.meeting_id, kept.case_id) == (action, None, case)
    with pytest.raises(MeetingIsOver):
        meetings.remove(team.held(case))


def test_sent_papers_are_noted_and_the_note_can_be_taken_back(
    team: Team, meetings: Meetings, case: UUID
) -> None:
    meeting = made(meetings.schedule(plan(team, case)))
    with pytest.raises(InTheFuture):
        meetings.mark_agenda_sent(meeting, date(2026, 3, 5))
    with pytest.raises(MeetingNotHeld):
        meetings.mark_summary_sent(meeting, date(2026, 3, 4))
    meetings.mark_agenda_sent(meeting, date(2026, 3, 4))
    assert meetings.page(meeting).meeting.agenda_sent_on == date(2026, 3, 4)
    meetings.mark_agenda_sent(meeting, None)
    assert meetings.page(meeting).meeting.agenda_sent_on is None
    held = team.held(case)
    meetings.mark_summary_sent(held, date(2026, 2, 20))
    assert meetings.page(held).meeting.summary_sent_on == date(2026, 2, 20)


# --- who takes part ----------------------------------------------------------------------------------------------


def test_an_agency_without_consent_needs_an_acknowledgement(team: Team, meetings: Meetings) -> None:
    process = Process(team)
    meeting = made(meetings.schedule(plan(team, process.case)))
    draft = builders.a_participant(process.contact)
    with pytest.raises(ConsentMissing):
        meetings.invite(meeting, draft)
    with pytest.raises(ConsentMissing):
        meetings.invite(meeting, builders.a_participant(process.contact, consent_acknowledged="  "))
    assert meetings.page(meeting).participants == ()
    consent = builders.a_consent(process.child, process.guardian, {process.agency})
    team.consents.record(process.family, consent)
    meetings.invite(meeting, draft)
    (participant,) = meetings.page(meeting).participants
    assert (participant.name, participant.agency, participant.role) == ("Örjan Ek", "BUP", "rektor")
    assert participant.coverage is Coverage.COVERED
    father = team.guardian(process.family, name="Pär")
    for guardian in (process.guardian, father):
        team.families.set_guardian(builders.custody(process.child, guardian))
    (participant,) = meetings.page(meeting).participants
    assert participant.coverage is Coverage.PARTIAL


def test_consent_is_asked_for_on_the_day_of_the_meeting(team: Team, meetings: Meetings) -> None:
    process = Process(team)
    consent = builders.a_consent(process.child, process.guardian, {process.agency}, valid_to=date(2026, 3, 9))
    team.consents.record(process.family, consent)
    meeting = made(meetings.schedule(plan(team, process.case)))
    with pytest.raises(ConsentMissing):
        meetings.invite(meeting, builders.a_participant(process.contact))


def test_a_meeting_of_no_family_asks_for_no_consent(team: Team, meetings: Meetings) -> None:
    meeting = made(meetings.schedule(plan(team, None, title="Styrgrupp")))
    meetings.invite(meeting, builders.a_participant(team.contact(team.agency())))
    (participant,) = meetings.page(meeting).participants
    assert participant.coverage is None
    with pytest.raises(NotFound):
        meetings.invite(meeting, builders.a_participant(member_id=team.child(team.family())))


def test_everybody_takes_part_once(team: Team, meetings: Meetings) -> None:
    family = team.family()
    child = team.child(family)
    meeting = made(meetings.schedule(plan(team, team.case(family))))
    contact = team.contact(team.agency())
    draft = builders.a_participant(contact, consent_acknowledged="känt")
    participant = made(meetings.invite(meeting, draft))
    meetings.invite(meeting, builders.a_participant(member_id=child))
    meetings.invite(meeting, builders.a_participant(support_person="Mormor"))
    for again in (draft, builders.a_participant(member_id=child)):
        with pytest.raises(AlreadyTakesPart):
            meetings.invite(meeting, again)
    with pytest.raises(Incomplete):
        meetings.invite(meeting, builders.a_participant(contact, member_id=child))
    with pytest.raises(NotFound):
        meetings.invite(meeting, builders.a_participant(member_id=team.child(team.family())))
    found = meetings.page(meeting).participants
    assert [each.name for each in found] == ["Alva", "Mormor", "Örjan Ek"]
    assert [each.role for each in found] == ["barn", "", "rektor"]
    meetings.remove_participant(participant)
    meetings.invite(meeting, draft)


def test_everybody_of_whom_nothing_is_noted_was_there(team: Team, meetings: Meetings) -> None:
    family = team.family()
    meeting = made(meetings.schedule(plan(team, team.case(family))))
    away = made(meetings.invite(meeting, builders.a_participant(support_person="Mormor")))
    meetings.invite(meeting, builders.a_participant(member_id=team.child(family)))
    meetings.attend(away, Attendance.EXCUSED, "sjuk")
    meetings.attend_rest(meeting)
    found = {
        each.name: (each.attendance, each.absence_reason) for each in meetings.page(meeting).participants
    }
    assert found == {"Alva": (Attendance.PRESENT, ""), "Mormor": (Attendance.EXCUSED, "sjuk")}
    meetings.cancel(meeting)
    with pytest.raises(MeetingIsOver):
        meetings.attend_rest(meeting)


def test_who_moves_on_keeps_the_agency_of_the_day_they_were_asked(team: Team, meetings: Meetings) -> None:
    process = Process(team)
    meeting = made(meetings.schedule(plan(team, process.case)))
    draft = builders.a_participant(process.contact, consent_acknowledged="känt")
    participant = made(meetings.invite(meeting, draft))
    team.agencies.amend_contact(process.contact, builders.a_contact(team.agency(name="Skolan")))
    meetings.amend_participant(participant, builders.a_participant(process.contact, role="behandlare"))
    (kept,) = meetings.page(meeting).participants
    assert (kept.agency, kept.role) == ("BUP", "behandlare")


def test_a_held_meeting_keeps_who_was_asked_and_how(team: Team, meetings: Meetings, case: UUID) -> None:
    meeting = made(meetings.schedule(plan(team, case, starts_at=NOW - timedelta(hours=2))))
    participant = seated(team, meetings, meeting)
    meetings.hold(meeting, NOW - timedelta(hours=2), NOW)
    (row,) = meetings.page(meeting).participants
    other = builders.a_participant(
        row.contact_id, kind=ParticipantKind.INVITED, attendance=Attendance.PRESENT
    )
    with pytest.raises(MeetingIsOver):
        meetings.amend_participant(participant, other)
    changes: tuple[Callable[[], object], ...] = (
        partial(meetings.attend, participant, Attendance.ABSENT),
        partial(meetings.remove_participant, participant),
        partial(meetings.amend_participant, participant, builders.a_participant(row.contact_id)),
    )
    for leaves_nobody in changes:
        with pytest.raises(NobodyPresent):
            leaves_nobody()
    late = seated(team, meetings, meeting)  # came unasked
    meetings.attend(participant, Attendance.EXCUSED, "sjuk")
    (first, second) = sorted(meetings.page(meeting).participants, key=lambda each: each.id != participant)
    assert (first.attendance, first.absence_reason) == (Attendance.EXCUSED, "sjuk")
    assert second.id == late


def test_a_reason_for_absence_is_one_line(team: Team, meetings: Meetings, case: UUID) -> None:
    participant = seated(team, meetings, made(meetings.schedule(plan(team, case))))
    with pytest.raises(Incomplete):
        meetings.attend(participant, Attendance.ABSENT, "x" * 100_000)


def test_a_cancelled_meeting_takes_nobody(team: Team, meetings: Meetings, case: UUID) -> None:
    meeting = made(meetings.schedule(plan(team, case)))
    participant = seated(team, meetings, meeting)
    meetings.cancel(meeting)
    changes: tuple[Callable[[], object], ...] = (
        partial(meetings.invite, meeting, builders.a_participant(support_person="Mormor")),
        partial(meetings.attend, participant, Attendance.PRESENT),
        partial(meetings.remove_participant, participant),
        partial(meetings.discuss, meeting, frozenset()),
        partial(meetings.mark_agenda_sent, meeting, date(2026, 3, 4)),
    )
    for change in changes:
        with pytest.raises(MeetingIsOver):
            change()


# --- reads -------------------------------------------------------------------------------------------------------


def test_a_meeting_is_found_by_the_beginning_of_its_id(team: Team, meetings: Meetings, case: UUID) -> None:
    one = made(meetings.schedule(plan(team, case)))
    two = made(meetings.schedule(plan(team, case, starts_at=AHEAD + timedelta(days=1))))
    assert meetings.resolve(str(one)) == one
    assert meetings.resolve(two.hex.upper()) == two
    shared = next(length for length in range(32) if one.hex[length] != two.hex[length])
    assert meetings.resolve(one.hex[: shared + 1]) == one
    with pytest.raises(Ambiguous) as both:
        meetings.resolve(one.hex[:shared])
    assert both.value.count == 2
    for nothing in ("", "  ", "zz", "%", str(uuid4()), "_" * 8, one.hex + "0"):
        with pytest.raises(NoSuchId):
            meetings.resolve(nothing)


def test_the_page_carries_what_earlier_meetings_left(team: Team, meetings: Meetings, case: UUID) -> None:
    actions = Actions(team.store)
    first = team.held(case)
    second = made(meetings.schedule(plan(team, case)))
    third = made(meetings.schedule(plan(team, case, starts_at=AHEAD + timedelta(days=7))))
    mine = owner(team)
    of_first = made(actions.add(builders.an_action(mine, what="Från första", meeting_id=first)))
    of_second = made(actions.add(builders.an_action(mine, what="Från andra", meeting_id=second)))
    between = made(actions.add(builders.an_action(mine, what="Mellan möten", case_id=case)))
    actions.add(builders.an_action(mine, what="Annan familj", case_id=team.case(team.family())))
    assert {each.id for each in meetings.page(first).carried} == {between}
    assert {each.id for each in meetings.page(second).carried} == {of_first, between}
    assert {each.id for each in meetings.page(third).carried} == {of_first, of_second, between}
    assert [each.id for each in meetings.page(second).actions] == [of_second]
    next_meeting = meetings.page(first).next_meeting
    assert next_meeting is not None
    assert next_meeting.id == second
    assert meetings.page(third).next_meeting is None


def test_a_refusal_leaves_no_trace(team: Team, meetings: Meetings, case: UUID) -> None:
    made(meetings.schedule(plan(team, case)))
    with team.store.read() as work:
        before = work.journal.entries()
    with pytest.raises(Refusal):
        meetings.schedule(plan(team, case))
    with pytest.raises(NotFound):
        meetings.schedule(plan(team, case, starts_at=AHEAD + timedelta(days=3), venue_id=uuid4()))
    with team.store.read() as work:
        assert work.journal.entries() == before
    assert len(meetings.all()) == 1


def test_outcomes_of_a_removed_meeting_go_with_it(team: Team, meetings: Meetings, case: UUID) -> None:
    meeting = made(meetings.schedule(plan(team, case, starts_at=NOW - timedelta(hours=2))))
    Outcomes(team.store).record(meeting, builders.an_outcome())
    meetings.cancel(meeting)
    meetings.remove(meeting)
    with team.store.read() as work:
        assert work.outcomes.of_meeting(meeting) == ()
