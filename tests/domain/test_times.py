"""Days and clock times as a Swede reads them, across summer time."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain import times

MEETING = datetime(2022, 11, 16, 8, 0, tzinfo=UTC)


def test_dates_and_times_in_text() -> None:
    assert times.long_date(date(2022, 11, 16)) == "16 november 2022"
    assert times.day_and_date(date(2022, 11, 16)) == "onsdag 16 november 2022"
    assert times.short_date(date(2022, 11, 16)) == "16 nov."
    assert times.short_date(date(2022, 6, 1)) == "1 juni"
    assert times.clock_span(MEETING, MEETING + timedelta(minutes=90)) == "kl. 09.00–10.30"
    assert [times.duration(minutes) for minutes in (5, 60, 95)] == ["5 min", "1 h", "1 h 35 min"]


def test_weeks_are_iso_weeks() -> None:
    assert times.iso_week(date(2021, 1, 3)) == 53
    assert times.monday(date(2026, 11, 29)) == date(2026, 11, 23)


def test_summer_time_shifts_the_clock_but_not_the_wall() -> None:
    assert times.instant(date(2026, 3, 28), time(9)) == datetime(2026, 3, 28, 8, tzinfo=UTC)
    assert times.instant(date(2026, 3, 29), time(9)) == datetime(2026, 3, 29, 7, tzinfo=UTC)
    assert times.local_day(datetime(2026, 6, 30, 22, 30, tzinfo=UTC)) == date(2026, 7, 1)


@given(st.dates(date(2019, 1, 1), date(2035, 1, 1)), st.times().filter(lambda clock: clock.hour != 2))
def test_a_local_time_comes_back_as_it_was_typed(day: date, clock: time) -> None:
    there = times.local(times.instant(day, clock))
    assert (there.date(), there.time()) == (day, clock)
