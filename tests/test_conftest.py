"""The ground that every other test stands on: another home, a standing clock, no warning unnoticed."""

import logging
import os
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.clock import NOW
from tests.conftest import PLACES, Clock, ExpectedWarnings


def test_no_place_of_the_real_user_is_touched() -> None:
    temporary = Path(tempfile.gettempdir()).resolve()
    for place in (Path.home(), *(Path(os.environ[name]) for name in PLACES)):
        assert place.resolve().is_relative_to(temporary)
        assert place.is_dir()


def test_the_clock_stands_still(clock: Clock, now: datetime) -> None:
    assert clock() == clock() == now == NOW


def test_the_machine_is_not_in_sweden() -> None:
    """Local time must come from the program's own zone; here the machine's would give other hours."""
    assert time.localtime(NOW.timestamp()).tm_hour == NOW.astimezone(UTC).hour


@pytest.fixture
def watch() -> ExpectedWarnings:
    """Return a watch of its own, so that what is tested does not fail the test."""
    return ExpectedWarnings()


def record(watch: ExpectedWarnings, level: int, text: str) -> None:
    """Let the watch see one log record as a logger would hand it over."""
    if level >= watch.level:
        watch.handle(logging.LogRecord("room", level, __file__, 1, text, None, None))


def test_a_warning_that_nobody_expected_is_a_problem(watch: ExpectedWarnings) -> None:
    record(watch, logging.INFO, "all is well")
    record(watch, logging.WARNING, "the disk is slow")
    assert watch.problems() == ["unexpected WARNING room: the disk is slow"]


def test_a_warning_that_was_expected_is_none(watch: ExpectedWarnings) -> None:
    watch("disk is \\w+")
    record(watch, logging.ERROR, "the disk is gone")
    assert watch.problems() == []


def test_an_expected_warning_that_never_came_is_a_problem(watch: ExpectedWarnings) -> None:
    watch("disk")
    assert watch.problems() == ["never logged: disk"]


def test_the_watch_is_on_during_every_test(expect_warning: ExpectedWarnings) -> None:
    expect_warning("seen$")
    logging.getLogger("any.room").warning("this was seen")
