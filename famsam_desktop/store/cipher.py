"""The typed seam to the SQLCipher driver: what the rest of the store may know about it."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol, cast

from sqlcipher3 import dbapi2  # type: ignore[import-untyped]  # the wheel carries no type hints

BUSY_SECONDS = 5.0

driver: ModuleType = dbapi2

DriverError = cast(type[Exception], driver.Error)
"""Every error the driver raises; `error_code` tells which."""


class RawCursor(Protocol):
    """The rows of one statement on a raw connection."""

    def fetchone(self) -> tuple[Any, ...] | None:
        """The next row, or None after the last."""

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

    def backup(self, target: "RawConnection", *, pages: int = -1) -> None:
        """Copy the whole database, newest rows and all, into another connection."""

    def close(self) -> None:
        """Close it; what was not committed is gone."""


def connect_file(path: Path) -> RawConnection:
    """Connect to an existing file, in autocommit and usable from any thread; no statement has run yet."""
    connection = driver.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_SECONDS,
    )
    return cast(RawConnection, connection)


def error_code(error: BaseException) -> int:
    """The extended SQLite result code of a driver error, 0 when it has none."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return code or 0
