"""The Swedish order: å ä ö last, numbers by their size, accents and case of no weight."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.sorting import compare_sv, sv_key

IN_ORDER = [
    "2026-9",
    "2026-10",
    "Ahlström",
    "Al-Hassan",
    "Alm",
    "Élise",
    "Eriksson",
    "Łukasz",
    "Lund",
    "van Dijk",
    "Vester",
    "Wallin",
    "Zetterberg",
    "Åberg",
    "Ärlig",
    "Öberg",
]


def test_names_come_in_the_order_of_a_swedish_register() -> None:
    shuffled = random.Random(7).sample(IN_ORDER, len(IN_ORDER))  # noqa: S311  (an order, no secret)
    assert sorted(shuffled, key=sv_key) == IN_ORDER


def test_the_three_last_letters_in_their_order_and_after_z() -> None:
    assert sorted("öäåzÖÄÅZa", key=sv_key) == ["a", "Z", "z", "Å", "å", "Ä", "ä", "Ö", "ö"]


@pytest.mark.parametrize(
    ("before", "name", "after"),
    [
        ("Ädel", "Ægir", "Ärlig"),
        ("Öberg", "Østby", "Özcan"),
        ("Mikael", "Müller", "Månsson"),
        ("Ek", "Éluard", "Emil"),
    ],
)
def test_foreign_letters_stand_where_they_are_looked_for(before: str, name: str, after: str) -> None:
    assert sorted([after, name, before], key=sv_key) == [before, name, after]


def test_numbers_in_names_count_as_numbers() -> None:
    families = ["Familj 23-10", "Familj 23-9", "Familj 4-1", "Familj 23-010b"]
    assert sorted(families, key=sv_key) == ["Familj 4-1", "Familj 23-9", "Familj 23-10", "Familj 23-010b"]


def test_case_accents_and_hyphens_weigh_nothing_but_never_make_two_names_equal() -> None:
    assert sv_key("anna-lisa")[0] == sv_key("Anna Lisa")[0] == sv_key("ANNÁ  LISA")[0]
    assert compare_sv("anna-lisa", "Anna Lisa") != 0


def test_a_letter_typed_as_two_characters_is_the_same_letter() -> None:
    assert compare_sv(unicodedata.normalize("NFD", "Åsa Öberg"), "Åsa Öberg") == 0


def test_a_number_of_any_length_is_compared() -> None:
    assert compare_sv("9" * 100_000, "1" + "0" * 100_000) == -1
    assert compare_sv("", "a") == -1


@given(st.text(), st.text(), st.text())
def test_it_is_an_order(first: str, second: str, third: str) -> None:
    assert compare_sv(first, second) == -compare_sv(second, first)
    low, middle, high = sorted([first, second, third], key=sv_key)
    assert max(compare_sv(low, middle), compare_sv(middle, high), compare_sv(low, high)) <= 0
