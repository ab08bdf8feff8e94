"""Goals of a family member, and the subgoals on the way: agreed at meetings, looked at again at each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import GoalMisplaced, NotFound, Problem

REACHED = 4
"""Progress goes from 0, not begun, to this: reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalDraft:
    """A goal as typed in; with a parent it is a subgoal of it."""

    member_id: UUID | None = None
    parent_id: UUID | None = None
    text: str = field(default="", repr=False)
    target_on: date | None = None
    progress: int = 0

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.given("member_id", self.member_id),
            *drafts.text("text", self.text, required=True),
            *([] if 0 <= self.progress <= REACHED else [Problem("progress", "out_of_range", REACHED)]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal of a case."""

    id: UUID
    case_id: UUID
    member_id: UUID
    member: str = field(default="", repr=False)
    parent_id: UUID | None = None
    text: str = field(repr=False)
    target_on: date | None = None
    progress: int = 0

    @property
    def is_subgoal(self) -> bool:
        """A step on the way to another goal."""
        return self.parent_id is not None

    @property
    def is_reached(self) -> bool:
        """There is nothing left to do for it."""
        return self.progress >= REACHED

    def is_late(self, today: date) -> bool:
        """Not reached, and its day has passed."""
        return not self.is_reached and self.target_on is not None and self.target_on < today


def place(draft: GoalDraft, parent: Goal, case_id: UUID, *, has_subgoals: bool) -> None:
    """Refuse a subgoal of another case or member than its goal's, and a second step below a goal."""
    if parent.case_id != case_id:
        raise NotFound("goal")
    if has_subgoals or parent.is_subgoal or parent.member_id != draft.member_id:
        raise GoalMisplaced


def in_order(goals: Iterable[Goal], member_ids: Iterable[UUID]) -> tuple[Goal, ...]:
    """The goals by member in the given order, every goal followed by its subgoals."""
    below: defaultdict[UUID | None, list[Goal]] = defaultdict(list)
    for goal in goals:
        below[goal.parent_id].append(goal)
    places = {member_id: place for place, member_id in enumerate(member_ids)}

    def of_member(goal: Goal) -> int:
        return places.get(goal.member_id, len(places))

    return tuple(each for goal in sorted(below[None], key=of_member) for each in (goal, *below[goal.id]))
