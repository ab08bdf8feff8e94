"""How counts become the tables of the reports: axes, groups, rounding."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.cases import ReferredBy
from famsam_desktop.domain.errors import NothingToShow
from famsam_desktop.domain.families import under_23
from famsam_desktop.domain.statistics import (
    Counts,
    SchoolStage,
    YearCounts,
    figures,
    one_decimal,
    percent,
    round_half_up,
    stage_of,
)

CUT_OFF = date(2022, 11, 16)
COUNTS = Counts(
    as_of=CUT_OFF,
    first_case_on=date(2019, 8, 1),
    years={2019: YearCounts(families_ever=2, processes_ever=6, families_current=2, processes_current=4)},
    closed_years={2021: 1},
    municipalities={"Lindesberg": (1, 4), "Nora": (1, 2)},
    populations={"Lindesberg": 3, "Nora": 1},
    referrers={ReferredBy.SCHOOL: 2},
    children={1: 1, 4: 2, 6: 1},
    birth_years={2017: (2, 1), 2003: (1, 0), 2012: (3, 3)},
    parent_support=1,
    cases=2,
    cases_started=2,
    referred_not_started=0,
    closed_before_any_meeting=0,
    meetings_of_closed={1: 1, 3: 1, 4: 2},
    consultations=25,
    information_meetings=None,
)


def test_every_year_from_the_first_to_the_cut_off_has_a_row() -> None:
    assert [(row.year, row.families_ever, row.families_closed) for row in figures(COUNTS).years] == [
        (2019, 2, 0),
        (2020, 0, 0),
        (2021, 0, 1),
        (2022, 0, 0),
    ]


def test_four_children_and_more_are_one_row_and_none_is_shown_only_when_it_occurs() -> None:
    assert figures(COUNTS).children_grouped() == (("1", 1), ("2", 0), ("3", 0), ("4+", 3))
    with_none = replace(COUNTS, children={0: 2, 1: 1})
    assert figures(with_none).children_grouped()[0] == ("0", 2)


def test_birth_years_are_grouped_by_stage_and_the_open_ends_reach_as_far_as_anybody_does() -> None:
    rows = {row.stage: row for row in figures(COUNTS).stages}
    assert (rows[SchoolStage.PRESCHOOL].first_year, rows[SchoolStage.PRESCHOOL].last_year) == (2017, 2017)
    assert (rows[SchoolStage.GRADES_4_6].first_year, rows[SchoolStage.GRADES_4_6].last_year) == (2010, 2012)
    assert (rows[SchoolStage.FINISHED].first_year, rows[SchoolStage.FINISHED].last_year) == (2003, 2006)
    assert rows[SchoolStage.GRADES_4_6].ever == 3


def test_children_of_unknown_birth_year_are_counted_in_a_row_of_their_own() -> None:
    found = figures(replace(COUNTS, birth_years={**COUNTS.birth_years, None: (2, 1)}))
    assert found.stages[-1].stage is None
    assert found.child_processes == 8


@pytest.mark.parametrize(
    ("birth_year", "day", "stage"),
    [
        (2017, date(2022, 11, 16), SchoolStage.PRESCHOOL),
        (2016, date(2022, 7, 1), SchoolStage.GRADES_F_3),
        (2016, date(2022, 6, 30), SchoolStage.PRESCHOOL),
        (2013, date(2022, 11, 16), SchoolStage.GRADES_F_3),
        (2012, date(2022, 11, 16), SchoolStage.GRADES_4_6),
        (2007, date(2022, 11, 16), SchoolStage.GRADES_7_9),
        (2006, date(2022, 11, 16), SchoolStage.FINISHED),
    ],
)
def test_the_school_stage_changes_on_the_first_of_july(
    birth_year: int, day: date, stage: SchoolStage
) -> None:
    assert stage_of(birth_year, day) is stage


def test_under_23_counts_whole_years() -> None:
    assert under_23(2000, CUT_OFF)
    assert not under_23(1999, CUT_OFF)
    assert not under_23(None, CUT_OFF)


def test_the_shares_of_the_report() -> None:
    assert [percent(part, 59) for part in (36, 14, 4, 5)] == [61, 24, 7, 8]
    assert percent(1, 0) == 0


@given(st.integers(0, 10_000))
def test_halves_round_upwards(number: int) -> None:
    assert round_half_up(Fraction(2 * number + 1, 2)) == number + 1


def test_meetings_per_closed_family() -> None:
    found = figures(COUNTS).meetings_per_closed_family
    assert found is not None
    assert (found.families, found.minimum, found.maximum, found.median) == (4, 1, 4, Fraction(7, 2))
    assert one_decimal(found.mean) == 3.0
    assert one_decimal(Fraction(69, 17)) == 4.1
    assert figures(replace(COUNTS, meetings_of_closed={})).meetings_per_closed_family is None


@pytest.mark.parametrize("first", [None, date(2022, 11, 17)])
def test_a_cut_off_before_the_first_case_is_refused(first: date | None) -> None:
    with pytest.raises(NothingToShow):
        figures(replace(COUNTS, first_case_on=first))
