"""A backup in the place of a store: copied, brought up to date, looked through, and taken over at once."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from famsam_desktop.domain.errors import KeyFileDamaged, NotAStore, StoreTooNew
from famsam_desktop.domain.progress import Progress, part
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.store.aside import put_aside
from famsam_desktop.store.backup import OpenedBackup, damage_named
from famsam_desktop.store.carried import ledger_of
from famsam_desktop.store.folder import StoreFolder, new_folder, remove_folder
from famsam_desktop.store.generations import (
    adopt,
    copy_sealed,
    finished,
    number_of,
    numbered,
    remove_database,
)
from famsam_desktop.store.holder import Holder
from famsam_desktop.store.keyfile import backup_of, read_key_file, write_key_file
from famsam_desktop.store.keys import FIRST_DATABASE
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.upgrading import DEVICE, UPGRADED, bring_up, device_of
from famsam_desktop.store.work import Store

type Clock = Callable[[], datetime]

_NOBODY = UUID(int=0)
_BUILDING = 0.9
"""The part of the time that building the database takes; putting the present store aside takes the rest."""


def restore(backup: OpenedBackup, path: Path, clock: Clock, progress: Progress) -> Path | None:
    """Put a backup in a store's place and return where that one lies now, or make a store of it where there is none."""
    if not path.exists() or (path.is_dir() and not any(path.iterdir())):
        with new_folder(path) as folder:
            _build(backup, folder.path / FIRST_DATABASE, clock, progress)
            write_key_file(folder.keys, backup.keys)
        return None
    folder = _present(path)
    with Holder(folder.lock):
        newer = replace(backup.keys, database=_next_name(folder))
        target, kept = folder.database(newer), None
        try:
            _build(backup, target, clock, part(progress, 0.0, _BUILDING))
            kept = put_aside(folder, clock(), without=target)
            _keep_ledger(
                folder, backup, target, clock
            )  # the present store is read, and was put aside untouched
            progress(1.0)  # the last moment at which it can be stopped
        except BaseException:
            remove_database(target)
            if kept is not None:
                remove_folder(kept)
            raise
        adopt(folder, newer)
    return kept


def _build(backup: OpenedBackup, target: Path, clock: Clock, progress: Progress) -> None:
    """The database of the backup as that of a new device, whole and looked through."""
    key = backup.opened.key
    with damage_named():
        copy_sealed(backup.database, backup.key, target, key.hex, part(progress, 0.0, 0.6))
    with finished(target, key) as engine:
        with damage_named():
            upgraded = bring_up(engine)
        progress(0.9)
        with Store(engine, _NOBODY, None, clock).read() as work:
            names = {user.name: user.id for user in work.users.all()}
        device = uuid4()
        with Store(engine, device, names.get(backup.opened.person), clock).write("vault.restore") as work:
            work.settings.set(DEVICE, device.hex)
            work.trail.note(*([UPGRADED] if upgraded else []), Noted(kind=TrailKind.RESTORED))
    progress(1.0)


def _keep_ledger(folder: StoreFolder, backup: OpenedBackup, target: Path, clock: Clock) -> None:
    """Bring along what has been published since, as far as the present store can still tell."""
    with suppress(KeyFileDamaged, StoreTooNew):
        database = folder.database(read_key_file(folder.keys))
        entries = ledger_of(database, backup.opened.key)
        if not entries:
            return
        with finished(target, backup.opened.key) as engine:
            with Store(engine, _NOBODY, None, clock).read() as work:
                device = device_of(work)
                names = {user.name: user.id for user in work.users.all()}
            with Store(engine, device, names.get(backup.opened.person), clock).write("vault.restore") as work:
                work.publications.bring(entries)


def _present(path: Path) -> StoreFolder:
    """The store that is there, or what is left of one."""
    folder = StoreFolder(path)
    if not path.is_dir():
        raise NotAStore
    parts = (folder.keys, backup_of(folder.keys), folder.backups, *folder.databases())
    if not any(each.exists() for each in parts):
        raise NotAStore
    return folder


def _next_name(folder: StoreFolder) -> str:
    """A name that no database has, nor had as far as the key file knows: that may be damaged."""
    names = [each.name for each in folder.databases()]
    with suppress(KeyFileDamaged, StoreTooNew):
        names.append(read_key_file(folder.keys).database)
    return numbered(max(map(number_of, names), default=1) + 1)
