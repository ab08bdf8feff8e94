"""What every record has, how its values are stored, and what the store keeps about it: versions and search text."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    Column,
    Dialect,
    Enum,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    TypeDecorator,
    text,
)
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

metadata = SQLModel.metadata
metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

SEARCH_INDEX = (
    """CREATE VIRTUAL TABLE search USING fts5(
    body, content='search_entry', content_rowid='id', tokenize='trigram case_sensitive 0 remove_diacritics 0')""",
    "INSERT INTO search(search, rank) VALUES ('secure-delete', 1)",
)
"""The statements that make the search index; it forgets a deleted word at once."""

_LIVE = text("deleted_at IS NULL")
_CODE_LENGTH = 40
_INSTANT = "%Y-%m-%dT%H:%M:%S.%fZ"
_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Id(TypeDecorator[UUID]):
    """A UUID as its sixteen bytes."""

    impl = LargeBinary(16)
    cache_ok = True

    def process_bind_param(self, value: UUID | None, _dialect: Dialect) -> bytes | None:
        """The bytes."""
        return None if value is None else value.bytes

    def process_result_value(self, value: bytes | None, _dialect: Dialect) -> UUID | None:
        """The UUID."""
        return None if value is None else UUID(bytes=value)


class Instant(TypeDecorator[datetime]):
    """An aware UTC time as text of one width, so that the order of the texts is the order of the times."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> str | None:
        """The text."""
        return None if value is None else instant_text(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> datetime | None:
        """The aware time."""
        return None if value is None else datetime.fromisoformat(value)


def instant_text(value: datetime) -> str:
    """The one spelling of a time in the store; a time without a zone is a mistake of ours."""
    if value.utcoffset() is None:
        raise ValueError("a stored time needs its zone")
    return value.astimezone(UTC).strftime(_INSTANT)


def _values(codes: type[StrEnum]) -> list[str]:
    return [code.value for code in codes]


def code(codes: type[StrEnum], *, name: str = "", optional: bool = False) -> Any:
    """A column of an enum's codes, checked by the database too."""
    kind = Enum(
        codes,
        name=name or codes.__name__.lower(),
        native_enum=False,
        create_constraint=True,
        length=_CODE_LENGTH,
        values_callable=_values,
    )
    column: Column[Any] = Column(kind, nullable=optional)
    return Field(default=None, sa_column=column) if optional else Field(sa_column=column)


def ref(table: str, *, optional: bool = False, index: bool = True) -> Any:
    """A foreign key to a record; nothing cascades, because nothing is deleted for real."""
    column: Column[Any] = Column(Id, ForeignKey(f"{table}.id"), nullable=optional, index=index)
    return Field(default=None, sa_column=column) if optional else Field(sa_column=column)


def long_text(*, default: str | None = "") -> Any:
    """A text of several lines."""
    return Field(default=default, sa_type=Text)


def once(*columns: str) -> Index:
    """At most one record that is not deleted, for these columns."""
    return Index(None, *columns, unique=True, sqlite_where=_LIVE)


def exactly_one(name: str, *conditions: str) -> CheckConstraint:
    """One of these holds, and no other."""
    return CheckConstraint(" + ".join(f"({each})" for each in conditions) + " = 1", f"one_{name}")


class Table(SQLModel):
    """A table is named after its class. The repr of a row shows no content."""

    model_config = {"defer_build": True}  # rows are never validated; a third of defining them is saved

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:
        """family_member for FamilyMemberTable."""
        return _WORD.sub("_", cls.__name__.removesuffix("Table")).lower()

    def __repr__(self) -> str:
        return f"<{self.__tablename__} {self.__dict__.get('id', '')}>"

    __str__ = __repr__


class Record(Table):
    """What every record has."""

    names: ClassVar[tuple[str, ...]] = ()
    """Columns found by any part of them, from the first letter."""
    notes: ClassVar[tuple[str, ...]] = ()
    """Columns found by any three letters of them."""
    parent: ClassVar[str | None] = None
    """The column that leads to what the record belongs to, in the end a family."""

    id: UUID = Field(default=None, sa_type=Id, primary_key=True)
    created_at: datetime = Field(default=None, sa_type=Instant)
    created_by: UUID | None = Field(default=None, sa_type=Id, foreign_key="user.id")
    changed_at: datetime = Field(default=None, sa_type=Instant)
    changed_by: UUID | None = Field(default=None, sa_type=Id, foreign_key="user.id")
    deleted_at: datetime | None = Field(default=None, sa_type=Instant)

    def __repr__(self) -> str:
        return f"<{self.__tablename__} {self.__dict__.get('id')}>"

    __str__ = __repr__


def kinds() -> Iterator[type[Record]]:
    """Every record's class that has been defined."""
    waiting = [Record]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if hasattr(kind, "__table__"):
            yield kind


# --- journal, trail and search -----------------------------------------------------------------------------------


class VersionTable(Table, table=True):
    """One entry of the journal: a record as it was inserted (no field), or one later change of one field.

    `step` is the `seq` of the first entry of the same transaction, `reverses` the step of the same device that this one
    takes back. A purge empties `value` and `salt`; `digest` and
    `chain` stay, so that the chain can still be followed.
    """

    __table_args__ = (Index(None, "record_id", "field"), Index(None, "device", "step"))
    device: UUID = Field(sa_type=Id, primary_key=True)
    seq: int = Field(primary_key=True)
    step: int
    reverses: int | None = None
    action: str
    at: datetime = Field(sa_type=Instant)
    who: UUID | None = Field(default=None, sa_type=Id)
    entity: str
    record_id: UUID = Field(sa_type=Id)
    field: str | None = None
    value: str | None = Field(default=None, sa_type=Text)
    salt: bytes | None = None
    digest: bytes
    bases: str
    chain: bytes


class SearchEntryTable(Table, table=True):
    """The text of a record that the search index covers."""

    id: int | None = Field(default=None, primary_key=True)
    entity: str
    record_id: UUID = Field(sa_type=Id, unique=True)
    body: str = Field(sa_type=Text)


class TrailTable(Table, table=True):
    """One entry of the audit trail; each device has a chain of its own."""

    device: UUID = Field(sa_type=Id, primary_key=True)
    seq: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Instant)
    who: UUID | None = Field(default=None, sa_type=Id)
    kind: str
    record_id: UUID | None = Field(default=None, sa_type=Id)
    detail: str = ""
    chain: bytes


class PublicationTable(Table, table=True):
    """One entry of the ledger of publications; each device has a chain of its own.

    A publication that is made void has a further entry: nothing that was entered is ever changed.
    """

    device: UUID = Field(sa_type=Id, primary_key=True)
    seq: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Instant)
    who: UUID | None = Field(default=None, sa_type=Id)
    kind: str
    record_id: UUID = Field(sa_type=Id)
    content: bytes
    chain: bytes


class UnfinishedTable(Table, table=True):
    """What somebody has typed in an open editor; in no journal, and gone when the editor is closed."""

    id: int | None = Field(default=None, primary_key=True)
    user_id: UUID = Field(sa_type=Id, foreign_key="user.id")
    place: str
    record_id: UUID | None = Field(default=None, sa_type=Id)
    editor: str
    about_id: UUID | None = Field(default=None, sa_type=Id)
    typed: str = Field(sa_type=Text)


class PaperFileTable(Table, table=True):
    """The bytes of a paper that was sent; in no journal, for the digest in the paper's own record vouches for them."""

    paper_id: UUID = Field(sa_type=Id, primary_key=True, foreign_key="paper.id")
    pdf: bytes
