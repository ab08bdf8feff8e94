"""The team's list taken in: all of it or nothing, counted as it was written, and told nowhere else."""

import logging
from dataclasses import replace
from datetime import date, time
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from famsam_desktop.domain.agencies import Sector
from famsam_desktop.domain.cases import PreMeetingReason
from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.deeds import action_words
from famsam_desktop.domain.errors import Cancelled, DemoStoreOnly
from famsam_desktop.domain.imports import FaultKind, FaultyList, Tally, UnreadableList
from famsam_desktop.domain.meetings import Attendance, Focus, MeetingState
from famsam_desktop.domain.terms import term
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services import importing
from famsam_desktop.services.demo import household, network, past, plan
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.importing import Importing, Looked
from famsam_desktop.ui.import_words import fault_lines
from tests import builders, lists
from tests.clock import NOW
from tests.desks import desk, desk_template
from tests.services.demo.facts import cut_off, report
from tests.services.demo.test_figures import NOT_COUNTED_HERE, leaves, told
from tests.services.test_undo_machine import IMPOSSIBLE

__all__ = ["desk", "desk_template"]


def looked(desk: Desk, rows: lists.Rows, folder: Path) -> Looked:
    return desk.importing.look(lists.kept(rows, folder / "lista.xlsx"))


def content(desk: Desk) -> tuple[int, int]:
    """How many entries the journal has, and how many families there are."""
    with desk.store.read() as work:
        return len(work.journal.entries()), len(desk.families.rows())


# --- what becomes of it ------------------------------------------------------------------------------------------


def test_a_small_list_becomes_records_and_the_store_is_sound(desk: Desk, tmp_path: Path) -> None:
    look = looked(desk, lists.small(), tmp_path)
    assert look.faults == ()
    assert look.tally == Tally(
        families=1, members=2, agencies=2, own_contacts=2, meetings=2, participants=3, discussed=2
    )
    assert look.is_undoable
    assert content(desk)[1] == 0
    change = desk.importing.take(look)
    assert Topic.FAMILIES | Topic.MEETINGS in change.topics
    (family,) = desk.families.rows()
    assert (family.alias, family.municipality, family.children) == (lists.FAMILY, "Nora", 1)
    page = desk.families.page(family.id)
    (case,) = page.cases
    assert [member.name for member in page.members] == ["Alva", "Mamma"]
    assert {each.member_id for each in case.processes if each.process} == {page.members[0].id}
    planned, held = sorted(desk.meetings.all(), key=lambda row: row.state)
    assert (held.state, planned.state) == (MeetingState.HELD, MeetingState.CONVENED)
    there = desk.meetings.page(held.id)
    assert there.meeting.focus is Focus.BOTH
    assert there.meeting.chair_id == desk.user.id
    assert [(each.agency, each.attendance) for each in there.participants] == [
        ("BUP", Attendance.PRESENT),
        ("Familjeenheten", Attendance.EXCUSED),
    ]
    assert desk.search.find("alva")
    assert_sound(desk)


def assert_sound(desk: Desk) -> None:
    with desk.store.read() as work:
        assert work.journal.verify() is None
        assert work.journal.differences() == []


def test_an_agency_is_made_once_by_name_and_sector_and_the_stores_own_is_used(
    desk: Desk, tmp_path: Path
) -> None:
    known = desk.agencies.register(builders.an_agency(name="bup  ", sector=Sector.HEALTH_CARE)).id
    rows = lists.small()
    rows["Egna kontakter"] += [
        [lists.FAMILY, "Mamma", " BUP", "Hälso- och  sjukvård", "utredning", "2021-01-01", None],
        [lists.FAMILY, "Mamma", "Familjeenheten", "annan", "kurs", "2021-01-01", None],
    ]
    rows["Deltagare"] = [row for row in rows["Deltagare"] if row[2] == "BUP"]
    look = looked(desk, rows, tmp_path)
    assert look.faults == ()
    desk.importing.take(look)
    assert sorted((each.name, each.sector.value) for each in desk.agencies.rows()) == [
        ("Familjeenheten", "other"),
        ("Familjeenheten", "social_services"),
        ("bup  ", "health_care"),
    ]
    (family,) = desk.families.rows()
    assert known in {each.agency_id for each in desk.families.page(family.id).own_contacts}


def test_a_second_list_uses_the_same_nameless_person(desk: Desk, tmp_path: Path) -> None:
    desk.importing.take(looked(desk, lists.small(), tmp_path))
    again = lists.small()
    for rows in again.values():
        for row in rows:
            row[0] = "Familj 24-01"
    desk.importing.take(looked(desk, again, tmp_path))
    assert len(desk.agencies.rows()) == 2
    assert [each.name for each in desk.agencies.contacts()] == ["Ej namngiven", "Ej namngiven"]


