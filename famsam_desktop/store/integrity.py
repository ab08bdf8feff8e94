"""Look a whole store through: every page's seal, every foreign key, every tree and index."""

from collections import Counter

from sqlalchemy import Connection, Engine

from famsam_desktop.domain.errors import StoreDamaged
from famsam_desktop.store.cipher import RawConnection
from famsam_desktop.store.engine import READ_ONLY
from famsam_desktop.store.faults import BAD_PAGE

FOREIGN_KEY = "foreign_key"
STRUCTURE = "structure"

_SEALS = "PRAGMA cipher_integrity_check"


def integrity(engine: Engine) -> list[str]:
    """The faults of a store, each "what: where" and without content; none when it is whole."""
    try:
        with engine.connect() as plain:
            connection = plain.execution_options(**{READ_ONLY: True})
            faults = _broken_seals(connection)
            if faults:  # what lies under a bad page cannot be judged, and this connection not trusted
                connection.invalidate()
                return faults
            return broken_references(connection) + _broken_structure(connection)
    except StoreDamaged as damage:
        return [damage.part]


def unsound(engine: Engine) -> list[str]:
    """The same without the trees and indexes: enough for a copy that was made page by page."""
    try:
        with engine.connect() as plain:
            connection = plain.execution_options(**{READ_ONLY: True})
            return _broken_seals(connection) or broken_references(connection)
    except StoreDamaged as damage:
        return [damage.part]


def _broken_seals(connection: Connection) -> list[str]:
    """Pages whose seal (HMAC) does not fit: a flipped bit, a torn or foreign page."""
    found = connection.exec_driver_sql(_SEALS).scalars()
    return [_page(text) for text in found]


def broken_seals(connection: RawConnection) -> list[str]:
    """The same on a connection of the driver."""
    return [_page(text) for (text,) in connection.execute(_SEALS).fetchall()]


def _page(text: object) -> str:
    return f"{BAD_PAGE}: {str(text).rpartition(' ')[2]}"


def broken_references(connection: Connection) -> list[str]:
    """Tables with rows that point at nothing, and how many such rows."""
    found = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    counts = Counter((str(row[0]), str(row[2])) for row in found)
    return [
        f"{FOREIGN_KEY}: {child} → {parent} ({count})" for (child, parent), count in sorted(counts.items())
    ]


def _broken_structure(connection: Connection) -> list[str]:
    """Trees, indexes, constraints and search indexes that contradict themselves."""
    found = connection.exec_driver_sql("PRAGMA integrity_check(100)").scalars()
    lines = [line for text in found for line in str(text).splitlines()]
    return [f"{STRUCTURE}: {line}" for line in lines if line != "ok"]
