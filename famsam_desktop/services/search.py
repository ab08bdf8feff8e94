"""Finding families, people and notes by a part of them."""

from famsam_desktop.domain.drafts import LINE_LENGTH
from famsam_desktop.domain.overviews import Hit
from famsam_desktop.store.work import Store


class Search:
    """One field that finds everything."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, text: str, limit: int = 30) -> list[Hit]:
        """What holds every word of the text, as the user types it; a very long text is cut."""
        with self._store.read() as work:
            return work.search.find(text[:LINE_LENGTH], limit)
