"""Generations: whatever replaces the database is built beside it, and takes its place by one write of the key file.

The key file names the database it belongs to. A migration, a change of the key and a restore each make the next one,
whole and synced; the replacement of `keys.json` is the one moment at which the store becomes another. Killed before,
it is wholly old; killed after, wholly new; what is left over is swept when the store is next opened.
"""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from famsam_desktop.domain.errors import DiskFull, EnvironmentFault, KeyFileDamaged, StoreDamaged
from famsam_desktop.domain.progress import Progress
from famsam_desktop.store.atomic import remove_file, replace_file, sync_file, sync_folder
from famsam_desktop.store.cipher import DriverError, RawConnection
from famsam_desktop.store.engine import checkpoint, create_target, make_engine, open_raw, open_sealed
from famsam_desktop.store.faults import told_apart
from famsam_desktop.store.folder import StoreFolder, sweep_beside, sweep_hidden
from famsam_desktop.store.heads import SUFFIX as HEADS
from famsam_desktop.store.heads import Heads, Newest, newest_in, newest_of
from famsam_desktop.store.integrity import broken_seals, unsound
from famsam_desktop.store.keyfile import mend_copy, read_one, write_key_file
from famsam_desktop.store.keys import DATABASE, DataKey, KeyFile

COPY = "copy"
"""`StoreDamaged.part` when a copy has not all that was copied."""

_KEPT_ASIDE = "-wal.kept"
_BESIDE = ("", "-wal", "-shm", "-journal", HEADS, _KEPT_ASIDE)
_PAGES = 1024


def next_name(keys: KeyFile) -> str:
    """What the database is to be called that takes the place of the present one."""
    return numbered(number_of(keys.database) + 1)


def number_of(name: str) -> int:
    """How many databases there have been, with this one."""
    found = DATABASE.fullmatch(name)
    if found is None:
        raise ValueError("not the name of a database")
    return int(found[1] or 1)


def numbered(number: int) -> str:
    """The name of a database that is not the first."""
    return f"store-{number}.db"


def copy_database(source: Path, source_key: str, target: Path, target_key: str, progress: Progress) -> None:
    """Copy a database with its newest rows, page by page, to be read with another key or the same.

    The copy is one file, closed and synced, and begins where another under its name was left half done; nothing is
    left of one that fails. Its pages have not been looked through yet: see `refuse_unsound`.
    """
    _copy(partial(open_raw, source, source_key), target, target_key, progress)


def copy_sealed(source: Path, source_key: str, target: Path, target_key: str, progress: Progress) -> None:
    """Copy a database that nobody writes to, and that must not be changed by being read."""
    _copy(partial(open_sealed, source, source_key), target, target_key, progress)


def _copy(opened: Callable[[], RawConnection], target: Path, target_key: str, progress: Progress) -> None:
    """Copy what a connection reads, and look meanwhile whether every page of it may be read.

    The copying itself takes a page whose seal does not fit for what it then reads, and seals that anew.
    """
    with told_apart(target), ThreadPoolExecutor(max_workers=1) as beside:
        remove_database(target)
        seals = beside.submit(_refuse_broken_seals, opened)
        source = opened()
        try:
            # One snapshot for all of it: a commit that comes meanwhile would begin the copy anew.
            source.execute("BEGIN")
            copied = _copied(source, target, target_key, progress)
            if copied != newest_in(source):
                raise StoreDamaged(COPY)
            seals.result()
            sync_file(target)
            sync_folder(target.parent)
        except (StoreDamaged, DriverError):
            remove_database(target)
            seals.result()  # where a page is damaged, this says which
            raise
        except BaseException:
            remove_database(target)
            raise
        finally:
            source.close()


def _refuse_broken_seals(opened: Callable[[], RawConnection]) -> None:
    connection = opened()
    try:
        # A page that is being written just now may not fit either: once more, and it does.
        wrong = broken_seals(connection) and broken_seals(connection)
    finally:
        connection.close()
    if wrong:
        raise StoreDamaged(wrong[0])


def _copied(source: RawConnection, target: Path, target_key: str, progress: Progress) -> Newest:
    """Copy the pages, and return the newest entries that the copy has."""

    def tell(_state: int, left: int, pages: int) -> None:
        progress(1.0 if not pages else (pages - left) / pages)

    connection = create_target(target, target_key)
    try:
        source.backup(connection, pages=_PAGES, progress=tell)
    finally:
        connection.close()
    connection = open_sealed(target, target_key)
    try:
        return newest_in(connection)
    finally:
        connection.close()


