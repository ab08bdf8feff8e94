"""Cells of a CSV file that no spreadsheet program takes for a formula."""

import csv
import unicodedata
from collections.abc import Iterable, Sequence
from io import StringIO

_BEGINS_A_FORMULA = tuple("=+-−@\t\r\n")

type Cell = str | int | float | None


def safe_cell(cell: Cell) -> str:
    """The cell as text: a decimal comma in numbers, and an apostrophe before what could be a formula."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:g}".replace(".", ",")
    if isinstance(cell, int):
        return str(cell)
    return f"'{cell}" if begins_a_formula(cell) else cell


def begins_a_formula(text: str) -> bool:
    """Whether a spreadsheet program could take it for one, in any width of its signs."""
    return unicodedata.normalize("NFKC", text.lstrip(" ")).startswith(_BEGINS_A_FORMULA)


def unguarded(text: str) -> str:
    """The text without the apostrophe that `safe_cell` puts before it."""
    return text[1:] if text.startswith("'") and begins_a_formula(text[1:]) else text


def csv_bytes(rows: Iterable[Sequence[Cell]]) -> bytes:
    """The rows as spreadsheet programs in Sweden read them: semicolons, UTF-8 with a byte order mark, CRLF."""
    target = StringIO(newline="")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return target.getvalue().encode("utf-8-sig")
