"""A paper for the team alone as a workbook: the mark stands first on every sheet and on top of every printed page."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from famsam_desktop.domain.printed import MARKING, InternalReport, InternalTable, Value
from famsam_desktop.exports.publication.content import visible
from famsam_desktop.exports.publication.grid import ABOUT, UP_TO, Row
from famsam_desktop.exports.publication.workbook import (
    REPORT,
    TEXT_WIDTH,
    WIDE,
    Styles,
    new_book,
    set_up,
    set_widths,
    sheet_names,
    write_rows,
)

_TITLE_ROW, _DAY_ROW, _HEAD_ROW = 1, 2, 4
_HEADER = f"&C&B{MARKING}"
_TEXT_COLUMN, _LABEL_COLUMN = 30, 20
_TOP_MARGIN = 1.0


def internal_workbook(report: InternalReport) -> bytes:
    """The report as XLSX: a sheet per table, and one on what it is."""
    target = BytesIO()
    with new_book(target, report.made_on) as book:
        styles = Styles(book)
        for name, table in zip(sheet_names(each.title for each in report.tables), report.tables, strict=True):
            _write_table(_new_sheet(book, name, table.title, report, styles), table, styles)
        _write_about(_new_sheet(book, ABOUT, report.title, report, styles), report, styles)
    return target.getvalue()


def _new_sheet(book: Any, name: str, title: str, report: InternalReport, styles: Styles) -> Any:
    """A sheet with its mark; there is no other way to one."""
    sheet = book.add_worksheet(name)
    sheet.write_string(0, 0, MARKING, styles.fact)
    sheet.write_string(_TITLE_ROW, 0, visible(title), styles.title)
    sheet.write_string(_DAY_ROW, 0, f"{UP_TO} {report.as_of.isoformat()}", styles.muted)
    return sheet


def _set_up(sheet: Any, *, is_wide: bool) -> None:
    set_up(sheet, is_wide=is_wide)
    sheet.set_margins(left=0.7, right=0.7, top=_TOP_MARGIN, bottom=0.75)
    sheet.set_header(_HEADER)


def _write_table(sheet: Any, table: InternalTable, styles: Styles) -> None:
    rows = [_row(table.heads), *map(_row, table.rows)]
    _set_up(sheet, is_wide=table.is_text or len(table.heads) > WIDE)
    sheet.freeze_panes(_HEAD_ROW + 1, 0 if table.is_text else 1)
    if table.is_text:
        _write_texts(sheet, rows, styles)
    else:
        set_widths(sheet, rows)
        write_rows(sheet, _HEAD_ROW, rows, styles)


def _write_texts(sheet: Any, rows: Sequence[Row], styles: Styles) -> None:
    last = len(rows[0]) - 1
    sheet.set_column(0, max(last - 1, 0), _TEXT_COLUMN)
    sheet.set_column(last, last, TEXT_WIDTH)
    for at, row in enumerate(rows, _HEAD_ROW):
        for column, cell in enumerate(row):
            sheet.write_string(at, column, str(cell), styles.head if at == _HEAD_ROW else styles.prose)


def _write_about(sheet: Any, report: InternalReport, styles: Styles) -> None:
    _set_up(sheet, is_wide=True)
    sheet.set_column(0, 0, _LABEL_COLUMN)
    sheet.set_column(1, 1, TEXT_WIDTH)
    facts = [(REPORT, report.title), (ABOUT, report.about), *report.facts]
    for at, (name, text) in enumerate(facts, _HEAD_ROW):
        sheet.write_string(at, 0, visible(name), styles.fact)
        sheet.write_string(at, 1, visible(text), styles.prose)


def _row(values: Sequence[Value]) -> Row:
    return [visible(value) if isinstance(value, str) else value for value in values]