def refuse_unsound(database: Path, key: str) -> None:
    """Look every page and every reference of a closed copy through."""
    engine = make_engine(database, key, sealed=True)
    try:
        wrong = unsound(engine)
    finally:
        engine.dispose()
    if wrong:
        raise StoreDamaged(wrong[0])


@contextmanager
def finished(database: Path, key: DataKey) -> Iterator[Engine]:
    """Work on a database before it is adopted; afterwards it is one file, synced, with its heads beside it."""
    engine = make_engine(database, key.hex)
    try:
        yield engine
        checkpoint(engine)
        newest = newest_of(engine)
    finally:
        engine.dispose()
    with told_apart(database):
        Heads(database, key, newest).close()
        sync_file(database)
        sync_folder(database.parent)


def adopt(folder: StoreFolder, new_keys: KeyFile) -> None:
    """Make the store that of these keys and of the database they name, which lies there whole (see `finished`)."""
    try:
        write_key_file(folder.keys, new_keys)
        sweep(folder, new_keys)
    except EnvironmentFault:
        if not is_adopted(folder, new_keys):
            raise
        # It has happened, and must not be called a failure. The rest is done when the store is next opened.
        logging.getLogger(__name__).info("not all of the old store is gone yet")


def is_adopted(folder: StoreFolder, keys: KeyFile) -> bool:
    """Whether these are the keys that the key file has now."""
    try:
        return read_one(folder.keys) == keys
    except KeyFileDamaged:
        return False


def sweep(folder: StoreFolder, keys: KeyFile) -> None:
    """Remove what killed work left: only while the store is held, and only names of our own.

    When the key file itself cannot be read and its copy was, nothing is removed: which database is the present one is
    then not sure enough.
    """
    if not is_adopted(folder, keys):
        return
    mend_copy(folder.keys)  # first: it may still name a database that goes now
    with told_apart(folder.path):
        for each in folder.databases():
            if each.name != keys.database:
                remove_database(each)
        for each in folder.path.iterdir():
            owner = _belongs_to(each.name)
            if (each.is_file() and each.name.endswith(".tmp")) or (
                owner is not None and owner != keys.database
            ):
                remove_file(each)
        sweep_hidden(folder.backups)
        sweep_hidden(folder.kept)
    sweep_beside(folder.path)


def _belongs_to(name: str) -> str | None:
    """The database beside which a file lies, by its name."""
    for suffix in _BESIDE:
        if name.endswith(suffix) and DATABASE.fullmatch(name.removesuffix(suffix)):
            return name.removesuffix(suffix)
    return None


def remove_database(database: Path) -> None:
    """Remove a database and what lies beside it."""
    with told_apart(database):
        for suffix in _BESIDE:
            remove_file(database.with_name(database.name + suffix))


# --- what a damaged file beside the database would lose ----------------------------------------------------------


def keep_aside(database: Path) -> bytes:
    """Copy the file beside the database before anybody reads it: SQLite drops what follows a damaged frame.

    A copy that is there already is of an opening that found something missing, and stays. Returned is what there was
    no room for: when it is wanted, `keep_after_all` finds the room that the file itself has left.
    """
    with told_apart(database):
        if not has_beside(database) or _aside(database).exists():
            return b""
        content = _wal(database).read_bytes()
        try:
            with told_apart(database):
                replace_file(_aside(database), content)
        except DiskFull:
            return content
        return b""


def keep_after_all(database: Path, content: bytes) -> None:
    """Write the copy for which there was no room, unless what it is of is still there."""
    if not content:
        return
    with told_apart(database):
        if not (_wal(database).exists() and _wal(database).read_bytes() == content):
            replace_file(_aside(database), content)


def carry_aside(database: Path, newer: Path) -> None:
    """Keep the copy beside the database that takes this one's place."""
    with told_apart(database), suppress(FileNotFoundError):
        replace_file(_aside(newer), _aside(database).read_bytes())


def has_beside(database: Path) -> bool:
    """Whether rows may lie in the file beside the database, and in it alone."""
    wal = _wal(database)
    return wal.exists() and wal.stat().st_size > 0


def forget_aside(database: Path) -> None:
    """Nothing was missing: the copy is of no use any more."""
    with told_apart(database):
        remove_file(_aside(database))


def _wal(database: Path) -> Path:
    return database.with_name(database.name + "-wal")


def _aside(database: Path) -> Path:
    return database.with_name(database.name + _KEPT_ASIDE)
