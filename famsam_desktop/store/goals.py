"""Goals of members, and their subgoals."""

from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.goals import Goal, GoalDraft
from famsam_desktop.store.cases import case_ids
from famsam_desktop.store.rows import Rows, live, table, typed
from famsam_desktop.store.tables import FamilyMemberTable, GoalTable

_goal = table(GoalTable)
_member = table(FamilyMemberTable)
_OWN = ("id", "case_id", "member_id", "parent_id", "text", "target_on", "progress")


class GoalStore:
    """Every goal that is not deleted."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    # --- reads ---------------------------------------------------------------------------------------------------

    def one(self, goal_id: UUID) -> Goal:
        """A goal."""
        found = self._goals(_goal.c.id == goal_id)
        if not found:
            raise NotFound("goal")
        return found[0]

    def of_case(self, case_id: UUID) -> tuple[Goal, ...]:
        """The goals of a case in the order they were set."""
        return self._goals(_goal.c.case_id == case_id)

    def of_family(self, family_id: UUID) -> tuple[Goal, ...]:
        """The goals of all the family's cases in the order they were set."""
        return self._goals(_goal.c.case_id.in_(case_ids(family_id)))

    def below(self, goal_id: UUID) -> tuple[Goal, ...]:
        """The subgoals of a goal."""
        return self._goals(_goal.c.parent_id == goal_id)

    # --- writes --------------------------------------------------------------------------------------------------

    def add(self, case_id: UUID, draft: GoalDraft) -> UUID:
        """A new goal."""
        return self._rows.add(GoalTable(case_id=case_id, **typed(draft))).id

    def change(self, goal_id: UUID, draft: GoalDraft) -> None:
        """The goal as it is now; its subgoals stay those of the same member."""
        self._rows.change(self._rows.get(GoalTable, goal_id), **typed(draft))
        for row in self._rows.of(GoalTable, _goal.c.parent_id == goal_id):
            self._rows.change(row, member_id=draft.member_id)

    def set_progress(self, goal_id: UUID, progress: int) -> None:
        """How far it has come."""
        self._rows.change(self._rows.get(GoalTable, goal_id), progress=progress)

    def remove(self, goal_id: UUID) -> None:
        """Strike a goal out, with its subgoals."""
        for row in self._rows.of(GoalTable, _goal.c.parent_id == goal_id):
            self._rows.remove(row)
        self._rows.remove(self._rows.get(GoalTable, goal_id))

    # --- inside --------------------------------------------------------------------------------------------------

    def _goals(self, *where: sa.ColumnElement[bool]) -> tuple[Goal, ...]:
        """Those that fit; what a deleted member had is not shown."""
        statement = (
            sa.select(*(_goal.c[name] for name in _OWN), _member.c.name.label("member"))
            .join_from(_goal, _member, _member.c.id == _goal.c.member_id)
            .where(live(_goal), live(_member), *where)
            .order_by(_goal.c.created_at, _goal.c.id)
        )
        return tuple(Goal(**row._asdict()) for row in self._rows.all(statement))
