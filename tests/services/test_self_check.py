"""The installation looks itself through: files that only a frozen build could lose, too."""

from pathlib import Path

import pytest

from famsam_desktop import resources
from famsam_desktop.services import self_check


def test_every_kind_of_file_is_here() -> None:
    assert self_check.missing_files() == []


def test_a_kind_of_file_that_was_left_out_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "inter-400.ttf").touch()
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    missing = self_check.missing_files()
    assert "resources/fonts/*.ttf" not in missing
    assert "resources/icons/*.svg" in missing
    assert "resources/translations/*.qm" in missing
