"""The definition of a process. It decides what is counted; it is computed, never typed in.

    A process is a family member whose situation is actively discussed at a held meeting, and who has at least one own
    contact from some agency that takes part in the meeting.

A member counts once per case, from the day of the first such meeting.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain.agencies import OwnContact


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldMeeting:
    """A held meeting as far as processes are concerned: its day, whom it was about, which agencies were there."""

    day: date
    discussed_ids: frozenset[UUID]
    agency_ids: frozenset[UUID]


class NotCounted(StrEnum):
    """Why a member is not a process: the first thing that is lacking."""

    NO_HELD_MEETING = "no_held_meeting"
    NOT_DISCUSSED = "not_discussed"
    NO_COUNTED_CONTACT = "no_counted_contact"
    AGENCY_NOT_THERE = "agency_not_there"


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """A member counted in a case, and why: the agency that took part and the own contact with it."""

    member_id: UUID
    case_id: UUID
    since: date
    agency_id: UUID
    agency: str
    contact_since: date
    ended_on: date | None = None

    def current_on(self, day: date) -> bool:
        """Begun and not ended; the end of the case ends it too (the caller puts that day into ``ended_on``)."""
        return self.since <= day and (self.ended_on is None or day < self.ended_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberProcess:
    """A member of a case's family: a process, or the reason why not."""

    member_id: UUID
    case_id: UUID
    process: Process | None = None
    reason: NotCounted | None = None


def judge(
    member_id: UUID,
    case_id: UUID,
    meetings: Iterable[HeldMeeting],
    contacts: Iterable[OwnContact],
    ended_on: date | None = None,
) -> MemberProcess:
    """Is the member a process of the case, and why?

    ``meetings`` are the held meetings of the case, ``contacts`` the member's own contacts, ``ended_on`` the day the
    team ended the process for the member or the case was closed, whichever came first.
    """
    held = sorted(meetings, key=_day)
    about = [meeting for meeting in held if member_id in meeting.discussed_ids]
    counted = sorted((contact for contact in contacts if contact.is_counted), key=_since)
    for meeting in about:
        for contact in counted:
            if contact.agency_id in meeting.agency_ids and contact.valid_on(meeting.day):
                process = Process(
                    member_id=member_id,
                    case_id=case_id,
                    since=meeting.day,
                    agency_id=contact.agency_id,
                    agency=contact.agency,
                    contact_since=contact.valid_from,
                    ended_on=ended_on,
                )
                return MemberProcess(member_id=member_id, case_id=case_id, process=process)
    return MemberProcess(member_id=member_id, case_id=case_id, reason=_lacking(held, about, counted))


def _lacking(held: list[HeldMeeting], about: list[HeldMeeting], counted: list[OwnContact]) -> NotCounted:
    if not held:
        return NotCounted.NO_HELD_MEETING
    if not about:
        return NotCounted.NOT_DISCUSSED
    return NotCounted.AGENCY_NOT_THERE if counted else NotCounted.NO_COUNTED_CONTACT


def _day(meeting: HeldMeeting) -> date:
    return meeting.day


def _since(contact: OwnContact) -> date:
    return contact.valid_from
