"""Registers of chance, and the packages of numbers that are printed of them."""

from collections.abc import Iterator, Mapping
from itertools import combinations, product

from hypothesis import strategies as st

from famsam_desktop.disclosure.model import Number, Package, Status, Unit, Values

type Cell = tuple[str, ...]
type Register = Mapping[Cell, int]

DIMENSIONS = {"a": ("0", "1"), "b": ("0", "1", "2"), "c": ("0", "1")}


def cells(names: tuple[str, ...]) -> list[Cell]:
    return list(product(*(DIMENSIONS[name] for name in names)))


@st.composite
def registers(draw: st.DrawFn, names: tuple[str, ...] = ("a", "b"), most: int = 4) -> Register:
    """So many in each cell of the finest table."""
    return {cell: draw(st.integers(0, most)) for cell in cells(names)}


@st.composite
def packages(
    draw: st.DrawFn, names: tuple[str, ...] = ("a", "b"), most: int = 4, threshold: int = 3
) -> tuple[Register, Package]:
    """The total, known to everybody, and some tables with their margins; some of it was printed before."""
    register = draw(registers(names, most))
    scopes = [scope for size in range(1, len(names) + 1) for scope in combinations(names, size)]
    chosen = draw(st.lists(st.sampled_from(scopes), min_size=1, max_size=2, unique=True))
    wheres: dict[str, dict[str, Values]] = {"all": {}}
    for scope in chosen:
        for where in _of_table(scope):
            wheres["·".join(f"{name}{''.join(sorted(values))}" for name, values in where.items())] = where
    known = draw(st.sampled_from([*wheres, *[""] * len(wheres)]))
    zero_tells = draw(st.booleans())
    numbers = tuple(
        Number(
            name=name,
            unit="families",
            where=where,
            value=counted(register, names, where),
            threshold=threshold,
            zero_tells=zero_tells and bool(where),
            status=Status.PUBLISHED if name in ("all", known) else Status.NEW,
        )
        for name, where in wheres.items()
    )
    unit = Unit(name="families", dimensions={name: DIMENSIONS[name] for name in names})
    return register, Package(units=(unit,), numbers=numbers)


def counted(register: Register, names: tuple[str, ...], where: Mapping[str, Values]) -> int:
    """Plain counting, cell by cell."""
    return sum(number for cell, number in register.items() if fits(cell, names, where))


def fits(cell: Cell, names: tuple[str, ...], where: Mapping[str, Values]) -> bool:
    return all(value in where[name] for name, value in zip(names, cell, strict=True) if name in where)


def _of_table(scope: tuple[str, ...]) -> Iterator[dict[str, Values]]:
    for values in product(*(DIMENSIONS[name] for name in scope)):
        yield {name: frozenset((value,)) for name, value in zip(scope, values, strict=True)}
