"""What the figures are counted from: one row for each family, process, case …, as of a cut-off and without its id.

Days are numbers here, codes are texts, and a family is a place in a list.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from famsam_desktop.domain.observations import NEVER, UNKNOWN, Observations, Unit
from famsam_desktop.domain.outcomes import OPEN_STATUSES, ActionStatus
from famsam_desktop.domain.surveys import MOST_ITEMS, Survey
from famsam_desktop.domain.times import local_day
from famsam_desktop.store.rows import Rows
from famsam_desktop.store.steps import asked, counting

_FAMILIES = """
SELECT families.family_id, started, ended, town, referred_by, children, parent_support,
       iif(ended <= :cut_off, closing.reason, NULL), iif(ended <= :cut_off, closing.sub_reason, NULL),
       families.meetings, beginning.referred_on
FROM families
CROSS JOIN households ON households.family_id = families.family_id
CROSS JOIN cases AS beginning
  ON beginning.family_id = families.family_id AND beginning.number = families.start_number
CROSS JOIN cases AS first ON first.family_id = families.family_id AND first.number = families.first_number
CROSS JOIN cases AS last ON last.family_id = families.family_id AND last.number = families.last_number
CROSS JOIN family_case AS closing ON closing.id = last.case_id
LEFT JOIN referral ON referral.case_id = first.case_id AND referral.deleted_at IS NULL
CROSS JOIN homes ON homes.family_id = families.family_id
"""
_PROCESSES = """
SELECT processes.family_id, started, ended, is_child, birth_year, gender, town
FROM processes
CROSS JOIN homes ON homes.family_id = processes.family_id
"""
_CASES = """
SELECT cases.family_id, cases.referred_on, coalesce(first_day, :never), coalesce(closed_on, :never),
       iif(closed_on IS NOT NULL AND first_day IS NULL, pre_meeting_reason, NULL), referred_by,
       town
FROM cases
CROSS JOIN family_case ON family_case.id = cases.case_id
LEFT JOIN referral ON referral.case_id = cases.case_id AND referral.deleted_at IS NULL
CROSS JOIN homes ON homes.family_id = cases.family_id
"""
_MEETINGS = """
SELECT cases.family_id, meeting.day, meeting.type, town, meeting.planned_minutes,
       iif(actual_start <= actual_end, (unixepoch(actual_end) - unixepoch(actual_start) + 30) / 60, NULL),
       iif(agenda_sent_on <= :cut_off, agenda_sent_on, NULL),
       (SELECT min(agenda_sent_on) FROM meeting WHERE agenda_sent_on <= :cut_off AND deleted_at IS NULL)
FROM cases
CROSS JOIN meeting
  ON meeting.case_id = cases.case_id AND meeting.state = :held AND meeting.day <= :cut_off
  AND meeting.deleted_at IS NULL
CROSS JOIN homes ON homes.family_id = cases.family_id
"""
_ACTIONS = """
SELECT cases.family_id, action.due, action.status, action.created_at, meeting.day, town,
       (SELECT max(at) FROM version WHERE record_id = action.id AND field = 'status')
