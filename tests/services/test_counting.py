"""The tables counted: both published reports exactly, every table once more by hand, and what stands beside them."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from statistics import mean, median
from typing import Any

import pytest

from famsam_desktop.domain.errors import NothingToShow
from famsam_desktop.domain.observations import NEVER, UNKNOWN, Count, Counter, Observations, Span, Unit
from famsam_desktop.domain.report_tables import catalogue
from famsam_desktop.domain.statistics import one_decimal, percent
from famsam_desktop.domain.tables import Table
from famsam_desktop.services import demo
from famsam_desktop.services.counting import Counted, Counting, cells
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.settings import CONSULTATIONS, INFORMATION_MEETINGS
from tests import builders
from tests.services.demo.facts import Facts, cut_off, report
from tests.stores import standing
from tests.team import Team

# --- the published reports ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = demo.build(tmp_path_factory.mktemp("demo") / "demo.famsam", clock=standing)
    yield desk
    desk.close()


class Report:
    """A report's tables, counted."""

    def __init__(self, desk: Desk, facts: Facts) -> None:
        counting = Counting(desk.store)
        tables = counting.tables(cut_off(facts))
        self.tables: Mapping[str, Table] = {table.key: table for table in tables}
        self.counted: Counted = counting.counted(tables, cut_off(facts))

    def column(self, key: str, column: str) -> dict[str, int]:
        """The values of a column by the labels of the lines; a stage of school by its birth years."""
        table = self.tables[key]
        which = [each.key for each in table.columns].index(column)
        counts = {
            line.label.split("(")[-1].rstrip(")"): row[which]
            for line, row in zip(table.lines, self.counted.cells[key], strict=True)
        }
        return {label: count.value for label, count in counts.items() if count is not None}

    def total(self, key: str, column: str) -> int:
        return self.column(key, column)["Totalt"]


def test_every_figure_of_the_report_of_2022(desk: Desk) -> None:
    facts = report(2022)
    found = Report(desk, facts)
    years = facts["families_and_processes_by_year"]
    for column in (
        "families_ever",
        "processes_ever",
        "families_current",
        "processes_current",
        "families_closed",
    ):
        wanted = {year: years[year][column] for year in ("2019", "2020", "2021", "2022")}
        assert found.column("families_and_processes_by_year", column) == {
            **wanted,
            "Totalt": years["total"][column],
        }
    towns = facts["families_by_municipality"]
    families = found.column("families_by_municipality", "families_ever")
    (share,) = found.tables["families_by_municipality"].shares
    for name in (*facts["population_2021_12_31"], "total"):
        label = "Totalt" if name == "total" else name
        assert families[label] == towns[name]["families_ever"]
        assert percent(families[label], families["Totalt"]) == towns[name]["share_percent"]
        assert share.expected[label] == towns[name]["expected_share_percent"]
    assert len(families) == len(towns)
    assert share.people == facts["population_2021_12_31"]
    referrers = facts["families_by_referrer"]
    assert list(found.column("families_by_referrer", "families_ever").values()) == [
        *(referrers[who] for who in ("social_services", "school", "health_care", "parent")),
        0,
        referrers["total"],
    ]
    children = facts["families_by_number_of_children_under_23"]
    assert found.column("families_by_number_of_children_under_23", "families_ever") == {
        **{label: children[label] for label in ("1", "2", "3", "4+")},
        "Totalt": children["total"],
    }
    births = facts["children_by_birth_years"]
    labels = {
        "2017-2018": "2017 eller senare",
        "2013-2016": "2013–2016",
        "2010-2012": "2010–2012",
        "2007-2009": "2007–2009",
        "2003-2006": "2006 eller tidigare",
        "total": "Totalt",
    }
    for when in ("ever", "current"):
        assert found.column("children_by_birth_years", f"child_processes_{when}") == {
            label: births[years][when] for years, label in labels.items()
        }
    supported = found.column("families_by_parent_support", "families_ever")
    assert supported["Minst en förälder"] == facts["families_where_a_parent_has_own_support"]
    assert found.total("cases_by_year", "cases_waiting") == facts["referred_not_started"]
    meetings, told = (
        found.counted.averages["meetings_per_closed_family"]["meetings"],
        facts["meetings_per_closed_family"],
    )
    assert meetings is not None
    assert (meetings.count, one_decimal(meetings.mean), meetings.median) == (
        told["families"],
        told["mean_1_decimal"],
        told["median"],
    )


