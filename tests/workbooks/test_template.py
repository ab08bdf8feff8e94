"""The empty list: it is read as one, its drop-down lists hold what is understood, and filled in it can be taken in."""

from datetime import date, time
from io import BytesIO
from typing import Any
from uuid import UUID

import openpyxl
import pytest

from famsam_desktop.domain.cells import reader
from famsam_desktop.domain.imported import imported
from famsam_desktop.domain.imports import SHEETS, FaultKind, Holds, Sheet
from famsam_desktop.domain.listed import Known
from famsam_desktop.workbooks.reading import read_workbook
from famsam_desktop.workbooks.template import READ_FIRST, template
from tests import lists
from tests.clock import NOW

TOWNS = ("Lindesberg", "Nora", "Hällefors", "Ljusnarsberg")
KNOWN = Known(now=NOW, today=NOW.date(), municipalities=dict.fromkeys(TOWNS, UUID(int=1)))


@pytest.fixture(scope="module")
def empty() -> bytes:
    return template(TOWNS)


@pytest.fixture
def book(empty: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(empty))


def rules(book: openpyxl.Workbook, sheet: Sheet) -> dict[str, Any]:
    """The validation of each column, by its head."""
    found = {}
    for rule in book[sheet.name].data_validations.dataValidation:
        (area,) = rule.sqref.ranges
        assert (area.min_row, area.max_row) == (2, 5001)
        found[sheet.heads[area.min_col - 1]] = rule
    return found


def test_it_is_an_empty_list_without_faults(empty: bytes) -> None:
    rows = read_workbook(empty)
    assert {name: [tuple(row) for _, row in found] for name, found in rows.items()} == {
        sheet.name: [sheet.heads] for sheet in SHEETS
    }
    found = imported(rows, KNOWN)
    assert (found.faults, found.families) == ((), ())


def test_filled_in_it_is_read_as_it_was_meant(book: openpyxl.Workbook) -> None:
    for name, rows in lists.small().items():
        for row in rows:
            book[name].append(row)
    written = BytesIO()
    book.save(written)
    found = imported(read_workbook(written.getvalue()), KNOWN)
    assert found.faults == ()
    assert found.tally == imported(lists.raw(lists.small()), KNOWN).tally
    assert found.families[0].meetings[lists.MEETING].clock == time(9)


def test_every_word_that_is_offered_is_understood(book: openpyxl.Workbook) -> None:
    for sheet in SHEETS:
        offered = rules(book, sheet)
        for column in sheet.columns:
            rule = offered[column.head]
            if column.holds not in (Holds.CHOICE, Holds.MUNICIPALITY):
                continue
            assert rule.type == "list"
            words = rule.formula1.strip('"').split(",")
            read = reader(column, NOW.date(), dict.fromkeys(TOWNS, 1))
            meant: list[object] = [*column.codes] or [1] * len(TOWNS)
            assert [read(word) for word in words] == meant
            assert tuple(words) == (column.words or TOWNS)


def test_what_excel_can_hold(book: openpyxl.Workbook) -> None:
    """Longer texts make a file that Excel wants to repair."""
    for sheet in SHEETS:
        for head, rule in rules(book, sheet).items():
            assert len(rule.promptTitle) <= 32, head
            assert len(rule.prompt) <= 255, head
            assert len(rule.error) <= 225, head
            assert len(rule.formula1) <= 255, head


def test_families_are_chosen_from_the_first_sheet(book: openpyxl.Workbook) -> None:
    for sheet in SHEETS[1:]:
        assert rules(book, sheet)["familj"].formula1 == "Familjer!$A$2:$A$5001"


def test_the_first_sheet_explains_every_column(book: openpyxl.Workbook) -> None:
    page = book[READ_FIRST]
    assert book.sheetnames == [READ_FIRST, *(sheet.name for sheet in SHEETS)]
    told = [[cell.value for cell in row] for row in page.iter_rows()]
    table = told[told.index(["Blad", "Kolumn", "Krävs", "Vad som ska stå", "Tillåtna ord"]) + 1 :]
    assert [row[:2] for row in table] == [
        [sheet.name, column.head] for sheet in SHEETS for column in sheet.columns
    ]
    assert all(row[2] in ("ja", "nej") and row[3] for row in table)


def test_it_says_nothing_of_who_made_it(book: openpyxl.Workbook) -> None:
    assert (book.properties.creator, book.properties.lastModifiedBy) == ("FamSam Desktop", "FamSam Desktop")


def test_a_day_before_any_team_is_refused_by_both(book: openpyxl.Workbook) -> None:
    rows = lists.small()
    rows["Familjer"][0][2] = date(1949, 12, 31)
    assert rules(book, SHEETS[0])["aktualiserad"].formula1 == "DATE(1950,1,1)"
    assert [fault.kind for fault in imported(lists.raw(rows), KNOWN).faults] == [FaultKind.NO_DAY]
