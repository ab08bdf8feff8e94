"""A store from its folder to its first transaction, and back: created, opened, closed, looked through."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import Engine

from famsam_desktop.domain.errors import EnvironmentFault, KeyFileDamaged
from famsam_desktop.store.engine import create_file, make_engine
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.holder import Holder
from famsam_desktop.store.integrity import integrity
from famsam_desktop.store.keyfile import decoded
from famsam_desktop.store.keys import DataKey
from famsam_desktop.store.migrate import upgrade
from famsam_desktop.store.work import Store, Work

type Clock = Callable[[], datetime]

DEVICE = "device"
"""The setting that holds the id of the device a store was made on."""

KEYS = "keys"
JOURNAL = "journal"

_NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class OpenedStore:
    """A store that this process holds."""

    store: Store
    holder: Holder
    name: str

    def close(self) -> None:
        """Move what lies beside the database into it, and let go of both; a full disk does not stop it."""
        try:
            _checkpoint(self.store.engine)
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
    create_file(folder.database, key.hex)
    engine = make_engine(folder.database, key.hex)
    try:
        upgrade(engine)
        device = uuid4()
        with Store(engine, device, None, clock, new_id).write("vault.create") as work:
            work.settings.set(DEVICE, device.hex)
            fill(work)
        _checkpoint(engine)
    finally:
        engine.dispose()


def open_store(
    folder: StoreFolder, holder: Holder, key: DataKey, clock: Clock, user_id: Callable[[Work], UUID]
) -> OpenedStore:
    """Open a store that is held, bring its schema up to date, and put it into the hands of a user."""
    engine = make_engine(folder.database, key.hex)
    try:
        upgrade(engine)
        with Store(engine, _NOBODY, None, clock).read() as work:
            device = UUID(hex=str(work.settings.get(DEVICE, _NOBODY.hex)))
            user = user_id(work)
        store = Store(engine, device, user, clock)
    except BaseException:
        engine.dispose()
        raise
    return OpenedStore(store, holder, folder.path.stem)


def faults(folder: StoreFolder, key: DataKey, clock: Clock) -> list[str]:
    """Everything wrong with a store, each with its kind first and no content; none when it is sound."""
    engine = make_engine(folder.database, key.hex)
    try:
        wrong = _of_the_key_file(folder) + integrity(engine)
        return wrong or _of_the_journal(Store(engine, _NOBODY, None, clock))
    finally:
        engine.dispose()


def _of_the_key_file(folder: StoreFolder) -> list[str]:
    """The key file may be damaged and the store still open, by the copy kept beside it."""
    try:
        decoded(folder.keys.read_bytes())
    except (OSError, KeyFileDamaged):
        return [KEYS]
    return []


def _of_the_journal(store: Store) -> list[str]:
    with store.read() as work:
        broken = work.journal.verify()
        if broken is not None:
            return [f"{JOURNAL}: {broken.seq} {broken.fault}"]
        return [f"{JOURNAL}: {difference}" for difference in work.journal.differences()]


def _checkpoint(engine: Engine) -> None:
    with engine.connect() as plain:
        connection = plain.execution_options(isolation_level="AUTOCOMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
