"""The definitions of a publication, by which anybody can attack it: what each cell counts, and how they hang together.

From them the whole system of sums is made anew, so that a proof cannot be one of other sums.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from famsam_desktop.disclosure.model import (
    Bound,
    Impossible,
    Link,
    Number,
    Package,
    System,
    Unit,
    Where,
    compiled,
)
from famsam_desktop.domain.printed import PublicTable, Sign

type Place = tuple[str, int, int]
"""A cell: the key of its table, its line and its column."""
type Asked = tuple[str, Where]
"""A unit, and what is asked of it."""


@dataclass(frozen=True, slots=True)
class Definitions:
    """The definitions as values; whatever is wrong with their form is a `KeyError`, `TypeError` or `ValueError`."""

    units: tuple[Unit, ...]
    cells: Mapping[Place, Asked]
    least: Mapping[Place, int]
    known: tuple[tuple[Asked, Sign], ...]
    links: tuple[Link, ...]
    sums: tuple[tuple[Place, tuple[Place, ...]], ...]
    nestings: tuple[tuple[Place, Place], ...]
    bounds: tuple[Bound, ...]

    def system(self, numbers: Sequence[Asked]) -> System:
        """All sums over unknowns, of numbers in this order."""
        return compiled(
            Package(
                units=self.units,
                numbers=tuple(
                    Number(name=str(at), unit=unit, where=where, value=0, threshold=1)
                    for at, (unit, where) in enumerate(numbers)
                ),
                links=self.links,
                bounds=self.bounds,
            )
        )


def read_definitions(value: Mapping[str, Any]) -> Definitions:
    """The definitions as they stand in a file."""
    return Definitions(
        units=tuple(_unit(name, unit) for name, unit in value["units"].items()),
        cells={place: _asked(cell) for place, cell in _grid(value["cells"])},
        least={place: int(least) for place, least in _grid(value["hidden_at_least"])},
        known=tuple((_asked(each), each["value"]) for each in value["known"]),
        links=tuple(
            Link(
                one=_asked(link["one"]),
                other=_asked(link["other"]),
                least=int(link["least"]),
                most=None if link["most"] is None else int(link["most"]),
            )
            for link in value["links"]
        ),
        sums=tuple((_place(each["whole"]), tuple(map(_place, each["parts"]))) for each in value["sums"]),
        nestings=tuple((_place(each["whole"]), _place(each["part"])) for each in value["nestings"]),
        bounds=tuple(map(_bound, value.get("bounds", ()))),
    )


def _unit(name: str, unit: Mapping[str, Any]) -> Unit:
    return Unit(
        name=name,
        dimensions={dimension: tuple(map(text, values)) for dimension, values in unit["dimensions"].items()},
        impossible=tuple(map(_impossible, unit["impossible"])),
    )


def _impossible(value: Mapping[str, Any]) -> Impossible:
    never = frozenset(tuple(map(text, each)) for each in value["combinations"])
    return Impossible(tuple(map(text, value["dimensions"])), lambda *values: values not in never)


def _bound(value: Mapping[str, Any]) -> Bound:
    return Bound(
        terms=tuple((int(each["times"]), *_asked(each)) for each in value["terms"]), least=int(value["least"])
    )


def _asked(value: Mapping[str, Any]) -> Asked:
    return text(value["unit"]), {
        name: frozenset(map(text, values)) for name, values in value["where"].items()
    }


def text(value: Any) -> str:
    """A text, and nothing that only looks like one."""
    if not isinstance(value, str):
        raise TypeError
    return value


def _grid(tables: Mapping[str, Any]) -> Iterator[tuple[Place, Any]]:
    for key, lines in tables.items():
        for line, cells in enumerate(lines):
            for column, cell in enumerate(cells):
                if cell is not None:
                    yield (key, line, column), cell


def _place(value: Sequence[Any]) -> Place:
    key, line, column = value
    return text(key), int(line), int(column)


# --- without a proof ---------------------------------------------------------------------------------------------


def signs_of(tables: Iterable[PublicTable]) -> dict[Place, Sign]:
    """What stands in each cell."""
    return {
        (table.key, line, column): sign
        for table in tables
        for line, signs in enumerate(table.cells)
        for column, sign in enumerate(signs)
    }


def arithmetic_faults(definitions: Definitions, signs: Mapping[Place, Sign]) -> Iterator[str]:
    """Sums and parts that the printed numbers contradict."""
    for whole, parts in definitions.sums:
        printed = [sign for part in parts if isinstance(sign := signs.get(part), int)]
        total = signs.get(whole)
        if isinstance(total, int) and (
            sum(printed) > total or (len(printed) == len(parts) and sum(printed) != total)
        ):
            yield f"Delarna går inte ihop med summan i {said(whole)}."
    for whole, part in definitions.nestings:
        large, small = signs.get(whole), signs.get(part)
        if isinstance(large, int) and isinstance(small, int) and small > large:
            yield f"Talet i {said(part)} är större än det som det är en del av."


def said(place: Place) -> str:
    """A cell in words."""
    key, line, column = place
    return f"tabellen {key}, rad {line + 1}, kolumn {column + 1}"
