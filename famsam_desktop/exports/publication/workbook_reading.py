"""A finished workbook read back: its sheets as a spreadsheet program reads them, and its parts as they lie there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import groupby
from typing import Any
from zipfile import BadZipFile

from famsam_desktop.domain.printed import PublicTable
from famsam_desktop.exports.publication.content import ReadBack, Unreadable, judged
from famsam_desktop.exports.publication.grid import (
    ABOUT,
    CERTIFICATE,
    SIGNS,
    UP_TO,
    Row,
    is_head_of_averages,
    read_day,
    read_table,
    with_averages,
)
from famsam_desktop.exports.publication.parts import (
    UNREADABLE,
    Part,
    package_faults,
    part_faults,
    parts_of,
    tag_of,
)
from famsam_desktop.exports.publication.workbook import REPORT, sheet_names


def read_workbook(data: bytes) -> ReadBack:
    """What the bytes say; refused when they are no publication."""
    parts = parts_of(data)
    hidden = [*package_faults(data), *part_faults(parts), *_unused(parts)]
    if hidden:
        raise Unreadable(" ".join(dict.fromkeys(hidden)))  # no other program need look at it
    faults = []
    sheets = _sheets(data)
    if [name for name, _ in sheets[-1:]] != [ABOUT]:
        raise Unreadable(UNREADABLE)
    facts, definitions = _about(sheets[-1][1])
    title, day, sentence, certificate, footnote = facts
    read = [_table(rows) for _, rows in sheets[:-1]]
    if {(each.day, each.footnote) for each in read} - {(f"{UP_TO} {day}", footnote)}:
        faults.append("Bladen säger inte alla samma dag och samma teckenförklaring.")
    names = [name for name, _ in sheets]
    if names[:-1] != sheet_names(each.table.title for each in read) or not _listed(parts) <= {
        *names,
        "Worksheets",
    }:
        faults.append("Bladens namn säger något annat än tabellernas rubriker.")
    back = ReadBack(
        title=title,
        as_of=read_day(day, UNREADABLE),
        sentence=sentence,
        certificate=certificate,
        footnote=footnote,
        tables=tuple(_defined(names, [each.table for each in read], definitions)),
        faults=tuple(faults),
    )
    return judged(back)


def _unused(parts: Mapping[str, Part]) -> Iterator[str]:
    """Texts that no cell shows."""
    strings = parts.get("xl/sharedStrings.xml")
    kept = 0 if strings is None else len(strings)
    shown = {
        cell.findtext("{*}v")
        for name, part in parts.items()
        if name.startswith("xl/worksheets/")
        for cell in part.iter()
        if tag_of(cell) == "c" and cell.get("t") == "s"
    }
    if shown != {str(at) for at in range(kept)}:
        yield "Arbetsboken innehåller text som inget blad visar."


def _listed(parts: Mapping[str, Part]) -> set[str]:
    """The names that the book's own card lists."""
    card = parts.get("docProps/app.xml")
    return set() if card is None else {each.text or "" for each in card.iter() if tag_of(each) == "lpstr"}


def _sheets(data: bytes) -> list[tuple[str, list[Row]]]:
    """The sheets by name, with their rows; empty cells at the end of a row are none."""
    from openpyxl import load_workbook

    try:
        book: Any = load_workbook(BytesIO(data))
        return [
            (sheet.title, [_row(row) for row in sheet.iter_rows(values_only=True)])
            for sheet in book.worksheets
        ]
    except (AttributeError, BadZipFile, IndexError, KeyError, OSError, TypeError, ValueError):
        raise Unreadable(UNREADABLE) from None


def _row(cells: Sequence[Any]) -> Row:
    row = list(cells)
    while row and row[-1] is None:
        row.pop()
    return row


class _Sheet:
    """A sheet with a table."""

    def __init__(self, table: PublicTable, day: str, footnote: str) -> None:
        self.table, self.day, self.footnote = table, day, footnote


def _blocks(rows: Sequence[Row]) -> list[list[Row]]:
    return [list(block) for empty, block in groupby(rows, key=lambda row: not row) if not empty]


def _table(rows: Sequence[Row]) -> _Sheet:
    match _blocks(rows):
        case [[[str(title)], [str(day)]], block, *means, footnote] if all(len(row) == 1 for row in footnote):
            table = read_table(title, block, UNREADABLE)
            for each in means:
                if table.averages or not is_head_of_averages(each[0]):
                    raise Unreadable(UNREADABLE)
                table = with_averages(table, each, UNREADABLE)
            return _Sheet(table, day, " ".join(str(row[0]) for row in footnote))
    raise Unreadable(UNREADABLE)


def _about(rows: Sequence[Row]) -> tuple[list[str], list[tuple[str, str]]]:
    """The facts of the publication, and the definitions of its tables in their order."""
    match _blocks(rows):
        case [[[str(title)]], facts] if title == ABOUT and all(len(row) <= 2 for row in facts):
            told = [(str(row[0]), str(row[1]) if len(row) > 1 else "") for row in facts]
        case _:
            raise Unreadable(UNREADABLE)
    first = [REPORT, UP_TO, ABOUT, CERTIFICATE, SIGNS]
    if [name for name, _ in told[: len(first)]] != first:
        raise Unreadable(UNREADABLE)
    return [text for _, text in told[: len(first)]], told[len(first) :]


def _defined(
    names: Sequence[str], tables: Sequence[PublicTable], definitions: list[tuple[str, str]]
) -> Iterator[PublicTable]:
    """The tables with their definitions, which follow in the same order under the names of the sheets."""
    left = list(definitions)
    for name, table in zip(names, tables, strict=False):
        own = []
        while left and left[0][0] == name:
            own.append(left.pop(0)[1])
        yield replace(table, definitions=tuple(own))
    if left:
        raise Unreadable(UNREADABLE)
