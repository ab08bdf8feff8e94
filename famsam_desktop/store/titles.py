"""What records are called now, deleted ones as well; read for many at once."""

from collections import defaultdict
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.fields import NOTHING, shown
from famsam_desktop.domain.terms import heading
from famsam_desktop.domain.worded import Headed, Worded, joined
from famsam_desktop.store.belonging import Ref
from famsam_desktop.store.rows import AnyRow, Rows, table
from famsam_desktop.store.tables import KINDS

LONGEST = 80

CALLED: dict[str, tuple[str, ...]] = {
    "user": ("name",),
    "setting": ("key",),
    "municipality": ("name",),
    "population": ("municipality_id", "reference_date"),
    "agency": ("name",),
    "contact": ("name",),
    "venue": ("name",),
    "family": ("alias",),
    "family_member": ("name",),
    "guardianship": ("guardian_id", "child_id"),
    "own_contact": ("member_id", "agency_id"),
    "sip": ("member_id", "established_on"),
    "consent": ("about_id", "given_by_id"),
    "consent_agency": ("agency_id",),
    "family_case": ("number", "family_id"),
    "referral": ("referred_on",),
    "case_event": ("step", "happened_on"),
    "process_ending": ("member_id",),
    "goal": ("text",),
    "check_in": ("happened_on", "channel"),
    "meeting": ("type", "day", "title"),
    "discussed_member": ("member_id",),
    "participant": ("contact_id", "member_id", "support_person"),
    "agenda_template": ("name",),
    "agenda_template_item": ("title",),
    "agenda_item": ("title",),
    "meeting_clock": ("item_id",),
    "outcome": ("text",),
    "outcome_agency": ("agency_id",),
    "action": ("what",),
    "proposal": ("type", "case_id", "title"),
    "proposed_slot": ("starts_at",),
    "proposed_person": ("contact_id", "member_id", "user_id", "name"),
    "slot_answer": ("person_id", "slot_id"),
    "paper": ("kind", "sent_on", "version"),
    "consultation": ("category", "happened_on"),
    "information_meeting": ("audience", "happened_on"),
    "survey_answer": ("survey", "answered_on"),
}
"""The columns that a record's name is made of."""


class Titles:
    """Reads names once, and what they are made of."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._names: dict[Ref, str] = {}

    def load(self, refs: Iterable[Ref]) -> None:
        """Read the names of these."""
        wanted: defaultdict[str, set[UUID]] = defaultdict(set)
        for kind, record_id in refs:
            if (kind, record_id) not in self._names:
                wanted[kind].add(record_id)
        read: list[tuple[str, AnyRow]] = []
        for kind, ids in wanted.items():
            source = table(KINDS[kind])
            columns = [source.c[name] for name in CALLED[kind]]
            statement = sa.select(source.c.id, *columns).where(source.c.id.in_(ids))
            read += [(kind, row) for row in self._rows.all(statement)]
        parts = {ref for kind, row in read for ref in _parts(kind, row)}
        if parts:
            self.load(parts)
        for kind, row in read:
            self._names[kind, row.id] = self._made(kind, row)

    def of(self, ref: Ref) -> str:
        """What a record is called; a dash when there is nothing to say."""
        return self._names.get(ref, NOTHING)

    def _made(self, kind: str, row: AnyRow) -> str:
        words = []
        for name, points_at, value in zip(CALLED[kind], _targets(kind), row[1:], strict=True):
            if value is None or value == "":
                continue
            words.append(self._word(name, points_at, value))
        if not words:
            return NOTHING
        title = joined(
            " – ", [part if isinstance(part, Worded | Headed) else " ".join(part.split()) for part in words]
        )
        return title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"

    def _word(self, name: str, points_at: str | None, value: Any) -> str:
        if points_at is not None:
            return self.of((points_at, value))
        if isinstance(value, StrEnum):
            return heading(value)
        return Worded("nr {number}", number=str(value)) if name == "number" else shown(value)


def _parts(kind: str, row: AnyRow) -> list[Ref]:
    return [
        (points_at, value)
        for points_at, value in zip(_targets(kind), row[1:], strict=True)
        if points_at is not None and value is not None
    ]


@cache
def _targets(kind: str) -> tuple[str | None, ...]:
    """For each part of a name the kind of record it points at, if any."""
    columns = (table(KINDS[kind]).c[name] for name in CALLED[kind])
    return tuple(next((key.column.table.name for key in column.foreign_keys), None) for column in columns)
