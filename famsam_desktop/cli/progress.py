"""How far long work has come, on the terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from famsam_desktop.domain.progress import Progress, unheard


@contextmanager
def bar(label: str) -> Iterator[Progress]:
    """A percentage on stderr when somebody is looking; into a file or a pipe nothing is written."""
    if not sys.stderr.isatty():
        yield unheard
        return
    shown = -1

    def show(done: float) -> None:
        nonlocal shown
        percent = int(done * 100)
        if percent != shown:
            shown = percent
            print(f"\r{label} {percent:3} %", end="", file=sys.stderr, flush=True)

    try:
        yield show
    finally:
        if shown >= 0:
            print(file=sys.stderr)
