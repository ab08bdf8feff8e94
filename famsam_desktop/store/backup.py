"""Backups on the disk: a folder each, with the database under a key of its own and the key file that opens it.

A backup is built under a hidden name, looked through, and only then called by its time. Folders that are not named
as ours are never touched.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from famsam_desktop.domain.backups import BackupContents, BackupRow, kept
from famsam_desktop.domain.errors import (
    BackupDamaged,
    KeyFileDamaged,
    NotABackup,
    StoreDamaged,
    WrongRecoveryCode,
)
from famsam_desktop.domain.progress import Progress, part
from famsam_desktop.store.aside import kept_aside
from famsam_desktop.store.atomic import replace_file
from famsam_desktop.store.contents import counted
from famsam_desktop.store.engine import open_sealed
from famsam_desktop.store.faults import told_apart
from famsam_desktop.store.folder import TIME, StoreFolder, hidden_folder, remove_folder
from famsam_desktop.store.generations import copy_database, forget_aside, refuse_unsound
from famsam_desktop.store.heads import Newest, newest_in
from famsam_desktop.store.keyfile import encoded, read_one
from famsam_desktop.store.keys import FIRST_DATABASE, DataKey, KeyFile, Opened, Purpose

SUFFIX = ".famsam-backup"
KEYS = "keys"
"""`BackupDamaged.part` when the key file of a backup cannot be read."""

_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6}Z)(?:-[1-9]\d{0,2})?(?:-(?P<schema>\d{4}))?" + re.escape(SUFFIX))
"""The moment, a number when there are several of it, and the schema when it was made before an upgrade."""

_COPYING = 0.7
"""The part of the time that copying takes; looking through takes the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedBackup:
    """A backup and the key to it."""

    path: Path
    keys: KeyFile = field(repr=False)
    opened: Opened = field(repr=False)

    @property
    def database(self) -> Path:
        """The file that is never written to again."""
        return self.path / FIRST_DATABASE

    @property
    def key(self) -> str:
        """What that file is encrypted under."""
        return backup_key(self.opened.key)


def backup_key(key: DataKey) -> str:
    """The key of every backup of a store with this data key."""
    return key.subkey(Purpose.BACKUP).hex()


# --- what there is -----------------------------------------------------------------------------------------------


def backup_rows(parent: Path) -> list[BackupRow]:
    """The backups in a folder, newest first."""
    if not parent.is_dir():
        return []
    with told_apart(parent):
        found = [(each, taken_at(each.name)) for each in parent.iterdir() if each.is_dir()]
        rows = [row for place, at in found if at is not None and (row := _row(place, at)) is not None]
    return sorted(rows, key=_age, reverse=True)


def backup_named(parent: Path, name: str) -> Path:
    """Where the backup of that name lies."""
    if taken_at(name) is None or not (parent / name).is_dir():
        raise NotABackup
    return parent / name


def taken_at(name: str) -> datetime | None:
    """When a backup was made, by its name; None when it is no name of ours."""
    found = _NAME.fullmatch(name)
    try:
        return datetime.strptime(found[1], TIME).replace(tzinfo=UTC) if found else None
    except ValueError:  # of a thirteenth month
        return None


def newest_of(backup: Path, key: DataKey) -> Newest | None:
    """The newest entries that a backup has; None when it cannot be read."""
    try:
        connection = open_sealed(backup / FIRST_DATABASE, backup_key(key))
        try:
            with told_apart(backup):
                return newest_in(connection)
        finally:
            connection.close()
    except StoreDamaged:
        return None


def _row(place: Path, at: datetime) -> BackupRow | None:
    """One backup; None when it was rotated away while the list was made."""
    try:
        size = sum(each.stat().st_size for each in place.iterdir())
    except FileNotFoundError:
        return None
    return BackupRow(name=place.name, taken_at=at, size_bytes=size)


def _age(row: BackupRow) -> tuple[datetime, int, str]:
    return row.taken_at, len(row.name), row.name  # several of one second are numbered


# --- making ------------------------------------------------------------------------------------------------------


