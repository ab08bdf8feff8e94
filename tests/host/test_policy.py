"""The organisation's settings: only what administrators alone can write is followed, and what is wrong gives way."""

import os
import sys
from pathlib import Path

import pytest

from famsam_desktop.domain.policies import Fault, Policy, Problem
from famsam_desktop.host import administrators, policy
from tests.policies import EXAMPLE, write_policy

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows asks for the owner in a way of its own"
)

MINE = frozenset({os.getuid()}) if hasattr(os, "getuid") else frozenset()
NOBODY = frozenset({65_533})


def read(folder: Path, text: str) -> Policy:
    return policy.read(write_policy(folder, text), MINE)


def test_without_a_file_nothing_is_settled(tmp_path: Path) -> None:
    assert policy.read(tmp_path / "policy.toml") == Policy()


def test_what_the_file_says_holds(tmp_path: Path) -> None:
    said = 'organisation = "Nora kommun"\nstore = "/srv/team.famsam"\nidle_minutes = 5\nkeyring = false\n'
    assert read(tmp_path, said) == Policy(
        organisation="Nora kommun", store="/srv/team.famsam", idle_minutes=5, keyring=False
    )


def test_the_example_of_the_documents_is_sound(tmp_path: Path) -> None:
    found = read(tmp_path, EXAMPLE.read_text("utf-8"))
    assert found.problems == ()
    assert found.organisation
    assert found.store
    assert found.idle_minutes
    assert not found.keyring


@pytest.mark.parametrize(
    ("line", "setting", "safe"),
    [
        ("idle_minutes = 0", "idle_minutes", 10),
        ("idle_minutes = 241", "idle_minutes", 10),
        ("idle_minutes = true", "idle_minutes", 10),
        ('idle_minutes = "5"', "idle_minutes", 10),
        ('keyring = "ja"', "keyring", False),
        ("keyring = 1", "keyring", False),
        ('store = "team.famsam"', "store", ""),
        ('store = "/srv/team"', "store", ""),
        ('organisation = "  "', "organisation", ""),
        ("organisation = 7", "organisation", ""),
    ],
)
def test_a_wrong_value_gives_way_to_what_is_safe(
    tmp_path: Path, line: str, setting: str, safe: object
) -> None:
    found = read(tmp_path, line)
    assert getattr(found, setting) == safe
    assert found.problems == (Problem(Fault.WRONG, setting),)


def test_an_unknown_setting_is_named_and_the_others_hold(tmp_path: Path) -> None:
    found = read(tmp_path, "idle_minuts = 5\nkeyring = false\n")
    assert found == Policy(keyring=False, problems=(Problem(Fault.UNKNOWN, "idle_minuts"),))


@pytest.mark.parametrize("text", ["idle_minutes =", "\0", "# " + "x" * 70_000], ids=["torn", "noise", "huge"])
def test_a_file_that_cannot_be_read_is_answered_with_what_is_safe(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == policy.SAFE._replace(problems=(Problem(Fault.UNREADABLE),))


@pytest.mark.parametrize(("folder", "file"), [(0o755, 0o664), (0o755, 0o646), (0o775, 0o644), (0o757, 0o644)])
def test_what_others_can_write_is_not_followed(tmp_path: Path, folder: int, file: int) -> None:
    made = write_policy(tmp_path, "idle_minutes = 60")
    made.chmod(file)
    made.parent.chmod(folder)
    assert policy.read(made, MINE) == policy.SAFE._replace(problems=(Problem(Fault.UNTRUSTED),))


def test_what_somebody_else_owns_is_not_followed(tmp_path: Path) -> None:
    made = write_policy(tmp_path, "idle_minutes = 60")
    assert policy.read(made, NOBODY).problems == (Problem(Fault.UNTRUSTED),)
    assert {0} == administrators.OWNERS


def test_the_bound_is_the_most_that_can_be_chosen() -> None:
    bound = Policy(idle_minutes=5)
    assert [bound.idle(chosen) for chosen in (0, 2, 5, 30)] == [5, 2, 5, 5]
    assert [Policy().idle(chosen) for chosen in (0, 30)] == [0, 30]
