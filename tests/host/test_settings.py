"""Settings survive a restart, a damaged file and another version; the log says nothing about people."""

import json
import logging
import stat
import sys
from pathlib import Path

import pytest

from famsam_desktop.host import logs, paths
from famsam_desktop.host.settings import Settings, load, save


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    kept = Settings(theme="dark", zoom=150, width=1024)
    assert save(tmp_path / "deep" / "settings.json", kept)
    assert load(tmp_path / "deep" / "settings.json") == kept
    assert [file.name for file in (tmp_path / "deep").iterdir()] == ["settings.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
def test_only_the_owner_reads_it(tmp_path: Path) -> None:
    save(tmp_path / "settings.json", Settings())
    assert stat.S_IMODE((tmp_path / "settings.json").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '"x"', "\x00\xff", '{"zoom": "150", "maximized": 1, "new": 3}']
)
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, content: str) -> None:
    (tmp_path / "settings.json").write_text(content, "utf-8")
    assert load(tmp_path / "settings.json") == Settings()


def test_what_is_sound_in_a_strange_file_is_kept(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"zoom": 125, "theme": 7}), "utf-8")
    assert load(tmp_path / "settings.json") == Settings(zoom=125)


def test_a_place_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not save(tmp_path / "file" / "settings.json", Settings())


def test_the_log_holds_no_word_of_a_message(tmp_path: Path) -> None:
    handler = logs.start(tmp_path / "log.txt")
    assert handler is not None
    try:
        try:
            raise ValueError("Familjen Hemlig")
        except ValueError:
            record = logging.LogRecord(
                "famsam_desktop.app",
                40,
                "/home/hemlig/app.py",
                3,
                "unforeseen %s",
                ("Hemlig",),
                sys.exc_info(),
            )
        handler.emit(record)
        handler.emit(
            logging.LogRecord("other.library", 30, "/home/hemlig/lib.py", 9, "said Hemlig", (), None)
        )
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
    written = (tmp_path / "log.txt").read_text("utf-8")
    assert "emlig" not in written
    assert "ValueError" in written
    assert "unforeseen" in written
    assert "lib.py:9" in written


def test_stores_end_in_their_suffix() -> None:
    assert paths.new_store().suffix == paths.demo_store().suffix == paths.SUFFIX
