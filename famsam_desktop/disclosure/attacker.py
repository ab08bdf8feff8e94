"""Knows all that is printed and all the rules, and looks for tables that agree with them."""

from dataclasses import dataclass
from random import Random

import numpy as np

from famsam_desktop.disclosure.aims import Aim, is_always_shown, least_when_hidden
from famsam_desktop.disclosure.model import Status, Sum, System
from famsam_desktop.disclosure.pool import Pool
from famsam_desktop.disclosure.solver import UNBOUNDED, Solver
from famsam_desktop.disclosure.watch import Watch

ROUND_OFF = 1e-6
_NO_DUAL = 1e-9
_CORNERS = 3


@dataclass(frozen=True, slots=True)
class Condition:
    """Of the numbers with a weight, so many have to be hidden that their weights come to the bound."""

    weights: np.ndarray
    bound: float


type Answer = np.ndarray | Condition | None
"""Tables that reach an aim; the condition that forbids them; or nothing, when no whole ones reach it."""


class Attacker:
    """Asks the solver only what no tables found before can answer.

    Differences that nobody prints are no rows of the problem where each is a sum of unknowns, none of which is
    negative, so that all that is known of it, that it is not negative either, follows from what the unknowns are.
    """

    def __init__(self, system: System, watch: Watch) -> None:
        numbers = system.numbers
        at_all = range(len(numbers))
        self._watch = watch
        self._sums = _matrix(system.sums, system.unknowns)
        self._terms = np.nonzero(self._sums)
        self._rules = _matrix([rule.sum for rule in system.rules], system.unknowns)
        self._true = np.array([float(number.value) for number in numbers])
        is_printed = np.array([number.status is not Status.SHADOW for number in numbers], dtype=bool)
        self._is_row = is_printed | (self._sums < 0).any(axis=1)
        self._places = np.flatnonzero(self._is_row)
        self._tops = np.full(system.unknowns, float(system.most))
        for at in at_all:
            if (
                numbers[at].value == 0
                and numbers[at].status is not Status.WITHHELD
                and is_always_shown(system, at)
            ):
                self._tops[self._sums[at] > 0] = 0.0
        self._free_least = np.array([float(least_when_hidden(system, at)) for at in at_all])
        self._free_most = np.maximum(np.maximum(self._sums, 0.0) @ self._tops, self._true)
        self._rule_least = np.array([float(rule.least) for rule in system.rules])
        self._rule_most = np.array(
            [UNBOUNDED if rule.most is None else float(rule.most) for rule in system.rules]
        )
        self._hidden = np.zeros(len(numbers), dtype=bool)
        self._least, self._most = self._true, self._true
        self.pool = Pool(self._true, self._free_least)
        self._solver = self._problem(whole=False)
        self._chance = Random(0)  # noqa: S311  (no secret)

    def look_at(self, hidden: np.ndarray) -> None:
        """From now on these are hidden and all others are printed."""
        self._hidden = hidden
        self._least = np.where(hidden, self._free_least, self._true)
        self._most = np.where(hidden, self._free_most, self._true)
        self._solver.bound_rows(
            np.arange(len(self._places)), self._least[self._places], self._most[self._places]
        )
        self.pool.look_at(hidden)

    def ask(self, aim: Aim) -> Answer:
        """From the pool where it can, and else from the solver."""
        answer: Answer = self.pool.reaching(aim)
        if answer is None:
            answer = self._as_insider(aim)
            if isinstance(answer, np.ndarray):
                self.pool.add(answer, self._added(answer))
        return answer

    def _added(self, unknowns: np.ndarray) -> np.ndarray:
        """Every number, reckoned from the unknowns; most of them stand in few numbers."""
        rows, columns = self._terms
        return np.bincount(rows, self._sums[rows, columns] * unknowns[columns], len(self._true))

    def whole(self, aim: Aim | None = None) -> np.ndarray | None:
        """Whole tables that reach the aim, if there are any; without an aim, any that agree."""
        solver = self._problem(whole=True)
        if aim is not None:
            sign = 1.0 if aim.upward else -1.0
            row = sign * self._sums[[aim.number]]
            solver.add_rows(row, np.array([sign * aim.bound]), np.array([UNBOUNDED]))
        return solver.least(np.zeros(len(self._tops)))

    def _as_insider(self, aim: Aim) -> Answer:
        if aim.insider is None:
            return self._asked(aim)
        at = aim.insider
        known, least, most = self._true[at], self._least[at], self._most[at]
        self._bound(at, known, known)
        try:
            return self._asked(aim)
        finally:
            self._bound(at, least, most)

    def _bound(self, at: int, least: float, most: float) -> None:
        self._least[at], self._most[at] = least, most
        place = np.searchsorted(self._places, [at])
        self._solver.bound_rows(place, np.array([least]), np.array([most]))

    def _asked(self, aim: Aim) -> Answer:
        sign = 1.0 if aim.upward else -1.0
        goal = sign * self._sums[aim.number]
        found = self._solver.least(-goal)
        if found is None:
            return self.whole(aim)
        if goal @ found < sign * aim.bound - ROUND_OFF:
            return self._reason(goal, sign * aim.bound, aim.insider) or self.whole(aim)
        if _is_whole(found):
            return np.rint(found)
        there = self._at_another_corner(aim)
        return self.whole(aim) if there is None else there

    def _at_another_corner(self, aim: Aim) -> np.ndarray | None:
        """Sent another way, the solver often ends at whole tables; that is faster than to search for them."""
        at = aim.number
        if not self._is_row[at]:
            return None
        least, most = self._least[at], self._most[at]
        self._bound(at, *((aim.bound, most) if aim.upward else (least, aim.bound)))
        try:
            for _ in range(_CORNERS):
                somewhere = np.array([self._chance.uniform(-0.5, 0.5) for _ in self._tops])
                found = self._solver.least(somewhere)
                if found is not None and _is_whole(found):
                    return np.rint(found)
        finally:
            self._bound(at, least, most)
        return None

    def _reason(self, goal: np.ndarray, bound: float, insider: int | None) -> Condition | None:
        """By weak duality: what the best of the tables cannot exceed, as a condition on what is hidden.

        Nothing when what is hidden now meets it, by a fault of rounding.
        """
        duals = -self._solver.duals
        duals[np.abs(duals) < _NO_DUAL] = 0.0
        of_rules = duals[len(self._places) :]
        of_rules[np.isinf(self._rule_most)] = np.minimum(of_rules[np.isinf(self._rule_most)], 0.0)
        of_numbers = np.zeros(len(self._true))
        of_numbers[self._places] = duals[: len(self._places)]
        left = goal - _combined(of_numbers, self._sums) - _combined(of_rules, self._rules)
        known = np.maximum(left, 0.0) @ self._tops + of_numbers @ self._true
        known += of_rules @ np.where(of_rules > 0, self._rule_most, self._rule_least)
        gain = np.maximum(of_numbers, 0.0) * (self._free_most - self._true)
        gain -= np.minimum(of_numbers, 0.0) * (self._true - self._free_least)
        if insider is not None:
            gain[insider] = 0.0  # hiding it from others does not hide it from them
        missing = bound - float(known)
        if gain[self._hidden].sum() > missing - ROUND_OFF:
            return None
        return Condition(np.minimum(gain, missing), missing)

    def _problem(self, *, whole: bool) -> Solver:
        solver = Solver(self._watch, np.zeros(len(self._tops)), self._tops, whole=whole)
        solver.add_rows(self._sums[self._places], self._least[self._places], self._most[self._places])
        solver.add_rows(self._rules, self._rule_least, self._rule_most)
        return solver


def _is_whole(unknowns: np.ndarray) -> bool:
    return bool(np.abs(unknowns - np.rint(unknowns)).max(initial=0.0) < ROUND_OFF)


def _combined(times: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """The sum of rows, most of them not at all."""
    some = np.flatnonzero(times)
    return np.asarray(times[some] @ rows[some])


def _matrix(sums: "list[Sum] | tuple[Sum, ...]", unknowns: int) -> np.ndarray:
    matrix = np.zeros((len(sums), unknowns))
    for row, sum_ in zip(matrix, sums, strict=True):
        row[list(sum_)] = list(sum_.values())
    return matrix
