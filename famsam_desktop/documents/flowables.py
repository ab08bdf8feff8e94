"""Paragraphs and tables that tell a tagged canvas what they are, also across page breaks."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable, Paragraph, Table

from famsam_desktop.documents.glyphs import lost_characters, printable
from famsam_desktop.documents.tree import Element
from famsam_desktop.documents.typography import run, style

LONG_TEXT = 8000
_ROUNDING = 0.01


class TaggedParagraph(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """A paragraph or heading; its parts on two pages stay one element. Without a tag it is its cell's own text."""

    tag: str | None = "P"
    style: Any
    lost = False
    begun: list[Element] | None = None
    points: list[Element] | None = None
    wrapped: tuple[float, tuple[float, float]] | None = None

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """The size of the text at this width; where the part after a hyphen would stick out, words break anywhere.

        A table asks several times for the same width; the lines are broken once, until splitting lets go of them.
        """
        if self.wrapped is not None and self.wrapped[0] == availWidth and hasattr(self, "blPara"):
            return self.wrapped[1]
        size: tuple[float, float] = super().wrap(availWidth, availHeight)
        if self.blPara.kind == 0 and any(room < -_ROUNDING for room, _ in self.blPara.lines):
            self.style = style(self.style.name, at_hyphens=False)
            size = super().wrap(availWidth, availHeight)
        self.wrapped = availWidth, size
        return size

    def draw(self) -> None:
        """Draw the text as a run of its element."""
        if self.tag is None or self.canv.decorating:
            self._draw_marked()
        elif self.begun:
            self.canv.resume(self.begun[0])
            self._draw_marked()
            self.canv.end()
        else:
            self._draw_first()

    @property
    def is_long(self) -> bool:
        """So long that it surely breaks over pages."""
        return len(self.frags[0].text) > LONG_TEXT

    def split(self, availWidth: float, availHeight: float) -> list[TaggedParagraph]:
        """The part that fits and the rest, both of one element."""
        parts: list[TaggedParagraph] = super().split(availWidth, availHeight)
        if self.begun is None:
            self.begun = []
        for part in parts:
            part.tag, part.begun = self.tag, self.begun
        return parts

    def pieces(self, lines: int) -> list[TaggedParagraph]:
        """The wrapped paragraph cut into paragraphs of so many lines, in one pass however long it is."""
        broken = [" ".join(words) for _, words in self.blPara.lines]
        texts = [" ".join(broken[at : at + lines]) for at in range(0, len(broken), lines)]
        name = self.style.name
        return [TaggedParagraph(None, self.style, frags=[run(text, name)]) for text in texts]

    def portions(self, width: float, lines: int) -> list[TaggedParagraph]:
        """The paragraph as several that stay one element, so that a page break need not set all of the rest anew."""
        self.wrap(width, 0)
        parts = self.pieces(lines)
        shared: list[Element] = []
        for part in parts:
            part.tag, part.points, part.begun = self.tag, self.points, shared
            part.spaceBefore = part.spaceAfter = 0
        parts[-1].spaceAfter = self.style.spaceAfter
        return parts

    def _draw_first(self) -> None:
        """Begin the element, for a point inside its list and list item."""
        canvas = self.canv
        if self.points:
            canvas.resume(self.points[0])
        elif self.points is not None:
            self.points.append(canvas.begin("L"))
        if self.points is not None:
            canvas.begin("LI")
        element = canvas.begin(self.tag)
        if self.begun is not None:
            self.begun.append(element)
        self._draw_marked()
        for _ in range(1 if self.points is None else 3):
            canvas.end()

    def _draw_marked(self) -> None:
        self.canv.mark()
        self.drawPara(0)
        self.canv.unmark()


def paragraph(text: str, name: str, tag: str | None = "P") -> TaggedParagraph:
    """One paragraph of the whole text in the named style; line breaks become spaces."""
    shown = printable(text)
    return _set(shown, name, tag, lost_characters(text, shown))


