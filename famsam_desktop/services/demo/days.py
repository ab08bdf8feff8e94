"""Days on which the demo's meetings may be: weekdays, not in the quiet of July, at Christmas or on a holiday."""

from datetime import date, datetime, time, timedelta
from functools import cache

from famsam_desktop.domain import times

SLOTS = (time(9), time(13), time(10, 30), time(14, 30), time(8), time(15, 30))
"""When meetings of the past began; a day has room for one in each, and no two overlap."""

SLOT_MINUTES = 60

_CLOSED_MONTH = 7
_FIXED_HOLIDAYS = frozenset({(1, 1), (5, 1), (6, 6)})
_FROM_EASTER = (-2, 1, 39, 40)  # Good Friday, Easter Monday, Ascension Day and the Friday after it


@cache
def easter(year: int) -> date:
    """Easter Sunday, by the usual arithmetic of the Gregorian calendar."""
    century, golden = year // 100, year % 19
    epact = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    offset = moon - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def is_workday(day: date) -> bool:
    """A day on which people around a family can be expected to meet."""
    if day.weekday() >= 5 or day.month == _CLOSED_MONTH:
        return False
    if (day.month, day.day) in _FIXED_HOLIDAYS or (day.month == 12 and day.day >= 21):
        return False
    if day.month == 1 and day.day <= 6:
        return False
    return (day - easter(day.year)).days not in _FROM_EASTER


def workday_from(day: date) -> date:
    """The day itself, or the next on which a meeting may be."""
    while not is_workday(day):
        day += timedelta(days=1)
    return day


def workday_until(day: date) -> date:
    """The day itself, or the last before it on which a meeting may be."""
    while not is_workday(day):
        day -= timedelta(days=1)
    return day


def weekday_from(day: date) -> date:
    """The day itself, or the Monday after it; for the weeks around today, which are never quiet."""
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() >= 5 else day


def weekday_until(day: date) -> date:
    """The day itself, or the Friday before it."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def spread(first: date, last: date, count: int, seed: int = 0) -> tuple[date, ...]:
    """So many workdays from the first to the last, about as far apart as can be, none twice.

    The seed moves those between by some days, so that not all families meet on the same day.
    """
    if count == 1:
        return (first,)
    step = (last - first) / (count - 1)
    found = [first]
    for number in range(1, count):
        aim = first + step * number
        if number < count - 1:
            aim = _out_of_july(aim - timedelta(days=(seed * 3 + number * 5) % 9))
        aim = workday_until(aim)
        found.append(aim if aim > found[-1] else workday_from(found[-1] + timedelta(days=1)))
    return tuple(found)


def _out_of_july(day: date) -> date:
    """A day of July becomes one of June or August."""
    if day.month != _CLOSED_MONTH:
        return day
    return day + timedelta(days=31 if day.day > 12 else -31)


class Diary:
    """Hands out starting times of the past so that neither a person nor a room is taken twice."""

    def __init__(self) -> None:
        self._taken: dict[date, int] = {}

    def begin(self, day: date) -> datetime:
        """The next free starting time of the day, in UTC."""
        slot = self._taken.get(day, 0)
        self._taken[day] = slot + 1
        return times.instant(day, SLOTS[slot])

    def begin_by(self, day: date) -> datetime:
        """A free starting time of that day, or of the last workday before it that is not full."""
        day = workday_until(day)
        while self._taken.get(day, 0) >= len(SLOTS):
            day = workday_until(day - timedelta(days=1))
        return self.begin(day)
