"""What came out of a meeting: decisions, agreements, questions taken home; and the actions that are followed up."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.agendas import PrintedAction
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import Attendance


class OutcomeKind(StrEnum):
    """What kind of result a note of a meeting is."""

    INFORMATION = "information"
    DECISION = "decision"
    AGREEMENT = "agreement"
    TAKE_BACK = "take_back"
    HAND_OVER = "hand_over"
    DISAGREEMENT = "disagreement"


AWAITED = frozenset({OutcomeKind.TAKE_BACK, OutcomeKind.HAND_OVER})
"""The kinds that somebody has to answer."""


class ReplyState(StrEnum):
    """Where the answer stands that a result waits for."""

    WAITING = "waiting"
    OVERDUE = "overdue"
    ANSWERED = "answered"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class ActionStatus(StrEnum):
    """How far an action has come."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    NOT_DONE = "not_done"
    OBSOLETE = "obsolete"


OPEN_STATUSES = frozenset({ActionStatus.NOT_STARTED, ActionStatus.IN_PROGRESS})


class OwnerKind(StrEnum):
    """What somebody who owns an action is."""

    CONTACT = "contact"
    MEMBER = "member"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Owner:
    """Who is to do it."""

    kind: OwnerKind
    id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeDraft:
    """A result as typed in. A question taken home needs a last day for the answer, a hand-over somebody to accept it.

    With agencies in `restricted_to` it is printed for these alone, not even for the family.
    """

    kind: OutcomeKind | None = None
    text: str = field(default="", repr=False)
    item_id: UUID | None = None
    agency_id: UUID | None = None
    receiver_id: UUID | None = None
    reply_by: date | None = None
    restricted_to: frozenset[UUID] = frozenset()
    hidden_from_family: bool = False

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        takes_back = self.kind is OutcomeKind.TAKE_BACK
        return (
            *drafts.given("kind", self.kind),
            *drafts.text("text", self.text, required=True),
            *(drafts.given("agency_id", self.agency_id) if takes_back else []),
            *(drafts.given("reply_by", self.reply_by) if takes_back else []),
            *(drafts.given("receiver_id", self.receiver_id) if self.kind is OutcomeKind.HAND_OVER else []),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDraft:
    """What came back, as typed in: the answer to a question, or that a hand-over was accepted or declined."""

    on: date | None = None
    answer: str = field(default="", repr=False)
    declined: bool = False
    kind: OutcomeKind = OutcomeKind.TAKE_BACK

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong; who accepts a hand-over need say no more."""
        said = self.kind is OutcomeKind.TAKE_BACK
        return (
            *drafts.happened("on", self.on, today),
            *drafts.text("answer", self.answer, required=said),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A result of a meeting."""

    id: UUID
    meeting_id: UUID
    kind: OutcomeKind
    text: str = field(repr=False)
    item_id: UUID | None = None
    agency_id: UUID | None = None
    agency: str = ""
    receiver_id: UUID | None = None
    receiver: str = field(default="", repr=False)
    receiver_agency_id: UUID | None = None
    reply_by: date | None = None
    restricted_to: frozenset[UUID] = frozenset()
    hidden_from_family: bool = False
    answered_on: date | None = None
    answer: str = field(default="", repr=False)
    declined: bool = False

    @property
    def waits(self) -> bool:
        """A question that nobody has answered yet, or a hand-over that nobody has accepted or declined."""
        return self.kind in AWAITED and self.answered_on is None

    @property
    def is_for_everybody(self) -> bool:
        """Whoever was at the meeting may read it."""
        return not self.restricted_to and not self.hidden_from_family

    def is_overdue(self, today: date) -> bool:
        """Waits, and the day for the answer has passed."""
        return self.waits and self.reply_by is not None and self.reply_by < today

    def reply_state(self, today: date) -> ReplyState | None:
        """Where its answer stands; none of a result that asks for no answer."""
        if self.kind not in AWAITED:
            return None
        if self.waits:
            return ReplyState.OVERDUE if self.is_overdue(today) else ReplyState.WAITING
        if self.declined:
            return ReplyState.DECLINED
        return ReplyState.ACCEPTED if self.kind is OutcomeKind.HAND_OVER else ReplyState.ANSWERED


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionDraft:
    """Who does what, by when; as typed in."""

    what: str = field(default="", repr=False)
    owner: Owner | None = None
    due: date | None = None
    case_id: UUID | None = None
    meeting_id: UUID | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.text("what", self.what, required=True),
            *drafts.given("owner", self.owner),
            *drafts.given("due", self.due),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """An action with its owner, last day and status."""

    id: UUID
    what: str = field(repr=False)
    owner: Owner
    who: str = field(default="", repr=False)
    agency: str = ""
    agency_id: UUID | None = None
    due: date
    status: ActionStatus = ActionStatus.NOT_STARTED
    result: str = field(default="", repr=False)
    case_id: UUID | None = None
    family_id: UUID | None = None
    family: str = field(default="", repr=False)
    meeting_id: UUID | None = None
    meeting_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Somebody still has it to do."""
        return self.status in OPEN_STATUSES

    def is_overdue(self, today: date) -> bool:
        """Open, and its last day has passed."""
        return self.is_open and self.due < today


# --- what is printed -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedOutcome:
    """A result's line in the summary; the team's own copy says for whom it was left out."""

    text: str = field(repr=False)
    agency: str = ""
    receiver: str = field(default="", repr=False)
    reply_by: date | None = None
    left_out_for: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedAttendance:
    """Who was there, and as what."""

    name: str = field(repr=False)
    agency: str = ""
    role: str = ""
    attendance: Attendance | None = None
    left_out_for: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSummary:
    """Exactly what is printed in a meeting summary; results stand by kind, in the order they were noted.

    A copy for somebody holds what they may have and no sign of what they may not. `left_out_for` are those who are
    not told whom the meeting was about, nor of the next one.
    """

    kind: str
    subject: str = field(default="", repr=False)
    left_out_for: tuple[str, ...] = field(default=(), repr=False)
    dnr: str = ""
    starts_at: datetime
    ends_at: datetime
    place: str = ""
    convener: str
    chair: str = ""
    note_taker: str = ""
    copy_for: str = field(default="", repr=False)
    is_own_copy: bool = False
    actions: tuple[PrintedAction, ...] = ()
    results: tuple[tuple[OutcomeKind, tuple[PrintedOutcome, ...]], ...] = ()
    attendance: tuple[PrintedAttendance, ...] = ()
    next_meeting: tuple[datetime, datetime, str] | None = None
