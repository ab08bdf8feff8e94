"""What several numbers give together: a whole without two parts, and the part that two groupings share."""

from famsam_desktop.disclosure.model import Number, Package, Status, Unit, compiled
from famsam_desktop.disclosure.shadows import with_shadows

DAYS = ("1", "2", "3", "4")
UNIT = Unit(name="families", dimensions={"day": DAYS, "town": ("a", "b")})


def number(days: str, value: int, threshold: int = 5) -> Number:
    return Number(
        name=days, unit="families", where={"day": frozenset(days)}, value=value, threshold=threshold
    )


def shadows(*numbers: Number) -> set[tuple[int, int]]:
    """The value and the threshold of each."""
    system = with_shadows(compiled(Package(units=(UNIT,), numbers=numbers)))
    found = [each for each in system.numbers if each.status is Status.SHADOW]
    return {(each.value, each.threshold) for each in found}


def test_a_whole_without_two_parts() -> None:
    assert shadows(number("1234", 30), number("12", 15), number("3", 13)) == {(2, 5)}


def test_what_lies_on_both_sides_of_two_parts() -> None:
    assert shadows(number("1234", 30), number("2", 15), number("3", 13)) == {(2, 5)}


def test_the_part_that_two_groupings_share() -> None:
    assert (3, 5) in shadows(number("12", 20), number("1", 17), number("23", 40), number("3", 37))


def test_a_series_without_its_dimension_is_the_whole() -> None:
    whole = Number(name="all", unit="families", where={}, value=30, threshold=5)
    assert (2, 5) in shadows(whole, number("12", 15), number("3", 13), number("34", 15))


def test_nothing_that_has_a_hidden_number_in_it() -> None:
    """The hidden one may be large, and so may what it is a part of."""
    assert (3, 5) not in shadows(
        number("1234", 40), number("1", 17), number("2", 20), number("3", 1), number("4", 2)
    )


def test_nothing_that_is_enough() -> None:
    assert shadows(number("1234", 35), number("12", 15), number("3", 13)) == set()


def test_the_threshold_is_the_lowest_by_which_it_can_be_reckoned() -> None:
    found = shadows(number("1234", 30, 10), number("12", 15), number("3", 9, 5))
    assert found == {(6, 10)}