# --- counted again -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(6))
def test_a_random_list_is_counted_as_in_plain_python(desk: Desk, tmp_path: Path, seed: int) -> None:
    rows = lists.at_random(seed, families=25)
    look = looked(desk, rows, tmp_path)
    assert list(fault_lines(look.faults)) == []
    desk.importing.take(look)
    for as_of in (date(2020, 12, 31), date(2021, 9, 30), date(2022, 11, 16), date(2026, 3, 4)):
        expected = lists.counted(rows, as_of)
        meetings = expected["meetings"]
        mean = Fraction(sum(meetings), len(meetings)) if meetings else None
        expected["meetings"] = (len(meetings), meetings[0], meetings[-1], mean) if meetings else None
        assert lists.as_counted(desk.statistics.figures(as_of)) == expected, as_of
    assert_sound(desk)
    with desk.store.engine.connect() as connection:
        for what, statement in IMPOSSIBLE.items():
            assert connection.exec_driver_sql(statement).first() is None, what


def test_the_published_report_comes_out_of_a_list(desk: Desk, tmp_path: Path) -> None:
    facts = report(2022)
    day = cut_off(facts)
    look = looked(desk, _reported(day), tmp_path)
    assert list(fault_lines(look.faults)) == []
    desk.importing.take(look)
    _end_processes(desk, day)  # that two ended before their case, a list has no column for
    found = told(desk.statistics.figures(day))
    compared = [
        (path, expected, _at(found, path))
        for path, expected in leaves(facts)
        if path[0] not in NOT_COUNTED_HERE
    ]
    assert len(compared) == 74
    assert [each for each in compared if each[1] != each[2]] == []


