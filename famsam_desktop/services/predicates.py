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
_FIRST_DAY = date(1000, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Atoms:
    """The pieces of one dimension by their names."""

    pieces: Mapping[str, Choice]

    def of(self, choice: Choice) -> frozenset[str]:
        """The names of the pieces that a choice is made of."""
        return frozenset(name for name, piece in self.pieces.items() if _is_in(piece, choice))

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


def _is_in(piece: Choice, choice: Choice) -> bool:
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
        return "okänt"
    if span.first is not None and span.first == span.last:
        return _end(span.first)
    return f"{_end(span.first)}/{_end(span.last)}"


def _end(number: int | None) -> str:
    if number is None:
        return ".."
    return date.fromordinal(number).isoformat() if number >= _FIRST_DAY else str(number)
