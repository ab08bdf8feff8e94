"""Every change as a version: written by a hook of the session, in the transaction of the change itself.

An insert is one entry that holds all fields; each field changed later is one entry. An entry names the entries it
replaces (`bases`), and carries a salted digest of its value and a hash over itself and the entry before it. A purge
can so take value and salt away without breaking the chain.
"""

import json
import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from hashlib import blake2b
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session, UOWTransaction

from famsam_desktop.domain.drafts import tidy
from famsam_desktop.store.chains import DIGEST_BYTES, ENTRY, START, BrokenEntry, entry_head, first_broken
from famsam_desktop.store.cipher import RawConnection, raw_connection
from famsam_desktop.store.records import Id, Instant, Record, VersionTable, instant_text
from famsam_desktop.store.replay import STAMPS, Tables
from famsam_desktop.store.rows import BehindTheJournal, table

_SALT_BYTES = 16
AS_WRITTEN: sa.ColumnElement[int] = sa.literal_column("version.rowid", sa.Integer)
"""The order of the entries: neither clocks nor devices agree on one."""

_INSERT = f"INSERT INTO version ({', '.join(ENTRY)}) VALUES ({', '.join('?' * len(ENTRY))})"  # noqa: S608  (ours)

type Head = tuple[str, int]
type Changes = list[tuple[Record, str]]


class Recorder:
    """Stamps and writes down what one transaction does."""

    def __init__(
        self, device: UUID, action: str, now: datetime, who: UUID | None, reverses: int | None = None
    ) -> None:
        self._device = device
        self._reverses = reverses
        self._action = action
        self._now = now
        self._who = who
        self._step = 0
        self.last: tuple[int, bytes] | None = None
        self._inserts: list[Record] = []
        self._changes: Changes = []

    @property
    def stamps(self) -> tuple[datetime, UUID | None]:
        """When and by whom what is recorded was done."""
        return self._now, self._who

    def before_flush(self, session: Session, _context: UOWTransaction, _instances: object) -> None:
        """Tidy every text, stamp every record, and note what is new."""
        if session.deleted:
            raise BehindTheJournal("records are deleted softly")
        self._inserts = [row for row in session.new if _known(row)]
        self._changes = []
        for row in self._inserts:
            _tidy(row, _fields(row))
            row.created_at = row.changed_at = self._now
            row.created_by = row.changed_by = self._who
        for row in session.dirty:
            if not _known(row):
                continue
            _tidy(row, changed_fields(row))
            fields = changed_fields(row)
            if STAMPS.intersection(fields):
                raise BehindTheJournal("a stamp was set by hand")
            if fields:
                self._changes += [(row, field) for field in fields]
                row.changed_at, row.changed_by = self._now, self._who

    def after_flush(self, session: Session, _context: UOWTransaction) -> None:
        """Write the entries: the records themselves have just been written."""
        if not self._inserts and not self._changes:
            return
        connection = session.connection()
        heads = _heads(connection, self._changes)
        seq, chain = self.last or _last(connection, self._device)
        self._step = self._step or seq + 1
        entries = []
        for row, field, value in self._written():
            seq += 1
            salt = secrets.token_bytes(_SALT_BYTES)
            entry = {
                "device": self._device,
                "seq": seq,
                "step": self._step,
                "reverses": self._reverses,
                "action": self._action,
                "at": self._now,
                "who": self._who,
                "entity": str(row.__tablename__),
                "record_id": row.id,
                "field": field,
                "value": value,
                "salt": salt,
                "bases": json.dumps(heads.get((row.id, field), []) if field else [], separators=(",", ":")),
                "digest": _digest(value, salt),
            }
            chain = entry["chain"] = _link(chain, entry)
            entries.append(entry)
        connection.execute(sa.insert(table(VersionTable)), entries)
        self.last = seq, chain

    def append(self, connection: sa.Connection, entity: str, made: Iterable[tuple[bytes, str]]) -> None:
        """Write the entries of records that were inserted past the session: each by its id and its fields as JSON."""
        seq, chain = self.last or _last(connection, self._device)
        self._step = self._step or seq + 1
        device, at = self._device.bytes, instant_text(self._now)
        who = self._who.bytes if self._who else None
        entries = []
        for record_id, value in made:
            seq += 1
            salt = secrets.token_bytes(_SALT_BYTES)
            said = (device, seq, self._step, self._reverses, self._action, at, who, entity, record_id, None)
            bare = (*said, value, salt, _digest(value, salt), "[]", b"")
            chain = blake2b(chain + entry_head(bare), digest_size=DIGEST_BYTES).digest()
            entries.append((*bare[:-1], chain))
        if entries:
            connection.exec_driver_sql(_INSERT, entries)
            self.last = seq, chain

    def _written(self) -> Iterator[tuple[Record, str | None, str]]:
        for row in self._inserts:
            yield (
                row,
                None,
                _json({name: code for name in _fields(row) if (code := encoded(row, name)) is not None}),
            )
        for row, field in self._changes:
            yield row, field, _json(encoded(row, field))


@dataclass(frozen=True, slots=True)
class Entry:
    """One version: when, who, in which step, and what of which record; without its value."""

    device: UUID
    seq: int
    step: int
    action: str
    at: datetime
    who: UUID | None
    entity: str
    record_id: UUID
    field: str | None
    reverses: int | None


