"""The structure of the papers: nothing drawn outside it, every run findable, heads of tables known as heads."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from famsam_desktop.documents.agenda import agenda_pdf
from famsam_desktop.documents.recovery import recovery_pdf
from famsam_desktop.documents.summary import summary_pdf
from tests.documents import handouts, papers
from tests.documents.reading import Paper


def _long_agenda() -> bytes:
    note = "Ett stycke att läsa i förväg. " * 400
    items = (papers.item(prepare=note), papers.item("Efter"))
    return agenda_pdf(papers.agenda(participants=papers.PEOPLE * 8, items=items), papers.LETTERHEAD)


def _summary() -> bytes:
    return summary_pdf(papers.summary(), papers.LETTERHEAD)


def _recovery() -> bytes:
    return recovery_pdf(papers.recovery(), papers.LETTERHEAD)


@pytest.fixture(params=[_long_agenda, _summary, _recovery, *handouts.MADE.values()], scope="module")
def paper(request: pytest.FixtureRequest) -> Paper:
    made: Callable[[], bytes] = request.param
    return Paper(made())


def test_nothing_is_drawn_outside_structure_and_decoration(paper: Paper) -> None:
    assert paper.strays == []


def test_every_run_is_in_the_parent_tree_under_its_own_element(paper: Paper) -> None:
    numbers: Any = paper.catalog["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    tree = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for at, page in enumerate(paper.pages):
        own: Any = page
        parents = tree[own["/StructParents"]]
        assert len(parents) == len(paper.runs[at])
        for mark, parent in enumerate(parents):
            places = list(_places(parent.get_object()))
            assert places.count((own.indirect_reference.idnum, mark)) == 1


def _places(element: Any) -> Iterator[tuple[int, int]]:
    """The page object and number of each run that the element names."""
    for kid in element["/K"]:
        named = element if isinstance(kid, int) else kid.get_object()
        if isinstance(kid, int) or "/MCID" in named:
            yield named.raw_get("/Pg").idnum, kid if isinstance(kid, int) else named["/MCID"]


def test_all_runs_are_read_once_in_the_order_of_the_pages(paper: Paper) -> None:
    assert paper.text.split() == " ".join(paper.page_texts()).split()


def test_the_file_says_its_language_title_and_that_it_is_tagged(paper: Paper) -> None:
    assert paper.catalog["/Lang"] == "sv-SE"
    assert paper.catalog["/MarkInfo"]["/Marked"]
    assert paper.catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert paper.reader.metadata is not None
    assert paper.reader.metadata.title == paper.root.all("H1")[0].text


def test_the_file_tells_nothing_else_about_where_it_comes_from(paper: Paper) -> None:
    assert set(paper.reader.metadata or {}) == {"/Title", "/Producer"}
    metadata = paper.catalog["/Metadata"].get_data().decode()
    assert "pdfaid" not in metadata
    assert "pdfuaid" not in metadata
    assert "Date" not in metadata


def test_every_font_is_embedded_and_reads_back(paper: Paper) -> None:
    assert paper.fonts()
    for font in paper.fonts():
        assert "/FontFile2" in font["/FontDescriptor"]
        assert "/ToUnicode" in font


def test_one_title_and_headings_under_it(paper: Paper) -> None:
    tags = [node.tag for node in paper.root.kids]
    assert tags.count("H1") == 1
    assert tags[0] == "H1"
    assert set(tags) <= {"H1", "H2", "P", "Table", "L"}


def test_every_table_has_heads_and_rows_of_one_length(paper: Paper) -> None:
    tables = paper.root.all("Table")
    assert tables or paper.root.all("L")
    for table in tables:
        assert {node.tag for node in table.kids} == {"TR"}
        assert len({len(row.kids) for row in table.kids}) == 1
        heads = table.all("TH")
        assert heads
        assert {head.scope for head in heads} <= {"Column", "Row"}
        assert all(head.text for head in heads)


def test_a_head_repeated_on_the_next_page_is_decoration() -> None:
    paper = Paper(_long_agenda())
    assert len(paper.pages) > 2
    assert [head.text for head in paper.root.all("TH")].count("Mandat att besluta") == 1
    assert "Mandat att besluta" in paper.artifacts[1]


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    text = "Ett mycket långt ämne. " * 900
    paper = Paper(agenda_pdf(papers.agenda(subject=text), papers.LETTERHEAD))
    [lead] = [node for node in paper.root.kids if text.strip() in node.text]
    assert lead.tag == "P"
    assert len(paper.pages) > 2
