"""One process holds a store: a lock of the operating system, which no crash can leave behind."""

import errno
import os
import platform
import sys
from contextlib import suppress
from pathlib import Path
from typing import Self

from famsam_desktop.domain.errors import DiskFull, StoreInUse
from famsam_desktop.store.faults import told_apart

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_HELD = (errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)
_NAME_BYTES = 200
_LOCKED_BYTE = 1 << 30  # on Windows: far behind the name, which others must be able to read


class Holder:
    """The hold of this process on one store, from taking it to `release` or to the end of the process."""

    def __init__(self, path: Path) -> None:
        """Take the hold, or refuse with the name of the process that has it."""
        with told_apart(path):
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if not _lock(self._descriptor):
                raise StoreInUse(_named_in(self._descriptor))
            with suppress(DiskFull), told_apart(path):  # held all the same, by somebody without a name
                os.ftruncate(self._descriptor, 0)
                os.lseek(self._descriptor, 0, os.SEEK_SET)
                os.write(self._descriptor, _own_name().encode())
        except BaseException:
            os.close(self._descriptor)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.release()

    def release(self) -> None:
        """Let the next process in; a second call does nothing. The file stays: removing it would race."""
        if self._descriptor < 0:
            return
        os.ftruncate(self._descriptor, 0)
        os.close(self._descriptor)
        self._descriptor = -1


def _own_name() -> str:
    """This process as a person can find it: its number and its computer."""
    return f"{os.getpid()}@{platform.node()}"


def _named_in(descriptor: int) -> str:
    """Who holds the store, as it wrote itself; empty when it has not got that far."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, _NAME_BYTES).decode(errors="replace")


def _lock(descriptor: int) -> bool:
    """Whether the lock is ours now; never waits."""
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise
    return True
