"""Finding a record by a part of a name or of a note: å, ä and ö are letters of their own, and nothing is ranked.

Names are kept in memory and answer from the first letter. Notes lie in a trigram index, written by a hook of the
session in the transaction of the change, and answer from the third.
"""

import threading
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session, UOWTransaction

from famsam_desktop.domain.drafts import tidy
from famsam_desktop.domain.overviews import Hit
from famsam_desktop.store.journal import changed_fields
from famsam_desktop.store.records import Record, SearchEntryTable
from famsam_desktop.store.rows import Rows, live, table
from famsam_desktop.store.tables import KINDS, AgencyTable, ContactTable, FamilyMemberTable, FamilyTable

SHORTEST_TRIGRAM = 3
EXCERPT_BEFORE, EXCERPT_AFTER = 40, 100

#: Whose names are kept in memory, in the order they are shown.
NAMED: tuple[type[Record], ...] = (FamilyTable, FamilyMemberTable, ContactTable, AgencyTable)

_BATCH = 200
_INDEX = sa.table("search", sa.column("search"), sa.column("rowid"), sa.column("body"))

type Key = tuple[str, UUID]


class SearchIndex:
    """Session hook: keeps the trigram index, and notes which names changed for after the commit."""

    def __init__(self) -> None:
        self.changed_names: dict[Key, str | None] = {}

    def after_flush(self, session: Session, _context: UOWTransaction) -> None:
        """Take in what was just written."""
        bodies: dict[Key, str] = {}
        for row in (*session.new, *session.dirty):
            if not isinstance(row, Record) or not (row.names or row.notes):
                continue
            changed = {"deleted_at", *row.names, *row.notes} if row in session.new else set(changed_fields(row))
            key = str(row.__tablename__), row.id
            if changed.intersection(("deleted_at", *row.names)) and row.names:
                self.changed_names[key] = None if row.deleted_at else getattr(row, row.names[0])
            if changed.intersection(("deleted_at", *row.notes)) and row.notes:
                bodies[key] = "" if row.deleted_at else _body(row)
        if bodies:
            _replace(session.connection(), bodies)


def _body(row: Record) -> str:
    return "\n".join(text for name in row.notes if (text := getattr(row, name)))


def _replace(connection: sa.Connection, bodies: dict[Key, str]) -> None:
    """The index forgets a text only when told the very same text again, so each one is kept beside it."""
    entry = table(SearchEntryTable)
    ids = [record_id for _, record_id in bodies]
    old = connection.execute(sa.select(entry.c.id, entry.c.body).where(entry.c.record_id.in_(ids))).all()
    if old:
        gone = [{"search": "delete", "rowid": row.id, "body": row.body} for row in old]
        connection.execute(sa.insert(_INDEX), gone)
        connection.execute(sa.delete(entry).where(entry.c.id.in_([row.id for row in old])))
    for (entity, record_id), body in bodies.items():
        if body:
            new = sa.insert(entry).values(entity=entity, record_id=record_id, body=body)
            rowid = connection.execute(new).inserted_primary_key
            connection.execute(sa.insert(_INDEX).values(rowid=rowid[0] if rowid else None, body=body))


@dataclass(slots=True)
class _Name:
    key: Key
    name: str
    folded: str


@dataclass(slots=True)
class _Lines:
    """Every name on a line of its own, in one text: a search in it costs less than a loop over the names."""

    names: list[_Name]
    text: str = field(init=False)
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.text = "\n" + "".join(name.folded + "\n" for name in self.names)
        self.starts = []
        at = 1
        for name in self.names:
            self.starts.append(at)
            at += len(name.folded) + 1

    def holding(self, needle: str) -> Iterable[_Name]:
        """Names that hold the text, each once."""
        at = self.text.find(needle, 1)
        while at >= 0:
            line = bisect_right(self.starts, at) - 1
            yield self.names[line]
            if line + 1 == len(self.starts):
                return
            at = self.text.find(needle, self.starts[line + 1])

    def beginning(self, needle: str) -> Iterable[_Name]:
        """Names that begin with the text."""
        at = self.text.find("\n" + needle)
        while at >= 0:
            yield self.names[bisect_right(self.starts, at + 1) - 1]
            at = self.text.find("\n" + needle, at + 1)


