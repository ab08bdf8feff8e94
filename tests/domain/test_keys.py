"""On which days a keyring serves."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.keys import KEYRING_DAYS, keyring_serves, keyring_until

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(DAYS, st.integers(-1000, 1000))
def test_a_keyring_serves_from_the_day_the_passphrase_was_typed_to_its_last(day: date, later: int) -> None:
    serves = keyring_serves(keyring_until(day), day + timedelta(days=later))
    assert serves == (0 <= later <= KEYRING_DAYS)


def test_that_is_two_weeks() -> None:
    assert keyring_until(date(2026, 3, 4)) == date(2026, 3, 18)
