"""The team's present list taken into the store: looked through first, then all of it in one step or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.errors import DemoStoreOnly
from famsam_desktop.domain.imported import imported
from famsam_desktop.domain.imports import Fault, FaultyList, Tally, UnreadableList, Workbook
from famsam_desktop.domain.listed import Imported, Known
from famsam_desktop.domain.progress import Progress, part, unheard
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services.backups import Backups
from famsam_desktop.services.founding import POPULATIONS
from famsam_desktop.store import imports
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Store

MOST_UNDOABLE = 2000
"""A list of more records than this cannot be taken back as a step: the backup that is made before it has to serve."""

_TOUCHED = (
    Topic.FAMILIES
    | Topic.CASES
    | Topic.AGENCIES
    | Topic.CONSENTS
    | Topic.MEETINGS
    | Topic.AGENDAS
    | Topic.ACTIONS
)
_READ = 0.7
"""Where looking through has come when the file is read."""

_BACKED_UP, _WRITTEN = 0.1, 0.95
"""Where taking in has come when the backup is made, and when all is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A list that was looked through: what it would add, or what has to be put right first."""

    found: Imported = field(repr=False)
    rows: Workbook = field(repr=False)
    known: Known = field(repr=False)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What stands in the way."""
        return self.found.faults

    @property
    def tally(self) -> Tally:
        """How much it would add."""
        return self.found.tally

    @property
    def is_undoable(self) -> bool:
        """Whether it can be taken back as a step."""
        return self.tally.records <= MOST_UNDOABLE


class Importing:
    """Looks through a list, and takes it in."""

    def __init__(self, store: Store, backups: Backups, *, is_demo: bool) -> None:
        self._store = store
        self._backups = backups
        self._is_demo = is_demo

    def template(self) -> bytes:
        """The empty list, with the municipalities of this store."""
        with self._store.read() as work:
            return template([town.name for town in work.families.municipalities()])

    def look(self, path: Path, progress: Progress = unheard) -> Looked:
        """Read a file and say what is in it; nothing is changed."""
        from famsam_desktop.workbooks.reading import read_workbook

        rows = read_workbook(_bytes_of(path), part(progress, 0.0, _READ))
        with self._store.read() as work:
            known = imports.known(work.rows)
        return Looked(rows=rows, known=known, found=imported(rows, known, part(progress, _READ, 1.0)))

    def take(self, looked: Looked, progress: Progress = unheard) -> Change:
        """Add what was looked through, after a backup; refused when it has faults, also those that came since."""
        if self._is_demo:
            raise DemoStoreOnly
        _refuse_faulty(looked.found)
        self._backups.make(part(progress, 0.0, _BACKED_UP))
        with self._store.write("imports.take" if looked.is_undoable else "vault.import") as work:
            found, known = looked.found, imports.known(work.rows)
            if known != replace(looked.known, now=known.now, today=known.today):  # somebody has worked since
                found = imported(looked.rows, known)
                _refuse_faulty(found)
            count = imports.add(work.rows, work.bulk, found, part(progress, _BACKED_UP, _WRITTEN))
            work.trail.note(Noted(kind=TrailKind.IMPORTED, detail=f"{count} records"))
        return Change(_TOUCHED)


def template(municipalities: Sequence[str] = tuple(POPULATIONS)) -> bytes:
    """The empty list; without a store, with the municipalities that every store begins with."""
    from famsam_desktop.workbooks import template as empty

    return empty.template(municipalities)


def _bytes_of(path: Path) -> bytes:
    """The whole file; one that is far too large is not read at all."""
    from famsam_desktop.workbooks.reading import MOST_BYTES, NO_FILE, TOO_LARGE

    try:
        if path.stat().st_size > MOST_BYTES:
            raise UnreadableList(TOO_LARGE)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableList(NO_FILE) from error


def _refuse_faulty(found: Imported) -> None:
    if found.faults:
        raise FaultyList(len(found.faults))
