"""Lines put together, and columns left out."""

from dataclasses import replace
from datetime import date

import pytest

from famsam_desktop.domain.errors import LinesDoNotMerge, NoColumnLeft
from famsam_desktop.domain.merging import merged, without
from famsam_desktop.domain.observations import Span
from famsam_desktop.domain.report_tables import catalogue
from famsam_desktop.domain.tables import Line, Table

PEOPLE = {"Lindesberg": 23601, "Nora": 10721, "Hällefors": 6849, "Ljusnarsberg": 4604}
TABLES = {
    table.key: table
    for table in catalogue(
        date(2022, 11, 16),
        first_day=date(2019, 9, 1),
        municipalities=tuple(PEOPLE),
        populations=PEOPLE,
        population_on=date(2021, 12, 31),
    )
}


def labels(table: Table) -> list[str]:
    return [line.label for line in table.lines]


def line(table: Table, label: str) -> Line:
    return next(each for each in table.lines if each.label == label)


def test_two_towns_are_one_line_where_the_first_stood() -> None:
    table = merged(TABLES["families_by_municipality"], (("Hällefors", "Ljusnarsberg"),))
    assert labels(table) == ["Lindesberg", "Nora", "Hällefors och Ljusnarsberg", "Totalt"]
    both = line(table, "Hällefors och Ljusnarsberg")
    assert both.choice == frozenset(("Hällefors", "Ljusnarsberg"))
    assert table.shares[0].expected == {
        "Lindesberg": 52,
        "Nora": 23,
        "Hällefors och Ljusnarsberg": 25,
        "Totalt": 100,
    }


def test_expected_shares_are_rounded_once() -> None:
    people = {"A": 15, "B": 15, "C": 970}  # 1.5 percent each: 2 + 2, but 3 together
    (table,) = (
        each
        for each in catalogue(
            date(2022, 11, 16), first_day=date(2022, 1, 1), municipalities=tuple(people), populations=people
        )
        if each.key == "families_by_municipality"
    )
    assert table.shares[0].expected == {"A": 2, "B": 2, "C": 97, "Totalt": 100}
    assert merged(table, (("A", "B"),)).shares[0].expected == {"A och B": 3, "C": 97, "Totalt": 100}


def test_three_codes_and_lines_merged_before() -> None:
    once = merged(TABLES["families_by_municipality"], (("Hällefors", "Nora"),))
    assert labels(once) == ["Lindesberg", "Nora och Hällefors", "Ljusnarsberg", "Totalt"]
    thrice = merged(TABLES["closing_reasons"], (("Löst sig", "Utflyttad", "Annat"),))
    assert "Löst sig, Utflyttad och Annat" in labels(thrice)
    again = merged(once, (("Nora och Hällefors", "Ljusnarsberg"),))
    assert line(again, "Nora, Hällefors och Ljusnarsberg").choice == frozenset(PEOPLE) - {"Lindesberg"}


@pytest.mark.parametrize(
    ("key", "group", "label", "span"),
    [
        (
            "families_and_processes_by_year",
            ("2020", "2019"),
            "2019–2020",
            Span(date(2019, 1, 1).toordinal(), date(2020, 12, 31).toordinal()),
        ),
        (
            "closed_by_year",
            ("2021", "2022"),
            "2021–2022",
            Span(date(2021, 1, 1).toordinal(), date(2022, 11, 16).toordinal()),
        ),
        (
            "meetings_and_actions_by_quarter",
            ("2020 kvartal 4", "2021 kvartal 1"),
            "2020 kvartal 4 – 2021 kvartal 1",
            Span(date(2020, 10, 1).toordinal(), date(2021, 3, 31).toordinal()),
        ),
        ("families_by_number_of_children_under_23", ("3", "4+"), "3+", Span(3)),
        ("families_by_number_of_children_under_23", ("1", "2", "3", "4+"), "1+", Span(1)),
        ("meetings_per_closed_family", ("3", "4–6"), "3–6", Span(3, 6)),
        ("meetings_per_closed_family", ("1", "2"), "1–2", Span(1, 2)),
        (
            "children_by_birth_years",
            ("Åk 4-6 (2010–2012)", "Åk 7-9 (2007–2009)"),
            "Åk 4-6 och Åk 7-9 (2007–2012)",
            Span(2007, 2012),
        ),
        (
            "children_by_birth_years",
            ("Åk 7-9 (2007–2009)", "Avslutad grundskola (2006 eller tidigare)"),
            "Åk 7-9 och Avslutad grundskola (2009 eller tidigare)",
            Span(0, 2009),
        ),
        (
            "children_by_birth_years",
            ("Förskola (2017 eller senare)", "Åk F-3 (2013–2016)"),
            "Förskola och Åk F-3 (2013 eller senare)",
            Span(2013),
        ),
    ],
)
def test_stretches_side_by_side(key: str, group: tuple[str, ...], label: str, span: Span) -> None:
    table = merged(TABLES[key], (group,))
    assert line(table, label).choice == span
    assert len(table.lines) == len(TABLES[key].lines) - len(group) + 1
    assert labels(table)[-1] == "Totalt"


def test_quarters_merged_twice_keep_the_outermost_names() -> None:
    table = TABLES["meetings_and_actions_by_quarter"]
    once = merged(table, (("2020 kvartal 1", "2020 kvartal 2"), ("2020 kvartal 3", "2020 kvartal 4")))
    twice = merged(
        once, (("2020 kvartal 1 – 2020 kvartal 2", "2020 kvartal 3 – 2020 kvartal 4", "2021 kvartal 1"),)
    )
    assert "2020 kvartal 1 – 2021 kvartal 1" in labels(twice)


def test_nothing_to_merge_is_the_table_itself() -> None:
    assert merged(TABLES["waiting_days"], ()) == TABLES["waiting_days"]


@pytest.mark.parametrize(
    ("key", "groups"),
    [
        ("families_by_municipality", (("Nora", "Totalt"),)),
        ("families_and_processes_by_year", (("2022", "Totalt"),)),
        ("families_and_processes_by_year", (("2019", "2021"),)),
        ("families_by_number_of_children_under_23", (("1", "4+"),)),
        ("families_by_municipality", (("Nora", "Örebro"),)),
        ("families_by_municipality", (("Nora",),)),
        ("families_by_municipality", (("Nora", "Nora"),)),
        ("families_by_municipality", (("Nora", "Hällefors"), ("Nora", "Lindesberg"))),
    ],
)
def test_what_cannot_be_put_together_is_refused(key: str, groups: tuple[tuple[str, ...], ...]) -> None:
    with pytest.raises(LinesDoNotMerge):
        merged(TABLES[key], groups)


def test_columns_left_out_with_their_shares() -> None:
    table = TABLES["families_by_municipality"]
    fewer = without(table, {"processes_ever"})
    assert [column.key for column in fewer.columns] == ["families_ever"]
    assert fewer.shares == table.shares
    assert without(table, {"families_ever"}).shares == ()
    assert without(table, ()) == table
    assert replace(fewer, columns=table.columns) == table
    with pytest.raises(NoColumnLeft):
        without(fewer, {"families_ever"})
