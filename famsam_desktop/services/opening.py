"""What lies behind the vault's door: from a folder and a secret to a desk."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from uuid import UUID

from famsam_desktop.domain.errors import EnvironmentFault, PersonExists
from famsam_desktop.domain.progress import Progress
from famsam_desktop.domain.times import local_day
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services.admission import KEYRING, enter, keyring_secret, renew_keyring
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.door import Clock, Entry
from famsam_desktop.services.founding import Founding
from famsam_desktop.store import obsolete
from famsam_desktop.store.attempts import Attempts
from famsam_desktop.store.derivation import Cost, calibrated_cost
from famsam_desktop.store.folder import StoreFolder, existing_folder, new_folder
from famsam_desktop.store.holder import Holder
from famsam_desktop.store.keyfile import read_key_file, write_key_file
from famsam_desktop.store.keys import DataKey, KeyFile, new_keys
from famsam_desktop.store.opened import faults, found, open_store
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Work


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
    return _desk(folder, Holder(folder.lock), keys.file, keys.key, names[0], clock), keys.recovery_code


def come_in(entry: Entry, clock: Clock, *, accept_loss: bool = False) -> Desk:
    """The store in the hands of the person whose passphrase gave its key."""
    folder, opened = entry.folder, entry.opened
    desk = _desk(folder, entry.holder, entry.keys, opened.key, opened.person, clock, accept_loss=accept_loss)
    with closed_unless_done(desk):
        enter(desk.store, entry.attempts, Noted(kind=TrailKind.UNLOCKED))
        renew_keyring(folder, desk.store, opened)
    return desk


def unlock_with_recovery(path: Path, code: str, person: str | None, clock: Clock) -> Desk:
    """The store in the hands of the person who has the code; it cannot tell who that is."""
    folder = existing_folder(path)
    attempts = Attempts(folder.attempts, clock)
    with ExitStack() as hold:
        holder = hold.enter_context(Holder(folder.lock))
        keys = read_key_file(folder.keys)
        name = keys.people()[0] if person is None else keys.name_of(person)
        with attempts.trying_a_code():
            key = keys.recover(code)
        hold.pop_all()
    desk = _desk(folder, holder, keys, key, name, clock)
    with closed_unless_done(desk):
        enter(desk.store, attempts, Noted(kind=TrailKind.RECOVERED))
        with suppress(EnvironmentFault):  # a full disk keeps nobody out
            desk.keys.confirm_code()  # somebody has it
    return desk


def unlock_with_keyring(path: Path, clock: Clock) -> Desk:
    """The store in the hands of the person for whom this computer's keyring opens it."""
    folder = existing_folder(path)
    with ExitStack() as hold:
        holder = hold.enter_context(Holder(folder.lock))
        keys = read_key_file(folder.keys)
        opened = keys.unlock_with_keyring(keyring_secret(keys.store_id), local_day(clock()))
        hold.pop_all()
    desk = _desk(folder, holder, keys, opened.key, opened.person, clock)
    with closed_unless_done(desk):
        enter(desk.store, Attempts(folder.attempts, clock), Noted(kind=TrailKind.UNLOCKED, detail=KEYRING))
    return desk


def check(path: Path, passphrase: str, person: str | None, clock: Clock, progress: Progress) -> list[str]:
    """The faults of a store."""
    folder = existing_folder(path)
    with Holder(folder.lock):
        keys = read_key_file(folder.keys)
        with Attempts(folder.attempts, clock).trying_a_passphrase():
            key = keys.unlock(passphrase, person).key
        return faults(folder, keys, key, progress)


def _desk(
    folder: StoreFolder,
    holder: Holder,
    keys: KeyFile,
    key: DataKey,
    person: str,
    clock: Clock,
    *,
    accept_loss: bool = False,
) -> Desk:
    """The desk of a store that is held; the hold is let go of when there is no desk."""
    with ExitStack() as hold:
        hold.callback(holder.release)
        obsolete.remove(folder, keys, key)
        opened = open_store(
            folder, holder, keys, key, clock, partial(_id_of, person), accept_loss=accept_loss
        )
        hold.callback(opened.close)
        with opened.store.read() as work:
            user = work.users.named(person)
        desk = Desk(opened, user)
        hold.pop_all()
    return desk


@contextmanager
def closed_unless_done(desk: Desk) -> Iterator[None]:
    """Around what is still to be done at the door: when it fails, nobody has the desk."""
    try:
        yield
    except BaseException:
        desk.close()
        raise


def _id_of(person: str, work: Work) -> UUID:
    return work.users.named(person).id
