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
        self._agreeing: list[int] = []

    def look_at(self, hidden: np.ndarray) -> None:
        """From now on these are hidden: which tables still agree with what is printed?"""
        numbers = self._numbers[: len(self._unknowns)]
        agree = (numbers[:, ~hidden] == self._true[~hidden]).all(axis=1)
        agree &= (numbers[:, hidden] >= self._least[hidden]).all(axis=1)
        self._agreeing = [int(at) for at in np.flatnonzero(agree)]

    def add(self, unknowns: np.ndarray, numbers: np.ndarray) -> None:
        """Tables that agree with what is looked at now."""
        at = len(self._unknowns)
        if at == len(self._numbers):
            self._numbers = np.concatenate([self._numbers, np.empty_like(self._numbers)])
        self._numbers[at] = numbers
        self._unknowns.append(unknowns)
        self._agreeing.append(at)

    def reaching(self, aim: Aim) -> np.ndarray | None:
        """Tables in which the number is what the aim asks, if any are known."""
        if not self._agreeing:
            return None
        agreeing = self._numbers[self._agreeing]
        values = agreeing[:, aim.number]
        reach = values >= aim.bound if aim.upward else values <= aim.bound
        if aim.insider is not None:
            reach &= agreeing[:, aim.insider] == self._true[aim.insider]
        first = int(reach.argmax())
        return self._unknowns[self._agreeing[first]] if reach[first] else None
