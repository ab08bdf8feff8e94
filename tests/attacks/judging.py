"""What an attacker has found out that he should not have, by somebody who knows the truth."""

from collections.abc import Callable, Collection, Sequence

import numpy as np

from famsam_desktop.disclosure.model import Number, Status
from tests.attacks.attacker import Attack, Fact, File, Known, Place, Weighed
from tests.attacks.chance import Made


def secrets(made: Made) -> dict[Place, Number]:
    """The sensitive numbers that stand hidden in the cells, each once."""
    places = {at: place for place, at in made.found.model.cells.items() if at in made.found.hidden}
    numbers = made.found.model.package.numbers
    return {place: numbers[at] for at, place in places.items() if numbers[at].is_sensitive}


def hideable(made: Made) -> list[Place]:
    """The cells that could be hidden at all."""
    numbers = made.found.model.package.numbers
    return [
        place
        for place, at in made.found.model.cells.items()
        if numbers[at].status is not Status.PUBLISHED and (numbers[at].value > 0 or numbers[at].zero_tells)
    ]


def found_out(
    *publications: Made,
    insiders: bool = False,
    insights: Callable[[Sequence[Fact]], list[Known]] = lambda _: [],
    added: Callable[[Sequence[File]], list[Weighed]] = lambda _: [],
    changed: Collection[str] | None = None,
) -> list[str]:
    """What is known too well from all these files, though the newest one could have kept it."""
    newest, last = publications[-1], len(publications) - 1
    data = [made.data for made in publications]
    attack = Attack(*data, insights=insights, added=added, changed=changed)
    at_best = Attack(*data, opened=hideable(newest), insights=insights, added=added, changed=changed)
    targets = [
        (last, place, number)
        for place, number in secrets(newest).items()
        if number.status is not Status.PUBLISHED
    ]
    if not attack.is_revised:
        targets += [
            (at, place, number)
            for at, made in enumerate(publications[:-1])
            for place, number in secrets(made).items()
            if number.status is not Status.PUBLISHED
        ]
    elif changed is not None:
        targets += [
            (at, place, number)
            for at, made in enumerate(publications[:-1])
            for place, number in secrets(made).items()
            if number.status is not Status.PUBLISHED and place[0] not in changed
        ]
    found = []
    for at, place, number in targets:
        small, large = number.need
        row = attack.row(at, place)
        best = at_best.row(at, place)
        for upward, wanted in ((True, (large, number.value + 1)), (False, (small, number.value - 1))):
            if _too_narrow(attack, at_best, row, best, wanted, upward=upward):
                found.append(f"{at} {place} = {number.value}, {'no more' if upward else 'no less'}")
            for one in alone(newest) if insiders and at == last else ():
                knows = attack.row(last, one)
                if not np.array_equal(knows, row) and _too_narrow(
                    attack,
                    at_best,
                    row,
                    best,
                    wanted[1:],
                    upward=upward,
                    knowing=(one, last),
                    value=value_of(newest, one),
                ):
                    found.append(f"{at} {place} = {number.value}, to the one in {one}")
    return found


def _too_narrow(attack, at_best, row, best, wanted, *, upward, knowing=None, value=0) -> bool:  # type: ignore[no-untyped-def]
    for bound in wanted:
        now = [] if knowing is None else [(attack.row(knowing[1], knowing[0]), value)]
        then = [] if knowing is None else [(at_best.row(knowing[1], knowing[0]), value)]
        if attack.can_be(row, bound, upward=upward, knowing=now):
            return False
        if at_best.can_be(best, bound, upward=upward, knowing=then):
            return True
    return False


def value_of(made: Made, place: Place) -> int:
    """The true value of a cell."""
    return made.found.model.package.numbers[made.found.model.cells[place]].value


def alone(made: Made) -> list[Place]:
    """The hidden cells in which a single family stands."""
    numbers = made.found.model.package.numbers
    return [
        place
        for place, at in made.found.model.cells.items()
        if numbers[at].is_of_one and at in made.found.hidden and numbers[at].status is not Status.PUBLISHED
    ]
