"""What every family shares, and what the team counts outside its cases: consultations, information meetings, forms."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.agencies import Agency, Contact, Sector
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import Venue
from famsam_desktop.domain.municipalities import Municipality
from famsam_desktop.domain.surveys import SurveyPile


class ConsultationCategory(StrEnum):
    """What a consultation was about."""

    SIGNPOSTING = "signposting"
    ANONYMOUS_FAMILY = "anonymous_family"
    OUT_OF_SCOPE = "out_of_scope"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationDraft:
    """A consultation; it bears no identity."""

    on: date | None = None
    category: ConsultationCategory | None = None
    sector: Sector | None = None
    municipality_id: UUID | None = None
    minutes: int | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.happened("on", self.on, today),
            *drafts.given("category", self.category),
            *_some("minutes", self.minutes),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation(ConsultationDraft):
    """A consultation that was given."""

    id: UUID
    municipality: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationMeetingDraft:
    """An occasion where the team told others about itself."""

    on: date | None = None
    audience: str = ""
    municipality_id: UUID | None = None
    form: str = field(default="")
    attendees: int | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.happened("on", self.on, today),
            *drafts.line("audience", self.audience),
            *drafts.line("form", self.form, required=False),
            *_some("attendees", self.attendees),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationMeeting(InformationMeetingDraft):
    """An occasion that was."""

    id: UUID
    municipality: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Everything on the page Register.

    By the id of what they lean on are counted the `people` of an agency, the `coming` meetings, and among these those
    `moving` that ask a contact from an agency where they work no longer.
    """

    agencies: tuple[Agency, ...] = ()
    contacts: tuple[Contact, ...] = field(default=(), repr=False)
    venues: tuple[Venue, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    information_meetings: tuple[InformationMeeting, ...] = ()
    surveys: tuple[SurveyPile, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    people: Mapping[UUID, int] = field(default_factory=dict)
    coming: Mapping[UUID, int] = field(default_factory=dict)
    moving: Mapping[UUID, int] = field(default_factory=dict)


def _some(name: str, count: int | None) -> tuple[Problem, ...]:
    """A count that is given is at least one."""
    return (Problem(name, "too_short", 1),) if count is not None and count < 1 else ()
