"""The keys of a store: one random data key, wrapped for each person, for the recovery code, and maybe for a keyring."""

import hashlib
import json
import re
import unicodedata
import uuid
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Self

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.exceptions import CryptoError
from nacl.utils import random

from famsam_desktop.domain.errors import (
    Incomplete,
    KeyringExpired,
    KeyringUnusable,
    NoSuchPerson,
    PersonExists,
    Problem,
    StillUsed,
    WrongPassphrase,
    WrongRecoveryCode,
)
from famsam_desktop.domain.keys import keyring_serves
from famsam_desktop.store.derivation import FLOOR, KEY_BYTES, Cost, Derivation, new_derivation, refuse_short
from famsam_desktop.store.recovery import new_recovery_code, read_recovery_code

VERSION = 1
"""Of what a seal binds; the key file itself has come further (`keyfile.NEWEST`)."""

FIRST_DATABASE = "store.db"
DATABASE = re.compile(r"store(?:-([2-9]|[1-9][0-9]{1,8}))?\.db")
"""What a database may be called; the number says how many there have been before it."""

NAME_LENGTH = 100
_NONCE_BYTES: int = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
WRAPPED_BYTES = _NONCE_BYTES + KEY_BYTES + 16  # nonce, key, seal
_RECOVERY_LABEL = "recovery"


class Purpose(StrEnum):
    """What a subkey is for; the word is part of the subkey and may never change."""

    BACKUP = "backup"
    EXCHANGE = "exchange"
    HEADS = "heads"
    TIES = "ties"


class SlotKind(StrEnum):
    """By what a slot opens."""

    PASSPHRASE = "passphrase"  # noqa: S105  (a kind, no secret)
    RECOVERY = "recovery"
    KEYRING = "keyring"


