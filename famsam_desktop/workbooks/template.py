"""The empty list to be filled in: each sheet with its heads and drop-down lists, and one that explains them."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from famsam_desktop.domain import drafts
from famsam_desktop.domain.cells import EARLIEST_DAY
from famsam_desktop.domain.imports import FAMILIES, SHEETS, Column, Holds, Sheet
from famsam_desktop.domain.meetings import LONGEST_MINUTES

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

READ_FIRST = "Läs först"
_PREPARED_ROWS = 5000
"""So many rows have drop-down lists; more can be filled in without them."""

_LATEST_BIRTH_YEAR = 2100  # the list may lie for years; taken in, it is looked at again

_TITLE = "FamSam: listan att fylla i"
_INTRODUCTION = (
    "Fyll i bladen som följer. Det här bladet läses inte.",
    "Ändra inte bladens namn eller rubrikerna på första raden. Tomma rader hoppas över.",
    "Skriv värden, inga formler. Datum skrivs som 2022-03-01 och klockslag som 09:00.",
    "Familjen på de andra bladen är det alias som står på bladet Familjer. Personnummer ska inte stå någonstans.",
    "Allt läses in eller inget. Är något fel sägs var det står och vad som är tillåtet; rätta och försök igen.",
    "Möten blir fysiska, och den som läser in listan blir mötesledare.",
    "Deltagare är verksamheter. På ett genomfört möte där ingen av dem var närvarande antecknas Familjen.",
    "En ny verksamhet får den huvudman som är vanlig för sektorn. Samtycken och vårdnad läses inte in.",
    "Spara filen där bara ni kommer åt den, och radera den när allt är inläst.",
)
_HEADS = ("Blad", "Kolumn", "Krävs", "Vad som ska stå", "Tillåtna ord")
_WIDTHS = (16, 26, 8, 62, 62)

_INK, _WHITE = "FF1F3A4D", "FFFFFFFF"
_FORMATS = {Holds.DAY: "yyyy-mm-dd", Holds.CLOCK: "hh:mm", Holds.NAME: "@"}
_COLUMN_WIDTHS = {Holds.NAME: 24, Holds.CHOICE: 28, Holds.MUNICIPALITY: 18}


def template(municipalities: Sequence[str]) -> bytes:
    """The workbook as a file."""
    from openpyxl import Workbook

    book = Workbook()
    first = book.active
    if first is not None:
        book.remove(first)
    _explain(book, municipalities)
    for sheet in SHEETS:
        _lay_out(book.create_sheet(sheet.name), sheet, municipalities)
    book.properties.creator = book.properties.lastModifiedBy = "FamSam Desktop"
    book.properties.title = _TITLE
    written = BytesIO()
    book.save(written)
    return written.getvalue()


# --- the first sheet ---------------------------------------------------------------------------------------------


def _explain(book: "Workbook", municipalities: Sequence[str]) -> None:
    from openpyxl.styles import Alignment, Font

    page = book.create_sheet(READ_FIRST)
    page.sheet_view.showGridLines = False
    page.append([_TITLE])
    page["A1"].font = Font(bold=True, size=16, color=_INK)
    for line in _INTRODUCTION:
        page.append([line])
    page.append([])
    page.append(_HEADS)
    _colour_heads(page, page.max_row, len(_HEADS))
    for row in _rows(municipalities):
        page.append(row)
        for cell in page[page.max_row]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for number, width in enumerate(_WIDTHS):
        page.column_dimensions["ABCDE"[number]].width = width
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True


def _rows(municipalities: Sequence[str]) -> Iterator[list[str]]:
    for sheet in SHEETS:
        for column in sheet.columns:
            words = municipalities if column.holds is Holds.MUNICIPALITY else column.words
            needed = "ja" if column.required else "nej"
            yield [sheet.name, column.head, needed, column.says, ", ".join(words)]


# --- the sheets to fill in ---------------------------------------------------------------------------------------


def _lay_out(page: "Worksheet", sheet: Sheet, municipalities: Sequence[str]) -> None:
    from openpyxl.utils import get_column_letter

    page.append(sheet.heads)
    _colour_heads(page, 1, len(sheet.heads))
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{_PREPARED_ROWS + 1}"
    for number, column in enumerate(sheet.columns, 1):
        letter = get_column_letter(number)
        dimension = page.column_dimensions[letter]
        dimension.width = max(_COLUMN_WIDTHS.get(column.holds, 14), len(column.head) + 5)
        if column.holds in _FORMATS:
            dimension.number_format = _FORMATS[column.holds]
        rule = _rule(column, municipalities)
        rule.add(f"{letter}2:{letter}{_PREPARED_ROWS + 1}")
        page.add_data_validation(rule)


def _rule(column: Column, municipalities: Sequence[str]) -> "DataValidation":
    """What the program that shows the workbook offers and refuses; what it explains when a cell is chosen."""
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation(
        allow_blank=True, showInputMessage=True, promptTitle=column.head, prompt=column.says
    )
    rule.showErrorMessage = True
    rule.errorTitle = "Det går inte att läsa in"
    rule.error = column.says
    match column.holds:
        case Holds.CHOICE | Holds.MUNICIPALITY:
            words = municipalities if column.holds is Holds.MUNICIPALITY else column.words
            rule.type, rule.formula1 = "list", f'"{",".join(words)}"'
            rule.errorStyle = "stop" if column.words else "warning"  # another store has other municipalities
        case Holds.NAME if column.head == "familj":
            rule.type, rule.formula1 = "list", f"{FAMILIES.name}!$A$2:$A${_PREPARED_ROWS + 1}"
        case Holds.DAY:
            rule.type, rule.operator = "date", "greaterThanOrEqual"
            rule.formula1 = f"DATE({EARLIEST_DAY.year},{EARLIEST_DAY.month},{EARLIEST_DAY.day})"
        case Holds.CLOCK:
            rule.type, rule.operator, rule.formula1, rule.formula2 = "time", "between", "0", "0.99999"
        case Holds.MINUTES:
            rule.type, rule.operator, rule.formula1, rule.formula2 = (
                "whole",
                "between",
                "1",
                str(LONGEST_MINUTES),
            )
        case Holds.BIRTH_YEAR:
            rule.type, rule.operator = "whole", "between"
            rule.formula1, rule.formula2 = str(drafts.EARLIEST_BIRTH_YEAR), str(_LATEST_BIRTH_YEAR)
        case Holds.NAME:
            rule.type, rule.operator = "textLength", "lessThanOrEqual"
            rule.formula1 = str(drafts.NAME_LENGTH)
    return rule


def _colour_heads(page: "Worksheet", row: int, columns: int) -> None:
    from openpyxl.styles import Font, PatternFill

    for number in range(1, columns + 1):
        cell = page.cell(row=row, column=number)
        cell.font = Font(bold=True, color=_WHITE)
        cell.fill = PatternFill("solid", start_color=_INK)
