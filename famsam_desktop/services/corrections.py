"""What was put right since an earlier publication: today's register no longer gives the numbers that were printed then.

Such a publication and today's figures are counts of two registers that have most in common. Everybody can take the one
number from the other all the same, and a change of few tells of these few.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from famsam_desktop.disclosure.model import Number, Status, Sum, System, Where

KEPT, GONE, LATE = "då och nu", "bara då", "bara nu"

type Key = tuple[str, frozenset[tuple[str, frozenset[str]]], int | None]
"""A unit, what is asked of it, and the value, where two publications contradict each other."""


def dimension(at: int) -> str:
    """Whether something was there when a publication was made, now, or both."""
    return f"publicering {at + 1}"


def today(corrected: Iterable[int]) -> dict[str, frozenset[str]]:
    """What is there now."""
    return {dimension(at): frozenset((KEPT, LATE)) for at in corrected}


def keep_hidden(numbers: dict[Key, Number]) -> None:
    """What an earlier publication hid stays hidden, even if the register gives another number today."""
    hidden = {
        (unit, _without(where))
        for (unit, where, _), number in numbers.items()
        if number.status is Status.WITHHELD
    }
    for key, number in numbers.items():
        if number.status is Status.NEW and (key[0], _without(key[1])) in hidden:
            numbers[key] = replace(number, status=Status.WITHHELD)


def with_changes(system: System, corrected: Sequence[int]) -> System:
    """The system with each change of few, from such a publication to now, as a further difference."""
    found = list(_changes(system, frozenset(map(dimension, corrected))))
    return replace(
        system,
        numbers=(*system.numbers, *(number for number, _ in found)),
        ways=(*system.ways, *((sum_,) for _, sum_ in found)),
    )


def _changes(system: System, corrected: frozenset[str]) -> Iterator[tuple[Number, Sum]]:
    now = [at for at, number in enumerate(system.numbers) if number.status is Status.NEW]
    then = [
        at
        for at, number in enumerate(system.numbers)
        if number.status is Status.PUBLISHED and any(GONE in number.where.get(name, ()) for name in corrected)
    ]
    asked = {at: dict(_without(system.numbers[at].where.items())) for at in (*now, *then)}
    for one, other in product(now, then):
        number, before = system.numbers[one], system.numbers[other]
        if number.unit == before.unit and _is_nested(asked[one], asked[other]):
            change = _change(number, before)
            if change.is_sensitive:
                more, fewer = (one, other) if number.value > before.value else (other, one)
                yield change, _minus(system.sums[more], system.sums[fewer])


def _change(now: Number, then: Number) -> Number:
    behind = None if now.behind is None or then.behind is None else abs(now.behind - then.behind)
    return replace(
        now,
        name=f"{now.name} mot {then.name}",
        where={},
        value=abs(now.value - then.value),
        behind=behind,
        threshold=max(now.threshold, then.threshold),
        zero_tells=False,
        status=Status.SHADOW,
        weight=0,
    )


def _is_nested(one: Where, other: Where) -> bool:
    return _is_within(one, other) or _is_within(other, one)


def _is_within(part: Where, whole: Where) -> bool:
    return all(name in part and part[name] <= values for name, values in whole.items())


def _without(where: Iterable[tuple[str, frozenset[str]]]) -> frozenset[tuple[str, frozenset[str]]]:
    """What is asked, whichever register is asked."""
    return frozenset((name, values) for name, values in where if values.isdisjoint((GONE, LATE)))


def _minus(sum_: Sum, other: Sum) -> Mapping[int, int]:
    left = {place: sum_.get(place, 0) - other.get(place, 0) for place in {**sum_, **other}}
    return {place: times for place, times in left.items() if times}
