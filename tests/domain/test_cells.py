"""One cell of the team's list: everything that is meant by a value is read, and nothing else."""

from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.cells import Unfit, is_empty, reader
from famsam_desktop.domain.imports import SHEETS, Column, Holds

TODAY = date(2026, 3, 4)
COLUMNS = {column.head: column for sheet in SHEETS for column in sheet.columns}


def column(head: str) -> Column:
    return COLUMNS[head]


def read(head: str, raw: Any) -> Any:
    return reader(column(head), TODAY, {"Nora": 1, "Hällefors": 2})(raw)


@pytest.mark.parametrize(
    ("head", "raw", "value"),
    [
        ("alias", "  Familj   23-04\n", "Familj 23-04"),
        ("alias", 2304, "2304"),
        ("alias", 2304.0, "2304"),
        ("alias", "A\u030angstro\u0308m\x07", "Ångström"),
        ("kommun", " hällefors", 2),
        ("datum", date(2022, 3, 1), date(2022, 3, 1)),
        ("datum", datetime(2022, 3, 1), date(2022, 3, 1)),  # noqa: DTZ001  (as a workbook has it)
        ("datum", " 2022-03-01 ", date(2022, 3, 1)),
        ("start", time(9, 0), time(9, 0)),
        ("start", time(8, 59, 59, 999_999), time(9, 0)),
        ("start", time(23, 59, 59), time(23, 59)),
        ("start", "9.05", time(9, 5)),
        ("start", "09:05:00", time(9, 5)),
        ("start", 0.375, time(9, 0)),
        ("minuter", "60", 60),
        ("minuter", 60.0, 60),
        ("fodelsear", " 2012", 2012),
        ("fodelsear", 2026, 2026),
    ],
)
def test_what_is_meant(head: str, raw: Any, value: Any) -> None:
    assert read(head, raw) == value


@pytest.mark.parametrize(
    ("head", "raw"),
    [
        ("alias", "\u202e\x07"),
        ("datum", "2022-02-30"),
        ("datum", "22-03-01"),
        ("datum", time(9, 0)),
        ("start", "9"),
        ("start", "24:00"),
        ("start", 1.5),
        ("start", 0.9999999),
        ("start", datetime(2022, 3, 1, 9, 0)),  # noqa: DTZ001  (as a workbook has it)
        ("minuter", True),
        ("minuter", "en timme"),
        ("fodelsear", date(2012, 3, 4)),
        ("fodelsear", "120304-1234"),
    ],
)
def test_what_is_not_understood(head: str, raw: Any) -> None:
    with pytest.raises(Unfit):
        read(head, raw)


def test_what_is_empty() -> None:
    assert is_empty(None)
    assert is_empty(" \n")
    assert not is_empty(0)
    assert not is_empty(False)


RAW = st.one_of(
    st.text(max_size=30),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
)


@given(st.sampled_from(sorted(COLUMNS)), RAW)
def test_whatever_stands_there_is_a_value_or_unfit(head: str, raw: Any) -> None:
    try:
        value = read(head, raw)
    except Unfit:
        return
    kinds = {
        Holds.NAME: str,
        Holds.DAY: date,
        Holds.CLOCK: time,
        Holds.MINUTES: int,
        Holds.BIRTH_YEAR: int,
        Holds.MUNICIPALITY: int,
        Holds.CHOICE: str,
    }
    assert isinstance(value, kinds[column(head).holds])
    if isinstance(value, str):
        assert value
        assert value == value.strip()
    if column(head).holds is Holds.MINUTES:
        assert 1 <= value <= 720
