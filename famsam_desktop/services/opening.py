"""What lies behind the vault's door: from a folder and a secret to a desk."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from famsam_desktop.domain.errors import NoSuchPerson, PersonExists
from famsam_desktop.domain.overviews import User
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.founding import Founding
from famsam_desktop.store.derivation import Cost, calibrated_cost
from famsam_desktop.store.folder import StoreFolder, existing_folder, new_folder
from famsam_desktop.store.holder import Holder
from famsam_desktop.store.keyfile import read_key_file, write_key_file
from famsam_desktop.store.keys import DataKey, new_keys
from famsam_desktop.store.opened import faults, found, open_store
from famsam_desktop.store.work import Work

type Clock = Callable[[], datetime]


def create(
    path: Path,
    passphrases: Sequence[tuple[str, str]],
    founding: Founding,
    clock: Clock,
    cost: Cost | None,
    new_id: Callable[[], UUID],
) -> tuple[Desk, str]:
    """A new store in the hands of its first person, and its recovery code; wholly there or not at all."""
    if len(dict(passphrases)) != len(passphrases):
        raise PersonExists
    with new_folder(path) as folder:
        keys = new_keys(dict(passphrases), cost or calibrated_cost())
        names = keys.file.people()
        write_key_file(folder.keys, keys.file)
        found(folder, keys.key, clock, partial(founding.fill, people=names), new_id)
    folder = existing_folder(path)
    return _desk(folder, Holder(folder.lock), keys.key, names[0], clock), keys.recovery_code


def unlock(path: Path, passphrase: str, person: str | None, clock: Clock) -> Desk:
    """The store in the hands of the person whose passphrase this is."""
    folder = existing_folder(path)
    keys = read_key_file(folder.keys)
    with ExitStack() as hold:
        holder = hold.enter_context(Holder(folder.lock))
        opened = keys.unlock(passphrase, person)
        hold.pop_all()
    return _desk(folder, holder, opened.key, opened.person, clock)


def unlock_with_recovery(path: Path, code: str, clock: Clock) -> Desk:
    """The store in the hands of its first person."""
    folder = existing_folder(path)
    keys = read_key_file(folder.keys)
    with ExitStack() as hold:
        holder = hold.enter_context(Holder(folder.lock))
        key = keys.recover(code)
        hold.pop_all()
    return _desk(folder, holder, key, keys.people()[0], clock)


def check(path: Path, passphrase: str, person: str | None, clock: Clock) -> list[str]:
    """The faults of a store."""
    folder = existing_folder(path)
    keys = read_key_file(folder.keys)
    with Holder(folder.lock):
        return faults(folder, keys.unlock(passphrase, person).key, clock)


def _desk(folder: StoreFolder, holder: Holder, key: DataKey, person: str, clock: Clock) -> Desk:
    """The desk of a store that is held; the hold is let go of when there is no desk."""
    with ExitStack() as hold:
        hold.callback(holder.release)
        opened = open_store(folder, holder, key, clock, partial(_id_of, person))
        hold.callback(opened.close)
        with opened.store.read() as work:
            user = _user(person, work)
        desk = Desk(opened, user)
        hold.pop_all()
    return desk


def _id_of(person: str, work: Work) -> UUID:
    return _user(person, work).id


def _user(person: str, work: Work) -> User:
    """The colleague whom a passphrase slot is named after."""
    user = next((user for user in work.users.all() if user.name == person), None)
    if user is None:
        raise NoSuchPerson
    return user
