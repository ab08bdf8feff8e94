"""Finding a record by a part of a name or of a note: å, ä and ö are letters of their own, and nothing is ranked.

Names answer from the first letter (`names`). Notes lie in a trigram index, written by a hook of the
session in the transaction of the change, and answer from the third.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session, UOWTransaction

from famsam_desktop.domain.drafts import tidy
from famsam_desktop.domain.finding import LONG, folded, with_days
from famsam_desktop.domain.overviews import Found, Hit
from famsam_desktop.store.described import Key
from famsam_desktop.store.journal import changed_fields
from famsam_desktop.store.names import COUNTED, NameList, holds
from famsam_desktop.store.records import Record, SearchEntryTable
from famsam_desktop.store.rows import AnySelect, Rows, live, table
from famsam_desktop.store.tables import KINDS

SHORTEST_TRIGRAM = 3
EXCERPT_BEFORE, EXCERPT_AFTER = 40, 100

_FIRST = 64
"""So many notes are read at first, which is mostly enough."""
_MANY = 1000
"""So many notes are read at once in the end, when few of them hold a short word, which the index does not know."""
_BATCH = 500
_FEW = 4
"""With fewer hits than these, what else may have been meant is looked for."""
_INDEX = sa.table("search", sa.column("search"), sa.column("rowid"), sa.column("body"))


class SearchIndex:
    """Session hook: keeps the trigram index, and notes which names changed for after the commit."""

    def __init__(self) -> None:
        self.changed_names: dict[Key, str | None] = {}
        self.changed_kinds: set[str] = set()
        self.erased = False
        """Whether there are names that nothing may remember."""

    def erase(self, connection: sa.Connection, keys: Iterable[Key]) -> None:
        """Take out what records say that are to be erased."""
        ordered = list(keys)
        for start in range(0, len(ordered), _BATCH):
            _replace(connection, dict.fromkeys(ordered[start : start + _BATCH], ""))
        self.erased = True

    def after_flush(self, session: Session, _context: UOWTransaction) -> None:
        """Take in what was just written."""
        bodies: dict[Key, str] = {}
        touched = (row for rows in (session.new, session.dirty) for row in rows if isinstance(row, Record))
        self.changed_kinds.update(str(row.__tablename__) for row in touched)
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
        entity = str(kind.__tablename__)
        self.changed_kinds.add(entity)
        if not (kind.names or kind.notes):
            return
        bodies: dict[Key, str] = {}
        for values in made:
            key = entity, values["id"].bytes
            if kind.names:
                self.changed_names[key] = values[kind.names[0]]
            if body := "\n".join(text for name in kind.notes if (text := values.get(name))):
                bodies[key] = body
        ordered = list(bodies)
        for start in range(0, len(ordered), _BATCH):
            _replace(connection, {key: bodies[key] for key in ordered[start : start + _BATCH]})

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


class SearchStore:
    """Finds names and notes."""

    def __init__(self, rows: Rows, names: NameList, generation: int) -> None:
        self._rows = rows
        self._names = names
        self._generation = generation

    def find(self, text: str, limit: int) -> list[Hit]:
        """Records that hold every word: names first, of these those that begin so; then notes, newest first."""
        words = sorted({folded(word) for word in tidy(text).split()}, key=len, reverse=True)
        if not words or limit < 1:
            return []
        hits = self._in_names(words, limit)
        if len(hits) < limit:
            hits += self._in_notes(words, limit - len(hits), {(hit.kind, hit.id.bytes) for hit in hits})
        return hits

    def wide(self, text: str, limit: int) -> Found:
        """As `find`, with meetings, actions and rooms by all that is said of them; beside few hits likely ones."""
        plain = folded(tidy(text))
        words = sorted(set(plain.split()), key=len, reverse=True)
        if not words or limit < 1:
            return Found()
        dayed = with_days(plain).split()
        keys = self._names.find(self._rows, self._generation, words, COUNTED)
        counted = len(keys) < COUNTED
        told: list[Key] = []
        if len(max(dayed, key=len)) >= LONG:
            told = self._names.described(self._rows, self._generation).holding(dayed)
        chosen = _shared(keys, told, limit)
        hits = self._placed(chosen, None)
        more = len(keys) + len(told) - len(chosen)
        room = limit - len(chosen)
        noted = self._in_notes(words, room + 1, set(keys) | set(told)) if room else []
        hits += noted[:room]
        if len(noted) > room or not room:  # with no room nobody has looked in the notes
            counted, more = False, max(more, 1)
        if len(hits) < _FEW and len(words[0]) >= LONG:
            likely = self._likely(words, dayed, {(hit.kind, hit.id.bytes) for hit in hits})
            hits += self._placed(likely[: limit - len(hits)], None)
        return Found(hits=tuple(hits), more=more, at_least=not counted)

    def again(self, hits: Sequence[Hit]) -> list[Hit]:
        """The same records as they are now, without those that are there no more; what `wide` reads is then ready."""
        self._names.described(self._rows, self._generation)
        self._names.meant(self._rows, self._generation, ())
        return self._placed([(hit.kind, hit.id.bytes) for hit in hits], None)

    def _likely(self, words: Sequence[str], dayed: Sequence[str], known: set[Key]) -> list[Key]:
        named = self._names.meant(self._rows, self._generation, words)
        told = self._names.described(self._rows, self._generation).meant(dayed)
        return [key for key in _shared(named, told, COUNTED) if key not in known]

    def _in_names(self, words: Sequence[str], limit: int) -> list[Hit]:
        return self._placed(self._names.find(self._rows, self._generation, words, limit), None)

    def _in_notes(self, words: Sequence[str], limit: int, known: set[Key]) -> list[Hit]:
        long = [word for word in words if len(word) >= SHORTEST_TRIGRAM]
        if not long:
            return []
        query = " AND ".join('"' + word.replace('"', '""') + '"' for word in long)
        entry = table(SearchEntryTable)
        key = sa.type_coerce(entry.c.record_id, sa.LargeBinary).label("key")
        statement = (
            sa.select(entry.c.id, entry.c.entity, key, entry.c.body)
            .select_from(_INDEX.join(entry, entry.c.id == _INDEX.c.rowid))
            .where(_INDEX.c.body.op("MATCH")(query))
            .order_by(_INDEX.c.rowid.desc())
        )
        hits: list[Hit] = []
        batch = max(2 * limit, _FIRST)
        rows = self._rows.all(statement.limit(batch))
        while rows and len(hits) < limit:
            bodies = {(row.entity, row.key): row.body for row in rows if holds(row.body.lower(), words)}
            keys = [key for key in bodies if key not in known]
            for start in range(0, len(keys), limit):
                hits += self._placed(keys[start : start + limit], _Line(bodies, words[0]))
                if len(hits) >= limit:
                    break
            older = statement.where(_INDEX.c.rowid < rows[-1].id) if len(rows) == batch else None
            batch = max(batch, min(batch * 4, _MANY))
            rows = self._rows.all(older.limit(batch)) if older is not None else []
        return hits[:limit]

    def _placed(self, keys: list[Key], found: "_Line | None") -> list[Hit]:
        """The hits for these records, in the same order, without what lies under something deleted."""
        hits: dict[Key, Hit] = {}
        for entity, group in groupby(sorted(keys, key=itemgetter(0)), itemgetter(0)):
            ids = [UUID(bytes=record_id) for _, record_id in group]
            for row in self._rows.all(places(entity).where(_own(entity).c.id.in_(ids))):
                key = entity, row.id.bytes
                excerpt = found.excerpt(key) if found else row.told or row.place
                hits[key] = Hit(
                    kind=entity,
                    id=row.id,
                    family_id=row.family_id,
                    title=row.title,
                    excerpt=excerpt,
                    meeting_id=row.meeting_id,
                    type=row.type,
                    day=row.day,
                )
        return [hits[key] for key in keys if key in hits]


def _shared(named: Sequence[Key], told: Sequence[Key], limit: int) -> list[Key]:
    """The first of both, so that many names do not hide the meetings; what one side leaves goes to the other."""
    half = max(limit // 2, limit - len(told))
    first = list(named[:half])
    return first + list(told[: limit - len(first)])


@dataclass(slots=True)
class _Line:
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
    return sa.select(*columns, *_more(path)).select_from(joined).where(*conditions)


def _more(path: Sequence[sa.Table]) -> Iterator[sa.Label[Any]]:
    """What is told of a meeting, an action or a room, and the meeting that others lie under."""
    own, nothing = path[0], sa.null()
    over = next((source.c.id for source in path[1:] if source.name == "meeting"), nothing)
    kept = {"meeting": ("title", "type", "day"), "action": ("what", "", "due"), "venue": ("address", "", "")}
    told, kind, day = kept.get(own.name, ("", "", ""))
    yield (own.c[told] if told else sa.literal("")).label("told")
    yield (own.c[kind] if kind else nothing).label("type")
    yield (own.c[day] if day else nothing).label("day")
    yield over.label("meeting_id")


def _title(path: Sequence[sa.Table]) -> sa.ColumnElement[str]:
    """The first name or title on the path that is there."""
    called = [source.c[name] for source in path for name in ("alias", "name", "title") if name in source.c]
    return sa.func.coalesce(*(sa.func.nullif(column, "") for column in called), "", "")


def _own(entity: str) -> sa.Table:
    return table(KINDS[entity])
