"""A paper for the team alone: tables of what may not be spread, with the mark at the top and the foot of every page."""

from contextlib import nullcontext
from dataclasses import replace

from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.page import Column, Sheet
from famsam_desktop.documents.report import UP_TO, set_rows
from famsam_desktop.documents.running import Running
from famsam_desktop.domain.printed import MARKING, InternalReport, InternalTable, Value
from famsam_desktop.domain.times import long_date

_LAST_TEXT = 0.5


def internal_pdf(report: InternalReport, letterhead: Letterhead) -> bytes:
    """The report as the bytes of a tagged PDF."""
    head = replace(letterhead, secrecy_note=MARKING)
    sheet = Sheet(Running(letterhead=head, kind=MARKING, date=long_date(report.made_on)), report.title)
    sheet.lead(f"{UP_TO} {report.as_of.isoformat()}")
    sheet.text(report.about)
    sheet.facts(report.facts)
    for table in report.tables:
        # Sentences are read row by row and may go on overleaf; kept whole they would leave half a page empty.
        with nullcontext() if table.is_text else sheet.together():
            _set_table(sheet, table)
    return sheet.pdf()


def _set_table(sheet: Sheet, table: InternalTable) -> None:
    sheet.heading(table.title)
    rows = [list(table.heads), *([_said(value) for value in row] for row in table.rows)]
    if not table.is_text:
        set_rows(sheet, rows, len(table.heads) - 1)
        return
    others = (1 - _LAST_TEXT) / max(len(table.heads) - 1, 1)
    *first, last = table.heads
    columns = [*(Column(head, others) for head in first), Column(last, _LAST_TEXT)]
    sheet.table(columns, rows[1:], row_heads=True)


def _said(value: Value) -> str:
    return f"{value:g}".replace(".", ",") if isinstance(value, float) else str(value)
