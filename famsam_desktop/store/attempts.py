"""Failed tries to open a store, counted beside its key file until the next success: times alone, and no names.

Whoever can write in the folder can remove the count. That is no loss: they can as well copy the key file and guess
elsewhere, and what every guess costs, here and there, is the key derivation. The wait is for the one at the keyboard.
"""

import json
import logging
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from famsam_desktop.domain.attempts import remaining
from famsam_desktop.domain.errors import EnvironmentFault, TooManyTries, WrongPassphrase, WrongRecoveryCode
from famsam_desktop.store.atomic import remove_file, replace_file
from famsam_desktop.store.faults import told_apart

KEPT = 50
"""So many times of failures are kept; of earlier ones only how many there were."""

RECOVERY = "recovery"
"""What the trail says of a failed recovery code; of a passphrase it says nothing more."""

_LARGEST_BYTES = 1 << 14

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failures:
    """What failed in a row: passphrases and recovery codes, oldest first, and how many more there were before.

    `since` is when the wait began: the last wrong passphrase, or later when the clock was set back after it.
    """

    passphrases: tuple[datetime, ...] = ()
    codes: tuple[datetime, ...] = ()
    earlier: int = 0
    since: datetime | None = None

    def __bool__(self) -> bool:
        return bool(self.passphrases or self.codes)

    def with_passphrase(self, at: datetime) -> "Failures":
        """One more wrong passphrase."""
        return replace(self, passphrases=(*self.passphrases, at), since=at).shortened()

    def with_code(self, at: datetime) -> "Failures":
        """One more wrong recovery code."""
        return replace(self, codes=(*self.codes, at)).shortened()

    def shortened(self) -> "Failures":
        """The newest of each kind; the others are counted."""
        dropped = max(len(self.passphrases) - KEPT, 0) + max(len(self.codes) - KEPT, 0)
        return replace(
            self,
            passphrases=self.passphrases[-KEPT:],
            codes=self.codes[-KEPT:],
            earlier=self.earlier + dropped,
        )

    def told(self) -> list[tuple[datetime, str]]:
        """When each happened and what the trail says of it (a code, or how many earlier ones it stands for)."""
        told = [(at, "") for at in self.passphrases] + [(at, RECOVERY) for at in self.codes]
        told.sort()
        return [(told[0][0], str(self.earlier)), *told] if self.earlier else told


@dataclass(frozen=True, slots=True)
class Attempts:
    """The count of one store. Only the process that holds the store writes it."""

    path: Path
    clock: Callable[[], datetime] = field(repr=False)

    def seconds_to_wait(self) -> int:
        """How long until the next passphrase may be tried, in whole seconds; 0 when it may. Writes nothing."""
        return self._wait(self._in_time())

    @contextmanager
    def trying_a_passphrase(self) -> Iterator[None]:
        """Around a try: refused before anything is derived while the wait is not over; a wrong one is counted."""
        failed = self._in_time()
        if failed != self.failures():
            self._keep(failed)
        seconds = self._wait(failed)
        if seconds > 0:
            raise TooManyTries(seconds)
        try:
            yield
        except WrongPassphrase:
            self._keep(self.failures().with_passphrase(self.clock()))
            raise

    @contextmanager
    def trying_a_code(self) -> Iterator[None]:
        """Around a try with the recovery code: 160 random bits need no wait, but a failure is remembered."""
        try:
            yield
        except WrongRecoveryCode:
            self._keep(self.failures().with_code(self.clock()))
            raise

    def failures(self) -> Failures:
        """What failed since the last success; a missing or damaged file says nothing of any."""
        try:
            with self.path.open("rb") as file:
                kept = json.loads(file.read(_LARGEST_BYTES))
            since = _times([kept["since"]])[0] if kept["since"] else None
            return Failures(
                _times(kept["passphrases"]), _times(kept["codes"]), _count(kept["earlier"]), since
            )
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return Failures()

    def clear(self) -> None:
        """Begin anew: somebody got in, and the trail holds what was here."""
        with told_apart(self.path):
            remove_file(self.path)

    def _in_time(self) -> Failures:
        """What failed; after the clock was set back the whole wait begins again.

        A try that comes then writes that down, for the wait could not end before the time that was wrong comes round.
        """
        failed, now = self.failures(), self.clock()
        return replace(failed, since=now) if failed.since is not None and now < failed.since else failed

    def _wait(self, failed: Failures) -> int:
        return math.ceil(remaining(len(failed.passphrases), failed.since, self.clock()).total_seconds())

    def _keep(self, failures: Failures) -> None:
        said = {
            "passphrases": [_text(at) for at in failures.passphrases],
            "codes": [_text(at) for at in failures.codes],
            "earlier": failures.earlier,
            "since": _text(failures.since) if failures.since else None,
        }
        try:
            with told_apart(self.path):
                replace_file(self.path, json.dumps(said, separators=(",", ":")).encode())
        except EnvironmentFault:
            _LOG.info(
                "a failed try could not be written down"
            )  # the refusal itself is what matters to the user


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def _times(kept: object) -> tuple[datetime, ...]:
    if not isinstance(kept, list) or len(kept) > KEPT:
        raise TypeError("not a list of times")
    times = tuple(datetime.fromisoformat(each) for each in kept)
    if any(at.utcoffset() is None for at in times):
        raise ValueError("a time without its zone")
    return times


def _count(kept: object) -> int:
    if type(kept) is not int or kept < 0:
        raise TypeError("not a count")
    return kept
