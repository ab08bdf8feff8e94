"""What the team counts outside its cases: consultations without identity, and information meetings."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.agencies import Sector
from famsam_desktop.domain.errors import Problem


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
        return (*drafts.happened("on", self.on, today), *drafts.given("category", self.category))


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
        return (*drafts.happened("on", self.on, today), *drafts.line("audience", self.audience))
