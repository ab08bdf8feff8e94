"""What was measured, held against its bound; and the table of all of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Self

LEAST_ROUNDS = 7
"""How often a figure is measured at the least; fewer rounds and the median follows the noise."""

_HEADS = ("figure", "measured", "bound", "met", "n", "medians")
_TO_THE_RIGHT = (1, 2, 4)


class Unmeasured(Exception):
    """A measure cannot be taken on this computer, as it is now; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Series:
    """What one side of a comparison took, round by round, in seconds."""

    name: str
    seconds: Sequence[float]

    @property
    def median(self) -> float:
        """The round in the middle."""
        return median(self.seconds)

    def __str__(self) -> str:
        return f"{self.name} {_milliseconds(self.median)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table; without a bound it is told and not judged."""

    name: str
    value: float
    unit: str
    bound: float | None
    n: int
    beside: str = ""

    @classmethod
    def ratio(cls, name: str, ours: Series, floor: Series, bound: float | None) -> Self:
        """How many times the floor ours takes: the ratio of the two medians."""
        if len(ours.seconds) != len(floor.seconds):
            raise ValueError("both sides of a ratio come from the same rounds")
        return cls(
            name=name,
            value=ours.median / floor.median,
            unit="×",
            bound=bound,
            n=len(ours.seconds),
            beside=f"{ours}, {floor}",
        )

    @classmethod
    def milliseconds(cls, name: str, series: Series, bound: float | None, beside: str = "") -> Self:
        """A median on its own, in milliseconds."""
        return cls(
            name=name,
            value=series.median * 1000,
            unit="ms",
            bound=bound,
            n=len(series.seconds),
            beside=beside or series.name,
        )

    @property
    def met(self) -> bool:
        """The bound was kept, or there is none."""
        return self.bound is None or self.value <= self.bound

    def cells(self) -> tuple[str, ...]:
        """The line's texts, in the order of the heads."""
        places = 2 if self.unit == "×" else 1
        bound = "" if self.bound is None else f"≤ {self.bound:.{places}f} {self.unit}"
        verdict = "" if self.bound is None else "yes" if self.met else "MISSED"
        return self.name, f"{self.value:.{places}f} {self.unit}", bound, verdict, str(self.n), self.beside


def percentile(values: Iterable[float], share: float) -> float:
    """The smallest value that at least this share of all values does not exceed."""
    ordered = sorted(values)
    if not ordered:
        raise ValueError("no values")
    place = max(0, -int(-share * len(ordered) // 1) - 1)
    return ordered[place]


def table(figures: Iterable[Figure]) -> str:
    """Every figure on a line of its own, columns under one another."""
    lines = [_HEADS, *(figure.cells() for figure in figures)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(_HEADS))]
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [
        cell.rjust(width) if place in _TO_THE_RIGHT else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return "  ".join(padded).rstrip()


def _milliseconds(seconds: float) -> str:
    value = seconds * 1000
    return f"{value:.0f} ms" if value >= 100 else f"{value:.1f} ms" if value >= 10 else f"{value:.2f} ms"
