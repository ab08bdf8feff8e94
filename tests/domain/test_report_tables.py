"""The catalogue: what its predicates ask, that they mean the same later, and how lines divide what there is."""

from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest

from famsam_desktop.domain.dimensions import unknown_in
from famsam_desktop.domain.errors import NothingToShow, PeriodNotBegun
from famsam_desktop.domain.observations import Choice, Span
from famsam_desktop.domain.report_tables import catalogue
from famsam_desktop.domain.tables import Line, Table, both

AS_OF = date(2022, 11, 16)
FIRST = date(2019, 9, 1)
TOWNS = ("Lindesberg", "Nora")
YEAR = Span(date(2022, 1, 1).toordinal(), date(2022, 12, 31).toordinal())


def tables(as_of: date = AS_OF, period: Span | None = None, *, by_gender: bool = True) -> dict[str, Table]:
    found = catalogue(as_of, first_day=FIRST, period=period, municipalities=TOWNS, by_gender=by_gender)
    return {table.key: table for table in found}


def days(first: date, last: date) -> Span:
    return Span(first.toordinal(), last.toordinal())


def years(table: Table) -> dict[str, Choice | None]:
    return {line.label: line.choice for line in table.lines}


ALL = [*tables().values(), *tables(period=YEAR).values(), *tables(date(2023, 6, 30)).values()]


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.key)
def test_every_table_is_whole(table: Table) -> None:
    assert table.title
    assert table.axis
    assert all(each.endswith(".") for each in table.definitions)
    assert len(table.definitions) >= 2
    assert [line.label for line in table.lines if line.choice is None] == ["Totalt"]
    assert table.lines[-1] == Line("Totalt")
    keys = [column.key for column in table.columns]
    assert len(set(keys)) == len(keys)
    assert len({line.label for line in table.lines}) == len(table.lines)
    assert all(share.of in keys for share in table.shares)


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.key)
def test_every_predicate_asks_of_what_there_is(table: Table) -> None:
    for column in table.columns:
        for line in table.lines:
            where = table.where(line, column)
            assert where is not None
            assert unknown_in(column.unit, where, TOWNS) is None
    for average in table.averages:
        assert unknown_in(average.unit, {**average.where, average.of: Span(0)}, TOWNS) is None


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.key)
def test_nothing_is_in_two_lines(table: Table) -> None:
    chosen = [line.choice for line in table.lines if line.choice is not None]
    assert all(both(one, other) is None for one, other in combinations(chosen, 2))


def test_sensitive_are_reasons_and_own_support() -> None:
    assert {key for key, table in tables().items() if table.is_sensitive} == {
        "families_by_parent_support",
        "closing_reasons",
        "sub_reasons",
        "pre_meeting_reasons",
    }
    open_columns = {column.key for table in ALL for column in table.columns if column.is_open}
    assert open_columns == {"information_meetings"}


def test_years_from_the_first_day_to_the_cut_off() -> None:
    assert years(tables()["families_and_processes_by_year"]) == {
        "2019": days(date(2019, 1, 1), date(2019, 12, 31)),
        "2020": days(date(2020, 1, 1), date(2020, 12, 31)),
        "2021": days(date(2021, 1, 1), date(2021, 12, 31)),
        "2022": days(date(2022, 1, 1), AS_OF),
        "Totalt": None,
    }


def test_quarters_and_terms() -> None:
    quarters = tables()["meetings_and_actions_by_quarter"].lines
    assert [line.label for line in quarters[:3]] == ["2019 kvartal 3", "2019 kvartal 4", "2020 kvartal 1"]
    assert quarters[0].choice == days(date(2019, 7, 1), date(2019, 9, 30))
    assert quarters[-2] == Line("2022 kvartal 4", days(date(2022, 10, 1), AS_OF))
    terms = tables()["meetings_and_actions_by_term"].lines
    assert terms[0] == Line("Höstterminen 2019", days(date(2019, 7, 1), date(2019, 12, 31)))
    assert terms[1] == Line("Vårterminen 2020", days(date(2020, 1, 1), date(2020, 6, 30)))
    assert terms[-2] == Line("Höstterminen 2022", days(date(2022, 7, 1), AS_OF))


