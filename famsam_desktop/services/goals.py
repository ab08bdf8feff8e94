"""Goals of family members: what is wanted, by when, and how far it has come."""

from uuid import UUID

from famsam_desktop.domain import goals as rules
from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.errors import CaseIsClosed, NotFound, Problem
from famsam_desktop.domain.goals import REACHED, Goal, GoalDraft
from famsam_desktop.store.work import Store, Work


class Goals:
    """What the team does with goals; those of a closed case can still be corrected."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_case(self, case_id: UUID) -> list[Goal]:
        """The goals of a case by member, every goal followed by its subgoals."""
        with self._store.read() as work:
            members = work.families.members(work.cases.one(case_id).family_id)
            return list(rules.in_order(work.goals.of_case(case_id), (member.id for member in members)))

    def add(self, case_id: UUID, draft: GoalDraft) -> Change:
        """Set a goal, or a subgoal of one that is there."""
        with self._store.write("goals.add") as work:
            closed_on = work.cases.one(case_id).closed_on
            if closed_on is not None:
                raise CaseIsClosed(closed_on)
            _proven(work, case_id, draft, has_subgoals=False)
            return Change(Topic.GOALS, work.goals.add(case_id, draft))

    def amend(self, goal_id: UUID, draft: GoalDraft) -> Change:
        """Correct a goal; its subgoals follow it to another member."""
        with self._store.write("goals.amend") as work:
            goal = work.goals.one(goal_id)
            if draft.parent_id == goal_id:
                raise NotFound("goal")
            _proven(work, goal.case_id, draft, has_subgoals=bool(work.goals.below(goal_id)))
            work.goals.change(goal_id, draft)
            return Change(Topic.GOALS, goal_id)

    def set_progress(self, goal_id: UUID, progress: int) -> Change:
        """Say how far a goal has come, from 0 to 4."""
        with self._store.write("goals.set_progress") as work:
            require([] if 0 <= progress <= REACHED else [Problem("progress", "out_of_range", REACHED)])
            work.goals.one(goal_id)
            work.goals.set_progress(goal_id, progress)
            return Change(Topic.GOALS, goal_id)

    def remove(self, goal_id: UUID) -> Change:
        """Strike out a goal with its subgoals."""
        with self._store.write("goals.remove") as work:
            work.goals.one(goal_id)
            work.goals.remove(goal_id)
            return Change(Topic.GOALS, goal_id)


def _proven(work: Work, case_id: UUID, draft: GoalDraft, *, has_subgoals: bool) -> None:
    """Refuse a goal that is incomplete, of another family's member, or in the wrong place."""
    require(draft.problems(work.rows.today))
    if draft.member_id is None:
        return
    if work.families.member(draft.member_id).family_id != work.cases.one(case_id).family_id:
        raise NotFound("family_member")
    if draft.parent_id is not None:
        rules.place(draft, work.goals.one(draft.parent_id), case_id, has_subgoals=has_subgoals)
