"""What an attacker can reckon with: one number for one question, what everybody sees, and what was printed before."""

from dataclasses import replace

import pytest

from famsam_desktop.disclosure.model import Status
from famsam_desktop.disclosure.protect import is_possible
from famsam_desktop.domain.earlier import earlier_reports
from famsam_desktop.domain.observations import Count, Span, Unit
from famsam_desktop.domain.publications import Publication, PublishedNumber
from famsam_desktop.domain.tables import Column, Line, Table
from famsam_desktop.services.corrections import needed, with_changes
from famsam_desktop.services.definitions import definitions
from famsam_desktop.services.modelling import Model, Sheet, Threshold, modelled
from famsam_desktop.services.predicates import atoms_of
from tests.services import sheets
from tests.services.sheets import AS_OF, EVER, year

FIVE = Threshold(5, 10)
CASES_STARTED = {"referred": EVER["started"], "started": EVER["started"]}


def model_of(*chosen: Sheet, earlier: tuple[Publication, ...] = ()) -> Model:
    return modelled(chosen, earlier, FIVE, is_possible)


def publication(*numbers: PublishedNumber) -> Publication:
    return Publication(made_on=AS_OF, as_of=AS_OF, purpose="", recipient="", numbers=numbers)


def printed(value: int, is_printed: bool = True) -> PublishedNumber:
    """How many families there were, and how many of Nora."""
    return PublishedNumber(
        table="towns",
        label="Nora",
        unit=Unit.FAMILIES,
        where={**EVER, "municipality": frozenset(("Nora",))},
        value=value,
        threshold=5,
        is_printed=is_printed,
    )


def test_days_and_numbers_are_cut_where_something_begins_or_ends() -> None:
    atoms = atoms_of([{"born": Span(2003, 2006)}, {"born": Span(2005)}, {"born": Span(None, 2008)}])["born"]
    assert atoms.names == ("../2002", "2003/2004", "2005/2006", "2007/2008", "2009/..")
    assert atoms.of(Span(2003, 2006)) == {"2003/2004", "2005/2006"}
    assert atoms.of(Span()) == set(atoms.names)


def test_what_has_not_happened_is_later_than_every_day() -> None:
    atoms = atoms_of([sheets.CURRENT, sheets.CLOSED])["ended"]
    assert atoms.of(sheets.CURRENT["ended"]).isdisjoint(atoms.of(sheets.CLOSED["ended"]))
    assert atoms.of(sheets.CURRENT["ended"]) | atoms.of(sheets.CLOSED["ended"]) == set(atoms.names)


def test_codes_are_taken_one_by_one_with_one_more_for_all_others() -> None:
    atoms = atoms_of([{"town": frozenset(("Nora", "Lindesberg"))}, {"town": frozenset(("Nora",))}])["town"]
    assert atoms.names == ("Lindesberg", "Nora", "annat")


def test_a_total_that_stands_in_every_table_is_one_number() -> None:
    model = model_of(*sheets.report())
    totals = {model.cells[sheet.table.key, len(sheet.table.lines) - 1, 0] for sheet in sheets.report()}
    assert len(totals) == 1


def test_that_lines_are_all_there_are_is_known() -> None:
    model = model_of(*sheets.report())
    nothing = [number for number in model.package.numbers if "utanför" in number.name]
    assert nothing
    assert all(number.value == 0 and number.status is Status.PUBLISHED for number in nothing)


def test_lines_that_leave_some_out_say_nothing_of_the_others() -> None:
    towns = sheets.report()[1]
    fewer = replace(towns.table, lines=towns.table.lines[1:])
    model = model_of(Sheet(fewer, towns.counts[1:]))
    assert not [number for number in model.package.numbers if "utanför" in number.name]


def test_the_same_pieces_for_what_processes_have_from_their_families() -> None:
    model = model_of(*sheets.report())
    families, processes = model.package.units
    assert families.dimensions["started"] == processes.dimensions["started"]
    lines = [link for link in model.package.links if "ended" not in link.one[1]]
    assert {(link.least, link.most) for link in lines} == {(1, 12)}


def test_who_has_a_process_that_goes_on_is_a_family_that_goes_on() -> None:
    ends = [link for link in model_of(*sheets.report()).package.links if "ended" in link.one[1]]
    assert {(link.least, link.most) for link in ends} == {(0, 12), (1, None)}


def test_families_without_a_process_make_the_link_weaker_and_not_the_model_impossible() -> None:
    table = sheets.by_year()
    counts = (
        (table.counts[0][0], table.counts[0][1], Count(1, 1), Count(1, 1), table.counts[0][4]),
        *table.counts[1:],
    )
    total_line = (*counts[-1][:2], Count(107, 59), Count(75, 42), counts[-1][4])
    model = model_of(Sheet(table.table, (*counts[:-1], total_line)))
    assert {link.least for link in model.package.links} == {0}
    assert is_possible(model.system)


def test_what_was_printed_before_is_known_and_what_was_hidden_stays_so() -> None:
    towns = sheets.report()[1]
    for is_printed, status in ((True, Status.PUBLISHED), (False, Status.WITHHELD)):
        model = model_of(towns, earlier=(publication(printed(14, is_printed)),))
        at = model.cells["towns", [line.label for line in towns.table.lines].index("Nora"), 0]
        assert model.package.numbers[at].status is status
        assert not model.changed


