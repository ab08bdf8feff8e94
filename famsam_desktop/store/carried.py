"""What a restored store still has to know of the one it replaces: figures that left after the backup was made.

A backup put back forgets families as they were since; it must not forget what strangers have been told of them.
"""

import logging
from pathlib import Path

from famsam_desktop.domain.errors import EnvironmentFault
from famsam_desktop.store.chains import PUBLICATION, Row, first_broken_publication
from famsam_desktop.store.cipher import RawConnection, columns_of
from famsam_desktop.store.engine import open_raw
from famsam_desktop.store.faults import told_apart
from famsam_desktop.store.generations import keep_aside
from famsam_desktop.store.keys import DataKey


def ledger_of(database: Path, key: DataKey) -> list[Row]:
    """The ledger of a store that is to be replaced; nothing when it cannot be read, or is not whole."""
    try:
        with told_apart(database):
            if keep_aside(database):  # no room to keep what a reading may drop: then nobody reads
                return []
            connection = open_raw(database, key.hex)
            try:
                return _whole(connection)
            finally:
                connection.close()
    except EnvironmentFault:
        logging.getLogger(__name__).info("the ledger of the store that is replaced cannot be read")
        return []


def _whole(connection: RawConnection) -> list[Row]:
    if not columns_of(connection, "publication") or first_broken_publication(connection) is not None:
        return []
    return connection.execute(f"SELECT {', '.join(PUBLICATION)} FROM publication ORDER BY rowid").fetchall()  # noqa: S608  (our own)
