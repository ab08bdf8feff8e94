"""A family erased everywhere, with only the facts left that figures are counted from.

What is erased: the rows of the family and of all that points at it, deleted ones too, their values in the journal,
their texts in the search index, and what is typed about them in open editors. What is left of a live row, when a
figure counts it, is a new row under an id of chance, with the counted columns alone, told by the journal as any other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy import Engine

from famsam_desktop.store.engine import checkpoint
from famsam_desktop.store.papers import PaperStore
from famsam_desktop.store.records import Record, VersionTable
from famsam_desktop.store.replay import STAMPS
from famsam_desktop.store.rows import AnyRow, Rows, live, table
from famsam_desktop.store.search import SearchIndex
from famsam_desktop.store.tables import KINDS
from famsam_desktop.store.unfinished import UnfinishedStore

FACTS: dict[str, tuple[str, ...]] = {
    "family": ("municipality_id",),
    "family_member": ("family_id", "role", "birth_year", "gender"),
    "own_contact": ("member_id", "agency_id", "kind", "valid_from", "valid_to"),
    "family_case": ("family_id", "number", "reason", "sub_reason", "pre_meeting_reason"),
    "referral": (
        *("case_id", "referred_on", "referred_by", "agency_id", "several_measures"),
        *("earlier_cooperation_insufficient", "family_perspective_needed", "declined_by_family"),
    ),
    "case_event": ("case_id", "position", "step", "happened_on"),
    "process_ending": ("case_id", "member_id", "ended_on"),
    "meeting": (
        *("case_id", "type", "form", "starts_at", "day", "planned_minutes", "focus", "chair_id", "state"),
        *("actual_start", "actual_end", "agenda_sent_on", "summary_sent_on"),
    ),
    "discussed_member": ("meeting_id", "member_id"),
    "participant": (
        *("meeting_id", "contact_id", "member_id", "agency_id"),
        *("kind", "mandate", "response", "attendance"),
    ),
}
"""The columns of a record that figures are counted from, and those that hold these records together; owners first."""

NOBODY = "–"
"""Stands for a support person's name, where one has to be."""

_BLANK: dict[str, dict[str, str]] = {"family": {"alias": ""}, "family_member": {"name": ""}}
_MANY = 500  # ids of one statement

type Ids = dict[str, set[UUID]]


class PurgeStore:
    """Erases in the transaction at hand."""

    def __init__(
        self, rows: Rows, unfinished: UnfinishedStore, papers: PaperStore, index: SearchIndex
    ) -> None:
        self._rows = rows
        self._unfinished = unfinished
        self._papers = papers
        self._index = index

    def family(self, family_id: UUID) -> int:
        """Leave of a family what is counted of it, under other ids; returns how many records are erased."""
        erased = self._reached({"family": {family_id}})
        for fact in self._facts(erased):
            self._rows.append(fact)
        self._rows.settle()
        self._erase(erased)
        return sum(map(len, erased.values()))

    # --- what is erased ------------------------------------------------------------------------------------------

    def _reached(self, found: Ids) -> Ids:
        """The records and all that point at them, and at those again, deleted ones as well."""
        reached: Ids = defaultdict(set)
        while found:
            for name, ids in found.items():
                reached[name] |= ids
            pointing: Ids = defaultdict(set)
            for name, column, target in _POINTING:
                if found.get(target):
                    pointing[name] |= self._where(name, column, found[target]) - reached[name]
            found = {name: ids for name, ids in pointing.items() if ids}
        return {name: ids for name, ids in reached.items() if ids}

    def _where(self, name: str, column: str, ids: set[UUID]) -> set[UUID]:
        source = table(KINDS[name])
        return {
            row.id
            for portion in _portions(ids)
            for row in self._rows.all(sa.select(source.c.id).where(source.c[column].in_(portion)))
        }

    # --- what is left --------------------------------------------------------------------------------------------

    def _facts(self, erased: Ids) -> Iterator[Record]:
        """A new record for each live one that is counted; what hangs on a deleted one is counted nowhere."""
        gone = set().union(*erased.values())
        new_ids: dict[UUID, UUID] = {}
        for name, columns in FACTS.items():
            for row in self._live(name, erased.get(name, set())):
                kept = row._asdict()
                values = {column: kept[column] for column in columns}
                points = [column for column in columns if values[column] in gone]
                if any(values[column] not in new_ids for column in points) or not _belongs(name, points):
                    continue
                values |= {column: new_ids[values[column]] for column in points}
                new_ids[row.id] = uuid4()
                yield KINDS[name](id=new_ids[row.id], **values, **self._filling(name, values))

    def _live(self, name: str, ids: set[UUID]) -> Iterator[AnyRow]:
        source = table(KINDS[name])
        for portion in _portions(ids):
            yield from self._rows.all(sa.select(source).where(source.c.id.in_(portion), live(source)))

    def _filling(self, name: str, values: dict[str, Any]) -> dict[str, Any]:
        """What a row cannot be without."""
        if name == "family":
            return {**_BLANK[name], "purged_on": self._rows.today}
        if name == "participant" and values["contact_id"] is None and values["member_id"] is None:
            return {"support_person": NOBODY}
        return {**_BLANK.get(name, {})}

    # --- erasing -------------------------------------------------------------------------------------------------

    def _erase(self, erased: Ids) -> None:
        connection = self._rows.beside
        version = table(VersionTable)
        self._index.erase(connection, [(name, each.bytes) for name, ids in erased.items() for each in ids])
        self._unfinished.forget(set().union(*erased.values()))
        self._papers.forget(erased.get("paper", set()))
        for name, ids in erased.items():
            source = table(KINDS[name])
            for portion in _portions(ids):
                emptied = sa.update(version).where(version.c.record_id.in_(portion))
                connection.execute(emptied.values(value=None, salt=None))
                connection.execute(sa.delete(source).where(source.c.id.in_(portion)))


def compact(engine: Engine) -> None:
    """Write the database anew without its free pages, empty the file beside it, and let connections forget."""
    with engine.connect() as plain:
        plain.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql("VACUUM")
    checkpoint(engine)
    engine.dispose()


def _pointing() -> Iterator[tuple[str, str, str]]:
    """Each column that leads from a record to another, and to which kind."""
    for name, kind in KINDS.items():
        for column in table(kind).c:
            if column.name not in STAMPS:
                yield from ((name, column.name, key.column.table.name) for key in column.foreign_keys)


_POINTING = tuple(_pointing())


def _belongs(name: str, points: list[str]) -> bool:
    """Whether a fact lies wholly within the family: a member may have been a guest at a meeting of nobody's."""
    return name != "participant" or "meeting_id" in points


def _portions(ids: Iterable[UUID]) -> Iterator[list[UUID]]:
    ordered = sorted(ids)
    return (ordered[start : start + _MANY] for start in range(0, len(ordered), _MANY))
