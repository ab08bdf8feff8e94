"""What somebody knows who knows the work: a start is a meeting in a case, and who is current has a current family.

And who can add: children of families are no fewer than processes of children, and a mean is a sum of meetings.

None of it is written in the files.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from math import ceil

import numpy as np

from tests.attacks.attacker import MOST, Asked, Fact, File, Known, Weighed, spans_of

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


# --- adding ------------------------------------------------------------------------------------------------------


def added(files: Sequence[File]) -> list[Weighed]:
    """What can be reckoned from the newest file, and the means of it."""
    file = files[-1]
    facts = list(file.facts())
    as_of = date.fromisoformat(file.told["as_of"])
    return [*_of_children(facts, as_of), *_of_meetings(file, facts, as_of)]


def _of_children(facts: Sequence[Fact], as_of: date) -> Iterator[Weighed]:
    """Who was born so late is under 23 whatever the day of birth."""
    born = frozenset({(float(as_of.year - 22), np.inf)})
    bases = {fact.asked["started"] for fact in facts if {"children", "started"} == set(fact.asked)}
    spans = {span for fact in facts for span in spans_of(fact.asked.get("children", ()))}
    if not any("birth_year" in fact.asked for fact in facts):
        return
    for started in bases:
        of_each = [
            (
                int(min(last, MOST_PROCESSES)),
                _of("families", {"started": started, "children": frozenset({(first, last)})}),
            )
            for first, last in sorted(_cut(spans))
        ]
        yield [*of_each, (-1, _of("processes", {"started": started, "birth_year": born}))], 0


def _cut(spans: set[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Pieces of numbers from one on, as fine as anything asks for."""
    cuts = sorted(
        {1.0, *(first for first, _ in spans if first > 1), *(last + 1 for _, last in spans if last > 0)}
    )
    yield from (
        (one, other - 1) for one, other in zip(cuts, [*cuts[1:], np.inf], strict=True) if one < np.inf
    )


def _of_meetings(file: File, facts: Sequence[Fact], as_of: date) -> Iterator[Weighed]:
    """A mean of so many is so many meetings, so are the lines; and every other family has had one too."""
    table = file.told["tables"].get("meetings_per_closed_family")
    if table is None or not any(fact.unit == "meetings" for fact in facts):
        return
    until = frozenset({(-np.inf, float(as_of.toordinal()))})
    own = [
        fact.asked for fact in facts if fact.unit == "families" and set(fact.asked) == {"ended", "meetings"}
    ]
    closed = {"ended": own[0]["ended"]}
    others = [
        (1, _of("meetings", {"day": until, "type": frozenset({"coordination"})})),
        (-1, _of("families", {"started": until})),
        (1, _of("families", {"started": until, **closed})),
    ]
    lines = [(-int(max(first, 0)), asked) for asked in own for first, _ in [min(spans_of(asked["meetings"]))]]
    yield [*others, *((times, _of("families", asked)) for times, asked in lines if times)], 0
    average = table["averages"][0]
    if average["mean"] != "x":
        yield others, ceil(average["count"] * (average["mean"] - 0.05) - 1e-6)
