"""Every locked library has a wheel, by its hash, for every system and Python that the program supports."""

import re
from pathlib import Path

import pytest

import wheels
from steps import ROOT, Failure
from tests.e2e.conftest import Tell


def test_every_system_and_python_has_every_wheel(capsys: pytest.CaptureFixture[str], tell: Tell) -> None:
    wheels.check()
    said = [line for line in capsys.readouterr().out.splitlines() if not line.startswith(">")]
    assert len(said) == len(wheels.SYSTEMS) * 3
    assert all(line.endswith("every wheel is there") for line in said)
    tell(f"Wheels: {len(said)} pairs of system and Python have all of the lock")


def test_another_file_than_the_locked_one_is_no_wheel(tmp_path: Path) -> None:
    locked = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")
    (tmp_path / "other.lock").write_text(re.sub(r"sha256:[0-9a-f]{4}", "sha256:0000", locked), "utf-8")
    with pytest.raises(Failure, match="that the lock does not know"):
        wheels.check(tmp_path / "other.lock")


def test_a_library_without_wheels_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wheels, "SYSTEMS", {"Windows 32 bit": "i686-pc-windows-msvc"})
    with pytest.raises(Failure, match=r"no wheels for Windows 32 bit \(Python 3\.12\)"):
        wheels.check()
