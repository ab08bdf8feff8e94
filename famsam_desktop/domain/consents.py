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


class Doubt(StrEnum):
    """Why an agency is not simply covered; in the order they are said."""

    NOT_ASKED = "not_asked"
    NO_ANSWER = "no_answer"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    NOT_YET = "not_yet"
    GUARDIAN_MISSING = "guardian_missing"
    GUARDIANS_UNKNOWN = "guardians_unknown"
    PARTIAL_ANSWER = "partial_answer"
    EXPIRES_SOON = "expires_soon"


#: An answer that names no agencies stands for all of them when it lifts nothing.
_FOR_ALL = frozenset({ConsentState.REFUSED, ConsentState.REQUESTED})
_WHY = {
    ConsentState.REQUESTED: Doubt.NO_ANSWER,
    ConsentState.REFUSED: Doubt.REFUSED,
    ConsentState.WITHDRAWN: Doubt.WITHDRAWN,
    ConsentState.EXPIRED: Doubt.EXPIRED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How an agency stands on a day: how far it is covered, and every reason to think twice."""

    coverage: Coverage
    doubts: tuple[Doubt, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Covered by everybody, in whole, and for some time to come."""
        return self.coverage is Coverage.COVERED and not self.doubts

    @property
    def is_missing(self) -> bool:
        """Covered by nobody: to invite the agency all the same takes a reason."""
        return self.coverage is Coverage.NONE


def standing(
    consents: Iterable[Consent], guardian_ids: frozenset[UUID], agency_id: UUID, day: date
) -> Standing:
    """How the agency stands that day.

    Covered when every guardian's whole consent reaches it; partial when somebody's does, or a part; else not at all.
    A consent that runs out within thirty days of the day covers it, and is a doubt.
    """
    answers: dict[UUID, list[Consent]] = {}
    for consent in consents:
        if _is_about(consent, agency_id):
            answers.setdefault(consent.given_by_id, []).append(consent)
    lifting = {
        giver: covering
        for giver, given in answers.items()
        if (covering := [consent for consent in given if consent.covers(agency_id, day)])
    }
    lacking = [_why_not(answers[giver], day) for giver in answers if giver not in lifting]
    if not lifting:
        return Standing(coverage=Coverage.NONE, doubts=_ordered(lacking or [Doubt.NOT_ASKED]))
    doubts = [
        _why_not(answers[each], day) if each in answers else Doubt.GUARDIAN_MISSING
        for each in guardian_ids - lifting.keys()
    ]
    doubts += [] if guardian_ids else [Doubt.GUARDIANS_UNKNOWN]
    for covering in lifting.values():
        doubts += _reservations(covering, day)
    whole = not set(doubts) - {Doubt.EXPIRES_SOON}
    return Standing(coverage=Coverage.COVERED if whole else Coverage.PARTIAL, doubts=_ordered(doubts))


def coverage(
    consents: Iterable[Consent], guardian_ids: frozenset[UUID], agency_id: UUID, day: date
) -> Coverage:
    """How far the agency is covered that day."""
    return standing(consents, guardian_ids, agency_id, day).coverage


def _is_about(consent: Consent, agency_id: UUID) -> bool:
    return agency_id in consent.agency_ids or (not consent.agency_ids and consent.answer in _FOR_ALL)


def _why_not(given: list[Consent], day: date) -> Doubt:
    """Why none of one person's answers covers the day: what the newest of them says."""
    newest = max(given, key=_first_day)
    return _WHY.get(newest.state_on(day), Doubt.NOT_YET)


def _reservations(covering: list[Consent], day: date) -> list[Doubt]:
    """What is to be said of one person's consents that do cover the day."""
    whole = [consent for consent in covering if consent.answer is ConsentState.GIVEN]
    partly = [] if whole else [Doubt.PARTIAL_ANSWER]
    soon = all(consent.expires_soon(day) for consent in whole or covering)
    return [*partly, *([Doubt.EXPIRES_SOON] if soon else [])]


def _ordered(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """Each once, in the order they are said."""
    found = set(doubts)
    return tuple(doubt for doubt in Doubt if doubt in found)


def _first_day(consent: Consent) -> date:
    return consent.valid_from
