"""What everybody knows of one unit by another: a start is a meeting in a case, and a process is one of a family.

Numbers of different tables hang together by it, though no sum does.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import inf

from famsam_desktop.disclosure.model import Link, Number, Values, Where
from famsam_desktop.domain.meetings import MeetingType
from famsam_desktop.domain.observations import Unit
from famsam_desktop.services.predicates import Atoms

MOST_PROCESSES = 12
"""So many of one family at the most."""
SHARED = ("started", "municipality")
"""What a process has from its family."""
_COORDINATION = MeetingType.COORDINATION.value

type Pieces = Mapping[Unit, Mapping[str, Atoms]]


@dataclass(frozen=True, slots=True)
class Strength:
    """Whether every family has a process, and every start its referral and its meeting; registers have gaps."""

    processes: bool
    starts: bool


STRENGTHS = (Strength(True, True), Strength(False, True), Strength(True, False), Strength(False, False))
"""The strongest first."""


def links(numbers: Iterable[Number], pieces: Pieces, strength: Strength, today: Where) -> Iterator[Link]:
    """All of them; `today` tells what is there now from what was when an earlier publication was made."""
    if pieces.keys() >= {Unit.FAMILIES, Unit.PROCESSES}:
        wheres = [_asked(number, today) for number in numbers if number.unit == Unit.PROCESSES.value]
        yield from _of_lines(wheres, pieces, strength, today)
        wheres += [_asked(number, today) for number in numbers if number.unit == Unit.FAMILIES.value]
        yield from _of_endings(wheres, pieces, strength, today)
    if strength.starts:
        yield from _of_starts(pieces, today)


def _asked(number: Number, today: Where) -> dict[str, Values] | None:
    """What is asked of today's register."""
    if any(number.where.get(name) != values for name, values in today.items()):
        return None
    return {name: values for name, values in number.where.items() if name not in today}


def _of_lines(
    wheres: Iterable[Where | None], pieces: Pieces, strength: Strength, today: Where
) -> Iterator[Link]:
    """How many processes the families of a line have, for each line that some table has of processes."""
    shared = _shared(pieces)
    for where in _distinct(where for where in wheres if where is not None and where.keys() <= shared):
        yield _link(Unit.PROCESSES, where, where, today, least=int(strength.processes), most=MOST_PROCESSES)


def _of_endings(
    wheres: Iterable[Where | None], pieces: Pieces, strength: Strength, today: Where
) -> Iterator[Link]:
    """Who has a process that goes on is a family that goes on; and of a family that has ended all has ended."""
    if not all("ended" in pieces[unit] for unit in (Unit.FAMILIES, Unit.PROCESSES)):
        return
    shared = _shared(pieces)
    families, processes = (pieces[unit]["ended"] for unit in (Unit.FAMILIES, Unit.PROCESSES))
    bases = (
        {name: values for name, values in where.items() if name != "ended"}
        for where in wheres
        if where is not None and "ended" in where and where.keys() <= shared | {"ended"}
    )
    for base in _distinct(bases):
        for day in _ends(processes):
            before = max((each for each in _ends(families) if each <= day), default=None)
            if before is not None:
                one = {**base, "ended": _after(families, before)}
                other = {**base, "ended": _after(processes, day)}
                yield _link(Unit.PROCESSES, one, other, today, least=0, most=MOST_PROCESSES)
        for day in _ends(families) if strength.processes else ():
            one = {**base, "ended": _until(families, day)}
            yield _link(Unit.PROCESSES, one, {**base, **_soon(processes, "ended", day)}, today)


def _of_starts(pieces: Pieces, today: Where) -> Iterator[Link]:
    """A family has started by a meeting on that day, in a case that was referred by then."""
    starts = pieces.get(Unit.FAMILIES, {}).get("started")
    if starts is None:
        return
    cases, meetings = pieces.get(Unit.CASES, {}), pieces.get(Unit.MEETINGS, {})
    for day in _ends(starts):
        until = {"started": _until(starts, day)}
        if cases:
            known = {
                name: values
                for at in ("referred", "started")
                if at in cases
                for name, values in _soon(cases[at], at, day).items()
            }
            yield _link(Unit.CASES, until, known, today)
    if "day" in meetings:
        kind: Where = (
            {"type": frozenset((_COORDINATION,))}
            if "type" in meetings and _COORDINATION in meetings["type"].names
            else {}
        )
        for name in starts.names:
            days = _around(meetings["day"], starts.first(name), starts.last(name))
            one = {"started": frozenset((name,))}
            yield _link(Unit.MEETINGS, one, {**kind, **({} if days is None else {"day": days})}, today)


def _link(
    unit: Unit, one: Where, other: Where, today: Where, *, least: int = 1, most: int | None = None
) -> Link:
    """Each of these families is or has so many of the others."""
    return Link(
        one=(Unit.FAMILIES.value, {**one, **today}),
        other=(unit.value, {**other, **today}),
        least=least,
        most=most,
    )


# --- pieces of time ----------------------------------------------------------------------------------------------


def _shared(pieces: Pieces) -> frozenset[str]:
    return frozenset(
        name for name in SHARED if all(name in pieces[unit] for unit in (Unit.FAMILIES, Unit.PROCESSES))
    )


def _distinct(wheres: Iterable[Where]) -> list[Where]:
    """Each once, in an order that tells nothing."""
    found = {frozenset(where.items()): where for where in wheres}
    return sorted(found.values(), key=lambda each: sorted((name, sorted(of)) for name, of in each.items()))


def _ends(atoms: Atoms) -> list[float]:
    """The last days of its pieces."""
    return [last for name in atoms.names if (last := atoms.last(name)) < inf]


def _until(atoms: Atoms, day: float) -> Values:
    return frozenset(name for name in atoms.names if atoms.last(name) <= day)


def _after(atoms: Atoms, day: float) -> Values:
    return frozenset(name for name in atoms.names if atoms.first(name) > day)


def _soon(atoms: Atoms, name: str, day: float) -> Where:
    """Up to the first day, from this one on, at which there is a cut; up to any day where there is none."""
    last = min((each for each in _ends(atoms) if each >= day), default=None)
    return {} if last is None else {name: _until(atoms, last)}


def _around(atoms: Atoms, first: float, last: float) -> Values | None:
    """The pieces that have a day in common with a stretch of days; none where all of them have."""
    there = frozenset(name for name in atoms.names if atoms.first(name) <= last and atoms.last(name) >= first)
    return None if len(there) == len(atoms.names) else there
