"""What stands in open editors: kept while it is typed, and there again after a lock, a crash or a power cut."""

from collections.abc import Sequence

from famsam_desktop.domain.unfinished import Unfinished
from famsam_desktop.store.work import Store


class UnfinishedTexts:
    """The open editors of the person at the desk."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, texts: Sequence[Unfinished]) -> None:
        """These, and no others, are open now."""
        with self._store.write("unfinished.keep") as work:
            work.unfinished.replace(texts)

    def all(self) -> list[Unfinished]:
        """What was open last, in the order it was opened."""
        with self._store.read() as work:
            return work.unfinished.all()
