"""Goals: whose they are, what stands below them, how far they have come, and that they come back as they were."""

from contextlib import suppress
from datetime import date
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from famsam_desktop.domain.errors import CaseIsClosed, GoalMisplaced, Incomplete, NotFound, Refusal
from famsam_desktop.domain.goals import REACHED, Goal, GoalDraft, in_order
from famsam_desktop.domain.terms import progress_term
from famsam_desktop.services.goals import Goals
from famsam_desktop.services.history import History
from famsam_desktop.services.search import Search
from famsam_desktop.services.trash import Trash
from famsam_desktop.store.work import Store
from tests import builders
from tests.team import Process, Team, made


@pytest.fixture
def process(team: Team) -> Process:
    return team.process()


@pytest.fixture
def goals(store: Store) -> Goals:
    return Goals(store)


def texts(goals: Goals, case: UUID) -> list[str]:
    return [goal.text for goal in goals.of_case(case)]


def test_a_goal_reads_back_under_its_member_with_its_subgoals_after_it(
    goals: Goals, team: Team, process: Process
) -> None:
    hers = made(goals.add(process.case, builders.a_goal(process.guardian, text="Egen tid", target_on=None)))
    goal = made(goals.add(process.case, builders.a_goal(process.child)))
    made(goals.add(process.case, builders.a_goal(process.child, text="Sova bättre")))
    step = builders.a_goal(process.child, parent_id=goal, text="Komma på morgonen", progress=2)
    made(goals.add(process.case, step))
    assert texts(goals, process.case) == [
        "Gå i skolan varje dag",
        "Komma på morgonen",
        "Sova bättre",
        "Egen tid",
    ]
    found = goals.of_case(process.case)
    assert [each.member for each in found] == ["Alva", "Alva", "Alva", "Åsa"]
    assert [each.is_subgoal for each in found] == [False, True, False, False]
    assert (found[1].parent_id, found[1].progress, found[3].id) == (goal, 2, hers)
    assert "Alva" not in repr(found)
    assert "skolan" not in repr(found)


def test_a_goal_needs_a_member_of_the_family_and_words(goals: Goals, team: Team, process: Process) -> None:
    for wrong in (
        GoalDraft(member_id=process.child, text=" "),
        GoalDraft(text="Sova"),
        builders.a_goal(process.child, progress=REACHED + 1),
        builders.a_goal(process.child, text="x" * 100_000),
    ):
        with pytest.raises(Incomplete):
            goals.add(process.case, wrong)
    stranger = team.child(team.family(alias="Familj 26-02"))
    with pytest.raises(NotFound):
        goals.add(process.case, builders.a_goal(stranger))
    with pytest.raises(NotFound):
        goals.add(uuid4(), builders.a_goal(process.child))
    assert goals.of_case(process.case) == []


def test_a_subgoal_belongs_to_the_member_and_the_case_of_its_goal(
    goals: Goals, team: Team, process: Process
) -> None:
    goal = made(goals.add(process.case, builders.a_goal(process.child)))
    step = made(goals.add(process.case, builders.a_goal(process.child, parent_id=goal, text="Ett steg")))
    with pytest.raises(GoalMisplaced):
        goals.add(process.case, builders.a_goal(process.guardian, parent_id=goal))
    with pytest.raises(GoalMisplaced):
        goals.add(process.case, builders.a_goal(process.child, parent_id=step))
    other = team.family(alias="Familj 26-02")
    child, case = team.child(other), team.case(other)
    with pytest.raises(NotFound):
        goals.add(case, builders.a_goal(child, parent_id=goal))
    lone = made(goals.add(process.case, builders.a_goal(process.child, text="Ensamt")))
    with pytest.raises(GoalMisplaced):
        goals.amend(goal, builders.a_goal(process.child, parent_id=lone))
    with pytest.raises(NotFound):
        goals.amend(lone, builders.a_goal(process.child, parent_id=lone))


def test_the_subgoals_follow_a_goal_to_another_member(goals: Goals, process: Process) -> None:
    goal = made(goals.add(process.case, builders.a_goal(process.child)))
    made(goals.add(process.case, builders.a_goal(process.child, parent_id=goal, text="Ett steg")))
    goals.amend(goal, builders.a_goal(process.guardian, text="Mammas mål"))
    assert [(each.text, each.member) for each in goals.of_case(process.case)] == [
        ("Mammas mål", "Åsa"),
        ("Ett steg", "Åsa"),
    ]


def test_how_far_a_goal_has_come(goals: Goals, process: Process) -> None:
    goal = made(goals.add(process.case, builders.a_goal(process.child, target_on=date(2026, 3, 3))))
    assert goals.of_case(process.case)[0].is_late(date(2026, 3, 4))
    assert not goals.of_case(process.case)[0].is_late(date(2026, 3, 3))
    goals.set_progress(goal, REACHED)
    (found,) = goals.of_case(process.case)
    assert found.is_reached
    assert not found.is_late(date(2026, 3, 4))
    for wrong in (-1, REACHED + 1):
        with pytest.raises(Incomplete):
            goals.set_progress(goal, wrong)
    assert [progress_term(step) for step in range(REACHED + 1)] == [
        "ej påbörjat",
        "påbörjat",
        "på väg",
        "nästan nått",
        "nått",
    ]


