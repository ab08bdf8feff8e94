"""New records by the thousand: the same rows, entries and index as `Rows.add` makes, several times as fast.

The session keeps an object for each record and looks at every field of it more than once; for a list of many years
that takes minutes. Here a kind's records are written with one statement, and so are their entries.
"""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby
from json.encoder import encode_basestring as quoted
from typing import Any
from uuid import UUID

from famsam_desktop.domain.drafts import tidy
from famsam_desktop.store.journal import Recorder
from famsam_desktop.store.records import Record, instant_text, metadata
from famsam_desktop.store.replay import STAMPS
from famsam_desktop.store.rows import Rows, table
from famsam_desktop.store.search import SearchIndex

type Values = dict[str, Any]
type Stored = str | int | bytes | None


class Bulk:
    """Collects new records, and writes them kind by kind, those first that others point at."""

    def __init__(self, rows: Rows, recorder: Recorder, index: SearchIndex) -> None:
        self._rows = rows
        self._recorder = recorder
        self._index = index
        self._waiting: dict[type[Record], list[Values]] = {}

    def add(self, kind: type[Record], /, **values: Any) -> UUID:
        """A new record with its new id, to be written by the next `settle`. What it points at has to be there."""
        for name, value in values.items():
            if type(value) is str:
                values[name] = tidy(value)
        record_id = self._rows.new_id()
        self._waiting.setdefault(kind, []).append({"id": record_id, **values})
        return record_id

    def settle(self) -> int:
        """Write what was added since the last time; returns how many records it was."""
        self._rows.settle()
        waiting, self._waiting = self._waiting, {}
        for kind in sorted(waiting, key=_place):
            for given, alike in groupby(waiting[kind], tuple):
                self._write(_Spelling(kind, given, self._recorder), list(alike))
            self._index.take_new(self._rows.beside, kind, waiting[kind])
        return sum(map(len, waiting.values()))

    def _write(self, spelling: "_Spelling", records: list[Values]) -> None:
        spelt = [spelling.of(values) for values in records]
        self._rows.beside.exec_driver_sql(spelling.statement, [row for row, _ in spelt])
        entries = ((values["id"].bytes, told) for values, (_, told) in zip(records, spelt, strict=True))
        self._recorder.append(self._rows.beside, spelling.entity, entries)


class _Spelling:
    """How the table and the journal spell records of a kind of which the same fields are given."""

    def __init__(self, kind: type[Record], given: tuple[str, ...], recorder: Recorder) -> None:
        at, who = recorder.stamps
        columns = [column.name for column in table(kind).c]
        fixed = {
            **{name: _spelt(value) for name, value in _blank(kind).items()},
            **dict.fromkeys(("created_at", "changed_at"), _spelt(at)),
            **dict.fromkeys(("created_by", "changed_by"), _spelt(who)),
        }
        self.entity = table(kind).name
        listed, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
        self.statement = f"INSERT INTO {self.entity} ({listed}) VALUES ({marks})"  # noqa: S608  (our own names)
        self._row = [fixed[name][0] for name in columns]
        self._places = [(name, columns.index(name)) for name in given]
        self._told = [
            (f'"{name}":', None if name in given else fixed[name][1], name)
            for name in sorted(set(columns) - STAMPS)
            if name in given or fixed[name][1] is not None
        ]

    def of(self, values: Values) -> tuple[tuple[Stored, ...], str]:
        """The row of the table, and its fields as the journal has them."""
        row = list(self._row)
        told: dict[str, str | None] = {}
        for name, place in self._places:
            row[place], told[name] = _spelt(values[name])
        return tuple(row), "{" + ",".join(self._fields(told)) + "}"

    def _fields(self, told: dict[str, str | None]) -> Iterator[str]:
        for label, fixed, name in self._told:
            text = fixed or told[name]
            if text is not None:
                yield label + text


def _spelt(value: Any) -> tuple[Stored, str | None]:
    """A value as the table keeps it, and as JSON; nothing is left out of JSON."""
    kind: Any = type(value)
    if value is None:
        return None, None
    if kind is UUID:
        record_id: bytes = value.bytes
        return record_id, f'"{record_id.hex()}"'
    if kind is str:
        return value, quoted(value)
    return _rarely_spelt(kind, value)


@lru_cache(1 << 12)
def _rarely_spelt(kind: Any, value: Any) -> tuple[Stored, str]:
    """Codes, numbers and days: there are few of them, time and again."""
    if issubclass(kind, StrEnum):
        return value.value, quoted(value.value)
    if issubclass(kind, int):
        return int(value), str(value).lower()
    text = instant_text(value) if kind is datetime else _iso(value)
    return text, f'"{text}"'


def _iso(day: date) -> str:
    return day.isoformat()


@cache
def _blank(kind: type[Record]) -> Values:
    """Every field as it is when nothing was said of it."""
    made = kind()
    return {column.name: getattr(made, column.name) for column in table(kind).c}


def _place(kind: type[Record]) -> int:
    return metadata.sorted_tables.index(table(kind))
