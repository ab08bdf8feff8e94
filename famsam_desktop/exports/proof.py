"""The proof of a publication as a file that the team keeps: whoever has it and the printed files can check by adding.

It has every number as a sum over unknowns, what is printed of it, and for each that must not be found out two whole
tables that agree with all that is printed: one in which it is small, and one in which it is large.
"""

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from gzip import compress
from typing import TYPE_CHECKING, Any

from famsam_desktop.disclosure.model import Status, System
from famsam_desktop.disclosure.witness import Claim, Rule
from famsam_desktop.domain.printed import PublicFigures
from famsam_desktop.exports.definitions import Place, read_definitions, text
from famsam_desktop.exports.publication.content import LARGEST_FILE, Unreadable, as_json, checksum, cleaned
from famsam_desktop.exports.publication.objects import json_object

if TYPE_CHECKING:
    from famsam_desktop.disclosure.aims import Aim
    from famsam_desktop.disclosure.protect import Protection

KIND, VERSION = "famsam-witness", 1
_SYSTEM = 9
"""Where a gzip file says on what kind of computer it was made; ours says that it does not know."""
LARGEST_UNPACKED = 16 * LARGEST_FILE
UNREADABLE = "Filen med vittnena kan inte läsas: den är skadad, avkortad eller något annat."
TOO_NEW = "Filen med vittnena är gjord av en nyare version av programmet."
TOO_LARGE = "Filen med vittnena är större än någon sådan fil kan vara."

