"""A package of 480 numbers, ten times the report of 2022, counted from 590 families."""

from collections.abc import Iterator
from itertools import product
from random import Random

from famsam_desktop.disclosure.model import Impossible, Number, Package, Unit

_YEARS = tuple(str(year) for year in range(2008, 2024))
DIMENSIONS = {
    "start": _YEARS,
    "end": ("current", *_YEARS[1:]),
    "municipality": tuple(f"municipality {at}" for at in range(1, 37)),
    "referrer": ("school", "health_care", "social_services", "family", "police", "other"),
    "children": ("1", "2", "3", "4", "5+"),
    "reason": ("goal", "moved", "consent", "silent", "other_help", "other"),
    "channel": ("phone", "mail", "visit", "letter"),
}
_CROSSED = (
    ("municipality", "referrer"),
    ("start", "children"),
    ("reason", "children"),
    ("channel", "referrer"),
    ("reason", "channel"),
)
_FAMILIES = 590
_THRESHOLD = 5


def package(seed: int = 1) -> Package:
    """The total, each dimension alone, and some of them crossed."""
    chance = Random(seed)  # noqa: S311  (a register, no secret)
    register = [_family(chance) for _ in range(_FAMILIES)]
    unit = Unit(
        name="families",
        dimensions=DIMENSIONS,
        impossible=(Impossible(("start", "end"), lambda start, end: end == "current" or end >= start),),
    )
    numbers = tuple(
        Number(
            name=" · ".join(f"{name} {value}" for name, value in where.items()) or "all",
            unit=unit.name,
            where={name: frozenset((value,)) for name, value in where.items()},
            value=sum(where.items() <= family.items() for family in register),
            threshold=_THRESHOLD,
            weight=1 if len(where) > 1 else 5 if where else 20,
        )
        for where in _asked()
    )
    return Package(units=(unit,), numbers=numbers)


def _family(chance: Random) -> dict[str, str]:
    family = {name: chance.choice(values) for name, values in DIMENSIONS.items()}
    if family["end"] < family["start"]:
        family["end"] = "current"
    return family


def _asked() -> Iterator[dict[str, str]]:
    yield {}
    for scope in (*((name,) for name in DIMENSIONS), *_CROSSED):
        for values in product(*(DIMENSIONS[name] for name in scope)):
            yield dict(zip(scope, values, strict=True))
    for year in _YEARS:
        yield {"start": year, "end": "current"}
