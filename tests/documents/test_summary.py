"""What a summary says, beyond its reference page."""

from datetime import date
from hashlib import sha256

from famsam_desktop.documents.content import content_of, page_count
from famsam_desktop.documents.summary import DRAFT, OWN_COPY, summary_pdf
from famsam_desktop.domain.agendas import PrintedAction
from famsam_desktop.domain.outcomes import OutcomeKind, PrintedAttendance, PrintedOutcome
from tests.documents import papers
from tests.documents.reading import Paper


def _paper(**changed: object) -> Paper:
    return Paper(summary_pdf(papers.summary(**changed), papers.LETTERHEAD))


def test_who_does_what_by_when_comes_first_and_the_results_in_a_fixed_order() -> None:
    headings = [node.text for node in _paper().root.all("H2")]
    assert headings == [
        "Vem gör vad till när",
        "Beslut",
        "Överenskommelser",
        "Frågor som tas hem",
        "Överlämningar",
        "Oenighet",
        "Information",
        "Närvaro",
        "Nästa möte",
        "Om mötet",
    ]


def test_a_question_taken_home_says_who_answers_and_by_when() -> None:
    asked = PrintedOutcome(text="Kan tiden flyttas?", agency="Björkskolan", reply_by=date(2026, 12, 4))
    paper = _paper(results=((OutcomeKind.TAKE_BACK, (asked,)),))
    assert "1 Kan tiden flyttas? Björkskolan 2026-12-04" in paper.text
    assert "Svar senast" in paper.text


def test_the_copy_says_for_whom_it_is() -> None:
    assert "Exemplar till Björkskolan" in _paper().text
    assert "Exemplar till" not in _paper(copy_for="").text


def test_a_hand_over_says_who_receives_it() -> None:
    handed = PrintedOutcome(text="Läxhjälpen.", receiver="Örjan Ek")
    assert "1 Läxhjälpen. Örjan Ek" in _paper(results=((OutcomeKind.HAND_OVER, (handed,)),)).text
    both = PrintedOutcome(text="Läxhjälpen.", receiver="Örjan Ek", agency="Björkskolan")
    paper = _paper(results=((OutcomeKind.HAND_OVER, (both,)),))
    assert "1 Läxhjälpen. Björkskolan Örjan Ek" in paper.text


def test_the_teams_own_copy_says_at_each_passage_who_does_not_get_it() -> None:
    paper = _paper(
        copy_for="",
        is_own_copy=True,
        left_out_for=("BUP",),
        actions=(PrintedAction(who="Jonas", what="Ringer", left_out_for=("BUP", "familjen")),),
        results=((OutcomeKind.DECISION, (PrintedOutcome(text="Ja.", left_out_for=("familjen",)),)),),
        attendance=(PrintedAttendance(name="Alva", left_out_for=("BUP",)),),
    )
    assert OWN_COPY in paper.text
    assert "Vem mötet gäller, diarienummer och nästa möte: utelämnat för: BUP" in paper.text
    assert "Jonas Ringer Utelämnat för: BUP, familjen" in paper.text
    assert "1 Ja. Utelämnat för: familjen" in paper.text
    assert "Alva Utelämnat för: BUP" in paper.text
    assert "telämnat" not in _paper().text
    assert OWN_COPY not in _paper().text


def test_a_draft_says_so_on_every_page_and_to_those_who_listen() -> None:
    many = tuple(papers.summary().actions) * 40
    paper = Paper(summary_pdf(papers.summary(actions=many), papers.LETTERHEAD, standing=DRAFT))
    assert len(paper.pages) > 1
    assert all(DRAFT in page.extract_text() for page in paper.pages)
    assert f"Läge {DRAFT}" in paper.text
    assert DRAFT not in _paper().text


def test_a_paper_knows_its_pages_and_the_digest_of_what_it_says() -> None:
    digest = sha256(b"innehall").hexdigest()
    pdf = summary_pdf(papers.summary(), papers.LETTERHEAD, content=digest)
    assert content_of(pdf) == digest
    assert page_count(pdf) == len(Paper(pdf).pages)
    assert content_of(summary_pdf(papers.summary(), papers.LETTERHEAD)) == ""
    assert summary_pdf(papers.summary(), papers.LETTERHEAD, content=digest) == pdf
