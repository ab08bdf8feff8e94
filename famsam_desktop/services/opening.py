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
from famsam_desktop.services.door import Clock, Entry, hold, try_passphrase
from famsam_desktop.services.founding import Founding
from famsam_desktop.store import obsolete
from famsam_desktop.store.attempts import Attempts
from famsam_desktop.store.derivation import Cost, calibrated_cost
from famsam_desktop.store.folder import existing_folder, new_folder
from famsam_desktop.store.holder import Holder
from famsam_desktop.store.keyfile import write_key_file
from famsam_desktop.store.keys import KeyFile, Opened, new_keys
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
    entry = Entry(
        folder=folder,
        holder=Holder(folder.lock),
        attempts=Attempts(folder.attempts, clock),
        keys=keys.file,
        opened=Opened(key=keys.key, person=names[0]),
    )
    return _desk(entry, clock), keys.recovery_code


def come_in(entry: Entry, clock: Clock, *, accept_loss: bool = False) -> Desk:
    """The store in the hands of the person whose passphrase gave its key."""
    with _entered(entry, clock, Noted(kind=TrailKind.UNLOCKED), accept_loss=accept_loss) as desk:
        renew_keyring(entry.folder, desk.store, entry.opened)
    return desk


def unlock_with_recovery(path: Path, code: str, person: str | None, clock: Clock) -> Desk:
    """The store in the hands of the person who has the code; it cannot tell who that is."""

    def recovered(keys: KeyFile, attempts: Attempts) -> Opened:
        name = keys.people()[0] if person is None else keys.name_of(person)
        with attempts.trying_a_code():
            return Opened(key=keys.recover(code), person=name)

    with (
        _entered(hold(path, clock, recovered), clock, Noted(kind=TrailKind.RECOVERED)) as desk,
        suppress(EnvironmentFault),  # a full disk keeps nobody out
    ):
        desk.keys.confirm_code()  # somebody has it
    return desk


def unlock_with_keyring(path: Path, clock: Clock) -> Desk:
    """The store in the hands of the person for whom this computer's keyring opens it."""

    def fetched(keys: KeyFile, _attempts: Attempts) -> Opened:
        return keys.unlock_with_keyring(keyring_secret(keys.store_id), local_day(clock()))

    noted = Noted(kind=TrailKind.UNLOCKED, detail=KEYRING)
    with _entered(hold(path, clock, fetched), clock, noted) as desk:
        return desk


def check(path: Path, passphrase: str, person: str | None, clock: Clock, progress: Progress) -> list[str]:
    """The faults of a store."""
    entry = try_passphrase(path, passphrase, person, clock)
    with entry.holder:
        return faults(entry.folder, entry.keys, entry.opened.key, progress)


@contextmanager
def _entered(entry: Entry, clock: Clock, noted: Noted, *, accept_loss: bool = False) -> Iterator[Desk]:
    """The desk, and its opening in the trail; when what is still to be done at the door fails, nobody has the desk."""
    desk = _desk(entry, clock, accept_loss=accept_loss)
    try:
        enter(desk.store, entry.attempts, noted)
        yield desk
    except BaseException:
        desk.close()
        raise


def _desk(entry: Entry, clock: Clock, *, accept_loss: bool = False) -> Desk:
    """The desk of a store that is held; the hold is let go of when there is no desk."""
    folder, keys, key, person = entry.folder, entry.keys, entry.opened.key, entry.opened.person
    with ExitStack() as undone:
        undone.callback(entry.holder.release)
        obsolete.remove(folder, keys, key)
        opened = open_store(
            folder, entry.holder, keys, key, clock, partial(_id_of, person), accept_loss=accept_loss
        )
        undone.callback(opened.close)
        with opened.store.read() as work:
            user = work.users.named(person)
        desk = Desk(opened, user)
        undone.pop_all()
    return desk


def _id_of(person: str, work: Work) -> UUID:
    return work.users.named(person).id
