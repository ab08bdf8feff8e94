"""Search: what each keystroke costs among 60 000 members and 100 000 notes, on the encrypted store."""

import random
from pathlib import Path
from time import perf_counter

from famsam_desktop.services.desk import Desk
from measures.crowd import MEMBERS, NOTES, Crowd
from measures.figure import LEAST_ROUNDS, Figure, percentile
from measures.rounds import progress
from measures.stores import Stores, opened

BOUND_MS = 16.0
_SHORT = 2


def figures(stores: Stores) -> list[Figure]:
    """95 of 100 keystrokes, of all and of the first two letters; and the very first one after unlocking."""
    path = stores.crowded()
    progress("typing searches, letter by letter")
    typed = Crowd(random.Random(1)).searches()  # noqa: S311  (no secret)
    first = [_first_keystroke(path) for _ in range(LEAST_ROUNDS)]
    every: list[float] = []
    short: list[float] = []
    with opened(path) as desk:
        desk.search.wide("zzy")  # the names, and what is looked for when nothing has just these words
        for _ in range(LEAST_ROUNDS):
            for text in typed:
                for length in range(1, len(text) + 1):
                    seconds = _keystroke(desk, text[:length])
                    every.append(seconds)
                    if length <= _SHORT:
                        short.append(seconds)
    there = f"{MEMBERS} members, {NOTES} notes"
    return [
        _percentile("search, 95 % of keystrokes", every, there),
        _percentile("search, first two letters", short, there),
        # Not judged: the names are read then, off the Qt thread; a search field can have it done beforehand.
        _percentile("search, first keystroke of all", first, "the names are read from the store", None),
    ]


def _percentile(name: str, seconds: list[float], beside: str, bound: float | None = BOUND_MS) -> Figure:
    middle, most = (percentile(seconds, share) * 1000 for share in (0.5, 1.0))
    return Figure(
        name=name,
        value=percentile(seconds, 0.95) * 1000,
        unit="ms",
        bound=bound,
        n=len(seconds),
        beside=f"median {middle:.2f} ms, slowest {most:.1f} ms; {beside}",
    )


def _keystroke(desk: Desk, text: str) -> float:
    begun = perf_counter()
    desk.search.wide(text)
    return perf_counter() - begun


def _first_keystroke(path: Path) -> float:
    with opened(path) as desk:
        return _keystroke(desk, "a")
