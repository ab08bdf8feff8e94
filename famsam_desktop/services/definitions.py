"""What each number of a publication counts, and how they hang together, as JSON can say it.

It stands in the file itself, so that anybody can try to attack it; and the proof is held against it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from famsam_desktop.disclosure.aims import least_when_hidden
from famsam_desktop.disclosure.model import Impossible, Number, Status, Sum, Where
from famsam_desktop.disclosure.model import Unit as Counted
from famsam_desktop.domain.printed import HIDDEN
from famsam_desktop.services.modelling import Model, Place, Sheet

type Json = dict[str, Any]


def definitions(model: Model, sheets: Sequence[Sheet]) -> Json:
    """The units, what each cell counts, every sum and nesting between cells, and what was printed before."""
    numbers = model.package.numbers
    return {
        "units": {unit.name: _unit(unit) for unit in model.package.units},
        "cells": {sheet.table.key: _cells(sheet, model) for sheet in sheets},
        "known": [_known(number) for at, number in enumerate(numbers) if at not in set(model.cells.values())],
        "links": [
            {"one": _asked(*link.one), "other": _asked(*link.other), "least": link.least, "most": link.most}
            for link in model.package.links
        ],
        "bounds": [
            {
                "terms": [{"times": times, **_asked(unit, where)} for times, unit, where in bound.terms],
                "least": bound.least,
            }
            for bound in model.package.bounds
        ],
        "same": [list(map(list, places)) for places in _standing(model).values() if len(places) > 1],
        "sums": [
            {"whole": list(whole), "parts": list(map(list, parts))} for whole, parts in _sums(model, sheets)
        ],
        "nestings": [{"whole": list(whole), "part": list(part)} for whole, part in _nestings(model)],
        "hidden_at_least": {sheet.table.key: _least(sheet, model) for sheet in sheets},
    }


def _unit(unit: Counted) -> Json:
    return {
        "dimensions": {name: list(values) for name, values in unit.dimensions.items()},
        "impossible": [_impossible(unit, each) for each in unit.impossible],
    }


def _impossible(unit: Counted, impossible: Impossible) -> Json:
    first, second = impossible.dimensions
    return {
        "dimensions": [first, second],
        "combinations": [
            [one, other]
            for one in unit.dimensions[first]
            for other in unit.dimensions[second]
            if not impossible.possible(one, other)
        ],
    }


def _asked(unit: str, where: Where) -> Json:
    return {"unit": unit, "where": {name: sorted(values) for name, values in sorted(where.items())}}


def _known(number: Number) -> Json:
    """A number that is in no table of this publication: printed or hidden before, or nothing, as everybody can see."""
    value = number.value if number.status is Status.PUBLISHED else HIDDEN
    return {**_asked(number.unit, number.where), "value": value}


def _cells(sheet: Sheet, model: Model) -> list[list[Json | None]]:
    def cell(line: int, column: int) -> Json | None:
        at = model.cells.get((sheet.table.key, line, column))
        return None if at is None else _asked(model.package.numbers[at].unit, model.package.numbers[at].where)

    return _grid(sheet, cell)


def _least(sheet: Sheet, model: Model) -> list[list[int | None]]:
    """What a hidden number is at the least: 1 where a nothing would have been printed."""

    def cell(line: int, column: int) -> int | None:
        at = model.cells.get((sheet.table.key, line, column))
        return None if at is None else least_when_hidden(model.system, at)

    return _grid(sheet, cell)


def _grid[T](sheet: Sheet, cell: Callable[[int, int], T]) -> list[list[T]]:
    return [
        [cell(line, column) for column in range(len(sheet.table.columns))]
        for line in range(len(sheet.table.lines))
    ]


def _standing(model: Model) -> Mapping[int, list[Place]]:
    """Each number with the cells it stands in."""
    found: dict[int, list[Place]] = {}
    for place, at in model.cells.items():
        found.setdefault(at, []).append(place)
    return found


def _sums(model: Model, sheets: Iterable[Sheet]) -> Iterator[tuple[Place, list[Place]]]:
    """Totals of lines, and columns that are two others put together, where the pieces say so."""
    for sheet in sheets:
        key, lines, columns = sheet.table.key, range(len(sheet.table.lines)), range(len(sheet.table.columns))
        totals = [line for line in lines if sheet.table.lines[line].choice is None]
        for column in columns:
            parts = [(key, line, column) for line in lines if line not in totals]
            parts = [place for place in parts if place in model.cells]
            for total in totals:
                yield from _checked(model, (key, total, column), parts)
        for line in lines:
            for whole in columns:
                for pair in combinations([each for each in columns if each != whole], 2):
                    yield from _checked(model, (key, line, whole), [(key, line, each) for each in pair])


def _checked(model: Model, whole: Place, parts: list[Place]) -> Iterator[tuple[Place, list[Place]]]:
    """The sum, if the parts are together what the whole is, in a table of unknowns that knows all of them."""
    if whole not in model.cells or not parts or any(part not in model.cells for part in parts):
        return
    nothing = _nothing(model)
    for way in _ways(model, model.cells[whole], nothing):
        left = dict(way)
        for part in parts:
            inside = (each for each in _ways(model, model.cells[part], nothing) if each.keys() <= way.keys())
            for place, times in next(inside, {-1: 1}).items():
                left[place] = left.get(place, 0) - times
        if not any(left.values()):
            yield whole, parts
            return


def _ways(model: Model, number: int, nothing: frozenset[int]) -> Iterator[Sum]:
    """The sums that a number is, without the unknowns that are nothing."""
    for sum_ in model.system.ways[number]:
        yield {place: times for place, times in sum_.items() if place not in nothing}


def _nothing(model: Model) -> frozenset[int]:
    """The unknowns that are nothing, as everybody knows."""
    return frozenset(
        place
        for number, ways in zip(model.system.numbers, model.system.ways, strict=True)
        if number.status is Status.PUBLISHED and number.value == 0
        for sum_ in ways
        for place in sum_
    )


def _nestings(model: Model) -> Iterator[tuple[Place, Place]]:
    """Each cell with the least of those that it is a part of."""
    standing, nothing = _standing(model), _nothing(model)
    ways = {at: [frozenset(way) for way in _ways(model, at, nothing)] for at in standing}
    wholes = {
        part: {at for at in standing if at != part and _is_part(ways[part], ways[at])} for part in standing
    }
    for part, above in wholes.items():
        for whole in above:
            if not any(whole in wholes[other] for other in above):
                yield standing[whole][0], standing[part][0]


def _is_part(part: Iterable[frozenset[int]], whole: Iterable[frozenset[int]]) -> bool:
    return any(one < other for one in part for other in whole)
