"""What holds for any paper, whatever somebody typed: all of it is there, on pages, in order, and the same each time."""

import re
from dataclasses import fields, replace
from io import BytesIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader
from reportlab.pdfbase.pdfmetrics import stringWidth

from famsam_desktop.documents.agenda import agenda_pdf
from famsam_desktop.documents.flowables import paragraph
from famsam_desktop.documents.glyphs import PLACEHOLDER, printable
from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.summary import summary_pdf
from famsam_desktop.domain.agendas import Agenda, PrintedAction, PrintedParticipant
from famsam_desktop.domain.outcomes import MeetingSummary, OutcomeKind, PrintedAttendance, PrintedOutcome
from tests.documents import papers
from tests.documents.plain import plain_agenda_pdf
from tests.documents.reading import Paper

NAME_OF_80 = "Maximiliana-Konstantina Öhrnstedt-Överfallsängskrokodilsson von und zu Exempelby"
HUNDRED_THOUSAND = 100_000
NASTY = (
    "<b>fet</b> &amp; <para> <br/> </font> <!-- ]]> {x} %s \\n =1+1 @SUM -2 +3 "
    "\x00\x07\x1b[31m \u202eomvänd\u202c 👨\u200d👩\u200d👧 ❤\ufe0f 王小明 مرحبا שלום \ud800 e\u0301 a\u030a \uffff"
)


def _agenda(agenda: Agenda) -> Paper:
    return Paper(agenda_pdf(agenda, papers.LETTERHEAD))


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def _nasty_agenda(text: str) -> Agenda:
    return papers.agenda(
        kind=text,
        subject=text,
        dnr=text,
        place=text,
        link=text,
        convener=text,
        chair=text,
        note_taker=text,
        participants=(PrintedParticipant(name=text, agency=text, role=text),),
        open_actions=(PrintedAction(who=text, what=text),),
        items=(papers.item(text, responsible=text, prepare=text),),
    )


def _nasty_summary(text: str) -> MeetingSummary:
    return papers.summary(
        kind=text,
        subject=text,
        dnr=text,
        place=text,
        convener=text,
        chair=text,
        note_taker=text,
        copy_for=text,
        actions=(PrintedAction(who=text, what=text),),
        results=tuple((kind, (PrintedOutcome(text=text, agency=text),)) for kind in OutcomeKind),
        attendance=(PrintedAttendance(name=text, agency=text, role=text),),
        next_meeting=(papers.STARTS_AT, papers.ENDS_AT, text),
    )


def test_the_nasty_values_fill_every_text_field() -> None:
    for value in (_nasty_agenda(NASTY), _nasty_summary(NASTY)):
        assert all(
            getattr(value, field.name) == NASTY for field in fields(value) if field.type in {"str", str}
        )


def test_markup_formulas_and_controls_are_printed_as_typed() -> None:
    shown = "<b>fet</b> &amp; <para> <br/> </font> <!-- ]]> {x} %s \\n =1+1 @SUM -2 +3 [31m omvänd"
    paper = _agenda(_nasty_agenda(NASTY))
    assert paper.text.count(shown) == 15
    assert Paper(summary_pdf(_nasty_summary(NASTY), papers.LETTERHEAD)).text.count(shown) >= 20


def test_signs_the_font_lacks_leave_a_visible_trace_and_a_note() -> None:
    assert printable("👨\u200d👩 王") == f"{PLACEHOLDER}{PLACEHOLDER} {PLACEHOLDER}"
    assert _agenda(papers.agenda(subject="王")).text.endswith("pappret inte kan visa.")
    assert "pappret inte kan visa" not in _agenda(papers.agenda(subject="Åsa ¤")).text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("a\u030asa o\u0308", "åsa ö"),
        ("ﬁn ① 𝐀", "fin 1 A"),
        ("hit → dit", "hit -> dit"),
        ("två\r\nrader\u2028tre", "två\nrader\ntre"),
        ("glest\n\n\n\n\n\nglest", "glest\n\nglest"),
        ("tab\ttab", "tab tab"),
        ("\u200b\u202e\ufeffrent", "rent"),
        ("Łódź, Đorđe, Ğül, Ωmega, Жанна", "Łódź, Đorđe, Ğül, Ωmega, Жанна"),
    ],
)
def test_what_can_be_shown_is_shown(typed: str, shown: str) -> None:
    assert printable(typed) == shown


@settings(max_examples=25)
@given(st.text(max_size=300))
@example(NASTY)
@example("\ud800")
@example("\u00ad\u00a0")
def test_any_text_gives_a_whole_paper(text: str) -> None:
    paper = _agenda(papers.agenda(items=(papers.item("Först", prepare=text, responsible=text),)))
    assert paper.strays == []
    assert _squeezed(printable(text)) in _squeezed(paper.text)


