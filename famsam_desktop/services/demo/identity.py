"""Ids that are the same on every run: each is made from what it stands for."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID, uuid5

_NAMESPACE = UUID("5f0c1a52-6d1b-4d0e-9a43-46616d53616d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """What the new store already holds: the two colleagues, and the municipalities by name."""

    users: tuple[UUID, ...]
    municipalities: Mapping[str, UUID]

    def user(self, seed: int) -> UUID:
        """One of the colleagues."""
        return self.users[seed % len(self.users)]


def made_id(*words: str | int | UUID) -> UUID:
    """The id that belongs to these words."""
    return uuid5(_NAMESPACE, "/".join(map(str, words)))


def agency_id(key: str) -> UUID:
    """The agency with the key."""
    return made_id("agency", key)


def contact_id(key: str, position: int) -> UUID:
    """A person at the agency."""
    return made_id("contact", key, position)


def family_id(number: int) -> UUID:
    """The family with the number."""
    return made_id("family", number)


def member_id(number: int, position: int) -> UUID:
    """A member of the family."""
    return made_id("member", number, position)


def case_id(number: int, case: int = 1) -> UUID:
    """A case of the family."""
    return made_id("case", number, case)
