"""Papers that are sent: set once, kept with their bytes, shown and printed again as they left, or declared void."""

from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.errors import Ambiguous, NotForThem, NotFound, PaperIsVoid
from famsam_desktop.domain.papers import (
    PaperKind,
    PaperRow,
    PaperState,
    RenewDraft,
    SendDraft,
    SentPaper,
    VoidDraft,
    copies_of,
    in_force,
)
from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.domain.recipients import TEAM, CopyRow
from famsam_desktop.domain.terms import heading
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services import sending
from famsam_desktop.services.documents import Documents, Paper, Stack
from famsam_desktop.services.recipients import Copies
from famsam_desktop.services.sending import CALLS
from famsam_desktop.services.standing import Standing
from famsam_desktop.services.trail import Trail
from famsam_desktop.store.work import Store, Work

_TOUCHED = Topic.PAPERS | Topic.MEETINGS | Topic.AGENDAS | Topic.OUTCOMES

_NAMES = {
    PaperKind.SUMMONS: "kallelse",
    PaperKind.AGENDA: "dagordning",
    PaperKind.ATTENDANCE_LIST: "narvarolista",
    PaperKind.SUMMARY: "sammanfattning",
    PaperKind.ACTION_LIST: "atgardslista",
    PaperKind.CONSENT_FORM: "samtycke",
    PaperKind.INFORMATION: "informationsblad",
    PaperKind.SIP_INFORMATION: "informationsblad-sip",
}
"""How their files begin."""


