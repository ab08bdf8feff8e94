"""Agenda items of meetings."""

from collections.abc import Sequence
from uuid import UUID

from famsam_desktop.domain.agendas import AgendaItem, AgendaItemDraft
from famsam_desktop.store.items import ItemRows
from famsam_desktop.store.rows import Rows
from famsam_desktop.store.tables import AgendaItemTable


class AgendaStore:
    """Every agenda item that is not deleted."""

    def __init__(self, rows: Rows) -> None:
        self._items = ItemRows(rows, AgendaItemTable, "meeting_id")

    def of_meeting(self, meeting_id: UUID) -> tuple[AgendaItem, ...]:
        """The items of a meeting in their order."""
        return self._items.of(meeting_id)

    def meeting_of(self, item_id: UUID) -> UUID:
        """The meeting an item belongs to."""
        return self._items.owner_of(item_id)

    def append(self, meeting_id: UUID, drafts: Sequence[AgendaItemDraft]) -> list[UUID]:
        """Put items at the end of the agenda."""
        return self._items.append(meeting_id, drafts)

    def change(self, item_id: UUID, draft: AgendaItemDraft) -> None:
        """The item as it is now."""
        self._items.change(item_id, draft)

    def take(self, item_id: UUID, minutes: int) -> None:
        """Give an item so many minutes."""
        self._items.take(item_id, minutes)

    def remove(self, item_id: UUID) -> None:
        """Take an item off the agenda."""
        self._items.remove(item_id)

    def reorder(self, meeting_id: UUID, item_ids: Sequence[UUID]) -> None:
        """Put the items in this order."""
        self._items.reorder(meeting_id, item_ids)
