"""What came out of meetings."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.outcomes import AWAITED, Outcome, OutcomeDraft
from famsam_desktop.store.rows import Rows, live, table, typed
from famsam_desktop.store.tables import (
    AgencyTable,
    ContactTable,
    MeetingTable,
    OutcomeAgencyTable,
    OutcomeTable,
)

_outcome = table(OutcomeTable)
_agency = table(AgencyTable)
_receiver = table(ContactTable)
_reader = table(OutcomeAgencyTable)
_meeting = table(MeetingTable)

_OWN = ("id", "meeting_id", "kind", "text", "item_id", "agency_id", "receiver_id", "reply_by", "answered_on")


class OutcomeStore:
    """Every outcome that is not deleted."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of_meeting(self, meeting_id: UUID) -> tuple[Outcome, ...]:
        """The results of a meeting in the order they were noted."""
        return tuple(self._outcomes(_outcome.c.meeting_id == meeting_id))

    def carried(self, case_id: UUID, meeting_id: UUID, starts_at: datetime) -> tuple[Outcome, ...]:
        """What earlier meetings of the case left unanswered, what is due first at the head."""
        earlier = sa.select(_meeting.c.id).where(
            live(_meeting),
            _meeting.c.case_id == case_id,
            _meeting.c.id != meeting_id,
            _meeting.c.starts_at < starts_at,
        )
        found = self._outcomes(
            _outcome.c.meeting_id.in_(earlier),
            _outcome.c.kind.in_(AWAITED),
            _outcome.c.answered_on.is_(None),
        )
        return tuple(sorted(found, key=_last_day))

    def one(self, outcome_id: UUID) -> Outcome:
        """A result."""
        found = self._outcomes(_outcome.c.id == outcome_id)
        if not found:
            raise NotFound("outcome")
        return found[0]

    def some(self, outcome_ids: Iterable[UUID]) -> dict[UUID, Outcome]:
        """These results, by their ids."""
        return {each.id: each for each in self._outcomes(_outcome.c.id.in_(list(outcome_ids)))}

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
        row = self._rows.add(OutcomeTable(meeting_id=meeting_id, position=position, **_columns(draft)))
        self._restrict(row.id, draft.restricted_to)
        return row.id

    def change(self, outcome_id: UUID, draft: OutcomeDraft) -> None:
        """The result as it is now."""
        self._rows.change(self._rows.get(OutcomeTable, outcome_id), **_columns(draft))
        self._restrict(outcome_id, draft.restricted_to)

    def answer(self, outcome_id: UUID, on: date | None, answer: str, *, declined: bool) -> None:
        """What came back, and when; without a day nothing has."""
        row = self._rows.get(OutcomeTable, outcome_id)
        self._rows.change(row, answered_on=on, answer=answer, declined=declined)

    def remove(self, outcome_id: UUID) -> None:
        """Strike a result out."""
        self._restrict(outcome_id, ())
        self._rows.remove(self._rows.get(OutcomeTable, outcome_id))

    # --- inside --------------------------------------------------------------------------------------------------

    def _restrict(self, outcome_id: UUID, agency_ids: Iterable[UUID]) -> None:
        """Make exactly these the agencies it may be shown to."""
        wanted = set(agency_ids)
        for row in self._rows.of(OutcomeAgencyTable, _reader.c.outcome_id == outcome_id):
            if row.agency_id in wanted:
                wanted.discard(row.agency_id)
            else:
                self._rows.remove(row)
        for agency_id in sorted(wanted):
            self._rows.add(OutcomeAgencyTable(outcome_id=outcome_id, agency_id=agency_id))

    def _outcomes(self, *where: sa.ColumnElement[bool]) -> list[Outcome]:
        """The results that fit, in the order they were noted."""
        statement = (
            sa.select(
                *(_outcome.c[name] for name in _OWN),
                sa.func.coalesce(_outcome.c.answer, "").label("answer"),
                sa.func.coalesce(_outcome.c.declined, sa.false()).label("declined"),
                sa.func.coalesce(_outcome.c.hidden_from_family, sa.false()).label("hidden_from_family"),
                sa.func.coalesce(_agency.c.name, "").label("agency"),
                sa.func.coalesce(_receiver.c.name, "").label("receiver"),
                _receiver.c.agency_id.label("receiver_agency_id"),
            )
            .select_from(_outcome)
            .outerjoin(_agency, _agency.c.id == _outcome.c.agency_id)
            .outerjoin(_receiver, _receiver.c.id == _outcome.c.receiver_id)
            .where(live(_outcome), *where)
            .order_by(_outcome.c.position, _outcome.c.created_at, _outcome.c.id)
        )
        found = self._rows.all(statement)
        readers = self._readers([row.id for row in found])
        return [Outcome(**row._asdict(), restricted_to=frozenset(readers[row.id])) for row in found]

    def _readers(self, outcome_ids: list[UUID]) -> dict[UUID, set[UUID]]:
        """The agencies that restricted results may be shown to."""
        readers: defaultdict[UUID, set[UUID]] = defaultdict(set)
        if outcome_ids:
            statement = sa.select(_reader.c.outcome_id, _reader.c.agency_id)
            for row in self._rows.all(statement.where(live(_reader), _reader.c.outcome_id.in_(outcome_ids))):
                readers[row.outcome_id].add(row.agency_id)
        return readers


def _last_day(outcome: Outcome) -> date:
    """Those without a day come last."""
    return outcome.reply_by or date.max


def _columns(draft: OutcomeDraft) -> dict[str, Any]:
    """The columns of a draft; who may read it stands in rows of their own."""
    values = typed(draft)
    del values["restricted_to"]
    return values
