"""What the demo shows around today holds on any day the program is opened."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations
from uuid import UUID

import pytest

from famsam_desktop.domain import times
from famsam_desktop.domain.consents import ConsentState
from famsam_desktop.domain.meetings import MeetingState, MeetingType, ParticipantKind
from famsam_desktop.domain.outcomes import AWAITED, OPEN_STATUSES
from famsam_desktop.domain.proposals import Answer
from famsam_desktop.services.demo import (
    asked,
    between,
    current,
    current_rows,
    days,
    household,
    past,
    people,
    plan,
    week,
)
from famsam_desktop.services.demo.current import CurrentFamily
from famsam_desktop.services.demo.gatherings import Gathering
from famsam_desktop.services.demo.identity import Team
from famsam_desktop.store.tables import (
    CheckInTable,
    GoalTable,
    ProposedPersonTable,
    ProposedSlotTable,
    SlotAnswerTable,
)

MOMENTS = {
    "monday": datetime(2026, 11, 23, 7, 46, tzinfo=UTC),
    "wednesday": datetime(2026, 3, 4, 9, 30, tzinfo=UTC),
    "friday evening": datetime(2026, 11, 27, 17, 0, tzinfo=UTC),
    "saturday": datetime(2026, 11, 28, 10, 0, tzinfo=UTC),
    "sunday in july": datetime(2027, 7, 18, 10, 0, tzinfo=UTC),
    "thursday in july": datetime(2027, 7, 15, 6, 0, tzinfo=UTC),
    "monday in august": datetime(2027, 8, 2, 6, 0, tzinfo=UTC),
    "before christmas": datetime(2026, 12, 22, 11, 0, tzinfo=UTC),
    "new year": datetime(2027, 1, 1, 11, 0, tzinfo=UTC),
    "clock change": datetime(2027, 3, 28, 1, 30, tzinfo=UTC),
    "earliest": datetime(2025, 1, 1, 12, 0, tzinfo=UTC),
}


class Life:
    """The meetings and families of the demo at a moment."""

    def __init__(self, moment: datetime) -> None:
        self.now = week.Now(moment)
        self.today = self.now.today
        diary = days.Diary()
        gone = plan.past_families(self.today)
        self.past = [meeting for family in gone for meeting in past.meetings(household.past(family), diary)]
        open_cases = current.families(self.today, len(gone), diary)
        self.families: tuple[CurrentFamily, ...] = (
            *open_cases,
            current.returned(gone, self.today, diary),
        )
        self.meetings = list(week.meetings(self.families, self.now))

    def in_week(self, number: int) -> list[Gathering]:
        monday = times.monday(self.today) + timedelta(weeks=number)
        return [each for each in self.meetings if times.monday(times.local_day(each.starts_at)) == monday]

    def only(self, key: str) -> Gathering:
        (found,) = [each for each in self.meetings if each.key == key]
        return found


@pytest.fixture(scope="module", params=list(MOMENTS.values()), ids=list(MOMENTS))
def life(request: pytest.FixtureRequest) -> Life:
    return Life(request.param)


def ends_at(meeting: Gathering) -> datetime:
    return meeting.starts_at + timedelta(minutes=meeting.minutes)


def test_this_week_and_the_next_are_full(life: Life) -> None:
    assert len(life.in_week(0)) >= 6
    assert len(life.in_week(1)) >= 6
    assert len({times.local_day(each.starts_at) for each in life.in_week(0)}) >= 4


def test_meetings_are_on_weekdays_in_office_hours(life: Life) -> None:
    for meeting in (*life.past, *life.meetings):
        start = times.local(meeting.starts_at)
        assert start.weekday() < 5
        assert time(8) <= start.time()
        assert times.local(ends_at(meeting)).time() <= time(16, 30)


def test_nobody_and_no_room_is_taken_twice(life: Life) -> None:
    by_day: dict[date, list[Gathering]] = {}
    for meeting in (*life.past, *life.meetings):
        by_day.setdefault(times.local_day(meeting.starts_at), []).append(meeting)
    for here in by_day.values():
        for one, other in combinations(here, 2):
            apart = ends_at(one) <= other.starts_at or ends_at(other) <= one.starts_at
            assert apart, (one.key, other.key, one.starts_at)


def test_what_is_over_is_held_and_nothing_else_is(life: Life) -> None:
    for meeting in (*life.past, *life.meetings):
        held = meeting.state is MeetingState.HELD
        assert held == (ends_at(meeting) <= life.now.instant), meeting.key
        assert all((seat.attendance is not None) == held for seat in meeting.seats)
        assert held or not (meeting.said or meeting.promised)
        for sent_on in (meeting.agenda_sent_on, meeting.summary_sent_on):
            assert sent_on is None or sent_on <= life.today
        assert meeting.seats


def test_nobody_sits_twice(life: Life) -> None:
    for meeting in (*life.past, *life.meetings):
        assert max(Counter(seat.who for seat in meeting.seats).values()) == 1


def test_the_big_meeting_is_still_to_come(life: Life) -> None:
    big = life.only("big")
    assert life.today < times.local_day(big.starts_at) <= life.today + timedelta(days=3)
    assert len({seat.who.agency for seat in big.seats} - {""}) == 3
    assert 6 <= len(big.seats) <= 8
    assert any(seat.who.support_person and seat.kind is ParticipantKind.INVITED for seat in big.seats)
    assert sum(item.planned_minutes for item in big.items) <= big.minutes
    assert any(item.internal_note for item in big.items)
    carried = [
        promised
        for meeting in life.meetings
        if meeting.number == big.number
        for promised in meeting.promised
        if promised.status in OPEN_STATUSES
    ]
    assert len(carried) >= 3
    assert any(promised.due < life.today for promised in carried)


def test_one_held_meeting_waits_for_its_summary(life: Life) -> None:
    waiting = life.only("just held")
    assert waiting.state is MeetingState.HELD
    assert waiting.summary_sent_on is None
    assert life.today - timedelta(days=3) <= times.local_day(waiting.starts_at) < life.today
    assert waiting.said
    assert waiting.promised


def test_kinds_of_meetings(life: Life) -> None:
    this_week = life.in_week(0)
    assert any(each.type is MeetingType.STEERING_GROUP and each.case is None for each in this_week)
    assert any(each.link and each.venue is None for each in this_week)
    ahead = [each for each in life.meetings if each.state is not MeetingState.HELD]
    assert any(each.agenda_sent_on for each in ahead)
    assert any(not each.agenda_sent_on for each in ahead)
    assert {each.state for each in ahead} == {MeetingState.CONVENED, MeetingState.DRAFT}


def test_open_and_overdue_actions(life: Life) -> None:
    still_open = [
        promised
        for meeting in life.meetings
        for promised in meeting.promised
        if promised.status in OPEN_STATUSES
    ]
    assert len(still_open) >= 10
    assert sum(promised.due < life.today for promised in still_open) >= 4
    assert len({promised.owner for promised in still_open}) >= 8
    assert len({promised.owner.agency for promised in still_open}) >= 5


def test_consents_of_every_kind(life: Life) -> None:
    agreed = [each for family in life.families for each in family.household.consents]
    ending = [each.until for each in agreed if each.until is not None]
    assert any(life.today <= last <= life.today + timedelta(days=14) for last in ending)
    assert any(last < life.today for last in ending)
    assert {each.answer for each in agreed} == {
        ConsentState.GIVEN,
        ConsentState.PARTIAL,
        ConsentState.REFUSED,
    }
    assert all(each.since <= life.today for each in agreed)


def test_a_case_with_no_next_meeting(life: Life) -> None:
    ahead = {each.case for each in life.meetings if each.state is not MeetingState.HELD}
    without = [family.place for family in life.families if family.case not in ahead]
    assert len(current_rows.ROWS) - 1 in without
    assert len(without) <= 4


def test_steps_come_in_order_and_not_after_today(life: Life) -> None:
    for family in life.families:
        dates = [on for _, on in family.household.steps]
        assert dates == sorted(dates)
        assert dates[-1] <= life.today
        held = family.family.meetings
        assert list(held) == sorted(set(held))
        assert not held or held[0] > family.family.referred_on


def test_names_are_invented_and_never_alike(life: Life) -> None:
    assert len({people.surname(number) for number in range(140)}) == 140
    numbers = [each.number for each in plan.past_families(life.today)]
    assert max(numbers) + len(current_rows.ROWS) < 140
    for family in life.families:
        assert len(set(family.household.names)) == len(family.household.names)


def test_answers_come_back_after_their_meeting_and_some_are_waited_for(life: Life) -> None:
    asked = [
        (times.local_day(meeting.starts_at), each)
        for meeting in life.meetings
        for each in between.answered(meeting, life.today).said
        if each.kind in AWAITED
    ]
    assert any(each.answered_on is not None for _, each in asked)
    assert any(each.answered_on is None for _, each in asked)
    for day, each in asked:
        assert each.answered_on is None or day <= each.answered_on <= life.today
        assert bool(each.answer) == (each.answered_on is not None)
    over = [each for meeting in life.past for each in between.answered(meeting, life.today, over=True).said]
    assert all(each.answered_on is not None for each in over if each.kind in AWAITED)


def test_goals_and_calls_fit_their_families(life: Life) -> None:
    made = [(family, record) for family in life.families for record in between.records(family, life.today)]
    calls = [(family, record) for family, record in made if isinstance(record, CheckInTable)]
    assert {family.place for family, _ in calls} <= {
        family.place for family in life.families if between.asked_every(family.place)
    }
    for family, call in calls:
        assert family.family.referred_on <= call.happened_on <= life.today
    goals = {record.id: record for _, record in made if isinstance(record, GoalTable)}
    assert len({goal.progress for goal in goals.values()}) == 5
    assert any(goal.target_on < life.today for goal in goals.values() if goal.target_on is not None)
    for goal in goals.values():
        if goal.parent_id is not None:
            above = goals[goal.parent_id]
            assert (above.member_id, above.parent_id) == (goal.member_id, None)


def test_one_family_is_asked_about_times_when_nobody_else_meets_and_some_have_answered(life: Life) -> None:
    team = Team(users=(UUID(int=1), UUID(int=2)), municipalities={})
    made = [each for family in life.families for each in asked.records(family, team, life.today)]
    slots = [each for each in made if isinstance(each, ProposedSlotTable)]
    people = {each.id for each in made if isinstance(each, ProposedPersonTable)}
    answers = [each for each in made if isinstance(each, SlotAnswerTable)]
    assert len({times.local_day(each.starts_at) for each in slots}) == len(slots) == 3
    answered = {each.person_id for each in answers}
    assert answered < people  # somebody is still to be called
    assert len({each.answer for each in answers}) == 3
    yes = Counter(each.slot_id for each in answers if each.answer is Answer.YES)
    assert max(yes.values()) == len(answered)  # one time suits all who have answered
    for slot in slots:
        assert days.is_workday(times.local_day(slot.starts_at))
        ends_at = slot.starts_at + timedelta(hours=1)
        for meeting in life.meetings:
            over = meeting.starts_at + timedelta(minutes=meeting.minutes)
            assert over <= slot.starts_at or ends_at <= meeting.starts_at, meeting.key
