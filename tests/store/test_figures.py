"""The counting rules, one by one, against the store; and how the one statement reads the tables."""

from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

import pytest

from famsam_desktop.domain.agencies import OwnContactKind
from famsam_desktop.domain.cases import ReferredBy
from famsam_desktop.domain.errors import NothingToShow
from famsam_desktop.domain.families import MemberRole
from famsam_desktop.domain.meetings import Attendance, MeetingState, MeetingType
from famsam_desktop.domain.statistics import Counts, YearCounts, figures
from famsam_desktop.store.figures import _QUESTIONS
from famsam_desktop.store.work import Store
from tests import builders
from tests.stores import store, template
from tests.team import Process, Team, made

__all__ = ["store", "template"]

NOW = date(2026, 3, 4)


@pytest.fixture
def team(store: Store) -> Team:
    return Team(store)


def counts(team: Team, as_of: date = NOW, **switched: bool) -> Counts:
    with team.store.read() as work:
        return work.figures.counts(as_of, **switched)


def at(day: date) -> datetime:
    return datetime.combine(day, time(9), UTC)


def case_on(team: Team, family: UUID, day: date, **changes: Any) -> UUID:
    return team.case(family, referred_on=day, **changes)


def close(team: Team, case: UUID, day: date) -> None:
    team.cases.close(case, builders.a_closing(closed_on=day))


# --- started, current, closed ------------------------------------------------------------------------------------


def test_a_family_starts_on_its_first_held_coordination_meeting(team: Team) -> None:
    family = team.family()
    case = case_on(team, family, date(2024, 1, 10))
    team.held(case, type=MeetingType.PREPARATORY, starts_at=at(date(2024, 2, 1)))
    team.meeting(case, starts_at=at(date(2024, 3, 1)))  # planned, never held
    team.held(case, starts_at=at(date(2025, 5, 6)))
    team.held(case, starts_at=at(date(2025, 6, 6)))
    before = counts(team, date(2025, 5, 5))
    assert (before.years, before.referred_not_started, before.cases_started) == ({}, 1, 0)
    on_the_day = counts(team, date(2025, 5, 6))
    assert on_the_day.years == {2025: YearCounts(families_ever=1, families_current=1)}
    assert (on_the_day.referred_not_started, on_the_day.cases_started) == (0, 1)
    assert on_the_day.municipalities["Nora"] == (1, 0)
    assert set(on_the_day.municipalities) == {"Lindesberg", "Nora", "Hällefors", "Ljusnarsberg"}


def test_a_cancelled_or_deleted_meeting_starts_nothing(team: Team) -> None:
    case = team.case(team.family())
    cancelled, deleted = team.held(case), team.held(case, starts_at=at(date(2026, 2, 20)))
    with team.store.write("test") as work:
        work.meetings.change(cancelled, state=MeetingState.CANCELLED)
        work.meetings.remove(deleted)
    assert counts(team).years == {}


def test_closed_on_the_closing_day_and_booked_on_that_year(team: Team) -> None:
    family = team.family()
    case = case_on(team, family, date(2024, 1, 10))
    for month in (2, 3, 9):
        team.held(case, starts_at=at(date(2024, month, 1)))
    close(team, case, date(2025, 4, 1))
    the_day_before = counts(team, date(2025, 3, 31))
    assert the_day_before.years == {2024: YearCounts(families_ever=1, families_current=1)}
    assert (the_day_before.closed_years, the_day_before.meetings_of_closed) == ({}, {})
    on_the_day = counts(team, date(2025, 4, 1))
    assert on_the_day.years == {2024: YearCounts(families_ever=1)}
    assert (on_the_day.closed_years, on_the_day.meetings_of_closed) == ({2025: 1}, {3: 1})


