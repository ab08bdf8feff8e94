"""What somebody chooses to publish, as it is typed; a release is made of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.observations import Span
from famsam_desktop.domain.publications import THRESHOLD
from famsam_desktop.domain.releases import ReleaseDraft

FIRST_YEAR = 1990
REPORT = (
    "families_and_processes_by_year",
    "families_by_municipality",
    "families_by_referrer",
    "families_by_number_of_children_under_23",
    "children_by_birth_years",
)
"""The tables of the annual report."""


class Period(StrEnum):
    """How the time that the figures are about is said."""

    WHOLE = "whole"
    YEAR = "year"
    DAYS = "days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Typed in, and perhaps not complete."""

    as_of: date | None
    tables: frozenset[str] = frozenset(REPORT)
    period: Period = Period.WHOLE
    year: int | None = None
    first: date | None = None
    last: date | None = None
    threshold: int | None = THRESHOLD
    reason: str = field(default="", repr=False)
    purpose: str = field(default="", repr=False)
    recipient: str = field(default="", repr=False)

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        found = []
        if self.as_of is None:
            found.append(Problem("as_of", "missing"))
        elif self.as_of > today:
            found.append(Problem("as_of", "in_future"))
        if self.threshold is None:
            found.append(Problem("threshold", "missing"))
        found += self._of_period()
        if self.threshold is not None:
            found += self.release(()).problems()
        return tuple(found)

    def release(self, order: Sequence[str]) -> ReleaseDraft:
        """The release, with its tables in this order; of something that has no problems."""
        is_low = (self.threshold or 0) < THRESHOLD
        return ReleaseDraft(
            as_of=self.as_of or date.min,
            tables=tuple(key for key in order if key in self.tables),
            period=self._span(),
            threshold=self.threshold or 0,
            reason=self.reason if is_low else "",
            purpose=self.purpose,
            recipient=self.recipient,
        )

    def _of_period(self) -> list[Problem]:
        if self.period is Period.YEAR:
            return self._of_year()
        if self.period is Period.DAYS:
            if self.first is None and self.last is None:
                return [Problem("first", "missing")]
            if self.first and self.last and self.last < self.first:
                return [Problem("last", "before_start", self.first)]
        return []

    def _of_year(self) -> list[Problem]:
        latest = self.as_of or date.max
        if self.year is None:
            return [Problem("year", "missing")]
        if self.year < FIRST_YEAR:
            return [Problem("year", "too_early", FIRST_YEAR)]
        return [Problem("year", "in_future")] if self.year > latest.year else []

    def _span(self) -> Span | None:
        if self.period is Period.YEAR and self.year is not None:
            year = min(max(self.year, 1), date.max.year)
            return Span(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
        if self.period is Period.DAYS:
            return Span(
                self.first.toordinal() if self.first else None, self.last.toordinal() if self.last else None
            )
        return None
