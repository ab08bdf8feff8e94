"""Finding lines: any order, parts of words, dots and rings left out, one slip, compounds, and days."""

import pytest

from famsam_desktop.domain.finding import Words, bare, slips, with_days

LINES = (
    "tom blankett för samtycke",
    "familj hällefors",
    "josé lindqvist",
    "åsa berg-anders",
    "möte familjen ek 2026-12-03 torsdag december",
    "möte familjen ek 2026-12-13 söndag december",
)


def found(text: str) -> list[str]:
    return [LINES[line] for line in Words(LINES).holding(text.split())]


def meant(text: str) -> list[str]:
    return [LINES[line] for line in Words(LINES).meant(text.split())]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("hallefors", 1),
        ("hällefors", 1),
        ("jose", 2),
        ("asa", 3),
        ("anders berg", 3),
        ("lefo", 1),
        ("samtycke tom", 0),
        ("qvi j", 2),
    ],
)
def test_words_in_any_order_and_parts_of_them_whatever_their_dots(text: str, line: int) -> None:
    assert found(text) == [LINES[line]]


@pytest.mark.parametrize(
    "text", ["hälefors", "hälllefors", "hällefosr", "hellefors", "ahllefors", "hallefrs"]
)
def test_one_slip_is_forgiven(text: str) -> None:
    assert found(text) == []
    assert meant(text) == ["familj hällefors"]


@pytest.mark.parametrize("text", ["helefors", "jso", "lind99", "anders ekk"])
def test_two_slips_a_short_word_and_digits_are_not(text: str) -> None:
    assert meant(text) == []


def test_a_slip_is_forgiven_while_the_word_is_being_typed_and_after_a_hyphen() -> None:
    assert meant("hälef") == ["familj hällefors"]
    assert meant("andres") == ["åsa berg-anders"]


@pytest.mark.parametrize("text", ["samtyckesblankett", "blankettsamtycke", "samtyckeblank"])
def test_a_compound_finds_its_parts(text: str) -> None:
    assert meant(text) == ["tom blankett för samtycke"]


@pytest.mark.parametrize(
    "text", ["möte 3 dec", "3 december möte", "den 3 dec. ek", "3/12", "möte 3/12 2026", "3 dec 2026"]
)
def test_a_day_is_that_day(text: str) -> None:
    assert found(with_days(text)) == [LINES[4]]


def test_what_is_no_day_stays_as_it_is() -> None:
    assert with_days("ek 3 decimeter") == "ek 3 decimeter"
    assert with_days("dnr 3/123") == "dnr 3/123"


def test_letters_lose_what_stands_over_and_through_them() -> None:
    assert bare("åäöéüøæł") == "aaoeuoal"
    assert bare("a\u030ao\u0308 ǽǿ ßı 王 √") == "ao ao si 王 √"


def test_a_slip_never_gives_the_word_itself() -> None:
    assert "alva" not in slips("alva")
    assert {"lava", "ala", "alvar", "elva"} <= slips("alva")


def test_no_lines_find_nothing() -> None:
    assert Words(()).holding(["a"]) == []
    assert Words(()).meant(["abcd"]) == []