def test_a_reopened_family_counts_once_and_keeps_its_first_year_and_referrer(team: Team) -> None:
    family = team.family()
    first = case_on(team, family, date(2023, 1, 10), referred_by=ReferredBy.PARENT)
    team.held(first, starts_at=at(date(2023, 2, 1)))
    close(team, first, date(2023, 12, 1))
    second = case_on(team, family, date(2024, 2, 1), referred_by=ReferredBy.HEALTH_CARE)
    between = counts(team, date(2024, 1, 1))
    assert (between.years, between.closed_years) == ({2023: YearCounts(families_ever=1)}, {2023: 1})
    referred_again = counts(team, date(2024, 2, 1))
    assert referred_again.years == {2023: YearCounts(families_ever=1, families_current=1)}
    assert (referred_again.closed_years, referred_again.referred_not_started) == ({}, 1)
    assert referred_again.referrers == {ReferredBy.PARENT: 1}
    team.held(second, starts_at=at(date(2024, 3, 1)))
    close(team, second, date(2025, 6, 1))
    closed_again = counts(team)
    assert closed_again.years == {2023: YearCounts(families_ever=1)}
    assert (closed_again.closed_years, closed_again.meetings_of_closed) == ({2025: 1}, {2: 1})


def test_a_second_case_closed_before_any_meeting_moves_no_closing_year(team: Team) -> None:
    family = team.family()
    first = case_on(team, family, date(2023, 1, 10))
    team.held(first, starts_at=at(date(2023, 2, 1)))
    close(team, first, date(2023, 12, 1))
    close(team, case_on(team, family, date(2024, 2, 1)), date(2024, 3, 1))
    found = counts(team)
    assert (found.closed_years, found.closed_before_any_meeting) == ({2023: 1}, 1)
    assert (found.cases, found.cases_started, found.referred_not_started) == (2, 1, 0)


def test_the_kinds_of_case_add_up_at_every_cut_off(team: Team) -> None:
    started, waiting, given_up = team.family(), team.family(), team.family()
    case = case_on(team, started, date(2024, 1, 1))
    team.held(case, starts_at=at(date(2024, 5, 1)))
    case_on(team, waiting, date(2024, 2, 1))
    close(team, case_on(team, given_up, date(2024, 3, 1)), date(2024, 4, 1))
    wanted = {
        date(2024, 1, 1): (1, 0, 0, 1),
        date(2024, 3, 1): (3, 0, 0, 3),
        date(2024, 4, 1): (3, 0, 1, 2),
        date(2024, 5, 1): (3, 1, 1, 1),
    }
    for day, kinds in wanted.items():
        found = counts(team, day)
        assert (
            found.cases,
            found.cases_started,
            found.closed_before_any_meeting,
            found.referred_not_started,
        ) == kinds
        assert found.cases == kinds[1] + kinds[2] + kinds[3]


# --- processes ---------------------------------------------------------------------------------------------------


def processes(team: Team, as_of: date = NOW) -> tuple[int, int]:
    years = counts(team, as_of).years.values()
    return sum(year.processes_ever for year in years), sum(year.processes_current for year in years)


def test_a_process_since_the_first_such_meeting(team: Team) -> None:
    process = Process(team)
    team.held(process.case, about=[process.child], there=[process.contact], starts_at=at(date(2026, 3, 2)))
    assert processes(team, date(2026, 2, 17)) == (0, 0)
    assert processes(team, date(2026, 2, 18)) == processes(team) == (1, 1)
    assert counts(team).municipalities["Nora"] == (1, 1)
    assert counts(team).birth_years == {2016: (1, 1)}


@pytest.mark.parametrize("kind", [OwnContactKind.COURSE, OwnContactKind.PARENTING_PROGRAMME])
def test_programmes_and_courses_make_no_process(team: Team, kind: OwnContactKind) -> None:
    process = Process(team)
    team.families.amend_own_contact(process.own_contact, builders.an_own_contact(process.agency, kind=kind))
    assert processes(team) == (0, 0)


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "counted"),
    [
        (date(2026, 2, 18), date(2026, 2, 18), 1),
        (date(2026, 2, 19), None, 0),
        (date(2026, 1, 1), date(2026, 2, 17), 0),
        (date(2026, 1, 1), date(2026, 2, 18), 1),
    ],
)
def test_the_own_contact_holds_on_the_day_of_the_meeting(
    team: Team, valid_from: date, valid_to: date | None, counted: int
) -> None:
    process = Process(team)
    period = builders.an_own_contact(process.agency, valid_from=valid_from, valid_to=valid_to)
    team.families.amend_own_contact(process.own_contact, period)
    assert processes(team) == (counted, counted)