def test_a_goal_goes_with_its_subgoals_in_one_step_and_comes_back(
    goals: Goals, store: Store, process: Process
) -> None:
    goal = made(goals.add(process.case, builders.a_goal(process.child)))
    made(goals.add(process.case, builders.a_goal(process.child, parent_id=goal, text="Ett steg")))
    before = goals.of_case(process.case)
    goals.remove(goal)
    assert goals.of_case(process.case) == []
    trash = Trash(store)
    assert [(row.kind, row.title) for row in trash.rows()] == [("goal", "Gå i skolan varje dag")]
    trash.restore(goal)
    assert goals.of_case(process.case) == before
    History(store).undo()
    assert goals.of_case(process.case) == []
    History(store).undo()
    assert goals.of_case(process.case) == before


def test_a_subgoal_is_not_had_back_where_it_no_longer_fits(
    goals: Goals, store: Store, process: Process
) -> None:
    goal = made(goals.add(process.case, builders.a_goal(process.child)))
    step = made(goals.add(process.case, builders.a_goal(process.child, parent_id=goal, text="Ett steg")))
    goals.remove(step)
    goals.amend(goal, builders.a_goal(process.guardian))
    with pytest.raises(Refusal):
        Trash(store).restore(step)
    goals.remove(goal)
    with pytest.raises(Refusal):
        Trash(store).restore(step)


def test_nothing_new_is_wanted_in_a_closed_case(goals: Goals, team: Team, process: Process) -> None:
    goal = made(goals.add(process.case, builders.a_goal(process.child)))
    team.cases.close(process.case, builders.a_closing())
    with pytest.raises(CaseIsClosed):
        goals.add(process.case, builders.a_goal(process.child))
    goals.set_progress(goal, REACHED)
    assert goals.of_case(process.case)[0].is_reached


def test_a_deleted_member_takes_the_goals_along(goals: Goals, team: Team, process: Process) -> None:
    made(goals.add(process.case, builders.a_goal(process.guardian)))
    team.families.remove_member(process.guardian)
    assert goals.of_case(process.case) == []
    History(team.store).undo()
    assert len(goals.of_case(process.case)) == 1


ids = st.sampled_from([UUID(int=number) for number in range(1, 7)])
members = st.sampled_from([UUID(int=number) for number in (101, 102, 103)])


@st.composite
def some_goals(draw: st.DrawFn) -> list[Goal]:
    tops = draw(st.lists(ids, unique=True, max_size=6))
    found = [Goal(id=each, case_id=UUID(int=9), member_id=draw(members), text="") for each in tops]
    for number, top in enumerate(draw(st.lists(st.sampled_from(found), max_size=8)) if found else []):
        step = UUID(int=1000 + number)
        found.append(Goal(id=step, case_id=top.case_id, member_id=top.member_id, parent_id=top.id, text=""))
    return draw(st.permutations(found))


@given(some_goals(), st.permutations([UUID(int=number) for number in (101, 102, 103)]))
def test_every_goal_has_one_place_with_its_own_after_it(found: list[Goal], people: list[UUID]) -> None:
    ordered = in_order(found, people)
    assert sorted(goal.id for goal in ordered) == sorted(goal.id for goal in found)
    assert [people.index(goal.member_id) for goal in ordered] == sorted(
        people.index(goal.member_id) for goal in found
    )
    above: Goal | None = None
    for goal in ordered:
        if goal.is_subgoal:
            assert above is not None
            assert goal.parent_id == above.id
        else:
            above = goal


CALLS = st.lists(
    st.tuples(
        st.sampled_from(["add", "below", "amend", "remove", "undo", "redo"]),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    min_size=2,
    max_size=14,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(CALLS)
def test_whatever_is_done_a_subgoal_stays_with_its_goal(
    store: Store, calls: list[tuple[str, int, int]]
) -> None:
    team, goals = Team(store), Goals(store)
    family = team.family(alias="Familj 26-09")
    people, case = [team.child(family), team.guardian(family)], team.case(family)
    for name, n, m in calls:
        with store.read() as work:  # the case itself may be taken back
            there = work.goals.of_case(case)
        some = there[n % len(there)] if there else None
        above = there[m % len(there)].id if there else None
        with suppress(Refusal):
            if name == "add":
                goals.add(case, builders.a_goal(people[n % 2]))
            elif name == "undo":
                History(store).undo()
            elif name == "redo":
                History(store).redo()
            elif some is None:
                continue
            elif name == "below":
                goals.add(case, builders.a_goal(people[m % 2], parent_id=some.id))
            elif name == "amend":
                goals.amend(some.id, builders.a_goal(people[m % 2], parent_id=above if m % 3 else None))
            else:
                goals.remove(some.id)
        holds(store, case)


def holds(store: Store, case: UUID) -> None:
    with store.read() as work:
        found = {goal.id: goal for goal in work.goals.of_case(case)}
    for goal in found.values():
        if goal.parent_id is not None:
            above = found[goal.parent_id]
            assert (above.member_id, above.case_id, above.parent_id) == (goal.member_id, goal.case_id, None)


def test_a_goal_is_found_by_its_words_while_it_is_there(store: Store, goals: Goals, process: Process) -> None:
    goal = made(goals.add(process.case, builders.a_goal(process.child, text="Sova hela natten")))
    hits = Search(store).find("hela natten")
    assert [(hit.kind, hit.id, hit.family_id) for hit in hits] == [("goal", goal, process.family)]
    goals.remove(goal)
    assert Search(store).find("hela natten") == []


def test_what_a_goal_has_been_through_can_be_read(store: Store, goals: Goals, process: Process) -> None:
    goal = made(goals.add(process.case, builders.a_goal(process.child)))
    goals.set_progress(goal, 3)
    told = [
        (line.action, line.field_name, line.old, line.new)
        for line in History(store).of("family", process.family)
        if line.kind == "goal"
    ]
    assert ("goals.set_progress", "hur långt det har kommit, 0–4", "0", "3") in told
