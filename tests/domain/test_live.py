"""The clock of a meeting: no second is lost or counted twice, whatever is done, and the plan stays the plan."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain import live
from famsam_desktop.domain.agendas import AgendaItem, AgendaPart
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.live import Clock, Pressure, Run, Standing, Stop
from famsam_desktop.domain.outcomes import Outcome, OutcomeKind

START = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
END = START + timedelta(minutes=60)
WELCOME, NEEDS, CLOSING = (UUID(int=number) for number in (1, 2, 3))


def a_run(*minutes: int) -> Run:
    known = [
        Stop(item_id=UUID(int=n), title=f"Punkt {n}", planned_minutes=m) for n, m in enumerate(minutes, 1)
    ]
    return live.begin(Run(stops=tuple(known)), START)


def after(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def standing(run: Run, minutes: float) -> Standing:
    return Standing(run=run, now=after(minutes), ends_at=END)


def test_time_runs_at_the_first_item() -> None:
    seen = standing(a_run(10, 20), 4)
    assert (seen.current.title, seen.remaining, seen.actual) == ("Punkt 1", 360, 240)
    assert seen.following is not None
    assert seen.following.title == "Punkt 2"


def test_an_agenda_made_on_the_way_has_what_is_left_of_the_meeting_before_it() -> None:
    bare = Clock(since=START, began_bare=True)
    whole, *listed = live.stops(items(), bare, carried_minutes=0, meeting_minutes=60)
    planned = sum(stop.planned_minutes for stop in listed)
    assert (whole.item_id, whole.is_carried, whole.planned_minutes) == (None, False, 60 - planned)
    full, *_ = live.stops(items(), bare, carried_minutes=0, meeting_minutes=planned - 1)
    assert full.planned_minutes == 0
    gone_on = replace(bare, item_id=NEEDS)
    assert live.stops(items(), gone_on, carried_minutes=0, meeting_minutes=60)[0].item_id == listed[0].item_id
    carried, *_ = live.stops(items(), bare, carried_minutes=5, meeting_minutes=60)
    assert carried.is_carried


def test_where_somebody_saw_it_stand() -> None:
    run = a_run(10, 20)
    first, second = run.stops
    assert live.stands_at(run, None)
    assert live.stands_at(run, first)
    assert live.stands_at(run, replace(first, seconds=90))
    assert not live.stands_at(run, second)
    assert not live.stands_at(live.go_on(run, START), first)


def test_an_item_that_takes_too_long() -> None:
    seen = standing(a_run(10, 20), 12)
    assert seen.remaining == -120
    assert (seen.pressure, seen.behind) == (Pressure.OVER, 120)
    assert seen.expected_end == after(32)


@pytest.mark.parametrize(
    ("minutes", "pressure"),
    [
        (0, Pressure.CALM),
        (7.9, Pressure.CALM),
        (8, Pressure.SOON),
        (10, Pressure.SOON),
        (10.1, Pressure.OVER),
    ],
)
def test_it_is_said_when_an_item_is_about_to_end(minutes: float, pressure: Pressure) -> None:
    assert standing(a_run(10), minutes).pressure is pressure


def test_what_was_saved_is_ahead() -> None:
    run = live.go_on(a_run(10, 20), after(4))
    assert standing(run, 5).behind == -360
    assert standing(run, 25).behind == -300


def test_next_and_previous_stop_at_the_ends() -> None:
    run = a_run(10, 20)
    assert live.go_back(run, after(1)).at == 0
    run = live.go_on(live.go_on(run, after(1)), after(2))
    assert run.at == 1
    assert [stop.seconds for stop in run.stops] == [60, 60]


def test_a_pause_counts_nothing_and_stays_when_one_goes_on() -> None:
    run = live.pause(a_run(10, 20), after(3))
    run = live.go_on(run, after(8))
    assert run.is_paused
    run = live.resume(run, after(10))
    assert [stop.seconds for stop in standing(run, 12).stops] == [180, 120]
    assert live.resume(run, after(11)).since == after(10)


def test_a_break_interrupts_and_runs() -> None:
    run = live.take_break(live.pause(a_run(10, 20), after(3)), UUID(int=9), "Paus", after(5))
    assert [stop.title for stop in run.stops] == ["Paus", "Punkt 1", "Punkt 2"]
    assert (run.current.is_break, run.current.planned_minutes, run.since) == (True, 10, after(5))


@pytest.mark.parametrize("taken", [2, 14])
def test_after_a_break_comes_what_it_interrupted(taken: int) -> None:
    run = live.take_break(live.go_on(a_run(10, 20, 5), after(10)), UUID(int=9), "Paus", after(10 + taken))
    run = live.take_break(run, UUID(int=10), "Paus", after(19 + taken))
    run = live.go_on(run, after(24 + taken))
    assert (run.current.item_id, run.current.seconds) == (UUID(int=2), taken * 60)
    assert live.go_on(run, after(60)).current.item_id == UUID(int=3)


@pytest.mark.parametrize(("begun", "behind"), [(2, 0), (14, 240)])
def test_the_plan_does_not_jump_with_a_break(begun: int, behind: int) -> None:
    before = a_run(10, 20)
    assert standing(before, begun).behind == behind
    run = live.take_break(before, UUID(int=9), "Paus", after(begun))
    assert standing(run, begun).behind == behind
    assert standing(run, begun + 4).behind == behind
    back = live.go_on(run, after(begun + 4))
    assert standing(back, begun + 4).behind == behind
    assert standing(run, begun + 13).behind == behind + 180


def test_a_planned_break_that_is_skipped_wins_its_time() -> None:
    first, second = a_run(10, 20).stops
    rest = Stop(item_id=UUID(int=9), planned_minutes=15, is_break=True)
    run = live.begin(Run(stops=(first, rest, second)), START)
    assert standing(live.go_to(run, UUID(int=2), after(10)), 10).behind == -15 * 60


def test_a_break_before_any_item_began_interrupts_what_has_none() -> None:
    rest = replace(items()[0], id=UUID(int=9), part=AgendaPart.BREAK, actual_seconds=0)
    waiting = [replace(each, actual_seconds=0) for each in items()]

    def order(clock: Clock, *known: AgendaItem) -> list[UUID | None]:
        return [stop.item_id for stop in live.stops(known, clock, carried_minutes=5, meeting_minutes=60)]

    at_it = Clock(item_id=rest.id, carried_seconds=90)
    assert order(at_it, rest, *waiting)[:3] == [rest.id, None, WELCOME]
    begun = replace(waiting[0], actual_seconds=30)
    assert order(at_it, rest, begun, *waiting[1:])[:3] == [None, rest.id, WELCOME]
    assert order(Clock(), rest, *waiting)[:3] == [None, rest.id, WELCOME]  # planned, and not taken yet


def test_to_an_item_that_is_not_there() -> None:
    with pytest.raises(NotFound):
        live.go_to(a_run(10), UUID(int=7), after(1))


def test_a_clock_that_is_put_back_takes_no_time_away() -> None:
    run = a_run(10, 20)
    assert standing(run, -60).current.seconds == 0
    moved = live.go_on(run, after(-60))
    assert moved.stops[0].seconds == 0
    assert standing(moved, -50).current.seconds == 600


def test_a_night_asleep_is_counted() -> None:
    assert standing(a_run(10), 9 * 60).remaining == 600 - 9 * 3600


def items() -> list[AgendaItem]:
    return [
        AgendaItem(
            id=key, position=n, title=f"P{n}", part=AgendaPart.CURRENT, planned_minutes=10, actual_seconds=n
        )
        for n, key in enumerate((WELCOME, NEEDS, CLOSING))
    ]


def test_open_actions_come_first() -> None:
    known = live.stops(items(), None, carried_minutes=5, meeting_minutes=60)
    assert [(stop.item_id, stop.planned_minutes) for stop in known] == [
        (None, 5), (WELCOME, 10), (NEEDS, 10), (CLOSING, 10),
    ]  # fmt: skip
    assert [stop.seconds for stop in known] == [0, 0, 1, 2]


def test_the_time_of_the_open_actions_stays_when_all_of_them_are_done() -> None:
    known = live.stops(items(), Clock(carried_seconds=90), carried_minutes=0, meeting_minutes=60)
    assert (known[0].item_id, known[0].seconds, known[0].is_carried) == (None, 90, True)


def test_a_meeting_without_an_agenda_has_its_own_time() -> None:
    for kept, seconds in ((None, 0), (Clock(carried_seconds=90), 90)):
        (only,) = live.stops([], kept, carried_minutes=0, meeting_minutes=45)
        assert (only.item_id, only.planned_minutes, only.seconds) == (None, 45, seconds)
        assert not only.is_carried


def test_the_open_actions_stay_while_the_meeting_stands_at_them() -> None:
    known = live.stops(items(), Clock(since=START), carried_minutes=0, meeting_minutes=60)
    assert (known[0].item_id, known[0].is_carried) == (None, True)
    at_an_item = live.stops(items(), Clock(item_id=NEEDS), carried_minutes=0, meeting_minutes=60)
    assert at_an_item[0].item_id == WELCOME


def test_a_break_is_no_agenda() -> None:
    pause = replace(items()[0], part=AgendaPart.BREAK)
    whole, listed = live.stops([pause], Clock(carried_seconds=90), carried_minutes=0, meeting_minutes=45)
    assert (whole.item_id, whole.planned_minutes, whole.seconds, whole.is_carried) == (None, 45, 90, False)
    assert listed.is_break


@pytest.mark.parametrize(
    ("at", "gone", "then"), [(0, {1}, 1), (0, {1, 2}, 2), (2, {3}, 1), (2, {2, 3}, 0), (1, {1}, 1)]
)
def test_on_from_what_goes(at: int, gone: set[int], then: int) -> None:
    run = replace(a_run(10, 20, 5), at=at)
    left = live.leave(run, {UUID(int=each) for each in gone}, after(4))
    assert left.at == then
    if at != then:
        assert (left.stops[at].seconds, left.current.seconds) == (240, 0)
        assert standing(left, 5).current.seconds == 60


def test_a_meeting_stays_at_its_only_stop() -> None:
    run = a_run(10)
    assert live.leave(run, {UUID(int=1)}, after(4)) == run


def test_what_is_kept_leads_to_the_same_run() -> None:
    run = live.go_on(a_run(10, 20), after(4))
    assert live.run_of(run.stops, run.clock) == run
    gone = replace(run.clock, item_id=UUID(int=99))
    assert live.run_of(run.stops, gone).at == 0


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0:00"),
        (61, "1:01"),
        (-61, "\u22121:01"),
        (3599, "59:59"),
        (3600, "1:00:00"),
        (-32400, "\u22129:00:00"),
    ],
)
def test_the_figures_of_the_clock(seconds: int, words: str) -> None:
    assert live.clock_words(seconds) == words


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["next", "previous", "pause", "resume", "go_to", "break", "keep"]),
        st.floats(0, 4000),
        st.integers(0, 3),
    ),
    max_size=30,
)


@given(steps=STEPS, rest=st.floats(0, 4000))
def test_no_second_is_lost_or_counted_twice(steps: list[tuple[str, float, int]], rest: float) -> None:
    run, now, expected, pauses = a_run(10, 0, 30, 5), START, timedelta(), 0
    planned = {stop.item_id: stop.planned_minutes for stop in run.stops}
    for number, (step, seconds, place) in enumerate(steps):
        passed = timedelta(seconds=seconds)
        expected += timedelta() if run.is_paused else passed
        now += passed
        pauses += step == "pause" and not run.is_paused
        run = taken(run, step, UUID(int=100 + number), place, now)
    if not run.is_paused:
        expected += timedelta(seconds=rest)
    now += timedelta(seconds=rest)
    seen = Standing(run=run, now=now, ends_at=END)
    lost = expected.total_seconds() - seen.actual
    # What was counted is whole seconds: the part of one that runs is still to come, a pause may drop such a part.
    assert -0.001 <= lost <= 1.001 * (pauses + 1)
    assert all(stop.seconds >= 0 for stop in seen.stops)
    assert {key: minutes for key, minutes in _planned(run) if key in planned} == planned


@given(
    steps=st.lists(
        st.tuples(st.sampled_from(["next", "previous", "break"]), st.floats(-9000, 9000)), max_size=20
    )
)
def test_a_clock_that_jumps_never_takes_time_away(steps: list[tuple[str, float]]) -> None:
    run, now = a_run(10, 20), START
    for number, (step, seconds) in enumerate(steps):
        now += timedelta(seconds=seconds)
        before = sum(stop.seconds for stop in run.stops)
        run = taken(run, step, UUID(int=100 + number), 0, now)
        assert sum(stop.seconds for stop in run.stops) >= before
        assert all(stop.seconds >= 0 for stop in Standing(run=run, now=now, ends_at=END).stops)


def taken(run: Run, step: str, new_id: UUID, place: int, now: datetime) -> Run:
    if step == "break":
        return live.take_break(run, new_id, "Paus", now)
    if step == "go_to":
        return live.go_to(run, run.stops[place].item_id, now)
    if step == "keep":  # a crash, and a program that begins again from what was kept
        return live.run_of(run.stops, run.clock)
    return MOVES[step](run, now)


MOVES = {"next": live.go_on, "previous": live.go_back, "pause": live.pause, "resume": live.resume}


def _planned(run: Run) -> list[tuple[UUID | None, int]]:
    return [(stop.item_id, stop.planned_minutes) for stop in run.stops]


def test_only_what_was_agreed_and_is_open_to_all_stands_on_the_wall() -> None:
    def noted(kind: OutcomeKind, **changes: Any) -> Outcome:
        return Outcome(id=WELCOME, meeting_id=NEEDS, kind=kind, text="Text", **changes)

    decision = noted(OutcomeKind.DECISION)
    hidden = (
        noted(OutcomeKind.INFORMATION),
        noted(OutcomeKind.DISAGREEMENT),
        noted(OutcomeKind.DECISION, restricted_to=frozenset({CLOSING})),
        noted(OutcomeKind.AGREEMENT, hidden_from_family=True),
    )
    assert live.open_to_all((*hidden, decision)) == (decision,)
