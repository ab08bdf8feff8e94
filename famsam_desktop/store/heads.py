"""How far journal, trail and ledger have come, kept beside the database: so that a loss of the newest entries is seen.

SQLite ends its reading of the file beside the database at the first frame that does not hold together, without a
word: one flipped bit there takes back every commit after it, and what is left is sound. Only a second place that
knows the newest entries can tell. It is written after each commit, without waiting for the disk: the commit itself
has waited, so that it is never behind what is noted here.

The file has two places of one size, written in turn: counter, count, entries, zeros; and before them a seal over all
of it, under a key that is derived from the data key.
"""

import hashlib
import hmac
import logging
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine

from famsam_desktop.store.atomic import replace_file
from famsam_desktop.store.cipher import RawConnection, raw_connection
from famsam_desktop.store.engine import READ_ONLY
from famsam_desktop.store.faults import told_apart
from famsam_desktop.store.keys import DataKey, Purpose

SUFFIX = ".heads"

MISSING, PLACE, LENGTH = "missing", "place", "length"
"""What can be wrong with the file: there is none, a place's seal does not fit, it was cut or lengthened."""

_PLACE_BYTES = 4096
_SEAL_BYTES = 32
_COUNTERS = struct.Struct(">QH")
_ENTRY = struct.Struct(">B16sQ32s")
_MOST = (_PLACE_BYTES - _SEAL_BYTES - _COUNTERS.size) // _ENTRY.size
_SOURCES = ("version", "trail", "publication")
_START: tuple[int, bytes] = (0, b"")

type Head = tuple[int, bytes]
type Newest = dict[tuple[int, bytes], Head]
"""By the number of the chain and the device: the last entry and its hash."""


def heads_of(database: Path) -> Path:
    """Where the heads of a database lie."""
    return database.with_name(database.name + SUFFIX)


def newest_in(connection: RawConnection) -> Newest:
    """The last entries in a database, of every device; an older schema may have no trail or ledger."""
    return {
        (number, device): _last(connection, source, device)
        for number, source in _chains(connection)
        for device in _devices(connection, source)
    }


def newest_of(engine: Engine) -> Newest:
    """The last entries in a database in use."""
    with engine.connect() as plain, told_apart(Path()):
        return newest_in(raw_connection(plain.execution_options(**{READ_ONLY: True})))


def journal_of(newest: Newest) -> dict[UUID, Head]:
    """How far the journal of each device has come."""
    return _of(newest, 0)


def trail_of(newest: Newest) -> dict[UUID, Head]:
    """How far the trail of each device has come."""
    return _of(newest, 1)


def ledger_of(newest: Newest) -> dict[UUID, Head]:
    """How far the ledger of publications of each device has come."""
    return _of(newest, 2)


class Heads:
    """The heads of a database in use."""

    def __init__(self, database: Path, key: DataKey, newest: Newest) -> None:
        """Begin anew with what the database has."""
        self._path = heads_of(database)
        self._key = key.subkey(Purpose.HEADS)
        self._newest = dict(newest)
        self._counter = 2
        with told_apart(self._path):
            replace_file(self._path, self._place(1) + self._place(2))
            self._file = self._path.open("r+b", buffering=0)

    def advance(
        self, device: UUID, *, journal: Head | None, trail: Head | None, ledger: Head | None = None
    ) -> None:
        """Note what was committed. It is kept whether this succeeds or not: a database may be ahead of its heads."""
        written = {
            (number, device.bytes): head for number, head in enumerate((journal, trail, ledger)) if head
        }
        if not written:
            return
        for which in written:  # the last ones written are the first ones kept
            self._newest.pop(which, None)
        self._newest = written | self._newest
        self._counter += 1
        try:
            self._file.seek(_PLACE_BYTES * ((self._counter - 1) % 2))
            self._file.write(self._place(self._counter))
        except OSError:
            logging.getLogger(__name__).info("heads not written")

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _place(self, counter: int) -> bytes:
        kept = list(self._newest.items())[:_MOST]
        entries = (_ENTRY.pack(*which, *head) for which, head in kept)
        body = (_COUNTERS.pack(counter, len(kept)) + b"".join(entries)).ljust(
            _PLACE_BYTES - _SEAL_BYTES, b"\0"
        )
        return _seal(body, self._key) + body