@pytest.mark.parametrize(
    "text",
    ["Ett stycke åäö. " * (HUNDRED_THOUSAND // 16), "ö" * HUNDRED_THOUSAND],
    ids=["words", "one-word"],
)
def test_a_hundred_thousand_characters_flow_over_pages(text: str) -> None:
    items = (papers.item("Först", prepare=text), papers.item("Sist"))
    paper = _agenda(papers.agenda(items=items, subject=text))
    assert len(paper.pages) > 40
    assert _squeezed(paper.text).count(_squeezed(text)) == 2
    assert paper.text.index("Sist") > paper.text.index("Först")


def test_many_lines_keep_their_lines() -> None:
    text = "\n".join(f"rad {number}" for number in range(300))
    paper = _agenda(papers.agenda(items=(papers.item("Först", prepare=text),)))
    assert [node.text for node in paper.root.all("P") if node.text.startswith("rad")] == text.split("\n")[1:]


def test_forty_people_with_names_of_eighty_letters_are_all_there_and_no_row_is_split() -> None:
    people = tuple(
        PrintedParticipant(name=f"{NAME_OF_80[:76]} {number:03}", agency=NAME_OF_80, role=NAME_OF_80)
        for number in range(40)
    )
    paper = _agenda(papers.agenda(participants=people))
    assert len(paper.pages) >= 4
    on_pages = [_squeezed(text) for text in paper.page_texts()]
    for person in people:
        row = _squeezed(f"{person.name}{person.agency}{person.role}–")
        assert sum(row in page for page in on_pages) == 1


@pytest.mark.parametrize("width", [30.0, 75.0, 200.0])
@pytest.mark.parametrize(
    "text", [NAME_OF_80, "Ö" * 400 + " ord", "W", "en/annan/tredje-fjärde " * 20, "A-" + "ö" * 90]
)
def test_no_line_is_wider_than_its_column(text: str, width: float) -> None:
    set_text = paragraph(text, "strong")
    set_text.wrap(width, 1000)
    look = set_text.style
    lines = [" ".join(words) for _, words in set_text.blPara.lines]
    assert _squeezed("".join(lines)) == _squeezed(text)
    assert max(stringWidth(line, look.fontName, look.fontSize) for line in lines) <= width


def test_empty_sections_are_left_out() -> None:
    bare = papers.agenda(
        participants=(),
        items=(),
        open_actions=(),
        open_questions=(),
        link="",
        place=" ",
        chair="",
        note_taker="",
    )
    text = _agenda(bare).text
    for word in ("Deltagare", "Punkter", "Plats", "Mötesledare", "Summa"):
        assert word not in text
    empty = papers.summary(actions=(), results=(), attendance=(), next_meeting=None, copy_for="")
    paper = Paper(summary_pdf(empty, papers.LETTERHEAD))
    assert [node.text for node in paper.root.all("H2")] == ["Om mötet"]


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    for count in range(1, 40, 3):
        paper = _agenda(papers.agenda(participants=papers.PEOPLE[:1] * count, open_actions=()))
        for text in paper.page_texts():
            assert not text.endswith(("Punkter", "Minuter"))


def test_the_same_value_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = agenda_pdf(papers.agenda(), papers.LETTERHEAD)
    summary_pdf(papers.summary(), papers.LETTERHEAD)
    assert agenda_pdf(papers.agenda(), papers.LETTERHEAD) == first
    assert agenda_pdf(papers.agenda(place="Nora"), papers.LETTERHEAD) != first
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert agenda_pdf(papers.agenda(), papers.LETTERHEAD) == first


def test_no_last_row_stands_alone_on_the_next_page() -> None:
    turned = 0
    for count in range(20, 90):
        rows = [f"Person {number:03}" for number in range(count)]
        paper = _agenda(papers.agenda(participants=tuple(PrintedParticipant(name=each) for each in rows)))
        on_pages = [sum(row in text for row in rows) for text in paper.page_texts()]
        assert sum(on_pages) == count
        assert 1 not in on_pages, count
        turned += sum(each > 0 for each in on_pages) > 1
    assert turned > 40


def test_pages_are_numbered_with_their_total() -> None:
    paper = _agenda(papers.agenda(participants=papers.PEOPLE * 10))
    total = len(paper.pages)
    assert total > 2
    for number, artifact in enumerate(paper.artifacts, 1):
        assert f"Sida {number} ({total})" in artifact


def test_a_logo_stands_on_every_page_and_a_broken_one_is_left_out() -> None:
    picture = BytesIO()
    Image.new("RGB", (200, 100), "navy").save(picture, "PNG")
    agenda = papers.agenda(participants=papers.PEOPLE * 10)
    shown = Paper(agenda_pdf(agenda, replace(papers.LETTERHEAD, logo=picture.getvalue())))
    assert all(len(page.images) == 1 for page in shown.pages)
    assert shown.strays == []
    assert agenda_pdf(agenda, replace(papers.LETTERHEAD, logo=b"no picture")) == agenda_pdf(
        agenda, papers.LETTERHEAD
    )


def test_a_long_letterhead_is_cut_where_its_room_ends() -> None:
    endless = Letterhead(organisation=NAME_OF_80 * 9, secrecy_note="Sekretess gäller. " * 90)
    paper = Paper(agenda_pdf(papers.agenda(dnr="9" * 500), endless))
    assert paper.strays == []
    assert paper.artifacts[0].count("…") == 3


def test_the_plain_twin_of_the_benchmark_shows_the_same_pages() -> None:
    agenda = papers.agenda(participants=papers.PEOPLE * 3)
    plain = PdfReader(BytesIO(plain_agenda_pdf(agenda, papers.LETTERHEAD)))
    tagged = PdfReader(BytesIO(agenda_pdf(agenda, papers.LETTERHEAD)))
    assert "/StructTreeRoot" not in plain.root_object
    for one, other in zip(plain.pages, tagged.pages, strict=True):
        assert one.extract_text().replace("(0)", "(2)") == other.extract_text()
