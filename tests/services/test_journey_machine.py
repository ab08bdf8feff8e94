"""A random walk over everything that is counted, compared at random days with a count written from the domain text.

The machine keeps its own plain record of what it did. `Ledger.count` counts from that record in loops, without SQL and
without the rules of the program.
"""

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)

from famsam_desktop.domain.agencies import OwnContactKind
from famsam_desktop.domain.cases import ReferredBy
from famsam_desktop.domain.errors import (
    CaseIsClosed,
    CaseStillOpen,
    NobodyPresent,
    NotAProcess,
    NothingToShow,
    StillUsed,
)
from famsam_desktop.domain.families import MemberRole
from famsam_desktop.domain.meetings import Attendance, MeetingType
from famsam_desktop.domain.statistics import Figures
from famsam_desktop.domain.times import local_day
from famsam_desktop.services.meetings import Meetings
from famsam_desktop.services.statistics import Statistics
from famsam_desktop.store.engine import make_engine
from famsam_desktop.store.work import Store
from tests import builders
from tests.stores import DEVICE, KEY, counting, template
from tests.team import Team, made

__all__ = ["template"]

FIRST_DAY = datetime.fromisoformat("2024-09-02T08:00:00+00:00")
TOWNS = ("Nora", "Lindesberg")
NOT_COUNTED = {OwnContactKind.COURSE, OwnContactKind.PARENTING_PROGRAMME}
CHILDREN = {MemberRole.CHILD, MemberRole.SIBLING}
PARENTS = {MemberRole.GUARDIAN, MemberRole.PARENT_NO_CUSTODY, MemberRole.STEP_PARENT}
THERE = {Attendance.PRESENT, Attendance.PARTLY}
ROLES = st.sampled_from([MemberRole.CHILD, *MemberRole])
BIRTH_YEARS = st.none() | st.integers(2000, 2004) | st.integers(1990, 2024)
PLACES = st.integers(0, 20)
ATTENDANCE = st.sampled_from([*[Attendance.PRESENT] * 4, *Attendance])


# --- the plain record --------------------------------------------------------------------------------------------


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


def shown(figures: Figures) -> dict[str, object]:
    """The program's figures in the shape of the ledger's."""

    def kept(pairs: Iterator[tuple[object, int]]) -> dict[object, int]:
        return {key: number for key, number in pairs if number}

    def by_stage(what: str) -> dict[object, int]:
        return kept(
            (row.stage.value if row.stage else "unknown", getattr(row, what)) for row in figures.stages
        )

    years = figures.years
    return {
        "ever": kept((row.year, row.families_ever) for row in years),
        "current": kept((row.year, row.families_current) for row in years),
        "closed": kept((row.year, row.families_closed) for row in years),
        "processes": kept((row.year, row.processes_ever) for row in years),
        "processes_current": kept((row.year, row.processes_current) for row in years),
        "town": kept((row.name, row.families_ever) for row in figures.municipalities),
        "town_processes": kept((row.name, row.processes_ever) for row in figures.municipalities),
        "referrer": kept(iter(figures.referrers)),
        "children": kept(iter(figures.children)),
        "stage": by_stage("ever"),
        "stage_current": by_stage("current"),
        "cases": figures.cases,
        "closed_before": figures.closed_before_any_meeting,
        "referred": figures.referred_not_started,
        "parent_support": figures.parent_support,
    }


# --- the walk ----------------------------------------------------------------------------------------------------


