"""How far long work has come."""

from collections.abc import Callable

type Progress = Callable[[float], None]
"""Told the part that is done, from 0 to 1, often enough for a bar; raising `Cancelled` from it stops the work."""


def unheard(_done: float) -> None:
    """For work that nobody watches."""


def part(progress: Progress, begin: float, end: float) -> Progress:
    """Tell a part of the work as that part of the whole."""

    def tell(done: float) -> None:
        progress(begin + done * (end - begin))

    return tell
