"""Writing the structure tree of a tagged PDF into reportlab's document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName


@dataclass(slots=True, eq=False)
class Mark:
    """One run of drawing, on one page, that belongs to an element."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """One node of the structure tree: a heading, a paragraph, a table, a row, a cell, a figure.

    A figure has words for those who cannot see it, and a box on the page: left, bottom, right, top.
    """

    tag: str
    scope: str | None = None
    words: str = ""
    box: tuple[float, float, float, float] | None = None
    kids: list[Element | Mark] = field(default_factory=list)
    reference: str = ""


class TreeWriter:
    """Writes elements as PDF objects; plain strings, because reportlab's dictionaries cost five times as much."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._pages = [f"{number} 0 R" for number in map(self._number_of, document.Pages.pages)]
        self._next = document.objectcounter + 1

    def write(self, root: Element, marks: list[list[Element]]) -> Any:
        """The reference of the finished tree, for the catalog; `marks` holds, per page, each run's element."""
        top = self._next
        self._next += 1
        elements: list[tuple[Element, str]] = []
        self._number(root, f"{top} 0 R", elements)
        reference = self._document.Reference(self._root(root, marks), "StructTreeRoot")
        for element, parent in elements:
            self._document.Reference(self._text(element, parent), f"StructElem{element.reference}")
        return reference

    def _number(self, element: Element, parent: str, elements: list[tuple[Element, str]]) -> None:
        element.reference = f"{self._next} 0 R"
        self._next += 1
        elements.append((element, parent))
        for kid in element.kids:
            if isinstance(kid, Element):
                self._number(kid, element.reference, elements)

    def _number_of(self, page: Any) -> int:
        name = self._document.Reference(page).name
        number: int = self._document.idToObjectNumberAndVersion[name][0]
        return number

    def _text(self, element: Element, parent: str) -> str:
        home = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
        kids = " ".join(self._kid(kid, home) for kid in element.kids)
        page = "" if home is None else f" /Pg {self._pages[home]}"
        return (
            f"<< /Type /StructElem /S /{element.tag} /P {parent}{page}{_attributes(element)} /K [ {kids} ] >>"
        )

    def _kid(self, kid: Element | Mark, home: int | None) -> str:
        if isinstance(kid, Element):
            return kid.reference
        if kid.page == home:
            return str(kid.number)
        return f"<< /Type /MCR /Pg {self._pages[kid.page]} /MCID {kid.number} >>"

    def _root(self, root: Element, marks: list[list[Element]]) -> Any:
        numbers = " ".join(
            f"{page} [ {' '.join(element.reference for element in runs)} ]" for page, runs in enumerate(marks)
        )
        return PDFDictionary(
            {
                "Type": PDFName("StructTreeRoot"),
                "K": PDFArray([root.reference]),
                "ParentTree": f"<< /Nums [ {numbers} ] >>",
                "ParentTreeNextKey": len(marks),
            }
        )


def _attributes(element: Element) -> str:
    scope = f" /A << /O /Table /Scope /{element.scope} >>" if element.scope else ""
    corners = " ".join(f"{corner:.2f}" for corner in element.box or ())
    box = f" /A << /O /Layout /BBox [ {corners} ] >>" if corners else ""
    words = f" /Alt <feff{element.words.encode('utf-16-be').hex()}>" if element.words else ""
    return scope + box + words
