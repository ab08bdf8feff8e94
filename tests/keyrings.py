"""A keyring for tests: it keeps what it is given, in memory, as a good one does on a disk."""

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend

__all__ = ["Memory", "ring"]


class Memory(KeyringBackend):
    """What was given to it can be looked at in `kept`."""

    priority = 5.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the library has no hints
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def ring() -> Iterator[Memory]:
    """This computer's keyring, for the time of a test."""
    before, made = keyring.get_keyring(), Memory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)
