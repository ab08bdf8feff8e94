"""The same agenda on plain reportlab, without tags: what the benchmark holds the tagged one against."""

from typing import Any
from unittest.mock import patch

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table

from famsam_desktop.documents import flowables, page
from famsam_desktop.documents.agenda import agenda_pdf
from famsam_desktop.documents.flowables import TaggedTable
from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.running import Running, SheetCanvas
from famsam_desktop.domain.agendas import Agenda


class PlainParagraph(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """A paragraph that tells nobody what it is."""

    tag: str | None = None
    lost = False
    begun: Any = None
    is_long = False


class PlainTable(Table):  # type: ignore[misc]  # reportlab has no types
    """A table without a narrator."""

    beginning = TaggedTable.beginning


class PlainCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas that draws header and footer on each page as it goes; the number of pages it cannot know."""

    _draw_common = SheetCanvas._draw_common
    _draw_lines = SheetCanvas._draw_lines
    _draw_logo = SheetCanvas._draw_logo
    _draw_number = SheetCanvas._draw_number

    def __init__(self, *args: Any, running: Running, **options: Any) -> None:
        super().__init__(*args, **options)
        self._running = running

    def begin_artifact(self) -> None:
        """Nothing to begin."""

    def end_artifact(self) -> None:
        """Nothing to end."""

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        """Finish a page with its header and footer."""
        self._draw_common()
        self._draw_number(self._pageNumber, 0)
        super().showPage()


def plain_agenda_pdf(agenda: Agenda, letterhead: Letterhead) -> bytes:
    """The agenda of the same flowables, untagged."""
    with (
        patch.object(flowables, "TaggedParagraph", PlainParagraph),
        patch.object(page, "TaggedTable", PlainTable),
        patch.object(page, "SheetCanvas", PlainCanvas),
    ):
        return agenda_pdf(agenda, letterhead)