def take(
    folder: StoreFolder,
    keys: KeyFile,
    key: DataKey,
    at: datetime,
    parent: Path,
    progress: Progress,
    *,
    schema: str = "",
) -> Path:
    """A backup of a store as it is now, looked through before it has its name; nothing is left of one that fails.

    One that is named after its schema is made before an upgrade; its newest is not rotated away.
    """
    with hidden_folder(parent, at, f"-{schema}{SUFFIX}" if schema else SUFFIX) as building:
        database, target_key = building.path / FIRST_DATABASE, backup_key(key)
        copy_database(folder.database(keys), key.hex, database, target_key, part(progress, 0.0, _COPYING))
        refuse_unsound(database, target_key)
        bare = replace(keys.without_keyring(), database=FIRST_DATABASE)
        replace_file(building.path / "keys.json", encoded(bare))
        progress(1.0)  # the last moment at which it can be stopped
    return building.place


def make(folder: StoreFolder, keys: KeyFile, key: DataKey, at: datetime, progress: Progress) -> Path:
    """A backup beside the store; of the older ones those stay that are to be kept."""
    made = take(folder, keys, key, at, folder.backups, progress)
    rows = backup_rows(folder.backups)
    by_schema = {_schema(row): row for row in reversed(rows)}
    by_second = {row.taken_at: row for row in reversed(rows) if not _schema(row)}
    keep = {by_second[at].name for at in kept(by_second)}
    for row in rows:
        stays = by_schema[_schema(row)] is row if _schema(row) else row.name in keep
        if not stays and row.name != made.name:  # a clock that was set back makes the newest the oldest
            remove_folder(folder.backups / row.name)
    return made


def start_over(folder: StoreFolder, keys: KeyFile, key: DataKey, at: datetime, progress: Progress) -> Path:
    """A new backup, and no older ones, nor stores that were put aside: what they hold is to be forgotten."""
    made = take(folder, keys, key, at, folder.backups, progress)
    for each in kept_aside(folder):
        remove_folder(each)
    for row in backup_rows(folder.backups):
        if row.name != made.name:
            remove_folder(folder.backups / row.name)
    forget_aside(folder.database(keys))
    return made


def _schema(row: BackupRow) -> str:
    """The schema before whose end a backup was made; of most it does not matter."""
    found = _NAME.fullmatch(row.name)
    return (found["schema"] or "") if found else ""


# --- opening -----------------------------------------------------------------------------------------------------


def open_backup(backup: Path, typed: str, person: str | None) -> OpenedBackup:
    """Open a backup with a passphrase, or the recovery code, that was in use when it was made."""
    key_file = backup / "keys.json"
    if not backup.is_dir() or not (key_file.exists() or (backup / FIRST_DATABASE).exists()):
        raise NotABackup
    try:
        keys = read_one(key_file)
    except KeyFileDamaged as error:
        raise BackupDamaged(KEYS) from error
    return OpenedBackup(path=backup, keys=keys, opened=_unlocked(keys, typed, person))


def look_through(backup: OpenedBackup) -> BackupContents:
    """What is in a backup, of which every page has been looked at."""
    at = taken_at(backup.path.name)
    with damage_named(), told_apart(backup.path):
        refuse_unsound(backup.database, backup.key)
        # A backup that somebody gave another name: when the file was written is as near as one can get.
        at = at or datetime.fromtimestamp(backup.database.stat().st_mtime, UTC)
        connection = open_sealed(backup.database, backup.key)
        try:
            return counted(connection, at, tuple(backup.keys.people()))
        finally:
            connection.close()


@contextmanager
def damage_named() -> Iterator[None]:
    """What is wrong with a backup, as such."""
    try:
        yield
    except StoreDamaged as damage:
        raise BackupDamaged(damage.part) from damage


def _unlocked(keys: KeyFile, typed: str, person: str | None) -> Opened:
    """What was typed is a recovery code or a passphrase; a passphrase may look like a code."""
    try:
        return Opened(key=keys.recover(typed), person=keys.people()[0])
    except WrongRecoveryCode:  # without a derivation, when it does not look like one
        return keys.unlock(typed, person)
