"""Days as people say them, in Swedish or in English: "på fredag", "next Friday"; found in what is typed.

What is said in English is said again in Swedish, and means what `phrases` makes of that.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date

from famsam_desktop.domain import phrases
from famsam_desktop.domain.phrases import Phrase
from famsam_desktop.domain.times import MONTHS, WEEKDAYS


def find(text: str, today: date) -> Phrase | None:
    """The last day that is said in the text; none when there is no such phrase."""
    swedish = phrases.find(text, today)
    found = [*_english(text, today), *([swedish] if swedish is not None else [])]
    return max(found, key=_last_and_longest, default=None)


def whole(text: str, today: date) -> date | None:
    """The day that the text is and nothing else; it may lie in the past."""
    day = phrases.whole(text, today)
    if day is not None:
        return day
    said = text.strip().rstrip(".")
    matches = ((pattern.fullmatch(said), swedish) for pattern, swedish in _PATTERNS)
    days = (phrases.whole(swedish(match), today) for match, swedish in matches if match is not None)
    return next((day for day in days if day is not None), None)


def is_unclear(text: str, today: date) -> bool:
    """It seems to say a day, and nobody can tell which, or one that has passed."""
    if find(text, today) is not None:
        return False
    seems = any(pattern.search(text) for pattern, _ in _PATTERNS) or bool(_VAGUE.search(text))
    return seems or phrases.is_unclear(text, today)


def _english(text: str, today: date) -> Iterator[Phrase]:
    for pattern, swedish in _PATTERNS:
        for match in pattern.finditer(text):
            found = phrases.find(swedish(match), today)
            if found is not None:
                yield Phrase(found.day, match.start(), match.end())


def _last_and_longest(phrase: Phrase) -> tuple[int, int]:
    return phrase.end, -phrase.start


# --- what each phrase is in Swedish ------------------------------------------------------------------------------

type _Swedish = Callable[[re.Match[str]], str]

_NEAR = {"today": "idag", "tomorrow": "imorgon", "yesterday": "igår"}
_DAY_NAMES = dict(
    zip(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), WEEKDAYS, strict=True)
)
_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH_OF = {
    said: swedish for name, swedish in zip(_MONTH_NAMES, MONTHS, strict=True) for said in (name, name[:3])
} | {"sept": MONTHS[8]}
_COUNTS = (
    *("a", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_UNITS = {"day": "dagar", "week": "veckor", "month": "månader"}


def _near(match: re.Match[str]) -> str:
    return "i övermorgon" if match["after"] else _NEAR[match["near"].casefold()]


def _weekday(match: re.Match[str]) -> str:
    return ("nästa " if match["next"] else "på ") + _DAY_NAMES[match["day"].casefold()]


def _next_week(match: re.Match[str]) -> str:
    day = match["before"] or match["later"]
    return f"{_DAY_NAMES[day.casefold()]} nästa vecka" if day else "nästa vecka"


def _ahead(match: re.Match[str]) -> str:
    said = match["count"].casefold()
    count = said if said.isdigit() else max(1, _COUNTS.index(said))
    return f"om {count} {_UNITS[match['unit'].casefold()]}"


def _date(match: re.Match[str]) -> str:
    weekday, year = match["weekday"], match["year"]
    parts = (
        _DAY_NAMES[weekday.casefold()] if weekday else "",
        match["day"],
        _MONTH_OF[match["month"].casefold()],
        year or "",
    )
    return " ".join(filter(None, parts))


def _week(match: re.Match[str]) -> str:
    return f"vecka {match['week']}"


def _digits(match: re.Match[str]) -> str:
    return match["date"]


def _pattern(source: str) -> re.Pattern[str]:
    """Whole words only, and no part of a longer number."""
    return re.compile(rf"(?<![\w/.-])(?:{source})(?![\w/]|-\d|[.:]\d)", re.IGNORECASE)


_BY = r"(?:(?:due\s+)?(?:by|on|until)\s+|due\s+)"
_DAYS = "|".join(_DAY_NAMES)
_MONTHS = "|".join(sorted(_MONTH_OF.keys() - {"may"}, key=len, reverse=True)) + r"|may(?!\s+[^\W\d])"
_DAY = r"(?:the\s+)?(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
_DATED = rf"{_BY}?(?:(?P<weekday>{_DAYS}),?\s+)?"
_YEAR = r"(?:,?\s+(?P<year>[0-9]{4}))?"
_PATTERNS: tuple[tuple[re.Pattern[str], _Swedish], ...] = (
    (_pattern(rf"{_BY}?(?:(?P<after>the\s+day\s+after\s+tomorrow)|(?P<near>{'|'.join(_NEAR)}))"), _near),
    (_pattern(rf"(?:{_BY}|this\s+)(?P<next>next\s+)?(?P<day>{_DAYS})(?!\s+next\s+week)"), _weekday),
    (_pattern(rf"(?P<next>next)\s+(?P<day>{_DAYS})"), _weekday),
    # A weekday alone is a day only where one is expected; elsewhere it may be what the text is about.
    (_pattern(rf"(?<!\bevery\s)(?<!\beach\s)(?P<next>next\s+)?(?P<day>{_DAYS})(?=[\s.!?]*$)"), _weekday),
    (
        _pattern(rf"{_BY}?(?:(?P<before>{_DAYS})\s+)?next\s+week(?:\s+on\s+(?P<later>{_DAYS}))?"),
        _next_week,
    ),
    (_pattern(rf"in\s+(?P<count>[0-9]{{1,3}}|{'|'.join(_COUNTS)})\s+(?P<unit>day|week|month)s?"), _ahead),
    (_pattern(rf"{_DATED}{_DAY}\s+(?:of\s+)?(?P<month>{_MONTHS})\.?{_YEAR}"), _date),
    # Not "i september 2 timmar": many names of months are the same in Swedish.
    (_pattern(rf"{_DATED}(?P<month>{_MONTHS})\.?\s+{_DAY}{_YEAR}(?=\s*(?:[.,;!?]|$))"), _date),
    (_pattern(rf"(?:{_BY}|in\s+)?week\s+(?P<week>[0-5]?[0-9])"), _week),
    (_pattern(rf"{_BY}(?P<date>[0-3]?[0-9]/[01]?[0-9]|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})"), _digits),
)
_VAGUE = _pattern(
    r"(?:before|after|by|around)\s+(?:christmas|easter|midsummer|the\s+(?:holidays|summer|weekend))"
    r"|in\s+(?:a\s+few|some|several)\s+(?:days|weeks|months)|next\s+month"
)
