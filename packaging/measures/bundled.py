"""The frozen program: what it weighs, and how it starts beside the same program in the `.venv`."""

from collections.abc import Sequence
from pathlib import Path

import bundle
from measures.figure import Figure, Series, Unmeasured
from measures.program import environ, module, running
from measures.rounds import Run, interleaved, progress
from measures.stores import Stores

SIZE_BOUND_MIB = 160.0
START_BOUND = 1.2
_ROUNDS = 9


def figures(stores: Stores) -> list[Figure]:
    """Size, start to painted form, and start to the store that is ready behind it, of what was built before."""
    program = stores.frozen / bundle.PROGRAM.name
    if not program.exists():
        raise Unmeasured(f"no frozen program in {stores.frozen}; `dev.py bundle` puts one into dist.")
    weight = Figure(
        name="frozen program",
        value=bundle.size_mib(stores.frozen),
        unit="MiB",
        bound=SIZE_BOUND_MIB,
        n=1,
        beside=str(stores.frozen),
    )
    return [weight, *_starting(stores, [str(program)])]


def _starting(stores: Stores, program: Sequence[str]) -> list[Figure]:
    store = stores.demo()
    progress("starting the frozen program and that of the .venv")
    frozen_ready: list[float] = []
    ready: list[float] = []
    frozen, ours = interleaved(
        _start([*program, "open", str(store)], stores.folder, frozen_ready),
        _start(module("famsam_desktop", "open", str(store)), stores.folder, ready),
        rounds=_ROUNDS,
    )
    return [
        Figure.ratio(
            "frozen, start → unlock form", Series("frozen", frozen), Series(".venv", ours), START_BOUND
        ),
        Figure.ratio(
            "frozen, start → store ready",
            Series("frozen", frozen_ready[1:]),
            Series(".venv", ready[1:]),
            START_BOUND,
        ),
    ]


def _start(command: Sequence[str], home: Path, ready: list[float]) -> Run:
    """Start it, and end it when the store is ready; what is counted is when the form was painted."""

    def run() -> float:
        with running(command, {**environ(home), "FAMSAM_BENCH": "1"}) as program:
            form = program.until("form_painted").seconds
            ready.append(program.until("store_ready").seconds)
        return form

    return run
