"""The search index against the records: every live text is in it once and nothing else is, nothing deleted either."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import cast

import sqlalchemy as sa

from famsam_desktop.domain.errors import StoreDamaged
from famsam_desktop.store.cipher import RawConnection, columns_of
from famsam_desktop.store.records import Record, SearchEntryTable
from famsam_desktop.store.replay import uuid_of
from famsam_desktop.store.rows import table
from famsam_desktop.store.tables import KINDS

SEARCH = "search"
INDEX = "index"

_NOTED = [kind for kind in KINDS.values() if kind.notes]
_COMPARE = "INSERT INTO search(search, rank) VALUES ('integrity-check', 1)"  # nothing is written


def search_faults(connection: sa.Connection, most: int) -> list[str]:
    """Each record whose text is not in the index as it stands, or no record; and the index, if it is another."""
    found = [f"{SEARCH}: {each}" for each in islice(_stale(connection), most)]
    try:
        connection.exec_driver_sql(_COMPARE)
    except StoreDamaged:
        found.append(f"{SEARCH}: {INDEX}")
    return found


def _stale(connection: sa.Connection) -> Iterator[str]:
    there = {name: noted for kind in _NOTED if (noted := _noted(connection, kind, name := table(kind).name))}
    for name, noted in there.items():
        for (record_id,) in connection.exec_driver_sql(_missing(name, noted)):
            yield f"{name}: {uuid_of(record_id)}"
    for entity, record_id in connection.exec_driver_sql(_unknown(there)):
        yield f"{entity if entity in KINDS else '?'}: {uuid_of(record_id)}"


def _noted(connection: sa.Connection, kind: type[Record], name: str) -> list[str]:
    """The columns of a table that the index covers; an older store lacks some, or the whole table."""
    raw = cast(RawConnection, connection.connection.driver_connection)
    return [column for column in kind.notes if column in columns_of(raw, name)]


def _missing(source: str, noted: Sequence[str]) -> str:
    """The records that the index has another text of than theirs."""
    entry = table(SearchEntryTable).name
    texts = ", ".join(f"nullif(r.{name}, '')" for name in noted)
    return (
        f"SELECT r.id FROM {source} AS r LEFT JOIN {entry} AS e ON e.record_id = r.id"  # noqa: S608  (our own names)
        f" WHERE iif(r.deleted_at IS NULL, concat_ws(char(10), {texts}), '') IS NOT coalesce(e.body, '')"
        f" OR e.body = '' OR e.entity <> '{source}'"
    )


def _unknown(names: Iterable[str]) -> str:
    """The texts in the index that belong to no record."""
    entry = table(SearchEntryTable).name
    there = " ".join(
        f"WHEN '{name}' THEN EXISTS (SELECT 1 FROM {name} WHERE {name}.id = e.record_id)"  # noqa: S608
        for name in names
    )
    return f"SELECT e.entity, e.record_id FROM {entry} AS e WHERE NOT CASE e.entity {there} ELSE 0 END"  # noqa: S608
