"""What a summary says, beyond its reference page."""

from datetime import date

from famsam_desktop.documents.summary import summary_pdf
from famsam_desktop.domain.outcomes import OutcomeKind, PrintedOutcome
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
