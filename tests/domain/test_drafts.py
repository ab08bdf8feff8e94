"""What is typed in: empty, too long, impossible, or full of things that are not text."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Incomplete, Problem
from famsam_desktop.domain.families import FamilyDraft, MemberDraft, MemberRole

TODAY = date(2026, 11, 23)


@given(st.text())
def test_tidy_text_stays_tidy_and_has_no_control_characters(text: str) -> None:
    tidied = drafts.tidy(text)
    assert drafts.tidy(tidied) == tidied
    assert all(character in "\n\t" or ord(character) >= 32 for character in tidied)


def test_tidy_composes_letters_and_keeps_what_people_write() -> None:
    assert drafts.tidy("A\u030asa\r\n\x00<b>=1+1 👩‍👧\u202e") == "Åsa\n<b>=1+1 👩‍👧"


def test_a_birth_year_in_the_future_is_named() -> None:
    draft = MemberDraft(name="Alva", role=MemberRole.CHILD, birth_year=2027)
    assert draft.problems(TODAY) == (Problem("birth_year", "in_future"),)
    assert not replace(draft, birth_year=2026).problems(TODAY)
    assert replace(draft, birth_year=1899).problems(TODAY) == (Problem("birth_year", "too_early", 1900),)


def test_a_hundred_thousand_characters_are_too_many_for_any_field() -> None:
    draft = FamilyDraft(alias="x" * 100_000, note="y" * 100_000)
    assert {(problem.field, problem.code) for problem in draft.problems(TODAY)} >= {
        ("alias", "too_long"),
        ("note", "too_long"),
    }


@pytest.mark.parametrize("mark", ["\n", "\r\n", "\u2028", "\u2029"])
def test_a_single_line_holds_no_line_break_and_a_text_may(mark: str) -> None:
    broken = f"Familj{mark}26-01"
    assert drafts.line("alias", broken) == [Problem("alias", "line_break")]
    assert drafts.text("note", broken) == []
    assert drafts.line("alias", "Familj\x00 26-01") == []


def test_a_draft_with_problems_is_refused_with_all_of_them_and_without_its_text() -> None:
    with pytest.raises(Incomplete) as refused:
        drafts.require(MemberDraft(name="Hemlig" * 100).problems(TODAY))
    assert {problem.field for problem in refused.value.problems} == {"name", "role"}
    assert "Hemlig" not in str(refused.value)
