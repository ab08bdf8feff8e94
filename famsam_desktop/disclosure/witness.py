"""The proof, checked by adding: trusts no solver, and knows nothing of how the numbers to hide were chosen.

For each number that must not be found out there are complete tables that agree with everything printed, now and
before, and in which the number is another: one where it is small, and one where it is large.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

type Sum = Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Read:
    """A number as it can be read: its value, or None where it is hidden, and then what is known of it all the same."""

    sum: Sum
    value: int | None
    least: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A sum with its bounds, as everybody knows; without an upper bound it may be any."""

    sum: Sum
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Claim:
    """That a number may be no more, or no less, than a bound, with the tables in which it is.

    `knowing` are numbers that somebody knows besides, because they are counted in them alone.
    """

    sum: Sum
    upward: bool
    bound: int
    tables: Sequence[int] = field(repr=False)
    knowing: tuple[tuple[Sum, int], ...] = ()


def faults(
    unknowns: int, numbers: Sequence[Read], rules: Sequence[Rule], claims: Iterable[Claim]
) -> list[str]:
    """What does not agree, claim by claim; nothing when all of them hold."""
    found: list[str] = []
    seen: dict[tuple[int, ...], list[str]] = {}  # the same tables may bear out many claims
    for at, claim in enumerate(claims):
        tables = tuple(claim.tables)
        if len(tables) != unknowns or any(type(each) is not int or each < 0 for each in tables):
            found.append(f"{at}: no tables of whole numbers")
            continue
        if tables not in seen:
            seen[tables] = list(_disagreements(numbers, rules, tables))
        found += [f"{at}: {fault}" for fault in (*seen[tables], *_not_as_claimed(claim))]
    return found


def _disagreements(numbers: Sequence[Read], rules: Sequence[Rule], tables: Sequence[int]) -> Iterable[str]:
    for at, number in enumerate(numbers):
        value = _added(number.sum, tables)
        if (value < number.least) if number.value is None else (value != number.value):
            yield f"number {at} is another"
    for at, rule in enumerate(rules):
        value = _added(rule.sum, tables)
        if value < rule.least or (rule.most is not None and value > rule.most):
            yield f"rule {at} is broken"


def _not_as_claimed(claim: Claim) -> Iterable[str]:
    value = _added(claim.sum, claim.tables)
    if (value < claim.bound) if claim.upward else (value > claim.bound):
        yield "the number is not what is claimed"
    if any(_added(sum_, claim.tables) != known for sum_, known in claim.knowing):
        yield "what somebody knows is another"


def _added(sum_: Sum, tables: Sequence[int]) -> int:
    return sum(times * tables[place] for place, times in sum_.items())


def counterexamples(hidden: Iterable[Sum], tables: Iterable[Sequence[int]]) -> int:
    """Two for each hidden number that the tables let be another: one where it is smaller, and one where it is larger.

    Everybody may know how many, because it says nothing of how many numbers had to be protected.
    """
    there = list({tuple(each) for each in tables})
    return sum(2 for sum_ in hidden if len({_added(sum_, each) for each in there}) > 1)
