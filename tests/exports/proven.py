"""The report of 2022 protected in earnest, as figures to be printed, with its proof."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from famsam_desktop.disclosure.aims import least_when_hidden
from famsam_desktop.disclosure.model import Impossible, Package, Status, System, Unit, Where, compiled
from famsam_desktop.disclosure.protect import Protection, protect
from famsam_desktop.disclosure.shadows import with_shadows
from famsam_desktop.disclosure.witness import counterexamples
from famsam_desktop.domain.printed import CANNOT_BE, HIDDEN, PublicFigures, PublicTable, Sign
from famsam_desktop.exports.definitions import Place
from famsam_desktop.exports.proof import write_proof
from tests.disclosure.reports import YEARS, facts, report_2022
from tests.exports import printed

TOWNS = ("Hällefors", "Lindesberg", "Ljusnarsberg", "Nora")
_YEAR_COLUMNS = ("ever", "current", "closed", "processes", "processes current")


@dataclass(frozen=True)
class Proven:
    """A publication with all that its proof was made from."""

    figures: PublicFigures
    proof: bytes
    system: System
    protection: Protection
    cells: Mapping[Place, int]


@cache
def report(*, ledger: bool = False) -> Proven:
    """The 48 numbers of 2022, beside those of 2021 when asked for."""
    return proven(report_2022(ledger=ledger), _layout())


def _layout() -> dict[str, tuple[tuple[str, ...], tuple[str, ...], Any]]:
    known = facts(2022)
    towns = tuple(name for name in known["families_by_municipality"] if name != "total")
    who = tuple(name for name in known["families_by_referrer"] if name != "total")
    children = tuple(name for name in known["families_by_number_of_children_under_23"] if name != "total")
    born = tuple(name for name in known["children_by_birth_years"] if name[0] != "_")
    return {
        "years": ((*YEARS, "total"), _YEAR_COLUMNS, "{0} {1}".format),
        "municipalities": (
            (*towns, "total"),
            ("ever",),
            lambda line, _: "total ever" if line == "total" else line,
        ),
        "referrers": (who, ("ever",), lambda line, _: line),
        "children": (children, ("ever",), lambda line, _: f"{line} children"),
        "born": (born, ("ever", "current"), "born {0} {1}".format),
    }


def proven(package: Package, layout: Mapping[str, tuple[Iterable[str], Iterable[str], Any]]) -> Proven:
    """The package protected, and laid out as tables whose cells are numbers by their names."""
    system = with_shadows(compiled(package))
    protection = protect(system, b"secret")
    at = {number.name: place for place, number in enumerate(package.numbers)}
    cells: dict[Place, int] = {}
    tables = []
    for key, (lines, columns, name) in layout.items():
        signs: list[tuple[Sign, ...]] = []
        for row, line in enumerate(lines):
            found = [at.get(name(line, column)) for column in columns]
            signs.append(tuple(_sign(system, protection, number) for number in found))
            cells |= {(key, row, column): n for column, n in enumerate(found) if n is not None}
        tables.append(
            PublicTable(
                key=key,
                title=f"Tabell {key}",
                axis="Rad",
                lines=tuple(lines),
                columns=tuple(columns),
                column_keys=tuple(column.replace(" ", "_") for column in columns),
                cells=tuple(signs),
            )
        )
    made = printed.figures(*tables, definitions=definitions(package, system, tables, cells))
    hidden = [system.sums[at] for at in set(cells.values()) & protection.hidden]
    there = counterexamples(hidden, (tables for _, tables in protection.witnesses))
    made = replace(made, certificate={**made.certificate, "witnesses": there})
    return Proven(made, write_proof(made, system, protection, cells), system, protection, cells)


def _sign(system: System, protection: Protection, at: int | None) -> Sign:
    if at is None:
        return CANNOT_BE
    return HIDDEN if at in protection.hidden else system.numbers[at].value


def definitions(
    package: Package, system: System, tables: Iterable[PublicTable], cells: Mapping[Place, int]
) -> dict[str, Any]:
    """In the form in which the services write them."""

    def grid(table: PublicTable, cell: Any) -> list[list[Any]]:
        return [
            [
                cell(cells[table.key, line, column]) if (table.key, line, column) in cells else None
                for column in range(len(table.columns))
            ]
            for line in range(len(table.lines))
        ]

    numbers = package.numbers
    tables = tuple(tables)
    standing = set(cells.values())
    return {
        "units": {unit.name: _unit(unit) for unit in package.units},
        "cells": {
            table.key: grid(table, lambda at: _asked(numbers[at].unit, numbers[at].where)) for table in tables
        },
        "known": [
            {
                **_asked(number.unit, number.where),
                "value": number.value if number.status is Status.PUBLISHED else HIDDEN,
            }
            for at, number in enumerate(numbers)
            if at not in standing
        ],
        "links": [
            {"one": _asked(*link.one), "other": _asked(*link.other), "least": link.least, "most": link.most}
            for link in package.links
        ],
        "same": [],
        "sums": [
            {"whole": ["years", len(YEARS), 0], "parts": [["years", line, 0] for line in range(len(YEARS))]}
        ],
        "nestings": [{"whole": ["years", line, 0], "part": ["years", line, 1]} for line in range(len(YEARS))],
        "hidden_at_least": {
            table.key: grid(table, lambda at: least_when_hidden(system, at)) for table in tables
        },
    }


def _unit(unit: Unit) -> dict[str, Any]:
    return {
        "dimensions": {name: list(values) for name, values in unit.dimensions.items()},
        "impossible": [_impossible(unit, each) for each in unit.impossible],
    }


def _impossible(unit: Unit, each: Impossible) -> dict[str, Any]:
    first, second = each.dimensions
    return {
        "dimensions": [first, second],
        "combinations": [
            [one, other]
            for one in unit.dimensions[first]
            for other in unit.dimensions[second]
            if not each.possible(one, other)
        ],
    }


def _asked(unit: str, where: Where) -> dict[str, Any]:
    return {"unit": unit, "where": {name: sorted(values) for name, values in sorted(where.items())}}


def with_sign(figures: PublicFigures, place: Place, sign: Sign) -> PublicFigures:
    """The figures with another sign in one cell, and the checksum that belongs to them."""
    key, line, column = place
    tables = []
    for table in figures.tables:
        rows = [list(row) for row in table.cells]
        if table.key == key:
            rows[line][column] = sign
        tables.append(replace(table, cells=tuple(map(tuple, rows))))
    return printed.certified(replace(figures, tables=tuple(tables)))


AS_OF_2021 = date(2021, 9, 30)
