"""The second step: the items with their minutes against the time there is, and the paper."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from famsam_desktop.domain.agendas import AgendaItemDraft, AgendaTemplate, TimeBudget
from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.domain.times import duration
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.items import ItemDialog
from famsam_desktop.ui.meetings.lines import (
    AgendaLine,
    agenda_lines,
    item_draft,
    minutes_text,
    moved,
    prepare_text,
    responsible_text,
    start_text,
    title_mark,
    title_text,
)
from famsam_desktop.ui.meetings.paperrow import PaperRow
from famsam_desktop.ui.meetings.sight import Sight
from famsam_desktop.ui.meetings.step import MeetingStep
from famsam_desktop.ui.meetings.tablecard import TableCard
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.headings import Step, TextLabel
from famsam_desktop.ui.widgets.keeping import Opener, always
from famsam_desktop.ui.widgets.papers import PaperUse
from famsam_desktop.ui.widgets.table import Column

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class AgendaStep(MeetingStep):
    """Adds, changes, moves and removes items; each at once."""

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        self.new = button(self.tr("Ny punkt"), self, icon="plus", clicked=self.open_new)
        self.templates = QMenu(self)
        self.from_template = button(self.tr("Från mall"), self, icon="clipboard-list")
        self.from_template.setMenu(self.templates)
        self.sum = TextLabel("", self, step=Step.STRONG, wrap=False)
        self.sum_icon = QLabel(self)
        self.items = self._build_items()
        self.papers = PaperRow(self, ask=self._ask, mark_sent=self._on_sent)
        self.body.addWidget(self.items)
        self.body.addStretch(1)
        self.items.body.addLayout(self._build_sum())
        self.items.add(self.papers)

    def refresh(self, sight: Sight) -> None:
        """Show the items; of a meeting that is over they are only looked at."""
        lines = agenda_lines(sight)
        editable = not sight.meeting.is_over
        self.items.show_rows(lines, editable=editable)
        self.items.empty.set_sentence(
            self.tr("Dagordningen är tom. Utgå från en mall, eller lägg till en punkt i taget.")
            if editable
            else self.tr("Mötet har ingen dagordning.")
        )
        self.items.table.fit_rows(most=40)
        self.new.setVisible(editable and bool(lines))
        self.from_template.setVisible(editable)
        self._show_templates(sight)
        self._show_budget(sight.agenda.budget)
        has_items = bool(sight.page.items)
        self.papers.setVisible(has_items and sight.meeting.state is not MeetingState.CANCELLED)
        self.papers.show_sent(sight.meeting.agenda_sent_on)
        for part in (self.sum, self.sum_icon):
            part.setVisible(bool(lines))

    # --- items -------------------------------------------------------------------------------------------------

    def editors(self) -> Mapping[str, Opener]:
        """A new item, or another wording of one that is there."""
        return {"agenda.new": always(self.open_new), "agenda.item": self._open_again}

    def _open_again(self, item_id: UUID | None) -> None:
        for line in agenda_lines(self.sight):
            if line.item is not None and line.item.id == item_id:
                self.open_item(line)

    def open_new(self) -> None:
        """Add an item last."""
        add = partial(self.desk.agendas.add, self.sight.meeting.id)
        dialog = self._dialog(self.tr("Ny punkt"), AgendaItemDraft(), add, self.tr("Lägg till"))
        dialog.open_as("agenda.new")

    def open_item(self, line: AgendaLine) -> None:
        """Change an item."""
        if line.item is not None and not self.sight.meeting.is_over:
            amend = partial(self.desk.agendas.amend, line.item.id)
            dialog = self._dialog(self.tr("Ändra punkten"), item_draft(line.item), amend)
            dialog.open_as("agenda.item", line.item.id, amends=True)

    def remove_item(self, line: AgendaLine) -> None:
        """Take an item away."""
        if line.item is not None:
            self.act(partial(self.desk.agendas.remove, line.item.id), self.tr("Punkten är borttagen."))

    def move_up(self, line: AgendaLine) -> None:
        """One place earlier."""
        self._move(line, -1)

    def move_down(self, line: AgendaLine) -> None:
        """One place later."""
        self._move(line, 1)

    def _move(self, line: AgendaLine, by: int) -> None:
        order = moved(self.sight.page.items, line.item.id, by) if line.item is not None else None
        if order is not None:
            self.act(partial(self.desk.agendas.reorder, self.sight.meeting.id, order))

    def _dialog(self, title: str, draft: AgendaItemDraft, act: Any, primary: str = "") -> ItemDialog:
        return ItemDialog(title, draft, act, self.sight.today, self.jobs, self, primary)

    def _use_template(self, template: AgendaTemplate, _checked: bool = False) -> None:
        if template.id is not None:
            self.act(partial(self.desk.agendas.use, self.sight.meeting.id, template.id))

    # --- paper -------------------------------------------------------------------------------------------------

    def _ask(self, use: PaperUse) -> None:
        self.ask_paper(use, partial(self.desk.documents.agenda, self.sight.meeting.id))

    def _on_sent(self) -> None:
        change = partial(self.desk.meetings.mark_agenda_sent, self.sight.meeting.id, self.sight.today)
        self.act(change, self.tr("Dagordningen är markerad som skickad."))

    # --- building ----------------------------------------------------------------------------------------------

    def _build_items(self) -> TableCard[AgendaLine]:
        columns = [
            Column(title=self.tr("Kl."), text=start_text),
            Column(title=self.tr("Punkt"), text=title_text, mark=title_mark, strong=True, weight=1, least=14),
            Column(title=self.tr("Min"), text=minutes_text, right=True),
            Column(title=self.tr("Ansvarig"), text=responsible_text, weight=1),
            Column(title=self.tr("Att förbereda"), text=prepare_text, weight=3),
        ]
        empty = Empty(
            "clipboard-list",
            "",
            self.tr("Ny punkt"),
            self.open_new,
            self,
        )
        card = TableCard(self.tr("Dagordning"), columns, self, empty=empty)
        card.table.setSortingEnabled(False)
        card.add_row_action(
            self.tr("Flytta upp"), "chevron-up", self.move_up, keys="Alt+Up", allowed=_is_item
        )
        card.add_row_action(
            self.tr("Flytta ned"), "chevron-down", self.move_down, keys="Alt+Down", allowed=_is_item
        )
        card.add_row_action(self.tr("Ändra punkten"), "pencil", self.open_item, allowed=_is_item)
        card.add_row_action(
            self.tr("Ta bort punkten"), "trash-2", self.remove_item, keys="Delete", allowed=_is_item
        )
        card.add_action(self.from_template)
        card.add_action(self.new)
        card.table.opened.connect(self.open_item)
        return card

    def _build_sum(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(em(0.5))
        row.addWidget(self.sum_icon)
        row.addWidget(self.sum)
        row.addStretch(1)
        return row

    def _show_templates(self, sight: Sight) -> None:
        self.templates.clear()
        for template in sight.templates:
            words = self.tr("{name} ({minutes})").format(
                name=template.name, minutes=duration(template.minutes)
            )
            action = QAction(words.replace("&", "&&"), self.templates)
            action.triggered.connect(partial(self._use_template, template))
            self.templates.addAction(action)
        self.from_template.setEnabled(bool(sight.templates))

    def _show_budget(self, budget: TimeBudget) -> None:
        said = self.tr("{planned} av {available} min").format(
            planned=budget.planned, available=budget.available
        )
        if budget.over > 0:
            said = self.tr("{said} – {over} min för mycket").format(said=said, over=budget.over)
        elif budget.over < 0:
            said = self.tr("{said} – {left} min kvar").format(said=said, left=-budget.over)
        self.sum.setText(said)
        self.sum.set_tone("bad" if budget.over > 0 else "")
        over = budget.over > 0
        icons.dress(self.sum_icon, "triangle-alert" if over else "clock", "bad" if over else "muted")


def _is_item(line: AgendaLine) -> bool:
    return line.item is not None
