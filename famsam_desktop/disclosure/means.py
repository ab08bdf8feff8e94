"""Means that stand beside one another: whether somebody can reckon from them the mean of few.

A mean with its count is a sum, and sums can be added and taken from one another. Each is a sum over the groups of
families that no mean tells apart; what is left of several must not be about groups that are few families together.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

_MOST_SETS = 2_000

type Of = Sequence[bool]
"""Which groups a mean is of."""


def tell_of_few(new: Of, known: Sequence[Of], families: Sequence[int], threshold: int) -> bool:
    """Whether a new mean, with those that are known, gives one that is of fewer families than the threshold.

    `families` says how many there are in each group. Where there are too many ways to look at all, it may.
    """
    before = np.array(known, dtype=float).reshape(len(known), len(families))
    both = np.vstack([before, np.array([new], dtype=float)])
    if _rank(both) == _rank(before):
        return False
    for at, few in enumerate(_sets_of_few(families, threshold)):
        others = np.ones(len(families), dtype=bool)
        others[list(few)] = False
        if at == _MOST_SETS or _rank(both[:, others]) == _rank(before[:, others]):
            return True
    return False


def _sets_of_few(families: Sequence[int], threshold: int) -> Iterator[tuple[int, ...]]:
    """Every set of groups with fewer families together; a group that may be part of others counts none."""
    always = [at for at, count in enumerate(families) if count == 0]
    small = [at for at, count in enumerate(families) if 0 < count < threshold]
    for size in range(min(len(small), threshold - 1) + 1):
        for few in combinations(small, size):
            if sum(families[at] for at in few) < threshold:
                yield (*always, *few)


def _rank(rows: np.ndarray) -> int:
    return int(np.linalg.matrix_rank(rows)) if rows.size else 0
