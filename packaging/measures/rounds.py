"""Taking turns: both sides of a comparison are measured in one run, A B A B, so that the machine's moods hit both."""

import sys
from collections.abc import Callable
from time import perf_counter

from measures.figure import LEAST_ROUNDS

type Run = Callable[[], float]
"""Does the thing once and returns the seconds it took."""


def interleaved(*runs: Run, rounds: int = LEAST_ROUNDS) -> list[list[float]]:
    """The seconds of each run, in every round; a first round that fills the caches is not counted."""
    taken: list[list[float]] = [[] for _ in runs]
    for number in range(rounds + 1):
        for place, run in enumerate(runs):
            seconds = run()
            if number:
                taken[place].append(seconds)
    return taken


def timed(act: Callable[[], object]) -> Run:
    """A run that calls this and watches the clock."""

    def run() -> float:
        begun = perf_counter()
        act()
        return perf_counter() - begun

    return run


def progress(text: str) -> None:
    """One line on stderr: what is being measured now."""
    print(f"bench: {text}", file=sys.stderr, flush=True)
