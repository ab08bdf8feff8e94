"""What the page Idag shows: the day's meetings and all that waits."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from famsam_desktop.domain.agendas import DAYS_BEFORE
from famsam_desktop.domain.awaited import Awaited
from famsam_desktop.domain.checkins import DueCheckIn
from famsam_desktop.domain.consents import Consent
from famsam_desktop.domain.meetings import MeetingRow
from famsam_desktop.domain.outcomes import Action
from famsam_desktop.domain.proposals import Proposal

#: A summary that was not sent so many days after its meeting is no longer asked for.
SUMMARY_DAYS_AFTER = 60
#: The review of a plan is prepared so many days before it.
SIP_DAYS_BEFORE = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingCase:
    """A current case with no meeting ahead."""

    case_id: UUID
    family_id: UUID
    family: str = field(repr=False)
    last_held_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LacksConsent:
    """A coming meeting to which so many come from agencies that no consent reaches that day, for no given reason."""

    meeting: MeetingRow
    people: int

    @property
    def id(self) -> UUID:
        """The meeting's id."""
        return self.meeting.id


@dataclass(frozen=True, slots=True, kw_only=True)
class LateGoal:
    """A goal of an open case that is not reached though its day has passed."""

    id: UUID
    family_id: UUID
    family: str = field(repr=False)
    member: str = field(repr=False)
    text: str = field(repr=False)
    target_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DueSip:
    """A coordinated individual plan whose review comes soon, or has passed."""

    id: UUID
    family_id: UUID
    family: str = field(repr=False)
    member: str = field(repr=False)
    review_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Everything that is due, soonest first."""

    meetings: tuple[MeetingRow, ...]
    overdue: tuple[Action, ...]
    open_actions: int
    agendas_to_send: tuple[MeetingRow, ...]
    agenda_days: int = DAYS_BEFORE
    lacking_consent: tuple[LacksConsent, ...] = ()
    expiring: tuple[tuple[str, Consent], ...] = field(repr=False)
    without_meeting: tuple[WaitingCase, ...]
    answers: tuple[Awaited, ...] = ()
    check_ins: tuple[DueCheckIn, ...] = ()
    goals: tuple[LateGoal, ...] = ()
    summaries_to_send: tuple[MeetingRow, ...] = ()
    sips: tuple[DueSip, ...] = ()
    proposals: tuple[Proposal, ...] = ()

    @property
    def is_calm(self) -> bool:
        """Nothing is planned and nothing waits."""
        waits = (self.expiring, self.without_meeting, self.answers, self.check_ins, self.goals, self.sips)
        planned = (self.meetings, self.open_actions, self.summaries_to_send, self.proposals)
        return not (any(planned) or any(waits))
