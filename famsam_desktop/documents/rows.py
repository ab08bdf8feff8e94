"""The rows of a table on paper: cells of paragraphs, and rows taller than a page cut into rows that fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from famsam_desktop.documents.flowables import TaggedParagraph, as_points, paragraphs
from famsam_desktop.documents.glyphs import printable
from famsam_desktop.documents.typography import HEIGHT, POINT

PAD_TOP, PAD_BOTTOM, PAD_RIGHT = 3.0, 4.0, 8.0
#: What a row may take of the page, so that it stands together under a head of three lines.
TALLEST = HEIGHT - 60.0
#: Lines of a piece of a row that is taller than a page: short, so that the pieces fill pages without gaps.
PIECE_LINES = 6
#: The height of a line of a cell.
LEADING = 12.5


@dataclass(frozen=True, slots=True)
class Line:
    """A text of a cell with its style; empty ones are left out."""

    text: str = field(repr=False)
    style: str = "cell"


type Cell = str | Line | Sequence[Line]
type Paragraphs = list[TaggedParagraph]


def set_cell(cell: Cell) -> Paragraphs:
    """What stands in a cell: a paragraph per line of text; a single one is the cell's own text."""
    lines = _lines(cell)
    made = [part for line in lines for part in paragraphs(line.text, line.style)]
    points = [part for part in made if part.style.name == POINT]
    if points:
        as_points(points)
    elif len(made) == 1:
        made[0].tag = None
    return made


def says_something(cell: Cell) -> bool:
    """Whether anything of the cell would be seen."""
    return any(printable(line.text).strip() for line in _lines(cell))


def fitting(row: list[Paragraphs], widths: Sequence[float]) -> Iterable[list[Paragraphs]]:
    """The row itself, or the rows it is cut into when it is taller than a page."""
    if all(_is_short(cell, width) for cell, width in zip(row, widths, strict=True)):
        return (row,)
    if max(_height(cell, width) for cell, width in zip(row, widths, strict=True)) <= TALLEST:
        return (row,)
    columns = [_chunks(cell, width) for cell, width in zip(row, widths, strict=True)]
    count = max(map(len, columns))
    return ([column[at] if at < len(column) else [] for column in columns] for at in range(count))


def _lines(cell: Cell) -> Sequence[Line]:
    if isinstance(cell, str):
        return (Line(cell),)
    return (cell,) if isinstance(cell, Line) else cell


def _is_short(cell: Paragraphs, width: float) -> bool:
    """Surely lower than a page, without measuring: half of every line may be empty."""
    room = width - PAD_RIGHT
    lines = sum(1 + 2 * len(made.frags[0].text) * made.style.fontSize / room for made in cell)
    return bool(lines * LEADING < TALLEST)


def _height(cell: Paragraphs, width: float) -> float:
    return sum(float(made.wrap(width - PAD_RIGHT, HEIGHT)[1]) for made in cell) + PAD_TOP + PAD_BOTTOM


def _chunks(cell: Paragraphs, width: float) -> list[Paragraphs]:
    """The cell's paragraphs in portions of a few lines each."""
    portions: list[Paragraphs] = [[]]
    free = PIECE_LINES
    for made in cell:
        made.wrap(width - PAD_RIGHT, HEIGHT)
        left = len(made.blPara.lines)
        for piece in made.pieces(PIECE_LINES):
            lines = min(left, PIECE_LINES)
            left -= lines
            if lines > free:
                portions.append([])
                free = PIECE_LINES
            portions[-1].append(piece)
            free -= lines
    return portions
