"""A store on a disk that is full: read as it lies, until there is room to write again.

Even to read, SQLite lays an index beside the database. Without room for that, a database that was closed well, with no
rows beside it, is opened as one that nobody writes to; so people can read, and know what they may remove elsewhere.
"""

from contextlib import suppress
from pathlib import Path

from sqlalchemy import Engine

from famsam_desktop.domain.errors import DiskFull
from famsam_desktop.store.cipher import RawConnection
from famsam_desktop.store.engine import make_engine, open_raw, open_sealed
from famsam_desktop.store.generations import has_beside
from famsam_desktop.store.keys import DataKey


class Cramped:
    """The connections of one database, of which it is tried anew before each write whether they can write."""

    def __init__(self, database: Path, key: DataKey) -> None:
        """Find out how it can be opened; refused when rows lie beside the database that there is no room to read."""
        self._database, self._key = database, key.hex
        self._sealed = False
        self._opened: list[RawConnection] = []
        try:
            self._opened = [self._open()]
        except DiskFull:
            if has_beside(database):
                raise
            self._sealed = True
        self.engine: Engine = make_engine(database, self._key, opened=self._open)

    def make_room(self) -> None:
        """To be asked before each write: refused while there is no room; as soon as there is, all can be written."""
        if self._sealed:
            open_raw(self._database, self._key).close()
            self._sealed = False
            self.engine.dispose()  # no connection may go on that believes that nobody writes

    def _open(self) -> RawConnection:
        """The first is the one that was tried: closing it would write what may still have to be looked at."""
        with suppress(IndexError):
            return self._opened.pop()
        return (open_sealed if self._sealed else open_raw)(self._database, self._key)