def test_every_figure_of_the_report_of_2021(desk: Desk) -> None:
    facts = report(2021)
    found = Report(desk, facts)
    for column in ("families_ever", "processes_ever"):
        years = facts["families_and_processes_by_year"]
        assert found.column("families_and_processes_by_year", column) == {
            **{year: years[year][column] for year in ("2019", "2020", "2021")},
            "Totalt": years["total"][column],
        }
        towns = found.column("families_by_municipality", column)
        assert {name: towns[name] for name in facts["by_municipality"]} == {
            name: told[column] for name, told in facts["by_municipality"].items()
        }
    children = facts["families_by_number_of_children_under_23"]
    assert found.column("families_by_number_of_children_under_23", "families_ever") == {
        **{label: children[label] for label in "123"},
        "4+": children["4"] + children["5"],
        "Totalt": sum(children.values()),
    }
    assert found.total("children_by_birth_years", "child_processes_ever") == facts["child_processes"]
    assert found.total("pre_meeting_reasons", "cases_ended_before") == facts["closed_before_any_meeting"]
    assert found.total("cases_by_year", "cases_ended_before") == facts["closed_before_any_meeting"]
    assert found.total("consultations_by_category", "consultations") == facts["consultations"]
    informed = found.total("information_meetings_by_year", "information_meetings")
    assert informed == facts["information_meetings_listed"]
    survey, forms = facts["guardian_survey"], found.column("survey_guardian", "answers")
    asked = ("Fråga 1", "Fråga 2", "Fråga 11", "Fråga 12", "Fråga 12: ja")
    told = ("answered_item_1", "answered_item_2", "respondent_families", "respondent_families", "item_12_yes")
    assert [forms[line] for line in asked] == [survey[name] for name in told]
    last = found.counted.averages["survey_guardian"]["item_11"]
    assert last is not None
    assert one_decimal(last.mean) == survey["mean_item_11"]


# --- every table once more ---------------------------------------------------------------------------------------

AS_OF = date(2024, 5, 20)
FIRST = date(2021, 3, 1)
TOWNS = ("Nora", "Hällefors", "Lindesberg")
DAY = [FIRST + timedelta(days=each) for each in range(0, (AS_OF - FIRST).days + 1, 11)]
LATER = [*DAY, *[None] * 40]
PERIOD = Span(date(2022, 7, 1).toordinal(), date(2023, 6, 30).toordinal())

type Rows = list[dict[str, Any]]


def some(chance: random.Random, unit: Unit, number: int) -> Rows:
    """Rows made by chance, with days as days."""
    pick = chance.choice
    makers: dict[Unit, Callable[[], dict[str, Any]]] = {
        Unit.FAMILIES: lambda: {
            "started": pick(DAY),
            "ended": pick(LATER),
            "municipality": pick(TOWNS),
            "referrer": pick(["social_services", "school", "health_care", "parent", "other"]),
            "children": pick(range(7)),
            "parent_support": pick(["yes", "no"]),
            "closing_reason": pick(["improved", "resolved", "moved_out", "guardians_declined", "other"]),
            "sub_reason": pick(["", "school_change", "foster_placement"]),
            "meetings": pick(range(1, 12)),
            "waiting": pick(range(120)),
        },
        Unit.PROCESSES: lambda: {
            "started": pick(DAY),
            "ended": pick(LATER),
            "person": pick(["child", "adult"]),
            "birth_year": pick([UNKNOWN, *range(1980, 2023)]),
            "gender": pick(["female", "male", "other", "unknown"]),
            "municipality": pick(TOWNS),
        },
        Unit.CASES: lambda: {
            "referred": pick(DAY),
            "started": pick(LATER),
            "closed": pick(LATER),
            "pre_meeting_reason": pick(["", "no_need", "no_consent"]),
        },
        Unit.MEETINGS: lambda: {
            "day": pick(DAY),
            "type": pick(["coordination", "follow_up"]),
            "planned_minutes": pick([45, 60]),
            "actual_minutes": pick([UNKNOWN, 0, 50, 70]),
            "time": pick(["within", "over", "unknown"]),
            "agenda": pick(["yes", "no", "not_sent", "unknown"]),
        },
        Unit.ACTIONS: lambda: {"done": pick(LATER)},
        Unit.CONSULTATIONS: lambda: {
            "day": pick(DAY),
            "category": pick(["signposting", "anonymous_family", "out_of_scope"]),
        },
        Unit.INFORMATION_MEETINGS: lambda: {"day": pick(DAY)},
    }
    return [{**makers[unit](), "family": chance.randrange(60)} for _ in range(number)]


