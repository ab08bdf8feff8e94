"""When time is up, when somebody wants to stop, and what is asked of sensitive things: the edges of the protection."""

import subprocess
import sys
from collections.abc import Callable
from itertools import count

import numpy as np
import pytest

from famsam_desktop.disclosure import protect as module
from famsam_desktop.disclosure import watch
from famsam_desktop.disclosure.aims import those_alone
from famsam_desktop.disclosure.model import Number, Package, Status, Unit, compiled
from famsam_desktop.disclosure.protect import OutOfTime, Protection, is_possible, protect
from famsam_desktop.disclosure.shadows import with_shadows
from famsam_desktop.disclosure.solver import Solver
from famsam_desktop.disclosure.watch import Watch
from tests.disclosure import large, reports
from tests.disclosure.claims import faults_of

SECRET = b"only the store knows this secret"


class Stopped(Exception):
    """What the one who listens raises."""


def stop_at(tick: int) -> Callable[[float], None]:
    """Listen so often, and then want to stop."""
    heard: list[float] = []

    def hear(share: float) -> None:
        heard.append(share)
        if len(heard) == tick:
            raise Stopped

    return hear


@pytest.fixture
def _every_tick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Told on each time and not only now and then."""
    monkeypatch.setattr(watch, "_TELL_SECONDS", 0.0)


# --- time and stopping -----------------------------------------------------------------------------------------------


def test_without_time_for_a_proof_there_is_no_choice() -> None:
    with pytest.raises(OutOfTime):
        protect(with_shadows(compiled(reports.report_2022())), SECRET, limit_seconds=-60.0)


@pytest.mark.parametrize("limit", [0.0, 50.0, 100.0, 200.0, 300.0])
def test_whenever_time_is_up_what_is_chosen_is_proven(limit: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a clock that goes on by a second each time it is looked at."""
    clock = count()
    monkeypatch.setattr(watch, "monotonic", lambda: float(next(clock)))
    monkeypatch.setattr(module, "_LEAST_GRACE_SECONDS", 1000.0)
    system = with_shadows(compiled(reports.report_2022(ledger=True)))
    protection = protect(system, SECRET, limit_seconds=limit)
    assert not protection.is_least
    assert faults_of(system, protection) == []


@pytest.mark.usefixtures("_every_tick")
@pytest.mark.parametrize("tick", [1, 10, 60, 120])
def test_it_stops_wherever_it_is(tick: int) -> None:
    system = with_shadows(compiled(reports.report_2022(ledger=True)))
    with pytest.raises(Stopped):
        protect(system, SECRET, heard=stop_at(tick))


@pytest.mark.usefixtures("_every_tick")
def test_it_stops_in_the_midst_of_a_search_for_whole_numbers() -> None:
    with pytest.raises(Stopped):
        knapsack(Watch(stop_at(3)))


def test_a_search_for_whole_numbers_ends_when_time_is_up() -> None:
    with pytest.raises(OutOfTime):
        knapsack(Watch(seconds=0.0))


def knapsack(clock: Watch) -> None:
    """A problem that takes a while."""
    chance = np.random.default_rng(1)
    count = 60
    solver = Solver(clock, np.zeros(count), np.ones(count), whole=True)
    solver.add_rows(chance.random((40, count)), np.zeros(40), np.full(40, 10.0))
    solver.least(-chance.random(count))


@pytest.mark.usefixtures("_every_tick")
def test_what_is_told_grows_from_nothing_and_never_beyond_everything() -> None:
    shares: list[float] = []
    protect(with_shadows(compiled(reports.report_2022())), SECRET, heard=shares.append)
    assert shares[0] == 0.0
    assert shares == sorted(shares)
    assert 0.5 < shares[-1] <= 1.0


