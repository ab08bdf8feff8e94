"""What a record, with all that belongs to it, has been through, read from the journal and put into words."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.fields import PURGED, field_words, shown
from famsam_desktop.domain.history import HistoryLine
from famsam_desktop.store.belonging import Belonging, Ref
from famsam_desktop.store.journal import AS_WRITTEN, decoded
from famsam_desktop.store.records import VersionTable
from famsam_desktop.store.rows import Rows, table
from famsam_desktop.store.tables import KINDS
from famsam_desktop.store.titles import Titles

_FOLLOWS = frozenset({("meeting", "day")})
"""Fields that follow from another one and are not told apart from it."""

_version = table(VersionTable).c


class _Purged:
    """Stands for a value that was erased."""


_GONE = _Purged()


@dataclass(frozen=True, slots=True)
class _Told:
    """An entry with the value before it; values as the columns hold them."""

    at: datetime
    who: UUID | None
    action: str
    ref: Ref
    field: str | None
    old: Any
    new: Any


class HistoryStore:
    """Tells what happened."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._titles = Titles(rows)

    def of(self, kind: str, record_id: UUID) -> list[HistoryLine]:
        """The lines of a record and of everything that belongs to it, newest first."""
        row = self._rows.found(KINDS[kind], record_id) if kind in KINDS else None
        if row is None or getattr(row, "purged_on", None) is not None:
            raise NotFound(kind)
        ids = set().union(*Belonging(self._rows).whole((kind, record_id)).values())
        told = list(self._told(ids))
        self._titles.load({ref for each in told for ref in _named(each)})
        return [self._line(each) for each in reversed(told)]

    def _told(self, ids: set[UUID]) -> Iterator[_Told]:
        """The entries of these records, oldest first."""
        names = ("at", "who", "action", "entity", "record_id", "field", "value")
        statement = sa.select(*(_version[name] for name in names)).where(_version.record_id.in_(ids))
        present: dict[tuple[UUID, str], Any] = {}
        purged: set[UUID] = set()
        for entry in self._rows.all(statement.order_by(AS_WRITTEN)):
            ref, field = (entry.entity, entry.record_id), entry.field
            value: Any = _GONE if entry.value is None else json.loads(entry.value)
            if field is None:
                if value is _GONE:
                    purged.add(entry.record_id)
                else:
                    present |= {(entry.record_id, name): each for name, each in value.items()}
                yield _Told(entry.at, entry.who, entry.action, ref, None, None, value)
                continue
            missing = _GONE if entry.record_id in purged else None
            old = present.get((entry.record_id, field), missing)
            present[entry.record_id, field] = value
            if (entry.entity, field) not in _FOLLOWS:
                column = _columns(entry.entity)[field]
                values = (each if each is _GONE else decoded(column, each) for each in (old, value))
                yield _Told(entry.at, entry.who, entry.action, ref, field, *values)

    def _line(self, told: _Told) -> HistoryLine:
        kind, _ = told.ref
        field = told.field
        return HistoryLine(
            at=told.at,
            who=self._titles.of(("user", told.who)) if told.who is not None else "",
            action=told.action,
            kind=kind,
            record=self._titles.of(told.ref),
            field_name=None if field is None else field_words(kind, field),
            old="" if field is None else self._words(kind, field, told.old),
            new=(PURGED if told.new is _GONE else "")
            if field is None
            else self._words(kind, field, told.new),
        )

    def _words(self, kind: str, field: str, value: Any) -> str:
        if value is _GONE:
            return PURGED
        if field == "deleted_at":
            return shown(value is not None)
        if field == "position" and isinstance(value, int):
            return shown(value if kind == "case_event" else value + 1)
        points_at = _targets(kind).get(field)
        if points_at is not None and value is not None:
            return self._titles.of((points_at, value))
        return shown(value)


def _named(told: _Told) -> Iterator[Ref]:
    """The records that a line names."""
    yield told.ref
    if told.who is not None:
        yield "user", told.who
    if told.field is not None and (points_at := _targets(told.ref[0]).get(told.field)):
        for value in (told.old, told.new):
            if isinstance(value, UUID):
                yield points_at, value


@cache
def _columns(kind: str) -> dict[str, sa.Column[Any]]:
    return {column.name: column for column in table(KINDS[kind]).c}


@cache
def _targets(kind: str) -> dict[str, str]:
    """The columns that point at another record, and at which kind."""
    return {
        name: key.column.table.name for name, column in _columns(kind).items() for key in column.foreign_keys
    }
