"""Which backups stay: the newest of each of seven days, four weeks and twelve months."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.backups import DAILY, MONTHLY, WEEKLY, kept
from famsam_desktop.domain.times import local_day

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


def test_of_one_day_the_newest_stays() -> None:
    taken = [NOON - timedelta(hours=hours) for hours in range(4)]
    assert kept(taken) == {NOON}


def test_of_two_years_of_days_few_stay() -> None:
    days = [NOON - timedelta(days=number) for number in range(730)]
    keep = sorted(kept(days), reverse=True)
    assert keep[:DAILY] == days[:DAILY]
    assert len(keep) <= DAILY + WEEKLY + MONTHLY
    assert keep[-1].date().isoformat() == "2025-04-30"  # the last day of the twelfth month back


def test_a_day_is_a_day_here_and_not_in_utc() -> None:
    late, early = datetime(2026, 3, 3, 22, 30, tzinfo=UTC), datetime(2026, 3, 3, 23, 30, tzinfo=UTC)
    assert kept([late, early]) == {late, early}


def test_after_a_long_pause_the_old_ones_are_still_there() -> None:
    old = [NOON - timedelta(days=400 + number) for number in range(5)]
    assert kept([NOON, *old]) == {NOON, *old}


@given(st.lists(st.integers(0, 1_000_000), max_size=80))
def test_the_newest_always_stays_and_taking_away_again_changes_nothing(minutes: list[int]) -> None:
    taken = [NOON - timedelta(minutes=each) for each in minutes]
    keep = kept(taken)
    assert keep <= set(taken)
    assert len(keep) <= DAILY + WEEKLY + MONTHLY
    assert kept(keep) == keep
    if taken:
        assert max(taken) in keep
        assert len({local_day(each) for each in keep}) == len(keep)