def test_who_is_not_discussed_or_whose_agency_is_not_there_is_no_process(team: Team) -> None:
    process = Process(team)
    for day, about, there in ((25, [], [process.contact]), (26, [process.child], [])):
        family = team.family()
        child = team.child(family)
        team.families.add_own_contact(child, builders.an_own_contact(process.agency))
        case = team.case(family)
        wanted = [child] if about else []
        team.held(case, about=wanted, there=there, starts_at=at(date(2026, 2, day)))
    assert processes(team) == (1, 1)


def test_an_absent_agency_was_not_there_and_a_part_of_the_meeting_is_enough(team: Team) -> None:
    process = Process(team)
    with team.store.read() as work:
        (participant,) = work.participants.of_meeting(process.meeting)
    for attendance, counted in (
        (Attendance.EXCUSED, 0),
        (Attendance.ABSENT, 0),
        (None, 0),
        (Attendance.PARTLY, 1),
    ):
        with team.store.write("test") as work:
            work.participants.attend(participant.id, attendance, "")
        assert processes(team) == (counted, counted)


@pytest.mark.parametrize("state", [MeetingState.DRAFT, MeetingState.IN_PROGRESS, MeetingState.CANCELLED])
def test_a_meeting_that_was_never_held_makes_no_process(team: Team, state: MeetingState) -> None:
    process = Process(team)
    team.held(process.case, starts_at=at(date(2026, 3, 1)))
    with team.store.write("test") as work:
        work.meetings.change(process.meeting, state=state)
    assert processes(team) == (0, 0)


def test_a_contact_who_moves_on_takes_no_process_along(team: Team) -> None:
    process = Process(team)
    elsewhere = team.agency(name="Socialtjänsten")
    team.agencies.amend_contact(process.contact, builders.a_contact(elsewhere))
    assert processes(team) == (1, 1)


def test_deleted_rows_never_count(team: Team) -> None:
    for deleted in ("own_contact", "participant", "discussed"):
        process = Process(team)
        assert processes(team)[0] == 1, deleted
        with team.store.write("test") as work:
            if deleted == "own_contact":
                work.own_contacts.remove(process.own_contact)
            elif deleted == "participant":
                (participant,) = work.participants.of_meeting(process.meeting)
                work.participants.remove(participant.id)
            else:
                work.meetings.discuss(process.meeting, ())
        assert processes(team) == (0, 0), deleted


def test_a_process_waits_until_the_family_has_started(team: Team) -> None:
    process = Process(team)
    with team.store.write("test") as work:
        work.meetings.change(process.meeting, type=MeetingType.FOLLOW_UP)
    assert processes(team) == (0, 0)
    team.held(process.case, starts_at=at(date(2026, 3, 3)))
    assert processes(team, date(2026, 3, 2)) == (0, 0)
    assert processes(team, date(2026, 3, 3)) == (1, 1)


def test_a_process_that_the_team_ended_is_no_longer_current(team: Team) -> None:
    process = Process(team)
    team.cases.end_process(process.case, process.child, date(2026, 2, 25), "klart")
    assert processes(team, date(2026, 2, 24)) == (1, 1)
    assert processes(team, date(2026, 2, 25)) == (1, 0)


def test_reopening_makes_no_process_current_by_itself_and_a_new_one_counts_again(team: Team) -> None:
    process = Process(team)
    close(team, process.case, date(2026, 2, 20))
    second = case_on(team, process.family, date(2026, 2, 21))
    assert processes(team) == (1, 0)
    team.held(second, about=[process.child], there=[process.contact], starts_at=at(date(2026, 3, 1)))
    assert processes(team) == (2, 1)
    assert processes(team, date(2026, 2, 28)) == (1, 0)


# --- the other tables --------------------------------------------------------------------------------------------


