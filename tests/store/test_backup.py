"""Backups on the disk: whole, under a key of their own, looked through; and none of anybody else's ever touched."""

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from famsam_desktop.domain.errors import (
    BackupDamaged,
    Cancelled,
    NotABackup,
    StoreDamaged,
    WrongPassphrase,
)
from famsam_desktop.domain.progress import unheard
from famsam_desktop.services import vault
from famsam_desktop.store import backup
from famsam_desktop.store import folder as in_folders
from famsam_desktop.store.backup import (
    backup_rows,
    look_through,
    make,
    newest_of,
    open_backup,
    start_over,
    take,
    taken_at,
)
from famsam_desktop.store.engine import open_raw, open_sealed
from famsam_desktop.store.folder import StoreFolder, hidden_folder, remove_folder
from famsam_desktop.store.keyfile import read_key_file
from famsam_desktop.store.keys import DataKey, KeyFile
from tests import survival
from tests.survival import AMIR, PASSPHRASE

AT = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
NAME = "2026-03-04T093000Z.famsam-backup"


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, DataKey]:
    """A closed store, and its key."""
    path = survival.make_store(tmp_path_factory.mktemp("backup") / "team.famsam")
    return path, read_key_file(path / "keys.json").unlock(PASSPHRASE).key


@pytest.fixture
def folder(made_once: tuple[Path, DataKey], tmp_path: Path) -> StoreFolder:
    return StoreFolder(survival.copied(made_once[0], tmp_path / "own"))


@pytest.fixture
def key(made_once: tuple[Path, DataKey]) -> DataKey:
    return made_once[1]


@pytest.fixture
def keys(folder: StoreFolder) -> KeyFile:
    return read_key_file(folder.keys)


def _content(place: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in place.iterdir()}


# --- making ------------------------------------------------------------------------------------------------------


def test_a_backup_has_all_and_is_opened_by_each(folder: StoreFolder, keys: KeyFile, key: DataKey) -> None:
    told: list[float] = []
    made = make(folder, keys, key, AT, told.append)
    assert made.name == NAME
    assert {each.name for each in made.iterdir()} == {"store.db", "keys.json"}
    assert told == sorted(told)
    assert told[-1] == 1.0
    for passphrase in (PASSPHRASE, AMIR.passphrase):
        contents = look_through(open_backup(made, passphrase, None))
        assert (contents.families, contents.people) == (3, ("Karin Ek", "Amir Haddad"))
        assert contents.taken_at == AT
        assert "Karin" not in repr(contents)
    with pytest.raises(WrongPassphrase):
        open_backup(made, "fel fras", None)


def test_the_key_of_the_store_does_not_open_it(folder: StoreFolder, keys: KeyFile, key: DataKey) -> None:
    made = make(folder, keys, key, AT, unheard)
    with pytest.raises(StoreDamaged):
        open_sealed(made / "store.db", key.hex)


def test_what_lies_beside_the_database_is_in_it(folder: StoreFolder, key: DataKey) -> None:
    desk = vault.unlock(folder.path, PASSPHRASE)
    survival.register(desk, 2, "Efter")
    made = make(folder, read_key_file(folder.keys), key, AT, unheard)
    desk.close()
    assert look_through(open_backup(made, PASSPHRASE, None)).families == 5


def test_looking_changes_nothing_even_where_nothing_can_be_written(
    folder: StoreFolder, keys: KeyFile, key: DataKey
) -> None:
    made = make(folder, keys, key, AT, unheard)
    before = _content(made)
    for each in (*made.iterdir(), made):
        each.chmod(0o500)
    look_through(open_backup(made, PASSPHRASE, None))
    assert newest_of(made, key) is not None
    assert _content(made) == before
    made.chmod(0o700)


def test_one_that_is_stopped_or_meets_damage_leaves_nothing(
    folder: StoreFolder, keys: KeyFile, key: DataKey
) -> None:
    for last in (0.0, 0.5, 1.0):

        def stop(done: float, last: float = last) -> None:
            if done >= last:
                raise Cancelled

        with pytest.raises(Cancelled):
            make(folder, keys, key, AT, stop)
        assert list(folder.backups.iterdir()) == []
    database = folder.path / "store.db"
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)
    with pytest.raises(StoreDamaged):
        make(folder, keys, key, AT, unheard)
    assert list(folder.backups.iterdir()) == []
    assert database.read_bytes() == content


