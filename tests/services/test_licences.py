"""Everything shipped is named, with the text of its licence."""

import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from famsam_desktop.services import licences

LOCK = Path(__file__).resolve().parent.parent.parent / "packaging" / "requirements.lock"


@pytest.fixture(scope="module")
def parts() -> list[licences.Part]:
    return licences.parts()


def test_each_part_has_a_licence_and_its_text(parts: list[licences.Part]) -> None:
    assert [part.name for part in parts if len(part.text.strip()) < 100] == []
    assert [part.name for part in parts if not part.licence] == []


def test_what_is_locked_and_installed_is_named(parts: list[licences.Part]) -> None:
    locked = re.findall(r"^([\w.-]+)==", LOCK.read_text("utf-8"), re.MULTILINE)
    assert {part.name for part in parts} >= {name for name in locked if _is_installed(name)}


def test_the_text_holds_every_licence_and_those_of_qt(parts: list[licences.Part]) -> None:
    text = licences.text()
    for part in parts:
        assert part.text.strip() in text, part.name
    for words in (
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "GNU GENERAL PUBLIC LICENSE",
        "SIL OPEN FONT LICENSE",
        "ZETETIC",
    ):
        assert words in text, words


def _is_installed(name: str) -> bool:
    try:
        version(name)
    except PackageNotFoundError:
        return False
    return True