FROM cases
CROSS JOIN action ON action.case_id = cases.case_id AND action.deleted_at IS NULL
LEFT JOIN meeting ON meeting.id = action.meeting_id AND meeting.deleted_at IS NULL
CROSS JOIN homes ON homes.family_id = cases.family_id
"""
_CONSULTATIONS = """
SELECT happened_on, category, sector, municipality.name
FROM consultation LEFT JOIN municipality ON municipality.id = municipality_id
WHERE happened_on <= :cut_off AND consultation.deleted_at IS NULL
"""
_INFORMATION_MEETINGS = """
SELECT happened_on, municipality.name
FROM information_meeting LEFT JOIN municipality ON municipality.id = municipality_id
WHERE happened_on <= :cut_off AND information_meeting.deleted_at IS NULL
"""
_SURVEY_ANSWERS = """
SELECT answered_on, survey, answers FROM survey_answer WHERE answered_on <= :cut_off AND deleted_at IS NULL
"""
_SURVEYS = sa.text("""
SELECT DISTINCT survey FROM survey_answer WHERE answered_on <= :cut_off AND deleted_at IS NULL
""").bindparams(sa.bindparam("cut_off", type_=sa.Date))
_FIRST_DAY = sa.text("""
SELECT min(day) FROM (
  SELECT min(happened_on) AS day FROM case_event WHERE step = 'referred' AND deleted_at IS NULL
  UNION ALL SELECT min(happened_on) FROM consultation WHERE deleted_at IS NULL
  UNION ALL SELECT min(happened_on) FROM information_meeting WHERE deleted_at IS NULL
  UNION ALL SELECT min(answered_on) FROM survey_answer WHERE deleted_at IS NULL
)
""")
_MUNICIPALITIES = sa.text("""
SELECT name FROM municipality
WHERE deleted_at IS NULL AND (
  coalesce(member_from, '') <= :cut_off OR EXISTS (SELECT 1 FROM family WHERE municipality_id = municipality.id)
)
ORDER BY created_at, name
""").bindparams(sa.bindparam("cut_off", type_=sa.Date))

_ASKED = {
    Unit.FAMILIES: counting(_FAMILIES),
    Unit.PROCESSES: counting(_PROCESSES),
    Unit.CASES: counting(_CASES),
    Unit.MEETINGS: counting(_MEETINGS),
    Unit.ACTIONS: counting(_ACTIONS),
    Unit.CONSULTATIONS: counting(_CONSULTATIONS),
    Unit.INFORMATION_MEETINGS: counting(_INFORMATION_MEETINGS),
    Unit.SURVEY_ANSWERS: counting(_SURVEY_ANSWERS),
}

OPEN = "open"
"""The state of an action that somebody still has to do."""

_HOUR = len("2022-11-16T09")

type _Rows = Sequence[Sequence[Any]]
type _Columns = dict[str, Sequence[str] | Sequence[int]]


class ObservationStore:
    """What there is to count, as of any day."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def first_day(self) -> date | None:
        """The day of the first referral, consultation, information meeting or answer to a survey."""
        found = self._rows.connection.execute(_FIRST_DAY).scalar()
        return date.fromisoformat(found) if found else None

    def municipalities(self, as_of: date) -> list[str]:
        """Those that have taken part by the cut-off, and those of any family, in the order they were added."""
        return [row.name for row in self._rows.connection.execute(_MUNICIPALITIES, {"cut_off": as_of})]

    def surveys(self, as_of: date) -> frozenset[Survey]:
        """Those that somebody had answered by the cut-off."""
        return frozenset(
            Survey(row.survey) for row in self._rows.connection.execute(_SURVEYS, {"cut_off": as_of})
        )

    def all(self, as_of: date, *, agenda_days: int) -> Mapping[Unit, Observations]:
        """Everything that is counted; an agenda is in time when it went out so many days before its meeting."""
        found = {
            unit: self._rows.connection.execute(statement, asked(as_of)).all()
            for unit, statement in _ASKED.items()
        }
        reading = _Reading(as_of, agenda_days)
        return {
            Unit.FAMILIES: reading.families(found[Unit.FAMILIES]),
            Unit.PROCESSES: reading.processes(found[Unit.PROCESSES]),
            Unit.CASES: reading.cases(found[Unit.CASES]),
            Unit.MEETINGS: reading.meetings(found[Unit.MEETINGS]),
            Unit.ACTIONS: reading.actions(found[Unit.ACTIONS]),
            Unit.CONSULTATIONS: reading.consultations(found[Unit.CONSULTATIONS]),
            Unit.INFORMATION_MEETINGS: reading.information_meetings(found[Unit.INFORMATION_MEETINGS]),
            Unit.SURVEY_ANSWERS: reading.survey_answers(found[Unit.SURVEY_ANSWERS]),
        }


