"""A publication as CSV: its tables one below the other, as a spreadsheet program shows them."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from io import StringIO
from itertools import groupby

from famsam_desktop.domain.printed import PublicFigures, PublicTable
from famsam_desktop.exports.cells import csv_bytes, unguarded
from famsam_desktop.exports.publication.content import LARGEST_FILE, ReadBack, Unreadable, cleaned, judged
from famsam_desktop.exports.publication.grid import (
    ABOUT,
    CERTIFICATE,
    DEFINITION,
    SIGNS,
    UP_TO,
    Row,
    average_rows,
    in_words,
    is_head_of_averages,
    read_day,
    read_table,
    table_rows,
    with_averages,
)
from famsam_desktop.exports.publication.objects import TOLD_OTHERWISE

UNREADABLE = "Filen är ingen publicering som CSV, eller så är den skadad."
_TITLE, _TABLE = "Rapport", "Tabell"


def csv_publication(figures: PublicFigures) -> bytes:
    """The figures as CSV; an empty row between what does not belong together."""
    shown = cleaned(figures)
    head: list[Row] = [
        [_TITLE, shown.title],
        [UP_TO, shown.as_of.isoformat()],
        [ABOUT, shown.sentence],
        [CERTIFICATE, str(shown.certificate["text"])],
        [SIGNS, shown.footnote],
    ]
    return csv_bytes([*head, *(row for table in shown.tables for row in _table(table))])


def _table(table: PublicTable) -> Iterator[Row]:
    yield []
    yield [_TABLE, table.key, table.title]
    yield from table_rows(table)
    if table.averages:
        yield []
        yield from map(in_words, average_rows(table))
    if table.definitions:
        yield []
        for text in table.definitions:
            yield [DEFINITION, text]


def read_csv(data: bytes) -> ReadBack:
    """What the bytes say; refused when they are no publication."""
    rows = _rows(data)
    blocks = [list(block) for empty, block in groupby(rows, key=lambda row: not row) if not empty]
    if not blocks:
        raise Unreadable(UNREADABLE)
    title, day, about, certificate, signs = _head(blocks[0])
    back = ReadBack(
        title=title,
        as_of=read_day(day, UNREADABLE),
        sentence=about,
        certificate=certificate,
        footnote=signs,
        tables=tuple(_tables(blocks[1:])),
    )
    if csv_bytes(_joined(blocks)) != data:
        back = replace(back, faults=(TOLD_OTHERWISE,))
    return judged(back)


def _rows(data: bytes) -> list[Row]:
    try:
        if len(data) > LARGEST_FILE:
            raise ValueError
        text = data.decode("utf-8-sig")
        return [list(row) for row in csv.reader(StringIO(text, newline=""), delimiter=";", strict=True)]
    except (csv.Error, ValueError):
        raise Unreadable(UNREADABLE) from None


def _joined(blocks: Sequence[list[Row]]) -> Iterator[Row]:
    """The rows as they are written, one empty one between what does not belong together."""
    for at, block in enumerate(blocks):
        if at:
            yield []
        yield from block


def _head(rows: Sequence[Row]) -> list[str]:
    if [row[0] for row in rows] != [_TITLE, UP_TO, ABOUT, CERTIFICATE, SIGNS]:
        raise Unreadable(UNREADABLE)
    if any(len(row) != 2 for row in rows):
        raise Unreadable(UNREADABLE)
    return [unguarded(str(row[1])) for row in rows]


def _tables(blocks: Iterable[list[Row]]) -> Iterator[PublicTable]:
    table: PublicTable | None = None
    for block in blocks:
        if len(block) > 1 and block[0][0] == _TABLE and len(block[0]) == 3:
            if table is not None:
                yield table
            _, key, title = map(str, block[0])
            table = replace(read_table(unguarded(title), block[1:], UNREADABLE), key=key)
        elif table is None:
            raise Unreadable(UNREADABLE)
        elif is_head_of_averages(block[0]):
            table = with_averages(table, block, UNREADABLE)
        elif all(row[0] == DEFINITION and len(row) == 2 for row in block):
            table = replace(table, definitions=tuple(unguarded(str(row[1])) for row in block))
        else:
            raise Unreadable(UNREADABLE)
    if table is not None:
        yield table
