"""The card of the goals of a family's members, and of the subgoals on the way to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.goals import REACHED, Goal, GoalDraft
from famsam_desktop.ui.families.card import ListCard
from famsam_desktop.ui.families.record import FamilyRecord
from famsam_desktop.ui.families.steps import STEPS_EMS, StepsDelegate
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.speech import capital, said
from famsam_desktop.ui.terms import progress_term
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.fields import Day, Field, LongText, Pick
from famsam_desktop.ui.widgets.keeping import Called, Opener, always, among
from famsam_desktop.ui.widgets.late import late_column
from famsam_desktop.ui.widgets.table import Column

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

_STEPS = 3
"""The column in which the steps are drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalLine:
    """A goal on the day it is looked at."""

    goal: Goal
    today: date

    @property
    def id(self) -> UUID:
        """The goal's id."""
        return self.goal.id

    @property
    def is_late(self) -> bool:
        """Not reached, and its day has passed."""
        return self.goal.is_late(self.today)


class GoalsCard(ListCard[GoalLine]):
    """Mål."""

    def __init__(self, title: str, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(title, desk, jobs, parent)
        self.table.setSortingEnabled(False)  # a subgoal stands under its goal
        self.steps = StepsDelegate(self.table, _progress)
        self.steps.pressed.connect(self.set_progress)
        self.table.setItemDelegateForColumn(_STEPS, self.steps)

    def columns(self) -> Sequence[Column[GoalLine]]:
        """Whose, what, by when, how far."""
        return (
            Column(title=self.tr("Vem"), text=_whose, strong=_is_goal, weight=4, least=5.7),
            Column(title=self.tr("Mål"), text=_text, weight=1, least=9),
            late_column(self.tr("Senast"), attrgetter("goal.target_on"), attrgetter("is_late")),
            Column(title=self.tr("Läge"), text=_state, beside=STEPS_EMS),
        )

    def make_empty(self) -> Empty:
        """No goal yet."""
        return Empty("flag", self.tr("Inga mål än."), self.tr("Nytt mål"), self.add_goal, self)

    def make_actions(self) -> None:
        """Further, back, a step on the way, change, remove, add."""
        self._further = self.add_row_action(self.tr("Målet har kommit längre"), "plus", self.go_on, keys="+")
        self._back = self.add_row_action(self.tr("Målet har backat"), "minus", self.go_back, keys="-")
        self._below = self.add_row_action(self.tr("Nytt delmål"), "list-checks", self.add_subgoal)
        self.add_row_action(self.tr("Ändra målet"), "pencil", self.edit, keys="F2")
        self.add_row_action(self.tr("Ta bort målet"), "trash-2", self.remove, keys="Delete")
        self.add_new_action(self.tr("Nytt mål"), self.add_goal)

    def fill(self, record: FamilyRecord) -> None:
        """Show the goals; new ones only while there is an open case."""
        super().fill(record)
        is_open = record.page.open_case is not None
        for made in (*self._new_buttons, self._below, self.empty.button):
            if made is not None:
                made.setVisible(is_open and (made is self.empty.button or not self.empty.isVisibleTo(self)))

    def rows(self, record: FamilyRecord) -> Sequence[GoalLine]:
        """Those of the case that is shown, by member, each followed by its subgoals."""
        case_id = record.case.id if record.case is not None else None
        return [
            GoalLine(goal=goal, today=record.today) for goal in record.page.goals if goal.case_id == case_id
        ]

    def picked(self, row: GoalLine | None) -> None:
        """No further than reached, no further back than not begun; no step below a step."""
        self._further.setEnabled(row is not None and not row.goal.is_reached)
        self._back.setEnabled(row is not None and row.goal.progress > 0)
        self._below.setEnabled(row is not None and not row.goal.is_subgoal)

    def editors(self) -> Mapping[str, Opener]:
        """A new goal, a new subgoal of one that is there, another wording of one."""
        return {
            "goals.new": always(self.add_goal),
            "goals.below": among(self._lines, self.add_subgoal),
            "goals.amend": among(self._lines, self.edit),
        }

    def add_goal(self) -> None:
        """A new goal of one of the members."""
        case, members = self.record.page.open_case, self.record.page.members
        if case is None:
            return
        draft = GoalDraft(member_id=members[0].id if len(members) == 1 else None)
        self.open_form(
            self.tr("Nytt mål"),
            (self._member(), *self._fields(self.tr("Vad ska uppnås?"))),
            draft,
            partial(self.desk.goals.add, case.id),
            called=Called("goals.new"),
            primary=self.tr("Lägg till"),
        )

    def add_subgoal(self, row: GoalLine) -> None:
        """A step on the way to a goal."""
        if row.goal.is_subgoal:
            return
        self.open_form(
            self.tr("Nytt delmål"),
            self._fields(self.tr("Vad ska uppnås på vägen?")),
            GoalDraft(member_id=row.goal.member_id, parent_id=row.id),
            partial(self.desk.goals.add, row.goal.case_id),
            called=Called("goals.below", row.id),
            primary=self.tr("Lägg till"),
            intro=f"{row.goal.member}: {row.goal.text}",
        )

    def edit(self, row: GoalLine) -> None:
        """Another wording or day, or how far it has come."""
        goal = row.goal
        steps = Pick([(step, _words(step)) for step in range(REACHED + 1)])
        fields = (
            *self._fields(self.tr("Vad ska uppnås?")),
            Field(name="progress", label=self.tr("Läge"), kind=steps, beside=True),
        )
        self.open_form(
            self.tr("Ändra delmålet") if goal.is_subgoal else self.tr("Ändra målet"),
            fields if goal.is_subgoal else (self._member(), *fields),
            GoalDraft(
                member_id=goal.member_id,
                parent_id=goal.parent_id,
                text=goal.text,
                target_on=goal.target_on,
                progress=goal.progress,
            ),
            partial(self.desk.goals.amend, goal.id),
            called=Called("goals.amend", goal.id, amends=True),
        )

    def go_on(self, row: GoalLine) -> None:
        """A step further."""
        if not row.goal.is_reached:
            self.set_progress(row, row.goal.progress + 1)

    def go_back(self, row: GoalLine) -> None:
        """A step back."""
        if row.goal.progress > 0:
            self.set_progress(row, row.goal.progress - 1)

    def set_progress(self, row: GoalLine, progress: int) -> None:
        """So far and no further."""
        self.do_at_once(
            partial(self.desk.goals.set_progress, row.id, progress),
            self.tr("Målet är {}.").format(progress_term(progress)),
        )

    def remove(self, row: GoalLine) -> None:
        """Strike it out, with its subgoals."""
        below = any(line.goal.parent_id == row.id for line in self.table.rows)
        said = self.tr("Målet och dess delmål är borttagna.") if below else self.tr("Målet är borttaget.")
        self.do_at_once(partial(self.desk.goals.remove, row.id), said)

    def _lines(self) -> Sequence[GoalLine]:
        return self.rows(self.record)

    def _member(self) -> Field:
        people: list[tuple[Any, str]] = [(member.id, member.name) for member in self.record.page.members]
        kind = Pick(people, self.tr("Välj medlem"))
        return Field(name="member_id", label=self.tr("Vem"), kind=kind, required=True)

    def _fields(self, what: str) -> tuple[Field, ...]:
        return (
            Field(name="text", label=what, kind=LongText(3), required=True),
            Field(name="target_on", label=self.tr("Senast"), kind=Day()),
        )


def _progress(row: GoalLine) -> int:
    return row.goal.progress


def _is_goal(row: GoalLine) -> bool:
    return not row.goal.is_subgoal


def _whose(row: GoalLine) -> str:
    return said("Delmål") if row.goal.is_subgoal else row.goal.member


def _text(row: GoalLine) -> str:
    return row.goal.text


def _state(row: GoalLine) -> str:
    return _words(row.goal.progress)


def _words(progress: int) -> str:
    return capital(progress_term(progress))
