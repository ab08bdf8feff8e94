"""The keys of a store: one random data key, wrapped once for each person and once for the recovery code."""

import hashlib
import json
import unicodedata
import uuid
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
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
    NoSuchPerson,
    PersonExists,
    Problem,
    StillUsed,
    WrongPassphrase,
    WrongRecoveryCode,
)
from famsam_desktop.store.derivation import KEY_BYTES, Cost, Derivation, new_derivation, refuse_short
from famsam_desktop.store.recovery import new_recovery_code, read_recovery_code

VERSION = 1
NAME_LENGTH = 100
_NONCE_BYTES: int = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
WRAPPED_BYTES = _NONCE_BYTES + KEY_BYTES + 16  # nonce, key, seal
_RECOVERY_LABEL = "recovery"


class Purpose(StrEnum):
    """What a subkey is for; the word is part of the subkey and may never change."""

    BACKUP = "backup"
    EXCHANGE = "exchange"


class SlotKind(StrEnum):
    """By what a slot opens."""

    PASSPHRASE = "passphrase"  # noqa: S105  (a kind, no secret)
    RECOVERY = "recovery"


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
    """The data key wrapped for one secret, bound to everything else the slot says about itself."""

    id: str
    kind: SlotKind
    label: str = field(repr=False)
    derivation: Derivation
    wrapped: bytes = field(repr=False, default=b"")

    def described(self) -> dict[str, object]:
        """The slot without the wrapped key, as it stands in the key file and as the seal binds it."""
        cost = self.derivation.cost
        return {
            "id": self.id,
            "kind": self.kind.value,
            "label": self.label,
            "kdf": {
                "alg": "argon2id",
                "memory_bytes": cost.memory_bytes,
                "passes": cost.passes,
                "salt": b64encode(self.derivation.salt).decode(),
            },
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What a passphrase opened: the data key, and whose passphrase it was."""

    key: DataKey
    person: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """The slots of one store. Every change gives a new value; nothing is on disk before it is written."""

    store_id: uuid.UUID
    slots: tuple[Slot, ...]

    def people(self) -> list[str]:
        """Who has a passphrase, in the order they were added."""
        return [slot.label for slot in self._passphrases()]

    def unlock(self, passphrase: str, person: str | None = None) -> Opened:
        """Open the slot of a person, or the first that opens; each try costs a full derivation."""
        slots = self._passphrases() if person is None else [self._slot_of(person)]
        for slot in slots:
            key = self._unwrapped(slot, passphrase)
            if key is not None:
                return Opened(key=key, person=slot.label)
        raise WrongPassphrase

    def recover(self, typed: str) -> DataKey:
        """Open with the recovery code, typed as people type."""
        code = read_recovery_code(typed)
        for slot in self.slots:
            if slot.kind is SlotKind.RECOVERY:
                key = self._unwrapped(slot, code)
                if key is not None:
                    return key
        raise WrongRecoveryCode

    def with_person(self, key: DataKey, name: str, passphrase: str, cost: Cost) -> "KeyFile":
        """The same store, with one more person who can open it."""
        label = _name(name)
        if label.casefold() in {known.casefold() for known in self.people()}:
            raise PersonExists
        refuse_short(passphrase)
        added = self._wrapped(key, SlotKind.PASSPHRASE, label, passphrase, cost)
        return replace(self, slots=(*self.slots, added))

    def with_passphrase(self, key: DataKey, person: str, passphrase: str, cost: Cost) -> "KeyFile":
        """The same people, one of them with a new passphrase."""
        old = self._slot_of(person)
        refuse_short(passphrase)
        new = self._wrapped(key, SlotKind.PASSPHRASE, old.label, passphrase, cost)
        return replace(self, slots=tuple(new if slot is old else slot for slot in self.slots))

    def without_person(self, person: str) -> "KeyFile":
        """The same store without one person's slot; the last one stays, or nobody could open it."""
        leaving = self._slot_of(person)
        if len(self._passphrases()) == 1:
            raise StillUsed("passphrase", "store")
        return replace(self, slots=tuple(slot for slot in self.slots if slot is not leaving))

    def with_new_code(self, key: DataKey, cost: Cost) -> "tuple[KeyFile, str]":
        """The same people and a new recovery code; the old code opens this file no more."""
        code = new_recovery_code()
        new = self._wrapped(key, SlotKind.RECOVERY, _RECOVERY_LABEL, read_recovery_code(code), cost)
        return replace(self, slots=(*self._passphrases(), new)), code

    def _passphrases(self) -> list[Slot]:
        return [slot for slot in self.slots if slot.kind is SlotKind.PASSPHRASE]

    def _slot_of(self, person: str) -> Slot:
        wanted = _folded(person)
        for slot in self._passphrases():
            if _folded(slot.label) == wanted:
                return slot
        raise NoSuchPerson

    def _wrapped(self, key: DataKey, kind: SlotKind, label: str, secret: str, cost: Cost) -> Slot:
        """A new slot with its own id, salt and nonce."""
        bare = Slot(id=uuid.uuid4().hex, kind=kind, label=label, derivation=new_derivation(cost))
        nonce = random(_NONCE_BYTES)
        sealed = crypto_aead_xchacha20poly1305_ietf_encrypt(
            key.raw, self._bound(bare), nonce, bare.derivation.key(secret)
        )
        return replace(bare, wrapped=nonce + sealed)

    def _unwrapped(self, slot: Slot, secret: str) -> DataKey | None:
        """The data key, or None when the secret is wrong or anything in the slot was changed."""
        nonce, sealed = slot.wrapped[:_NONCE_BYTES], slot.wrapped[_NONCE_BYTES:]
        wrapping = slot.derivation.key(secret)
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


def _folded(name: str) -> str:
    """A name as two spellings of it are compared."""
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()
