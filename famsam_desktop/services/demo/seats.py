"""Who sits at the meetings of the families with an open case: asked before, noted after."""

from collections.abc import Iterator
from dataclasses import replace

from famsam_desktop.domain.families import MemberRole
from famsam_desktop.domain.meetings import Attendance, Mandate, MeetingType, ParticipantKind, Response
from famsam_desktop.services.demo import said, texts
from famsam_desktop.services.demo.current import CurrentFamily
from famsam_desktop.services.demo.gatherings import Seat, Someone
from famsam_desktop.services.demo.household import positions

_CHILD_COMES_FROM_AGE = 12

#: The row whose agencies were invited before the written consent was there.
_ACKNOWLEDGED = 5


def around(current: CurrentFamily, kind: MeetingType) -> Iterator[Seat]:
    """The family where the meeting is with the family, the agencies where it is with them, or both."""
    if kind is not MeetingType.WITH_AGENCY:
        yield from _family_seats(current)
    if kind in {MeetingType.COORDINATION, MeetingType.FOLLOW_UP, MeetingType.WITH_AGENCY}:
        for turn, agency in enumerate(current.agencies):
            yield Seat(
                who=Someone(agency=agency),
                mandate=(Mandate.YES, Mandate.PARTIAL, Mandate.YES, Mandate.NO)[(current.place + turn) % 4],
                consent_acknowledged=texts.ACKNOWLEDGED if current.place == _ACKNOWLEDGED and turn else "",
            )


def _family_seats(current: CurrentFamily) -> Iterator[Seat]:
    family = current.family
    grown = positions(family, MemberRole.PARENT_NO_CUSTODY, MemberRole.STEP_PARENT)
    for place in (*current.household.guardians, *(place for place in grown if place in current.discussed)):
        yield Seat(who=Someone(member=place), role=current.household.role(place))
    for place in current.discussed:
        member = family.members[place]
        age = family.referred_on.year - member.birth_year
        if member.is_child and age >= _CHILD_COMES_FROM_AGE:
            yield Seat(
                who=Someone(member=place),
                role=current.household.role(place),
                kind=ParticipantKind.INVITED,
            )


def asked(seat: Seat, seed: int) -> Seat:
    """The seat before the meeting: answers and expectations are coming in."""
    responses = (Response.COMING, Response.COMING, Response.MAYBE, Response.COMING, Response.NOT_ANSWERED)
    choices = texts.AGENCY_EXPECTATIONS if seat.who.agency else texts.FAMILY_EXPECTATIONS
    hopes = said.pick(choices, seed) if seed % 3 != 1 else ""
    return replace(seat, response=responses[seed % len(responses)], expectations=hopes)


def attended(seat: Seat, seed: int) -> Seat:
    """The seat after the meeting: nearly all were there."""
    if seed % 11 == 0:
        return replace(
            seat, attendance=Attendance.EXCUSED, absence_reason=texts.ABSENCE[seed % len(texts.ABSENCE)]
        )
    return replace(seat, attendance=Attendance.PARTLY if seed % 13 == 0 else Attendance.PRESENT)
