"""How the papers of a meeting stand that were sent: which would be made otherwise now, and who else may have them."""

from functools import cached_property
from uuid import UUID

from famsam_desktop.documents.content import content_of
from famsam_desktop.domain.errors import ConsentMissing, MeetingNotHeld, NotFound
from famsam_desktop.domain.papers import (
    PaperKind,
    PaperRow,
    PaperState,
    SentPaper,
    content_digest,
    copies_of,
    lacking,
    latest,
)
from famsam_desktop.domain.recipients import CopyRow, Recipient
from famsam_desktop.services import meeting_rules as rules
from famsam_desktop.services.callings import Callings, Readers
from famsam_desktop.services.recipients import Copies
from famsam_desktop.services.sending import CALLS, says_the_same
from famsam_desktop.store.work import Work


class Standing:
    """Reads the meeting once and the papers once, however many there are."""

    def __init__(self, work: Work, meeting_id: UUID) -> None:
        self._work = work
        self._meeting = work.meetings.one(meeting_id)
        self._sent = work.papers.of_meeting(meeting_id)
        self._came_late: dict[UUID, frozenset[UUID]] = {}

    def papers(self) -> list[PaperRow]:
        """Every paper, the newest first."""
        return [
            PaperRow(paper=each, changed=self._is_changed(each), further=self._further(each))
            for each in reversed(self._sent)
        ]

    def copy(self, copies: Copies, recipient: Recipient) -> CopyRow:
        """The copy of a summary that somebody has, or may have."""
        whole, part = copies.share(None), copies.share(recipient.participant_id)
        paper = latest(self._sent, PaperKind.SUMMARY, recipient.participant_id)
        return CopyRow(
            recipient=recipient,
            passages=part.passages,
            among=whole.passages,
            paper=paper,
            changed=paper is not None and self._says_otherwise(copies, paper),
        )

    # --- inside --------------------------------------------------------------------------------------------------

    def _is_changed(self, paper: SentPaper) -> bool:
        """A list of actions or a form was right on its day; nothing calls people to a meeting that is over."""
        if paper.kind is PaperKind.SUMMARY:
            return self._copies is not None and self._says_otherwise(self._copies, paper)
        if paper.kind not in CALLS or paper.state is not PaperState.SENT or self._meeting.is_over:
            return False
        common = self._common(paper)
        try:
            if common is not None:
                # it may go to more people as it is: that it does not list those who have it makes it no other
                readers = Readers(unlisted=self._late(common.id) - self._lacking(paper.kind))
                printed = self._callings.printed(paper.kind, None, readers)
            else:
                printed = self._callings.printed(paper.kind, paper.participant_id)
        except NotFound:
            return True
        return self._said.get(paper.id, "") != content_digest(printed)

    def _says_otherwise(self, copies: Copies, paper: SentPaper) -> bool:
        """Whether a summary that holds says something else now, or its recipient is no participant any more."""
        if paper.state is not PaperState.SENT:
            return False
        try:
            printed = copies.printed(paper.participant_id)
        except NotFound:
            return True
        return self._said.get(paper.id, "") != content_digest(printed)

    def _further(self, paper: SentPaper) -> tuple[UUID, ...]:
        """Who has none, and may have a paper for all as it is: each judged alone."""
        if paper.kind not in CALLS or paper.participant_id is not None or paper.state is not PaperState.SENT:
            return ()
        if self._meeting.is_over or self._lacks_a_reason:
            return ()
        late, said = self._late(paper.id), self._said.get(paper.id, "")
        without = lacking(self._sent, paper.kind, self._callings.page.participants)
        return tuple(
            each.id
            for each in without
            if says_the_same(self._callings, paper, said, late, frozenset({each.id}))
        )

    def _common(self, paper: SentPaper) -> SentPaper | None:
        """The paper for all that this is, or that went to somebody later on."""
        same = copies_of(self._sent, paper)
        return next((each for each in same if each.participant_id is None), None)

    def _late(self, paper_id: UUID) -> frozenset[UUID]:
        if paper_id not in self._came_late:
            self._came_late[paper_id] = self._work.papers.late(paper_id)
        return self._came_late[paper_id]

    def _lacking(self, kind: PaperKind) -> frozenset[UUID]:
        people = self._callings.page.participants
        return frozenset(each.id for each in lacking(self._sent, kind, people))

    @cached_property
    def _lacks_a_reason(self) -> bool:
        try:
            rules.reasons_given(self._work, self._meeting)
        except ConsentMissing:
            return True
        return False

    @cached_property
    def _callings(self) -> Callings:
        return Callings(self._work, self._meeting.id)

    @cached_property
    def _copies(self) -> Copies | None:
        """The copies as they would be printed now, of a meeting that has begun."""
        try:
            return Copies(self._work, self._meeting.id)
        except MeetingNotHeld:
            return None

    @cached_property
    def _said(self) -> dict[UUID, str]:
        """The digest of what each paper says."""
        held = [each.id for each in self._sent if each.state is PaperState.SENT]
        return {paper_id: content_of(pdf) for paper_id, pdf in self._work.papers.pdfs(held).items()}
