"""What a person is told about the keys of a store; the keys themselves stay in the vault."""

from dataclasses import dataclass
from datetime import date, timedelta

KEYRING_DAYS = 14
"""So long a keyring opens the store after the passphrase was last typed on this computer."""


def keyring_until(today: date) -> date:
    """The last day on which a keyring may open the store that was opened by passphrase today."""
    return today + timedelta(days=KEYRING_DAYS)


def keyring_serves(until: date, today: date) -> bool:
    """Is today one of those days? Before the first of them the clock was set back, and that gains nothing."""
    return timedelta(0) <= until - today <= timedelta(days=KEYRING_DAYS)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyringState:
    """Whether this computer's keyring may open the store, until which day, or why it cannot be used (a code)."""

    on: bool = False
    until: date | None = None
    unusable: str = ""
