"""The agencies around a family, the people who work there, and the contacts a member has of their own."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Problem


class Sector(StrEnum):
    """What an agency works with."""

    EDUCATION = "education"
    PRESCHOOL = "preschool"
    SOCIAL_SERVICES = "social_services"
    HEALTH_CARE = "health_care"
    OTHER = "other"


class Principal(StrEnum):
    """Who answers for an agency."""

    MUNICIPALITY = "municipality"
    REGION = "region"
    STATE = "state"
    PRIVATE = "private"


class OwnContactKind(StrEnum):
    """What a member gets from an agency; parenting programmes and courses are not counted."""

    INDIVIDUAL_SUPPORT = "individual_support"
    JOINT_PARENT_SUPPORT = "joint_parent_support"
    INVESTIGATION = "investigation"
    INCOME_SUPPORT = "income_support"
    TREATMENT = "treatment"
    PARENTING_PROGRAMME = "parenting_programme"
    COURSE = "course"


COUNTED_KINDS = frozenset(OwnContactKind) - {OwnContactKind.PARENTING_PROGRAMME, OwnContactKind.COURSE}


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyDraft:
    """An agency as typed in."""

    name: str = ""
    sector: Sector | None = None
    principal: Principal | None = None
    municipality_id: UUID | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.line("name", self.name, limit=drafts.NAME_LENGTH),
            *drafts.given("sector", self.sector),
            *drafts.given("principal", self.principal),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """An agency."""

    id: UUID
    name: str
    sector: Sector
    principal: Principal
    municipality_id: UUID | None = None
    municipality: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDraft:
    """A person at an agency, as typed in."""

    name: str = field(default="", repr=False)
    title: str = ""
    agency_id: UUID | None = None
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    is_ambassador: bool = False
    room_booking_for_id: UUID | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.line("name", self.name, limit=drafts.NAME_LENGTH),
            *drafts.line("title", self.title, required=False, limit=drafts.NAME_LENGTH),
            *drafts.given("agency_id", self.agency_id),
            *drafts.line("phone", self.phone, required=False, limit=drafts.NAME_LENGTH),
            *drafts.line("email", self.email, required=False, limit=drafts.NAME_LENGTH),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person at an agency."""

    id: UUID
    name: str = field(repr=False)
    title: str = ""
    agency_id: UUID
    agency: str = ""
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    is_ambassador: bool = False
    room_booking_for_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnContactDraft:
    """A member's own contact with an agency, as typed in."""

    agency_id: UUID | None = None
    contact_id: UUID | None = None
    kind: OwnContactKind | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.given("agency_id", self.agency_id),
            *drafts.given("kind", self.kind),
            *drafts.given("valid_from", self.valid_from),
            *drafts.period(self.valid_from, self.valid_to),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnContact:
    """A member's own contact with an agency over a period."""

    id: UUID
    member_id: UUID
    agency_id: UUID
    agency: str = ""
    contact_id: UUID | None = None
    contact: str = field(default="", repr=False)
    kind: OwnContactKind
    valid_from: date
    valid_to: date | None = None

    @property
    def is_counted(self) -> bool:
        """Of a kind that can make the member a process."""
        return self.kind in COUNTED_KINDS

    def valid_on(self, day: date) -> bool:
        """Holds that day, first and last day included."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class SipDraft:
    """A coordinated individual plan (SIP) of a member, as typed in."""

    established_on: date | None = None
    responsible_agency_id: UUID | None = None
    review_on: date | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.happened("established_on", self.established_on, today),
            *drafts.period(self.established_on, self.review_on, field="review_on"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SipReviewDraft:
    """A plan was reviewed; when the next time is, if there is one."""

    review_on: date | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """The next time is ahead."""
        soonest = today + timedelta(days=1)
        return tuple(drafts.period(soonest, self.review_on, field="review_on"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sip:
    """A coordinated individual plan that exists for a member; the team does not own it."""

    id: UUID
    member_id: UUID
    established_on: date
    responsible_agency: str = ""
    review_on: date | None = None
