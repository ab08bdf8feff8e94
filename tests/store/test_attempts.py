"""Failed tries are counted beside the key file: without names, for their owner only, until the next success."""

import json
import os
import stat
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from famsam_desktop.domain.attempts import FREE, wait
from famsam_desktop.domain.errors import TooManyTries, WrongPassphrase, WrongRecoveryCode
from famsam_desktop.store.attempts import KEPT, Attempts
from tests.clock import NOW


class Moving:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def move(self, **span: int) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def moving() -> Moving:
    return Moving()


@pytest.fixture
def attempts(tmp_path: Path, moving: Moving) -> Attempts:
    return Attempts(tmp_path / "attempts.json", moving)


def fail(attempts: Attempts, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(WrongPassphrase), attempts.trying_a_passphrase():
            raise WrongPassphrase


def mistype(attempts: Attempts, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(WrongRecoveryCode), attempts.trying_a_code():
            raise WrongRecoveryCode


def test_the_sixth_try_has_to_wait_and_is_not_even_begun(attempts: Attempts, moving: Moving) -> None:
    fail(attempts, FREE)
    assert attempts.seconds_to_wait() == 5
    begun = False
    with pytest.raises(TooManyTries) as refused, attempts.trying_a_passphrase():
        begun = True
    assert not begun
    assert refused.value.seconds == 5
    moving.move(milliseconds=4_001)
    assert attempts.seconds_to_wait() == 1  # rounded up: what is told is never too short
    moving.move(milliseconds=999)
    fail(attempts)
    assert attempts.seconds_to_wait() == 10


def test_being_refused_early_is_no_failure(attempts: Attempts) -> None:
    fail(attempts, FREE)
    before = attempts.failures()
    for _ in range(20):
        with pytest.raises(TooManyTries), attempts.trying_a_passphrase():
            pass
    assert attempts.failures() == before


def test_what_is_no_wrong_passphrase_is_not_counted(attempts: Attempts) -> None:
    with pytest.raises(KeyError), attempts.trying_a_passphrase():
        raise KeyError
    with attempts.trying_a_passphrase():
        pass
    assert not attempts.path.exists()


def test_a_recovery_code_neither_waits_nor_makes_wait_but_is_remembered(
    attempts: Attempts, moving: Moving
) -> None:
    mistype(attempts, 2 * FREE)
    assert attempts.seconds_to_wait() == 0
    moving.move(minutes=1)
    fail(attempts, FREE)
    assert attempts.seconds_to_wait() == 5
    mistype(attempts)
    assert attempts.seconds_to_wait() == 5
    told = attempts.failures().told()
    assert [detail for _, detail in told] == ["recovery"] * 10 + [""] * 5 + ["recovery"]
    assert [at for at, _ in told] == [NOW] * 10 + [moving.now] * 6


def test_success_begins_anew(attempts: Attempts) -> None:
    fail(attempts, 4)
    attempts.clear()
    attempts.clear()
    assert not attempts.failures()
    assert attempts.seconds_to_wait() == 0
    assert list(attempts.path.parent.iterdir()) == []


def test_a_clock_set_back_waits_the_whole_time_once_and_never_for_ever(
    attempts: Attempts, moving: Moving
) -> None:
    fail(attempts, FREE)
    for seconds in (5, 10):
        moving.move(seconds=seconds)
        fail(attempts)
    moving.move(days=-400)
    assert attempts.seconds_to_wait() == 20
    with pytest.raises(TooManyTries), attempts.trying_a_passphrase():
        pass
    moving.move(seconds=19)
    assert attempts.seconds_to_wait() == 1
    moving.move(seconds=1)
    fail(attempts)
    assert len(attempts.failures().passphrases) == 8
    assert attempts.failures().passphrases[:5] == (NOW,) * 5  # the trail is told when they were


def test_only_so_many_times_are_kept_and_the_rest_is_counted(attempts: Attempts, moving: Moving) -> None:
    for _ in range(KEPT + 3):
        fail(attempts)
        moving.move(minutes=5)
    mistype(attempts, KEPT + 4)
    failed = attempts.failures()
    assert (len(failed.passphrases), len(failed.codes), failed.earlier) == (KEPT, KEPT, 7)
    assert failed.told()[0] == (NOW + timedelta(minutes=15), "7")
    assert len(failed.told()) == 2 * KEPT + 1
    assert attempts.path.stat().st_size < 16_000
    assert attempts.seconds_to_wait() == 0


def test_it_says_nothing_but_times_and_is_its_owners_only(attempts: Attempts) -> None:
    fail(attempts)
    mistype(attempts)
    said = json.loads(attempts.path.read_text("ascii"))
    assert said == {
        "passphrases": ["2026-03-04T09:30:00+00:00"],
        "codes": ["2026-03-04T09:30:00+00:00"],
        "earlier": 0,
        "since": "2026-03-04T09:30:00+00:00",
    }
    if sys.platform != "win32":
        assert stat.S_IMODE(attempts.path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"passphrases":[],"codes":[],"earlier":-1,"since":null}',
        b'{"passphrases":[],"codes":[],"earlier":true,"since":null}',
        b'{"passphrases":["2026-03-04T09:30:00"],"codes":[],"earlier":0,"since":null}',
        b'{"passphrases":[7],"codes":[],"earlier":0,"since":null}',
        b'{"passphrases":{},"codes":[],"earlier":0,"since":null}',
        b'{"passphrases":[],"codes":[],"earlier":0,"since":"i morse"}',
    ],
)
def test_a_damaged_count_counts_nothing_and_stops_nobody(attempts: Attempts, content: bytes) -> None:
    attempts.path.write_bytes(content)
    assert not attempts.failures()
    fail(attempts)
    assert len(attempts.failures().passphrases) == 1


