"""What happened to some invented families, and their figures counted from that one family at a time.

Written from the domain text alone: loops over plain records, without SQL and without the rules of the program.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from famsam_desktop.domain.agencies import OwnContactKind
from famsam_desktop.domain.cases import ReferredBy
from famsam_desktop.domain.families import MemberRole
from famsam_desktop.domain.meetings import Attendance, MeetingType

NOT_COUNTED = {OwnContactKind.COURSE, OwnContactKind.PARENTING_PROGRAMME}
CHILDREN = {MemberRole.CHILD, MemberRole.SIBLING}
PARENTS = {MemberRole.GUARDIAN, MemberRole.PARENT_NO_CUSTODY, MemberRole.STEP_PARENT}
THERE = {Attendance.PRESENT, Attendance.PARTLY}


@dataclass
class Contact:
    agency: UUID
    kind: OwnContactKind
    first: date
    last: date | None

    def holds(self, day: date) -> bool:
        return self.kind not in NOT_COUNTED and self.first <= day and (self.last is None or day <= self.last)


@dataclass
class Person:
    role: MemberRole
    birth_year: int | None
    contacts: dict[UUID, Contact] = field(default_factory=dict)
    deleted: bool = False


@dataclass
class Gathering:
    day: date
    type: MeetingType
    about: set[UUID]
    agencies: dict[UUID, tuple[UUID, Attendance]]  # participant → agency it came from, attendance


@dataclass
class Episode:
    opened: date
    referrer: ReferredBy
    closed: date | None = None
    held: list[Gathering] = field(default_factory=list)
    endings: dict[UUID, date] = field(default_factory=dict)

    def coordinated(self, day: date) -> list[date]:
        return sorted(
            each.day for each in self.held if each.type is MeetingType.COORDINATION and each.day <= day
        )

    def since(self, who: UUID, person: Person) -> date | None:
        """The day of the first held meeting about the person with an agency there that they had a contact with."""
        for meeting in sorted(self.held, key=lambda each: each.day):
            there = {agency for agency, attendance in meeting.agencies.values() if attendance in THERE}
            reached = {each.agency for each in person.contacts.values() if each.holds(meeting.day)}
            if who in meeting.about and there & reached:
                return meeting.day
        return None


@dataclass
class Household:
    town: str
    people: dict[UUID, Person] = field(default_factory=dict)
    cases: dict[UUID, Episode] = field(default_factory=dict)


@dataclass
class Ledger:
    """Every family the machine made."""

    families: dict[UUID, Household] = field(default_factory=dict)

    def days(self) -> set[date]:
        """Every day that can change a figure."""
        found = set()
        for family in self.families.values():
            for case in family.cases.values():
                found |= {case.opened, *case.endings.values(), *(meeting.day for meeting in case.held)}
                found |= {case.closed} if case.closed else set()
            for person in family.people.values():
                found |= {contact.first for contact in person.contacts.values()}
        return found

    def count(self, day: date) -> dict[str, object]:
        """The figures of a day, counted one family at a time."""
        found: dict[str, Counter[object]] = {
            name: Counter()
            for name in (
                *("ever", "current", "closed", "town", "town_processes", "processes", "processes_current"),
                *("referrer", "children", "stage", "stage_current", "meetings"),
            )
        }
        alone: Counter[str] = Counter()
        for family in self.families.values():
            opened = [case for case in family.cases.values() if case.opened <= day]
            for case in opened:
                is_closed, started = closed_by(case, day), bool(case.coordinated(day))
                alone["cases"] += 1
                alone["closed_before"] += is_closed and not started
                alone["referred"] += not is_closed and not started
            starts = [case.coordinated(day)[0] for case in opened if case.coordinated(day)]
            if starts:
                self._started(family, opened, min(starts).year, day, found, alone)
        return {**{name: dict(counter) for name, counter in found.items()}, **alone}

    def _started(
        self,
        family: Household,
        opened: list[Episode],
        year: int,
        day: date,
        found: dict[str, Counter[object]],
        alone: Counter[str],
    ) -> None:
        found["ever"][year] += 1
        found["town"][family.town] += 1
        found["referrer"][opened[0].referrer] += 1
        if all(closed_by(case, day) for case in opened):
            last = max(case.closed for case in opened if case.closed and case.coordinated(day))
            found["closed"][last.year] += 1
            found["meetings"][sum(len(case.coordinated(day)) for case in opened)] += 1
        else:
            found["current"][year] += 1
        people = {who: person for who, person in family.people.items() if not person.deleted}
        young = [each for each in people.values() if each.birth_year and day.year - each.birth_year < 23]
        found["children"][len(young)] += 1
        alone["parent_support"] += any(
            person.role in PARENTS
            and any(c.kind not in NOT_COUNTED and c.first <= day for c in person.contacts.values())
            for person in people.values()
        )
        for case in opened:
            for who, person in people.items():
                since = case.since(who, person)
                if since is None or since > day:
                    continue
                ended = who in case.endings and case.endings[who] <= day
                is_current = not ended and not closed_by(case, day)
                found["processes"][year] += 1
                found["processes_current"][year] += is_current
                found["town_processes"][family.town] += 1
                if person.role in CHILDREN:
                    found["stage"][stage(person.birth_year, day)] += 1
                    found["stage_current"][stage(person.birth_year, day)] += is_current


def closed_by(case: Episode, day: date) -> bool:
    return case.closed is not None and case.closed <= day


def stage(birth_year: int | None, day: date) -> str:
    """Autumn term from 1 July; grade = term year - birth year - 6."""
    if birth_year is None:
        return "unknown"
    grade = (day.year if day.month >= 7 else day.year - 1) - birth_year - 6
    for name, last in (("preschool", -1), ("grades_f_3", 3), ("grades_4_6", 6), ("grades_7_9", 9)):
        if grade <= last:
            return name
    return "finished"
