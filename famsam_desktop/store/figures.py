"""Counting queries: numbers as of a cut-off day, never rows. One statement answers every question."""

from collections import defaultdict
from datetime import date
from typing import Any

import sqlalchemy as sa

from famsam_desktop.domain.cases import ReferredBy
from famsam_desktop.domain.statistics import Counts, YearCounts
from famsam_desktop.store.rows import Rows, live, table
from famsam_desktop.store.steps import asked, counting
from famsam_desktop.store.tables import MunicipalityTable, PopulationTable

_ANSWERS = """
SELECT 'first_case' AS question, NULL AS kind, min(happened_on) AS number, NULL AS current
FROM case_event WHERE step = :referred AND deleted_at IS NULL
UNION ALL
SELECT 'families', CAST(substr(started, 1, 4) AS INTEGER) AS year, count(*), sum(ended > :cut_off)
FROM families GROUP BY year
UNION ALL
SELECT 'processes', CAST(substr(started, 1, 4) AS INTEGER) AS year, count(*), sum(ended > :cut_off)
FROM processes GROUP BY year
UNION ALL
SELECT 'closed', CAST(substr(ended, 1, 4) AS INTEGER) AS year, count(*), NULL
FROM families WHERE ended <= :cut_off GROUP BY year
UNION ALL
SELECT 'meetings', meetings, count(*), NULL FROM families WHERE ended <= :cut_off GROUP BY meetings
UNION ALL
SELECT 'municipality', municipality_id, count(*), NULL
FROM families CROSS JOIN family ON family.id = families.family_id GROUP BY municipality_id
UNION ALL
SELECT 'municipality_processes', municipality_id, count(*), NULL
FROM processes CROSS JOIN family ON family.id = processes.family_id GROUP BY municipality_id
UNION ALL
SELECT 'referrer', referred_by, count(*), NULL
FROM families
CROSS JOIN cases ON cases.family_id = families.family_id AND cases.number = families.first_number
CROSS JOIN referral ON referral.case_id = cases.case_id AND referral.deleted_at IS NULL
GROUP BY referred_by
UNION ALL
SELECT 'birth_year', birth_year, count(*), sum(ended > :cut_off) FROM processes WHERE is_child GROUP BY birth_year
UNION ALL
SELECT 'children', children, count(*), NULL FROM households GROUP BY children
UNION ALL
SELECT 'parent_support', NULL, count(*), NULL FROM households WHERE parent_support
UNION ALL
SELECT 'cases', closed_on IS NOT NULL, count(*), count(first_day) FROM cases GROUP BY closed_on IS NOT NULL
UNION ALL
SELECT 'consultations', NULL, count(*), NULL
FROM consultation WHERE happened_on <= :cut_off AND deleted_at IS NULL
UNION ALL
SELECT 'information_meetings', NULL, count(*), NULL
FROM information_meeting WHERE happened_on <= :cut_off AND deleted_at IS NULL
"""

_QUESTIONS = counting(_ANSWERS)


def _municipalities() -> sa.Select[*tuple[Any, ...]]:
    """Every municipality with the time it takes part, in the order they were added."""
    municipality = table(MunicipalityTable)
    return (
        sa.select(
            municipality.c.id, municipality.c.name, municipality.c.member_from, municipality.c.member_to
        )
        .where(live(municipality))
        .order_by(municipality.c.created_at, municipality.c.name)
    )


def _populations() -> sa.Select[*tuple[Any, ...]]:
    """Of each municipality the latest population on or before the cut-off, or the earliest there is."""
    population, municipality = table(PopulationTable), table(MunicipalityTable)
    passed = population.c.reference_date <= sa.bindparam("as_of", type_=sa.Date)
    rank = sa.func.row_number().over(
        partition_by=population.c.municipality_id,
        order_by=(
            passed.desc(),
            sa.case((passed, population.c.reference_date)).desc(),
            population.c.reference_date,
        ),
    )
    ranked = (
        sa.select(
            municipality.c.created_at,
            municipality.c.name,
            population.c.count.label("people"),
            population.c.reference_date,
            rank.label("rank"),
        )
        .join_from(population, municipality, population.c.municipality_id == municipality.c.id)
        .where(live(population), live(municipality))
        .subquery()
    )
    return (
        sa.select(ranked.c.name, ranked.c.people, ranked.c.reference_date)
        .where(ranked.c.rank == 1)
        .order_by(ranked.c.created_at, ranked.c.name)
    )


