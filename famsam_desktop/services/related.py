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
COORDINATION = MeetingType.COORDINATION.value
"""The meetings by which a family starts."""

type Pieces = Mapping[Unit, Mapping[str, Atoms]]


@dataclass(frozen=True, slots=True)
class Strength:
    """Whether every family has a process, and every start its referral and its meeting; registers have gaps.

    And whether the families have the children and the meetings that are counted elsewhere, as `totals` says. Which of
    the three hold is read from a file's definitions: one bit each, of all lines together.
    """

    processes: bool
    starts: bool
    totals: bool = True


STRENGTHS = tuple(
    Strength(processes, starts, totals)
    for totals in (True, False)
    for starts in (True, False)
    for processes in (True, False)
)
"""The strongest first."""


def links(numbers: Iterable[Number], pieces: Pieces, strength: Strength) -> Iterator[Link]:
    """All of them."""
    if pieces.keys() >= {Unit.FAMILIES, Unit.PROCESSES}:
        wheres = [number.where for number in numbers if number.unit == Unit.PROCESSES.value]
        yield from _of_lines(wheres, pieces, strength)
        wheres += [number.where for number in numbers if number.unit == Unit.FAMILIES.value]
        yield from _of_endings(wheres, pieces, strength)
    if strength.starts:
        yield from _of_starts(pieces)


def _of_lines(wheres: Iterable[Where], pieces: Pieces, strength: Strength) -> Iterator[Link]:
    """How many processes the families of a line have, for each line that some table has of processes."""
    shared = shared_of(pieces)
    for where in distinct(where for where in wheres if where.keys() <= shared):
        yield _link(Unit.PROCESSES, where, where, least=int(strength.processes), most=MOST_PROCESSES)


def _of_endings(wheres: Iterable[Where], pieces: Pieces, strength: Strength) -> Iterator[Link]:
    """Who has a process that goes on is a family that goes on; and of a family that has ended all has ended."""
    if not all("ended" in pieces[unit] for unit in (Unit.FAMILIES, Unit.PROCESSES)):
        return
    shared = shared_of(pieces)
    families, processes = (pieces[unit]["ended"] for unit in (Unit.FAMILIES, Unit.PROCESSES))
    bases = (
        {name: values for name, values in where.items() if name != "ended"}
        for where in wheres
        if "ended" in where and where.keys() <= shared | {"ended"}
    )
    for base in distinct(bases):
        for day in _ends(processes):
            before = max((each for each in _ends(families) if each <= day), default=None)
            if before is not None:
                one = {**base, "ended": _after(families, before)}
                other = {**base, "ended": _after(processes, day)}
                yield _link(Unit.PROCESSES, one, other, least=0, most=MOST_PROCESSES)
        for day in _ends(families) if strength.processes else ():
            one = {**base, "ended": until(families, day)}
            yield _link(Unit.PROCESSES, one, {**base, **soon(processes, "ended", day)})


def _of_starts(pieces: Pieces) -> Iterator[Link]:
    """A family has started by a meeting on that day, in a case that was referred by then."""
    starts = pieces.get(Unit.FAMILIES, {}).get("started")
    if starts is None:
        return
    cases, meetings = pieces.get(Unit.CASES, {}), pieces.get(Unit.MEETINGS, {})
    for day in _ends(starts):
        begun = {"started": until(starts, day)}
        if cases:
            known = {
                name: values
                for at in ("referred", "started")
                if at in cases
                for name, values in soon(cases[at], at, day).items()
            }
            yield _link(Unit.CASES, begun, known)
    if "day" in meetings:
        kind: Where = (
            {"type": frozenset((COORDINATION,))}
            if "type" in meetings and COORDINATION in meetings["type"].names
            else {}
        )
        for name in starts.names:
            days = _around(meetings["day"], starts.first(name), starts.last(name))
            one = {"started": frozenset((name,))}
            yield _link(Unit.MEETINGS, one, {**kind, **({} if days is None else {"day": days})})


def _link(unit: Unit, one: Where, other: Where, *, least: int = 1, most: int | None = None) -> Link:
    """Each of these families is or has so many of the others."""
    return Link(
        one=(Unit.FAMILIES.value, one),
        other=(unit.value, other),
        least=least,
        most=most,
    )


# --- pieces of time ----------------------------------------------------------------------------------------------


def shared_of(pieces: Pieces) -> frozenset[str]:
    """What is told apart of families and of their processes alike."""
    return frozenset(
        name for name in SHARED if all(name in pieces[unit] for unit in (Unit.FAMILIES, Unit.PROCESSES))
    )


def distinct(wheres: Iterable[Where]) -> list[Where]:
    """Each once, in an order that tells nothing."""
    found = {frozenset(where.items()): where for where in wheres}
    return sorted(found.values(), key=lambda each: sorted((name, sorted(of)) for name, of in each.items()))


def _ends(atoms: Atoms) -> list[float]:
    """The last days of its pieces."""
    return [last for name in atoms.names if (last := atoms.last(name)) < inf]


def until(atoms: Atoms, day: float) -> Values:
    """The pieces that are over by that day."""
    return frozenset(name for name in atoms.names if atoms.last(name) <= day)


def _after(atoms: Atoms, day: float) -> Values:
    return frozenset(name for name in atoms.names if atoms.first(name) > day)


def soon(atoms: Atoms, name: str, day: float) -> Where:
    """Up to the first day, from this one on, at which there is a cut; up to any day where there is none."""
    last = min((each for each in _ends(atoms) if each >= day), default=None)
    return {} if last is None else {name: until(atoms, last)}


def _around(atoms: Atoms, first: float, last: float) -> Values | None:
    """The pieces that have a day in common with a stretch of days; none where all of them have."""
    there = frozenset(name for name in atoms.names if atoms.first(name) <= last and atoms.last(name) >= first)
    return None if len(there) == len(atoms.names) else there
