"""A store of an older schema brought up to date on a copy, which takes its place when it has been looked through."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import Engine

from famsam_desktop.domain.errors import StoreDamaged
from famsam_desktop.domain.progress import unheard
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.store import backup
from famsam_desktop.store.engine import checkpoint, make_engine
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.generations import (
    adopt,
    carry_aside,
    copy_database,
    finished,
    next_name,
    remove_database,
)
from famsam_desktop.store.integrity import integrity
from famsam_desktop.store.keys import DataKey, KeyFile
from famsam_desktop.store.migrate import REVISIONS, revision, row_counts, upgrade
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Store, Work

DEVICE = "device"
"""The setting that holds the id of the device a store was made on."""

ROWS = "rows"
"""`StoreDamaged.part` when an upgrade has not kept every row."""

_NOBODY = UUID(int=0)


def device_of(work: Work) -> UUID:
    """The device whose entries this store writes."""
    return UUID(hex=str(work.settings.get(DEVICE, _NOBODY.hex)))


def upgrade_on_copy(
    folder: StoreFolder,
    keys: KeyFile,
    key: DataKey,
    clock: Callable[[], datetime],
    user_id: Callable[[Work], UUID],
    *,
    lost: int = 0,
) -> KeyFile:
    """Back the store up, upgrade a copy, and let that take its place; the key file as it is from then on.

    A loss that was accepted is noted in the copy, and what was kept aside of it goes along.
    """
    backup.take(
        folder, keys, key, clock(), folder.backups, unheard, schema=_schema_of(folder.database(keys), key)
    )
    newer = replace(keys, database=next_name(keys))
    target = folder.database(newer)
    try:
        copy_database(folder.database(keys), key.hex, target, key.hex, unheard)
        with finished(target, key) as engine:
            bring_up(engine)
            with Store(engine, _NOBODY, None, clock).read() as work:
                device, user = device_of(work), user_id(work)
            device = uuid4() if lost else device
            with Store(engine, device, user, clock).write("vault.upgrade") as work:
                work.trail.note(UPGRADED)
                if lost:
                    note_loss(work, device, lost)
        if lost:
            carry_aside(folder.database(keys), target)
    except BaseException:
        remove_database(target)
        raise
    adopt(folder, newer)
    return newer


def note_loss(work: Work, device: UUID, lost: int) -> None:
    """Somebody has accepted that so many of the newest entries are missing, and this is another device from now on."""
    work.settings.set(DEVICE, device.hex)
    work.trail.note(Noted(kind=TrailKind.LOSS_ACCEPTED, detail=str(lost)))


def _schema_of(database: Path, key: DataKey) -> str:
    engine = make_engine(database, key.hex)
    try:
        return revision(engine) or ""
    finally:
        engine.dispose()


UPGRADED = Noted(kind=TrailKind.UPGRADED, detail=REVISIONS[-1])
"""What the trail says of it."""


def bring_up(engine: Engine) -> bool:
    """Upgrade a copy and look it through, every page and every row of before; False when it was up to date."""
    before = row_counts(engine)
    upgraded = upgrade(engine)
    checkpoint(engine)  # so that the pages looked at are those that were written
    wrong = integrity(engine)
    if wrong:
        raise StoreDamaged(wrong[0])
    after = row_counts(engine)
    lost = [name for name, count in before.items() if after.get(name) != count]
    if lost:
        raise StoreDamaged(f"{ROWS}: {lost[0]}")
    return upgraded
