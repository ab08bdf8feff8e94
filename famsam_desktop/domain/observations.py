"""What the figures count: one observation each, told apart by a few values, and nothing that says whose it is.

An observation is a family, a process, a meeting … as it stands at a cut-off. A question is a predicate over its values
(`Where`); the same predicate asked of a later register must mean the same, so it is made of days, numbers and codes and
never of the place of a row in a table.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

NEVER = date.max.toordinal()
"""The day of what has not happened."""
UNKNOWN = -1
"""The number that nobody knows."""


class Unit(StrEnum):
    """What is counted."""

    FAMILIES = "families"
    PROCESSES = "processes"
    CASES = "cases"
    MEETINGS = "meetings"
    ACTIONS = "actions"
    CONSULTATIONS = "consultations"
    INFORMATION_MEETINGS = "information_meetings"


@dataclass(frozen=True, slots=True)
class Span:
    """Whole numbers from the first to the last, both counted; an open end has none. Days are their ordinals."""

    first: int | None = None
    last: int | None = None


type Choice = frozenset[str] | Span
"""The codes, or the numbers, that a value may be."""
type Where = Mapping[str, Choice]
"""What is asked of each dimension; one that is not named may have any value."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are, and from how many families they come (None: they come from no family)."""

    value: int = field(repr=False)
    behind: int | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Observations:
    """All observations of one unit: a column of values for each dimension, and the family each comes from.

    `families` are places and not ids; None for what comes from no family. Of families themselves it is `range(n)`.
    """

    unit: Unit
    columns: Mapping[str, Sequence[str] | Sequence[int]] = field(repr=False)
    families: Sequence[int] | None = field(default=None, repr=False)
