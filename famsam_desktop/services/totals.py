"""What everybody can add: the children of families, and their meetings, beside what is counted of both elsewhere.

Processes of children are at most the children that families have; and the meetings of closed families, by their number
or their mean, with one at the least of each other, are at most all meetings.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil

from famsam_desktop.disclosure.model import Bound, Number, Where
from famsam_desktop.domain.families import CHILD_UNTIL_AGE
from famsam_desktop.domain.observations import Unit
from famsam_desktop.domain.observations import Where as Asking
from famsam_desktop.domain.publications import PublishedAverage
from famsam_desktop.services.predicates import Atoms
from famsam_desktop.services.related import (
    COORDINATION,
    MOST_PROCESSES,
    Pieces,
    distinct,
    shared_of,
    soon,
    until,
)

_ROUNDED = Fraction(1, 20)
"""A mean with one decimal may be so much less or more."""


type Term = tuple[int, str, Where]
"""How often a number is taken, its unit, and what it asks."""


@dataclass(frozen=True, slots=True)
class Said:
    """Means that are said, or may be, of what was as of a day."""

    as_of: date
    averages: tuple[PublishedAverage, ...] = ()


def bounds(numbers: Iterable[Number], pieces: Pieces, said: Sequence[Said]) -> Iterator[Bound]:
    """All of them; the first of `said` is of now."""
    families = [number.where for number in numbers if number.unit == Unit.FAMILIES.value]
    as_of = said[0].as_of
    yield from _of_children(_without(families, "children"), pieces, as_of)
    for base in _without(families, "meetings"):
        atoms = pieces[Unit.FAMILIES]["meetings"]
        of_each = [
            (-least, Unit.FAMILIES.value, {**base, "meetings": frozenset((name,))})
            for name in atoms.names
            for least in [int(max(atoms.first(name), 0))]
            if least
        ]
        yield from _of_meetings(base, of_each, 0, pieces, as_of)
    for each in said:
        for average in each.averages:
            where = _in_pieces(average.where, pieces.get(Unit.FAMILIES, {}))
            of_meetings = average.unit is Unit.FAMILIES and average.of == "meetings"
            if of_meetings and average.mean is not None and where is not None:
                least = ceil(average.count * (Fraction(str(average.mean)) - _ROUNDED))
                yield from _of_meetings(where, [], least, pieces, each.as_of)


def _without(wheres: Iterable[Where], dimension: str) -> list[Where]:
    """What else is asked of those that are told apart by a dimension."""
    return distinct(
        {name: values for name, values in where.items() if name != dimension}
        for where in wheres
        if dimension in where
    )


def _of_children(bases: Iterable[Where], pieces: Pieces, as_of: date) -> Iterator[Bound]:
    """Who is young for certain is one of the children of a family, for each line that children are told apart in."""
    born = pieces.get(Unit.PROCESSES, {}).get("birth_year")
    if born is None:
        return
    young = frozenset(name for name in born.names if born.first(name) > as_of.year - CHILD_UNTIL_AGE)
    for base in bases:
        if not young or not base.keys() <= shared_of(pieces):
            continue
        children = pieces[Unit.FAMILIES]["children"]
        of_each = [
            (most, Unit.FAMILIES.value, {**base, "children": frozenset((name,))})
            for name in children.names
            for most in [int(min(children.last(name), MOST_PROCESSES))]
            if most > 0
        ]
        processes: Where = {**base, "birth_year": young}
        yield Bound(terms=(*of_each, (-1, Unit.PROCESSES.value, processes)), least=0)


def _of_meetings(
    where: Where, less: Iterable[Term], least: int, pieces: Pieces, as_of: date
) -> Iterator[Bound]:
    """All meetings but those of these families, and one of each other that had started by then."""
    families, meetings = pieces.get(Unit.FAMILIES, {}), pieces.get(Unit.MEETINGS, {})
    if not meetings:
        return
    held: dict[str, frozenset[str]] = {}
    if "type" in meetings and COORDINATION in meetings["type"].names:
        held["type"] = frozenset((COORDINATION,))
    if "day" in meetings:
        held |= soon(meetings["day"], "day", as_of.toordinal())
    terms: list[Term] = [(1, Unit.MEETINGS.value, held), *less]
    if "started" in families and "started" not in where:
        started: Where = {"started": until(families["started"], as_of.toordinal())}
        terms.append((-1, Unit.FAMILIES.value, {**started}))
        terms.append((1, Unit.FAMILIES.value, {**where, **started}))
    yield Bound(terms=tuple(terms), least=least)


def _in_pieces(asked: Asking, pieces: Mapping[str, Atoms]) -> Where | None:
    """The predicate as sets of pieces; None where they do not tell as much apart."""
    if not asked.keys() <= pieces.keys():
        return None
    found = {name: pieces[name].of(choice) for name, choice in asked.items()}
    return found if all(found.values()) else None
