"""Figures that leave: chosen, protected against all that ever left, written, read back and entered in the ledger.

Only then are the bytes handed out: whatever fails on the way, there is no file.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import combinations, pairwise
from time import monotonic

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import LinesDoNotMerge
from famsam_desktop.domain.merging import merged, without
from famsam_desktop.domain.observations import Span
from famsam_desktop.domain.printed import DEMO_NAME, HIDDEN, InternalFile, PublicFigures, marked
from famsam_desktop.domain.progress import Progress, part, unheard
from famsam_desktop.domain.publications import (
    WITNESS_SUFFIX,
    FileWouldLeak,
    Form,
    NoSuchTable,
    NotProvable,
    Publication,
    PublishedAverage,
)
from famsam_desktop.domain.releases import ReleaseDraft, Suggestion
from famsam_desktop.domain.tables import Table
from famsam_desktop.domain.times import local_day
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services.counting import Counted, Counting, cells
from famsam_desktop.services.disclosing import Disclosed, disclosed, published_numbers
from famsam_desktop.services.ledger import Ledger
from famsam_desktop.services.letterhead import letterhead_of
from famsam_desktop.services.marked_papers import marked_paper
from famsam_desktop.services.modelling import Sheet
from famsam_desktop.services.public_figures import public_figures
from famsam_desktop.services.publication_files import faults_of_release, publication_bytes
from famsam_desktop.services.settings import DEMO
from famsam_desktop.services.trail import Trail
from famsam_desktop.store.work import Store

_SECONDS_FOR_SUGGESTIONS = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Protected figures before they leave, with what they were counted from and the ledger they were held against."""

    found: Disclosed = field(repr=False)
    counted: Counted = field(repr=False)
    figures: PublicFigures = field(repr=False)
    ledger: bytes = field(repr=False)

    @property
    def draft(self) -> ReleaseDraft:
        """What was asked for."""
        return self.found.draft


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFile:
    """A finished file. The name of the proof, which the team keeps, ends in `WITNESS_SUFFIX`."""

    file_name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The files of a publication that is in the ledger, in the order of the forms asked for, and the proof."""

    files: tuple[PublicFile, ...]
    witness: PublicFile


class Publishing:
    """The only way out for figures."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._counting = Counting(store)
        self._ledger = Ledger(store)

    def tables(self, draft: ReleaseDraft) -> tuple[Table, ...]:
        """The tables that a draft asks for, put together and cut as it says."""
        there = {table.key: table for table in self._counting.tables(draft.as_of, draft.period)}
        wanted = draft.tables or tuple(there)
        if not set(wanted) <= there.keys():
            raise NoSuchTable(tuple(there))
        return tuple(_shaped(there[key], draft) for key in wanted)

    def propose(self, draft: ReleaseDraft, progress: Progress = unheard) -> Proposal:
        """What may be printed; refused when nothing can be proven in time. `progress` may raise to stop it."""
        drafts.require(draft.problems())
        tables = self.tables(draft)
        entries, state = self._ledger.read()
        earlier = tuple(entry.publication for entry in entries if entry.counts)
        counted = self._counting.counted(tables, draft.as_of)
        found = self._protected(draft, tables, counted, earlier, progress)
        with self._store.read() as work:
            is_demo = work.settings.get(DEMO, False) is True
        made_on = local_day(self._store.clock())
        figures = public_figures(found, counted.averages, made_on, is_demo=is_demo)
        return Proposal(found=found, counted=counted, figures=figures, ledger=state)

    def _protected(
        self,
        draft: ReleaseDraft,
        tables: Sequence[Table],
        counted: Counted,
        earlier: Sequence[Publication],
        progress: Progress,
    ) -> Disclosed:
        from famsam_desktop.disclosure.protect import OutOfTime

        sheets = [Sheet(table, counted.cells[table.key]) for table in tables]
        try:
            return disclosed(draft, sheets, earlier, counted.counters, self._store.ties, progress)
        except OutOfTime:
            raise NotProvable from None

    # --- what if -------------------------------------------------------------------------------------------------

    def suggestions(self, proposal: Proposal, progress: Progress = unheard) -> tuple[Suggestion, ...]:
        """Lines to put together and columns to leave out, so that fewer numbers are hidden; the best first.

        Those with most hidden in them are tried first, and of a large publication only as many as there is time for.
        """
        entries, _ = self._ledger.read()
        earlier = tuple(entry.publication for entry in entries if entry.counts)
        whole = {
            table.key: table for table in self._counting.tables(proposal.draft.as_of, proposal.draft.period)
        }
        asked = sorted(_possible(proposal.found), key=lambda each: -each.fewer_hidden)
        until = monotonic() + _SECONDS_FOR_SUGGESTIONS
        made = []
        for at, suggestion in enumerate(asked):
            if monotonic() > until:
                break
            draft = suggestion.draft
            try:
                tables = [_shaped(whole[sheet.table.key], draft) for sheet in proposal.found.sheets]
                heard = part(progress, at / len(asked), (at + 1) / len(asked))
                found = self._protected(draft, tables, recounted(proposal.counted, tables), earlier, heard)
            except (LinesDoNotMerge, NotProvable):
                continue
            fewer = len(proposal.found.hidden) - len(found.hidden)
            if fewer > 0:
                made.append(replace(suggestion, fewer_hidden=fewer))
        return tuple(sorted(made, key=lambda each: -each.fewer_hidden))

    # --- leaving -------------------------------------------------------------------------------------------------

    def publish(self, proposal: Proposal, forms: Sequence[Form]) -> Release:
        """The files, once they are read back, proven and in the ledger; refused when the ledger has grown since."""
        from famsam_desktop.exports.proof import write_proof

        figures, found = proposal.figures, proposal.found
        name = _name(figures)
        with self._store.read() as work:
            letterhead = letterhead_of(work)
        files = tuple(
            PublicFile(file_name=f"{name}.{form.value}", data=publication_bytes(figures, form, letterhead))
            for form in forms
        )
        proof = write_proof(figures, found.system, found.protection, found.model.cells)
        written = [(file.data, form) for file, form in zip(files, forms, strict=True)]
        if faults_of_release(written, figures, proof):
            raise FileWouldLeak
        publication = Publication(
            made_on=figures.made_on,
            as_of=figures.as_of,
            purpose=found.draft.purpose.strip(),
            recipient=found.draft.recipient.strip(),
            threshold=found.draft.threshold,
            reason=found.draft.reason.strip(),
            name=figures.title,
            numbers=published_numbers(found),
            averages=tuple(_printed_averages(found, figures)),
            files=tuple((form, _digest(file.data)) for form, file in zip(forms, files, strict=True)),
            witness=_digest(proof),
        )
        self._ledger.enter(publication, proposal.ledger)
        return Release(files=files, witness=PublicFile(file_name=name + WITNESS_SUFFIX, data=proof))

    def annex(self, proposal: Proposal, form: Form = Form.PDF) -> InternalFile:
        """Why each x of a publication is one, for the team alone; no publication, so not for the ledger."""
        from famsam_desktop.services.annex import annex_of

        report = annex_of(proposal.found, proposal.figures)
        data = marked_paper(self._store, report, form)
        Trail(self._store).note(TrailKind.EXPORTED, detail=f"annex {form.value} {report.as_of.isoformat()}")
        return InternalFile(
            file_name=f"{marked(f'{_name(proposal.figures)}-bilaga')}.{form.value}", data=data
        )


