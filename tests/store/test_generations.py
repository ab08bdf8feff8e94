"""One database in another's place: by one write of the key file, and with nothing of anybody else's swept away."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from famsam_desktop.domain.errors import Cancelled, DiskFull, StoreDamaged
from famsam_desktop.domain.progress import unheard
from famsam_desktop.store import generations, keyfile
from famsam_desktop.store.atomic import replace_file
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.store.engine import create_file, open_raw
from famsam_desktop.store.folder import StoreFolder, new_folder
from famsam_desktop.store.generations import (
    adopt,
    copy_database,
    finished,
    is_adopted,
    next_name,
    refuse_unsound,
    sweep,
)
from famsam_desktop.store.holder import Holder
from famsam_desktop.store.keyfile import backup_of, encoded, read_key_file, read_one, write_key_file
from famsam_desktop.store.keys import DataKey, KeyFile, new_keys
from tests.stores import KEY

OTHER = "fedcba9876543210" * 4
DATA_KEY = DataKey(bytes.fromhex(OTHER))


@pytest.fixture(scope="module")
def keys() -> KeyFile:
    """A key file as it is read; nobody opens anything with it."""
    return new_keys({"Anna": "hemlig fras för Anna"}, FLOOR).file


@pytest.fixture
def folder(tmp_path: Path, keys: KeyFile) -> StoreFolder:
    """A store's folder with a key file and a database of a thousand rows."""
    folder = StoreFolder(tmp_path / "team.famsam")
    folder.path.mkdir()
    write_key_file(folder.keys, keys)
    create_file(folder.path / "store.db", KEY)
    raw = open_raw(folder.path / "store.db", KEY)
    raw.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT)")
    raw.executemany("INSERT INTO note VALUES (?, ?)", [(number, "x" * 900) for number in range(1000)])
    raw.close()
    return folder


def _rows(path: Path, key: str) -> int:
    raw = open_raw(path, key)
    try:
        row = raw.execute("SELECT count(*) FROM note WHERE length(body) = 900").fetchone()
    finally:
        raw.close()
    assert row is not None
    return int(row[0])


# --- copying -----------------------------------------------------------------------------------------------------


def test_a_copy_has_the_newest_rows_under_another_key(folder: StoreFolder) -> None:
    source, target = folder.path / "store.db", folder.path / "store-2.db"
    open_elsewhere = open_raw(source, KEY)
    open_elsewhere.execute("INSERT INTO note VALUES (5000, ?)", ("x" * 900,))
    assert (folder.path / "store.db-wal").stat().st_size
    told: list[float] = []
    copy_database(source, KEY, target, OTHER, told.append)
    open_elsewhere.close()
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert not target.with_name("store-2.db-wal").exists()
    refuse_unsound(target, OTHER)
    assert _rows(target, OTHER) == 1001
    with pytest.raises(StoreDamaged):
        open_raw(target, KEY)
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == 0o600


def test_a_copy_is_stopped_and_leaves_nothing(folder: StoreFolder) -> None:
    def stop(_done: float) -> None:
        raise Cancelled

    before = sorted(folder.path.iterdir())
    with pytest.raises(Cancelled):
        copy_database(folder.path / "store.db", KEY, folder.path / "store-2.db", OTHER, stop)
    assert sorted(folder.path.iterdir()) == before


