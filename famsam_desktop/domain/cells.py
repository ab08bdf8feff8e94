"""One cell of the team's list: what is meant by it, however harmlessly it is written; or what is wrong with it."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from famsam_desktop.domain import drafts
from famsam_desktop.domain.imports import ALSO, Column, FaultKind, Holds, Odd, Raw
from famsam_desktop.domain.meetings import LONGEST_MINUTES
from famsam_desktop.domain.terms import term

EARLIEST_DAY = date(1950, 1, 1)
_CLOCK = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)(?:[.:]00)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SLASH = re.compile(" ?/ ?")
_NUMBER = re.compile(r"\d{1,9}")
_MIDNIGHT, _LATEST = time(), time(23, 59)

type Read = Callable[[Raw], Any]


class Unfit(Exception):
    """The cell does not hold what its column asks for."""

    def __init__(self, kind: FaultKind, *allowed: str) -> None:
        super().__init__(kind)
        self.kind = kind
        self.allowed = allowed


def fold(text: str) -> str:
    """What two ways to write the same have in common: case and spaces weigh nothing."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


def folded(name: str) -> str:
    """The same of a name that has been read: it is tidy, and only its case is left to weigh nothing."""
    return name.casefold()


def is_empty(raw: Raw) -> bool:
    """Nothing stands in the cell."""
    return raw is None or (isinstance(raw, str) and not raw.strip())


def reader(column: Column, today: date, municipalities: Mapping[str, Any]) -> Read:
    """What reads the cells of a column that are not empty; it raises `Unfit`."""
    match column.holds:
        case Holds.BIRTH_YEAR:
            return _BirthYear(today)
        case Holds.MUNICIPALITY:
            meant = {fold(name): value for name, value in municipalities.items()}
            return _Choice(meant, tuple(municipalities))
        case Holds.CHOICE:
            return _Choice(_meanings(column.codes), column.words)
    return _READERS[column.holds]


def _meanings(codes: tuple[StrEnum, ...]) -> dict[str, StrEnum]:
    return {fold(word): code for code in codes for word in (term(code), *ALSO.get(code, ()))}


class _Choice:
    def __init__(self, meanings: Mapping[str, Any], words: tuple[str, ...]) -> None:
        self._meanings = meanings
        self._words = words

    def __call__(self, raw: Raw) -> Any:
        found = self._meanings.get(_SLASH.sub("/", fold(raw))) if isinstance(raw, str) else None
        if found is None:
            raise Unfit(_odd(raw) or FaultKind.NO_SUCH_WORD, *self._words)
        return found


class _BirthYear:
    def __init__(self, today: date) -> None:
        self._latest = today.year

    def __call__(self, raw: Raw) -> int:
        year = _whole(raw)
        if year is None or not drafts.EARLIEST_BIRTH_YEAR <= year <= self._latest:
            raise Unfit(
                _odd(raw) or FaultKind.NO_BIRTH_YEAR, str(drafts.EARLIEST_BIRTH_YEAR), str(self._latest)
            )
        return year


def _name(raw: Raw) -> str:
    number = None if isinstance(raw, str) else _whole(raw)
    if number is not None:
        return str(number)
    if not isinstance(raw, str):
        raise Unfit(_odd(raw) or FaultKind.NO_NAME)
    name = " ".join(drafts.tidy(raw).split())
    if not name:
        raise Unfit(FaultKind.NO_NAME)
    if len(name) > drafts.NAME_LENGTH:
        raise Unfit(FaultKind.TOO_LONG, str(drafts.NAME_LENGTH))
    return name


def _day(raw: Raw) -> date:
    day: date | None = None
    if isinstance(raw, datetime):
        day = raw.date() if raw.time() == _MIDNIGHT else None
    elif isinstance(raw, date):
        day = raw
    elif isinstance(raw, str) and _DAY.fullmatch(raw.strip()):
        try:
            day = date.fromisoformat(raw.strip())
        except ValueError:  # of a thirteenth month
            day = None
    if day is None or day < EARLIEST_DAY:
        raise Unfit(_odd(raw) or FaultKind.NO_DAY)
    return day


def _clock(raw: Raw) -> time:
    if isinstance(raw, str) and (found := _CLOCK.fullmatch(raw.strip())):
        return time(int(found[1]), int(found[2]))
    if isinstance(raw, time):  # a half second short of the minute is how some programs keep it
        near = datetime.combine(EARLIEST_DAY, raw) + timedelta(seconds=30)
        return (
            near.time().replace(second=0, microsecond=0)
            if raw <= _LATEST
            else raw.replace(second=0, microsecond=0)
        )
    if isinstance(raw, float) and 0 < raw < 1:  # a part of a day that nobody has made a time of
        hours, minutes = divmod(round(raw * 24 * 60), 60)
        if hours < 24:
            return time(hours, minutes)
    raise Unfit(_odd(raw) or FaultKind.NO_CLOCK)


def _minutes(raw: Raw) -> int:
    minutes = _whole(raw)
    if minutes is None or not 1 <= minutes <= LONGEST_MINUTES:
        raise Unfit(_odd(raw) or FaultKind.NO_MINUTES, str(LONGEST_MINUTES))
    return minutes


def _whole(raw: Raw) -> int | None:
    """A whole number, as one or as text; a tick is none."""
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int):
        return raw
    if isinstance(raw, float):
        return int(raw) if raw.is_integer() else None
    if isinstance(raw, str) and _NUMBER.fullmatch(raw.strip()):
        return int(raw)
    return None


def _odd(raw: Raw) -> FaultKind | None:
    """What is wrong with a cell that holds no value at all."""
    if isinstance(raw, Odd):
        return FaultKind.FORMULA if raw is Odd.FORMULA else FaultKind.ERROR
    return None


_READERS: dict[Holds, Read] = {
    Holds.NAME: _name,
    Holds.DAY: _day,
    Holds.CLOCK: _clock,
    Holds.MINUTES: _minutes,
}
