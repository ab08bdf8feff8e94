"""Meetings: planned, convened, held or cancelled; who takes part, with what mandate, and who was there."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.cases import Case
from famsam_desktop.domain.consents import Coverage, Doubt, Towards
from famsam_desktop.domain.errors import (
    CaseIsClosed,
    InTheFuture,
    MeetingClash,
    MeetingIsOver,
    MeetingNotHeld,
    NobodyPresent,
    OutOfOrder,
    Problem,
)
from famsam_desktop.domain.times import local_day

LONGEST_MINUTES = 12 * 60


class MeetingType(StrEnum):
    """What a meeting is for; only coordination meetings start a case."""

    COORDINATION = "coordination"
    WITH_FAMILY = "with_family"
    WITH_AGENCY = "with_agency"
    PREPARATORY = "preparatory"
    FOLLOW_UP = "follow_up"
    CLOSING = "closing"
    STEERING_GROUP = "steering_group"
    OTHER = "other"


class MeetingForm(StrEnum):
    """How people meet."""

    IN_PERSON = "in_person"
    DIGITAL = "digital"
    HYBRID = "hybrid"
    TELEPHONE = "phone"


class Focus(StrEnum):
    """Whose situation the meeting is mostly about."""

    CHILD = "child"
    GUARDIAN = "guardian"
    BOTH = "both"


class MeetingState(StrEnum):
    """Where a meeting stands."""

    DRAFT = "draft"
    CONVENED = "convened"
    IN_PROGRESS = "in_progress"
    HELD = "held"
    CANCELLED = "cancelled"


class ParticipantKind(StrEnum):
    """Called to the meeting, or invited to it."""

    SUMMONED = "summoned"
    INVITED = "invited"


class Mandate(StrEnum):
    """May the participant decide for the agency?"""

    YES = "yes"
    PARTIAL = "partial"
    NO = "no"
    UNKNOWN = "unknown"


class Response(StrEnum):
    """The answer to the call."""

    NOT_ANSWERED = "not_answered"
    COMING = "coming"
    MAYBE = "maybe"
    NOT_COMING = "not_coming"
    SUBSTITUTE = "substitute"


class Attendance(StrEnum):
    """Who was there."""

    PRESENT = "present"
    PARTLY = "partly"
    EXCUSED = "excused"
    ABSENT = "absent"


OVER = frozenset({MeetingState.HELD, MeetingState.CANCELLED})
THERE = frozenset({Attendance.PRESENT, Attendance.PARTLY})


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueDraft:
    """A room as typed in."""

    name: str = ""
    municipality_id: UUID | None = None
    address: str = ""
    capacity: int | None = None
    equipment: str = ""
    accessibility: str = ""
    booking_contact_id: UUID | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.line("name", self.name, limit=drafts.NAME_LENGTH),
            *drafts.line("address", self.address, required=False),
            *drafts.line("equipment", self.equipment, required=False),
            *drafts.line("accessibility", self.accessibility, required=False),
            *(
                [Problem("capacity", "too_short", 1)]
                if self.capacity is not None and self.capacity < 1
                else []
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A room meetings are held in, and who books it."""

    id: UUID
    name: str
    municipality: str = ""
    address: str = ""
    capacity: int | None = None
    equipment: str = ""
    accessibility: str = ""
    municipality_id: UUID | None = None
    booking_contact_id: UUID | None = None
    booking_contact: str = field(default="", repr=False)
    booking_phone: str = field(default="", repr=False)
    booking_email: str = field(default="", repr=False)
    is_removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDraft:
    """A meeting as typed in. A meeting of no case (steering group, information) has a title instead."""

    case_id: UUID | None = None
    title: str = field(default="", repr=False)
    type: MeetingType | None = MeetingType.COORDINATION
    form: MeetingForm = MeetingForm.IN_PERSON
    starts_at: datetime | None = None
    planned_minutes: int = 60
    venue_id: UUID | None = None
    link: str = field(default="", repr=False)
    focus: Focus = Focus.CHILD
    chair_id: UUID | None = None
    note_taker_id: UUID | None = None
    discussed_ids: frozenset[UUID] = frozenset()

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        minutes = self.planned_minutes
        return (
            *([] if self.case_id else drafts.line("title", self.title)),
            *drafts.line("title", self.title, required=False),
            *drafts.given("type", self.type),
            *drafts.given("starts_at", self.starts_at),
            *([Problem("planned_minutes", "too_short", 1)] if minutes < 1 else []),
            *([Problem("planned_minutes", "too_long", LONGEST_MINUTES)] if minutes > LONGEST_MINUTES else []),
            *drafts.line("link", self.link, required=False),
            *drafts.given("chair_id", self.chair_id),
        )

    @property
    def ends_at(self) -> datetime | None:
        """When the planned time is over."""
        return self.starts_at + timedelta(minutes=self.planned_minutes) if self.starts_at else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting, complete."""

    id: UUID
    case_id: UUID | None
    family_id: UUID | None = None
    title: str = field(default="", repr=False)
    type: MeetingType
    form: MeetingForm
    starts_at: datetime
    planned_minutes: int
    venue_id: UUID | None = None
    link: str = field(default="", repr=False)
    focus: Focus = Focus.CHILD
    chair_id: UUID
    note_taker_id: UUID | None = None
    discussed_ids: frozenset[UUID] = frozenset()
    state: MeetingState = MeetingState.DRAFT
    actual_start: datetime | None = None
    actual_end: datetime | None = None
    agenda_sent_on: date | None = None
    summary_sent_on: date | None = None
    role_explained: bool = False
    planned_at: datetime | None = None
    """When the plan was made."""

    @property
    def ends_at(self) -> datetime:
        """When the planned time is over."""
        return self.starts_at + timedelta(minutes=self.planned_minutes)

    @property
    def day(self) -> date:
        """The local day the meeting is counted on."""
        return local_day(self.starts_at)

    @property
    def is_over(self) -> bool:
        """Held or cancelled."""
        return self.state in OVER


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantDraft:
    """Somebody who is to take part: exactly one of a contact, a member of the family, or a named support person."""

    contact_id: UUID | None = None
    member_id: UUID | None = None
    support_person: str = field(default="", repr=False)
    kind: ParticipantKind = ParticipantKind.SUMMONED
    role: str = ""
    mandate: Mandate = Mandate.UNKNOWN
    response: Response = Response.NOT_ANSWERED
    attendance: Attendance | None = None
    absence_reason: str = field(default="", repr=False)
    expectations: str = field(default="", repr=False)
    consent_acknowledged: str = field(default="", repr=False)
    interpreter: bool = False
    substitute: str = field(default="", repr=False)

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        who = (self.contact_id is not None, self.member_id is not None, bool(self.support_person.strip()))
        return (
            *([] if sum(who) == 1 else [Problem("contact_id", "missing")]),
            *drafts.line("support_person", self.support_person, required=False, limit=drafts.NAME_LENGTH),
            *drafts.line("role", self.role, required=False, limit=drafts.NAME_LENGTH),
            *drafts.line("absence_reason", self.absence_reason, required=False),
            *drafts.text("expectations", self.expectations),
            *drafts.line("consent_acknowledged", self.consent_acknowledged, required=False),
            *drafts.line("substitute", self.substitute, required=False, limit=drafts.NAME_LENGTH),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Who takes part; ``agency`` stays when the person moves on, ``moves_to`` says where to before a coming meeting."""

    id: UUID
    meeting_id: UUID
    contact_id: UUID | None = None
    member_id: UUID | None = None
    name: str = field(repr=False)
    agency_id: UUID | None = None
    agency: str = ""
    moves_to: str = ""
    kind: ParticipantKind = ParticipantKind.SUMMONED
    role: str = ""
    mandate: Mandate = Mandate.UNKNOWN
    response: Response = Response.NOT_ANSWERED
    attendance: Attendance | None = None
    absence_reason: str = field(default="", repr=False)
    expectations: str = field(default="", repr=False)
    coverage: Coverage | None = None
    doubts: tuple[Doubt, ...] = ()
    towards: tuple[Towards, ...] = field(default=(), repr=False)
    consent_acknowledged: str = field(default="", repr=False)
    interpreter: bool = False
    substitute: str = field(default="", repr=False)

    @property
    def was_there(self) -> bool:
        """Present, or present for a part of the meeting."""
        return self.attendance in THERE

    @property
    def needs_reason(self) -> bool:
        """No consent reaches their agency that day, and nobody has said why they are to take part all the same."""
        return self.coverage is Coverage.NONE and not self.consent_acknowledged

    @property
    def called(self) -> str:
        """The name as it stands on paper: a substitute first, with whom they come for."""
        if self.response is Response.SUBSTITUTE and self.substitute:
            return f"{self.substitute} (ersätter {self.name})"
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow:
    """A meeting in a list or in the calendar."""

    id: UUID
    case_id: UUID | None
    family_id: UUID | None
    subject: str = field(repr=False)
    type: MeetingType
    state: MeetingState
    starts_at: datetime
    planned_minutes: int
    place: str = ""
    chair: str = ""
    note_taker: str = ""
    agenda_sent_on: date | None = None
    summary_sent_on: date | None = None
    planned_at: datetime | None = None

    @property
    def ends_at(self) -> datetime:
        """When the planned time is over."""
        return self.starts_at + timedelta(minutes=self.planned_minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """What another meeting occupies: its time, its people of the team, its room, and who else is to be there."""

    meeting_id: UUID
    starts_at: datetime
    ends_at: datetime
    user_ids: frozenset[UUID]
    venue_id: UUID | None
    people_ids: frozenset[UUID] = frozenset()


def clashes(draft: MeetingDraft, others: Iterable[Booking]) -> tuple[tuple[str, Booking], ...]:
    """The bookings in the way: ``person`` when somebody of the team is taken, ``venue`` when the room is.

    Meetings that only touch (one ends when the other starts) do not clash.
    """
    if draft.starts_at is None or draft.ends_at is None:
        return ()
    people = {draft.chair_id, draft.note_taker_id} - {None}
    found: list[tuple[str, Booking]] = []
    for other in others:
        if other.ends_at <= draft.starts_at or other.starts_at >= draft.ends_at:
            continue
        if people & other.user_ids:
            found.append(("person", other))
        if draft.venue_id is not None and draft.venue_id == other.venue_id:
            found.append(("venue", other))
    return tuple(found)


def plan(draft: MeetingDraft, case: Case | None, around: Iterable[Booking], today: date) -> MeetingDraft:
    """The draft, proven complete, free of clashes and of an open case that has begun; else a refusal."""
    drafts.require(draft.problems(today))
    if case is not None:
        if case.closed_on is not None:
            raise CaseIsClosed(case.closed_on)
        if draft.starts_at is not None and local_day(draft.starts_at) < case.opened_on:
            raise OutOfOrder("meeting", case.opened_on)
    found = clashes(draft, around)
    if found:
        busy, other = found[0]
        raise MeetingClash(busy, other.starts_at)
    return draft


def still_open(meeting: Meeting) -> None:
    """Refuse to change the plan of a meeting that is held or cancelled."""
    if meeting.is_over:
        raise MeetingIsOver(meeting.state.value)


def took_place(meeting: Meeting, now: datetime) -> None:
    """Refuse results and a summary of a meeting that was cancelled, or that has not begun."""
    begun = meeting.state in {MeetingState.IN_PROGRESS, MeetingState.HELD} or meeting.starts_at <= now
    if meeting.state is MeetingState.CANCELLED or not begun:
        raise MeetingNotHeld


def hold(meeting: Meeting, present: int, start: datetime, end: datetime, now: datetime) -> None:
    """May the meeting be marked held, with these actual times and so many participants present?"""
    still_open(meeting)
    if end < start:
        raise OutOfOrder("meeting_end", local_day(start))
    if start > now.astimezone(UTC):
        raise InTheFuture("meeting")
    if present == 0:
        raise NobodyPresent
