"""What the window does with a paper that a page asks for: preview, print, save; the same bytes for all three."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.printing.press import PrintRun, printer_for
from famsam_desktop.ui.printing.preview import PreviewDialog
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.widgets.papers import PaperUse
from famsam_desktop.ui.widgets.saving import save_dialog, write

if TYPE_CHECKING:
    from famsam_desktop.services.documents import Paper


class Printable(Protocol):
    """A paper, or a stack of them that is printed as one job."""

    @property
    def file_name(self) -> str:
        """What the job is called."""

    def hand_out(self) -> bytes | tuple[bytes, ...]:
        """The bytes, on their way out of the program."""


class Papers(QObject):
    """Connect a page's `paper` to `use`; `told` is for the toast."""

    told = Signal(str, bool)

    def __init__(self, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window
        self.preview: PreviewDialog | None = None

    def use(self, purpose: PaperUse, paper: "Paper") -> None:
        """Preview, print or save the paper; a stack of them is printed alone."""
        match purpose:
            case PaperUse.PREVIEW:
                self._preview(paper)
            case PaperUse.PRINT:
                self.ask_printer(paper, self._window)
            case PaperUse.SAVE:
                self.ask_place(paper, self._window)

    def ask_printer(self, paper: Printable, parent: QWidget) -> None:
        """Which printer, which pages, how many copies; then print."""
        printer = printer_for(paper.file_name)
        dialog = QPrintDialog(printer, parent)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(partial(self._on_printer_chosen, printer, paper))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own overload wants a receiver

    def hand_to(self, printer: QPrinter, paper: Printable) -> None:
        """Print the paper on a printer that is set up, once it stands in the trail that it leaves."""
        self._jobs.do(paper.hand_out, partial(self._on_entered, printer), self._on_refused)

    def print_on(self, printer: QPrinter, *pdfs: bytes) -> PrintRun:
        """Draw the pages on the printer."""
        run = PrintRun(pdfs, printer, self)
        progress = QProgressDialog(self.tr("Skriver ut …"), self.tr("Avbryt"), 0, run.pages, self._window)
        progress.setWindowTitle(self.tr("Skriver ut"))
        progress.setMinimumDuration(500)
        run.printed.connect(progress.setValue)
        progress.canceled.connect(run.cancel)
        run.finished.connect(partial(self._on_printed, run, progress))
        run.start()
        return run

    def ask_place(self, paper: "Paper", parent: QWidget) -> None:
        """Where to; then save."""
        title, ending = self.tr("Spara som PDF"), self.tr("PDF-filer (*.pdf)")
        dialog = save_dialog(title, paper.file_name, ending, parent)
        dialog.fileSelected.connect(partial(self.save_as, paper))
        dialog.open()

    def save_as(self, paper: "Paper", path: str) -> None:
        """Write the paper's bytes to the place, once it stands in the trail that they leave."""
        self._jobs.do(partial(_hand_to_file, paper, Path(path)), self._on_saved, self._on_refused)

    def _preview(self, paper: "Paper") -> None:
        preview = PreviewDialog(paper, self._window)
        preview.print_asked.connect(partial(self.ask_printer, paper, preview))
        preview.save_asked.connect(partial(self.ask_place, paper, preview))
        preview.finished.connect(self._on_preview_closed)
        self.preview = preview
        preview.open()

    def _on_printer_chosen(self, printer: QPrinter, paper: Printable, _same: QPrinter) -> None:
        """The dialog of printers sends its printer along; ours is the one that stays alive."""
        self.hand_to(printer, paper)

    def _on_entered(self, printer: QPrinter, handed: bytes | tuple[bytes, ...]) -> None:
        self.print_on(printer, *((handed,) if isinstance(handed, bytes) else handed))

    def _on_preview_closed(self, _result: int) -> None:
        self.preview = None

    def _on_printed(self, run: PrintRun, progress: QProgressDialog, whole: bool) -> None:
        progress.reset()
        progress.deleteLater()
        run.deleteLater()
        self.told.emit(self.tr("Utskriften är skickad.") if whole else self.tr("Utskriften avbröts."), False)

    def _on_saved(self, path: Path) -> None:
        self.told.emit(self.tr("Sparad som {file}.").format(file=path.name), False)

    def _on_refused(self, reason: Any) -> None:
        self.told.emit(sentence(reason), False)


def _hand_to_file(paper: "Paper", place: Path) -> Path:
    return write(place, paper.hand_out())
