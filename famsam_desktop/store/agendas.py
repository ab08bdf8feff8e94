"""Agenda items of meetings, and the templates to begin from."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.agendas import AgendaItem, AgendaItemDraft, AgendaTemplate
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.store.rows import Rows, live, table, typed
from famsam_desktop.store.tables import AgendaItemTable, AgendaTemplateItemTable, AgendaTemplateTable

_item = table(AgendaItemTable)
_template = table(AgendaTemplateTable)
_template_item = table(AgendaTemplateItemTable)

_DRAFT = ("title", "part", "planned_minutes", "responsible", "prepare_note", "internal_note")


class AgendaStore:
    """Every agenda item and template that is not deleted."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    # --- items ---------------------------------------------------------------------------------------------------

    def of_meeting(self, meeting_id: UUID) -> tuple[AgendaItem, ...]:
        """The items of a meeting in their order."""
        columns = [_item.c[name] for name in ("id", "position", *_DRAFT, "actual_seconds")]
        statement = sa.select(*columns, _dnr(_item))
        ordered = statement.where(live(_item), _item.c.meeting_id == meeting_id).order_by(
            _item.c.position, _item.c.created_at, _item.c.id
        )
        return tuple(AgendaItem(**row._asdict()) for row in self._rows.all(ordered))

    def meeting_of(self, item_id: UUID) -> UUID:
        """The meeting an item belongs to."""
        meeting_id: UUID | None = self._rows.scalar(
            sa.select(_item.c.meeting_id).where(live(_item), _item.c.id == item_id)
        )
        if meeting_id is None:
            raise NotFound("agenda_item")
        return meeting_id

    def append(self, meeting_id: UUID, drafts: Sequence[AgendaItemDraft]) -> list[UUID]:
        """Put items at the end of the agenda."""
        last = self._rows.scalar(
            sa.select(sa.func.max(_item.c.position)).where(live(_item), _item.c.meeting_id == meeting_id)
        )
        first = 0 if last is None else last + 1
        return [
            self._rows.add(AgendaItemTable(meeting_id=meeting_id, position=position, **typed(draft))).id
            for position, draft in enumerate(drafts, first)
        ]

    def change(self, item_id: UUID, draft: AgendaItemDraft) -> None:
        """The item as it is now."""
        self._rows.change(self._rows.get(AgendaItemTable, item_id), **typed(draft))

    def remove(self, item_id: UUID) -> None:
        """Take an item off the agenda."""
        self._rows.remove(self._rows.get(AgendaItemTable, item_id))

    def reorder(self, meeting_id: UUID, item_ids: Sequence[UUID]) -> None:
        """Put the items in this order."""
        rows = {row.id: row for row in self._rows.of(AgendaItemTable, _item.c.meeting_id == meeting_id)}
        for position, item_id in enumerate(item_ids):
            self._rows.change(rows[item_id], position=position)

    # --- templates -----------------------------------------------------------------------------------------------

    def templates(self) -> list[AgendaTemplate]:
        """Every template with its items, in the order the team put them."""
        items: defaultdict[UUID, list[AgendaItemDraft]] = defaultdict(list)
        columns = [_template_item.c[name] for name in _DRAFT]
        statement = sa.select(_template_item.c.template_id, *columns, _dnr(_template_item))
        ordered = statement.where(live(_template_item)).order_by(_template_item.c.position)
        for row in self._rows.all(ordered):
            values = row._asdict()
            items[values.pop("template_id")].append(AgendaItemDraft(**values))
        templates = sa.select(_template.c.id, _template.c.name).where(live(_template))
        return [
            AgendaTemplate(id=row.id, name=row.name, items=tuple(items[row.id]))
            for row in self._rows.all(templates.order_by(_template.c.position, _template.c.name))
        ]

    def add_template(self, template: AgendaTemplate, position: int) -> UUID:
        """A new template."""
        row = self._rows.add(AgendaTemplateTable(name=template.name, position=position))
        for place, draft in enumerate(template.items):
            self._rows.add(AgendaTemplateItemTable(template_id=row.id, position=place, **typed(draft)))
        return row.id


def _dnr(source: sa.Table) -> sa.Label[str]:
    """Items of the first schemas have none."""
    return sa.func.coalesce(source.c.dnr, "").label("dnr")
