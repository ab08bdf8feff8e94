"""Consents lift secrecy between agencies. They are kept per guardian; the child is asked too."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Problem

EXPIRES_SOON = timedelta(days=30)


class Capacity(StrEnum):
    """As what somebody gave a consent."""

    GUARDIAN = "guardian"
    CHILD = "child"
    ADULT = "adult"


class ConsentForm(StrEnum):
    """How it was given."""

    WRITTEN = "written"
    ORAL = "oral"


class ConsentState(StrEnum):
    """Where a consent stands; withdrawn and expired follow from its dates."""

    REQUESTED = "requested"
    GIVEN = "given"
    PARTIAL = "partial"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class Coverage(StrEnum):
    """How far an agency is covered by the family's consents on a day."""

    COVERED = "covered"
    PARTIAL = "partial"
    NONE = "none"


#: The answers that can be typed in; the other states are derived.
ANSWERS = (ConsentState.REQUESTED, ConsentState.GIVEN, ConsentState.PARTIAL, ConsentState.REFUSED)
_LIFTING = frozenset({ConsentState.GIVEN, ConsentState.PARTIAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentDraft:
    """A consent as typed in."""

    about_id: UUID | None = None
    given_by_id: UUID | None = None
    capacity: Capacity | None = None
    form: ConsentForm | None = None
    answer: ConsentState | None = None
    agency_ids: frozenset[UUID] = frozenset()
    topics: str = field(default="", repr=False)
    valid_from: date | None = None
    valid_to: date | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.given("about_id", self.about_id),
            *drafts.given("given_by_id", self.given_by_id),
            *drafts.given("capacity", self.capacity),
            *drafts.given("form", self.form),
            *([] if self.answer in ANSWERS else [Problem("answer", "missing")]),
            *([] if self.agency_ids or self.answer not in _LIFTING else [Problem("agency_ids", "missing")]),
            *drafts.text("topics", self.topics),
            *drafts.given("valid_from", self.valid_from),
            *drafts.period(self.valid_from, self.valid_to),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One person's answer about one member: which agencies may speak with each other, and for how long."""

    id: UUID
    family_id: UUID
    about_id: UUID
    about: str = field(default="", repr=False)
    given_by_id: UUID
    given_by: str = field(default="", repr=False)
    capacity: Capacity
    form: ConsentForm
    answer: ConsentState
    agency_ids: frozenset[UUID]
    topics: str = field(default="", repr=False)
    valid_from: date
    valid_to: date | None = None
    withdrawn_on: date | None = None
    received_by: str = ""

    def state_on(self, day: date) -> ConsentState:
        """The answer, unless it was withdrawn or has run out by the day."""
        if self.withdrawn_on is not None and self.withdrawn_on <= day:
            return ConsentState.WITHDRAWN
        if self.answer in _LIFTING and self.valid_to is not None and self.valid_to < day:
            return ConsentState.EXPIRED
        return self.answer

    def covers(self, agency_id: UUID, day: date) -> bool:
        """Lifts secrecy towards the agency on that day."""
        return agency_id in self.agency_ids and self.valid_from <= day and self.state_on(day) in _LIFTING

    def expires_soon(self, today: date) -> bool:
        """In force, and its last day comes within thirty days."""
        return (
            self.state_on(today) in _LIFTING
            and self.valid_to is not None
            and today <= self.valid_to <= today + EXPIRES_SOON
        )


def coverage(
    consents: Iterable[Consent], guardian_ids: frozenset[UUID], agency_id: UUID, day: date
) -> Coverage:
    """Covered when every guardian's consent reaches the agency that day; partial when somebody's does."""
    givers = {consent.given_by_id for consent in consents if consent.covers(agency_id, day)}
    if not givers:
        return Coverage.NONE
    return Coverage.COVERED if guardian_ids and guardian_ids <= givers else Coverage.PARTIAL
