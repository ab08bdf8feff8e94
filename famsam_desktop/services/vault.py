"""The vault: create a store, see who can open it, unlock it, look it through.

Importing this module costs next to nothing: the lock screen is painted before the store is imported, and `warm`
imports the rest behind it. That is why everything else is imported where it is used.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from famsam_desktop.services.settings import DEFAULT_ORGANISATION

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk
    from famsam_desktop.store.derivation import Cost

type Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The present instant."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """Somebody who is to have a passphrase of their own."""

    name: str = field(repr=False)
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Created:
    """The new store, open in the hands of its first person, and the code that is shown once."""

    desk: "Desk"
    recovery_code: str = field(repr=False)


def create(
    path: Path,
    people: Sequence[NewPerson],
    *,
    clock: Clock = utc_now,
    cost: "Cost | None" = None,
    organisation: str = DEFAULT_ORGANISATION,
    demo: bool = False,
    new_id: Callable[[], UUID] = uuid4,
) -> Created:
    """Make a store that these people can open; without a cost, what a guess costs is measured on this computer.

    ``new_id`` makes the ids of what a new store begins with.
    """
    from famsam_desktop.services import opening
    from famsam_desktop.services.founding import Founding

    passphrases = [(person.name, person.passphrase) for person in people]
    desk, recovery_code = opening.create(
        path, passphrases, Founding(organisation=organisation, demo=demo), clock, cost, new_id
    )
    return Created(desk=desk, recovery_code=recovery_code)


def people(path: Path) -> list[str]:
    """Who can open the store, in the order they were added; needs no passphrase, and no database."""
    from famsam_desktop.store.folder import existing_folder
    from famsam_desktop.store.keyfile import read_key_file

    return read_key_file(existing_folder(path).keys).people()


def unlock(path: Path, passphrase: str, person: str | None = None, *, clock: Clock = utc_now) -> "Desk":
    """Open the store with somebody's passphrase; without a name, with whosever it is."""
    from famsam_desktop.services import opening

    return opening.unlock(path, passphrase, person, clock)


def unlock_with_recovery(path: Path, code: str, *, clock: Clock = utc_now) -> "Desk":
    """Open the store with the code on the recovery sheet, as its first person."""
    from famsam_desktop.services import opening

    return opening.unlock_with_recovery(path, code, clock)


def check(path: Path, passphrase: str, person: str | None = None) -> list[str]:
    """What is wrong with a store, each fault named without content; nothing when it is sound."""
    from famsam_desktop.services import opening

    return opening.check(path, passphrase, person, utc_now)


def warm() -> None:
    """Import everything that unlocking needs, in a thread while the passphrase is being typed."""
    import_module("famsam_desktop.services.opening")