@dataclass(frozen=True, slots=True)
class DataKey:
    """The one key everything in a store is encrypted under."""

    raw: bytes = field(repr=False)

    @classmethod
    def new(cls) -> Self:
        """A fresh random key."""
        return cls(random(KEY_BYTES))

    @property
    def hex(self) -> str:
        """The key as the database engine takes it: 64 hex digits."""
        return self.raw.hex()

    def subkey(self, purpose: Purpose) -> bytes:
        """A key for something that leaves the store, from which the data key cannot be found."""
        return hashlib.blake2b(
            purpose.encode(), key=self.raw, digest_size=KEY_BYTES, person=b"famsam-subkey"
        ).digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The data key wrapped for one secret, bound to everything else the slot says about itself.

    What a keyring holds is random and as long as a key: nothing is derived from it. It serves `until` a day.
    """

    id: str
    kind: SlotKind
    label: str = field(repr=False)
    derivation: Derivation | None = None
    until: date | None = None
    wrapped: bytes = field(repr=False, default=b"")

    def described(self) -> dict[str, object]:
        """The slot without the wrapped key, as it stands in the key file and as the seal binds it."""
        said: dict[str, object] = {"id": self.id, "kind": self.kind.value, "label": self.label}
        if self.until is not None:
            said["until"] = self.until.isoformat()
        if self.derivation is None:
            return said
        cost = self.derivation.cost
        return {
            **said,
            "kdf": {
                "alg": "argon2id",
                "memory_bytes": cost.memory_bytes,
                "passes": cost.passes,
                "salt": b64encode(self.derivation.salt).decode(),
            },
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What a passphrase or a keyring opened: the data key, and whose slot it was."""

    key: DataKey
    person: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """The slots of one store. Every change gives a new value; nothing is on disk before it is written."""

    store_id: uuid.UUID
    slots: tuple[Slot, ...]
    database: str = FIRST_DATABASE
    """The name of the database these keys belong to: naming another is what replaces one."""

    def people(self) -> list[str]:
        """Who has a passphrase, in the order they were added."""
        return [slot.label for slot in self._passphrases()]

    def unlock(self, passphrase: str, person: str | None = None) -> Opened:
        """Open the slot of a person, or the first that opens; each try costs a full derivation."""
        slots = self._passphrases() if person is None else [self._slot_of(person)]
        for slot in slots:
            key = self._derived(slot, passphrase)
            if key is not None:
                return Opened(key=key, person=slot.label)
        raise WrongPassphrase

    def unlock_with_keyring(self, secret: bytes, today: date) -> Opened:
        """Open the slot of the keyring with what it holds, unless its time is over."""
        slot = self.keyring()
        key = None if slot is None else self._unwrapped(slot, secret)
        if slot is None or key is None:
            raise KeyringUnusable("failed")
        if slot.until is None or not keyring_serves(slot.until, today):
            raise KeyringExpired
        return Opened(key=key, person=slot.label)

    def is_keyring_secret(self, secret: bytes) -> bool:
        """Is this what the keyring is to hold, whether or not its time is over?"""
        slot = self.keyring()
        return slot is not None and self._unwrapped(slot, secret) is not None

    def keyring(self) -> Slot | None:
        """The slot of a keyring, if there is one."""
        return next((slot for slot in self.slots if slot.kind is SlotKind.KEYRING), None)

    def name_of(self, person: str) -> str:
        """How the name of somebody who has a passphrase is spelled here."""
        return self._slot_of(person).label

    def cost_of(self, person: str) -> Cost:
        """What a guess at that person's passphrase costs; a slot made anew gets it too, and never less than `FLOOR`."""
        derivation = self._slot_of(person).derivation
        return FLOOR if derivation is None else derivation.cost.at_least(FLOOR)

    def recover(self, typed: str) -> DataKey:
        """Open with the recovery code, typed as people type."""
        code = read_recovery_code(typed)
        for slot in self.slots:
            if slot.kind is SlotKind.RECOVERY:
                key = self._derived(slot, code)
                if key is not None:
                    return key
        raise WrongRecoveryCode

    def refuse_person(self, name: str, passphrase: str) -> None:
        """Refuse whom `with_person` would refuse; costs nothing, so that it can be asked before what takes long."""
        label = _name(name)
        if any(named_alike(label, known) for known in self.people()):
            raise PersonExists
        refuse_short(passphrase)

    def with_person(self, key: DataKey, name: str, passphrase: str, cost: Cost) -> "KeyFile":
        """The same store, with one more person who can open it."""
        self.refuse_person(name, passphrase)
        added = self._for_secret(key, SlotKind.PASSPHRASE, _name(name), passphrase, cost)
        return replace(self, slots=(*self.slots, added))

    def with_passphrase(self, key: DataKey, person: str, passphrase: str, cost: Cost) -> "KeyFile":
        """The same people, one of them with a new passphrase."""
        old = self._slot_of(person)
        refuse_short(passphrase)
        new = self._for_secret(key, SlotKind.PASSPHRASE, old.label, passphrase, cost)
        return replace(self, slots=tuple(new if slot is old else slot for slot in self.slots))

    def without_person(self, person: str) -> "KeyFile":
        """The same store without what one person opens it with; the last passphrase stays, or nobody could."""
        leaving = self._slot_of(person)
        if len(self._passphrases()) == 1:
            raise StillUsed("passphrase", "store")
        return replace(
            self,
            slots=tuple(
                slot
                for slot in self.slots
                if slot.kind is SlotKind.RECOVERY or not named_alike(slot.label, leaving.label)
            ),
        )

    def with_keyring(self, key: DataKey, person: str, secret: bytes, until: date) -> "KeyFile":
        """The same people, one of whom a keyring opens the store for; there is one such slot at most."""
        if len(secret) != KEY_BYTES:
            raise ValueError("a keyring holds as many bytes as a key has")
        label = self._slot_of(person).label
        bare = Slot(id=uuid.uuid4().hex, kind=SlotKind.KEYRING, label=label, until=until)
        return replace(self, slots=(*self.without_keyring().slots, self._wrapped(key, bare, secret)))

    def without_keyring(self) -> "KeyFile":
        """The same people, and nobody gets in without typing."""
        return replace(self, slots=tuple(slot for slot in self.slots if slot.kind is not SlotKind.KEYRING))

    def with_new_code(self, key: DataKey, cost: Cost) -> "tuple[KeyFile, str]":
        """The same people and a new recovery code; the old code opens this file no more."""
        code = new_recovery_code()
        new = self._for_secret(key, SlotKind.RECOVERY, _RECOVERY_LABEL, read_recovery_code(code), cost)
        others = tuple(slot for slot in self.slots if slot.kind is not SlotKind.RECOVERY)
        return replace(self, slots=(*others, new)), code

    def _passphrases(self) -> list[Slot]:
        return [slot for slot in self.slots if slot.kind is SlotKind.PASSPHRASE]

    def _slot_of(self, person: str) -> Slot:
        for slot in self._passphrases():
            if named_alike(slot.label, person):
                return slot
        raise NoSuchPerson

    def _for_secret(self, key: DataKey, kind: SlotKind, label: str, secret: str, cost: Cost) -> Slot:
        """A new slot for what a person types, with an id and a salt of its own."""
        derivation = new_derivation(cost)
        bare = Slot(id=uuid.uuid4().hex, kind=kind, label=label, derivation=derivation)
        return self._wrapped(key, bare, derivation.key(secret))

    def _wrapped(self, key: DataKey, bare: Slot, wrapping: bytes) -> Slot:
        """The slot with the data key in it, under a nonce of its own."""
        nonce = random(_NONCE_BYTES)
        sealed = crypto_aead_xchacha20poly1305_ietf_encrypt(key.raw, self._bound(bare), nonce, wrapping)
        return replace(bare, wrapped=nonce + sealed)

    def _derived(self, slot: Slot, secret: str) -> DataKey | None:
        """The data key for what was typed, at the full cost whether it is right or not."""
        return None if slot.derivation is None else self._unwrapped(slot, slot.derivation.key(secret))

    def _unwrapped(self, slot: Slot, wrapping: bytes) -> DataKey | None:
        """The data key, or None when the secret is wrong or anything in the slot was changed."""
        nonce, sealed = slot.wrapped[:_NONCE_BYTES], slot.wrapped[_NONCE_BYTES:]
        try:
            raw = crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, self._bound(slot), nonce, wrapping)
        except CryptoError:
            return None
        return DataKey(raw)

    def _bound(self, slot: Slot) -> bytes:
        """What the seal of a slot covers besides the key."""
        return canonical({"store": self.store_id.hex, "version": VERSION, "slot": slot.described()})


