"""A publication as the ledger keeps it: one text for each, so that a hash of it vouches for every number in it.

JSON with its names in order and no spaces. What is asked of a dimension is a list of codes in order, or numbers as
`{"from": …, "to": …}`, days among them as ordinals. Somebody who enters a report by hand may leave out what has a
usual value, and write days as days.
"""

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from famsam_desktop.domain.errors import Refusal
from famsam_desktop.domain.observations import Choice, Span, Unit, Where
from famsam_desktop.domain.publications import (
    THRESHOLD,
    Form,
    Publication,
    PublishedAverage,
    PublishedNumber,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

VERSION = 1


class NotAPublication(Refusal):
    """A text tells of no publication; ``where`` is the field that is missing or wrong."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


class PublicationTooNew(Refusal):
    """A publication was written by a newer program."""


def publication_bytes(publication: Publication) -> bytes:
    """The one text of a publication."""
    return _text({"version": VERSION, **_told(publication)})


def void_bytes(reason: str) -> bytes:
    """The one text of why a publication is void."""
    return _text({"version": VERSION, "reason": reason})


def read_publication(content: bytes) -> Publication:
    """The publication that a text tells of; refused when it tells of none, or in a way that came later."""
    return _made(Publication, _versioned(content), "")


def read_report(content: bytes) -> Publication:
    """An earlier report that somebody wrote by hand: what goes without saying may be left out."""
    found = _versioned(content)
    _day(found.get("as_of"), "as_of")
    usual = {"made_on": found.get("as_of"), "purpose": "", "recipient": "", "rule": "", "threshold": 0}
    if isinstance(found.get("numbers"), list):
        found["numbers"] = [
            {**_USUAL_NUMBER, **each} if isinstance(each, dict) else each for each in found["numbers"]
        ]
    return _made(Publication, {**usual, **found}, "")


def read_void(content: bytes) -> str:
    """The reason that a text gives."""
    found = _versioned(content)
    _refuse_unless(found.keys() == {"reason"}, "")
    return _string(found["reason"], "reason")


_USUAL_NUMBER = {"table": "", "label": "", "threshold": THRESHOLD, "is_printed": True}


def _text(told: Mapping[str, object]) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _versioned(content: bytes) -> dict[str, Any]:
    try:
        found = json.loads(content.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise NotAPublication("") from None
    _refuse_unless(isinstance(found, dict) and type(found.get("version")) is int, "version")
    version = found.pop("version")
    if version > VERSION:
        raise PublicationTooNew
    _refuse_unless(version == VERSION, "version")
    return dict(found)


# --- told --------------------------------------------------------------------------------------------------------


def _told(value: "DataclassInstance") -> dict[str, object]:
    return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}


def _plain(value: Any) -> object:
    match value:
        case date():
            return value.isoformat()
        case StrEnum():
            return value.value
        case tuple():
            return [_plain(each) for each in value]
        case PublishedNumber() | PublishedAverage():
            return _told(value)
        case Mapping():
            return {name: _choice_told(choice) for name, choice in value.items()}
    return value


def _choice_told(choice: Choice) -> object:
    if isinstance(choice, Span):
        return {"from": choice.first, "to": choice.last}
    return sorted(choice)


# --- read --------------------------------------------------------------------------------------------------------


def _made[V: "DataclassInstance"](kind: type[V], found: object, where: str) -> V:
    """A value from its fields by name; each is read by its type, and none is left over."""
    if not isinstance(found, dict):
        raise NotAPublication(where)
    readers = _READERS[kind]
    for name in found:
        _refuse_unless(name in readers, _in(where, name))
    values = {}
    for each in fields(kind):
        if each.name in found:
            values[each.name] = readers[each.name](found[each.name], _in(where, each.name))
        else:
            _refuse_unless(
                each.default is not MISSING or each.default_factory is not MISSING, _in(where, each.name)
            )
    return kind(**values)


def _string(found: object, where: str) -> str:
    if not isinstance(found, str) or not _is_text(found):
        raise NotAPublication(where)
    return found


def _is_text(found: str) -> bool:
    try:
        found.encode()
    except UnicodeEncodeError:
        return False
    return True


def _number(found: object, where: str) -> int:
    if type(found) is not int or found < 0:
        raise NotAPublication(where)
    return found


def _perhaps_number(found: object, where: str) -> int | None:
    return None if found is None else _number(found, where)


def _perhaps_decimal(found: object, where: str) -> float | None:
    if found is None:
        return None
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise NotAPublication(where)
    try:
        number = float(found)
    except OverflowError:
        raise NotAPublication(where) from None
    _refuse_unless(math.isfinite(number) and number >= 0, where)
    return number


def _tick(found: object, where: str) -> bool:
    if not isinstance(found, bool):
        raise NotAPublication(where)
    return found


def _day(found: object, where: str) -> date:
    try:
        return date.fromisoformat(_string(found, where))
    except ValueError:
        raise NotAPublication(where) from None


def _unit(found: object, where: str) -> Unit:
    try:
        return Unit(_string(found, where))
    except ValueError:
        raise NotAPublication(where) from None


def _asked(found: object, where: str) -> Where:
    if not isinstance(found, dict):
        raise NotAPublication(where)
    return {_string(name, where): _choice(each, _in(where, name)) for name, each in found.items()}


def _choice(found: object, where: str) -> Choice:
    if isinstance(found, list):
        codes = frozenset(_string(each, where) for each in found)
        _refuse_unless(bool(codes) and len(codes) == len(found), where)
        return codes
    if not isinstance(found, dict) or not found.keys() <= {"from", "to"}:
        raise NotAPublication(where)
    return Span(_end(found.get("from"), where), _end(found.get("to"), where))


def _end(found: object, where: str) -> int | None:
    if found is None or type(found) is int:
        return found
    return _day(found, where).toordinal()


def _files(found: object, where: str) -> tuple[tuple[Form, str], ...]:
    return tuple(_file(each, where) for each in _list(found, where))


def _file(found: object, where: str) -> tuple[Form, str]:
    if not isinstance(found, list) or len(found) != 2:
        raise NotAPublication(where)
    try:
        return Form(_string(found[0], where)), _string(found[1], where)
    except ValueError:
        raise NotAPublication(where) from None


def _numbers(found: object, where: str) -> tuple[PublishedNumber, ...]:
    pairs = enumerate(_list(found, where), 1)
    return tuple(_made(PublishedNumber, each, f"{where} {at}") for at, each in pairs)


def _averages(found: object, where: str) -> tuple[PublishedAverage, ...]:
    pairs = enumerate(_list(found, where), 1)
    return tuple(_made(PublishedAverage, each, f"{where} {at}") for at, each in pairs)


def _list(found: object, where: str) -> list[object]:
    if not isinstance(found, list):
        raise NotAPublication(where)
    return found


def _in(where: str, name: object) -> str:
    return f"{where}: {name}" if where else str(name)


def _refuse_unless(holds: bool, where: str) -> None:
    if not holds:
        raise NotAPublication(where)


def _no_number(_found: str) -> None:
    raise ValueError


type _Reader = Callable[[Any, str], object]

_READERS: dict[type[Any], dict[str, _Reader]] = {
    PublishedNumber: {
        "table": _string,
        "label": _string,
        "unit": _unit,
        "where": _asked,
        "value": _number,
        "behind": _perhaps_number,
        "threshold": _number,
        "zero_tells": _tick,
        "is_printed": _tick,
    },
    PublishedAverage: {
        "unit": _unit,
        "of": _string,
        "where": _asked,
        "count": _number,
        "mean": _perhaps_decimal,
        "median": _perhaps_decimal,
        "smallest": _perhaps_number,
        "largest": _perhaps_number,
    },
    Publication: {
        "made_on": _day,
        "as_of": _day,
        "purpose": _string,
        "recipient": _string,
        "rule": _string,
        "threshold": _number,
        "reason": _string,
        "is_earlier": _tick,
        "name": _string,
        "numbers": _numbers,
        "averages": _averages,
        "files": _files,
        "witness": _string,
    },
}
