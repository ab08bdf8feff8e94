"""Items in an order, of a meeting's agenda or of a template: the two tables differ only in what the items belong to."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.agendas import AgendaItem, AgendaItemDraft
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.store.rows import AnyRow, AnySelect, Rows, live, table, typed
from famsam_desktop.store.tables import AgendaItemTable, AgendaTemplateItemTable

type ItemTable = AgendaItemTable | AgendaTemplateItemTable

DRAFT = ("title", "part", "planned_minutes", "responsible", "prepare_note", "internal_note")


class ItemRows[T: ItemTable]:
    """The items that are not deleted; `owner` names the column of what they belong to."""

    def __init__(self, rows: Rows, kind: type[T], owner: str) -> None:
        self._rows = rows
        self._kind = kind
        self._owner = owner
        self._table = table(kind)

    def of(self, owner_id: UUID) -> tuple[AgendaItem, ...]:
        """The items of one agenda or template in their order."""
        found = self._rows.all(self.listed().where(self._table.c[self._owner] == owner_id))
        return tuple(self.item(row) for row in found)

    def listed(self) -> AnySelect:
        """All of them in their order; those of equal position in the order they were added."""
        source = self._table
        columns = [source.c[name] for name in (self._owner, "id", "position", *DRAFT)]
        dnr = sa.func.coalesce(source.c.dnr, "").label("dnr")  # items of the first schemas have none
        taken = [source.c.actual_seconds] if "actual_seconds" in source.c else []
        statement = sa.select(*columns, dnr, *taken).where(live(source))
        return statement.order_by(source.c.position, source.c.created_at, source.c.id)

    def item(self, row: AnyRow) -> AgendaItem:
        """A row of the list as a value."""
        values = row._asdict()
        del values[self._owner]
        return AgendaItem(**values)

    def owner_of(self, item_id: UUID) -> UUID:
        """What an item belongs to."""
        source = self._table
        owner_id: UUID | None = self._rows.scalar(
            sa.select(source.c[self._owner]).where(live(source), source.c.id == item_id)
        )
        if owner_id is None:
            raise NotFound(source.name)
        return owner_id

    def append(self, owner_id: UUID, drafts: Sequence[AgendaItemDraft]) -> list[UUID]:
        """Put items at the end."""
        source = self._table
        last = self._rows.scalar(
            sa.select(sa.func.max(source.c.position)).where(live(source), source.c[self._owner] == owner_id)
        )
        first = 0 if last is None else last + 1
        owner: dict[str, Any] = {self._owner: owner_id}
        return [
            self._rows.add(self._kind(position=position, **owner, **typed(draft))).id
            for position, draft in enumerate(drafts, first)
        ]

    def change(self, item_id: UUID, draft: AgendaItemDraft) -> None:
        """The item as it is now."""
        self._rows.change(self._rows.get(self._kind, item_id), **typed(draft))

    def take(self, item_id: UUID, minutes: int) -> None:
        """Give an item so many minutes."""
        self._rows.change(self._rows.get(self._kind, item_id), planned_minutes=minutes)

    def remove(self, item_id: UUID) -> None:
        """Take an item away."""
        self._rows.remove(self._rows.get(self._kind, item_id))

    def reorder(self, owner_id: UUID, item_ids: Sequence[UUID]) -> None:
        """Put the items in this order."""
        rows = {row.id: row for row in self._rows.of(self._kind, self._table.c[self._owner] == owner_id)}
        for position, item_id in enumerate(item_ids):
            self._rows.change(rows[item_id], position=position)
