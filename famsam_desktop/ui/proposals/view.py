"""One proposal: who can come when, filled in by phone, and the time that is booked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from famsam_desktop.domain.proposals import Answer, Proposal, ProposalDraft, Taken, draft_of
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.proposals.booking import BookingChoices, BookingDialog, read_booking
from famsam_desktop.ui.proposals.draft import ProposalDialog
from famsam_desktop.ui.proposals.matrix import AnswerMatrix
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import note
from famsam_desktop.ui.widgets.keeping import Opener

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalSight:
    """A proposal as read at a moment, with what the team has at its times."""

    proposal: Proposal
    taken: Sequence[Taken]
    now: datetime


def read_proposal(desk: "Desk", proposal_id: UUID) -> ProposalSight:
    """Read one proposal."""
    proposal = desk.proposals.one(proposal_id)
    slots = [slot.starts_at for slot in proposal.slots] if proposal.is_open else []
    return ProposalSight(
        proposal=proposal,
        taken=desk.proposals.taken(slots, proposal.planned_minutes),
        now=desk.clock(),
    )


class ProposalView(QScrollArea):
    """Shows one proposal, and opens the dialogs about any: a page names them among its editors."""

    told = Signal(str, bool)
    refused = Signal(object)
    #: Go to the record with this id: a proposal that was made, or the meeting that one became.
    wanted = Signal(object)
    #: The proposal was removed.
    gone = Signal()

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._sight: ProposalSight | None = None
        self.notice = Banner(self)
        self.matrix = AnswerMatrix(self.tr("Svar"), self)
        self.book = button(self.tr("Boka tiden …"), self, kind="primary", icon="check", clicked=self._on_book)
        self.copy = button(self.tr("Kopiera frågan"), self, icon="copy", clicked=self._on_copy)
        self.amend = button(self.tr("Ändra …"), self, icon="pencil", clicked=self._on_amend)
        self.remove = button(self.tr("Ta bort"), self, icon="trash-2", clicked=self._on_remove)
        self.matrix.answered.connect(self._on_answered)
        self.matrix.picked.connect(self._on_picked)
        self._build()

    def shows(self, record: UUID) -> bool:
        """That proposal was read and is shown."""
        return self._sight is not None and self._sight.proposal.id == record

    def show_sight(self, sight: ProposalSight) -> None:
        """Show what was read."""
        self._sight = sight
        proposal = sight.proposal
        self.matrix.set_editable(proposal.is_open)
        self.matrix.show_proposal(proposal, sight.taken, sight.now)
        for made in (self.book, self.copy, self.amend):
            made.setVisible(proposal.is_open)
        self._hint.setVisible(proposal.is_open)
        if proposal.is_open:
            self.notice.clear()
        else:
            said = self.tr("En av tiderna är bokad. Svaren kan läsas men inte ändras.")
            self.notice.say(Tone.INFO, said, self.tr("Visa mötet"), self._on_show_meeting)
        self._name_buttons()

    # --- the dialogs ---------------------------------------------------------------------------------------------

    def editors(self) -> Mapping[str, Opener]:
        """A new proposal; another wording of one; the booking of one of its times."""
        return {
            "proposals.new": self._open_new_again,
            "proposals.amend": self.open_amend,
            "proposals.book": self.open_book,
        }

    def open_new(self, draft: ProposalDraft | None = None) -> None:
        """Propose times, from a draft when there is one."""
        start = draft or ProposalDraft()
        self._jobs.ask(self._desk.cases.open_cases, partial(self._on_cases, start), self._on_refused)

    def open_amend(self, proposal_id: UUID | None) -> None:
        """Change a proposal."""
        if proposal_id is not None:
            read = partial(self._desk.proposals.one, proposal_id)
            self._jobs.ask(read, self._on_proposal, self._on_refused)

    def open_book(self, slot_id: UUID | None) -> None:
        """Book a time."""
        if slot_id is not None:
            self._jobs.ask(partial(read_booking, self._desk, slot_id), self._on_booking, self._on_refused)

    def _open_new_again(self, _about: UUID | None) -> None:
        self.open_new()

    def _on_cases(self, draft: Any, cases: Sequence[tuple[UUID, str]]) -> None:
        dialog = ProposalDialog(
            self._desk, self._jobs, self, draft=draft, cases=cases, then=self._on_proposed
        )
        dialog.open_as("proposals.new")

    def _on_proposal(self, proposal: Proposal) -> None:
        own = [] if proposal.case_id is None else [(proposal.case_id, proposal.subject)]
        dialog = ProposalDialog(
            self._desk,
            self._jobs,
            self,
            draft=draft_of(proposal),
            cases=own,
            amends=proposal.id,
            then=self._on_amended,
        )
        dialog.open_as("proposals.amend", proposal.id, amends=True)

    def _on_booking(self, choices: BookingChoices | None) -> None:
        if choices is not None:
            dialog = BookingDialog(self._desk, self._jobs, self, choices=choices, then=self._on_booked)
            dialog.open_as("proposals.book", choices.slot.id)

    def _on_proposed(self, change: Any) -> None:
        self.wanted.emit(change.id)
        self.told.emit(self.tr("Tiderna är föreslagna. Fyll i svaren efter hand."), True)

    def _on_amended(self, _change: Any) -> None:
        self.told.emit(self.tr("Tidsförslaget är ändrat."), True)

    def _on_booked(self, change: Any) -> None:
        self.wanted.emit(change.id)
        self.told.emit(self.tr("Mötet är planerat, med dem som har tillfrågats."), True)

    # --- what is pressed -----------------------------------------------------------------------------------------

    def _on_answered(self, slot_id: UUID, person_id: UUID, answer: Answer | None) -> None:
        change = partial(self._desk.proposals.answer, slot_id, person_id, answer)
        key = (slot_id, person_id)
        self._jobs.do(change, None, self._on_refused)
        # Behind it, so that what is shown then is what was read after it.
        if self._sight is not None:
            read = partial(read_proposal, self._desk, self._sight.proposal.id)
            self._jobs.ask(read, partial(self._on_answer_kept, key), self._on_refused)

    def _on_answer_kept(self, key: Any, sight: ProposalSight) -> None:
        self.matrix.answers.arrived(key)
        if self.shows(sight.proposal.id):
            self.show_sight(sight)

    def _on_picked(self) -> None:
        """The page scrolls along with the cell: the table itself is as high as its rows."""
        self._name_buttons()
        room = self.widget()
        if self.matrix.hasFocus() and room is not None:
            cell = self.matrix.visualRect(self.matrix.currentIndex())
            place = self.matrix.viewport().mapTo(room, cell.center())
            self.ensureVisible(place.x(), place.y(), 0, 2 * cell.height())

    def _on_book(self) -> None:
        slot = self.matrix.slot_here
        if slot is not None:
            self.open_book(slot.id)

    def _on_amend(self) -> None:
        if self._sight is not None:
            self.open_amend(self._sight.proposal.id)

    def _on_copy(self) -> None:
        person = self.matrix.person_here
        if self._sight is not None and person is not None and person.id is not None:
            read = partial(self._desk.proposals.question, self._sight.proposal.id, person.id)
            self._jobs.ask(read, self._on_question, self._on_refused)

    def _on_question(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.told.emit(self.tr("Frågan är kopierad. Klistra in den inom en halv minut."), False)

    def _on_remove(self) -> None:
        if self._sight is not None:
            change = partial(self._desk.proposals.remove, self._sight.proposal.id)
            self._jobs.do(change, self._on_removed, self._on_refused)

    def _on_removed(self, _change: Any) -> None:
        self.gone.emit()
        self.told.emit(self.tr("Tidsförslaget är borttaget."), True)

    def _on_show_meeting(self) -> None:
        if self._sight is not None and self._sight.proposal.meeting_id is not None:
            self.wanted.emit(self._sight.proposal.meeting_id)

    def _on_refused(self, reason: Any) -> None:
        self.refused.emit(reason)

    # --- building ------------------------------------------------------------------------------------------------

    def _name_buttons(self) -> None:
        """Each says what it is about: the time and the person gone to."""
        slot, person = self.matrix.slot_here, self.matrix.person_here
        self.book.setEnabled(slot is not None)
        self.copy.setEnabled(person is not None)
        if slot is not None:
            day, clock = times.short_day(times.local_day(slot.starts_at)), times.clock(slot.starts_at)
            self.book.setText(self.tr("Boka {day} kl. {clock} …").format(day=day, clock=clock))
        name = person.name if person is not None else ""
        self.copy.setText(
            self.tr("Kopiera frågan till {name}").format(name=name) if name else self.tr("Kopiera frågan")
        )

    def _build(self) -> None:
        room = QWidget(self)
        room.setProperty("role", "plain")
        box = QVBoxLayout(room)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.9))
        card = Card(self.tr("Vem kan när"), room)
        self._hint = note(
            self.tr(
                "Klicka i en ruta, eller tryck mellanslag, för nästa svar. J är ja, K kanske, N nej och "
                "Backsteg inget svar; då går markeringen vidare till nästa tid."
            ),
            card,
        )
        card.add(self.notice)
        card.add(self._hint)
        card.add(self.matrix)
        actions = Flow(card)
        actions.add(self.book, self.copy, self.amend, self.remove)
        card.add(actions)
        box.addWidget(card)
        box.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(room)
