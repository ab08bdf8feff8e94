"""Chooses what to hide: the cheapest that meets every condition so far."""

import numpy as np

from famsam_desktop.disclosure.attacker import ROUND_OFF, Condition
from famsam_desktop.disclosure.solver import UNBOUNDED, Solver
from famsam_desktop.disclosure.watch import Watch


class Choice:
    """Knows nothing at first but what hiding costs, and what is always or never hidden."""

    def __init__(self, costs: np.ndarray, always: np.ndarray, never: np.ndarray, watch: Watch) -> None:
        self._costs = costs
        self._may = ~never
        self._solver = Solver(watch, always.astype(float), self._may.astype(float), whole=True)

    def require(self, conditions: list[Condition]) -> None:
        """Never again a choice that does not meet these."""
        if not conditions:
            return
        rows = np.array([condition.weights / condition.bound for condition in conditions])
        rows[rows < ROUND_OFF] = 0.0
        count = len(conditions)
        self._solver.add_rows(rows, np.ones(count), np.full(count, UNBOUNDED))

    def least(self) -> np.ndarray:
        """The numbers to hide."""
        found = self._solver.least(self._costs)
        if found is None:
            raise ValueError("no choice meets what can be met by hiding everything")
        return np.asarray(found > 0)

    def meet(self, condition: Condition, hidden: np.ndarray) -> None:
        """Hide more, those that help most for their cost first, until the condition is met."""
        helps = np.where(self._may, condition.weights / (self._costs + ROUND_OFF), 0.0)
        for at in np.argsort(-helps, kind="stable"):
            if condition.weights[hidden].sum() >= condition.bound - ROUND_OFF or helps[at] <= 0:
                return
            hidden[at] = True

    def dearest(self, places: np.ndarray) -> list[int]:
        """These in the order of what it costs to hide them, the dearest first."""
        return sorted(map(int, np.flatnonzero(places)), key=lambda at: -self._costs[at])
