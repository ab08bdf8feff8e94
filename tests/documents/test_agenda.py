"""What an agenda says, beyond its reference page."""

import pytest

from famsam_desktop.documents.agenda import agenda_pdf
from tests.documents import papers
from tests.documents.reading import Paper


def _text(**changed: object) -> str:
    return Paper(agenda_pdf(papers.agenda(**changed), papers.LETTERHEAD)).text


@pytest.mark.parametrize(
    ("minutes", "sentence"),
    [
        (100, "Summa 100 minuter av mötets 90: 10 minuter för mycket."),
        (90, "Summa 90 minuter av mötets 90: hela tiden är fördelad."),
        (60, "Summa 60 minuter av mötets 90: 30 minuter kvar."),
    ],
)
def test_the_sum_is_held_against_the_time_of_the_meeting(minutes: int, sentence: str) -> None:
    items = (papers.item(minutes=minutes),)
    assert sentence in _text(items=items, open_actions=(), open_questions=(), carried_minutes=0)


def test_open_actions_are_the_first_item_and_count_in_the_sum() -> None:
    text = _text(items=(papers.item("Nästa punkt", number=2, minutes=30),))
    assert "Summa 40 minuter" in text
    assert text.index("Öppna åtgärder och frågor från tidigare möten") < text.index("Nästa punkt")
    assert "senast 2026-11-10, försenad" in text


def test_time_is_local_also_when_the_clocks_differ() -> None:
    assert "Tisdag 24 november 2026, kl. 09.00–10.30" in _text()


def test_the_convener_and_the_role_of_the_team_stand_on_every_agenda() -> None:
    text = _text(convener="Samordnare Exempel")
    assert "Sammankallande Samordnare Exempel" in text
    assert "företräder varken familjen eller någon verksamhet" in text


def test_unanswered_questions_and_hand_overs_stand_in_the_first_item() -> None:
    text = _text(open_actions=(), open_questions=papers.OPEN_QUESTIONS)
    assert "Öppna åtgärder och frågor från tidigare möten" in text
    assert (
        "Fråga till BUP: Kan bedömningen börja före jul? (inte besvarad, senast 2026-11-13, försenad)" in text
    )
    assert "Läxhjälpen går över till skolan. (inte besvarad)" in text


def test_who_sends_a_substitute_and_who_needs_an_interpreter_is_said_once() -> None:
    text = _text()
    assert text.count("Ersättare: Tor Tänktsson") == 1
    assert text.count("Med tolk") == 1


def test_a_steering_group_reads_number_matter_and_registry_number() -> None:
    text = Paper(agenda_pdf(papers.steering(), papers.LETTERHEAD)).text
    assert "Nr Ärende Dnr Ansvarig Tid Minuter" in text
    assert "3 Avtal mellan kommunerna och regionen KS 2026/204 Verksamhetschefen 09.30 30" in text


def test_a_steering_group_takes_up_what_was_left_first() -> None:
    paper = papers.steering(open_actions=papers.OPEN_ACTIONS, carried_minutes=5)
    text = Paper(agenda_pdf(paper, papers.LETTERHEAD)).text
    assert text.index("1 Öppna åtgärder och frågor") < text.index("Mötet öppnas")


def test_very_long_titles_and_other_scripts_are_set_without_a_word_being_lost() -> None:
    long = "Genomgång " * 30 + "slut"
    items = (papers.item(long), papers.item("Möte עם תרגום", number=2, responsible="x" * 120))
    text = _text(items=items)
    assert text.count("Genomgång") == 30
    assert "Möte" in text
    assert text.count("x") >= 120
