"""A publication as an attacker sees it: all its numbers and those of every earlier one, as sums over the same unknowns.

What is known without being printed is part of it: that the lines of a table are all there are, that nothing is closed
before it has begun, and how many processes a family can have.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from famsam_desktop.disclosure.model import (
    Bound,
    Impossible,
    Number,
    Package,
    Status,
    System,
    Where,
    compiled,
)
from famsam_desktop.disclosure.model import Unit as Counted
from famsam_desktop.domain.observations import Choice, Count, Unit
from famsam_desktop.domain.observations import Where as Asking
from famsam_desktop.domain.publications import Publication, PublishedNumber
from famsam_desktop.domain.tables import Column, Table
from famsam_desktop.services import corrections
from famsam_desktop.services.corrections import Changed
from famsam_desktop.services.predicates import Atoms, atoms_of
from famsam_desktop.services.related import SHARED, STRENGTHS, Pieces, Strength, links
from famsam_desktop.services.totals import Said, bounds

_TOTAL_WEIGHT = 10
"""A total is worth as much as so many other numbers; by its place alone, and never by its value."""
_ORDERED = {
    Unit.FAMILIES: ("started", "ended"),
    Unit.PROCESSES: ("started", "ended"),
    Unit.CASES: ("referred", "closed"),
}
"""What cannot end before it has begun."""
_WITH_SHARED = frozenset((Unit.FAMILIES, Unit.PROCESSES))

type Place = tuple[str, int, int]
"""A cell: the key of its table, its line and its column."""
type IsPossible = Callable[[System], bool]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its counts, line by line; None where nothing can be."""

    table: Table
    counts: tuple[tuple[Count | None, ...], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Threshold:
    """From which number on a count tells of nobody: of common things, and of sensitive ones."""

    common: int
    sensitive: int
    silent: frozenset[Unit] = frozenset()
    """What is counted so thinly that a nothing is hidden as well: else hidden numbers, each one at the least, would
    tell how much they are together."""

    def of(self, table: Table) -> int:
        """The one that a table needs."""
        return self.sensitive if table.is_sensitive else self.common

    def hides_nothing(self, table: Table, column: Column) -> bool:
        """Whether a nothing has to be hidden too."""
        return (table.is_sensitive or column.unit in self.silent) and not column.is_open


@dataclass(frozen=True, slots=True)
class Model:
    """All numbers as sums, the cells in which each stands, and the earlier publications they were put beside."""

    package: Package
    system: System
    cells: Mapping[Place, int]
    asked: tuple[Asking | None, ...]
    """What each number asks of the register; none where that is only known in pieces."""
    pieces: Pieces
    nothing: tuple[PublishedNumber, ...]
    """What everybody sees to be nothing, since the lines of a table are all there are."""
    earlier: tuple[Publication, ...]
    then: frozenset[int]
    """The places of what was printed before and the register no longer gives."""
    changed: frozenset[Changed]
    """The tables of earlier publications whose numbers are such."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A number before the predicates of all are cut into the same pieces.

    `outside` are choices of one dimension that it leaves out; `of` is the earlier table it stood in.
    """

    unit: Unit
    where: Asking
    number: Number
    place: Place | None = None
    outside: tuple[str, tuple[Choice, ...]] = ("", ())
    of: Changed | None = None


type _Key = tuple[str, frozenset[tuple[str, frozenset[str]]], int | None]


def modelled(
    sheets: Sequence[Sheet],
    earlier: Sequence[Publication],
    threshold: Threshold,
    is_possible: IsPossible,
    said: Said | None = None,
) -> Model:
    """The strongest model of what everybody can know that the true numbers agree with.

    Earlier numbers that the register no longer gives, since something was entered late or put right, cannot be set
    against today's one by one; that is settled table by table, and as few as can be are taken as such. `said` are the
    means that may be said now.
    """
    cells = [*_cells(sheets, threshold), *_rests(sheets)]

    def made(strength: Strength, changed: frozenset[Changed]) -> Model:
        return _model(cells, earlier, changed, strength, said)

    def strongest(changed: frozenset[Changed]) -> Model | None:
        models = (made(strength, changed) for strength in STRENGTHS)
        return next((model for model in models if is_possible(model.system)), None)

    tables = dict.fromkeys(
        (at, number.table) for at, each in reversed([*enumerate(earlier)]) for number in each.numbers
    )
    return (
        strongest(frozenset())
        or strongest(
            corrections.needed([*tables], lambda some: is_possible(made(STRENGTHS[-1], some).system))
        )
        or made(STRENGTHS[-1], frozenset(tables))
    )


def _model(
    cells: Sequence[_Asked],
    earlier: Sequence[Publication],
    changed: frozenset[Changed],
    strength: Strength,
    said: Said | None,
) -> Model:
    before = [each for at, publication in enumerate(earlier) for each in _published(at, publication)]
    asked = [*cells, *(each for each in before if each.of not in changed)]
    then = [_of_then(each, place) for place, each in enumerate(before) if each.of in changed]
    pieces = _pieces(asked)
    found = _together(_kept_hidden(asked, then), pieces)
    numbers = found.numbers
    printed = [each for each in then if each.number.status is Status.PUBLISHED]
    at = {key: place for place, key in enumerate(numbers)}
    means = [Said(each.as_of, each.averages) for at, each in enumerate(earlier) if _is_of_now(at, changed)]
    package = Package(
        units=(
            *(_unit(unit, pieces[unit]) for unit in pieces),
            *(Counted(name=each.number.unit, dimensions={}) for each in printed),
        ),
        numbers=(*numbers.values(), *(each.number for each in printed)),
        links=tuple(links(numbers.values(), pieces, strength)),
        bounds=(
            *found.somebody,
            *(
                bounds(numbers.values(), pieces, [said, *means])
                if said is not None and strength.totals
                else ()
            ),
        ),
    )
    return Model(
        package=package,
        system=compiled(package),
        cells={place: at[key] for place, key in found.places.items()},
        asked=(*found.predicates.values(), *(each.where for each in printed)),
        pieces=pieces,
        nothing=tuple(_known_nothing(cells, pieces)),
        earlier=tuple(earlier),
        then=frozenset(range(len(numbers), len(numbers) + len(printed))),
        changed=changed,
    )


@dataclass(frozen=True, slots=True)
class _Together:
    """Numbers that ask the same are one; `somebody` says where no line counts and yet there is somebody."""

    numbers: dict[_Key, Number] = field(default_factory=dict)
    places: dict[Place, _Key] = field(default_factory=dict)
    predicates: dict[_Key, Asking | None] = field(default_factory=dict)
    somebody: list[Bound] = field(default_factory=list)


def _together(asked: Iterable[_Asked], pieces: Mapping[Unit, Mapping[str, Atoms]]) -> _Together:
    """All that is asked, in pieces."""
    found = _Together()
    for each in asked:
        where = _in_pieces(each, pieces[each.unit])
        if where is None:
            continue
        if each.number.status is Status.SHADOW:
            found.somebody.append(Bound(terms=((1, each.unit.value, where),), least=1))
            continue
        number = replace(each.number, where=where)
        key: _Key = each.unit.value, frozenset(where.items()), None
        there = found.numbers.get(key)
        if there is not None and there.value != number.value and number.status is Status.PUBLISHED:
            key, there = (
                (*key[:2], number.value),
                None,
            )  # they contradict each other, and the model shall know
        found.numbers[key] = number if there is None else _same(there, number)
        found.predicates.setdefault(key, None if each.outside[1] else each.where)
        if each.place is not None:
            found.places[each.place] = key
    return found


def _of_then(each: _Asked, place: int) -> _Asked:
    at, _ = each.of or (0, "")
    unit = corrections.unit_of_then(each.number.unit, at, place)
    return replace(each, number=replace(each.number, unit=unit))


def _is_of_now(at: int, changed: Iterable[Changed]) -> bool:
    """Whether no table of an earlier publication was put right."""
    return all(place != at for place, _ in changed)


def _kept_hidden(asked: Iterable[_Asked], then: Iterable[_Asked]) -> Iterator[_Asked]:
    """What an earlier publication hid stays hidden, even if the register gives another number today."""
    hidden = {
        (each.unit, frozenset(each.where.items())) for each in then if each.number.status is Status.WITHHELD
    }
    for each in asked:
        is_hidden = each.place is not None and (each.unit, frozenset(each.where.items())) in hidden
        yield replace(each, number=replace(each.number, status=Status.WITHHELD)) if is_hidden else each


# --- the numbers -------------------------------------------------------------------------------------------------


def _cells(sheets: Iterable[Sheet], threshold: Threshold) -> Iterator[_Asked]:
    for sheet in sheets:
        table = sheet.table
        for at, (line, counts) in enumerate(zip(table.lines, sheet.counts, strict=True)):
            for across, (column, count) in enumerate(zip(table.columns, counts, strict=True)):
                where = table.where(line, column)
                if where is not None and count is not None:
                    number = Number(
                        name=f"{table.key} · {line.label} · {column.key}",
                        unit=column.unit.value,
                        where={},
                        value=count.value,
                        behind=None if column.unit is Unit.FAMILIES else count.behind,
                        threshold=1 if column.is_open else threshold.of(table),
                        zero_tells=threshold.hides_nothing(table, column),
                        weight=_TOTAL_WEIGHT if line.choice is None else 1,
                    )
                    yield _Asked(column.unit, where, number, place=(table.key, at, across))


def _rests(sheets: Iterable[Sheet]) -> Iterator[_Asked]:
    """What no line of a table counts: whether that is nothing is seen by adding, and said by the definitions."""
    for sheet in sheets:
        table = sheet.table
        if any(line.by for line in table.lines):
            continue  # lines of different things are no parts of a whole
        chosen = tuple(line.choice for line in table.lines if line.choice is not None)
        for across, column in enumerate(table.columns):
            counts = [line[across] for line in sheet.counts]
            values = [count.value if count is not None else 0 for count in counts]
            totals = [value for value, line in zip(values, table.lines, strict=True) if line.choice is None]
            if totals:
                name = f"{table.key} · utanför · {column.key}"
                number = _outside(name, column.unit, is_nothing=2 * totals[0] == sum(values))
                yield _Asked(column.unit, column.where, number, outside=(column.by, chosen))


def _outside(name: str, unit: Unit, *, is_nothing: bool) -> Number:
    return Number(
        name=name,
        unit=unit.value,
        where={},
        value=0 if is_nothing else 1,
        threshold=1,
        status=Status.PUBLISHED if is_nothing else Status.SHADOW,
        weight=0,
    )


def _known_nothing(
    cells: Iterable[_Asked], pieces: Mapping[Unit, Mapping[str, Atoms]]
) -> Iterator[PublishedNumber]:
    """The same for the ledger, piece by piece: a later publication is put beside it."""
    for each in cells:
        dimension, choices = each.outside
        if not choices or each.number.status is Status.SHADOW:
            continue
        atoms = pieces[each.unit][dimension]
        there = each.where.get(dimension)
        left = atoms.of(there) if there is not None else frozenset(atoms.names)
        for name in sorted(left.difference(*map(atoms.of, choices))):
            yield PublishedNumber(
                table=each.number.name.split(" · ")[0],
                label=f"utanför · {name}",
                unit=each.unit,
                where={**each.where, dimension: atoms.pieces[name]},
                value=0,
                behind=None if each.unit is Unit.FAMILIES else 0,
                threshold=1,
                is_printed=True,
            )


def _published(at: int, publication: Publication) -> Iterator[_Asked]:
    for number in publication.numbers:
        yield _Asked(number.unit, number.where, _as_known(number, publication), of=(at, number.table))


def _as_known(number: PublishedNumber, publication: Publication) -> Number:
    return Number(
        name=f"{publication.as_of.isoformat()} · {number.table} · {number.label}",
        unit=number.unit.value,
        where={},
        value=number.value,
        behind=None if number.unit is Unit.FAMILIES else number.behind,
        threshold=number.threshold,
        zero_tells=number.zero_tells,
        status=Status.PUBLISHED if number.is_printed else Status.WITHHELD,
        weight=0,
    )


def _same(first: Number, second: Number) -> Number:
    """One number that stands in two places: what was printed once is known, and what is sensitive once is sensitive."""
    printed = Status.PUBLISHED in (first.status, second.status)
    withheld = Status.WITHHELD in (first.status, second.status)
    return replace(
        first,
        status=Status.PUBLISHED if printed else Status.WITHHELD if withheld else Status.NEW,
        threshold=max(first.threshold, second.threshold),
        zero_tells=first.zero_tells or second.zero_tells,
        weight=max(first.weight, second.weight),
    )


# --- predicates in pieces ----------------------------------------------------------------------------------------


def _pieces(asked: Sequence[_Asked]) -> dict[Unit, dict[str, Atoms]]:
    """Each unit's dimensions in pieces; what processes have from their families is cut alike for both."""
    wheres: dict[Unit, list[Asking]] = {}
    for each in asked:
        wheres.setdefault(each.unit, []).extend((each.where, *_left_out(each)))
    shared = [
        {name: choice for name, choice in where.items() if name in SHARED}
        for unit in wheres.keys() & _WITH_SHARED
        for where in wheres[unit]
    ]
    return {unit: atoms_of([*own, *shared] if unit in _WITH_SHARED else own) for unit, own in wheres.items()}


def _left_out(asked: _Asked) -> Iterator[Asking]:
    dimension, choices = asked.outside
    return ({dimension: choice} for choice in choices)


def _in_pieces(asked: _Asked, pieces: Mapping[str, Atoms]) -> Where | None:
    """The predicate as sets of pieces; None when there are no such."""
    found = {dimension: pieces[dimension].of(choice) for dimension, choice in asked.where.items()}
    dimension, choices = asked.outside
    if choices:
        there = found.get(dimension, frozenset(pieces[dimension].names))
        found[dimension] = there.difference(*(pieces[dimension].of(choice) for choice in choices))
    if not all(found.values()):
        return None
    return {name: values for name, values in found.items() if values < set(pieces[name].names)}


def _unit(unit: Unit, pieces: Mapping[str, Atoms]) -> Counted:
    dimensions = {name: atoms.names for name, atoms in pieces.items()}
    impossible: list[Impossible] = []
    ordered = _ORDERED.get(unit)
    if ordered is not None and set(ordered) <= pieces.keys():
        begins, ends = (pieces[name] for name in ordered)
        impossible.append(Impossible(ordered, lambda begin, end: ends.last(end) >= begins.first(begin)))
    return Counted(name=unit.value, dimensions=dimensions, impossible=tuple(impossible))
