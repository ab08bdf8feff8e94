"""Papers that leave the team: what was sent stays as it was, with its recipients and the digest of its bytes."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Any
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import Participant


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


#: Papers about what stood on the day they were handed over: a later one makes none of them wrong.
HANDED_OVER = (
    PaperKind.ACTION_LIST,
    PaperKind.CONSENT_FORM,
    PaperKind.INFORMATION,
    PaperKind.SIP_INFORMATION,
)


class PaperState(StrEnum):
    """Where a paper stands: work in progress, sent and therefore locked, or declared void."""

    DRAFT = "draft"
    SENT = "sent"
    VOID = "void"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """A paper on its way out; `recipients` is a line of text for each."""

    kind: PaperKind
    version: int
    meeting_id: UUID | None = None
    case_id: UUID | None = None
    participant_id: UUID | None = None
    recipients: str = field(default="", repr=False)
    sent_on: date
    pages: int


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


@dataclass(frozen=True, slots=True, kw_only=True)
class SendDraft:
    """Who is sent a copy, and on which day; as typed in. `together` is one summons for all instead of one each."""

    participant_ids: frozenset[UUID] = frozenset()
    on: date | None = None
    together: bool = False

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *([] if self.participant_ids else [Problem("participant_ids", "missing")]),
            *drafts.happened("on", self.on, today),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidDraft:
    """Why a paper that was sent no longer holds; as typed in."""

    reason: str = field(default="", repr=False)

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return tuple(drafts.text("reason", self.reason, required=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewDraft:
    """Why a paper no longer holds, and who is sent the new version of it; as typed in."""

    reason: str = field(default="", repr=False)
    participant_ids: frozenset[UUID] = frozenset()
    on: date | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (*VoidDraft(reason=self.reason).problems(today), *self.sending(together=False).problems(today))

    def sending(self, *, together: bool) -> SendDraft:
        """Who is sent the new one."""
        return SendDraft(participant_ids=self.participant_ids, on=self.on, together=together)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """A paper in a list; `changed` when it would not be printed like this any more.

    `further` are those who have none of it, and whom the same paper can be sent to as it is.
    """

    paper: SentPaper
    changed: bool = False
    further: tuple[UUID, ...] = ()

    @property
    def id(self) -> UUID:
        """The paper's id."""
        return self.paper.id


def latest(papers: Iterable[SentPaper], kind: PaperKind, participant_id: UUID | None) -> SentPaper | None:
    """The newest version of what somebody was sent of a kind, or everybody together."""
    return max(_same(papers, kind, participant_id), key=_version, default=None)


def in_force(papers: Iterable[SentPaper], kind: PaperKind, participant_id: UUID | None) -> SentPaper | None:
    """The paper of that kind that somebody has, or everybody together, and that was not declared void."""
    last = latest(papers, kind, participant_id)
    return last if last is not None and last.state is PaperState.SENT else None


def next_version(papers: Iterable[SentPaper], kind: PaperKind, participant_id: UUID | None) -> int:
    """The number of the next one."""
    last = latest(papers, kind, participant_id)
    return 1 if last is None else last.version + 1


def sent_on(papers: Iterable[SentPaper], kind: PaperKind) -> date | None:
    """The last day that a paper of this kind went out which is still in force."""
    days = (each.sent_on for each in papers if each.kind is kind and each.state is PaperState.SENT)
    return max(days, default=None)


def copies_of(papers: Iterable[SentPaper], paper: SentPaper) -> tuple[SentPaper, ...]:
    """The records of one and the same paper that hold: one for all together may have gone to more people since."""
    same = (PaperState.SENT, paper.kind, paper.version, paper.sha256)
    found = tuple(each for each in papers if (each.state, each.kind, each.version, each.sha256) == same)
    return found if any(each.participant_id is None for each in found) else (paper,)


def addressed(who: Participant) -> str:
    """How somebody is named among the recipients of a paper."""
    return ", ".join(part for part in (who.called, who.agency) if part)


def lacking(
    papers: Iterable[SentPaper], kind: PaperKind, people: Iterable[Participant]
) -> tuple[Participant, ...]:
    """Those who have no paper of a kind that holds, neither one of their own nor one for all together."""
    papers = tuple(papers)
    common = in_force(papers, kind, None)
    named = Counter(() if common is None else common.recipients.splitlines())
    without: list[Participant] = []
    for each in people:
        if in_force(papers, kind, each.id) is not None:
            continue
        if named[addressed(each)]:
            named[addressed(each)] -= 1
        else:
            without.append(each)
    return tuple(without)


def eligible(kind: PaperKind, people: Iterable[Participant]) -> tuple[Participant, ...]:
    """Those whom a paper of that kind can be for."""
    match kind:
        case PaperKind.ACTION_LIST:
            return tuple(each for each in people if each.agency_id is not None)
        case PaperKind.CONSENT_FORM:
            return tuple(each for each in people if each.member_id is not None)
        case _:
            return tuple(people)


def _same(papers: Iterable[SentPaper], kind: PaperKind, participant_id: UUID | None) -> list[SentPaper]:
    return [each for each in papers if (each.kind, each.participant_id) == (kind, participant_id)]


def _version(paper: SentPaper) -> int:
    return paper.version


# --- has it changed since? ---------------------------------------------------------------------------------------

_OF_THE_DAY = frozenset({"is_overdue"})
"""What a paper says that follows from the day it is looked at."""


def content_digest(printed: object) -> str:
    """The digest of what is printed, whatever it looks like on paper and whichever day it is."""
    plain = json.dumps(_plain(printed), ensure_ascii=False, sort_keys=True)
    return sha256(plain.encode(errors="surrogatepass")).hexdigest()


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        names = (each.name for each in fields(value) if each.name not in _OF_THE_DAY)
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value if value is None or isinstance(value, bool | int) else str(value)
