"""What people say of the team's work: answers by their numbers, which bear no family, no case and no name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Problem


class Survey(StrEnum):
    """Who is asked, and when."""

    GUARDIAN = "guardian"
    AGENCY = "agency"
    MEETING_CHECK = "meeting_check"


@dataclass(frozen=True, slots=True)
class Scale:
    """The least and the most that an item can be answered with."""

    least: int
    most: int


YES, NO = 1, 0
YES_OR_NO = Scale(NO, YES)
_ONE_TO_FIVE, _ONE_TO_TEN = Scale(1, 5), Scale(1, 10)

ITEMS: Mapping[Survey, Mapping[int, Scale]] = {
    Survey.GUARDIAN: {**dict.fromkeys(range(1, 12), _ONE_TO_FIVE), 12: YES_OR_NO},
    Survey.AGENCY: dict.fromkeys(range(1, 25), _ONE_TO_TEN),
    Survey.MEETING_CHECK: dict.fromkeys(range(1, 6), _ONE_TO_FIVE),
}
"""The items of each survey by their number; any of them may be skipped."""
MOST_ITEMS = max(map(len, ITEMS.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAnswerDraft:
    """One form that was filled in. The day is that on which it was collected, not that of a meeting."""

    survey: Survey | None = None
    on: date | None = None
    answers: Mapping[int, int] = field(default_factory=dict, repr=False)

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong; an item that nobody answered is neither."""
        found = [*drafts.happened("on", self.on, today), *drafts.given("survey", self.survey)]
        if not self.answers:
            found.append(Problem("answers", "missing"))
        return (*found, *self._out_of_range())

    def _out_of_range(self) -> Iterator[Problem]:
        items = ITEMS[self.survey] if self.survey is not None else {}
        for item, answer in self.answers.items():
            scale = items.get(item)
            if self.survey is not None and (scale is None or not scale.least <= answer <= scale.most):
                yield Problem("answers", "out_of_range", item)


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAnswer:
    """A form as it is kept."""

    survey: Survey
    on: date
    answers: Mapping[int, int] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyPile:
    """The forms of a survey that were collected on a day: how many, and the id of the one that was typed in last."""

    id: UUID
    survey: Survey
    on: date
    count: int
