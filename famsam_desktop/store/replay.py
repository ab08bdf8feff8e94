"""The tables as the entries of the journal tell them, on raw values: ids as bytes, times as text, fields as JSON."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.store.cipher import RawConnection, batches, columns_of
from famsam_desktop.store.records import Id, Record
from famsam_desktop.store.rows import table
from famsam_desktop.store.tables import KINDS

STAMPS = frozenset({"id", "created_at", "created_by", "changed_at", "changed_by"})
"""Fields that follow from the entries themselves and are not written into them."""

_STAMPED = ("created_at", "created_by", "changed_at", "changed_by")

_parsed = json.JSONDecoder().raw_decode

type Stamps = tuple[str, bytes | None, str, bytes | None]
"""When a record was made, by whom, when it was changed last, and by whom."""


@dataclass(slots=True)
class Told:
    """What entries say of one table's records, by id: as inserted, and what was changed; values are still JSON."""

    made: dict[bytes, tuple[str, str, bytes | None]] = field(default_factory=dict, repr=False)
    """The record, when it was made, and by whom."""
    changed: dict[bytes, list[tuple[str, str, str, bytes | None]]] = field(default_factory=dict, repr=False)
    """Field, value, when and by whom, in the order written."""

    def ids(self) -> set[bytes]:
        """The records it knows."""
        return self.made.keys() | self.changed.keys()

    def knows(self, record_id: bytes) -> bool:
        """Whether anything is said of that record."""
        return record_id in self.made or record_id in self.changed

    def record(self, record_id: bytes) -> tuple[dict[str, Any], Stamps] | None:
        """The fields of a record that have a value, and its stamps; None of one that was never inserted."""
        found = self.made.get(record_id)
        if found is None:
            return None
        text, at, who = found
        values, stamps = _parsed(text)[0], (at, who, at, who)
        for name, value, changed_at, changed_by in self.changed.get(record_id, ()):
            values[name] = _parsed(value)[0]
            stamps = at, who, changed_at, changed_by
        return values, stamps


class Tables(defaultdict[str, Told]):
    """What entries say, table by table."""

    def __init__(self) -> None:
        super().__init__(Told)
        self.blanked: list[tuple[str, bytes, bytes, int]] = []
        """Entries without their value: the table, the record, the device and its number."""

    def differences(self, connection: RawConnection, progress: Progress = unheard) -> Iterator[str]:
        """The records, as "entity: id", that are not what the entries say; none in a sound store."""
        for number, (entity, kind) in enumerate(KINDS.items()):
            progress(number / len(KINDS))
            yield from _differing(connection, kind, self.pop(entity, Told()))
        for entity, told in self.items():
            yield from (_named(entity, record_id) for record_id in told.ids())

    def records(self) -> dict[tuple[str, UUID], dict[str, Any]]:
        """Every record, with its stamps."""
        found = {}
        for entity, told in self.items():
            for record_id in told.ids():
                if record := told.record(record_id):
                    stamps = dict(zip(_STAMPED, record[1], strict=True))
                    found[entity, uuid_of(record_id)] = {**record[0], **stamps}
        return found


def _differing(connection: RawConnection, kind: type[Record], told: Told) -> Iterator[str]:
    """The records of one table that are not as told, and those that are told and not there."""
    source = table(kind)
    there = columns_of(connection, source.name)
    names = [column.name for column in source.c if column.name not in STAMPS]
    known = told.ids()
    if there:
        wanted = ["id", *_STAMPED, *(_plain(source.c[name]) if name in there else "NULL" for name in names)]
        statement = f"SELECT {', '.join(wanted)} FROM {source.name}"  # noqa: S608  (our own table's name)
        for record_id, *kept in chain.from_iterable(batches(connection.execute(statement))):
            known.discard(record_id)
            record = told.record(record_id)
            if record is None or kept[4:] != [*map(record[0].get, names)] or (*kept[:4],) != record[1]:
                yield _named(source.name, record_id)
    yield from (_named(source.name, record_id) for record_id in sorted(known, key=repr))


def _plain(column: sa.Column[Any]) -> str:
    """A column's value as the journal has it: an id as hex digits, everything else as it is."""
    if isinstance(column.type, Id):
        return f'iif("{column.name}" IS NULL, NULL, lower(hex("{column.name}")))'
    return f'"{column.name}"'


def _named(entity: str, record_id: object) -> str:
    return f"{entity}: {uuid_of(record_id)}"


def uuid_of(value: object) -> UUID:
    """The id in these bytes; of anything that is none, the empty one: a damaged store is to be told about too."""
    return UUID(bytes=value) if isinstance(value, bytes) and len(value) == 16 else UUID(int=0)
