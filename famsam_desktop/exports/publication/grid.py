"""A table as rows of cells, and rows of cells as a table again: the same on a sheet, in a CSV file and on paper."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from famsam_desktop.domain.printed import CANNOT_BE, HIDDEN, AverageLine, PublicTable, ShareColumn, Sign
from famsam_desktop.exports.cells import Cell, unguarded
from famsam_desktop.exports.publication.content import Unreadable

UP_TO = "Till och med"
CERTIFICATE = "Röjandekontroll"
ABOUT = "Om siffrorna"
SIGNS = "Teckenförklaring"
DEFINITION = "Så är det räknat"
AVERAGES = ("Medelvärde och median", "Antal", "Medelvärde", "Median")
SHARE, PUBLIC_SHARE = ", %", ", % (offentlig uppgift)"

type Row = list[Cell]


def table_rows(table: PublicTable) -> Iterator[Row]:
    """The head, and a row for each line."""
    yield [table.axis, *table.columns, *map(share_head, table.shares)]
    for at, (line, cells) in enumerate(zip(table.lines, table.cells, strict=True)):
        yield [line, *cells, *(_said(share.values[at]) for share in table.shares)]


def share_head(share: ShareColumn) -> str:
    """The head of a column of percent; public ones say so."""
    return share.label + (PUBLIC_SHARE if share.is_public else SHARE)


def average_rows(table: PublicTable) -> Iterator[Row]:
    """The head, and a row for each mean; nothing where there are none."""
    if table.averages:
        yield list(AVERAGES)
        for line in table.averages:
            yield [
                line.label,
                *(HIDDEN if each is None else each for each in (line.count, line.mean, line.median)),
            ]


def in_words(row: Row) -> Row:
    """The row as it is read: one decimal, behind a comma."""
    return [f"{cell:.1f}".replace(".", ",") if isinstance(cell, float) else cell for cell in row]


def _said(value: int | None) -> Sign:
    return HIDDEN if value is None else value


# --- reading -----------------------------------------------------------------------------------------------------


def read_table(title: str, rows: Sequence[Row], unreadable: str) -> PublicTable:
    """The table of a head and its lines."""
    head, *lines = rows
    axis, *labels = (_label(cell, unreadable) for cell in head)
    if any(len(row) != len(head) for row in lines):
        raise Unreadable(unreadable)
    count = sum(not label.endswith((SHARE, PUBLIC_SHARE)) for label in labels)
    if any(label.endswith((SHARE, PUBLIC_SHARE)) for label in labels[:count]):
        raise Unreadable(unreadable)
    signs = [[_sign(cell, unreadable) for cell in row[1:]] for row in lines]
    return PublicTable(
        key="",
        title=title,
        axis=axis,
        lines=tuple(_label(row[0], unreadable) for row in lines),
        columns=tuple(labels[:count]),
        column_keys=(),
        cells=tuple(tuple(row[:count]) for row in signs),
        shares=tuple(
            ShareColumn(
                label=label.removesuffix(PUBLIC_SHARE).removesuffix(SHARE).rstrip(),
                values=tuple(_number(row[at]) for row in signs),
                is_public=label.endswith(PUBLIC_SHARE),
            )
            for at, label in enumerate(labels[count:], count)
        ),
    )


def with_averages(table: PublicTable, rows: Sequence[Row], unreadable: str) -> PublicTable:
    """The table with the means of a head and its lines."""
    if any(len(row) != len(AVERAGES) for row in rows):
        raise Unreadable(unreadable)
    return replace(
        table,
        averages=tuple(
            AverageLine(
                key="",
                label=_label(label, unreadable),
                count=_number(_sign(count, unreadable)),
                mean=_read_decimal(mean, unreadable),
                median=_read_decimal(median, unreadable),
            )
            for label, count, mean, median in rows[1:]
        ),
    )


def is_head_of_averages(row: Row) -> bool:
    """Whether means follow."""
    return tuple(row) == AVERAGES


def read_day(cell: Cell, unreadable: str) -> date:
    """A day as it is written."""
    try:
        return date.fromisoformat(str(cell))
    except ValueError:
        raise Unreadable(unreadable) from None


def _label(cell: Cell, unreadable: str) -> str:
    if not isinstance(cell, str):
        raise Unreadable(unreadable)
    return unguarded(cell)


def _sign(cell: Cell, unreadable: str) -> Sign:
    if isinstance(cell, str) and cell.isascii() and cell.isdigit() and str(int(cell)) == cell:
        return int(cell)
    if type(cell) is int or cell in (HIDDEN, CANNOT_BE):
        return cell
    raise Unreadable(unreadable)


def _number(sign: Sign) -> int | None:
    return sign if isinstance(sign, int) else None


def _read_decimal(cell: Cell, unreadable: str) -> float | None:
    if cell == HIDDEN:
        return None
    try:
        value = float(str(cell).replace(",", "."))
    except ValueError:
        raise Unreadable(unreadable) from None
    if value != round(value, 1):
        raise Unreadable(unreadable)
    return value
