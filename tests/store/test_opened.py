"""An opening that finds something wrong: what is known of a loss stays known, and a full disk keeps nobody out."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from famsam_desktop.domain.errors import DiskFull, NewestMissing, WrongPassphrase
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services import vault
from famsam_desktop.store import cramped, generations, opened
from famsam_desktop.store.atomic import replace_file
from famsam_desktop.store.engine import open_raw
from famsam_desktop.store.faults import BAD_PAGE, DISK_ERROR, environment_fault
from famsam_desktop.store.heads import Heads, heads_of, newest_in, read_heads
from famsam_desktop.store.keyfile import backup_of, encoded, read_key_file, read_one
from tests import faults, survival
from tests.survival import PASSPHRASE

FAMILIES = {"Före 0", "Före 1", "Före 2"}


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store of three families."""
    return survival.make_store(tmp_path_factory.mktemp("opened") / "team.famsam")


@pytest.fixture(scope="module")
def killed_once(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with three more in the file beside its database."""
    path = survival.copied(made_once, tmp_path_factory.mktemp("killed"))
    faults.run(survival.DYING, str(path), PASSPHRASE, at=faults.Moment(seconds=60))
    return path


@pytest.fixture
def closed(made_once: Path, tmp_path: Path) -> Path:
    return survival.copied(made_once, tmp_path / "own")


@pytest.fixture
def killed(killed_once: Path, tmp_path: Path) -> Path:
    return survival.copied(killed_once, tmp_path / "own")


def _flip(file: Path, part: float = 0.5) -> bytes:
    content = bytearray(file.read_bytes())
    content[int(len(content) * part)] ^= 1
    file.write_bytes(content)
    return bytes(content)


def _full(*_: object, **__: object) -> None:
    raise DiskFull


# --- a loss ------------------------------------------------------------------------------------------------------


def test_a_loss_that_could_not_be_noted_is_told_again(killed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The heads are the only ones who know of it until then."""
    _flip(killed / "store.db-wal")
    with monkeypatch.context() as patched:
        patched.setattr(opened, "note_loss", _full)
        with pytest.raises(DiskFull):
            vault.unlock(killed, PASSPHRASE, accept_loss=True)
    with pytest.raises(NewestMissing):
        vault.unlock(killed, PASSPHRASE)
    assert (killed / "store.db-wal.kept").exists()


@pytest.mark.parametrize("heads", ["missing", "damaged"])
def test_when_nobody_knows_what_is_missing_the_copy_stays(killed: Path, heads: str) -> None:
    beside = heads_of(killed / "store.db")
    beside.unlink() if heads == "missing" else beside.write_bytes(b"\0" * 8192)
    damaged = _flip(killed / "store.db-wal")
    vault.unlock(killed, PASSPHRASE).close()
    assert (killed / "store.db-wal.kept").read_bytes() == damaged


@pytest.mark.parametrize("wrong", ["heads", "page"])
def test_a_check_that_finds_anything_keeps_the_copy(killed: Path, wrong: str) -> None:
    whole = (killed / "store.db-wal").read_bytes()
    if wrong == "heads":
        heads_of(killed / "store.db").unlink()
    else:
        _flip(killed / "store.db", 0.6)
    found = vault.check(killed, PASSPHRASE)
    assert found
    assert found[0].startswith(("heads: ", BAD_PAGE))
    assert (killed / "store.db-wal.kept").read_bytes() == whole


def test_a_check_that_finds_nothing_keeps_none(killed: Path) -> None:
    assert vault.check(killed, PASSPHRASE) == []
    assert not (killed / "store.db-wal.kept").exists()


def test_a_loss_of_an_older_schema_is_noted_in_the_new_one_and_the_copy_goes_along(tmp_path: Path) -> None:
    store = survival.copied(survival.VAULTS / "0001.famsam", tmp_path / "own")
    database = store / "store.db"
    key = read_key_file(store / "keys.json").unlock(PASSPHRASE).key
    raw = open_raw(database, key.hex)
    newest = {which: (seq + 2, chain) for which, (seq, chain) in newest_in(raw).items()}
    raw.close()
    Heads(database, key, newest).close()
    (store / "store.db-wal.kept").write_bytes(b"all there is of two changes")
    with pytest.raises(NewestMissing):
        vault.unlock(store, PASSPHRASE)
    desk = vault.unlock(store, PASSPHRASE, accept_loss=True)
    kinds = [row.kind for row in desk.trail.rows()]
    devices = {device for _, device in newest}
    assert desk.store.device.bytes not in devices
    desk.close()
    assert kinds.count(TrailKind.LOSS_ACCEPTED) == 1
    assert (store / "store-2.db-wal.kept").read_bytes() == b"all there is of two changes"
    assert vault.check(store, PASSPHRASE) == []
    again = vault.unlock(store, PASSPHRASE)
    assert again.store.device == desk.store.device
    again.close()


def test_a_loss_of_an_older_schema_is_noted_before_the_new_one_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = survival.copied(survival.VAULTS / "0001.famsam", tmp_path / "own")
    key = read_key_file(store / "keys.json").unlock(PASSPHRASE).key
    raw = open_raw(store / "store.db", key.hex)
    newest = {which: (seq + 2, chain) for which, (seq, chain) in newest_in(raw).items()}
    raw.close()
    Heads(store / "store.db", key, newest).close()
    with monkeypatch.context() as patched:
        patched.setattr(opened, "device_of", _full)  # the first thing after the new one has taken its place
        with pytest.raises(DiskFull):
            vault.unlock(store, PASSPHRASE, accept_loss=True)
    assert read_one(store / "keys.json").database == "store-2.db"
    desk = vault.unlock(store, PASSPHRASE)
    assert TrailKind.LOSS_ACCEPTED in [row.kind for row in desk.trail.rows()]
    desk.close()


# --- a damaged key file ------------------------------------------------------------------------------------------


def test_a_damaged_key_file_is_made_good_from_its_copy(closed: Path) -> None:
    whole = (closed / "keys.json").read_bytes()
    _flip(closed / "keys.json")
    assert vault.check(closed, PASSPHRASE) == ["keys"]
    with pytest.raises(WrongPassphrase):
        vault.unlock(closed, "fel fras")
    assert (closed / "keys.json").read_bytes() != whole
    vault.unlock(closed, PASSPHRASE).close()
    assert (closed / "keys.json").read_bytes() == backup_of(closed / "keys.json").read_bytes() == whole
    assert vault.check(closed, PASSPHRASE) == []


def test_it_is_left_when_it_may_have_named_another_database(closed: Path) -> None:
    """The writer of a new key file was killed before its copy, and then the new one was damaged."""
    shutil.copyfile(closed / "store.db", closed / "store-2.db")
    damaged = _flip(closed / "keys.json")
    for _ in range(2):
        vault.unlock(closed, PASSPHRASE).close()
        assert (closed / "keys.json").read_bytes() == damaged
        assert (closed / "store-2.db").exists()


def test_a_disk_without_room_for_the_key_file_keeps_nobody_out(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = _flip(closed / "keys.json")
    monkeypatch.setattr(opened, "mend_from_copy", _full)
    vault.unlock(closed, PASSPHRASE).close()
    assert (closed / "keys.json").read_bytes() == damaged
    assert encoded(read_key_file(closed / "keys.json")) == backup_of(closed / "keys.json").read_bytes()


# --- a full disk: the disks themselves are filled in the long run -------------------------------------------------


@pytest.fixture
def crowded(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bool]]:
    """As long as there is something in the list, no index can be laid beside a database."""
    full = [True]

    def refused(path: Path, key: str) -> object:
        if full:
            raise DiskFull
        return open_raw(path, key)

    monkeypatch.setattr(cramped, "open_raw", refused)
    yield full
    full.clear()


def test_without_room_a_store_is_read_and_written_as_soon_as_there_is(
    closed: Path, crowded: list[bool]
) -> None:
    desk = vault.unlock(closed, PASSPHRASE)
    for _ in range(2):
        assert {row.alias for row in desk.families.rows()} == FAMILIES
        with pytest.raises(DiskFull):
            survival.register(desk, 1, "Ny")
    crowded.clear()
    survival.register(desk, 2, "Ny")
    assert {row.alias for row in desk.families.rows()} == FAMILIES | {"Ny 0", "Ny 1"}
    desk.close()
    assert survival.aliases(closed) == FAMILIES | {"Ny 0", "Ny 1"}


def test_rows_beside_the_database_are_never_passed_over(killed: Path, crowded: list[bool]) -> None:
    with pytest.raises(DiskFull):
        vault.unlock(killed, PASSPHRASE)
    crowded.clear()
    assert len(survival.aliases(killed)) == 6


def test_failed_tries_are_counted_until_they_can_be_entered(closed: Path, crowded: list[bool]) -> None:
    with pytest.raises(WrongPassphrase):
        vault.unlock(closed, "fel fras")
    vault.unlock(closed, PASSPHRASE).close()
    assert (closed / "attempts.json").exists()
    crowded.clear()
    desk = vault.unlock(closed, PASSPHRASE)
    kinds = [row.kind for row in desk.trail.rows()]
    assert kinds.count(TrailKind.UNLOCK_FAILED) == 1
    assert not (closed / "attempts.json").exists()
    desk.close()


def test_heads_without_room_stay_as_they_are(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = heads_of(closed / "store.db").read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(opened, "Heads", _full)
        desk = vault.unlock(closed, PASSPHRASE)
        survival.register(desk, 1, "Ny")
        desk.close()
    assert heads_of(closed / "store.db").read_bytes() == before
    key = read_key_file(closed / "keys.json").unlock(PASSPHRASE).key
    assert read_heads(closed / "store.db", key).newest
    assert survival.aliases(closed) == FAMILIES | {"Ny 0"}


@pytest.mark.parametrize("act", [vault.unlock, vault.check])
def test_the_copy_of_a_damaged_file_finds_the_room_that_file_leaves(
    killed: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[..., object]
) -> None:
    damaged = _flip(killed / "store.db-wal")
    _full_once(monkeypatch)
    try:
        act(killed, PASSPHRASE)
    except NewestMissing:
        pass
    else:
        assert act is vault.check
    assert (killed / "store.db-wal.kept").read_bytes() == damaged


def test_a_whole_file_that_could_not_be_copied_is_read(killed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _full_once(monkeypatch)
    assert len(survival.aliases(killed)) == 6


def _full_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system refuses the first file that the opening copies."""
    refused: list[Path] = []

    def replace(path: Path, content: bytes) -> None:
        if not refused:
            refused.append(path)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        replace_file(path, content)

    monkeypatch.setattr(generations, "replace_file", replace)


def test_a_disk_that_cannot_be_read_is_damage() -> None:
    fault = environment_fault(OSError(errno.EIO, os.strerror(errno.EIO)), Path())
    assert getattr(fault, "part", "") == DISK_ERROR
