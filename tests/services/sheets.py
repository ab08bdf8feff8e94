"""The tables of the report of 2022, counted: as the published figures say."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from famsam_desktop.domain.observations import Choice, Count, Span, Unit, Where
from famsam_desktop.domain.tables import Column, Line, Table
from famsam_desktop.services.modelling import Sheet

FACTS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "facts" / "famsam-2022.json").read_text(encoding="utf-8")
)
AS_OF = date(2022, 11, 16)
_DAY = AS_OF.toordinal()
EVER: Where = {"started": Span(None, _DAY)}
CURRENT: Where = {**EVER, "ended": Span(_DAY + 1)}
CLOSED: Where = {**EVER, "ended": Span(None, _DAY)}


def year(number: int) -> Span:
    return Span(date(number, 1, 1).toordinal(), date(number, 12, 31).toordinal())


def by_year() -> Sheet:
    values = FACTS["families_and_processes_by_year"]
    columns = (
        Column(key="families_ever", label="", unit=Unit.FAMILIES, by="started", where=EVER),
        Column(key="families_current", label="", unit=Unit.FAMILIES, by="started", where=CURRENT),
        Column(key="processes_ever", label="", unit=Unit.PROCESSES, by="started", where=EVER),
        Column(key="processes_current", label="", unit=Unit.PROCESSES, by="started", where=CURRENT),
        Column(key="families_closed", label="", unit=Unit.FAMILIES, by="ended", where=CLOSED),
    )
    lines = (*(Line(str(each), year(each)) for each in range(2019, 2023)), Line("total"))
    counts = tuple(
        tuple(
            Count(
                values[line.label][column.key],
                values[line.label][column.key.replace("processes", "families")],
            )
            for column in columns
        )
        for line in lines
    )
    return Sheet(Table(key="years", title="", axis="", lines=lines, columns=columns), counts)


def split(key: str, by: str, chosen: Mapping[str, Choice], values: Mapping[str, int]) -> Sheet:
    """Families ever, told apart by something, with a total."""
    lines = (*(Line(label, choice) for label, choice in chosen.items()), Line("total"))
    column = Column(key="families_ever", label="", unit=Unit.FAMILIES, by=by, where=EVER)
    counts = tuple((Count(values[line.label]),) for line in lines)
    return Sheet(Table(key=key, title="", axis="", lines=lines, columns=(column,)), counts)


def _codes(values: Mapping[str, object]) -> dict[str, Choice]:
    return {name: frozenset((name,)) for name in values if name != "total"}


def report() -> list[Sheet]:
    """Every table of families and processes of the report."""
    towns = {name: row["families_ever"] for name, row in FACTS["families_by_municipality"].items()}
    referrers = FACTS["families_by_referrer"]
    children = {"1": Span(1, 1), "2": Span(2, 2), "3": Span(3, 3), "4+": Span(4)}
    return [
        by_year(),
        split("towns", "municipality", _codes(towns), towns),
        split("referrers", "referrer", _codes(referrers), referrers),
        split("children", "children", children, FACTS["families_by_number_of_children_under_23"]),
    ]