def test_two_of_one_second_are_numbered(folder: StoreFolder, keys: KeyFile, key: DataKey) -> None:
    made = [take(folder, keys, key, AT, folder.backups, unheard).name for _ in range(3)]
    assert made == [NAME, "2026-03-04T093000Z-2.famsam-backup", "2026-03-04T093000Z-3.famsam-backup"]
    assert [row.name for row in backup_rows(folder.backups)] == made[::-1]
    assert {row.taken_at for row in backup_rows(folder.backups)} == {AT}


def test_of_two_made_in_one_second_the_newer_stays(folder: StoreFolder, keys: KeyFile, key: DataKey) -> None:
    make(folder, keys, key, AT, unheard)
    newer = make(folder, keys, key, AT, unheard)
    assert [row.name for row in backup_rows(folder.backups)] == [newer.name]


# --- rotating ----------------------------------------------------------------------------------------------------


def _pretend(folder: StoreFolder, made: Path, *names: str) -> None:
    for name in names:
        shutil.copytree(made, folder.backups / name)


def test_the_older_of_a_day_go_and_what_is_not_ours_stays(
    folder: StoreFolder, keys: KeyFile, key: DataKey
) -> None:
    first = make(folder, keys, key, AT - timedelta(hours=2), unheard)
    foreign = ["Gammalt", "2026-03-04.famsam-backup", "2026-13-01T000000Z.famsam-backup", "a.famsam-backup"]
    before_upgrade = ["2024-01-01T100000Z-0001.famsam-backup", "2024-01-02T100000Z-0001.famsam-backup"]
    _pretend(folder, first, *foreign, *before_upgrade, "2025-11-01T100000Z.famsam-backup")
    made = make(folder, keys, key, AT, unheard)
    assert {each.name for each in folder.backups.iterdir()} == {
        *(made.name, *foreign, before_upgrade[1], "2025-11-01T100000Z.famsam-backup")
    }


def test_one_made_while_the_clock_was_set_back_stays(
    folder: StoreFolder, keys: KeyFile, key: DataKey
) -> None:
    first = make(folder, keys, key, AT, unheard)
    second = make(folder, keys, key, AT - timedelta(hours=1), unheard)
    assert {first, second} == set(folder.backups.iterdir())


def test_starting_over_leaves_one_and_no_store_put_aside(
    folder: StoreFolder, keys: KeyFile, key: DataKey
) -> None:
    first = make(folder, keys, key, AT - timedelta(days=3), unheard)
    vault.restore(first, folder.path, PASSPHRASE)
    (folder.kept / "anteckning.txt").write_text("stannar", encoding="utf-8")
    (folder.backups / "Gammalt").mkdir()
    made = start_over(folder, read_key_file(folder.keys), key, AT, unheard)
    assert {each.name for each in folder.backups.iterdir()} == {made.name, "Gammalt"}
    assert [each.name for each in folder.kept.iterdir()] == ["anteckning.txt"]


