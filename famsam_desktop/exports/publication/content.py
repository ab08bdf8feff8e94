"""What is printed, whatever the form: cleaned before it is written, and compared with what was read back."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any

from famsam_desktop.domain.printed import (
    CANNOT_BE,
    HIDDEN,
    AverageLine,
    PublicFigures,
    PublicTable,
    ShareColumn,
    Sign,
)

LONGEST_LABEL, LONGEST_TEXT = 120, 4000
LEAST_FOR_AVERAGE = 10
LARGEST_FILE = 64 * 1024 * 1024
NOTHING = "–"
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_CHECKSUM = re.compile(r"kontrollsumma ([0-9a-f]{8,64})\b")


class Unreadable(Exception):
    """Bytes that are no publication in this form; the message is a sentence for the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBack:
    """What a finished file says, and what is wrong with it.

    Tables are in the order of the file; a form that does not print their keys, and those of columns, leaves them
    empty. Only JSON holds the parts of the certificate, and the definitions.
    """

    title: str
    as_of: date
    sentence: str
    certificate: str
    footnote: str
    tables: tuple[PublicTable, ...]
    parts: Mapping[str, Any] | None = None
    definitions: Mapping[str, Any] | None = None
    faults: tuple[str, ...] = ()


# --- before it is written ----------------------------------------------------------------------------------------


def cleaned(figures: PublicFigures) -> PublicFigures:
    """The figures with nothing in their texts that cannot be seen, and with means of one decimal."""
    return replace(
        figures,
        title=_label(figures.title),
        sentence=_text(figures.sentence),
        footnote=_text(figures.footnote),
        certificate={**figures.certificate, "text": _text(str(figures.certificate.get("text", "")))},
        tables=tuple(map(_cleaned, figures.tables)),
    )


def _cleaned(table: PublicTable) -> PublicTable:
    return replace(
        table,
        title=_label(table.title),
        axis=_label(table.axis),
        lines=tuple(map(_label, table.lines)),
        columns=tuple(map(_label, table.columns)),
        shares=tuple(replace(share, label=_label(share.label)) for share in table.shares),
        averages=tuple(map(_rounded, table.averages)),
        definitions=tuple(_text(text) for text in table.definitions if _text(text)),
    )


def _rounded(line: AverageLine) -> AverageLine:
    mean, median = (None if each is None else round(float(each), 1) for each in (line.mean, line.median))
    return replace(line, label=_label(line.label), mean=mean, median=median)


def visible(text: str) -> str:
    """The text without signs that nobody sees: they could carry what is hidden."""
    text = unicodedata.normalize("NFC", text)
    shown = "".join(" " if letter.isspace() else "" if _is_invisible(letter) else letter for letter in text)
    return " ".join(shown.split())


def _is_invisible(letter: str) -> bool:
    return unicodedata.category(letter) in _INVISIBLE


def _label(text: str) -> str:
    shown = visible(text) or NOTHING
    return shown if len(shown) <= LONGEST_LABEL else shown[: LONGEST_LABEL - 1].rstrip() + "…"


def _text(text: str) -> str:
    return visible(text)[:LONGEST_TEXT]


# --- the checksum ------------------------------------------------------------------------------------------------


def checksum(figures: PublicFigures) -> str:
    """Of all that is printed in the tables, the same in every form: SHA-256 in hex."""
    shown = cleaned(figures)
    return checksum_of(shown.as_of, shown.tables)


def checksum_of(as_of: date, tables: Iterable[PublicTable]) -> str:
    """Of tables as they stand, or were read."""
    told = [as_of.isoformat(), [_told(table) for table in tables]]
    return sha256(json.dumps(told, separators=(",", ":")).encode()).hexdigest()


def _told(table: PublicTable) -> list[Any]:
    return [
        folded(table.title),
        [folded(line) for line in table.lines],
        [folded(column) for column in table.columns],
        [list(line) for line in table.cells],
        [[folded(share.label), list(share.values), share.is_public] for share in table.shares],
        [
            [folded(line.label), line.count, _tenths(line.mean), _tenths(line.median)]
            for line in table.averages
        ],
    ]


def _tenths(value: float | None) -> int | None:
    return None if value is None else round(value * 10)


