"""Workbooks as programs make them, and files that are none, are locked, or are built to fill the memory."""

import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from famsam_desktop.domain.errors import Cancelled
from famsam_desktop.domain.imports import FAMILIES, MOST_ROWS, Odd, UnreadableList
from famsam_desktop.workbooks import reading
from famsam_desktop.workbooks.reading import read_workbook
from tests import lists

NAME = FAMILIES.name
MIDNIGHT = time()


def by_openpyxl(rows: list[list[Any]], name: str = NAME) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = name
    for row in rows:
        book.active.append(row)
    return saved(book)


def by_openpyxl_in_a_stream(rows: list[list[Any]]) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet(NAME)
    for row in rows:
        page.append(row)
    return saved(book)


def by_xlsxwriter(rows: list[list[Any]]) -> bytes:
    written = BytesIO()
    book = xlsxwriter.Workbook(written, {"default_date_format": "yyyy-mm-dd"})
    page = book.add_worksheet(NAME)
    clock = book.add_format({"num_format": "hh:mm"})
    for number, row in enumerate(rows):
        for place, value in enumerate(row):
            if isinstance(value, time):
                page.write_datetime(number, place, value, clock)
            elif value is not None:
                page.write(number, place, value)
    book.close()
    return written.getvalue()


def saved(book: openpyxl.Workbook) -> bytes:
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def rows_of(data: bytes) -> list[tuple[int, tuple[Any, ...]]]:
    return read_workbook(data)[NAME]


MAKERS = [by_openpyxl, by_openpyxl_in_a_stream, by_xlsxwriter]
VALUES: list[list[Any]] = [
    ["alias", "åäö", None, 7],
    [date(2022, 3, 1), time(9, 30), 60, 0.5],
    [],
    [None, None, None, True, False],
    ["sist"],
]


@pytest.mark.parametrize("make", MAKERS)
def test_the_same_values_whoever_wrote_them(make: Callable[[list[list[Any]]], bytes]) -> None:
    assert rows_of(make(VALUES)) == [
        (1, ("alias", "åäö", None, 7)),
        (2, (datetime.combine(date(2022, 3, 1), MIDNIGHT), time(9, 30), 60, 0.5)),
        (4, (None, None, None, True, False)),
        (5, ("sist",)),
    ]


CELLS = st.one_of(
    st.none(),
    st.integers(-(10**9), 10**9),
    st.booleans(),
    st.dates(date(1950, 1, 1), date(2100, 1, 1)),
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=12).filter(
        lambda text: not text.startswith(("=", "{=", "#")) and text.strip() == text and "_x" not in text
    ),
)


@settings(max_examples=40)
@given(st.lists(st.lists(CELLS, max_size=6), max_size=8))
def test_what_was_written_is_read(rows: list[list[Any]]) -> None:
    expected = []
    for number, row in enumerate(rows, 1):
        values = [datetime.combine(each, MIDNIGHT) if type(each) is date else each for each in row]
        while values and values[-1] is None:
            values.pop()
        if values:
            expected.append((number, tuple(values)))
    assert rows_of(by_openpyxl(rows)) == expected


def test_formulas_are_seen_and_never_worked_out() -> None:
    written = BytesIO()
    book = xlsxwriter.Workbook(written)
    page = book.add_worksheet(NAME)
    page.write_formula("A1", "=1+1", None, 2)
    page.write_formula("B1", '="text"', None, "text")
    page.write_array_formula("C1:C1", "{=SUM(A1:A1)}", None, 2)
    page.write_string("D1", "=1+1")
    book.close()
    assert rows_of(written.getvalue()) == [(1, (Odd.FORMULA, Odd.FORMULA, Odd.FORMULA, "=1+1"))]


def test_errors_and_dates_that_are_none() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = NAME
    book.active["A1"] = "#REF!"
    book.active["B1"] = 1e12
    book.active["B1"].number_format = "yyyy-mm-dd"
    assert rows_of(saved(book)) == [(1, (Odd.ERROR, Odd.ERROR))]


