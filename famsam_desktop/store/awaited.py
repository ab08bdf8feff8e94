"""What is waited for after meetings, read across all of them."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.awaited import Awaited
from famsam_desktop.domain.cases import CaseStep
from famsam_desktop.domain.outcomes import AWAITED, OutcomeKind
from famsam_desktop.store.rows import Rows, live, table
from famsam_desktop.store.tables import (
    AgencyTable,
    CaseEventTable,
    ContactTable,
    FamilyCaseTable,
    FamilyTable,
    MeetingTable,
    OutcomeTable,
)

_outcome = table(OutcomeTable)
_meeting = table(MeetingTable)
_case = table(FamilyCaseTable)
_family = table(FamilyTable)
_agency = table(AgencyTable)
_receiver = table(ContactTable)
_event = table(CaseEventTable)


class AwaitedStore:
    """Reads results that wait for somebody.

    With the closing of a case its questions are moot; a hand-over with somebody to receive it is not.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def all(self) -> tuple[Awaited, ...]:
        """Everything that waits, the soonest day first, what has none last."""
        closed = sa.exists().where(
            _event.c.case_id == _case.c.id, _event.c.step == CaseStep.CLOSED, live(_event)
        )
        handed = sa.and_(_outcome.c.kind == OutcomeKind.HAND_OVER, _outcome.c.receiver_id.is_not(None))
        return self._awaited(sa.or_(handed, ~closed))

    def of_case(self, case_id: UUID) -> tuple[Awaited, ...]:
        """What waits in one case."""
        return self._awaited(_meeting.c.case_id == case_id)

    def _awaited(self, *where: sa.ColumnElement[bool]) -> tuple[Awaited, ...]:
        statement = (
            sa.select(
                *(_outcome.c[name] for name in ("id", "kind", "text", "reply_by", "meeting_id")),
                _meeting.c.day.label("meeting_on"),
                _meeting.c.case_id,
                _case.c.family_id,
                sa.func.coalesce(_family.c.alias, "").label("family"),
                sa.func.coalesce(_agency.c.name, "").label("agency"),
                sa.func.coalesce(_receiver.c.name, "").label("receiver"),
            )
            .select_from(_outcome)
            .join(_meeting, _meeting.c.id == _outcome.c.meeting_id)
            .outerjoin(_case, _case.c.id == _meeting.c.case_id)
            .outerjoin(_family, _family.c.id == _case.c.family_id)
            .outerjoin(_receiver, _receiver.c.id == _outcome.c.receiver_id)
            .outerjoin(_agency, _agency.c.id == sa.func.coalesce(_outcome.c.agency_id, _receiver.c.agency_id))
            .where(live(_outcome), live(_meeting), _family.c.purged_on.is_(None))
            .where(_outcome.c.kind.in_(AWAITED), _outcome.c.answered_on.is_(None), *where)
            .order_by(_meeting.c.day, _outcome.c.position, _outcome.c.id)
        )
        found = (Awaited(**row._asdict()) for row in self._rows.all(statement))
        return tuple(sorted(found, key=_day))


def _day(awaited: Awaited) -> date:
    return awaited.reply_by or date.max
