"""Takes a step of the journal back: what it made is deleted softly, what it changed is as it was before.

Nothing is overwritten that came later. Whatever came between the step and now can stand in its way; when nothing did,
nothing does.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from famsam_desktop.domain.errors import ChangedSince, ParentDeleted
from famsam_desktop.domain.history import LENGTH, Step, course, has_gone_out, is_wall, rooted
from famsam_desktop.store.belonging import BELONGS, Ref, target
from famsam_desktop.store.journal import AS_WRITTEN, Journal, decoded, encoded
from famsam_desktop.store.past import Past
from famsam_desktop.store.records import Record, VersionTable, instant_text
from famsam_desktop.store.replay import STAMPS
from famsam_desktop.store.rows import Rows, live, table
from famsam_desktop.store.tables import KINDS, MeetingClockTable

DELETED = "deleted_at"

_FAR = 20_000
"""So many entries back, at most, are looked through for steps to reverse."""

_version = table(VersionTable).c


@dataclass(frozen=True, slots=True)
class Putting:
    """One record to be put back: the fields to set, in the journal's spelling."""

    row: Record
    values: dict[str, Any] = field(repr=False)

    @property
    def ref(self) -> Ref:
        """Which record."""
        return str(self.row.__tablename__), self.row.id

    @property
    def goes(self) -> bool:
        """Whether the record is deleted by it."""
        return self.values.get(DELETED) is not None

    @property
    def returns(self) -> bool:
        """Whether the record is had back by it."""
        return DELETED in self.values and self.values[DELETED] is None


@dataclass(frozen=True, slots=True)
class Reversal:
    """What reversing a step would do, and the store as it was when the step had been taken."""

    puttings: tuple[Putting, ...]
    then: Past
    place: int

    @property
    def refs(self) -> tuple[Ref, ...]:
        """The records it is about, in the order the step went through them."""
        return tuple(each.ref for each in self.puttings)


