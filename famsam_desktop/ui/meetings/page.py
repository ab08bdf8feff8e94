"""The page of meetings: the list, one meeting from plan to summary, or one proposal of times."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.meetings import MeetingDraft, MeetingRow
from famsam_desktop.domain.proposals import Proposal, ProposalDraft
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.meeting import MeetingView
from famsam_desktop.ui.meetings.overview import Among, MeetingList, read_rows
from famsam_desktop.ui.meetings.plan import place_of
from famsam_desktop.ui.meetings.schedule import ScheduleChoices, ScheduleDialog, read_choices
from famsam_desktop.ui.meetings.sight import Sight, read_sight
from famsam_desktop.ui.proposals.view import ProposalSight, ProposalView, read_proposal
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.terms import heading, term
from famsam_desktop.ui.texts import counted, sentence
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.buttons import button, icon_button
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.history import HistoryDialog, history_action
from famsam_desktop.ui.widgets.keeping import Opener, always
from famsam_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class MeetingsPage(Page):
    """Shows the list until a meeting or a proposal is asked for; a draft of either as the record opens its form."""

    topics = (
        Topic.MEETINGS
        | Topic.AGENDAS
        | Topic.OUTCOMES
        | Topic.PAPERS
        | Topic.ACTIONS
        | Topic.CONSENTS
        | Topic.AGENCIES
        | Topic.FAMILIES
        | Topic.CASES
        | Topic.PROPOSALS
    )
    errands = (
        Errand(text=later("Nytt möte"), icon="plus", keys="Ctrl+N", run=methodcaller("open_new")),
        Errand(
            text=later("Föreslå tider"), icon="phone", keys="Ctrl+Shift+N", run=methodcaller("open_proposal")
        ),
        Errand(
            text=later("Visa alla möten"),
            icon="handshake",
            keys="Ctrl+Shift+A",
            run=methodcaller("want_list"),
        ),
    )

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("", jobs, parent)
        self._desk = desk
        self._record: UUID | None = None
        self._family_id: UUID | None = None
        self.back = button(self.tr("Alla möten"), self, icon="arrow-left", clicked=self.want_list)
        self.new = button(self.tr("Nytt möte"), self, kind="primary", icon="plus", clicked=self.open_new)
        self.propose = button(self.tr("Föreslå tider"), self, icon="phone", clicked=self.open_proposal)
        self.lead = button(self.tr("Led mötet"), self, icon="play", clicked=self._on_lead)
        self.lead.setToolTip(self.tr("Led mötet (F5)"))
        self.history = icon_button(self.tr("Historik"), "history", self, clicked=self.show_history)
        self.family = button(self.tr("Till familjen"), self, icon="users", clicked=self._to_family)
        for made in (self.back, self.family, self.lead, self.history, self.propose, self.new):
            self.add_action(made)
        self.list = MeetingList(self)
        self.list.opened.connect(self._on_opened)
        self.list.new_asked.connect(self.open_new)
        self.list.proposal_opened.connect(self._on_opened)
        self.list.proposal_asked.connect(self.open_proposal)
        self.list.turned.connect(self.reload)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._view: MeetingView | None = None
        self._proposal: ProposalView | None = None
        self.body.addWidget(self._stack, 1)
        self._add_keys()
        self._show_list_head()

    @property
    def view(self) -> MeetingView:
        """One meeting; made when the first is opened."""
        if self._view is None:
            self._view = MeetingView(self._desk, self.jobs, self._stack)
            self._view.told.connect(self.told)
            self._view.offered.connect(self.offered)
            self._view.paper.connect(self.paper)
            self._view.refused.connect(self._on_refused)
            self._view.wanted.connect(self.wanted)
            self._view.gone.connect(self.want_list)
            self._view.next_wanted.connect(self.open_new)
            self._stack.addWidget(self._view)
        return self._view

    @property
    def proposal(self) -> ProposalView:
        """One proposal of times; made when the first is opened."""
        if self._proposal is None:
            self._proposal = ProposalView(self._desk, self.jobs, self._stack)
            self._proposal.told.connect(self.told)
            self._proposal.refused.connect(self._on_refused)
            self._proposal.wanted.connect(self._want_record)
            self._proposal.gone.connect(self.want_list)
            self._stack.addWidget(self._proposal)
        return self._proposal

    def read(self) -> None:
        """The list, or the meeting or proposal that is shown."""
        if self._record is None and self.list.among is Among.PROPOSALS:
            self.jobs.ask(self._desk.proposals.open, self._on_proposals, self._on_refused, newest="meetings")
        elif self._record is None:
            look = partial(read_rows, self._desk.meetings, self.list.among, self._now())
            self.jobs.ask(look, self._on_rows, self._on_refused, newest="meetings")
        else:
            record = self._record
            read = partial(_read_record, self._desk, record)
            self.jobs.ask(read, partial(self._on_sight, record), partial(self._on_gone, record))

    def show_record(self, record: UUID | MeetingDraft | ProposalDraft | str | None) -> None:
        """Show a meeting or proposal, the form of a new one, or the list: by an `Among`, or as it was."""
        if isinstance(record, MeetingDraft):
            self.open_new(record)
        elif isinstance(record, ProposalDraft):
            self.proposal.open_new(record)
        elif isinstance(record, UUID):
            self._go_to(record)
        else:
            if record is not None:
                self.list.choose(Among(record))
            self.show_list()

    def shown_record(self) -> UUID | None:
        """The meeting, or the proposal, that is shown."""
        return self._record

    @property
    def shows_proposal(self) -> bool:
        """It is no meeting that is shown, or would be once it is read, but a proposal."""
        record = self._record
        return record is not None and self._proposal is not None and self._proposal.shows(record)

    def meeting_at_hand(self) -> UUID | None:
        """The meeting shown, or the one chosen in the list."""
        if self._record is not None:
            return None if self.shows_proposal else self._record
        chosen = None if self.list.among is Among.PROPOSALS else self.list.table.current()
        return chosen.id if chosen is not None else None

    def editors(self) -> Mapping[str, Opener]:
        """A new meeting, and all about proposals, anywhere; the rest in the meeting shown, once it is read."""
        new: dict[str, Opener] = {"new": always(self.open_new), **self.proposal.editors()}
        shown = self._record is not None and self.view.shows(self._record)
        return new | dict(self.view.editors()) if shown else new

    def show_list(self) -> None:
        """Back to all meetings."""
        self._go_to(None)

    def show_history(self) -> None:
        """What the meeting or proposal shown, or the one chosen in the list, has been through."""
        proposals = self.shows_proposal or (self._record is None and self.list.among is Among.PROPOSALS)
        chosen = self.list.proposals.table.current() if proposals else self.list.table.current()
        record = self._record or (chosen.id if chosen is not None else None)
        if record is not None:
            what = self.title.text() if self._record is not None or chosen is None else chosen.subject
            read = partial(self._desk.history.of, "proposal" if proposals else "meeting", record)
            HistoryDialog(what, read, self.jobs, self).open()

    def _go_to(self, record: UUID | None) -> None:
        if self._view is not None and not self.isVisible():
            self._view.look_anew()
        self.banner.clear()
        self.lead.hide()
        self.family.hide()
        self._to_family_action.setEnabled(False)
        self._record = record
        self.new.setVisible(record is None)
        self.propose.setVisible(record is None)
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

    def open_proposal(self) -> None:
        """Propose times."""
        self.proposal.open_new()

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

    def _on_proposals(self, rows: Sequence[Proposal]) -> None:
        self.list.show_proposals(rows, self._now())

    def _on_sight(self, record: UUID, sight: Sight | ProposalSight) -> None:
        if record != self._record:
            return
        self.banner.clear()
        if isinstance(sight, ProposalSight):
            self._show_proposal(sight)
            return
        self.set_title(sight.page.subject, self._subtitle(sight))
        self.lead.setVisible(not sight.meeting.is_over)
        self._family_id = sight.meeting.family_id
        self.family.setVisible(self._family_id is not None)
        self._to_family_action.setEnabled(self._family_id is not None)
        self.view.show_sight(sight)
        self._stack.setCurrentWidget(self.view)

    def _show_proposal(self, sight: ProposalSight) -> None:
        proposal = sight.proposal
        parts = (
            self.tr("Tidsförslag"),
            heading(proposal.type),
            times.duration(proposal.planned_minutes),
            counted(len(proposal.slots), "tid", "tider"),
        )
        self.set_title(proposal.subject, " · ".join(parts))
        self.proposal.show_sight(sight)
        self._stack.setCurrentWidget(self.proposal)

    def _on_gone(self, record: UUID, reason: Any) -> None:
        """A meeting that went away while it was shown went by a step of the user's own, which the toast tells of."""
        if record != self._record:
            return
        meeting = self._stack.currentWidget() is self._view and self.view.shows(record)
        shown = meeting or self.shows_proposal
        self.show_list()
        if shown and self.isVisible() and isinstance(reason, NotFound):
            self.want_list()
        else:
            self._on_refused(reason)

    def _on_refused(self, reason: Any) -> None:
        self.banner.say(Tone.BAD, sentence(reason))

    def _on_opened(self, row: MeetingRow | Proposal) -> None:
        self._want_record(row.id)

    def _want_record(self, record: UUID) -> None:
        self.wanted.emit("meetings", record)

    def _to_family(self) -> None:
        self.wanted.emit("families", self._family_id)

    def _on_lead(self) -> None:
        self.wanted.emit("live", self._record)

    def want_list(self) -> None:
        """All meetings, by way of the window, so that its way back leads here again."""
        self.wanted.emit("meetings", self.list.among.value)

    def _subtitle(self, sight: Sight) -> str:
        meeting = sight.meeting
        start, end = meeting.actual_start, meeting.actual_end
        if not sight.is_held or start is None or end is None:
            start, end = meeting.starts_at, meeting.ends_at
        parts = (
            heading(meeting.type),
            f"{times.day_and_date(times.local_day(start))} {times.clock_span(start, end)}",
            place_of(sight) or term(meeting.form),
            term(meeting.state),
        )
        return " · ".join(parts)

    def _show_list_head(self) -> None:
        for made in (self.back, self.family, self.lead, self.history):
            made.hide()
        self.set_title(self.tr("Möten"))

    def _add_keys(self) -> None:
        self._to_family_action = QAction(self.tr("Till familjen"), self)
        self._to_family_action.setShortcut(QKeySequence("Ctrl+Shift+F"))
        self._to_family_action.triggered.connect(self._to_family)
        self._to_family_action.setEnabled(False)
        self.addAction(self._to_family_action)
        history_action(self, self.show_history)

    def _now(self) -> datetime:
        return self._desk.clock()


def _read_record(desk: "Desk", record: UUID) -> Sight | ProposalSight:
    """A meeting, or else a proposal; refused as a meeting when it is neither."""
    try:
        return read_sight(desk, record)
    except NotFound as reason:
        if reason.kind != "meeting":
            raise
        try:
            return read_proposal(desk, record)
        except NotFound:
            raise reason from None
