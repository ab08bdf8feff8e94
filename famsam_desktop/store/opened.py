"""A store from its folder to its first transaction, and back: created, opened, closed, looked through."""

import logging
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import Engine

from famsam_desktop.domain.errors import EnvironmentFault, KeyFileDamaged, NewestMissing
from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.store import audit
from famsam_desktop.store.cipher import raw_connection
from famsam_desktop.store.engine import READ_ONLY, checkpoint, create_file, make_engine
from famsam_desktop.store.faults import told_apart
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.generations import finished, forget_aside, keep_aside, sweep
from famsam_desktop.store.heads import Heads, NewestNoted, newest_of, read_heads
from famsam_desktop.store.holder import Holder
from famsam_desktop.store.keyfile import backup_of, read_one
from famsam_desktop.store.keys import FIRST_DATABASE, DataKey, KeyFile
from famsam_desktop.store.migrate import is_older, upgrade
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.upgrading import DEVICE, device_of, upgrade_on_copy
from famsam_desktop.store.work import Store, Work

type Clock = Callable[[], datetime]

KEYS = "keys"
KEYS_COPY = "keys.bak"
HEADS = "heads"
NEWEST = "newest"
"""So many of the newest entries are missing, as far as is known."""

_NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class OpenedStore:
    """A store that this process holds."""

    store: Store
    holder: Holder
    folder: StoreFolder
    key: DataKey = field(repr=False)

    @property
    def name(self) -> str:
        """What the store is called."""
        return self.folder.path.stem

    def close(self) -> None:
        """Move what lies beside the database into it, and let go of both; a full disk does not stop it."""
        try:
            checkpoint(self.store.engine)
        except EnvironmentFault:
            # Nothing is lost: the rows lie in the file beside the database and are read from there.
            logging.getLogger(__name__).info("checkpoint left to the next opening")
        finally:
            self.store.close()
            self.holder.release()


def found(
    folder: StoreFolder,
    key: DataKey,
    clock: Clock,
    fill: Callable[[Work], None],
    new_id: Callable[[], UUID] = uuid4,
) -> None:
    """Make the database of a new store and fill it with what it begins with; the file is whole and closed after it."""
    database = folder.path / FIRST_DATABASE
    create_file(database, key.hex)
    with finished(database, key) as engine:
        upgrade(engine)
        device = uuid4()
        with Store(engine, device, None, clock, new_id).write("vault.create") as work:
            work.settings.set(DEVICE, device.hex)
            fill(work)


def open_store(
    folder: StoreFolder,
    holder: Holder,
    keys: KeyFile,
    key: DataKey,
    clock: Clock,
    user_id: Callable[[Work], UUID],
    *,
    accept_loss: bool = False,
) -> OpenedStore:
    """Open a store that is held, bring its schema up to date, and put it into the hands of a user.

    One that lacks what its heads have noted is refused, unless the loss is accepted: then it is noted, and what is
    written from here on counts as another device's, for the numbers of what was lost may be known elsewhere.
    """
    older, lost = _looked_at(folder, keys, key)
    if lost and not accept_loss:
        raise NewestMissing(lost)
    sweep(folder, keys)
    if older:
        keys = upgrade_on_copy(folder, keys, key, clock, user_id)
    engine = make_engine(folder.database(keys), key.hex)
    with ExitStack() as hold:
        hold.callback(engine.dispose)
        with Store(engine, _NOBODY, None, clock).read() as work:
            device, user = device_of(work), user_id(work)
        store = Store(engine, uuid4() if lost else device, user, clock)
        store.heads = Heads(folder.database(keys), key, newest_of(engine))
        hold.callback(store.heads.close)
        if lost:
            with store.write("vault.loss") as work:
                work.settings.set(DEVICE, store.device.hex)
                work.trail.note(Noted(kind=TrailKind.LOSS_ACCEPTED, detail=str(lost)))
        else:
            forget_aside(folder.database(keys))
        hold.pop_all()
    return OpenedStore(store, holder, folder, key)


def faults(folder: StoreFolder, keys: KeyFile, key: DataKey, progress: Progress = unheard) -> list[str]:
    """Everything wrong with a store, each with its kind first and no content; none when it is sound."""
    database = folder.database(keys)
    keep_aside(database)
    noted = read_heads(database, key)
    engine = make_engine(database, key.hex)
    try:
        beneath = audit.faults(engine, progress)
        lacking = 0 if beneath else _lacking(engine, database, noted)
        own = noted.faults if beneath or not is_older(engine) else ()  # the first schema had no heads
    finally:
        engine.dispose()
    if not lacking:
        forget_aside(database)
    wrong = [f"{HEADS}: {fault}" for fault in own] + [f"{NEWEST}: {lacking}"] * bool(lacking)
    return _of_the_key_files(folder) + beneath + wrong


def _looked_at(folder: StoreFolder, keys: KeyFile, key: DataKey) -> tuple[bool, int]:
    """Whether the schema is an older one, and how many of the newest entries are missing; a newer one is refused."""
    database = folder.database(keys)
    keep_aside(database)
    engine = make_engine(database, key.hex)
    try:
        older = is_older(engine)
        return older, _lacking(engine, database, read_heads(database, key))
    finally:
        engine.dispose()


def _lacking(engine: Engine, database: Path, noted: NewestNoted) -> int:
    with engine.connect() as plain, told_apart(database):
        return noted.lacking(raw_connection(plain.execution_options(**{READ_ONLY: True})))


def _of_the_key_files(folder: StoreFolder) -> list[str]:
    """Either of the two may be damaged and the store still open, by the other.

    A copy that is whole and another is none: its writer was killed between the two, and the next opening mends it.
    """
    wrong = []
    for path, name in ((folder.keys, KEYS), (backup_of(folder.keys), KEYS_COPY)):
        try:
            read_one(path)
        except KeyFileDamaged:
            wrong.append(name)
    return wrong