def as_observations(unit: Unit, rows: Rows) -> Observations:
    def value(each: Any) -> Any:
        if each is None:
            return NEVER
        return each.toordinal() if isinstance(each, date) else each

    names = [name for name in rows[0] if name != "family"]
    columns: dict[str, Sequence[Any]] = {name: [value(row[name]) for row in rows] for name in names}
    if unit is Unit.FAMILIES:
        return Observations(unit, columns, range(len(rows)))
    of_nobody = unit in {Unit.CONSULTATIONS, Unit.INFORMATION_MEETINGS}
    return Observations(unit, columns, None if of_nobody else [row["family"] for row in rows])


@pytest.fixture(scope="module", params=[1, 2, 3])
def register(request: pytest.FixtureRequest) -> dict[Unit, Rows]:
    chance = random.Random(request.param)  # noqa: S311  (a register, no secret)
    units = [unit for unit in Unit if unit is not Unit.SURVEY_ANSWERS]
    return {unit: some(chance, unit, 150) for unit in units}


type Test = Callable[[dict[str, Any]], bool]


def dated(name: str, of: Callable[[date], Any], wanted: Any) -> Test:
    """Whether the day that a row has is in a year, or another stretch."""
    return lambda row: row[name] is not None and bool(of(row[name]) == wanted)


def coded(name: str, value: str) -> Test:
    return lambda row: bool(row[name] == value)


def between(name: str, first: int, last: int) -> Test:
    return lambda row: bool(first <= row[name] <= last)


