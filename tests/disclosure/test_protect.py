"""What is hidden: enough that nothing sensitive can be found out, checked by trying every register there is."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from famsam_desktop.disclosure.aims import is_always_hidden, is_always_shown
from famsam_desktop.disclosure.model import Number, Package, Status, System, Unit, compiled
from famsam_desktop.disclosure.protect import Protection, protect
from famsam_desktop.disclosure.shadows import with_shadows
from tests.disclosure import reports
from tests.disclosure.claims import faults_of
from tests.disclosure.registers import Register, cells, counted, fits, packages

SECRET = b"only the store knows this secret"
NAMES = ("a", "b")


def protected(package: Package) -> tuple[System, Protection]:
    system = with_shadows(compiled(package))
    return system, protect(system, SECRET)


def hidden_now(system: System, protection: Protection) -> set[str]:
    return {system.numbers[at].name for at in protection.hidden if system.numbers[at].status is Status.NEW}


# --- the reports ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("threshold", "ledger", "hidden"), [(5, False, 18), (10, False, 25), (5, True, 21)])
def test_the_report_of_2022_is_protected(threshold: int, ledger: bool, hidden: int) -> None:
    """48 numbers. Without the rule that processes stand on enough families it would be 17, 25 and 20."""
    system, protection = protected(reports.report_2022(threshold, ledger=ledger))
    assert sum(number.status is Status.NEW for number in system.numbers) == 48
    assert len(hidden_now(system, protection)) == hidden
    assert protection.is_least
    assert faults_of(system, protection) == []


def test_what_earlier_reports_gave_away_is_named_and_nothing_else_is_lost() -> None:
    system, protection = protected(reports.report_2022(ledger=True))
    lost = {system.numbers[aim.number].name for aim in protection.lost}
    assert {"2021: 2019", "2021: 5 children", "2021: Hällefors", "2021: Ljusnarsberg"} <= lost
    assert lost - {name for name in lost if name.startswith("2021: ")} == {
        "2019 ever",
        "2019 current",
        "Hällefors",
    }
    assert lost & hidden_now(system, protection) == {"2019 ever", "2019 current", "Hällefors"}


def test_without_an_earlier_report_nothing_is_lost() -> None:
    _, protection = protected(reports.report_2022())
    assert protection.lost == ()


def test_the_choice_does_not_depend_on_hidden_values_beyond_the_secret() -> None:
    system = with_shadows(compiled(reports.report_2022()))
    assert protect(system, SECRET).hidden == protect(system, SECRET).hidden
    patterns = {protect(system, bytes((byte,)) * 32).hidden for byte in range(6)}
    assert len(patterns) > 1
    assert len({len(pattern) for pattern in patterns}) == 1


def test_what_somebody_wants_hidden_is() -> None:
    system = with_shadows(compiled(reports.report_2022()))
    at = next(at for at, number in enumerate(system.numbers) if number.name == "school")
    assert at in protect(system, SECRET, keep_hidden=[at]).hidden


def test_out_of_time_more_is_hidden_and_still_proven() -> None:
    system = with_shadows(compiled(reports.report_2022()))
    protection = protect(system, SECRET, limit_seconds=0.0)
    assert not protection.is_least
    assert len(hidden_now(system, protection)) >= 18
    assert faults_of(system, protection) == []


def test_it_can_be_stopped() -> None:
    class Stopped(Exception):
        pass

    def stop(_share: float) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        protect(with_shadows(compiled(reports.report_2022())), SECRET, heard=stop)


# --- every register there is -----------------------------------------------------------------------------------------


class Plain:
    """An attacker who knows nothing of tables and solvers: goes through every register with the printed total."""

    def __init__(self, register: Register, package: Package, names: tuple[str, ...]) -> None:
        finest = cells(names)
        self.numbers = package.numbers
        self.within = np.array(
            [[fits(cell, names, number.where) for cell in finest] for number in package.numbers]
        )
        self.registers = np.array(list(shared_out(sum(register.values()), len(finest))))
        self.values = self.registers @ self.within.T
        self.true = np.array([number.value for number in package.numbers])

    def sensitive(self) -> Iterator[tuple[np.ndarray, int, Number]]:
        """Each number that is small, and each difference that is: its cells, its value, and what is asked of it."""
        for within, number in zip(self.within, self.numbers, strict=True):
            if number.is_sensitive:
                yield within, number.value, number
        for whole, one in zip(self.within, self.numbers, strict=True):
            for part, other in zip(self.within, self.numbers, strict=True):
                rest = whole & ~part
                if np.all(whole | ~part) and rest.any():
                    shadow = replace(
                        one, value=one.value - other.value, zero_tells=one.zero_tells or other.zero_tells
                    )
                    if shadow.is_sensitive:
                        yield rest, shadow.value, shadow

    def left(self, hidden: frozenset[int]) -> np.ndarray:
        """The registers that agree with what is printed."""
        agrees = np.ones(len(self.registers), dtype=bool)
        for at, number in enumerate(self.numbers):
            of_this = self.values[:, at]
            if at in hidden:
                agrees &= of_this >= (0 if number.zero_tells else 1)
            else:
                agrees &= of_this == self.true[at]
        return np.asarray(self.registers[agrees])

    def found_out(self, hidden: frozenset[int]) -> list[str]:
        """What is known too well; what would be even if all were hidden does not count."""
        most = frozenset(
            at
            for at, number in enumerate(self.numbers)
            if number.status is Status.NEW and (number.value or number.zero_tells)
        )
        left, at_best = self.left(hidden), self.left(most)
        return [
            f"{number.name}: {value}"
            for within, value, number in self.sensitive()
            if not reached(left @ within, *attainable(at_best @ within, value, number))
        ]


def attainable(values: np.ndarray, value: int, number: Number) -> tuple[int, int]:
    """How small and how large it has to be possible to be, as far as it can be at all."""
    small, large = number.need
    low = small if values.min() <= small else value - 1 if values.min() < value else value
    high = large if values.max() >= large else value + 1 if values.max() > value else value
    return low, high


def reached(values: np.ndarray, small: int, large: int) -> bool:
    return bool(values.min() <= small and values.max() >= large)


def shared_out(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Every way to share a number out over so many cells."""
    for bars in combinations(range(total + parts - 1), parts - 1):
        edges = (-1, *bars, total + parts - 1)
        yield tuple(edges[at + 1] - edges[at] - 1 for at in range(parts))


