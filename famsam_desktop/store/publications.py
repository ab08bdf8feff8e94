"""The ledger of publications: hash-chained entries that are added to and never changed, beside the journal.

Each stands in the trail too, with its link: whoever cuts the one is told of by the other.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from hashlib import blake2b
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.publications import LedgerEntry, Publication, PublicationIsVoid
from famsam_desktop.domain.published import publication_bytes, read_publication, read_void, void_bytes
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.store.chains import DIGEST_BYTES, START, Row, publication_link
from famsam_desktop.store.cipher import RawConnection, columns_of
from famsam_desktop.store.records import PublicationTable, instant_text
from famsam_desktop.store.rows import Rows, table
from famsam_desktop.store.trail import Noted, TrailStore

_MARK_LENGTH = 32  # hexadecimal digits of a link: as good as the whole of it
_publication = table(PublicationTable)


class EntryKind(StrEnum):
    """What an entry says of a publication."""

    ENTERED = "entered"
    VOID = "void"


_NOTED = {EntryKind.ENTERED: TrailKind.PUBLISHED, EntryKind.VOID: TrailKind.VOIDED}


class PublicationStore:
    """Adds to the ledger of this device in the transaction at hand, and reads those of all."""

    def __init__(self, rows: Rows, trail: TrailStore, device: UUID) -> None:
        self._rows = rows
        self._trail = trail
        self._device = device
        self.last: tuple[int, bytes] | None = None

    def enter(self, publication: Publication) -> UUID:
        """A publication leaves."""
        record_id = self._rows.new_id()
        self._append(EntryKind.ENTERED, record_id, publication_bytes(publication))
        return record_id

    def void(self, record_id: UUID, reason: str) -> None:
        """A publication has never left."""
        entry = next((each for each in self.entries() if each.id == record_id), None)
        if entry is None:
            raise NotFound("publication")
        if not entry.counts:
            raise PublicationIsVoid
        self._append(EntryKind.VOID, record_id, void_bytes(reason))

    def entries(self) -> tuple[LedgerEntry, ...]:
        """Every publication, those that are void too, in the order they were entered."""
        columns = (_publication.c[name] for name in ("kind", "record_id", "content"))
        order = (_publication.c[name] for name in ("at", "device", "seq"))
        rows = self._rows.all(sa.select(*columns).order_by(*order))
        void = {row.record_id: read_void(row.content) for row in rows if row.kind == EntryKind.VOID}
        return tuple(
            LedgerEntry(
                id=row.record_id,
                publication=read_publication(row.content),
                void_reason=void.get(row.record_id),
            )
            for row in rows
            if row.kind == EntryKind.ENTERED
        )

    def state(self) -> bytes:
        """A digest of all that the ledger says: another entry, another digest."""
        columns = (_publication.c[name] for name in ("device", "seq", "chain"))
        order = (_publication.c[name] for name in ("device", "seq"))
        digest = blake2b(digest_size=DIGEST_BYTES)
        for row in self._rows.all(sa.select(*columns).order_by(*order)):
            digest.update(row.device.bytes + row.seq.to_bytes(8) + row.chain)
        return digest.digest()

    def bring(self, rows: Iterable[Row]) -> None:
        """Add what another ledger says and this one does not, as it is: entries as the driver gave them.

        They are entered in the trail anew, for the old one stays behind.
        """
        columns = (_publication.c[name] for name in ("device", "seq"))
        known = {(row.device.bytes, row.seq) for row in self._rows.all(sa.select(*columns))}
        for device, seq, at, who, kind, record_id, content, chain in rows:
            if (device, seq) in known:
                continue
            entry = {
                "device": UUID(bytes=device),
                "seq": seq,
                "at": datetime.fromisoformat(at),
                "who": None if who is None else UUID(bytes=who),
                "kind": kind,
                "record_id": UUID(bytes=record_id),
                "content": content,
                "chain": chain,
            }
            self._insert(entry)

    def _append(self, kind: EntryKind, record_id: UUID, content: bytes) -> None:
        seq, before = self.last or self._last()
        seq += 1
        at, who = self._rows.now, self._rows.user_id
        chain = publication_link(
            before,
            self._device.bytes,
            seq,
            instant_text(at),
            None if who is None else who.bytes,
            kind.value,
            record_id.bytes,
            content,
        )
        entry = {
            "device": self._device,
            "seq": seq,
            "at": at,
            "who": who,
            "kind": kind.value,
            "record_id": record_id,
            "content": content,
            "chain": chain,
        }
        self._insert(entry)
        self.last = seq, chain

    def _insert(self, entry: Mapping[str, Any]) -> None:
        self._rows.beside.execute(sa.insert(_publication).values(entry))
        mark = _mark(entry["seq"], entry["chain"])
        kind = _NOTED[EntryKind(entry["kind"])]
        self._trail.note(Noted(kind=kind, record_id=entry["record_id"], detail=mark))

    def _last(self) -> tuple[int, bytes]:
        statement = sa.select(_publication.c.seq, _publication.c.chain)
        own = statement.where(_publication.c.device == self._device)
        row = self._rows.first(own.order_by(_publication.c.seq.desc()))
        return (row.seq, row.chain) if row else (0, START)


def unnoted(connection: RawConnection) -> Iterator[str]:
    """The entries, by number, of which ledger and trail do not say the same: one of the two was cut or changed."""
    if not (columns_of(connection, "publication") and columns_of(connection, "trail")):
        return
    entered = {
        (_NOTED[EntryKind(kind)].value, record_id, _mark(seq, chain))
        for seq, kind, record_id, chain in connection.execute(
            "SELECT seq, kind, record_id, chain FROM publication"
        ).fetchall()
    }
    found = connection.execute(
        "SELECT kind, record_id, detail FROM trail WHERE kind IN (?, ?)",
        [kind.value for kind in _NOTED.values()],
    ).fetchall()
    for _, _, mark in sorted(entered.symmetric_difference(found), key=_by_mark):
        yield str(mark).partition(" ")[0]


def _by_mark(each: tuple[str, bytes, str]) -> str:
    return str(each[2])


def _mark(seq: int, chain: bytes) -> str:
    """What the trail says of an entry: its number, and its link."""
    return f"{seq} {chain.hex()[:_MARK_LENGTH]}"
