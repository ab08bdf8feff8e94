"""A paper from title to bytes: headings, paragraphs and tables one after the other on A4 pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from itertools import chain
from typing import Any

from reportlab.platypus import BaseDocTemplate, CondPageBreak, Frame, PageTemplate, Spacer, TableStyle

from famsam_desktop.documents.flowables import (
    TaggedFigure,
    TaggedParagraph,
    TaggedTable,
    as_points,
    paragraph,
    paragraphs,
)
from famsam_desktop.documents.glyphs import PLACEHOLDER, REGULAR
from famsam_desktop.documents.rows import (
    LEADING,
    PAD_BOTTOM,
    PAD_RIGHT,
    PAD_TOP,
    Cell,
    Line,
    Paragraphs,
    fitting,
    says_something,
    set_cell,
)
from famsam_desktop.documents.running import Running, SheetCanvas
from famsam_desktop.documents.tags import LANGUAGE
from famsam_desktop.documents.typography import (
    BOTTOM,
    HAIRLINE,
    HEIGHT,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RULE,
    WIDTH,
)
from famsam_desktop.domain.progress import Progress, unheard

_LOST = f"{PLACEHOLDER} står för ett tecken som pappret inte kan visa."
_KEPT_LINES = 3
_PORTION = 20
_FACTS = (0.19, 0.81)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head and its share of the width; figures stand to the right, ticks in boxes."""

    head: str
    share: float
    figures: bool = False
    ticks: bool = False

    @property
    def style(self) -> str:
        """The style of what stands in it."""
        return "figure" if self.figures else "tick" if self.ticks else "cell"


