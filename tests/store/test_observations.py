"""What is counted: told by SQL and told once more in plain Python, the same; and the rules one by one."""

import random
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest

from famsam_desktop.domain.agencies import Sector
from famsam_desktop.domain.cases import ClosingReason, PreMeetingReason, ReferredBy
from famsam_desktop.domain.dimensions import DIMENSIONS
from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.domain.observations import NEVER, UNKNOWN, Counter, Span, Unit
from famsam_desktop.domain.outcomes import ActionStatus, Owner, OwnerKind
from famsam_desktop.domain.registers import ConsultationCategory
from famsam_desktop.domain.report_tables import catalogue
from famsam_desktop.domain.surveys import ITEMS, Survey, SurveyAnswerDraft
from famsam_desktop.services.counting import cells
from famsam_desktop.store.tables import ActionTable, FamilyCaseTable, MeetingTable
from famsam_desktop.store.work import Store
from tests import builders
from tests.recount import Recount, by_family, flattened, ordered
from tests.registers import FIRST, SPAN, Register
from tests.stores import standing
from tests.team import Team

NOW = date(2026, 3, 4)


def at(day: date) -> datetime:
    return datetime.combine(day, time(9), UTC)


def filled(store: Store, seed: int, families: int) -> Team:
    """A store with a register made by chance, with actions, consultations, information meetings and forms."""
    team = Team(store)
    agencies = [team.agency(name=name) for name in ("BUP", "Skolan", "Socialtjänsten")]
    contacts = [team.contact(each) for each in agencies]
    with store.write("test.register") as work:
        register = Register(work, team, agencies, contacts, seed)
        for _ in range(families):
            register.family()
        cases = [each.id for each in work.rows.of(FamilyCaseTable)]
        meetings: list[UUID | None] = [each.id for each in work.rows.of(MeetingTable)]
    chance = random.Random(seed)  # noqa: S311  (a register, no secret)
    for _ in range(3 * families):
        act(store, team, chance, chance.choice(cases), chance.choice([None, *meetings]))
    with store.write("test.registers") as work:
        for _ in range(5):
            town = chance.choice([None, *team.municipalities.values()])
            on = FIRST + timedelta(days=chance.randint(0, SPAN))
            draft = builders.a_consultation(
                on=on,
                category=chance.choice(list(ConsultationCategory)),
                sector=chance.choice([None, *Sector]),
                municipality_id=town,
            )
            work.registers.add_consultation(draft)
            work.registers.add_information_meeting(
                builders.an_information_meeting(on=on, municipality_id=town)
            )
            survey = chance.choice(list(Survey))
            answers = {
                item: chance.randint(scale.least, scale.most)
                for item, scale in ITEMS[survey].items()
                if chance.random() < 0.8
            }
            form = work.surveys.add(SurveyAnswerDraft(survey=survey, on=on, answers=answers))
            if chance.random() < 0.2:
                work.surveys.remove(form)
    return team


def act(store: Store, team: Team, chance: random.Random, case_id: UUID, meeting_id: UUID | None) -> None:
    """Somebody takes something on, and may say later how far it has come."""
    made = FIRST + timedelta(days=chance.randint(0, SPAN))
    owner = Owner(OwnerKind.USER, team.users[0])
    due = made + timedelta(days=chance.randint(-10, 90))
    for day in (made, made + timedelta(days=chance.randint(0, 200))):
        moment = at(day)
        store.clock = lambda moment=moment: moment  # type: ignore[misc]
        with store.write("test.action") as work:
            if day == made:
                action_id = work.actions.add(
                    builders.an_action(owner, case_id=case_id, meeting_id=meeting_id, due=due)
                )
            if day != made or chance.random() < 0.3:
                work.actions.set_status(action_id, chance.choice(list(ActionStatus)), "")
    store.clock = standing


