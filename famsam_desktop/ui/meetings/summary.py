"""The last step: what will stand on the paper, the paper, and the next meeting."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from famsam_desktop.domain import times
from famsam_desktop.domain.agendas import PrintedAction
from famsam_desktop.domain.meetings import MeetingDraft, MeetingState
from famsam_desktop.domain.outcomes import MeetingSummary, PrintedOutcome
from famsam_desktop.domain.terms import heading
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.paperrow import PaperRow
from famsam_desktop.ui.meetings.sight import Sight
from famsam_desktop.ui.meetings.step import MeetingStep
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.editors import ChoiceEditor
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.papers import PaperUse
from famsam_desktop.ui.widgets.rows import row
from famsam_desktop.ui.widgets.table import Column, Mark, Table

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class SummaryStep(MeetingStep):
    """Shows the summary as it will be printed; nothing of it is typed here."""

    #: Plan the next meeting: a draft to begin from.
    next_wanted = Signal(object)
    #: Go to the step where the meeting is marked as held.
    holding_wanted = Signal()

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        self.empty = Empty("file-text", "", self.tr("Till genomförandet"), self.holding_wanted.emit, self)
        self.copy_for = ChoiceEditor(self, choices=[], empty=self.tr("Alla"))
        self.papers = PaperRow(self, ask=self._ask, mark_sent=self._on_sent)
        self.actions_table: Table[PrintedAction] = Table(
            self.tr("Vem gör vad till när"), self._columns(), self
        )
        self.actions_note = note(self.tr("Ingen åtgärd är bestämd."), self)
        self.results = _Results(self)
        self.attendance = note("", self)
        self.next_text = TextLabel("", self)
        self.next = button(self.tr("Boka nästa möte"), self, icon="calendar-days", clicked=self._on_next)
        self._cards = self._build_cards()
        self.body.addWidget(self.empty, 1)
        for card in self._cards:
            self.body.addWidget(card)
        self.body.addStretch(1)

    def refresh(self, sight: Sight) -> None:
        """Show the summary, or what has to be done before there is one."""
        summary = sight.summary
        self.empty.setVisible(summary is None)
        for card in self._cards:
            card.setVisible(summary is not None)
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
        names = [who.name for who in sight.page.participants]
        self.copy_for.set_choices([(name, name) for name in dict.fromkeys(names)])
        self.papers.show_sent(sight.meeting.summary_sent_on)

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
            there=there, all=counted(len(people), self.tr("deltagare"), self.tr("deltagare"))
        )

    # --- paper -------------------------------------------------------------------------------------------------

    def _ask(self, use: PaperUse) -> None:
        copy_for = self.copy_for.value() or ""
        self.ask_paper(use, partial(self.desk.documents.summary, self.sight.meeting.id, copy_for))

    def _on_sent(self) -> None:
        change = partial(self.desk.meetings.mark_summary_sent, self.sight.meeting.id, self.sight.today)
        self.act(change, self.tr("Sammanfattningen är markerad som skickad."))

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
        label = TextLabel(self.tr("Exemplar för"), paper, step=Step.STRONG, wrap=False)
        label.setBuddy(self.copy_for.control())
        self.copy_for.control().setAccessibleName(label.text())
        paper.body.addLayout(row(label, self.copy_for))
        paper.add(self.papers)
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


class _Results(QWidget):
    """The results under the heading of their kind, as on the paper."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(em(0.3))
        self._labels: list[TextLabel] = []

    def show_results(self, summary: MeetingSummary) -> None:
        """Show them, or that there are none."""
        for label in self._labels:
            self._box.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        for kind, outcomes in summary.results:
            self._add(TextLabel(heading(kind), self, step=Step.STRONG))
            for outcome in outcomes:
                self._add(TextLabel(f"•\u00a0{_outcome_words(outcome)}", self))
        if not summary.results:
            self._add(note(self.tr("Inget är antecknat."), self))

    def _add(self, label: TextLabel) -> None:
        self._labels.append(label)
        self._box.addWidget(label)


def _outcome_words(outcome: PrintedOutcome) -> str:
    by = f"svar senast {outcome.reply_by.isoformat()}" if outcome.reply_by else ""
    extra = ", ".join(part for part in (outcome.agency, by) if part)
    return f"{outcome.text} ({extra})" if extra else outcome.text


def _who(action: PrintedAction) -> str:
    return action.who


def _what(action: PrintedAction) -> str:
    return action.what


def _due(action: PrintedAction) -> str:
    return action.due.isoformat() if action.due else ""


def _due_mark(action: PrintedAction) -> Mark | None:
    return Mark("triangle-alert", "bad") if action.is_overdue else None