class NameList:
    """The names of a store in memory, shared by its transactions and told of every commit."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._names: dict[Key, _Name] | None = None
        self._lines: _Lines | None = None
        self.generation = 0

    def apply(self, changed: dict[Key, str | None]) -> None:
        """Take over what a transaction that is now committed did to names."""
        if not changed:
            return
        with self._lock:
            self.generation += 1
            if self._names is None:
                return
            self._lines = None
            for key, name in changed.items():
                self._names.pop(key, None)
                if name is not None:
                    self._names[key] = _named(key, name)

    def lines(self, rows: Rows, generation: int) -> _Lines:
        """The names; read from the store the first time, and kept unless somebody wrote since `generation`."""
        with self._lock:
            if self._lines is not None:
                return self._lines
            names = self._names
            if names is None:
                names = _read_names(rows)
                if generation != self.generation:
                    return _in_order(names)
                self._names = names
            self._lines = _in_order(names)
            return self._lines


def _read_names(rows: Rows) -> dict[Key, _Name]:
    names = {}
    for kind in NAMED:
        source = table(kind)
        statement = sa.select(source.c.id, source.c[kind.names[0]].label("name")).where(live(source))
        for row in rows.all(statement):
            key = source.name, row.id
            names[key] = _named(key, row.name)
    return names


def _named(key: Key, name: str) -> _Name:
    return _Name(key, name, _fold(name))


def _fold(text: str) -> str:
    return text.lower().replace("\n", " ")


def _in_order(names: dict[Key, _Name]) -> _Lines:
    rank = {str(kind.__tablename__): number for number, kind in enumerate(NAMED)}
    return _Lines(sorted(names.values(), key=lambda name: (rank[name.key[0]], name.folded)))


class SearchStore:
    """Finds names and notes."""

    def __init__(self, rows: Rows, names: NameList, generation: int) -> None:
        self._rows = rows
        self._names = names
        self._generation = generation

    def find(self, text: str, limit: int) -> list[Hit]:
        """Records that hold every word: names first, and of these first those that begin so; then notes, newest first."""
        words = sorted({_fold(word) for word in tidy(text).split()}, key=len, reverse=True)
        if not words or limit < 1:
            return []
        hits = self._in_names(words, limit)
        if len(hits) < limit:
            hits += self._in_notes(words, limit - len(hits), {(hit.kind, hit.id) for hit in hits})
        return hits

    def _in_names(self, words: Sequence[str], limit: int) -> list[Hit]:
        lines = self._names.lines(self._rows, self._generation)
        found: dict[Key, _Name] = {}
        for names in (lines.beginning(words[0]), lines.holding(words[0])):
            for name in names:
                if len(found) >= limit:
                    break
                if all(word in name.folded for word in words[1:]):
                    found.setdefault(name.key, name)
        return self._placed(list(found), None)

    def _in_notes(self, words: Sequence[str], limit: int, known: set[Key]) -> list[Hit]:
        long = [word for word in words if len(word) >= SHORTEST_TRIGRAM]
        if not long:
            return []
        query = " AND ".join('"' + word.replace('"', '""') + '"' for word in long)
        entry = table(SearchEntryTable)
        statement = (
            sa.select(entry.c.id, entry.c.entity, entry.c.record_id, entry.c.body)
            .select_from(_INDEX.join(entry, entry.c.id == _INDEX.c.rowid))
            .where(_INDEX.c.body.op("MATCH")(query))
            .order_by(_INDEX.c.rowid.desc())
            .limit(_BATCH)
        )
        hits: list[Hit] = []
        rows = self._rows.all(statement)
        while rows and len(hits) < limit:
            fitting = {
                (row.entity, row.record_id): row.body
                for row in rows
                if (row.entity, row.record_id) not in known and all(word in row.body.lower() for word in words)
            }
            for start in range(0, len(fitting), limit):
                hits += self._placed(list(fitting)[start : start + limit], _Found(fitting, words[0]))
                if len(hits) >= limit:
                    break
            if len(rows) < _BATCH:
                break
            rows = self._rows.all(statement.where(_INDEX.c.rowid < rows[-1].id))
        return hits[:limit]

    def _placed(self, keys: list[Key], found: "_Found | None") -> list[Hit]:
        """The hits for these records, in the same order, without what lies under something deleted."""
        hits: dict[Key, Hit] = {}
        for entity, group in groupby(sorted(keys, key=itemgetter(0)), itemgetter(0)):
            ids = [record_id for _, record_id in group]
            for row in self._rows.all(_places(entity).where(_own(entity).c.id.in_(ids))):
                key = entity, row.id
                excerpt = found.excerpt(key) if found else row.place
                hits[key] = Hit(kind=entity, id=row.id, family_id=row.family_id, title=row.title, excerpt=excerpt)
        return [hits[key] for key in keys if key in hits]


@dataclass(slots=True)
class _Found:
    bodies: dict[Key, str] = field(repr=False)
    word: str = field(repr=False)

    def excerpt(self, key: Key) -> str:
        """The line that holds the word, cut short around it."""
        line = next((line for line in self.bodies[key].split("\n") if self.word in line.lower()), "")
        at = line.lower().find(self.word)
        start = max(0, at - EXCERPT_BEFORE)
        end = at + len(self.word) + EXCERPT_AFTER
        return ("…" if start else "") + line[start:end].strip() + ("…" if end < len(line) else "")


# --- where a hit belongs -----------------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def _places(entity: str) -> sa.Select[Any]:
    """The family, the title and the place of records of a kind, unless they or what they lie under are deleted."""
    kind = KINDS[entity]
    path = [table(kind)]
    joined: sa.FromClause = path[0]
    conditions = [live(path[0])]
    while kind.parent:
        column = path[-1].c[kind.parent]
        above = next(iter(column.foreign_keys)).column.table
        joined = joined.outerjoin(above, above.c.id == column)
        conditions.append(sa.or_(column.is_(None), live(above)))
        path.append(above)
        kind = KINDS[above.name]
    family = path[-1].c.id if path[-1].name == "family" else sa.null()
    place = _title(path[-1:]) if len(path) > 1 else sa.literal("")
    title = _title(path if KINDS[entity].names else [path[-1], *path[:-1]])
    columns = (path[0].c.id, family.label("family_id"), title.label("title"), place.label("place"))
    return sa.select(*columns).select_from(joined).where(*conditions)


def _title(path: Sequence[sa.Table]) -> sa.ColumnElement[str]:
    """The first name or title on the path that is there."""
    called = [source.c[name] for source in path for name in ("alias", "name", "title") if name in source.c]
    return sa.func.coalesce(*(sa.func.nullif(column, "") for column in called), "")


def _own(entity: str) -> sa.Table:
    return table(KINDS[entity])