def test_starting_over_forgets_the_stores_put_aside_before_the_older_backups(
    folder: StoreFolder, keys: KeyFile, key: DataKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped in between, an older backup is left to tell that there is more to be done."""
    first = make(folder, keys, key, AT - timedelta(days=3), unheard)
    vault.restore(first, folder.path, PASSPHRASE)

    def stopped(path: Path) -> None:
        if path.parent == folder.backups:
            raise KeyboardInterrupt
        remove_folder(path)

    monkeypatch.setattr(backup, "remove_folder", stopped)
    with pytest.raises(KeyboardInterrupt):
        start_over(folder, read_key_file(folder.keys), key, AT, unheard)
    assert list(folder.kept.iterdir()) == []
    assert len(backup_rows(folder.backups)) == 2


def test_one_that_is_rotated_away_meanwhile_is_not_listed(
    folder: StoreFolder, keys: KeyFile, key: DataKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make(folder, keys, key, AT - timedelta(days=3), unheard)
    second = make(folder, keys, key, AT, unheard)
    asked: list[str] = []

    def gone_when_asked(name: str) -> datetime | None:
        asked.append(name)
        if name == first.name:
            remove_folder(first)
        return taken_at(name)

    monkeypatch.setattr(backup, "taken_at", gone_when_asked)
    assert [row.name for row in backup_rows(folder.backups)] == [second.name]
    assert first.name in asked


# --- in a folder that others use as well ---------------------------------------------------------------------------


def test_a_backup_that_another_program_is_making_there_is_left_alone(
    folder: StoreFolder, keys: KeyFile, key: DataKey, tmp_path: Path
) -> None:
    """Of the same second even: the later one gets another name."""
    stick = tmp_path / "sticka"
    stick.mkdir()
    with hidden_folder(stick, AT, backup.SUFFIX) as theirs:
        (theirs.path / "store.db").write_bytes(b"half")
        mine = take(folder, keys, key, AT, stick, unheard)
        assert mine.name == NAME
        assert (theirs.path / "store.db").read_bytes() == b"half"
    assert theirs.place.name == "2026-03-04T093000Z-2.famsam-backup"
    assert {each.name for each in stick.iterdir()} == {mine.name, theirs.place.name}
    assert look_through(open_backup(mine, PASSPHRASE, None)).families == 3


def test_another_program_that_was_quicker_in_the_last_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [tmp_path / NAME, tmp_path / NAME, tmp_path / f"2{NAME}"]
    monkeypatch.setattr(in_folders, "free_place", lambda *_: found.pop(0))
    (tmp_path / NAME).mkdir()
    (tmp_path / NAME / "theirs").write_bytes(b"")
    with hidden_folder(tmp_path, AT, backup.SUFFIX) as building:
        (building.path / "mine").write_bytes(b"")
    assert building.place == tmp_path / f"2{NAME}"
    assert [each.name for each in (tmp_path / NAME).iterdir()] == ["theirs"]
    assert [each.name for each in building.place.iterdir()] == ["mine"]


def test_what_a_killed_program_left_there_goes_after_a_day(
    folder: StoreFolder, keys: KeyFile, key: DataKey, tmp_path: Path
) -> None:
    stick = tmp_path / "sticka"
    old, young = (stick / f".{NAME}.{letter * 32}.new" for letter in "ab")
    foreign = stick / f".anteckningar.{'c' * 32}.new"
    for place in (old, young, foreign):
        place.mkdir(parents=True)
        (place / "store.db").write_bytes(b"half")
    now = young.stat().st_mtime
    for place, hours in ((old, 25), (young, 23), (foreign, 100)):
        os.utime(place, (now - hours * 3600,) * 2)
    made = take(folder, keys, key, AT, stick, unheard)
    assert set(stick.iterdir()) == {young, foreign, made}


# --- what is none, or damaged ------------------------------------------------------------------------------------


def test_a_backup_without_a_part_of_it(
    folder: StoreFolder, keys: KeyFile, key: DataKey, tmp_path: Path
) -> None:
    made = make(folder, keys, key, AT, unheard)
    for name, part in (("keys.json", "keys"), ("store.db", "missing")):
        half = tmp_path / name / NAME
        shutil.copytree(made, half)
        (half / name).unlink()
        with pytest.raises(BackupDamaged) as damage:
            look_through(open_backup(half, PASSPHRASE, None))
        assert damage.value.part == part
    (made / "store.db").write_bytes(b"")
    with pytest.raises(BackupDamaged) as damage:
        look_through(open_backup(made, PASSPHRASE, None))
    assert damage.value.part == "empty"
    assert newest_of(made, key) is None
    (tmp_path / "tom").mkdir()
    for place in (tmp_path / "saknas", tmp_path / "tom", made / "keys.json"):
        with pytest.raises(NotABackup):
            open_backup(place, PASSPHRASE, None)


def test_a_page_with_a_seal_that_fits_and_a_row_that_points_at_nothing(
    folder: StoreFolder, keys: KeyFile, key: DataKey
) -> None:
    raw = open_raw(folder.path / "store.db", key.hex)
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute("DELETE FROM municipality")
    raw.close()
    with pytest.raises(StoreDamaged) as damage:
        make(folder, keys, key, AT, unheard)
    assert damage.value.part.startswith("foreign_key")
    assert backup_rows(folder.backups) == []


def test_names(folder: StoreFolder) -> None:
    assert backup_rows(folder.backups) == []
    for name in ("../keys.json", "", "2026-03-04T093000Z.famsam-backup", "/etc", "a.famsam-backup"):
        with pytest.raises(NotABackup):
            backup.backup_named(folder.backups, name)