def test_an_earlier_number_that_the_register_no_longer_gives_is_of_another_register() -> None:
    towns = sheets.report()[1]
    model = model_of(towns, earlier=(publication(printed(13)), publication(printed(14))))
    assert model.changed == {(0, "towns")}
    assert is_possible(model.system)


def test_both_real_reports_agree_with_each_other() -> None:
    model = model_of(*sheets.report(), earlier=tuple(earlier_reports().values()))
    assert not model.changed


@pytest.mark.parametrize("earlier", [(), tuple(earlier_reports().values())])
def test_every_sum_and_nesting_that_is_told_is_true(earlier: tuple[Publication, ...]) -> None:
    chosen = sheets.report()
    model = model_of(*chosen, earlier=earlier)
    values = {place: model.package.numbers[at].value for place, at in model.cells.items()}
    told = definitions(model, chosen)
    for each in told["sums"]:
        assert values[tuple(each["whole"])] == sum(values[tuple(part)] for part in each["parts"])
    for each in told["nestings"]:
        assert values[tuple(each["part"])] <= values[tuple(each["whole"])]
    wholes = {tuple(each["whole"]) for each in told["sums"]}
    assert {(sheet.table.key, len(sheet.table.lines) - 1, 0) for sheet in chosen} <= wholes


def test_ever_is_current_and_closed() -> None:
    told = definitions(model_of(sheets.by_year()), [sheets.by_year()])
    assert {"whole": ["years", 4, 0], "parts": [["years", 4, 1], ["years", 4, 4]]} in told["sums"]


def test_what_was_hidden_stays_so_though_the_register_gives_another_number() -> None:
    towns = sheets.report()[1]
    total = replace(printed(58), where=EVER, label="total")
    model = model_of(towns, earlier=(publication(printed(13, is_printed=False), total),))
    at = model.cells["towns", [line.label for line in towns.table.lines].index("Nora"), 0]
    assert model.changed == {(0, "towns")}
    assert model.package.numbers[at].status is Status.WITHHELD


def test_a_change_of_few_is_a_difference_that_must_not_be_known() -> None:
    towns = sheets.report()[1]
    model = model_of(towns, earlier=(publication(printed(13), replace(printed(20), where=EVER)),))
    found = with_changes(model.system, model.asked, model.then).numbers[len(model.system.numbers) :]
    assert [(each.value, each.need) for each in found if each.name.endswith("Nora")][:1] == [(1, (1, 5))]
    assert all(0 < each.value < 5 for each in found)
    assert not with_changes(model_of(towns).system, (), frozenset()).numbers[
        len(model_of(towns).system.numbers) :
    ]


def test_a_start_is_a_case_that_was_referred_by_then() -> None:
    cases = Table(
        key="cases",
        title="",
        axis="",
        lines=(Line("2022", year(2022)), Line("total")),
        columns=(Column(key="cases", label="", unit=Unit.CASES, by="referred", where=CASES_STARTED),),
    )
    model = model_of(sheets.by_year(), Sheet(cases, ((Count(18, 18),), (Count(61, 59),))))
    starts = [link for link in model.package.links if link.other[0] == Unit.CASES.value]
    assert starts
    assert {(link.least, link.most) for link in starts} == {(1, None)}
    fewer = model_of(sheets.by_year(), Sheet(cases, ((Count(18, 18),), (Count(50, 50),))))
    assert not [link for link in fewer.package.links if link.other[0] == Unit.CASES.value]


def test_only_the_table_that_was_put_right_is_of_another_register() -> None:
    towns = sheets.report()[1]
    other = replace(printed(20), where={**EVER, "referrer": frozenset(("school",))}, table="referrers")
    model = model_of(*sheets.report(), earlier=(publication(printed(13), replace(other, value=18)),))
    assert model.changed == {(0, "towns")}
    assert [model.package.numbers[at].value for at in model.then] == [13]
    both = model_of(towns, sheets.report()[2], earlier=(publication(printed(13), other),))
    assert both.changed == {(0, "towns"), (0, "referrers")}


def test_what_another_register_gave_has_no_unknowns_in_common_with_todays() -> None:
    """However often something is put right, each number of then is one unknown more."""
    towns = sheets.report()[1]
    earlier = tuple(publication(printed(value)) for value in (11, 12, 13))
    assert model_of(towns, earlier=earlier).system.unknowns == model_of(towns).system.unknowns + 3


def test_as_few_tables_as_can_be_are_taken_as_put_right() -> None:
    tables = [(at, key) for at in range(3) for key in "abcd"]
    really = {(0, "b"), (2, "d")}
    assert needed(tables, lambda changed: really <= changed) == really
    assert needed(tables, lambda _: True) == frozenset()
    either = needed(tables, lambda changed: bool({(0, "a"), (2, "c")} & changed))
    assert either == {(2, "c")}


def test_that_no_line_counts_some_is_known() -> None:
    """The lines of children leave out who has none; that there are such is seen."""
    children = sheets.report()[3]
    total = (Count((children.counts[-1][0] or Count(0)).value + 2),)
    model = model_of(Sheet(children.table, (*children.counts[:-1], total)))
    (some,) = model.package.bounds
    ((times, unit, where),) = some.terms
    assert (times, unit, some.least) == (1, "families", 1)
    assert where["children"].isdisjoint({"1", "2", "3", "4/.."})
    assert not model_of(children).package.bounds
