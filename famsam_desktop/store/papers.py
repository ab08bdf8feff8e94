"""Papers that were sent: their records, and their bytes beside them."""

from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.store.records import PaperFileTable
from famsam_desktop.store.rows import Rows, table

_file = table(PaperFileTable)


class PaperStore:
    """Every paper that was sent."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    # --- the bytes -----------------------------------------------------------------------------------------------

    def keep(self, paper_id: UUID, pdf: bytes) -> None:
        """Put a paper's bytes beside its record."""
        self._rows.settle()
        self._rows.beside.execute(sa.insert(_file).values(paper_id=paper_id, pdf=pdf))

    def pdf(self, paper_id: UUID) -> bytes | None:
        """The bytes of a paper."""
        found: bytes | None = self._rows.scalar(sa.select(_file.c.pdf).where(_file.c.paper_id == paper_id))
        return found

    def forget(self, paper_ids: Iterable[UUID]) -> None:
        """Erase the bytes of these, because their records are erased."""
        for paper_id in paper_ids:
            self._rows.beside.execute(sa.delete(_file).where(_file.c.paper_id == paper_id))
