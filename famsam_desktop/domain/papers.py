"""Papers that leave the team: what was sent stays as it was, with its recipients and the digest of its bytes."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID


class PaperKind(StrEnum):
    """What a paper is."""

    SUMMONS = "summons"
    AGENDA = "agenda"
    ATTENDANCE_LIST = "attendance"
    SUMMARY = "summary"
    ACTION_LIST = "actions"
    CONSENT_FORM = "consent"
    INFORMATION = "information"
    SIP_INFORMATION = "sip_information"


class PaperState(StrEnum):
    """Where a paper stands: work in progress, sent and therefore locked, or declared void."""

    DRAFT = "draft"
    SENT = "sent"
    VOID = "void"


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPaper:
    """A paper as it was sent; `recipients` is a line of text for each."""

    id: UUID
    kind: PaperKind
    state: PaperState
    version: int
    meeting_id: UUID | None = None
    case_id: UUID | None = None
    participant_id: UUID | None = None
    recipients: str = field(default="", repr=False)
    sent_on: date
    pages: int
    sha256: str
    void_on: date | None = None
    void_reason: str = field(default="", repr=False)