@pytest.mark.parametrize("seed", range(5))
def test_told_once_more_it_is_the_same(store: Store, seed: int) -> None:
    filled(store, seed, families=seed + 2)
    with store.read() as work:
        for days in range(-100, SPAN + 700, 310):
            as_of, agenda_days = FIRST + timedelta(days=days), 1 + seed * 3
            found = work.observations.all(as_of, agenda_days=agenda_days)
            again = Recount(work, as_of, agenda_days)
            assert by_family(found) == ordered(again.all().values())
            assert sorted(flattened(found[Unit.CONSULTATIONS])) == again.consultations()
            assert sorted(flattened(found[Unit.INFORMATION_MEETINGS])) == again.information_meetings()
            assert sorted(flattened(found[Unit.SURVEY_ANSWERS])) == again.survey_answers()
            families = found[Unit.FAMILIES]
            assert list(families.families or ()) == list(range(len(families.columns["started"])))


@pytest.mark.parametrize("seed", range(5, 10))
def test_tables_say_what_the_figures_say(store: Store, seed: int) -> None:
    filled(store, seed, families=seed)
    with store.read() as work:
        for days in range(100, SPAN + 700, 500):
            same_as_figures(work, FIRST + timedelta(days=days))


def same_as_figures(work: Any, as_of: date) -> None:
    counts = work.figures.counts(as_of)
    counters = {unit: Counter(each) for unit, each in work.observations.all(as_of, agenda_days=7).items()}
    names = tuple(work.observations.municipalities(as_of))
    tables = {each.key: each for each in catalogue(as_of, first_day=FIRST, municipalities=names)}

    def column(key: str, which: int) -> dict[str, int]:
        table = tables[key]
        counted = [row[which] for row in cells(table, counters)]
        return {line.label: each.value for line, each in zip(table.lines, counted, strict=True) if each}

    years = "families_and_processes_by_year"
    for which, name in enumerate(
        ("families_ever", "processes_ever", "families_current", "processes_current")
    ):
        wanted = {
            str(year): getattr(each, name) for year, each in counts.years.items() if getattr(each, name)
        }
        found = {label: number for label, number in column(years, which).items() if number}
        total = found.pop("Totalt", 0)
        assert found == wanted, name
        assert total == sum(wanted.values())
    closed = {label: n for label, n in column(years, 4).items() if n and label != "Totalt"}
    assert closed == {str(year): number for year, number in counts.closed_years.items()}
    for which in (0, 1):
        towns = column("families_by_municipality", which)
        assert towns == {
            **{name: counts.municipalities.get(name, (0, 0))[which] for name in names},
            "Totalt": sum(each[which] for each in counts.municipalities.values()),
        }
    referrers = column("families_by_referrer", 0)
    assert sum(referrers.values()) - referrers["Totalt"] == sum(counts.referrers.values())
    children = column("families_by_number_of_children_under_23", 0)
    assert [children[each] for each in "123"] == [counts.children.get(each, 0) for each in (1, 2, 3)]
    assert children["4+"] == sum(number for each, number in counts.children.items() if each >= 4)
    assert column("families_by_parent_support", 0)["Minst en förälder"] == counts.parent_support
    assert column("children_by_birth_years", 0)["Totalt"] == sum(e for e, _ in counts.birth_years.values())
    assert column("children_by_birth_years", 1)["Totalt"] == sum(c for _, c in counts.birth_years.values())
    cases = [row["Totalt"] for row in (column("cases_by_year", which) for which in range(4))]
    assert cases == [
        counts.cases,
        counts.cases_started,
        counts.referred_not_started,
        counts.closed_before_any_meeting,
    ]
    assert column("pre_meeting_reasons", 0)["Totalt"] == counts.closed_before_any_meeting
    assert column("consultations_by_year", 0)["Totalt"] == counts.consultations
    assert column("information_meetings_by_year", 0)["Totalt"] == counts.information_meetings
    middle = counters[Unit.FAMILIES].middle("meetings", {"ended": Span(None, as_of.toordinal())})
    assert (middle.count if middle else 0) == sum(counts.meetings_of_closed.values())
    if middle is not None:
        assert middle.mean * middle.count == sum(n * each for n, each in counts.meetings_of_closed.items())


# --- the rules one by one ----------------------------------------------------------------------------------------


