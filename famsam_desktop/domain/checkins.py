"""Check-ins: how the team keeps in touch with a family between meetings."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Problem

USUAL_RHYTHM_DAYS = 14
"""What is proposed when somebody switches the rhythm of a case on; off is the rule."""
LONGEST_RHYTHM_DAYS = 180


class Channel(StrEnum):
    """By which way the contact was."""

    PHONE = "phone"
    VISIT = "visit"
    DIGITAL = "digital"
    MESSAGE = "message"
    EMAIL = "email"


class Initiative(StrEnum):
    """Who got in touch."""

    TEAM = "team"
    FAMILY = "family"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInDraft:
    """A check-in as typed in."""

    happened_on: date | None = None
    channel: Channel = Channel.PHONE
    initiative: Initiative = Initiative.TEAM
    situation: str = field(default="", repr=False)
    since_last: str = field(default="", repr=False)
    commitments: str = field(default="", repr=False)

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.happened("happened_on", self.happened_on, today),
            *drafts.text("situation", self.situation, required=True),
            *drafts.text("since_last", self.since_last),
            *drafts.text("commitments", self.commitments),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """A check-in of a case."""

    id: UUID
    case_id: UUID
    happened_on: date
    channel: Channel
    initiative: Initiative
    situation: str = field(repr=False)
    since_last: str = field(default="", repr=False)
    commitments: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCheckIn:
    """A case whose next check-in is due."""

    case_id: UUID
    family_id: UUID
    family: str = field(repr=False)
    due_on: date
    last_on: date | None = None


def rhythm_problems(days: int | None) -> tuple[Problem, ...]:
    """What is wrong with so many days between check-ins; none is off."""
    if days is None or 1 <= days <= LONGEST_RHYTHM_DAYS:
        return ()
    return (Problem("days", "out_of_range", LONGEST_RHYTHM_DAYS),)


def due_on(rhythm_days: int | None, last: date | None, begun: date) -> date | None:
    """The day the next check-in is due: so many days after the last contact, or after the case began; None when off.

    `last` is the day of the last check-in or held meeting, whichever is later.
    """
    if rhythm_days is None:
        return None
    return (last or begun) + timedelta(days=rhythm_days)
