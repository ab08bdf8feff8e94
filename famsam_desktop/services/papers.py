"""Papers that are sent: set once, kept with their bytes, shown and printed again as they left, or declared void."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from uuid import UUID

from famsam_desktop.documents.content import content_of, page_count
from famsam_desktop.domain.agendas import Agenda
from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.errors import (
    AlreadySent,
    Ambiguous,
    MeetingNotHeld,
    NotFound,
    OutOfOrder,
    PaperIsVoid,
)
from famsam_desktop.domain.handouts import Summons
from famsam_desktop.domain.meetings import MeetingState, Participant
from famsam_desktop.domain.papers import (
    Dispatch,
    PaperKind,
    PaperRow,
    PaperState,
    SendDraft,
    SentPaper,
    VoidDraft,
    content_digest,
    in_force,
    latest,
    next_version,
    sent_on,
)
from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.domain.recipients import TEAM, CopyRow, Recipient
from famsam_desktop.domain.terms import heading
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services import meeting_rules as rules
from famsam_desktop.services.agendas import Agendas
from famsam_desktop.services.documents import Documents, Paper
from famsam_desktop.services.handouts import Handouts
from famsam_desktop.services.letterhead import letterhead_of
from famsam_desktop.services.recipients import Copies, named
from famsam_desktop.services.trail import Trail
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Store, Work

_SENT_BY = {PaperKind.AGENDA: "agenda_sent_on", PaperKind.SUMMARY: "summary_sent_on"}
"""Where a meeting says when a kind went out."""

_CALLS = frozenset({PaperKind.AGENDA, PaperKind.SUMMONS})
"""Papers that call people to a meeting."""

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

type Made = tuple[UUID | None, str, bytes]
"""Who a paper is for, one participant or none for all together; their names; its bytes."""


class Papers:
    """What was sent. A sent paper is never undone: it has left, and can only be declared void."""

    def __init__(self, store: Store, documents: Documents) -> None:
        self._store = store
        self._documents = documents

    # --- reads ---------------------------------------------------------------------------------------------------

    def of_meeting(self, meeting_id: UUID) -> list[PaperRow]:
        """The papers of a meeting, the newest first, and which of them would not be printed like that any more."""
        with self._store.read() as work:
            copies = _copies(work, meeting_id)
            is_over = work.meetings.one(meeting_id).is_over
            found = [
                PaperRow(paper=each, changed=copies is not None and _changed(work, copies, each))
                for each in reversed(work.papers.of_meeting(meeting_id))
            ]
        # What calls people to a meeting is of no more interest once they have met.
        return found if is_over else [replace(row, changed=self._calls_otherwise(row)) for row in found]

    def copies(self, meeting_id: UUID) -> list[CopyRow]:
        """Every copy of a meeting's summary: the team's own first, then what each participant may have."""
        with self._store.read() as work:
            copies = Copies(work, meeting_id)
            sent = work.papers.of_meeting(meeting_id)
            return [_copy_row(work, copies, each, sent) for each in (TEAM, *copies.recipients)]

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
        sent = {row.id: row.paper.id for row in rows if row.is_sent and row.paper is not None}
        drafts = iter(self._documents.summaries(meeting_id, progress, frozenset(sent)))
        made: list[Paper] = []
        for number, row in enumerate(rows, 1):
            if row.id in sent:
                paper = self.paper(sent[row.id])
                made.append(replace(paper, file_name=f"{number:02}-{paper.file_name}"))
            else:
                made.append(next(drafts))
        return made

    def paper(self, paper_id: UUID) -> Paper:
        """A paper as it was sent, byte by byte."""
        with self._store.read() as work:
            sent, pdf = work.papers.one(paper_id), work.papers.pdf(paper_id) or b""
            day = sent.sent_on
            if sent.meeting_id is not None:
                day = work.meetings.one(sent.meeting_id).day
        name = _NAMES[sent.kind]
        return Paper(
            title=f"{heading(sent.kind)} {day.isoformat()}, version {sent.version}",
            file_name=f"{name}-{day.isoformat()}-version-{sent.version}.pdf",
            pdf=pdf,
            enter=partial(Trail(self._store).note, TrailKind.PAPER_MADE, sent.meeting_id, sent.kind.value),
        )

    # --- sending -------------------------------------------------------------------------------------------------

    def send(
        self, kind: PaperKind, meeting_id: UUID, draft: SendDraft, progress: Progress = unheard
    ) -> Change:
        """Set a paper for good and lock it: a summary or a summons for each recipient, an agenda for all together.

        From now on the same bytes are shown and printed. Whoever has one already gets no second before it is void.
        """
        ready = list(self._ahead(kind, meeting_id, draft, progress))
        with self._store.write("papers.send") as work:
            require(draft.problems(work.rows.today))
            meeting = rules.not_cancelled(work, meeting_id)
            if kind in _CALLS:
                rules.reasons_given(work, meeting)
            if kind is PaperKind.SUMMARY:
                if meeting.state is not MeetingState.HELD:
                    raise MeetingNotHeld
                ready = list(_summaries(work, meeting_id, draft, progress))
            _keep(work, kind, meeting_id, ready, draft)
            _follow(work, meeting_id, kind)
            work.trail.note(Noted(kind=TrailKind.PAPER_MADE, record_id=meeting_id, detail=kind.value))
            return Change(_TOUCHED, meeting_id)

    def void(self, paper_id: UUID, draft: VoidDraft) -> Change:
        """A sent paper no longer holds, for a reason; it stays as it was, and a new version can be sent."""
        with self._store.write("papers.void") as work:
            require(draft.problems(work.rows.today))
            paper = work.papers.one(paper_id)
            if paper.state is PaperState.VOID:
                raise PaperIsVoid
            work.papers.void(paper_id, work.rows.today, draft.reason)
            if paper.meeting_id is not None:
                _follow(work, paper.meeting_id, paper.kind)
            return Change(_TOUCHED, paper.meeting_id)

    def _ahead(
        self, kind: PaperKind, meeting_id: UUID, draft: SendDraft, progress: Progress
    ) -> Iterator[Made]:
        """Papers that are the same whatever is sent with them."""
        with self._store.read() as work:
            people = work.participants.of_meeting(meeting_id)
        wanted = [each for each in people if each.id in draft.participant_ids]
        if len(wanted) < len(draft.participant_ids):
            raise NotFound("participant")
        match kind:
            case PaperKind.SUMMARY:
                return
            case PaperKind.AGENDA:
                yield None, "\n".join(map(_name, wanted)), self._called(kind, meeting_id, None)
            case PaperKind.SUMMONS:
                for number, each in enumerate(wanted, 1):
                    yield each.id, _name(each), self._called(kind, meeting_id, each.id)
                    progress(number / len(wanted))
            case _:
                raise ValueError(kind)

    def _called(self, kind: PaperKind, meeting_id: UUID, participant_id: UUID | None) -> bytes:
        """An agenda or a summons with the digest of what it says."""
        from famsam_desktop.documents.agenda import agenda_pdf
        from famsam_desktop.documents.summons import summons_pdf

        with self._store.read() as work:
            letterhead = letterhead_of(work)
        printed = self._calling(kind, meeting_id, participant_id)
        digest = content_digest(printed)
        if isinstance(printed, Agenda):
            return agenda_pdf(printed, letterhead, content=digest)
        return summons_pdf(printed, letterhead, content=digest)

    def _calling(self, kind: PaperKind, meeting_id: UUID, participant_id: UUID | None) -> Agenda | Summons:
        """What an agenda or a summons would say now."""
        if kind is PaperKind.AGENDA:
            return Agendas(self._store).printed(meeting_id)
        return Handouts(self._store).summons(meeting_id, participant_id)

    def _calls_otherwise(self, row: PaperRow) -> bool:
        """Whether an agenda or a summons that holds says something else now; a summary stands as it was judged."""
        paper = row.paper
        if paper.kind not in _CALLS or paper.state is not PaperState.SENT or paper.meeting_id is None:
            return row.changed
        with self._store.read() as work:
            said = content_of(work.papers.pdf(paper.id) or b"")
        try:
            return said != content_digest(self._calling(paper.kind, paper.meeting_id, paper.participant_id))
        except NotFound:
            return True


def _summaries(work: Work, meeting_id: UUID, draft: SendDraft, progress: Progress) -> Iterator[Made]:
    """A copy for each, in the order of the participants, set from one reading of the meeting."""
    from famsam_desktop.documents.summary import summary_pdf

    copies, letterhead = Copies(work, meeting_id), letterhead_of(work)
    met_on = copies.page.meeting.day
    if draft.on is not None and draft.on < met_on:
        raise OutOfOrder("sent", met_on)
    sent = work.papers.of_meeting(meeting_id)
    wanted = [each for each in copies.recipients if each.participant_id in draft.participant_ids]
    for number, recipient in enumerate(wanted, 1):
        printed = copies.printed(recipient.participant_id)
        version = next_version(sent, PaperKind.SUMMARY, recipient.participant_id)
        standing = f"Version {version}" if version > 1 else ""
        digest = content_digest(printed)
        pdf = summary_pdf(printed, letterhead, standing=standing, content=digest)
        yield recipient.participant_id, named(recipient), pdf
        progress(number / len(wanted))


def _keep(work: Work, kind: PaperKind, meeting_id: UUID, ready: list[Made], draft: SendDraft) -> None:
    """A record of each paper, with its bytes; refused when somebody has one."""
    sent = work.papers.of_meeting(meeting_id)
    case_id = work.meetings.one(meeting_id).case_id
    for participant_id, names, pdf in ready:
        if in_force(sent, kind, participant_id) is not None:
            raise AlreadySent
        dispatch = Dispatch(
            kind=kind,
            version=next_version(sent, kind, participant_id),
            meeting_id=meeting_id,
            case_id=case_id,
            participant_id=participant_id,
            recipients=names,
            sent_on=draft.on or work.rows.today,
            pages=page_count(pdf),
        )
        work.papers.add(dispatch, pdf)


def _follow(work: Work, meeting_id: UUID, kind: PaperKind) -> None:
    """Let the meeting say when the kind went out, as far as something of it is in force."""
    if kind in _SENT_BY:
        day = sent_on(work.papers.of_meeting(meeting_id), kind)
        work.meetings.change(meeting_id, **{_SENT_BY[kind]: day})


# --- how it stands now -------------------------------------------------------------------------------------------


def _copies(work: Work, meeting_id: UUID) -> Copies | None:
    """The copies as they would be printed now, of a meeting that has begun."""
    try:
        return Copies(work, meeting_id)
    except MeetingNotHeld:
        return None


def _changed(work: Work, copies: Copies, paper: SentPaper) -> bool:
    """Whether a summary that holds says something else now, or its recipient is no participant any more."""
    if paper.kind is not PaperKind.SUMMARY or paper.state is not PaperState.SENT:
        return False
    try:
        printed = copies.printed(paper.participant_id)
    except NotFound:
        return True
    return content_of(work.papers.pdf(paper.id) or b"") != content_digest(printed)


def _copy_row(work: Work, copies: Copies, recipient: Recipient, sent: tuple[SentPaper, ...]) -> CopyRow:
    whole, part = copies.share(None), copies.share(recipient.participant_id)
    paper = latest(sent, PaperKind.SUMMARY, recipient.participant_id)
    return CopyRow(
        recipient=recipient,
        passages=part.passages,
        among=whole.passages,
        paper=paper,
        changed=paper is not None and _changed(work, copies, paper),
    )


def _name(who: Participant) -> str:
    return ", ".join(part for part in (who.called, who.agency) if part)
