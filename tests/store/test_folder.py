"""A store's folder: there with all of it, or not there."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from famsam_desktop.domain.errors import NotAStore, StoreExists
from famsam_desktop.store.folder import existing_folder, new_folder


def test_a_new_store_has_its_name_when_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "mapp" / "Örebro.famsam"
    with new_folder(path) as folder:
        folder.keys.write_bytes(b"{}")
        assert not path.exists()
    assert existing_folder(path).keys.read_bytes() == b"{}"
    assert [entry.name for entry in path.parent.iterdir()] == ["Örebro.famsam"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_it_is_its_owners_only(tmp_path: Path) -> None:
    with new_folder(tmp_path / "a.famsam") as folder:
        assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "a.famsam").stat().st_mode) == 0o700


def test_a_failed_beginning_leaves_nothing(tmp_path: Path) -> None:
    def begin() -> None:
        with new_folder(tmp_path / "a.famsam") as folder:
            folder.keys.write_bytes(b"{}")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        begin()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
def test_a_killed_beginning_leaves_no_store_and_is_in_nobodys_way(tmp_path: Path) -> None:
    path = tmp_path / "a.famsam"
    program = (
        "import os, pathlib, signal, sys\n"
        "from famsam_desktop.store.folder import new_folder\n"
        "with new_folder(pathlib.Path(sys.argv[1])) as folder:\n"
        "    folder.keys.write_bytes(b'{}')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    run = subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    assert run.returncode == -9
    with pytest.raises(NotAStore):
        existing_folder(path)
    with new_folder(path) as folder:
        folder.keys.write_bytes(b"{}")
    assert existing_folder(path).keys.exists()


def test_what_is_there_is_never_built_over(tmp_path: Path) -> None:
    taken = tmp_path / "taken.famsam"
    taken.mkdir()
    with new_folder(taken) as folder:  # an empty folder, as a dialog makes one
        folder.keys.write_bytes(b"old")
    for path in (taken, tmp_path / "file"):
        (tmp_path / "file").write_bytes(b"old")
        with pytest.raises(StoreExists), new_folder(path):
            pass
    assert (taken / "keys.json").read_bytes() == b"old"
    assert (tmp_path / "file").read_bytes() == b"old"


def test_another_folder_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    for path in (tmp_path, tmp_path / "missing", tmp_path / "file"):
        with pytest.raises(NotAStore):
            existing_folder(path)
