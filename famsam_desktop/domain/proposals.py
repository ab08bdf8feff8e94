"""Proposals of times: some slots, some people, and what each of them says about each slot on the phone."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import LONGEST_MINUTES, MeetingType

MOST_SLOTS = 20


class Answer(StrEnum):
    """What somebody says about a slot."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedPerson:
    """Somebody who is asked: exactly one of a contact, a member of the family, a colleague, and a name alone."""

    id: UUID | None = None
    contact_id: UUID | None = None
    member_id: UUID | None = None
    user_id: UUID | None = None
    name: str = field(default="", repr=False)
    comes_from: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedSlot:
    """A time that is offered."""

    id: UUID | None = None
    starts_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalDraft:
    """A proposal as typed in; without a case it has a title."""

    case_id: UUID | None = None
    title: str = field(default="", repr=False)
    type: MeetingType = MeetingType.COORDINATION
    planned_minutes: int = 90
    slots: tuple[datetime, ...] = ()
    people: tuple[ProposedPerson, ...] = ()

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        minutes = self.planned_minutes
        return (
            *([] if self.case_id else drafts.line("title", self.title)),
            *drafts.line("title", self.title, required=False),
            *([Problem("planned_minutes", "too_short", 1)] if minutes < 1 else []),
            *([Problem("planned_minutes", "too_long", LONGEST_MINUTES)] if minutes > LONGEST_MINUTES else []),
            *([] if self.slots else [Problem("slots", "missing")]),
            *([Problem("slots", "too_many", MOST_SLOTS)] if len(self.slots) > MOST_SLOTS else []),
            *([] if len(set(self.slots)) == len(self.slots) else [Problem("slots", "twice")]),
            *([] if self.people else [Problem("people", "missing")]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A proposal with everything that was said about it; `answers` are by slot and person."""

    id: UUID
    case_id: UUID | None = None
    family_id: UUID | None = None
    subject: str = field(repr=False)
    title: str = field(default="", repr=False)
    type: MeetingType
    planned_minutes: int
    slots: tuple[ProposedSlot, ...] = ()
    people: tuple[ProposedPerson, ...] = field(default=(), repr=False)
    answers: dict[tuple[UUID, UUID], Answer] = field(default_factory=dict)
    meeting_id: UUID | None = None

    def ends_at(self, slot: ProposedSlot) -> datetime:
        """When the meeting would be over."""
        return slot.starts_at + timedelta(minutes=self.planned_minutes)
