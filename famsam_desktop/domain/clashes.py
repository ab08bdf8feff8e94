"""What is in the way of a plan, told while a time is chosen: who and what is taken then, and a room too small."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain.meetings import (
    Booking,
    Meeting,
    MeetingDraft,
    MeetingForm,
    Participant,
    Response,
    Venue,
    clashes,
)
from famsam_desktop.domain.sorting import SortKey, sv_key


class Taken(StrEnum):
    """What of a plan another meeting has already; the team and the room stop it, a participant does not."""

    TEAM = "team"
    VENUE = "venue"
    PARTICIPANT = "participant"


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """Somebody, or a room, that another meeting has at the time of a plan."""

    taken: Taken
    name: str = field(repr=False)
    starts_at: datetime
    ends_at: datetime

    @property
    def stops(self) -> bool:
        """The plan is refused as long as this is in its way."""
        return self.taken is not Taken.PARTICIPANT


def busy(
    draft: MeetingDraft, people: Iterable[UUID], others: Iterable[Booking], names: Mapping[UUID, str]
) -> tuple[Busy, ...]:
    """Who and what is taken at the time of the draft: the team, the room, then the people who are to take part."""
    wanted = frozenset(people)
    found: list[Busy] = []
    around = tuple(others)
    for kind, other in clashes(draft, around):
        if kind == "venue" and draft.venue_id is not None:
            found.append(_busy(Taken.VENUE, draft.venue_id, other, names))
        elif kind == "person":
            taken = (draft.chair_id, draft.note_taker_id)
            team = dict.fromkeys(each for each in taken if each is not None and each in other.user_ids)
            found += [_busy(Taken.TEAM, each, other, names) for each in team]
    for other in around:
        if overlap(draft, other):
            both = sorted(wanted & other.people_ids)
            found += [_busy(Taken.PARTICIPANT, each, other, names) for each in both]
    return tuple(sorted(found, key=_rank))


def overlap(draft: MeetingDraft, other: Booking) -> bool:
    """Some of the time of the plan is also that of the booking; those that only touch share none."""
    if draft.starts_at is None or draft.ends_at is None:
        return False
    return draft.starts_at < other.ends_at and other.starts_at < draft.ends_at


def seats_lacking(
    plan: MeetingDraft | Meeting, venue: Venue | None, participants: Iterable[Participant]
) -> tuple[int, int] | None:
    """How many are to sit in the room and how many it holds, when that is too few; a substitute takes a seat too."""
    in_a_room = plan.form in (MeetingForm.IN_PERSON, MeetingForm.HYBRID)
    if venue is None or venue.capacity is None or not in_a_room:
        return None
    team = len({plan.chair_id, plan.note_taker_id} - {None})
    people = team + sum(each.response is not Response.NOT_COMING for each in participants)
    return (people, venue.capacity) if people > venue.capacity else None


def _busy(taken: Taken, who: UUID, other: Booking, names: Mapping[UUID, str]) -> Busy:
    return Busy(taken=taken, name=names.get(who, ""), starts_at=other.starts_at, ends_at=other.ends_at)


def _rank(each: Busy) -> tuple[int, datetime, SortKey]:
    return list(Taken).index(each.taken), each.starts_at, sv_key(each.name)
