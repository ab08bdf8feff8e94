"""Finding a record by a part of a name or of a note: å, ä and ö are letters of their own, and nothing is ranked.

Names are kept in memory and answer from the first letter. Notes lie in a trigram index, written by a hook of the
session in the transaction of the change, and answer from the third.
"""

import threading
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, chain, groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session, UOWTransaction

from famsam_desktop.domain.drafts import tidy
from famsam_desktop.domain.overviews import Hit
from famsam_desktop.store.journal import changed_fields
from famsam_desktop.store.records import Record, SearchEntryTable
from famsam_desktop.store.rows import AnySelect, Rows, live, table
from famsam_desktop.store.tables import KINDS, AgencyTable, ContactTable, FamilyMemberTable, FamilyTable

SHORTEST_TRIGRAM = 3
EXCERPT_BEFORE, EXCERPT_AFTER = 40, 100

#: Whose names are kept in memory, in the order they are shown.
NAMED: tuple[type[Record], ...] = (FamilyTable, FamilyMemberTable, ContactTable, AgencyTable)

_MANY = (
    1000  # notes read at once when a short word, which the index does not know, must be looked for in them
)
_LATE = 500  # so many changed names are looked through one by one before the list is made anew
_INDEX = sa.table("search", sa.column("search"), sa.column("rowid"), sa.column("body"))

type Key = tuple[str, bytes]
"""A table and the bytes of an id in it: a store has many, and few of them become a UUID."""


class SearchIndex:
    """Session hook: keeps the trigram index, and notes which names changed for after the commit."""

    def __init__(self) -> None:
        self.changed_names: dict[Key, str | None] = {}
        self.erased = False
        """Whether there are names that nothing may remember."""

    def erase(self, connection: sa.Connection, keys: Iterable[Key]) -> None:
        """Take out what records say that are to be erased."""
        ordered = list(keys)
        for start in range(0, len(ordered), _LATE):
            _replace(connection, dict.fromkeys(ordered[start : start + _LATE], ""))
        self.erased = True

    def after_flush(self, session: Session, _context: UOWTransaction) -> None:
        """Take in what was just written."""
        bodies: dict[Key, str] = {}
        for row in session.new:
            self._take(row, {"deleted_at"}, bodies)
        for row in session.dirty:
            if isinstance(row, Record) and (row.names or row.notes):
                self._take(row, set(changed_fields(row)), bodies)
        if bodies:
            _replace(session.connection(), bodies)

    def take_new(
        self, connection: sa.Connection, kind: type[Record], made: Iterable[Mapping[str, Any]]
    ) -> None:
        """Take in records of a kind that were inserted past the session, by their fields."""
        if not (kind.names or kind.notes):
            return
        entity = str(kind.__tablename__)
        bodies: dict[Key, str] = {}
        for values in made:
            key = entity, values["id"].bytes
            if kind.names:
                self.changed_names[key] = values[kind.names[0]]
            if body := "\n".join(text for name in kind.notes if (text := values.get(name))):
                bodies[key] = body
        ordered = list(bodies)
        for start in range(0, len(ordered), _LATE):
            _replace(connection, {key: bodies[key] for key in ordered[start : start + _LATE]})

    def _take(self, row: object, changed: set[str], bodies: dict[Key, str]) -> None:
        if not isinstance(row, Record):
            return
        key = str(row.__tablename__), row.id.bytes
        if row.names and changed.intersection(("deleted_at", *row.names)):
            self.changed_names[key] = None if row.deleted_at else getattr(row, row.names[0])
        if row.notes and changed.intersection(("deleted_at", *row.notes)):
            bodies[key] = "" if row.deleted_at else _body(row)


def _body(row: Record) -> str:
    return "\n".join(text for name in row.notes if (text := getattr(row, name)))


