"""Backups of a closed store: listed, looked into, and put in its place."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from famsam_desktop.domain.backups import BackupContents, BackupRow
from famsam_desktop.domain.errors import NotAStore
from famsam_desktop.domain.progress import Progress
from famsam_desktop.store import restoring
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


def look_into(backup: Path, passphrase: str, person: str | None) -> BackupContents:
    """What a backup holds; it is looked through, and not changed by that."""
    return look_through(open_backup(backup, passphrase, person))


def restore(
    backup: Path,
    path: Path,
    passphrase: str,
    person: str | None,
    clock: Callable[[], datetime],
    progress: Progress,
) -> Path | None:
    """Put a verified backup in a store's place."""
    return restoring.restore(open_backup(backup, passphrase, person), path, clock, progress)