@settings(max_examples=60)
@given(packages(NAMES, most=2))
def test_no_register_is_left_out_of_the_reckoning(drawn: tuple[Register, Package]) -> None:
    register, package = drawn
    plain = Plain(register, package, NAMES)
    system, protection = protected(package)
    assert plain.found_out(protection.hidden) == []
    assert faults_of(system, protection) == []


@settings(max_examples=40)
@given(packages(NAMES, most=2))
def test_no_fewer_would_do(drawn: tuple[Register, Package]) -> None:
    register, package = drawn
    plain = Plain(register, package, NAMES)
    system = compiled(package)
    at_all = range(len(package.numbers))
    must = {at for at in at_all if is_always_hidden(system, at)}
    may = [at for at in at_all if at not in must and not is_always_shown(system, at)]
    protection = protect(with_shadows(system), SECRET, insiders=False)
    weight = sum(package.numbers[at].weight for at in protection.hidden if at in at_all)
    for size in range(len(may) + 1):
        for chosen in combinations(may, size):
            fewer = frozenset(must.union(chosen))
            if sum(package.numbers[at].weight for at in fewer) < weight:
                assert plain.found_out(fewer) != []


def test_the_plain_attacker_does_find() -> None:
    """What the tests above rest on."""
    unit = Unit(name="families", dimensions={"a": ("0", "1"), "b": ("0", "1", "2")})
    register: Register = {
        ("0", "0"): 2,
        ("0", "1"): 3,
        ("0", "2"): 4,
        ("1", "0"): 0,
        ("1", "1"): 3,
        ("1", "2"): 3,
    }
    wheres: list[Mapping[str, frozenset[str]]] = [{}, *({"b": frozenset(each)} for each in "012")]
    numbers = tuple(
        Number(name=str(at), unit="families", where=where, value=counted(register, NAMES, where), threshold=3)
        for at, where in enumerate(wheres)
    )
    plain = Plain(register, Package(units=(unit,), numbers=numbers), NAMES)
    assert plain.found_out(frozenset({1})) != []
    assert plain.found_out(frozenset({1, 2})) == []


# --- a second attacker, with a solver of its own ------------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(packages(("a", "b", "c"), most=6, threshold=5), st.binary(min_size=4, max_size=4))
def test_another_solver_finds_nothing_out_either(drawn: tuple[Register, Package], secret: bytes) -> None:
    """On the finest table of all, without the smaller ones that the model gets by with."""
    _, package = drawn
    protection = protect(with_shadows(compiled(package)), secret)
    hidden = [at in protection.hidden for at in range(len(package.numbers))]
    everything = [
        number.status is Status.NEW and (number.value > 0 or number.zero_tells) for number in package.numbers
    ]
    for at, number in enumerate(package.numbers):
        if number.is_sensitive:
            wanted = attainable(extremes(package, at, everything), number.value, number)
            assert reached(extremes(package, at, hidden), *wanted), number.name


def extremes(package: Package, at: int, hidden: list[bool]) -> np.ndarray:
    """The smallest and the largest a number can be."""
    names = ("a", "b", "c")
    finest = cells(names)
    rows = np.array(
        [[fits(cell, names, number.where) for cell in finest] for number in package.numbers], float
    )
    least, most = zip(
        *(
            ((0 if number.zero_tells else 1), np.inf) if is_hidden else (number.value, number.value)
            for number, is_hidden in zip(package.numbers, hidden, strict=True)
        ),
        strict=True,
    )
    ends = [
        milp(
            sign * rows[at],
            constraints=LinearConstraint(rows, least, most),
            integrality=np.ones(len(finest)),
            bounds=Bounds(0, 1000),
        )
        for sign in (1, -1)
    ]
    assert all(end.status == 0 for end in ends)
    return np.array([round(ends[0].fun), round(-ends[1].fun)])
