"""What somebody has typed and not committed: rows that are replaced whole, in no journal and in no search index."""

import json
import re
from collections.abc import Iterable, Sequence
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.unfinished import Unfinished
from famsam_desktop.store.records import UnfinishedTable, VersionTable
from famsam_desktop.store.rows import AnyRow, Rows, table

_unfinished, _version = table(UnfinishedTable), table(VersionTable)
_MARK = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
_COLUMNS = (
    _unfinished.c.id,
    _unfinished.c.place,
    _unfinished.c.record_id,
    _unfinished.c.editor,
    _unfinished.c.about_id,
    _unfinished.c.typed,
)


class UnfinishedStore:
    """The texts of the person who has the store, in the transaction at hand."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._user_id = rows.user_id

    def replace(self, texts: Sequence[Unfinished]) -> None:
        """These instead of all that were kept of this person; those on records that were purged are forgotten."""
        connection = self._rows.beside
        connection.execute(sa.delete(_unfinished).where(_unfinished.c.user_id == self._user_id))
        gone = self._purged(set().union(*map(_named, texts)))
        left = [self._row(text) for text in texts if not _named(text) & gone]
        if left and self._user_id is not None:
            connection.execute(sa.insert(_unfinished), left)

    def all(self) -> list[Unfinished]:
        """All of this person, in the order they were given; what cannot be understood is left out."""
        mine = sa.select(*_COLUMNS).where(_unfinished.c.user_id == self._user_id).order_by(_unfinished.c.id)
        read = (_text(row) for row in self._rows.all(mine))
        return [text for text in read if text is not None]

    def forget(self, ids: Iterable[UUID]) -> int:
        """Remove, whosever they are, those that stand on one of these records, are about one, or name one."""
        connection = self._rows.beside
        gone = set(ids)
        marks = {str(each) for each in gone}
        doomed = [
            row.id
            for row in connection.execute(sa.select(*_COLUMNS))
            if row.record_id in gone or row.about_id in gone or any(mark in row.typed for mark in marks)
        ]
        if doomed:
            connection.execute(sa.delete(_unfinished).where(_unfinished.c.id.in_(doomed)))
        return len(doomed)

    def forget_person(self, user_id: UUID) -> None:
        """Remove all of somebody who is no colleague any more: nobody could ever read or finish them."""
        self._rows.beside.execute(sa.delete(_unfinished).where(_unfinished.c.user_id == user_id))

    def _purged(self, ids: set[UUID]) -> set[UUID]:
        """Those of which the journal has entries without their value."""
        emptied = sa.select(_version.c.record_id).where(
            _version.c.record_id.in_(ids), _version.c.value.is_(None)
        )
        return {row.record_id for row in self._rows.beside.execute(emptied)} if ids else set()

    def _row(self, text: Unfinished) -> dict[str, object]:
        return {
            "user_id": self._user_id,
            "place": text.place,
            "record_id": text.record,
            "editor": text.editor,
            "about_id": text.about,
            "typed": _json(text.typed),
        }


def _text(row: AnyRow) -> Unfinished | None:
    typed = _dict(row.typed)
    if typed is None:
        return None
    return Unfinished(
        place=row.place, record=row.record_id, editor=row.editor, about=row.about_id, typed=typed
    )


def _named(text: Unfinished) -> set[UUID]:
    """The records that a text stands on, is about, or has chosen."""
    chosen = {UUID(mark) for value in text.typed.values() for mark in _MARK.findall(value)}
    return chosen | {each for each in (text.record, text.about) if each is not None}


def _json(typed: dict[str, str]) -> str:
    """As text; half a character, which only a program can paste, is kept as a question mark."""
    return json.dumps(typed, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")


def _dict(text: str) -> dict[str, str] | None:
    """Names and texts, or None when a row holds something else."""
    try:
        typed = json.loads(text)
    except ValueError:
        return None
    if not isinstance(typed, dict) or not all(isinstance(value, str) for value in typed.values()):
        return None
    return typed
