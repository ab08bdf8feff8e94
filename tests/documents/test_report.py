"""Figures on paper: bars of the printed numbers and of no others, heads and words for those who do not see them."""

import re
from dataclasses import replace

import pytest
from pypdf.generic import ContentStream

from famsam_desktop.documents.report import report_pdf
from famsam_desktop.domain.printed import (
    CANNOT_BE,
    HIDDEN,
    MOST_BARS,
    PublicFigures,
    PublicTable,
    Sign,
    chart_of,
)
from tests.documents import papers
from tests.documents.reading import Paper
from tests.exports.printed import TOWNS, YEARS, figures


def _paper(made: PublicFigures) -> Paper:
    return Paper(report_pdf(made, papers.LETTERHEAD))


def _bars(paper: Paper) -> list[float]:
    """The widths of all filled rectangles."""
    page = paper.pages[0]
    return [
        float(operands[2])
        for operands, operator in ContentStream(page.get_contents(), paper.reader).operations
        if operator == b"re"
    ]


def _column(*signs: Sign) -> PublicTable:
    lines = tuple(f"Kommun {at}" for at in range(len(signs)))
    return replace(TOWNS, lines=lines, cells=tuple((sign,) for sign in signs), averages=())


def test_bars_are_as_long_as_their_numbers_and_a_hidden_one_has_none() -> None:
    paper = _paper(figures(_column(10, HIDDEN, 30, 0, CANNOT_BE, 20)))
    widths = _bars(paper)
    assert [round(width / widths[0], 3) for width in widths] == [1, 3, 2]
    [figure] = paper.root.all("Figure")
    assert re.findall(r"Kommun \d (\S+)", figure.text) == ["10", "x", "30", "0", ".", "20"]


@pytest.mark.parametrize(
    "table",
    [
        _column(10),
        _column(10, HIDDEN, HIDDEN),
        _column(10, 0),
        _column(*range(1, MOST_BARS + 2)),
        replace(YEARS, columns=()),
    ],
)
def test_where_there_is_nothing_to_compare_there_is_no_chart(table: PublicTable) -> None:
    cells = table.cells if table.columns else tuple(() for _ in table.lines)
    assert chart_of(replace(table, cells=cells)) is None


def test_a_total_is_no_bar_among_its_parts() -> None:
    chart = chart_of(YEARS)
    assert chart is not None
    assert [label for label, _ in chart.bars] == ["2019", "2020", "2021", "2022"]


def test_the_words_of_a_chart_say_what_the_bars_say() -> None:
    paper = _paper(figures())
    [element] = [each for each in _elements(paper) if each["/S"] == "/Figure"]
    assert (
        str(element["/Alt"])
        == "Stapeldiagram. Familjer sedan starten, startår: 2019 6, 2020 10, 2021 12, 2022 14."
    )
    left, bottom, right, top = map(float, element["/A"]["/BBox"])
    assert 0 < left < right < 596
    assert 0 < bottom < top < 842


def _elements(paper: Paper) -> list:  # type: ignore[type-arg]
    waiting, found = [paper.catalog["/StructTreeRoot"]["/K"][0].get_object()], []
    while waiting:
        element = waiting.pop(0)
        found.append(element)
        kids = [kid.get_object() for kid in element["/K"] if not isinstance(kid, int)]
        waiting += [kid for kid in kids if "/S" in kid]
    return found


def test_nothing_is_drawn_outside_structure_and_decoration() -> None:
    assert _paper(figures()).strays == []


def test_each_line_and_column_has_a_head() -> None:
    for table in _paper(figures()).root.all("Table"):
        assert {head.scope for head in table.kids[0].kids} == {"Column"}
        for row in table.kids[1:]:
            assert [(cell.tag, cell.scope) for cell in row.kids[:1]] == [("TH", "Row")]
            assert {cell.tag for cell in row.kids[1:]} == {"TD"}


def test_many_columns_become_several_tables_of_the_same_lines() -> None:
    wide = replace(
        TOWNS,
        columns=tuple(f"Kolumn {at}" for at in range(17)),
        cells=tuple(tuple(range(17)) for _ in TOWNS.lines),
        averages=(),
    )
    tables = _paper(figures(wide)).root.all("Table")
    assert [len(table.kids[0].kids) for table in tables] == [8, 8, 4]
    assert all([row.kids[0].text for row in table.kids[1:]] == list(TOWNS.lines) for table in tables)


def test_the_foot_of_each_page_says_what_an_x_is() -> None:
    paper = _paper(figures(YEARS, *(replace(TOWNS, key=str(at)) for at in range(12))))
    assert len(paper.pages) > 2
    assert all("x = uppgiften visas inte" in decoration for decoration in paper.artifacts)
    assert all("sekretess" not in decoration for decoration in paper.artifacts)