class Sheet:
    """A paper in the making; a heading that nothing follows is left out."""

    def __init__(self, running: Running, title: str) -> None:
        self._running = running
        self._title = title
        self._story: list[Any] = [paragraph(title, "title", "H1")]
        self._heading: TaggedParagraph | None = None
        self._lost = False
        self._height = HEIGHT

    def lead(self, text: str) -> None:
        """A line under the title: what the paper is about."""
        self._add(paragraphs(text, "lead"))

    def heading(self, text: str) -> None:
        """The heading of what comes next."""
        self._heading = paragraph(text, "heading", "H2")

    def text(self, text: str, style: str = "body") -> None:
        """Running text, a paragraph per line."""
        self._add(paragraphs(text, style))

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is added stands on one page, if it is not more than that."""
        first = len(self._story)
        yield
        height = sum(
            each.wrap(WIDTH, HEIGHT)[1] + each.getSpaceBefore() + each.getSpaceAfter()
            for each in self._story[first:]
            if not isinstance(each, CondPageBreak)
        )
        if first < len(self._story) and height < HEIGHT:
            self._story.insert(first, CondPageBreak(height))

    def gap(self) -> None:
        """Air between two tables."""
        self._story.append(Spacer(WIDTH, LEADING))

    def points(self, points: Iterable[Line]) -> None:
        """A list of points."""
        self._add(as_points([part for line in points for part in paragraphs(line.text, line.style)]))

    def facts(self, facts: Iterable[tuple[str, Cell]]) -> None:
        """A list of names and values, those without a value left out."""
        rows = [[Line(name, "fact"), value] for name, value in facts if says_something(value)]
        if rows:
            self._add_table([], rows, _FACTS)

    def figure(self, drawing: TaggedFigure) -> None:
        """A drawing that stands on one page."""
        self._add_heading(drawing.height)
        self._height += drawing.height
        self._story.append(drawing)

    def table(
        self,
        columns: Sequence[Column],
        rows: Iterable[Sequence[Cell]],
        air: float = 0.0,
        *,
        row_heads: bool = False,
    ) -> None:
        """A table with a head that repeats on each page; without rows it is left out.

        With `air` under the text of each row there is room to write by hand, also where nothing stands. With
        `row_heads` the first column says what its rows are.
        """
        whole = [
            [
                Line(cell, column.style) if isinstance(cell, str) else cell
                for column, cell in zip(columns, row, strict=True)
            ]
            for row in rows
        ]
        if whole:
            table = self._add_table(columns, whole, [column.share for column in columns], air)
            table.row_heads = row_heads

    def pdf(self, progress: Progress = unheard) -> bytes:
        """The finished paper; `progress` is told at every page."""
        if self._lost:
            self._story.append(paragraph(_LOST, "note"))
        target = BytesIO()
        document = BaseDocTemplate(
            target,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            title=self._title,
            lang=LANGUAGE,
            displayDocTitle=True,
            invariant=1,
            initialFontName=REGULAR,
        )
        frame = Frame(LEFT, BOTTOM, WIDTH, HEIGHT, 0, 0, 0, 0)
        document.addPageTemplates([PageTemplate(frames=[frame])])
        document.setProgressCallBack(partial(_tell, progress, self._height / HEIGHT))
        document.build(self._story, canvasmaker=partial(SheetCanvas, running=self._running))
        return target.getvalue()

    def _add(self, blocks: Sequence[TaggedParagraph]) -> None:
        if not blocks:
            return
        self._lost = self._lost or any(block.lost for block in blocks)
        look = blocks[0].style
        self._add_heading(_KEPT_LINES * look.leading)
        for block in blocks:
            self._story.extend(block.portions(WIDTH, _PORTION) if block.is_long else [block])

    def _add_table(
        self,
        columns: Sequence[Column],
        rows: Iterable[Sequence[Cell]],
        shares: Sequence[float],
        air: float = 0.0,
    ) -> TaggedTable:
        """A table with a head, or without columns a list of facts."""
        widths = [share * WIDTH for share in shares]
        data: list[list[Paragraphs]] = [list(map(_head, columns))] if columns else []
        spans: list[tuple[int, int]] = []
        for row in rows:
            cells = [set_cell(cell) for cell in row]
            self._lost = self._lost or any(made.lost for made in chain.from_iterable(cells))
            first = len(data)
            data.extend(fitting(cells, widths))
            spans.append((first, len(data) - 1))
        table = TaggedTable(data, colWidths=widths, repeatRows=1 if columns else 0, hAlign="LEFT")
        table.row_heads = not columns
        table.setStyle(_table_style(columns, spans) if columns else _fact_style(spans))
        if air:
            table.setStyle(_air(data, spans, air))
        beginning = table.beginning(WIDTH)
        self._height += table.wrap(WIDTH, 0)[1]
        self._add_heading(beginning if columns else min(beginning, HEIGHT / 3))
        self._story.append(table)
        return table

    def _add_heading(self, following: float) -> None:
        """Set the waiting heading, on a new page when the beginning of what follows has no room under it."""
        if self._heading is None:
            return
        look = self._heading.style
        _, height = self._heading.wrap(WIDTH, HEIGHT)
        self._story.append(
            CondPageBreak(min(HEIGHT - 1, look.spaceBefore + height + look.spaceAfter + following))
        )
        self._story.append(self._heading)
        self._heading = None


def _tell(progress: Progress, pages: float, what: str, number: int) -> None:
    """Tell how many of about so many pages are set; reportlab tells of other things as well."""
    if what == "PAGE":
        progress(min(number / pages, 1.0))


def _head(column: Column) -> Paragraphs:
    return [paragraph(column.head, "head" if column.style == "cell" else f"{column.style}-head", None)]


def _table_style(columns: Sequence[Column], spans: list[tuple[int, int]]) -> TableStyle:
    """A rule under the head and a hairline under each row, which may have been cut into several."""
    rule = ("LINEBELOW", (0, 0), (-1, 0), 0.8, RULE)
    hairlines = (("LINEBELOW", (0, last), (-1, last), 0.4, HAIRLINE) for _, last in spans)
    return TableStyle([*_padding(PAD_TOP, PAD_BOTTOM), *_joints(spans), rule, *hairlines, *_boxes(columns)])


def _boxes(columns: Sequence[Column]) -> Iterable[tuple[Any, ...]]:
    """A line on either side of what is ticked, so that it looks like a box; the text in it stands in the middle."""
    for at, column in enumerate(columns):
        if column.ticks:
            yield ("LINEBEFORE", (at, 1), (at, -1), 0.4, HAIRLINE)
            yield ("LINEAFTER", (at, 1), (at, -1), 0.4, HAIRLINE)
            yield ("RIGHTPADDING", (at, 0), (at, -1), 0)


def _air(data: list[list[Paragraphs]], spans: list[tuple[int, int]], air: float) -> TableStyle:
    """Room under each row; one that says nothing gets the height of a line besides."""
    empty = {at for at, row in enumerate(data) if not any(row)}
    room = ((last, air + LEADING * (last in empty)) for _, last in spans)
    return TableStyle([("BOTTOMPADDING", (0, at), (-1, at), PAD_BOTTOM + height) for at, height in room])


def _fact_style(spans: list[tuple[int, int]]) -> TableStyle:
    """No lines, and little air."""
    return TableStyle([*_padding(1.0, 2.0), *_joints(spans)])


def _padding(top: float, bottom: float) -> list[tuple[Any, ...]]:
    return [
        # Without it each cell names Helvetica, which is not embedded.
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-2, -1), PAD_RIGHT),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), top),
        ("BOTTOMPADDING", (0, 0), (-1, -1), bottom),
    ]


def _joints(spans: list[tuple[int, int]]) -> Iterable[tuple[Any, ...]]:
    """No air between the pieces of one row, so that its text runs on."""
    for first, last in spans:
        if first < last:
            yield ("BOTTOMPADDING", (0, first), (-1, last - 1), 0)
            yield ("TOPPADDING", (0, first + 1), (-1, last), 0)
