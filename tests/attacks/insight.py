"""What somebody knows who knows the work: a start is a meeting in a case, and who is current has a current family.

None of it is written in the files.
"""

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np

from tests.attacks.attacker import MOST, Asked, Fact, Known, spans_of

MOST_PROCESSES = 12


def insights(facts: Sequence[Fact]) -> list[Known]:
    """Each of the one stands for so many of the other, at the least and at the most."""
    units = {fact.unit for fact in facts}
    found: list[Known] = []
    if {"families", "processes"} <= units:
        found += _endings(facts)
    if {"families", "cases"} <= units:
        found += _referrals(facts)
    if {"families", "meetings"} <= units:
        found += _meetings(facts)
    return found


def _of(unit: str, asked: Asked) -> Fact:
    return Fact(unit, asked, 0, np.inf)


def _endings(facts: Sequence[Fact]) -> Iterator[Known]:
    own = [fact for fact in facts if fact.unit in ("families", "processes")]
    bases: dict[object, Asked] = {}
    days = set[float]()
    for fact in own:
        base: Asked = {name: fact.asked[name] for name in ("started", "municipality") if name in fact.asked}
        if set(fact.asked) <= {"started", "municipality", "ended"}:
            bases[frozenset(base.items())] = base
        days |= {last for _, last in spans_of(fact.asked.get("ended", ()))} - {np.inf}
    for base, day in product(bases.values(), sorted(days)):
        over = {**base, "ended": frozenset({(-np.inf, day)})}
        still = {**base, "ended": frozenset({(day + 1, np.inf)})}
        yield _of("families", over), _of("processes", over), 1, MOST
        yield _of("families", still), _of("processes", still), 0, MOST_PROCESSES


def _referrals(facts: Sequence[Fact]) -> Iterator[Known]:
    days = {
        last
        for fact in facts
        if fact.unit in ("families", "cases")
        for name in ("started", "referred")
        for _, last in spans_of(fact.asked.get(name, ()))
    } - {np.inf}
    for day in sorted(days):
        until = frozenset({(-np.inf, day)})
        started = frozenset({(-np.inf, max(days))})
        yield (
            _of("families", {"started": until}),
            _of("cases", {"referred": until, "started": started}),
            1,
            MOST,
        )


def _meetings(facts: Sequence[Fact]) -> Iterator[Known]:
    stretches = {
        fact.asked[name]
        for fact in facts
        for name in ("started", "day")
        if name in fact.asked and len(fact.asked) <= 2
    }
    for stretch in stretches:
        kind = frozenset({"coordination"})
        yield (
            _of("families", {"started": stretch}),
            _of("meetings", {"day": stretch, "type": kind}),
            1,
            MOST,
        )