class Journey(RuleBasedStateMachine):
    """Two towns, three agencies, and whatever happens to the families."""

    families = Bundle("families")
    own_contacts = Bundle("own_contacts")

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.now = FIRST_DAY
        self.folder = TemporaryDirectory()
        path = Path(self.folder.name) / "store.db"
        shutil.copyfile(self.template, path)
        user = UUID(int=1 << 64 | 7)
        self.store = Store(make_engine(path, KEY), DEVICE, user, lambda: self.now, counting(1_000))
        self.team = Team(self.store)
        self.meetings, self.statistics = Meetings(self.store), Statistics(self.store)
        self.ledger = Ledger()
        self.agencies: list[UUID] = []
        self.contacts: list[UUID] = []
        self.came_from: dict[UUID, UUID] = {}

    def surroundings(self) -> None:
        for name in ("Skolan", "Soc", "BUP"):
            agency = self.team.agency(name=name)
            contact = self.team.contact(agency, name=f"Någon på {name}")
            self.agencies.append(agency)
            self.contacts.append(contact)
            self.came_from[contact] = agency

    def teardown(self) -> None:
        """Look back at every day on which something happened, and at the day before."""
        try:
            for day in sorted(self.ledger.days()):
                self.compare(day - timedelta(days=1))
                self.compare(day)
        finally:
            self.let_go()

    def let_go(self) -> None:
        self.store.close()
        self.folder.cleanup()

    @property
    def today(self) -> date:
        return local_day(self.now)

    # --- time and people ---

    @rule(days=st.integers(1, 90))
    def time_passes(self, days: int) -> None:
        self.now += timedelta(days=days)

    @initialize(target=families, first=ROLES, second=BIRTH_YEARS)
    def two_families(self, first: MemberRole, second: int | None) -> object:
        self.surroundings()
        people = [(first, 2012, 0), (MemberRole.CHILD, second, 1)]
        return multiple(
            *(
                self.a_family_is_referred_with_all_that_is_known(town, people, ReferredBy.SCHOOL)
                for town in TOWNS
            )
        )

    @precondition(lambda self: len(self.ledger.families) < 4)
    @rule(
        target=families,
        town=st.sampled_from(TOWNS),
        people=st.lists(st.tuples(ROLES, BIRTH_YEARS, st.integers(0, 2)), min_size=1, max_size=3),
        referrer=st.sampled_from(ReferredBy),
    )
    def a_family_is_referred_with_all_that_is_known(
        self, town: str, people: list[tuple[MemberRole, int | None, int]], referrer: ReferredBy
    ) -> UUID:
        family = self.team.family(town)
        home = self.ledger.families[family] = Household(town)
        for role, birth_year, agency in people:
            who = self.team.child(family, role=role, birth_year=birth_year)
            home.people[who] = Person(role, birth_year)
            self.note_contact(home.people[who], who, agency, OwnContactKind.TREATMENT, 100, None)
        self.a_family_is_referred(family, 5, referrer)
        return family

    @rule(family=families, role=ROLES, birth_year=BIRTH_YEARS)
    def a_member_is_known(self, family: UUID, role: MemberRole, birth_year: int | None) -> None:
        member = self.team.child(family, role=role, birth_year=birth_year)
        self.ledger.families[family].people[member] = Person(role, birth_year)

    def somebody(self, place: int) -> tuple[UUID, UUID]:
        """One of all the people, whichever family they belong to."""
        everybody = [(family, who) for family, home in self.ledger.families.items() for who in home.people]
        return everybody[place % len(everybody)]

    @rule(place=PLACES)
    def a_member_is_removed(self, place: int) -> None:
        family, who = self.somebody(place)
        person = self.ledger.families[family].people[who]
        if person.deleted:
            return
        cases = self.ledger.families[family].cases.values()
        try:
            self.team.families.remove_member(who)
        except StillUsed:
            return
        assert not any(who in meeting.about for case in cases for meeting in case.held)
        person.deleted = True

    # --- own contacts ---

    @rule(
        target=own_contacts,
        place=PLACES,
        agency=st.integers(0, 2),
        kind=st.sampled_from(OwnContactKind),
        days_ago=st.integers(0, 100),
        days=st.none() | st.integers(0, 100),
    )
    def a_contact_is_noted(
        self, place: int, agency: int, kind: OwnContactKind, days_ago: int, days: int | None
    ) -> object:
        family, who = self.somebody(place)
        person = self.ledger.families[family].people[who]
        if person.deleted:
            return multiple()
        return person, self.note_contact(person, who, agency, kind, days_ago, days)

    def note_contact(
        self, person: Person, who: UUID, agency: int, kind: OwnContactKind, days_ago: int, days: int | None
    ) -> UUID:
        first = self.today - timedelta(days=days_ago)
        last = None if days is None else first + timedelta(days=days)
        draft = builders.an_own_contact(self.agencies[agency], kind=kind, valid_from=first, valid_to=last)
        own_contact = made(self.team.families.add_own_contact(who, draft))
        person.contacts[own_contact] = Contact(self.agencies[agency], kind, first, last)
        return own_contact

    @rule(noted=consumes(own_contacts))
    def a_contact_never_was(self, noted: tuple[Person, UUID]) -> None:
        person, own_contact = noted
        if not person.deleted:
            self.team.families.remove_own_contact(own_contact)
            del person.contacts[own_contact]

    @rule(who=st.integers(0, 2), where=st.integers(0, 2))
    def somebody_changes_agency(self, who: int, where: int) -> None:
        contact = self.contacts[who]
        self.team.agencies.amend_contact(contact, builders.a_contact(self.agencies[where]))
        self.came_from[contact] = self.agencies[where]

    # --- cases and meetings ---

    @rule(family=families, days_ago=st.integers(0, 40), referrer=st.sampled_from(ReferredBy))
    def a_family_is_referred(self, family: UUID, days_ago: int, referrer: ReferredBy) -> None:
        home = self.ledger.families[family]
        ended = [case.closed for case in home.cases.values() if case.closed]
        on = max([self.today - timedelta(days=days_ago), *ended])
        draft = builders.a_referral(referred_on=on, referred_by=referrer)
        if any(case.closed is None for case in home.cases.values()):
            with pytest.raises(CaseStillOpen):
                self.team.cases.refer(family, draft)
            return
        home.cases[made(self.team.cases.refer(family, draft))] = Episode(on, referrer)

    def open_case(self, family: UUID) -> tuple[UUID, Episode] | None:
        cases = self.ledger.families[family].cases.items()
        return next(((case_id, case) for case_id, case in cases if case.closed is None), None)

    @rule(
        place=PLACES,
        type=st.sampled_from([*[MeetingType.COORDINATION] * 3, MeetingType.FOLLOW_UP]),
        about=st.sampled_from([7, 7, 7, 0, 1, 2]),
        seats=st.lists(
            st.tuples(st.integers(0, 2), ATTENDANCE), min_size=2, max_size=3, unique_by=itemgetter(0)
        ),
        fate=st.sampled_from(["held", "held", "held", "planned", "cancelled"]),
    )
    def a_meeting(
        self,
        place: int,
        type: MeetingType,  # noqa: A002 — the name of the field
        about: int,
        seats: list[tuple[int, Attendance]],
        fate: str,
    ) -> None:
        current = [family for family in self.ledger.families if self.open_case(family)]
        if not current:
            return
        family = current[place % len(current)]
        opened = self.open_case(family)
        assert opened is not None
        case_id, case = opened
        self.now += timedelta(hours=3)
        people = [who for who, each in self.ledger.families[family].people.items() if not each.deleted]
        discussed = {who for place, who in enumerate(people) if about >> (place % 3) & 1}
        start = self.now - timedelta(hours=2)
        draft = builders.a_meeting(
            case_id, self.team.users[0], starts_at=start, type=type, discussed_ids=frozenset(discussed)
        )
        meeting = made(self.meetings.schedule(draft))
        agencies = {}
        for chair, attendance in seats:
            contact = self.contacts[chair]
            seat = builders.a_participant(contact, attendance=attendance, consent_acknowledged="känt")
            agencies[made(self.meetings.invite(meeting, seat))] = (self.came_from[contact], attendance)
        if fate == "cancelled":
            self.meetings.cancel(meeting)
        elif fate == "held":
            if not any(attendance in THERE for _, attendance in seats):
                with pytest.raises(NobodyPresent):
                    self.meetings.hold(meeting, start, self.now)
                return
            self.meetings.hold(meeting, start, self.now)
            case.held.append(Gathering(local_day(start), type, discussed, agencies))

    @rule(family=families, place=st.integers(0, 20), attendance=st.sampled_from(Attendance))
    def attendance_is_corrected(self, family: UUID, place: int, attendance: Attendance) -> None:
        seats = [
            (meeting, participant)
            for case in self.ledger.families[family].cases.values()
            for meeting in case.held
            for participant in meeting.agencies
        ]
        if not seats:
            return
        meeting, participant = seats[place % len(seats)]
        others = [each for who, (_, each) in meeting.agencies.items() if who != participant]
        if attendance not in THERE and not THERE.intersection(others):
            with pytest.raises(NobodyPresent):
                self.meetings.attend(participant, attendance)
            return
        self.meetings.attend(participant, attendance)
        meeting.agencies[participant] = (meeting.agencies[participant][0], attendance)

    @rule(place=PLACES)
    def a_process_is_ended(self, place: int) -> None:
        family, who = self.somebody(place)
        opened = self.open_case(family)
        if opened is None:
            return
        case_id, case = opened
        person = self.ledger.families[family].people[who]
        if person.deleted or case.since(who, person) is None:
            with pytest.raises(NotAProcess):
                self.team.cases.end_process(case_id, who, self.today, "")
            return
        self.team.cases.end_process(case_id, who, self.today, "")
        case.endings[who] = self.today

    @rule(family=families, sure=st.sampled_from([False, True]))
    def a_case_is_closed(self, family: UUID, sure: bool) -> None:
        opened = self.open_case(family)
        if opened is not None and sure:
            case_id, case = opened
            self.team.cases.close(case_id, builders.a_closing(closed_on=self.today))
            case.closed = self.today
            with pytest.raises(CaseIsClosed):
                self.meetings.schedule(builders.a_meeting(case_id, self.team.users[0], starts_at=self.now))

    # --- the comparison ---

    @precondition(lambda self: any(home.cases for home in self.ledger.families.values()))
    @rule(days_ago=st.integers(0, 1500))
    def the_figures_of_a_day_agree(self, days_ago: int) -> None:
        self.compare(self.today - timedelta(days=days_ago))

    @invariant()
    def the_figures_of_today_agree(self) -> None:
        self.compare(self.today)

    def compare(self, day: date) -> None:
        first = min(
            (case.opened for home in self.ledger.families.values() for case in home.cases.values()),
            default=None,
        )
        if first is None or day < first:
            with pytest.raises(NothingToShow) as nothing:
                self.statistics.figures(day)
            assert nothing.value.first == first
            return
        counted = self.ledger.count(day)
        figures = self.statistics.figures(day)
        meetings = counted.pop("meetings")
        for name, found in shown(figures).items():
            wanted = counted.get(name, 0)
            if isinstance(wanted, dict):
                wanted = {key: number for key, number in wanted.items() if number}
            assert found == wanted, (name, day)
        assert isinstance(meetings, dict)
        closed = figures.meetings_per_closed_family
        assert (closed.families if closed else 0) == sum(meetings.values())
        if closed:
            assert (closed.minimum, closed.maximum) == (min(meetings), max(meetings))
            total = sum(number * families for number, families in meetings.items())
            assert closed.mean * closed.families == total

    @rule(family=families)
    def the_page_gives_the_same_processes(self, family: UUID) -> None:
        home = self.ledger.families[family]
        page = self.team.families.page(family)
        assert {view.case.id for view in page.cases} == set(home.cases)
        for view in page.cases:
            case = home.cases[view.case.id]
            for judged in view.processes:
                since = case.since(judged.member_id, home.people[judged.member_id])
                assert (judged.process.since if judged.process else None) == since
                assert (judged.reason is None) == (since is not None)
                if judged.process is not None:
                    ends = [day for day in (case.endings.get(judged.member_id), case.closed) if day]
                    assert judged.process.current_on(self.today) == all(self.today < day for day in ends)


def test_the_figures_agree_with_a_simple_count_whatever_happens(template: Path) -> None:
    Journey.template = template
    walk = settings(
        max_examples=20,
        stateful_step_count=40,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    run_state_machine_as_test(Journey, settings=walk)
