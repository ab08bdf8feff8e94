"""The closing review: every fact stands once, on the side it speaks for, and nothing is concluded."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.review import QUIET_AFTER, ClosingReview, Fact, FactKind, Side

TODAY = date(2026, 3, 4)


def review(**changes: Any) -> ClosingReview:
    return ClosingReview(case_id=UUID(int=1), today=TODAY, opened_on=date(2025, 9, 1), **changes)


def of(found: ClosingReview, kind: FactKind) -> Fact:
    (fact,) = [each for each in found.facts() if each.kind is kind]
    return fact


def test_a_quiet_case_with_nothing_left_speaks_for_closing() -> None:
    found = review(last_met_on=date(2025, 11, 3), goals=2, goals_reached=2, sips=1)
    assert {fact.kind for fact in found.of_side(Side.GOING_ON)} == set()
    assert {fact.kind for fact in found.of_side(Side.CLOSING)} == {
        FactKind.LAST_ACTIVITY,
        FactKind.NEXT_MEETING,
        FactKind.OPEN_ACTIONS,
        FactKind.AWAITED,
        FactKind.GOALS,
        FactKind.SIPS,
    }


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"last_check_in_on": TODAY}, FactKind.LAST_ACTIVITY),
        ({"last_action_on": TODAY - QUIET_AFTER + timedelta(days=1)}, FactKind.LAST_ACTIVITY),
        ({"next_meeting_on": TODAY}, FactKind.NEXT_MEETING),
        ({"open_actions": 1}, FactKind.OPEN_ACTIONS),
        ({"awaited": 1}, FactKind.AWAITED),
        ({"goals": 2, "goals_reached": 1}, FactKind.GOALS),
    ],
)
def test_what_is_not_finished_speaks_for_going_on(changes: dict[str, Any], kind: FactKind) -> None:
    found = review(**changes)
    assert of(found, kind).side is Side.GOING_ON
    assert [fact.kind for fact in found.of_side(Side.GOING_ON)] == [kind]


def test_what_speaks_for_neither() -> None:
    found = review(consents=2, consents_until=date(2026, 12, 31))
    assert [fact.kind for fact in found.of_side(Side.NEITHER)] == [
        FactKind.LAST_MEETING,
        FactKind.GOALS,
        FactKind.CONSENTS,
        FactKind.SIPS,
    ]
    assert of(found, FactKind.CONSENTS).on == date(2026, 12, 31)


days = st.none() | st.dates(date(2025, 9, 1), TODAY)


@given(days, days, days, st.integers(0, 5), st.integers(0, 5))
def test_every_fact_stands_once_and_the_last_activity_is_the_newest(
    met: date | None, checked: date | None, acted: date | None, open_actions: int, goals: int
) -> None:
    found = review(
        last_met_on=met,
        last_check_in_on=checked,
        last_action_on=acted,
        open_actions=open_actions,
        goals=goals,
    )
    assert [fact.kind for fact in found.facts()] == list(dict.fromkeys(FactKind))
    assert sum(len(found.of_side(side)) for side in Side) == len(FactKind)
    known = [day for day in (met, checked, acted) if day is not None]
    assert found.last_activity_on == max(known, default=date(2025, 9, 1))
    assert of(found, FactKind.LAST_ACTIVITY).count == (TODAY - found.last_activity_on).days
