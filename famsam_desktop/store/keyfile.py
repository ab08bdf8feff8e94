"""The key file on disk: `keys.json`, its copy `keys.json.bak`, and nothing else read as one."""

import binascii
import hashlib
import json
import uuid
from base64 import b64decode, b64encode
from contextlib import suppress
from datetime import date
from pathlib import Path

from famsam_desktop.domain.errors import KeyFileDamaged, StoreTooNew
from famsam_desktop.store.atomic import replace_file
from famsam_desktop.store.derivation import Cost, Derivation
from famsam_desktop.store.faults import told_apart
from famsam_desktop.store.keys import (
    DATABASE,
    FIRST_DATABASE,
    VERSION,
    WRAPPED_BYTES,
    KeyFile,
    Slot,
    SlotKind,
    canonical,
)

NEWEST = 2
"""Version 2 names a database other than the first, or has a slot for a keyring; older programs refuse it as too new."""

_FORMAT = "famsam-keys"
_LARGEST_BYTES = 1 << 18
_CHECK_BYTES = 16


def write_key_file(path: Path, keys: KeyFile) -> None:
    """Replace the key file, then its copy: what opened the file before opens neither of them after it."""
    content = encoded(keys)
    with told_apart(path):
        replace_file(path, content)
        replace_file(backup_of(path), content)


def read_key_file(path: Path) -> KeyFile:
    """Read the key file; when it is missing or damaged, its copy."""
    try:
        return read_one(path)
    except KeyFileDamaged as damage:
        try:
            return read_one(backup_of(path))
        except KeyFileDamaged:
            raise damage from None


def read_one(path: Path) -> KeyFile:
    """Read this very file and no other in its stead."""
    return decoded(_content(path))


def mend_copy(path: Path) -> None:
    """Make the copy what the file is: a writer killed between the two left one that opens with what is revoked.

    Only while the store is held. A damaged file is left as it is: then the copy is all there is.
    """
    try:
        content = _content(path)
        decoded(content)
    except KeyFileDamaged:
        return
    copy = backup_of(path)
    with told_apart(path):
        if not copy.is_file() or copy.read_bytes() != content:
            replace_file(copy, content)


def mend_from_copy(path: Path, keys: KeyFile) -> None:
    """Make a damaged key file what its copy is, these keys, which have opened the store.

    The copy stays as it is. The damaged file is not kept: what it may have had that the copy has not was being changed
    when a writer was killed, and what it had less may still open with what was revoked. Only while the store is held.
    """
    try:
        read_one(path)
    except KeyFileDamaged:
        with suppress(KeyFileDamaged):
            if read_one(backup_of(path)) == keys:
                with told_apart(path):
                    replace_file(path, encoded(keys))


def backup_of(path: Path) -> Path:
    """Where the copy of a key file lies."""
    return path.with_name(path.name + ".bak")


def encoded(keys: KeyFile) -> bytes:
    """The bytes of a key file, with a check sum that tells damage from a wrong passphrase."""
    document: dict[str, object] = {
        "format": _FORMAT,
        "version": VERSION,
        "store": keys.store_id.hex,
        "slots": [{**slot.described(), "wrapped": b64encode(slot.wrapped).decode()} for slot in keys.slots],
    }
    if keys.keyring() is not None:
        document |= {"version": NEWEST}
    if keys.database != FIRST_DATABASE:
        document |= {"version": NEWEST, "database": keys.database}
    return canonical({**document, "check": check_sum(document)}) + b"\n"


def decoded(content: bytes) -> KeyFile:
    """The key file in these bytes. Only our own form is read: another byte anywhere is damage."""
    try:
        document = _checked(content)
        if _integer(document["version"]) > NEWEST:
            raise StoreTooNew
        keys = KeyFile(
            store_id=uuid.UUID(hex=_text(document["store"])),
            slots=tuple(_slot(entry) for entry in _list(document["slots"])),
            database=_database(document.get("database", FIRST_DATABASE)),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise KeyFileDamaged from error
    # What was left out, added or spelled otherwise shows in the way back.
    if not keys.people() or encoded(keys) != content:
        raise KeyFileDamaged
    return keys


def _content(path: Path) -> bytes:
    """The bytes of the file, or damage when there is none or it cannot be one of ours."""
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_BYTES + 1)
    except OSError as error:
        raise KeyFileDamaged from error
    if len(content) > _LARGEST_BYTES:
        raise KeyFileDamaged
    return content


def _checked(content: bytes) -> dict[str, object]:
    """The document whose check sum fits; this rule holds for every version to come."""
    document = json.loads(content)
    if not isinstance(document, dict) or document.get("format") != _FORMAT:
        raise ValueError("not a key file")
    if document.pop("check") != check_sum(document):
        raise ValueError("check sum")
    return document


def check_sum(document: dict[str, object]) -> str:
    """What `check` must say: it finds damage, not intent; against intent each slot has its own seal."""
    return hashlib.blake2b(canonical(document), digest_size=_CHECK_BYTES).hexdigest()


def _database(value: object) -> str:
    """A file name of ours, and never a way out of the folder."""
    name = _text(value)
    if not DATABASE.fullmatch(name):
        raise ValueError("not the name of a database")
    return name


def _slot(entry: object) -> Slot:
    """One slot; a cost outside our bounds is refused by the value itself, before anything is derived."""
    given = _mapping(entry)
    kind = SlotKind(_text(given["kind"]))
    wrapped = _bytes(given["wrapped"])
    if len(wrapped) != WRAPPED_BYTES:
        raise ValueError("wrapped key of the wrong length")
    by_keyring = kind is SlotKind.KEYRING
    return Slot(
        id=_text(given["id"]),
        kind=kind,
        label=_text(given["label"]),
        derivation=None if by_keyring else _derivation(_mapping(given["kdf"])),
        until=date.fromisoformat(_text(given["until"])) if by_keyring else None,
        wrapped=wrapped,
    )


def _derivation(kdf: dict[str, object]) -> Derivation:
    cost = Cost(memory_bytes=_integer(kdf["memory_bytes"]), passes=_integer(kdf["passes"]))
    return Derivation(cost=cost, salt=_bytes(kdf["salt"]))


def _mapping(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError("not an object")
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _integer(value: object) -> int:
    if type(value) is not int:  # true and false are no numbers here
        raise TypeError("not a whole number")
    return value


def _bytes(value: object) -> bytes:
    try:
        return b64decode(_text(value), validate=True)
    except binascii.Error as error:
        raise ValueError("not base64") from error
