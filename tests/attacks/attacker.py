"""Somebody who has the finished JSON files and nothing else of ours: the finest table of all, and an own solver.

What a file says each cell counts is read from its text: days, numbers and codes. From several files the finest pieces
are cut anew, and every combination that can occur is an unknown.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise, product
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

MOST = 400
"""No register of these tests has as many of anything."""
ORDERED = {
    "families": ("started", "ended"),
    "processes": ("started", "ended"),
    "cases": ("referred", "closed"),
}
type Place = tuple[str, int, int]
type Cell = tuple[int, Place]
type Piece = tuple[float, float] | str
type Asked = Mapping[str, frozenset[Piece]]
REVISED = "publicering"
OTHER = "annat"


@dataclass(frozen=True, slots=True)
class Fact:
    """That there are at least and at most so many of what is asked for."""

    unit: str
    asked: Asked
    least: float
    most: float
    place: Place | None = None


type Known = tuple[Fact, Fact, int, int]
"""Each of the one stands for so many of the other, at the least and at the most."""
type Weighed = tuple[list[tuple[int, Fact]], float]
"""Several sums, so often each, that come to so many at the least."""


class File:
    """What one finished file says."""

    def __init__(self, data: bytes) -> None:
        self.told: dict[str, Any] = json.loads(data)
        self.said: dict[str, Any] = self.told["definitions"]

    @property
    def is_revised(self) -> bool:
        """Whether it tells of earlier files that the register no longer agrees with."""
        return any(REVISED in unit for unit in self.said["units"])

    def facts(self) -> Iterator[Fact]:
        """Every cell, and whatever else the file says is known."""
        for key, table in self.told["tables"].items():
            for line, signs in enumerate(table["cells"]):
                for column, sign in enumerate(signs):
                    cell = self.said["cells"][key][line][column]
                    if cell is None:
                        assert sign == "."
                        continue
                    least = self.said["hidden_at_least"][key][line][column]
                    yield self._fact(cell, sign, least, (key, line, column))
        for known in self.said["known"]:
            yield self._fact(known, known["value"], 0, None)

    def hidden(self, fact: Fact) -> Fact:
        """A fact as it would be known if its cell were hidden."""
        key, line, column = fact.place or ("", 0, 0)
        return replace(fact, least=self.said["hidden_at_least"][key][line][column], most=np.inf)

    def _fact(self, cell: Mapping[str, Any], sign: int | str, least: int, place: Place | None) -> Fact:
        most = np.inf if sign == "x" else int(sign)
        return Fact(cell["unit"], self.asked(cell), least if sign == "x" else most, most, place)

    def asked(self, cell: Mapping[str, Any]) -> Asked:
        """What a cell counts, in days, numbers and codes."""
        dimensions = self.said["units"][cell["unit"]]["dimensions"]
        return {
            name: frozenset(_read(value, dimensions[name]) for value in values)
            for name, values in cell["where"].items()
        }


def _read(name: str, names: Sequence[str]) -> Piece:
    """A piece by its name: a code, or the first and the last number."""
    if not names[0].startswith("../"):
        return name
    first, _, last = name.partition("/")
    return (_number(first, -np.inf), _number(last or first, np.inf))


def _number(text: str, end: float) -> float:
    if text == "..":
        return end
    if text == "okänt":
        return -1
    return date.fromisoformat(text).toordinal() if text.count("-") == 2 else float(text)


class Attack:
    """All registers that agree with some files, the newest of them last.

    A cell is known by the place of its file among them, and its own in that file.
    """

    def __init__(
        self,
        *data: bytes,
        opened: Iterable[Place] = (),
        insights: Callable[[Sequence[Fact]], list[Known]] = lambda _: [],
        added: Callable[[Sequence["File"]], list[Weighed]] = lambda _: [],
        changed: Collection[str] | None = None,
    ) -> None:
        """With `opened`, as if these cells of the newest file were hidden as well: what could be kept at best.

        `insights` are what somebody knows besides, and `added` what they reckon from the files. They may have heard
        that only these tables of earlier files have `changed`.
        """
        files = [File(each) for each in data]
        self.is_revised = files[-1].is_revised
        opened = frozenset(opened)
        facts: dict[Cell | int, Fact] = {}
        for at, file in enumerate(files):
            is_newest = at == len(files) - 1
            is_other = self.is_revised and not is_newest
            if is_other and changed is None:
                continue  # that the register no longer gives them, the newest file takes care of
            for each in file.facts():
                if is_other and each.place is not None and each.place[0] in (changed or ()):
                    continue
                if each.place is not None:
                    facts[at, each.place] = file.hidden(each) if is_newest and each.place in opened else each
                elif is_newest or each.most == 0:
                    facts[len(facts)] = each
        self.facts = facts
        links = [
            (
                file_asked(files[-1], link["one"]),
                file_asked(files[-1], link["other"]),
                link["least"],
                link["most"] or MOST,
            )
            for link in files[-1].said["links"]
        ]
        links += insights(list(facts.values()))
        weighed = [(_terms(files[-1], each["terms"]), each["least"]) for each in files[-1].said["bounds"]]
        weighed += added(files)
        self._cut(
            [
                *facts.values(),
                *(each for link in links for each in link[:2]),
                *(fact for terms, _ in weighed for _, fact in terms),
            ]
        )
        self._know(list(facts.values()), links, weighed)
        self._seen: list[np.ndarray] = []

    # --- unknowns ------------------------------------------------------------------------------------------------

    def _cut(self, facts: Sequence[Fact]) -> None:
        """Every kind of thing that is counted otherwise than others, for each unit."""
        self._places: dict[int, list[int]] = {}
        first = 0
        for unit in sorted({fact.unit for fact in facts}):
            own = [fact for fact in facts if fact.unit == unit]
            signatures = _signatures(unit, [fact.asked for fact in own])
            for at, fact in enumerate(own):
                self._places[id(fact)] = [first + i for i, each in enumerate(signatures) if each >> at & 1]
            first += len(signatures)
        self.unknowns = first
        self._all = list(facts)  # as long as they are there, their ids are theirs

    def row_of(self, fact: Fact) -> np.ndarray:
        """The sum that a fact is about."""
        row = np.zeros(self.unknowns)
        row[self._places[id(fact)]] = 1
        return row

    def row(self, at: int, place: Place) -> np.ndarray:
        """The sum that a cell is."""
        return self.row_of(self.facts[at, place])

    def _know(self, facts: Sequence[Fact], links: Sequence[Known], weighed: Sequence[Weighed]) -> None:
        """The same sum is written once, between the narrowest bounds."""
        bounds: dict[tuple[int, ...], tuple[float, float]] = {}
        for fact in facts:
            key = tuple(self._places[id(fact)])
            least, most = bounds.get(key, (0.0, np.inf))
            bounds[key] = (max(least, fact.least), min(most, fact.most))
        rows = [np.bincount(key, minlength=self.unknowns).astype(float) for key in bounds]
        ends = list(bounds.values())
        for one, other, least, most in links:
            rows.append(self.row_of(other) - least * self.row_of(one))
            if most < MOST:
                rows.append(most * self.row_of(one) - self.row_of(other))
        ends += [(0.0, np.inf)] * (len(rows) - len(ends))
        for terms, so_many in weighed:
            rows.append(sum((times * self.row_of(fact) for times, fact in terms), np.zeros(self.unknowns)))
            ends.append((so_many, np.inf))
        self._known = LinearConstraint(csr_array(np.array(rows)), *map(np.array, zip(*ends, strict=True)))

    # --- attacking -----------------------------------------------------------------------------------------------

    def can_be(
        self,
        row: np.ndarray,
        bound: int,
        *,
        upward: bool,
        knowing: Sequence[tuple[np.ndarray, int]] = (),
    ) -> bool:
        """Whether a sum may be as large, or as small; perhaps to somebody who knows others besides."""
        for seen in self._seen:
            if (row @ seen >= bound if upward else row @ seen <= bound) and all(
                other @ seen == known for other, known in knowing
            ):
                return True
        constraints = [
            self._known,
            LinearConstraint(row[None, :], *((bound, np.inf) if upward else (-np.inf, bound))),
            *(LinearConstraint(other[None, :], known, known) for other, known in knowing),
        ]
        for presolve in (True, False):  # presolving calls impossible what is not, once in some hundred times
            found = milp(
                np.zeros(self.unknowns),
                constraints=constraints,
                integrality=np.ones(self.unknowns),
                bounds=Bounds(0, MOST),
                options={"presolve": presolve},
            )
            assert found.status in (0, 2), found.message
            if found.status == 0:
                self._seen.append(np.round(found.x))
                return True
        return False


def file_asked(file: File, said: Mapping[str, Any]) -> Fact:
    """What one side of a link is."""
    return Fact(said["unit"], file.asked(said), 0, np.inf)


def _terms(file: File, said: Iterable[Mapping[str, Any]]) -> list[tuple[int, Fact]]:
    return [(each["times"], file_asked(file, each)) for each in said]


def _signatures(unit: str, asked: Sequence[Asked]) -> list[int]:
    """Every way in which one thing can be counted: a bit for each question that it is an answer to."""
    everything = (1 << len(asked)) - 1
    dimensions = {name for each in asked for name in each}
    pieces = {name: _pieces([each[name] for each in asked if name in each]) for name in dimensions}

    def of(name: str, piece: Piece) -> int:
        no = sum(1 << at for at, each in enumerate(asked) if name in each and not _fits(piece, each[name]))
        return everything & ~no

    found: dict[int, None] = {everything: None}
    begins, ends = ORDERED.get(unit, ("", ""))
    if {begins, ends} <= dimensions:
        pairs = {
            of(begins, one) & of(ends, other): None
            for one, other in product(pieces.pop(begins), pieces.pop(ends))
            if other[1] >= one[0]  # type: ignore[operator]
        }
        found = pairs
    for name in sorted(pieces):
        masks = {of(name, piece): None for piece in pieces[name]}
        found = {one & other: None for one in found for other in masks}
    return list(found)


def _pieces(choices: Iterable[frozenset[Piece]]) -> list[Piece]:
    values = {each for choice in choices for each in choice}
    spans = spans_of(values)
    if not spans:
        return sorted(map(str, values | {OTHER}))
    ends = sorted({-np.inf, *(first for first, _ in spans), *(last + 1 for _, last in spans), np.inf})
    return [(one, other - 1) for one, other in pairwise(ends)]


def spans_of(pieces: Iterable[Piece]) -> list[tuple[float, float]]:
    """Those of them that are numbers or days, from the first to the last."""
    return [piece for piece in pieces if not isinstance(piece, str)]


def _fits(piece: Piece, choice: frozenset[Piece]) -> bool:
    if isinstance(piece, str):
        return piece in choice
    return any(one[0] <= piece[0] and piece[1] <= one[1] for one in choice if not isinstance(one, str))
