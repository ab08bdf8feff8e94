"""A family, or a meeting, with all that stands on its page."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from famsam_desktop.domain.agencies import OwnContact, Sip
from famsam_desktop.domain.agendas import AgendaItem
from famsam_desktop.domain.cases import Case
from famsam_desktop.domain.checkins import CheckIn
from famsam_desktop.domain.consents import Consent
from famsam_desktop.domain.families import Family, Guardianship, Member
from famsam_desktop.domain.goals import Goal
from famsam_desktop.domain.handouts import roles
from famsam_desktop.domain.meetings import Meeting, MeetingRow, MeetingType, Participant, Venue
from famsam_desktop.domain.outcomes import Action, Outcome
from famsam_desktop.domain.processes import MemberProcess


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A case with, for every member of the family, the process or the reason why there is none."""

    case: Case
    processes: tuple[MemberProcess, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyPage:
    """One family on one page; cases and meetings newest first, open actions first, goals with their subgoals."""

    family: Family
    members: tuple[Member, ...] = ()
    guardianships: tuple[Guardianship, ...] = ()
    own_contacts: tuple[OwnContact, ...] = ()
    sips: tuple[Sip, ...] = ()
    cases: tuple[CaseView, ...] = ()
    consents: tuple[Consent, ...] = ()
    meetings: tuple[MeetingRow, ...] = ()
    actions: tuple[Action, ...] = ()
    goals: tuple[Goal, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()

    @property
    def open_case(self) -> Case | None:
        """The case the team works with now."""
        return next((view.case for view in self.cases if view.case.is_open), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPage:
    """One meeting from plan to summary."""

    meeting: Meeting
    subject: str = field(repr=False)
    case: Case | None = None
    venue: Venue | None = None
    chair: str = ""
    note_taker: str = ""
    members: tuple[Member, ...] = ()
    participants: tuple[Participant, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    actions: tuple[Action, ...] = ()
    carried: tuple[Action, ...] = ()
    unanswered: tuple[Outcome, ...] = ()
    next_meeting: MeetingRow | None = None

    @property
    def roles(self) -> dict[UUID, str]:
        """What those with a protected identity are called before others than the family and the team: their role."""
        return roles(self.members)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something the search found: what it is, where it belongs, and the line it was found in.

    A meeting has its type and its day, an action its last day, and what lies under a meeting that meeting.
    """

    kind: str
    id: UUID
    family_id: UUID | None
    title: str = field(repr=False)
    excerpt: str = field(default="", repr=False)
    meeting_id: UUID | None = None
    type: MeetingType | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the search found, and how many there are besides: exactly so many, or at least."""

    hits: tuple[Hit, ...] = ()
    more: int = 0
    at_least: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """A colleague of the team who can open the store."""

    id: UUID
    name: str
    role: str = "coordinator"
