"""What the tables of the reports have in common: the time they are about, and their lines."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from famsam_desktop.domain.errors import NothingToShow, PeriodNotBegun
from famsam_desktop.domain.observations import Span
from famsam_desktop.domain.statistics import SchoolStage, stage_years
from famsam_desktop.domain.tables import Line, both
from famsam_desktop.domain.terms import heading
from famsam_desktop.domain.worded import Worded

TOTAL = Line("Totalt")
PROCESS = (
    "En process är en familjemedlem vars situation har diskuterats på ett genomfört möte där en verksamhet deltog som "
    "medlemmen har en egen kontakt med. Den redovisas på familjens startår."
)


@dataclass(frozen=True, slots=True)
class Scope:
    """The cut-off, the first day there can be anything on, and the days of a period (their ordinals) if there is one.

    What is said to have happened happened in the period, or else on any day up to the cut-off.
    """

    as_of: date
    first_day: date
    period: Span | None = None

    def __post_init__(self) -> None:
        if self.as_of < self.first_day:
            raise NothingToShow(self.first_day)
        if self.period is not None and both(self.period, self._until) is None:
            raise PeriodNotBegun

    @property
    def _until(self) -> Span:
        return Span(None, self.as_of.toordinal())

    @property
    def happened(self) -> Span:
        """The days that count."""
        inside = both(self.period, self._until) if self.period else self._until
        return inside if isinstance(inside, Span) else self._until

    @property
    def later(self) -> Span:
        """The days that had not come at the cut-off."""
        return Span(self.as_of.toordinal() + 1)

    @property
    def since(self) -> str:
        """Since when things are counted, in words."""
        return "i perioden" if self.period and self.period.first is not None else "sedan starten"

    @property
    def counted(self) -> str:
        """Which days are counted, as a sentence."""
        first, last = self.happened.first, self.happened.last or self.as_of.toordinal()
        begins = "från och med {first} " if first is not None else ""
        stands = "; läget är det som gällde {as_of}" if last < self.as_of.toordinal() else ""
        return Worded(
            f"Räknat {begins}till och med {{last}}{stands}.",
            first=date.fromordinal(first or 1).isoformat(),
            last=date.fromordinal(last).isoformat(),
            as_of=self.as_of.isoformat(),
        )

    @property
    def still(self) -> str:
        """Who is current, as a sentence."""
        return Worded("Aktuella är de som inte var avslutade {day}.", day=self.as_of.isoformat())

    def years(self) -> tuple[Line, ...]:
        """A line for each year."""
        return self._lines(12, lambda day: str(day.year))

    def quarters(self) -> tuple[Line, ...]:
        """A line for each quarter."""
        return self._lines(3, _quarter)

    def terms(self) -> tuple[Line, ...]:
        """A line for each term: from January to June, and from July to December."""
        return self._lines(6, _term)

    def _lines(self, months: int, label: Callable[[date], str]) -> tuple[Line, ...]:
        """A line for each so many months from the first day that counts to the last one."""
        happened = self.happened
        first_day = max(self.first_day, date.fromordinal(happened.first or 1))
        last_day = date.fromordinal(happened.last or self.as_of.toordinal())
        first = date(first_day.year, (first_day.month - 1) // months * months + 1, 1)
        lines = []
        while first <= last_day:
            after = _later(first, months)
            lines.append(Line(label(first), both(Span(first.toordinal(), after.toordinal() - 1), happened)))
            first = after
        return (*lines, TOTAL)


def coded(codes: Iterable[StrEnum], none: str | None = None) -> tuple[Line, ...]:
    """A line for each code, one for none of them if it has a name, and the total."""
    lines = [Line(heading(code), frozenset((code.value,))) for code in codes]
    return (*lines, *([Line(none, frozenset(("",)))] if none else []), TOTAL)


def named(names: Iterable[str]) -> tuple[Line, ...]:
    """A line for each name, and the total."""
    return (*(Line(name, frozenset((name,))) for name in names), TOTAL)


def numbered(*firsts: int) -> tuple[Line, ...]:
    """Lines that begin at these numbers and end before the next, the last one open; and the total."""
    lines = [
        Line(str(first) if first == after - 1 else f"{first}–{after - 1}", Span(first, after - 1))
        for first, after in pairwise(firsts)
    ]
    return (*lines, Line(f"{firsts[-1]}+", Span(firsts[-1])), TOTAL)


def stages(as_of: date) -> tuple[Line, ...]:
    """A line for each stage of school with the birth years that are in it, and the total."""
    return (*(_stage(stage, as_of) for stage in SchoolStage), TOTAL)


def born(span: Span) -> str:
    """The years of a span of birth years."""
    if not span.first:
        return Worded("{year} eller tidigare", year=str(span.last))
    if span.last is None:
        return Worded("{year} eller senare", year=str(span.first))
    return f"{span.first}–{span.last}"


def _stage(stage: SchoolStage, as_of: date) -> Line:
    oldest, youngest = stage_years(stage, as_of)
    years = Span(oldest or 0, youngest)  # a year that nobody knows is none of them
    return Line(Worded("{stage} ({born})", stage=heading(stage), born=born(years)), years)


def _quarter(first: date) -> str:
    return Worded("{year} kvartal {number}", year=str(first.year), number=str(first.month // 3 + 1))


def _term(first: date) -> str:
    return Worded("Vårterminen {year}" if first.month == 1 else "Höstterminen {year}", year=str(first.year))


def _later(first: date, months: int) -> date:
    """The first day of the month so many months later."""
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)
