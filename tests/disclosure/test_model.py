"""Numbers as sums over few unknowns: the same as plain counting, whatever is tabulated together."""

from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.disclosure.model import Impossible, Number, Package, Status, Unit, compiled, total
from famsam_desktop.disclosure.shadows import with_shadows
from tests.disclosure import reports
from tests.disclosure.registers import DIMENSIONS, Register, cells, fits, packages

NAMES = ("a", "b", "c")
THRESHOLD = 3


@given(packages(NAMES))
def test_every_way_to_add_a_number_gives_the_counted_one(drawn: tuple[Register, Package]) -> None:
    register, package = drawn
    system = compiled(package)
    unknowns = true_unknowns(register, package, system.names)
    for number, ways in zip(system.numbers, system.ways, strict=True):
        assert ways
        assert {total(way, unknowns) for way in ways} == {number.value}
    assert all(rule.least <= total(rule.sum, unknowns) for rule in system.rules)


@given(packages(NAMES))
def test_a_shadow_is_the_difference_of_plain_counts(drawn: tuple[Register, Package]) -> None:
    register, package = drawn
    system = with_shadows(compiled(package))
    unknowns = true_unknowns(register, package, system.names)
    for number, ways in zip(system.numbers, system.ways, strict=True):
        if number.status is Status.SHADOW:
            assert {total(way, unknowns) for way in ways} == {number.value}


@given(packages(NAMES, threshold=THRESHOLD))
def test_no_sensitive_difference_of_two_is_left_out(drawn: tuple[Register, Package]) -> None:
    _, package = drawn
    system = with_shadows(compiled(package))
    known = {tuple(sorted(way.items())) for ways in system.ways for way in ways}
    finest = cells(NAMES)
    for whole in package.numbers:
        for part in package.numbers:
            inside = {cell for cell in finest if fits(cell, NAMES, part.where)}
            around = {cell for cell in finest if fits(cell, NAMES, whole.where)}
            rest = whole.value - part.value
            tells = 0 < rest < THRESHOLD or (rest == 0 and (whole.zero_tells or part.zero_tells))
            if inside < around and tells:
                at = [package.numbers.index(each) for each in (whole, part)]
                rests = [
                    tuple(sorted((place, 1) for place in one.keys() - other.keys()))
                    for one in system.ways[at[0]]
                    for other in system.ways[at[1]]
                    if other.keys() < one.keys()
                ]
                assert rests
                assert known.intersection(rests)


def true_unknowns(register: Register, package: Package, names: tuple[str, ...]) -> list[int]:
    """The register in the tables of the model, by their names; a value stands for all that nothing tells from it."""

    def told(name: str, value: str) -> tuple[bool, ...]:
        return tuple(value in number.where[name] for number in package.numbers if name in number.where)

    unknowns = []
    for called in names:
        wanted = dict(part.split("=") for part in called.removeprefix("families: ").split(" · ") if part)
        unknowns.append(
            sum(
                count
                for cell, count in register.items()
                if all(
                    told(name, value) == told(name, wanted[name])
                    for name, value in zip(NAMES, cell, strict=True)
                    if name in wanted
                )
            )
        )
    return unknowns


def test_what_nobody_asks_together_needs_no_common_table() -> None:
    system = compiled(reports.report_2022())
    assert system.unknowns < 60
    every = 1
    for values in reports.families().dimensions.values():
        every *= len(values)
    assert every > 2000


def test_what_cannot_be_has_no_unknown() -> None:
    unit = Unit(
        name="u",
        dimensions=DIMENSIONS,
        impossible=(Impossible(("a", "b"), lambda a, b: a <= b),),
    )
    number = Number(name="n", unit="u", where={"a": frozenset("1")}, value=1, threshold=5)
    system = compiled(Package(units=(unit,), numbers=(number,)))
    assert not any("a=1 · b=0" in name for name in system.names)
    assert sum(len(sum_) for sum_ in system.sums) == 2


@given(st.integers(0, 9))
def test_what_is_sensitive(value: int) -> None:
    number = Number(name="n", unit="u", where={}, value=value, threshold=5)
    assert number.is_sensitive == (0 < value < 5)
    told = Number(name="n", unit="u", where={}, value=value, threshold=5, zero_tells=True)
    assert told.is_sensitive == (value < 5)
    of_few = Number(name="n", unit="u", where={}, value=value, threshold=5, behind=3)
    assert of_few.is_sensitive == (value > 0)
