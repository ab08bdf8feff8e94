"""Days as people say them in Swedish: "på fredag", "om två veckor", "den 1/12"; found in what is typed.

A phrase always means the next such day, today among them; one that lies in the past means nothing. Nor does a day or
a week that is said without its year just after it has passed: nobody means the one that is almost a year ahead.

A weekday beside a date is one phrase with it. When it is not the weekday of that date, the date is meant, and the
weekday stays in the text, for somebody to see that one of the two is wrong.

Where a text is nothing but a day, as in a field for one, the day may also lie in the past.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from famsam_desktop.domain.times import MONTHS, WEEKDAYS, monday

_FRIDAY, _SUNDAY = 4, 6
_CENTURY, _SHORT_YEAR = 2000, 2

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
_JUST_PASSED = timedelta(days=60)
"""A day without a year that lay this little before is not meant a year later."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A day, and where in the text it was said: from `start` up to `end`."""

    day: date
    start: int
    end: int


def find(text: str, today: date) -> Phrase | None:
    """The last day that is said in the text; none when there is no such phrase."""
    found = _all(_PATTERNS, text, today) or _all(_DOTTED, text, today)
    # Of two that overlap the longer one is meant: "den 1 december 2027", not "1 december".
    last = max(found, key=_last_and_longest, default=None)
    return _cut(*last) if last is not None else None


def whole(text: str, today: date) -> date | None:
    """The day that the text is and nothing else; without its year it is the nearest one, before today or after."""
    said = _DOT.sub("/", text.strip().rstrip("."))
    for pattern, read in (_PAST, *_PATTERNS):
        match = pattern.fullmatch(said)
        try:
            day = _whole(match, read, today) if match is not None else None
        except (ValueError, OverflowError):
            continue
        if match is not None and day is not None:
            beside = match.groupdict()
            return day if all(_is_called(beside.get(name), day) for name in _BESIDE) else None
    return None


def is_unclear(text: str, today: date) -> bool:
    """It seems to say a day, and nobody can tell which, or one that has passed: "den 31/2", "efter jul"."""
    if find(text, today) is not None:
        return False
    return any(pattern.search(text) for pattern, _ in (*_PATTERNS, *_DOTTED)) or bool(_VAGUE.search(text))


def _whole(match: re.Match[str], read: "_Reader", today: date) -> date | None:
    said = match.groupdict()
    if "day" not in said or said["year"] or said.get("short"):
        return read(match, today)
    return _nearest(int(said["day"]), _month(match), today)


def _all(
    patterns: "tuple[tuple[re.Pattern[str], _Reader], ...]", text: str, today: date
) -> list[tuple[re.Match[str], date]]:
    return [each for pattern, read in patterns for each in _each(pattern, read, text, today)]


def _last_and_longest(found: tuple[re.Match[str], date]) -> tuple[int, int]:
    match, _ = found
    return match.end(), -match.start()


def _each(
    pattern: re.Pattern[str], read: "_Reader", text: str, today: date
) -> Iterator[tuple[re.Match[str], date]]:
    for match in pattern.finditer(text):
        try:
            day = read(match, today)
        except (ValueError, OverflowError):  # the 32nd, or the year 12000
            continue
        if day is not None and day >= today:
            yield match, day


def _cut(match: re.Match[str], day: date) -> Phrase:
    """The phrase without a weekday beside the date that is another one."""
    others = {name for name in match.groupdict() if name in _BESIDE and not _is_called(match[name], day)}
    start = match.start("date") if "earlier" in others else match.start()
    return Phrase(day, start, match.end("date") if others & {"later", "bracketed"} else match.end())


def _is_called(weekday: str | None, day: date) -> bool:
    return weekday is None or weekday.casefold() == WEEKDAYS[day.weekday()]


# --- what each phrase means --------------------------------------------------------------------------------------


def _near(match: re.Match[str], today: date) -> date:
    word = match[0].casefold()
    if "över" in word:
        return today + timedelta(days=2)
    return today + timedelta(days=1 if "mor" in word else 0)


def _past(match: re.Match[str], today: date) -> date:
    return today - timedelta(days=2 if "förr" in match[0].casefold() else 1)


def _weekday(match: re.Match[str], today: date) -> date:
    wanted = WEEKDAYS.index(match["weekday"].casefold())
    if match["next"]:
        return monday(today) + timedelta(days=7 + wanted)
    return today + timedelta(days=(wanted - today.weekday()) % 7)


def _next_week(match: re.Match[str], today: date) -> date:
    return monday(today) + timedelta(days=7 + _day_in_week(match, _FRIDAY))


def _day_in_week(match: re.Match[str], otherwise: int) -> int:
    """Which day of its week is said beside it, from Monday on."""
    said = next((match[name] for name in ("before", "after") if match[name]), None)
    return otherwise if said is None else WEEKDAYS.index(said.casefold())


