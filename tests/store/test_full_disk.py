"""A disk that is full, as the system says it: what was being made is gone again, and what was there is untouched.

The disks themselves are filled in the long run; here the system's own answer is given at each write of ours.
"""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from famsam_desktop.domain.errors import DiskFull, ReadOnlyPlace
from famsam_desktop.domain.progress import unheard
from famsam_desktop.services import vault
from famsam_desktop.store import backup
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.keyfile import read_key_file
from tests import survival
from tests.clock import NOW
from tests.survival import PASSPHRASE


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store of three families."""
    return survival.make_store(tmp_path_factory.mktemp("full") / "team.famsam")


@pytest.fixture
def store(made_once: Path, tmp_path: Path) -> Path:
    return survival.copied(made_once, tmp_path / "own")


def _failing(call: Callable[..., object], number: int, at: int) -> Callable[..., object]:
    """The same, but the system refuses the `at`-th call."""
    left = [at]

    def refused(*given: object, **named: object) -> object:
        left[0] -= 1
        if left[0] == 0:
            raise OSError(number, os.strerror(number))
        return call(*given, **named)

    return refused


@pytest.mark.parametrize(
    ("number", "refusal"), [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EROFS, ReadOnlyPlace)]
)
@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_backup_that_the_disk_refuses_leaves_nothing(
    store: Path, number: int, refusal: type[Exception], at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = StoreFolder(store)
    keys = read_key_file(folder.keys)
    key = keys.unlock(PASSPHRASE).key
    before = {each.name: each.read_bytes() for each in store.iterdir() if each.is_file()}
    monkeypatch.setattr(os, "fsync", _failing(os.fsync, number, at))
    with pytest.raises(refusal):
        backup.make(folder, keys, key, NOW, unheard)
    monkeypatch.undo()
    assert list(folder.backups.iterdir()) == []
    assert {each.name: each.read_bytes() for each in store.iterdir() if each.is_file()} == before
    backup.make(folder, keys, key, NOW, unheard)


@pytest.mark.parametrize("at", range(1, 12))
def test_a_restore_that_the_disk_refuses_is_wholly_old_or_wholly_new(
    store: Path, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = vault.unlock(store, PASSPHRASE)
    made = desk.backups.make()
    survival.register(desk, 1, "Efter")
    desk.close()
    place = vault.backup_place(store, made.name)
    monkeypatch.setattr(os, "fsync", _failing(os.fsync, errno.ENOSPC, at))
    with pytest.raises(DiskFull):
        vault.restore(place, store, PASSPHRASE)
    monkeypatch.undo()
    assert survival.aliases(store) in (
        {"Före 0", "Före 1", "Före 2"},
        {"Före 0", "Före 1", "Före 2", "Efter 0"},
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a file that is always full")
def test_heads_that_cannot_be_written_undo_no_commit(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = vault.unlock(store, PASSPHRASE)
    assert desk.store.heads is not None
    whole = desk.store.heads._file
    desk.store.heads._file = open("/dev/full", "r+b", buffering=0)  # noqa: PTH123, SIM115  (closed with the store)
    survival.register(desk, 1, "Ny")
    whole.close()
    desk.close()
    assert "Ny 0" in survival.aliases(store)
