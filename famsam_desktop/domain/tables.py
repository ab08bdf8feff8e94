"""A table of a report before it is counted: lines, columns, and which observations each cell counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from famsam_desktop.domain.observations import Choice, Span, Unit, Where


@dataclass(frozen=True, slots=True)
class Line:
    """A line: the values that its dimension may have; without any it is the total.

    `parts` are the labels of the lines that were put together in it. Lines `by` a dimension of their own, which is not
    the column's, are no parts of a total.
    """

    label: str
    choice: Choice | None = None
    parts: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: what is counted, which dimension the lines tell apart (its axis), and what else holds of all of it.

    What is about no person (`is_open`) is never sensitive.
    """

    key: str
    label: str
    unit: Unit
    by: str
    where: Where = field(default_factory=dict)
    is_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A column of whole percent: each line of a counted column against its total; `expected` are public shares.

    `people` are the public numbers that the expected shares come from.
    """

    label: str
    of: str
    expected: Mapping[str, int] = field(default_factory=dict)
    people: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Average:
    """Mean and median of a dimension that is a number, over the observations that a predicate asks for.

    They are just those of these `lines` in the table's first column, or, without any, of its total.
    """

    key: str
    label: str
    unit: Unit
    of: str
    where: Where = field(default_factory=dict)
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: `definitions` say in Swedish what is counted, and on which axis; they are printed below it.

    A table of sensitive things (reasons, own support, consent) has `is_sensitive`: few are fewer than ten there, and
    nothing and everybody tell as much as few do.
    """

    key: str
    title: str
    axis: str
    lines: tuple[Line, ...]
    columns: tuple[Column, ...]
    definitions: tuple[str, ...] = ()
    shares: tuple[Share, ...] = ()
    averages: tuple[Average, ...] = ()
    is_sensitive: bool = False

    def where(self, line: Line, column: Column) -> Where | None:
        """What the cell of a line and a column counts; None where nothing can be, as everybody knows."""
        if line.choice is None:
            return column.where
        by = line.by or column.by
        there = column.where.get(by)
        chosen = line.choice if there is None else both(line.choice, there)
        if chosen is None:
            return None
        return {**column.where, by: chosen}


def both(one: Choice, other: Choice) -> Choice | None:
    """The values in both; None when there are none."""
    if isinstance(one, Span) and isinstance(other, Span):
        firsts = [each for each in (one.first, other.first) if each is not None]
        lasts = [each for each in (one.last, other.last) if each is not None]
        first, last = max(firsts, default=None), min(lasts, default=None)
        if first is not None and last is not None and first > last:
            return None
        return Span(first, last)
    if isinstance(one, frozenset) and isinstance(other, frozenset):
        return one & other or None
    raise TypeError(one, other)
