"""What Qt's ICU library knows of languages: 30 MiB of data on all of them, of which this program needs two.

Of ICU Qt uses how texts are ordered, the names of time zones and old encodings. Its data is one package of named items
in a library that holds nothing else; a smaller package is put into a library of the same name. Windows and macOS have
their own ICU, and Qt brings none there.
"""

from __future__ import annotations

import re
import struct
from pathlib import Path
from typing import Iterator, NamedTuple

from steps import do

LANGUAGES = ("sv", "en")
#: What Qt asks for: the root, which holds what no language has of its own, how texts are ordered, time zones.
_FOLDERS = ("", "coll", "zone")
#: Old encodings, names of characters, rules for names on networks: what the program reads is UTF-8, or Qt's own.
_UNUSED = (".cnv", ".spp", ".cfu", "unames.icu")
_LANGUAGE = re.compile(r"([a-z]{2,3})(_.*)?\.res")
_NO_LANGUAGE = ("res",)  # res_index.res

_KIND = b"CmnD"
_KIND_AT = 12
_COUNT = struct.Struct("=I")
_ENTRY = struct.Struct("=II")
_ALIGNMENT = 16


class Item(NamedTuple):
    """A part of the package, under the package's own name: ``icudt73l/coll/sv.res``."""

    name: str
    content: bytes


def prune(library: Path, work: Path) -> None:
    """Put a smaller package into the library, which keeps its name and what it is linked by."""
    head, items = read(library.read_bytes())
    data, source, linkable = (work / f"icudata.{kind}" for kind in ("dat", "s", "o"))
    data.write_bytes(package(head, [item for item in items if is_needed(item.name)]))
    symbol = items[0].name.partition("/")[0][:-1] + "_dat"  # without the letter for the order of bytes
    source.write_text(
        f".section .rodata\n.balign {_ALIGNMENT}\n.globl {symbol}\n.type {symbol}, %object\n"
        f'{symbol}: .incbin "{data.name}"\n.size {symbol}, .-{symbol}\n.section .note.GNU-stack,"",%progbits\n',
        encoding="utf-8",
    )
    advice = "Install binutils whole (as, ld): the data of ICU could not be put together, as it says above."
    do(["as", "-I", str(work), "-o", str(linkable), str(source)], advice)
    do(["ld", "-shared", "-soname", library.name, "-o", str(library), str(linkable)], advice)


def is_needed(name: str) -> bool:
    """Say whether something of Qt asks for this item, in a language of ours."""
    folder, _, item = name.partition("/")[2].rpartition("/")
    found = _LANGUAGE.fullmatch(item)
    of_ours = not found or found[1] in (*LANGUAGES, *_NO_LANGUAGE)
    return folder in _FOLDERS and of_ours and not item.endswith(_UNUSED)


def read(library: bytes) -> tuple[bytes, list[Item]]:
    """The head of the package in a library, and its items; the last of them has all that follows it."""
    begin = library.index(_KIND) - _KIND_AT
    (size,) = struct.unpack_from("=H", library, begin)
    head, body = library[begin : begin + size], library[begin + size :]
    return head, list(_items(body))


def _items(body: bytes) -> Iterator[Item]:
    (count,) = _COUNT.unpack_from(body)
    entries = [_ENTRY.unpack_from(body, _COUNT.size + place * _ENTRY.size) for place in range(count)]
    ends = [begin for _, begin in entries[1:]] + [len(body)]
    for (name, begin), end in zip(entries, ends):
        yield Item(body[name : body.index(b"\0", name)].decode("ascii"), body[begin:end])


def package(head: bytes, items: list[Item]) -> bytes:
    """The items as ICU reads them: a table of places, the names, the contents, each where it may be read in place."""
    names, contents, entries = bytearray(), bytearray(), []
    first_name = _COUNT.size + len(items) * _ENTRY.size
    first = _aligned(first_name + sum(len(item.name) + 1 for item in items))
    for item in items:
        entries.append((first_name + len(names), first + len(contents)))
        names += item.name.encode("ascii") + b"\0"
        contents += item.content.ljust(_aligned(len(item.content)), b"\0")
    table = _COUNT.pack(len(items)) + b"".join(_ENTRY.pack(*entry) for entry in entries) + names
    return head + table.ljust(first, b"\0") + contents


def _aligned(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT
