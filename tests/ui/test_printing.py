"""One PDF for preview, printer and file: the same bytes, and nothing on disk that nobody asked for."""

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pypdf
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.trail import TrailFilter, TrailKind
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.documents import Paper, Stack
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.printing.papers import Papers
from famsam_desktop.ui.printing.press import printer_for
from famsam_desktop.ui.printing.preview import PreviewDialog
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.papers import PaperUse
from tests import builders
from tests.services.test_trail import no_room
from tests.team import Team
from tests.ui.person import reach_faults


@pytest.fixture
def meeting(desk: Desk, team: Team) -> UUID:
    case = team.case(team.family())
    made = desk.meetings.schedule(builders.a_meeting(case, desk.user.id)).id
    assert made is not None
    for number in range(60):  # more than one page
        desk.agendas.add(made, builders.an_item(title=f"Punkt {number}", planned_minutes=1))
    return made


@pytest.fixture
def paper(desk: Desk, meeting: UUID) -> Paper:
    return desk.documents.agenda(meeting)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    return window


@pytest.fixture
def papers(desk_jobs: Jobs, window: QWidget) -> Iterator[Papers]:
    made = Papers(desk_jobs, window)
    yield made
    if made.preview is not None:
        made.preview.done(0)


def shown(papers: Papers, paper: Paper) -> PreviewDialog:
    papers.use(PaperUse.PREVIEW, paper)
    assert papers.preview is not None
    return papers.preview


def test_the_preview_shows_every_page_of_the_same_bytes(papers: Papers, paper: Paper) -> None:
    preview = shown(papers, paper)
    assert preview.pdf.error() is QPdfDocument.Error.None_
    pages = preview.pdf.pageCount()
    assert pages > 1
    assert preview.where.text() == f"Sida 1 av {pages}"
    assert preview.view.zoomMode() is QPdfView.ZoomMode.FitToWidth
    assert preview.paper.pdf == paper.pdf


def test_the_preview_zooms_and_fits_again(papers: Papers, paper: Paper) -> None:
    preview = shown(papers, paper)
    preview.zoom_in()
    factor = preview.view.zoomFactor()
    preview.zoom_in()
    assert preview.view.zoomFactor() > factor
    preview.zoom_out()
    assert preview.view.zoomFactor() == factor
    preview.fit_width()
    assert preview.view.zoomMode() is QPdfView.ZoomMode.FitToWidth


def test_everything_in_the_preview_has_a_name(papers: Papers, paper: Paper, appearance: Appearance) -> None:
    preview = shown(papers, paper)
    assert reach_faults(preview) == []


def test_the_saved_file_holds_the_bytes_of_the_preview(
    qtbot: QtBot, papers: Papers, paper: Paper, tmp_path: Path
) -> None:
    preview = shown(papers, paper)
    file = tmp_path / "papper" / paper.file_name
    file.parent.mkdir()
    with qtbot.waitSignal(papers.told) as told:
        papers.save_as(paper, str(file))
    assert file.read_bytes() == preview.paper.pdf
    assert [path.name for path in file.parent.iterdir()] == [paper.file_name]
    assert told.args == [f"Sparad som {paper.file_name}.", False]


def test_a_file_that_is_there_is_replaced_whole(
    qtbot: QtBot, papers: Papers, paper: Paper, tmp_path: Path
) -> None:
    file = tmp_path / "dagordning.pdf"
    file.write_bytes(b"x" * (len(paper.pdf) * 2))
    with qtbot.waitSignal(papers.told):
        papers.save_as(paper, str(file))
    assert file.read_bytes() == paper.pdf


def test_a_place_that_cannot_be_written_is_a_sentence(
    qtbot: QtBot, papers: Papers, paper: Paper, tmp_path: Path
) -> None:
    with qtbot.waitSignal(papers.told) as told:
        papers.save_as(paper, str(tmp_path / "finns inte" / "dagordning.pdf"))
    assert told.args is not None
    assert "Det går inte att skriva i mappen." in told.args[0]


def test_the_proposed_name_says_nothing_about_the_family(
    papers: Papers, paper: Paper, window: QWidget
) -> None:
    papers.use(PaperUse.SAVE, paper)
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.isVisible()
    assert [Path(path).name for path in dialog.selectedFiles()] == ["dagordning-2026-02-18.pdf"]
    dialog.reject()


def test_printing_asks_for_a_printer_first(papers: Papers, paper: Paper, window: QWidget) -> None:
    papers.use(PaperUse.PRINT, paper)
    (dialog,) = window.findChildren(QPrintDialog)
    assert dialog.isVisible()
    assert dialog.printer().docName() == "dagordning-2026-02-18.pdf"
    dialog.reject()


def test_the_printer_gets_every_page_as_it_looks_in_the_preview(
    qtbot: QtBot, papers: Papers, paper: Paper, tmp_path: Path
) -> None:
    printed = tmp_path / "utskrift.pdf"
    printer = to_file(paper, printed)
    with qtbot.waitSignal(papers.told, timeout=30_000) as told:
        papers.print_on(printer, paper.pdf)
    assert told.args == ["Utskriften är skickad.", False]
    pages = pypdf.PdfReader(printed).pages
    assert len(pages) == shown(papers, paper).pdf.pageCount()
    assert (round(pages[0].mediabox.width), round(pages[0].mediabox.height)) == (595, 842)
    assert darkness(printed.read_bytes()) == pytest.approx(darkness(paper.pdf), rel=0.1)


