"""The only place that speaks to the solver: a linear problem, asked again and again from where it stands."""

from collections.abc import Callable
from typing import Any

import highspy
import numpy as np

from famsam_desktop.disclosure.watch import OutOfTime, Watch

UNBOUNDED: float = highspy.kHighsInf
_STEPS_AT_A_TIME = 500
_PRESOLVE = ("presolve", "off", "choose")
_STRATEGY = ("simplex_strategy", 1, 4)  # dual simplex, primal simplex
"""A setting, the other way, and the usual one."""


class Solver:
    """Minimises over unknowns between bounds, with rows of sums of them between bounds; `whole` for whole numbers."""

    def __init__(self, watch: Watch, least: np.ndarray, most: np.ndarray, *, whole: bool) -> None:
        # Not `highspy.Highs`: that one prints a banner on the standard output, which belongs to our commands.
        self._solver: Any = highspy._Highs()  # type: ignore[attr-defined]  # noqa: SLF001
        self._watch = watch
        self._whole = whole
        self._raised: list[BaseException] = []
        self._solver.setOptionValue("output_flag", False)
        self._solver.setOptionValue("threads", 1)
        count = len(least)
        self._places = np.arange(count, dtype=np.int32)
        self._solver.addVars(count, least, most)
        if whole:
            kinds = np.full(count, highspy.HighsVarType.kInteger)
            self._solver.changeColsIntegrality(count, self._places, kinds)
            self._solver.setOptionValue("mip_rel_gap", 0.0)
            self._solver.setCallback(_interrupting(watch, self._raised), None)
            self._solver.startCallback(highspy.cb.HighsCallbackType.kCallbackMipInterrupt)
        else:  # many small questions that differ in what they ask for: what was found for one is a start for the next
            self._solver.setOptionValue("presolve", "off")
            self._solver.setOptionValue(_STRATEGY[0], _STRATEGY[2])
            self._solver.setOptionValue("simplex_iteration_limit", _STEPS_AT_A_TIME)

    def add_rows(self, rows: np.ndarray, least: np.ndarray, most: np.ndarray) -> None:
        """More sums, each with its bounds."""
        self._watch.tick()
        at, places = np.nonzero(rows)
        starts = np.searchsorted(at, np.arange(len(rows))).astype(np.int32)
        self._solver.addRows(
            len(rows), least, most, len(places), starts, places.astype(np.int32), rows[at, places]
        )

    def bound_rows(self, places: np.ndarray, least: np.ndarray, most: np.ndarray) -> None:
        """Other bounds for these sums."""
        self._solver.changeRowsBounds(len(places), places.astype(np.int32), least, most)

    def least(self, costs: np.ndarray) -> np.ndarray | None:
        """The cheapest unknowns; nothing when no unknowns keep within the bounds."""
        self._solver.changeColsCost(len(costs), self._places, costs)
        self._run()
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            self._run_another_way()
        status = self._solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise OutOfTime
        found = np.array(self._solver.getSolution().col_value)
        return np.rint(found) if self._whole else found

    @property
    def duals(self) -> np.ndarray:
        """What a step of each row's bound is worth for the question last asked."""
        return np.array(self._solver.getSolution().row_dual)

    def _run_another_way(self) -> None:
        """Once in many thousand times a solver gives up, or calls impossible what is not; it has to say so twice."""
        name, other, usual = _PRESOLVE if self._whole else _STRATEGY
        self._solver.setOptionValue(name, other)
        self._solver.clearSolver()
        self._run()
        self._solver.setOptionValue(name, usual)

    def _run(self) -> None:
        self._watch.tick()
        self._solver.run()
        while self._solver.getModelStatus() == highspy.HighsModelStatus.kIterationLimit:
            self._watch.check()
            self._solver.run()
        if self._raised:
            raise self._raised.pop()


def _interrupting(watch: Watch, raised: list[BaseException]) -> Callable[..., None]:
    """Stops the solver from within. Knows nothing of the solver, which would keep itself alive by it."""

    def called(_kind: Any, _message: str, _out: Any, answer: Any, _data: Any) -> None:
        try:
            watch.check()
        except BaseException as stop:  # noqa: BLE001  # nothing may be raised through the solver
            raised[:] = [stop]
            answer.user_interrupt = True

    return called