def test_children_are_all_members_under_23_whatever_their_role(team: Team) -> None:
    process = Process(team)
    team.families.add_member(process.family, builders.a_child(role=MemberRole.OTHER, birth_year=2004))
    team.families.add_member(process.family, builders.a_child(role=MemberRole.CHILD, birth_year=2003))
    team.families.add_member(process.family, builders.a_child(birth_year=None))
    assert counts(team).children == {2: 1}
    removed = made(team.families.add_member(process.family, builders.a_child(birth_year=2020)))
    assert counts(team).children == {3: 1}
    team.families.remove_member(removed)
    assert counts(team).children == {2: 1}


def test_a_family_without_children_and_one_that_has_not_started(team: Team) -> None:
    team.held(team.case(team.family()))
    waiting = team.family()
    team.child(waiting)
    team.case(waiting)
    assert counts(team).children == {0: 1}


def test_a_child_of_unknown_age_is_counted_as_such(team: Team) -> None:
    process = Process(team)
    team.families.amend_member(process.child, builders.a_child(birth_year=None))
    assert counts(team).birth_years == {None: (1, 1)}
    assert figures(counts(team)).child_processes == 1


def test_parent_support_from_the_first_day_of_a_counted_contact(team: Team) -> None:
    process = Process(team)
    assert counts(team).parent_support == 0
    course = builders.an_own_contact(process.agency, kind=OwnContactKind.COURSE)
    team.families.add_own_contact(process.guardian, course)
    assert counts(team).parent_support == 0
    support = builders.an_own_contact(process.agency, valid_from=date(2026, 3, 1), valid_to=date(2026, 3, 2))
    team.families.add_own_contact(process.guardian, support)
    assert counts(team, date(2026, 2, 28)).parent_support == 0
    assert counts(team).parent_support == 1  # ever, though it has ended


def test_populations_on_or_before_the_cut_off_or_else_the_earliest(team: Team) -> None:
    with team.store.write("test") as work:
        nora = team.municipalities["Nora"]
        work.families.add_population(nora, date(2024, 12, 31), 10_900)
        work.families.add_population(nora, date(2025, 12, 31), 11_000)
    for day, people, on in (
        (date(2020, 1, 1), 10_700, date(2021, 12, 31)),
        (date(2024, 12, 31), 10_900, date(2024, 12, 31)),
        (date(2025, 12, 30), 10_900, date(2024, 12, 31)),
        (NOW, 11_000, date(2025, 12, 31)),
    ):
        found = counts(team, day)
        assert (found.populations["Nora"], found.population_on) == (people, on)
        assert found.populations["Hällefors"] == 6_850


def test_registers_by_day_and_none_when_switched_off(team: Team) -> None:
    team.registers.consult(builders.a_consultation())
    team.registers.inform(builders.an_information_meeting())
    assert (counts(team).consultations, counts(team).information_meetings) == (1, 1)
    early = counts(team, date(2026, 2, 2))
    assert (early.consultations, early.information_meetings) == (0, 0)
    off = counts(team, consultations=False, information_meetings=False)
    assert (off.consultations, off.information_meetings) == (None, None)


def test_before_the_first_case_there_is_nothing_to_show(team: Team) -> None:
    with pytest.raises(NothingToShow) as none_at_all:
        figures(counts(team))
    assert none_at_all.value.first is None
    team.case(team.family())
    with pytest.raises(NothingToShow) as too_early:
        figures(counts(team, date(2026, 1, 11)))
    assert too_early.value.first == date(2026, 1, 12)
    assert figures(counts(team, date(2026, 1, 12))).referred_not_started == 1


# --- speed -------------------------------------------------------------------------------------------------------


def test_the_large_tables_are_read_from_indexes_that_hold_all_that_is_asked(store: Store) -> None:
    statement = _QUESTIONS.bindparams(cut_off=NOW, too_old=2003)
    with store.engine.connect() as connection:
        text = statement.compile(connection, compile_kwargs={"render_postcompile": True})
        rows = connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {text}", tuple(text.params[name] for name in text.positiontup or ())
        ).all()
    plan = [str(row[3]) for row in rows]
    for table in ("own_contact", "discussed_member", "participant"):
        reads = [step for step in plan if step.split()[:2] in (["SEARCH", table], ["SCAN", table])]
        assert reads, table
        assert all("COVERING INDEX" in step for step in reads), reads
    assert not [step for step in plan if step.startswith("SCAN meeting")]
