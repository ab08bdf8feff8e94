"""The page of meetings: the list, or one meeting from plan to summary."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from famsam_desktop.domain import times
from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.meetings import MeetingDraft, MeetingRow
from famsam_desktop.domain.terms import heading, term
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.meeting import MeetingView
from famsam_desktop.ui.meetings.overview import Among, MeetingList, read_rows
from famsam_desktop.ui.meetings.plan import agenda_span, place_of
from famsam_desktop.ui.meetings.schedule import ScheduleChoices, ScheduleDialog, read_choices
from famsam_desktop.ui.meetings.sight import Sight, read_sight
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.buttons import button, icon_button
from famsam_desktop.ui.widgets.history import HistoryDialog, history_action
from famsam_desktop.ui.widgets.keeping import Opener, always
from famsam_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class MeetingsPage(Page):
    """Shows the list until a meeting is asked for; a `MeetingDraft` as the record opens the plan of a new one."""

    topics = (
        Topic.MEETINGS
        | Topic.AGENDAS
        | Topic.OUTCOMES
        | Topic.ACTIONS
        | Topic.CONSENTS
        | Topic.AGENCIES
        | Topic.FAMILIES
        | Topic.CASES
    )

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("", jobs, parent)
        self._desk = desk
        self._record: UUID | None = None
        self.back = button(self.tr("Alla möten"), self, icon="arrow-left", clicked=self._want_list)
        self.new = button(self.tr("Nytt möte"), self, kind="primary", icon="plus", clicked=self.open_new)
        self.history = icon_button(self.tr("Historik"), "history", self, clicked=self.show_history)
        for made in (self.back, self.history, self.new):
            self.add_action(made)
        self.list = MeetingList(self)
        self.list.opened.connect(self._on_opened)
        self.list.new_asked.connect(self.open_new)
        self.list.turned.connect(self.reload)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._view: MeetingView | None = None
        self.body.addWidget(self._stack, 1)
        self._add_keys()
        self._show_list_head()

    @property
    def view(self) -> MeetingView:
        """One meeting; made when the first is opened."""
        if self._view is None:
            self._view = MeetingView(self._desk, self.jobs, self._stack)
            self._view.told.connect(self.told)
            self._view.paper.connect(self.paper)
            self._view.refused.connect(self._on_refused)
            self._view.gone.connect(self._want_list)
            self._view.next_wanted.connect(self.open_new)
            self._stack.addWidget(self._view)
        return self._view

    def read(self) -> None:
        """The list, or the meeting that is shown."""
        if self._record is None:
            look = partial(read_rows, self._desk.meetings, self.list.among, self._now())
            self.jobs.ask(look, self._on_rows, self._on_refused, newest="meetings")
        else:
            record = self._record
            read = partial(read_sight, self._desk, record)
            self.jobs.ask(read, partial(self._on_sight, record), partial(self._on_gone, record))

    def show_record(self, record: UUID | MeetingDraft | str | None) -> None:
        """Show a meeting, the plan of a new one, or the list: the one asked for by an `Among`, or as it was."""
        if isinstance(record, MeetingDraft):
            self.open_new(record)
        elif isinstance(record, UUID):
            self._go_to(record)
        else:
            if record is not None:
                self.list.choose(Among(record))
            self.show_list()

    def shown_record(self) -> UUID | None:
        """The meeting that is shown."""
        return self._record

    def editors(self) -> Mapping[str, Opener]:
        """A new meeting anywhere; the rest in the meeting shown, once it is read."""
        new: dict[str, Opener] = {"new": always(self.open_new)}
        shown = self._record is not None and self.view.shows(self._record)
        return new | dict(self.view.editors()) if shown else new

    def show_list(self) -> None:
        """Back to all meetings."""
        self._go_to(None)

    def show_history(self) -> None:
        """What the meeting shown, or the one chosen in the list, has been through."""
        chosen = self.list.table.current()
        meeting_id = self._record or (chosen.id if chosen is not None else None)
        if meeting_id is not None:
            what = self.title.text() if self._record is not None or chosen is None else chosen.subject
            read = partial(self._desk.history.of, "meeting", meeting_id)
            HistoryDialog(what, read, self.jobs, self).open()

    def _go_to(self, record: UUID | None) -> None:
        self.banner.clear()
        self._record = record
        self.new.setVisible(record is None)
        self.back.setVisible(record is not None)
        self.history.setVisible(record is not None)
        if record is None:
            self._show_list_head()
            self._stack.setCurrentWidget(self.list)
        self.reload()

    def open_new(self, draft: MeetingDraft | None = None) -> None:
        """Plan a meeting, from a draft when there is one."""
        start = draft or MeetingDraft(planned_minutes=90)
        self.jobs.ask(partial(read_choices, self._desk), partial(self._on_choices, start), self._on_refused)

    def _on_choices(self, draft: MeetingDraft, choices: ScheduleChoices) -> None:
        dialog = ScheduleDialog(
            self._desk, self.jobs, self, draft=draft, choices=choices, then=self._on_scheduled
        )
        dialog.open_as("new")

    def _on_scheduled(self, change: Any) -> None:
        self.wanted.emit("meetings", change.id)
        self.told.emit(self.tr("Mötet är planerat."), True)

    def _on_rows(self, rows: Sequence[MeetingRow]) -> None:
        self.list.show_rows(rows, self._now())

    def _on_sight(self, record: UUID, sight: Sight) -> None:
        if record != self._record:
            return
        self.banner.clear()
        self.set_title(sight.page.subject, self._subtitle(sight))
        self.view.show_sight(sight)
        self._stack.setCurrentWidget(self.view)

    def _on_gone(self, record: UUID, reason: Any) -> None:
        """A meeting that went away while it was shown went by a step of the user's own, which the toast tells of."""
        if record != self._record:
            return
        shown = self._stack.currentWidget() is self._view and self.view.shows(record)
        self.show_list()
        if shown and self.isVisible() and isinstance(reason, NotFound):
            self._want_list()
        else:
            self._on_refused(reason)

    def _on_refused(self, reason: Any) -> None:
        self.banner.say(Tone.BAD, sentence(reason))

    def _on_opened(self, row: MeetingRow) -> None:
        self.wanted.emit("meetings", row.id)

    def _want_list(self) -> None:
        """By way of the window, so that its way back leads here again."""
        self.wanted.emit("meetings", self.list.among.value)

    def _subtitle(self, sight: Sight) -> str:
        meeting = sight.meeting
        day = times.day_and_date(meeting.day)
        parts = (
            heading(meeting.type),
            f"{day} {agenda_span(sight).lower()}",
            place_of(sight) or term(meeting.form),
            term(meeting.state),
        )
        return " · ".join(parts)

    def _show_list_head(self) -> None:
        self.back.hide()
        self.history.hide()
        self.set_title(self.tr("Möten"))

    def _add_keys(self) -> None:
        for text, keys, run in (
            (self.tr("Nytt möte"), "Ctrl+N", self._on_new_key),
            (self.tr("Visa alla möten"), "Ctrl+Shift+A", self._want_list),
        ):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(run)
            self.addAction(action)

        history_action(self, self.show_history)

    def _on_new_key(self) -> None:
        self.open_new()

    def _now(self) -> datetime:
        return self._desk.clock()
