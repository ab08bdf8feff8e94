"""A store from its folder to its first transaction, and back: created, opened, closed, looked through."""

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Event
from uuid import UUID, uuid4

from sqlalchemy import Engine

from famsam_desktop.domain.errors import (
    DiskFull,
    EnvironmentFault,
    KeyFileDamaged,
    NewestMissing,
    StoreDamaged,
)
from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.store import audit
from famsam_desktop.store.cipher import raw_connection
from famsam_desktop.store.cramped import Cramped
from famsam_desktop.store.engine import READ_ONLY, checkpoint, create_file, make_engine
from famsam_desktop.store.faults import told_apart
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.generations import finished, forget_aside, keep_after_all, keep_aside, sweep
from famsam_desktop.store.heads import Heads, NewestNoted, newest_of, read_heads
from famsam_desktop.store.holder import Holder
from famsam_desktop.store.keyfile import backup_of, mend_from_copy, read_one
from famsam_desktop.store.keys import FIRST_DATABASE, DataKey, KeyFile, Purpose
from famsam_desktop.store.migrate import is_older, upgrade
from famsam_desktop.store.upgrading import DEVICE, device_of, note_loss, upgrade_on_copy
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

    A disk that is full keeps nobody from reading: what would be tidied is left to the next opening.
    """
    older, lost, certain = _looked_at(folder, keys, key)
    if lost and not accept_loss:
        raise NewestMissing(lost)
    with suppress(DiskFull):
        sweep(folder, keys)
    if older:
        keys = upgrade_on_copy(folder, keys, key, clock, user_id, lost=lost)
    database = folder.database(keys)
    cramped = Cramped(database, key)
    with ExitStack() as hold:
        engine = cramped.engine
        hold.callback(engine.dispose)
        with Store(engine, _NOBODY, None, clock).read() as work:
            device, user = device_of(work), user_id(work)
        anew = bool(lost and not older)
        store = Store(engine, uuid4() if anew else device, user, clock)
        store.make_room = cramped.make_room
        store.ties = key.subkey(Purpose.TIES)
        if anew:  # before the heads begin anew: until this is written they have to tell of the loss
            with store.write("vault.loss") as work:
                note_loss(work, store.device, lost)
        with suppress(DiskFull):  # then what was noted before stays: a database may be ahead of its heads
            store.heads = Heads(database, key, newest_of(engine))
            hold.callback(store.heads.close)
        if certain:
            forget_aside(database)
        _mend_keys(folder, keys)
        hold.pop_all()
    return OpenedStore(store, holder, folder, key)


def _mend_keys(folder: StoreFolder, keys: KeyFile) -> None:
    """A key file that is damaged is made good from its copy, now that this has opened the store.

    Not when another database is there as well: the damaged file may have named that one, and from then on it would be
    swept away.
    """
    if folder.databases() == [folder.database(keys)]:
        try:
            mend_from_copy(folder.keys, keys)
        except EnvironmentFault:
            logging.getLogger(__name__).info("the key file is left to the next opening")


def faults(folder: StoreFolder, keys: KeyFile, key: DataKey, progress: Progress = unheard) -> list[str]:
    """Everything wrong with a store, each with its kind first and no content; none when it is sound."""
    database = folder.database(keys)
    with _kept_unless_certain(database) as found_whole:
        noted = read_heads(database, key)
        engine = _to_be_looked_through(database, key)
        try:
            beneath = audit.faults(engine, progress)
            lacking = 0 if beneath else _lacking(engine, database, noted)
            own = noted.faults if beneath or not is_older(engine) else ()  # the first schema had no heads
        finally:
            engine.dispose()
        if not (beneath or lacking or noted.faults):
            found_whole.set()
    if found_whole.is_set():
        forget_aside(database)
    wrong = [f"{HEADS}: {fault}" for fault in own] + [f"{NEWEST}: {lacking}"] * bool(lacking)
    return _of_the_key_files(folder) + beneath + wrong


def _to_be_looked_through(database: Path, key: DataKey) -> Engine:
    """Connections to a database that may be damaged from its first page on: what is wrong is told by the looking."""
    try:
        return Cramped(database, key).engine
    except StoreDamaged:
        return make_engine(database, key.hex)


def _looked_at(folder: StoreFolder, keys: KeyFile, key: DataKey) -> tuple[bool, int, bool]:
    """Whether the schema is an older one, how many of the newest entries are missing, and whether certainly none is.

    A newer schema is refused.
    """
    database = folder.database(keys)
    with _kept_unless_certain(database) as found_whole:
        engine = Cramped(database, key).engine
        try:
            older = is_older(engine)
            noted = read_heads(database, key)
            lost = _lacking(engine, database, noted)
        finally:
            engine.dispose()
        if not lost and (older or noted.newest):
            found_whole.set()
    return older, lost, found_whole.is_set()


@contextmanager
def _kept_unless_certain(database: Path) -> Iterator[Event]:
    """Around a look: what lies beside the database is kept, unless it is certain that nothing is missing."""
    left, found_whole = keep_aside(database), Event()
    try:
        yield found_whole
    finally:
        if not found_whole.is_set():  # the copy may be all there is of the newest changes
            keep_after_all(database, left)


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
