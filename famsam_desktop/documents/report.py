"""Figures that may leave, on paper: tables and bars of the same printed numbers, what they count, the certificate."""

from collections.abc import Iterator
from dataclasses import replace

from famsam_desktop.documents.chart import BarChart
from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.page import Column, Sheet
from famsam_desktop.documents.running import Running
from famsam_desktop.domain.printed import HIDDEN, PublicFigures, PublicTable, ShareColumn, chart_of
from famsam_desktop.domain.times import long_date

KIND = "Statistik"
UP_TO, ABOUT = "Till och med", "Om siffrorna"
SHARE, PUBLIC_SHARE = ", %", ", % (offentlig uppgift)"
AVERAGES = ("Medelvärde och median", "Antal", "Medelvärde", "Median")
MOST_COLUMNS = 7
_LABELS, _LEAST_LABELS, _WIDEST = 0.40, 0.26, 0.17

type Rows = list[list[str]]


def report_pdf(figures: PublicFigures, letterhead: Letterhead) -> bytes:
    """The figures as the bytes of a tagged PDF; at the foot of each page stands what an x is."""
    head = replace(letterhead, secrecy_note=figures.footnote)
    sheet = Sheet(Running(letterhead=head, kind=KIND, date=long_date(figures.made_on)), figures.title)
    sheet.lead(f"{UP_TO} {figures.as_of.isoformat()}")
    sheet.text(figures.sentence)
    for table in figures.tables:
        with sheet.together():
            _set_table(sheet, table)
    with sheet.together():
        sheet.heading(ABOUT)
        sheet.text(str(figures.certificate.get("text", "")))
        sheet.text(figures.footnote)
    return sheet.pdf()


def _set_table(sheet: Sheet, table: PublicTable) -> None:
    sheet.heading(table.title)
    chart = chart_of(table)
    if chart is not None:
        sheet.figure(BarChart(chart))
    for at, rows in enumerate(_parts(list(_rows(table)))):
        if at:
            sheet.gap()
        set_rows(sheet, rows, min(len(table.columns) + len(table.shares), MOST_COLUMNS))
    if table.averages:
        lines = [
            [line.label, _said(line.count), _decimal(line.mean), _decimal(line.median)]
            for line in table.averages
        ]
        sheet.gap()
        set_rows(sheet, [list(AVERAGES), *lines], len(AVERAGES) - 1)
    for text in table.definitions:
        sheet.text(text, "note")


def set_rows(sheet: Sheet, rows: Rows, count: int) -> None:
    """A table whose columns are as wide as in one of so many."""
    labels = max(_LEAST_LABELS, min(_LABELS, 1 - count * _WIDEST))
    share = min(_WIDEST, (1 - labels) / max(count, 1))
    columns = [Column(rows[0][0], labels), *(Column(head, share, figures=True) for head in rows[0][1:])]
    sheet.table(columns, rows[1:], row_heads=True)


def _rows(table: PublicTable) -> Iterator[list[str]]:
    yield [table.axis, *table.columns, *(_head(share) for share in table.shares)]
    for at, (line, cells) in enumerate(zip(table.lines, table.cells, strict=True)):
        yield [line, *map(str, cells), *(_said(share.values[at]) for share in table.shares)]


def _head(share: ShareColumn) -> str:
    return share.label + (PUBLIC_SHARE if share.is_public else SHARE)


def _parts(rows: Rows) -> Iterator[Rows]:
    """A table of many columns as several, one below the other, each with the labels of the lines."""
    count = len(rows[0]) - 1
    for first in range(1, max(count, 1) + 1, MOST_COLUMNS):
        yield [[row[0], *row[first : first + MOST_COLUMNS]] for row in rows]


def _said(value: int | None) -> str:
    return HIDDEN if value is None else str(value)


def _decimal(value: float | None) -> str:
    return HIDDEN if value is None else f"{value:.1f}".replace(".", ",")
