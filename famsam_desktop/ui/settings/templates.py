"""The card Mallar för dagordningar: the templates of the team, and how early agendas are to be out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from famsam_desktop.domain.agendas import MOST_DAYS_BEFORE, AgendaItem
from famsam_desktop.domain.templates import AgendaTemplate, TemplateDraft
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.registers.template import TemplateDialog
from famsam_desktop.ui.settings.card import SettingsCard
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.terms import term
from famsam_desktop.ui.times import duration, local_day
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.headings import Step, TextLabel
from famsam_desktop.ui.widgets.keeping import Opener, always, among
from famsam_desktop.ui.widgets.rowactions import RowActions
from famsam_desktop.ui.widgets.rowdrag import RowDragging
from famsam_desktop.ui.widgets.rows import row
from famsam_desktop.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTemplate:
    """A template of the store, with its items as they can be changed."""

    id: UUID
    template: AgendaTemplate
    items: tuple[AgendaItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """All that the cards show, read at once."""

    templates: tuple[ShownTemplate, ...]
    days_before: int


class TemplatesCard(SettingsCard):
    """A short list of templates; each change is kept at once."""

    called, icon = later("Mallar för dagordningar"), "list-checks"
    errands = (Errand(text=later("Ny mall …"), icon="plus", run=methodcaller("open_new")),)
    #: The template that is chosen, or none.
    chosen = Signal(object)

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        columns: list[Column[ShownTemplate]] = [
            Column(title=self.tr("Mall"), text=_name, strong=True, weight=2, least=8),
            Column(title=self.tr("Tid"), text=_minutes, right=True),
            Column(title=self.tr("Föreslås för"), text=_use, weight=2, least=6),
        ]
        self.table: Table[ShownTemplate] = Table(self.tr("Mallar"), columns, self, identity=_identity)
        self.table.setSortingEnabled(False)
        self.more = self.errands[0].button(self)
        self.days = QComboBox(self)
        self.explain(
            self.tr(
                "En ny dagordning kan utgå från en mall. Det som ändras här ändrar inga dagordningar som finns."
            )
        )
        self.add(self.table)
        self.body.addLayout(row(self.more))
        self._build_days()
        self._build_actions()

    def read(self) -> None:
        """Ask for the templates and the number of days."""
        self.jobs.ask(partial(read_templates, self.desk), self._on_read, self.refuse)

    def editors(self) -> Mapping[str, Opener]:
        """A new template, and another name of one."""
        return {"template.new": always(self.open_new), "template.amend": among(self._rows, self.open_amend)}

    def open_new(self) -> None:
        """Begin a template."""
        dialog = TemplateDialog(
            self.tr("Ny mall"),
            TemplateDraft(),
            self.desk.templates.add,
            self._today(),
            self.jobs,
            self,
            primary=self.tr("Lägg till"),
            intro=self.tr("En mall för ett visst slags möte börjar med programmets förslag till punkter."),
        )
        dialog.open_as("template.new")

    def open_amend(self, shown: ShownTemplate) -> None:
        """Name a template anew."""
        draft = TemplateDraft(name=shown.template.name, use=shown.template.use)
        amend = partial(self.desk.templates.amend, shown.id)
        dialog = TemplateDialog(self.tr("Ändra mallen"), draft, amend, self._today(), self.jobs, self)
        dialog.open_as("template.amend", shown.id, amends=True)

    # --- inside --------------------------------------------------------------------------------------------------

    def _rows(self) -> Sequence[ShownTemplate]:
        return self.table.rows

    def _today(self) -> date:
        return local_day(self.desk.clock())

    def _build_days(self) -> None:
        text = self.tr("Dagordningen ska skickas senast så här långt före mötet")
        label = TextLabel(text, self, step=Step.STRONG)
        label.setBuddy(self.days)
        self.days.setAccessibleName(text)
        for days in range(1, MOST_DAYS_BEFORE + 1):
            self.days.addItem(self.tr("1 dag") if days == 1 else self.tr("{} dagar").format(days), days)
        self.days.activated.connect(self._on_days)
        self.add(label)
        self.body.addLayout(row(self.days))
        self.explain(self.tr("Idag påminner om dagordningar som inte är markerade som skickade i tid."))

    def _build_actions(self) -> None:
        self.actions_of_row: RowActions[ShownTemplate] = RowActions(self, self.table)
        for name, icon, act, keys in (
            (self.tr("Flytta upp mallen"), "chevron-up", self._on_up, "Alt+Up"),
            (self.tr("Flytta ned mallen"), "chevron-down", self._on_down, "Alt+Down"),
            (self.tr("Ändra mallen"), "pencil", self.open_amend, ""),
            (self.tr("Kopiera mallen"), "copy", self._on_copy, ""),
            (self.tr("Ta bort mallen"), "trash-2", self._on_remove, "Delete"),
        ):
            self.actions_of_row.add(name, icon, act, keys=keys)
        self.dragging = RowDragging(self.table, self._on_moved, _always)
        self.table.opened.connect(self.open_amend)
        self.table.picked.connect(self.chosen)

    def _on_read(self, shown: Shown) -> None:
        self.days.setCurrentIndex(self.days.findData(shown.days_before))
        self.table.set_rows(shown.templates)
        self.table.fit_rows(most=10)
        if self.table.current() is None and shown.templates:
            self.table.choose(shown.templates[0])
        self.chosen.emit(self.table.current())

    def _on_days(self, _place: int) -> None:
        change = partial(self.desk.agendas.set_days_before, self.days.currentData())
        self._do(change, self.tr("Sparat för alla dagordningar."))

    def _on_moved(self, shown: ShownTemplate, by: int) -> None:
        self._do(partial(self.desk.templates.move, shown.id, by))

    def _on_up(self, shown: ShownTemplate) -> None:
        self._on_moved(shown, -1)

    def _on_down(self, shown: ShownTemplate) -> None:
        self._on_moved(shown, 1)

    def _on_copy(self, shown: ShownTemplate) -> None:
        name = self.tr("{name} – kopia").format(name=shown.template.name)
        self._do(partial(self.desk.templates.duplicate, shown.id, name), self.tr("Mallen är kopierad."))

    def _on_remove(self, shown: ShownTemplate) -> None:
        self._do(partial(self.desk.templates.remove, shown.id), self.tr("Mallen är borttagen."))

    def _do(self, change: Any, said: str = "") -> None:
        self.banner.clear()
        self.jobs.do(change, partial(self._on_done, said), self.refuse)

    def _on_done(self, said: str, _change: Any) -> None:
        if said:
            self.told.emit(said, True)


def read_templates(desk: "Desk") -> Shown:
    """Every template with its items."""
    templates = tuple(
        ShownTemplate(id=each.id, template=each, items=desk.templates.items(each.id))
        for each in desk.templates.all()
        if each.id is not None
    )
    return Shown(templates=templates, days_before=desk.agendas.days_before())


def _identity(shown: ShownTemplate) -> UUID:
    return shown.id


def _always(_shown: ShownTemplate) -> bool:
    return True


def _name(shown: ShownTemplate) -> str:
    return shown.template.name


def _minutes(shown: ShownTemplate) -> str:
    return duration(shown.template.minutes)


def _use(shown: ShownTemplate) -> str:
    return term(shown.template.use) if shown.template.use is not None else ""
