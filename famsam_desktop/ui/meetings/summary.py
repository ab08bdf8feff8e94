"""The last step: who gets which copy of the summary, what stands in it, what was sent, and the next meeting."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from famsam_desktop.domain.agendas import PrintedAction
from famsam_desktop.domain.errors import Cancelled
from famsam_desktop.domain.meetings import MeetingDraft, MeetingState
from famsam_desktop.domain.outcomes import MeetingSummary
from famsam_desktop.domain.papers import PaperKind, SendDraft
from famsam_desktop.domain.papers import PaperRow as SentRow
from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.domain.recipients import CopyRow
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.copies import SendDialog, copy_columns, is_partly_sent, reached, unsent
from famsam_desktop.ui.meetings.further import forward_dialog, renew_dialog
from famsam_desktop.ui.meetings.paperrow import PaperRow
from famsam_desktop.ui.meetings.results import Results
from famsam_desktop.ui.meetings.sent import SentCard, VoidDialog
from famsam_desktop.ui.meetings.sight import Sight
from famsam_desktop.ui.meetings.step import MeetingStep
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import TextLabel, note
from famsam_desktop.ui.widgets.keeping import Opener, always, among
from famsam_desktop.ui.widgets.longwork import WorkBar
from famsam_desktop.ui.widgets.papers import PaperUse
from famsam_desktop.ui.widgets.saving import write
from famsam_desktop.ui.widgets.table import Column, Mark, Table

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class SummaryStep(MeetingStep):
    """Shows the summary as it will be printed, and sends it; nothing of it is typed here."""

    #: Plan the next meeting: a draft to begin from.
    next_wanted = Signal(object)
    #: Go to the step where the meeting is marked as held.
    holding_wanted = Signal()

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        self.empty = Empty("file-text", "", self.tr("Till genomförandet"), self.holding_wanted.emit, self)
        self.copies: Table[CopyRow] = Table(self.tr("Exemplar"), copy_columns(self), self, identity=_copy_id)
        self.papers = PaperRow(self, ask=self._ask, mark_sent=self.open_send, sending=self.tr("Expediera …"))
        self.send_all = button(self.tr("Expediera alla …"), self, icon="mail", clicked=self.open_send_all)
        self.all = button(self.tr("Spara alla …"), self, icon="download", clicked=self._on_save_all)
        self.print_all = button(
            self.tr("Skriv ut alla …"), self, icon="printer", clicked=self.print_every_copy
        )
        self.work = WorkBar(self.tr("Exemplaren görs"), self)
        self.sent = SentCard(
            self,
            ask=self._ask_sent,
            void=self.open_void,
            forward=self.open_forward,
            renew=self.open_renew,
        )
        self.actions_table: Table[PrintedAction] = Table(
            self.tr("Vem gör vad till när"), self._columns(), self
        )
        self.actions_note = note(self.tr("Ingen åtgärd är bestämd."), self)
        self.results = Results(self)
        self.attendance = note("", self)
        self.next_text = TextLabel("", self)
        self.next = button(self.tr("Boka nästa möte"), self, icon="calendar-days", clicked=self._on_next)
        self._progress: Progress = unheard
        self._cards = self._build_cards()
        self.body.addWidget(self.empty, 1)
        for card in (self._cards[0], self.sent, *self._cards[1:]):
            self.body.addWidget(card)
        self.body.addStretch(1)

    def refresh(self, sight: Sight) -> None:
        """Show the summary, or what has to be done before there is one; papers that were sent are always shown."""
        summary = sight.summary
        self.empty.setVisible(summary is None)
        self.body.setStretchFactor(self.empty, 0 if sight.papers else 1)
        for card in self._cards:
            card.setVisible(summary is not None)
        self.sent.show_papers(sight.papers)
        if summary is None:
            self._show_nothing(sight)
            return
        self.actions_table.set_rows(summary.actions)
        self.actions_table.fit_rows(most=30)
        self.actions_table.setVisible(bool(summary.actions))
        self.actions_note.setVisible(not summary.actions)
        self.results.show_results(summary)
        self.attendance.setText(self._attendance(sight))
        self._show_next(summary)
        self._show_copies(sight)

    def _show_copies(self, sight: Sight) -> None:
        self.copies.set_rows(sight.copies)
        self.copies.fit_rows(most=12)
        if self.copies.current() is None and sight.copies:
            self.copies.choose(sight.copies[0])
        waiting = bool(unsent(sight.copies))
        self._show_sent(sight, waiting=waiting)
        self.papers.sent.setVisible(waiting)
        self.send_all.setVisible(waiting)
        for each in (self.all, self.print_all):
            each.setVisible(len(sight.copies) > 1)
        self._on_chosen(self.copies.current())

    def _show_sent(self, sight: Sight, *, waiting: bool) -> None:
        """The day it was sent; to how many as long as others wait for theirs."""
        if is_partly_sent(sight.copies):
            there, everybody = reached(sight.copies)
            said = self.tr("Expedierad till {there} av {all}").format(there=there, all=everybody)
            self.papers.show_sent(None, due=said if there else "", more=waiting)
        else:
            self.papers.show_sent(sight.meeting.summary_sent_on, more=waiting)

    def _on_chosen(self, chosen: CopyRow | None) -> None:
        """Only a copy that is for somebody, and that they do not have, can be sent."""
        self.papers.sent.setEnabled(chosen is not None and chosen in unsent(self.sight.copies))

    def _show_nothing(self, sight: Sight) -> None:
        cancelled = sight.meeting.state is MeetingState.CANCELLED
        self.empty.set_sentence(
            self.tr("Mötet är inställt, så det finns inget att sammanfatta.")
            if cancelled
            else self.tr("Sammanfattningen finns när mötet är markerat som genomfört.")
        )
        if self.empty.button is not None:
            self.empty.button.setVisible(not cancelled)

    def _show_next(self, summary: MeetingSummary) -> None:
        if summary.next_meeting is None:
            self.next_text.setText(self.tr("Inget möte är bokat."))
            return
        starts_at, ends_at, place = summary.next_meeting
        said = f"{times.day_and_date(times.local_day(starts_at))} {times.clock_span(starts_at, ends_at)}"
        self.next_text.setText(", ".join(part for part in (said[:1].upper() + said[1:], place) if part))

    def _attendance(self, sight: Sight) -> str:
        people = sight.page.participants
        there = sum(who.was_there for who in people)
        return self.tr("{there} av {all} var med.").format(
            there=there, all=counted(len(people), "deltagare", "deltagare")
        )

    # --- copies ------------------------------------------------------------------------------------------------

    def editors(self) -> Mapping[str, Opener]:
        """Who is sent what, also later on, and why a paper does not hold."""
        return {
            "summary.send": always(self.open_send_all),
            "summary.void": among(self._sent_rows, self.open_void),
            "summary.forward": among(self._sent_rows, self.open_forward),
            "summary.renew": among(self._sent_rows, self.open_renew),
        }

    def open_send(self) -> None:
        """Send the copy that is chosen; others who have none that holds can be ticked too."""
        chosen = self.copies.current()
        self._open_send([row for row in unsent(self.sight.copies) if row == chosen])

    def open_send_all(self) -> None:
        """Send their copies to all who have none that holds."""
        self._open_send(unsent(self.sight.copies))

    def _open_send(self, ticked: Sequence[CopyRow]) -> None:
        send = partial(_send, self.desk, self.sight)
        dialog = SendDialog(
            unsent(self.sight.copies),
            send,
            ticked=ticked,
            today=self.sight.today,
            then=self._on_sent,
            jobs=self.jobs,
            parent=self,
        )
        dialog.open_as("summary.send")

    def open_void(self, row: SentRow) -> None:
        """Declare a paper void."""
        act = partial(self.desk.papers.void, row.id)
        today = self.sight.today
        dialog = VoidDialog(
            row, act, among=self.sight.papers, today=today, then=self._on_void, jobs=self.jobs, parent=self
        )
        dialog.open_as("summary.void", row.id)

    def open_forward(self, row: SentRow) -> None:
        """Send the same paper to more people."""
        dialog = forward_dialog(self, row, self._on_more)
        dialog.open_as("summary.forward", row.id)

    def open_renew(self, row: SentRow) -> None:
        """Send a new version of a paper that has changed."""
        dialog = renew_dialog(self, row, self._on_more)
        dialog.open_as("summary.renew", row.id)

    def _on_more(self, _change: Any) -> None:
        self.told.emit(
            self.tr("Pappret är expedierat. Programmet skickar ingenting. Det gör du själv."), False
        )
        self.kept.emit()

    def _sent_rows(self) -> tuple[SentRow, ...]:
        return self.sight.papers

    def _ask(self, use: PaperUse) -> None:
        """The copy that is chosen; the team's own when none is."""
        chosen = self.copies.current()
        participant_id = chosen.id if chosen is not None else None
        self.ask_paper(use, partial(self.desk.papers.copy, self.sight.meeting.id, participant_id))

    def _ask_sent(self, use: PaperUse, row: SentRow) -> None:
        self.ask_paper(use, partial(self.desk.papers.paper, row.id))

    def _on_opened(self, _row: CopyRow) -> None:
        self._ask(PaperUse.PREVIEW)

    def _on_sent(self, _change: Any) -> None:
        self.told.emit(self.tr("Sammanfattningen är expedierad."), False)
        self.kept.emit()

    def show_sent(self) -> None:
        """Go to the papers that were sent, where each can be printed and saved."""
        self.ensureWidgetVisible(self.sent)
        self.sent.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_void(self, _change: Any) -> None:
        self.told.emit(self.tr("Pappret är makulerat."), False)

    # --- all of them at once -------------------------------------------------------------------------------------

    def _on_save_all(self) -> None:
        chosen = QFileDialog(self, self.tr("Välj mapp för exemplaren"), QDir.homePath())
        chosen.setFileMode(QFileDialog.FileMode.Directory)
        chosen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen.fileSelected.connect(self.save_all)
        chosen.open()

    def save_all(self, folder: str) -> None:
        """Write every copy into a folder, a file each; no name of anybody is in a file's name."""
        self._begin_work()
        act = partial(_save_all, self.desk, self.sight, Path(folder), self._progress)
        self.jobs.ask(act, self._on_saved, self._on_not_saved, self._on_not_saved)

    def print_every_copy(self) -> None:
        """Print every copy as one job; no paper begins on the back of another."""
        self._begin_work()
        make = partial(self.desk.papers.stack, self.sight.meeting.id, self._progress)
        self.jobs.ask(make, self._on_stacked, self._on_not_printed, self._on_not_printed)

    def _on_stacked(self, stack: Any) -> None:
        self._end_work()
        self.paper.emit(PaperUse.PRINT, stack)

    def _on_not_printed(self, reason: Any) -> None:
        self._on_stopped(reason, self.tr("Avbrutet. Inget är utskrivet."))

    def _on_saved(self, count: int) -> None:
        self._end_work()
        said = self.tr("{copies} är sparade.").format(copies=counted(count, "exemplar", "exemplar"))
        self.told.emit(said, False)

    def _on_not_saved(self, reason: Any) -> None:
        self._on_stopped(reason, self.tr("Avbrutet. Inget är sparat."))

    def _on_stopped(self, reason: Any, cancelled: str) -> None:
        self._end_work()
        if isinstance(reason, Cancelled):
            self.told.emit(cancelled, False)
        else:
            self.refused.emit(reason)

    def _begin_work(self) -> None:
        self._progress = self.work.begin()
        for each in (self.all, self.print_all):
            each.setEnabled(False)

    def _end_work(self) -> None:
        self.work.end()
        for each in (self.all, self.print_all):
            each.setEnabled(True)

    # --- the next meeting ----------------------------------------------------------------------------------------

    def _on_next(self) -> None:
        self.jobs.ask(
            partial(self.desk.meetings.draft_of, self.sight.meeting.id), self._on_draft_read, self._on_refused
        )

    def _on_draft_read(self, draft: MeetingDraft) -> None:
        self.next_wanted.emit(replace(draft, starts_at=None))

    # --- building ----------------------------------------------------------------------------------------------

    def _columns(self) -> list[Column[PrintedAction]]:
        return [
            Column(title=self.tr("Vem"), text=_who, strong=True, weight=1),
            Column(title=self.tr("Vad"), text=_what, weight=3),
            Column(title=self.tr("Senast"), text=_due, mark=_due_mark),
        ]

    def _build_cards(self) -> list[Card]:
        paper = Card(self.tr("Sammanfattning"), self)
        paper.add(
            note(
                self.tr(
                    "Var och en får det som samtycket räcker till. I teamets eget exemplar står vid varje "
                    "stycke för vem det är utelämnat. Välj en rad för att se just det exemplaret."
                ),
                paper,
            )
        )
        paper.add(self.copies)
        paper.add(self.papers)
        paper.add(self.work)
        everybody = Flow(paper)
        everybody.add(self.send_all, self.print_all, self.all)
        paper.add(everybody)
        self.copies.setSortingEnabled(False)
        self.copies.opened.connect(self._on_opened)
        self.copies.picked.connect(self._on_chosen)
        actions = Card(self.tr("Vem gör vad till när"), self)
        actions.add(self.actions_table)
        actions.add(self.actions_note)
        results = Card(self.tr("Beslut och anteckningar"), self)
        results.add(self.results)
        results.add(self.attendance)
        following = Card(self.tr("Nästa möte"), self)
        following.add(self.next_text)
        following.add_action(self.next)
        return [paper, actions, results, following]


def _send(desk: "Desk", sight: Sight, draft: SendDraft, progress: Progress) -> object:
    return desk.papers.send(PaperKind.SUMMARY, sight.meeting.id, draft, progress)


def _save_all(desk: "Desk", sight: Sight, folder: Path, progress: Progress) -> int:
    """Each stands in the trail before it is written."""
    papers = desk.papers.every_copy(sight.meeting.id, progress)
    for paper in papers:
        write(folder / paper.file_name, paper.hand_out())
    return len(papers)


def _copy_id(row: CopyRow) -> object:
    return row.id


def _who(action: PrintedAction) -> str:
    return action.who


def _what(action: PrintedAction) -> str:
    return action.what


def _due(action: PrintedAction) -> str:
    return action.due.isoformat() if action.due else ""


def _due_mark(action: PrintedAction) -> Mark | None:
    return Mark("triangle-alert", "bad") if action.is_overdue else None
