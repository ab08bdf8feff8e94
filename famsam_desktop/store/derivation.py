"""From what a person remembers to a key: Argon2id, at a cost this computer was measured for."""

import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

from nacl.pwhash import argon2id
from nacl.utils import random

from famsam_desktop.domain.errors import PassphraseTooShort

MIB = 1 << 20
MEMORY_BYTES = (64 * MIB, 1024 * MIB)
PASSES = (2, 12)
SALT_BYTES: int = argon2id.SALTBYTES
KEY_BYTES = 32
MINIMUM_LENGTH = 12

_TARGET_SECONDS = (0.5, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one guess costs: bytes of memory, and how many times they are gone through."""

    memory_bytes: int
    passes: int

    def __post_init__(self) -> None:
        """Refuse a cost that would be too cheap to protect or would exhaust the computer."""
        if (
            not MEMORY_BYTES[0] <= self.memory_bytes <= MEMORY_BYTES[1]
            or not PASSES[0] <= self.passes <= PASSES[1]
        ):
            raise ValueError("key derivation cost out of range")

    def at_least(self, other: "Cost") -> "Cost":
        """This cost, raised to the other where it is the cheaper one."""
        return Cost(
            memory_bytes=max(self.memory_bytes, other.memory_bytes), passes=max(self.passes, other.passes)
        )


FLOOR = Cost(memory_bytes=64 * MIB, passes=3)
"""The least cost a new slot gets; also that of the demo store and of tests."""

_START = Cost(memory_bytes=256 * MIB, passes=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """How one slot's key is derived: the cost and the slot's own salt."""

    cost: Cost
    salt: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse a salt of another length than ours."""
        if len(self.salt) != SALT_BYTES:
            raise ValueError("salt of the wrong length")

    def key(self, secret: str) -> bytes:
        """The key that wraps this slot; the same for a text typed on any system (NFKC). Releases the GIL."""
        typed = normalised(secret).encode(errors="surrogatepass")
        return argon2id.kdf(KEY_BYTES, typed, self.salt, self.cost.passes, self.cost.memory_bytes)


def new_derivation(cost: Cost) -> Derivation:
    """A derivation at this cost with a salt of its own."""
    return Derivation(cost=cost, salt=random(SALT_BYTES))


def normalised(passphrase: str) -> str:
    """The one form of a passphrase: macOS may hand over "ä" as two characters."""
    return unicodedata.normalize("NFKC", passphrase)


def refuse_short(passphrase: str) -> None:
    """Refuse a new passphrase under the least length."""
    if len(normalised(passphrase)) < MINIMUM_LENGTH:
        raise PassphraseTooShort(MINIMUM_LENGTH)


def seconds_of(cost: Cost) -> float:
    """How long one derivation at this cost takes here and now."""
    trial = new_derivation(cost)
    started = time.perf_counter()
    trial.key("")
    return time.perf_counter() - started


def calibrated_cost(seconds: Callable[[Cost], float] = seconds_of) -> Cost:
    """The cost at which one derivation takes half a second to a second here, and never under `FLOOR`."""
    cost, taken = _START, seconds(_START)
    while taken > _TARGET_SECONDS[1] and cost.memory_bytes > FLOOR.memory_bytes:
        cost = Cost(memory_bytes=cost.memory_bytes // 2, passes=cost.passes)
        taken = seconds(cost)
    if taken >= _TARGET_SECONDS[0]:
        return cost
    # The time grows with the passes: aim at the middle of the range.
    wanted = round(cost.passes * sum(_TARGET_SECONDS) / 2 / taken)
    return Cost(memory_bytes=cost.memory_bytes, passes=min(max(wanted, cost.passes), PASSES[1]))
