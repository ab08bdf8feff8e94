"""Who is chosen to take part, as it is typed, and who can be chosen."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from famsam_desktop.domain.agencies import Agency, Contact
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.families import Member
from famsam_desktop.domain.meetings import Mandate, ParticipantDraft, ParticipantKind, Response

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class Whence(Enum):
    """Where a participant comes from."""

    AGENCY = "agency"
    FAMILY = "family"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedParticipant:
    """A `ParticipantDraft` by the fields of its form."""

    whence: Whence = Whence.AGENCY
    agency_id: UUID | None = None
    contact_id: UUID | None = None
    member_id: UUID | None = None
    support_person: str = field(default="", repr=False)
    kind: ParticipantKind = ParticipantKind.SUMMONED
    role: str = ""
    mandate: Mandate = Mandate.UNKNOWN
    response: Response = Response.NOT_ANSWERED
    substitute: str = field(default="", repr=False)
    interpreter: bool = False
    expectations: str = field(default="", repr=False)
    consent_acknowledged: str = field(default="", repr=False)

    def draft(self) -> ParticipantDraft:
        """What the service is sent: only who was chosen the chosen way."""
        agency, family, support = (self.whence is way for way in Whence)
        return ParticipantDraft(
            contact_id=self.contact_id if agency else None,
            member_id=self.member_id if family else None,
            support_person=self.support_person if support else "",
            kind=self.kind,
            role=self.role,
            mandate=self.mandate,
            response=self.response,
            substitute=self.substitute if self.response is Response.SUBSTITUTE else "",
            interpreter=self.interpreter,
            expectations=self.expectations,
            consent_acknowledged=self.consent_acknowledged if agency else "",
        )

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong, with the missing person marked where one is chosen."""
        who = {
            Whence.AGENCY: "contact_id",
            Whence.FAMILY: "member_id",
            Whence.SUPPORT: "support_person",
        }[self.whence]
        return tuple(
            Problem(who, problem.code) if problem.field == "contact_id" else problem
            for problem in self.draft().problems(today)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleChoices:
    """Who can be chosen."""

    agencies: Sequence[Agency]
    contacts: Sequence[Contact] = field(repr=False)
    members: Sequence[Member] = field(repr=False)
    needs_interpreter: bool = False


def read_people(desk: "Desk", members: Sequence[Member]) -> PeopleChoices:
    """The agencies and their people; the members are on the meeting's page already."""
    return PeopleChoices(
        agencies=desk.agencies.rows(),
        contacts=desk.agencies.contacts(),
        members=members,
        needs_interpreter=bool(members) and desk.participants.needs_interpreter(members[0].family_id),
    )
