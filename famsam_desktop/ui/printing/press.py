"""The printer: the same PDFs, rendered page by page without holding up the window."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QMarginsF, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocumentRenderOptions, QPdfPageRenderer
from PySide6.QtPrintSupport import QPrinter

from famsam_desktop.ui.printing.pdf import HeldPdf

#: Sharp small print; more only makes the job larger.
DOTS_PER_INCH = 300

#: A page is drawn in so many bands, each in a turn of its own: as a whole it would hold up the window.
_BANDS = 16


def printer_for(name: str) -> QPrinter:
    """A printer set to A4 without margins of its own: the paper has its margins in it."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setResolution(DOTS_PER_INCH)
    printer.setDocName(name)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    return printer


type _Side = tuple[HeldPdf, int] | None
"""A page of one of the papers, or a side that stays empty."""


class PrintRun(QObject):
    """Prints the chosen pages of papers as one job; `finished` tells whether every page went out.

    On both sides of the sheets each paper begins on a sheet of its own: it may be for somebody else than the last.
    """

    printed = Signal(int)
    finished = Signal(bool)

    def __init__(self, pdfs: Sequence[bytes], printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._printer = printer
        self._pdfs = [HeldPdf(pdf, self) for pdf in pdfs]
        self._painter = QPainter()
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._on_rendered)
        self._left = self._chosen_sides()
        self._done = 0
        self._stopped = False
        self.pages = len(self._left)

    def start(self) -> None:
        """Begin; the pages follow one by one."""
        if not self._left or not self._painter.begin(self._printer):
            self.finished.emit(False)
            return
        self._ask_next()

    def cancel(self) -> None:
        """Stop after the page that is being drawn."""
        self._stopped = True

    def _chosen_sides(self) -> list[_Side]:
        pages = [(pdf, page) for pdf in self._pdfs for page in range(pdf.pageCount())]
        if self._printer.printRange() is QPrinter.PrintRange.PageRange and self._printer.fromPage():
            pages = pages[self._printer.fromPage() - 1 : self._printer.toPage()]
        copies = 1 if self._printer.supportsMultipleCopies() else self._printer.copyCount()
        sides: list[_Side] = []
        for paper in [[each for each in pages if each[0] is pdf] for pdf in self._pdfs] * copies:
            if len(sides) % 2 and paper and self._printer.duplex() is not QPrinter.DuplexMode.DuplexNone:
                sides.append(None)
            sides.extend(paper)
        return sides

    def _ask_next(self) -> None:
        side = self._left[0]
        if side is None:
            self._begin_side()
            side = self._left[0]
        if side is not None:
            pdf, page = side
            self._renderer.setDocument(pdf)
            size = pdf.pagePointSize(page) * DOTS_PER_INCH / 72
            self._renderer.requestPage(page, self._place(size.toSize()).size())

    def _begin_side(self) -> None:
        """Go on to the next side, unless it is the first."""
        if self._done:
            self._printer.newPage()
        self._left.pop(0)
        self._done += 1
        self.printed.emit(self._done)

    def _on_rendered(
        self, _page: int, _size: QSize, image: QImage, _options: QPdfDocumentRenderOptions, _request: int
    ) -> None:
        if self._stopped:
            self._end(False)
            return
        self._begin_side()
        self._draw(image, 0)

    def _draw(self, image: QImage, top: int) -> None:
        """The band from here on, with a row of the next one, so that no line of light is between them."""
        height = -(-image.height() // _BANDS)
        band = QRect(0, top, image.width(), min(height + 1, image.height() - top))
        corner = self._place(image.size()).topLeft()
        self._painter.drawImage(corner + band.topLeft(), image, band)
        if top + height < image.height():
            QTimer.singleShot(0, self, partial(self._draw, image, top + height))
        elif self._left:
            self._ask_next()
        else:
            self._end(True)

    def _place(self, size: QSize) -> QRect:
        """Where the page goes on the sheet: as large as fits, in the middle."""
        sheet = self._printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
        fitted = size.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(sheet.topLeft(), fitted)
        place.moveCenter(sheet.center())
        return place

    def _end(self, whole: bool) -> None:
        if whole:
            self._painter.end()
        else:
            self._printer.abort()
            self._painter.end()
        self.finished.emit(whole)