def test_text_in_several_pieces_is_one_text() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = NAME
    book.active["A1"] = CellRichText("Familj ", TextBlock(InlineFont(b=True), "23-04"))
    assert rows_of(saved(book)) == [(1, ("Familj 23-04",))]


def test_dates_counted_from_1904() -> None:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    assert book.active is not None
    book.active.title = NAME
    book.active["A1"] = date(2022, 3, 1)
    assert rows_of(saved(book)) == [(1, (datetime.combine(date(2022, 3, 1), MIDNIGHT),))]


def test_sheets_are_found_in_any_case_and_others_are_left() -> None:
    book = openpyxl.Workbook()
    for name in ("egna KONTAKTER", "Anteckningar", "Möten"):
        book.create_sheet(name).append(["x"])
    assert read_workbook(saved(book)) == {"Egna kontakter": [(1, ("x",))]}


def test_a_sheet_with_protection_is_read() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = NAME
    book.active.append(["alias"])
    book.active.protection.set_password("hemligt")
    book.active.protection.enable()
    assert rows_of(saved(book)) == [(1, ("alias",))]


def test_cells_far_away_cost_nothing() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = NAME
    book.active["A1"] = "alias"
    book.active["XFD1048576"] = "långt bort"
    assert rows_of(saved(book)) == [(1, ("alias",))]


# --- files that are no list --------------------------------------------------------------------------------------


def packed(**parts: bytes) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", data)
    return written.getvalue()


def changed(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook of which one part is another."""
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return written.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
GOOD = by_openpyxl([["alias"], ["Familj 1"]])


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def laughing(data: bytes) -> bytes:
    """Entities that grow to a thousand million letters."""
    entities = b"".join(
        b'<!ENTITY a%d "%s">' % (step, b"&a%d;" % (step - 1) * 10 if step else b"ha" * 50)
        for step in range(9)
    )
    return data.replace(b"<worksheet", b"<!DOCTYPE worksheet [" + entities + b"]><worksheet", 1).replace(
        b"Familj 1", b"&a8;"
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "no_workbook", id="empty"),
        pytest.param(b"alias;kommun\nFamilj 1;Nora\n", "no_workbook", id="text"),
        pytest.param(packed(hej=b"<a/>"), "no_workbook", id="another archive"),
        pytest.param(cut(GOOD), "no_workbook", id="cut off"),
        pytest.param(changed(GOOD, SHEET, cut), "no_workbook", id="a sheet cut off"),
        pytest.param(changed(GOOD, SHEET, laughing), "no_workbook", id="entities"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "locked", id="encrypted or old"),
    ],
)
def test_what_cannot_be_read_has_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableList) as refused:
        read_workbook(data)
    assert refused.value.reason == reason


def test_what_grows_when_it_is_unpacked_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_UNPACKED_BYTES", 1 << 20)
    bomb = changed(GOOD, SHEET, lambda data: data + b" " * (2 << 20))
    assert len(bomb) < 20_000
    with pytest.raises(UnreadableList) as refused:
        read_workbook(bomb)
    assert refused.value.reason == "too_large"


def test_a_file_that_is_too_large_or_in_too_many_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableList) as refused:
        read_workbook(packed(**{f"a{number}": b"" for number in range(2001)}))
    assert refused.value.reason == "too_large"
    monkeypatch.setattr(reading, "MOST_BYTES", 100)
    with pytest.raises(UnreadableList):
        read_workbook(GOOD)


def test_rows_without_end_are_read_until_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_ROWS", 10)
    assert len(rows_of(by_openpyxl([["x"]] * 100))) == 11
    assert MOST_ROWS > 60_000


def test_reading_can_be_stopped_and_tells_how_far_it_has_come() -> None:
    data = lists.workbook(lists.at_random(1, families=400))
    heard: list[float] = []
    read_workbook(data, heard.append)
    assert heard == sorted(heard)
    assert heard

    def stop(_done: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_workbook(data, stop)
