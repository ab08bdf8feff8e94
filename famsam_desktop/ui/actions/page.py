"""The page Åtgärder: who is to do what, by when; followed up by agency, by person, or the late ones first."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from famsam_desktop.domain.awaited import Awaited
from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.handouts import ActionListDraft, OpenAtAgency
from famsam_desktop.domain.outcomes import Action, ActionStatus
from famsam_desktop.domain.reminders import of_action, of_actions, of_answer
from famsam_desktop.ui.actions.awaited import AnswerDialog, AwaitedCard, AwaitedLine
from famsam_desktop.ui.actions.choosing import (
    ActionLine,
    Grouping,
    can_be_reminded,
    lines,
    narrowed,
    state_mark,
    state_words,
    to_remind,
    who,
)
from famsam_desktop.ui.actions.dialogs import (
    ActionChoices,
    ActionDialog,
    StatusDialog,
    read_choices,
)
from famsam_desktop.ui.actions.listing import ActionListDialog
from famsam_desktop.ui.actions.lists import Lists
from famsam_desktop.ui.actions.narrowing import Narrowing
from famsam_desktop.ui.actions.reminding import ReminderDialog
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.texts import counted, sentence
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.times import local_day
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.folding import Folding
from famsam_desktop.ui.widgets.history import KEYS, HistoryDialog
from famsam_desktop.ui.widgets.keeping import Opener, always
from famsam_desktop.ui.widgets.page import Page
from famsam_desktop.ui.widgets.papers import PaperUse
from famsam_desktop.ui.widgets.rowactions import LEAD_KEYS
from famsam_desktop.ui.widgets.table import Column, Mark, Table
from famsam_desktop.ui.widgets.ways import way_to_owner

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


_LOW = 5
"""So many actions are seen at least before the page scrolls."""


class ActionsPage(Page):
    """All open actions, and the closed ones when asked for."""

    topics = Topic.ACTIONS | Topic.OUTCOMES | Topic.FAMILIES | Topic.CASES | Topic.AGENCIES | Topic.MEETINGS
    errands = (
        Errand(text=later("Ny åtgärd"), icon="plus", keys="Ctrl+N", run=methodcaller("new_action")),
        Errand(text=later("Lista till verksamhet …"), icon="printer", run=methodcaller("open_listing")),
    )

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(
            "", jobs, parent, scrolls=True
        )  # large letters leave the list no room between the buttons
        self.set_title(self.tr("Åtgärder"))
        self._desk = desk
        self._lines: Sequence[ActionLine] = ()
        self._wanted: UUID | None = None
        self.narrowing = Narrowing(self)
        self.narrowing.changed.connect(self._show)
        self.narrowing.closed_asked.connect(self.reload)
        self.narrowing.reminder_asked.connect(self._remind_of_all)
        self.table: Table[ActionLine] = Table(self.tr("Åtgärder"), self._columns(), self, identity=_id)
        self.table.stay_low(_LOW)
        self.table.opened.connect(self._amend)
        self.table.picked.connect(self._on_picked)
        self.none_yet = Empty(
            "list-checks", self.tr("Inga öppna åtgärder."), self.tr("Ny åtgärd"), self.new_action, self
        )
        self.none_found = Empty(
            "search", self.tr("Ingen åtgärd passar."), self.tr("Visa alla"), self.narrowing.reset, self
        )
        self._build_steps()
        self._build_awaited()
        self._build_list()
        self._build_head()

    def read(self) -> None:
        """Read the open actions, or all of them, and what else is waited for."""
        read = partial(_read, self._desk, self.narrowing.with_closed)
        self.jobs.ask(read, self._on_read, newest="actions")

    def show_record(self, record: UUID | None) -> None:
        """Choose one action or one answer that is waited for; a closed action is looked up among all."""
        self._wanted = record
        if record is not None:
            self.narrowing.reset()
            self.reload()

    def new_action(self) -> None:
        """Agree on an action."""
        self.jobs.ask(partial(read_choices, self._desk, None), partial(self._open_form, None))

    def editors(self) -> Mapping[str, Opener]:
        """A new action; another wording, or how far it has come, of any that is there; an answer that has come."""
        return {
            "new": always(self.new_action),
            "amend": partial(self._read_again, self._amend),
            "status": partial(self._read_again, self._report),
            "answer": self._read_awaited_again,
        }

    def _read_again(self, open_it: Callable[[ActionLine], None], action_id: UUID | None) -> None:
        """Whatever the list shows, the action may be any."""
        self.jobs.ask(self._desk.actions.all, partial(self._open_again, open_it, action_id))

    def _read_awaited_again(self, outcome_id: UUID | None) -> None:
        self.jobs.ask(self._desk.actions.awaited, partial(self._answer_again, outcome_id))

    # --- what comes back -----------------------------------------------------------------------------------------

    def _open_again(
        self, open_it: Callable[[ActionLine], None], action_id: UUID | None, actions: Sequence[Action]
    ) -> None:
        for line in lines(actions, local_day(self._desk.clock())):
            if line.action.id == action_id:
                open_it(line)

    def _answer_again(self, outcome_id: UUID | None, awaited: Sequence[Awaited]) -> None:
        for each in awaited:
            if each.id == outcome_id:
                self._answer(AwaitedLine(awaited=each, today=local_day(self._desk.clock())))

    def _on_read(self, found: tuple[Sequence[Action], Sequence[Awaited]]) -> None:
        actions, awaited = found
        today = local_day(self._desk.clock())
        self._lines = lines(actions, today)
        self.awaited.show_awaited(awaited, today)
        self.lists.show_waiting(len(awaited))
        if self.awaited.choose(self._wanted):
            self._wanted = None
            self.lists.to_awaited()
            self.awaited.table.setFocus()
        missing = self._wanted is not None and self._wanted not in {line.action.id for line in self._lines}
        if missing and not self.narrowing.with_closed:
            self.narrowing.show_closed()
            return
        self.narrowing.offer(self._lines)
        self._show()
        chosen = [line for line in self._lines if line.action.id == self._wanted]
        self._wanted = None
        if chosen:
            self.table.choose(chosen[0])
            self.lists.to_actions()
            self.table.setFocus()

    def _show(self) -> None:
        rows = narrowed(self._lines, *self.narrowing.choices())
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.none_yet.setVisible(not self._lines)
        self.none_found.setVisible(bool(self._lines) and not rows)
        self.steps.setVisible(bool(rows))
        self.narrowing.remind.setVisible(bool(to_remind(rows, *self.narrowing.choices()[:2])))
        late = sum(line.is_late for line in self._lines)
        open_ones = sum(line.action.is_open for line in self._lines)
        said = counted(open_ones, "öppen åtgärd", "öppna åtgärder")
        self.set_title(self.tr("Åtgärder"), self.tr("{}, {} försenade").format(said, late) if late else said)
        self._on_picked(self.table.current())

    def _on_picked(self, line: ActionLine | None) -> None:
        for status, made, action in self._step_buttons:
            ready = line is not None and (status is None or line.action.status is not status)
            made.setEnabled(ready)
            action.setEnabled(ready)
        if line is not None and not can_be_reminded(line):
            self.remind.setEnabled(False)
            self._remind_action.setEnabled(False)
        where = (
            (line.action.family_id, line.action.meeting_id, way_to_owner(line.action))
            if line
            else (None,) * 3
        )
        for (_, made, action), target in zip(self._leads, where, strict=True):
            made.setEnabled(target is not None)
            action.setEnabled(target is not None)

    def _on_refused(self, reason: Any) -> None:
        self.banner.say(Tone.WARN, sentence(reason))

    def _on_done(self, said: str, _change: Any) -> None:
        self.banner.clear()
        self.told.emit(said, True)

    # --- what is done --------------------------------------------------------------------------------------------

    def _open_form(self, action: Action | None, choices: ActionChoices) -> None:
        dialog = ActionDialog(self._desk, self.jobs, self, choices, action)
        if action is None:
            dialog.open_as("new")
        else:
            dialog.open_as("amend", action.id, amends=True)

    def _amend(self, line: ActionLine) -> None:
        read = partial(read_choices, self._desk, line.action.case_id)
        self.jobs.ask(read, partial(self._open_form, line.action), self._on_refused)

    def _set(self, status: ActionStatus, said: str, line: ActionLine) -> None:
        act = partial(self._desk.actions.set_status, line.action.id, status, line.action.result)
        self.jobs.do(act, partial(self._on_done, said), self._on_refused)

    def _report(self, line: ActionLine) -> None:
        dialog = StatusDialog(self._desk, self.jobs, self, line.action, ActionStatus.NOT_DONE)
        dialog.open_as("status", line.action.id)

    def _remind(self, line: ActionLine) -> None:
        self._show_reminder(of_action(line.action, line.today, self._sender()))

    def _remind_of_all(self) -> None:
        actions = to_remind(self.table.rows, *self.narrowing.choices()[:2])
        if actions:
            self._show_reminder(of_actions(actions, local_day(self._desk.clock()), self._sender()))

    def _remind_of_answer(self, line: AwaitedLine) -> None:
        self._show_reminder(of_answer(line.awaited, line.today, self._sender()))

    def _show_reminder(self, text: str) -> None:
        dialog = ReminderDialog(text, self)
        dialog.accepted.connect(self._on_copied)
        dialog.open()

    def _on_copied(self) -> None:
        self.told.emit(self.tr("Texten är kopierad."), False)

    def _sender(self) -> str:
        return ", ".join(part for part in (self._desk.user.name, self._desk.organisation) if part)

    def _answer(self, line: AwaitedLine) -> None:
        AnswerDialog(self._desk, self.jobs, self, line).open_as("answer", line.id)

    def open_listing(self) -> None:
        """Ask for which agency a list is to be made on paper."""
        self.jobs.ask(self._desk.documents.open_at, self._on_open_at, self._on_refused)

    def _on_open_at(self, offered: Sequence[OpenAtAgency]) -> None:
        grouping, chosen, _ = self.narrowing.choices()
        agency = chosen or "" if grouping is Grouping.AGENCY else ""
        ActionListDialog(offered, self, self._make_list, agency).open()

    def _make_list(self, wanted: ActionListDraft) -> None:
        if wanted.agency_id is not None:
            make = partial(self._desk.documents.action_list, wanted.agency_id, case_id=wanted.case_id)
            self.jobs.ask(make, partial(self.paper.emit, PaperUse.PREVIEW), self._on_refused)

    def _to_meeting(self, line: AwaitedLine) -> None:
        self.wanted.emit("meetings", line.awaited.meeting_id)

    def _remove(self, line: ActionLine) -> None:
        act = partial(self._desk.actions.remove, line.action.id)
        self.jobs.do(act, partial(self._on_done, self.tr("Åtgärden är borttagen.")), self._on_refused)

    def _show_history(self, line: ActionLine) -> None:
        read = partial(self._desk.history.of, "action", line.action.id)
        HistoryDialog(self.tr("åtgärd"), read, self.jobs, self).open()

    def _to_family(self, line: ActionLine) -> None:
        if line.action.family_id is not None:
            self.wanted.emit("families", line.action.family_id)

    def _to_meeting_of(self, line: ActionLine) -> None:
        if line.action.meeting_id is not None:
            self.wanted.emit("meetings", line.action.meeting_id)

    def _to_owner(self, line: ActionLine) -> None:
        way = way_to_owner(line.action)
        if way is not None:
            self.wanted.emit(*way)

    def _with_current(self, act: Callable[[ActionLine], object], _checked: bool = False) -> None:
        line = self.table.current()
        if line is not None:
            act(line)

    # --- building ------------------------------------------------------------------------------------------------

    def _columns(self) -> Sequence[Column[ActionLine]]:
        return (
            Column(title=self.tr("Vem"), text=who, strong=True, weight=5, least=6.5),
            Column(title=self.tr("Vad"), text=_what, weight=4, least=9),
            Column(title=self.tr("Familj"), text=_family, weight=1, least=7, spare=True),
            Column(title=self.tr("Senast"), text=_due, key=_due),
            Column(title=self.tr("Läge"), text=state_words, mark=_mark),
        )

    def _build_list(self) -> None:
        card = Card("", self)
        card.add(self.narrowing)
        for part in (self.table, self.none_yet, self.none_found):
            card.add(part, 1)
        self.none_yet.hide()
        self.none_found.hide()  # or the window would grow for them before anything is read
        card.add(self.steps)
        self.lists = Lists(card, self.awaited, self)
        self.body.addWidget(self.lists, 1)

    def _build_awaited(self) -> None:
        self.awaited = AwaitedCard(self)
        self.awaited.answer_asked.connect(self._answer)
        self.awaited.reminder_asked.connect(self._remind_of_answer)
        self.awaited.meeting_asked.connect(self._to_meeting)

    def _build_steps(self) -> None:
        """What can be done with the chosen action: a button and a key each."""
        self.steps = Folding(self)
        self._step_buttons: list[tuple[ActionStatus | None, QPushButton, QAction]] = []
        status = ActionStatus
        done = partial(self._set, status.DONE, self.tr("Åtgärden är klar."))
        going = partial(self._set, status.IN_PROGRESS, self.tr("Åtgärden pågår."))
        obsolete = partial(self._set, status.OBSOLETE, self.tr("Åtgärden är inte längre aktuell."))
        self._add_step(status.DONE, self.tr("Klar"), "check", "Ctrl+Shift+K", done)
        self._add_step(status.IN_PROGRESS, self.tr("Pågår"), "play", "Ctrl+Shift+P", going)
        self._add_step(None, self.tr("Läge och resultat …"), "clipboard-list", "Ctrl+Shift+R", self._report)
        self._add_step(None, self.tr("Påminnelse …"), "message-square", "Ctrl+Shift+M", self._remind)
        _, self.remind, self._remind_action = self._step_buttons[-1]
        self._add_step(status.OBSOLETE, self.tr("Inte längre aktuell"), "circle-x", "Ctrl+Shift+I", obsolete)
        self._add_step(None, self.tr("Ändra"), "pencil", "F2", self._amend)
        self._add_step(None, self.tr("Till familjen"), "users", "Ctrl+Shift+F", self._to_family)
        self._add_step(None, self.tr("Till mötet"), "handshake", "Ctrl+Shift+G", self._to_meeting_of)
        self._add_step(None, self.tr("Visa personen"), "book-open", LEAD_KEYS, self._to_owner)
        self._leads = self._step_buttons[-3:]
        self._add_step(None, self.tr("Historik"), "history", KEYS, self._show_history)
        self._add_step(None, self.tr("Ta bort"), "trash-2", "Ctrl+Delete", self._remove)

    def _add_step(
        self,
        status: ActionStatus | None,
        text: str,
        icon: str,
        keys: str,
        act: Callable[[ActionLine], object],
    ) -> None:
        run = partial(self._with_current, act)
        made = button(text, self.steps, icon=icon, clicked=run)
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(f"{text} ({shown})")
        action = QAction(text, self)
        icons.dress(action, icon, "muted")
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(run)
        self.addAction(action)
        self.steps.add(made, action)
        self._step_buttons.append((status, made, action))

    def _build_head(self) -> None:
        new, listing = self.errands
        self.listing = listing.button(self)
        self.add_action(self.listing)
        self.add_action(new.button(self, kind="primary"))


def _read(desk: "Desk", with_closed: bool) -> tuple[Sequence[Action], Sequence[Awaited]]:
    actions = desk.actions.all() if with_closed else desk.actions.open()
    return actions, desk.actions.awaited()


def _id(line: ActionLine) -> UUID:
    return line.action.id


def _what(line: ActionLine) -> str:
    return line.action.what


def _family(line: ActionLine) -> str:
    return line.action.family


def _due(line: ActionLine) -> str:
    return line.action.due.isoformat()


def _mark(line: ActionLine) -> Mark:
    return state_mark(line)
