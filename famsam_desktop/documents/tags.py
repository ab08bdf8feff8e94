"""A reportlab canvas that writes a tagged PDF: each piece of drawing says what it means, or that it is decoration."""

from __future__ import annotations

from hashlib import md5
from typing import Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFName, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

from famsam_desktop.documents.content import CONTENT
from famsam_desktop.documents.tree import Element, Mark, TreeWriter

# Streams stay as they are compressed: as text they would be a quarter larger, and slower to write.
rl_config.useA85 = 0

PDF_VERSION = (1, 7)
LANGUAGE = "sv-SE"
PRODUCER = "FamSam Desktop"

_METADATA = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
    "<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)


class Information(PDFInfo):  # type: ignore[misc]  # reportlab has no types
    """The file's own card: a title, and nothing about who made it, when or where.

    A paper that is sent has the digest of what is printed there as well.
    """

    content = ""

    def format(self, document: Any) -> Any:
        """The card as PDF."""
        card = {"Title": PDFString(self.title), "Producer": PDFString(PRODUCER)}
        if self.content:
            card[CONTENT] = PDFString(self.content)
        return PDFDictionary(card).format(document)


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas that remembers which element each run of drawing belongs to."""

    content = ""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{**options, "pdfVersion": PDF_VERSION})
        # reportlab begins the file's id with the present time; the paper's content is enough.
        self._doc.signature = md5(usedforsecurity=False)
        self.root = Element("Document")
        self._open = [self.root]
        self._marks: list[list[Element]] = [[]]
        self._artifacts = 0

    def begin(self, tag: str, scope: str | None = None) -> Element:
        """Open a new element inside the one that is open."""
        element = Element(tag, scope)
        self._open[-1].kids.append(element)
        self._open.append(element)
        return element

    def resume(self, element: Element) -> None:
        """Open again an element that goes on after a page break."""
        self._open.append(element)

    def end(self) -> None:
        """Close the element that is open."""
        self._open.pop()

    def mark(self) -> None:
        """Let what is drawn next belong to the open element, unless it is decoration."""
        if self._artifacts:
            return
        element, marks = self._open[-1], self._marks[-1]
        element.kids.append(Mark(len(self._marks) - 1, len(marks)))
        self._code.append(f"/{element.tag} <</MCID {len(marks)}>> BDC")
        marks.append(element)

    def unmark(self) -> None:
        """End the run that `mark` began."""
        if not self._artifacts:
            self._code.append("EMC")

    @property
    def decorating(self) -> bool:
        """Whether what is drawn now is decoration."""
        return self._artifacts > 0

    def begin_artifact(self) -> None:
        """Let what is drawn next be decoration: lines, repeated heads, the running header and footer."""
        if not self._artifacts:
            self._code.append("/Artifact BMC")
        self._artifacts += 1

    def end_artifact(self) -> None:
        """End the decoration that `begin_artifact` began."""
        self._artifacts -= 1
        if not self._artifacts:
            self._code.append("EMC")

    def showPage(self) -> None:
        """Finish a page and give it its number in the tree."""
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = (*page.__NoDefault__, "StructParents", "Tabs")
        page.StructParents = len(self._marks) - 1
        page.Tabs = PDFName("S")
        self._marks.append([])

    def save(self) -> None:
        """Finish the last page, add what needs the number of pages, and write tree and file."""
        if self._code:
            self.showPage()
        pages = self._doc.Pages.pages
        self.furnish(pages)
        for page in pages:
            # Without the content the file's id would be the same for every paper of one title.
            self._doc.updateSignature(page.stream)
        catalog = self._doc.Catalog
        catalog.StructTreeRoot = TreeWriter(self._doc).write(self.root, self._marks[: len(pages)])
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        self._describe()
        super().save()

    def furnish(self, pages: list[Any]) -> None:
        """Draw what can be drawn only when the number of pages is known."""

    def _describe(self) -> None:
        title = self._doc.info.title
        self._doc.info = Information()
        self._doc.info.title = title
        self._doc.info.content = self.content
        text = _METADATA.format(title=escape(title), language=LANGUAGE)
        kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
        self._doc.Catalog.Metadata = PDFStream(kind, text.encode(), filters=[])
