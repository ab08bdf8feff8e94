"""Measure the program against its goals: ``python3 packaging/dev.py bench``.

Each figure is a ratio of medians from one run in which both sides take turns; absolute times stand beside it. Exit
code 1 when a bound is missed; what cannot be measured here is named. Nothing here is a test: machines differ and have
moods.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import bundle
from steps import ROOT, Failure

if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from measures import (
    agenda,
    bundled,
    counting,
    disclosure,
    finding,
    importing,
    leading,
    lists,
    starting,
    switching,
    vault,
    week,
)
from measures.figure import Figure, Unmeasured, table
from measures.stores import Stores

type Measure = Callable[[Stores], list[Figure]]

MEASURES: dict[str, Measure] = {
    "start": starting.starting,
    "unlock": starting.unlocking,
    "agenda": agenda.figures,
    "figures": counting.figures,
    "search": finding.figures,
    "pages": switching.figures,
    "list": lists.figures,
    "vault": vault.figures,
    "import": importing.figures,
    "week": week.figures,
    "leading": leading.figures,
    "disclosure": disclosure.figures,
    "frozen": bundled.figures,
}


class Asked(NamedTuple):
    """What is to be measured: names in the order of the table, and the folder of the frozen program."""

    names: Sequence[str]
    frozen: Path


def parse(words: Sequence[str]) -> Asked:
    """What is asked for."""
    parser = argparse.ArgumentParser(
        prog="dev.py bench", description="Measure the program against its goals."
    )
    parser.add_argument(
        "--only",
        action="append",
        choices=MEASURES,
        metavar="NAME",
        help=f"measure this alone; may be given again: {', '.join(MEASURES)}",
    )
    parser.add_argument(
        "--bundle",
        type=Path,
        default=bundle.FOLDER,
        metavar="FOLDER",
        help="where the frozen program is, when not where `dev.py bundle` puts it",
    )
    given = parser.parse_args(words)
    return Asked([name for name in MEASURES if not given.only or name in given.only], given.bundle.resolve())


def measured(asked: Asked) -> tuple[list[Figure], list[str]]:
    """All figures of these measures, on stores in a temporary folder; and why there are none of others."""
    figures: list[Figure] = []
    without: list[str] = []
    with tempfile.TemporaryDirectory(prefix="famsam-bench-") as folder:
        stores = Stores(Path(folder), asked.frozen)
        for name in asked.names:
            try:
                figures += MEASURES[name](stores)
            except Unmeasured as reason:
                without.append(f"{name}: {reason}")
    return figures, without


def main(words: Sequence[str]) -> int:
    """Measure, print the table, and say by the exit code whether all bounds were kept."""
    try:
        figures, without = measured(parse(words))
    except Failure as failure:
        print(f"bench: {failure}", file=sys.stderr)
        return 1
    print(table(figures))
    for reason in without:
        print(f"\nNot measured: {reason}")
    missed = [figure.name for figure in figures if not figure.met]
    if missed:
        print(f"\nMissed: {', '.join(missed)}.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
