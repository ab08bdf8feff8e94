"""The card with the items of the template that is chosen."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.agendas import AgendaItem, AgendaItemDraft
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.registers.item import ItemDialog
from famsam_desktop.ui.settings.card import SettingsCard
from famsam_desktop.ui.settings.templates import ShownTemplate
from famsam_desktop.ui.terms import term
from famsam_desktop.ui.times import local_day
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import note
from famsam_desktop.ui.widgets.keeping import Opener, among
from famsam_desktop.ui.widgets.rowactions import RowActions
from famsam_desktop.ui.widgets.rowdrag import RowDragging
from famsam_desktop.ui.widgets.rows import row
from famsam_desktop.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class TemplateItemsCard(SettingsCard):
    """A list of items; each change is kept at once. It is not seen while no template is chosen."""

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        self._shown: ShownTemplate | None = None
        columns: list[Column[AgendaItem]] = [
            Column(title=self.tr("Punkt"), text=_title, strong=True, weight=3, least=10),
            Column(title=self.tr("Min"), text=_minutes, right=True),
            Column(title=self.tr("Del"), text=_part, weight=1),
        ]
        self.table: Table[AgendaItem] = Table(self.tr("Punkter i mallen"), columns, self, identity=_identity)
        self.table.setSortingEnabled(False)
        self.nothing = note(self.tr("Mallen har inga punkter än."), self)
        self.more = button(self.tr("Ny punkt …"), self, icon="plus", clicked=self._on_new)
        self.add(self.table)
        self.add(self.nothing)
        self.body.addLayout(row(self.more))
        self.actions_of_row: RowActions[AgendaItem] = RowActions(self, self.table)
        for name, icon, act, keys in (
            (self.tr("Flytta upp"), "chevron-up", self._on_up, "Alt+Up"),
            (self.tr("Flytta ned"), "chevron-down", self._on_down, "Alt+Down"),
            (self.tr("Ändra punkten"), "pencil", self.open_item, ""),
            (self.tr("Ta bort punkten"), "trash-2", self._on_remove, "Delete"),
        ):
            self.actions_of_row.add(name, icon, act, keys=keys)
        self.dragging = RowDragging(self.table, self._on_moved, _always)
        self.table.opened.connect(self.open_item)
        self.hide()

    def show_template(self, shown: ShownTemplate | None) -> None:
        """Show the items of a template."""
        self._shown = shown
        self.setVisible(shown is not None)
        if shown is None:
            return
        self.set_title(self.tr("Punkter i ”{name}”").format(name=shown.template.name))
        self.table.set_rows(shown.items)
        self.table.fit_rows(most=16)
        self.table.setVisible(bool(shown.items))
        self.actions_of_row.offer(bool(shown.items))
        self.nothing.setVisible(not shown.items)

    def editors(self, templates: Callable[[], Sequence[ShownTemplate]]) -> Mapping[str, Opener]:
        """A new item of a template, and another wording of one."""
        return {
            "template.item.new": among(templates, self.open_new),
            "template.item": partial(self._open_again, templates),
        }

    def open_new(self, shown: ShownTemplate) -> None:
        """Add an item last."""
        add = partial(self.desk.templates.add_item, shown.id)
        title, primary = self.tr("Ny punkt i mallen"), self.tr("Lägg till")
        dialog = ItemDialog(title, AgendaItemDraft(), add, self._today(), self.jobs, self, primary)
        dialog.open_as("template.item.new", shown.id)

    def open_item(self, item: AgendaItem) -> None:
        """Change an item."""
        draft = AgendaItemDraft(
            title=item.title,
            part=item.part,
            planned_minutes=item.planned_minutes,
            responsible=item.responsible,
            prepare_note=item.prepare_note,
            internal_note=item.internal_note,
            dnr=item.dnr,
        )
        amend = partial(self.desk.templates.amend_item, item.id)
        dialog = ItemDialog(self.tr("Ändra punkten i mallen"), draft, amend, self._today(), self.jobs, self)
        dialog.open_as("template.item", item.id, amends=True)

    # --- inside --------------------------------------------------------------------------------------------------

    def _open_again(self, templates: Callable[[], Sequence[ShownTemplate]], item_id: UUID | None) -> None:
        for shown in templates():
            for item in shown.items:
                if item.id == item_id:
                    self.open_item(item)
                    return

    def _today(self) -> date:
        return local_day(self.desk.clock())

    def _on_new(self) -> None:
        if self._shown is not None:
            self.open_new(self._shown)

    def _on_moved(self, item: AgendaItem, by: int) -> None:
        self._do(partial(self.desk.templates.move_item, item.id, by))

    def _on_up(self, item: AgendaItem) -> None:
        self._on_moved(item, -1)

    def _on_down(self, item: AgendaItem) -> None:
        self._on_moved(item, 1)

    def _on_remove(self, item: AgendaItem) -> None:
        change = partial(self.desk.templates.remove_item, item.id)
        self._do(change, self.tr("Punkten är borttagen ur mallen."))

    def _do(self, change: Any, said: str = "") -> None:
        self.banner.clear()
        self.jobs.do(change, partial(self._on_done, said), self.refuse)

    def _on_done(self, said: str, _change: Any) -> None:
        if said:
            self.told.emit(said, True)


def _identity(item: AgendaItem) -> UUID:
    return item.id


def _always(_item: AgendaItem) -> bool:
    return True


def _title(item: AgendaItem) -> str:
    return item.title


def _minutes(item: AgendaItem) -> str:
    return str(item.planned_minutes)


def _part(item: AgendaItem) -> str:
    return term(item.part)
