"""What an attacker can reckon with: unknown whole numbers, and every number that is a sum of them.

The unknowns are the cells of the finest tables that are needed: dimensions that no number crosses need no table in
common, as long as the tables agree where they overlap (a decomposable model; whole tables that agree so always come
from some register). Every number that is printed now, was printed before, or follows from two of these as a
difference is a row over the unknowns.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import combinations, permutations, product

type Values = frozenset[str]
type Where = Mapping[str, Values]
"""The values a thing may have, by dimension; a dimension that is not named may have any."""
type Sum = Mapping[int, int]
"""Unknowns by their place, each with how often it is counted."""


class Status(Enum):
    """How a number stands to the publication at hand."""

    NEW = "new"
    """To be printed now, or hidden."""
    PUBLISHED = "published"
    """Printed in an earlier publication, and therefore known."""
    WITHHELD = "withheld"
    """Hidden in an earlier publication, and therefore hidden for good."""
    SHADOW = "shadow"
    """Never printed, but the difference of numbers that may be."""


@dataclass(frozen=True, slots=True)
class Impossible:
    """Combinations that cannot occur, and that everybody knows cannot: `possible` says so of values in this order."""

    dimensions: tuple[str, ...]
    possible: Callable[..., bool] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What is counted (families, processes, …) and by what it can be told apart."""

    name: str
    dimensions: Mapping[str, tuple[str, ...]]
    impossible: tuple[Impossible, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number with its true value. `behind` is the number of families it is counted from, where it counts others.

    `threshold` is the smallest value that is not sensitive; with `zero_tells`, nothing and everybody are too.
    """

    name: str
    unit: str
    where: Where
    value: int = field(repr=False)
    threshold: int
    status: Status = Status.NEW
    zero_tells: bool = False
    behind: int | None = field(default=None, repr=False)
    weight: int = 1

    @property
    def is_sensitive(self) -> bool:
        """So few that somebody could be known by it."""
        if self.value == 0:
            return self.zero_tells
        return self._families < self.threshold

    @property
    def is_of_one(self) -> bool:
        """A single family, which knows it."""
        return self._families == 1

    @property
    def _families(self) -> int:
        return self.value if self.behind is None else self.behind

    @property
    def need(self) -> tuple[int, int]:
        """What it has to be possible for the number to be: no more than the first, and no less than the second."""
        least = 0 if self.zero_tells else 1
        return min(least, self.value), max(self.threshold, self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What everybody knows of two units: each of the one stands for at least so many of the other, or at most too."""

    one: tuple[str, Where]
    other: tuple[str, Where]
    least: int
    most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What everybody knows of several numbers: so often taken, they come to so many at the least."""

    terms: tuple[tuple[int, str, Where], ...]
    least: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The numbers of one publication, with those of earlier ones, and how their units hang together."""

    units: tuple[Unit, ...]
    numbers: tuple[Number, ...]
    links: tuple[Link, ...] = ()
    bounds: tuple[Bound, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A sum that lies between two bounds, as everybody knows; without an upper bound it may be any."""

    sum: Sum
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class System:
    """Numbers and rules as sums over unknowns, each of which is a whole number from 0 to `most`.

    `ways` has for each number the sum it is in every table that knows it.
    """

    names: tuple[str, ...]
    most: int
    numbers: tuple[Number, ...]
    ways: tuple[tuple[Sum, ...], ...]
    rules: tuple[Rule, ...]

    @property
    def sums(self) -> tuple[Sum, ...]:
        """Each number as a sum, in the first table that knows it."""
        return tuple(sums[0] for sums in self.ways)

    @property
    def unknowns(self) -> int:
        """How many there are."""
        return len(self.names)


def compiled(package: Package) -> System:
    """The package as sums over as few unknowns as it needs."""
    names: list[str] = []
    rules: list[Rule] = []
    tables: dict[str, _Tables] = {}
    related = [side for link in package.links for side in (link.one, link.other)]
    related += [(name, where) for bound in package.bounds for _, name, where in bound.terms]
    for unit in package.units:
        asked = [number.where for number in package.numbers if number.unit == unit.name]
        asked += [where for name, where in related if name == unit.name]
        made = _Tables(unit, asked, len(names))
        names += [f"{unit.name}: {name}" for name in made.names]
        rules += made.rules()
        tables[unit.name] = made
    for link in package.links:
        one, other = (next(tables[name].ways(where)) for name, where in (link.one, link.other))
        rules.append(Rule(_minus(other, one, link.least), 0, None))
        if link.most is not None:
            rules.append(Rule(_minus({place: link.most * n for place, n in one.items()}, other, 1), 0, None))
    for bound in package.bounds:
        sum_: dict[int, int] = {}
        for times, name, where in bound.terms:
            sum_ = _minus(sum_, next(tables[name].ways(where)), -times)
        rules.append(Rule(sum_, bound.least, None))
    return System(
        names=tuple(names),
        most=4 * max((number.value for number in package.numbers), default=0) + 100,
        numbers=package.numbers,
        ways=tuple(tuple(tables[number.unit].ways(number.where)) for number in package.numbers),
        rules=tuple(rules),
    )


def total(sum_: Sum, unknowns: Sequence[int]) -> int:
    """The value of a sum."""
    return sum(times * unknowns[place] for place, times in sum_.items())


_ALL = ("", "")


class _Tables:
    """The unknowns of one unit: a table for each group of dimensions that belong together."""

    def __init__(self, unit: Unit, asked: Sequence[Where], first: int) -> None:
        self._groups = _groups(unit, asked)
        self._alike = {
            name: _alike(name, values, asked, unit.impossible) for name, values in unit.dimensions.items()
        }
        self.names: list[str] = []
        self._having: list[dict[tuple[str, str], set[int]]] = []  # the cells with each value, table by table
        for group in self._groups:
            having: dict[tuple[str, str], set[int]] = {_ALL: set()}
            for values in product(*(dict.fromkeys(self._alike[name].values()) for name in group)):
                if _is_possible(unit.impossible, dict(zip(group, values, strict=True))):
                    place = first + len(self.names)
                    for each in (_ALL, *zip(group, values, strict=True)):
                        having.setdefault(each, set()).add(place)
                    told = (f"{name}={value}" for name, value in zip(group, values, strict=True))
                    self.names.append(" · ".join(told))
            self._having.append(having)

    def ways(self, where: Where) -> Iterator[Sum]:
        """How many there are of these, in each table that knows all that is asked."""
        return (
            self._sum_in(at, where) for at, group in enumerate(self._groups) if where.keys() <= set(group)
        )

    def rules(self) -> Iterator[Rule]:
        """Tables say the same of what they have in common."""
        for one, other in _tree(self._groups):
            shared = [name for name in self._groups[one] if name in self._groups[other]]
            for values in product(*(dict.fromkeys(self._alike[name].values()) for name in shared)):
                where = {name: frozenset((value,)) for name, value in zip(shared, values, strict=True)}
                difference = _minus(self._sum_in(one, where), self._sum_in(other, where), 1)
                if difference:
                    yield Rule(difference, 0, 0)

    def _sum_in(self, at: int, where: Where) -> Sum:
        having = self._having[at]
        places = having[_ALL]
        for name, values in where.items():
            alike = {self._alike[name][value] for value in values}
            places = places & set().union(*(having.get((name, value), ()) for value in alike))
        return dict.fromkeys(sorted(places), 1)


def _alike(
    name: str, values: Iterable[str], asked: Iterable[Where], impossible: Iterable[Impossible]
) -> dict[str, str]:
    """Each value with the first one that nothing tells it apart from."""
    if any(name in each.dimensions for each in impossible):
        return {value: value for value in values}
    telling = [where[name] for where in asked if name in where]
    first: dict[tuple[bool, ...], str] = {}
    return {value: first.setdefault(tuple(value in each for each in telling), value) for value in values}


def _is_possible(impossible: Iterable[Impossible], values: Mapping[str, str]) -> bool:
    return all(
        each.possible(*(values[name] for name in each.dimensions))
        for each in impossible
        if set(each.dimensions) <= values.keys()
    )


def _groups(unit: Unit, asked: Iterable[Where]) -> list[tuple[str, ...]]:
    """The dimensions that need a table in common: the cliques of a triangulated graph, by least fill-in."""
    near: dict[str, set[str]] = {name: set() for name in unit.dimensions}
    for scope in [*map(tuple, asked), *(each.dimensions for each in unit.impossible)]:
        for one, other in permutations(scope, 2):
            near[one].add(other)
    groups: list[frozenset[str]] = []
    left = dict.fromkeys(sorted(near))
    while left:
        name = min(left, key=lambda each: (_fill(near, left, each), len(near[each] & left.keys()), each))
        around = near[name] & left.keys()
        for one, other in permutations(around, 2):
            near[one].add(other)
        group = frozenset(around | {name})
        if not any(group <= known for known in groups):
            groups.append(group)
        del left[name]
    return [tuple(sorted(group)) for group in groups] or [()]


def _fill(near: Mapping[str, set[str]], left: Mapping[str, None], name: str) -> int:
    around = sorted(near[name] & left.keys())
    return sum(other not in near[one] for one, other in combinations(around, 2))


def _tree(groups: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Pairs of tables that join all of them, those with most in common first."""
    joined = {0}
    while len(joined) < len(groups):
        pairs = (
            (one, other) for one in sorted(joined) for other in range(len(groups)) if other not in joined
        )
        one, other = max(pairs, key=lambda pair: len(set(groups[pair[0]]) & set(groups[pair[1]])))
        yield one, other
        joined.add(other)


def _minus(one: Sum, other: Sum, times: int) -> dict[int, int]:
    difference = dict(one)
    for place, n in other.items():
        difference[place] = difference.get(place, 0) - times * n
    return {place: n for place, n in difference.items() if n}
