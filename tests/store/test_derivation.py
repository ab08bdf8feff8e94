"""From a passphrase to a key: bounds, the same key everywhere, and a cost that fits the computer."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.store.derivation import FLOOR, MIB, Cost, Derivation, calibrated_cost, new_derivation


def test_the_derivation_is_argon2id_as_others_compute_it() -> None:
    """Computed with another implementation of RFC 9106: 64 MiB, 3 passes, one lane."""
    derivation = Derivation(cost=FLOOR, salt=bytes(range(16)))
    assert (
        derivation.key("korrekt häst batteri").hex()
        == "2ae1e503694367a52b3b6d86218697aa6e7c99c5e4320f017eaa60afc66aeaa3"
    )


def test_salt_and_cost_change_the_key() -> None:
    here = Derivation(cost=FLOOR, salt=bytes(16)).key("fras")
    salted = Derivation(cost=FLOOR, salt=bytes(15) + b"\x01").key("fras")
    cheaper = Derivation(cost=Cost(memory_bytes=64 * MIB, passes=2), salt=bytes(16)).key("fras")
    assert len({here, salted, cheaper}) == 3
    assert new_derivation(FLOOR).salt != new_derivation(FLOOR).salt


@pytest.mark.parametrize(
    ("memory_bytes", "passes"),
    [(64 * MIB - 1, 3), (1024 * MIB + 1, 3), (64 * MIB, 1), (64 * MIB, 13), (0, 0)],
)
def test_a_cost_out_of_bounds_cannot_be_made(memory_bytes: int, passes: int) -> None:
    with pytest.raises(ValueError, match="out of range"):
        Cost(memory_bytes=memory_bytes, passes=passes)


def test_a_salt_of_another_length_cannot_be_used() -> None:
    with pytest.raises(ValueError, match="salt"):
        Derivation(cost=FLOOR, salt=b"")


def _computer(speed: float) -> Callable[[Cost], float]:
    """A computer that goes through this many MiB a second."""

    def seconds(cost: Cost) -> float:
        return cost.memory_bytes / MIB * cost.passes / speed

    return seconds


@given(st.floats(min_value=10, max_value=1e6))
def test_the_cost_takes_half_a_second_to_a_second_where_the_bounds_allow_it(speed: float) -> None:
    cost = calibrated_cost(_computer(speed))
    seconds = _computer(speed)(cost)
    assert cost.memory_bytes >= FLOOR.memory_bytes
    assert cost.passes >= FLOOR.passes
    too_slow_for_the_floor = speed < 64 * 3
    too_fast_for_the_bounds = speed > 256 * 12 / 0.5
    assert too_slow_for_the_floor or seconds <= 1.0
    assert too_fast_for_the_bounds or seconds >= 0.49


def test_a_fast_and_a_slow_computer() -> None:
    assert calibrated_cost(_computer(256 * 3 / 0.75)) == Cost(memory_bytes=256 * MIB, passes=3)
    assert calibrated_cost(_computer(256 * 3 / 0.3)) == Cost(memory_bytes=256 * MIB, passes=8)
    assert calibrated_cost(_computer(100)) == FLOOR
