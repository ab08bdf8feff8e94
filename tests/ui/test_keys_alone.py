"""A working day with the keyboard alone: nothing is pressed, moved or chosen in any other way."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFileDialog, QTabBar, QTableView
from pytestqt.qtbot import QtBot

from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.printing.preview import PreviewDialog
from famsam_desktop.ui.shell.menus import Menus
from famsam_desktop.ui.theme.appearance import Appearance
from tests import builders
from tests.team import Process, Team
from tests.ui.keyboard import Keyboard
from tests.ui.sitting import Sitting

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def process(team: Team) -> Process:
    """A family with an open case, and somebody at the school."""
    return Process(team)


@pytest.fixture
def sitting(qtbot: QtBot, appearance: Appearance, desk: Desk, process: Process) -> Iterator[Sitting]:
    made = Sitting(qtbot, appearance, desk)
    Menus(made.window, made.workspace)
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.workspace.begin()
    yield made
    made.leave()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def keys(sitting: Sitting) -> Keyboard:
    return Keyboard(sitting)


@pytest.fixture
def meeting(desk: Desk, team: Team, process: Process) -> UUID:
    """A meeting of today with somebody asked, that can be led."""
    made = team.meeting(process.case, starts_at=desk.clock(), planned_minutes=60)
    desk.meetings.invite(made, builders.a_participant(process.contact, consent_acknowledged="Ja"))
    desk.agendas.add(made, builders.an_item(title="Behov", planned_minutes=10))
    return made


def test_a_family_is_found_and_gets_a_member(keys: Keyboard, desk: Desk, process: Process) -> None:
    keys.ctrl(Qt.Key.Key_2)
    keys.ctrl(Qt.Key.Key_F)
    keys.write(desk.families.page(process.family).family.alias)
    keys.tab_to("Familjer")
    keys.key(Qt.Key.Key_Return)
    assert keys.sitting.page.shown_record() == process.family
    keys.press("Ny medlem")
    keys.tab_to("Förnamn eller alias")
    keys.write("Ella")
    keys.choose("Roll", "Barn")
    keys.send()
    assert "Ella" in {each.name for each in desk.families.page(process.family).members}


def test_a_meeting_is_planned_and_moved_in_the_calendar(keys: Keyboard, desk: Desk, process: Process) -> None:
    before = {each.id for each in desk.meetings.all()}
    keys.sitting.workspace.go("families", process.family)
    keys.sitting.settle()
    keys.press("Nytt möte")
    keys.tab_to("Dag")
    keys.write("2026-03-05")
    keys.tab_to("Tid")
    keys.write("9")
    keys.send()
    (row,) = [each for each in desk.meetings.all() if each.id not in before]
    keys.ctrl(Qt.Key.Key_3)
    page: Any = keys.sitting.page
    keys.tab_to(*(each.accessibleName() for each in page.week.grid.blocks if each.placed.row.id == row.id))
    keys.key(Qt.Key.Key_Down, ALT)
    keys.key(Qt.Key.Key_Right, ALT)
    keys.key(Qt.Key.Key_Down, ALT, SHIFT)
    after = desk.meetings.page(row.id).meeting
    assert after.starts_at - row.starts_at == timedelta(days=1, minutes=15)
    assert after.planned_minutes - row.planned_minutes == 15
    keys.key(Qt.Key.Key_Return)
    assert keys.sitting.page.shown_record() == row.id


def test_an_agenda_is_made(keys: Keyboard, desk: Desk, meeting: UUID) -> None:
    turn_to(keys, meeting, "Dagordning")
    keys.press("Ny punkt")
    keys.tab_to("Punkt")
    keys.write("Skolan")
    keys.send()
    assert "Skolan" in {item.title for item in desk.meetings.page(meeting).items}


def test_a_meeting_is_led_and_noted(keys: Keyboard, desk: Desk, meeting: UUID) -> None:
    keys.sitting.workspace.go("meetings", meeting)
    keys.sitting.settle()
    keys.key(Qt.Key.Key_F5)
    keys.press("Börja mötet")
    keys.key(Qt.Key.Key_F6)
    keys.write("Schemat ska ses over")
    keys.ctrl(Qt.Key.Key_D)
    keys.key(Qt.Key.Key_Return)
    assert "Schemat ska ses over" in {each.text for each in desk.meetings.page(meeting).outcomes}


def test_a_summary_is_read_and_saved(keys: Keyboard, desk: Desk, meeting: UUID, tmp_path: Path) -> None:
    desk.meetings.attend_rest(meeting)
    desk.meetings.hold(meeting, desk.clock(), desk.clock() + timedelta(hours=1))
    turn_to(keys, meeting, "Sammanfattning")
    keys.press("Förhandsgranska")
    keys.sitting.qtbot.waitUntil(lambda: any(isinstance(each, PreviewDialog) for each in keys.dialogs()))
    keys.press("Spara PDF …")
    keys.sitting.qtbot.waitUntil(lambda: bool(keys.sitting.window.findChildren(QFileDialog)))
    keys.write(str(tmp_path / "papper.pdf"))
    keys.key(Qt.Key.Key_Return)
    assert (tmp_path / "papper.pdf").read_bytes().startswith(b"%PDF")
    keys.key(Qt.Key.Key_Escape)
    assert keys.dialogs() == []


def test_an_action_is_added_and_done(keys: Keyboard, desk: Desk) -> None:
    keys.ctrl(Qt.Key.Key_5)
    keys.ctrl(Qt.Key.Key_N)
    keys.tab_to("Vad")
    keys.write("Ringa skolan")
    keys.choose("Vem", "Karin")
    keys.tab_to("Senast")
    keys.write("2026-03-20")
    keys.send()
    keys.tab_to("Åtgärder")
    assert [each.what for each in desk.actions.open()] == ["Ringa skolan"]


def test_figures_are_checked_understood_and_published(
    keys: Keyboard, desk: Desk, team: Team, tmp_path: Path
) -> None:
    for place, town in enumerate(("Lindesberg",) * 6 + ("Hällefors",) * 2):
        team.held(team.case(team.family(town, alias=f"Familj 26-{place:02}")))
    keys.ctrl(Qt.Key.Key_6)
    keys.ctrl(Qt.Key.Key_N)
    keys.press("Välj tabeller: Inga")
    keys.press("Familjer per kommun")
    keys.choose("Period", "Ett år")
    keys.tab_to("År")
    keys.write("2026")
    keys.press("Kontrollera")
    table = keys.tab_to("Familjer per kommun")
    assert isinstance(table, QTableView)
    keys.key(Qt.Key.Key_Right)
    for _ in range(table.model().rowCount()):
        if str(table.currentIndex().data()).startswith("x"):
            break
        keys.key(Qt.Key.Key_Down)
    why = table.currentIndex().data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "Talet är mindre än 5" in why
    keys.press("JSON, med allt som behövs för en egen kontroll")
    keys.press("Publicera …")
    keys.sitting.qtbot.waitUntil(lambda: bool(keys.sitting.window.findChildren(QFileDialog)))
    keys.write(str(tmp_path))
    keys.key(Qt.Key.Key_Return)
    assert len(desk.ledger.entries()) == 1
    assert list(tmp_path.glob("*.json"))


def test_the_store_is_locked_from_anywhere(keys: Keyboard) -> None:
    keys.ctrl(Qt.Key.Key_6)
    keys.key(Qt.Key.Key_Tab, times=5)
    with keys.sitting.qtbot.waitSignal(keys.sitting.workspace.lock_requested):
        keys.ctrl(Qt.Key.Key_L)


def turn_to(keys: Keyboard, meeting: UUID, step: str) -> None:
    """A step of the meeting, by the arrows."""
    keys.sitting.workspace.go("meetings", meeting)
    keys.sitting.settle()
    bar = keys.tab_to("Mötets steg")
    assert isinstance(bar, QTabBar)
    for _ in range(bar.count()):
        if bar.tabText(bar.currentIndex()).replace("&", "") == step:
            break
        keys.key(Qt.Key.Key_Right)
    assert bar.tabText(bar.currentIndex()).replace("&", "") == step