def test_the_solver_says_nothing_on_the_standard_output() -> None:
    code = (
        "from famsam_desktop.disclosure.protect import protect\n"
        "from famsam_desktop.disclosure.model import compiled\n"
        "from tests.disclosure.reports import report_2022\n"
        "protect(compiled(report_2022()), b'secret')\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert (ended.stdout, ended.stderr) == (b"", b"")


def test_ten_times_the_report_is_protected() -> None:
    package = large.package()
    assert len(package.numbers) == 480
    system = with_shadows(compiled(package))
    protection = protect(system, SECRET)
    assert protection.is_least
    assert faults_of(system, protection) == []


# --- sensitive things ------------------------------------------------------------------------------------------------


def reasons(*values: int, threshold: int, zero_tells: bool) -> Package:
    """A total that is known, and its parts by reason."""
    names = tuple(f"reason {at}" for at in range(len(values)))
    everybody = Number(
        name="all",
        unit="families",
        where={},
        value=sum(values),
        threshold=threshold,
        status=Status.PUBLISHED,
    )
    parts = (
        Number(
            name=name,
            unit="families",
            where={"reason": frozenset((name,))},
            value=value,
            threshold=threshold,
            zero_tells=zero_tells,
        )
        for name, value in zip(names, values, strict=True)
    )
    unit = Unit(name="families", dimensions={"reason": names})
    return Package(units=(unit,), numbers=(everybody, *parts))


def hidden_of(package: Package, keep: tuple[int, ...] = ()) -> tuple[Protection, set[str]]:
    system = with_shadows(compiled(package))
    protection = protect(system, SECRET, keep_hidden=keep)
    assert faults_of(system, protection) == []
    return protection, {package.numbers[at].name for at in protection.hidden if at < len(package.numbers)}


def test_nothing_tells_of_sensitive_things_and_is_hidden_with_a_number_that_is_large_enough() -> None:
    protection, hidden = hidden_of(reasons(0, 12, 30, threshold=10, zero_tells=True))
    assert "reason 0" in hidden
    assert len(hidden) == 2
    assert {(aim.upward, aim.bound) for aim, _ in protection.witnesses if aim.number == 1} == {
        (True, 10),
        (False, 0),
    }


def test_nothing_tells_of_nobody_elsewhere_and_is_printed() -> None:
    assert hidden_of(reasons(0, 12, 30, threshold=10, zero_tells=False))[1] == set()


def test_everybody_tells_of_sensitive_things_as_well() -> None:
    """Where all have one reason, nobody has another; so all of them are hidden."""
    assert hidden_of(reasons(0, 42, 0, threshold=10, zero_tells=True))[1] == {
        "reason 0",
        "reason 1",
        "reason 2",
    }


def test_a_nothing_that_everybody_sees_printed_is_not_kept_hidden() -> None:
    package = reasons(0, 12, 30, threshold=10, zero_tells=False)
    assert hidden_of(package, keep=(1,))[1] == set()
    assert hidden_of(package, keep=(2,))[1] == {"reason 1"}


def test_a_family_knows_how_many_processes_it_has() -> None:
    numbers = tuple(
        Number(
            name=name,
            unit="processes",
            where={"start": frozenset((name,))},
            value=value,
            behind=behind,
            threshold=5,
        )
        for name, value, behind in (("2019", 4, 1), ("2020", 4, 2), ("2021", 1, 1))
    )
    unit = Unit(name="processes", dimensions={"start": ("2019", "2020", "2021")})
    alone = those_alone(compiled(Package(units=(unit,), numbers=numbers)))
    assert alone == {0: [2], 1: [0, 2], 2: [0]}


@pytest.mark.parametrize(("total", "possible"), [(42, True), (41, False)])
def test_whether_numbers_can_be_true_together(total: int, *, possible: bool) -> None:
    package = reasons(0, 12, 30, threshold=10, zero_tells=False)
    everybody = Number(
        name="all again",
        unit="families",
        where={"reason": frozenset(("reason 1", "reason 2"))},
        value=total,
        threshold=10,
    )
    together = Package(units=package.units, numbers=(*package.numbers, everybody))
    assert is_possible(compiled(together)) == possible
