"""How much time is left, and whether somebody wants to stop."""

from collections.abc import Callable
from math import inf
from time import monotonic

_TELL_SECONDS = 0.05

type Heard = Callable[[float], None]
"""Told how far the work has come, as a share; may raise to stop it."""


class OutOfTime(Exception):
    """No choice was found in time whose protection could be proven."""


def unheard(_share: float) -> None:
    """For those who do not ask how far it has come."""


class Watch:
    """Told often that work goes on; tells it on now and then."""

    def __init__(self, heard: Heard = unheard, *, seconds: float = inf) -> None:
        self._heard = heard
        self._start = monotonic()
        self._seconds = seconds
        self._share = 0.0
        self._told = -inf

    def until(self, seconds: float) -> None:
        """Time is up so long after the start."""
        self._seconds = seconds

    def come_to(self, share: float) -> None:
        """So much is done, at the least."""
        self._share = max(self._share, share)

    def tick(self, now: float | None = None) -> None:
        """Still at work; raises what the one who listens raises."""
        now = monotonic() if now is None else now
        if now - self._told >= _TELL_SECONDS:
            self._told = now
            self._heard(self._share)

    def check(self) -> None:
        """Still at work, and refused when time is up."""
        now = monotonic()
        self.tick(now)
        if now - self._start >= self._seconds:
            raise OutOfTime
