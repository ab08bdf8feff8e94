"""Families and their members. No personal identity number: a birth year is enough."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.cases import CaseState
from famsam_desktop.domain.errors import Problem

CHILD_UNTIL_AGE = 23


class MemberRole(StrEnum):
    """Who somebody is in the family."""

    CHILD = "child"
    GUARDIAN = "guardian"
    PARENT_NO_CUSTODY = "parent_no_custody"
    STEP_PARENT = "step_parent"
    SIBLING = "sibling"
    OTHER = "other"


#: Members counted as children and young people, and those counted as parents with own support.
CHILD_ROLES = frozenset({MemberRole.CHILD, MemberRole.SIBLING})
PARENT_ROLES = frozenset({MemberRole.GUARDIAN, MemberRole.PARENT_NO_CUSTODY, MemberRole.STEP_PARENT})


class Gender(StrEnum):
    """As the reports split it."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyDraft:
    """A family as typed in."""

    alias: str = field(default="", repr=False)
    municipality_id: UUID | None = None
    language: str = ""
    interpreter_needed: bool = False
    note: str = field(default="", repr=False)

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.line("alias", self.alias, limit=drafts.NAME_LENGTH),
            *drafts.given("municipality_id", self.municipality_id),
            *drafts.line("language", self.language, required=False, limit=drafts.NAME_LENGTH),
            *drafts.text("note", self.note),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A family the team knows."""

    id: UUID
    alias: str = field(repr=False)
    municipality_id: UUID
    municipality: str
    language: str = ""
    interpreter_needed: bool = False
    note: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyRow:
    """A family in the list."""

    id: UUID
    alias: str = field(repr=False)
    municipality: str
    state: CaseState | None
    responsible: str
    children: int
    last_meeting: date | None
    next_meeting: datetime | None
    open_actions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberDraft:
    """A family member as typed in; the name may be an alias."""

    name: str = field(default="", repr=False)
    role: MemberRole | None = None
    birth_year: int | None = None
    gender: Gender = Gender.UNKNOWN
    school: str = field(default="", repr=False)
    protected_identity: bool = False

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.line("name", self.name, limit=drafts.NAME_LENGTH),
            *drafts.given("role", self.role),
            *drafts.birth_year("birth_year", self.birth_year, today),
            *drafts.line("school", self.school, required=False, limit=drafts.NAME_LENGTH),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of a family."""

    id: UUID
    family_id: UUID
    name: str = field(repr=False)
    role: MemberRole
    birth_year: int | None = None
    gender: Gender = Gender.UNKNOWN
    school: str = field(default="", repr=False)
    protected_identity: bool = False

    @property
    def is_child(self) -> bool:
        """Counted among the children and young people."""
        return self.role in CHILD_ROLES


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianshipDraft:
    """Who has custody of a child, and since when."""

    child_id: UUID | None = None
    guardian_id: UUID | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.given("child_id", self.child_id),
            *drafts.given("guardian_id", self.guardian_id),
            *(
                [Problem("guardian_id", "same_person")]
                if self.child_id and self.child_id == self.guardian_id
                else []
            ),
            *drafts.period(self.valid_from, self.valid_to),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Guardianship:
    """A guardian's custody of a child over a period."""

    id: UUID
    child_id: UUID
    guardian_id: UUID
    valid_from: date | None = None
    valid_to: date | None = None

    def valid_on(self, day: date) -> bool:
        """Holds that day; an unknown start or end is open."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


def under_23(birth_year: int | None, cut_off: date) -> bool:
    """Born so late that the member is under 23 at the cut-off, counted in whole years."""
    return birth_year is not None and cut_off.year - birth_year < CHILD_UNTIL_AGE


def subjects(
    members: Iterable[Member],
    guardianships: Iterable[Guardianship],
    discussed_ids: frozenset[UUID],
    day: date,
) -> dict[UUID, frozenset[UUID]]:
    """Whom the consents for a meeting have to be about, each with their guardians that day.

    The children it is about; when it says none of them, every child of the family, and siblings when there is no other.
    """
    everybody, custody = tuple(members), tuple(guardianships)
    children = [each for each in everybody if each.is_child and each.id in discussed_ids]
    children = children or [each for each in everybody if each.role is MemberRole.CHILD]
    children = children or [each for each in everybody if each.is_child]
    return {
        child.id: guardians(
            everybody, [each for each in custody if each.child_id == child.id] or custody, day
        )
        for child in children
    }


def child_names(members: Iterable[Member]) -> dict[UUID, str]:
    """What tells the children of a family apart; nothing where there is only one."""
    names = {each.id: each.name for each in members if each.is_child}
    return short_names(names) if len(names) > 1 else {}


def short_names(names: Mapping[UUID, str]) -> dict[UUID, str]:
    """First names, and whole names where those are alike."""
    short = {each: name.partition(" ")[0] for each, name in names.items()}
    alike = Counter(short.values())
    return {each: first if alike[first] == 1 else names[each] for each, first in short.items()}


def guardians(members: Iterable[Member], guardianships: Iterable[Guardianship], day: date) -> frozenset[UUID]:
    """Who has custody that day; where nobody wrote down any custody, every member called a guardian."""
    known = tuple(guardianships)
    if not known:
        return frozenset(member.id for member in members if member.role is MemberRole.GUARDIAN)
    return frozenset(each.guardian_id for each in known if each.valid_on(day))
