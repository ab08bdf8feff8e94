"""Backups of a closed store: listed, looked into, and put in its place."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from famsam_desktop.domain.backups import BackupContents, BackupRow
from famsam_desktop.domain.errors import NotAStore
from famsam_desktop.domain.progress import Progress
from famsam_desktop.store import restoring
from famsam_desktop.store.attempts import Attempts
from famsam_desktop.store.backup import backup_named, backup_rows, look_through, open_backup
from famsam_desktop.store.folder import StoreFolder


def backups(path: Path) -> list[BackupRow]:
    """The backups beside a store, newest first; the store itself may be past opening."""
    if not path.is_dir():
        raise NotAStore
    return backup_rows(StoreFolder(path).backups)


def backup_place(path: Path, name: str) -> Path:
    """Where a backup of that name lies."""
    return backup_named(StoreFolder(path).backups, name)


def look_into(
    backup: Path, passphrase: str, person: str | None, clock: Callable[[], datetime]
) -> BackupContents:
    """What a backup holds; it is looked through, and not changed by that."""
    with _counted(_store_of(backup), clock):
        opened = open_backup(backup, passphrase, person)
    return look_through(opened)


def restore(
    backup: Path,
    path: Path,
    passphrase: str,
    person: str | None,
    clock: Callable[[], datetime],
    progress: Progress,
) -> Path | None:
    """Put a verified backup in a store's place."""
    with _counted(path, clock):
        opened = open_backup(backup, passphrase, person)
    return restoring.restore(opened, path, clock, progress)


def _store_of(backup: Path) -> Path:
    """The store beside which a backup lies, as far as its place tells."""
    return backup.resolve().parent.parent


@contextmanager
def _counted(path: Path, clock: Callable[[], datetime]) -> Iterator[None]:
    """Wrong tries on a backup count as those on the store that is there; elsewhere nothing is written."""
    folder = StoreFolder(path)
    if not folder.keys.exists():
        yield
        return
    with Attempts(folder.attempts, clock).trying_a_passphrase():
        yield
