"""Consents lift secrecy between agencies. They are kept per guardian; the child is asked too."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.sorting import sv_key

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


class Assent(StrEnum):
    """The same in a picture, where what soon runs out is told apart too."""

    COVERED = "covered"
    SOON = "soon"
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
    CHILD_REFUSED = "child_refused"
    EXPIRES_SOON = "expires_soon"


#: An answer that names no agencies stands for all of them when it lifts nothing.
_FOR_ALL = frozenset({ConsentState.REFUSED, ConsentState.REQUESTED})
_WHY = {
    ConsentState.REQUESTED: Doubt.NO_ANSWER,
    ConsentState.REFUSED: Doubt.REFUSED,
    ConsentState.WITHDRAWN: Doubt.WITHDRAWN,
    ConsentState.EXPIRED: Doubt.EXPIRED,
}
_NO = frozenset({Doubt.REFUSED, Doubt.WITHDRAWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How an agency stands on a day: how far it is covered, and every reason to think twice."""

    coverage: Coverage
    doubts: tuple[Doubt, ...] = ()
    towards: tuple["Towards", ...] = field(default=(), compare=False, repr=False)
    """The same person by person; it only tells more of the judgement."""

    def named(self, names: Mapping[UUID, str]) -> "Standing":
        """With what those are called whom it is told apart for."""
        return replace(
            self, towards=tuple(replace(each, about=names.get(each.about_id, "")) for each in self.towards)
        )

    @property
    def shares(self) -> tuple[tuple["Standing", tuple[str, ...]], ...]:
        """How it stands towards whom, the worst first, where it is not sure; itself when nobody is named."""
        found: dict[Standing, list[str]] = {}
        for each in self.towards:
            if each.about and not each.standing.is_sure:
                found.setdefault(each.standing, []).append(each.about)
        shares = [(stands, tuple(sorted(names, key=sv_key))) for stands, names in found.items()]
        return tuple(sorted(shares, key=_worst_first)) or ((self, ()),)

    @property
    def assent(self) -> Assent:
        """The one sign it has in a picture."""
        soon = self.coverage is Coverage.COVERED and Doubt.EXPIRES_SOON in self.doubts
        return Assent.SOON if soon else Assent(self.coverage.value)

    @property
    def is_sure(self) -> bool:
        """Covered by everybody, in whole, and for some time to come."""
        return self.coverage is Coverage.COVERED and not self.doubts

    @property
    def is_missing(self) -> bool:
        """Covered by nobody: to invite the agency all the same takes a reason."""
        return self.coverage is Coverage.NONE

    @property
    def is_refused(self) -> bool:
        """Somebody who decides has said no, or taken a yes back."""
        return self.is_missing and not _NO.isdisjoint(self.doubts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Towards:
    """How an agency stands towards one person."""

    about_id: UUID
    about: str = field(default="", repr=False)
    standing: Standing


def standing(
    consents: Iterable[Consent], guardian_ids: frozenset[UUID], agency_id: UUID, day: date
) -> Standing:
    """How the agency stands that day, towards everybody whom its consents are about: as it stands worst."""
    given = [consent for consent in consents if _is_about(consent, agency_id)]
    people = dict.fromkeys(consent.about_id for consent in given)
    if not people:
        return Standing(coverage=Coverage.NONE, doubts=(Doubt.NOT_ASKED,))
    return standing_about(given, dict.fromkeys(people, guardian_ids), agency_id, day)


def standing_about(
    consents: Iterable[Consent], subjects: Mapping[UUID, frozenset[UUID]], agency_id: UUID, day: date
) -> Standing:
    """How the agency stands that day towards these people, each with their guardians: as it stands worst.

    A consent about one covers nobody else. With nobody named it is towards everybody whom there are consents about.
    """
    given = [consent for consent in consents if _is_about(consent, agency_id)]
    towards = tuple(
        Towards(
            about_id=about_id,
            standing=_towards([each for each in given if each.about_id == about_id], guardian_ids, day),
        )
        for about_id, guardian_ids in subjects.items()
    )
    if not towards:
        return standing(given, frozenset(), agency_id, day)
    worst = max((each.standing.coverage for each in towards), key=list(Coverage).index)
    doubts = _ordered(doubt for each in towards for doubt in each.standing.doubts)
    return Standing(coverage=worst, doubts=doubts, towards=towards)


def _towards(given: list[Consent], guardian_ids: frozenset[UUID], day: date) -> Standing:
    """How an agency stands towards one person, by what was answered about it and them.

    Covered when every guardian's whole consent reaches it; partial when somebody's does, or a part; else not at all.
    A guardian who says no is not outvoted. Where guardians are known, nobody else's yes counts; whoever answers for
    themselves as an adult has none. A consent that runs out within thirty days of the day covers it, and is a doubt.
    """
    grown = {each.given_by_id for each in given if _is_own(each) and each.capacity is Capacity.ADULT}
    guardian_ids = frozenset(grown) or guardian_ids
    answers: dict[UUID, list[Consent]] = {}
    for consent in given:
        answers.setdefault(consent.given_by_id, []).append(consent)
    deciding = {giver: _deciding(theirs, day) for giver, theirs in answers.items()}
    child_says_no = any(
        not grown and (_is_own(each) or each.capacity is Capacity.CHILD) and _why_not(each, day) in _NO
        for each in deciding.values()
    )
    counted = {giver: each for giver, each in deciding.items() if giver in guardian_ids or not guardian_ids}
    lifting = {giver: each for giver, each in counted.items() if _lifts(each, day)}
    lacking = {giver: _why_not(each, day) for giver, each in counted.items() if giver not in lifting}
    refused = any(
        why in _NO and (giver in guardian_ids or counted[giver].capacity is not Capacity.CHILD)
        for giver, why in lacking.items()
    )
    child = [Doubt.CHILD_REFUSED] if child_says_no else []
    if refused or not lifting:
        return Standing(
            coverage=Coverage.NONE, doubts=_ordered([*(lacking.values() or [Doubt.NOT_ASKED]), *child])
        )
    doubts = [lacking.get(each, Doubt.GUARDIAN_MISSING) for each in guardian_ids - lifting.keys()]
    doubts += [] if guardian_ids else [Doubt.GUARDIANS_UNKNOWN]
    for each in lifting.values():
        doubts += _reservations(each, day)
    doubts += child
    whole = not set(doubts) - {Doubt.EXPIRES_SOON}
    return Standing(coverage=Coverage.COVERED if whole else Coverage.PARTIAL, doubts=_ordered(doubts))


def coverage(
    consents: Iterable[Consent], guardian_ids: frozenset[UUID], agency_id: UUID, day: date
) -> Coverage:
    """How far the agency is covered that day."""
    return standing(consents, guardian_ids, agency_id, day).coverage


def _worst_first(share: tuple[Standing, tuple[str, ...]]) -> int:
    return -list(Coverage).index(share[0].coverage)


def _is_about(consent: Consent, agency_id: UUID) -> bool:
    return agency_id in consent.agency_ids or (not consent.agency_ids and consent.answer in _FOR_ALL)


def _is_own(consent: Consent) -> bool:
    return consent.given_by_id == consent.about_id


def _deciding(given: list[Consent], day: date) -> Consent:
    """The one of somebody's answers about somebody that decides that day: the newest that has begun.

    To have been asked is no answer as long as one lifts or refuses; of two from the same day a no weighs the most.
    """
    begun = [each for each in given if each.valid_from <= day]
    decisions = [each for each in begun if each.answer is not ConsentState.REQUESTED]
    if decisions:
        newest = max(decisions, key=_weight)
        if newest.state_on(day) is not ConsentState.EXPIRED:
            return newest
    return max(begun or given, key=_weight)


def _weight(consent: Consent) -> tuple[date, bool, bool, bool, date]:
    """By the first day; of the same day a refusal, then what was not taken back, a whole yes, and for the longest."""
    return (
        consent.valid_from,
        consent.answer is ConsentState.REFUSED,
        consent.withdrawn_on is None,
        consent.answer is ConsentState.GIVEN,
        consent.valid_to or date.max,
    )


def _lifts(consent: Consent, day: date) -> bool:
    return consent.valid_from <= day and consent.state_on(day) in _LIFTING


def _why_not(consent: Consent, day: date) -> Doubt:
    """Why a deciding answer covers nothing that day."""
    if consent.valid_from > day:
        return Doubt.NOT_YET
    return _WHY.get(consent.state_on(day), Doubt.NOT_YET)


def _reservations(consent: Consent, day: date) -> list[Doubt]:
    """What is to be said of a consent that does cover the day."""
    partly = [] if consent.answer is ConsentState.GIVEN else [Doubt.PARTIAL_ANSWER]
    return [*partly, *([Doubt.EXPIRES_SOON] if consent.expires_soon(day) else [])]


def _ordered(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """Each once, in the order they are said."""
    found = set(doubts)
    return tuple(doubt for doubt in Doubt if doubt in found)
