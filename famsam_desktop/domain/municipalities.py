"""The municipalities that own the team together, and their populations."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """A municipality and the years it takes part."""

    id: UUID
    name: str
    member_from: date | None = None
    member_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """How many people lived in a municipality on a day; expected shares are computed from it."""

    id: UUID
    municipality_id: UUID
    reference_date: date
    count: int
    source: str = ""
