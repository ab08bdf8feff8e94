"""The earlier reports, number by number: all that they printed, and asked so that a register would answer the same."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from famsam_desktop.domain.dimensions import DIMENSIONS, MUNICIPALITY
from famsam_desktop.domain.earlier import earlier_reports
from famsam_desktop.domain.observations import Counter, Unit
from famsam_desktop.domain.publications import Publication, PublishedNumber
from famsam_desktop.services.desk import Desk
from famsam_desktop.store.observations import ObservationStore
from tests.services.demo.facts import cut_off, report
from tests.services.demo.test_figures import desk

__all__ = ["desk"]

SAID_OTHERWISE = {
    *("source", "as_of", "_axes", "_note"),
    *("share_percent", "expected_share_percent", "population_2021_12_31", "item_12_yes_percent"),
    *("meetings_per_closed_family", "mean_item_11"),
}
"""No counts, counts of inhabitants, shares of counts that are there, and averages."""


def printed(facts: Any) -> Iterator[int]:
    """Every count of a report, however deep it stands."""
    if isinstance(facts, dict):
        for name, value in facts.items():
            if name not in SAID_OTHERWISE:
                yield from printed(value)
    elif isinstance(facts, int):
        yield facts


@pytest.mark.parametrize("year", [2021, 2022])
def test_every_number_that_was_printed_is_there(year: int) -> None:
    facts, earlier = report(year), earlier_reports()[year]
    assert earlier.as_of == cut_off(facts)
    values = sorted(number.value for number in earlier.numbers)
    answers = [20] * (year == 2021)  # how many answered the question of which 18 are 90 percent
    assert values == sorted([*printed(facts), *answers])


def test_the_averages_are_there() -> None:
    facts = report(2022)["meetings_per_closed_family"]
    (average,) = earlier_reports()[2022].averages
    assert (average.count, average.mean, average.median) == (
        facts["families"],
        facts["mean_1_decimal"],
        facts["median"],
    )
    assert (average.smallest, average.largest) == (facts["minimum"], facts["maximum"])
    survey = report(2021)["guardian_survey"]
    (average,) = earlier_reports()[2021].averages
    assert (average.count, average.mean) == (survey["respondent_families"], survey["mean_item_11"])


@pytest.mark.parametrize("year", [2021, 2022])
def test_no_number_is_asked_twice_and_each_has_words_of_its_own(year: int) -> None:
    numbers = earlier_reports()[year].numbers
    places = [(number.table, number.label) for number in numbers]
    assert len(set(places)) == len(places)
    assert all(number.is_printed for number in numbers)


@pytest.mark.parametrize("year", [2021, 2022])
def test_the_register_that_they_tell_of_gives_the_same(desk: Desk, year: int) -> None:
    """Counted from the demo store as of the report's day, each by its own predicate."""
    earlier = earlier_reports()[year]
    counters = counters_of(desk, earlier)
    told = {place(each): each.value for each in earlier.numbers}
    counted = {place(each): counters[each.unit].count(each.where).value for each in earlier.numbers}
    assert counted == told


def test_the_register_of_the_later_day_gives_what_the_first_report_said(desk: Desk) -> None:
    """A predicate means the same in a later register: that is what makes reports comparable."""
    first, later = earlier_reports()[2021], earlier_reports()[2022]
    counters = counters_of(desk, later)
    for each in first.numbers:
        if each.unit is Unit.FAMILIES and "children" not in each.where:
            assert counters[each.unit].count(each.where).value == each.value, place(each)


def test_the_average_is_over_the_closed_families(desk: Desk) -> None:
    earlier = earlier_reports()[2022]
    (average,) = earlier.averages
    middle = counters_of(desk, earlier)[average.unit].middle(average.of, average.where)
    assert middle is not None
    assert (middle.count, round(float(middle.mean), 1), float(middle.median)) == (17, 4.1, 3.0)


def test_the_mean_of_the_survey_is_over_its_forms(desk: Desk) -> None:
    earlier = earlier_reports()[2021]
    (average,) = earlier.averages
    middle = counters_of(desk, earlier)[average.unit].middle(average.of, average.where)
    assert middle is not None
    assert (middle.count, round(float(middle.mean), 1)) == (20, 4.8)


def test_every_dimension_and_code_is_known_by_name(desk: Desk) -> None:
    """What a report from a file may ask is what can be counted, and nothing else."""
    with desk.store.read() as work:
        observed = ObservationStore(work.rows).all(date(2022, 11, 16), agenda_days=7)
    assert observed.keys() == DIMENSIONS.keys()
    for unit, observations in observed.items():
        assert observations.columns.keys() == DIMENSIONS[unit].keys()
        for name, column in observations.columns.items():
            codes = DIMENSIONS[unit][name]
            assert {type(each) for each in column} <= {int if codes is None else str}, name
            assert name == MUNICIPALITY or codes is None or set(column) <= codes, name


def counters_of(desk: Desk, earlier: Publication) -> dict[Unit, Counter]:
    with desk.store.read() as work:
        observed = ObservationStore(work.rows).all(earlier.as_of, agenda_days=7)
    return {unit: Counter(observations) for unit, observations in observed.items()}


def place(number: PublishedNumber) -> str:
    return f"{number.table}: {number.label}"
