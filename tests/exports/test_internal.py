"""Papers for the team alone: the mark on every page and every sheet, and no reader of publications takes one."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from famsam_desktop.documents.internal import internal_pdf
from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.domain.printed import MARKING, InternalReport, InternalTable, marked
from famsam_desktop.domain.publications import Form
from famsam_desktop.exports.counts import internal_csv, internal_json, internal_report
from famsam_desktop.exports.internal_workbook import internal_workbook
from famsam_desktop.exports.publication.content import Unreadable
from famsam_desktop.exports.publication.reading import INTERNAL, is_internal, read_back
from famsam_desktop.services.publication_files import publication_bytes
from tests.exports.printed import figures
from tests.exports.report import report

MADE_ON = date(2022, 11, 17)
LETTERHEAD = Letterhead(organisation="Teamet", secrecy_note="En annan text")


def _long() -> InternalReport:
    """More than a page, figures and words, with texts that try to be something else."""
    words = InternalTable(
        title="Ord",
        heads=("Rad", "Kolumn", "Skäl"),
        rows=tuple((f"=1+{number}", "@kolumn", "Ett skäl. " * 8) for number in range(60)),
        is_text=True,
    )
    made = internal_report(report(), MADE_ON)
    return replace(made, tables=(*made.tables, words), facts=(("Ändamål", "Styrgruppen"),))


def _files() -> dict[Form, bytes]:
    made = internal_report(report(), MADE_ON)
    return {
        Form.JSON: internal_json(report()),
        Form.CSV: internal_csv(report()),
        Form.XLSX: internal_workbook(made),
        Form.PDF: internal_pdf(made, LETTERHEAD),
    }


def _values(data: bytes) -> list[tuple[str, list[list[Any]]]]:
    book: Any = load_workbook(BytesIO(data))
    return [(sheet.title, [list(row) for row in sheet.iter_rows(values_only=True)]) for sheet in book]


def test_every_page_has_the_mark_at_its_top_and_at_its_foot() -> None:
    pages = [page.extract_text() for page in PdfReader(BytesIO(internal_pdf(_long(), LETTERHEAD))).pages]
    assert len(pages) > 3
    for text in pages:
        assert MARKING in text.splitlines()
        assert "".join(text.split()).count("".join(MARKING.split())) == 2
        assert "En annan text" not in text


def test_a_long_table_of_sentences_begins_on_the_first_page() -> None:
    """Kept whole it would begin overleaf, and leave most of the page empty."""
    rows = tuple(
        (f"Rad {number}", "Familjer", "Talet är för litet för att få lämnas ut.") for number in range(24)
    )
    words = InternalTable(title="Skäl", heads=("Rad", "Kolumn", "Skäl"), rows=rows, is_text=True)
    made = replace(internal_report(report(), MADE_ON), tables=(words,), facts=(("Intyg", "Godkänd. " * 60),))
    first, second = (page.extract_text() for page in PdfReader(BytesIO(internal_pdf(made, LETTERHEAD))).pages)
    assert "Rad 0" in first
    assert "Rad 23" in second


def test_every_sheet_has_the_mark_and_so_has_every_page_printed_of_it() -> None:
    book: Any = load_workbook(BytesIO(internal_workbook(_long())))
    assert len(book.worksheets) == len(_long().tables) + 1
    for sheet in book.worksheets:
        assert sheet["A1"].value == MARKING
        assert MARKING in sheet.oddHeader.center.text
        assert sheet.sheet_state == "visible"


def test_a_workbook_has_no_formula_no_name_and_no_time() -> None:
    book: Any = load_workbook(BytesIO(internal_workbook(_long())))
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    properties = book.properties
    assert (properties.creator or "", properties.lastModifiedBy or "") == ("", "")
    assert properties.created.isoformat() == "2022-11-17T00:00:00"


def test_the_sheets_have_the_numbers_of_the_report() -> None:
    sheets = dict(_values(internal_workbook(internal_report(report(), MADE_ON))))
    years = sheets["Familjer och processer per år"]
    assert years[4][:2] == ["År", "familjer sedan starten, efter startår"]
    assert years[5] == ["2019", 2, 6, 2, 4, 0]
    assert years[-1] == ["Totalt", 59, 112, 42, 78, 17]
    alone = {row[0]: row[1] for row in sheets["Övriga uppgifter"]}
    assert alone["Möten per avslutad familj, medelvärde"] == 4.1
    assert alone["Informationsträffar, träffar"] == "förs inte längre"


def test_the_paper_has_them_too() -> None:
    text = "".join(
        page.extract_text()
        for page in PdfReader(BytesIO(internal_pdf(internal_report(report(), MADE_ON), LETTERHEAD))).pages
    )
    assert "Till och med 2022-11-16" in text
    assert "4,1" in text


@pytest.mark.parametrize("form", Form)
def test_no_reader_of_publications_takes_an_internal_file_and_says_why(form: Form) -> None:
    with pytest.raises(Unreadable, match=INTERNAL):
        read_back(_files()[form], form)
    assert MARKING in INTERNAL


@pytest.mark.parametrize("form", Form)
def test_a_publication_is_not_taken_for_an_internal_file(form: Form) -> None:
    assert not is_internal(publication_bytes(figures(), form), form)


@pytest.mark.parametrize("form", Form)
def test_bytes_that_are_nothing_are_not_taken_for_one(form: Form) -> None:
    for data in (b"", b"PK\x03\x04", b"%PDF-1.7\n%%EOF\n", b"\xff\x00"):
        assert not is_internal(data, form)


def test_a_name_is_marked_once() -> None:
    assert (marked("siffror"), marked("siffror_INTERN")) == ("siffror_INTERN", "siffror_INTERN")
