"""The tables of the reports counted, with the families behind every number."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from famsam_desktop.domain import report_surveys
from famsam_desktop.domain.errors import NothingToShow
from famsam_desktop.domain.observations import Count, Counter, Middle, Span, Unit
from famsam_desktop.domain.report_lines import Scope
from famsam_desktop.domain.report_tables import catalogue
from famsam_desktop.domain.tables import Table
from famsam_desktop.services.agendas import days_before
from famsam_desktop.services.settings import CONSULTATIONS, INFORMATION_MEETINGS
from famsam_desktop.store.work import Store, Work

_REGISTERS = {Unit.CONSULTATIONS: CONSULTATIONS, Unit.INFORMATION_MEETINGS: INFORMATION_MEETINGS}

type Cells = tuple[tuple[Count | None, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Every cell of some tables, line by line (None where nothing can be), and their averages, by the tables' keys.

    `counters` answer further questions about the same state of the store.
    """

    as_of: date
    cells: Mapping[str, Cells] = field(repr=False)
    averages: Mapping[str, Mapping[str, Middle | None]] = field(repr=False)
    counters: Mapping[Unit, Counter] = field(repr=False)


class Counting:
    """What there is to count."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def tables(
        self, as_of: date, period: Span | None = None, *, by_gender: bool = False
    ) -> tuple[Table, ...]:
        """All tables as of the cut-off, or of what happened in a period; refused where there is nothing to count.

        A register that is switched off has no table, and neither has a survey that nobody has answered.
        """
        with self._store.read() as work:
            first_day = work.observations.first_day()
            if first_day is None:
                raise NothingToShow(None)
            populations = work.figures.populations(as_of)
            tables = catalogue(
                as_of,
                first_day=first_day,
                period=period,
                municipalities=tuple(work.observations.municipalities(as_of)),
                populations={name: people for name, people, _ in populations},
                population_on=max((day for _, _, day in populations), default=None),
                agenda_days=days_before(work),
                by_gender=by_gender,
            )
            of_surveys = report_surveys.tables(
                Scope(as_of, first_day, period), work.observations.surveys(as_of)
            )
            off = {unit for unit, key in _REGISTERS.items() if work.settings.get(key, True) is False}
        return tuple(
            table for table in (*tables, *of_surveys) if not off & {column.unit for column in table.columns}
        )

    def counted(self, tables: Iterable[Table], as_of: date) -> Counted:
        """Every cell and average, all of one state of the store."""
        with self._store.read() as work:
            counters = observed(work, as_of)
        chosen = tuple(tables)
        return Counted(
            as_of=as_of,
            cells={table.key: cells(table, counters) for table in chosen},
            averages={
                table.key: {
                    average.key: counters[average.unit].middle(average.of, average.where)
                    for average in table.averages
                }
                for table in chosen
            },
            counters=counters,
        )


def observed(work: Work, as_of: date) -> Mapping[Unit, Counter]:
    """What counts each unit as of a day."""
    found = work.observations.all(as_of, agenda_days=days_before(work))
    return {unit: Counter(observations) for unit, observations in found.items()}


def cells(table: Table, counters: Mapping[Unit, Counter]) -> Cells:
    """The cells of a table, line by line."""
    asked: Sequence[Sequence[Count | None]] = [
        [
            None if where is None else counters[column.unit].count(where)
            for column in table.columns
            for where in [table.where(line, column)]
        ]
        for line in table.lines
    ]
    return tuple(map(tuple, asked))
