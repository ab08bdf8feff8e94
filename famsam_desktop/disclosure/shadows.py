"""Numbers that nobody prints and everybody can reckon: what is left of a number when its parts are taken away."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from famsam_desktop.disclosure.model import Number, Status, Sum, System
from famsam_desktop.disclosure.stretches import Together, reckoned, untold

type Known = tuple[Number, tuple[Sum, ...]]
"""A number with all the sums it is."""
type Behind = Callable[[Number, Sequence[Number]], int | None]


def fewest_behind(whole: Number, parts: Sequence[Number]) -> int | None:
    """How many families a difference is counted from at the least, as far as the numbers themselves tell."""
    if whole.behind is None or any(part.behind is None for part in parts):
        return None
    return max(whole.behind - sum(part.behind or 0 for part in parts), 0)


def with_shadows(system: System, behind: Behind = fewest_behind, together: Together = untold) -> System:
    """The system with each difference that is sensitive, and all that several numbers of a series give together."""
    made = with_differences(system, behind)
    there = {_key(sum_) for sums in made.ways for sum_ in sums}
    more: list[Known] = []
    for value, families, threshold, numbers, rests in reckoned(_known(system), together):
        if there.isdisjoint(map(_key, rests)):
            there.update(map(_key, rests))
            more.append((_reckoned(value, families, threshold, numbers), rests))
    return _with(made, more)


def with_differences(system: System, behind: Behind = fewest_behind) -> System:
    """The system with each sensitive difference: a whole without one part, or without all parts of one table.

    Any other difference may be left out. Nobody prints it, so it never tells anything; it is a sum of unknowns that
    are not negative, so nothing is known of it beyond what is known of them; and it may be found out. `behind` says
    how many families a difference of numbers is counted from; who has the register can count them.
    """
    there = {_key(sum_) for sums in system.ways for sum_ in sums}
    made: list[Known] = []
    for whole, parts in _takings(_known(system)):
        numbers = [number for number, _ in parts]
        if not _may_be_sensitive(whole[0], numbers):
            continue
        rests = tuple(_rests(whole[1], [sums for _, sums in parts]))
        if rests and there.isdisjoint(map(_key, rests)):
            shadow = _shadow(whole[0], numbers, behind(whole[0], numbers))
            if shadow.is_sensitive:
                there.update(map(_key, rests))
                made.append((shadow, rests))
    return _with(system, made)


def _known(system: System) -> list[Known]:
    """What somebody may know who reads all publications."""
    pairs = zip(system.numbers, system.ways, strict=True)
    return [(number, sums) for number, sums in pairs if number.status is not Status.WITHHELD]


def _with(system: System, more: Iterable[Known]) -> System:
    found = list(more)
    return replace(
        system,
        numbers=(*system.numbers, *(number for number, _ in found)),
        ways=(*system.ways, *(sums for _, sums in found)),
    )


def _takings(known: Sequence[Known]) -> Iterator[tuple[Known, list[Known]]]:
    """Every whole with one part, and with all that are told apart in the same way."""
    tables: defaultdict[tuple[str, frozenset[str]], list[Known]] = defaultdict(list)
    for number, sums in known:
        tables[number.unit, frozenset(number.where)].append((number, sums))
    for unit in dict.fromkeys(number.unit for number, _ in known):
        yield from _pairs(sorted((each for each in known if each[0].unit == unit), key=_value))
    for (unit, by), parts in tables.items():
        if len(parts) > 1:
            for whole in known:
                if whole[0].unit == unit and whole[0].where.keys() < by:
                    yield whole, [each for each in parts if _is_within(each[0], whole[0])]


def _pairs(known: Sequence[Known]) -> Iterator[tuple[Known, list[Known]]]:
    """Every whole with each part that leaves so little that it may be sensitive; they come in order of their values."""
    far = max(number.threshold for number, _ in known)
    for whole in known:
        least = 0 if whole[0].behind is not None else whole[0].value - far
        first = bisect_left(known, least, key=_value)
        for part in known[first : bisect_right(known, whole[0].value, key=_value)]:
            yield whole, [part]


def _value(known: Known) -> int:
    return known[0].value


def _may_be_sensitive(whole: Number, parts: Sequence[Number]) -> bool:
    """By their values alone; of what is counted from families only they can tell."""
    left = whole.value - sum(part.value for part in parts)
    if left <= 0:
        return left == 0 and (whole.zero_tells or any(part.zero_tells for part in parts))
    return whole.behind is not None or left < max(number.threshold for number in (whole, *parts))


def _is_within(part: Number, whole: Number) -> bool:
    return all(part.where[name] <= values for name, values in whole.where.items())


def _shadow(whole: Number, parts: Sequence[Number], behind: int | None) -> Number:
    involved = (whole, *parts)
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


def _reckoned(value: int, behind: int | None, threshold: int, numbers: Sequence[Number]) -> Number:
    return Number(
        name=" ± ".join(number.name for number in numbers),
        unit=numbers[0].unit,
        where={},
        value=value,
        threshold=threshold,
        status=Status.SHADOW,
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
