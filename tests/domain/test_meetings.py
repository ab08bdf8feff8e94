"""Planning a meeting: complete, in an open case, and in nobody's way."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.cases import Case, CaseEvent, CaseStep
from famsam_desktop.domain.errors import (
    CaseIsClosed,
    Incomplete,
    InTheFuture,
    MeetingClash,
    MeetingIsOver,
    NobodyPresent,
    OutOfOrder,
)
from famsam_desktop.domain.meetings import (
    Booking,
    Meeting,
    MeetingDraft,
    MeetingForm,
    MeetingState,
    MeetingType,
    ParticipantDraft,
    clashes,
    hold,
    plan,
    still_open,
)

KARIN, AMIR, ROOM, OTHER_ROOM = (UUID(int=number) for number in range(1, 5))
TODAY = date(2026, 11, 23)
NINE = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
CASE = Case(
    id=UUID(int=7), family_id=UUID(int=8), number=1, events=(CaseEvent(CaseStep.REFERRED, date(2026, 1, 10)),)
)
DRAFT = MeetingDraft(case_id=CASE.id, starts_at=NINE, planned_minutes=60, chair_id=KARIN, venue_id=ROOM)


def a_booking(start: datetime, minutes: int, *people: UUID, venue: UUID | None = None) -> Booking:
    return Booking(
        meeting_id=UUID(int=50),
        starts_at=start,
        ends_at=start + timedelta(minutes=minutes),
        user_ids=frozenset(people),
        venue_id=venue,
    )


def a_meeting(state: MeetingState = MeetingState.CONVENED) -> Meeting:
    return Meeting(
        id=UUID(int=60),
        case_id=CASE.id,
        type=MeetingType.COORDINATION,
        form=MeetingForm.IN_PERSON,
        starts_at=NINE,
        planned_minutes=60,
        chair_id=KARIN,
        state=state,
    )


def test_a_plan_that_is_in_nobodys_way_is_the_draft_itself() -> None:
    assert plan(DRAFT, CASE, [a_booking(NINE, 60, AMIR, venue=OTHER_ROOM)], TODAY) == DRAFT


@pytest.mark.parametrize(
    ("people", "venue", "busy"),
    [((KARIN,), None, "person"), ((AMIR,), ROOM, "venue"), ((KARIN,), ROOM, "person")],
)
def test_a_taken_person_or_room_is_a_clash(people: tuple[UUID, ...], venue: UUID | None, busy: str) -> None:
    with pytest.raises(MeetingClash) as refused:
        plan(DRAFT, CASE, [a_booking(NINE + timedelta(minutes=59), 30, *people, venue=venue)], TODAY)
    assert refused.value.busy == busy
    assert refused.value.starts_at == NINE + timedelta(minutes=59)


def test_meetings_that_only_touch_do_not_clash() -> None:
    before, after = (
        a_booking(NINE - timedelta(minutes=30), 30, KARIN),
        a_booking(NINE + timedelta(hours=1), 30, KARIN),
    )
    assert clashes(DRAFT, [before, after]) == ()


@given(st.integers(-180, 180), st.integers(1, 180), st.integers(1, 180))
def test_two_spans_clash_exactly_when_a_minute_is_in_both(offset: int, ours: int, theirs: int) -> None:
    other = a_booking(NINE + timedelta(minutes=offset), theirs, KARIN)
    shared = set(range(ours)) & set(range(offset, offset + theirs))
    assert bool(clashes(replace(DRAFT, planned_minutes=ours), [other])) == bool(shared)


def test_a_closed_case_and_a_day_before_its_referral_are_refused() -> None:
    closed = replace(CASE, events=(*CASE.events, CaseEvent(CaseStep.CLOSED, date(2026, 6, 1))))
    with pytest.raises(CaseIsClosed):
        plan(DRAFT, closed, [], TODAY)
    with pytest.raises(OutOfOrder):
        plan(replace(DRAFT, starts_at=datetime(2026, 1, 9, 9, tzinfo=UTC)), CASE, [], TODAY)


def test_a_meeting_of_no_case_needs_a_title_and_every_meeting_a_time_and_a_chair() -> None:
    with pytest.raises(Incomplete) as refused:
        plan(MeetingDraft(planned_minutes=0), None, [], TODAY)
    assert {problem.field for problem in refused.value.problems} == {
        "title",
        "starts_at",
        "planned_minutes",
        "chair_id",
    }


def test_what_is_over_is_not_planned_any_more() -> None:
    for state in (MeetingState.HELD, MeetingState.CANCELLED):
        with pytest.raises(MeetingIsOver):
            still_open(a_meeting(state))


def test_a_meeting_is_held_with_somebody_there_and_ends_after_it_began() -> None:
    end = NINE + timedelta(minutes=50)
    hold(a_meeting(), 3, NINE, end, now=end)
    with pytest.raises(NobodyPresent):
        hold(a_meeting(), 0, NINE, end, now=end)
    with pytest.raises(OutOfOrder):
        hold(a_meeting(), 3, end, NINE, now=end)
    with pytest.raises(InTheFuture):
        hold(a_meeting(), 3, NINE, end, now=NINE - timedelta(minutes=1))


def test_a_participant_is_exactly_one_somebody() -> None:
    assert ParticipantDraft().problems(TODAY)
    assert ParticipantDraft(contact_id=KARIN, member_id=AMIR).problems(TODAY)
    assert not ParticipantDraft(support_person="Tolk").problems(TODAY)


def test_names_and_titles_do_not_show_in_what_is_printed_for_debugging() -> None:
    assert "Hemlig" not in repr(replace(DRAFT, title="Hemlig")) + repr(
        ParticipantDraft(support_person="Hemlig")
    )
