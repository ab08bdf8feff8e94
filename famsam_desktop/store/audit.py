"""The whole check of a store: its pages, and what it says of itself in journal, trail, ledger, tables and search index.

The pages and the search index are looked through by SQLite in threads of their own, while this one follows the
chains. Each fault is "what: where", and holds no content.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

from sqlalchemy import Engine

from famsam_desktop.domain.errors import StoreDamaged
from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.store.chains import (
    BrokenEntry,
    first_broken,
    first_broken_note,
    first_broken_publication,
)
from famsam_desktop.store.cipher import RawConnection, raw_connection
from famsam_desktop.store.engine import READ_ONLY
from famsam_desktop.store.faults import BAD_PAGE, told_apart
from famsam_desktop.store.integrity import FOREIGN_KEY, STRUCTURE, integrity
from famsam_desktop.store.papers import paper_faults
from famsam_desktop.store.publications import unnoted
from famsam_desktop.store.replay import Tables
from famsam_desktop.store.searched import SEARCH, search_faults

JOURNAL = "journal"
LEDGER = "ledger"
PAPER = "paper"
RECORD = "record"
TRAIL = "trail"

_MOST = 100
"""So many records that differ are named, no more."""
_CHAINS = 0.5
"""The part of the time that following the chains takes; comparing the tables takes the rest."""


def faults(engine: Engine, progress: Progress = unheard) -> list[str]:
    """Everything wrong with the database of a store, the first broken entry of each chain; none when it is sound."""
    with ThreadPoolExecutor(max_workers=2) as threads:
        pages = threads.submit(integrity, engine)
        searched = threads.submit(_of_the_search, engine)
        told = _of_the_chains(engine, progress)
        beneath = pages.result()
        if any(fault.partition(":")[0] not in (FOREIGN_KEY, STRUCTURE) for fault in beneath):
            return beneath  # what was read from bad pages is worth nothing
        found = beneath + told + searched.result()
    progress(1.0)
    return found


def _of_the_chains(engine: Engine, progress: Progress) -> list[str]:
    """What journal and trail say, and the tables against it."""
    try:
        with engine.connect() as plain, told_apart(Path()):
            connection = plain.execution_options(**{READ_ONLY: True})
            connection.begin()
            return list(_told(raw_connection(connection), progress))
    except StoreDamaged as damage:
        return [damage.part]


def _told(connection: RawConnection, progress: Progress) -> Iterator[str]:
    tables = Tables()
    broken = first_broken(connection, tables, _part(progress, 0.0, _CHAINS))
    if broken is not None:  # what follows from a broken journal says nothing of the tables
        yield _named(JOURNAL, broken)
    else:
        different = tables.differences(connection, _part(progress, _CHAINS, 1.0))
        yield from (f"{RECORD}: {each}" for each in islice(different, _MOST))
    yield from (f"{PAPER}: {each}" for each in islice(paper_faults(connection), _MOST))
    note = first_broken_note(connection)
    if note is not None:
        yield _named(TRAIL, note)
    entry = first_broken_publication(connection)
    if entry is not None:
        yield _named(LEDGER, entry)
    else:
        yield from (f"{LEDGER}: {each}" for each in islice(unnoted(connection), _MOST))


def _named(what: str, broken: BrokenEntry) -> str:
    """The entry by its number, as its device counts."""
    return f"{what}: {broken.seq} {broken.fault}"


def _of_the_search(engine: Engine) -> list[str]:
    """The search index against the records; it can only be asked by somebody who might write."""
    try:
        with engine.connect() as connection:
            return search_faults(connection, _MOST)
    except StoreDamaged:
        return [f"{SEARCH}: {BAD_PAGE}"]


def _part(progress: Progress, begin: float, end: float) -> Progress:
    """Tell a part of the work as a part of the whole."""

    def tell(done: float) -> None:
        progress(begin + done * (end - begin))

    return tell