def test_chosen_pages_only(qtbot: QtBot, papers: Papers, paper: Paper, tmp_path: Path) -> None:
    printed = tmp_path / "utskrift.pdf"
    printer = to_file(paper, printed)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)
    with qtbot.waitSignal(papers.told, timeout=30_000):
        papers.print_on(printer, paper.pdf)
    assert len(pypdf.PdfReader(printed).pages) == 1


@pytest.mark.parametrize(("duplex", "sides"), [("DuplexNone", 5), ("DuplexLongSide", 7)])
def test_a_stack_is_one_job_and_nobodys_paper_begins_on_the_back_of_another(
    qtbot: QtBot,
    papers: Papers,
    desk: Desk,
    meeting: UUID,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    duplex: str,
    sides: int,
) -> None:
    short = desk.documents.summons(meeting)
    long = desk.documents.agenda(meeting)
    assert [len(pypdf.PdfReader(BytesIO(each.pdf)).pages) for each in (short, long)] == [1, 3]
    stack = Stack(title="Alla", file_name="alla-2026-02-18", papers=(short, long, short))
    printed = tmp_path / "utskrift.pdf"
    printer = to_file(short, printed)
    # a printer that keeps a file has one side alone
    monkeypatch.setattr(printer, "duplex", lambda: QPrinter.DuplexMode[duplex])
    with qtbot.waitSignal(papers.told, timeout=30_000) as told:
        papers.hand_to(printer, stack)
    assert told.args == ["Utskriften är skickad.", False]
    assert len(pypdf.PdfReader(printed).pages) == sides
    assert handed_out(desk) == ["summons", "agenda", "summons"]


def test_nothing_lies_in_the_temporary_folder_afterwards(
    papers: Papers, paper: Paper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "tmp"
    folder.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(folder))
    shown(papers, paper)
    assert list(folder.iterdir()) == []


def handed_out(desk: Desk) -> list[str]:
    return [row.detail for row in desk.trail.rows(TrailFilter(kinds=frozenset({TrailKind.PAPER_MADE})))]


def test_a_preview_and_a_dialog_that_is_left_hand_out_nothing(
    papers: Papers, paper: Paper, window: QWidget, desk: Desk
) -> None:
    shown(papers, paper)
    papers.use(PaperUse.PRINT, paper)
    (printing,) = window.findChildren(QPrintDialog)
    printing.reject()
    papers.use(PaperUse.SAVE, paper)
    (saving,) = window.findChildren(QFileDialog)
    saving.reject()
    assert handed_out(desk) == []


def test_what_is_printed_and_saved_is_entered_each_time(
    qtbot: QtBot, papers: Papers, paper: Paper, window: QWidget, desk: Desk, tmp_path: Path
) -> None:
    papers.use(PaperUse.PRINT, paper)
    (dialog,) = window.findChildren(QPrintDialog)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "utskrift.pdf"))
    with qtbot.waitSignal(papers.told, timeout=30_000):
        dialog.done(QDialog.DialogCode.Accepted)
    assert handed_out(desk) == ["agenda"]
    assert pypdf.PdfReader(tmp_path / "utskrift.pdf").pages
    with qtbot.waitSignal(papers.told):
        papers.save_as(paper, str(tmp_path / "dagordning.pdf"))
    assert handed_out(desk) == ["agenda", "agenda"]


def test_what_cannot_be_entered_is_neither_printed_nor_saved(
    qtbot: QtBot, papers: Papers, paper: Paper, desk: Desk, tmp_path: Path
) -> None:
    with no_room(desk.store):
        for hand_out in (
            partial(papers.hand_to, to_file(paper, tmp_path / "utskrift.pdf")),
            partial(_save, papers, tmp_path / "dagordning.pdf"),
        ):
            with qtbot.waitSignal(papers.told) as told:
                hand_out(paper)
            assert told.args is not None
            assert told.args[0].startswith("Disken är full.")
    assert not list(tmp_path.glob("*.pdf"))


def _save(papers: Papers, place: Path, paper: Paper) -> None:
    papers.save_as(paper, str(place))


def to_file(paper: Paper, place: Path) -> QPrinter:
    """A printer that keeps what it is sent, to look at."""
    printer = printer_for(paper.file_name)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(place))
    return printer


def darkness(pdf: bytes) -> float:
    """How much ink the first page has, seen from afar."""
    from famsam_desktop.ui.printing.pdf import HeldPdf

    owner = QWidget()
    page = HeldPdf(pdf, owner).render(0, QSize(595, 842))
    grey = page.convertToFormat(QImage.Format.Format_RGB32).scaled(60, 84)
    owner.deleteLater()
    ink = [255 - grey.pixelColor(x, y).lightness() for x in range(60) for y in range(84)]
    return sum(ink) / len(ink)
