"""A store on disk: one folder, and what each file in it is called."""

import errno
import re
import shutil
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from famsam_desktop.domain.errors import NotAStore, StoreExists, StoreInUse
from famsam_desktop.store.atomic import insist, sync_folder
from famsam_desktop.store.faults import told_apart
from famsam_desktop.store.holder import Holder
from famsam_desktop.store.keys import DATABASE, KeyFile

SUFFIX = ".famsam"
TIME = "%Y-%m-%dT%H%M%SZ"
"""How what is called by a moment is named, in UTC."""

_BUILDING = ".new"
_LEFT_SECONDS = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class StoreFolder:
    """The places in a store. Never copied file by file: the newest rows may lie beside the database."""

    path: Path

    @property
    def keys(self) -> Path:
        """The key file."""
        return self.path / "keys.json"

    @property
    def lock(self) -> Path:
        """The file whose lock the one process holds that has the store open."""
        return self.path / "lock"

    @property
    def attempts(self) -> Path:
        """The count of failed tries to open it; there is none after a success."""
        return self.path / "attempts.json"

    @property
    def backups(self) -> Path:
        """Where the backups lie."""
        return self.path / "backups"

    @property
    def kept(self) -> Path:
        """Where the stores lie that were put aside by a restore."""
        return self.path / "kept"

    def database(self, keys: KeyFile) -> Path:
        """The encrypted database that the key file names."""
        return self.path / keys.database

    def databases(self) -> list[Path]:
        """Every database that is there, named or not."""
        return sorted(each for each in self.path.iterdir() if DATABASE.fullmatch(each.name))


def existing_folder(path: Path) -> StoreFolder:
    """The folder of a store that is there; anything else is refused."""
    folder = StoreFolder(path)
    if not path.is_dir() or not (folder.keys.exists() or folder.databases()):
        raise NotAStore
    return folder


@contextmanager
def new_folder(path: Path) -> Iterator[StoreFolder]:
    """A folder to build a new store in; it gets its name only when all of it is there.

    Close every file in it before leaving the block. A block that fails, or a process that dies, leaves
    nothing under `path`.
    """
    if path.exists() and not (path.is_dir() and not any(path.iterdir())):
        raise StoreExists
    with told_apart(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        building = path.with_name(f".{path.name}.{uuid.uuid4().hex}{_BUILDING}")
        building.mkdir(mode=0o700)
    folder = StoreFolder(building)
    try:
        with Holder(folder.lock) as holder:  # so that nobody takes it for one that was left behind
            yield folder
            if sys.platform == "win32":  # where no folder is renamed that holds an open file
                holder.release()
            _give_name(building, path)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise


def _give_name(building: Path, path: Path) -> None:
    with told_apart(path):
        sync_folder(building)
        if path.exists():  # the empty folder a dialog made; Windows does not rename over one
            path.rmdir()
        try:
            insist(partial(building.rename, path))
        except OSError as error:
            if error.errno in (errno.ENOTEMPTY, errno.EEXIST):  # another was quicker
                raise StoreExists from error
            raise
        sync_folder(path.parent)


def free_place(parent: Path, at: datetime, suffix: str) -> Path:
    """A place called by a moment; of those of one second the later ones are numbered."""
    time = at.astimezone(UTC).strftime(TIME)
    place, number = parent / f"{time}{suffix}", 1
    while place.exists():
        number += 1
        place = parent / f"{time}-{number}{suffix}"
    return place


@dataclass(slots=True)
class Building:
    """A folder that is being filled, and the place it gets when it is complete: known for certain only then."""

    path: Path
    place: Path


@contextmanager
def hidden_folder(parent: Path, at: datetime, suffix: str) -> Iterator[Building]:
    """A folder under another name until it is complete; then it is called by a moment.

    Several programs may do so in one folder, on a stick: the name until then is like no other's. What a killed one
    left is swept by its name, where all is ours, and else when it has lain there for a day.
    """
    with told_apart(parent):
        parent.mkdir(mode=0o700, exist_ok=True)
        place = free_place(parent, at, suffix)
        building = Building(parent / f".{place.name}.{uuid.uuid4().hex}{_BUILDING}", place)
        building.path.mkdir(mode=0o700)
        _sweep_old(building.path, suffix)
    try:
        with told_apart(parent):
            yield building
            sync_folder(building.path)
            _place(building, at, suffix)
            sync_folder(parent)
    except BaseException:
        shutil.rmtree(building.path, ignore_errors=True)
        raise


def _place(building: Building, at: datetime, suffix: str) -> None:
    """Give a folder its name, or the next one when another program was quicker."""
    while True:
        building.place = free_place(building.path.parent, at, suffix)
        try:
            insist(partial(building.path.rename, building.place))
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
                raise
        else:
            return


def _sweep_old(new: Path, suffix: str) -> None:
    """Remove what killed programs left beside a new hidden folder, by the clock of the file system alone."""
    ours = re.compile(rf"\..+{re.escape(suffix)}\.[0-9a-f]{{32}}{re.escape(_BUILDING)}")
    now = new.stat().st_mtime
    for each in new.parent.iterdir():
        with suppress(OSError):  # gone meanwhile
            if ours.fullmatch(each.name) and now - each.stat().st_mtime > _LEFT_SECONDS:
                shutil.rmtree(each, ignore_errors=True)


def remove_folder(path: Path) -> None:
    """Take a folder away as one: half of it is never seen under its name."""
    hidden = path.with_name(f".{path.name}{_BUILDING}")
    with told_apart(path):
        shutil.rmtree(hidden, ignore_errors=True)
        insist(partial(path.rename, hidden))
        shutil.rmtree(hidden)


def sweep_hidden(parent: Path) -> None:
    """Remove what `hidden_folder` and `remove_folder` left half done in a folder that is ours."""
    if parent.is_dir():
        for each in parent.glob(f".*{_BUILDING}"):
            shutil.rmtree(each, ignore_errors=True)


def sweep_beside(path: Path) -> None:
    """Remove what killed creations of this very store left beside it, and never one that is being built now.

    The store is there, so that one in the making could not get its name any more; it is left to find that out itself.
    """
    ours = re.compile(rf"\.{re.escape(path.name)}\.[0-9a-f]{{32}}{re.escape(_BUILDING)}")
    try:
        found = [each for each in path.parent.iterdir() if ours.fullmatch(each.name)]
    except OSError:  # a folder that may be entered and not read
        return
    for each in found:
        with suppress(OSError, StoreInUse):
            lock = StoreFolder(each).lock
            if lock.exists():
                Holder(lock).release()
            shutil.rmtree(each, ignore_errors=True)