def paragraphs(text: str, name: str) -> list[TaggedParagraph]:
    """A paragraph for each line of the text that says something."""
    shown = printable(text)
    lost = lost_characters(text, shown)
    return [_set(line, name, "P", lost) for line in shown.split("\n") if line.strip()]


def as_points(items: list[TaggedParagraph]) -> list[TaggedParagraph]:
    """The paragraphs as the points of one list."""
    shared: list[Element] = []
    for item in items:
        item.tag, item.points = "LBody", shared
    return items


def _set(text: str, name: str, tag: str | None, lost: bool) -> TaggedParagraph:
    made: TaggedParagraph = TaggedParagraph(None, style(name), frags=[run(text, name)])
    made.tag, made.lost = tag, lost
    return made


class TaggedTable(Table):  # type: ignore[misc]  # reportlab has no types
    """A table of one element, however many pages it takes; where its head repeats, it is decoration."""

    def __init__(self, data: Any, **options: Any) -> None:
        super().__init__(data, **{**options, "renderCB": TaggedTable.narrate})
        self.row_heads = False
        self.begun: list[Element] = []
        self._goes_on = False

    def onSplit(self, T: TaggedTable, byRow: int = 1) -> None:
        """Let a part know the whole."""
        T.row_heads, T.begun = self.row_heads, self.begun

    @property
    def rows(self) -> int:
        """How many there are, with the head."""
        return len(self._cellvalues)

    def split(self, availWidth: float, availHeight: float) -> list[Any]:
        """No last row stands alone on the next page: the one before goes with it."""
        parts: list[Any] = super().split(availWidth, availHeight)
        if len(parts) == 2 and parts[1].rows == self.repeatRows + 1 and parts[0].rows > self.repeatRows + 2:
            parts = super().split(availWidth, availHeight - self._rowHeights[parts[0].rows - 1])
        return parts

    def beginning(self, width: float) -> float:
        """The height that stays with a heading: head and first row, or all of a table without a head."""
        _, whole = self.wrap(width, 0)
        heights = self._rowHeights[: self.repeatRows + 1]
        return float(sum(heights)) if self.repeatRows else float(whole)

    def narrate(self, event: str, *place: Any) -> None:
        """Called by reportlab around every part of the table that it draws."""
        match event:
            case "startTable":
                self._begin_table()
            case "startRow":
                self._begin_row(place[0])
            case "startCell":
                self._begin_cell(place[0], place[1])
            case "startBG" | "startLines":
                self.canv.begin_artifact()
            case "endBG" | "endLines":
                self.canv.end_artifact()
            case "endRow" if self.canv.decorating:
                self.canv.end_artifact()
            case "endCell" if self.canv.decorating:
                pass
            case _:
                self.canv.end()

    def _begin_table(self) -> None:
        self._goes_on = bool(self.begun)
        if self._goes_on:
            self.canv.resume(self.begun[0])
        else:
            self.begun.append(self.canv.begin("Table"))

    def _begin_row(self, row: int) -> None:
        if self._goes_on and row < self.repeatRows:
            self.canv.begin_artifact()
        else:
            self.canv.begin("TR")

    def _begin_cell(self, row: int, column: int) -> None:
        if self.canv.decorating:
            return
        if row < self.repeatRows:
            self.canv.begin("TH", "Column")
        elif self.row_heads and column == 0:
            self.canv.begin("TH", "Row")
        else:
            self.canv.begin("TD")


class TaggedFigure(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A drawing as one element, with the words that say the same."""

    def __init__(self, width: float, height: float, words: str) -> None:
        super().__init__()
        self.width, self.height, self.words = width, height, words

    def draw(self) -> None:
        """Draw it as a run of its own."""
        element = self.canv.begin("Figure")
        element.words = self.words
        left, bottom = self.canv.absolutePosition(0, 0)
        element.box = (left, bottom, left + self.width, bottom + self.height)
        self.canv.mark()
        self.paint()
        self.canv.unmark()
        self.canv.end()

    def paint(self) -> None:
        """Draw what is seen; the origin is the lower left corner."""
        raise NotImplementedError