def test_a_damaged_page_is_not_copied(folder: StoreFolder) -> None:
    source = folder.path / "store.db"
    content = bytearray(source.read_bytes())
    content[len(content) // 2] ^= 1
    source.write_bytes(content)
    with pytest.raises(StoreDamaged):
        copy_database(source, KEY, folder.path / "store-2.db", OTHER, unheard)
    assert not (folder.path / "store-2.db").exists()


def test_what_a_killed_copy_left_is_begun_anew(folder: StoreFolder) -> None:
    target = folder.path / "store-2.db"
    for suffix in ("", "-wal", ".heads"):
        target.with_name(target.name + suffix).write_bytes(b"half")
    copy_database(folder.path / "store.db", KEY, target, OTHER, unheard)
    assert _rows(target, OTHER) == 1000
    assert not target.with_name("store-2.db.heads").exists()


# --- taking over -------------------------------------------------------------------------------------------------


def test_the_next_one_is_numbered(keys: KeyFile) -> None:
    second = replace(keys, database=next_name(keys))
    assert (second.database, next_name(second)) == ("store-2.db", "store-3.db")
    assert next_name(replace(keys, database="store-99.db")) == "store-100.db"


def test_another_takes_the_place_and_the_old_one_goes(folder: StoreFolder, keys: KeyFile) -> None:
    newer = replace(keys, database="store-2.db")
    copy_database(folder.path / "store.db", KEY, folder.database(newer), OTHER, unheard)
    with finished(folder.database(newer), DATA_KEY) as engine, engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM note WHERE id = 1")
    adopt(folder, newer)
    assert {each.name for each in folder.path.iterdir()} == {
        *("keys.json", "keys.json.bak", "store-2.db", "store-2.db.heads")
    }
    assert read_key_file(folder.keys) == read_one(backup_of(folder.keys)) == newer
    assert _rows(folder.database(newer), OTHER) == 999


def test_the_copy_of_the_key_file_is_mended_before_its_database_goes(
    folder: StoreFolder, keys: KeyFile
) -> None:
    """Killed between the two: the copy still names the old database."""
    newer = replace(keys, database="store-2.db")
    (folder.path / "store-2.db").write_bytes(b"new")
    folder.keys.write_bytes(encoded(newer))
    sweep(folder, newer)
    assert read_one(backup_of(folder.keys)) == newer
    assert not (folder.path / "store.db").exists()


def test_what_cannot_be_swept_is_no_failure_once_it_has_happened(
    folder: StoreFolder, keys: KeyFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = replace(keys, database="store-2.db")
    with monkeypatch.context() as patched:
        patched.setattr(generations, "sweep", _full)
        adopt(folder, newer)
    assert read_one(folder.keys) == newer
    sweep(folder, newer)
    assert not (folder.path / "store.db").exists()


@pytest.mark.parametrize("at", [1, 2])
def test_a_key_file_that_cannot_be_written_is_a_failure_and_its_copy_alone_is_none(
    folder: StoreFolder, keys: KeyFile, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    newer = replace(keys, database="store-2.db")
    written: list[Path] = []

    def refused(path: Path, content: bytes) -> None:
        written.append(path)
        if len(written) == at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        replace_file(path, content)

    with monkeypatch.context() as patched:
        patched.setattr(keyfile, "replace_file", refused)
        if at == 1:
            with pytest.raises(DiskFull):
                adopt(folder, newer)
        else:
            adopt(folder, newer)
    assert is_adopted(folder, newer) is (at == 2)
    assert is_adopted(folder, keys) is (at == 1)
    assert (folder.path / "store.db").exists()


def _full(*_: object) -> None:
    raise DiskFull


# --- sweeping ----------------------------------------------------------------------------------------------------


def test_only_what_is_ours_and_left_over_is_swept(folder: StoreFolder, keys: KeyFile) -> None:
    left = ["store-2.db", "store-2.db-wal", "store-2.db.heads", "keys.json.tmp", "store-7.db-shm"]
    stays = ["store-01.db", "store.db.old", "anteckningar.txt", "store-2.dbx"]
    for name in left + stays:
        (folder.path / name).write_bytes(b"x")
    for hidden in (folder.backups / ".2026-03-04T093000Z.famsam-backup.new", folder.kept / ".x.famsam.new"):
        hidden.mkdir(parents=True)
        (hidden / "store.db").write_bytes(b"half")
    (folder.path / "mapp.tmp").mkdir()
    sweep(folder, keys)
    there = {each.name for each in folder.path.iterdir()}
    assert there == {"keys.json", "keys.json.bak", "store.db", "backups", "kept", "mapp.tmp", *stays}
    assert not list(folder.backups.iterdir())
    assert not list(folder.kept.iterdir())


def test_nothing_is_swept_while_the_key_file_is_damaged(folder: StoreFolder, keys: KeyFile) -> None:
    (folder.path / "store-2.db").write_bytes(b"perhaps the present one")
    folder.keys.write_bytes(b"{")
    sweep(folder, read_key_file(folder.keys))
    assert (folder.path / "store-2.db").exists()


def test_creations_left_beside_the_store_go_and_those_under_way_stay(
    folder: StoreFolder, keys: KeyFile
) -> None:
    def hidden(name: str) -> Path:
        place = folder.path.parent / name
        place.mkdir()
        (place / "keys.json").write_bytes(b"{}")
        return place

    left = hidden(f".team.famsam.{'a' * 32}.new")
    others = hidden(f".other.famsam.{'a' * 32}.new"), hidden(".team.famsam.mine.new")
    under_way = hidden(f".team.famsam.{'b' * 32}.new")
    with Holder(StoreFolder(under_way).lock):
        sweep(folder, keys)
        assert under_way.exists()
    assert not left.exists()
    assert all(each.exists() for each in others)
    sweep(folder, keys)
    assert not under_way.exists()


def test_a_store_under_way_is_held(tmp_path: Path, keys: KeyFile, folder: StoreFolder) -> None:
    """Another of the same name is being opened meanwhile: what is being built is not taken for litter."""
    with new_folder(tmp_path / "ny.famsam") as building:
        write_key_file(building.keys, keys)
        sweep(StoreFolder(tmp_path / "ny.famsam"), keys)
        assert building.keys.exists()
    assert (tmp_path / "ny.famsam" / "keys.json").exists()
