"""The demo store, built for real, answers both published reports and is the same every time it is made."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.domain.processes import NotCounted
from famsam_desktop.domain.statistics import Figures, one_decimal
from famsam_desktop.domain.terms import term
from famsam_desktop.services import demo, vault
from famsam_desktop.services.desk import Desk
from tests.clock import NOW
from tests.services.demo.facts import Facts, cut_off, report


def standing() -> datetime:
    return NOW


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = demo.build(tmp_path_factory.mktemp("demo") / "demo.famsam", clock=standing)
    yield desk
    desk.close()


def told(figures: Figures) -> dict[str, Any]:
    """The figures under the keys of the facts files."""
    years: dict[str, Any] = {
        str(row.year): {
            "families_ever": row.families_ever,
            "processes_ever": row.processes_ever,
            "families_current": row.families_current,
            "processes_current": row.processes_current,
            "families_closed": row.families_closed,
        }
        for row in figures.years
    }
    years["total"] = {
        "families_ever": figures.families_ever,
        "processes_ever": figures.processes_ever,
        "families_current": figures.families_current,
        "processes_current": figures.processes_current,
        "families_closed": figures.families_closed,
    }
    towns: dict[str, Any] = {
        row.name: {
            "families_ever": row.families_ever,
            "processes_ever": row.processes_ever,
            "share_percent": row.share_percent,
            "expected_share_percent": row.expected_share_percent,
        }
        for row in figures.municipalities
    }
    towns["total"] = {
        "families_ever": sum(row.families_ever for row in figures.municipalities),
        "share_percent": 100,
        "expected_share_percent": 100,
    }
    stages: dict[str, Any] = {
        f"{row.first_year}-{row.last_year}": {
            "school_stage": term(row.stage) if row.stage else None,
            "ever": row.ever,
            "current": row.current,
        }
        for row in figures.stages
    }
    stages["total"] = {"ever": figures.child_processes, "current": figures.child_processes_current}
    meetings = figures.meetings_per_closed_family
    assert meetings is not None
    exact = {str(number): families for number, families in figures.children}
    grouped = dict(figures.children_grouped())
    return {
        "families_and_processes_by_year": years,
        "by_municipality": towns,
        "families_by_municipality": towns,
        "families_by_referrer": {
            **{who.value: families for who, families in figures.referrers if families},
            "total": sum(families for _, families in figures.referrers),
        },
        "families_by_number_of_children_under_23": {**exact, **grouped, "total": figures.families_ever},
        "children_by_birth_years": stages,
        "families_where_a_parent_has_own_support": figures.parent_support,
        "referred_not_started": figures.referred_not_started,
        "meetings_per_closed_family": {
            "families": meetings.families,
            "minimum": meetings.minimum,
            "maximum": meetings.maximum,
            "mean_1_decimal": one_decimal(meetings.mean),
            "median": meetings.median,
        },
        "child_processes": figures.child_processes,
        "closed_before_any_meeting": figures.closed_before_any_meeting,
        "consultations": figures.consultations,
        "information_meetings_listed": figures.information_meetings,
    }


NOT_COUNTED_HERE = {"source", "as_of", "guardian_survey", "population_2021_12_31"}


def leaves(facts: Facts, *path: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every single figure of a report with the keys that lead to it; notes aside."""
    for key, value in facts.items():
        if key.startswith("_"):
            continue
        if isinstance(value, dict):
            yield from leaves(value, *path, key)
        else:
            yield (*path, key), value


@pytest.mark.parametrize("year", [2021, 2022])
def test_every_figure_of_the_report(desk: Desk, year: int) -> None:
    facts = report(year)
    found = told(desk.statistics.figures(cut_off(facts)))
    compared = 0
    for path, expected in leaves(facts):
        if path[0] in NOT_COUNTED_HERE:
            continue
        value: Any = found
        for key in path:
            value = value[key]
        assert value == expected, path
        compared += 1
    assert compared == {2021: 25, 2022: 74}[year]


def test_no_row_that_the_report_does_not_have(desk: Desk) -> None:
    facts = report(2022)
    found = told(desk.statistics.figures(cut_off(facts)))
    for table in ("families_and_processes_by_year", "children_by_birth_years", "families_by_municipality"):
        assert set(found[table]) == {key for key in facts[table] if not key.startswith("_")}, table


def test_it_is_a_demo_of_two_colleagues_and_sound(desk: Desk, tmp_path: Path) -> None:
    assert desk.is_demo
    assert desk.user.name == "Karin Ek"
    assert {user.name for user in desk.users} == {"Karin Ek", "Amir Haddad"}
    with desk.store.read() as work:
        assert work.journal.verify() is None
        assert work.journal.differences() == []


def test_both_colleagues_open_it_with_the_one_passphrase_and_all_is_the_same_again(
    desk: Desk, tmp_path: Path
) -> None:
    again = demo.build(tmp_path / "again.famsam", clock=standing)
    with desk.store.read() as one, again.store.read() as other:
        kept, made = one.journal.replay(), other.journal.replay()
    again.close()
    settings = {key for key in {*kept, *made} if key[0] == "setting"}
    for key in settings:  # the device differs: it is another store
        kept.pop(key, None)
        made.pop(key, None)
    assert made == kept
    for name in demo.PEOPLE:
        other_desk = vault.unlock(tmp_path / "again.famsam", demo.PASSPHRASE, name, clock=standing)
        assert other_desk.user.name == name
        assert other_desk.statistics.figures(date(2022, 11, 16)) == desk.statistics.figures(
            date(2022, 11, 16)
        )
        other_desk.close()


def test_idag_has_something_of_everything(desk: Desk) -> None:
    today = desk.today.page()
    assert len(today.meetings) >= 3
    assert len(today.overdue) >= 4
    assert today.open_actions >= 10
    assert today.agendas_to_send
    assert today.expiring
    assert today.without_meeting


def test_every_page_can_be_read(desk: Desk) -> None:
    reasons = set()
    for row in desk.families.rows():
        page = desk.families.page(row.id)
        assert page.members
        assert page.cases
        reasons |= {each.reason for view in page.cases for each in view.processes}
    assert reasons == {None, *NotCounted}
    for meeting in desk.meetings.all()[::6]:
        page_of_meeting = desk.meetings.page(meeting.id)
        assert page_of_meeting.participants
        if meeting.state is MeetingState.HELD:
            assert any(each.was_there for each in page_of_meeting.participants)


def test_drafts_of_the_demo_would_have_been_taken(desk: Desk) -> None:
    for meeting in desk.meetings.between(date(2026, 3, 1), date(2026, 12, 31)):
        draft = desk.meetings.draft_of(meeting.id)
        assert draft.problems(date(2026, 3, 4)) == ()
        assert list(desk.meetings.clashes(draft, meeting.id)) == []


def test_something_of_almost_everything_waits_on_the_first_page(desk: Desk) -> None:
    day = desk.today.page()
    assert all((day.answers, day.check_ins, day.goals, day.summaries_to_send, day.overdue))
    assert len(day.answers) < 8
    assert len(day.goals) < 5