class Papers:
    """What was sent. A sent paper is never undone: it has left, and can only be declared void."""

    def __init__(self, store: Store, documents: Documents) -> None:
        self._store = store
        self._documents = documents

    # --- reads ---------------------------------------------------------------------------------------------------

    def of_meeting(self, meeting_id: UUID) -> list[PaperRow]:
        """The papers of a meeting, the newest first, and which of them would not be printed like that any more."""
        with self._store.read() as work:
            return Standing(work, meeting_id).papers()

    def copies(self, meeting_id: UUID) -> list[CopyRow]:
        """Every copy of a meeting's summary: the team's own first, then what each participant may have."""
        with self._store.read() as work:
            copies, standing = Copies(work, meeting_id), Standing(work, meeting_id)
            return [standing.copy(copies, each) for each in (TEAM, *copies.recipients)]

    def recipient(self, meeting_id: UUID, name: str) -> UUID | None:
        """The participant of that name, or the only one of that agency; nobody for no name, the team's own copy."""
        wanted = name.strip().casefold()
        if not wanted:
            return None
        with self._store.read() as work:
            people = work.participants.of_meeting(meeting_id)
        found = [each.id for each in people if wanted in (each.name.casefold(), each.agency.casefold())]
        if not found:
            raise NotFound("participant")
        if len(found) > 1:
            raise Ambiguous("participant", len(found))
        return found[0]

    def copy(self, meeting_id: UUID, participant_id: UUID | None) -> Paper:
        """Somebody's copy of a summary: as it was sent when they have one that holds, else a draft of it."""
        with self._store.read() as work:
            sent = in_force(work.papers.of_meeting(meeting_id), PaperKind.SUMMARY, participant_id)
        return self._documents.summary(meeting_id, participant_id) if sent is None else self.paper(sent.id)

    def every_copy(self, meeting_id: UUID, progress: Progress = unheard) -> list[Paper]:
        """Everybody's copy, numbered in the order of the participants: as it was sent, or else a draft."""
        rows = self.copies(meeting_id)[1:]
        sent = {row.id: row.paper for row in rows if row.is_sent and row.paper is not None}
        drafts = iter(self._documents.summaries(meeting_id, progress, frozenset(sent)))
        with self._store.read() as work:
            day = work.meetings.one(meeting_id).day
            pdfs = work.papers.pdfs(paper.id for paper in sent.values())
        made: list[Paper] = []
        for number, row in enumerate(rows, 1):
            if row.id in sent:
                paper = self._as_sent(sent[row.id], day, pdfs.get(sent[row.id].id, b""))
                made.append(replace(paper, file_name=f"{number:02}-{paper.file_name}"))
            else:
                made.append(next(drafts))
        return made

    def stack(self, meeting_id: UUID, progress: Progress = unheard) -> Stack:
        """Everybody's copy, to be printed as one job."""
        papers = tuple(self.every_copy(meeting_id, progress))
        with self._store.read() as work:
            day = work.meetings.one(meeting_id).day.isoformat()
        return Stack(title=f"Mötessammanfattning {day}", file_name=f"sammanfattningar-{day}", papers=papers)

    def paper(self, paper_id: UUID) -> Paper:
        """A paper as it was sent, byte by byte."""
        with self._store.read() as work:
            sent, pdf = work.papers.one(paper_id), work.papers.pdf(paper_id) or b""
            day = sent.sent_on if sent.meeting_id is None else work.meetings.one(sent.meeting_id).day
        return self._as_sent(sent, day, pdf)

    def _as_sent(self, sent: SentPaper, day: date, pdf: bytes) -> Paper:
        return Paper(
            title=f"{heading(sent.kind)} {day.isoformat()}, version {sent.version}",
            file_name=f"{_NAMES[sent.kind]}-{day.isoformat()}-version-{sent.version}.pdf",
            pdf=pdf,
            enter=partial(Trail(self._store).note, TrailKind.PAPER_MADE, sent.meeting_id, sent.kind.value),
        )

    # --- sending -------------------------------------------------------------------------------------------------

    def send(
        self, kind: PaperKind, meeting_id: UUID, draft: SendDraft, progress: Progress = unheard
    ) -> Change:
        """Set a paper for good and lock it: one for each recipient, an agenda or a common summons for all together.

        From now on the same bytes are shown and printed. Whoever has one already gets no second before it is void, but
        of a list of actions, a form or an information sheet, which were right on their day.
        """
        with self._store.write("papers.send") as work:
            sending.send(work, kind, meeting_id, draft, progress)
            return Change(_TOUCHED, meeting_id)

    def forward(self, paper_id: UUID, draft: SendDraft) -> Change:
        """The agenda or the common summons that was sent goes to more people, byte by byte; nothing new is made.

        Refused when it would say something else by now, or to them: then it takes a new version.
        """
        with self._store.write("papers.forward") as work:
            paper = work.papers.one(paper_id)
            sending.forward(work, paper, draft)
            return Change(_TOUCHED, paper.meeting_id)

    def renew(self, paper_id: UUID, draft: RenewDraft) -> Change:
        """The agenda or the common summons that was sent no longer holds, and a new version of it is sent."""
        with self._store.write("papers.renew") as work:
            require(draft.problems(work.rows.today))
            paper = work.papers.one(paper_id)
            if paper.meeting_id is None or paper.kind not in CALLS or paper.participant_id is not None:
                raise NotForThem
            _void(work, paper, draft.reason)
            new = draft.sending(together=True)
            sending.send(work, paper.kind, paper.meeting_id, new, unheard)
            return Change(_TOUCHED, paper.meeting_id)

    def void(self, paper_id: UUID, draft: VoidDraft) -> Change:
        """A sent paper no longer holds, for a reason, whoever has it; it stays, and a new version can be sent."""
        with self._store.write("papers.void") as work:
            require(draft.problems(work.rows.today))
            paper = work.papers.one(paper_id)
            _void(work, paper, draft.reason)
            return Change(_TOUCHED, paper.meeting_id)


def _void(work: Work, paper: SentPaper, reason: str) -> None:
    if paper.state is PaperState.VOID:
        raise PaperIsVoid
    sent = () if paper.meeting_id is None else work.papers.of_meeting(paper.meeting_id)
    for each in copies_of(sent, paper):
        work.papers.void(each.id, work.rows.today, reason)
    if paper.meeting_id is not None:
        sending.follow(work, paper.meeting_id, paper.kind)
