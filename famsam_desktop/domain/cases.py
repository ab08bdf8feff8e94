"""A case: one continuous period of one family, from referral to closing.

The state of a case is never typed in. It follows from dated events and from whether a coordination meeting was held,
so that the same case answers for any day. A closed case is not opened again: a family that comes back gets a new case.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import (
    CaseIsClosed,
    CaseStillOpen,
    ClosingReasonMissing,
    InTheFuture,
    OutOfOrder,
    Problem,
    WrongStep,
)


class ReferredBy(StrEnum):
    """Who turned to the team."""

    SOCIAL_SERVICES = "social_services"
    SCHOOL = "school"
    HEALTH_CARE = "health_care"
    PARENT = "parent"
    OTHER = "other"


class CaseState(StrEnum):
    """Where a case stands on a day."""

    REFERRED = "referred"
    UNDER_ASSESSMENT = "under_assessment"
    ONGOING = "ongoing"
    DORMANT = "dormant"
    CLOSED = "closed"
    CLOSED_BEFORE_MEETING = "closed_before_meeting"


class CaseStep(StrEnum):
    """A dated event that moves a case."""

    REFERRED = "referred"
    ASSESSMENT = "assessment"
    ONGOING = "ongoing"
    DORMANT = "dormant"
    CLOSED = "closed"


class ClosingReason(StrEnum):
    """Why a case that has had a meeting was closed."""

    IMPROVED = "improved"
    RESOLVED = "resolved"
    MOVED_OUT = "moved_out"
    GUARDIANS_DECLINED = "guardians_declined"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    OTHER = "other"


class SubReason(StrEnum):
    """What brought the change about."""

    SCHOOL_CHANGE = "school_change"
    NEW_MAJOR_SUPPORT = "new_major_support"
    FOSTER_PLACEMENT = "foster_placement"
    OTHER = "other"


class PreMeetingReason(StrEnum):
    """Why a case ended before any meeting."""

    RESOLVED_BEFORE = "resolved_before"
    NO_NEED = "no_need"
    NO_INTEREST = "no_interest"
    NO_CONSENT = "no_consent"


_STATE_AFTER = {
    CaseStep.REFERRED: CaseState.REFERRED,
    CaseStep.ASSESSMENT: CaseState.UNDER_ASSESSMENT,
    CaseStep.ONGOING: CaseState.ONGOING,
    CaseStep.DORMANT: CaseState.DORMANT,
    CaseStep.CLOSED: CaseState.CLOSED,
}

_BEFORE_START = frozenset({CaseState.REFERRED, CaseState.UNDER_ASSESSMENT})

#: Which steps may follow a state.
_NEXT = {
    CaseState.REFERRED: {CaseStep.ASSESSMENT, CaseStep.ONGOING},
    CaseState.UNDER_ASSESSMENT: {CaseStep.ONGOING},
    CaseState.ONGOING: {CaseStep.DORMANT},
    CaseState.DORMANT: {CaseStep.ONGOING},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralDraft:
    """How a family came to the team, as typed in."""

    referred_on: date | None = None
    referred_by: ReferredBy | None = None
    agency_id: UUID | None = None
    channel: str = ""
    several_measures: bool = False
    earlier_cooperation_insufficient: bool = False
    family_perspective_needed: bool = False
    question: str = field(default="", repr=False)
    declined_by_family: bool = False
    responsible_id: UUID | None = None
    dnr: str = ""

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.happened("referred_on", self.referred_on, today),
            *drafts.given("referred_by", self.referred_by),
            *drafts.line("channel", self.channel, required=False),
            *drafts.text("question", self.question),
            *drafts.line("dnr", self.dnr, required=False, limit=drafts.NAME_LENGTH),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """How a family came to the team, for one case."""

    referred_on: date
    referred_by: ReferredBy
    agency: str = ""
    agency_id: UUID | None = None
    channel: str = ""
    several_measures: bool = False
    earlier_cooperation_insufficient: bool = False
    family_perspective_needed: bool = False
    question: str = field(default="", repr=False)
    declined_by_family: bool = False


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """A step and its day."""

    step: CaseStep
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingDraft:
    """How a case ended, as typed in."""

    closed_on: date | None = None
    reason: ClosingReason | None = None
    sub_reason: SubReason | None = None
    pre_meeting_reason: PreMeetingReason | None = None
    handed_over_to: UUID | None = None
    note: str = field(default="", repr=False)

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong; which reason is needed depends on the case."""
        return (*drafts.happened("closed_on", self.closed_on, today), *drafts.text("note", self.note))


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case with its dated events and its held coordination meetings."""

    id: UUID
    family_id: UUID
    number: int
    responsible: str = ""
    dnr: str = ""
    events: tuple[CaseEvent, ...] = ()
    referral: Referral | None = None
    first_held_on: date | None = None
    last_held_on: date | None = None
    reason: ClosingReason | None = None
    sub_reason: SubReason | None = None
    pre_meeting_reason: PreMeetingReason | None = None
    closing_note: str = field(default="", repr=False)
    handed_over_to_id: UUID | None = None
    check_in_days: int | None = None

    @property
    def opened_on(self) -> date:
        """The day of the referral."""
        return min(event.on for event in self.events)

    @property
    def closed_on(self) -> date | None:
        """The closing day, if the case is closed."""
        return next((event.on for event in self.events if event.step is CaseStep.CLOSED), None)

    @property
    def is_open(self) -> bool:
        """Not closed by anybody yet."""
        return self.closed_on is None

    def state_on(self, day: date) -> CaseState | None:
        """The state on a day; none before the referral. The first held coordination meeting makes a case ongoing."""
        past = [event for event in self.events if event.on <= day]
        if not past:
            return None
        state = _STATE_AFTER[past[-1].step]
        if self.started_by(day):
            return CaseState.ONGOING if state in _BEFORE_START else state
        return CaseState.CLOSED_BEFORE_MEETING if state is CaseState.CLOSED else state

    def started_by(self, day: date) -> bool:
        """Had its first held coordination meeting on or before the day."""
        return self.first_held_on is not None and self.first_held_on <= day


def next_steps(state: CaseState) -> frozenset[CaseStep]:
    """The steps that may follow a state, apart from the closing."""
    return frozenset(_NEXT.get(state, ()))


def step(case: Case, kind: CaseStep, on: date, today: date) -> CaseEvent:
    """The event that moves an open case on; refuses what cannot follow, and days out of order."""
    if case.closed_on is not None:
        raise CaseIsClosed(case.closed_on)
    if on > today:
        raise InTheFuture("step")
    last = case.events[-1]
    if on < last.on:
        raise OutOfOrder("step", last.on)
    state = case.state_on(on) or CaseState.REFERRED
    if kind not in next_steps(state):
        raise WrongStep(state.value, kind.value)
    return CaseEvent(kind, on)


def close(case: Case, draft: ClosingDraft, today: date) -> CaseEvent:
    """The closing of an open case, with the reason that fits whether a coordination meeting was held."""
    drafts.require(draft.problems(today))
    if case.closed_on is not None:
        raise CaseIsClosed(case.closed_on)
    on = draft.closed_on or today
    started = case.first_held_on is not None
    if (draft.reason if started else draft.pre_meeting_reason) is None:
        raise ClosingReasonMissing(started=started)
    earliest = max((case.events[-1].on, *([case.last_held_on] if case.last_held_on else [])))
    if on < earliest:
        raise OutOfOrder("closing", earliest)
    return CaseEvent(CaseStep.CLOSED, on)


def reopen(cases: tuple[Case, ...], draft: ReferralDraft, today: date) -> int:
    """The number of the family's next case; refused while one is open, or when it would begin before the last ended."""
    drafts.require(draft.problems(today))
    if any(case.is_open for case in cases):
        raise CaseStillOpen
    ended = [case.closed_on for case in cases if case.closed_on]
    if ended and draft.referred_on and draft.referred_on < max(ended):
        raise OutOfOrder("referral", max(ended))
    return max((case.number for case in cases), default=0) + 1
