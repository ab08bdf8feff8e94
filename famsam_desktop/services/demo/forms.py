"""The demo's forms of the survey of guardians: as many as the first report says, and some since."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from famsam_desktop.domain.surveys import ITEMS, NO, YES, YES_OR_NO, Survey
from famsam_desktop.services.demo import days

_BY_FIRST_REPORT = 20
_SKIPPED_FIRST = 8
_SKIPPED_SECOND = 11
_NO = (6, 13)
_LATER = (12, 9)
"""So many in each of two rounds: before the second report, and since."""
_FIRST_ROUND, _SECOND_ROUND = date(2021, 9, 6), date(2022, 10, 3)
_LATEST_ROUND_DAYS_AGO = 200
_WEEK = 7
_RATINGS = (5, 4, 5, 3, 5, 4, 5, 5, 4, 5, 2, 5)


class Form(NamedTuple):
    """A form that was filled in."""

    on: date
    answers: Mapping[int, int]


def guardians(today: date) -> tuple[Form, ...]:
    """The forms of guardians, in three rounds."""
    latest = days.workday_until(today - timedelta(days=_LATEST_ROUND_DAYS_AGO))
    first = [Form(_day(_FIRST_ROUND, number), _of_first_report(number)) for number in range(_BY_FIRST_REPORT)]
    second, third = _LATER
    later = [_day(_SECOND_ROUND, number) for number in range(second)]
    later += [days.workday_until(latest + timedelta(days=number % _WEEK)) for number in range(third)]
    return (*first, *(Form(day, _answers(number)) for number, day in enumerate(later, start=3)))


def _of_first_report(number: int) -> Mapping[int, int]:
    """Twelve answered the first question and nine the second; 4,8 is the mean of the eleventh, and 18 said yes."""
    answers = {**_answers(number), 11: 4 if number % 5 == 2 else 5, 12: NO if number in _NO else YES}
    skipped = {1} if number < _SKIPPED_FIRST else set[int]()
    skipped |= {2} if number < _SKIPPED_SECOND else set()
    return {item: answer for item, answer in answers.items() if item not in skipped}


def _answers(number: int) -> Mapping[int, int]:
    """What somebody answered to every question; most are content."""
    return {
        item: YES if scale == YES_OR_NO else _RATINGS[(5 * number + 7 * item) % len(_RATINGS)]
        for item, scale in ITEMS[Survey.GUARDIAN].items()
    }


def _day(first: date, number: int) -> date:
    """A working day of the three weeks of a round."""
    return days.workday_until(first + timedelta(days=number % (3 * _WEEK)))
