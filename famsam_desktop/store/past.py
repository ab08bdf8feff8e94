"""Records as they were when an entry of the journal had been written."""

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.store.journal import AS_WRITTEN
from famsam_desktop.store.records import VersionTable
from famsam_desktop.store.rows import Rows, table


class Past:
    """What the entries up to a place in the journal say of records; values are in the journal's own spelling."""

    def __init__(self, rows: Rows, place: int) -> None:
        self._rows = rows
        self._place = place
        self._records: dict[UUID, dict[str, Any] | None] = {}

    def load(self, record_ids: Iterable[UUID]) -> None:
        """Read what the entries say of these records."""
        ids = set(record_ids) - self._records.keys()
        if not ids:
            return
        self._records |= dict.fromkeys(ids)
        version = table(VersionTable).c
        statement = (
            sa.select(version.record_id, version.field, version.value)
            .where(version.record_id.in_(ids), self._place >= AS_WRITTEN)
            .order_by(AS_WRITTEN)
        )
        for entry in self._rows.all(statement):
            value = None if entry.value is None else json.loads(entry.value)
            if entry.field is None:
                self._records[entry.record_id] = value or {}
            elif (record := self._records[entry.record_id]) is not None:
                record[entry.field] = value

    def exists(self, record_id: UUID) -> bool:
        """Whether the record had been made."""
        self.load([record_id])
        return self._records[record_id] is not None

    def value(self, record_id: UUID, field: str) -> Any:
        """What a field of the record held; None also when there was no record yet."""
        self.load([record_id])
        record = self._records[record_id]
        return None if record is None else record.get(field)

    def was_live(self, record_id: UUID) -> bool:
        """Whether the record was there and not deleted."""
        return self.exists(record_id) and self.value(record_id, "deleted_at") is None
