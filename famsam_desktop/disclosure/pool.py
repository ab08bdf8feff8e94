"""Tables that an attacker found once: they serve every later choice that they agree with."""

import numpy as np

from famsam_desktop.disclosure.aims import Aim

_FIRST_ROOM = 256


class Pool:
    """All tables found so far, as unknowns and as the numbers that these add up to."""

    def __init__(self, true: np.ndarray, least_when_hidden: np.ndarray) -> None:
        self._true = true
        self._least = least_when_hidden
        self._unknowns: list[np.ndarray] = []
        self._numbers = np.empty((_FIRST_ROOM, len(true)))
        self._is_true = np.empty((_FIRST_ROOM, len(true)), dtype=bool)
        self._agreeing = np.empty(0, dtype=int)

    def look_at(self, hidden: np.ndarray) -> None:
        """From now on these are hidden: which tables still agree with what is printed?"""
        count = len(self._unknowns)
        agree = self._is_true[:count, ~hidden].all(axis=1)
        agree &= (self._numbers[:count, hidden] >= self._least[hidden]).all(axis=1)
        self._agreeing = np.flatnonzero(agree)

    def add(self, unknowns: np.ndarray, numbers: np.ndarray) -> None:
        """Tables that agree with what is looked at now."""
        at = len(self._unknowns)
        if at == len(self._numbers):
            self._numbers = np.concatenate([self._numbers, np.empty_like(self._numbers)])
            self._is_true = np.concatenate([self._is_true, np.empty_like(self._is_true)])
        self._numbers[at] = numbers
        self._is_true[at] = numbers == self._true
        self._unknowns.append(unknowns)
        self._agreeing = np.append(self._agreeing, at)

    def reaching(self, aim: Aim) -> np.ndarray | None:
        """Tables in which the number is what the aim asks, if any are known."""
        found = self._reaching(aim)
        if aim.insider is not None:
            found = found[self._is_true[found, aim.insider]]
        return self._unknowns[int(found[0])] if len(found) else None

    def reaching_each(self, aim: Aim, insiders: np.ndarray) -> list[np.ndarray]:
        """The same for each of those who know these numbers, once none of them is in doubt."""
        found = self._reaching(aim)
        if not len(insiders):
            return []
        firsts = self._is_true[np.ix_(found, insiders)].argmax(axis=0)
        return [self._unknowns[int(at)] for at in found[firsts]]

    def in_doubt(self, aim: Aim, insiders: np.ndarray) -> np.ndarray:
        """Those who know these numbers and for whom no tables are known in which the aim is reached."""
        known = self._is_true[np.ix_(self._reaching(aim), insiders)].any(axis=0)
        return insiders[~known]

    def _reaching(self, aim: Aim) -> np.ndarray:
        values = self._numbers[self._agreeing, aim.number]
        return np.compress(values >= aim.bound if aim.upward else values <= aim.bound, self._agreeing)
