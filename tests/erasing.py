"""A family to erase: every kind of record there is under one, every text of it a word that stands nowhere else."""

import ctypes
import ctypes.util
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa

from famsam_desktop.domain.unfinished import Unfinished
from famsam_desktop.store.records import Id, Instant, Record, metadata
from famsam_desktop.store.replay import STAMPS
from famsam_desktop.store.rows import Rows, table
from famsam_desktop.store.tables import KINDS
from famsam_desktop.store.work import Store

PAGE = 4096
_RESERVED, _SALT, _IV = 80, 16, 16
_WAL_HEAD, _FRAME_HEAD = 32, 24

OUTSIDE = {"user", "setting", "municipality", "population", "agency", "contact", "venue", "agenda_template"}
_ALIKE = {
    "participant": ("contact_id", "member_id", "support_person"),
    "action": ("contact_id", "member_id", "user_id"),
    "proposed_person": ("contact_id", "member_id", "user_id", "name"),
}
"""Kinds of which one of these columns is set, and no other."""

#: Letters that no Swedish word of ours has side by side, so that three of them are as unique as a word.
_LETTERS = "qxzwjQXZWJ"


class Words:
    """Words that stand nowhere else, each of ten letters."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def word(self) -> str:
        """The next one."""
        number, letters = len(self.given), ""
        for _ in range(8):
            number, at = divmod(number * 7 + 3, len(_LETTERS))
            letters += _LETTERS[at]
        self.given.append(f"{letters}{len(self.given):02d}ö")
        return self.given[-1]


def under_a_family() -> list[str]:
    """Every kind of record that leads to a family, owners first."""
    found = {"family"}
    grown = True
    while grown:
        leading = {name for name in KINDS if {target for _, target in links(name)} & found}
        grown = not leading <= found
        found |= leading
    return [each.name for each in metadata.sorted_tables if each.name in found]


def links(name: str) -> Iterator[tuple[str, str]]:
    """The columns of a kind that lead to another, and to which."""
    for column in table(KINDS[name]).c:
        if column.name not in STAMPS:
            yield from ((column.name, key.column.table.name) for key in column.foreign_keys)


def whole_family(store: Store, words: Words, outside: dict[str, UUID]) -> UUID:
    """A family with a closed case and everything; each record is changed once, and one of each kind is deleted."""
    made = dict(outside)
    changed: list[tuple[str, UUID]] = []
    with store.write("test.whole") as work:
        for name in under_a_family():
            for filled in _ALIKE.get(name, ("",)):
                row = _record(name, made, words, filled)
                work.rows.append(row)
                changed.append((name, row.id))
                made.setdefault(name, row.id)
        work.papers.keep(made["paper"], words.word().encode())
        work.unfinished.replace(_typed(made, words))
    with store.write("test.changed") as work:
        for name, record_id in changed:
            _change(work.rows, name, record_id, words)
    with store.write("test.deleted") as work:
        for name in under_a_family():
            if name not in ("family", "family_case", "case_event", "referral"):
                row = _record(name, made, words, "support_person" if name == "participant" else "contact_id")
                row.deleted_at = work.rows.now
                work.rows.append(row)
    return made["family"]


def _record(name: str, made: dict[str, UUID], words: Words, filled: str) -> Record:
    values: dict[str, Any] = {"id": uuid4()}
    for column in table(KINDS[name]).c:
        if column.name in STAMPS or column.name in ("deleted_at", "purged_on"):
            continue
        if column.name in _ALIKE.get(name, ()) and column.name != filled:
            continue
        values[column.name] = _value(column, made, words)
    return KINDS[name](**values)


def _value(column: sa.Column[Any], made: dict[str, UUID], words: Words) -> Any:
    kind = column.type
    if isinstance(kind, Id):
        return made.get(
            next(iter(column.foreign_keys)).column.table.name
        )  # of the first goal there is no parent
    if isinstance(kind, sa.Enum):
        assert kind.enum_class is not None
        codes = list(kind.enum_class)
        return next((code for code in codes if code.value in ("closed", "held", "present")), codes[0])
    if isinstance(kind, Instant):
        return datetime(2026, 2, 18, 9, 0, tzinfo=UTC)
    if isinstance(kind, sa.Date):
        return date(2026, 2, 18)
    if isinstance(kind, sa.Boolean):
        return True
    return 1 if isinstance(kind, sa.Integer) else words.word()


def _change(rows: Rows, name: str, record_id: UUID, words: Words) -> None:
    row = rows.get(KINDS[name], record_id)
    for column in table(KINDS[name]).c:
        if type(getattr(row, column.name)) is str and getattr(row, column.name):
            rows.change(row, **{column.name: words.word()})


def _typed(made: dict[str, UUID], words: Words) -> list[Unfinished]:
    return [
        Unfinished(place="families", record=made["family"], editor="note", typed={"note": words.word()}),
        Unfinished(
            place="actions",
            record=None,
            editor="new",
            typed={"what": words.word(), "case": str(made["family_case"])},
        ),
    ]


# --- what lies on the disk, decrypted by hand ----------------------------------------------------------------------


def pages(database: Path, key: bytes) -> bytes:
    """Every page of the database and of the file beside it, decrypted one by one, whether it is in use or free."""
    content = database.read_bytes()
    plain = [_plain(content[at : at + PAGE], key, first=at == 0) for at in range(0, len(content), PAGE)]
    beside = database.with_name(f"{database.name}-wal")
    log = beside.read_bytes() if beside.exists() else b""
    for at in range(_WAL_HEAD, len(log), _FRAME_HEAD + PAGE):
        number = int.from_bytes(log[at : at + 4], "big")
        plain.append(_plain(log[at + _FRAME_HEAD : at + _FRAME_HEAD + PAGE], key, first=number == 1))
    return b"".join(plain)


def _plain(page: bytes, key: bytes, *, first: bool) -> bytes:
    """AES-256-CBC as SQLCipher lays it out: text, vector and seal; on the first page the salt before them."""
    body = page[_SALT if first else 0 : PAGE - _RESERVED]
    vector = page[PAGE - _RESERVED : PAGE - _RESERVED + _IV]
    crypto = ctypes.CDLL(ctypes.util.find_library("crypto"))
    for name in ("EVP_CIPHER_CTX_new", "EVP_aes_256_cbc"):
        getattr(crypto, name).restype = ctypes.c_void_p
    context = ctypes.c_void_p(crypto.EVP_CIPHER_CTX_new())
    out, length = ctypes.create_string_buffer(len(body) + 16), ctypes.c_int()
    crypto.EVP_DecryptInit_ex(context, ctypes.c_void_p(crypto.EVP_aes_256_cbc()), None, key, vector)
    crypto.EVP_CIPHER_CTX_set_padding(context, 0)
    crypto.EVP_DecryptUpdate(context, out, ctypes.byref(length), body, len(body))
    crypto.EVP_CIPHER_CTX_free(context)
    return out.raw[: length.value]


def found_in(content: bytes, words: list[str]) -> list[str]:
    """The words that stand in these bytes, in any letters' size, as UTF-8 or UTF-16."""
    folded = content.lower()
    hidden = {
        word: [word.encode().lower(), word.lower().encode(), word.lower().encode("utf-16-le")]
        for word in words
    }
    return [word for word, spellings in hidden.items() if any(each in folded for each in spellings)]
