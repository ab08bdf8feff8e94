"""Figures that may leave: how long it takes to choose what is hidden and to prove it. Run as a program: the first."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from measures import program
from measures.figure import LEAST_ROUNDS, Figure, Series
from measures.rounds import Run, interleaved, progress, timed
from measures.stores import Stores

if TYPE_CHECKING:
    from famsam_desktop.disclosure.model import Package

BOUND_MS = 300.0
"""The report of 2022, the import of the solver included; and each question of what would be if."""

LARGE_BOUND_MS = 3000.0
"""Ten times the numbers."""

_SECRET = b"only the store knows this secret"
_MERGED = ("Hällefors", "Ljusnarsberg")


def figures(_stores: Stores) -> list[Figure]:
    """The first package of a program, a larger one, and the same one again with two lines in one."""
    from tests.disclosure import large, reports

    progress("48 and 480 numbers protected and proven")
    with tempfile.TemporaryDirectory(prefix="famsam-bench-") as folder:
        first, ten_times, merged = interleaved(
            _first_of_a_program(Path(folder)),
            timed(_protected(large.package)),
            timed(_protected(lambda: _merged(reports.report_2022()))),
            rounds=LEAST_ROUNDS,
        )
    return [
        Figure.milliseconds(
            "48 numbers protected, first", Series("with the solver's import", first), BOUND_MS
        ),
        Figure.milliseconds("480 numbers protected", Series("proof included", ten_times), LARGE_BOUND_MS),
        Figure.milliseconds("two lines in one, what if", Series("proof included", merged), BOUND_MS),
    ]


def _first_of_a_program(home: Path) -> Run:
    """A program that has nothing of it in memory yet, told from its own first line on."""

    def run() -> float:
        with program.running(program.module("measures.disclosure"), program.environ(home)) as first:
            return float(first.until("protected").values["seconds"])

    return run


def _protected(package: "Callable[[], Package]") -> Callable[[], None]:
    def act() -> None:
        from famsam_desktop.disclosure.model import compiled
        from famsam_desktop.disclosure.protect import protect
        from famsam_desktop.disclosure.shadows import with_shadows

        protect(with_shadows(compiled(package())), _SECRET)

    return act


def _merged(package: "Package") -> "Package":
    """The same numbers, with two municipalities on one line."""
    one, other = (next(each for each in package.numbers if each.name == name) for name in _MERGED)
    values = one.where["municipality"] | other.where["municipality"]
    both = replace(
        one,
        name=" och ".join(_MERGED),
        where={"municipality": values},
        value=one.value + other.value,
    )
    kept = (each for each in package.numbers if each not in (one, other))
    return replace(package, numbers=(*kept, both))


if __name__ == "__main__":
    from tests.disclosure.reports import report_2022

    begun = perf_counter()
    _protected(report_2022)()
    program.tell("protected", seconds=perf_counter() - begun)
