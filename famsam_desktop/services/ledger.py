"""The ledger of publications: what has left the team, and what had left before the program."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.dimensions import is_number, unknown_in
from famsam_desktop.domain.drafts import require, text, tidy
from famsam_desktop.domain.earlier import earlier_reports
from famsam_desktop.domain.errors import Ambiguous, NoSuchId, NothingToShow
from famsam_desktop.domain.publications import AlreadyInLedger, LedgerChanged, LedgerEntry, Publication
from famsam_desktop.domain.published import NotAPublication
from famsam_desktop.domain.tables import Table
from famsam_desktop.services.counting import Counting
from famsam_desktop.services.settings import DEMO
from famsam_desktop.store.work import Store, Work


class Ledger:
    """Entered when figures leave, and never changed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def entries(self) -> tuple[LedgerEntry, ...]:
        """Every publication, those that are void too, in the order they were entered."""
        with self._store.read() as work:
            return work.publications.entries()

    def state(self) -> bytes:
        """A digest of all that the ledger says."""
        with self._store.read() as work:
            return work.publications.state()

    def read(self) -> tuple[tuple[LedgerEntry, ...], bytes]:
        """Every publication, and the digest of just these."""
        with self._store.read() as work:
            return work.publications.entries(), work.publications.state()

    def resolve(self, prefix: str) -> UUID:
        """The publication whose id begins like this."""
        wanted = prefix.strip().lower().replace("-", "")
        found = [entry.id for entry in self.entries() if wanted and entry.id.hex.startswith(wanted)]
        if not found:
            raise NoSuchId("publication")
        if len(found) > 1:
            raise Ambiguous("publication", len(found))
        return found[0]

    def enter(self, publication: Publication, expected: bytes) -> UUID:
        """A publication leaves; refused when the ledger says more than what it was protected against."""
        with self._store.write("ledger.enter") as work:
            if work.publications.state() != expected:
                raise LedgerChanged
            return work.publications.enter(publication)

    def void(self, publication_id: UUID, reason: str) -> Change:
        """A publication that was written has never been handed out; the reason says how that is known."""
        require(text("void_reason", reason, required=True))
        with self._store.write("ledger.void") as work:
            work.publications.void(publication_id, tidy(reason).strip())
        return Change(Topic.PUBLICATIONS, publication_id)

    def earlier_ready(self) -> tuple[Publication, ...]:
        """The team's own reports from before the program that are not yet entered; another team has others."""
        with self._store.read() as work:
            return tuple(
                report
                for report in earlier_reports().values()
                if _misunderstood(work, report) is None and not _is_entered(work, report)
            )

    def read_file(self, path: Path) -> Publication:
        """The earlier report in a file: one of our own publications, or one written by hand."""
        from famsam_desktop.services.earlier_files import read_earlier

        with self._store.read() as work:
            is_demo = work.settings.get(DEMO, False) is True
        return read_earlier(path, self._tables, is_demo=is_demo)

    def _tables(self, as_of: date) -> Sequence[Table]:
        try:
            return Counting(self._store).tables(as_of)
        except NothingToShow:
            return ()

    def add_earlier(self, publication: Publication) -> Change:
        """A report from before the program had left; refused when it is entered already."""
        report = replace(publication, is_earlier=True)
        with self._store.write("ledger.add_earlier") as work:
            wrong = _misunderstood(work, report)
            if wrong is not None:
                raise NotAPublication(wrong)
            if _is_entered(work, report) or _is_written(work, report):
                raise AlreadyInLedger
            return Change(Topic.PUBLICATIONS, work.publications.enter(report))


def shipped(year: int) -> Publication:
    """One of the team's own two reports."""
    return earlier_reports()[year]


def _is_entered(work: Work, report: Publication) -> bool:
    """Whether the ledger has it: under its name, or with just its numbers."""
    return any(
        entry.counts and _is_same(entry.publication, report)
        for entry in work.publications.entries()
        if entry.publication.is_earlier
    )


def _is_written(work: Work, report: Publication) -> bool:
    """Whether the ledger has just this file, entered before or published from here."""
    there = {
        digest
        for entry in work.publications.entries()
        if entry.counts
        for _, digest in entry.publication.files
    }
    return any(digest in there for _, digest in report.files)


def _is_same(one: Publication, other: Publication) -> bool:
    if one.as_of != other.as_of:
        return False
    return one.name == other.name != "" or (one.numbers, one.averages) == (other.numbers, other.averages)


def _misunderstood(work: Work, report: Publication) -> str | None:
    """The first part of an earlier report that says nothing here, and would be compared with nothing."""
    names = [municipality.name for municipality in work.families.municipalities()]
    if report.as_of > work.rows.today:
        return "as_of"
    return next(_unknown(report, names), None) if report.numbers else "numbers"


def _unknown(report: Publication, municipalities: Sequence[str]) -> Iterator[str]:
    """What no register has, and what is not known of a report because it was not printed."""
    for at, number in enumerate(report.numbers, 1):
        name = unknown_in(number.unit, number.where, municipalities)
        if name is not None:
            yield f"numbers {at}: where: {name}"
        if not number.is_printed:
            yield f"numbers {at}: is_printed"
    for at, average in enumerate(report.averages, 1):
        name = unknown_in(average.unit, average.where, municipalities)
        if name is not None:
            yield f"averages {at}: where: {name}"
        if not is_number(average.unit, average.of):
            yield f"averages {at}: of"
