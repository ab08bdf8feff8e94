"""Days as people say them in Swedish: "på fredag", "om två veckor", "den 1/12"; found in what is typed.

A phrase always means the next such day, today among them; one that lies in the past means nothing.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from famsam_desktop.domain.times import MONTHS, WEEKDAYS, monday

_FRIDAY, _SUNDAY = 4, 6

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("en ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"), 1
    )
    for word in words.split()
}
_MONTH_NUMBERS = {
    short: number for number, name in enumerate(MONTHS, 1) for short in {name, name[:3], name[:4]}
} | {"sept": 9}
_YEARS_AHEAD = 40
"""The longest wait for a day that does not come every year: 29 February, or week 53."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A day, and where in the text it was said: from `start` up to `end`."""

    day: date
    start: int
    end: int


def find(text: str, today: date) -> Phrase | None:
    """The last day that is said in the text; none when there is no such phrase."""
    found = [phrase for pattern, read in _PATTERNS for phrase in _each(pattern, read, text, today)]
    # Of two that overlap the longer one is meant: "den 1 december 2027", not "1 december".
    return max(found, key=_last_and_longest, default=None)


def _last_and_longest(phrase: Phrase) -> tuple[int, int]:
    return phrase.end, -phrase.start


def _each(pattern: re.Pattern[str], read: "_Reader", text: str, today: date) -> list[Phrase]:
    phrases = []
    for match in pattern.finditer(text):
        try:
            day = read(match, today)
        except (ValueError, OverflowError):  # the 32nd, or the year 12000
            continue
        if day is not None and day >= today:
            phrases.append(Phrase(day, match.start(), match.end()))
    return phrases


# --- what each phrase means --------------------------------------------------------------------------------------


def _near(match: re.Match[str], today: date) -> date:
    word = match[0].casefold()
    if "över" in word:
        return today + timedelta(days=2)
    return today + timedelta(days=1 if "mor" in word else 0)


def _weekday(match: re.Match[str], today: date) -> date:
    wanted = WEEKDAYS.index(match["weekday"].casefold())
    if match["next"]:
        return monday(today) + timedelta(days=7 + wanted)
    return today + timedelta(days=(wanted - today.weekday()) % 7)


def _next_week(_match: re.Match[str], today: date) -> date:
    return monday(today) + timedelta(days=7 + _FRIDAY)


def _ahead(match: re.Match[str], today: date) -> date:
    count = int(match["count"]) if match["count"].isdigit() else _NUMBERS[match["count"].casefold()]
    unit = match["unit"].casefold()
    if unit.startswith("dag"):
        return today + timedelta(days=count)
    if unit.startswith("veck"):
        return today + timedelta(weeks=count)
    return _months_ahead(today, count)


def _months_ahead(today: date, count: int) -> date:
    """The same day of a later month, or the last one when that month is shorter."""
    years, month = divmod(today.month - 1 + count, 12)
    year, month = today.year + years, month + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def _numbers(match: re.Match[str], today: date) -> date | None:
    return _day_of_year(int(match["day"]), int(match["month"]), match["year"], today)


def _named(match: re.Match[str], today: date) -> date | None:
    month = _MONTH_NUMBERS[match["name"].casefold()]
    return _day_of_year(int(match["day"]), month, match["year"], today)


def _iso(match: re.Match[str], _today: date) -> date:
    return date.fromisoformat(match[0])


def _week(match: re.Match[str], today: date) -> date | None:
    """The Friday, for a week is said for the last day of something; on its weekend the Sunday."""
    for year in range(today.isocalendar().year, today.year + _YEARS_AHEAD):
        try:
            first = date.fromisocalendar(year, int(match["week"]), 1)
        except ValueError:
            continue  # not every year has a week 53
        for day in (first + timedelta(days=_FRIDAY), first + timedelta(days=_SUNDAY)):
            if day >= today:
                return day
    return None


def _day_of_year(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return date(int(year), month, day)
    for each in range(today.year, today.year + _YEARS_AHEAD):
        try:
            found = date(each, month, day)
        except ValueError:
            continue  # 29 February, or a day that no year has
        if found >= today:
            return found
    return None


type _Reader = Callable[[re.Match[str], date], date | None]


def _pattern(source: str) -> re.Pattern[str]:
    """Whole words only, and no part of a longer number."""
    return re.compile(rf"(?<![\w/.-])(?:{source})(?![\w/]|-\d|\.\d)", re.IGNORECASE)


_DAY = r"(?:den\s+)?(?P<day>[0-3]?[0-9])"
_PATTERNS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_pattern(r"i\s?dag|i\s?mor(?:g|r)on|i\s?övermor(?:g|r)on"), _near),
    (
        _pattern(rf"(?:nu\s+på|på|till)\s+(?P<next>nästa\s+)?(?P<weekday>{'|'.join(WEEKDAYS)})"),
        _weekday,
    ),
    (_pattern(rf"(?P<next>nästa)\s+(?P<weekday>{'|'.join(WEEKDAYS)})"), _weekday),
    (_pattern(r"(?:i\s+)?nästa\s+vecka"), _next_week),
    (
        _pattern(
            rf"om\s+(?P<count>[0-9]{{1,3}}|{'|'.join(_NUMBERS)})\s+"
            r"(?P<unit>dag|dagar|vecka|veckor|månad|månader)"
        ),
        _ahead,
    ),
    (_pattern(rf"{_DAY}/(?P<month>[01]?[0-9])(?:[-/ ](?P<year>[0-9]{{4}}))?"), _numbers),
    (
        _pattern(
            rf"{_DAY}(?:\s*:\s*[ae])?\s+(?P<name>{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))})\.?"
            r"(?:\s+(?P<year>[0-9]{4}))?"
        ),
        _named,
    ),
    (_pattern(r"(?:vecka|v\.?)\s*(?P<week>[0-5]?[0-9])"), _week),
    (_pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), _iso),
)
