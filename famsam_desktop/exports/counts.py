"""The tables of the reports for the team's own eyes: as JSON and CSV, and as the tables of a marked paper."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import groupby
from operator import itemgetter
from typing import Any

from famsam_desktop.domain.printed import MARKING, InternalReport, InternalTable
from famsam_desktop.domain.statistics import Figures, MeetingsPerFamily, StageRow, SurveyFigures, one_decimal
from famsam_desktop.domain.terms import heading, term
from famsam_desktop.exports.cells import Cell, csv_bytes

NOT_KEPT = "förs inte längre"
INTERNAL_TITLE = "Interna siffror"
ABOUT_INTERNAL = (
    "Exakta tal för teamet självt. Små tal kan avslöja en familj: siffror som ska lämna teamet publiceras, och skyddas "
    "då först."
)
_ALONE = "Övriga uppgifter"
_TOTAL = "Totalt"
_AXES = {
    "Familjer och processer per år": "År",
    "Familjer per kommun": "Kommun",
    "Folkmängd": "Kommun",
    "Aktualiserad av": "Aktualiserad av",
    "Barn under 23 år i familjen": "Antal barn",
    "Barnens processer efter skolstadium": "Skolstadium (födelseår)",
    "Enkät till vårdnadshavare": "Fråga",
    "Enkät till verksamhet": "Fråga",
    "Frågor efter mötet": "Fråga",
}

type Table = dict[str, Any]
type Row = tuple[str, str, str, Cell]


def internal_json(figures: Figures) -> bytes:
    """Every table with its true counts, marked as not to be spread."""
    return json_bytes({"_marking": MARKING, "kind": "internal", **tables(figures)})


def internal_csv(figures: Figures) -> bytes:
    """The same figures, one on a row, marked as not to be spread."""
    marked: list[tuple[Cell, ...]] = [
        (MARKING, "", "", ""),
        ("Till och med", figures.as_of.isoformat(), "", ""),
    ]
    return csv_bytes([*marked, ("Tabell", "Rad", "Mått", "Antal"), *_rows(figures)])


def internal_report(figures: Figures, made_on: date) -> InternalReport:
    """The same figures as tables; those that stand alone are put together in the last one."""
    groups = [(name, list(rows)) for name, rows in groupby(_rows(figures), key=itemgetter(0))]
    tables = [_paper_table(name, rows) for name, rows in groups if not _stands_alone(rows)]
    alone = [
        (f"{row[0]}, {row[2]}", "" if row[3] is None else row[3])
        for _, rows in groups
        if _stands_alone(rows)
        for row in rows
    ]
    heads = ("Uppgift", "Antal")
    return InternalReport(
        title=INTERNAL_TITLE,
        as_of=figures.as_of,
        made_on=made_on,
        about=ABOUT_INTERNAL,
        tables=(*tables, InternalTable(title=_ALONE, heads=heads, rows=tuple(alone))),
    )


def _stands_alone(rows: Sequence[Row]) -> bool:
    return all(line == _TOTAL for _, line, _, _ in rows)


def _paper_table(name: str, rows: Sequence[Row]) -> InternalTable:
    values = {(line, column): "" if value is None else value for _, line, column, value in rows}
    lines, columns = dict.fromkeys(row[1] for row in rows), dict.fromkeys(row[2] for row in rows)
    return InternalTable(
        title=name,
        heads=(_AXES[name], *columns),
        rows=tuple((line, *(values[line, column] for column in columns)) for line in lines),
    )


def json_bytes(value: Table) -> bytes:
    """The value as readable UTF-8 JSON; keys keep their order."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def tables(figures: Figures) -> Table:
    """The figures under the keys of the reports."""
    population = f"population_{figures.population_on:%Y_%m_%d}" if figures.population_on else "population"
    return {
        "as_of": figures.as_of.isoformat(),
        "families_and_processes_by_year": _by_year(figures),
        "families_by_municipality": _by_municipality(figures),
        population: dict(figures.populations),
        "families_by_referrer": _by_referrer(figures),
        "families_by_number_of_children_under_23": _by_children(figures),
        "children_by_birth_years": _by_birth_years(figures),
        "families_where_a_parent_has_own_support": figures.parent_support,
        "child_processes": figures.child_processes,
        "referred_not_started": figures.referred_not_started,
        "closed_before_any_meeting": figures.closed_before_any_meeting,
        "consultations": figures.consultations,
        "information_meetings": figures.information_meetings,
        "meetings_per_closed_family": _meetings(figures.meetings_per_closed_family),
        **{f"{found.survey.value}_survey": _survey(found) for found in figures.surveys},
    }


def _by_year(figures: Figures) -> Table:
    columns = ("families_ever", "processes_ever", "families_current", "processes_current", "families_closed")
    rows: Table = {str(row.year): {name: getattr(row, name) for name in columns} for row in figures.years}
    return {**rows, "total": {name: getattr(figures, name) for name in columns}}


def _by_municipality(figures: Figures) -> Table:
    columns = ("families_ever", "processes_ever", "share_percent", "expected_share_percent")
    rows: Table = {row.name: {name: getattr(row, name) for name in columns} for row in figures.municipalities}
    total = (figures.families_ever, figures.processes_ever, 100, 100)
    return {**rows, "total": dict(zip(columns, total, strict=True))}


