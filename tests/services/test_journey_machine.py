"""A random walk over all that is counted, compared at every day that matters with the count of a plain ledger."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
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
from tests.services.ledger import (
    THERE,
    Contact,
    Episode,
    Gathering,
    Household,
    Ledger,
    Person,
)
from tests.stores import DEVICE, KEY, counting, template
from tests.team import Team, made

__all__ = ["template"]

FIRST_DAY = datetime.fromisoformat("2024-09-02T08:00:00+00:00")
TOWNS = ("Nora", "Lindesberg")
ROLES = st.sampled_from([MemberRole.CHILD, *MemberRole])
BIRTH_YEARS = st.none() | st.integers(2000, 2004) | st.integers(1990, 2024)
PLACES = st.integers(0, 20)
ATTENDANCE = st.sampled_from([*[Attendance.PRESENT] * 4, *Attendance])


@dataclass(frozen=True)
class Plan:
    """A meeting to be: when, what for, about whom (bits), who comes from each agency, and what becomes of it."""

    days_later: int
    type: MeetingType
    about: int
    attendances: tuple[Attendance, ...]
    fate: str


PLANS = st.builds(
    Plan,
    days_later=st.integers(0, 40),
    type=st.sampled_from([*[MeetingType.COORDINATION] * 3, MeetingType.FOLLOW_UP]),
    about=st.sampled_from([7, 7, 7, 0, 1, 2]),
    attendances=st.tuples(ATTENDANCE, ATTENDANCE, ATTENDANCE),
    fate=st.sampled_from([*["held"] * 5, "planned", "cancelled"]),
)


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

    @rule(place=PLACES, sure=st.sampled_from([False, False, True]))
    def a_member_is_removed(self, place: int, sure: bool) -> None:
        family, who = self.somebody(place)
        person = self.ledger.families[family].people[who]
        if person.deleted or not sure:
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

    @rule(place=PLACES, plans=st.lists(PLANS, min_size=1, max_size=3))
    def some_meetings(self, place: int, plans: list[Plan]) -> None:
        current = [family for family in self.ledger.families if self.open_case(family)]
        for plan in plans if current else []:
            self.now += timedelta(days=plan.days_later, hours=3)
            self.a_meeting(current[place % len(current)], plan)

    def a_meeting(self, family: UUID, plan: Plan) -> None:
        opened = self.open_case(family)
        assert opened is not None
        case_id, case = opened
        people = [who for who, each in self.ledger.families[family].people.items() if not each.deleted]
        about = {who for place, who in enumerate(people) if plan.about >> (place % 3) & 1}
        start = self.now - timedelta(hours=2)
        draft = builders.a_meeting(
            case_id, self.team.users[0], starts_at=start, type=plan.type, discussed_ids=frozenset(about)
        )
        meeting = made(self.meetings.schedule(draft))
        agencies = {}
        for place, attendance in enumerate(plan.attendances):
            contact = self.contacts[place]
            seat = builders.a_participant(contact, attendance=attendance, consent_acknowledged="känt")
            agencies[made(self.meetings.invite(meeting, seat))] = (self.came_from[contact], attendance)
        if plan.fate == "cancelled":
            self.meetings.cancel(meeting)
        elif plan.fate == "held" and not THERE.intersection(plan.attendances):
            with pytest.raises(NobodyPresent):
                self.meetings.hold(meeting, start, self.now)
        elif plan.fate == "held":
            self.meetings.hold(meeting, start, self.now)
            case.held.append(Gathering(local_day(start), plan.type, about, agencies))

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
        max_examples=16,
        stateful_step_count=35,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    run_state_machine_as_test(Journey, settings=walk)
