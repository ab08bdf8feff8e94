"""What somebody has typed and not committed: rows that are replaced whole, in no journal and in no search index."""

import json
from collections.abc import Iterable, Sequence
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.unfinished import Unfinished
from famsam_desktop.store.records import UnfinishedTable
from famsam_desktop.store.rows import AnyRow, Rows, table

_unfinished = table(UnfinishedTable)
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
        """These instead of all that were kept of this person."""
        connection = self._rows.beside
        connection.execute(sa.delete(_unfinished).where(_unfinished.c.user_id == self._user_id))
        if texts and self._user_id is not None:
            connection.execute(sa.insert(_unfinished), [self._row(text) for text in texts])

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
