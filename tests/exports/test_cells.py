"""No cell of a CSV file becomes a formula, and every text comes back as it was."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.exports.cells import csv_bytes, safe_cell

FORMULAS = [f"{sign}HYPERLINK" for sign in "=+-@＝＋－＠\t\r\n"]


@pytest.mark.parametrize("text", [*FORMULAS, " =1", "  @SUM(A1)"])
def test_what_could_be_a_formula_is_neutralised(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [("Nora", "Nora"), (5, "5"), (-5, "-5"), (4.1, "4,1"), (0, "0"), (None, ""), ("3–4", "3–4")],
)
def test_other_cells_stay_as_they_are(cell: str | float | None, shown: str) -> None:
    assert safe_cell(cell) == shown


def test_the_file_is_what_spreadsheet_programs_here_expect() -> None:
    assert csv_bytes([("Åmål", 1), ("a;b", 'c"d')]) == b'\xef\xbb\xbf\xc3\x85m\xc3\xa5l;1\r\n"a;b";"c""d"\r\n'


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00")), min_size=1, max_size=4))
def test_any_text_comes_back_and_starts_no_formula(row: list[str]) -> None:
    text = csv_bytes([row]).decode("utf-8-sig")
    [read] = csv.reader(StringIO(text, newline=""), delimiter=";") if any(row) or len(row) > 1 else [row]
    assert [
        cell.removeprefix("'") if cell != typed else cell for cell, typed in zip(read, row, strict=True)
    ] == row
    assert not any(cell.lstrip(" ").startswith(tuple("=+-@＝＋－＠\t\r\n")) for cell in read)
