"""Agendas: start times, the sum against the slot, and what to cut when it is over."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.agendas import (
    LEAST_MINUTES,
    AgendaItem,
    AgendaPart,
    Cutting,
    cuttings,
    due_day,
    shifted,
    start_times,
    too_many_days,
)
from famsam_desktop.domain.times import clock, local_day

NINE = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)
LONG_DAY = 9 * 60


def item(minutes: int, part: AgendaPart = AgendaPart.CURRENT, number: int = 0, title: str = "") -> AgendaItem:
    return AgendaItem(
        id=UUID(int=number),
        position=number,
        title=title or f"Punkt {number}",
        part=part,
        planned_minutes=minutes,
    )


def agenda(*plan: int | tuple[int, AgendaPart]) -> list[AgendaItem]:
    pairs = [each if isinstance(each, tuple) else (each, AgendaPart.CURRENT) for each in plan]
    return [item(minutes, part, number) for number, (minutes, part) in enumerate(pairs)]


agendas = st.lists(st.tuples(st.integers(0, LONG_DAY), st.sampled_from(AgendaPart)), max_size=25)


def minutes_after(items: list[AgendaItem], way: Cutting) -> dict[UUID, int]:
    left = {each.id: each.planned_minutes for each in items}
    for cut in way:
        left[cut.item_id] = cut.minutes
    return left


@given(agendas, st.integers(0, 2 * 366 * 24 * 60))
def test_every_item_begins_where_the_one_before_ends(
    plan: list[tuple[int, AgendaPart]], minutes: int
) -> None:
    start = NINE + timedelta(minutes=minutes)
    items = agenda(*plan)
    times = start_times(start, items)
    assert len(times) == len(items)
    ends = [at + timedelta(minutes=each.planned_minutes) for at, each in zip(times, items, strict=True)]
    assert [start, *ends][: len(times)] == list(times)
    if items:
        assert ends[-1] - start == timedelta(minutes=sum(each.planned_minutes for each in items))


def test_an_agenda_over_midnight_goes_on_into_the_next_day() -> None:
    start = datetime(2026, 3, 10, 22, 30, tzinfo=UTC)  # kl. 23.30
    times = start_times(start, agenda(20, 20, 20))
    assert [clock(each) for each in times] == ["23.30", "23.50", "00.10"]
    assert local_day(times[-1]) == date(2026, 3, 11)


def test_the_night_when_clocks_are_put_forward_or_back_has_its_real_minutes() -> None:
    spring, autumn = datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert [clock(each) for each in start_times(spring, agenda(30, 30, 30))] == ["01.30", "03.00", "03.30"]
    assert [clock(each) for each in start_times(autumn, agenda(30, 30, 30))] == ["02.30", "02.00", "02.30"]


@given(agendas, st.integers(-60, LONG_DAY + 60))
def test_what_is_proposed_fits_and_spares_what_must_stay(
    plan: list[tuple[int, AgendaPart]], over: int
) -> None:
    items = agenda(*plan)
    ways = cuttings(items, over)
    assert len(ways) <= 2
    assert len(set(ways)) == len(ways)
    assert not ways or over > 0
    total = sum(each.planned_minutes for each in items)
    parts = {each.id: each.part for each in items}
    for way in ways:
        left = minutes_after(items, way)
        assert total - sum(left.values()) >= over
        if not any(cut.leaves_out for cut in way):
            assert total - sum(left.values()) == over
        for cut in way:
            assert parts[cut.item_id] is not AgendaPart.OPENING
            assert 0 <= cut.minutes < cut.was
            assert cut.leaves_out or cut.minutes >= LEAST_MINUTES
            if cut.leaves_out:
                assert parts[cut.item_id] in {AgendaPart.CURRENT, AgendaPart.NEEDS}


@given(agendas, st.integers(1, LONG_DAY))
def test_nothing_is_proposed_only_where_nothing_is_enough(
    plan: list[tuple[int, AgendaPart]], over: int
) -> None:
    items = agenda(*plan)
    room = sum(max(0, each.planned_minutes - 5) for each in items if each.part is not AgendaPart.OPENING)
    if room >= over:
        assert cuttings(items, over)


def test_the_longest_item_is_shortened_alone_when_that_is_gentle() -> None:
    first, second = cuttings(agenda((10, AgendaPart.OPENING), 30, 20, 15), 10)
    assert [(cut.item_id.int, cut.was, cut.minutes) for cut in first] == [(1, 30, 20)]
    assert [(cut.item_id.int, cut.saved) for cut in second] == [(1, 5), (2, 5)]


def test_many_minutes_are_shared_in_steps_of_five_the_longest_giving_most() -> None:
    (shared, _) = cuttings(agenda((10, AgendaPart.OPENING), 20, 20, 20, 15, 5), 30)
    assert [(cut.item_id.int, cut.saved) for cut in shared] == [(1, 10), (2, 10), (3, 5), (4, 5)]


def test_an_item_is_left_out_when_shortening_is_not_enough() -> None:
    (way,) = cuttings(agenda((30, AgendaPart.OPENING), 20, 10, (10, AgendaPart.SUMMARY)), 35)
    assert [(cut.item_id.int, cut.leaves_out, cut.saved) for cut in way] == [
        (1, True, 20),
        (2, True, 10),
        (3, False, 5),
    ]


def test_short_breaks_and_the_opening_are_never_cut_and_then_there_may_be_no_way() -> None:
    assert cuttings(agenda((60, AgendaPart.OPENING), (5, AgendaPart.BREAK)), 10) == ()
    assert cuttings([], 10) == ()
    assert cuttings(agenda(30, 30), 0) == ()


def test_nine_hours_are_cut_to_a_slot_of_eight() -> None:
    items = agenda(*([45] * 12))
    for way in cuttings(items, 60):
        assert sum(minutes_after(items, way).values()) == LONG_DAY - 60


@given(st.lists(st.uuids(), min_size=1, max_size=9, unique=True), st.data(), st.integers(-12, 12))
def test_one_moves_and_the_others_keep_their_order(order: list[UUID], data: st.DataObject, by: int) -> None:
    one = data.draw(st.sampled_from(order))
    after = shifted(order, one, by)
    assert [each for each in after if each != one] == [each for each in order if each != one]
    assert after.index(one) == max(0, min(order.index(one) + by, len(order) - 1))


def test_the_day_an_agenda_is_due_and_the_days_that_can_be_chosen() -> None:
    assert due_day(date(2026, 3, 10), 7) == date(2026, 3, 3)
    assert [bool(too_many_days(days)) for days in (0, 1, 30, 31)] == [True, False, False, True]


@pytest.mark.parametrize("minutes", [0, 1, 5])
def test_an_item_that_is_short_already_keeps_its_minutes(minutes: int) -> None:
    assert all(cut.item_id.int != 0 for way in cuttings(agenda(minutes, 60, 60), 20) for cut in way)
