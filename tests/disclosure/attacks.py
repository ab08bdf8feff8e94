"""An attacker with nothing from us but what is printed: the finest table of all, and a solver of another make."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from famsam_desktop.disclosure.model import Number, Status
from tests.disclosure.registers import Cell, fits

MOST = 1000


class Attack:
    """Everything there may be, given what is printed; `rules` are further sums that are known not to be negative."""

    def __init__(
        self,
        numbers: Sequence[Number],
        rows: np.ndarray,
        hidden: Collection[int],
        rules: np.ndarray | None = None,
    ) -> None:
        self.rows = rows
        self.true = np.array([number.value for number in numbers], float)
        least, most = self.true.copy(), self.true.copy()
        for at in hidden:
            least[at], most[at] = (0 if numbers[at].zero_tells else 1), np.inf
        self._known = [LinearConstraint(rows, least, most)]
        if rules is not None:
            self._known.append(LinearConstraint(rules, 0, np.inf))

    def can_be(self, row: np.ndarray, bound: int, *, upward: bool, knowing: int | None = None) -> bool:
        """Whether a sum may be as large, or as small; perhaps to somebody who knows one of the numbers besides."""
        known = [*self._known, LinearConstraint(row, *((bound, np.inf) if upward else (-np.inf, bound)))]
        if knowing is not None:
            known.append(LinearConstraint(self.rows[knowing], self.true[knowing], self.true[knowing]))
        return any(
            self._is_possible(known, len(row), presolve=presolve)
            for presolve in (True, False)  # it has been seen to call impossible what is not
        )

    def _is_possible(self, known: list[LinearConstraint], unknowns: int, *, presolve: bool) -> bool:
        found = milp(
            np.zeros(unknowns),
            constraints=known,
            integrality=np.ones(unknowns),
            bounds=Bounds(0, MOST),
            options={"presolve": presolve},
        )
        assert found.status in (0, 2), found.message
        return bool(found.status == 0)


def rows_of(numbers: Sequence[Number], names: tuple[str, ...], finest: Sequence[Cell]) -> np.ndarray:
    return np.array([[fits(cell, names, number.where) for cell in finest] for number in numbers], float)


def everything(numbers: Sequence[Number]) -> set[int]:
    """The places of all that can be hidden at all."""
    return {
        at
        for at, number in enumerate(numbers)
        if number.status is Status.WITHHELD
        or (number.status is Status.NEW and (number.value > 0 or number.zero_tells))
    }


def found_out(
    numbers: Sequence[Number],
    rows: np.ndarray,
    hidden: Collection[int],
    rules: np.ndarray | None = None,
    *,
    insiders: bool,
) -> Iterator[str]:
    """What is known too well, though hiding everything would have kept it."""
    now, at_best = Attack(numbers, rows, hidden, rules), Attack(numbers, rows, everything(numbers), rules)
    for row, number in secrets(numbers, rows):
        small, large = number.need
        for upward, wanted in ((True, (large, number.value + 1)), (False, (small, number.value - 1))):
            if too_narrow(now, at_best, row, wanted, upward=upward):
                yield f"{number.name}: {upward}"
            for one in alone(numbers) if insiders else ():
                if not np.array_equal(rows[one], row) and too_narrow(
                    now, at_best, row, wanted[1:], upward=upward, knowing=one
                ):
                    yield f"{number.name}: {upward}, to the one in {numbers[one].name}"


def too_narrow(
    now: Attack,
    at_best: Attack,
    row: np.ndarray,
    wanted: Sequence[int],
    *,
    upward: bool,
    knowing: int | None = None,
) -> bool:
    """Whether the strongest of what is wanted that could be had is not to be had."""
    for bound in wanted:
        if now.can_be(row, bound, upward=upward, knowing=knowing):
            return False
        if at_best.can_be(row, bound, upward=upward, knowing=knowing):
            return True
    return False


def secrets(numbers: Sequence[Number], rows: np.ndarray) -> Iterator[tuple[np.ndarray, Number]]:
    """Each number that is sensitive, and each difference of two that is, and is no number itself."""
    for row, number in zip(rows, numbers, strict=True):
        if number.is_sensitive:
            yield row, number
    for whole, one in zip(rows, numbers, strict=True):
        for part, other in zip(rows, numbers, strict=True):
            rest = whole - part
            is_number = (rows == rest).all(axis=1).any()
            if (
                rest.min() >= 0
                and rest.any()
                and not is_number
                and Status.WITHHELD not in (one.status, other.status)
            ):
                shadow = replace(
                    one,
                    name=f"{one.name} − {other.name}",
                    value=one.value - other.value,
                    threshold=max(one.threshold, other.threshold),
                    zero_tells=one.zero_tells or other.zero_tells,
                )
                if shadow.is_sensitive:
                    yield rest, shadow


def alone(numbers: Sequence[Number]) -> list[int]:
    return [
        at for at, number in enumerate(numbers) if number.is_of_one and number.status is not Status.PUBLISHED
    ]
