"""Numbers that nobody prints and that several together give: what lies between two periods, or before both.

One number from another is not all that can be reckoned: whole minus two parts, or the part that two groupings share.
Among numbers that differ in one dimension only, everything that is a sum of them, with whatever signs, is known. Of
what families have, it is few where few families have it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from math import inf

import numpy as np

from famsam_desktop.disclosure.model import Number, Status, Sum

_ROUND_OFF = 1e-6
_FEWEST = 3
"""Of two numbers there is only the difference."""

type Known = tuple[Number, tuple[Sum, ...]]
"""A number with all the sums it is."""
type Told = tuple[int, int | None, int, list[Number], tuple[Sum, ...]]
"""A value, the families behind it, the threshold for it, the numbers it comes from, and the sums it is."""
type Together = Callable[[Number, str, frozenset[str], bool], int | None]
"""How many families are behind what is counted as in a number, but with these values of a dimension, or any but these.

None where nobody can tell, or where it is families that are counted.
"""


def untold(_number: Number, _dimension: str, _values: frozenset[str], _is_rest: bool) -> int | None:
    """For those who have no register to count in."""
    return None


def reckoned(known: Sequence[Known], together: Together = untold) -> Iterator[Told]:
    """What follows from the numbers of each series, where it is of few and no part of it has to be hidden anyway."""
    for dimension, series in _series(known):
        yield from _of_series(dimension, series, together)


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


def _of_series(dimension: str, series: Sequence[Known], together: Together) -> Iterator[Told]:
    pieces = [*sorted({value for number, _ in series for value in number.where.get(dimension, ())}), None]
    rows = np.array(
        [
            [value in values for value in pieces] if values is not None else [True] * len(pieces)
            for number, _ in series
            for values in [number.where.get(dimension)]
        ],
        dtype=float,
    )
    alike: dict[tuple[float, ...], set[str | None]] = {}  # pieces that nothing tells apart are one
    for piece, column in zip(pieces, rows.T, strict=True):
        alike.setdefault(tuple(column), set()).add(piece)
    kinds, groups = np.array([*alike]).T, list(alike.values())
    one = next(number for number, _ in series if dimension in number.where)

    def families(wanted: np.ndarray) -> int | None:
        is_rest = any(chosen and None in values for values, chosen in zip(groups, wanted, strict=True))
        named = (values for values, chosen in zip(groups, wanted, strict=True) if bool(chosen) is not is_rest)
        return together(
            one, dimension, frozenset(each for values in named for each in values if each), is_rest
        )

    hidden = [
        row
        for (number, _), row in zip(series, kinds, strict=True)
        if number.is_sensitive and number.status is not Status.PUBLISHED
    ]
    levels = sorted({number.threshold for number, _ in series})
    for threshold in levels:
        used = [at for at, (number, _) in enumerate(series) if number.threshold <= threshold]
        yield from _at_level([series[at] for at in used], kinds[used], hidden, threshold, families)


def _at_level(
    series: Sequence[Known],
    rows: np.ndarray,
    hidden: Sequence[np.ndarray],
    threshold: int,
    families: Callable[[np.ndarray], int | None],
) -> Iterator[Told]:
    if len(series) < _FEWEST:
        return
    inverse = np.linalg.pinv(rows.T)
    values = np.array([number.value for number, _ in series], dtype=float)
    of_others = series[0][0].behind is not None
    for wanted in _stretches(rows):
        times = inverse @ wanted
        value = round(float(times @ values))
        if (
            0 < value < (inf if of_others else threshold)
            and np.abs(rows.T @ times - wanted).max() < _ROUND_OFF
            and not any((row <= wanted).all() for row in hidden)
        ):
            behind = families(wanted) if of_others else None
            there = [at for at in range(len(series)) if abs(times[at]) > _ROUND_OFF]
            needed = max(series[at][0].threshold for at in there)
            is_few = (value if behind is None else behind) < needed
            rests = tuple(_rests([series[at] for at in there], times[there])) if is_few else ()
            if rests:
                yield value, behind, needed, [series[at][0] for at in there], rests


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
