"""The locks: every package with hashes, none with an address, and in step with pyproject.toml."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME, TEST = PROJECT["project"]["dependencies"], PROJECT["dependency-groups"]["test"]
LOCKS = [("requirements.lock", RUNTIME), ("requirements-test.lock", [*RUNTIME, *TEST])]

locks = pytest.mark.parametrize(("name", "wanted"), LOCKS, ids=[name for name, _wanted in LOCKS])


def blocks(name: str) -> list[str]:
    """Return one text per locked package: its line and the lines that belong to it."""
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    return [block for block in re.split(r"\n(?=\S)", text) if block.strip()]


@locks
def test_no_address_stands_in_a_lock(name: str, wanted: list[str]) -> None:
    text = "\n".join(blocks(name))
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


@locks
def test_every_package_is_pinned_with_hashes(name: str, wanted: list[str]) -> None:
    assert [block for block in blocks(name) if not re.match(r"[\w.-]+==\S+", block)] == []
    assert [block for block in blocks(name) if "--hash=sha256:" not in block] == []


@locks
def test_a_lock_has_what_the_project_asks_for(name: str, wanted: list[str]) -> None:
    pinned = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", "\n".join(blocks(name)), re.MULTILINE))
    for requirement in map(Requirement, wanted):
        version = pinned.get(canonicalize_name(requirement.name))
        assert version is not None, f"{requirement.name} is not locked: run dev.py lock"
        assert requirement.specifier.contains(version), f"{requirement.name} {version}: run dev.py lock"


def test_the_build_backend_comes_from_the_lock() -> None:
    pinned = {block.partition("==")[0] for block in blocks("requirements-test.lock")}
    for requirement in map(Requirement, PROJECT["build-system"]["requires"]):
        assert canonicalize_name(requirement.name) in pinned
