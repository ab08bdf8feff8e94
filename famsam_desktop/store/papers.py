"""Papers that were sent: their records, and their bytes beside them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.papers import Dispatch, PaperState, SentPaper
from famsam_desktop.store.cipher import RawConnection, columns_of
from famsam_desktop.store.records import PaperFileTable
from famsam_desktop.store.replay import uuid_of
from famsam_desktop.store.rows import Rows, live, table, typed
from famsam_desktop.store.tables import PaperTable, ParticipantTable

_file = table(PaperFileTable)
_paper = table(PaperTable)
_gone, _there = table(ParticipantTable).alias("gone"), table(ParticipantTable).alias("there")

_OWN = (
    *("id", "kind", "state", "version", "meeting_id", "case_id", "participant_id", "recipients"),
    *("sent_on", "pages", "sha256", "void_on", "void_reason"),
)


class PaperStore:
    """Every paper that was sent."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of_meeting(self, meeting_id: UUID) -> tuple[SentPaper, ...]:
        """Those of one meeting, in the order they were sent.

        Who was taken off the list and asked again is the same person: what they were sent is theirs.
        """
        now = self._asked_again(meeting_id)
        return tuple(
            replace(each, participant_id=now.get(each.participant_id, each.participant_id))
            for each in self._papers(_paper.c.meeting_id == meeting_id)
        )

    def late(self, paper_id: UUID) -> frozenset[UUID]:
        """The participants who were asked to the paper's meeting after it was sent, those asked again aside."""
        statement = (
            sa.select(_there.c.id)
            .join_from(_there, _paper, _paper.c.meeting_id == _there.c.meeting_id)
            .where(live(_there), _paper.c.id == paper_id, _there.c.created_at > _paper.c.created_at)
        )
        meeting_id = self.one(paper_id).meeting_id
        again = {} if meeting_id is None else self._asked_again(meeting_id)
        return frozenset(row.id for row in self._rows.all(statement)) - set(again.values())

    def one(self, paper_id: UUID) -> SentPaper:
        """A paper."""
        found = self._papers(_paper.c.id == paper_id)
        if not found:
            raise NotFound("paper")
        return found[0]

    def add(self, dispatch: Dispatch, pdf: bytes) -> UUID:
        """A paper goes out: its record, and its bytes beside it."""
        values = {**typed(dispatch), "state": PaperState.SENT, "sha256": sha256(pdf).hexdigest()}
        row = self._rows.add(PaperTable(**values))
        self.keep(row.id, pdf)
        return row.id

    def repeat(self, paper: SentPaper, dispatch: Dispatch) -> UUID:
        """The same paper goes to somebody else, byte by byte."""
        values = {**typed(dispatch), "state": PaperState.SENT, "sha256": paper.sha256}
        row = self._rows.add(PaperTable(**values))
        self.keep(row.id, self.pdf(paper.id) or b"")
        return row.id

    def void(self, paper_id: UUID, on: date, reason: str) -> None:
        """It no longer holds, and stays as it was sent."""
        row = self._rows.get(PaperTable, paper_id)
        self._rows.change(row, state=PaperState.VOID, void_on=on, void_reason=reason)

    def _asked_again(self, meeting_id: UUID) -> dict[UUID | None, UUID]:
        """Who those that were taken off the list are now."""
        private = sa.and_(
            _gone.c.support_person != "",
            sa.func.trim(_gone.c.support_person) == sa.func.trim(_there.c.support_person),
        )
        same = sa.or_(
            _gone.c.contact_id == _there.c.contact_id, _gone.c.member_id == _there.c.member_id, private
        )
        statement = (
            sa.select(_gone.c.id, _there.c.id.label("now"))
            .join_from(_gone, _there, sa.and_(_there.c.meeting_id == _gone.c.meeting_id, same))
            .where(_gone.c.meeting_id == meeting_id, _gone.c.deleted_at.is_not(None), live(_there))
            .order_by(_there.c.created_at, _there.c.id)
        )
        return {row.id: row.now for row in self._rows.all(statement)}

    def _papers(self, *where: sa.ColumnElement[bool]) -> list[SentPaper]:
        statement = (
            sa.select(*(_paper.c[name] for name in _OWN))
            .where(live(_paper), *where)
            .order_by(_paper.c.created_at, _paper.c.version, _paper.c.recipients, _paper.c.id)
        )
        return [SentPaper(**row._asdict()) for row in self._rows.all(statement)]

    # --- the bytes -----------------------------------------------------------------------------------------------

    def keep(self, paper_id: UUID, pdf: bytes) -> None:
        """Put a paper's bytes beside its record."""
        self._rows.settle()
        self._rows.beside.execute(sa.insert(_file).values(paper_id=paper_id, pdf=pdf))

    def pdf(self, paper_id: UUID) -> bytes | None:
        """The bytes of a paper."""
        found: bytes | None = self._rows.scalar(sa.select(_file.c.pdf).where(_file.c.paper_id == paper_id))
        return found

    def pdfs(self, paper_ids: Iterable[UUID]) -> dict[UUID, bytes]:
        """The bytes of these, read at once."""
        statement = sa.select(_file.c.paper_id, _file.c.pdf).where(_file.c.paper_id.in_(list(paper_ids)))
        return {row.paper_id: row.pdf for row in self._rows.all(statement)}

    def forget(self, paper_ids: Iterable[UUID]) -> None:
        """Erase the bytes of these, because their records are erased."""
        for paper_id in paper_ids:
            self._rows.beside.execute(sa.delete(_file).where(_file.c.paper_id == paper_id))


def paper_faults(connection: RawConnection) -> Iterator[str]:
    """The papers, by their ids, whose bytes are missing or are not those that were sent."""
    if not columns_of(connection, "paper"):
        return
    rows = connection.execute(
        "SELECT paper.id, paper.sha256, paper_file.pdf FROM paper LEFT JOIN paper_file ON paper_id = id"
        " ORDER BY created_at"
    )
    while row := rows.fetchone():
        paper_id, digest, pdf = row
        if not isinstance(pdf, bytes) or sha256(pdf).hexdigest() != digest:
            yield str(uuid_of(paper_id))
