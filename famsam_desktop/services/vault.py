"""The vault: create a store, see who can open it, unlock it, look it through.

Importing this module costs next to nothing: the lock screen is painted before the store is imported, and `warm`
imports the rest behind it. That is why everything else is imported where it is used.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.host import policy
from famsam_desktop.services.settings import DEFAULT_ORGANISATION

if TYPE_CHECKING:
    from famsam_desktop.domain.backups import BackupContents, BackupRow
    from famsam_desktop.services.desk import Desk
    from famsam_desktop.services.door import Entry
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


def unlock(
    path: Path,
    passphrase: str,
    person: str | None = None,
    *,
    clock: Clock = utc_now,
    accept_loss: bool = False,
) -> "Desk":
    """Open the store with somebody's passphrase; without a name, with whosever it is.

    A store that lacks its newest changes is refused (`NewestMissing`) unless that loss is accepted.
    """
    return come_in(
        try_passphrase(path, passphrase, person, clock=clock), clock=clock, accept_loss=accept_loss
    )


def try_passphrase(
    path: Path, passphrase: str, person: str | None = None, *, clock: Clock = utc_now
) -> "Entry":
    """The first half of `unlock`, which takes its time but needs little imported: the store is held, its key known."""
    from famsam_desktop.services import door

    return door.try_passphrase(path, passphrase, person, clock)


def come_in(entry: "Entry", *, clock: Clock = utc_now, accept_loss: bool = False) -> "Desk":
    """The other half of `unlock`."""
    from famsam_desktop.services import opening

    return opening.come_in(entry, clock, accept_loss=accept_loss)


def unlock_with_keyring(path: Path, *, clock: Clock = utc_now) -> "Desk":
    """Open the store with what this computer's keyring holds for it."""
    from famsam_desktop.services import opening

    return opening.unlock_with_keyring(path, clock)


def keyring_offered(path: Path) -> bool:
    """Whether the keyring of this computer may open the store; needs no passphrase and does not ask the keyring."""
    from famsam_desktop.store.folder import existing_folder
    from famsam_desktop.store.keyfile import read_key_file

    return policy.current().keyring and read_key_file(existing_folder(path).keys).keyring() is not None


def seconds_to_wait(path: Path, *, clock: Clock = utc_now) -> int:
    """How long until the next passphrase may be tried."""
    from famsam_desktop.store.attempts import Attempts
    from famsam_desktop.store.folder import existing_folder

    return Attempts(existing_folder(path).attempts, clock).seconds_to_wait()


def rekey(
    path: Path,
    person: str,
    passphrase: str,
    others: Mapping[str, str],
    *,
    clock: Clock = utc_now,
    cost: "Cost | None" = None,
    progress: Progress = unheard,
) -> str:
    """Encrypt a closed store anew under another key, and make a new recovery code, which is returned.

    `person` keeps the passphrase; each of `others` gets the new one given here; whoever is left out can open neither
    the store nor any backup made from now on. Old backups are replaced by a new one. Killed at any moment, the store
    is wholly under the old key or wholly under the new.
    """
    from famsam_desktop.services import rekeying

    return rekeying.rekey(path, person, passphrase, others, clock, cost, progress)


def backups(path: Path) -> "list[BackupRow]":
    """The backups beside a store, newest first; needs no passphrase."""
    from famsam_desktop.services import restoring

    return restoring.backups(path)


def backup_place(path: Path, name: str) -> Path:
    """Where a backup of that name lies."""
    from famsam_desktop.services import restoring

    return restoring.backup_place(path, name)


def look_into(
    backup: Path, passphrase: str, person: str | None = None, *, clock: Clock = utc_now
) -> "BackupContents":
    """What a backup holds, opened with a passphrase (or the recovery code) that was in use when it was made."""
    from famsam_desktop.services import restoring

    return restoring.look_into(backup, passphrase, person, clock)


def restore(
    backup: Path,
    path: Path,
    passphrase: str,
    person: str | None = None,
    *,
    clock: Clock = utc_now,
    progress: Progress = unheard,
) -> Path | None:
    """Put a verified backup in a store's place, or make a store of it where there is none.

    The present store is kept aside; where is returned, None when there was none. The restored store is opened by the
    passphrases of the backup, and counts as a device of its own.
    """
    from famsam_desktop.services import restoring

    return restoring.restore(backup, path, passphrase, person, clock, progress)


def unlock_with_recovery(
    path: Path, code: str, person: str | None = None, *, clock: Clock = utc_now
) -> "Desk":
    """Open the store with the code on the recovery sheet, in the hands of whoever says so; else of its first person."""
    from famsam_desktop.services import opening

    return opening.unlock_with_recovery(path, code, person, clock)


def check(
    path: Path, passphrase: str, person: str | None = None, *, progress: Progress = unheard
) -> list[str]:
    """What is wrong with a store, each fault named without content; nothing when it is sound."""
    from famsam_desktop.services import opening

    return opening.check(path, passphrase, person, utc_now, progress)


def warm() -> None:
    """Import everything that opening a store needs, in a thread while the passphrase is being typed."""
    import_module("famsam_desktop.store.opened")


def warm_desk() -> None:
    """Import everything that can be done there, after `warm`, and do ahead what its first reading would wait for."""
    from famsam_desktop.store.work import map_tables

    import_module("famsam_desktop.services.opening")
    map_tables()
