"""What has to stay possible, what is hidden or shown whatever is chosen, and what hiding costs: before any solver."""

import hmac
from dataclasses import dataclass, replace

from famsam_desktop.disclosure.model import Status, System


@dataclass(frozen=True, slots=True)
class Aim:
    """A number that has to be possible otherwise: no more than `bound`, or no less.

    With an `insider` even for somebody who knows that number: the one family that it counts.
    """

    number: int
    upward: bool
    bound: int
    insider: int | None = None


def all_aims(system: System) -> list[Aim]:
    """For each sensitive number that both a small and a large one must be possible."""
    found = []
    for at, number in enumerate(system.numbers):
        if number.is_sensitive:
            small, large = number.need
            found += [Aim(at, upward=True, bound=large), Aim(at, upward=False, bound=small)]
    return found


def unknown(aim: Aim, value: int) -> Aim:
    """The least of aims: that the number is not known for certain."""
    return replace(aim, bound=value + 1 if aim.upward else value - 1)


def those_alone(system: System) -> dict[int, list[int]]:
    """For each sensitive number the other numbers that come from a single family, which therefore knows them.

    Every other sensitive number has to stay unknown even to that family.
    """
    numbers, sums = system.numbers, [frozenset(sum_.items()) for sum_ in system.sums]
    alone = [
        at
        for at, number in enumerate(numbers)
        if number.is_of_one and number.status not in (Status.PUBLISHED, Status.SHADOW)
    ]
    return {
        at: others
        for at, number in enumerate(numbers)
        if number.is_sensitive and (others := [one for one in alone if sums[one] != sums[at]])
    }


def is_always_hidden(system: System, at: int) -> bool:
    """What is sensitive, was hidden before, or is never printed."""
    number = system.numbers[at]
    if number.status in (Status.WITHHELD, Status.SHADOW):
        return True
    return number.status is Status.NEW and number.is_sensitive


def is_always_shown(system: System, at: int) -> bool:
    """What is known already, and what is nothing: everybody knows that a nothing is printed."""
    number = system.numbers[at]
    if number.status is Status.SHADOW:
        return False
    return number.status is Status.PUBLISHED or (number.value == 0 and not number.zero_tells)


def least_when_hidden(system: System, at: int) -> int:
    """What an attacker knows of a hidden number: that it is not nothing, where a nothing would have been printed."""
    number = system.numbers[at]
    return 0 if number.status is Status.SHADOW or number.zero_tells else 1


def costs(system: System, secret: bytes) -> list[float]:
    """By the weight of a number, never by its value; the secret breaks ties, so that the choice tells nothing."""
    few = 1.0 / (2 * sum(number.weight > 0 for number in system.numbers) + 1)
    return [
        number.weight + few * _chance(secret, number.name) if number.weight else 0.0
        for number in system.numbers
    ]


def _chance(secret: bytes, name: str) -> float:
    digest = hmac.digest(secret, name.encode(), "sha256")
    return int.from_bytes(digest[:6], "big") / float(1 << 48)
