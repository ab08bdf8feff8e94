"""Finding families, people and notes by a part of them, and one record by what is typed for it."""

from collections.abc import Sequence
from uuid import UUID

from famsam_desktop.domain.drafts import LINE_LENGTH
from famsam_desktop.domain.overviews import Found, Hit
from famsam_desktop.store.lookup import by_beginning, family_called
from famsam_desktop.store.records import Record
from famsam_desktop.store.tables import KINDS, FamilyTable
from famsam_desktop.store.work import Store


class Search:
    """One field that finds everything."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, text: str, limit: int = 30) -> list[Hit]:
        """What holds every word of the text, as the user types it; a very long text is cut."""
        with self._store.read() as work:
            return work.search.find(text[:LINE_LENGTH], limit)

    def wide(self, text: str, limit: int = 36) -> Found:
        """The same and more: meetings, actions and rooms by kind, day and family, and what else may be meant."""
        with self._store.read() as work:
            return work.search.wide(text[:LINE_LENGTH], limit)

    def again(self, hits: Sequence[Hit]) -> list[Hit]:
        """What was found earlier, as it is now."""
        with self._store.read() as work:
            return work.search.again(hits)

    def record(self, typed: str) -> tuple[str, UUID]:
        """The kind and the id of the family with this alias, or of the one record whose id begins so."""
        with self._store.read() as work:
            family_id = family_called(work.rows, typed)
            if family_id is not None:
                return "family", family_id
            return by_beginning(work.rows, sorted(KINDS.values(), key=_families_first), typed)


def _families_first(kind: type[Record]) -> bool:
    """What is not found is then called a family."""
    return kind is not FamilyTable
