"""Open a SQLCipher file on its raw key, and the SQLAlchemy engine on top of it."""

import os
import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, ExceptionContext
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection, QueuePool

from famsam_desktop.domain.errors import ReadOnlyPlace, StoreDamaged, StoreExists
from famsam_desktop.domain.sorting import compare_sv
from famsam_desktop.store.cipher import RawConnection, connect_file, driver
from famsam_desktop.store.faults import EMPTY, MISSING, environment_fault, poisons, told_apart

READ_ONLY = "read_only"
"""Execution option of work that only reads: a plain BEGIN, which never waits for a writer."""

_KEY = re.compile(r"[0-9a-f]{64}")
_APPLICATION_ID = 0x46616D53  # "FamS", so that a decrypted copy says what it is

_PRAGMAS = (
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "cache_size=-65536",
    "trusted_schema=OFF",
    "journal_mode=WAL",
    "synchronous=FULL",
)
_SEALED_PRAGMAS = ("temp_store=MEMORY", "cache_size=-65536", "trusted_schema=OFF", "query_only=ON")
_TARGET_PRAGMAS = ("temp_store=MEMORY", "journal_mode=OFF", "synchronous=OFF")


class NotEncryptingError(RuntimeError):
    """The SQLite library in this process does not encrypt: the build is broken, nothing may be written."""


def create_file(path: Path, key: str) -> None:
    """Create the empty encrypted file of a new store, readable by its owner only."""
    with told_apart(path):
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError as error:
            raise StoreExists from error
        connection = _open(path, key)
        try:
            # Writes the first page now: an empty file would later be refused as damaged.
            connection.execute(f"PRAGMA application_id={_APPLICATION_ID}")
        finally:
            connection.close()


def create_target(path: Path, key: str) -> RawConnection:
    """Create an empty file to copy a whole database into. What is in it is safe only after it is closed and synced."""
    with told_apart(path):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    return _open(path, key, _TARGET_PRAGMAS)


def open_sealed(path: Path, key: str) -> RawConnection:
    """Open a file that nobody writes to, a backup, so that reading it cannot change it; a stick may be read-only."""
    _refuse_empty(path)
    return _open(path, key, _SEALED_PRAGMAS, sealed=True)


def open_raw(path: Path, key: str) -> RawConnection:
    """Open an existing store file on its raw key (64 hex digits), with every pragma set.

    Check the passphrase against the key file first: here a wrong key and a damaged first page read
    the same, and both are reported as damage.
    """
    _refuse_unusable(path)
    return _open(path, key)


def make_engine(
    path: Path, key: str, *, sealed: bool = False, opened: Callable[[], RawConnection] | None = None
) -> Engine:
    """An engine on a store file; neither the key nor the path is in its URL, no parameter in its errors.

    Its connections are opened as the rest of the arguments say, usually to be written to.
    """
    engine = create_engine(
        "sqlite+pysqlite://",
        module=driver,
        creator=opened or partial(open_sealed if sealed else open_raw, path, _checked(key)),
        poolclass=QueuePool,
        hide_parameters=True,
    )
    event.listen(engine, "checkout", _leave_transactions_to_the_hook)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", partial(_translate, path), retval=True)
    return engine


def checkpoint(engine: Engine) -> None:
    """Move what lies beside the database into it."""
    with engine.connect() as plain:
        connection = plain.execution_options(isolation_level="AUTOCOMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _checked(key: str) -> str:
    """The key, if it is one: SQLCipher silently takes any other length for a passphrase."""
    if not _KEY.fullmatch(key):
        raise ValueError("a raw key is 64 lower-case hex digits")
    return key


def _refuse_unusable(path: Path) -> None:
    """Refuse what SQLite would accept and then do the wrong thing with."""
    _refuse_empty(path)
    # Without write access SQLite falls back to reading only, and fails at the first commit instead.
    if not (os.access(path, os.R_OK | os.W_OK) and os.access(path.parent, os.W_OK)):
        raise ReadOnlyPlace


def _refuse_empty(path: Path) -> None:
    try:
        with told_apart(path):
            size = path.stat().st_size
    except FileNotFoundError as error:
        raise StoreDamaged(MISSING) from error
    if size == 0:  # it would be opened as a new store
        raise StoreDamaged(EMPTY)


def _open(path: Path, key: str, pragmas: Sequence[str] = _PRAGMAS, *, sealed: bool = False) -> RawConnection:
    """Connect and set up; the connection never escapes half set up."""
    checked = _checked(key)
    with told_apart(path):
        connection = connect_file(path, sealed=sealed)
        try:
            _set_up(connection, checked, pragmas)
        except BaseException:
            connection.close()
            raise
    return connection


def _set_up(connection: RawConnection, key: str, pragmas: Sequence[str]) -> None:
    """Key, proof of encryption, first read, pragmas: in the one order that works."""
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f"PRAGMA key=\"x'{key}'\"")
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise NotEncryptingError
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.create_collation("sv", compare_sv)  # for ORDER BY only, never in an index


def _begin(connection: Connection) -> None:
    """Begin for real: the driver's own implicit BEGIN leaves DDL outside the transaction."""
    options = connection.get_execution_options()
    if options.get("isolation_level") == "AUTOCOMMIT":  # VACUUM and its like
        return
    connection.exec_driver_sql("BEGIN" if options.get(READ_ONLY) else "BEGIN IMMEDIATE")


def _leave_transactions_to_the_hook(
    connection: DBAPIConnection, _entry: ConnectionPoolEntry, _proxy: PoolProxiedConnection
) -> None:
    """Undo SQLAlchemy's reset after AUTOCOMMIT, which would bring the driver's implicit BEGIN back."""
    connection.isolation_level = None


def _translate(path: Path, context: ExceptionContext) -> BaseException | None:
    """What the environment did to us, as our own word; a connection that saw a bad page is thrown away."""
    if poisons(context.original_exception):
        context.is_disconnect = True
    return environment_fault(context.original_exception, path)