class UndoStore:
    """Reads the steps of a person and puts records back."""

    def __init__(self, rows: Rows, journal: Journal) -> None:
        self._rows = rows
        self._device = journal.device

    # --- the steps -----------------------------------------------------------------------------------------------

    def steps(self) -> tuple[Step, ...]:
        """This person's last steps on this device, oldest first, as far back as can be reversed."""
        names = ("step", "action", "at", "who", "reverses")
        purged = _version.value.is_(None).label("purged")
        statement = (
            sa.select(*(_version[name] for name in names), purged)
            .where(_version.device == self._device)
            .order_by(_version.seq.desc())
            .limit(_FAR)
        )
        found: list[Step] = []
        for entry in self._rows.each(statement):
            same = bool(found) and found[-1].number == entry.step
            if is_wall(entry.action):
                break
            if entry.who != self._rows.user_id or has_gone_out(entry.action):
                continue
            if entry.purged:
                if same:
                    found.pop()
                break
            if same:
                continue
            if len(found) % LENGTH == 0 and len(course(rooted(reversed(found))).undo) == LENGTH:
                break
            found.append(
                Step(
                    device=self._device,
                    number=entry.step,
                    action=entry.action,
                    at=entry.at,
                    who=entry.who,
                    reverses=entry.reverses,
                )
            )
        return rooted(reversed(found))

    # --- what reversing would do ---------------------------------------------------------------------------------

    def reversal(self, device: UUID, number: int, only: frozenset[Ref] | None = None) -> Reversal:
        """What reversing a step, or its part in some records, would do; refused when these were changed since."""
        entries = self._rows.all(
            sa.select(_version.entity, _version.record_id, _version.field, AS_WRITTEN.label("place"))
            .where(_version.device == device, _version.step == number)
            .order_by(_version.seq)
        )
        fields: dict[Ref, list[str]] = {}
        for entry in entries:
            written = fields.setdefault((entry.entity, entry.record_id), [])
            if entry.field is not None and entry.field not in written:
                written.append(entry.field)
        before = Past(self._rows, min(entry.place for entry in entries) - 1)
        place = max(entry.place for entry in entries)
        after = Past(self._rows, place)
        ids = [record_id for _, record_id in fields]
        before.load(ids)
        after.load(ids)
        found = (
            self._putting(ref, written, before, after)
            if only is None or ref in only
            else self._pointing(ref, written, before, after, {record_id.hex for _, record_id in only})
            for ref, written in fields.items()
        )
        return Reversal(tuple(each for each in found if each is not None), after, place)

    def _putting(self, ref: Ref, written: list[str], before: Past, after: Past) -> Putting | None:
        kind, record_id = ref
        row = self._rows.found(KINDS[kind], record_id)
        if row is None:
            raise ChangedSince
        if before.exists(record_id):
            values = {
                name: old
                for name in written
                if (old := before.value(record_id, name)) != after.value(record_id, name)
            }
        else:
            values = {DELETED: instant_text(self._rows.now)} if after.was_live(record_id) else {}
        if not values:
            return None
        putting = Putting(row, values)
        names = _content(row) if putting.goes else (*values, DELETED)
        if any(not _stands(row, name, after.value(record_id, name)) for name in names):
            raise ChangedSince
        return putting

    def _pointing(
        self, ref: Ref, written: list[str], before: Past, after: Past, returning: set[str]
    ) -> Putting | None:
        """Let a record that was made to forget one that returns point at it again, if it points at nothing else."""
        kind, record_id = ref
        row = self._rows.found(KINDS[kind], record_id)
        if row is None or row.deleted_at is not None:
            return None
        values = {
            name: old
            for name in written
            if table(KINDS[kind]).c[name].foreign_keys
            and (old := before.value(record_id, name)) in returning
            and encoded(row, name) == after.value(record_id, name)
        }
        return Putting(row, values) if values else None

    # --- doing it ------------------------------------------------------------------------------------------------

    def put_back(self, reversal: Reversal, *, strictly: bool = False) -> None:
        """Do it; refused when others lean on what would go, or when what something belongs to is gone.

        What was gone already when the step was taken is no hindrance, unless strictly.
        """
        try:
            for going in (True, False):  # what goes makes room for what returns
                for putting in reversal.puttings:
                    if putting.goes is going:
                        self._put(putting)
                self._rows.settle()
        except IntegrityError:
            raise ChangedSince from None
        for kind in sorted({kind for kind, _ in reversal.refs}):
            gone = {each.row.id for each in reversal.puttings if each.goes and each.ref[0] == kind}
            if gone:
                self._nobody_leans(kind, gone, reversal)
        for putting in reversal.puttings:
            if not putting.goes:
                self._has_owners(putting, reversal.then, strictly=strictly)

    def _put(self, putting: Putting) -> None:
        columns = table(type(putting.row)).c
        values = {name: decoded(columns[name], value) for name, value in putting.values.items()}
        self._rows.put_back(putting.row, **values)

    def _nobody_leans(self, kind: str, gone: set[UUID], reversal: Reversal) -> None:
        """Refuse when a record began to point at what goes after the step had been taken."""
        called = {record_id.hex for record_id in gone}
        for other in KINDS.values():
            source = table(other)
            for column in source.c:
                if (
                    column.name in STAMPS
                    or not column.foreign_keys
                    or target(source.name, column.name) != kind
                ):
                    continue
                statement = sa.select(source.c.id).where(live(source), column.in_(gone))
                leaning = {row.id for row in self._rows.all(statement)}
                for moved in self.since(reversal.place, leaning, column.name):
                    # what was taken away since and put back as it was is no hindrance
                    leant = reversal.then.value(moved, column.name) in called
                    if not (leant and reversal.then.was_live(moved)):
                        raise ChangedSince

    def _has_owners(self, putting: Putting, then: Past, *, strictly: bool) -> None:
        """Refuse when what a record belongs to is deleted; other records it names may be."""
        kind, _ = putting.ref
        for column in table(type(putting.row)).c:
            if column.name in STAMPS or not column.foreign_keys:
                continue
            owner_id = getattr(putting.row, column.name)
            if owner_id is None or not (putting.returns or column.name in putting.values):
                continue
            owner_kind = target(kind, column.name)
            owner = self._rows.found(KINDS[owner_kind], owner_id)
            if owner is None:
                raise ChangedSince
            owns = column.name in BELONGS.get(kind, ())
            if owns and owner.deleted_at is not None and (strictly or then.was_live(owner_id)):
                raise ParentDeleted(owner_kind)

    def since(self, place: int, record_ids: Iterable[UUID], *fields: str) -> set[UUID]:
        """Which of the records were made, deleted, had back or changed in one of the fields after that place."""
        ids = set(record_ids)
        if not ids:
            return set()
        statement = sa.select(_version.record_id).where(
            _version.record_id.in_(ids),
            place < AS_WRITTEN,
            sa.or_(_version.field.is_(None), _version.field.in_((*fields, DELETED))),
        )
        return {row.record_id for row in self._rows.all(statement)}


def _stands(row: Record, name: str, then: Any) -> bool:
    """Whether a field is as a step left it; a clock that runs still is, since whenever: undoing moves that on."""
    now = encoded(row, name)
    return now == then or (isinstance(row, MeetingClockTable) and name == "since" and None not in (now, then))


def _content(row: Record) -> list[str]:
    return [column.name for column in table(type(row)).c if column.name not in STAMPS]