def _weeks_ahead(match: re.Match[str], today: date) -> date:
    """A day of the week that lies so many weeks ahead."""
    count = _count(match)
    return monday(today) + timedelta(weeks=count, days=_day_in_week(match, _FRIDAY))


def _ahead(match: re.Match[str], today: date) -> date:
    count = _count(match)
    unit = match["unit"].casefold()
    if unit.startswith("dag"):
        return today + timedelta(days=count)
    if unit.startswith("veck"):
        return today + timedelta(weeks=count)
    return _months_ahead(today, count)


def _count(match: re.Match[str]) -> int:
    return int(match["count"]) if match["count"].isdigit() else _NUMBERS[match["count"].casefold()]


def _months_ahead(today: date, count: int) -> date:
    """The same day of a later month, or the last one when that month is shorter."""
    years, month = divmod(today.month - 1 + count, 12)
    year, month = today.year + years, month + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def _day_and_month(match: re.Match[str], today: date) -> date | None:
    year = match["year"] or match.groupdict().get("short")
    return _day_of_year(int(match["day"]), _month(match), year, today)


def _month(match: re.Match[str]) -> int:
    said = match.groupdict()
    return int(said["month"]) if "month" in said else _MONTH_NUMBERS[said["name"].casefold()]


def _iso(match: re.Match[str], _today: date) -> date:
    return date.fromisoformat(match["date"])


def _week(match: re.Match[str], today: date) -> date | None:
    """The day that is said with it; else the Friday, for a week is said for the last day of something.

    On the weekend of that week it is the Sunday.
    """
    wanted = _day_in_week(match, -1)
    days = (_FRIDAY, _SUNDAY) if wanted < 0 else (wanted,)
    for year in range(today.isocalendar().year - 1, today.year + _YEARS_AHEAD):
        try:
            first = date.fromisocalendar(year, int(match["week"]), 1)
        except ValueError:
            continue  # not every year has a week 53
        for day in (first + timedelta(days=each) for each in days):
            if day >= today:
                return day
        if first >= today - _JUST_PASSED:
            return None
    return None