def observed(team: Team, unit: Unit, as_of: date = NOW) -> list[dict[str, Any]]:
    with team.store.read() as work:
        return [dict(row) for row in flattened(work.observations.all(as_of, agenda_days=7)[unit])]


def test_every_unit_has_the_dimensions_that_predicates_may_ask_of(team: Team) -> None:
    with team.store.read() as work:
        found = work.observations.all(NOW, agenda_days=7)
    assert {unit: set(each.columns) for unit, each in found.items()} == {
        unit: set(names) for unit, names in DIMENSIONS.items()
    }
    assert all(not each for observations in found.values() for each in observations.columns.values())


def test_waiting_is_from_the_referral_of_the_case_that_started(team: Team) -> None:
    family = team.family()
    first = team.case(family, referred_on=date(2024, 1, 1), referred_by=ReferredBy.PARENT)
    team.cases.close(
        first,
        builders.a_closing(closed_on=date(2024, 2, 1), pre_meeting_reason=PreMeetingReason.NO_NEED),
    )
    second = team.case(family, referred_on=date(2025, 3, 1))
    assert observed(team, Unit.FAMILIES) == []
    team.held(second, starts_at=at(date(2025, 3, 31)))
    (row,) = observed(team, Unit.FAMILIES)
    assert (row["waiting"], row["referrer"]) == (30, "parent")
    assert {case["pre_meeting_reason"] for case in observed(team, Unit.CASES)} == {"no_need", ""}


def test_the_reason_is_that_of_the_last_case_with_a_meeting_and_only_while_closed(team: Team) -> None:
    family = team.family()
    for year, why in ((2023, ClosingReason.RESOLVED), (2024, ClosingReason.MOVED_OUT)):
        case = team.case(family, referred_on=date(year, 1, 1))
        team.held(case, starts_at=at(date(year, 2, 1)))
        team.cases.close(case, builders.a_closing(closed_on=date(year, 6, 1), reason=why))
    never_met = team.case(family, referred_on=date(2025, 1, 1))
    team.cases.close(never_met, builders.a_closing(closed_on=date(2025, 3, 1)))
    wanted = {
        date(2023, 6, 1): ("resolved", date(2023, 6, 1).toordinal()),
        date(2024, 1, 1): ("", NEVER),
        date(2024, 6, 1): ("moved_out", date(2024, 6, 1).toordinal()),
        date(2025, 2, 28): ("", NEVER),
        date(2025, 3, 1): ("moved_out", date(2024, 6, 1).toordinal()),
    }
    for day, reason_and_end in wanted.items():
        (row,) = observed(team, Unit.FAMILIES, day)
        assert (row["closing_reason"], row["ended"]) == reason_and_end, day


def test_agendas_in_time_late_never_and_before_anybody_noted_it(team: Team) -> None:
    case = team.case(team.family(), referred_on=date(2025, 1, 1))
    sent = {
        date(2025, 2, 1): None,
        date(2025, 4, 8): date(2025, 4, 1),
        date(2025, 5, 8): date(2025, 5, 2),
        date(2025, 6, 8): None,
        date(2025, 8, 8): date(2025, 8, 9),
    }
    for day, sent_on in sent.items():
        meeting = team.held(case, starts_at=at(day))
        with team.store.write("test") as work:
            work.meetings.change(meeting, agenda_sent_on=sent_on)
    rows = sorted(observed(team, Unit.MEETINGS), key=lambda row: row["day"])
    assert [row["agenda"] for row in rows] == ["unknown", "yes", "no", "not_sent", "no"]
    on_the_day = sorted(observed(team, Unit.MEETINGS, date(2025, 8, 8)), key=lambda row: row["day"])
    assert on_the_day[-1]["agenda"] == "not_sent"
    (early,) = observed(team, Unit.MEETINGS, date(2025, 2, 2))
    assert early["agenda"] == "unknown"


