"""How long the next passphrase has to wait."""

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.attempts import FREE, remaining, wait
from tests.clock import NOW

COUNTS = st.integers(0, 10_000)
SPANS = st.timedeltas(timedelta(days=-400), timedelta(days=400))


def test_the_first_five_are_free_and_then_each_doubles_the_wait_up_to_five_minutes() -> None:
    waits = [wait(failures).total_seconds() for failures in range(13)]
    assert waits == [0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300]
    assert wait(10**9) == timedelta(minutes=5)


@given(COUNTS)
def test_another_failure_never_makes_the_wait_shorter(failures: int) -> None:
    assert wait(failures) <= wait(failures + 1) <= timedelta(minutes=5)
    assert (wait(failures) > timedelta(0)) == (failures >= FREE)


@given(COUNTS, SPANS)
def test_what_is_left_is_never_more_than_the_whole_nor_less_than_nothing(
    failures: int, since: timedelta
) -> None:
    left = remaining(failures, NOW - since, NOW)
    assert timedelta(0) <= left <= wait(failures)
    if since < timedelta(0):
        assert left == wait(failures)
    elif since >= wait(failures):
        assert left == timedelta(0)
    else:
        assert left + since == wait(failures)


@given(st.integers(FREE, 40))
def test_time_that_passes_shortens_it_to_nothing(failures: int) -> None:
    left = [remaining(failures, NOW, NOW + timedelta(seconds=passed)) for passed in range(0, 301, 5)]
    assert all(later <= sooner for sooner, later in pairwise(left))
    assert left[0] == wait(failures)
    assert left[-1] == timedelta(0)


def test_without_a_failure_there_is_nothing_to_wait_for() -> None:
    assert remaining(0, None, NOW) == timedelta(0)
    assert remaining(FREE, None, NOW) == timedelta(0)
