"""The English catalogue: it holds the texts of the code and no others, and what it says has the same parts."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaging.test_dev import PACKAGING

sys.path.insert(0, str(PACKAGING))

import texts
from catalogue import Found, Text, collect
from steps import ROOT

_NAMES = re.compile(r"\{[^{}]*\}")
_SAYING = {"tr", "_tr", "translate", "said", "counted", "later", "compile"}
_MNEMONIC = re.compile(r"&(?!&)")


#: What the words mean to the team, and what they are called in English and in the code.
GLOSSARY = {
    "familj": "family",
    "familjemedlem": "family member",
    "vårdnadshavare": "guardian",
    "ärende": "case",
    "aktualisering": "referral",
    "aktualiserad av": "referred by",
    "avslutad före möte": "closed before meeting",
    "process": "process",
    "egen kontakt": "own contact",
    "verksamhet": "agency",
    "huvudman": "principal",
    "kontaktperson": "contact",
    "ambassadör": "ambassador",
    "samtycke": "consent",
    "samverkansmöte": "coordination meeting",
    "kallelse": "summons",
    "inbjudan": "invitation",
    "dagordning": "agenda",
    "punkt": "item",
    "mötesledare": "chair",
    "dokumentatör": "note-taker",
    "närvarolista": "attendance list",
    "beslut": "decision",
    "överenskommelse": "agreement",
    "tar hem frågan": "take-back",
    "överlämning": "hand-over",
    "oenighet": "disagreement",
    "åtgärd": "action",
    "mål": "goal",
    "mötessammanfattning": "meeting summary",
    "styrgrupp": "steering group",
    "konsulterande samtal": "consultation",
    "informationsträff": "information meeting",
    "skolstadium": "school stage",
    "logg": "log",
    "diarienummer": "registry number",
    "arbetsmaterial": "draft",
    "expedierad": "sent",
    "makulerad": "void",
}


@pytest.fixture(scope="module")
def found() -> Found:
    return collect()


@pytest.fixture(scope="module")
def said() -> dict[Text, str]:
    return texts.translations()


def translated(said: dict[Text, str]) -> Iterator[tuple[Text, str]]:
    return ((text, words) for text, words in said.items() if words)


def test_every_text_can_be_translated(found: Found) -> None:
    assert found.faults == []


def test_no_swedish_stands_where_nobody_says_it() -> None:
    """What the window says goes through `tr`, `translate`, `said`, `counted` or `later`."""
    told = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in sorted((ROOT / "famsam_desktop" / "ui").rglob("*.py"))
        for line, text in unsaid(ast.parse(path.read_text("utf-8")))
    ]
    assert told == []


def unsaid(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Swedish literals outside those calls; docstrings and patterns are for nobody to read."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        if isinstance(child, ast.Call) and _name(child.func) in _SAYING:
            continue
        if (
            isinstance(child, ast.Constant)
            and isinstance(child.value, str)
            and set(child.value) & set("åäöÅÄÖ")
        ):
            yield child.lineno, child.value
        yield from unsaid(child)


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def test_it_holds_the_texts_of_the_code(found: Found, said: dict[Text, str]) -> None:
    assert sorted(found.texts) == sorted(said), "run: python3 packaging/dev.py texts"


def test_what_the_program_reads_is_made_from_it(tmp_path: Path) -> None:
    texts.compiled(texts.CATALOGUE, tmp_path / "famsam_en.qm")
    assert (tmp_path / "famsam_en.qm").read_bytes() == texts.CATALOGUE.with_suffix(".qm").read_bytes()


def test_nothing_waits_for_a_translation(said: dict[Text, str]) -> None:
    assert [text for text, words in said.items() if not words] == []


@pytest.mark.parametrize(("swedish", "english"), sorted(GLOSSARY.items()))
def test_a_term_of_the_team_has_its_one_word(said: dict[Text, str], swedish: str, english: str) -> None:
    """The term alone, wherever it is said, with a small letter or a capital one."""
    alone = {text.source.casefold(): words.casefold() for text, words in translated(said) if not text.comment}
    assert alone[swedish] == english


def test_names_in_braces_are_the_same(said: dict[Text, str]) -> None:
    wrong = [
        text
        for text, words in translated(said)
        if set(_NAMES.findall(text.source)) != set(_NAMES.findall(words))
    ]
    assert wrong == []


def test_mnemonics_are_there_where_they_were(said: dict[Text, str]) -> None:
    wrong = [
        text
        for text, words in translated(said)
        if len(_MNEMONIC.findall(text.source)) != len(_MNEMONIC.findall(words))
    ]
    assert wrong == []


def test_texts_begin_and_end_alike(said: dict[Text, str]) -> None:
    """Spaces where others are joined to them, lines, tabs, and the dots of what asks further."""
    wrong = [
        (text, words)
        for text, words in translated(said)
        if _edges(text.source) != _edges(words) or text.source.endswith("…") != words.endswith("…")
    ]
    assert wrong == []


def _edges(text: str) -> tuple[str, str, int]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :], text.count("\t")


def test_a_word_begins_as_it_did(said: dict[Text, str]) -> None:
    """A capital letter where there was one: labels begin with one, and words inside a sentence do not."""
    wrong = [
        (text.source, words)
        for text, words in translated(said)
        if text.source[:1].isupper() and words[:1].islower()
    ]
    assert wrong == []


@pytest.mark.parametrize("language", ["åäö", "ÅÄÖ"])
def test_nothing_swedish_is_left(said: dict[Text, str], language: str) -> None:
    kept = {"Örebro", "Nora", "län"}
    wrong = [
        (text.source, words)
        for text, words in translated(said)
        if any(sign in re.sub("|".join(kept), "", words) for sign in language)
    ]
    assert wrong == []