@pytest.mark.parametrize("key", ["families_and_processes_by_year", "meetings_and_actions_by_quarter"])
def test_lines_of_time_lie_side_by_side(key: str) -> None:
    spans = [line.choice for line in tables()[key].lines if isinstance(line.choice, Span)]
    for before, after in pairwise(spans):
        assert before.last is not None
        assert after.first == before.last + 1


def test_the_predicates_in_days() -> None:
    table = tables()["families_and_processes_by_year"]
    until, after = AS_OF.toordinal(), AS_OF.toordinal() + 1
    total, last = table.lines[-1], table.lines[-2]
    asked = {column.key: table.where(total, column) for column in table.columns}
    assert asked["families_ever"] == asked["processes_ever"] == {"started": Span(None, until)}
    assert asked["families_current"] == {"started": Span(None, until), "ended": Span(after)}
    assert asked["families_closed"] == {"ended": Span(None, until)}
    assert table.where(last, table.columns[-1]) == {"ended": days(date(2022, 1, 1), AS_OF)}
    assert table.where(last, table.columns[2]) == {
        "started": days(date(2022, 1, 1), AS_OF),
        "ended": Span(after),
    }


def test_what_was_over_is_asked_in_the_same_way_later() -> None:
    """A year that had ended, ever or closed, is the same question at every later cut-off."""
    now, later = tables(), tables(AS_OF + timedelta(days=500))
    for key in ("families_and_processes_by_year", "closed_by_year", "meetings_and_actions_by_quarter"):
        for line in now[key].lines:
            if line.label in {"2019", "2020", "2021", "2021 kvartal 4"}:
                for column in now[key].columns:
                    if not column.key.endswith("_current"):
                        assert now[key].where(line, column) in [
                            later[key].where(each, column) for each in later[key].lines
                        ]


def test_stages_are_spans_of_birth_years_and_a_year_nobody_knows_is_in_none() -> None:
    lines = tables()["children_by_birth_years"].lines
    assert [(line.label, line.choice) for line in lines[:-1]] == [
        ("Förskola (2017 eller senare)", Span(2017)),
        ("Åk F-3 (2013–2016)", Span(2013, 2016)),
        ("Åk 4-6 (2010–2012)", Span(2010, 2012)),
        ("Åk 7-9 (2007–2009)", Span(2007, 2009)),
        ("Avslutad grundskola (2006 eller tidigare)", Span(0, 2006)),
    ]


def test_a_period_is_what_happened_in_it_up_to_the_cut_off() -> None:
    table = tables(period=YEAR)["families_and_processes_by_year"]
    assert [line.label for line in table.lines] == ["2022", "Totalt"]
    inside, after = days(date(2022, 1, 1), AS_OF), AS_OF.toordinal() + 1
    asked = {column.key: table.where(table.lines[-1], column) for column in table.columns}
    assert asked["families_ever"] == {"started": inside}
    assert asked["families_current"] == {"started": inside, "ended": Span(after)}
    assert asked["families_closed"] == {"ended": inside}
    assert table.columns[0].label == "Familjer i perioden (startår)"
    assert table.definitions[0] == "Räknat från och med 2022-01-01 till och med 2022-11-16."


def test_a_period_that_is_over_says_how_things_stand_at_the_cut_off() -> None:
    spring = days(date(2021, 1, 1), date(2021, 6, 30))
    table = tables(period=spring)["meetings_and_actions_by_term"]
    assert years(table) == {"Vårterminen 2021": spring, "Totalt": None}
    assert table.definitions[0] == (
        "Räknat från och med 2021-01-01 till och med 2021-06-30; läget är det som gällde 2022-11-16."
    )


def test_too_early_and_the_wrong_way_round() -> None:
    with pytest.raises(NothingToShow):
        tables(FIRST - timedelta(days=1))
    for period in (days(date(2023, 1, 1), date(2023, 12, 31)), days(AS_OF, FIRST)):
        with pytest.raises(PeriodNotBegun):
            tables(period=period)


def test_by_gender_only_where_wanted() -> None:
    plain = tables(by_gender=False)["children_by_birth_years"]
    split = tables()["children_by_birth_years"]
    assert [column.key for column in plain.columns] == ["child_processes_ever", "child_processes_current"]
    assert split.columns[:2] == plain.columns
    assert [column.key for column in split.columns[2:]] == [
        f"{who}_{when}" for who in ("girls", "boys", "others") for when in ("ever", "current")
    ]
