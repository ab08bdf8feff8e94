"""The kinds of column and index the first schema is made of."""

import sqlalchemy as sa
from alembic import op

_ID_BYTES = 16
_INSTANT_LENGTH = 27
_CODE_LENGTH = 40
_LIVE = "deleted_at IS NULL"


def record() -> list[sa.Column[object]]:
    """What every record has: its id, who made and last changed it, and whether it is deleted."""
    return [
        record_id("id", primary=True),
        instant("created_at"),
        ref("created_by", "user", optional=True),
        instant("changed_at"),
        ref("changed_by", "user", optional=True),
        instant("deleted_at", optional=True),
    ]


def record_id(
    name: str, *, optional: bool = False, primary: bool = False, unique: bool = False
) -> sa.Column[object]:
    """A UUID as its sixteen bytes."""
    kind = sa.LargeBinary(_ID_BYTES)
    return sa.Column(name, kind, nullable=optional, primary_key=primary, unique=unique or None)


def ref(name: str, table: str, *, optional: bool = False, primary: bool = False) -> sa.Column[object]:
    """The id of a record of another table; nothing cascades."""
    points = sa.ForeignKey(f"{table}.id")
    return sa.Column(name, sa.LargeBinary(_ID_BYTES), points, nullable=optional, primary_key=primary)


def instant(name: str, *, optional: bool = False) -> sa.Column[object]:
    """A UTC time as text of one width."""
    return sa.Column(name, sa.String(_INSTANT_LENGTH), nullable=optional)


def day(name: str, *, optional: bool = False) -> sa.Column[object]:
    """A date."""
    return sa.Column(name, sa.Date, nullable=optional)


def line(name: str, *, optional: bool = False) -> sa.Column[object]:
    """A text of one line."""
    return sa.Column(name, sa.String, nullable=optional)


def long_text(name: str, *, optional: bool = False) -> sa.Column[object]:
    """A text of several lines."""
    return sa.Column(name, sa.Text, nullable=optional)


def number(name: str, *, optional: bool = False, primary: bool = False) -> sa.Column[object]:
    """A whole number."""
    return sa.Column(name, sa.Integer, nullable=optional, primary_key=primary)


def tick(name: str, *, optional: bool = False) -> sa.Column[object]:
    """Yes or no."""
    return sa.Column(name, sa.Boolean, nullable=optional)


def blob(name: str, *, optional: bool = False) -> sa.Column[object]:
    """Bytes."""
    return sa.Column(name, sa.LargeBinary, nullable=optional)


def code(column: str, *values: str, name: str = "", optional: bool = False) -> sa.Column[object]:
    """One of these words, which the database checks; `name` is that of the check."""
    kind = sa.Enum(
        *values, name=name or column, native_enum=False, create_constraint=True, length=_CODE_LENGTH
    )
    return sa.Column(column, kind, nullable=optional)


def index(table: str, *columns: str) -> None:
    """An index."""
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))


def once(table: str, *columns: str) -> None:
    """At most one record that is not deleted, for these columns."""
    name = op.f(f"ix_{table}_{'_'.join(columns)}")
    op.create_index(name, table, list(columns), unique=True, sqlite_where=sa.text(_LIVE))