class _Reading:
    """Rows as observations; a family has the same place in all of them."""

    def __init__(self, as_of: date, agenda_days: int) -> None:
        self._as_of = as_of
        self._agenda_days = agenda_days
        self._days = _Days()
        self._hours = _Hours()
        self._places: dict[bytes, int] = {}

    def families(self, rows: _Rows) -> Observations:
        """The families that have started; asked for first, so that their places are their own order."""
        ids, started, ended, town, referrer, children, support, reason, sub_reason, meetings, referred = (
            _columns(rows, 11)
        )
        starts = self._dated(started)
        columns: _Columns = {
            "started": starts,
            "ended": self._dated(ended),
            "municipality": _codes(town),
            "referrer": _codes(referrer),
            "children": children,
            "parent_support": ["yes" if each else "no" for each in support],
            "closing_reason": _codes(reason),
            "sub_reason": _codes(sub_reason),
            "meetings": meetings,
            "waiting": [
                max(0, start - day) for start, day in zip(starts, self._dated(referred), strict=True)
            ],
        }
        return Observations(Unit.FAMILIES, columns, self._homes(ids))

    def processes(self, rows: _Rows) -> Observations:
        """The processes, each booked on the day its family started."""
        ids, started, ended, is_child, birth_year, gender, town = _columns(rows, 7)
        columns: _Columns = {
            "started": self._dated(started),
            "ended": self._dated(ended),
            "person": ["child" if each else "adult" for each in is_child],
            "birth_year": _numbers(birth_year),
            "gender": _codes(gender),
            "municipality": _codes(town),
        }
        return Observations(Unit.PROCESSES, columns, self._homes(ids))

    def cases(self, rows: _Rows) -> Observations:
        """The cases opened by then."""
        ids, referred, started, closed, reason, referrer, town = _columns(rows, 7)
        columns: _Columns = {
            "referred": self._dated(referred),
            "started": self._dated(started),
            "closed": self._dated(closed),
            "pre_meeting_reason": _codes(reason),
            "referrer": _codes(referrer),
            "municipality": _codes(town),
        }
        return Observations(Unit.CASES, columns, self._homes(ids))

    def meetings(self, rows: _Rows) -> Observations:
        """The held meetings of cases."""
        ids, day, kind, town, planned, minutes, sent, first_sent = _columns(rows, 8)
        actual = _numbers(minutes)
        columns: _Columns = {
            "day": self._dated(day),
            "type": _codes(kind),
            "municipality": _codes(town),
            "planned_minutes": planned,
            "actual_minutes": actual,
            "time": [_kept(*each) for each in zip(planned, actual, strict=True)],
            "agenda": [self._in_time(*each) for each in zip(day, sent, first_sent, strict=True)],
        }
        return Observations(Unit.MEETINGS, columns, self._homes(ids))

    def actions(self, rows: _Rows) -> Observations:
        """The actions of cases that somebody had taken on by then."""
        last = self._as_of.toordinal()
        begun = [
            row for row in rows if (self._days[row[4]] if row[4] else self._hours[row[3][:_HOUR]]) <= last
        ]
        ids, due, status, made_at, _, town, changed_at = _columns(begun, 7)
        dues = self._dated(due)
        settled = [
            self._hours[changed[:_HOUR]] if changed else min(due, self._hours[made[:_HOUR]])
            for due, made, changed in zip(dues, made_at, changed_at, strict=True)
        ]
        states = [
            OPEN if each in OPEN_STATUSES or day > last else each
            for each, day in zip(status, settled, strict=True)
        ]
        columns: _Columns = {
            "due": dues,
            "done": [
                day if state == ActionStatus.DONE else NEVER
                for state, day in zip(states, settled, strict=True)
            ],
            "state": states,
            "municipality": _codes(town),
        }
        return Observations(Unit.ACTIONS, columns, self._homes(ids))

    def consultations(self, rows: _Rows) -> Observations:
        """The consultations, which come from no family."""
        day, category, sector, town = _columns(rows, 4)
        columns: _Columns = {
            "day": self._dated(day),
            "category": _codes(category),
            "sector": _codes(sector),
            "municipality": _codes(town),
        }
        return Observations(Unit.CONSULTATIONS, columns)

    def information_meetings(self, rows: _Rows) -> Observations:
        """The occasions where the team told others about itself."""
        day, town = _columns(rows, 2)
        columns: _Columns = {"day": self._dated(day), "municipality": _codes(town)}
        return Observations(Unit.INFORMATION_MEETINGS, columns)

    def survey_answers(self, rows: _Rows) -> Observations:
        """The forms, which come from nobody; an item that was skipped is not known."""
        day, survey, answers = _columns(rows, 3)
        read = [json.loads(each) for each in answers]
        columns: _Columns = {
            "day": self._dated(day),
            "survey": survey,
            **{
                f"item_{item}": [each.get(str(item), UNKNOWN) for each in read]
                for item in range(1, MOST_ITEMS + 1)
            },
        }
        return Observations(Unit.SURVEY_ANSWERS, columns)

    def _homes(self, ids: Iterable[bytes]) -> list[int]:
        return [self._places.setdefault(each, len(self._places)) for each in ids]

    def _dated(self, days: Iterable[str]) -> list[int]:
        return list(map(self._days.__getitem__, days))

    def _in_time(self, day: str, sent: str | None, first_sent: str | None) -> str:
        """Whether the agenda was out in time; nobody knows of the time before the team noted any."""
        if sent is not None:
            return "yes" if self._days[sent] + self._agenda_days <= self._days[day] else "no"
        return "not_sent" if first_sent is not None and first_sent <= day else "unknown"


class _Days(dict[str, int]):
    """Days in writing as numbers; the same ones come again and again."""

    def __missing__(self, written: str) -> int:
        self[written] = day = date.fromisoformat(written).toordinal()
        return day


class _Hours(dict[str, int]):
    """Hours of the world's clock, in writing, as the local days they lie in."""

    def __missing__(self, written: str) -> int:
        self[written] = day = local_day(datetime.fromisoformat(f"{written}:00Z")).toordinal()
        return day


def _columns(rows: _Rows, width: int) -> Sequence[Sequence[Any]]:
    return list(zip(*rows, strict=True)) or [()] * width


def _codes(values: Iterable[str | None]) -> list[str]:
    return [value or "" for value in values]


def _numbers(values: Iterable[int | None]) -> list[int]:
    return [UNKNOWN if value is None else value for value in values]


def _kept(planned: int, actual: int) -> str:
    if actual == UNKNOWN:
        return "unknown"
    return "within" if actual <= planned else "over"
