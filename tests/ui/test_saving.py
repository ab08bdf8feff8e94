"""Where a file is offered to be kept."""

from pathlib import Path

import pytest

from famsam_desktop.ui.widgets.saving import usual_folder


def test_a_folder_that_is_not_there_is_not_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    assert usual_folder() == str(tmp_path)
    (tmp_path / "Documents").mkdir()
    assert usual_folder() == str(tmp_path / "Documents")