def _replace(connection: sa.Connection, bodies: dict[Key, str]) -> None:
    """The index forgets a text only when told the very same text again, so each one is kept beside it."""
    entry = table(SearchEntryTable)
    ids = [UUID(bytes=record_id) for _, record_id in bodies]
    old = connection.execute(sa.select(entry.c.id, entry.c.body).where(entry.c.record_id.in_(ids))).all()
    if old:
        gone = [{"search": "delete", "rowid": row.id, "body": row.body} for row in old]
        connection.execute(sa.insert(_INDEX), gone)
        connection.execute(sa.delete(entry).where(entry.c.id.in_([row.id for row in old])))
    kept = [(key, body) for key, body in bodies.items() if body]
    if kept:
        first = (connection.execute(sa.select(sa.func.max(entry.c.id))).scalar() or 0) + 1
        new = [
            {"id": number, "entity": entity, "record_id": UUID(bytes=record_id), "body": body}
            for number, ((entity, record_id), body) in enumerate(kept, first)
        ]
        connection.execute(sa.insert(entry), new)
        connection.execute(sa.insert(_INDEX), [{"rowid": each["id"], "body": each["body"]} for each in new])


class _Lines:
    """Names on a line each, in one text: a search in it costs far less than a loop over the names."""

    def __init__(self, names: list[tuple[str, Key]]) -> None:
        self.keys = [key for _, key in names]
        self.folded = [folded for folded, _ in names]
        self.text = "\n" + "\n".join(self.folded) + "\n"
        self._starts = list(accumulate((len(folded) + 1 for folded in self.folded), initial=1))

    def holding(self, needle: str) -> Iterator[int]:
        """The lines that hold the text, each once."""
        at = self.text.find(needle, 1)
        while at >= 0:
            line = bisect_right(self._starts, at) - 1
            yield line
            at = self.text.find(needle, self._starts[line + 1])

    def beginning(self, needle: str) -> Iterator[int]:
        """The lines that begin with the text."""
        at = self.text.find("\n" + needle)
        while at >= 0:
            yield bisect_right(self._starts, at + 1) - 1
            at = self.text.find("\n" + needle, at + 1)


