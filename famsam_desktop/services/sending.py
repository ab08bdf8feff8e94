"""What is sent of a meeting: who may be sent it, its bytes as they are set for good, and the record that is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from famsam_desktop.documents.content import content_of, page_count
from famsam_desktop.domain.agendas import Agenda
from famsam_desktop.domain.consents import ConsentDraft
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.errors import (
    AlreadySent,
    MeetingNotHeld,
    NotForThem,
    NotFound,
    OutOfOrder,
    PaperChanged,
    PaperIsVoid,
)
from famsam_desktop.domain.meetings import Meeting, MeetingState, Participant
from famsam_desktop.domain.papers import (
    HANDED_OVER,
    Dispatch,
    PaperKind,
    PaperState,
    SendDraft,
    SentPaper,
    addressed,
    content_digest,
    eligible,
    in_force,
    lacking,
    next_version,
    sent_on,
)
from famsam_desktop.domain.progress import Progress
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services import meeting_rules as rules
from famsam_desktop.services.callings import Callings, Readers
from famsam_desktop.services.handouts import action_list, consent_paper
from famsam_desktop.services.letterhead import letterhead_of
from famsam_desktop.services.recipients import Copies
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Work

if TYPE_CHECKING:
    from famsam_desktop.documents.letterhead import Letterhead

CALLS = frozenset({PaperKind.AGENDA, PaperKind.SUMMONS})
"""Papers that call people to a meeting."""

_SENT_BY = {PaperKind.AGENDA: "agenda_sent_on", PaperKind.SUMMARY: "summary_sent_on"}
"""Where a meeting says when a kind went out."""


def send(work: Work, kind: PaperKind, meeting_id: UUID, draft: SendDraft, progress: Progress) -> None:
    """Set a paper for good and keep it."""
    people = wanted(work, kind, meeting_id, draft)
    require(draft.problems(work.rows.today))
    meeting = rules.not_cancelled(work, meeting_id)
    sent = work.papers.of_meeting(meeting_id)
    _allowed(work, kind, meeting, draft)
    is_common = kind is PaperKind.AGENDA or (kind is PaperKind.SUMMONS and draft.together)
    if kind not in HANDED_OVER and (
        len(lacking(sent, kind, people)) < len(people)
        or (is_common and in_force(sent, kind, None) is not None)
    ):
        raise AlreadySent
    set_for = _Press(work, kind, meeting, sent, letterhead_of(work)).setter()
    recipients = (None,) if is_common else people
    for number, to in enumerate(recipients, 1):
        pdf, participant_id = set_for(to), None if to is None else to.id
        dispatch = Dispatch(
            kind=kind,
            version=next_version(sent, kind, participant_id),
            meeting_id=meeting_id,
            case_id=meeting.case_id,
            participant_id=participant_id,
            recipients="\n".join(_named(kind, each) for each in (people if to is None else (to,))),
            sent_on=draft.on or work.rows.today,
            pages=page_count(pdf),
        )
        work.papers.add(dispatch, pdf)
        progress(number / len(recipients))
    gone(work, meeting_id, kind)


def forward(work: Work, paper: SentPaper, draft: SendDraft) -> None:
    """Keep that the same paper, byte by byte, went to more people."""
    if paper.meeting_id is None or paper.kind not in CALLS:
        raise NotForThem
    people = wanted(work, paper.kind, paper.meeting_id, draft)
    require(draft.problems(work.rows.today))
    meeting = rules.not_cancelled(work, paper.meeting_id)
    if paper.state is PaperState.VOID:
        raise PaperIsVoid
    rules.reasons_given(work, meeting)
    if draft.on is not None and draft.on < paper.sent_on:
        raise OutOfOrder("forwarded", paper.sent_on)
    sent = work.papers.of_meeting(meeting.id)
    if len(lacking(sent, paper.kind, people)) < len(people):
        raise AlreadySent
    said, late = content_of(work.papers.pdf(paper.id) or b""), work.papers.late(paper.id)
    if not says_the_same(Callings(work, meeting.id), paper, said, late, draft.participant_ids):
        raise PaperChanged
    for each in people:
        dispatch = Dispatch(
            kind=paper.kind,
            version=paper.version,
            meeting_id=meeting.id,
            case_id=paper.case_id,
            participant_id=each.id,
            recipients=_named(paper.kind, each),
            sent_on=draft.on or work.rows.today,
            pages=paper.pages,
        )
        work.papers.repeat(paper, dispatch)
    gone(work, meeting.id, paper.kind)


def says_the_same(
    callings: Callings, paper: SentPaper, said: str, late: frozenset[UUID], to: frozenset[UUID]
) -> bool:
    """Whether a paper for all would be made as it was, with these among its readers too.

    Those who were asked since it was made do not stand in its list of participants; who it goes to now is reckoned with
    in all else, so that nothing reaches somebody whom it would be withheld from.
    """
    if not said or paper.participant_id is not None:
        return False
    readers = Readers(without=late - to, unlisted=late & to)
    return said == content_digest(callings.printed(paper.kind, None, readers))


def wanted(work: Work, kind: PaperKind, meeting_id: UUID, draft: SendDraft) -> tuple[Participant, ...]:
    """The participants who are to be sent it, in their order."""
    people = work.participants.of_meeting(meeting_id)
    found = tuple(each for each in people if each.id in draft.participant_ids)
    if len(found) < len(draft.participant_ids):
        raise NotFound("participant")
    if eligible(kind, found) != found:
        raise NotForThem
    return found


def follow(work: Work, meeting_id: UUID, kind: PaperKind) -> None:
    """Let the meeting say when the kind went out, as far as something of it is in force."""
    if kind in _SENT_BY:
        day = sent_on(work.papers.of_meeting(meeting_id), kind)
        work.meetings.change(meeting_id, **{_SENT_BY[kind]: day})


def gone(work: Work, meeting_id: UUID, kind: PaperKind) -> None:
    """It has gone out, and that is entered."""
    follow(work, meeting_id, kind)
    work.trail.note(Noted(kind=TrailKind.PAPER_MADE, record_id=meeting_id, detail=kind.value))


def _named(kind: PaperKind, who: Participant) -> str:
    """A summary names who takes part themselves; whoever comes for them reads what calls them there."""
    if kind is PaperKind.SUMMARY:
        return ", ".join(part for part in (who.name, who.agency) if part)
    return addressed(who)


def _allowed(work: Work, kind: PaperKind, meeting: Meeting, draft: SendDraft) -> None:
    """Refuse what calls people while a reason is missing, and a summary of what has not been held."""
    if kind in CALLS:
        rules.reasons_given(work, meeting)
    if kind is PaperKind.SUMMARY:
        if meeting.state is not MeetingState.HELD:
            raise MeetingNotHeld
        if draft.on is not None and draft.on < meeting.day:
            raise OutOfOrder("sent", meeting.day)


# --- the bytes ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Press:
    """What the papers of one kind are set with, for one meeting."""

    work: Work
    kind: PaperKind
    meeting: Meeting
    sent: tuple[SentPaper, ...]
    letterhead: "Letterhead"

    def standing(self, participant_id: UUID | None) -> str:
        """Which version it is, from the second on."""
        version = next_version(self.sent, self.kind, participant_id)
        return f"Version {version}" if version > 1 else ""

    def setter(self) -> Callable[[Participant | None], bytes]:
        """Sets the paper for somebody, or for all together, from one reading of the meeting."""
        match self.kind:
            case PaperKind.AGENDA | PaperKind.SUMMONS:
                return partial(self._called, Callings(self.work, self.meeting.id))
            case PaperKind.SUMMARY:
                return partial(self._summary, Copies(self.work, self.meeting.id))
            case PaperKind.ACTION_LIST:
                return self._actions
            case PaperKind.CONSENT_FORM:
                return self._consent
            case PaperKind.INFORMATION | PaperKind.SIP_INFORMATION:
                return self._information
            case _:  # an attendance list lies on the table and is signed there: it is handed to nobody
                raise ValueError(self.kind)

    def _called(self, callings: Callings, to: Participant | None) -> bytes:
        from famsam_desktop.documents.agenda import agenda_pdf
        from famsam_desktop.documents.summons import summons_pdf

        participant_id = None if to is None else to.id
        standing, printed = self.standing(participant_id), callings.printed(self.kind, participant_id)
        digest = content_digest(printed)
        if isinstance(printed, Agenda):
            return agenda_pdf(printed, self.letterhead, standing=standing, content=digest)
        return summons_pdf(printed, self.letterhead, standing=standing, content=digest)

    def _summary(self, copies: Copies, to: Participant | None) -> bytes:
        from famsam_desktop.documents.summary import summary_pdf

        participant_id = None if to is None else to.id
        standing, printed = self.standing(participant_id), copies.printed(participant_id)
        return summary_pdf(printed, self.letterhead, standing=standing, content=content_digest(printed))

    def _actions(self, to: Participant | None) -> bytes:
        """What their agency has open in the case, or from a meeting of none."""
        from famsam_desktop.documents.actions import actions_pdf

        if to is None or to.agency_id is None:
            raise NotForThem
        case_id = self.meeting.case_id
        of = {"case_id": case_id} if case_id is not None else {"meeting_id": self.meeting.id}
        return actions_pdf(action_list(self.work, to.agency_id, **of), self.letterhead)

    def _consent(self, to: Participant | None) -> bytes:
        """A form for them to sign."""
        from famsam_desktop.documents.consent import consent_pdf

        draft = ConsentDraft(given_by_id=None if to is None else to.member_id)
        return consent_pdf(consent_paper(self.work, self.meeting.family_id, draft), self.letterhead)

    def _information(self, _to: Participant | None) -> bytes:
        from famsam_desktop.documents.information import information_pdf

        return information_pdf(self.kind, self.letterhead)
