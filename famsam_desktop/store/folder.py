"""A store on disk: one folder, and what each file in it is called."""

import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from famsam_desktop.domain.errors import NotAStore, StoreExists
from famsam_desktop.store.atomic import sync_folder
from famsam_desktop.store.faults import told_apart

SUFFIX = ".famsam"


@dataclass(frozen=True, slots=True)
class StoreFolder:
    """The places in a store. Never copied file by file: the newest rows may lie beside the database."""

    path: Path

    @property
    def keys(self) -> Path:
        """The key file."""
        return self.path / "keys.json"

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.path / "store.db"

    @property
    def lock(self) -> Path:
        """The file whose lock the one process holds that has the store open."""
        return self.path / "lock"

    @property
    def backups(self) -> Path:
        """Where the backups lie."""
        return self.path / "backups"


def existing_folder(path: Path) -> StoreFolder:
    """The folder of a store that is there; anything else is refused."""
    folder = StoreFolder(path)
    if not path.is_dir() or not (folder.keys.exists() or folder.database.exists()):
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
        building = path.with_name(f".{path.name}.{uuid.uuid4().hex}.new")
        building.mkdir(mode=0o700)
    try:
        yield StoreFolder(building)
        with told_apart(path):
            sync_folder(building)
            if path.exists():  # the empty folder a dialog made; Windows does not rename over one
                path.rmdir()
            building.rename(path)
            sync_folder(path.parent)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
