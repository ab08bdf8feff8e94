"""Which numbers to hide, so that no sensitive one can be found out: the fewest there are, and a proof of each.

The numbers to hide are chosen by a master problem that knows nothing at first. Each choice is put to an attacker: is
there a set of whole tables that agrees with all that would be printed and in which a sensitive number is small, and
another in which it is large? Where there is none, the reason becomes a condition of the master problem, and it chooses
again. What the attacker finds is kept: it is the proof, and it serves later choices as well.

Fischetti and Salazar (Management Science 47, 2001) give the conditions for one number and linear tables; here they are
for whole tables, with what earlier publications have told.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

import highspy
import numpy as np

from famsam_desktop.disclosure.aims import (
    Aim,
    against_insiders,
    all_aims,
    costs,
    is_always_hidden,
    is_always_shown,
    least_when_hidden,
    unknown,
)
from famsam_desktop.disclosure.model import System
from famsam_desktop.disclosure.pool import Pool

TIME_LIMIT_SECONDS = 20.0
_GRACE_SECONDS = 2.0
_ROUND_OFF = 1e-6

type Heard = Callable[[float], None]
"""Told how far the work has come, as a share; may raise to stop it."""
type Unknowns = tuple[int, ...]


class OutOfTime(Exception):
    """No choice was found in time whose protection could be proven."""


@dataclass(frozen=True, slots=True)
class Protection:
    """What to hide, with a witness for each aim; `lost` are the aims that earlier publications have ruled out."""

    hidden: frozenset[int]
    witnesses: tuple[tuple[Aim, Unknowns], ...] = field(repr=False)
    lost: tuple[Aim, ...]
    is_least: bool


def unheard(_share: float) -> None:
    """For those who do not ask how far it has come."""


def protect(
    system: System,
    secret: bytes,
    *,
    keep_hidden: Iterable[int] = (),
    insiders: bool = True,
    limit_seconds: float = TIME_LIMIT_SECONDS,
    heard: Heard = unheard,
) -> Protection:
    """The least to hide, ties broken by the secret; refused with `OutOfTime` when no proof was found in time.

    With `insiders`, also from those who are the only ones in a number and therefore know it.
    """
    search = _Search(system, secret, frozenset(keep_hidden), monotonic() + limit_seconds, heard)
    return search.run(insiders=insiders)


class _Search:
    """From nothing hidden to enough."""

    def __init__(
        self, system: System, secret: bytes, keep_hidden: frozenset[int], deadline: float, heard: Heard
    ) -> None:
        self.system, self.deadline, self.heard = system, deadline, heard
        self.attacker = _Attacker(system)
        numbers = range(len(system.numbers))
        self.always = np.array([at in keep_hidden or is_always_hidden(system, at) for at in numbers])
        self.never = np.array([not self.always[at] and is_always_shown(system, at) for at in numbers])
        self.master = _Master(np.array(costs(system, secret)), self.always, self.never)

    def run(self, *, insiders: bool) -> Protection:
        """Choose, ask the attacker, learn, and choose again."""
        aims, lost = self._attainable(insiders=insiders)
        waiting, hidden = aims, self.always
        while (chosen := self.master.choose(self._left())) is not None:
            hidden = chosen
            failed = self._failed(hidden, waiting)
            if not failed:
                return Protection(_places(hidden), self._witnesses(hidden, aims), lost, is_least=True)
            again = set(failed)
            waiting = [*failed, *(aim for aim in aims if aim not in again)]
            self.heard(1 - len(failed) / (len(aims) + 1))
        hidden = self._enough(hidden, aims)
        return Protection(_places(hidden), self._witnesses(hidden, aims), lost, is_least=False)

    def _left(self) -> float:
        return self.deadline - monotonic()

    def _attainable(self, *, insiders: bool) -> tuple[list[Aim], tuple[Aim, ...]]:
        """The aims that can be reached by hiding all there is, and those that cannot.

        Where one cannot, because hidden numbers are known not to be nothing, it has at least to stay unknown.
        """
        self.attacker.look_at(~self.never)
        reached: list[Aim] = []
        lost: list[Aim] = []
        for aim in all_aims(self.system):
            self.heard(0.0)
            for wanted in (aim, unknown(aim, self.system.numbers[aim.number].value)):
                if isinstance(self.attacker.ask(wanted), np.ndarray):
                    reached.append(wanted)
                    break
            else:
                lost.append(aim)
        if insiders:
            wanted_too = against_insiders(self.system, reached)
            reached += [aim for aim in wanted_too if isinstance(self.attacker.ask(aim), np.ndarray)]
        return reached, tuple(lost)

    def _failed(self, hidden: np.ndarray, aims: Sequence[Aim]) -> list[Aim]:
        """The aims that a choice does not reach; why not becomes a condition of the next choice."""
        self.attacker.look_at(hidden)
        failed = []
        for aim in aims:
            answer = self.attacker.ask(aim)
            if not isinstance(answer, np.ndarray):
                self.master.require(self._condition(hidden, answer))
                failed.append(aim)
            if self._left() <= 0:
                break
        return failed

    def _condition(self, hidden: np.ndarray, reason: "_Condition | None") -> "_Condition":
        """Where only whole tables are missing: one more number at the least."""
        return reason or _Condition((~hidden & ~self.never).astype(float), 1.0)

    def _enough(self, hidden: np.ndarray, aims: Sequence[Aim]) -> np.ndarray:
        """Out of time: to the last choice is added what its failures ask for, until there are none."""
        until = monotonic() + _GRACE_SECONDS
        while monotonic() < until:
            self.attacker.look_at(hidden)
            more = hidden.copy()
            for aim in aims:
                answer = self.attacker.ask(aim)
                if not isinstance(answer, np.ndarray):
                    self.master.meet(self._condition(hidden, answer), more)
            if np.array_equal(more, hidden):
                return hidden
            hidden = more
        return np.asarray(~self.never)

    def _witnesses(self, hidden: np.ndarray, aims: Iterable[Aim]) -> tuple[tuple[Aim, Unknowns], ...]:
        """Tables for each aim that agree with this choice."""
        self.attacker.look_at(hidden)
        found = []
        for aim in aims:
            answer = self.attacker.ask(aim)
            if not isinstance(answer, np.ndarray):
                raise OutOfTime
            found.append((aim, tuple(int(value) for value in answer)))
        return tuple(found)


def _places(hidden: np.ndarray) -> frozenset[int]:
    return frozenset(int(at) for at in np.flatnonzero(hidden))


@dataclass(frozen=True, slots=True)
class _Condition:
    """Of the numbers with a weight, so many have to be hidden that their weights come to the bound."""

    weights: np.ndarray
    bound: float


class _Master:
    """Chooses what to hide: the cheapest that meets every condition so far."""

    def __init__(self, costs: np.ndarray, always: np.ndarray, never: np.ndarray) -> None:
        self._costs = costs
        self._may = ~never
        self._solver = _solver()
        self._solver.setOptionValue("mip_rel_gap", 0.0)
        for cost, shown, gone in zip(costs, never, always, strict=True):
            self._solver.addVar(float(gone), float(not shown))
            at = self._solver.getNumCol() - 1
            self._solver.changeColCost(at, float(cost))
            self._solver.changeColIntegrality(at, highspy.HighsVarType.kInteger)

    def require(self, condition: _Condition) -> None:
        """Never again a choice that does not meet this."""
        at = np.flatnonzero(condition.weights > _ROUND_OFF)
        weights = condition.weights[at] / condition.bound
        self._solver.addRow(1.0, highspy.kHighsInf, len(at), at.astype(np.int32), weights)

    def meet(self, condition: _Condition, hidden: np.ndarray) -> None:
        """Hide more, those that help most for their cost first, until the condition is met."""
        helps = np.where(self._may, condition.weights / (self._costs + _ROUND_OFF), 0.0)
        for at in np.argsort(-helps, kind="stable"):
            if condition.weights[hidden].sum() >= condition.bound - _ROUND_OFF or helps[at] <= 0:
                return
            hidden[at] = True

    def choose(self, seconds: float) -> np.ndarray | None:
        """The numbers to hide; nothing when time runs out first."""
        if seconds <= 0:
            return None
        self._solver.setOptionValue("time_limit", self._solver.getRunTime() + seconds)
        self._solver.run()
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        return np.array(self._solver.getSolution().col_value) > 0.5


class _Attacker:
    """Knows all that is printed and all the rules, and looks for tables that agree with them."""

    def __init__(self, system: System) -> None:
        self._most = float(system.most)
        self._unknowns = system.unknowns
        self._count = len(system.numbers)
        rows = [*system.sums, *(rule.sum for rule in system.rules)]
        self._starts = np.cumsum([0, *map(len, rows)]).astype(np.int32)
        self._places = np.array([place for row in rows for place in row], dtype=np.int32)
        self._times = np.array([float(times) for row in rows for times in row.values()])
        self._true = np.array([float(number.value) for number in system.numbers])
        self._free_least = np.array([float(least_when_hidden(system, at)) for at in range(self._count)])
        self._free_most = np.array(
            [self._most * sum(n for n in sum_.values() if n > 0) for sum_ in system.sums], dtype=float
        )
        self._rule_least = np.array([float(rule.least) for rule in system.rules])
        self._rule_most = np.array(
            [highspy.kHighsInf if rule.most is None else float(rule.most) for rule in system.rules]
        )
        self._least, self._top = self._true, self._true
        self._pool = Pool(self._true, self._free_least)
        self._solver = _solver()
        self._solver.setOptionValue("presolve", "off")  # many small questions from one start
        self._solver.passModel(self._problem(self._true, self._true))

    def look_at(self, hidden: np.ndarray) -> None:
        """From now on these are hidden and all others are printed."""
        self._least = np.where(hidden, self._free_least, self._true)
        self._top = np.where(hidden, self._free_most, self._true)
        places = np.arange(self._count, dtype=np.int32)
        self._solver.changeRowsBounds(self._count, places, self._least, self._top)
        self._pool.look_at(hidden)

    def _added(self, unknowns: np.ndarray) -> np.ndarray:
        """Every number, reckoned from the unknowns."""
        terms = np.concatenate([self._times * unknowns[self._places], [0.0]])
        sums = np.add.reduceat(terms, self._starts[:-1])
        return np.where(np.diff(self._starts) > 0, sums, 0.0)[: self._count]

    def ask(self, aim: Aim) -> np.ndarray | _Condition | None:
        """Tables that reach the aim; the condition that forbids them; or nothing, when no whole ones reach it."""
        answer = self._pool.reaching(aim)
        if answer is None:
            answer = self._as_insider(aim)
            if isinstance(answer, np.ndarray):
                self._pool.add(answer, self._added(answer))
        return answer

    def _as_insider(self, aim: Aim) -> np.ndarray | _Condition | None:
        if aim.insider is None:
            return self._ask(aim)
        at, least, top = aim.insider, self._least[aim.insider], self._top[aim.insider]
        self._bound(at, self._true[at], self._true[at])
        try:
            return self._ask(aim)
        finally:
            self._bound(at, least, top)

    def _bound(self, at: int, least: float, top: float) -> None:
        self._least[at], self._top[at] = least, top
        self._solver.changeRowBounds(at, least, top)

    def _ask(self, aim: Aim) -> np.ndarray | _Condition | None:
        sign = 1.0 if aim.upward else -1.0
        goal = np.zeros(self._unknowns)
        row = slice(self._starts[aim.number], self._starts[aim.number + 1])
        goal[self._places[row]] = sign * self._times[row]
        places = np.arange(self._unknowns, dtype=np.int32)
        self._solver.changeColsCost(self._unknowns, places, -goal)
        self._solver.run()
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise OutOfTime
        found = self._solver.getSolution()
        unknowns = np.array(found.col_value)
        if goal @ unknowns < sign * aim.bound - _ROUND_OFF:
            return self._reason(-np.array(found.row_dual), goal, sign * aim.bound, aim.insider)
        whole = np.rint(unknowns)
        if np.abs(unknowns - whole).max(initial=0.0) < _ROUND_OFF:
            return whole
        return self._whole(aim)

    def _reason(self, duals: np.ndarray, goal: np.ndarray, bound: float, insider: int | None) -> _Condition:
        """By weak duality: what the best of the tables cannot exceed, as a condition on what is hidden."""
        duals = np.where(np.abs(duals) < 1e-9, 0.0, duals)
        reduced = goal.copy()
        np.subtract.at(reduced, self._places, np.repeat(duals, np.diff(self._starts)) * self._times)
        of_numbers, of_rules = duals[: self._count], duals[self._count :]
        known = np.where(reduced > 1e-9, reduced * self._most, 0.0).sum() + of_numbers @ self._true
        known += np.where(of_rules > 0, of_rules * np.where(of_rules > 0, self._rule_most, 0.0), 0.0).sum()
        known += np.where(of_rules < 0, of_rules * self._rule_least, 0.0).sum()
        gain = np.where(
            of_numbers > 0,
            of_numbers * (self._free_most - self._true),
            -of_numbers * (self._true - self._free_least),
        )
        if insider is not None:
            gain[insider] = 0.0  # hiding it from others does not hide it from them
        missing = bound - float(known)
        return _Condition(np.minimum(gain, missing), missing)

    def _whole(self, aim: Aim) -> np.ndarray | None:
        least, top = self._least.copy(), self._top.copy()
        if aim.upward:
            least[aim.number] = max(least[aim.number], aim.bound)
        else:
            top[aim.number] = min(top[aim.number], aim.bound)
        if least[aim.number] > top[aim.number]:
            return None
        solver = _solver()
        solver.setOptionValue("time_limit", _GRACE_SECONDS)
        problem = self._problem(least, top)
        problem.integrality_ = [highspy.HighsVarType.kInteger] * self._unknowns
        solver.passModel(problem)
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            return np.rint(np.array(solver.getSolution().col_value))
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        raise OutOfTime

    def _problem(self, least: np.ndarray, top: np.ndarray) -> Any:
        problem = highspy.HighsLp()
        problem.num_col_, problem.num_row_ = self._unknowns, len(self._starts) - 1
        problem.col_cost_ = np.zeros(self._unknowns)
        problem.col_lower_ = np.zeros(self._unknowns)
        problem.col_upper_ = np.full(self._unknowns, self._most)
        problem.row_lower_ = np.concatenate([least, self._rule_least])
        problem.row_upper_ = np.concatenate([top, self._rule_most])
        problem.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        problem.a_matrix_.start_ = self._starts
        problem.a_matrix_.index_ = self._places
        problem.a_matrix_.value_ = self._times
        return problem


def _solver() -> Any:
    solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]  # the binding has no types
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    return solver
