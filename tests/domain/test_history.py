"""Where a person stands after their steps: compared with two plain lists, as an editor without a journal keeps them."""

from dataclasses import dataclass, field
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.history import LENGTH, Step, course, first_action, is_wall, rooted
from tests.clock import NOW

DEVICE = UUID(int=1)


def a_step(number: int, reverses: int | None = None, action: str = "actions.add") -> Step:
    return Step(device=DEVICE, number=number, action=action, at=NOW, who=None, reverses=reverses)


@dataclass
class Person:
    """Acts, and keeps two lists: what can be undone, and what can be redone, by the action it was at first."""

    steps: list[Step] = field(default_factory=list)
    undo: list[tuple[Step, str]] = field(default_factory=list)
    redo: list[tuple[Step, str]] = field(default_factory=list)

    def write(self, action: str, reverses: Step | None = None) -> Step:
        number = len(self.steps) * 3 + 1
        step = a_step(number, reverses.number if reverses else None, action)
        self.steps.append(step)
        return step

    def act(self, name: str) -> None:
        if name == "undo" and self.undo:
            taken, first = self.undo.pop()
            self.redo.append((self.write("undo", taken), first))
        elif name == "redo" and self.redo:
            taken, first = self.redo.pop()
            self.undo.append((self.write("redo", taken), first))
        elif name not in {"undo", "redo"}:
            self.undo.append((self.write(name), name))
            self.redo.clear()


ACTS = st.lists(st.sampled_from(["families.amend", "actions.add", "undo", "undo", "redo"]), max_size=150)


def walked(acts: list[str]) -> Person:
    person = Person()
    for name in acts:
        person.act(name)
    return person


@given(ACTS)
def test_the_course_is_what_two_lists_would_hold(acts: list[str]) -> None:
    person = walked(acts)
    found = course(person.steps)
    assert [step for step, _ in person.undo][-LENGTH:] == list(found.undo)
    assert [step for step, _ in person.redo][-LENGTH:] == list(found.redo)


@given(ACTS)
def test_a_step_goes_by_the_name_it_had_at_first(acts: list[str]) -> None:
    person = walked(acts)
    for step, first in person.undo + person.redo:
        assert first_action(step, person.steps) == first


@given(ACTS, st.integers(0, 150))
def test_what_is_known_of_the_last_steps_alone_holds_for_all(acts: list[str], kept: int) -> None:
    person = walked(acts)
    found = course(rooted(person.steps[-kept:] if kept else []))
    undo, redo = ([step for step, _ in each] for each in (person.undo, person.redo))
    assert list(found.undo) == undo[len(undo) - len(found.undo) :][-LENGTH:]
    assert list(found.redo) == redo[len(redo) - len(found.redo) :][-LENGTH:]


def test_no_more_than_fifty_can_be_taken_back() -> None:
    steps = [a_step(number) for number in range(1, 61)]
    assert course(steps).undo == tuple(steps[10:])


def test_the_step_of_another_device_is_not_the_one_reversed() -> None:
    elsewhere = Step(device=UUID(int=2), number=1, action="actions.add", at=NOW, who=None)
    found = course([elsewhere, a_step(5, 1, "undo")])
    assert [step.number for step in found.undo] == [1, 5]


def test_steps_that_reverse_what_is_not_known_are_left_out() -> None:
    assert rooted([a_step(4), a_step(7, 1), a_step(8, 7), a_step(9)]) == (a_step(9),)


@pytest.mark.parametrize(
    ("action", "wall"),
    [
        ("vault.create", True),
        ("demo.build", True),
        ("disposal.purge", True),
        ("restore", True),
        ("trash.restore", False),
        ("undo", False),
        ("families.register", False),
    ],
)
def test_walls(action: str, wall: bool) -> None:
    assert is_wall(action) is wall
