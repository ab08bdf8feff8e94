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
    assert sentence in _text(items=items, open_actions=(), carried_minutes=0)


def test_open_actions_are_the_first_item_and_count_in_the_sum() -> None:
    text = _text(items=(papers.item("Nästa punkt", number=2, minutes=30),))
    assert "Summa 40 minuter" in text
    assert text.index("Öppna åtgärder från tidigare möten") < text.index("Nästa punkt")
    assert "senast 2026-11-10, försenad" in text


def test_time_is_local_also_when_the_clocks_differ() -> None:
    assert "Tisdag 24 november 2026, kl. 09.00–10.30" in _text()


def test_the_convener_and_the_role_of_the_team_stand_on_every_agenda() -> None:
    text = _text(convener="Samordnare Exempel")
    assert "Sammankallande Samordnare Exempel" in text
    assert "företräder varken familjen eller någon verksamhet" in text