def test_a_folder_that_is_gone_is_said_to_be(attempts: Attempts, tmp_path: Path) -> None:
    gone = Attempts(tmp_path / "saknas" / "attempts.json", attempts.clock)
    assert gone.seconds_to_wait() == 0
    with pytest.raises(OSError, match="saknas"), gone.trying_a_passphrase():
        raise WrongPassphrase


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is a device of Linux")
def test_on_a_full_disk_a_wrong_passphrase_is_still_a_wrong_passphrase(
    attempts: Attempts, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def on_a_full_disk(name: Path, flags: int, mode: int = 0o777) -> int:
        return real("/dev/full" if flags & os.O_CREAT else name, os.O_WRONLY, mode)

    monkeypatch.setattr(os, "open", on_a_full_disk)
    fail(attempts)
    monkeypatch.undo()
    assert not attempts.failures()


STEPS = st.lists(
    st.one_of(
        st.just("fail"),
        st.just("code"),
        st.just("right"),
        st.integers(-500, 500),  # the clock is moved by so many seconds
    ),
    max_size=60,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_happens_the_count_is_that_of_a_plain_model(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str | int]
) -> None:
    moving = Moving()
    attempts = Attempts(tmp_path_factory.mktemp("attempts") / "attempts.json", moving)
    failed, since = 0, NOW
    for step in steps:
        begun = min(since, moving.now)  # a clock that was set back: the whole wait begins again
        left = max(begun + wait(failed) - moving.now, timedelta(0)) if failed else timedelta(0)
        if isinstance(step, int):
            moving.move(seconds=step)
            assert attempts.seconds_to_wait() <= wait(failed).total_seconds()
        elif step == "code":
            mistype(attempts)
        elif left:
            with pytest.raises(TooManyTries) as refused, attempts.trying_a_passphrase():
                raise WrongPassphrase
            assert refused.value.seconds == left.total_seconds()
            since = begun
        elif step == "fail":
            fail(attempts)
            failed, since = failed + 1, moving.now
        else:
            with attempts.trying_a_passphrase():
                pass
            attempts.clear()
            failed = 0
    assert len(attempts.failures().passphrases) == min(failed, KEPT)
