"""Predicates as sets of atoms: the finest pieces of each dimension that the numbers at hand tell apart.

An attacker's model knows no calendar and no codes, only values that are told apart or not. Numbers and days are cut
where some predicate begins or ends; codes are taken one by one, with one more for all the others there may be.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from famsam_desktop.domain.observations import NEVER, UNKNOWN, Choice, Span, Where

OTHERS = "annat"
_UNKNOWN_NAME = "okänt"
_OPEN = ".."
_FIRST_DAY = date(1000, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Atoms:
    """The pieces of one dimension by their names."""

    pieces: Mapping[str, Choice]

    def of(self, choice: Choice) -> frozenset[str]:
        """The names of the pieces that a choice is made of."""
        return frozenset(name for name, piece in self.pieces.items() if is_part(piece, choice))

    def around(self, names: Iterable[str]) -> Choice:
        """All codes of these pieces, or all numbers from their first to their last."""
        chosen = [self.pieces[name] for name in names]
        spans = [each for each in chosen if isinstance(each, Span)]
        if not spans:
            return frozenset(code for each in chosen if isinstance(each, frozenset) for code in each)
        firsts, lasts = [each.first for each in spans], [each.last for each in spans]
        return Span(
            None if None in firsts else min(each for each in firsts if each is not None),
            None if None in lasts else max(each for each in lasts if each is not None),
        )

    @property
    def names(self) -> tuple[str, ...]:
        """All of them, in order."""
        return tuple(self.pieces)

    def first(self, name: str) -> float:
        """The first number of a piece."""
        piece = self.pieces[name]
        return float("-inf") if not isinstance(piece, Span) or piece.first is None else piece.first

    def last(self, name: str) -> float:
        """The last number of a piece."""
        piece = self.pieces[name]
        return float("inf") if not isinstance(piece, Span) or piece.last is None else piece.last


def atoms_of(wheres: Iterable[Where]) -> dict[str, Atoms]:
    """The pieces of every dimension that some predicate asks about."""
    asked: dict[str, set[Choice]] = {}
    for where in wheres:
        for dimension, choice in where.items():
            asked.setdefault(dimension, set()).add(choice)
    return {dimension: _atoms(choices) for dimension, choices in sorted(asked.items())}


def _atoms(choices: Iterable[Choice]) -> Atoms:
    codes: set[str] = set()
    cuts: set[int] = set()
    for choice in choices:
        if isinstance(choice, Span):
            cuts |= {choice.first} if choice.first is not None else set()
            cuts |= {choice.last + 1} if choice.last is not None and choice.last < NEVER else set()
        else:
            codes |= choice
    if codes:
        return Atoms({**{code: frozenset((code,)) for code in sorted(codes)}, OTHERS: frozenset((OTHERS,))})
    ends: list[int | None] = [None, *sorted(cuts), None]
    spans = [Span(first, None if after is None else after - 1) for first, after in pairwise(ends)]
    return Atoms({_name(span): span for span in spans})


def is_within(part: Where, whole: Where) -> bool:
    """Whether all that is as asked in the one is so in the other."""
    return all(name in part and is_part(part[name], choice) for name, choice in whole.items())


def is_part(piece: Choice, choice: Choice) -> bool:
    """Whether a choice has all values of another."""
    if isinstance(piece, Span) and isinstance(choice, Span):
        begins = choice.first is None or (piece.first is not None and piece.first >= choice.first)
        ends = (
            choice.last is None
            or choice.last >= NEVER
            or (piece.last is not None and piece.last <= choice.last)
        )
        return begins and ends
    return isinstance(piece, frozenset) and isinstance(choice, frozenset) and piece <= choice


def _name(span: Span) -> str:
    """As an interval of days or numbers, both ends counted."""
    if span.first == span.last == UNKNOWN:
        return _UNKNOWN_NAME
    if span.first is not None and span.first == span.last:
        return _end(span.first)
    return f"{_end(span.first)}/{_end(span.last)}"


def _end(number: int | None) -> str:
    if number is None:
        return _OPEN
    return date.fromordinal(number).isoformat() if number >= _FIRST_DAY else str(number)


# --- read back ---------------------------------------------------------------------------------------------------


def choice_of(names: Iterable[str], *, is_number: bool) -> Choice:
    """The choice that these pieces are; a `ValueError` when numbers or days have a gap, or it is no such name."""
    if not is_number:
        return frozenset(names)
    spans = sorted(map(_span, names), key=_begin)
    if not spans or any(one.last is None or other.first != one.last + 1 for one, other in pairwise(spans)):
        raise ValueError
    return Span(spans[0].first, spans[-1].last)


def _begin(span: Span) -> float:
    return float("-inf") if span.first is None else span.first


def _span(name: str) -> Span:
    if name == _UNKNOWN_NAME:
        return Span(UNKNOWN, UNKNOWN)
    first, slash, last = name.partition("/")
    return Span(_number(first), _number(last if slash else first))


def _number(end: str) -> int | None:
    if end == _OPEN:
        return None
    return date.fromisoformat(end).toordinal() if "-" in end[1:] else int(end)
