"""What every typed-in draft is checked for: empty, too long, impossible years, periods that end before they start."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING

from famsam_desktop.domain.errors import Incomplete, Problem

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

NAME_LENGTH = 120
LINE_LENGTH = 300
TEXT_LENGTH = 20_000
EARLIEST_BIRTH_YEAR = 1900

# Control characters other than line feed and tab, and the invisible marks that reorder the text around them.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")

# What begins a new line in a text that is tidy.
_LINE_BREAK = re.compile("[\n\u2028\u2029]")


def tidy(text: str) -> str:
    """The text as it is kept: composed letters (NFC), one kind of line end, no control characters."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):  # as most are, and much sooner known
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", text))


def line(field: str, text: str, *, required: bool = True, limit: int = LINE_LENGTH) -> list[Problem]:
    """A single line: there when required, not longer than the limit, and without a break in it."""
    found = _extent(field, text, required=required, limit=limit)
    if not found and _LINE_BREAK.search(tidy(text)):
        return [Problem(field, "line_break")]
    return found


def text(field: str, value: str, *, required: bool = False) -> list[Problem]:
    """A text of several lines."""
    return _extent(field, value, required=required, limit=TEXT_LENGTH)


def _extent(field: str, text: str, *, required: bool, limit: int) -> list[Problem]:
    if required and not tidy(text).strip():
        return [Problem(field, "missing")]
    return [Problem(field, "too_long", limit)] if len(text) > limit else []


def given(field: str, value: object) -> list[Problem]:
    """A choice that has to be made."""
    return [Problem(field, "missing")] if value is None else []


def birth_year(field: str, year: int | None, today: date) -> list[Problem]:
    """A birth year: unknown, or from 1900 to this year."""
    if year is None:
        return []
    if year > today.year:
        return [Problem(field, "in_future")]
    if year < EARLIEST_BIRTH_YEAR:
        return [Problem(field, "too_early", EARLIEST_BIRTH_YEAR)]
    return []


def period(valid_from: date | None, valid_to: date | None, *, field: str = "valid_to") -> list[Problem]:
    """A period does not end before it starts."""
    if valid_from is not None and valid_to is not None and valid_to < valid_from:
        return [Problem(field, "before_start", valid_from)]
    return []


def happened(field: str, day: date | None, today: date) -> list[Problem]:
    """A day on which something is said to have happened: known, and not in the future."""
    if day is None:
        return [Problem(field, "missing")]
    return [Problem(field, "in_future")] if day > today else []


def require(problems: Iterable[Problem]) -> None:
    """Refuse a draft that has any problem."""
    found = tuple(problems)
    if found:
        raise Incomplete(found)


def onto[D: "DataclassInstance"](now: D, seen: D, typed: D) -> D:
    """What somebody typed over the draft they saw, put onto what stands there now: only what they changed."""
    names = (each.name for each in fields(typed))
    changed = {name: getattr(typed, name) for name in names if getattr(typed, name) != getattr(seen, name)}
    return replace(now, **changed)
