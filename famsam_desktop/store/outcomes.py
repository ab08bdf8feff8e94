"""What came out of meetings."""

from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.outcomes import Outcome, OutcomeDraft
from famsam_desktop.store.rows import Rows, live, table, typed
from famsam_desktop.store.tables import AgencyTable, OutcomeTable

_outcome = table(OutcomeTable)
_agency = table(AgencyTable)

_OWN = ("id", "meeting_id", "kind", "text", "item_id", "agency_id", "reply_by")


class OutcomeStore:
    """Every outcome that is not deleted."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of_meeting(self, meeting_id: UUID) -> tuple[Outcome, ...]:
        """The results of a meeting in the order they were noted."""
        statement = (
            sa.select(
                *(_outcome.c[name] for name in _OWN), sa.func.coalesce(_agency.c.name, "").label("agency")
            )
            .select_from(_outcome)
            .outerjoin(_agency, _agency.c.id == _outcome.c.agency_id)
            .where(live(_outcome), _outcome.c.meeting_id == meeting_id)
            .order_by(_outcome.c.position, _outcome.c.created_at, _outcome.c.id)
        )
        return tuple(Outcome(**row._asdict()) for row in self._rows.all(statement))

    def meeting_of(self, outcome_id: UUID) -> UUID:
        """The meeting a result belongs to."""
        meeting_id: UUID | None = self._rows.scalar(
            sa.select(_outcome.c.meeting_id).where(live(_outcome), _outcome.c.id == outcome_id)
        )
        if meeting_id is None:
            raise NotFound("outcome")
        return meeting_id

    def add(self, meeting_id: UUID, draft: OutcomeDraft) -> UUID:
        """Note a result after those that are there."""
        last = self._rows.scalar(
            sa.select(sa.func.max(_outcome.c.position)).where(_outcome.c.meeting_id == meeting_id)
        )
        position = 0 if last is None else last + 1
        return self._rows.add(OutcomeTable(meeting_id=meeting_id, position=position, **typed(draft))).id

    def change(self, outcome_id: UUID, draft: OutcomeDraft) -> None:
        """The result as it is now."""
        self._rows.change(self._rows.get(OutcomeTable, outcome_id), **typed(draft))

    def remove(self, outcome_id: UUID) -> None:
        """Strike a result out."""
        self._rows.remove(self._rows.get(OutcomeTable, outcome_id))
