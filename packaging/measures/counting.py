"""Figures: all tables of the reports against the very same SQL on a bare connection, and how both grow."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import event

from famsam_desktop.services.desk import Desk
from famsam_desktop.store.cipher import RawConnection
from measures.figure import Figure, Series
from measures.rounds import Run, interleaved, progress, timed
from measures.stores import Stores, opened, raw

BOUND = 1.2
GROWTH_BOUND = 13.0**2
"""At most 13 times for ten times the families, so its square for a hundred times."""

AS_OF = date(2022, 11, 16)
"""The second report's cut-off: 59 families had started."""

_ROUNDS = 11

type Statement = tuple[str, Sequence[Any]]


def figures(stores: Stores) -> list[Figure]:
    """The ratio at 59 and at 5 900 families, and the growth between them, all from the same rounds."""
    small_store, large_store = stores.demo(), stores.hundredfold()
    with _both_ways(small_store) as small, _both_ways(large_store) as large:
        progress("figures of 59 and of 5 900 families, by the program and by hand")
        taken = interleaved(*small, *large, rounds=_ROUNDS)
    ours, by_hand, ours_large, by_hand_large = (
        Series(name, seconds) for name, seconds in zip(("program", "SQL by hand") * 2, taken, strict=True)
    )
    return [
        Figure.ratio("figures of 5 900 families", ours_large, by_hand_large, BOUND),
        # Not judged: here the statement itself takes as long as opening a transaction and reading five answers.
        Figure.ratio("figures of 59 families", ours, by_hand, None),
        Figure(
            name="figures, 59 → 5 900 families",
            value=ours_large.median / ours.median,
            unit="×",
            bound=GROWTH_BOUND,
            n=_ROUNDS,
            beside=f"by hand {by_hand_large.median / by_hand.median:.0f} ×",
        ),
    ]


@contextmanager
def _both_ways(path: Path) -> Iterator[tuple[Run, Run]]:
    """The figures by the program and by hand, on the same store."""
    with opened(path) as desk, raw(path) as connection:
        ask = partial(desk.statistics.figures, AS_OF)
        yield timed(ask), timed(partial(_by_hand, connection, _statements(desk, ask)))


def _statements(desk: Desk, act: Callable[[], object]) -> list[Statement]:
    """Every statement that this sends, with its parameters as the driver gets them."""
    sent: list[Statement] = []

    def note(_connection: Any, _cursor: Any, text: str, parameters: Any, *_others: Any) -> None:
        if not text.startswith("PRAGMA"):
            sent.append((text, parameters))

    event.listen(desk.store.engine, "before_cursor_execute", note)
    try:
        act()
    finally:
        event.remove(desk.store.engine, "before_cursor_execute", note)
    return sent


def _by_hand(connection: RawConnection, statements: list[Statement]) -> None:
    connection.execute("BEGIN")
    for text, parameters in statements:
        if text != "BEGIN":
            connection.execute(text, parameters).fetchall()
    connection.execute("ROLLBACK")