def _name(figures: PublicFigures) -> str:
    """What the files of a publication are called."""
    name = f"siffror-{figures.as_of.isoformat()}"
    return f"{DEMO_NAME}-{name}" if figures.is_demo else name


def recounted(counted: Counted, tables: Sequence[Table]) -> Counted:
    """The same state of the store in other tables."""
    return replace(counted, cells={table.key: cells(table, counted.counters) for table in tables})


def _shaped(table: Table, draft: ReleaseDraft) -> Table:
    """One step after the other: lines that were put together can be put together with others."""
    made = without(table, draft.without.get(table.key, frozenset()))
    for labels in draft.merges.get(table.key, ()):
        made = merged(made, (labels,))
    return made


def _possible(found: Disclosed) -> Iterator[Suggestion]:
    """Columns with something hidden in them, and every two lines that could be one, with something hidden in either.

    At first they say how many numbers are hidden in them.
    """
    for sheet in found.sheets:
        table = sheet.table
        hidden = [
            (line, column)
            for line in range(len(table.lines))
            for column in range(len(table.columns))
            if found.sign((table.key, line, column)) == HIDDEN
        ]
        by_line, by_column = Counter(line for line, _ in hidden), Counter(column for _, column in hidden)
        for pair in _pairs(table, by_line):
            labels = tuple(table.lines[at].label for at in pair)
            yield Suggestion(
                draft=found.draft.with_merge(table.key, labels),
                table=table.key,
                title=table.title,
                labels=labels,
                fewer_hidden=sum(by_line[at] for at in pair),
            )
        for at, count in by_column.items():
            if len(table.columns) > 1:
                yield Suggestion(
                    draft=found.draft.without_column(table.key, table.columns[at].key),
                    table=table.key,
                    title=table.title,
                    column=table.columns[at].label,
                    fewer_hidden=count,
                )


def _pairs(table: Table, hidden: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Lines side by side, of which one has something hidden; of codes, which have no order, any two that both have."""
    lines = [at for at, line in enumerate(table.lines) if line.choice is not None]
    if len(lines) <= 2:
        return
    if isinstance(table.lines[lines[0]].choice, Span):
        yield from (pair for pair in pairwise(lines) if any(at in hidden for at in pair))
    else:
        yield from combinations([at for at in lines if at in hidden], 2)


def _printed_averages(found: Disclosed, figures: PublicFigures) -> Iterator[PublishedAverage]:
    for sheet, table in zip(found.sheets, figures.tables, strict=True):
        for average, line in zip(sheet.table.averages, table.averages, strict=True):
            if line.count is not None:
                yield PublishedAverage(
                    unit=average.unit,
                    of=average.of,
                    where=average.where,
                    count=line.count,
                    mean=line.mean,
                    median=line.median,
                )


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
