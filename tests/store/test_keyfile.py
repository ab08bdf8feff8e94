"""The key file on disk: whole before and after anything, and its copy beside it."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from famsam_desktop.domain.errors import DiskFull, KeyFileDamaged
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.store.keyfile import backup_of, encoded, mend_copy, read_key_file, write_key_file
from famsam_desktop.store.keys import NewKeys, new_keys

ANNA = "hemlig fras för Anna"


@pytest.fixture(scope="module")
def keys() -> NewKeys:
    """The keys of Anna's store."""
    return new_keys({"Anna": ANNA}, FLOOR)


@pytest.fixture
def path(tmp_path: Path, keys: NewKeys) -> Path:
    """Her key file, written."""
    path = tmp_path / "keys.json"
    write_key_file(path, keys.file)
    return path


def test_what_is_written_is_read(path: Path, keys: NewKeys) -> None:
    assert read_key_file(path) == keys.file
    assert read_key_file(path).unlock(ANNA).key == keys.key


def test_a_copy_is_kept_and_nothing_that_was_before(path: Path, keys: NewKeys) -> None:
    two = keys.file.with_person(keys.key, "Bo", "Bos egna hemlighet", FLOOR)
    write_key_file(path, two)
    assert read_key_file(path) == read_key_file(backup_of(path)) == two
    assert sorted(file.name for file in path.parent.iterdir()) == ["keys.json", "keys.json.bak"]


def test_the_copy_is_mended_from_the_file_and_never_the_other_way_round(path: Path, keys: NewKeys) -> None:
    copy, whole = backup_of(path), path.read_bytes()
    two = encoded(keys.file.with_person(keys.key, "Bo", "Bos egna hemlighet", FLOOR))
    for content in (two, b"{", None):
        copy.unlink()
        if content is not None:
            copy.write_bytes(content)
        mend_copy(path)
        assert copy.read_bytes() == path.read_bytes() == whole
    path.write_bytes(b"{")
    mend_copy(path)
    assert (path.read_bytes(), copy.read_bytes()) == (b"{", whole)
    path.unlink()
    mend_copy(path)
    assert copy.read_bytes() == whole
    assert not path.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_it_is_its_owners_only(path: Path) -> None:
    assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}


@pytest.mark.parametrize("damage", [b"", b"{", b"\x00" * 600, None])
def test_a_damaged_or_missing_file_is_read_from_its_copy(
    path: Path, keys: NewKeys, damage: bytes | None
) -> None:
    path.unlink()
    if damage is not None:
        path.write_bytes(damage)
    assert read_key_file(path) == keys.file
    backup_of(path).unlink()
    with pytest.raises(KeyFileDamaged):
        read_key_file(path)


def test_a_huge_file_or_a_folder_is_not_read_at_all(path: Path) -> None:
    backup_of(path).unlink()
    path.write_bytes(b" " * (1 << 20))
    with pytest.raises(KeyFileDamaged):
        read_key_file(path)
    path.unlink()
    path.mkdir()
    with pytest.raises(KeyFileDamaged):
        read_key_file(path)


_KILLED = """
import os, pathlib, signal, sys
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.store.keyfile import read_key_file, write_key_file

def killed(source, target):
    if len(list(source.parent.glob("*.tmp"))) and target.name == sys.argv[2]:
        os.kill(os.getpid(), signal.SIGKILL)
    os.replace(source, target)

pathlib.Path.replace = killed
path = pathlib.Path(sys.argv[1])
old = read_key_file(path)
key = old.unlock(sys.argv[3]).key
write_key_file(path, old.with_person(key, "Bo", "Bos egna hemlighet", FLOOR))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
@pytest.mark.parametrize("at", ["keys.json", "keys.json.bak"])
def test_a_writer_killed_before_a_rename_leaves_two_whole_files(path: Path, keys: NewKeys, at: str) -> None:
    before = path.read_bytes()
    run = subprocess.run(
        [sys.executable, "-c", _KILLED, str(path), at, ANNA], capture_output=True, check=False
    )
    assert run.returncode == -9, run.stderr
    assert path.with_name(at + ".tmp").stat().st_size > 0
    assert backup_of(path).read_bytes() == before
    assert read_key_file(path).people() == (["Anna"] if at == "keys.json" else ["Anna", "Bo"])
    mend_copy(path)
    assert backup_of(path).read_bytes() == path.read_bytes()
    two = keys.file.with_person(keys.key, "Cia", "Cias egna hemlighet", FLOOR)
    write_key_file(path, two)  # and what it left behind is in nobody's way
    assert read_key_file(path) == two
    assert sorted(file.name for file in path.parent.iterdir()) == ["keys.json", "keys.json.bak"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is a device of Linux")
def test_a_full_disk_leaves_the_old_file_whole(
    path: Path, keys: NewKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def on_a_full_disk(name: Path, flags: int, mode: int = 0o777) -> int:
        return real("/dev/full" if flags & os.O_CREAT else name, os.O_WRONLY, mode)

    monkeypatch.setattr(os, "open", on_a_full_disk)
    with pytest.raises(DiskFull):
        write_key_file(path, keys.file)
    monkeypatch.undo()
    assert read_key_file(path) == keys.file