def _at(found: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        found = found[key]
    return found


def _planned(day: date) -> list[plan.PlannedFamily]:
    return [family for family in plan.past_families(NOW.date()) if family.referred_on <= day]


def _reported(day: date) -> lists.Rows:
    """The team's list as it was kept on the day of the report."""
    rows: lists.Rows = {name: [] for name in lists.small()}
    agencies = network.by_key()
    for family in _planned(day):
        alias, home = f"Familj {family.number}", household.past(family)
        held = [meeting for meeting in family.meetings if meeting <= day]
        closed = family.closed_on if family.closed_on is not None and family.closed_on <= day else None
        reason = "löst sig" if closed and held else None
        before = (
            term(family.pre_meeting_reason or next(iter(PreMeetingReason))) if closed and not held else None
        )
        rows["Familjer"].append(
            [alias, family.municipality, family.referred_on, term(family.referred_by), closed, reason, before]
        )
        for place, member in enumerate(family.members):
            rows["Medlemmar"].append([alias, f"Namn {place}", term(member.role), member.birth_year, None])
        for support in home.supports:
            agency = agencies[support.agency]
            contact = [alias, f"Namn {support.member}", agency.name, term(agency.sector), term(support.kind)]
            rows["Egna kontakter"].append([*contact, support.since, None])
        for meeting in held:
            rows["Moten"].append([alias, meeting, time(9), 60, "samverkansmöte", "genomfört"])
            about = tuple(
                place for place, member in enumerate(family.members) if member in family.discussed(meeting)
            )
            rows["Diskuterade"] += [[alias, meeting, f"Namn {place}"] for place in about]
            known = {support.agency for support in home.supports}
            rows["Deltagare"] += [
                [alias, meeting, agencies[key].name, "närvarande"]
                for key in past.agencies_for(home, about)
                if key in known
            ]
    return rows


def _end_processes(desk: Desk, day: date) -> None:
    by_alias = {row.alias: row.id for row in desk.families.rows()}
    for family in _planned(day):
        for place, member in enumerate(family.members):
            if member.ended_on is not None and member.ended_on <= day:
                page = desk.families.page(by_alias[f"Familj {family.number}"])
                (one,) = [each for each in page.members if each.name == f"Namn {place}"]
                desk.cases.end_process(page.cases[0].case.id, one.id, member.ended_on, "")


# --- all or nothing ----------------------------------------------------------------------------------------------


def test_faults_are_told_and_nothing_is_added(desk: Desk, tmp_path: Path) -> None:
    rows = lists.small()
    rows["Familjer"][0][1] = "Örebro"
    rows["Moten"][0][4] = "sammanträde"
    before = content(desk)
    look = looked(desk, rows, tmp_path)
    assert [fault.kind for fault in look.faults] == [FaultKind.NO_SUCH_WORD] * 2
    with pytest.raises(FaultyList):
        desk.importing.take(look)
    assert content(desk) == before
    assert desk.backups.rows() == []


def test_a_family_that_came_into_the_store_since_it_was_looked_through_is_a_fault(
    desk: Desk, tmp_path: Path
) -> None:
    look = looked(desk, lists.small(), tmp_path)
    town = desk.families.municipalities()[0].id
    desk.families.register(builders.a_family(town, alias="familj  23-04"))
    before = content(desk)
    with pytest.raises(FaultyList):
        desk.importing.take(look)
    assert content(desk) == before
    assert [fault.kind for fault in looked(desk, lists.small(), tmp_path).faults] == [FaultKind.IN_STORE]


def test_what_else_came_into_the_store_since_is_used(desk: Desk, tmp_path: Path) -> None:
    look = looked(desk, lists.small(), tmp_path)
    desk.agencies.register(builders.an_agency(name="BUP", sector=Sector.HEALTH_CARE))
    desk.importing.take(look)
    assert sorted(each.name for each in desk.agencies.rows()) == ["BUP", "Familjeenheten"]


@pytest.mark.parametrize("at", [0.0, 0.3, 0.6, 0.9])
def test_cancelled_on_the_way_it_leaves_nothing_behind(desk: Desk, tmp_path: Path, at: float) -> None:
    look = looked(desk, lists.at_random(1, families=250), tmp_path)
    assert look.faults == ()
    before = content(desk)

    def stop(done: float) -> None:
        if done >= at:
            raise Cancelled

    with pytest.raises(Cancelled):
        desk.importing.take(look, stop)
    assert content(desk) == before
    assert desk.search.find("Familj 001") == []
    assert_sound(desk)
    desk.importing.take(look)  # and can be done afterwards
    assert len(desk.families.rows()) == 250


def test_looking_can_be_cancelled_and_tells_how_far_it_has_come(desk: Desk, tmp_path: Path) -> None:
    path = lists.kept(lists.at_random(1, families=250), tmp_path / "lista.xlsx")
    heard: list[float] = []
    desk.importing.look(path, heard.append)
    assert heard == sorted(heard)
    assert 0.0 <= heard[0] <= heard[-1] <= 1.0

    def stop(_done: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        desk.importing.look(path, stop)


def test_into_a_demo_store_nothing_is_taken(desk: Desk, tmp_path: Path) -> None:
    demo = Importing(desk.store, desk.backups, is_demo=True)
    look = demo.look(lists.kept(lists.small(), tmp_path / "lista.xlsx"))
    with pytest.raises(DemoStoreOnly):
        demo.take(look)


@pytest.mark.parametrize("name", ["finns-inte.xlsx", "."])
def test_a_file_that_cannot_be_read(desk: Desk, tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableList) as refused:
        desk.importing.look(tmp_path / name)
    assert refused.value.reason == "no_file"


# --- backup, undo, log -------------------------------------------------------------------------------------------


def test_a_backup_is_made_first_and_the_trail_says_that_a_list_was_taken_in(
    desk: Desk, tmp_path: Path
) -> None:
    look = looked(desk, lists.small(), tmp_path)
    desk.importing.take(look)
    assert len(desk.backups.rows()) == 1
    imported, backed_up = desk.trail.rows()[:2]
    assert (imported.kind, backed_up.kind) == (TrailKind.IMPORTED, TrailKind.BACKED_UP)
    with desk.store.read() as work:
        written = [entry for entry in work.journal.entries() if entry.action == "imports.take"]
    assert imported.detail == f"{len(written)} records"
    assert len({entry.step for entry in written}) == 1


def test_a_list_is_one_step_to_take_back_and_to_do_again(desk: Desk, tmp_path: Path) -> None:
    desk.importing.take(looked(desk, lists.at_random(3, families=20), tmp_path))
    assert desk.history.reversible().undo == "imports.take"
    desk.history.undo()
    assert (desk.families.rows(), desk.agencies.rows(), desk.meetings.all()) == ([], [], [])
    desk.history.redo()
    assert len(desk.families.rows()) == 20
    assert_sound(desk)


def test_a_long_list_cannot_be_taken_back_and_says_so(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = looked(desk, lists.small(), tmp_path)
    monkeypatch.setattr(importing, "MOST_UNDOABLE", 3)
    assert not look.is_undoable
    desk.importing.take(look)
    assert desk.history.reversible().undo is None


def test_what_is_done_has_its_words() -> None:
    assert action_words("imports.take") == action_words("vault.import") == "inläst lista"


def test_what_the_file_says_stands_in_no_log_and_in_no_repr(
    desk: Desk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    rows = lists.small()
    rows["Medlemmar"][0][2] = "hemligt ord"
    faulty = looked(desk, rows, tmp_path)
    look = looked(desk, lists.small(), tmp_path)
    desk.importing.take(look)
    said = caplog.text + repr(look) + repr(faulty) + "".join(fault_lines(faulty.faults))
    for word in ("Alva", "Mamma", lists.FAMILY, "hemligt"):
        assert word not in said
    assert replace(look) == look


def test_the_template_of_a_store_has_its_municipalities(desk: Desk) -> None:
    assert desk.importing.template() != importing.template(["Örebro"])
