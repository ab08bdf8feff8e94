"""Long lists: our table with 100 000 rows against the barest model."""

from collections.abc import Callable
from functools import partial

from measures.figure import Figure, Series, percentile
from measures.program import Program, environ, module, running
from measures.rounds import interleaved, progress
from measures.stores import Stores

PAINT_BOUND = 1.2
FRAME_BOUND_MS = 10.0


def figures(stores: Stores) -> list[Figure]:
    """First paint, frames while scrolling, sorting."""
    progress("a list of 100 000 rows")
    inside = environ(stores.folder)
    with (
        running(module("measures.rows_window", "ours"), inside) as ours,
        running(module("measures.rows_window", "bare"), inside) as bare,
    ):
        ours.until("ready")
        bare.until("ready")
        painted = interleaved(_ordered(ours, "paint"), _ordered(bare, "paint"))
        frames, bare_frames = _frames(ours), _frames(bare)
        (sorting,) = interleaved(_ordered(ours, "sort"))
    return [
        Figure.ratio(
            "100 000 rows, first paint",
            Series("ours", painted[0]),
            Series("bare model", painted[1]),
            PAINT_BOUND,
        ),
        Figure(
            name="100 000 rows, 95 % of frames",
            value=percentile(frames, 0.95) * 1000,
            unit="ms",
            bound=FRAME_BOUND_MS,
            n=len(frames),
            beside=f"scrolling from top to bottom; bare model {percentile(bare_frames, 0.95) * 1000:.1f} ms",
        ),
        Figure.milliseconds("100 000 rows, ordered by a text", Series("our table", sorting), None),
    ]


def _frames(program: Program) -> list[float]:
    program.order("scroll")
    seconds: list[float] = program.until("done").values["seconds"]
    return seconds


def _ordered(program: Program, order: str) -> Callable[[], float]:
    return partial(_seconds, program, order)


def _seconds(program: Program, order: str) -> float:
    program.order(order)
    return float(program.until("done").values["seconds"])
