"""The rows of one transaction, as the noun stores see them: read with a select, written one record at a time.

There is no other way to write a record, but `bulk` for thousands of new ones. Statements that would change rows behind
the journal's back are refused.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import ORMExecuteState, Session

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.times import local_day
from famsam_desktop.store.records import Record, Table, metadata

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

type AnyRow = sa.Row[*tuple[Any, ...]]
type AnySelect = sa.Select[*tuple[Any, ...]]

_STAMPED = frozenset({"created_by", "changed_by"})


class BehindTheJournal(RuntimeError):
    """Our code tried to write past the journal, or to write while reading: a bug."""


class Rows:
    """What a noun store may do in a transaction."""

    def __init__(
        self,
        session: Session,
        now: datetime,
        new_id: Callable[[], UUID],
        user_id: UUID | None,
        *,
        writable: bool,
    ) -> None:
        self._session = session
        self.new_id = new_id
        self._writable = writable
        self._present: set[tuple[str, UUID]] = set()
        self.now = now
        self.user_id = user_id

    @property
    def today(self) -> date:
        """The local day of this transaction."""
        return local_day(self.now)

    def add[R: Record](self, row: R) -> R:
        """The record with its new id; it is inserted, and its version written, before the next read."""
        if not self._writable:
            raise BehindTheJournal("a reading transaction")
        if row.id is None:
            row.id = self.new_id()
        for column in _references(type(row)):
            self._require(column, getattr(row, column.name))
        self._session.add(row)
        self._present.add((str(row.__tablename__), row.id))
        return row

    def append(self, row: Record) -> None:
        """A record as it stands, with the id it has; what it points at may be deleted by now."""
        if not self._writable:
            raise BehindTheJournal("a reading transaction")
        self._session.add(row)

    def change(self, row: Record, **values: object) -> None:
        """Set fields of a record that `get` or `of` returned; those that stay the same are no change."""
        if not self._writable:
            raise BehindTheJournal("a reading transaction")
        for column in _references(type(row)):
            if column.name in values and values[column.name] != getattr(row, column.name):
                self._require(column, values[column.name])
        for name, value in values.items():
            setattr(row, name, value)

    def remove(self, row: Record) -> None:
        """Delete softly."""
        self.change(row, deleted_at=self.now)
        self._present.discard((str(row.__tablename__), row.id))

    def get[R: Record](self, kind: type[R], record_id: UUID) -> R:
        """The record, to be changed; refused when it is not there or is deleted."""
        row = self._session.get(kind, record_id)
        if row is None or row.deleted_at is not None:
            raise NotFound(str(kind.__tablename__))
        return row

    def found[R: Record](self, kind: type[R], record_id: UUID) -> R | None:
        """The record, deleted or not, to be put back as it was."""
        return self._session.get(kind, record_id)

    def put_back(self, row: Record, **values: object) -> None:
        """Set fields as they once were; what they point at may be deleted by now."""
        if not self._writable:
            raise BehindTheJournal("a reading transaction")
        for name, value in values.items():
            setattr(row, name, value)

    def settle(self) -> None:
        """Write what was changed so far, for the database to have its say."""
        self._session.flush()

    def _require(self, column: sa.Column[Any], record_id: object) -> None:
        """Refuse to point at a record that is not there or is deleted."""
        if not isinstance(record_id, UUID):
            return
        target = next(iter(column.foreign_keys)).column.table
        if (target.name, record_id) in self._present:
            return
        if self.scalar(sa.select(target.c.id).where(target.c.id == record_id, live(target))) is None:
            raise NotFound(target.name)
        self._present.add((target.name, record_id))

    def of[R: Record](self, kind: type[R], *where: sa.ColumnElement[bool]) -> list[R]:
        """The records that are not deleted and fit, to be changed."""
        statement = sa.select(kind).where(live(table(kind)), *where)
        return list(self._session.execute(statement).scalars())

    def all(self, statement: AnySelect | sa.CompoundSelect[*tuple[Any, ...]]) -> Sequence[AnyRow]:
        """Every row of a select."""
        return self._session.execute(statement).all()

    def each(self, statement: AnySelect) -> Iterator[AnyRow]:
        """The rows of a select one by one, no more of them than are asked for."""
        yield from self._session.execute(statement)

    def first(self, statement: AnySelect) -> AnyRow | None:
        """The first row of a select, if there is any."""
        return self._session.execute(statement.limit(1)).first()

    @property
    def connection(self) -> sa.Connection:
        """For statements written as text; only in a reading transaction, where the database itself refuses to write."""
        if self._writable:
            raise BehindTheJournal("a writing transaction")
        return self._session.connection()

    @property
    def beside(self) -> sa.Connection:
        """For tables that hold no records, so that no journal knows of them."""
        return self._session.connection()

    def scalar(self, statement: AnySelect, **parameters: object) -> Any:
        """The first column of the first row, or None."""
        return self._session.execute(statement, parameters).scalar()


def table(kind: type[Table]) -> sa.Table:
    """The table of a class, to write selects with."""
    return metadata.tables[str(kind.__tablename__)]


def typed(draft: "DataclassInstance") -> dict[str, Any]:
    """The fields of a draft by name, as the columns of its table are called."""
    return {each.name: getattr(draft, each.name) for each in fields(draft)}


@cache
def _references(kind: type[Record]) -> tuple[sa.Column[Any], ...]:
    return tuple(column for column in table(kind).c if column.foreign_keys and column.name not in _STAMPED)


def tables(*kinds: type[Table]) -> Iterator[sa.Table]:
    """The tables of some classes, in this order."""
    return map(table, kinds)


def live(source: sa.FromClause) -> sa.ColumnElement[bool]:
    """Not deleted."""
    return source.c.deleted_at.is_(None)


def only_reads(state: ORMExecuteState) -> None:
    """Session hook: what is executed as a statement reads; records are written through the session alone."""
    if not state.is_select or isinstance(state.statement, sa.TextualSelect):
        raise BehindTheJournal("a statement that is no select")


def grouped[K, V](pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """What belongs to each key, in the order in which it came."""
    found: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}
