"""What people type for a date, a time or a number, read kindly; None when it cannot be read."""

import re
from datetime import date, time

_DATE = re.compile(r"(\d{4})[-./ ]?(\d{1,2})[-./ ]?(\d{1,2})")
_TIME = re.compile(r"(?:kl\.? ?)?(\d{1,2})(?:[.: ]?(\d{2}))?")


def read_date(text: str) -> date | None:
    """`2026-11-25`, `20261125`, `2026/11/25`."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None


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
