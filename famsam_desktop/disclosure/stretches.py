"""Numbers that nobody prints and that several together give: what lies between two periods, or before both.

One number from another is not all that can be reckoned: whole minus two parts, or the part that two groupings share.
Among numbers that differ in one dimension only, everything that is a sum of them, with whatever signs, is known.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np

from famsam_desktop.disclosure.model import Number, Status, Sum

_ROUND_OFF = 1e-6
_FEWEST = 3
"""Of two numbers there is only the difference."""

type Known = tuple[Number, tuple[Sum, ...]]
"""A number with all the sums it is."""
type Told = tuple[int, int, list[Number], tuple[Sum, ...]]
"""A value, the threshold for it, the numbers it comes from, and the sums it is."""


def reckoned(known: Sequence[Known]) -> Iterator[Told]:
    """What follows from the numbers of each series, where it is small and none of its parts has to be hidden anyway."""
    for dimension, series in _series(known):
        yield from _of_series(dimension, series)


def _series(known: Iterable[Known]) -> Iterator[tuple[str, list[Known]]]:
    """Numbers that differ in one dimension only; one that does not name it counts all of its values."""
    found: defaultdict[tuple[str, str, frozenset[tuple[str, frozenset[str]]]], list[Known]] = defaultdict(
        list
    )
    whole = {(number.unit, frozenset(number.where.items())): (number, sums) for number, sums in known}
    for number, sums in known:
        for dimension in number.where:
            others = frozenset((name, values) for name, values in number.where.items() if name != dimension)
            found[number.unit, dimension, others].append((number, sums))
    for (unit, dimension, others), members in found.items():
        total = whole.get((unit, others))
        series = [*members, total] if total is not None else members
        if len(series) >= _FEWEST:
            yield dimension, series


def _of_series(dimension: str, series: Sequence[Known]) -> Iterator[Told]:
    pieces = sorted({value for number, _ in series for value in number.where.get(dimension, ())})
    rows = np.array(
        [
            [value in values for value in pieces] + [False]
            if values is not None
            else [True] * (len(pieces) + 1)
            for number, _ in series
            for values in [number.where.get(dimension)]
        ],
        dtype=float,
    )
    kinds = np.array([*dict.fromkeys(map(tuple, rows.T))]).T  # pieces that nothing tells apart are one
    hidden = [
        row
        for (number, _), row in zip(series, kinds, strict=True)
        if number.is_sensitive and number.status is not Status.PUBLISHED
    ]
    levels = sorted({number.threshold for number, _ in series})
    for threshold in levels:
        used = [at for at, (number, _) in enumerate(series) if number.threshold <= threshold]
        yield from _at_level([series[at] for at in used], kinds[used], hidden, threshold)


def _at_level(
    series: Sequence[Known], rows: np.ndarray, hidden: Sequence[np.ndarray], threshold: int
) -> Iterator[Told]:
    if len(series) < _FEWEST:
        return
    inverse = np.linalg.pinv(rows.T)
    values = np.array([number.value for number, _ in series], dtype=float)
    for wanted in _stretches(rows):
        times = inverse @ wanted
        value = round(float(times @ values))
        if (
            0 < value < threshold
            and np.abs(rows.T @ times - wanted).max() < _ROUND_OFF
            and not any((row <= wanted).all() for row in hidden)
        ):
            there = [at for at in range(len(series)) if abs(times[at]) > _ROUND_OFF]
            needed = max(series[at][0].threshold for at in there)
            rests = tuple(_rests([series[at] for at in there], times[there])) if value < needed else ()
            if rests:
                yield value, needed, [series[at][0] for at in there], rests


def _stretches(rows: np.ndarray) -> Iterator[np.ndarray]:
    """Pieces side by side, and what a number is without such."""
    count = rows.shape[1]
    seen = {tuple(row) for row in rows}
    for first, after in combinations(range(count + 1), 2):
        stretch = np.zeros(count)
        stretch[first:after] = 1.0
        for wanted in (stretch, *(row - stretch for row in rows)):
            if wanted.min() >= 0 and wanted.any() and tuple(wanted) not in seen:
                seen.add(tuple(wanted))
                yield wanted


def _rests(series: Sequence[Known], times: np.ndarray) -> Iterator[Sum]:
    """The sum it is, in each table that knows all of these."""
    fewest = min(series, key=lambda each: len(each[1]))
    for at, _ in enumerate(fewest[1]):
        left: defaultdict[int, float] = defaultdict(float)
        for (_, sums), often in zip(series, times, strict=True):
            sum_ = _in_table(fewest[1][at], sums, at, len(fewest[1]))
            if sum_ is None:
                break
            for place, n in sum_.items():
                left[place] += often * n
        else:
            rest = {place: round(n) for place, n in left.items() if round(n)}
            if rest and set(rest.values()) == {1}:
                yield rest


def _in_table(one: Sum, sums: Sequence[Sum], at: int, count: int) -> Sum | None:
    """The sum in the same table: numbers that name the same dimensions have theirs in the same order."""
    if len(sums) == count:
        return sums[at]
    return next((sum_ for sum_ in sums if one.keys() <= sum_.keys()), None)
