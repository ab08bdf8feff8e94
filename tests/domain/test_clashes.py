"""Who and what is taken while a time is chosen: counted minute by minute, over midnight and when the clock turns."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain import times
from famsam_desktop.domain.clashes import Busy, Taken, busy, overlap, seats_lacking
from famsam_desktop.domain.meetings import (
    Booking,
    MeetingDraft,
    MeetingForm,
    Participant,
    Response,
    Venue,
    clashes,
)

KARIN, AMIR, ROOM, OTHER_ROOM, TEACHER, MOTHER = (UUID(int=number) for number in range(1, 7))
NAMES = {KARIN: "Karin", AMIR: "Amir", ROOM: "Rum 3", TEACHER: "Örjan Ek", MOTHER: "Åsa"}
NINE = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
DRAFT = MeetingDraft(starts_at=NINE, planned_minutes=60, chair_id=KARIN, note_taker_id=AMIR, venue_id=ROOM)

#: The nights when Sweden goes to summer time and back, and a night when nothing happens.
NIGHTS = (date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 24), date(2026, 10, 25), date(2026, 6, 1))


def a_booking(start: datetime, minutes: int, *, users: tuple[UUID, ...] = (), **changes: Any) -> Booking:
    plain = Booking(
        meeting_id=UUID(int=50),
        starts_at=start,
        ends_at=start + timedelta(minutes=minutes),
        user_ids=frozenset(users),
        venue_id=None,
    )
    return replace(plain, **changes)


def test_team_room_and_participants_are_named_with_when_and_only_the_first_two_stop_it() -> None:
    other = a_booking(
        NINE, 30, users=(AMIR,), venue_id=ROOM, people_ids=frozenset({TEACHER, MOTHER, OTHER_ROOM})
    )
    found = busy(DRAFT, {TEACHER, MOTHER}, [other], NAMES)
    assert [(each.taken, each.name, each.stops) for each in found] == [
        (Taken.TEAM, "Amir", True),
        (Taken.VENUE, "Rum 3", True),
        (Taken.PARTICIPANT, "Åsa", False),
        (Taken.PARTICIPANT, "Örjan Ek", False),
    ]
    assert {(each.starts_at, each.ends_at) for each in found} == {(NINE, NINE + timedelta(minutes=30))}


def test_without_a_time_nothing_is_taken() -> None:
    other = a_booking(NINE, 30, users=(KARIN,), people_ids=frozenset({TEACHER}))
    assert busy(replace(DRAFT, starts_at=None), {TEACHER}, [other], NAMES) == ()


def test_names_do_not_show_in_what_is_printed_for_debugging() -> None:
    (found,) = busy(DRAFT, {TEACHER}, [a_booking(NINE, 30, people_ids=frozenset({TEACHER}))], NAMES)
    assert isinstance(found, Busy)
    assert "Örjan" not in repr(found)


STARTS = st.builds(
    times.instant, st.sampled_from(NIGHTS), st.times().map(lambda at: at.replace(second=0, microsecond=0))
)
MINUTES = st.integers(1, 720)


def minutes_of(start: datetime, minutes: int) -> set[datetime]:
    """Every minute of a span, told apart by the clock of the world and not by that on the wall."""
    return {start.astimezone(UTC) + timedelta(minutes=each) for each in range(minutes)}


@given(STARTS, MINUTES, STARTS, MINUTES)
def test_two_meetings_clash_exactly_when_they_share_a_minute(
    ours: datetime, our_minutes: int, theirs: datetime, their_minutes: int
) -> None:
    draft = replace(DRAFT, starts_at=ours, planned_minutes=our_minutes)
    other = a_booking(theirs, their_minutes, users=(KARIN,), venue_id=ROOM, people_ids=frozenset({MOTHER}))
    shared = bool(minutes_of(ours, our_minutes) & minutes_of(theirs, their_minutes))
    assert overlap(draft, other) == shared
    assert bool(clashes(draft, [other])) == shared
    assert len(busy(draft, {MOTHER}, [other], NAMES)) == (3 if shared else 0)


@given(STARTS, MINUTES, MINUTES)
def test_meetings_that_touch_never_clash_not_even_over_midnight(
    start: datetime, first: int, second: int
) -> None:
    draft = replace(DRAFT, starts_at=start, planned_minutes=first)
    assert draft.ends_at is not None
    after = a_booking(draft.ends_at, second, users=(KARIN,), people_ids=frozenset({MOTHER}))
    before = a_booking(start - timedelta(minutes=second), second, users=(KARIN,))
    assert busy(draft, {MOTHER}, [after, before], NAMES) == ()
    closer = replace(draft, planned_minutes=first + 1)
    assert busy(closer, (), [after], NAMES) != ()


@pytest.mark.parametrize(
    ("night", "hours"), [(date(2026, 3, 28), 3), (date(2026, 10, 24), 5), (date(2026, 6, 1), 4)]
)
def test_an_hour_that_is_lost_or_doubled_is_counted_as_it_passes(night: date, hours: int) -> None:
    morning = night + timedelta(days=1)
    midnight, half_past_two, four = (times.instant(morning, time(*at)) for at in ((0, 0), (2, 30), (4, 0)))
    assert four - midnight == timedelta(hours=hours)
    draft = replace(DRAFT, starts_at=times.instant(night, time(23, 30)), planned_minutes=30 + 60 * hours)
    assert draft.ends_at == four
    assert overlap(draft, a_booking(half_past_two, 30, users=(KARIN,)))
    assert overlap(draft, a_booking(four - timedelta(minutes=1), 30, users=(KARIN,)))
    assert not overlap(draft, a_booking(four, 30, users=(KARIN,)))


# --- seats ---------------------------------------------------------------------------------------------------------


def people(count: int, response: Response = Response.COMING) -> list[Participant]:
    return [
        Participant(id=UUID(int=100 + n), meeting_id=UUID(int=9), name="N", response=response)
        for n in range(count)
    ]


def test_a_room_is_too_small_when_team_and_participants_have_no_seats() -> None:
    room = Venue(id=ROOM, name="Rum 3", capacity=8)
    assert seats_lacking(DRAFT, room, people(6)) is None
    assert seats_lacking(DRAFT, room, people(7)) == (9, 8)
    assert seats_lacking(DRAFT, room, people(60)) == (62, 8)
    assert seats_lacking(DRAFT, room, [*people(6), *people(20, Response.NOT_COMING)]) is None
    assert seats_lacking(DRAFT, room, [*people(6), *people(1, Response.SUBSTITUTE)]) == (9, 8)


def test_where_nobody_counts_seats_there_is_nothing_to_say() -> None:
    assert seats_lacking(DRAFT, None, people(60)) is None
    assert seats_lacking(DRAFT, Venue(id=ROOM, name="Rum 3"), people(60)) is None
    digital = replace(DRAFT, form=MeetingForm.DIGITAL)
    assert seats_lacking(digital, Venue(id=ROOM, name="Rum 3", capacity=1), people(60)) is None
