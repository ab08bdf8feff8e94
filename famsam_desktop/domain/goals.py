"""Goals of a family member, and the subgoals on the way: agreed at meetings, looked at again at each."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Problem

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
    def is_reached(self) -> bool:
        """There is nothing left to do for it."""
        return self.progress >= REACHED

    def is_late(self, today: date) -> bool:
        """Not reached, and its day has passed."""
        return not self.is_reached and self.target_on is not None and self.target_on < today
