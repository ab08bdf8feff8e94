"""The preview: the pages as they will be printed, with zoom, print and save."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from famsam_desktop.ui.printing.pdf import HeldPdf
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Banner
from famsam_desktop.ui.widgets.buttons import button, icon_button
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.lockkey import LockKey
from famsam_desktop.ui.widgets.ownkeys import OwnKeys

if TYPE_CHECKING:
    from famsam_desktop.services.documents import Paper

_STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)


class _Pages(QPdfView):
    """The pages; a screen reader hears what they are, and reads them in the saved file."""

    accessible_role = QAccessible.Role.Document


class PreviewDialog(QDialog):
    """Shows one paper; asks by signals to have it printed or saved. Show it with `open()`."""

    print_asked = Signal()
    save_asked = Signal()

    def __init__(self, paper: "Paper", parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Förhandsgranskning"))
        LockKey(self)
        self.paper = paper
        self.pdf = HeldPdf(paper.pdf, self)
        self.view = _Pages(self)
        self.banner = Banner(self)
        self.where = note("", self)
        self._build()
        self._on_page(0)
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """A page at a readable width, inside the screen."""
        room = self.screen().availableSize()
        return QSize(min(em(62), int(room.width() * 0.92)), min(em(60), int(room.height() * 0.92)))

    def zoom_in(self) -> None:
        """The next larger step."""
        self._zoom(next((step for step in _STEPS if step > self._factor() + 0.01), _STEPS[-1]))

    def zoom_out(self) -> None:
        """The next smaller step."""
        self._zoom(next((step for step in reversed(_STEPS) if step < self._factor() - 0.01), _STEPS[0]))

    def fit_width(self) -> None:
        """As wide as the window."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _zoom(self, factor: float) -> None:
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(factor)

    def _factor(self) -> float:
        """The factor in force; fitted to the width, the one that the width comes to."""
        if self.view.zoomMode() is QPdfView.ZoomMode.Custom:
            return self.view.zoomFactor()
        points = self.pdf.pagePointSize(0).width() or 1.0
        margins = self.view.documentMargins()
        room = self.view.viewport().width() - margins.left() - margins.right()
        return room / (points * self.screen().logicalDotsPerInch() / 72)

    own_keys = (
        OwnKeys(later("Papper"), later("Skriv ut"), "Ctrl+P"),
        OwnKeys(later("Papper"), later("Spara som PDF"), "Ctrl+S"),
        OwnKeys(later("Papper"), later("Större, mindre, hela bredden"), "Ctrl++; Ctrl+-; Ctrl+0"),
    )

    def _build(self) -> None:
        self.view.setDocument(self.pdf)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName(self.paper.title)
        self.view.pageNavigator().currentPageChanged.connect(self._on_page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(em(1.2), em(1.0), em(1.2), em(1.0))
        outer.setSpacing(em(0.7))
        outer.addLayout(self._head())
        outer.addWidget(self.banner)
        outer.addWidget(self.view, 1)
        outer.addLayout(self._foot())
        for keys, call in (
            (QKeySequence.StandardKey.ZoomIn, self.zoom_in),
            (QKeySequence.StandardKey.ZoomOut, self.zoom_out),
            (QKeySequence("Ctrl+0"), self.fit_width),
            (QKeySequence.StandardKey.Print, self.print_asked.emit),
            (QKeySequence.StandardKey.Save, self.save_asked.emit),
        ):
            QShortcut(QKeySequence(keys), self, call)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(em(0.4))
        head.addWidget(TextLabel(self.paper.title, self, step=Step.HEADING), 1)
        self.where.setWordWrap(False)
        head.addWidget(self.where)
        head.addSpacing(em(0.6))
        head.addWidget(icon_button(self.tr("Mindre (Ctrl+−)"), "zoom-out", self, clicked=self.zoom_out))
        head.addWidget(icon_button(self.tr("Större (Ctrl++)"), "zoom-in", self, clicked=self.zoom_in))
        head.addWidget(button(self.tr("Hela bredden"), self, kind="quiet", clicked=self.fit_width))
        return head

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(em(0.6))
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Stäng"), self, clicked=self.reject))
        foot.addWidget(button(self.tr("Spara PDF …"), self, icon="download", clicked=self.save_asked.emit))
        primary = button(
            self.tr("Skriv ut …"), self, kind="primary", icon="printer", clicked=self.print_asked.emit
        )
        primary.setDefault(True)
        foot.addWidget(primary)
        return foot

    def _on_page(self, page: int) -> None:
        self.where.setText(
            self.tr("Sida {page} av {pages}").format(page=page + 1, pages=self.pdf.pageCount())
        )
