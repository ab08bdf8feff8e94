"""Counting with bits, against a loop that looks at one observation after the other."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from statistics import mean, median

from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.observations import (
    NEVER,
    UNKNOWN,
    Choice,
    Count,
    Counter,
    Middle,
    Observations,
    Span,
    Unit,
    Where,
)

CODES = ("", "a", "b", "c")
NUMBERS = (UNKNOWN, 0, 1, 2, 7, 40, NEVER)

type Row = tuple[str, int, int, int]

rows = st.lists(
    st.tuples(st.sampled_from(CODES), st.sampled_from(NUMBERS), st.sampled_from(NUMBERS), st.integers(0, 6)),
    max_size=40,
)
ends = st.none() | st.sampled_from(NUMBERS)
choices = {
    "code": st.frozensets(st.sampled_from((*CODES, "nothing")), max_size=3),
    "day": st.builds(Span, ends, ends),
    "number": st.builds(Span, ends, ends),
}
wheres = st.fixed_dictionaries({}, optional=choices)


def observations(unit: Unit, made: Sequence[Row], *, of_families: bool = True) -> Observations:
    columns: Mapping[str, Sequence[str] | Sequence[int]] = {
        "code": [row[0] for row in made],
        "day": [row[1] for row in made],
        "number": [row[2] for row in made],
    }
    return Observations(unit, columns, [row[3] for row in made] if of_families else None)


def is_in(value: object, choice: Choice) -> bool:
    if isinstance(choice, frozenset):
        return value in choice
    assert isinstance(value, int)
    return (choice.first is None or choice.first <= value) and (choice.last is None or value <= choice.last)


def fits(row: Row, where: Where) -> bool:
    at = {"code": row[0], "day": row[1], "number": row[2]}
    return all(is_in(at[name], choice) for name, choice in where.items())


@given(rows, wheres, wheres)
def test_the_same_as_one_by_one(made: list[Row], where: Where, other: Where) -> None:
    counter = Counter(observations(Unit.PROCESSES, made))
    for asked in (where, other, where):  # what is kept from the first time answers the last
        found = [row for row in made if fits(row, asked)]
        assert counter.count(asked) == Count(len(found), len({row[3] for row in found}))


@given(rows, wheres, st.lists(wheres, max_size=3))
def test_what_is_left_when_parts_are_taken_away(made: list[Row], whole: Where, parts: list[Where]) -> None:
    found = [row for row in made if fits(row, whole) and not any(fits(row, part) for part in parts)]
    counter = Counter(observations(Unit.MEETINGS, made))
    assert counter.rest(whole, parts) == Count(len(found), len({row[3] for row in found}))


@given(rows, wheres)
def test_the_middle_leaves_out_what_nobody_knows(made: list[Row], where: Where) -> None:
    found = [row for row in made if fits(row, where) and row[2] != UNKNOWN]
    middle = Counter(observations(Unit.MEETINGS, made)).middle("number", where)
    if not found:
        assert middle is None
        return
    values = [Fraction(row[2]) for row in found]
    assert middle == Middle(len(values), len({row[3] for row in found}), mean(values), median(values))


@given(rows, wheres)
def test_families_and_what_comes_from_none_have_nobody_behind_them(made: list[Row], where: Where) -> None:
    number = sum(fits(row, where) for row in made)
    assert Counter(observations(Unit.FAMILIES, made)).count(where) == Count(number)
    alone = observations(Unit.CONSULTATIONS, made, of_families=False)
    assert Counter(alone).count(where) == Count(number)


def test_nothing_at_all() -> None:
    counter = Counter(Observations(Unit.PROCESSES, {"number": []}, []))
    assert counter.count({}) == counter.count({"number": Span(0, 9)}) == Count(0, 0)
    assert counter.middle("number", {}) is None
