"""The keys of the open store: who can open it, with what, and for how long."""

import logging
import secrets

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.errors import (
    KeyringUnusable,
    NoSuchPerson,
    OwnSlot,
    SamePassphrase,
    WrongPassphrase,
    WrongRecoveryCode,
)
from famsam_desktop.domain.keys import KeyringState, keyring_until
from famsam_desktop.domain.overviews import User
from famsam_desktop.domain.times import local_day
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.host.keyring import SECRET_BYTES, Ring
from famsam_desktop.services.admission import enter
from famsam_desktop.services.settings import CODE_UNCONFIRMED
from famsam_desktop.store.attempts import Attempts
from famsam_desktop.store.derivation import calibrated_cost, normalised, refuse_short
from famsam_desktop.store.keyfile import read_key_file, write_key_file
from famsam_desktop.store.keys import KeyFile, named_alike
from famsam_desktop.store.opened import OpenedStore
from famsam_desktop.store.trail import Noted

_LOG = logging.getLogger(__name__)


class Keys:
    """People, passphrases, the recovery code and the keyring.

    What is given is entered in the trail before the key file is written, what is taken away after it: a computer that
    stops between the two leaves nobody with a key that the trail does not know of. Each can then be done again.
    """

    def __init__(self, opened: OpenedStore, person: str, ring: Ring | None = None) -> None:
        self._opened = opened
        self._person = person
        self._ring = ring or Ring()
        self._attempts = Attempts(opened.folder.attempts, opened.store.clock)
        self.users = self._colleagues()
        """The colleagues: whoever has a passphrase, and what they are in the records."""

    def people(self) -> list[str]:
        """Who has a passphrase, in the order they were added."""
        return self._file().people()

    def change_passphrase(self, old: str, new: str) -> None:
        """Another passphrase for the person at the desk. Old copies of the key file still open with the old one.

        The recovery code does in place of a passphrase that is forgotten.
        """
        refuse_short(new)
        if normalised(new) == normalised(old):
            raise SamePassphrase
        keys = self._file()
        self._confirm(keys, self._person, old, or_code=True)
        changed = keys.with_passphrase(self._opened.key, self._person, new, keys.cost_of(self._person))
        self._note(TrailKind.PASSPHRASE_CHANGED)
        self._keep(changed)

    def add_person(self, name: str, passphrase: str) -> Change:
        """One more colleague who can open the store."""
        keys = self._file()
        keys.refuse_person(name, passphrase)
        more = keys.with_person(self._opened.key, name, passphrase, calibrated_cost())
        label = more.people()[-1]
        with self._opened.store.write("vault.person") as work:
            # Somebody whose key was not written before the computer stopped is there already.
            known = next((user.id for user in work.users.all() if user.name == label), None)
            user_id = known or work.users.add(label)
            work.trail.note(Noted(kind=TrailKind.PERSON_ADDED, record_id=user_id))
        self._keep(more)
        self.users = self._colleagues()
        return Change(Topic.SETTINGS, user_id)

    def remove_person(self, name: str) -> Change:
        """One colleague less; oneself and the last one stay. A true change of keys is `vault.rekey`."""
        keys = self._file()
        had_keyring = keys.keyring() is not None
        try:
            fewer = keys.without_person(name)
        except NoSuchPerson:
            fewer = keys  # perhaps the computer stopped after the key was gone and before the colleague was
        if named_alike(name, self._person):
            raise OwnSlot
        if fewer is not keys:
            self._keep(fewer)
        with self._opened.store.write("vault.person") as work:
            gone = next((user.id for user in work.users.all() if named_alike(user.name, name)), None)
            if gone is None and fewer is keys:
                raise NoSuchPerson
            if gone is not None:
                work.users.remove(gone)
                work.unfinished.forget_person(gone)
            work.trail.note(Noted(kind=TrailKind.PERSON_REMOVED, record_id=gone))
        self.users = self._colleagues()
        if had_keyring and fewer.keyring() is None:
            self._forget()
        return Change(Topic.SETTINGS, gone)

    def new_code(self, passphrase: str) -> str:
        """A new recovery code, shown once; the old one opens this store no more."""
        keys = self._file()
        self._confirm(keys, self._person, passphrase)
        changed, code = keys.with_new_code(self._opened.key, keys.cost_of(self._person))
        with self._opened.store.write("vault.keys") as work:
            work.settings.set(CODE_UNCONFIRMED, True)
            work.trail.note(Noted(kind=TrailKind.CODE_RENEWED))
        self._keep(changed)
        return code

    def code_unconfirmed(self) -> bool:
        """Whether the newest recovery code was never typed back, so that perhaps nobody has it."""
        with self._opened.store.read() as work:
            return work.settings.get(CODE_UNCONFIRMED, False) is True

    def confirm_code(self) -> Change:
        """The newest recovery code was typed back from the paper."""
        if self.code_unconfirmed():
            with self._opened.store.write("vault.keys") as work:
                work.settings.set(CODE_UNCONFIRMED, False)
        return Change(Topic.SETTINGS, None)

    def confirm(self, person: str, passphrase: str) -> None:
        """Refuse unless this is that person's passphrase."""
        self._confirm(self._file(), person, passphrase)

    # --- the keyring ---------------------------------------------------------------------------------------------

    def keyring(self) -> KeyringState:
        """Whether this computer's keyring opens the store; may take as long as the keyring's time limit."""
        slot = self._file().keyring()
        on, until = slot is not None, slot.until if slot else None
        try:
            self._ring.probe()
        except KeyringUnusable as unusable:
            return KeyringState(on=on, until=until, unusable=unusable.reason)
        return KeyringState(on=on, until=until)

    def keyring_on(self, passphrase: str) -> KeyringState:
        """Let this computer's keyring open the store for the person at the desk, for a limited time."""
        keys = self._file()
        self._confirm(keys, self._person, passphrase)
        secret = secrets.token_bytes(SECRET_BYTES)
        self._ring.store(keys.store_id, secret)
        until = keyring_until(local_day(self._opened.store.clock()))
        changed = keys.with_keyring(self._opened.key, self._person, secret, until)
        self._note(TrailKind.KEYRING_ON)
        self._keep(changed)
        return KeyringState(on=True, until=until)

    def keyring_off(self) -> KeyringState:
        """Never again without a passphrase on this computer."""
        keys = self._file()
        if keys.keyring() is not None:
            self._keep(keys.without_keyring())
            self._note(TrailKind.KEYRING_OFF)
        return KeyringState(unusable=self._forget())

    def _forget(self) -> str:
        """Have the keyring forget; without its slot the secret opens nothing, so that a keyring may also fail."""
        try:
            self._ring.forget(self._file().store_id)
        except KeyringUnusable as unusable:
            _LOG.info("the keyring did not forget")
            return unusable.reason
        return ""

    # --- both ----------------------------------------------------------------------------------------------------

    def _confirm(self, keys: KeyFile, person: str, typed: str, *, or_code: bool = False) -> None:
        """Refuse what is wrong, and count it; the tries that failed before what is right are entered."""
        with self._attempts.trying_a_passphrase():
            try:
                keys.unlock(typed, person)
            except WrongPassphrase:
                if not (or_code and _recovers(keys, typed)):
                    raise
        enter(self._opened.store, self._attempts)

    def _colleagues(self) -> tuple[User, ...]:
        with self._opened.store.read() as work:
            return work.users.all()

    def _file(self) -> KeyFile:
        return read_key_file(self._opened.folder.keys)

    def _keep(self, keys: KeyFile) -> None:
        write_key_file(self._opened.folder.keys, keys)

    def _note(self, kind: TrailKind) -> None:
        with self._opened.store.write("vault.keys") as work:
            work.trail.note(Noted(kind=kind))


def _recovers(keys: KeyFile, typed: str) -> bool:
    try:
        keys.recover(typed)
    except WrongRecoveryCode:
        return False
    return True
