"""What is handed out, beyond its reference pages: nobody named too much, whatever was typed, however many take part."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from famsam_desktop.documents.actions import INTERNAL, NOTHING, actions_pdf
from famsam_desktop.documents.attendance import attendance_pdf
from famsam_desktop.documents.consent import consent_pdf
from famsam_desktop.documents.glyphs import PLACEHOLDER, printable
from famsam_desktop.documents.information import information_pdf
from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.summons import summons_pdf
from famsam_desktop.domain.agendas import PrintedParticipant
from famsam_desktop.domain.handouts import (
    BLANK_ROWS,
    BLANK_ROWS_ALONE,
    ActionSection,
    Preparation,
    Reader,
)
from famsam_desktop.domain.meetings import ParticipantKind
from famsam_desktop.domain.papers import PaperKind
from tests.documents import handouts
from tests.documents.papers import BUP, PEOPLE
from tests.documents.reading import Paper
from tests.documents.test_page import NASTY

LONG_WORD = "Ö" * 300


def _paper(made: bytes) -> Paper:
    read = Paper(made)
    assert read.strays == []
    return read


def _summons(text: str) -> bytes:
    who = PrintedParticipant(name=text, agency=text, role=text)
    return summons_pdf(
        handouts.summons(
            **dict.fromkeys(
                (
                    *("kind", "subject", "dnr", "place", "accessibility"),
                    *("link", "convener", "chair", "note_taker"),
                ),
                text,
            ),
            reader=Reader.FAMILY,
            language=text,
            recipient=who,
            participants=(who,),
            preparations=(Preparation(title=text, note=text),),
        ),
        Letterhead(organisation=text, answer_to=text, role_text=text, secrecy_note=text),
    )


def _attendance(text: str) -> bytes:
    who = PrintedParticipant(name=text, agency=text, role=text)
    words = dict.fromkeys(("kind", "subject", "dnr", "place", "convener", "chair"), text)
    return attendance_pdf(handouts.attendance(**words, participants=(who,)), handouts.LETTERHEAD)


def _actions(text: str) -> bytes:
    whole = handouts.section(text)
    section = replace(
        whole,
        actions=tuple(replace(each, who=text, what=text) for each in whole.actions),
        questions=tuple(replace(each, text=text, receiver=text) for each in whole.questions),
    )
    return actions_pdf(handouts.actions(agency=text, sections=(section,)), handouts.LETTERHEAD)


def _consent(text: str) -> bytes:
    paper = handouts.consent(about=text, given_by=text, topics=text, agencies=(text, text))
    return consent_pdf(paper, handouts.LETTERHEAD)


#: How often each paper says what was typed, at least.
_TYPED: dict[Callable[[str], bytes], int] = {_summons: 15, _attendance: 8, _actions: 8, _consent: 5}


@pytest.mark.parametrize(("made", "times"), _TYPED.items())
def test_what_somebody_typed_is_never_markup(made: Callable[[str], bytes], times: int) -> None:
    shown = "<b>fet</b> &amp; <para> <br/> </font> <!-- ]]> {x} %s \\n =1+1 @SUM -2 +3 [31m omvänd"
    assert _paper(made(NASTY)).text.count(shown) >= times


@pytest.mark.parametrize("made", _TYPED)
def test_long_words_are_whole_and_broken_inside_the_page(made: Callable[[str], bytes]) -> None:
    read = _paper(made(LONG_WORD))
    assert re.sub(r"\s", "", read.text).count(LONG_WORD) >= _TYPED[made]


@pytest.mark.parametrize("made", _TYPED)
def test_a_script_the_font_lacks_leaves_a_trace_and_a_note(made: Callable[[str], bytes]) -> None:
    read = _paper(made("مرحبا Alva"))
    assert f"{PLACEHOLDER * 5} Alva" in read.text
    assert read.text.endswith("pappret inte kan visa.")


@pytest.mark.parametrize("made", _TYPED)
@settings(max_examples=10)
@given(text=st.text(max_size=200))
def test_any_text_gives_a_whole_paper(made: Callable[[str], bytes], text: str) -> None:
    text = f"#{text}"  # where a line begins, a letter would be a capital one
    shown = re.sub(r"\s", "", printable(text))
    assert re.sub(r"\s", "", _paper(made(text)).text).count(shown) >= _TYPED[made]


# --- the summons -------------------------------------------------------------------------------------------------


def _summons_text(**changed: object) -> str:
    return _paper(summons_pdf(handouts.summons(**changed), handouts.LETTERHEAD)).text


def test_somebody_invited_gets_an_invitation_and_is_told_so() -> None:
    invited = replace(PEOPLE[2], kind=ParticipantKind.INVITED)
    read = _paper(summons_pdf(handouts.summons(recipient=invited), handouts.LETTERHEAD))
    assert read.root.all("H1")[0].text == "Inbjudan"
    assert "Varför du är inbjuden" in read.text
    assert "Varför du är kallad" not in read.text


@pytest.mark.parametrize("kind", ParticipantKind)
@pytest.mark.parametrize("reader", [Reader.FAMILY, Reader.OUTSIDE])
def test_every_recipient_is_told_why(reader: Reader, kind: ParticipantKind) -> None:
    told = _summons_text(reader=reader, recipient=replace(PEOPLE[2], kind=kind))
    others = [
        _summons_text(reader=each, recipient=replace(PEOPLE[2], kind=other))
        for each in (Reader.FAMILY, Reader.OUTSIDE)
        for other in ParticipantKind
        if (each, other) != (reader, kind)
    ]
    assert told not in others


def test_the_family_is_not_asked_to_send_a_colleague() -> None:
    assert "kollega" in _summons_text()
    assert "kollega" not in _summons_text(reader=Reader.FAMILY, recipient=PEOPLE[0])


def test_without_an_address_for_answers_the_chair_is_asked() -> None:
    letterhead = replace(handouts.LETTERHEAD, answer_to="")
    read = _paper(summons_pdf(handouts.summons(convener="Teamet"), letterhead))
    assert "Svara så snart du kan till Anna Samordnare, Teamet." in read.text


def test_an_interpreter_is_told_of_and_the_language_only_where_it_is_known() -> None:
    assert "Mötet hålls med tolk." in _summons_text()
    assert "Mötet hålls med tolk (arabiska)." in _summons_text(language="arabiska")
    assert "tolk." not in _summons_text(interpreter=False, language="arabiska").partition("Så svarar du")[0]


def test_somebody_who_supports_the_family_is_not_told_to_send_a_colleague() -> None:
    of_support, of_school = (
        _paper(summons_pdf(handouts.summons(recipient=who), handouts.LETTERHEAD)).text
        for who in (PrintedParticipant(name="Siv Fiktiv", role="Stödperson"), handouts.summons().recipient)
    )
    assert "be en kollega" in of_school
    assert "för din verksamhet" in of_school
    assert "be en kollega" not in of_support
    assert "för din verksamhet" not in of_support


def test_a_summons_of_a_meeting_that_nobody_takes_part_in_yet() -> None:
    read = _paper(
        summons_pdf(
            handouts.summons(recipient=None, reader=Reader.EVERYBODY, participants=(), preparations=()),
            handouts.LETTERHEAD,
        )
    )
    assert "Alla deltagare" in read.text
    assert "Deltagare" not in [each.text for each in read.root.all("H2")]


# --- the attendance list -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("expected", "blank"), [(0, BLANK_ROWS_ALONE), (1, BLANK_ROWS), (60, BLANK_ROWS)])
def test_a_line_to_sign_for_each_and_lines_for_others(expected: int, blank: int) -> None:
    people = tuple(replace(PEOPLE[at % 6], name=f"Person {at}") for at in range(expected))
    read = _paper(attendance_pdf(handouts.attendance(participants=people), handouts.LETTERHEAD))
    table = read.root.all("Table")[-1]
    rows = [[cell.words for cell in row.kids] for row in table.kids][1:]
    assert len(rows) == expected + blank
    assert [row[0] for row in rows] == [str(number + 1) for number in range(expected + blank)]
    assert [row[1] for row in rows] == [person.name for person in people] + [""] * blank
    assert all(row[4] == "" for row in rows)


def test_sixty_fill_pages_each_with_its_head() -> None:
    read = _paper(attendance_pdf(handouts.attendance(participants=PEOPLE * 10), handouts.LETTERHEAD))
    assert len(read.pages) > 2
    assert all("Underskrift" in artifact for artifact in read.artifacts[1:])
    assert [head.text for head in read.root.all("TH")].count("Underskrift") == 1


# --- the list of an agency ---------------------------------------------------------------------------------------


def test_a_list_for_an_agency_names_one_family_and_a_list_over_several_stays_here() -> None:
    handed_out = _paper(actions_pdf(handouts.actions(), handouts.LETTERHEAD)).text
    assert f"{BUP} · Familj 26-04" in handed_out
    assert INTERNAL not in handed_out
    both = (handouts.section(), handouts.section("Familj 26-07"))
    inside = _paper(actions_pdf(handouts.actions(is_internal=True, sections=both), handouts.LETTERHEAD)).text
    assert INTERNAL in inside
    assert "Familj 26-07: öppna åtgärder" in inside


@pytest.mark.parametrize("sections", [(), (ActionSection(subject="Familj 26-04"),)])
def test_an_agency_with_nothing_open_is_told_so(sections: tuple[ActionSection, ...]) -> None:
    read = _paper(actions_pdf(handouts.actions(sections=sections), handouts.LETTERHEAD))
    assert NOTHING in read.text
    assert read.root.all("Table") == []


def test_a_hundred_actions_are_all_there() -> None:
    whole = handouts.section()
    many = tuple(replace(whole.actions[0], what=f"Åtgärd nummer {number}.") for number in range(100))
    paper = handouts.actions(sections=(replace(whole, actions=many),))
    read = _paper(actions_pdf(paper, handouts.LETTERHEAD))
    assert len(read.pages) > 2
    assert all(f"Åtgärd nummer {number}." in read.text for number in range(100))


# --- the consent form --------------------------------------------------------------------------------------------


def test_no_answer_is_ticked_before_anybody_signs() -> None:
    read = _paper(consent_pdf(handouts.consent(), handouts.LETTERHEAD))
    table = read.root.all("Table")[1]
    ticked = {row.kids[0].words: row.kids[1].words for row in table.kids[1:4]}
    assert ticked == {BUP: "", "Björkskolan": "", "Socialtjänsten": ""}
    assert all(row.kids[2].words == "" for row in table.kids[1:])


def test_a_form_that_is_filled_in_ordinarily_is_one_page() -> None:
    assert len(_paper(consent_pdf(handouts.consent(), handouts.LETTERHEAD)).pages) == 1


@pytest.mark.parametrize("count", range(6))
def test_a_form_for_up_to_five_agencies_is_one_page_with_lines_for_more(count: int) -> None:
    agencies = tuple(f"Socialtjänsten i Exempelkommun, enhet {number}" for number in range(count))
    read = _paper(consent_pdf(handouts.consent(agencies=agencies), handouts.LETTERHEAD))
    assert len(read.pages) == 1
    assert [row.kids[0].words for row in read.root.all("Table")[1].kids[1:]].count("") >= 1


def test_a_form_without_a_last_day_says_nothing_of_one() -> None:
    read = _paper(consent_pdf(handouts.consent(valid_to=None), handouts.LETTERHEAD)).text
    assert "2026-11-24" in read
    assert "None" not in read


def test_very_many_agencies_are_all_on_the_form() -> None:
    many = tuple(f"Verksamhet nummer {number}." for number in range(80))
    read = _paper(consent_pdf(handouts.consent(agencies=many), handouts.LETTERHEAD))
    assert len(read.pages) > 2
    assert all(name in read.text for name in many)


# --- the information sheets --------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [PaperKind.INFORMATION, PaperKind.SIP_INFORMATION])
def test_an_information_sheet_is_one_page_and_speaks_of_no_secret(kind: PaperKind) -> None:
    read = _paper(information_pdf(kind, handouts.LETTERHEAD))
    assert len(read.pages) == 1
    assert "sekretesslagen" not in "".join(read.artifacts)
    assert handouts.LETTERHEAD.answer_to in read.text


def test_papers_are_the_same_bytes_each_time() -> None:
    for made in handouts.MADE.values():
        assert made() == made()
