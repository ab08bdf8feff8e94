"""What means tell together."""

from itertools import product

import pytest

from famsam_desktop.disclosure.means import tell_of_few

SPRING, SUMMER, AUTUMN = (True, False, False), (False, True, False), (False, False, True)
ALL = (True, True, True)


def test_the_first_one_tells_of_all_it_is_of() -> None:
    assert not tell_of_few(SPRING, [], [10, 1, 1], 5)
    assert tell_of_few(SUMMER, [], [10, 4, 10], 5)


def test_one_without_another_is_of_the_rest() -> None:
    assert tell_of_few((True, True, False), [SPRING], [10, 4, 1], 5)
    assert not tell_of_few((True, True, False), [SPRING], [10, 5, 1], 5)


def test_as_many_in_place_of_as_many() -> None:
    before = (True, True, False)
    assert tell_of_few((False, True, True), [before], [2, 20, 2], 5)
    assert not tell_of_few((False, True, True), [before], [3, 20, 2], 5)


def test_what_can_be_reckoned_already_tells_nothing_more() -> None:
    assert not tell_of_few(AUTUMN, [(True, True, False), ALL], [10, 10, 1], 5)


def test_three_together() -> None:
    known = [(True, True, False, False), (False, True, True, True)]
    assert tell_of_few((True, False, False, True), known, [9, 9, 2, 2], 5)


@pytest.mark.parametrize("families", list(product((0, 3), repeat=3)))
def test_groups_that_may_be_the_same_families_count_none(families: tuple[int, ...]) -> None:
    assert tell_of_few((True, True, True, False), [(False, False, False, True)], [*families, 9], 10)


def test_where_too_much_is_to_be_looked_at_it_may_tell() -> None:
    every = [tuple(at == other for other in range(40)) for at in range(39)]
    assert tell_of_few((False,) * 39 + (True,), every, [1] * 40, 30)
