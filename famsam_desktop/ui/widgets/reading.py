"""What people type for a date, a time or a number, read kindly; None when it cannot be read."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, time

from famsam_desktop.domain import days as said_days

_DATE = re.compile(r"(\d{4})([-./ ]?)(\d{2}|(?<=\D)\d)\2(\d{2}|(?<=\D)\d)", re.ASCII)
_SHORT = re.compile(r"(\d{2})(\d{2})(\d{2})", re.ASCII)
_TIME = re.compile(r"(?:kl\.? ?)?(\d{1,2})(?:[.: ]?(\d{2}))?")
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


def read_date(text: str, today: date) -> date | None:
    """`2026-11-25`, `20261125`, `261125`, and a day as it is said: `25/11`, `25 nov`, `imorgon`, `fredag`, `Friday`."""
    said = text.strip()
    if (found := _DATE.fullmatch(said)) is not None:
        days = _days((int(found[1]),), int(found[3]), int(found[4]))
    elif (found := _SHORT.fullmatch(said)) is not None:
        years = (century + int(found[1]) for century in (1900, 2000, 2100))
        days = _days(years, int(found[2]), int(found[3]))
    else:
        day = said_days.whole(said, today)
        days = [] if day is None else [day]
    known = (day for day in days if _FIRST_YEAR <= day.year <= _LAST_YEAR)
    return min(known, key=lambda day: abs(day - today), default=None)


def _days(years: Iterable[int], month: int, day: int) -> list[date]:
    """That day in each of the years that have it."""
    found = []
    for year in years:
        with suppress(ValueError):
            found.append(date(year, month, day))
    return found


def read_time(text: str) -> time | None:
    """`9`, `930`, `9.30`, `09:30`, `kl. 9`."""
    found = _TIME.fullmatch(text.strip().casefold())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_number(text: str) -> int | None:
    """Digits, with or without spaces between thousands; nothing below zero."""
    digits = "".join(text.split())
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None
