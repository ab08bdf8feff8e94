"""What was deleted, and how to have it back."""

from uuid import UUID

from famsam_desktop.domain.changes import Change
from famsam_desktop.domain.history import TrashRow
from famsam_desktop.services.reversal import put_back
from famsam_desktop.store.belonging import Belonging
from famsam_desktop.store.work import Store


class Trash:
    """The deleted records."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self) -> list[TrashRow]:
        """What somebody deleted, newest first; what went with it is not listed on its own."""
        with self._store.read() as work:
            return work.trash.rows()

    def restore(self, record_id: UUID) -> Change:
        """Have a record back, with what was deleted in the same step."""
        with self._store.write("trash.restore") as work:
            ref, deletion, together = work.trash.with_record(record_id)
            reversal = work.undo.reversal(deletion.device, deletion.step, only=together)
            change = put_back(work, reversal, strictly=True)
            _, page_id = Belonging(work.rows).pages([ref])[ref]
            return Change(change.topics, page_id)
