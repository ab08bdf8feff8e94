"""What the figures count: one observation each, told apart by a few values, and nothing that says whose it is.

An observation is a family, a process, a meeting … as it stands at a cut-off. A question is a predicate over its values
(`Where`); the same predicate asked of a later register must mean the same, so it is made of days, numbers and codes and
never of the place of a row in a table.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import reduce
from itertools import compress
from operator import and_
from typing import Any

NEVER = date.max.toordinal()
"""The day of what has not happened."""
UNKNOWN = -1
"""The number that nobody knows."""

_ONE = ord("1")


class Unit(StrEnum):
    """What is counted."""

    FAMILIES = "families"
    PROCESSES = "processes"
    CASES = "cases"
    MEETINGS = "meetings"
    ACTIONS = "actions"
    CONSULTATIONS = "consultations"
    INFORMATION_MEETINGS = "information_meetings"
    SURVEY_ANSWERS = "survey_answers"


@dataclass(frozen=True, slots=True)
class Span:
    """Whole numbers from the first to the last, both counted; an open end has none. Days are their ordinals.

    What nobody knows lies before all numbers: it is in a span with an open beginning.
    """

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


@dataclass(frozen=True, slots=True)
class Middle:
    """Mean and median of so many values, from so many families (None: they come from no family)."""

    count: int = field(repr=False)
    behind: int | None = field(repr=False)
    mean: Fraction = field(repr=False)
    median: Fraction = field(repr=False)


class Counter:
    """Answers many questions about the same observations: a whole number for each choice, a bit for each observation.

    The observations of one family stand side by side, so that the families are counted by one addition: below the
    highest bit of a family, a bit that is set carries into it.
    """

    def __init__(self, observations: Observations) -> None:
        self.unit = observations.unit
        places = observations.families or ()
        self._size = max(map(len, observations.columns.values()), default=0)
        self._order: Sequence[int] = range(self._size)
        self._highest: int | None = None
        if observations.unit is not Unit.FAMILIES and observations.families is not None:
            self._order = sorted(self._order, key=places.__getitem__)
            ordered = [places[at] for at in self._order]
            is_first = (one != other for one, other in zip(ordered, [None, *ordered], strict=False))
            self._highest = int("0" + "".join("01"[each] for each in is_first), 2)
        self._columns = observations.columns
        self._places: dict[str, dict[Any, list[int]]] = {}
        self._chosen: dict[tuple[str, Choice], int] = {}
        self._all = (1 << self._size) - 1

    def count(self, where: Where) -> Count:
        """How many observations are as asked, and how many families they come from."""
        bits = self._asked(where)
        return Count(bits.bit_count(), self._behind(bits))

    def rest(self, whole: Where, parts: Iterable[Where]) -> Count:
        """What is left of the observations that are as asked when all of the parts are taken away."""
        bits = reduce(lambda left, part: left & ~self._asked(part), parts, self._asked(whole))
        return Count(bits.bit_count(), self._behind(bits))

    def middle(self, of: str, where: Where) -> Middle | None:
        """Mean and median of a number over the observations that are as asked, those left out where nobody knows it."""
        bits = self._asked(where) & self._of(of, Span(0, None))
        column: Sequence[Any] = self._columns[of]
        values = sorted(column[at] for at in compress(self._order, map(int, f"{bits:0{self._size}b}")))
        if not values:
            return None
        half = len(values) // 2
        return Middle(
            count=len(values),
            behind=self._behind(bits),
            mean=Fraction(sum(values), len(values)),
            median=Fraction(values[half] + values[-half - 1], 2),
        )

    def _asked(self, where: Where) -> int:
        return reduce(and_, (self._of(name, choice) for name, choice in where.items()), self._all)

    def _behind(self, bits: int) -> int | None:
        highest = self._highest
        if highest is None:
            return None
        below = self._all & ~highest
        return ((((bits & below) + below) | bits) & highest).bit_count()

    def _of(self, name: str, choice: Choice) -> int:
        """The observations with one of these values."""
        if (name, choice) not in self._chosen:
            digits = bytearray(b"0") * self._size
            for value, places in self._places_of(name).items():
                if _is_in(value, choice):
                    for place in places:
                        digits[place] = _ONE
            self._chosen[name, choice] = int(b"0" + digits, 2)
        return self._chosen[name, choice]

    def _places_of(self, name: str) -> dict[Any, list[int]]:
        """Where each value of a dimension is found, counted from the highest bit."""
        if name not in self._places:
            column, places = self._columns[name], defaultdict(list)
            for place, at in enumerate(self._order):
                places[column[at]].append(place)
            self._places[name] = places
        return self._places[name]


def _is_in(value: Any, choice: Choice) -> bool:
    if isinstance(choice, frozenset):
        return value in choice
    first = UNKNOWN if choice.first is None else choice.first
    last = NEVER if choice.last is None else choice.last
    return bool(first <= value <= last)