@dataclass(frozen=True, slots=True)
class NewestNoted:
    """What the heads of a database say, and what is wrong with them themselves."""

    newest: Newest
    faults: tuple[str, ...] = ()

    def lacking(self, connection: RawConnection) -> int:
        """How many of the entries that were noted the database has not, or has otherwise."""
        there = dict(_chains(connection))
        return sum(
            _lacking(connection, there.get(number), device, head)
            for (number, device), head in self.newest.items()
        )


def read_heads(database: Path, key: DataKey) -> NewestNoted:
    """What the heads beside a database say; nothing when there are none or neither place can be read."""
    path = heads_of(database)
    try:
        with told_apart(path):
            content = path.read_bytes()
    except FileNotFoundError:
        return NewestNoted({}, (MISSING,))
    subkey = key.subkey(Purpose.HEADS)
    faults = [] if len(content) == 2 * _PLACE_BYTES else [LENGTH]
    found: list[tuple[int, Newest]] = []
    for start in (0, _PLACE_BYTES):
        place = content[start : start + _PLACE_BYTES]
        if len(place) == _PLACE_BYTES and hmac.compare_digest(
            _seal(place[_SEAL_BYTES:], subkey), place[:_SEAL_BYTES]
        ):
            found.append(_parsed(place))
        else:
            faults.append(f"{PLACE} {start // _PLACE_BYTES + 1}")
    newest = max(found, key=_counter)[1] if found else {}
    return NewestNoted(newest, tuple(faults))


def _of(newest: Newest, wanted: int) -> dict[UUID, Head]:
    return {UUID(bytes=device): head for (number, device), head in newest.items() if number == wanted}


def _parsed(place: bytes) -> tuple[int, Newest]:
    counter, count = _COUNTERS.unpack_from(place, _SEAL_BYTES)
    start = _SEAL_BYTES + _COUNTERS.size
    entries = _ENTRY.iter_unpack(place[start : start + count * _ENTRY.size])
    return counter, {(number, device): (seq, chain) for number, device, seq, chain in entries}


def _counter(place: tuple[int, Newest]) -> int:
    return place[0]


def _seal(body: bytes, key: bytes) -> bytes:
    return hashlib.blake2b(body, key=key, digest_size=_SEAL_BYTES, person=b"famsam-heads").digest()


def _lacking(connection: RawConnection, source: str | None, device: bytes, head: Head) -> int:
    seq, chain = head
    if source is None:
        return seq
    statement = f"SELECT chain FROM {source} WHERE device = ? AND seq = ?"  # noqa: S608  (one of ours)
    row = connection.execute(statement, (device, seq)).fetchone()
    if row is None:
        return max(1, seq - _last(connection, source, device)[0])
    return 0 if row[0] == chain else 1


def _chains(connection: RawConnection) -> list[tuple[int, str]]:
    """Journal, trail and ledger, as far as this file has them."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    names = {name for (name,) in found}
    return [(number, source) for number, source in enumerate(_SOURCES) if source in names]


def _devices(connection: RawConnection, source: str) -> Iterator[bytes]:
    """Each device once, by leaps through the index: there are many entries and few devices."""
    statement = f"SELECT min(device) FROM {source} WHERE device > ?"  # noqa: S608  (one of ours)
    device = b""
    while (row := connection.execute(statement, (device,)).fetchone()) and row[0] is not None:
        device = row[0]
        yield device


def _last(connection: RawConnection, source: str, device: bytes) -> Head:
    statement = f"SELECT seq, chain FROM {source} WHERE device = ? ORDER BY seq DESC LIMIT 1"  # noqa: S608  (one of ours)
    row = connection.execute(statement, (device,)).fetchone()
    return _START if row is None else (row[0], row[1])