class Journal:
    """The entries written so far."""

    def __init__(self, session: Session, device: UUID) -> None:
        self._session = session
        self.device = device

    def entries(self, record_id: UUID | None = None) -> list[Entry]:
        """The history of one record, or of all, oldest first."""
        version = table(VersionTable)
        names = ("device", "seq", "step", "action", "at", "who", "entity", "record_id", "field", "reverses")
        statement = sa.select(*(version.c[name] for name in names)).order_by(AS_WRITTEN)
        if record_id is not None:
            statement = statement.where(version.c.record_id == record_id)
        return [Entry(**row._asdict()) for row in self._session.execute(statement)]

    def verify(self) -> BrokenEntry | None:
        """The first entry that is missing, changed or out of place; None when the journal is whole."""
        return first_broken(self._raw(), Tables())

    def differences(self) -> list[str]:
        """The records, as "entity: id", that are not what the journal says; none in a sound store."""
        return list(self._told().differences(self._raw()))

    def replay(self) -> dict[tuple[str, UUID], dict[str, Any]]:
        """Every record as the entries alone tell it, its values as JSON has them."""
        return self._told().records()

    def _told(self) -> Tables:
        tables = Tables()
        first_broken(self._raw(), tables)
        return tables

    def _raw(self) -> RawConnection:
        """The connection of the driver, in the transaction at hand."""
        return raw_connection(self._session.connection())


def changed_fields(row: Record) -> list[str]:
    """The fields whose value is another than the database has."""
    state = sa.inspect(row)
    return [name for name in _columns(type(row)) if state.attrs[name].history.has_changes()]


def encoded(row: Record, name: str) -> str | int | bool | None:
    """A field's value as JSON can keep it."""
    value = getattr(row, name)
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, datetime):
        return instant_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(f"{row.__tablename__}.{name} holds a {type(value).__name__}")


def decoded(column: sa.Column[Any], value: Any) -> Any:
    """A field's value from what JSON kept of it."""
    if value is None:
        return None
    kind = column.type
    if isinstance(kind, Id):
        return UUID(hex=value)
    if isinstance(kind, Instant):
        return datetime.fromisoformat(value)
    if isinstance(kind, sa.Date):
        return date.fromisoformat(value)
    if isinstance(kind, sa.Enum) and kind.enum_class is not None:
        return kind.enum_class(value)
    return value


@cache
def _columns(kind: type[Record]) -> tuple[str, ...]:
    return tuple(column.name for column in table(kind).c)


def _known(row: object) -> bool:
    """A record of a noun; anything else in the session would go unrecorded."""
    if not isinstance(row, Record):
        raise BehindTheJournal(type(row).__name__)
    return True


def _fields(row: Record) -> list[str]:
    return [name for name in _columns(type(row)) if name not in STAMPS]


def _tidy(row: Record, names: list[str]) -> None:
    """Keep texts composed and free of control characters; codes are left as they are."""
    for name in names:
        value = getattr(row, name)
        if type(value) is str and (tidied := tidy(value)) != value:
            setattr(row, name, tidied)


def _heads(connection: sa.Connection, changes: Changes) -> dict[tuple[UUID, str], list[Head]]:
    """For each changed field the entries that hold its present value: those that no other entry replaces.

    A device replaces all it knows of, so that only its last entry for a field can be among them.
    """
    if not changes:
        return {}
    version = table(VersionTable).c
    last = sa.func.max(version.seq).label("seq")  # beside max(), SQLite takes the other columns from that row
    statement = (
        sa.select(version.record_id, version.field, version.device, last, version.bases)
        .where(version.record_id.in_({row.id for row, _ in changes}))
        .where(sa.or_(version.field.is_(None), version.field.in_({field for _, field in changes})))
        .group_by(version.record_id, version.field, version.device)
    )
    found: defaultdict[tuple[UUID, str | None], list[tuple[Head, list[Head]]]] = defaultdict(list)
    for entry in connection.execute(statement):
        bases = [(device, seq) for device, seq in json.loads(entry.bases)]
        found[entry.record_id, entry.field].append(((entry.device.hex, entry.seq), bases))
    heads = {}
    for row, field in changes:
        entries = found[row.id, None] + found[row.id, field]
        replaced = {base for _, bases in entries for base in bases}
        heads[row.id, field] = sorted(head for head, _ in entries if head not in replaced)
    return heads


def _last(connection: sa.Connection, device: UUID) -> tuple[int, bytes]:
    version = table(VersionTable).c
    statement = (
        sa.select(version.seq, version.chain).where(version.device == device).order_by(version.seq.desc())
    )
    row = connection.execute(statement.limit(1)).first()
    return (row.seq, row.chain) if row else (0, START)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _digest(value: str, salt: bytes) -> bytes:
    return blake2b(value.encode(), key=salt, digest_size=DIGEST_BYTES).digest()


def _link(before: bytes, entry: dict[str, Any]) -> bytes:
    """The hash over the entry before and all of this one but its value, for which its digest stands."""
    who = entry["who"]
    head = [
        entry["device"].hex,
        entry["seq"],
        entry["step"],
        entry["action"],
        instant_text(entry["at"]),
        who.hex if who else None,
        entry["entity"],
        entry["record_id"].hex,
        entry["field"],
        entry["bases"],
        entry["digest"].hex(),
    ]
    if entry["reverses"] is not None:  # entries of the first schema had none
        head.append(entry["reverses"])
    return blake2b(before + _json(head).encode(), digest_size=DIGEST_BYTES).digest()
