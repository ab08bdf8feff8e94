"""Tables with fewer and larger numbers: lines put together, columns left out."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from famsam_desktop.domain.errors import LinesDoNotMerge, NoColumnLeft
from famsam_desktop.domain.observations import Span
from famsam_desktop.domain.report_lines import born
from famsam_desktop.domain.statistics import percent
from famsam_desktop.domain.tables import Line, Share, Table
from famsam_desktop.domain.worded import Worded

_NUMBERS = re.compile(r"\d+(?:–\d+|\+)?")
_WITH_YEARS = re.compile(r"(.+) \(.+\)")


def merged(table: Table, labels: tuple[tuple[str, ...], ...]) -> Table:
    """The table with each group of lines, by their labels, as one line where the first of them stood.

    Refused when they cannot be put together: the total, stretches of time or numbers that are not side by side, or
    lines by dimensions of their own.
    """
    known = {line.label: line for line in table.lines}
    into: dict[str, Line] = {}
    for group in labels:
        if len(set(group)) < 2 or not known.keys() >= set(group) or into.keys() & set(group):
            raise LinesDoNotMerge
        line = _together([line for line in table.lines if line.label in group])
        into |= dict.fromkeys(group, line)
    lines = tuple(dict.fromkeys(into.get(line.label, line) for line in table.lines))
    return replace(table, lines=lines, shares=tuple(_shared(share, table, into) for share in table.shares))


def without(table: Table, column_keys: Collection[str]) -> Table:
    """The table without these columns, and without the shares of them; refused when none would be left."""
    columns = tuple(column for column in table.columns if column.key not in column_keys)
    if not columns:
        raise NoColumnLeft
    return replace(
        table, columns=columns, shares=tuple(share for share in table.shares if share.of not in column_keys)
    )


def _together(lines: Sequence[Line]) -> Line:
    if any(line.by for line in lines):
        raise LinesDoNotMerge
    choices = [line.choice for line in lines]
    spans = [choice for choice in choices if isinstance(choice, Span)]
    if len(spans) == len(choices):
        return _adjacent(lines, spans)
    codes = [choice for choice in choices if isinstance(choice, frozenset)]
    if len(codes) < len(choices):
        raise LinesDoNotMerge
    parts = _parts(lines)
    return Line(_listed(parts), frozenset[str]().union(*codes), parts)


def _adjacent(lines: Sequence[Line], spans: Sequence[Span]) -> Line:
    """Stretches side by side as one, whichever way round they stand in the table."""
    ordered = sorted(zip(spans, lines, strict=True), key=lambda each: _first(each[0]))
    for (before, _), (after, _) in pairwise(ordered):
        if before.last is None or after.first != before.last + 1:
            raise LinesDoNotMerge
    span = Span(ordered[0][0].first, ordered[-1][0].last)
    in_time = _parts([line for _, line in ordered])
    with_years = [found[1] for label in _parts(lines) if (found := _WITH_YEARS.fullmatch(label))]
    if with_years:
        return Line(
            Worded("{stage} ({born})", stage=_listed(with_years), born=born(span)), span, _parts(lines)
        )
    return Line(_from_to(in_time[0], in_time[-1]), span, in_time)


def _first(span: Span) -> float:
    return float("-inf") if span.first is None else span.first


def _parts(lines: Sequence[Line]) -> tuple[str, ...]:
    return tuple(label for line in lines for label in line.parts or (line.label,))


def _from_to(first: str, last: str) -> str:
    """The label of a stretch; numbers alone are told by their ends."""
    if not (_NUMBERS.fullmatch(first) and _NUMBERS.fullmatch(last)):
        return Worded("{first} – {last}", first=first, last=last)
    begins, ends = first.partition("–")[0], last.rpartition("–")[2]
    return f"{begins}+" if last.endswith("+") else f"{begins}–{ends}"


def _listed(labels: Sequence[str]) -> str:
    return Worded("{first} och {last}", first=_among(labels[:-1]), last=labels[-1])


def _among(labels: Sequence[str]) -> str:
    first, *others = labels
    return Worded("{first}, {others}", first=first, others=_among(others)) if others else first


def _shared(share: Share, table: Table, into: dict[str, Line]) -> Share:
    """The expected shares of lines put together come from the people of all of them."""
    people = sum(share.people.values())
    expected = {}
    for line in table.lines:
        if line.label not in into and line.label in share.expected:
            expected[line.label] = share.expected[line.label]
        choice = into[line.label].choice if line.label in into else None
        if isinstance(choice, frozenset) and choice <= share.people.keys():
            expected[into[line.label].label] = percent(sum(map(share.people.__getitem__, choice)), people)
    return replace(share, expected=expected)