class ByHand:
    """What a person would count: rows by a test for the column and one for the line."""

    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, last
        since = self.within
        self.ever: Test = lambda row: since(row["started"])
        self.current: Test = lambda row: since(row["started"]) and row["ended"] is None
        self.closed: Test = lambda row: since(row["ended"])
        self.day: Test = lambda row: since(row["day"])
        self.child: Test = lambda row: bool(row["person"] == "child")

    def within(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last

    def years(self, name: str) -> list[Test]:
        """The years of what a row has."""
        years = range(max(self.first, FIRST).year, self.last.year + 1)
        return [dated(name, lambda day: day.year, year) for year in years]

    def months(self, name: str, size: int) -> list[Test]:
        """Stretches of so many months."""

        def stretch(day: date) -> tuple[int, int]:
            return day.year, (day.month - 1) // size

        return [dated(name, stretch, at) for at in sorted({stretch(day) for day in DAY if self.within(day)})]

    def table(self, key: str) -> tuple[list[tuple[Unit, Test, list[Test]]], bool]:
        """The columns of a table: unit, test, and the tests of the lines; and whether the lines hold all."""
        ever, current, closed, day, child = self.ever, self.current, self.closed, self.day, self.child
        families, processes, cases = Unit.FAMILIES, Unit.PROCESSES, Unit.CASES

        def both(one: Test, other: Test) -> Test:
            return lambda row: one(row) and other(row)

        def codes(name: str, *values: str) -> list[Test]:
            return [coded(name, value) for value in values]

        def spans(name: str, *ends: tuple[int, int]) -> list[Test]:
            return [between(name, *end) for end in ends]

        def referred(row: dict[str, Any]) -> bool:
            return self.within(row["referred"])

        def coordination(row: dict[str, Any]) -> bool:
            return day(row) and bool(row["type"] == "coordination")

        stages = spans("birth_year", (2018, 3000), (2014, 2017), (2011, 2013), (2008, 2010), (0, 2007))
        genders = codes("gender", "female", "male", "other", "unknown")
        of_gender: list[Test] = [genders[0], genders[1], lambda row: row["gender"] in {"other", "unknown"}]
        who = [child, *(both(child, each) for each in of_gender)]

        def adult(row: dict[str, Any]) -> bool:
            return not child(row)

        def done(row: dict[str, Any]) -> bool:
            return self.within(row["done"])

        def work(size: int) -> list[tuple[Unit, Test, list[Test]]]:
            return [
                (Unit.MEETINGS, day, self.months("day", size)),
                (Unit.MEETINGS, coordination, self.months("day", size)),
                (Unit.ACTIONS, done, self.months("done", size)),
            ]

        tables: dict[str, tuple[list[tuple[Unit, Test, list[Test]]], bool]] = {
            "families_and_processes_by_year": (
                [
                    (families, ever, self.years("started")),
                    (processes, ever, self.years("started")),
                    (families, current, self.years("started")),
                    (processes, current, self.years("started")),
                    (families, closed, self.years("ended")),
                ],
                True,
            ),
            "closed_by_year": (
                [(families, closed, self.years("ended")), (processes, closed, self.years("ended"))],
                True,
            ),
            "families_by_municipality": (
                [
                    (families, ever, codes("municipality", *TOWNS)),
                    (processes, ever, codes("municipality", *TOWNS)),
                ],
                True,
            ),
            "families_by_referrer": (
                [
                    (
                        families,
                        ever,
                        codes("referrer", "social_services", "school", "health_care", "parent", "other"),
                    )
                ],
                True,
            ),
            "families_by_number_of_children_under_23": (
                [(families, ever, spans("children", (1, 1), (2, 2), (3, 3), (4, 99)))],
                False,
            ),
            "families_by_parent_support": ([(families, ever, codes("parent_support", "yes", "no"))], True),
            "waiting_days": (
                [(families, ever, spans("waiting", (0, 14), (15, 30), (31, 60), (61, 90), (91, 999)))],
                True,
            ),
            "closing_reasons": (
                [
                    (
                        families,
                        closed,
                        codes(
                            "closing_reason",
                            *("improved", "resolved", "moved_out", "guardians_declined"),
                            *("consent_withdrawn", "other"),
                        ),
                    )
                ],
                True,
            ),
            "sub_reasons": (
                [
                    (
                        families,
                        closed,
                        codes(
                            "sub_reason",
                            *("school_change", "new_major_support", "foster_placement", "other", ""),
                        ),
                    )
                ],
                True,
            ),
            "meetings_per_closed_family": (
                [(families, closed, spans("meetings", (1, 1), (2, 2), (3, 3), (4, 6), (7, 99)))],
                True,
            ),
            "children_by_birth_years": (
                [(processes, both(each, when), stages) for each in who for when in (ever, current)],
                False,
            ),
            "processes_by_gender": (
                [
                    (processes, both(each, when), genders)
                    for each in (child, adult)
                    for when in (ever, current)
                ],
                True,
            ),
            "cases_by_year": (
                [
                    (cases, referred, self.years("referred")),
                    (cases, lambda row: referred(row) and row["started"] is not None, self.years("referred")),
                    (
                        cases,
                        lambda row: referred(row) and row["started"] is None and row["closed"] is None,
                        self.years("referred"),
                    ),
                    (
                        cases,
                        lambda row: referred(row) and row["started"] is None and row["closed"] is not None,
                        self.years("referred"),
                    ),
                ],
                True,
            ),
            "pre_meeting_reasons": (
                [
                    (
                        cases,
                        lambda row: row["started"] is None and self.within(row["closed"]),
                        codes(
                            "pre_meeting_reason",
                            "resolved_before",
                            "no_need",
                            "no_interest",
                            "no_consent",
                            "",
                        ),
                    )
                ],
                True,
            ),
            "meetings_and_actions_by_quarter": (work(3), True),
            "meetings_and_actions_by_term": (work(6), True),
            "agendas_sent_in_time": (
                [(Unit.MEETINGS, coordination, codes("agenda", "yes", "no", "not_sent", "unknown"))],
                True,
            ),
            "planned_and_actual_minutes": (
                [(Unit.MEETINGS, day, codes("time", "within", "over", "unknown"))],
                True,
            ),
            "consultations_by_category": (
                [
                    (
                        Unit.CONSULTATIONS,
                        day,
                        codes("category", "signposting", "anonymous_family", "out_of_scope"),
                    )
                ],
                True,
            ),
            "consultations_by_year": ([(Unit.CONSULTATIONS, day, self.years("day"))], True),
            "information_meetings_by_year": ([(Unit.INFORMATION_MEETINGS, day, self.years("day"))], True),
        }
        return tables[key]


WHOLE = catalogue(AS_OF, first_day=FIRST, municipalities=TOWNS, by_gender=True)
IN_PERIOD = catalogue(AS_OF, first_day=FIRST, period=PERIOD, municipalities=TOWNS, by_gender=True)


def behind(unit: Unit, rows: Rows) -> int | None:
    if unit in {Unit.FAMILIES, Unit.CONSULTATIONS, Unit.INFORMATION_MEETINGS}:
        return None
    return len({row["family"] for row in rows})


@pytest.mark.parametrize(
    ("table", "hand"),
    [
        *((table, ByHand(FIRST, AS_OF)) for table in WHOLE),
        *((table, ByHand(date(2022, 7, 1), date(2023, 6, 30))) for table in IN_PERIOD),
    ],
    ids=[f"{each.key}{period}" for period in ("", "-period") for each in WHOLE],
)
def test_every_cell_by_hand(register: dict[Unit, Rows], table: Table, hand: ByHand) -> None:
    counters = {unit: Counter(as_observations(unit, rows)) for unit, rows in register.items()}
    found = cells(table, counters)
    columns, holds_all = hand.table(table.key)
    assert len(columns) == len(table.columns)
    for which, (unit, asked, lines) in enumerate(columns):
        kept = [row for row in register[unit] if asked(row)]
        wanted = [[row for row in kept if line(row)] for line in lines]
        assert [row[which] for row in found] == [
            Count(len(rows), behind(unit, rows)) for rows in (*wanted, kept)
        ]
        if holds_all:
            assert sum(map(len, wanted)) == len(kept)


@pytest.mark.parametrize("table", WHOLE, ids=lambda table: table.key)
def test_every_average_by_hand(register: dict[Unit, Rows], table: Table) -> None:
    hand = ByHand(FIRST, AS_OF)
    asked: dict[str, Callable[[dict[str, Any]], bool]] = {
        "waiting": hand.ever,
        "meetings": hand.closed,
        "planned_minutes": lambda row: row["actual_minutes"] != UNKNOWN,
        "actual_minutes": lambda row: row["actual_minutes"] != UNKNOWN,
    }
    for average in table.averages:
        rows = register[average.unit]
        values = [Fraction(row[average.of]) for row in rows if asked[average.of](row)]
        found = Counter(as_observations(average.unit, rows)).middle(average.of, average.where)
        assert found is not None
        assert (found.count, found.mean, found.median) == (len(values), mean(values), median(values))


def test_averages_stand_where_the_reports_have_them() -> None:
    assert {table.key: [each.key for each in table.averages] for table in WHOLE if table.averages} == {
        "waiting_days": ["waiting"],
        "meetings_per_closed_family": ["meetings"],
        "planned_and_actual_minutes": ["planned_minutes", "actual_minutes"],
    }


# --- the service -------------------------------------------------------------------------------------------------


def test_nothing_to_count(team: Team) -> None:
    with pytest.raises(NothingToShow) as refused:
        Counting(team.store).tables(AS_OF)
    assert refused.value.first is None
    team.case(team.family(), referred_on=date(2026, 1, 12))
    with pytest.raises(NothingToShow):
        Counting(team.store).tables(date(2026, 1, 11))
    assert Counting(team.store).tables(date(2026, 1, 12))


def test_a_register_that_is_switched_off_has_no_table(team: Team) -> None:
    team.registers.consult(builders.a_consultation())

    def keys() -> set[str]:
        return {table.key for table in Counting(team.store).tables(date(2026, 3, 4))}

    on = keys()
    with team.store.write("test") as work:
        work.settings.set(CONSULTATIONS, False)
    assert on - keys() == {"consultations_by_category", "consultations_by_year"}
    with team.store.write("test") as work:
        work.settings.set(INFORMATION_MEETINGS, False)
    assert on - keys() == {
        "consultations_by_category",
        "consultations_by_year",
        "information_meetings_by_year",
    }


def test_counted_says_the_day_and_answers_further_questions(team: Team) -> None:
    team.process()
    counting, as_of = Counting(team.store), date(2026, 3, 4)
    tables = counting.tables(as_of)
    counted = counting.counted(tables[:1], as_of)
    assert counted.as_of == as_of
    assert set(counted.cells) == set(counted.averages) == {"families_and_processes_by_year"}
    (line, total) = counted.cells["families_and_processes_by_year"]
    assert line == total == (Count(1), Count(1, 1), Count(1), Count(1, 1), Count(0))
    asked = {"municipality": frozenset(("Nora",))}
    assert counted.counters[Unit.PROCESSES].count(asked) == Count(1, 1)
    assert repr(counted) == f"Counted(as_of={as_of!r})"


def test_the_words_below_a_table_say_the_teams_own_days(team: Team) -> None:
    team.process()
    with team.store.write("test") as work:
        work.settings.set("agenda_days_before", 10)
    (table,) = (
        each for each in Counting(team.store).tables(date(2026, 3, 4)) if each.key == "agendas_sent_in_time"
    )
    assert "I tid betyder senast 10 dagar före mötet." in table.definitions
