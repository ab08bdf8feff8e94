"""The door of the vault: a passphrase becomes the key of a store that is held. What opens it is not needed yet."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from famsam_desktop.store.attempts import Attempts
from famsam_desktop.store.folder import StoreFolder, existing_folder
from famsam_desktop.store.holder import Holder
from famsam_desktop.store.keyfile import read_key_file
from famsam_desktop.store.keys import KeyFile, Opened

type Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A store that this process holds, and the key that somebody's passphrase gave. Open it, or let go of it."""

    folder: StoreFolder = field(repr=False)
    holder: Holder = field(repr=False)
    attempts: Attempts = field(repr=False)
    keys: KeyFile = field(repr=False)
    opened: Opened = field(repr=False)


def try_passphrase(path: Path, passphrase: str, person: str | None, clock: Clock) -> Entry:
    """Hold the store and derive its key; a wrong passphrase is counted, and holds nothing."""

    def derived(keys: KeyFile, attempts: Attempts) -> Opened:
        with attempts.trying_a_passphrase():
            return keys.unlock(passphrase, person)

    return hold(path, clock, derived)


def hold(path: Path, clock: Clock, secret: Callable[[KeyFile, Attempts], Opened]) -> Entry:
    """Hold the store while a secret is tried on its key file; it is let go of when the secret does not open it."""
    folder = existing_folder(path)
    attempts = Attempts(folder.attempts, clock)
    with ExitStack() as held:
        holder = held.enter_context(Holder(folder.lock))
        keys = read_key_file(folder.keys)
        opened = secret(keys, attempts)
        held.pop_all()
    return Entry(folder=folder, holder=holder, attempts=attempts, keys=keys, opened=opened)
