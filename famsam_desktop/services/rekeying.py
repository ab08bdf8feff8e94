"""A true change of the data key of a closed store.

A new passphrase keeps nobody out who has a copy of the old key file. This does: the database is copied under a key that
no old copy holds, looked through, and takes the place of the old one with the new key file, in one write of that. What
is left that the old keys open is then removed; `store/obsolete.py` sees to that even when the computer stops meanwhile.
"""

import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from famsam_desktop.domain.errors import Cancelled, EnvironmentFault, KeyringUnusable, PersonExists
from famsam_desktop.domain.progress import Progress, part
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.host.keyring import Ring
from famsam_desktop.services.admission import PATIENCE, failures_noted
from famsam_desktop.services.settings import CODE_UNCONFIRMED
from famsam_desktop.store import backup, obsolete
from famsam_desktop.store.attempts import Attempts
from famsam_desktop.store.derivation import Cost, calibrated_cost, refuse_short
from famsam_desktop.store.folder import StoreFolder, existing_folder
from famsam_desktop.store.generations import (
    adopt,
    copy_database,
    finished,
    is_adopted,
    next_name,
    refuse_unsound,
    remove_database,
)
from famsam_desktop.store.holder import Holder
from famsam_desktop.store.keyfile import read_key_file
from famsam_desktop.store.keys import DataKey, KeyFile, NewKeys, Opened, named_alike
from famsam_desktop.store.opened import open_store
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Store, Work

type Clock = Callable[[], datetime]

_COPIED, _WRITTEN, _SOUND, _ADOPTED, _BACKED_UP = 0.45, 0.5, 0.65, 0.7, 0.98
"""How far the work has come when each part of it is done."""

_LOG = logging.getLogger(__name__)


def rekey(
    path: Path,
    person: str,
    passphrase: str,
    others: Mapping[str, str],
    clock: Clock,
    cost: Cost | None,
    progress: Progress,
) -> str:
    """Copy under the new key, verify, replace; the new recovery code is returned."""
    folder = existing_folder(path)
    attempts = Attempts(folder.attempts, clock)
    with Holder(folder.lock) as holder:
        keys = read_key_file(folder.keys)
        _refuse(keys, person, others)
        with attempts.trying_a_passphrase():
            opened = keys.unlock(passphrase, person)
        progress(0.0)
        old = _brought_up(folder, holder, opened, clock)
        new = _new_keys(old.keys, opened.person, passphrase, others, cost or calibrated_cost())
        change = _Change(folder, old, new, attempts)
        change.carry_out(clock, progress)
        change.forget_the_old(clock, partial(_unstopped, progress))
    return new.recovery_code


@dataclass(frozen=True, slots=True)
class _Old:
    """The store as it was: its keys, and who works on which device."""

    keys: KeyFile
    key: DataKey
    device: UUID
    user: UUID | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Change:
    """From the old store to the new one."""

    folder: StoreFolder
    old: _Old
    new: NewKeys
    attempts: Attempts

    def carry_out(self, clock: Clock, progress: Progress) -> None:
        """All that comes before the old store is given up, and that; stopped anywhere, it is wholly the old one."""
        try:
            self._build(clock, progress)
            adopt(self.folder, self.new.file)
        except BaseException:
            if not is_adopted(self.folder, self.new.file):
                obsolete.withdraw(self.folder)
                remove_database(self.folder.database(self.new.file))
            raise

    def _build(self, clock: Clock, progress: Progress) -> None:
        """The new database, whole and looked through, beside the old one."""
        target = self.folder.database(self.new.file)
        source, copied = self.folder.database(self.old.keys), part(progress, 0.0, _COPIED)
        copy_database(source, self.old.key.hex, target, self.new.key.hex, copied)
        with finished(target, self.new.key) as engine:
            self._write(Store(engine, self.old.device, self.old.user, clock))
        progress(_WRITTEN)
        refuse_unsound(target, self.new.key.hex)
        progress(_SOUND)
        obsolete.announce(self.folder, self.new.key)
        progress(_ADOPTED)

    def forget_the_old(self, clock: Clock, progress: Progress) -> None:
        """Remove what the old keys open: backups, stores put aside, the count of tries, the keyring's secret."""
        self.attempts.clear()
        try:
            at = clock()
            backup.start_over(
                self.folder, self.new.file, self.new.key, at, part(progress, _ADOPTED, _BACKED_UP)
            )
        except EnvironmentFault:
            # The new key stands and has to be told. A backup is made when the store is next closed.
            _LOG.info("no backup under the new key yet")
        obsolete.remove(self.folder, self.new.file, self.new.key)
        if self.old.keys.keyring() is not None:
            with suppress(KeyringUnusable):  # its secret opens nothing any more
                Ring(PATIENCE).forget(self.old.keys.store_id)
        progress(1.0)

    def _write(self, store: Store) -> None:
        """Whoever is left out is no colleague any more; and what is worth an entry."""
        kept = self.new.file.people()
        with store.write("vault.rekey") as work:
            left_out = [
                user.id for user in work.users.all() if not any(named_alike(user.name, name) for name in kept)
            ]
            for user_id in left_out:
                work.users.remove(user_id)
                work.unfinished.forget_person(user_id)
            work.settings.set(CODE_UNCONFIRMED, True)
            work.trail.note(
                *failures_noted(self.attempts),
                Noted(kind=TrailKind.REKEYED),
                *(Noted(kind=TrailKind.PERSON_REMOVED, record_id=user_id) for user_id in left_out),
            )


def _refuse(keys: KeyFile, person: str, others: Mapping[str, str]) -> None:
    """Refuse, before anything takes time, people who are not there or twice, and passphrases that are too short."""
    named = [keys.name_of(name) for name in (person, *others)]
    if len(set(named)) != len(named):
        raise PersonExists
    for passphrase in others.values():
        refuse_short(passphrase)


def _brought_up(folder: StoreFolder, holder: Holder, opened: Opened, clock: Clock) -> _Old:
    """Open the store once, as always: what it lacks is seen, what was left over is swept, an old schema is upgraded."""
    keys = read_key_file(folder.keys)
    obsolete.remove(folder, keys, opened.key)
    store = open_store(folder, holder, keys, opened.key, clock, partial(_id_of, opened.person)).store
    store.close()
    return _Old(read_key_file(folder.keys), opened.key, store.device, store.user_id)


def _new_keys(old: KeyFile, person: str, passphrase: str, others: Mapping[str, str], cost: Cost) -> NewKeys:
    """Another data key and another recovery code, for those who stay, in the order they were in."""
    key = DataKey.new()
    file = KeyFile(store_id=old.store_id, slots=(), database=next_name(old))
    given = {old.name_of(name): new for name, new in others.items()} | {person: passphrase}
    for name in old.people():
        if name in given:
            file = file.with_person(key, name, given[name], cost)
    file, code = file.with_new_code(key, cost)
    return NewKeys(file=file, key=key, recovery_code=code)


def _id_of(person: str, work: Work) -> UUID:
    return work.users.named(person).id


def _unstopped(progress: Progress, done: float) -> None:
    """From the change on it is too late to stop: the new code has to be told."""
    with suppress(Cancelled):
        progress(done)
