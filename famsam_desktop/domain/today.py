"""What the page Idag shows: the day's meetings and all that waits."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from famsam_desktop.domain.consents import Consent
from famsam_desktop.domain.meetings import MeetingRow
from famsam_desktop.domain.outcomes import Action

#: An agenda ought to be out so many days before the meeting.
AGENDA_DAYS_BEFORE = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingCase:
    """A current case with no meeting ahead."""

    case_id: UUID
    family_id: UUID
    family: str = field(repr=False)
    last_held_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Everything that is due, soonest first."""

    meetings: tuple[MeetingRow, ...]
    overdue: tuple[Action, ...]
    open_actions: int
    agendas_to_send: tuple[MeetingRow, ...]
    expiring: tuple[tuple[str, Consent], ...] = field(repr=False)
    without_meeting: tuple[WaitingCase, ...]
