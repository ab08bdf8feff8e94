"""What there is to count, told once more in plain Python from the rows of the tables: slow, and easy to read."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.agencies import OwnContactKind
from famsam_desktop.domain.observations import NEVER, UNKNOWN, Observations, Unit
from famsam_desktop.domain.times import local_day
from famsam_desktop.store.records import Record, VersionTable
from famsam_desktop.store.rows import table
from famsam_desktop.store.tables import KINDS
from famsam_desktop.store.work import Work

CHILDREN, PARENTS = {"child", "sibling"}, {"guardian", "parent_no_custody", "step_parent"}
NOT_COUNTED = {OwnContactKind.PARENTING_PROGRAMME, OwnContactKind.COURSE}

type Told = dict[str, str | int]
type OfFamily = dict[Unit, list[tuple[Any, ...]]]


class Recount:
    """Everything as of a day, by family."""

    def __init__(self, work: Work, as_of: date, agenda_days: int) -> None:
        self.as_of, self.agenda_days = as_of, agenda_days
        self.rows = {name: live(work, kind) for name, kind in KINDS.items()}
        self.versions = work.rows.all(sa.select(table(VersionTable)))
        self.towns = {each.id: each.name for each in self.rows["municipality"]}
        self.members = {each.id: each for each in self.rows["family_member"]}
        self.homes = {each.id: self.towns[each.municipality_id] for each in self.rows["family"]}
        self.held = [
            each
            for each in self.rows["meeting"]
            if each.state == "held" and each.day <= as_of and each.case_id is not None
        ]
        self.cases = list(self._cases())
        self.families: defaultdict[UUID, list[Any]] = defaultdict(list)
        for case in self.cases:
            self.families[case["family"]].append(case)

    def _cases(self) -> Iterable[dict[str, Any]]:
        for row in self.rows["family_case"]:
            past = [e for e in self.rows["case_event"] if e.case_id == row.id and e.happened_on <= self.as_of]
            referred = [each.happened_on for each in past if each.step == "referred"]
            closed = [each.happened_on for each in past if each.step == "closed"]
            mine = [each for each in self.held if each.case_id == row.id]
            days = [each.day for each in mine if each.type == "coordination"]
            referral = [each for each in self.rows["referral"] if each.case_id == row.id]
            if referred:
                yield {
                    "id": row.id,
                    "family": row.family_id,
                    "row": row,
                    "referred": min(referred),
                    "closed": max(closed, default=None),
                    "days": days,
                    "meetings": mine,
                    "referrer": referral[0].referred_by.value if referral else "",
                }

    def all(self) -> dict[UUID, OfFamily]:
        """For each family what is told of it, of its processes, cases, meetings and actions."""
        found: dict[UUID, OfFamily] = {}
        for family_id, cases in self.families.items():
            of: OfFamily = {}
            started = [each for each in cases if each["days"]]
            if started:
                family = self._family(family_id, cases, started)
                of[Unit.FAMILIES] = [flat(family)]
                of[Unit.PROCESSES] = sorted(map(flat, self._processes(cases, family)))
            of[Unit.CASES] = sorted(flat(self._case(each)) for each in cases)
            of[Unit.MEETINGS] = sorted(
                flat(self._meeting(m, family_id)) for each in cases for m in each["meetings"]
            )
            of[Unit.ACTIONS] = sorted(flat(a) for each in cases for a in self._actions(each, family_id))
            found[family_id] = {unit: rows for unit, rows in of.items() if rows}
        return found

    def _family(self, family_id: UUID, cases: list[Any], started: list[Any]) -> Told:
        first = min(min(each["days"]) for each in started)
        is_open = any(each["closed"] is None for each in cases)
        ended = None if is_open else max(each["closed"] for each in started)
        beginning, last = (choose(started, key=lambda each: each["row"].number) for choose in (min, max))
        members = [each for each in self.members.values() if each.family_id == family_id]
        return {
            "started": first.toordinal(),
            "ended": ended.toordinal() if ended else NEVER,
            "municipality": self.homes[family_id],
            "referrer": min(cases, key=lambda each: each["row"].number)["referrer"],
            "children": sum(
                each.birth_year is not None and self.as_of.year - each.birth_year < 23 for each in members
            ),
            "parent_support": "yes" if any(map(self._supported, members)) else "no",
            "closing_reason": told(last["row"].reason) if ended else "",
            "sub_reason": told(last["row"].sub_reason) if ended else "",
            "meetings": sum(len(each["days"]) for each in cases),
            "waiting": max(0, (first - beginning["referred"]).days),
        }

    def _supported(self, member: Any) -> bool:
        return member.role.value in PARENTS and any(
            each.member_id == member.id and each.kind not in NOT_COUNTED and each.valid_from <= self.as_of
            for each in self.rows["own_contact"]
        )

    def _processes(self, cases: list[Any], family: Told) -> Iterable[Told]:
        for case in cases:
            for member_id in {m for meeting in case["meetings"] for m in self._counted_at(meeting)}:
                member = self.members[member_id]
                ended = [case["closed"]] + [
                    each.ended_on
                    for each in self.rows["process_ending"]
                    if (each.case_id, each.member_id) == (case["id"], member_id)
                    and each.ended_on <= self.as_of
                ]
                days = [day for day in ended if day is not None]
                yield {
                    "started": family["started"],
                    "ended": min(days).toordinal() if days else NEVER,
                    "person": "child" if member.role.value in CHILDREN else "adult",
                    "birth_year": UNKNOWN if member.birth_year is None else member.birth_year,
                    "gender": member.gender.value,
                    "municipality": family["municipality"],
                }

    def _counted_at(self, meeting: Any) -> Iterable[UUID]:
        there = {
            each.agency_id
            for each in self.rows["participant"]
            if each.meeting_id == meeting.id and each.attendance in {"present", "partly"}
        }
        for about in self.rows["discussed_member"]:
            if about.meeting_id == meeting.id and about.member_id in self.members:
                for own in self.rows["own_contact"]:
                    if (
                        own.member_id == about.member_id
                        and own.agency_id in there
                        and own.kind not in NOT_COUNTED
                        and own.valid_from <= meeting.day
                        and (own.valid_to is None or meeting.day <= own.valid_to)
                    ):
                        yield about.member_id

    def _case(self, case: Any) -> Told:
        ended_before = case["closed"] is not None and not case["days"]
        return {
            "referred": case["referred"].toordinal(),
            "started": min(case["days"]).toordinal() if case["days"] else NEVER,
            "closed": case["closed"].toordinal() if case["closed"] else NEVER,
            "pre_meeting_reason": told(case["row"].pre_meeting_reason) if ended_before else "",
            "referrer": case["referrer"],
            "municipality": self.homes[case["family"]],
        }

    def _meeting(self, meeting: Any, family_id: UUID) -> Told:
        actual = UNKNOWN
        if meeting.actual_start and meeting.actual_end:
            seconds = int((meeting.actual_end - meeting.actual_start).total_seconds())
            actual = seconds // 60 + (1 if seconds % 60 >= 30 else 0)
        kept = "over" if actual > meeting.planned_minutes else "within"
        return {
            "day": meeting.day.toordinal(),
            "type": meeting.type.value,
            "municipality": self.homes[family_id],
            "planned_minutes": meeting.planned_minutes,
            "actual_minutes": actual,
            "time": "unknown" if actual == UNKNOWN else kept,
            "agenda": self._agenda(meeting),
        }

    def _agenda(self, meeting: Any) -> str:
        noted = [
            each.agenda_sent_on
            for each in self.rows["meeting"]
            if each.agenda_sent_on is not None and each.agenda_sent_on <= self.as_of
        ]
        if meeting.agenda_sent_on in noted:
            in_time = meeting.agenda_sent_on <= meeting.day - timedelta(days=self.agenda_days)
            return "yes" if in_time else "no"
        return "not_sent" if noted and min(noted) <= meeting.day else "unknown"

    def _actions(self, case: Any, family_id: UUID) -> Iterable[Told]:
        days = {each.id: each.day for each in self.rows["meeting"]}
        for action in self.rows["action"]:
            made = local_day(action.created_at)
            if action.case_id != case["id"] or days.get(action.meeting_id, made) > self.as_of:
                continue
            changed = [v.at for v in self.versions if v.record_id == action.id and v.field == "status"]
            settled = local_day(max(changed)) if changed else min(made, action.due)
            state = action.status.value
            if state in {"not_started", "in_progress"} or settled > self.as_of:
                state = "open"
            yield {
                "due": action.due.toordinal(),
                "done": settled.toordinal() if state == "done" else NEVER,
                "state": state,
                "municipality": self.homes[family_id],
            }

    def consultations(self) -> list[tuple[Any, ...]]:
        """The consultations."""
        return sorted(
            flat(
                {
                    "day": each.happened_on.toordinal(),
                    "category": each.category.value,
                    "sector": told(each.sector),
                    "municipality": self.towns.get(each.municipality_id, ""),
                }
            )
            for each in self.rows["consultation"]
            if each.happened_on <= self.as_of
        )

    def information_meetings(self) -> list[tuple[Any, ...]]:
        """The information meetings."""
        return sorted(
            flat(
                {
                    "day": each.happened_on.toordinal(),
                    "municipality": self.towns.get(each.municipality_id, ""),
                }
            )
            for each in self.rows["information_meeting"]
            if each.happened_on <= self.as_of
        )

    def survey_answers(self) -> list[tuple[Any, ...]]:
        """The forms of surveys."""
        return sorted(
            flat(
                {
                    "day": each.answered_on.toordinal(),
                    "survey": each.survey.value,
                    **{f"item_{item}": UNKNOWN for item in range(1, 25)},
                    **{f"item_{item}": answer for item, answer in json.loads(each.answers).items()},
                }
            )
            for each in self.rows["survey_answer"]
            if each.answered_on <= self.as_of
        )


def live(work: Work, kind: type[Record]) -> list[Any]:
    """The rows of a table that are not deleted."""
    return [each for each in work.rows.all(sa.select(table(kind))) if each.deleted_at is None]


def told(code: Any) -> str:
    """A code, or nothing."""
    return code.value if code else ""


def flat(row: Told) -> tuple[Any, ...]:
    """The values by the names of the dimensions."""
    return tuple(sorted(row.items()))


def by_family(found: Mapping[Unit, Observations]) -> list[OfFamily]:
    """Observations in the same way, each family apart from the others, in no order."""
    families: defaultdict[int, OfFamily] = defaultdict(dict)
    for unit, observations in found.items():
        for place, row in zip(observations.families or (), flattened(observations), strict=False):
            families[place].setdefault(unit, []).append(row)
    return ordered(families.values())


def flattened(observations: Observations) -> list[tuple[Any, ...]]:
    """Observations with the names of their values."""
    names = list(observations.columns)
    return [
        flat(dict(zip(names, row, strict=True))) for row in zip(*observations.columns.values(), strict=True)
    ]


def ordered(families: Iterable[OfFamily]) -> list[OfFamily]:
    """Families by all that is told of them."""
    each = [{unit: sorted(of[unit]) for unit in Unit if unit in of} for of in families]
    return sorted(each, key=repr)
