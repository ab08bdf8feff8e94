"""The audit trail: hash-chained entries about what leaves no mark in a record, beside the journal and as strict."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from famsam_desktop.domain.times import instant
from famsam_desktop.domain.trail import TrailFilter, TrailKind, TrailRow
from famsam_desktop.store.chains import START, note_link
from famsam_desktop.store.records import Record, TrailTable, instant_text
from famsam_desktop.store.rows import table
from famsam_desktop.store.search import places
from famsam_desktop.store.tables import KINDS, FamilyTable, MeetingTable, UserTable

_trail = table(TrailTable)
_user = table(UserTable)
_MANY = 500  # ids asked for at once
_BY_WHOM_IS_UNKNOWN = frozenset({TrailKind.UNLOCK_FAILED})
"""Entered by whoever gets in afterwards, which says nothing about who failed."""

STARTED_OVER = "started_over"
"""What the trail says of a backup that took the place of all before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """Something to be entered: `at` when it happened earlier than now, as a failed unlock does."""

    kind: TrailKind
    record_id: UUID | None = None
    detail: str = ""
    at: datetime | None = None
    who: UUID | None = None


class TrailStore:
    """Appends to the trail of this device in the transaction at hand, and reads the trails of all."""

    def __init__(self, session: Session, device: UUID, now: datetime, user_id: UUID | None) -> None:
        self._session = session
        self._device = device
        self._now = now
        self._user_id = user_id
        self.last: tuple[int, bytes] | None = None

    def note(self, *noted: Noted) -> None:
        """Enter these, in this order."""
        connection = self._session.connection()
        last = connection.execute(
            sa.select(_trail.c.seq, _trail.c.chain)
            .where(_trail.c.device == self._device)
            .order_by(_trail.c.seq.desc())
            .limit(1)
        ).first()
        seq, chain = (last.seq, last.chain) if last else (0, START)
        entries = []
        for each in noted:
            seq += 1
            entry = self._entry(each)
            chain = note_link(chain, self._device.bytes, seq, *_raw(entry))
            entries.append({"device": self._device, "seq": seq, **entry, "chain": chain})
        if entries:
            self.last = seq, chain
            connection.execute(sa.insert(_trail), entries)

    def noted_since(self, heads: Mapping[UUID, tuple[int, bytes]], *but: TrailKind) -> bool:
        """Whether any device has entered more than up to here, other than of these kinds."""
        return self._is_any(~_known(heads), _trail.c.kind.not_in([kind.value for kind in but]))

    def purged_since(self, heads: Mapping[UUID, tuple[int, bytes]]) -> bool:
        """Whether a family was purged after this."""
        return self._is_any(~_known(heads), _trail.c.kind == TrailKind.PURGED.value)

    def purge_pending(self) -> bool:
        """Whether nothing has been made over since the last family was purged: what is kept may still know it."""
        written = sa.select(sa.func.max(sa.literal_column("trail.rowid", sa.Integer))).select_from(_trail)
        purged = written.where(_trail.c.kind == TrailKind.PURGED.value)
        begun = written.where(_trail.c.kind == TrailKind.BACKED_UP.value, _trail.c.detail == STARTED_OVER)
        last, after = (self._session.execute(each).scalar() or 0 for each in (purged, begun))
        return bool(last > after)

    def people(self) -> set[UUID]:
        """Everybody who has entered something, whether they are colleagues still or not."""
        found = self._session.execute(sa.select(_trail.c.who).where(_trail.c.who.is_not(None)).distinct())
        return {row.who for row in found}

    def _is_any(self, *where: sa.ColumnElement[bool]) -> bool:
        return self._session.execute(sa.select(_trail.c.seq).where(*where).limit(1)).first() is not None

    def rows(self, wanted: TrailFilter) -> list[TrailRow]:
        """The entries that fit, newest first: of a time those that were entered last."""
        names = ("seq", "at", "kind", "record_id", "detail")
        statement = (
            sa.select(*(_trail.c[name] for name in names), sa.func.coalesce(_user.c.name, "").label("who"))
            .select_from(_trail.outerjoin(_user, _user.c.id == _trail.c.who))
            .where(*_conditions(wanted))
            .order_by(_trail.c.at.desc(), sa.literal_column("trail.rowid").desc())
        )
        found = self._session.execute(statement).all()
        titles = self._titles({row.record_id for row in found if row.record_id is not None})
        return [
            TrailRow(
                seq=row.seq,
                at=row.at,
                who=row.who,
                kind=TrailKind(row.kind),
                record_id=row.record_id,
                about=titles.get(row.record_id, ""),
                detail=row.detail,
            )
            for row in found
        ]

    def _entry(self, noted: Noted) -> dict[str, object]:
        return {
            "at": noted.at or self._now,
            "who": None if noted.kind in _BY_WHOM_IS_UNKNOWN else noted.who or self._user_id,
            "kind": noted.kind.value,
            "record_id": noted.record_id,
            "detail": noted.detail,
        }

    def _titles(self, ids: set[UUID]) -> dict[UUID, str]:
        """What the records are called now: a colleague by name, whatever lies under a family by the family's alias."""
        titles: dict[UUID, str] = {}
        for ordered in _portions(ids):
            users = sa.select(_user.c.id, _user.c.name.label("title")).where(_user.c.id.in_(ordered))
            titles |= {row.id: row.title for row in self._session.execute(users)}
        for kind in _KINDS:
            key = table(kind).c.id
            for ordered in _portions(ids - titles.keys()):
                statement = places(str(kind.__tablename__)).where(key.in_(ordered))
                titles |= {row.id: row.title for row in self._session.execute(statement)}
        return titles


_KINDS: tuple[type[Record], ...] = (
    FamilyTable,
    MeetingTable,
    *(kind for kind in KINDS.values() if kind not in (FamilyTable, MeetingTable, UserTable)),
)
"""Those that most entries are about first: what is found need not be looked for in the others."""


def _known(heads: Mapping[UUID, tuple[int, bytes]]) -> sa.ColumnElement[bool]:
    """The entries of each device up to here."""
    return sa.or_(
        *(sa.and_(_trail.c.device == device, _trail.c.seq <= seq) for device, (seq, _) in heads.items()),
        sa.false(),
    )


def _portions(ids: Iterable[UUID]) -> Iterator[list[UUID]]:
    ordered = sorted(ids)
    return (ordered[start : start + _MANY] for start in range(0, len(ordered), _MANY))


def _conditions(wanted: TrailFilter) -> Iterator[sa.ColumnElement[bool]]:
    if wanted.kinds:
        yield _trail.c.kind.in_(sorted(wanted.kinds))
    if wanted.who is not None:
        yield _trail.c.who == wanted.who
    if wanted.from_day is not None:
        yield _trail.c.at >= instant(wanted.from_day, time.min)
    if wanted.to_day is not None:
        yield _trail.c.at < instant(wanted.to_day + timedelta(days=1), time.min)


def _raw(entry: dict[str, object]) -> Iterator[Any]:
    """The values as they lie in the table."""
    for value in entry.values():
        if isinstance(value, UUID):
            yield value.bytes
        else:
            yield instant_text(value) if isinstance(value, datetime) else value
