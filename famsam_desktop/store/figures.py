"""Counting queries: numbers as of a cut-off day, never rows.

One statement answers every question. It reads each table once, in steps that build on each other: the cases opened by
the cut-off, the families that had started, the processes. Later events are not seen, so that a past day keeps its
figures; what bears no date (a birth year, a role, a deletion) is taken as it stands now.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any

import sqlalchemy as sa

from famsam_desktop.domain.agencies import COUNTED_KINDS
from famsam_desktop.domain.cases import CaseStep, ReferredBy
from famsam_desktop.domain.families import CHILD_ROLES, CHILD_UNTIL_AGE, PARENT_ROLES
from famsam_desktop.domain.meetings import THERE, MeetingState, MeetingType
from famsam_desktop.domain.statistics import Counts, YearCounts
from famsam_desktop.store.rows import Rows, live, table
from famsam_desktop.store.tables import MunicipalityTable, PopulationTable

_STEPS = """
WITH
-- Every case opened by the cut-off, its closing day when that has come, and its held coordination meetings.
opened AS MATERIALIZED (
  SELECT case_id,
         max(happened_on) FILTER (WHERE step = :closed) AS closed_on,
         count(*) FILTER (WHERE step = :referred) AS referrals
  FROM case_event
  WHERE happened_on <= :cut_off AND step IN (:referred, :closed) AND deleted_at IS NULL
  GROUP BY case_id
),
coordinated AS MATERIALIZED (
  SELECT case_id, min(day) AS first_day, count(*) AS meetings
  FROM meeting
  WHERE state = :held AND type = :coordination AND day <= :cut_off AND case_id IS NOT NULL AND deleted_at IS NULL
  GROUP BY case_id
),
cases AS MATERIALIZED (
  SELECT family_case.id AS case_id, family_id, number, closed_on, first_day, meetings
  FROM opened
  CROSS JOIN family_case ON family_case.id = opened.case_id AND family_case.deleted_at IS NULL
  LEFT JOIN coordinated ON coordinated.case_id = opened.case_id
  WHERE referrals > 0
),
-- Every family that has started: on its first held coordination meeting, in whichever case.
families AS MATERIALIZED (
  SELECT family_id,
         CAST(substr(min(first_day), 1, 4) AS INTEGER) AS start_year,
         max(closed_on IS NULL) AS is_current,
         CAST(substr(max(closed_on) FILTER (WHERE first_day IS NOT NULL), 1, 4) AS INTEGER) AS closing_year,
         min(number) AS first_number,
         sum(meetings) AS meetings
  FROM cases
  GROUP BY family_id
  HAVING min(first_day) IS NOT NULL
),
-- The definition of a process: discussed at a held meeting where an agency was that the member has a contact with.
discussed AS MATERIALIZED (
  SELECT DISTINCT own_contact.member_id, meeting.case_id
  FROM own_contact
  CROSS JOIN discussed_member
    ON discussed_member.member_id = own_contact.member_id AND discussed_member.deleted_at IS NULL
  CROSS JOIN participant
    ON participant.meeting_id = discussed_member.meeting_id AND participant.attendance IN :there
    AND participant.agency_id = own_contact.agency_id AND participant.deleted_at IS NULL
  CROSS JOIN meeting
    ON meeting.id = discussed_member.meeting_id AND meeting.state = :held AND meeting.day <= :cut_off
    AND meeting.case_id IS NOT NULL AND meeting.deleted_at IS NULL
  WHERE own_contact.kind IN :counted_kinds AND own_contact.deleted_at IS NULL
    AND own_contact.valid_from <= meeting.day AND coalesce(own_contact.valid_to, meeting.day) >= meeting.day
),
processes AS MATERIALIZED (
  SELECT families.family_id, start_year, birth_year, role IN :child_roles AS is_child,
         cases.closed_on IS NULL AND coalesce(ended_on, :never) > :cut_off AS is_current
  FROM discussed
  CROSS JOIN cases ON cases.case_id = discussed.case_id
  CROSS JOIN families ON families.family_id = cases.family_id
  CROSS JOIN family_member ON family_member.id = discussed.member_id AND family_member.deleted_at IS NULL
  LEFT JOIN process_ending
    ON process_ending.case_id = discussed.case_id AND process_ending.member_id = discussed.member_id
    AND process_ending.deleted_at IS NULL
),
households AS MATERIALIZED (
  SELECT count(*) FILTER (WHERE birth_year > :too_old) AS children,
         max(CASE WHEN role IN :parent_roles THEN EXISTS (
           SELECT 1 FROM own_contact
           WHERE own_contact.member_id = family_member.id AND kind IN :counted_kinds
             AND valid_from <= :cut_off AND own_contact.deleted_at IS NULL
         ) END) AS parent_support
  FROM families
  LEFT JOIN family_member
    ON family_member.family_id = families.family_id AND family_member.deleted_at IS NULL
  GROUP BY families.family_id
)
"""

_ANSWERS = """
SELECT 'first_case' AS question, NULL AS kind, min(happened_on) AS number, NULL AS current
FROM case_event WHERE step = :referred AND deleted_at IS NULL
UNION ALL
SELECT 'families', start_year, count(*), sum(is_current) FROM families GROUP BY start_year
UNION ALL
SELECT 'processes', start_year, count(*), sum(is_current) FROM processes GROUP BY start_year
UNION ALL
SELECT 'closed', closing_year, count(*), NULL FROM families WHERE NOT is_current GROUP BY closing_year
UNION ALL
SELECT 'meetings', meetings, count(*), NULL FROM families WHERE NOT is_current GROUP BY meetings
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
SELECT 'birth_year', birth_year, count(*), sum(is_current) FROM processes WHERE is_child GROUP BY birth_year
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

_NEVER = date.max
_NAMED = re.compile(r"(?P<among>IN )?:(?P<name>\w+)")


def _with_codes(statement: str) -> str:
    """The statement with the codes it names written into it: they never change, so they need not be sent each time."""
    codes: dict[str, Iterable[StrEnum]] = {
        "referred": [CaseStep.REFERRED],
        "closed": [CaseStep.CLOSED],
        "held": [MeetingState.HELD],
        "coordination": [MeetingType.COORDINATION],
        "counted_kinds": COUNTED_KINDS,
        "there": THERE,
        "child_roles": CHILD_ROLES,
        "parent_roles": PARENT_ROLES,
    }
    return _NAMED.sub(partial(_written, codes), statement)


def _written(codes: dict[str, Iterable[StrEnum]], found: re.Match[str]) -> str:
    """The codes that a parameter stands for; another parameter stays."""
    if found["name"] not in codes:
        return found[0]
    listed = ", ".join(f"'{code.value}'" for code in sorted(codes[found["name"]]))
    return f"IN ({listed})" if found["among"] else listed


_QUESTIONS = sa.text(_with_codes(_STEPS + _ANSWERS)).bindparams(
    sa.bindparam("cut_off", type_=sa.Date),
    sa.bindparam("too_old", type_=sa.Integer),
    sa.bindparam("never", _NEVER, type_=sa.Date),
)


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
        populations = self._populations(as_of)
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
        asked = {"cut_off": as_of, "too_old": as_of.year - CHILD_UNTIL_AGE}
        for question, kind, number, current in self._rows.connection.execute(_QUESTIONS, asked).all():
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

    def _populations(self, as_of: date) -> list[tuple[str, int, date]]:
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
