"""The recovery code: random, printed in groups, read as people type, and nothing but a code read as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.errors import WrongRecoveryCode
from famsam_desktop.store.recovery import new_recovery_code, printed, read_recovery_code

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def test_a_code_is_eight_groups_of_four_and_never_the_same() -> None:
    codes = {new_recovery_code() for _ in range(200)}
    assert len(codes) == 200
    for code in codes:
        assert [len(group) for group in code.split("-")] == [4] * 8
        assert printed(read_recovery_code(code)) == code
    assert set("".join(codes)) - {"-"} == set(SYMBOLS)


@given(st.text(SYMBOLS, min_size=32, max_size=32), st.data())
def test_what_is_easily_misread_reads_the_same(symbols: str, data: st.DataObject) -> None:
    looks = {"0": "0Oo", "1": "1IiLl"}
    typed = ""
    for symbol in symbols:
        typed += data.draw(st.sampled_from(looks.get(symbol, symbol + symbol.lower())))
        typed += data.draw(st.sampled_from(["", " ", "-", "\u2013", "\u00a0", "\n"]))
    assert read_recovery_code(typed) == symbols


@pytest.mark.parametrize(
    "wrong", ["", "0" * 31, "0" * 33, "0" * 64, "U" * 32, "0" * 31 + "!", "Å" + "0" * 31, "ß" * 16]
)
def test_anything_else_is_refused_and_not_cut_to_length(wrong: str) -> None:
    with pytest.raises(WrongRecoveryCode):
        read_recovery_code(wrong)
