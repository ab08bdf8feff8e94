"""Numbers that nobody prints and everybody can reckon: what is left of a number when its parts are taken away."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from famsam_desktop.disclosure.model import Number, Status, Sum, System

type Known = tuple[Number, tuple[Sum, ...]]
"""A number with all the sums it is."""


def with_shadows(system: System) -> System:
    """The system with a number for each difference: a whole without one part, and without all parts of one table."""
    known = [
        (number, sums)
        for number, sums in zip(system.numbers, system.ways, strict=True)
        if number.status is not Status.WITHHELD
    ]
    there = {_key(sum_) for sums in system.ways for sum_ in sums}
    made: list[Known] = []
    for whole, parts in _takings(known):
        rests = tuple(_rests(whole[1], [sums for _, sums in parts]))
        if rests and there.isdisjoint(map(_key, rests)):
            there.update(map(_key, rests))
            made.append((_shadow(whole[0], [number for number, _ in parts]), rests))
    return replace(
        system,
        numbers=(*system.numbers, *(number for number, _ in made)),
        ways=(*system.ways, *(sums for _, sums in made)),
    )


def _takings(known: Sequence[Known]) -> Iterator[tuple[Known, list[Known]]]:
    """Every whole with one part, and with all that are told apart in the same way."""
    tables: defaultdict[tuple[str, frozenset[str]], list[Known]] = defaultdict(list)
    for number, sums in known:
        tables[number.unit, frozenset(number.where)].append((number, sums))
    for whole in known:
        for part in known:
            if whole[0].unit == part[0].unit:
                yield whole, [part]
    for (unit, by), parts in tables.items():
        if len(parts) > 1:
            for whole in known:
                if whole[0].unit == unit and whole[0].where.keys() < by:
                    yield whole, [each for each in parts if _is_within(each[0], whole[0])]


def _is_within(part: Number, whole: Number) -> bool:
    return all(part.where[name] <= values for name, values in whole.where.items())


def _shadow(whole: Number, parts: Sequence[Number]) -> Number:
    involved = (whole, *parts)
    behind = None
    if all(number.behind is not None for number in involved):
        behind = max((whole.behind or 0) - sum(part.behind or 0 for part in parts), 0)
    return Number(
        name=" − ".join(number.name for number in involved),
        unit=whole.unit,
        where={},
        value=whole.value - sum(part.value for part in parts),
        threshold=max(number.threshold for number in involved),
        status=Status.SHADOW,
        zero_tells=any(number.zero_tells for number in involved),
        behind=behind,
        weight=0,
    )


def _rests(whole: Iterable[Sum], parts: Sequence[Iterable[Sum]]) -> Iterator[Sum]:
    """What is left, in each table that knows the whole and all the parts; nothing when these are no parts of it."""
    for sum_ in whole:
        left = dict(sum_)
        for ways in parts:
            taken = next((way for way in ways if way.keys() <= left.keys()), None)
            if taken is None or any(left[place] < times for place, times in taken.items()):
                break
            for place, times in taken.items():
                left[place] -= times
        else:
            rest = {place: times for place, times in left.items() if times}
            if rest:
                yield rest


def _key(sum_: Sum) -> tuple[tuple[int, int], ...]:
    return tuple(sorted(sum_.items()))
