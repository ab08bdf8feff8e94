"""Measure the program against its goals: ``python3 packaging/dev.py bench``.

Each figure is a ratio of medians from one run in which both sides take turns; absolute times stand beside it. Exit
code 1 when a bound is missed. Nothing here is a test: machines differ and have moods.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from steps import ROOT, Failure

if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from measures import (
    agenda,
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
from measures.figure import Figure, table
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
}


def parse(words: Sequence[str]) -> list[str]:
    """The names of the measures asked for, in the order of the table."""
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
    only = parser.parse_args(words).only
    return [name for name in MEASURES if not only or name in only]


def measured(names: Sequence[str]) -> list[Figure]:
    """All figures of these measures, on stores in a temporary folder."""
    with tempfile.TemporaryDirectory(prefix="famsam-bench-") as folder:
        stores = Stores(Path(folder))
        return [figure for name in names for figure in MEASURES[name](stores)]


def main(words: Sequence[str]) -> int:
    """Measure, print the table, and say by the exit code whether all bounds were kept."""
    try:
        figures = measured(parse(words))
    except Failure as failure:
        print(f"bench: {failure}", file=sys.stderr)
        return 1
    print(table(figures))
    missed = [figure.name for figure in figures if not figure.met]
    if missed:
        print(f"\nMissed: {', '.join(missed)}.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
