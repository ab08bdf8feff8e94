"""The second step: the items with their minutes against the time there is, and the paper."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from famsam_desktop.domain.agendas import AgendaItemDraft, Cutting, TimeBudget, cuttings
from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.domain.papers import PaperKind, in_force
from famsam_desktop.domain.papers import PaperRow as SentRow
from famsam_desktop.domain.templates import AgendaTemplate, TemplateDraft
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.carried import CarriedCard
from famsam_desktop.ui.meetings.cutting import CuttingRows
from famsam_desktop.ui.meetings.further import forward_dialog, renew_dialog
from famsam_desktop.ui.meetings.lines import AgendaLine, agenda_columns, agenda_lines, is_item, item_draft
from famsam_desktop.ui.meetings.paperrow import PaperRow
from famsam_desktop.ui.meetings.sentday import SentDayDialog, due_words
from famsam_desktop.ui.meetings.sight import Sight
from famsam_desktop.ui.meetings.step import MeetingStep
from famsam_desktop.ui.meetings.summoning import AgendaSendingDialog
from famsam_desktop.ui.meetings.tablecard import TableCard
from famsam_desktop.ui.registers.item import ItemDialog
from famsam_desktop.ui.registers.template import TemplateDialog
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.times import duration
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.keeping import Opener, always
from famsam_desktop.ui.widgets.papers import PaperUse
from famsam_desktop.ui.widgets.rowdrag import RowDragging
from famsam_desktop.ui.widgets.rows import row

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

_QUICK_MINUTES = 5
"""What one press of plus or minus gives an item, or takes."""


class AgendaStep(MeetingStep):
    """Adds, changes, moves and removes items; each at once."""

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        self._by_number = False
        self.new = button(self.tr("Ny punkt"), self, icon="plus", clicked=self.open_new)
        self.templates = QMenu(self)
        self.from_template = button(self.tr("Mallar"), self, icon="clipboard-list")
        self.from_template.setMenu(self.templates)
        self.sum = TextLabel("", self, step=Step.STRONG, wrap=False)
        self.sum_icon = QLabel(self)
        self.cuts = CuttingRows(self, self._on_cut)
        self.items = self._build_items()
        self.dragging = RowDragging(self.items.table, self._on_dragged, is_item)
        self.papers = PaperRow(self, ask=self._ask, mark_sent=self._on_send, sending=self.tr("Expediera …"))
        self.changed = note(
            self.tr(
                "Dagordningen har ändrats sedan den expedierades. Expediera en ny version, så makuleras den gamla."
            ),
            self,
        )
        self.sent_day = button(self.tr("Ändra dag för utskick …"), self, kind="link", clicked=self.open_sent)
        self.carried = CarriedCard(self)
        self.body.addWidget(self.items)
        self.body.addWidget(self.carried)
        self.body.addStretch(1)
        ways = Flow(self)
        ways.add(self.new, self.from_template)
        self.items.add(ways)
        self.items.body.addLayout(self._build_sum())
        self.items.add(self.cuts)
        self.items.add(self.papers)
        self.items.add(self.changed)
        self.items.body.addLayout(row(self.sent_day))

    def refresh(self, sight: Sight) -> None:
        """Show the items; of a meeting that is over they are only looked at."""
        lines = agenda_lines(sight)
        editable = not sight.meeting.is_over
        self._show_columns(by_number=sight.agenda.is_by_number)
        self.items.show_rows(lines, editable=editable)
        self.dragging.offer(editable)
        self._show_empty(sight, editable=editable, follows=bool(lines))
        self.items.table.fit_rows(most=40)
        self.new.setVisible(editable and (bool(sight.page.items) or sight.suited is not None))
        self._show_templates(sight, editable=editable)
        self._show_budget(sight.agenda.budget)
        over = sight.agenda.budget.over if editable and lines else 0
        self.cuts.offer(cuttings(sight.page.items, over), over=over > 0)
        self._show_papers(sight)
        self.carried.show_page(sight.page, sight.today)
        for part in (self.sum, self.sum_icon):
            part.setVisible(bool(lines))

    # --- items -------------------------------------------------------------------------------------------------

    def editors(self) -> Mapping[str, Opener]:
        """A new item or another wording of one, the agenda as a template, and the day it was sent."""
        return {
            "agenda.new": always(self.open_new),
            "agenda.item": self._open_again,
            "agenda.template": always(self.open_keep),
            "agenda.send": always(self.open_sending),
            "agenda.forward": always(self.open_forward),
            "agenda.renew": always(self.open_renew),
            "agenda.sent": always(self.open_sent),
        }

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
        self._on_dragged(line, -1)

    def move_down(self, line: AgendaLine) -> None:
        """One place later."""
        self._on_dragged(line, 1)

    def lengthen(self, line: AgendaLine) -> None:
        """A few minutes more."""
        self._lengthen(line, _QUICK_MINUTES)

    def shorten(self, line: AgendaLine) -> None:
        """A few minutes less."""
        self._lengthen(line, -_QUICK_MINUTES)

    def _lengthen(self, line: AgendaLine, by: int) -> None:
        if line.item is not None:
            self.act(partial(self.desk.agendas.lengthen, line.item.id, by))

    def _on_dragged(self, line: AgendaLine, by: int) -> None:
        if line.item is not None:
            self.act(partial(self.desk.agendas.move, line.item.id, by))

    def _on_cut(self, cutting: Cutting) -> None:
        change = partial(self.desk.agendas.fit, self.sight.meeting.id, cutting)
        self.act(change, self.tr("Dagordningen är kortad."))

    def _dialog(self, title: str, draft: AgendaItemDraft, act: Any, primary: str = "") -> ItemDialog:
        numbered = self.sight.agenda.is_by_number
        return ItemDialog(title, draft, act, self.sight.today, self.jobs, self, primary, with_number=numbered)

    # --- templates ---------------------------------------------------------------------------------------------

    def open_keep(self) -> None:
        """Keep the agenda as a template."""
        if self.sight.page.items:
            keep = partial(self.desk.templates.keep, self.sight.meeting.id)
            dialog = TemplateDialog(
                self.tr("Spara som mall"),
                TemplateDraft(),
                keep,
                self.sight.today,
                self.jobs,
                self,
                intro=self.tr(
                    "Punkternas ansvariga, egna anteckningar och dnr följer inte med. "
                    "Se till att ingen punkt nämner någon vid namn: mallen finns kvar när familjen gallras."
                ),
            )
            dialog.accepted.connect(self._on_kept)
            dialog.open_as("agenda.template")

    def _on_kept(self) -> None:
        self.told.emit(self.tr("Mallen är sparad. Den ändras under Inställningar."), True)

    def _use_template(self, template: AgendaTemplate, _checked: bool = False) -> None:
        if template.id is not None:
            self.act(partial(self.desk.agendas.use, self.sight.meeting.id, template.id))

    def _on_begin(self) -> None:
        """What the empty agenda's button does: the template that suits, else the first item."""
        if self.sight.suited is not None:
            self._use_template(self.sight.suited)
        else:
            self.open_new()

    # --- paper -------------------------------------------------------------------------------------------------

    def open_sent(self) -> None:
        """Note, correct or take away the day the agenda was sent."""
        if self.sight.meeting.state is MeetingState.CANCELLED:
            return
        change = partial(self.desk.meetings.mark_agenda_sent, self.sight.meeting.id)
        sent_on, today = self.sight.meeting.agenda_sent_on, self.sight.today
        title = self.tr("När skickades dagordningen?")
        SentDayDialog(title, sent_on, change, today, self.jobs, self).open_as("agenda.sent", amends=True)

    def open_sending(self) -> None:
        """Send the agenda, to be locked as it is now."""
        AgendaSendingDialog(
            self.sight.page.participants,
            partial(self.desk.papers.send, PaperKind.AGENDA, self.sight.meeting.id),
            today=self.sight.today,
            then=self._on_sent,
            jobs=self.jobs,
            parent=self,
        ).open_as("agenda.send")

    def open_forward(self) -> None:
        """Send the agenda that went out to those who have none of it."""
        sent = self._sent()
        if sent is not None:
            forward_dialog(self, sent, self._on_sent).open_as("agenda.forward")

    def open_renew(self) -> None:
        """Send the agenda as it is now instead of the one that went out."""
        sent = self._sent()
        if sent is not None:
            renew_dialog(self, sent, self._on_sent).open_as("agenda.renew")

    def _on_send(self) -> None:
        sent = self._sent()
        if sent is None:
            self.open_sending()
        elif sent.further:
            self.open_forward()
        else:
            self.open_renew()

    def _ask(self, use: PaperUse) -> None:
        """The one that was sent, as long as it says what the agenda says."""
        sent = self._sent()
        if sent is None or sent.changed:
            self.ask_paper(use, partial(self.desk.documents.agenda, self.sight.meeting.id))
        else:
            self.ask_paper(use, partial(self.desk.papers.paper, sent.paper.id))

    def _sent(self) -> SentRow | None:
        """The agenda that was sent and holds."""
        held = in_force((each.paper for each in self.sight.papers), PaperKind.AGENDA, None)
        return next((each for each in self.sight.papers if each.paper == held), None)

    def _on_sent(self, _change: Any) -> None:
        self.told.emit(
            self.tr("Dagordningen är expedierad. Programmet skickar ingenting. Det gör du själv."), False
        )

    # --- building ----------------------------------------------------------------------------------------------

    def _build_items(self) -> TableCard[AgendaLine]:
        empty = Empty("clipboard-list", "", self.tr("Ny punkt"), self._on_begin, self)
        columns = agenda_columns(self, by_number=False)
        card = TableCard(self.tr("Dagordning"), columns, self, empty=empty)
        card.table.setSortingEnabled(False)
        for name, icon, act, keys in (
            (self.tr("5 minuter kortare"), "minus", self.shorten, "-"),
            (self.tr("5 minuter längre"), "plus", self.lengthen, "+"),
            (self.tr("Flytta upp"), "chevron-up", self.move_up, "Alt+Up"),
            (self.tr("Flytta ned"), "chevron-down", self.move_down, "Alt+Down"),
            (self.tr("Ändra punkten"), "pencil", self.open_item, ""),
            (self.tr("Ta bort punkten"), "trash-2", self.remove_item, "Delete"),
        ):
            card.add_row_action(name, icon, act, keys=keys, allowed=is_item)
        card.table.opened.connect(self.open_item)
        return card

    def _build_sum(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(em(0.5))
        line.addWidget(self.sum_icon)
        line.addWidget(self.sum)
        line.addStretch(1)
        return line

    # --- showing -----------------------------------------------------------------------------------------------

    def _show_columns(self, *, by_number: bool) -> None:
        if by_number is not self._by_number:
            self._by_number = by_number
            self.items.table.show_columns(agenda_columns(self, by_number=by_number))

    def _show_empty(self, sight: Sight, *, editable: bool, follows: bool) -> None:
        """What stands under what is carried, or alone."""
        suited = sight.suited
        none = self.tr("Inga egna punkter än.") if follows else self.tr("Dagordningen är tom.")
        if not editable:
            sentence = self.tr("Mötet har ingen dagordning.")
        elif suited is not None:
            told = self.tr("För det här mötet passar mallen ”{name}”.").format(name=suited.name)
            sentence = f"{none} {told}"
        else:
            sentence = f"{none} {self.tr('Utgå från en mall, eller lägg till en punkt i taget.')}"
        self.items.empty.set_sentence(sentence)
        if self.items.empty.button is not None:
            use = self.tr("Utgå från mallen") if suited is not None else self.tr("Ny punkt")
            self.items.empty.button.setText(use)
        self.items.empty.setVisible(not sight.page.items)  # also under what is carried

    def _show_templates(self, sight: Sight, *, editable: bool) -> None:
        self.templates.clear()
        for template in sight.templates if editable else ():
            words = self.tr("{name} ({minutes})").format(
                name=template.name, minutes=duration(template.minutes)
            )
            if sight.suited is not None and template.id == sight.suited.id:
                words = self.tr("{words} – föreslås").format(words=words)
            self._offer(words, partial(self._use_template, template))
        if sight.page.items:
            self.templates.addSeparator()
            self._offer(self.tr("Spara som mall …"), self._on_keep)
        self.from_template.setVisible(bool(self.templates.actions()))

    def _offer(self, words: str, chosen: Any) -> None:
        action = QAction(words.replace("&", "&&"), self.templates)
        action.triggered.connect(chosen)
        self.templates.addAction(action)

    def _on_keep(self, _checked: bool = False) -> None:
        self.open_keep()

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

    def _show_papers(self, sight: Sight) -> None:
        """The paper, and by when it is to be out while the meeting is ahead."""
        meeting = sight.meeting
        stands = bool(sight.page.items) and meeting.state is not MeetingState.CANCELLED
        due = "" if meeting.is_over else due_words(self, sight.agenda_due, sight.today, meeting.planned_at)
        self.papers.setVisible(stands)
        sent = self._sent()
        more = sent is not None and not meeting.is_over and (sent.changed or bool(sent.further))
        self.papers.show_sent(meeting.agenda_sent_on, due=due, more=more)
        self.changed.setVisible(stands and sent is not None and sent.changed and not sent.further)
        if meeting.agenda_sent_on is None and due and sight.agenda_due <= sight.today:
            self.papers.when.set_tone("warn")
        self.sent_day.setVisible(stands and sent is None)
