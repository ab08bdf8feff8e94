"""Going to a page: how long the Qt thread is held, on the first visit and on later ones."""

from collections import defaultdict
from pathlib import Path

from famsam_desktop.services.demo import PASSPHRASE
from measures.figure import LEAST_ROUNDS, Figure, Series
from measures.program import PASSPHRASE_VARIABLE, environ, module, running
from measures.rounds import progress
from measures.stores import Stores

BOUND_MS = 50.0

type Visit = tuple[str, str]


def figures(stores: Stores) -> list[Figure]:
    """Every page, on the demo store and on 5 900 families."""
    return [
        *_pages("demo", stores.folder, stores.demo()),
        *_pages("5 900 families", stores.folder, stores.hundredfold()),
    ]


def _pages(where: str, folder: Path, store: Path) -> list[Figure]:
    progress(f"going from page to page, {where}")
    held: defaultdict[Visit, list[float]] = defaultdict(list)
    painted: defaultdict[Visit, list[float]] = defaultdict(list)
    for _ in range(LEAST_ROUNDS):
        _walk(folder, store, held, painted)
    return [
        Figure.milliseconds(
            f"page {key}, {visit} ({where})",
            Series("", seconds),
            BOUND_MS,
            beside=str(Series("painted with its content after", painted[key, visit])),
        )
        for (key, visit), seconds in held.items()
    ]


def _walk(
    folder: Path,
    store: Path,
    held: defaultdict[Visit, list[float]],
    painted: defaultdict[Visit, list[float]],
) -> None:
    inside = {**environ(folder), PASSPHRASE_VARIABLE: PASSPHRASE}
    with running(module("measures.driven", str(store)), inside) as program:
        for told in program.told():
            if told.event == "page":
                visit = told.values["key"], told.values["visit"]
                held[visit].append(float(told.values["held"]))
                painted[visit].append(float(told.values["shown"]))