def _by_referrer(figures: Figures) -> Table:
    """Nobody has to read a zero for "other"; the four that refer families always stand."""
    rows = {who.value: families for who, families in figures.referrers if families or who.value != "other"}
    return {**rows, "total": sum(rows.values())}


def _by_children(figures: Figures) -> Table:
    rows = dict(figures.children_grouped())
    return {**rows, "total": sum(rows.values())}


def _by_birth_years(figures: Figures) -> Table:
    rows: Table = {
        _years(row): {"school_stage": _stage(row), "ever": row.ever, "current": row.current}
        for row in figures.stages
    }
    return {**rows, "total": {"ever": figures.child_processes, "current": figures.child_processes_current}}


def _years(row: StageRow) -> str:
    return "unknown" if row.stage is None else f"{row.first_year}-{row.last_year}"


def _stage(row: StageRow) -> str | None:
    return None if row.stage is None else term(row.stage)


def _meetings(meetings: MeetingsPerFamily | None) -> Table | None:
    if meetings is None:
        return None
    return {
        "families": meetings.families,
        "minimum": meetings.minimum,
        "maximum": meetings.maximum,
        "mean_1_decimal": one_decimal(meetings.mean),
        "median": _plain(meetings.median),
    }


def _survey(found: SurveyFigures) -> Table:
    return {"forms": found.forms, **{f"item_{item}": answered for item, answered in _items(found).items()}}


def _items(found: SurveyFigures) -> dict[int, Table]:
    return {
        each.item: {
            "answers": each.count,
            "mean_1_decimal": None if each.mean is None else one_decimal(each.mean),
            "yes": each.yes,
        }
        for each in found.items
    }


def _plain(value: Fraction) -> int | float:
    return value.numerator if value.denominator == 1 else float(value)


_YEAR_COLUMNS = {
    "families_ever": "familjer sedan starten, efter startår",
    "processes_ever": "processer sedan starten, efter startår",
    "families_current": "aktuella familjer, efter startår",
    "processes_current": "aktuella processer, efter startår",
    "families_closed": "avslutade familjer, efter avslutsår",
}
_MUNICIPALITY_COLUMNS = {
    "families_ever": "familjer sedan starten",
    "processes_ever": "processer sedan starten",
    "share_percent": "andel av familjerna, procent",
    "expected_share_percent": "förväntad andel efter folkmängd, procent",
}
_MEETING_ROWS = {
    "families": "avslutade familjer",
    "minimum": "minst antal möten",
    "maximum": "flest antal möten",
    "mean_1_decimal": "medelvärde",
    "median": "median",
}

_SURVEY_COLUMNS = {"answers": "antal svar", "mean_1_decimal": "medelvärde", "yes": "därav ja"}


def _rows(figures: Figures) -> Iterator[Row]:
    yield from _crossed("Familjer och processer per år", _by_year(figures), _YEAR_COLUMNS)
    yield from _crossed("Familjer per kommun", _by_municipality(figures), _MUNICIPALITY_COLUMNS)
    for name, people in figures.populations:
        yield "Folkmängd", name, figures.population_on.isoformat() if figures.population_on else "", people
    for who, families in figures.referrers:
        yield "Aktualiserad av", heading(who), "familjer sedan starten", families
    for number, families in figures.children_grouped():
        yield "Barn under 23 år i familjen", number, "familjer sedan starten", families
    for row in figures.stages:
        label = f"{_stage(row)} ({row.first_year}–{row.last_year})" if row.stage else "Okänt födelseår"
        yield "Barnens processer efter skolstadium", label, "sedan starten", row.ever
        yield "Barnens processer efter skolstadium", label, "aktuella", row.current
    for found in figures.surveys:
        lines = {f"Fråga {item}": answered for item, answered in _items(found).items()}
        yield from _crossed(heading(found.survey), lines, _SURVEY_COLUMNS)
    yield from _single(figures)


def _crossed(name: str, table: Table, columns: dict[str, str]) -> Iterator[Row]:
    for row, figures in table.items():
        for key, label in columns.items():
            yield name, _TOTAL if row == "total" else row, label, figures[key]


def _single(figures: Figures) -> Iterator[Row]:
    yield "Barnens processer", "Totalt", "sedan starten", figures.child_processes
    yield "Barnens processer", "Totalt", "aktuella", figures.child_processes_current
    yield "Familjer där en förälder har eget stöd", "Totalt", "familjer", figures.parent_support
    yield "Aktualiserade som inte har startat", "Totalt", "familjer", figures.referred_not_started
    yield "Avslutade före möte", "Totalt", "ärenden", figures.closed_before_any_meeting
    yield "Konsulterande samtal", "Totalt", "samtal", _register(figures.consultations)
    yield "Informationsträffar", "Totalt", "träffar", _register(figures.information_meetings)
    meetings = _meetings(figures.meetings_per_closed_family) or {}
    for key, label in _MEETING_ROWS.items() if meetings else ():
        yield "Möten per avslutad familj", "Totalt", label, meetings[key]


def _register(count: int | None) -> Cell:
    """A register that has been switched off is not a zero."""
    return NOT_KEPT if count is None else count
