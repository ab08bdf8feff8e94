"""The card Papper of a meeting's plan: what is handed out before it, and what lies on its table."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from famsam_desktop.domain.meetings import MeetingState, Participant
from famsam_desktop.domain.papers import HANDED_OVER, PaperKind, SentPaper, eligible, in_force, lacking
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.sight import Sight
from famsam_desktop.ui.meetings.summoning import HandingDialog, SummoningDialog, name_words
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.times import short_date
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import TextLabel, note
from famsam_desktop.ui.widgets.keeping import Opener, always
from famsam_desktop.ui.widgets.papers import PaperUse

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk
    from famsam_desktop.services.documents import Paper


class HandoutsCard(Card):
    """Offers the summons of each participant or one for all, the attendance list and the agenda, to look at first."""

    paper = Signal(object, object)
    told = Signal(str, bool)
    #: Papers were set for good, and can be printed and saved where all of them are listed.
    kept = Signal()
    refused = Signal(object)

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent.tr("Papper"), parent)
        self._desk, self._jobs = desk, jobs
        self._sight: Sight | None = None
        self.recipients = QMenu(self)
        self.summons = button(self.tr("Kallelse"), self, icon="mail")
        self.summons.setMenu(self.recipients)
        self.attendance = button(
            self.tr("Närvarolista"), self, icon="list-checks", clicked=self._on_attendance
        )
        self.agenda = button(self.tr("Dagordning"), self, icon="clipboard-list", clicked=self._on_agenda)
        self.send = button(self.tr("Expediera kallelserna …"), self, icon="check", clicked=self.open_send)
        self.kinds = QMenu(self)
        self.hand = button(self.tr("Lämna ut"), self, icon="handshake")
        self.hand.setMenu(self.kinds)
        self.sent = TextLabel("", self, tone="muted")
        self._about = note(
            self.tr("Familjens namn står bara på familjens egna kallelser och på närvarolistan."), self
        )
        flow = Flow(self)
        flow.add(self.summons, self.attendance, self.agenda, self.hand, self.send, self.sent)
        self.add(flow)
        self.add(self._about)

    def show_sight(self, sight: Sight) -> None:
        """Offer what the meeting can have: no summons to one that is over, no paper of one that is cancelled."""
        meeting, people = sight.meeting, sight.page.participants
        self._sight = sight
        self.setVisible(meeting.state is not MeetingState.CANCELLED)
        self.summons.setVisible(not meeting.is_over)
        self.agenda.setVisible(bool(sight.page.items))
        self.recipients.clear()
        self._offer(self.tr("En för alla, utan familjens namn"), None)
        if people:
            self.recipients.addSeparator()
        for participant in people:
            paper = _sent(sight, participant.id)
            said = self.tr("{who} (expedierad {day})") if paper is not None else "{who}"
            day = short_date(paper.sent_on) if paper is not None else ""
            self._offer(said.format(who=name_words(participant), day=day), participant.id)
        self._offer_kinds(people)
        self._show_sent(sight)

    def editors(self) -> Mapping[str, Opener]:
        """Who is summoned, and who is handed what."""
        handing = {_editor(kind): always(partial(self.open_hand, kind)) for kind in HANDED_OVER}
        return {"plan.summon": always(self.open_send), **handing}

    def open_hand(self, kind: PaperKind, _checked: bool = False) -> None:
        """Keep what is handed to those whom a paper of that kind can be for."""
        sight = self._sight
        if sight is not None:
            dialog = HandingDialog(
                kind,
                eligible(kind, sight.page.participants),
                partial(self._desk.papers.send, kind, sight.meeting.id),
                today=sight.today,
                then=self._on_handed,
                jobs=self._jobs,
                parent=self,
            )
            dialog.open_as(_editor(kind))

    def open_send(self) -> None:
        """Send theirs to those who have no summons that holds."""
        sight = self._sight
        if sight is not None:
            dialog = SummoningDialog(
                unsummoned(sight),
                partial(self._desk.papers.send, PaperKind.SUMMONS, sight.meeting.id),
                common=_sent(sight, None) is None,
                today=sight.today,
                then=self._on_sent,
                jobs=self._jobs,
                parent=self,
            )
            dialog.open_as("plan.summon")

    def _show_sent(self, sight: Sight) -> None:
        """How many have their summons, and the button as long as somebody has none."""
        people, missing = len(sight.page.participants), len(unsummoned(sight))
        self.send.setVisible(bool(missing) and not sight.meeting.is_over)
        self.sent.setText(
            self.tr("Kallelse expedierad till {there} av {all}").format(there=people - missing, all=people)
        )
        self.sent.setVisible(missing < people)

    def _offer_kinds(self, people: Sequence[Participant]) -> None:
        """What can be handed to somebody of these."""
        self.kinds.clear()
        for kind in HANDED_OVER:
            if eligible(kind, people):
                action = QAction(self.tr("{kind} …").format(kind=heading(kind)), self.kinds)
                action.triggered.connect(partial(self.open_hand, kind))
                self.kinds.addAction(action)
        self.hand.setVisible(not self.kinds.isEmpty())

    def _offer(self, words: str, participant_id: UUID | None) -> None:
        action = QAction(words.replace("&", "&&"), self.recipients)
        action.triggered.connect(partial(self._on_summons, participant_id))
        self.recipients.addAction(action)

    def _on_summons(self, participant_id: UUID | None, _checked: bool = False) -> None:
        """The one that was sent, when there is one that holds."""
        if self._sight is None:
            return
        sent = _sent(self._sight, participant_id)
        if sent is not None:
            self._look(partial(self._desk.papers.paper, sent.id))
        else:
            self._look(partial(self._desk.documents.summons, self._sight.meeting.id, participant_id))

    def _on_attendance(self) -> None:
        if self._sight is not None:
            self._look(partial(self._desk.documents.attendance, self._sight.meeting.id))

    def _on_agenda(self) -> None:
        if self._sight is not None:
            self._look(partial(self._desk.documents.agenda, self._sight.meeting.id))

    def _look(self, make: "Callable[[], Paper]") -> None:
        self._jobs.ask(make, self._on_paper, self._on_refused)

    def _on_paper(self, paper: Any) -> None:
        self.paper.emit(PaperUse.PREVIEW, paper)

    def _on_sent(self, _change: Any) -> None:
        self.told.emit(
            self.tr("Kallelserna är expedierade. Programmet skickar ingenting. Det gör du själv."), False
        )
        self.kept.emit()

    def _on_handed(self, _change: Any) -> None:
        self.told.emit(self.tr("Pappret är expedierat. Skriv ut det under Sammanfattning."), False)
        self.kept.emit()

    def _on_refused(self, reason: Any) -> None:
        self.refused.emit(reason)


def _sent(sight: Sight, participant_id: UUID | None) -> SentPaper | None:
    """The summons of somebody that was sent and holds: their own, or the one for all when it went to them."""
    papers = [row.paper for row in sight.papers]
    own = in_force(papers, PaperKind.SUMMONS, participant_id)
    if own is not None or participant_id in {each.id for each in unsummoned(sight)}:
        return own
    return in_force(papers, PaperKind.SUMMONS, None)


def unsummoned(sight: Sight) -> tuple[Participant, ...]:
    """Those who take part and have no summons that holds."""
    papers = [row.paper for row in sight.papers]
    return lacking(papers, PaperKind.SUMMONS, sight.page.participants)


def _editor(kind: PaperKind) -> str:
    return f"plan.hand.{kind.value}"
