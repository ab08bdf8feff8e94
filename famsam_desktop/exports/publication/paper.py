"""A finished PDF as those who see it and those who hear it find it: the tree of what it says, and all that is drawn."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from famsam_desktop.exports.publication.content import LARGEST_FILE, Unreadable

UNREADABLE = "Filen är ingen publicering som PDF, eller så är den skadad."
_TEXT = {b"Tj", b"TJ", b"'", b'"'}
_PAINT = {b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"}
_LETTER = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{4,8})>")
_SMALLEST_LETTERS = 7.0
_PALEST = 0.65
_DECORATION = "/Artifact"

type Rectangle = tuple[float, float]
"""Where a filled rectangle begins from the left, and how wide it is."""


@dataclass(slots=True)
class Run:
    """What is drawn for one element at one place: the texts, and the filled rectangles."""

    texts: list[str] = field(default_factory=list)
    rectangles: list[Rectangle] = field(default_factory=list)


@dataclass(slots=True)
class Node:
    """An element of the tree, with what is drawn for it."""

    tag: str
    words: str
    runs: list[Run]
    kids: list["Node"]

    def walk(self) -> Iterator["Node"]:
        """The element and all in it."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    @property
    def text(self) -> str:
        """All that it says."""
        own = [text for run in self.runs for text in run.texts]
        return " ".join(" ".join([*own, *(kid.text for kid in self.kids)]).split())


@dataclass(slots=True)
class Page:
    """What is drawn on a page: the runs by their numbers, the decoration, and faults."""

    runs: dict[int, Run] = field(default_factory=dict)
    decoration: list[str] = field(default_factory=list)
    faults: set[str] = field(default_factory=set)


@contextmanager
def readable() -> Iterator[None]:
    """Whatever is wrong with the form of a file is one thing."""
    from pypdf.errors import PyPdfError

    try:
        yield
    except (PyPdfError, AttributeError, LookupError, RecursionError, TypeError, ValueError, OSError):
        raise Unreadable(UNREADABLE) from None


class Paper:
    """A PDF taken apart, inside `readable`."""

    def __init__(self, data: bytes) -> None:
        from pypdf import PdfReader

        if len(data) > LARGEST_FILE or not data.startswith(b"%PDF-"):
            raise Unreadable(UNREADABLE)
        self.reader: Any = _anything(PdfReader(BytesIO(data), strict=True))
        self.trailer: Any = self.reader.trailer
        self.catalog: Any = self.trailer["/Root"].get_object()
        pages: list[Any] = list(self.reader.pages)
        self.pages = [_Drawing(page, self.reader).read() for page in pages]
        self._numbers = {page.indirect_reference.idnum: at for at, page in enumerate(pages)}
        self._named: set[tuple[int, int]] = set()
        [root] = self.catalog["/StructTreeRoot"]["/K"]
        self.root = self._node(root.get_object())

    def unnamed(self) -> bool:
        """Whether something is drawn that no element names."""
        drawn = {(at, number) for at, page in enumerate(self.pages) for number in page.runs}
        return drawn != self._named

    def _node(self, element: Any) -> Node:
        node = Node(str(element["/S"])[1:], str(element.get("/Alt", "")), [], [])
        for kid in (each.get_object() for each in element["/K"]):
            if isinstance(kid, int):
                node.runs.append(self._run(element, int(kid)))
            elif "/MCID" in kid:
                node.runs.append(self._run(kid, int(kid["/MCID"])))
            else:
                node.kids.append(self._node(kid))
        return node

    def _run(self, where: Any, number: int) -> Run:
        page = self._numbers[where.raw_get("/Pg").idnum]
        self._named.add((page, number))
        return self.pages[page].runs[number]


def _anything(value: Any) -> Any:
    """A value that is taken as it comes: a file of somebody else's may hold anything anywhere."""
    return value


class _Drawing:
    """The operators of a page, one after the other."""

    def __init__(self, page: Any, reader: Any) -> None:
        from pypdf.generic import ContentStream

        self._operations = ContentStream(page.get_contents(), reader).operations
        fonts = page["/Resources"].get("/Font", {})
        self._fonts = {name: _letters(font.get_object()) for name, font in fonts.items()}
        self._letters: dict[int, str] = {}
        self._open: list[int | None] = []
        self._colour = [0.0]
        self._colours: list[list[float]] = []
        self._rectangle: Rectangle | None = None
        self._page = Page()

    def read(self) -> Page:
        """All that is drawn."""
        for operands, operator in self._operations:
            self._take(operands, operator)
        if self._open:
            raise ValueError
        return self._page

    def _take(self, operands: Any, operator: bytes) -> None:
        if operator in _TEXT:
            self._write("".join(self._shown(operands)))
        elif operator in _PAINT:
            self._paint(operator)
        elif operator == b"re":
            self._rectangle = (float(operands[0]), float(operands[2]))
        else:
            self._set(operands, operator)

    def _set(self, operands: Any, operator: bytes) -> None:
        match operator:
            case b"BDC" | b"BMC":
                self._begin(operands)
            case b"EMC":
                self._open.pop()
            case b"q":
                self._colours.append(self._colour)
            case b"Q":
                self._colour = self._colours.pop()
            case b"rg" | b"g":
                self._colour = [float(each) for each in operands]
            case b"Tf":
                self._letters = self._fonts[operands[0]]
                self._blame("för små bokstäver", float(operands[1]) < _SMALLEST_LETTERS)
            case b"Tm":
                self._blame("förvrängda bokstäver", [float(each) for each in operands[:4]] != [1, 0, 0, 1])
            case b"Do":
                self._blame("bilder på annan plats än i sidhuvudet", self._open[-1:] != [None])
            case b"Tr" | b"Tz" | b"gs" | b"k" | b"sc" | b"scn" | b"cs" | b"sh" | b"BI":
                self._blame("text eller färg som inte syns", True)

    def _begin(self, operands: Any) -> None:
        number = None
        if len(operands) > 1:
            number = int(operands[1]["/MCID"])
            self._blame("dubbla märken", number in self._page.runs or set(operands[1]) != {"/MCID"})
            self._page.runs[number] = Run()
        elif operands[0] != _DECORATION:
            raise ValueError
        self._open.append(number)

    def _write(self, text: str) -> None:
        self._blame("text utanför sidans uppbyggnad", not self._open)
        self._blame("text eller färg som inte syns", max(self._colour) > _PALEST and bool(text.strip()))
        if self._open and self._open[-1] is not None:
            self._page.runs[self._open[-1]].texts.append(text)
        else:
            self._page.decoration.append(text)

    def _paint(self, operator: bytes) -> None:
        if self._rectangle is None:
            return  # a rule
        if self._open and self._open[-1] is not None and operator != b"S":
            self._page.runs[self._open[-1]].rectangles.append(self._rectangle)
        else:
            self._blame("målade ytor utanför diagrammen", True)
        self._rectangle = None

    def _shown(self, operands: Any) -> Iterator[str]:
        for part in operands[0] if isinstance(operands[0], list) else operands[-1:]:
            if hasattr(part, "original_bytes"):
                yield "".join(self._letters[code] for code in part.original_bytes)

    def _blame(self, what: str, is_so: bool) -> None:
        if is_so:
            self._page.faults.add(f"Pappret har {what}.")


def _letters(font: Any) -> dict[int, str]:
    table = font["/ToUnicode"].get_data().decode("latin-1")
    return {
        int(code, 16): bytes.fromhex(letter).decode("utf-16-be") for code, letter in _LETTER.findall(table)
    }
