"""The plan behind the demo store comes out of both published reports, counted here by hand and without a store."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from statistics import median

import pytest

from famsam_desktop.domain.cases import ReferredBy
from famsam_desktop.services.demo import days, plan, registers, rows
from famsam_desktop.services.demo.plan import PlannedFamily, PlannedMember
from tests.services.demo.facts import Facts, cut_off, report

TODAY = date(2026, 11, 23)
DAYS = [TODAY, date(2025, 1, 1), date(2027, 7, 14), date(2031, 1, 1)]


@pytest.fixture(params=DAYS, ids=str)
def families(request: pytest.FixtureRequest) -> tuple[PlannedFamily, ...]:
    return plan.past_families(request.param)


@pytest.fixture
def facts(request: pytest.FixtureRequest) -> Facts:
    return report(request.param)


both = pytest.mark.parametrize("facts", [2021, 2022], indirect=True)
second = pytest.mark.parametrize("facts", [2022], indirect=True)


def started(families: tuple[PlannedFamily, ...], day: date) -> list[PlannedFamily]:
    return [family for family in families if family.meetings and family.meetings[0] <= day]


def is_current(family: PlannedFamily, day: date) -> bool:
    return family.closed_on is None or family.closed_on > day


def processes(family: PlannedFamily, day: date) -> list[PlannedMember]:
    """Members with own support whom some meeting up to the day was about."""
    found = []
    for member in family.members:
        about = [held for held in family.meetings if held <= day and member in family.discussed(held)]
        if member.supported and about:
            found.append(member)
    return found


def current_processes(family: PlannedFamily, day: date) -> list[PlannedMember]:
    if not is_current(family, day):
        return []
    return [member for member in processes(family, day) if member.ended_on is None or day < member.ended_on]


def all_processes(families: tuple[PlannedFamily, ...], day: date) -> Iterator[tuple[PlannedMember, bool]]:
    for family in started(families, day):
        current = current_processes(family, day)
        for member in processes(family, day):
            yield member, member in current


@both
def test_families_and_processes_by_year(families: tuple[PlannedFamily, ...], facts: Facts) -> None:
    day = cut_off(facts)
    for year, expected in facts["families_and_processes_by_year"].items():
        if year in {"_axes", "total"}:
            continue
        here = [family for family in started(families, day) if family.meetings[0].year == int(year)]
        counted = {
            "families_ever": len(here),
            "processes_ever": sum(len(processes(family, day)) for family in here),
            "families_current": sum(is_current(family, day) for family in here),
            "processes_current": sum(len(current_processes(family, day)) for family in here),
            "families_closed": sum(
                not is_current(family, day)
                and family.closed_on is not None
                and family.closed_on.year == int(year)
                for family in started(families, day)
            ),
        }
        assert {key: counted[key] for key in expected} == expected, year


@both
def test_municipalities(families: tuple[PlannedFamily, ...], facts: Facts) -> None:
    day = cut_off(facts)
    for name, expected in (facts.get("by_municipality") or facts["families_by_municipality"]).items():
        here = [family for family in started(families, day) if name in {family.municipality, "total"}]
        assert len(here) == expected["families_ever"], name
        if "processes_ever" in expected:
            assert sum(len(processes(family, day)) for family in here) == expected["processes_ever"], name


@second
def test_referrers(families: tuple[PlannedFamily, ...], facts: Facts) -> None:
    counted = Counter(family.referred_by.value for family in started(families, cut_off(facts)))
    expected = {who: number for who, number in facts["families_by_referrer"].items() if who != "total"}
    assert counted == expected
    assert set(counted) <= set(ReferredBy)


@both
def test_children_per_family(families: tuple[PlannedFamily, ...], facts: Facts) -> None:
    day = cut_off(facts)
    expected = {k: n for k, n in facts["families_by_number_of_children_under_23"].items() if k != "total"}
    counted: Counter[str] = Counter()
    for family in started(families, day):
        number = sum(day.year - member.birth_year < 23 for member in family.members)
        counted[f"{number}+" if f"{number}+" in expected else str(number)] += 1
        if number > 4 and "4+" in expected:
            counted["4+"] += 1
            del counted[str(number)]
    assert counted == expected


def test_child_processes_of_the_first_report(families: tuple[PlannedFamily, ...]) -> None:
    facts = report(2021)
    found = [member for member, _ in all_processes(families, cut_off(facts))]
    assert sum(member.is_child for member in found) == facts["child_processes"]


@second
def test_child_processes_by_birth_year(families: tuple[PlannedFamily, ...], facts: Facts) -> None:
    found = [(m, now) for m, now in all_processes(families, cut_off(facts)) if m.is_child]
    for span, expected in facts["children_by_birth_years"].items():
        if span == "_note":
            continue
        first, last = (2003, 2018) if span == "total" else (int(year) for year in span.split("-"))
        here = [now for member, now in found if first <= member.birth_year <= last]
        assert (len(here), sum(here)) == (expected["ever"], expected["current"]), span
    years = {member.birth_year for member, _ in found}
    assert (min(years), max(years)) == (2003, 2018)


@second
def test_parents_with_own_support_are_also_the_adult_processes(
    families: tuple[PlannedFamily, ...], facts: Facts
) -> None:
    day = cut_off(facts)
    here = started(families, day)
    supported = [f.number for f in here if any(m.supported and not m.is_child for m in f.members)]
    counted = [f.number for f in here if any(not m.is_child for m in processes(f, day))]
    assert supported == counted
    assert len(supported) == facts["families_where_a_parent_has_own_support"]


@second
def test_meetings_per_closed_family(families: tuple[PlannedFamily, ...], facts: Facts) -> None:
    day = cut_off(facts)
    held = [len(family.meetings) for family in started(families, day) if not is_current(family, day)]
    expected = facts["meetings_per_closed_family"]
    assert (len(held), min(held), max(held)) == (
        expected["families"],
        expected["minimum"],
        expected["maximum"],
    )
    assert round(float(Fraction(sum(held), len(held))), 1) == expected["mean_1_decimal"]
    assert median(held) == expected["median"]


def test_what_never_started(families: tuple[PlannedFamily, ...]) -> None:
    first, later = report(2021), report(2022)
    before = [f for f in families if not f.meetings and not is_current(f, cut_off(first))]
    assert len(before) == first["closed_before_any_meeting"]
    day = cut_off(later)
    waiting = [
        family
        for family in families
        if family.referred_on <= day and is_current(family, day) and family not in started(families, day)
    ]
    assert len(waiting) == later["referred_not_started"]


def test_registers() -> None:
    facts = report(2021)
    day = cut_off(facts)
    consultations = registers.consultations(TODAY)
    information = registers.information_meetings(TODAY)
    assert sum(row.on <= day for row in consultations) == facts["consultations"]
    assert sum(row.on <= day for row in information) == facts["information_meetings_listed"]
    assert all(on <= TODAY for on in (*(row.on for row in consultations), *(row.on for row in information)))


def test_every_day_is_possible(families: tuple[PlannedFamily, ...]) -> None:
    for family in families:
        assert family.closed_on is not None
        events = [family.referred_on, *family.meetings, family.closed_on]
        assert events == sorted(set(events)), family.number
        assert all(days.is_workday(day) for day in events), family.number


def test_no_day_holds_more_meetings_than_it_has_room_for(families: tuple[PlannedFamily, ...]) -> None:
    per_day = Counter(day for family in families for day in family.meetings)
    assert max(per_day.values()) <= len(days.SLOTS)
    diary = days.Diary()
    begins = sorted(diary.begin(day) for family in families for day in family.meetings)
    for earlier, later in pairwise(begins):
        assert later - earlier >= timedelta(minutes=days.SLOT_MINUTES)


def test_every_adult_is_grown_up(families: tuple[PlannedFamily, ...]) -> None:
    for family in families:
        eldest = family.children[0].birth_year
        for member in family.members:
            assert member.is_child or 20 <= eldest - member.birth_year <= 45


def test_the_fixed_part_is_over_before_the_earliest_today() -> None:
    assert max(row.closed_on for row in rows.STARTED) < (plan.EARLIEST_TODAY - timedelta(days=60)).isoformat()
    with pytest.raises(ValueError, match="later day"):
        plan.past_families(plan.EARLIEST_TODAY - timedelta(days=1))


@pytest.mark.parametrize(
    ("year", "sunday"), [(2019, (4, 21)), (2021, (4, 4)), (2024, (3, 31)), (2026, (4, 5)), (2038, (4, 25))]
)
def test_easter(year: int, sunday: tuple[int, int]) -> None:
    assert days.easter(year) == date(year, *sunday)
