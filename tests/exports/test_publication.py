"""Every form of a publication says just its figures, whatever the labels; and the same figures are the same bytes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.domain.printed import (
    CANNOT_BE,
    HIDDEN,
    AverageLine,
    PublicFigures,
    PublicTable,
    ShareColumn,
    Sign,
)
from famsam_desktop.domain.publications import Form
from famsam_desktop.exports.publication.content import LONGEST_LABEL, Unreadable, checksum, cleaned
from famsam_desktop.exports.publication.reading import form_of, read_back
from famsam_desktop.services.publication_files import faults_of_file, publication_bytes
from tests.exports.printed import TOWNS, YEARS, certified, figures

LETTERHEAD = Letterhead(organisation="Familjesamverkansteamet i norra Örebro län")
ODD = (
    "=SUM(A1:A9)",
    "+46 19",
    "-1",
    "−1",
    "@SUM",
    "\t=1",
    "\r\n=1",
    "＝SUM(1)",
    "＋1",
    "＠x",
    "﹢1",
    '"; "',
    "a;b;'c'",
    "'=1",
    "\u202eomvänd\u202c",
    "\u200bdold\u200d",
    "مرحبا שלום",
    "👨\u200d👩\u200d👧 ❤\ufe0f",
    "王小明",
    "e\u0301 a\u030a",
    "W" * 500,
    "Örebro " * 60,
    "",
    " ",
    "\x00\x07\x1b[31m",
    "\ud800",
    "\u2028",
    "</t><f>1</f>",
    "_x0041_",
    "&CSida",
    "x",
    ".",
    "0",
    "2019",
    "History",
    "Om siffrorna",
    "[a]:*?/\\",
)

labels = st.one_of(
    st.sampled_from(ODD), st.text(max_size=30), st.text("abcåäö ,-", min_size=1, max_size=12)
).filter(lambda text: "%" not in text)
signs: st.SearchStrategy[Sign] = st.one_of(st.integers(0, 5000), st.sampled_from([HIDDEN, CANNOT_BE]))
middles = st.one_of(st.none(), st.integers(0, 999).map(lambda tenths: tenths / 10))


@st.composite
def tables(draw: st.DrawFn, key: str) -> PublicTable:
    height, width = draw(st.integers(1, 6)), draw(st.integers(1, 9))
    lines = draw(st.lists(labels, min_size=height, max_size=height))
    rows = st.tuples(*[signs] * width)
    return PublicTable(
        key=key,
        title=draw(labels),
        axis=draw(labels),
        lines=tuple(lines),
        columns=tuple(draw(st.lists(labels, min_size=width, max_size=width))),
        column_keys=tuple(f"c{at}" for at in range(width)),
        cells=tuple(draw(st.lists(rows, min_size=height, max_size=height))),
        shares=tuple(
            ShareColumn(
                label=label,
                values=tuple(draw(st.integers(0, 100)) for _ in range(height)),
                is_public=True,
            )
            for label in draw(st.lists(labels, max_size=2))
        ),
        averages=tuple(
            AverageLine(
                key=f"a{at}", label=label, count=draw(st.integers(10, 99)), mean=draw(middles), median=None
            )
            for at, label in enumerate(draw(st.lists(labels, max_size=2)))
        ),
        definitions=tuple(draw(st.lists(labels, max_size=2))),
    )


@st.composite
def publications(draw: st.DrawFn) -> PublicFigures:
    count = draw(st.integers(1, 3))
    return figures(*(draw(tables(f"t{at}")) for at in range(count)), title=draw(labels))


def _odd() -> PublicFigures:
    odd = replace(
        TOWNS,
        title=ODD[0],
        axis=ODD[1],
        lines=ODD,
        columns=ODD[:6],
        column_keys=tuple(f"c{at}" for at in range(6)),
        cells=tuple(tuple(range(at, at + 6)) for at in range(len(ODD))),
        definitions=ODD,
    )
    return figures(odd, YEARS, replace(TOWNS, key="again"), title=ODD[14])


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("made", [figures(), _odd()], ids=["plain", "odd"])
def test_a_file_says_its_figures_and_nothing_else(made: PublicFigures, form: Form) -> None:
    assert faults_of_file(publication_bytes(made, form, LETTERHEAD), form, made) == []


@pytest.mark.parametrize("form", Form)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(made=publications())
@example(made=figures(replace(TOWNS, lines=("=1",), cells=((0,),), title="\t")))
@example(made=figures(replace(TOWNS, title="_x0041_"), title="_x0041_"))
def test_so_does_any_other(made: PublicFigures, form: Form) -> None:
    data = publication_bytes(made, form, LETTERHEAD)
    assert faults_of_file(data, form, made) == []
    assert form_of(data) is form


@pytest.mark.parametrize("form", Form)
def test_the_same_figures_are_the_same_bytes(form: Form) -> None:
    assert publication_bytes(figures(), form, LETTERHEAD) == publication_bytes(figures(), form, LETTERHEAD)


@pytest.mark.parametrize("form", Form)
def test_all_that_is_printed_is_there_in_the_order_given(form: Form) -> None:
    """Neither a nothing is left out, nor are lines put in the order of what they hide."""
    back = read_back(publication_bytes(figures(), form, LETTERHEAD), form)
    assert [table.title for table in back.tables] == [YEARS.title, TOWNS.title]
    for table, meant in zip(back.tables, (YEARS, TOWNS), strict=True):
        assert (table.lines, table.columns, table.cells) == (meant.lines, meant.columns, meant.cells)
        assert [(share.label, share.values) for share in table.shares] == [
            (share.label, share.values) for share in meant.shares
        ]
        assert [(line.count, line.mean, line.median) for line in table.averages] == [
            (line.count, line.mean, line.median) for line in meant.averages
        ]
        assert table.definitions == meant.definitions


@pytest.mark.parametrize("form", Form)
def test_a_table_of_one_line_stays_a_table(form: Form) -> None:
    made = figures(replace(TOWNS, lines=("Nora",), cells=((0,),)))
    back = read_back(publication_bytes(made, form, LETTERHEAD), form)
    assert back.tables[0].cells == ((0,),)
    assert back.faults == ()


def _others() -> Iterator[tuple[str, PublicFigures]]:
    first = YEARS.cells[0]
    yield "a number", certified(_with(replace(YEARS, cells=((7, *first[1:]), *YEARS.cells[1:]))))
    yield "a hidden one", certified(_with(replace(YEARS, cells=((6, 7, 3, first[3]), *YEARS.cells[1:]))))
    yield "order", certified(_with(replace(YEARS, lines=YEARS.lines[::-1], cells=YEARS.cells[::-1])))
    yield "a line less", certified(_with(_shorter(YEARS)))
    yield (
        "a share",
        certified(_with(replace(YEARS, shares=(replace(YEARS.shares[0], values=(13, 24, 29, 33, 100)),)))),
    )
    yield "a label", certified(_with(replace(YEARS, columns=("Alla", *YEARS.columns[1:]))))
    yield "a definition", certified(_with(replace(YEARS, definitions=("Räknat på annat sätt.",))))
    yield "a day", certified(figures(as_of=date(2022, 11, 17)))
    yield "a table less", figures(YEARS)
    yield (
        "a mean",
        certified(figures(YEARS, replace(TOWNS, averages=(replace(TOWNS.averages[0], mean=4.4),)))),
    )


def _with(table: PublicTable) -> PublicFigures:
    return figures(table, TOWNS)


def _shorter(table: PublicTable) -> PublicTable:
    shares = tuple(replace(share, values=share.values[:-1]) for share in table.shares)
    return replace(table, lines=table.lines[:-1], cells=table.cells[:-1], shares=shares)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize(("what", "other"), list(_others()), ids=[what for what, _ in _others()])
def test_a_file_of_other_figures_is_found_out(what: str, other: PublicFigures, form: Form) -> None:
    assert faults_of_file(publication_bytes(other, form, LETTERHEAD), form, figures()) != []


@pytest.mark.parametrize("form", Form)
def test_a_certificate_of_other_figures_is_found_out_by_anybody(form: Form) -> None:
    made = figures()
    other = figures(replace(YEARS, cells=((6, 7, 3, CANNOT_BE), *YEARS.cells[1:])), TOWNS)
    wrong = replace(other, certificate=made.certificate)
    back = read_back(publication_bytes(wrong, form, LETTERHEAD), form)
    assert any("Kontrollsumman" in fault for fault in back.faults)


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        (replace(YEARS, cells=(("<5", 7, 1, 1), *YEARS.cells[1:])), "innehåller annat än tal"),
        (replace(YEARS, cells=((-1, 7, 1, 1), *YEARS.cells[1:])), "innehåller annat än tal"),
        (
            replace(TOWNS, shares=(ShareColumn(label="A", values=(10, 80, 10, 0)),)),
            "en andel står vid ett dolt tal",
        ),
        (replace(TOWNS, shares=(ShareColumn(label="A", values=(None, 101, None, 0)),)), "hela procent"),
        (replace(TOWNS, averages=(replace(TOWNS.averages[0], count=9),)), "medelvärde av färre än 10"),
        (replace(TOWNS, averages=(replace(TOWNS.averages[0], count=None),)), "medelvärde av färre än 10"),
    ],
)
def test_what_may_never_be_printed_is_a_fault_in_itself(table: PublicTable, fault: str) -> None:
    made = figures(table)
    assert any(
        fault in found for found in faults_of_file(publication_bytes(made, Form.JSON), Form.JSON, made)
    )


def test_the_checksum_is_one_of_all_printed_signs_and_the_day() -> None:
    others = [other for what, other in _others() if what != "a definition"]
    assert len({checksum(other) for other in (figures(), *others)}) == 1 + len(others)
    assert checksum(figures()) == checksum(cleaned(figures()))


def test_nothing_invisible_is_written_and_nothing_endless() -> None:
    made = cleaned(figures(replace(TOWNS, title="a\u200b\u202eb\x00\r\nc", axis="W" * 5000)))
    assert made.tables[0].title == "ab c"
    assert len(made.tables[0].axis) == LONGEST_LABEL


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[1]", b"PK\x05\x06", b"%PDF-1.7\n", b"\xff\xfe", b'{"a":' * 10**5]
)
def test_what_is_no_publication_is_said_so_in_one_sentence(data: bytes, form: Form) -> None:
    with pytest.raises(Unreadable, match="Filen är ingen publicering"):
        read_back(data, form)


@pytest.mark.parametrize("form", [Form.JSON, Form.XLSX, Form.PDF])
def test_so_is_one_that_was_cut(form: Form) -> None:
    data = publication_bytes(figures(), form, LETTERHEAD)
    for length in (len(data) // 3, len(data) // 2, len(data) - 40):
        with pytest.raises(Unreadable, match="skadad"):
            read_back(data[:length], form)


def test_the_workbook_is_of_a_day_and_of_nobody() -> None:
    with ZipFile(BytesIO(publication_bytes(figures(), Form.XLSX))) as book:
        assert {info.date_time for info in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = book.read("docProps/core.xml").decode()
    assert core.count("2026-11-23T00:00:00Z") == 2
    assert "<dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>" in core
