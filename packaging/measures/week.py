"""The calendar: a week with 60 meetings, and one of them pulled over it."""

from measures.figure import LEAST_ROUNDS, Figure, Series, percentile
from measures.program import environ, module, running
from measures.rounds import progress
from measures.stores import Stores

PAINT_BOUND_MS = 60.0
FRAME_BOUND_MS = 20.0
"""Fifty pictures a second."""


def figures(stores: Stores) -> list[Figure]:
    """What it takes to show and paint the week, and each step of a drag."""
    progress("a week of 60 meetings")
    with running(module("measures.week_window"), environ(stores.folder)) as window:
        window.until("ready")
        painted: list[float] = []
        for _ in range(LEAST_ROUNDS):
            window.order("paint")
            painted.append(float(window.until("done").values["seconds"]))
        window.order("drag")
        frames: list[float] = window.until("done").values["seconds"]
    return [
        Figure.milliseconds("a week of 60 meetings, painted", Series("the week", painted), PAINT_BOUND_MS),
        Figure(
            name="a meeting dragged, 95 % of frames",
            value=percentile(frames, 0.95) * 1000,
            unit="ms",
            bound=FRAME_BOUND_MS,
            n=len(frames),
            beside=f"{len(frames) / sum(frames):.0f} frames a second over a full week",
        ),
    ]