type Way = tuple[int, bool]
"""A number, and whether it could be larger (or smaller)."""
type Sum = Mapping[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenNumber:
    """A number: the sum that it is, its value where that is known, and the cells it stands in.

    `known` is its place among what was known before; a number that has neither is a difference.
    """

    sum: Sum
    value: int | None = field(repr=False)
    least: int
    cells: tuple[Place, ...] = ()
    known: int | None = None
    status: Status = Status.NEW
    threshold: int = 1
    zero_tells: bool = False

    @property
    def is_difference(self) -> bool:
        """Whether nobody ever printed it."""
        return not self.cells and self.known is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenTable:
    """What a table is called, so that a file and a proof find one another."""

    key: str
    title: str
    lines: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """All that is in the file. `protected` are the numbers that must not be found out, in either direction."""

    as_of: date
    checksum: str
    tables: tuple[ProvenTable, ...]
    definitions: Mapping[str, Any]
    unknowns: int
    numbers: tuple[ProvenNumber, ...]
    rules: tuple[Rule, ...]
    claims: tuple[Claim, ...] = field(repr=False)
    claimed: tuple[Way, ...] = field(repr=False)
    protected: frozenset[Way] = field(repr=False)


# --- writing -----------------------------------------------------------------------------------------------------


def write_proof(
    figures: PublicFigures, system: System, protection: "Protection", cells: Mapping[Place, int]
) -> bytes:
    """The proof as bytes; `cells` says which number of the system stands in each cell."""
    shown = cleaned(figures)
    lost = {(aim.number, aim.upward) for aim in protection.lost}
    found = {tables: at for at, tables in enumerate(dict.fromkeys(each for _, each in protection.witnesses))}
    return packed(
        {
            "kind": KIND,
            "version": VERSION,
            "as_of": shown.as_of.isoformat(),
            "checksum": checksum(shown),
            "tables": [
                {
                    "key": table.key,
                    "title": table.title,
                    "lines": list(table.lines),
                    "columns": list(table.columns),
                }
                for table in shown.tables
            ],
            "definitions": as_json(figures.definitions),
            "unknowns": system.unknowns,
            "numbers": _numbers(system, protection, cells),
            "rules": [
                {"sum": _pairs(rule.sum), "least": rule.least, "most": rule.most} for rule in system.rules
            ],
            "count": len(protection.witnesses),
            "claims": [_claim_told(system, aim, found[tables]) for aim, tables in protection.witnesses],
            "tables_found": list(map(list, found)),
            "protected": [
                [at, upward]
                for at, number in enumerate(system.numbers)
                if number.is_sensitive and number.status is not Status.PUBLISHED
                for upward in (True, False)
                if (at, upward) not in lost
            ],
        }
    )


def _claim_told(system: System, aim: "Aim", at: int) -> dict[str, Any]:
    """A claim with the place of the tables that bear it out."""
    insider = aim.insider
    return {
        "number": aim.number,
        "upward": aim.upward,
        "bound": aim.bound,
        "knowing": [] if insider is None else [[insider, system.numbers[insider].value]],
        "tables": at,
    }


def packed(value: Mapping[str, Any]) -> bytes:
    """The one way in which a proof is written: the same each time, without a name or a time."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    file = compress(written.encode(), mtime=0)
    return file[:_SYSTEM] + b"\xff" + file[_SYSTEM + 1 :]


def _numbers(system: System, protection: "Protection", cells: Mapping[Place, int]) -> list[dict[str, Any]]:
    from famsam_desktop.disclosure.aims import least_when_hidden

    standing: dict[int, list[Place]] = {}
    for place, at in cells.items():
        standing.setdefault(at, []).append(place)
    written, known = [], 0
    for at, (number, sum_) in enumerate(zip(system.numbers, system.sums, strict=True)):
        one: dict[str, Any] = {
            "sum": _pairs(sum_),
            "value": None if at in protection.hidden else number.value,
            "least": least_when_hidden(system, at),
        }
        if number.status is not Status.SHADOW:
            one |= {"status": number.status.value, "threshold": number.threshold, "zero": number.zero_tells}
            if at in standing:
                one["cells"] = list(map(list, standing[at]))
            else:
                one["known"], known = known, known + 1
        written.append(one)
    return written


def _pairs(sum_: Sum) -> list[list[int]]:
    return [[place, times] for place, times in sum_.items()]


# --- reading -----------------------------------------------------------------------------------------------------


def read_proof(data: bytes) -> Proof:
    """The proof in the bytes; `Unreadable` says in one sentence why there is none."""
    value = json_object(_unpacked(data), UNREADABLE)
    if value.get("kind") == KIND and isinstance(value.get("version"), int) and value["version"] > VERSION:
        raise Unreadable(TOO_NEW)
    try:
        return _read(value)
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError):
        raise Unreadable(UNREADABLE) from None


def _unpacked(data: bytes) -> bytes:
    if len(data) > LARGEST_FILE:
        raise Unreadable(TOO_LARGE)
    gzip = zlib.decompressobj(wbits=31)
    try:
        unpacked = gzip.decompress(data, LARGEST_UNPACKED)
    except zlib.error:
        raise Unreadable(UNREADABLE) from None
    if gzip.unconsumed_tail:
        raise Unreadable(TOO_LARGE)
    if not gzip.eof or gzip.unused_data:
        raise Unreadable(UNREADABLE)
    return unpacked


def _read(value: Mapping[str, Any]) -> Proof:
    if value["kind"] != KIND or value["version"] != VERSION or value["count"] != len(value["claims"]):
        raise ValueError
    unknowns = _whole(value["unknowns"])
    numbers = tuple(_number(each, unknowns) for each in value["numbers"])
    found = [tuple(each) for each in value["tables_found"]]
    read_definitions(value["definitions"])
    return Proof(
        as_of=date.fromisoformat(value["as_of"]),
        checksum=text(value["checksum"]),
        tables=tuple(
            ProvenTable(
                key=text(each["key"]),
                title=text(each["title"]),
                lines=tuple(map(text, each["lines"])),
                columns=tuple(map(text, each["columns"])),
            )
            for each in value["tables"]
        ),
        definitions=value["definitions"],
        unknowns=unknowns,
        numbers=numbers,
        rules=tuple(
            Rule(_sum(each["sum"], unknowns), _signed(each["least"]), _signed_or_none(each["most"]))
            for each in value["rules"]
        ),
        claims=tuple(_claim(each, numbers, found) for each in value["claims"]),
        claimed=tuple(
            (each["number"], each["upward"] is True) for each in value["claims"] if not each["knowing"]
        ),
        protected=frozenset((_at(at, numbers), upward is True) for at, upward in value["protected"]),
    )


def _number(value: Mapping[str, Any], unknowns: int) -> ProvenNumber:
    return ProvenNumber(
        sum=_sum(value["sum"], unknowns),
        value=None if value["value"] is None else _whole(value["value"]),
        least=_whole(value["least"]),
        cells=tuple(
            (text(key), _whole(line), _whole(column)) for key, line, column in value.get("cells", ())
        ),
        known=None if "known" not in value else _whole(value["known"]),
        status=Status(value.get("status", Status.SHADOW.value)),
        threshold=_whole(value.get("threshold", 1)),
        zero_tells=value.get("zero", False) is True,
    )


def _claim(
    value: Mapping[str, Any], numbers: Sequence[ProvenNumber], found: Sequence[tuple[int, ...]]
) -> Claim:
    """A claim; the same tables serve many, and stand in the file once."""
    return Claim(
        sum=numbers[_at(value["number"], numbers)].sum,
        upward=value["upward"] is True,
        bound=_signed(value["bound"]),
        tables=found[_whole(value["tables"])],
        knowing=tuple((numbers[_at(at, numbers)].sum, _whole(known)) for at, known in value["knowing"]),
    )


def _sum(pairs: Iterable[Sequence[int]], unknowns: int) -> dict[int, int]:
    made = {}
    for place, times in pairs:
        if _whole(place) >= unknowns or place in made:
            raise ValueError
        made[place] = _signed(times)
    return made


def _at(value: Any, numbers: Sequence[ProvenNumber]) -> int:
    if _whole(value) >= len(numbers):
        raise ValueError
    return int(value)


def _whole(value: Any) -> int:
    if _signed(value) < 0:
        raise ValueError
    return int(value)


def _signed(value: Any) -> int:
    if type(value) is not int:
        raise TypeError
    return value


def _signed_or_none(value: Any) -> int | None:
    return None if value is None else _signed(value)
