"""What the environment does to a store (disk full, read-only, damage), told apart by its error codes.

The names here are the values of `StoreDamaged.part`, and the first word of what `integrity` finds.
"""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from famsam_desktop.domain.errors import DiskFull, EnvironmentFault, ReadOnlyPlace, StoreDamaged
from famsam_desktop.store.cipher import DriverError, driver, error_code

MISSING = "missing"
EMPTY = "empty"
UNREADABLE = "unreadable"
"""The first page: a wrong key and a foreign file read the same, but the key file has vouched for the key."""
BAD_PAGE = "page"
DISK_ERROR = "disk"

_NO_SPACE_BYTES = 1 << 20
_PRIMARY = 0xFF  # an extended result code carries its primary code in the lowest byte

_DAMAGE = {driver.SQLITE_NOTADB: UNREADABLE, driver.SQLITE_CORRUPT: BAD_PAGE}
_READ_ONLY = (driver.SQLITE_READONLY, driver.SQLITE_CANTOPEN, driver.SQLITE_PERM)
_ERRNO_DISK = (errno.EIO,)
_ERRNO_FULL = (errno.ENOSPC, errno.EDQUOT)
_ERRNO_READ_ONLY = (errno.EACCES, errno.EPERM, errno.EROFS)


@contextmanager
def told_apart(path: Path) -> Iterator[None]:
    """Around raw work on a file: what the environment did comes out as our own word, the rest as it is."""
    try:
        yield
    except (OSError, DriverError) as error:
        fault = environment_fault(error, path)
        if fault is None:
            raise
        raise fault from error


def environment_fault(error: BaseException, path: Path) -> EnvironmentFault | None:
    """Our word for an error of the driver or the system at this path; None when neither is to blame."""
    if isinstance(error, OSError):
        return _of_errno(error.errno)
    primary = error_code(error) & _PRIMARY
    if primary in _DAMAGE:
        return StoreDamaged(_DAMAGE[primary])
    if primary == driver.SQLITE_FULL:
        return DiskFull()
    if primary in _READ_ONLY:
        return ReadOnlyPlace()
    if primary == driver.SQLITE_IOERR:
        return DiskFull() if _no_space(path) else StoreDamaged(DISK_ERROR)
    return None


def poisons(error: BaseException) -> bool:
    """Whether a connection that saw this error must go: after a bad page it misreads good ones."""
    return error_code(error) & _PRIMARY in (*_DAMAGE, driver.SQLITE_IOERR)


def _of_errno(number: int | None) -> EnvironmentFault | None:
    if number in _ERRNO_FULL:
        return DiskFull()
    if number in _ERRNO_READ_ONLY:
        return ReadOnlyPlace()
    if number in _ERRNO_DISK:
        return StoreDamaged(DISK_ERROR)
    return None


def _no_space(path: Path) -> bool:
    """Whether the disk is full: a failed write to the shared-memory file says only "I/O error"."""
    try:
        return shutil.disk_usage(path.parent).free < _NO_SPACE_BYTES
    except OSError:
        return False
