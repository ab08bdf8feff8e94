"""Write small files so that a crash leaves the whole old one or the whole new one, nothing between."""

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

_HELD_BY_ANOTHER = (5, 32)
"""Windows: access denied, and a sharing violation. A virus scanner has the file open, for a moment."""

_PAUSES = (0.01, 0.05, 0.1, 0.3, 0.6)
"""Seconds between the tries: what lasts longer than all of them is no virus scanner."""


def insist[T](act: Callable[[], T], pause: Callable[[float], object] = time.sleep) -> T:
    """Rename or remove, a few times over when Windows says that another program has the file open."""
    for seconds in _PAUSES:
        try:
            return act()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD_BY_ANOTHER:
                raise
        pause(seconds)
    return act()


def remove_file(path: Path) -> None:
    """Take a file away, if it is there."""
    insist(partial(path.unlink, missing_ok=True))


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` at `path` for its owner only: written and synced beside it, then renamed over it."""
    temporary = path.with_name(path.name + ".tmp")
    remove_file(temporary)  # what a killed writer left behind
    descriptor = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        insist(partial(temporary.replace, path))
    except BaseException:
        remove_file(temporary)
        raise
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Make what was written to the file survive a power cut."""
    descriptor = os.open(path, os.O_RDWR)  # Windows syncs no file that is open for reading alone
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder survive a power cut; Windows does it with the rename itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
