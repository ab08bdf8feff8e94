"""The published reports of 2021 and 2022 as packages of numbers."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from famsam_desktop.disclosure.model import Impossible, Link, Number, Package, Status, Unit, Where

FACTS = Path(__file__).parents[1] / "facts"
YEARS = ("2019", "2020", "2021", "2022")
CLOSED = frozenset(YEARS[1:])
CHILDREN = ("1", "2", "3", "4", "5+")


def facts(year: int) -> dict[str, Any]:
    return dict(json.loads((FACTS / f"famsam-{year}.json").read_text()))


def only(**values: str | Iterable[str]) -> Where:
    return {name: frozenset((each,) if isinstance(each, str) else each) for name, each in values.items()}


def families() -> Unit:
    return Unit(
        name="families",
        dimensions={
            "start": YEARS,
            "known in 2021": ("yes", "no"),
            "end": ("current", *YEARS[1:]),
            "municipality": tuple(
                name for name in facts(2022)["families_by_municipality"] if name != "total"
            ),
            "referrer": tuple(name for name in facts(2022)["families_by_referrer"] if name != "total"),
            "children": CHILDREN,
        },
        impossible=(
            Impossible(("start", "end"), lambda start, end: end == "current" or end >= start),
            Impossible(
                ("start", "known in 2021"),
                lambda start, known: start == "2021" or (known == "yes") == (start < "2021"),
            ),
        ),
    )


def report_2022(threshold: int = 5, *, ledger: bool = False) -> Package:
    """All 48 numbers of the tables of 2022, and those of 2021 as known when asked for."""
    numbers = [*_by_year(threshold), *_groups(threshold), *_stages(threshold)]
    if ledger:
        numbers += _report_2021(threshold)
    return Package(
        units=(
            families(),
            Unit(name="processes", dimensions={"start": YEARS, "end": ("current", "ended")}),
            Unit(
                name="children",
                dimensions={"born": tuple(_born()), "end": ("current", "ended")},
            ),
        ),
        numbers=tuple(numbers),
        links=tuple(
            Link(one=("families", where), other=("processes", where), least=1, most=12)
            for where in (only(start=year) for year in YEARS)
        ),
    )


def _by_year(threshold: int) -> Iterable[Number]:
    table = facts(2022)["families_and_processes_by_year"]
    for year in (*YEARS, "total"):
        row = table[year]
        started = {} if year == "total" else only(start=year)
        weight = 10 if year == "total" else 1

        def number(
            name: str,
            key: str,
            where: Where,
            unit: str = "families",
            behind: str = "",
            row: dict[str, int] = row,
            year: str = year,
            weight: int = weight,
        ) -> Number:
            return Number(
                name=f"{year} {name}",
                unit=unit,
                where=where,
                value=row[key],
                threshold=threshold,
                weight=weight,
                behind=row[behind] if behind else None,
            )

        yield number("ever", "families_ever", started)
        yield number("current", "families_current", {**started, **only(end="current")})
        if year != "2019":
            closed = only(end=CLOSED if year == "total" else year)
            yield number("closed", "families_closed", closed)
        yield number("processes", "processes_ever", started, "processes", "families_ever")
        current = {**started, **only(end="current")}
        yield number("processes current", "processes_current", current, "processes", "families_current")


def _groups(threshold: int) -> Iterable[Number]:
    table = facts(2022)
    for name, row in table["families_by_municipality"].items():
        if name != "total":
            yield _family(name, only(municipality=name), row["families_ever"], threshold)
    for name, value in table["families_by_referrer"].items():
        if name != "total":
            yield _family(name, only(referrer=name), value, threshold)
    for name, value in table["families_by_number_of_children_under_23"].items():
        if name != "total":
            where = only(children=("4", "5+") if name == "4+" else name)
            yield _family(f"{name} children", where, value, threshold)


def _family(name: str, where: Where, value: int, threshold: int, status: Status = Status.NEW) -> Number:
    return Number(name=name, unit="families", where=where, value=value, threshold=threshold, status=status)


def _born() -> list[str]:
    return [name for name in facts(2022)["children_by_birth_years"] if name[0] not in "_t"]


def _stages(threshold: int) -> Iterable[Number]:
    for name, row in facts(2022)["children_by_birth_years"].items():
        if name == "_note":
            continue
        born: Where = {} if name == "total" else only(born=name)
        weight = 10 if name == "total" else 1
        for key, where in (("ever", born), ("current", {**born, **only(end="current")})):
            yield Number(
                name=f"born {name} {key}",
                unit="children",
                where=where,
                value=row[key],
                threshold=threshold,
                weight=weight,
            )


def _report_2021(threshold: int) -> Iterable[Number]:
    table, known = facts(2021), only(**{"known in 2021": "yes"})
    before = Status.PUBLISHED
    for year, row in table["families_and_processes_by_year"].items():
        where = known if year == "total" else {**known, **only(start=year)}
        yield _family(f"2021: {year}", where, row["families_ever"], threshold, before)
    for name, row in table["by_municipality"].items():
        where = {**known, **only(municipality=name)}
        yield _family(f"2021: {name}", where, row["families_ever"], threshold, before)
    for name, value in table["families_by_number_of_children_under_23"].items():
        where = {**known, **only(children="5+" if name == "5" else name)}
        yield _family(f"2021: {name} children", where, value, threshold, before)