def test_the_time_a_meeting_took(team: Team) -> None:
    case = team.case(team.family())
    start = at(date(2026, 2, 18))
    for seconds in (None, 60 * 90 + 29, 60 * 90 + 30):
        meeting = team.held(case, planned_minutes=90)
        end = None if seconds is None else start + timedelta(seconds=seconds)
        with team.store.write("test") as work:
            work.meetings.change(meeting, actual_start=start, actual_end=end)
    rows = sorted(observed(team, Unit.MEETINGS), key=lambda row: row["actual_minutes"])
    assert [(row["actual_minutes"], row["time"]) for row in rows] == [
        (UNKNOWN, "unknown"),
        (90, "within"),
        (91, "over"),
    ]


def test_meetings_of_no_case_and_those_that_were_not_held_are_none(team: Team) -> None:
    case = team.case(team.family())
    steering = team.meeting(None, title="Styrgrupp")
    cancelled = team.held(case)
    with team.store.write("test") as work:
        work.meetings.change(cancelled, state=MeetingState.CANCELLED)
        work.meetings.change(steering, state=MeetingState.HELD)
    assert observed(team, Unit.MEETINGS) == []
    team.held(case)
    assert len(observed(team, Unit.MEETINGS)) == 1


def test_an_action_is_done_on_the_day_somebody_said_so(team: Team) -> None:
    case = team.case(team.family(), referred_on=date(2025, 1, 1))
    owner = Owner(OwnerKind.USER, team.users[0])
    team.store.clock = lambda: at(date(2025, 2, 1))
    with team.store.write("test") as work:
        done = work.actions.add(builders.an_action(owner, case_id=case, due=date(2025, 3, 1)))
        work.actions.add(builders.an_action(owner, due=date(2025, 3, 1)))  # of no case
    team.store.clock = lambda: datetime(2025, 5, 31, 22, 30, tzinfo=UTC)  # half past midnight in Sweden
    with team.store.write("test") as work:
        work.actions.set_status(done, ActionStatus.DONE, "")
    team.store.clock = standing
    with team.store.write("test") as work:  # put right later, and done all the same on that day
        work.actions.change(done, builders.an_action(owner, case_id=case, due=date(2025, 4, 1)))
    assert observed(team, Unit.ACTIONS, date(2025, 1, 31)) == []
    (waiting,) = observed(team, Unit.ACTIONS, date(2025, 5, 31))
    assert (waiting["state"], waiting["done"]) == ("open", NEVER)
    (row,) = observed(team, Unit.ACTIONS)
    assert (row["state"], row["done"]) == ("done", date(2025, 6, 1).toordinal())


@pytest.mark.parametrize("due", [date(2025, 3, 1), date(2026, 12, 24)])
def test_an_action_written_in_as_done_was_done_by_its_last_day(team: Team, due: date) -> None:
    case = team.case(team.family(), referred_on=date(2025, 1, 1))
    with team.store.write("test") as work:
        work.rows.add(
            ActionTable(
                what="Ringa",
                case_id=case,
                user_id=team.users[0],
                due=due,
                status=ActionStatus.DONE,
                result="",
            )
        )
    (row,) = observed(team, Unit.ACTIONS)
    assert row["done"] == min(due, NOW).toordinal()


def test_towns_that_take_part_that_did_and_that_have_a_family(team: Team) -> None:
    with team.store.write("test") as work:
        work.families.add_municipality("Örebro", date(2030, 1, 1))
    with team.store.read() as work:
        assert "Örebro" not in work.observations.municipalities(NOW)
        assert "Örebro" in work.observations.municipalities(date(2030, 1, 1))
        assert set(work.observations.municipalities(date(2018, 1, 1))) == set()
    team.family("Nora")
    with team.store.read() as work:
        assert work.observations.municipalities(date(2018, 1, 1)) == ["Nora"]


def test_the_first_day_of_cases_and_registers(team: Team) -> None:
    def first() -> date | None:
        with team.store.read() as work:
            return work.observations.first_day()

    assert first() is None
    team.case(team.family(), referred_on=date(2025, 3, 1))
    assert first() == date(2025, 3, 1)
    team.registers.inform(builders.an_information_meeting(on=date(2024, 12, 1)))
    assert first() == date(2024, 12, 1)