class NameList:
    """The names of a store in memory, shared by its transactions and told of every commit."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lines: _Lines | None = None
        self._late: dict[Key, str | None] = {}
        self.generation = 0

    def apply(self, changed: dict[Key, str | None], *, erased: bool = False) -> None:
        """Take over what a transaction that is now committed did to names; after an erasure nothing is remembered."""
        if not changed and not erased:
            return
        with self._lock:
            self.generation += 1
            if self._lines is None:
                return
            self._late = self._late | changed
            if erased or len(self._late) > _LATE:
                self._lines, self._late = None, {}

    def find(self, rows: Rows, generation: int, words: Sequence[str], limit: int) -> list[Key]:
        """Records whose name holds every word, those first that begin with the rarest one."""
        lines, late = self._present(rows, generation)
        found = [key for key, name in late.items() if name is not None and _holds(_fold(name), words)]
        seen = set(late)
        rarest = min(words, key=lines.text.count)  # thousands are called "Familj", and only one of them K4711
        for line in chain(lines.beginning(rarest), lines.holding(rarest)):
            if len(found) >= limit:
                break
            key = lines.keys[line]
            if key not in seen and _holds(lines.folded[line], words):
                seen.add(key)
                found.append(key)
        return found[:limit]

    def _present(self, rows: Rows, generation: int) -> tuple[_Lines, dict[Key, str | None]]:
        """The names; read from the store the first time, and kept unless somebody wrote since `generation`."""
        with self._lock:
            if self._lines is not None:
                return self._lines, self._late
            lines = _Lines(list(_names(rows)))
            if generation == self.generation:
                self._lines = lines
            return lines, {}


def _names(rows: Rows) -> Iterator[tuple[str, Key]]:
    """Every name with its record, kind by kind, in the order of the alphabet."""
    for kind in NAMED:
        source = table(kind)
        key = sa.type_coerce(source.c.id, sa.LargeBinary).label("key")
        named = source.c[kind.names[0]]  # empty when a family was purged
        found = rows.all(sa.select(named, key).where(live(source), named != ""))
        # All of them in one text: folding each alone would be most of the work. No name holds a NUL.
        folded = _fold("\0".join(row[0] for row in found)).split("\0")
        for name, record in sorted(zip(folded, (row[1] for row in found), strict=False)):
            yield name, (source.name, record)


def _holds(folded: str, words: Sequence[str]) -> bool:
    return all(word in folded for word in words)


def _fold(text: str) -> str:
    return text.lower().replace("\n", " ")


class SearchStore:
    """Finds names and notes."""

    def __init__(self, rows: Rows, names: NameList, generation: int) -> None:
        self._rows = rows
        self._names = names
        self._generation = generation

    def find(self, text: str, limit: int) -> list[Hit]:
        """Records that hold every word: names first, of these those that begin so; then notes, newest first."""
        words = sorted({_fold(word) for word in tidy(text).split()}, key=len, reverse=True)
        if not words or limit < 1:
            return []
        hits = self._in_names(words, limit)
        if len(hits) < limit:
            hits += self._in_notes(words, limit - len(hits), {(hit.kind, hit.id.bytes) for hit in hits})
        return hits

    def _in_names(self, words: Sequence[str], limit: int) -> list[Hit]:
        return self._placed(self._names.find(self._rows, self._generation, words, limit), None)

    def _in_notes(self, words: Sequence[str], limit: int, known: set[Key]) -> list[Hit]:
        long = [word for word in words if len(word) >= SHORTEST_TRIGRAM]
        if not long:
            return []
        query = " AND ".join('"' + word.replace('"', '""') + '"' for word in long)
        batch = 2 * limit if len(long) == len(words) else _MANY
        entry = table(SearchEntryTable)
        key = sa.type_coerce(entry.c.record_id, sa.LargeBinary).label("key")
        statement = (
            sa.select(entry.c.id, entry.c.entity, key, entry.c.body)
            .select_from(_INDEX.join(entry, entry.c.id == _INDEX.c.rowid))
            .where(_INDEX.c.body.op("MATCH")(query))
            .order_by(_INDEX.c.rowid.desc())
            .limit(batch)
        )
        hits: list[Hit] = []
        rows = self._rows.all(statement)
        while rows and len(hits) < limit:
            bodies = {(row.entity, row.key): row.body for row in rows if _holds(row.body.lower(), words)}
            keys = [key for key in bodies if key not in known]
            for start in range(0, len(keys), limit):
                hits += self._placed(keys[start : start + limit], _Found(bodies, words[0]))
                if len(hits) >= limit:
                    break
            rows = self._rows.all(statement.where(_INDEX.c.rowid < rows[-1].id)) if len(rows) == batch else []
        return hits[:limit]

    def _placed(self, keys: list[Key], found: "_Found | None") -> list[Hit]:
        """The hits for these records, in the same order, without what lies under something deleted."""
        hits: dict[Key, Hit] = {}
        for entity, group in groupby(sorted(keys, key=itemgetter(0)), itemgetter(0)):
            ids = [UUID(bytes=record_id) for _, record_id in group]
            for row in self._rows.all(places(entity).where(_own(entity).c.id.in_(ids))):
                key = entity, row.id.bytes
                excerpt = found.excerpt(key) if found else row.place
                hits[key] = Hit(
                    kind=entity, id=row.id, family_id=row.family_id, title=row.title, excerpt=excerpt
                )
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
def places(entity: str) -> AnySelect:
    """The family, the title and the place of records of a kind, unless they or those above are deleted or purged."""
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
    if path[-1].name == "family":
        conditions.append(path[-1].c.purged_on.is_(None))
    family = path[-1].c.id if path[-1].name == "family" else sa.null()
    place = _title(path[-1:]) if len(path) > 1 else sa.literal("")
    title = _title(path if KINDS[entity].names else [path[-1], *path[:-1]])
    columns = (path[0].c.id, family.label("family_id"), title.label("title"), place.label("place"))
    return sa.select(*columns).select_from(joined).where(*conditions)


def _title(path: Sequence[sa.Table]) -> sa.ColumnElement[str]:
    """The first name or title on the path that is there."""
    called = [source.c[name] for source in path for name in ("alias", "name", "title") if name in source.c]
    return sa.func.coalesce(*(sa.func.nullif(column, "") for column in called), "", "")


def _own(entity: str) -> sa.Table:
    return table(KINDS[entity])
