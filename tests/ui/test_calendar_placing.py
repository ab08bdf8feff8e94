"""Where meetings stand in the calendar, and where they come to stand when they are moved: no window is needed."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from famsam_desktop.domain import times
from famsam_desktop.domain.meetings import LONGEST_MINUTES, MeetingRow
from famsam_desktop.ui.calendar.moving import STEP_MINUTES, Slot, dragged, lengthened, moved, stretched
from famsam_desktop.ui.calendar.people import both_initials, initials
from famsam_desktop.ui.calendar.placing import (
    DAY_MINUTES,
    LEAST_SHOWN,
    by_day,
    instant_at,
    mondays,
    month_later,
    place,
    shown_days,
    week_span,
)
from tests.ui.weeks import MONDAY, a_row

#: The nights to summer time and to winter time.
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
QUARTER = timedelta(minutes=STEP_MINUTES)

days = st.one_of(
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    st.sampled_from([SPRING, AUTUMN]).flatmap(
        lambda day: st.integers(-1, 1).map(lambda n: day + timedelta(days=n))
    ),
)
quarters = st.builds(
    lambda day, number: times.instant(day, time(number // 4, number % 4 * STEP_MINUTES)),
    days,
    st.integers(0, 95),
)
#: Any instant that stands on a quarter, the second of two hours as well.
on_quarters = st.builds(lambda start, hours: start + timedelta(hours=hours), quarters, st.integers(0, 3))
lengths = st.integers(1, LONGEST_MINUTES // STEP_MINUTES).map(lambda n: n * STEP_MINUTES)
rows = st.lists(st.tuples(quarters, lengths), max_size=60).map(
    lambda made: [a_row(n + 1, start, minutes) for n, (start, minutes) in enumerate(made)]
)


def on_tuesday(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, 3, hour - 1, minute, tzinfo=UTC)


def is_on_a_quarter(instant: datetime) -> bool:
    return times.local(instant).minute % STEP_MINUTES == 0


# --- standing ----------------------------------------------------------------------------------------------------


def test_meetings_that_overlap_share_the_width_and_others_do_not() -> None:
    meetings = [
        a_row(1, on_tuesday(9), 90),
        a_row(2, on_tuesday(10)),
        a_row(3, on_tuesday(10, 30)),
        a_row(4, on_tuesday(13)),
    ]
    lanes = {each.row.id.int: (each.lane, each.lanes) for each in place(meetings, MONDAY)}
    assert lanes == {1: (0, 2), 2: (1, 2), 3: (0, 2), 4: (0, 1)}


def test_meetings_that_only_touch_stand_under_each_other() -> None:
    placed = place([a_row(1, on_tuesday(9)), a_row(2, on_tuesday(10))], MONDAY)
    assert [each.lanes for each in placed] == [1, 1]


def test_a_meeting_too_short_to_be_read_keeps_the_next_from_lying_over_it() -> None:
    placed = place([a_row(1, on_tuesday(9), 10), a_row(2, on_tuesday(9, 10))], MONDAY)
    assert [(each.lane, each.lanes) for each in placed] == [(0, 2), (1, 2)]


def test_a_meeting_over_midnight_stands_on_both_days() -> None:
    before, after = place([a_row(1, on_tuesday(23), 120)], MONDAY)
    assert (before.day, before.start, before.end) == (1, 23 * 60, DAY_MINUTES)
    assert (after.day, after.start, after.end) == (2, 0, 60)
    assert (before.first, before.last, after.first, after.last) == (True, False, False, True)


def test_a_meeting_that_ends_at_midnight_stands_on_one_day() -> None:
    (placed,) = place([a_row(1, on_tuesday(23), 60)], MONDAY)
    assert (placed.day, placed.end, placed.first, placed.last) == (1, DAY_MINUTES, True, True)


def test_the_end_of_a_meeting_of_the_sunday_before_stands_on_monday() -> None:
    (placed,) = place([a_row(1, datetime(2026, 3, 1, 22, tzinfo=UTC), 180)], MONDAY)
    assert (placed.day, placed.start, placed.end, placed.first) == (0, 0, 120, False)


def test_the_weekend_is_shown_when_something_happens_there() -> None:
    assert shown_days([]) == 5
    saturday = place([a_row(1, datetime(2026, 3, 7, 9, tzinfo=UTC))], MONDAY)
    assert shown_days(saturday) == 6
    friday_night = place([a_row(1, datetime(2026, 3, 6, 22, tzinfo=UTC), 120)], MONDAY)
    assert shown_days(friday_night) == 6


def test_on_the_night_to_winter_time_the_two_hours_stand_side_by_side() -> None:
    first = datetime(2026, 10, 25, 0, 0, tzinfo=UTC)  # 02.00, summer time
    placed = place([a_row(1, first), a_row(2, first + timedelta(hours=1))], times.monday(AUTUMN))
    assert [(each.start, each.end, each.lanes) for each in placed] == [(120, 180, 2), (120, 180, 2)]


def test_on_the_night_to_summer_time_the_clock_says_when_it_ends() -> None:
    (placed,) = place([a_row(1, datetime(2026, 3, 29, 0, 0, tzinfo=UTC), 120)], times.monday(SPRING))
    assert (placed.start, placed.end) == (60, 4 * 60)


@given(rows, days)
def test_what_is_seen_of_two_meetings_never_overlaps(meetings: list[MeetingRow], day: date) -> None:
    placed = place(meetings, times.monday(day))
    for number, one in enumerate(placed):
        assert 0 <= one.lane < one.lanes
        assert 0 <= one.start < one.end <= DAY_MINUTES
        for other in placed[number + 1 :]:
            if one.day == other.day and one.lane == other.lane:
                assert other.start >= max(one.end, one.start + LEAST_SHOWN)


def test_an_empty_place_means_the_half_hour_before_it() -> None:
    assert instant_at(MONDAY, 1, 9 * 60 + 44) == on_tuesday(9, 30)
    assert instant_at(MONDAY, 1, -5) == on_tuesday(1) - timedelta(hours=1)


@pytest.mark.parametrize(
    ("monday", "said"),
    [
        (date(2026, 3, 2), "2–6 mars 2026"),
        (date(2026, 3, 30), "30 mars–3 april 2026"),
        (date(2026, 12, 28), "28 december 2026–1 januari 2027"),
    ],
)
def test_a_week_in_words(monday: date, said: str) -> None:
    assert week_span(monday, 5) == said


# --- months ------------------------------------------------------------------------------------------------------


def test_the_weeks_of_a_month() -> None:
    assert mondays(date(2026, 3, 4)) == [date(2026, 2, 23) + timedelta(weeks=n) for n in range(6)]
    assert mondays(date(2027, 2, 28)) == [date(2027, 2, 1) + timedelta(weeks=n) for n in range(4)]


@pytest.mark.parametrize(
    ("months", "first"),
    [(-1, date(2025, 12, 1)), (1, date(2026, 2, 1)), (12, date(2027, 1, 1)), (-13, date(2024, 12, 1))],
)
def test_months_on_from_the_last_day_of_january(months: int, first: date) -> None:
    assert month_later(date(2026, 1, 31), months) == first


def test_a_night_belongs_to_both_its_days() -> None:
    found = by_day([a_row(1, on_tuesday(23), 120), a_row(2, on_tuesday(9))], date(2026, 2, 23))
    assert {day: [each.row.id.int for each in there] for day, there in found.items()} == {
        date(2026, 3, 3): [2, 1],
        date(2026, 3, 4): [1],
    }


# --- moving ------------------------------------------------------------------------------------------------------


def test_a_day_later_is_the_same_clock_time_over_the_change_of_clocks() -> None:
    before = datetime(2026, 3, 28, 8, 0, tzinfo=UTC)  # 09.00, the day before summer time
    assert moved(before, days=1) == datetime(2026, 3, 29, 7, 0, tzinfo=UTC)
    assert moved(before, minutes=-15) == before - QUARTER


def test_the_hour_that_does_not_exist_is_stepped_over_both_ways() -> None:
    last = datetime(2026, 3, 29, 0, 45, tzinfo=UTC)  # 01.45
    assert times.clock(moved(last, minutes=STEP_MINUTES)) == "03.00"
    assert moved(moved(last, minutes=STEP_MINUTES), minutes=-STEP_MINUTES) == last


@given(on_quarters, st.sampled_from([-STEP_MINUTES, STEP_MINUTES]))
@example(datetime(2026, 3, 29, 1, 0, tzinfo=UTC), -STEP_MINUTES)
@example(datetime(2026, 10, 25, 1, 15, tzinfo=UTC), STEP_MINUTES)
def test_a_step_leads_on_and_stays_on_the_quarters(start: datetime, minutes: int) -> None:
    after = moved(start, minutes=minutes)
    assert is_on_a_quarter(after)
    assert (after > start) is (minutes > 0)
    assert abs(after - start) <= timedelta(hours=1) + QUARTER  # so much only on the nights of the change


@given(quarters, lengths, st.integers(-6, 6), st.floats(-1440, 1440))
def test_dragged_it_keeps_its_length_and_stands_on_a_quarter(
    start: datetime, minutes: int, over: int, down: float
) -> None:
    before = Slot(start, minutes)
    after = dragged(before, over, down)
    assert after.planned_minutes == minutes
    assert is_on_a_quarter(after.starts_at)
    offsets = {times.local(each).utcoffset() for each in (after.starts_at, after.ends_at)}
    if len(offsets) == 1:  # no change of clocks in the middle of it: as long by the clock too
        there = [times.local(each).replace(tzinfo=None) for each in (after.starts_at, after.ends_at)]
        assert there[1] - there[0] == timedelta(minutes=minutes)


@given(
    st.builds(lambda start, n: start + timedelta(minutes=n), quarters, st.integers(0, 14)), st.integers(-6, 6)
)
def test_dragged_to_the_side_it_keeps_its_clock_time(start: datetime, over: int) -> None:
    after = dragged(Slot(start, 50), over, 3.0).starts_at
    there = times.local(start).replace(tzinfo=None) + timedelta(days=over)
    skipped = there.date() == SPRING and there.hour == 2
    assert times.local(after).replace(tzinfo=None) == there + timedelta(hours=skipped)
    if not over:
        assert after == start


def test_dragged_over_midnight_it_goes_on_to_the_next_day() -> None:
    late = Slot(on_tuesday(23), 60)
    assert dragged(late, 0, 120).starts_at == on_tuesday(23) + timedelta(hours=2)
    assert dragged(Slot(on_tuesday(1), 60), 0, -120).starts_at == on_tuesday(1) - timedelta(hours=2)


@given(on_quarters, lengths, st.integers(-1, 2), st.floats(0, DAY_MINUTES))
def test_stretched_it_begins_when_it_did_and_ends_on_a_quarter(
    start: datetime, minutes: int, over: int, minute: float
) -> None:
    after = stretched(Slot(start, minutes), times.local_day(start) + timedelta(days=over), minute)
    assert after.starts_at == start
    assert STEP_MINUTES <= after.planned_minutes <= LONGEST_MINUTES
    assert is_on_a_quarter(after.ends_at)


@pytest.mark.parametrize(
    ("day", "minute", "minutes"),
    [
        (date(2026, 3, 3), 10 * 60 + 50, 105),
        (date(2026, 3, 3), 8 * 60, STEP_MINUTES),
        (date(2026, 3, 3), DAY_MINUTES, LONGEST_MINUTES),
        (date(2026, 3, 4), 60, LONGEST_MINUTES),
    ],
)
def test_stretched_to_a_place(day: date, minute: int, minutes: int) -> None:
    assert stretched(Slot(on_tuesday(9), 60), day, minute).planned_minutes == minutes


def test_stretched_over_midnight() -> None:
    assert stretched(Slot(on_tuesday(23), 60), date(2026, 3, 4), 90).planned_minutes == 150


@given(st.integers(1, LONGEST_MINUTES), st.integers(1, 100))
def test_made_longer_and_shorter_it_stays_a_meeting(minutes: int, times_pressed: int) -> None:
    slot = longest = shortest = Slot(on_tuesday(9), minutes)
    for _ in range(times_pressed):
        longest, shortest = lengthened(longest, STEP_MINUTES), lengthened(shortest, -STEP_MINUTES)
    assert longest.planned_minutes == min(minutes + times_pressed * STEP_MINUTES, LONGEST_MINUTES)
    least = min(minutes, STEP_MINUTES)
    assert shortest.planned_minutes == max(minutes - times_pressed * STEP_MINUTES, least)
    assert longest.starts_at == shortest.starts_at == slot.starts_at


# --- people ------------------------------------------------------------------------------------------------------


def test_initials() -> None:
    assert [initials(name) for name in ("Karin Lindqvist", "Åsa", "Anna-Karin von Ek", "")] == [
        "KL",
        "Å",
        "AE",
        "",
    ]


@pytest.mark.parametrize(
    ("note_taker", "said"), [("Amir Haddad", "KL · AH"), ("Karin Lindqvist", "KL"), ("", "KL")]
)
def test_who_leads_and_who_takes_the_notes(note_taker: str, said: str) -> None:
    assert both_initials("Karin Lindqvist", note_taker) == said
