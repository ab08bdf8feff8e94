"""Hundreds of packages of chance, with what was published before: a second attacker finds nothing out either."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations, product
from random import Random

import numpy as np
import pytest

from famsam_desktop.disclosure.aims import is_always_hidden, is_always_shown
from famsam_desktop.disclosure.model import Link, Number, Package, Status, System, Unit, Values, compiled
from famsam_desktop.disclosure.protect import Protection, protect
from famsam_desktop.disclosure.shadows import with_shadows
from tests.disclosure.attacks import found_out, rows_of
from tests.disclosure.claims import faults_of
from tests.disclosure.registers import DIMENSIONS, Register, counted

SECRET = b"only the store knows this secret"
NAMES = ("a", "b", "known")
VALUES = {"a": DIMENSIONS["a"], "b": DIMENSIONS["b"], "known": ("then", "now")}
FINEST = list(product(*(VALUES[name] for name in NAMES)))
UNIT = Unit(name="families", dimensions=VALUES)
SCOPES = (("a",), ("b",), ("a", "b"))
THEN: Mapping[str, Values] = {"known": frozenset(("then",))}


def register_of(chance: Random) -> Register:
    return {cell: chance.choice((0, 0, 1, 1, 2, 3, 4, 5, 9)) for cell in FINEST}


def report(
    register: Register, scopes: Iterable[tuple[str, ...]], base: Mapping[str, Values], chance: Random
) -> Iterator[Number]:
    """The total and some tables; one of them may be of sensitive things."""
    zero_tells = chance.random() < 0.3
    for scope in ((), *scopes):
        for values in product(*(VALUES[name] for name in scope)):
            where = {**base, **{name: frozenset((value,)) for name, value in zip(scope, values, strict=True)}}
            tells = zero_tells and len(scope) == 1
            yield Number(
                name=f"{'then' if base else 'now'} {'·'.join(values) or 'all'}",
                unit=UNIT.name,
                where=where,
                value=counted(register, NAMES, where),
                threshold=8 if tells else 5,
                zero_tells=tells,
                weight=1 if scope else 5,
            )


def shielded(package: Package, *, insiders: bool) -> tuple[System, Protection]:
    """The least to hide, and its proof holds."""
    system = with_shadows(compiled(package))
    protection = protect(system, SECRET, insiders=insiders)
    assert protection.is_least
    assert faults_of(system, protection) == []
    return system, protection


def published(package: Package, protection: Protection) -> list[Number]:
    """The numbers as a later publication finds them in the ledger."""
    return [
        replace(number, weight=0, status=Status.WITHHELD if at in protection.hidden else Status.PUBLISHED)
        for at, number in enumerate(package.numbers)
    ]


def package_of(seed: int, scopes: tuple[int, ...] = (1, 2)) -> Package:
    """A package of chance; every second one comes after another, of those who were known then."""
    chance = Random(seed)  # noqa: S311  (a register, no secret)
    register = register_of(chance)
    before: list[Number] = []
    if seed % 2:
        earlier = report(register, chance.sample(SCOPES, chance.choice(scopes)), THEN, chance)
        package = Package(units=(UNIT,), numbers=tuple(earlier))
        before = published(package, shielded(package, insiders=has_insiders(seed))[1])
    now = report(register, chance.sample(SCOPES, chance.choice(scopes)), {}, chance)
    return Package(units=(UNIT,), numbers=(*now, *before))


def has_insiders(seed: int) -> bool:
    """Every second time, with and without an earlier publication."""
    return seed % 4 < 2


@pytest.mark.parametrize("first", range(0, 280, 40))
def test_nothing_is_found_out_from_a_publication_and_the_one_before(first: int) -> None:
    for seed in range(first, first + 40):
        package, insiders = package_of(seed), has_insiders(seed)
        _, protection = shielded(package, insiders=insiders)
        rows = rows_of(package.numbers, NAMES, FINEST)
        hidden = protection.hidden & set(range(len(package.numbers)))
        assert list(found_out(package.numbers, rows, hidden, insiders=insiders)) == [], seed


@pytest.mark.parametrize("seed", [25, 237])
def test_those_who_are_alone_in_a_number_make_more_hidden(seed: int) -> None:
    package = package_of(seed)
    rows = rows_of(package.numbers, NAMES, FINEST)
    at_all = set(range(len(package.numbers)))
    for_others = shielded(package, insiders=False)[1].hidden & at_all
    for_them_too = shielded(package, insiders=True)[1].hidden & at_all
    assert len(for_others) < len(for_them_too)
    assert list(found_out(package.numbers, rows, for_others, insiders=False)) == []
    assert list(found_out(package.numbers, rows, for_others, insiders=True)) != []
    assert list(found_out(package.numbers, rows, for_them_too, insiders=True)) == []


@pytest.mark.parametrize("seed", range(16))
def test_whatever_costs_less_is_found_out(seed: int) -> None:
    """By those who know a number as well, and with what was published before."""
    package, insiders = package_of(seed, scopes=(1,)), has_insiders(seed)
    system, protection = shielded(package, insiders=insiders)
    rows = rows_of(package.numbers, NAMES, FINEST)
    at_all = set(range(len(package.numbers)))
    must = {at for at in at_all if is_always_hidden(system, at)}
    may = [at for at in at_all - must if not is_always_shown(system, at)]
    weight = sum(package.numbers[at].weight for at in protection.hidden & at_all)
    for size in range(len(may) + 1):
        for chosen in combinations(may, size):
            fewer = must.union(chosen)
            if sum(package.numbers[at].weight for at in fewer) < weight:
                assert next(found_out(package.numbers, rows, fewer, insiders=insiders), None)


@pytest.mark.parametrize("first", range(0, 80, 40))
def test_whatever_is_printed_after_all_is_found_by_the_checker(first: int) -> None:
    for seed in range(first, first + 40):
        package = package_of(seed)
        system, protection = shielded(package, insiders=has_insiders(seed))
        given_away = {aim.number for aim in protection.lost}
        for at, number in enumerate(package.numbers):
            if at in protection.hidden - given_away and number.status is Status.NEW:
                shown = replace(protection, hidden=protection.hidden - {at})
                assert faults_of(system, shown) != [], (seed, number.name)


# --- linked units ----------------------------------------------------------------------------------------------------

YEARS = ("2019", "2020", "2021")
MOST_OF_ONE = 12


@pytest.mark.parametrize("seed", range(40))
def test_nothing_is_found_out_from_how_many_processes_a_family_can_have(seed: int) -> None:
    chance = Random(seed)  # noqa: S311  (a register, no secret)
    families = [chance.choice((0, 1, 2, 4, 6, 11)) for _ in YEARS]
    processes = [sum(chance.choice((1, 1, 2, 5)) for _ in range(count)) for count in families]
    finest = np.eye(2 * len(YEARS))
    numbers: list[Number] = []
    rows: list[np.ndarray] = []
    for unit, values, first in (("families", families, 0), ("processes", processes, len(YEARS))):
        for year in (None, *YEARS):
            at = range(len(YEARS)) if year is None else (YEARS.index(year),)
            rows.append(sum(finest[first + each] for each in at))
            numbers.append(
                Number(
                    name=f"{unit} {year}",
                    unit=unit,
                    where={} if year is None else {"start": frozenset((year,))},
                    value=sum(values[each] for each in at),
                    behind=sum(families[each] for each in at) if first else None,
                    threshold=5,
                    weight=5 if year is None else 1,
                )
            )
    package = Package(
        units=tuple(Unit(name=name, dimensions={"start": YEARS}) for name in ("families", "processes")),
        numbers=tuple(numbers),
        links=tuple(
            Link(one=("families", where), other=("processes", where), least=1, most=MOST_OF_ONE)
            for where in ({"start": frozenset((year,))} for year in YEARS)
        ),
    )
    _, protection = shielded(package, insiders=True)
    known = np.array(
        [
            *(finest[len(YEARS) + at] - finest[at] for at in range(len(YEARS))),
            *(MOST_OF_ONE * finest[at] - finest[len(YEARS) + at] for at in range(len(YEARS))),
        ]
    )
    hidden = protection.hidden & set(range(len(numbers)))
    assert list(found_out(numbers, np.array(rows), hidden, known, insiders=True)) == []
