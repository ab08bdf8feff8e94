"""From nothing to the desk: the unlock form, the store behind it, the passphrase, and Idag."""

from functools import partial
from pathlib import Path
from time import perf_counter

from famsam_desktop.services.demo import PASSPHRASE
from famsam_desktop.store.derivation import new_derivation
from measures.figure import Figure, Series
from measures.program import PASSPHRASE_VARIABLE, environ, module, running
from measures.rounds import interleaved, progress
from measures.stores import USUAL_COST, Stores

FORM_BOUND = 1.20
READY_BOUND = 4.0
GAP_BOUND_MS = 33.0
DESK_BOUND = 1.5
MEMORY_BOUND_MIB = 118.0


def starting(stores: Stores) -> list[Figure]:
    """Start to painted form, store ready behind it, and the longest hold of the Qt thread meanwhile."""
    path = stores.demo()
    progress("starting the program and a bare window")
    ready: list[float] = []
    gaps: list[float] = []
    form, bare = interleaved(partial(_form, stores.folder, path, ready, gaps), partial(_bare, stores.folder))
    window = Series("bare window", bare)
    return [
        Figure.ratio("start → unlock form", Series("form", form), window, FORM_BOUND),
        Figure.ratio("start → store ready behind it", Series("ready", ready[1:]), window, READY_BOUND),
        Figure.milliseconds("longest hold of the Qt thread meanwhile", Series("", gaps[1:]), GAP_BOUND_MS),
    ]


def _form(folder: Path, store: Path, ready: list[float], gaps: list[float]) -> float:
    inside = {**environ(folder), "FAMSAM_BENCH": "1"}
    with running(module("famsam_desktop", "open", str(store)), inside) as program:
        form = program.until("form_painted").seconds
        ready.append(program.until("store_ready").seconds)
        gaps.append(float(program.until("pages_ready").values["longest_gap"]))
    return form


def _bare(folder: Path) -> float:
    with running(module("measures.bare"), environ(folder)) as program:
        return program.until("painted").seconds


def unlocking(stores: Stores) -> list[Figure]:
    """Passphrase to painted Idag against the key derivation alone, at the usual cost; and memory on Idag."""
    path = stores.usual()
    progress("from the passphrase to Idag, and deriving the key alone")
    held: list[float] = []
    peaks: list[float] = []
    desk, key = interleaved(partial(_desk, stores.folder, path, held, peaks), _derivation)
    figures = [
        Figure.ratio(
            "passphrase → painted Idag", Series("Idag", desk), Series("derivation", key), DESK_BOUND
        ),
        Figure.milliseconds("longest hold of the Qt thread meanwhile", Series("", held[1:]), None),
    ]
    if peaks:
        figures.append(_memory(peaks[1:]))
    return figures


def _memory(peaks: list[float]) -> Figure:
    middle = sorted(peaks)[len(peaks) // 2]
    return Figure(
        name="peak memory on Idag",
        value=middle,
        unit="MiB",
        bound=MEMORY_BOUND_MIB,
        n=len(peaks),
        beside="once the memory of the key derivation is given back",
    )


def _desk(folder: Path, store: Path, held: list[float], peaks: list[float]) -> float:
    inside = {**environ(folder), PASSPHRASE_VARIABLE: PASSPHRASE}
    with running(module("measures.driven", str(store)), inside) as program:
        told = program.until("desk")
    held.append(float(told.values["held"]))
    if "peak_mib" in told.values:
        peaks.append(float(told.values["peak_mib"]))
    return float(told.values["shown"])


def _derivation() -> float:
    derivation = new_derivation(USUAL_COST)
    begun = perf_counter()
    derivation.key(PASSPHRASE)
    return perf_counter() - begun
