"""The chains of journal, trail and ledger, followed link by link from their first entries on.

Rows are read as the driver gives them, once and in the order they were written. What is hashed is put together from
the raw values, byte for byte what the journal hashes when it writes: a store of many years is gone through in seconds.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from json.encoder import encode_basestring as quoted
from typing import Any
from uuid import UUID

from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.store.cipher import RawConnection, batches, columns_of
from famsam_desktop.store.records import PublicationTable, TrailTable, VersionTable
from famsam_desktop.store.replay import Tables, uuid_of
from famsam_desktop.store.rows import table

GAP, VALUE, CHAIN = "gap", "value", "chain"
"""What can be wrong with an entry: one before it is missing, its value is another, or anything else of it is."""

DIGEST_BYTES = 32
START = bytes(DIGEST_BYTES)
"""What the first entry of a device is linked to."""

ENTRY = (
    *("device", "seq", "step", "reverses", "action", "at", "who", "entity", "record_id", "field"),
    *("value", "salt", "digest", "bases", "chain"),
)
_NOTE = ("device", "seq", "at", "who", "kind", "record_id", "detail", "chain")
PUBLICATION = ("device", "seq", "at", "who", "kind", "record_id", "content", "chain")

type Row = tuple[Any, ...]
type Kept = type[VersionTable] | type[TrailTable] | type[PublicationTable]
type End = tuple[int, bytes]
"""The `seq` and `chain` of a device's last entry."""


@dataclass(frozen=True, slots=True)
class BrokenEntry:
    """The first entry that does not fit, and what is wrong with it."""

    device: UUID
    seq: int
    fault: str


def first_broken(
    connection: RawConnection, tables: Tables, progress: Progress = unheard
) -> BrokenEntry | None:
    """Follow the journal of every device in the order written; what it says on the way goes into `tables`."""
    broken = _followed(_counted(connection, VersionTable, ENTRY, progress), tables)
    return broken or _blanked(tables)


def _blanked(tables: Tables) -> BrokenEntry | None:
    """The first value that was taken away from a record of which others are there: a purge takes all of them."""
    for entity, record_id, device, seq in tables.blanked:
        if entity in tables and tables[entity].knows(record_id):
            return _broken(device, seq, VALUE)
    return None


def first_broken_note(connection: RawConnection) -> BrokenEntry | None:
    """Follow the trail of every device."""
    return _unlinked(_counted(connection, TrailTable, _NOTE, unheard), note_link)


def first_broken_publication(connection: RawConnection) -> BrokenEntry | None:
    """Follow the ledger of every device."""
    return _unlinked(_counted(connection, PublicationTable, PUBLICATION, unheard), publication_link)


def _unlinked(batches: Iterable[list[Row]], linking: Callable[..., bytes]) -> BrokenEntry | None:
    """The first entry that is missing, or that is not linked as it should be."""
    ends: dict[bytes, End] = {}
    for device, seq, *said, link in chain.from_iterable(batches):
        last, before = ends.get(device, (0, START))
        if seq != last + 1:
            return _broken(device, last + 1, GAP)
        try:
            linked = linking(before, device, seq, *said)
        except (AttributeError, TypeError):
            linked = b""
        if linked != link:
            return _broken(device, seq, CHAIN)
        ends[device] = seq, link
    return None


def note_link(
    before: bytes,
    device: bytes,
    seq: int,
    at: str,
    who: bytes | None,
    kind: str,
    record_id: bytes | None,
    detail: str,
) -> bytes:
    """The hash over the entry of the trail before, and all of this one."""
    said = [device.hex(), seq, at, _hex(who), kind, _hex(record_id), detail]
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return blake2b(before + text.encode(), digest_size=DIGEST_BYTES).digest()


def publication_link(
    before: bytes,
    device: bytes,
    seq: int,
    at: str,
    who: bytes | None,
    kind: str,
    record_id: bytes,
    content: bytes,
) -> bytes:
    """The hash over the entry of the ledger before, and all of this one."""
    digest = blake2b(content, digest_size=DIGEST_BYTES).hexdigest()
    return note_link(before, device, seq, at, who, kind, record_id, digest)


def _followed(batches: Iterable[list[Row]], tables: Tables) -> BrokenEntry | None:
    """The first that does not fit. A value of a type that no entry of ours has is as wrong as another value."""
    ends: dict[bytes, End] = {}
    for row in chain.from_iterable(batches):
        device, seq, _, _, _, at, who, entity, record_id, name, value, salt, digest, _, link = row
        last, before = ends.get(device, (0, START))
        if seq != last + 1:
            return _broken(device, last + 1, GAP)
        fault = VALUE
        try:
            if value is None:  # purged
                whole = salt is None
                tables.blanked.append((entity, record_id, device, seq))
            else:
                whole = digest == blake2b(value.encode(), key=salt, digest_size=DIGEST_BYTES).digest()
                if name is None:
                    tables[entity].made[record_id] = value, at, who
                else:
                    tables[entity].changed.setdefault(record_id, []).append((name, value, at, who))
            if whole:
                fault = CHAIN
                whole = link == blake2b(before + entry_head(row), digest_size=DIGEST_BYTES).digest()
        except (AttributeError, TypeError, ValueError):
            whole = False
        if not whole:
            return _broken(device, seq, fault)
        ends[device] = seq, link
    return None


def entry_head(row: Row) -> bytes:
    """An entry without its value, for which its digest stands, as the journal hashes it."""
    device, seq, step, reverses, action, at, who, entity, record_id, name, _, _, digest, bases, _ = row
    return (
        f'["{device.hex()}",{seq},{step},{quoted(action)},{quoted(at)},'
        f"{'null' if who is None else quoted(who.hex())},{quoted(entity)},{quoted(record_id.hex())},"
        f"{'null' if name is None else quoted(name)},{quoted(bases)},{quoted(digest.hex())}"
        f"{']' if reverses is None else f',{reverses}]'}"  # entries of the first schema had none
    ).encode()


def _counted(
    connection: RawConnection, kind: Kept, names: Sequence[str], progress: Progress
) -> Iterator[list[Row]]:
    """The entries in the order written, with the part of them that has been read told on the way."""
    source = table(kind).name
    there = columns_of(connection, source)
    if not there:
        return
    columns = ", ".join(name if name in there else "NULL" for name in names)
    (whole,) = connection.execute(f"SELECT max(rowid) FROM {source}").fetchone() or (None,)  # noqa: S608
    read = 0
    for batch in batches(connection.execute(f"SELECT {columns} FROM {source} ORDER BY rowid")):  # noqa: S608
        progress(min(read / (whole or 1), 1.0))
        read += len(batch)
        yield batch


def _broken(device: object, seq: object, fault: str) -> BrokenEntry:
    return BrokenEntry(uuid_of(device), seq if isinstance(seq, int) else 0, fault)


def _hex(value: bytes | None) -> str | None:
    return None if value is None else value.hex()
