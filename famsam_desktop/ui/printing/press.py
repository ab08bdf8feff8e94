"""The printer: the same PDF, rendered page by page without holding up the window."""

from PySide6.QtCore import QMarginsF, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocumentRenderOptions, QPdfPageRenderer
from PySide6.QtPrintSupport import QPrinter

from famsam_desktop.ui.printing.pdf import HeldPdf

#: Sharp small print; more only makes the job larger.
DOTS_PER_INCH = 300


def printer_for(name: str) -> QPrinter:
    """A printer set to A4 without margins of its own: the paper has its margins in it."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setResolution(DOTS_PER_INCH)
    printer.setDocName(name)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    return printer


class PrintRun(QObject):
    """Prints the chosen pages of one PDF; `finished` tells whether every page went out."""

    printed = Signal(int)
    finished = Signal(bool)

    def __init__(self, pdf: bytes, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._printer = printer
        self._pdf = HeldPdf(pdf, self)
        self._painter = QPainter()
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(self._pdf)
        self._renderer.pageRendered.connect(self._on_rendered)
        self._left = self._chosen_pages()
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

    def _chosen_pages(self) -> list[int]:
        pages = range(self._pdf.pageCount())
        if self._printer.printRange() is QPrinter.PrintRange.PageRange and self._printer.fromPage():
            pages = pages[self._printer.fromPage() - 1 : self._printer.toPage()]
        copies = 1 if self._printer.supportsMultipleCopies() else self._printer.copyCount()
        return list(pages) * copies

    def _ask_next(self) -> None:
        size = self._pdf.pagePointSize(self._left[0]) * DOTS_PER_INCH / 72
        self._renderer.requestPage(self._left[0], size.toSize())

    def _on_rendered(
        self, _page: int, _size: QSize, image: QImage, _options: QPdfDocumentRenderOptions, _request: int
    ) -> None:
        if self._stopped:
            self._end(False)
            return
        if self._done:
            self._printer.newPage()
        self._painter.drawImage(self._place(image.size()), image)
        self._left.pop(0)
        self._done += 1
        self.printed.emit(self._done)
        if self._left:
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
