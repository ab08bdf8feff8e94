"""What is counted, in steps that build on each other, shared by all that count: so that they always agree.

The steps read each table once: the cases opened by the cut-off, the families that had started, the processes. Later
events are not seen, so that a past day keeps its figures; what bears no date (a birth year, a role, a deletion) is
taken as it stands now. A day that has not come is the last day there is.
"""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any

import sqlalchemy as sa

from famsam_desktop.domain.agencies import COUNTED_KINDS
from famsam_desktop.domain.cases import CaseStep
from famsam_desktop.domain.families import CHILD_ROLES, CHILD_UNTIL_AGE, PARENT_ROLES
from famsam_desktop.domain.meetings import THERE, MeetingState, MeetingType

_STEPS = """
WITH
-- Every case opened by the cut-off, its closing day when that has come, and its held coordination meetings.
opened AS MATERIALIZED (
  SELECT case_id,
         min(happened_on) FILTER (WHERE step = :referred) AS referred_on,
         max(happened_on) FILTER (WHERE step = :closed) AS closed_on
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
  SELECT family_case.id AS case_id, family_id, number, referred_on, closed_on, first_day, meetings
  FROM opened
  CROSS JOIN family_case ON family_case.id = opened.case_id AND family_case.deleted_at IS NULL
  LEFT JOIN coordinated ON coordinated.case_id = opened.case_id
  WHERE referred_on IS NOT NULL
),
-- Every family that has started: on its first held coordination meeting, in whichever case.
families AS MATERIALIZED (
  SELECT family_id,
         min(first_day) AS started,
         iif(max(closed_on IS NULL), :never, max(closed_on) FILTER (WHERE first_day IS NOT NULL)) AS ended,
         min(number) AS first_number,
         min(number) FILTER (WHERE first_day IS NOT NULL) AS start_number,
         max(number) FILTER (WHERE first_day IS NOT NULL) AS last_number,
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
  SELECT families.family_id, started, birth_year, gender, role IN :child_roles AS is_child,
         min(coalesce(closed_on, :never), iif(ended_on <= :cut_off, ended_on, :never)) AS ended
  FROM discussed
  CROSS JOIN cases ON cases.case_id = discussed.case_id
  CROSS JOIN families ON families.family_id = cases.family_id
  CROSS JOIN family_member ON family_member.id = discussed.member_id AND family_member.deleted_at IS NULL
  LEFT JOIN process_ending
    ON process_ending.case_id = discussed.case_id AND process_ending.member_id = discussed.member_id
    AND process_ending.deleted_at IS NULL
),
households AS MATERIALIZED (
  SELECT families.family_id,
         count(*) FILTER (WHERE birth_year > :too_old) AS children,
         max(CASE WHEN role IN :parent_roles THEN EXISTS (
           SELECT 1 FROM own_contact
           WHERE own_contact.member_id = family_member.id AND kind IN :counted_kinds
             AND valid_from <= :cut_off AND own_contact.deleted_at IS NULL
         ) END) AS parent_support
  FROM families
  LEFT JOIN family_member
    ON family_member.family_id = families.family_id AND family_member.deleted_at IS NULL
  GROUP BY families.family_id
),
homes AS (
  SELECT family.id AS family_id, municipality.name AS town
  FROM family LEFT JOIN municipality ON municipality.id = family.municipality_id
)
"""

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


def counting(answer: str) -> sa.TextClause:
    """A statement that asks something of the steps, to be executed with what `asked` gives."""
    statement = _with_codes(_STEPS + answer)
    named = {found["name"] for found in _NAMED.finditer(statement)}
    known = (
        sa.bindparam("cut_off", type_=sa.Date),
        sa.bindparam("too_old", type_=sa.Integer),
        sa.bindparam("never", date.max, type_=sa.Date),
    )
    return sa.text(statement).bindparams(*(each for each in known if each.key in named))


def asked(as_of: date) -> dict[str, Any]:
    """The parameters of such a statement."""
    return {"cut_off": as_of, "too_old": as_of.year - CHILD_UNTIL_AGE}
