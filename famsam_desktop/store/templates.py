"""Templates of agendas with their items."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.agendas import AgendaItem, AgendaItemDraft
from famsam_desktop.domain.templates import AgendaTemplate
from famsam_desktop.store.items import ItemRows
from famsam_desktop.store.rows import Rows, live, table
from famsam_desktop.store.tables import AgendaTemplateItemTable, AgendaTemplateTable

_template = table(AgendaTemplateTable)
_TYPED = tuple(each.name for each in fields(AgendaItemDraft))


class TemplateStore:
    """Every template that is not deleted."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._items = ItemRows(rows, AgendaTemplateItemTable, "template_id")

    # --- templates -----------------------------------------------------------------------------------------------

    def all(self) -> list[AgendaTemplate]:
        """Every template with its items, in the order the team put them."""
        items: defaultdict[UUID, list[AgendaItemDraft]] = defaultdict(list)
        for row in self._rows.all(self._items.listed()):
            items[row.template_id].append(as_typed(self._items.item(row)))
        statement = sa.select(_template.c.id, _template.c.name).where(live(_template))
        ordered = statement.order_by(_template.c.position, _template.c.name, _template.c.id)
        return [
            AgendaTemplate(id=row.id, name=row.name, items=tuple(items[row.id]))
            for row in self._rows.all(ordered)
        ]

    def add(self, template: AgendaTemplate, position: int | None = None) -> UUID:
        """A new template, after the others unless its place is said."""
        if position is None:
            last = self._rows.scalar(sa.select(sa.func.max(_template.c.position)).where(live(_template)))
            position = 0 if last is None else last + 1
        row = self._rows.add(AgendaTemplateTable(name=template.name.strip(), position=position))
        self._items.append(row.id, template.items)
        return row.id

    def rename(self, template_id: UUID, name: str) -> None:
        """Another name."""
        self._rows.change(self._rows.get(AgendaTemplateTable, template_id), name=name.strip())

    def remove(self, template_id: UUID) -> None:
        """Delete a template with its items."""
        row = self._rows.get(AgendaTemplateTable, template_id)
        for item in self._items.of(template_id):
            self._items.remove(item.id)
        self._rows.remove(row)

    def reorder(self, template_ids: Sequence[UUID]) -> None:
        """Put the templates in this order."""
        for position, template_id in enumerate(template_ids):
            self._rows.change(self._rows.get(AgendaTemplateTable, template_id), position=position)

    # --- items of one --------------------------------------------------------------------------------------------

    def items(self, template_id: UUID) -> tuple[AgendaItem, ...]:
        """The items of a template that is there, in their order."""
        self._rows.get(AgendaTemplateTable, template_id)
        return self._items.of(template_id)

    def template_of(self, item_id: UUID) -> UUID:
        """The template an item belongs to."""
        return self._items.owner_of(item_id)

    def append(self, template_id: UUID, drafts: Sequence[AgendaItemDraft]) -> list[UUID]:
        """Put items at the end of a template."""
        return self._items.append(template_id, drafts)

    def change_item(self, item_id: UUID, draft: AgendaItemDraft) -> None:
        """The item as it is now."""
        self._items.change(item_id, draft)

    def remove_item(self, item_id: UUID) -> None:
        """Take an item out of its template."""
        self._items.remove(item_id)

    def reorder_items(self, template_id: UUID, item_ids: Sequence[UUID]) -> None:
        """Put the items of a template in this order."""
        self._items.reorder(template_id, item_ids)


def as_typed(item: AgendaItem) -> AgendaItemDraft:
    """An item without its place: what is typed again when it is used."""
    return AgendaItemDraft(**{name: getattr(item, name) for name in _TYPED})
