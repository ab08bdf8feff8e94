"""What a passphrase is worth: trivial ones little, words that do not belong together much."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.passphrases import weight


@pytest.mark.parametrize(
    "trivial",
    [
        "aaaaaaaaaaaa",
        "ababababababab",
        "123456789012",
        "1234567890123456789",
        "0987654321098",
        "abcdefghijklmnop",
        "qwertyuiopåasdf",
        "QwErTyUiOpAsDf",
        "lösenordlösenord",
        "Lösenord2026!",
        "LÖSENORDLÖSENORD",
        "losenord12345",
        "password123456",
        "sommarsommarsommar",
        "Sommaren2026!",
        "socialtjänsten",
        "famsamfamsamfamsam",
        "vinter2025vinter2026",
        "hejhejhejhejhej",
        "hemligt123456",
        "111122223333",
    ],
)
def test_what_everybody_tries_first_is_worth_little(trivial: str) -> None:
    assert weight(trivial) < 8


@pytest.mark.parametrize(
    "good",
    ["fyra gröna båtar", "sju gula hattar", "häst batteri klammer", "xK9#vQ2m!pLw", "grannens katt åt upp"],
)
def test_words_that_do_not_belong_together_are_worth_most_of_their_letters(good: str) -> None:
    assert weight(good) >= len(good) - 3


def test_the_same_passphrase_typed_on_another_system_is_worth_the_same() -> None:
    assert weight("lo\u0308senordlo\u0308senord") == weight("lösenordlösenord")


@given(st.text(max_size=60))
def test_it_is_never_worth_more_than_it_has_letters(text: str) -> None:
    assert 0 <= weight(text) <= len(unicodedata.normalize("NFKC", text).casefold())


@given(st.text(min_size=3, max_size=30))
def test_saying_it_twice_adds_hardly_anything(text: str) -> None:
    assert weight(f"{text}\n{text}") <= weight(text) + 4
