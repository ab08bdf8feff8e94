"""What an organisation has settled for every user of a computer."""

from enum import StrEnum
from typing import NamedTuple


class Fault(StrEnum):
    """What is wrong with the file, or with one setting in it."""

    UNTRUSTED = "untrusted"
    UNREADABLE = "unreadable"
    UNKNOWN = "unknown"
    WRONG = "wrong"


class Problem(NamedTuple):
    """A fault and the setting it is in; none when it is the whole file's."""

    fault: Fault
    setting: str = ""


class Policy(NamedTuple):
    """What is settled; an empty text, zero minutes and a keyring that is allowed leave it to the user."""

    organisation: str = ""
    store: str = ""
    idle_minutes: int = 0
    keyring: bool = True
    problems: tuple[Problem, ...] = ()

    def idle(self, chosen: int) -> int:
        """The minutes that hold when a user has chosen these; 0 is never, and longer than any bound."""
        return min(chosen or self.idle_minutes, self.idle_minutes) if self.idle_minutes else chosen
