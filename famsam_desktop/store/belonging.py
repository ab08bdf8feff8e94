"""What belongs to what: the columns that lead from a record to its owners, in the end a family, a meeting or itself."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.store.rows import Rows, table
from famsam_desktop.store.tables import KINDS

type Ref = tuple[str, UUID]
"""A record: the name of its table and its id."""

BELONGS: dict[str, tuple[str, ...]] = {
    "population": ("municipality_id",),
    "contact": ("agency_id",),
    "family_member": ("family_id",),
    "guardianship": ("child_id", "guardian_id"),
    "own_contact": ("member_id",),
    "sip": ("member_id",),
    "consent": ("family_id", "about_id", "given_by_id"),
    "consent_agency": ("consent_id",),
    "family_case": ("family_id",),
    "referral": ("case_id",),
    "case_event": ("case_id",),
    "process_ending": ("case_id", "member_id"),
    "goal": ("case_id", "member_id", "parent_id"),
    "check_in": ("case_id",),
    "meeting": ("case_id",),
    "discussed_member": ("meeting_id", "member_id"),
    "participant": ("meeting_id",),
    "agenda_template_item": ("template_id",),
    "agenda_item": ("meeting_id",),
    "meeting_clock": ("meeting_id",),
    "outcome": ("meeting_id",),
    "outcome_agency": ("outcome_id",),
    "action": ("case_id", "meeting_id"),
    "proposal": ("case_id",),
    "proposed_slot": ("proposal_id",),
    "proposed_person": ("proposal_id",),
    "slot_answer": ("slot_id", "person_id"),
    "paper": ("meeting_id", "case_id"),
}
"""The columns without which a record makes no sense; the first that is set leads to its page. Owners come first.

A subgoal belongs to its goal as well: one level of the same kind, which `whole` still finds."""

PAGES = frozenset({"family", "meeting", "action"})
"""The kinds of record that have a page or a row of their own, where what belongs to them is seen."""


def target(kind: str, column: str) -> str:
    """The kind of record that a column points at."""
    return next(iter(table(KINDS[kind]).c[column].foreign_keys)).column.table.name


class Belonging:
    """Follows the owners, deleted ones as well."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def whole(self, ref: Ref) -> dict[str, set[UUID]]:
        """A record and everything that belongs to it, by kind."""
        found: defaultdict[str, set[UUID]] = defaultdict(set)
        found[ref[0]].add(ref[1])
        for kind, columns in BELONGS.items():
            source = table(KINDS[kind])
            where = [
                source.c[column].in_(owners)
                for column in columns
                if (owners := found.get(target(kind, column)))
            ]
            if where:
                found[kind] |= {
                    row.id for row in self._rows.all(sa.select(source.c.id).where(sa.or_(*where)))
                }
        return {kind: ids for kind, ids in found.items() if ids}

    def owners(self, refs: Iterable[Ref]) -> dict[Ref, list[Ref]]:
        """What each record belongs to, the way to its page first."""
        wanted: defaultdict[str, set[UUID]] = defaultdict(set)
        for kind, record_id in refs:
            if kind in BELONGS:
                wanted[kind].add(record_id)
        found: dict[Ref, list[Ref]] = {}
        for kind, ids in wanted.items():
            source = table(KINDS[kind])
            columns = [source.c[name] for name in BELONGS[kind]]
            for row in self._rows.all(sa.select(source.c.id, *columns).where(source.c.id.in_(ids))):
                found[kind, row.id] = [
                    (target(kind, name), owner)
                    for name, owner in zip(BELONGS[kind], row[1:], strict=True)
                    if owner is not None
                ]
        return found

    def pages(self, refs: Iterable[Ref]) -> dict[Ref, Ref]:
        """The page on which each record is seen; what is seen on none stands for itself."""
        asked = list(refs)
        at = {ref: ref for ref in asked}
        while moving := {now for now in at.values() if now[0] not in PAGES}:
            owners = {ref: led[0] for ref, led in self.owners(moving).items() if led}
            if not owners:
                break
            at = {ref: owners.get(now, now) if now[0] not in PAGES else now for ref, now in at.items()}
        return {ref: now if now[0] in PAGES else ref for ref, now in at.items()}