# Made once: to put them together costs more than to ask them.
_MUNICIPALITIES = _municipalities()
_POPULATIONS = _populations()

type _Answers = dict[str, dict[object, tuple[int, int]]]


class FigureStore:
    """Counts, as of any day."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def counts(self, as_of: date, *, consultations: bool = True, information_meetings: bool = True) -> Counts:
        """Everything the reports ask, as of the cut-off; None for a register that is switched off."""
        first, answers = self._answers(as_of)
        births = answers["birth_year"]
        cases = answers["cases"]
        populations = self.populations(as_of)
        open_cases, open_started = cases.get(0, (0, 0))
        closed_cases, closed_started = cases.get(1, (0, 0))
        return Counts(
            as_of=as_of,
            first_case_on=first,
            years=_years(answers),
            closed_years=_numbers(answers["closed"]),
            municipalities=self._municipalities(as_of, answers),
            populations={name: count for name, count, _ in populations},
            population_on=max((day for _, _, day in populations), default=None),
            referrers={ReferredBy(str(who)): number for who, (number, _) in answers["referrer"].items()},
            children=_numbers(answers["children"]),
            birth_years={_year(year): both for year, both in births.items()},
            parent_support=answers["parent_support"][None][0],
            cases=open_cases + closed_cases,
            cases_started=open_started + closed_started,
            referred_not_started=open_cases - open_started,
            closed_before_any_meeting=closed_cases - closed_started,
            meetings_of_closed=_numbers(answers["meetings"]),
            consultations=answers["consultations"][None][0] if consultations else None,
            information_meetings=answers["information_meetings"][None][0] if information_meetings else None,
        )

    def _answers(self, as_of: date) -> tuple[date | None, _Answers]:
        """The day of the first case, and for each question the numbers by what they are split by."""
        first: date | None = None
        answers: _Answers = defaultdict(dict)
        for question, kind, number, current in self._rows.connection.execute(_QUESTIONS, asked(as_of)).all():
            if question == "first_case":
                first = date.fromisoformat(number) if number else None
            else:
                answers[question][kind] = (number, current or 0)
        return first, answers

    def _municipalities(self, as_of: date, answers: _Answers) -> dict[str, tuple[int, int]]:
        """Families and processes of each municipality that takes part at the cut-off or has had a family."""
        families, processes = answers["municipality"], answers["municipality_processes"]
        found: dict[str, tuple[int, int]] = {}
        for row in self._rows.all(_MUNICIPALITIES):
            takes_part = (row.member_from or date.min) <= as_of <= (row.member_to or date.max)
            ever = families.get(row.id.bytes, (0, 0))[0]
            if takes_part or ever:
                found[row.name] = (ever, processes.get(row.id.bytes, (0, 0))[0])
        return found

    def populations(self, as_of: date) -> list[tuple[str, int, date]]:
        """The latest population on or before the cut-off of each municipality, or the earliest there is."""
        found = self._rows.connection.execute(_POPULATIONS, {"as_of": as_of}).all()
        return [(row.name, row.people, row.reference_date) for row in found]


def _years(answers: _Answers) -> dict[int, YearCounts]:
    """Families and processes by the year the family started."""
    none = (0, 0)
    families, processes = answers["families"], answers["processes"]
    return {
        int(str(year)): YearCounts(
            families_ever=families.get(year, none)[0],
            processes_ever=processes.get(year, none)[0],
            families_current=families.get(year, none)[1],
            processes_current=processes.get(year, none)[1],
        )
        for year in families
    }


def _numbers(split: dict[object, tuple[int, int]]) -> dict[int, int]:
    """Numbers by whole numbers."""
    return {int(str(kind)): number for kind, (number, _) in split.items()}


def _year(year: object) -> int | None:
    return None if year is None else int(str(year))