@dataclass(frozen=True, slots=True, kw_only=True)
class NewKeys:
    """The keys of a store that is being created; the recovery code is shown once and kept nowhere."""

    file: KeyFile
    key: DataKey
    recovery_code: str = field(repr=False)


def new_keys(passphrases: Mapping[str, str], cost: Cost) -> NewKeys:
    """A new data key, wrapped for each person (name → passphrase) and for a new recovery code."""
    if not passphrases:
        raise Incomplete((Problem("people", "missing"),))
    key = DataKey.new()
    file = KeyFile(store_id=uuid.uuid4(), slots=())
    for name, passphrase in passphrases.items():
        file = file.with_person(key, name, passphrase, cost)
    file, code = file.with_new_code(key, cost)
    return NewKeys(file=file, key=key, recovery_code=code)


def canonical(value: object) -> bytes:
    """The one JSON text of a value: sorted keys, no spaces, so that a seal over it is stable."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _name(typed: str) -> str:
    """A person's name as it is kept: one form, no blanks around it."""
    name = unicodedata.normalize("NFC", " ".join(typed.split()))
    if not name:
        raise Incomplete((Problem("name", "missing"),))
    if len(name) > NAME_LENGTH:
        raise Incomplete((Problem("name", "too_long", NAME_LENGTH),))
    if not name.isprintable():
        raise Incomplete((Problem("name", "not_text"),))
    return name


def named_alike(one: str, other: str) -> bool:
    """Do two spellings name the same person?"""
    return _folded(one) == _folded(other)


def _folded(name: str) -> str:
    """A name as two spellings of it are compared."""
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()
