"""What was put right since an earlier publication: today's register no longer gives the numbers of some of its tables.

Such a table and today's figures are counts of two registers, and how they differ nobody knows: what was printed then
tells nothing for certain of what is hidden now. But everybody can take the one number from the other, and a change of
few tells of these few.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from famsam_desktop.disclosure.model import Number, Status, Sum, System
from famsam_desktop.domain.observations import Where
from famsam_desktop.services.predicates import is_within

type Changed = tuple[int, str]
"""A table that was put right: the place of its publication, and its key."""


def unit_of_then(unit: str, at: int, place: int) -> str:
    """What such a number counts: something of another register, of which only this is known."""
    return f"{unit} · publicering {at + 1} · {place + 1}"


def needed(
    candidates: Sequence[Changed], is_enough: Callable[[frozenset[Changed]], bool]
) -> frozenset[Changed]:
    """Of tables that are enough when all are taken as put right, as many as have to be; the last ones rather."""
    return _needed(candidates, frozenset(), is_enough)


def _needed(
    candidates: Sequence[Changed],
    besides: frozenset[Changed],
    is_enough: Callable[[frozenset[Changed]], bool],
) -> frozenset[Changed]:
    if not candidates or is_enough(besides):
        return frozenset()
    if len(candidates) == 1:
        return frozenset(candidates)
    half = len(candidates) // 2
    first = _needed(candidates[:half], besides.union(candidates[half:]), is_enough)
    return first | _needed(candidates[half:], besides | first, is_enough)


def with_changes(system: System, asked: Sequence[Where | None], then: frozenset[int]) -> System:
    """The system with each change of few, from such a number to one of now, as a further difference.

    `asked` is what each number asks, and `then` are the places of those of other registers.
    """
    found = list(_changes(system, asked, then))
    return replace(
        system,
        numbers=(*system.numbers, *(number for number, _ in found)),
        ways=(*system.ways, *((sum_,) for _, sum_ in found)),
    )


def _changes(
    system: System, asked: Sequence[Where | None], then: frozenset[int]
) -> Iterator[tuple[Number, Sum]]:
    now = [at for at, _ in enumerate(asked) if system.numbers[at].status is Status.NEW]
    for one, other in product(now, sorted(then)):
        number, before = system.numbers[one], system.numbers[other]
        here, there = asked[one], asked[other]
        if here is None or there is None or before.unit.partition(" ")[0] != number.unit:
            continue
        if is_within(here, there) or is_within(there, here):
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


def _minus(sum_: Sum, other: Sum) -> Mapping[int, int]:
    left = {place: sum_.get(place, 0) - other.get(place, 0) for place in {**sum_, **other}}
    return {place: times for place, times in left.items() if times}
