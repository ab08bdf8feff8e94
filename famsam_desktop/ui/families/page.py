"""The page Familjer: the list, or one family; both are read again when something they show has changed."""

from collections.abc import Mapping, Sequence
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.families import FamilyDraft, FamilyRow
from famsam_desktop.domain.meetings import MeetingDraft
from famsam_desktop.domain.municipalities import Municipality
from famsam_desktop.ui.families import words
from famsam_desktop.ui.families.disposal import PurgeDialog
from famsam_desktop.ui.families.forms import family_fields, problems_on
from famsam_desktop.ui.families.listing import FamilyList
from famsam_desktop.ui.families.record import FamilyRecord, family_draft, read_record
from famsam_desktop.ui.families.sheet import FamilySheet
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.times import local_day
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.buttons import button, icon_button
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.history import HistoryDialog, history_action
from famsam_desktop.ui.widgets.keeping import Opener, always
from famsam_desktop.ui.widgets.page import Page, Within

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class FamiliesPage(Page):
    """All families, and one family on one page."""

    topics = (
        Topic.FAMILIES | Topic.CASES | Topic.AGENCIES | Topic.CONSENTS | Topic.MEETINGS | Topic.ACTIONS
    ) | (Topic.GOALS | Topic.CHECK_INS | Topic.PROPOSALS)
    errands = (
        Errand(text=later("Ny familj"), icon="plus", keys="Ctrl+N", run=methodcaller("new_family")),
        Errand(
            text=later("Sök bland familjerna"), icon="search", keys="Ctrl+F", run=methodcaller("look_for")
        ),
    )

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("", jobs, parent)
        self._desk = desk
        self._family_id: UUID | None = None
        self._wanted: UUID | None = None
        self._record: FamilyRecord | None = None
        self._stack = QStackedWidget(self)
        self.list = FamilyList(self._stack)
        self._sheet: FamilySheet | None = None
        self._stack.addWidget(self.list)
        self.body.addWidget(self._stack, 1)
        self._build_actions()
        self._connect()
        self._show_list()

    @property
    def sheet(self) -> FamilySheet:
        """One family; made when the first is opened, or in a quiet moment before."""
        return self._made_sheet()

    def _made_sheet(self) -> FamilySheet:
        if self._sheet is None:
            self._sheet = FamilySheet(self._desk, self.jobs, self._stack)
            self._sheet.wanted.connect(self.wanted)
            self._sheet.told.connect(self.told)
            self._sheet.paper.connect(self.paper)
            self._sheet.refused.connect(self._on_refused)
            self._stack.addWidget(self._sheet)
        return self._sheet

    def prepare(self) -> None:
        """Make the page of one family."""
        self._made_sheet()

    def read(self) -> None:
        """Read the list, or the family that is shown."""
        if self._family_id is None:
            self.jobs.ask(self._desk.families.rows, self._on_rows, newest="families")
        else:
            read = partial(read_record, self._desk, self._family_id)
            gone = partial(self._on_gone, self._family_id)
            self.jobs.ask(read, self._on_record, gone, newest="families")

    def show_record(self, record: UUID | Within | None) -> None:
        """Show one family, with what is marked within it, or the list."""
        family_id = record.record if isinstance(record, Within) else record
        self._wanted = record.part if isinstance(record, Within) else None
        if family_id is None:
            was_shown = self._family_id is not None
            self._show_list()
            if was_shown:  # only that one was read anew when something changed
                self.reload()
        elif family_id != self._family_id:
            self._family_id = family_id
            self._record = None
            self.banner.clear()
            self.reload()
        elif self._wanted is not None:
            self.reload()

    def shown_record(self) -> UUID | None:
        """The family that is shown."""
        return self._family_id

    def editors(self) -> Mapping[str, Opener]:
        """A new family anywhere; the rest about the family shown, once it is read."""
        new: dict[str, Opener] = {"new": always(self.new_family)}
        if self._record is None:
            return new
        return new | {"amend": always(self.amend_family)} | dict(self.sheet.editors())

    def new_family(self) -> None:
        """Register a family."""
        self.jobs.ask(self._desk.families.municipalities, self._open_new)

    def amend_family(self) -> None:
        """Change what is known of the family shown."""
        if self._record is None:
            return
        form = Form(
            family_fields(self, self._record.municipalities),
            family_draft(self._record.page.family),
            problems_on(self._record.today),
            self,
        )
        act = partial(self._desk.families.amend, self._record.id)
        dialog = FormDialog(self.tr("Ändra familjen"), form, act=act, jobs=self.jobs, parent=self)
        dialog.open_as("amend", self._record.id, amends=True)

    def remove_family(self) -> None:
        """Remove a family that was registered by mistake."""
        if self._record is not None:
            act = partial(self._desk.families.remove, self._record.id)
            done = partial(self._on_removed, self._record.page.family.alias)
            self.jobs.do(act, done, self._on_refused)

    def purge_family(self) -> None:
        """Erase a family for good, after a dialog that a colleague has to agree to."""
        if self._record is not None:
            ask = partial(self._open_purge, self._record.id, self._record.page.family.alias)
            self.jobs.ask(self._desk.keys.people, ask, self._on_refused)

    def to_list(self) -> None:
        """Back to all families."""
        self.show_record(None)
        self.wanted.emit("families", None)
        self.list.search.setFocus()

    def new_meeting(self) -> None:
        """Plan a meeting for the family shown."""
        if self._record is not None:
            case = self._record.page.open_case
            if case is not None:
                self.wanted.emit("meetings", MeetingDraft(case_id=case.id, planned_minutes=90))

    def look_for(self) -> None:
        """To the field above the list."""
        if self._family_id is not None:
            self.to_list()
        self.list.search.setFocus()

    def show_history(self) -> None:
        """What the family shown, or the one chosen in the list, has been through."""
        chosen = self.list.table.current()
        if self._record is not None:
            family_id, alias = self._record.id, self._record.page.family.alias
        elif self._family_id is None and chosen is not None:
            family_id, alias = chosen.id, chosen.alias
        else:
            return
        HistoryDialog(alias, partial(self._desk.history.of, "family", family_id), self.jobs, self).open()

    # --- what comes back -----------------------------------------------------------------------------------------

    def _on_rows(self, rows: Sequence[FamilyRow]) -> None:
        if self._family_id is None:
            self.list.show_rows(rows)

    def _on_record(self, record: FamilyRecord) -> None:
        if record.id != self._family_id:
            return
        another = self._record is None
        self._record = record
        self.set_title(record.page.family.alias, words.summary(record.page.family, record.case, record.today))
        self.sheet.show_record(record)
        if another:
            self.sheet.to_top()
        self._show_buttons(record)
        self._stack.setCurrentWidget(self.sheet)
        if self._wanted is not None:
            self.sheet.show_part(self._wanted)
            self._wanted = None

    def _on_gone(self, family_id: UUID, reason: Any) -> None:
        """A family that went away while it was shown went by a step of the user's own, which the toast tells of."""
        if family_id != self._family_id:
            return
        if self._record is not None and self.isVisible() and isinstance(reason, NotFound):
            self.to_list()
            return
        self._show_list()
        self.reload()
        self.banner.say(Tone.WARN, sentence(reason))

    def _on_refused(self, reason: Any) -> None:
        self.banner.say(Tone.WARN, sentence(reason))

    def _on_opened(self, row: FamilyRow) -> None:
        self._go(row.id)

    def _on_registered(self, change: Change) -> None:
        if change.id is not None:
            self._go(change.id)

    def _on_removed(self, alias: str, _change: Any) -> None:
        self.to_list()
        self.told.emit(self.tr("{} är borttagen.").format(alias), True)

    def _open_purge(self, family_id: UUID, alias: str, people: Sequence[str]) -> None:
        others = [name for name in people if name != self._desk.user.name]
        then = partial(self._on_purged, alias)
        PurgeDialog(family_id, alias, others, self._desk, self.jobs, self, then).open()

    def _on_purged(self, alias: str, _change: Any) -> None:
        self.to_list()
        self.told.emit(self.tr("{} är gallrad.").format(alias), False)

    # --- building ------------------------------------------------------------------------------------------------

    def _build_actions(self) -> None:
        self.back = button(self.tr("Alla familjer"), self, icon="arrow-left", clicked=self.to_list)
        self.new_button = button(
            self.tr("Ny familj"), self, kind="primary", icon="plus", clicked=self.new_family
        )
        self.remove_button = icon_button(
            self.tr("Ta bort familjen"), "trash-2", self, clicked=self.remove_family
        )
        self.history_button = icon_button(self.tr("Historik"), "history", self, clicked=self.show_history)
        self.purge_button = button(self.tr("Gallra …"), self, icon="circle-x", clicked=self.purge_family)
        self.purge_button.setAccessibleName(self.tr("Gallra familjen …"))
        self.amend_button = button(self.tr("Ändra"), self, icon="pencil", clicked=self.amend_family)
        self.amend_button.setAccessibleName(self.tr("Ändra familjen"))
        self.meeting_button = button(
            self.tr("Nytt möte"), self, kind="primary", icon="plus", clicked=self.new_meeting
        )
        for made in (
            self.back,
            self.remove_button,
            self.purge_button,
            self.history_button,
            self.amend_button,
            self.meeting_button,
            self.new_button,
        ):
            self.add_action(made)
        self._meeting_action = QAction(self.tr("Nytt möte"), self)
        icons.dress(self._meeting_action, "plus", "muted")
        self._meeting_action.triggered.connect(self.new_meeting)
        self.addAction(self._meeting_action)
        history_action(self, self.show_history)

    def _connect(self) -> None:
        self.list.opened.connect(self._on_opened)
        self.list.new_asked.connect(self.new_family)

    def _show_list(self) -> None:
        self._family_id = None
        self._record = None
        self.banner.clear()
        self.set_title(self.tr("Familjer"))
        self._stack.setCurrentWidget(self.list)
        self._show_buttons(None)

    def _show_buttons(self, record: FamilyRecord | None) -> None:
        self.new_button.setVisible(record is None)
        self.back.setVisible(record is not None)
        self.history_button.setVisible(record is not None)
        self.amend_button.setVisible(record is not None)
        self.remove_button.setVisible(record is not None and not record.page.cases)
        self.purge_button.setVisible(record is not None and record.page.open_case is None)
        can_meet = record is not None and record.page.open_case is not None
        self.meeting_button.setVisible(can_meet)
        self._meeting_action.setEnabled(can_meet)

    def _open_new(self, municipalities: Sequence[Municipality]) -> None:
        today = local_day(self._desk.clock())
        form = Form(family_fields(self, municipalities), FamilyDraft(), problems_on(today), self)
        FormDialog(
            self.tr("Ny familj"),
            form,
            act=self._desk.families.register,
            jobs=self.jobs,
            parent=self,
            primary=self.tr("Lägg till"),
            then=self._on_registered,
        ).open_as("new")

    def _go(self, family_id: UUID) -> None:
        """Show it here, and let the window remember the way."""
        self.show_record(family_id)
        self.wanted.emit("families", family_id)
