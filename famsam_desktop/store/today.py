"""What waits, and what was done last: reads across the nouns."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.cases import CaseStep
from famsam_desktop.domain.goals import REACHED
from famsam_desktop.domain.meetings import OVER, MeetingState
from famsam_desktop.domain.today import DueSip, LateGoal, WaitingCase
from famsam_desktop.store.records import VersionTable
from famsam_desktop.store.rows import AnySelect, Rows, live, table
from famsam_desktop.store.tables import (
    CaseEventTable,
    FamilyCaseTable,
    FamilyMemberTable,
    FamilyTable,
    GoalTable,
    MeetingTable,
    SipTable,
)

_case = table(FamilyCaseTable)
_family = table(FamilyTable)
_event = table(CaseEventTable)
_meeting = table(MeetingTable)
_goal = table(GoalTable)
_member = table(FamilyMemberTable)
_sip = table(SipTable)
_version = table(VersionTable)


class TodayStore:
    """Reads across the nouns for the page Idag."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def open_families(self) -> frozenset[UUID]:
        """The families that have a case which is not closed."""
        return frozenset(row.family_id for row in self._rows.all(_open_cases(_case.c.family_id)))

    def waiting(self, now: datetime) -> tuple[WaitingCase, ...]:
        """Open cases with no meeting ahead, those that have waited longest since a held one first."""
        of_case = sa.and_(_meeting.c.case_id == _case.c.id, live(_meeting))
        ahead = sa.exists().where(of_case, _meeting.c.starts_at >= now, _meeting.c.state.not_in(OVER))
        last_held = (
            sa.select(sa.func.max(_meeting.c.day))
            .where(of_case, _meeting.c.state == MeetingState.HELD)
            .scalar_subquery()
        )
        statement = _open_cases(
            _case.c.id.label("case_id"),
            _case.c.family_id,
            _family.c.alias.label("family"),
            last_held.label("last_held_on"),
        )
        ordered = statement.where(~ahead).order_by(sa.literal_column("last_held_on"), _case.c.created_at)
        return tuple(WaitingCase(**row._asdict()) for row in self._rows.all(ordered))

    def late_goals(self, today: date) -> tuple[LateGoal, ...]:
        """The goals of open cases that are not reached though their day has passed, longest ago first."""
        statement = (
            _open_cases(
                _goal.c.id,
                _case.c.family_id,
                _family.c.alias.label("family"),
                _member.c.name.label("member"),
                _goal.c.text,
                _goal.c.target_on,
            )
            .join(_goal, _goal.c.case_id == _case.c.id)
            .join(_member, _member.c.id == _goal.c.member_id)
            .where(live(_goal), live(_member), _goal.c.target_on < today, _goal.c.progress < REACHED)
            .order_by(_goal.c.target_on, _goal.c.created_at, _goal.c.id)
        )
        return tuple(LateGoal(**row._asdict()) for row in self._rows.all(statement))

    def sips_to_review(self, family_ids: frozenset[UUID], last: date) -> tuple[DueSip, ...]:
        """The plans in these families that are to be reviewed by the day, soonest first."""
        statement = (
            sa.select(
                _sip.c.id,
                _member.c.family_id,
                _family.c.alias.label("family"),
                _member.c.name.label("member"),
                _sip.c.review_on,
            )
            .join_from(_sip, _member, _member.c.id == _sip.c.member_id)
            .join(_family, _family.c.id == _member.c.family_id)
            .where(live(_sip), live(_member), live(_family), _sip.c.review_on <= last)
            .where(_member.c.family_id.in_(family_ids))
            .order_by(_sip.c.review_on, _sip.c.id)
        )
        return tuple(DueSip(**row._asdict()) for row in self._rows.all(statement))

    def saved_at(self, device: UUID) -> datetime | None:
        """When the journal's newest entry of a device was written."""
        newest = sa.select(_version.c.at).where(_version.c.device == device)
        at: datetime | None = self._rows.scalar(newest.order_by(_version.c.seq.desc()).limit(1))
        return at


def _open_cases(*columns: sa.ColumnElement[object]) -> AnySelect:
    closed = sa.exists().where(_event.c.case_id == _case.c.id, _event.c.step == CaseStep.CLOSED, live(_event))
    return (
        sa.select(*columns)
        .join_from(_case, _family, _family.c.id == _case.c.family_id)
        .where(live(_case), live(_family), _family.c.purged_on.is_(None), ~closed)
    )
