"""The typed seam to the SQLCipher driver: what the rest of the store may know about it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Protocol, cast

from sqlcipher3 import dbapi2  # type: ignore[import-untyped]  # the wheel carries no type hints

if TYPE_CHECKING:  # slow to import, and the lock screen needs the words for faults
    from sqlalchemy import Connection

BUSY_SECONDS = 5.0
_BATCH = 1000

driver: ModuleType = dbapi2

_CODES: dict[str, int] = {
    "database or disk is full": driver.SQLITE_FULL,
    "attempt to write a readonly database": driver.SQLITE_READONLY,
    "unable to open database file": driver.SQLITE_CANTOPEN,
    "disk I/O error": driver.SQLITE_IOERR,
    "database disk image is malformed": driver.SQLITE_CORRUPT,
    "file is not a database": driver.SQLITE_NOTADB,
}

DriverError = cast(type[Exception], driver.Error)
"""Every error the driver raises; `error_code` tells which."""


class RawCursor(Protocol):
    """The rows of one statement on a raw connection."""

    def fetchone(self) -> tuple[Any, ...] | None:
        """The next row, or None after the last."""

    def fetchmany(self, size: int) -> list[tuple[Any, ...]]:
        """So many rows at the most; none after the last."""

    def fetchall(self) -> list[tuple[Any, ...]]:
        """The rows that are left."""


class RawConnection(Protocol):
    """A connection of the driver, below SQLAlchemy and outside every transaction hook."""

    isolation_level: str | None

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> RawCursor:
        """Run one statement."""

    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]]) -> RawCursor:
        """Run one statement for each set of parameters."""

    def create_collation(self, name: str, compare: Callable[[str, str], int]) -> None:
        """Make an order known to SQL by this name."""

    def backup(
        self,
        target: "RawConnection",
        *,
        pages: int = -1,
        progress: Callable[[int, int, int], None] | None = None,
    ) -> None:
        """Copy the whole database, newest rows and all, into another connection, so many pages at a time.

        `progress` is told a state, the pages that are left and how many there are.
        """

    def close(self) -> None:
        """Close it; what was not committed is gone."""


def connect_file(path: Path, *, sealed: bool = False) -> RawConnection:
    """Connect to an existing file, in autocommit and usable from any thread; no statement has run yet.

    A sealed one is read as it lies, with no lock and no other file looked for or made.
    """
    how = "mode=ro&immutable=1" if sealed else "mode=rw"
    connection = driver.connect(
        f"{path.absolute().as_uri()}?{how}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_SECONDS,
    )
    return cast(RawConnection, connection)


def raw_connection(connection: "Connection") -> RawConnection:
    """What lies under a connection of SQLAlchemy, in the transaction that it has begun."""
    return cast(RawConnection, connection.connection.driver_connection)


def error_code(error: BaseException) -> int:
    """The extended SQLite result code of a driver error, 0 when it has none; copying tells its errors by text alone."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return code or _CODES.get(str(error), 0)


def batches(cursor: RawCursor) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of a cursor, many at a time."""
    while batch := cursor.fetchmany(_BATCH):
        yield batch


def columns_of(connection: RawConnection, source: str) -> frozenset[str]:
    """The columns that a table has in this file, none when there is no such table: its schema may be an older one."""
    return frozenset(str(row[1]) for row in connection.execute(f"PRAGMA table_info({source})").fetchall())
