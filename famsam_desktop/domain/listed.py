"""What the team's list says, put together: families with their members, contacts and meetings, not yet in any store."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID

from famsam_desktop.domain.agencies import OwnContactKind, Sector
from famsam_desktop.domain.cases import ClosingReason, PreMeetingReason, ReferredBy
from famsam_desktop.domain.families import Gender, MemberRole
from famsam_desktop.domain.imports import Fault, Tally
from famsam_desktop.domain.meetings import THERE, Attendance, MeetingState, MeetingType


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the store has that a list leans on; names are folded, but for those of municipalities."""

    now: datetime
    today: date
    municipalities: Mapping[str, UUID]
    aliases: frozenset[str] = field(default=frozenset(), repr=False)
    agencies: Mapping[tuple[str, Sector], UUID] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class ListedAgency:
    """An agency that the list names; without an id it is new."""

    name: str
    sector: Sector
    id: UUID | None = None


@dataclass(slots=True)
class ListedContact:
    """An own contact."""

    agency: ListedAgency
    kind: OwnContactKind
    valid_from: date
    valid_to: date | None


@dataclass(slots=True, eq=False)
class ListedMember:
    """A member of a family."""

    name: str = field(repr=False)
    role: MemberRole
    birth_year: int | None
    gender: Gender
    contacts: list[ListedContact] = field(default_factory=list)


@dataclass(slots=True)
class ListedMeeting:
    """A meeting with the agencies that were asked and the members it is about."""

    day: date
    clock: time
    minutes: int
    type: MeetingType
    state: MeetingState
    agencies: list[tuple[ListedAgency, Attendance | None]] = field(default_factory=list)
    discussed: list[ListedMember] = field(default_factory=list)
    row: int = 0

    @property
    def is_held(self) -> bool:
        """It took place."""
        return self.state is MeetingState.HELD

    @property
    def is_family_alone(self) -> bool:
        """It took place, and no agency was present."""
        return self.is_held and all(attendance not in THERE for _, attendance in self.agencies)


@dataclass(slots=True)
class ListedFamily:
    """A family with its one case."""

    alias: str = field(repr=False)
    municipality_id: UUID
    referred_on: date
    referred_by: ReferredBy
    closed_on: date | None
    reason: ClosingReason | None
    pre_meeting_reason: PreMeetingReason | None
    members: dict[str, ListedMember] = field(default_factory=dict, repr=False)
    meetings: dict[date, ListedMeeting] = field(default_factory=dict)
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a workbook means. With any fault nothing of it may be added."""

    faults: tuple[Fault, ...] = ()
    families: tuple[ListedFamily, ...] = field(default=(), repr=False)
    agencies: tuple[ListedAgency, ...] = field(default=(), repr=False)
    tally: Tally = field(default_factory=Tally)


def tallied(families: Iterable[ListedFamily], agencies: int) -> Tally:
    """How many of each kind there are, and what is worth a second look."""
    families = tuple(families)
    members = [member for family in families for member in family.members.values()]
    meetings = [meeting for family in families for meeting in family.meetings.values()]
    held = [meeting for meeting in meetings if meeting.is_held]
    alone = [meeting for meeting in held if meeting.is_family_alone]
    return Tally(
        families=len(families),
        members=len(members),
        agencies=agencies,
        own_contacts=sum(len(member.contacts) for member in members),
        meetings=len(meetings),
        participants=sum(len(meeting.agencies) for meeting in meetings),
        discussed=sum(len(meeting.discussed) for meeting in meetings),
        family_alone=len(alone),
        nobody_came=sum(meeting.type is MeetingType.COORDINATION for meeting in alone),
        attendance_unknown=sum(came is None for meeting in held for _, came in meeting.agencies),
    )