def folded(text: str) -> str:
    """The letters and figures that every form can print, whatever its fonts and its guards against formulas."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if letter.isascii() and letter.isalnum())


# --- after it was read -------------------------------------------------------------------------------------------


def judged(back: ReadBack) -> ReadBack:
    """With the faults that show in any form: signs that cannot be, and a certificate of other figures."""
    return replace(back, faults=(*back.faults, *_faults(back)))


def _faults(back: ReadBack) -> Iterator[str]:
    for table in back.tables:
        yield from _table_faults(table)
    for text in _texts(back):
        if text != visible(text):
            yield "Filen innehåller text med tecken som inte syns."
            break
    said, whole = _CHECKSUM.search(back.certificate), checksum_of(back.as_of, back.tables)
    if said is None:
        yield "Intyget om röjandekontroll har ingen kontrollsumma."
    elif not whole.startswith(said[1]) or (back.parts or {}).get("checksum", whole) != whole:
        yield "Kontrollsumman i intyget hör till andra siffror än filens."


def _texts(back: ReadBack) -> Iterator[str]:
    yield from (back.title, back.sentence, back.certificate, back.footnote)
    for table in back.tables:
        yield from (table.title, table.axis, *table.lines, *table.columns, *table.definitions)
        yield from (share.label for share in table.shares)
        yield from (line.label for line in table.averages)


def _table_faults(table: PublicTable) -> Iterator[str]:
    name = f"Tabellen ”{table.title}”"
    if len(table.cells) != len(table.lines) or any(len(line) != len(table.columns) for line in table.cells):
        yield f"{name} har inte lika många tal som rader och kolumner."
    if not all(_is_sign(sign) for line in table.cells for sign in line):
        yield f"{name} innehåller annat än tal, {HIDDEN} och {CANNOT_BE}."
    for share in table.shares:
        yield from (f"{name}: {fault}" for fault in _share_faults(table, share))
    for line in table.averages:
        if (line.mean is not None or line.median is not None) and not _is_enough(line.count):
            yield f"{name} har ett medelvärde av färre än {LEAST_FOR_AVERAGE}."


def _share_faults(table: PublicTable, share: ShareColumn) -> Iterator[str]:
    if len(share.values) != len(table.lines):
        yield "andelarna är inte lika många som raderna."
    elif not all(value is None or (_is_count(value) and value <= 100) for value in share.values):
        yield "en andel är inte hela procent."
    elif not share.is_public and any(
        value is not None and not any(_is_count(sign) for sign in line)
        for value, line in zip(share.values, table.cells, strict=False)
    ):
        yield "en andel står vid ett dolt tal."


def _is_sign(sign: Sign) -> bool:
    return sign in (HIDDEN, CANNOT_BE) if isinstance(sign, str) else _is_count(sign)


def _is_count(value: object) -> bool:
    return type(value) is int and value >= 0


def _is_enough(count: int | None) -> bool:
    return count is not None and _is_count(count) and count >= LEAST_FOR_AVERAGE


def compared(back: ReadBack, figures: PublicFigures) -> list[str]:
    """What is wrong with a file that was made from these figures; nothing when it says just them."""
    shown = cleaned(figures)
    found = list(back.faults)
    said = {
        "Rubriken": (back.title, shown.title),
        "Fotnoten": (back.footnote, shown.footnote),
        "Intyget": (back.certificate, shown.certificate["text"]),
        "Inledningen": (back.sentence, shown.sentence),
    }
    found += [
        f"{what} i filen är en annan." for what, (there, meant) in said.items() if not _same(there, meant)
    ]
    if back.as_of != shown.as_of:
        found.append("Filen gäller en annan dag.")
    if len(back.tables) != len(shown.tables):
        found.append("Filen har inte lika många tabeller som publiceringen.")
    for there, meant in zip(back.tables, shown.tables, strict=False):
        found += _differences(there, meant)
    if back.parts is not None and dict(back.parts) != as_json(shown.certificate):
        found.append("Intygets delar är andra.")
    if back.definitions is not None and dict(back.definitions) != as_json(shown.definitions):
        found.append("Definitionerna är andra.")
    return found


def _differences(there: PublicTable, meant: PublicTable) -> Iterator[str]:
    if there.key and (there.key, there.column_keys or meant.column_keys) != (meant.key, meant.column_keys):
        yield f"Tabellen ”{meant.title}” har en annan nyckel."
    if _told(there) != _told(meant):
        yield f"Tabellen ”{meant.title}” säger något annat."
    if not _same(" ".join(there.definitions), " ".join(meant.definitions)):
        yield f"Tabellen ”{meant.title}” har andra definitioner."


def agreeing(backs: Sequence[ReadBack]) -> bool:
    """Whether files say the same figures."""
    return len({checksum_of(back.as_of, back.tables) for back in backs}) <= 1


def keyed(back: ReadBack, keys: Sequence[str]) -> ReadBack:
    """The tables with their keys, for a form that does not print them."""
    return replace(
        back, tables=tuple(replace(table, key=key) for table, key in zip(back.tables, keys, strict=True))
    )


def as_json(value: Any) -> Any:
    """A value as it comes back from JSON."""
    return json.loads(json.dumps(value))


def _same(there: str, meant: str) -> bool:
    return folded(there) == folded(meant)
