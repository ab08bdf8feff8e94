"""Deleted records that somebody can want back, with who deleted them and when."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import batched
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.history import TrashRow
from famsam_desktop.store.belonging import Belonging, Ref
from famsam_desktop.store.journal import AS_WRITTEN
from famsam_desktop.store.records import VersionTable
from famsam_desktop.store.rows import AnyRow, Rows, live, table
from famsam_desktop.store.tables import KINDS
from famsam_desktop.store.titles import Titles

LISTED = frozenset(
    {
        *("family", "family_member", "guardianship", "own_contact", "sip", "consent", "family_case"),
        *("meeting", "participant", "agenda_item", "outcome", "action", "proposal", "goal", "check_in"),
        *("agency", "contact", "venue", "consultation", "information_meeting"),
        "survey_answer",
    }
)
"""The kinds somebody would look for; the others come back with what they belong to."""

_MANY = 500  # ids of one statement
_version = table(VersionTable)


@dataclass(frozen=True, slots=True)
class Deletion:
    """The step that deleted a record, and its place in the journal."""

    device: UUID
    step: int
    place: int
    at: datetime
    who: UUID | None


class TrashStore:
    """Finds what is deleted."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def rows(self) -> list[TrashRow]:
        """What somebody deleted, newest first, without what went with it."""
        deleted = {
            (kind, row.record_id): _deletion(row)
            for kind in KINDS
            for row in self._deletions(kind)
            if row.value is not None
        }
        belonging = Belonging(self._rows)
        owners = belonging.owners(deleted)
        roots = [
            ref
            for ref, deletion in deleted.items()
            if ref[0] in LISTED and not _went_along(deletion, owners.get(ref, []), deleted)
        ]
        places = belonging.pages({owners[ref][0] for ref in roots if owners.get(ref)})
        titles = Titles(self._rows)
        users = {("user", each.who) for each in deleted.values() if each.who is not None}
        titles.load({*roots, *places.values(), *users})
        return [
            TrashRow(
                id=ref[1],
                kind=ref[0],
                title=titles.of(ref),
                place=titles.of(places[owners[ref][0]]) if owners.get(ref) else "",
                belongs_to=_there(places[owners[ref][0]], deleted) if owners.get(ref) else None,
                deleted_at=deleted[ref].at,
                who=titles.of(("user", who)) if (who := deleted[ref].who) is not None else "",
            )
            for ref in sorted(roots, key=lambda ref: deleted[ref].place, reverse=True)
        ]

    def with_record(self, record_id: UUID) -> tuple[Ref, Deletion, frozenset[Ref]]:
        """A deleted record, how it was deleted, and all records that the same step deleted and that still are."""
        for kind in KINDS:
            for row in self._deletions(kind, table(KINDS[kind]).c.id == record_id):
                if row.value is not None:
                    deletion = _deletion(row)
                    return (kind, record_id), deletion, self._with(deletion)
        raise NotFound("trash")

    def _with(self, deletion: Deletion) -> frozenset[Ref]:
        version = _version.c
        step = self._rows.all(
            sa.select(version.entity, version.record_id)
            .where(version.device == deletion.device, version.step == deletion.step)
            .where(version.field == "deleted_at")
        )
        found = set()
        for kind in {entry.entity for entry in step}:
            ids = {entry.record_id for entry in step if entry.entity == kind}
            for row in self._deletions(kind, table(KINDS[kind]).c.id.in_(ids)):
                if (row.device, row.step) == (deletion.device, deletion.step):
                    found.add((kind, row.record_id))
        return frozenset(found)

    def _deletions(self, kind: str, *where: sa.ColumnElement[bool]) -> Iterator[AnyRow]:
        """The deleted records of a kind, each with the entry that says so: the last one that set or unset it.

        Asked for in two steps: in one, the database would go through the whole journal once for each kind.
        """
        source, version = table(KINDS[kind]), _version.c
        ids = [row.id for row in self._rows.all(sa.select(source.c.id).where(~live(source), *where))]
        last = sa.func.max(AS_WRITTEN).label("place")  # SQLite takes the other columns from that row
        names = ("record_id", "device", "step", "at", "who", "value")
        for portion in batched(ids, _MANY):
            statement = sa.select(*(version[name] for name in names), last).where(
                version.record_id.in_(portion), version.field == "deleted_at"
            )
            yield from self._rows.all(statement.group_by(version.record_id))


def _deletion(row: AnyRow) -> Deletion:
    return Deletion(row.device, row.step, row.place, row.at, row.who)


def _there(place: Ref, deleted: Collection[Ref]) -> Ref | None:
    """The place, unless it is deleted itself."""
    return None if place in deleted else place


def _went_along(deletion: Deletion, owners: list[Ref], deleted: dict[Ref, Deletion]) -> bool:
    """Whether what a record belongs to was deleted in the same step."""
    step = deletion.device, deletion.step
    found = (deleted[owner] for owner in owners if owner in deleted)
    return any((each.device, each.step) == step for each in found)
