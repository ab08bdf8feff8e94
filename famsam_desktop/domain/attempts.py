"""Wrong passphrases: the first five are free, after that each makes the wait longer."""

from datetime import datetime, timedelta

FREE = 5
_FIRST = timedelta(seconds=5)
_LONGEST = timedelta(minutes=5)
_DOUBLINGS = 6  # more would only be cut to the longest


def wait(failures: int) -> timedelta:
    """How long after the last of so many failures in a row the next try may come."""
    if failures < FREE:
        return timedelta(0)
    doubled: int = 2 ** min(failures - FREE, _DOUBLINGS)
    return min(_FIRST * doubled, _LONGEST)


def remaining(failures: int, last: datetime | None, now: datetime) -> timedelta:
    """How much of that wait is left; the whole of it when the clock was set back."""
    whole = wait(failures)
    if last is None:
        return timedelta(0)
    if now < last:
        return whole
    return max(last + whole - now, timedelta(0))
