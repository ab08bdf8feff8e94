"""Backups of the open store."""

from datetime import datetime
from pathlib import Path
from uuid import UUID

from famsam_desktop.domain.backups import EVERY, BackupRow
from famsam_desktop.domain.errors import NoSuchFolder
from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.store import backup
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.heads import Head, Newest, journal_of, ledger_of, newest_of, trail_of
from famsam_desktop.store.keyfile import read_key_file
from famsam_desktop.store.keys import DataKey, KeyFile
from famsam_desktop.store.opened import OpenedStore
from famsam_desktop.store.trail import STARTED_OVER, Noted

ELSEWHERE = "elsewhere"
"""What the trail says of a backup that lies somewhere else than beside the store."""


class Backups:
    """Made, verified, rotated, and told."""

    def __init__(self, opened: OpenedStore) -> None:
        self._opened = opened
        self._known: dict[str, Newest | None] = {}

    def rows(self) -> list[BackupRow]:
        """The store's own backups, newest first."""
        return backup.backup_rows(self._opened.folder.backups)

    def due(self) -> bool:
        """Something was changed that no backup has; or the one that has it is old, and something has happened since.

        Compared is what they hold, not when they say they were made: clocks are set back.
        """
        newest = newest_of(self._opened.store.engine)
        for row in self.rows():
            there = self._newest_in(row.name)
            if there is not None and _changes(there) == _changes(newest):
                old = self._opened.store.clock() - row.taken_at >= EVERY
                return old and self._noted_since(there)
        return any(_changes(newest))

    def make(self, progress: Progress = unheard) -> BackupRow:
        """A verified backup beside the store; those that are no longer to be kept go."""
        if self._know_what_was_purged():
            return self.start_over(progress)
        made = backup.make(*self._source(), progress)
        self._note()
        return self._row(made)

    def make_at(self, place: Path, progress: Progress = unheard) -> Path:
        """A verified backup in another folder (a stick); returns where it lies. Nothing is rotated there."""
        if not place.is_dir():
            raise NoSuchFolder
        made = backup.take(*self._source(), place, progress)
        self._note(ELSEWHERE)
        return made

    def start_over(self, progress: Progress = unheard) -> BackupRow:
        """A new backup, and no older ones nor stores put aside: what they hold is to be forgotten."""
        made = backup.start_over(*self._source(), progress)
        self._note(STARTED_OVER)
        return self._row(made)

    def _source(self) -> tuple[StoreFolder, KeyFile, DataKey, datetime]:
        """The store as it is now: its key file may have changed since it was opened."""
        folder = self._opened.folder
        return folder, read_key_file(folder.keys), self._opened.key, self._opened.store.clock()

    def _note(self, detail: str = "") -> None:
        with self._opened.store.write("vault.backup") as work:
            work.trail.note(Noted(kind=TrailKind.BACKED_UP, detail=detail))

    def _row(self, made: Path) -> BackupRow:
        return next(row for row in self.rows() if row.name == made.name)

    def _newest_in(self, name: str) -> Newest | None:
        """The newest entries of a backup, which never change; None when it is damaged."""
        if name not in self._known:
            place = backup.backup_named(self._opened.folder.backups, name)
            self._known[name] = backup.newest_of(place, self._opened.key)
        return self._known[name]

    def _know_what_was_purged(self) -> bool:
        """Whether a backup is older than a purge: something came between the purge and the new backup it makes."""
        known = [there for row in self.rows() if (there := self._newest_in(row.name)) is not None]
        with self._opened.store.read() as work:
            left = work.trail.purge_pending()
            return left or any(work.trail.purged_since(trail_of(there)) for there in known)

    def _noted_since(self, there: Newest) -> bool:
        """Whether the trail has come further than in a backup, other than by taking it."""
        with self._opened.store.read() as work:
            return work.trail.noted_since(trail_of(there), TrailKind.BACKED_UP)


def _changes(newest: Newest) -> tuple[dict[UUID, Head], dict[UUID, Head]]:
    """How far that has come which must not be lost: the records, and what has left."""
    return journal_of(newest), ledger_of(newest)
