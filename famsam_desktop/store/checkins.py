"""Check-ins between meetings, and which cases have one due."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.cases import CaseStep
from famsam_desktop.domain.checkins import CheckIn, CheckInDraft, DueCheckIn, due_on
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.store.cases import case_ids
from famsam_desktop.store.rows import Rows, live, table, typed
from famsam_desktop.store.tables import (
    CaseEventTable,
    CheckInTable,
    FamilyCaseTable,
    FamilyTable,
    MeetingTable,
)

_check_in = table(CheckInTable)
_case = table(FamilyCaseTable)
_family = table(FamilyTable)
_event = table(CaseEventTable)
_meeting = table(MeetingTable)
_OWN = ("id", "case_id", "happened_on", "channel", "initiative", "situation", "since_last", "commitments")


class CheckInStore:
    """Every check-in that is not deleted."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    # --- reads ---------------------------------------------------------------------------------------------------

    def one(self, check_in_id: UUID) -> CheckIn:
        """A check-in."""
        found = self._check_ins(_check_in.c.id == check_in_id)
        if not found:
            raise NotFound("check_in")
        return found[0]

    def of_case(self, case_id: UUID) -> tuple[CheckIn, ...]:
        """The check-ins of a case, newest first."""
        return self._check_ins(_check_in.c.case_id == case_id)

    def of_family(self, family_id: UUID) -> tuple[CheckIn, ...]:
        """The check-ins of all the family's cases, newest first."""
        return self._check_ins(_check_in.c.case_id.in_(case_ids(family_id)))

    def due(self, today: date) -> tuple[DueCheckIn, ...]:
        """The open cases with a rhythm whose next check-in is due by today, the longest overdue first."""
        rhythmic = sa.select(_case.c.id).where(_case.c.check_in_days.is_not(None), live(_case))
        ids = [row.id for row in self._rows.all(rhythmic)]
        if not ids:  # the rule: a rhythm is asked for
            return ()
        held = sa.and_(
            _meeting.c.case_id == _case.c.id, _meeting.c.state == MeetingState.HELD, live(_meeting)
        )
        closed = sa.and_(_event.c.case_id == _case.c.id, _event.c.step == CaseStep.CLOSED, live(_event))
        statement = (
            sa.select(
                _case.c.id,
                _case.c.family_id,
                _family.c.alias,
                _case.c.check_in_days,
                _latest(_check_in.c.happened_on, _check_in.c.case_id == _case.c.id, live(_check_in)),
                _latest(_meeting.c.day, held),
                sa.select(sa.func.min(_event.c.happened_on))
                .where(_event.c.case_id == _case.c.id, live(_event))
                .scalar_subquery(),
            )
            .join_from(_case, _family, _family.c.id == _case.c.family_id)
            .where(live(_family), _family.c.purged_on.is_(None))
            .where(_case.c.id.in_(ids), ~sa.exists().where(closed))
        )
        found = []
        for case_id, family_id, alias, days, checked, met, begun in self._rows.all(statement):
            last = max((day for day in (checked, met) if day is not None), default=None)
            due = due_on(days, last, begun)
            if due is not None and due <= today:
                found.append(
                    DueCheckIn(case_id=case_id, family_id=family_id, family=alias, due_on=due, last_on=last)
                )
        return tuple(sorted(found, key=_day))

    # --- writes --------------------------------------------------------------------------------------------------

    def add(self, case_id: UUID, draft: CheckInDraft) -> UUID:
        """A new check-in."""
        return self._rows.add(CheckInTable(case_id=case_id, **typed(draft))).id

    def change(self, check_in_id: UUID, draft: CheckInDraft) -> None:
        """The check-in as it is now."""
        self._rows.change(self._rows.get(CheckInTable, check_in_id), **typed(draft))

    def remove(self, check_in_id: UUID) -> None:
        """It never was."""
        self._rows.remove(self._rows.get(CheckInTable, check_in_id))

    def set_rhythm(self, case_id: UUID, days: int | None) -> None:
        """So many days between check-ins of a case, or no rhythm."""
        self._rows.change(self._rows.get(FamilyCaseTable, case_id), check_in_days=days)

    # --- inside --------------------------------------------------------------------------------------------------

    def _check_ins(self, *where: sa.ColumnElement[bool]) -> tuple[CheckIn, ...]:
        statement = (
            sa.select(*(_check_in.c[name] for name in _OWN))
            .where(live(_check_in), *where)
            .order_by(_check_in.c.happened_on.desc(), _check_in.c.created_at.desc(), _check_in.c.id)
        )
        return tuple(CheckIn(**row._asdict()) for row in self._rows.all(statement))


def _latest(column: sa.ColumnElement[date], *where: sa.ColumnElement[bool]) -> sa.ScalarSelect[date]:
    return sa.select(sa.func.max(column)).where(*where).scalar_subquery()


def _day(due: DueCheckIn) -> date:
    return due.due_on