def _day_of_year(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return date(int(year) + (_CENTURY if len(year) == _SHORT_YEAR else 0), month, day)
    for each in range(today.year - 1, today.year + _YEARS_AHEAD):
        try:
            found = date(each, month, day)
        except ValueError:
            continue  # 29 February, or a day that no year has
        if found >= today:
            return found
        if found >= today - _JUST_PASSED:
            return None
    return None


def _nearest(day: int, month: int, today: date) -> date | None:
    found = []
    for year in range(today.year - 4, today.year + 5):  # 29 February comes every fourth year
        with suppress(ValueError):
            found.append(date(year, month, day))
    return min(found, key=lambda each: abs(each - today), default=None)


type _Reader = Callable[[re.Match[str], date], date | None]


def _pattern(source: str) -> re.Pattern[str]:
    """Whole words only, and no part of a longer number."""
    return re.compile(rf"(?<![\w/.-])(?:{source})(?![\w/]|-\d|\.\d)", re.IGNORECASE)


def _dated(source: str) -> re.Pattern[str]:
    """A date with its weekday before or after it; neither a school year, a time of day nor a part of a post."""
    others = "".join(
        rf"(?<!\b{word}\s)(?<!\b{word}\.\s)" for word in ("åk", "klass", "årskurs", "kl", "klockan")
    )
    return re.compile(
        rf"{others}(?<![\w/.-]){_EARLIER}(?P<date>{source})(?!\s*-?tjänst)(?![\w/]|-\d|\.\d){_LATER}",
        re.IGNORECASE,
    )


_DAY = r"(?:den\s+)?(?P<day>[0-3]?[0-9])"
_YEAR = r"[0-9]{4}|[2-5][0-9](?![:.][0-9]|\s*(?:barn|min|minuter|timmar|dagar|personer|kr|år)\b)"
_WEEKDAY = "|".join(WEEKDAYS)
_BESIDE = ("earlier", "later", "bracketed")
_EARLIER = rf"(?:(?:nu\s+)?(?:på\s+|till\s+)?(?:nästa\s+)?(?P<earlier>{_WEEKDAY})(?:en)?,?\s+)?"
_LATER = rf"(?:,?\s+(?:på\s+)?(?P<later>{_WEEKDAY})\b|\s*\((?P<bracketed>{_WEEKDAY})\))?"
_BEFORE = rf"(?:(?:(?:nu\s+)?på\s+|till\s+)?(?P<before>{_WEEKDAY})\s+(?:i\s+)?)?"
_AFTER = rf"(?:\s+på\s+(?P<after>{_WEEKDAY}))?"
_NO_WEEK = r"(?!\s+(?:vecka|v\.?)\s*[0-9])"
_COUNT = rf"(?P<count>[0-9]{{1,3}}|{'|'.join(_NUMBERS)})"
_PATTERNS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_pattern(r"i\s?dag|i\s?mor(?:g|r)on|i\s?övermor(?:g|r)on"), _near),
    (_pattern(rf"(?:nu\s+på|på|till)\s+(?P<next>nästa\s+)?(?P<weekday>{_WEEKDAY}){_NO_WEEK}"), _weekday),
    (_pattern(rf"(?P<next>nästa)\s+(?P<weekday>{_WEEKDAY})"), _weekday),
    # A weekday alone is a day only where one is expected; elsewhere it may be what the text is about.
    (_pattern(rf"(?<=\bsenast\s)(?P<next>nästa\s+)?(?P<weekday>{_WEEKDAY}){_NO_WEEK}"), _weekday),
    (
        _pattern(rf"(?<!\bvarje\s)(?<!\bvarannan\s)(?P<next>nästa\s+)?(?P<weekday>{_WEEKDAY})(?=[\s.!?]*$)"),
        _weekday,
    ),
    (_pattern(rf"{_BEFORE}(?:i\s+)?nästa\s+vecka{_AFTER}"), _next_week),
    (_pattern(rf"om\s+{_COUNT}\s+(?P<unit>dag|dagar|vecka|veckor|månad|månader)"), _ahead),
    (_pattern(rf"om\s+{_COUNT}\s+veck(?:a|or)\s+på\s+(?P<after>{_WEEKDAY})(?P<before>)"), _weeks_ahead),
    (_pattern(rf"(?:på\s+)?(?P<before>{_WEEKDAY})\s+om\s+{_COUNT}\s+veck(?:a|or)(?P<after>)"), _weeks_ahead),
    (
        _dated(
            rf"{_DAY}/(?P<month>[01]?[0-9])(?:(?:-|/|\s+-?)(?P<year>[0-9]{{4}})|\s?-(?P<short>[0-9]{{2}}))?"
        ),
        _day_and_month,
    ),
    (
        _dated(
            rf"{_DAY}(?:\s*:\s*[ae])?\s+(?P<name>{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))})\.?"
            rf"(?:\s+(?P<year>{_YEAR}))?"
        ),
        _day_and_month,
    ),
    (_pattern(rf"{_BEFORE}(?:vecka|v\.?)\s*(?P<week>[0-5]?[0-9]){_AFTER}"), _week),
    (_dated(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), _iso),
)

_DOT = re.compile(r"(?<=\d)\.(?=\d)")
_PAST: tuple[re.Pattern[str], _Reader] = (_pattern(r"i\s?går|i\s?förrgår"), _past)

# "15.12" is also how a clock time, an amount or a paragraph is written: it is a day when nothing else in the text is.
_NO_CLOCK = "".join(
    rf"(?<!\b{word}\s)" for word in ("mellan", "och", "från", "vid", "paragraf", "punkt", "§")
)
_DOTTED_YEAR = (
    r"(?:\.(?P<year>[0-9]{4}))?"
    r"(?!\s*(?:[-–]\s*\d|%|(?:mg|ml|g|kg|kr|tkr|km|m|cm|h|tim|timmar|år|procent|grader)\b))"
)
_DOTTED: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (
        _dated(rf"{_NO_CLOCK}(?<!–){_DAY}\.(?P<month>[01][0-9]){_DOTTED_YEAR}"),
        _day_and_month,
    ),
    (
        _dated(rf"(?:den\s+|(?<=\bsenast\s))(?P<day>[0-3]?[0-9])\.(?P<month>[1-9]){_DOTTED_YEAR}"),
        _day_and_month,
    ),
)
_SEASON = (
    r"jul(?:en|lovet|helgen)?|nyår(?:et)?|påsk(?:en|lovet)?|pingst|midsommar|våren|sommaren|hösten|vintern|helgen"
    r"|(?:sommar|höst|sport)?lovet|semestern|terminen|(?:månads|års)skiftet"
)
_RHYTHM = (
    "gång",
    "gånger",
    "dag",
    "dagar",
    "timme",
    "timmar",
    "tim",
    "kväll",
    "kvällar",
    "pass",
    "kronor",
    "kr",
)
_VAGUE = _pattern(
    rf"(?:före|innan|efter|till|kring|runt)\s+(?:{_SEASON})"
    r"|om\s+(?:några|flera|ett\s+par)\s+(?:dagar|veckor|månader)"
    r"|nästa\s+månad"
    rf"|{''.join(rf'(?<!{word} )' for word in _RHYTHM)}i\s+(?:veckan|helgen)"
)
