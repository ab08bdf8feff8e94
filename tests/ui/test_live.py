"""Leading a meeting with the keyboard: the clock, the line, what the room sees, and what a lock leaves behind."""

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.errors import DiskFull
from famsam_desktop.domain.meetings import Attendance, MeetingState
from famsam_desktop.domain.outcomes import ActionStatus, OutcomeKind, Owner, OwnerKind
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.live.page import LivePage
from famsam_desktop.ui.live.room import RoomWindow
from famsam_desktop.ui.meetings.meeting import At
from famsam_desktop.ui.meetings.page import MeetingsPage
from famsam_desktop.ui.meetings.schedule import ScheduleDialog
from famsam_desktop.ui.shell.menus import Menus
from famsam_desktop.ui.theme.appearance import Appearance, Theme
from famsam_desktop.ui.widgets.dialog import FormDialog
from tests import builders
from tests.clock import NOW
from tests.team import Process, Team, made
from tests.ui.hands import cut_off_right, fill
from tests.ui.person import reach_faults
from tests.ui.sitting import Sitting

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SECRET, PHONE, HOPES = "Fråga om skjutsen", "070-123 45 67", "Hoppas på en plan"


class Hands:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def hands(desk: Desk) -> Hands:
    made = Hands()
    desk.store.clock = made
    return made


@pytest.fixture
def meeting(desk: Desk, team: Team) -> UUID:
    """A meeting of today: two items, somebody of BUP, and somebody of the social services."""
    process = Process(team)
    meeting_id = team.meeting(process.case, starts_at=NOW, planned_minutes=60)
    other = team.contact(team.agency(name="Socialtjänsten"), name="Lisbeth Ångström", phone=PHONE)
    for contact in (process.contact, other):
        draft = builders.a_participant(contact, consent_acknowledged="Ja", expectations=HOPES)
        desk.meetings.invite(meeting_id, draft)
    for title, minutes in (("Välkomna", 10), ("Behov", 20)):
        desk.agendas.add(
            meeting_id, builders.an_item(title=title, planned_minutes=minutes, internal_note=SECRET)
        )
    return meeting_id


@pytest.fixture
def sitting(
    qtbot: QtBot, appearance: Appearance, desk: Desk, meeting: UUID, hands: Hands
) -> Iterator[Sitting]:
    """At the window, with its menus."""
    there = Sitting(qtbot, appearance, desk)
    Menus(there.window, there.workspace)
    QApplication.processEvents()  # keys of menus work once the menu bar is shown
    yield there
    there.leave()
    there.window.deleteLater()  # before the style sheet goes that it was dressed with
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def page(sitting: Sitting) -> LivePage:
    """The page, come to with F5."""
    press(sitting, Qt.Key.Key_F5)
    assert isinstance(sitting.page, LivePage)
    return sitting.page


@pytest.fixture
def led(sitting: Sitting, page: LivePage) -> LivePage:
    """A meeting that goes on, with everybody there."""
    QTest.mouseClick(page.lead.attendance.everybody, Qt.MouseButton.LeftButton)
    sitting.settle()
    QTest.mouseClick(page.lead.clock.begin, Qt.MouseButton.LeftButton)
    sitting.settle()
    return page


def press(
    sitting: Sitting, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the focus is."""
    sitting.window.activateWindow()
    sitting.qtbot.waitUntil(sitting.window.isActiveWindow)
    focused: QWidget | None = sitting.window.focusWidget()
    QTest.keyClick(focused if focused is not None else sitting.window, key, modifier)
    sitting.settle()


def write(page: LivePage, text: str) -> None:
    """Type at the end of the line; the test library has no keys for å ä ö."""
    line = page.capture.line
    line.setFocus()
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(line, letter)
        else:
            line.insert(letter)
            line.textEdited.emit(line.text())
    QApplication.processEvents()


def enter(page: LivePage, text: str) -> None:
    """Type a line and press Enter; what is offered meanwhile is put away first."""
    write(page, text)
    if page.capture.line.offered:
        QTest.keyClick(page.capture.line, Qt.Key.Key_Escape)
    QTest.keyClick(page.capture.line, Qt.Key.Key_Return)


def note(sitting: Sitting, page: LivePage, text: str) -> None:
    """Type a line, press Enter, and wait until it is kept."""
    enter(page, text)
    sitting.settle()


def chips(page: LivePage) -> list[str]:
    shown = page.capture.chips
    return [chip.text() for chip in (shown.kind, shown.who, shown.due, shown.readers)]


def notes(page: LivePage) -> list[tuple[str, str]]:
    return [(row.text, row.due) for row in page.lead.notes.table.rows]


# --- the clock ---------------------------------------------------------------------------------------------------


def test_who_is_here_comes_first(sitting: Sitting, page: LivePage, desk: Desk, meeting: UUID) -> None:
    assert page.lead.attendance.table.hasFocus()
    assert not page.capture.isVisible()
    press(sitting, Qt.Key.Key_N)
    press(sitting, Qt.Key.Key_A)
    there = {who.attendance for who in desk.meetings.page(meeting).participants}
    assert there == {Attendance.PRESENT, Attendance.EXCUSED}
    QTest.mouseClick(page.lead.clock.begin, Qt.MouseButton.LeftButton)
    sitting.settle()
    assert desk.meetings.page(meeting).meeting.state is MeetingState.IN_PROGRESS
    assert not page.lead.attendance.isVisible()
    QTest.mouseClick(page.lead.who, Qt.MouseButton.LeftButton)
    assert page.lead.attendance.isVisible()
    assert page.lead.who.text() == "Närvaro: 1 av 2"


def test_the_time_that_is_left(led: LivePage, hands: Hands) -> None:
    clock = led.lead.clock
    assert (clock.item.text(), clock.figure.text()) == ("Välkomna", "10:00")
    assert clock.words.text() == "kvar av 10 min"
    hands.pass_minutes(8.5)
    led.tick()
    assert clock.figure.text() == "1:30"
    assert clock.words.text() == "Snart slut – 10 min planerat"
    assert clock.figure.property("tone") == "warn"
    hands.pass_minutes(3)
    led.tick()
    assert clock.figure.text() == "−1:30"
    assert clock.words.text() == "Över tiden – 10 min planerat"
    assert clock.figure.property("tone") == "bad"
    assert (
        clock.whole_words.text() == "11 av 30 min · 1 min efter planen · slut ca kl. 11.01 (planerat 11.30)"
    )
    assert clock.following.text() == "Härnäst: Behov, 20 min"


def test_every_step_by_keys_from_the_line(
    sitting: Sitting, led: LivePage, hands: Hands, desk: Desk, meeting: UUID
) -> None:
    led.capture.line.setFocus()
    hands.pass_minutes(4)
    press(sitting, Qt.Key.Key_PageDown, CTRL)
    assert led.lead.clock.item.text() == "Behov"
    hands.pass_minutes(1)
    press(sitting, Qt.Key.Key_F9)
    assert led.lead.clock.words.text() == "Klockan står – 20 min planerat"
    assert led.lead.clock.hold.text() == "Starta klockan"
    hands.pass_minutes(30)
    press(sitting, Qt.Key.Key_F9)
    press(sitting, Qt.Key.Key_PageUp, CTRL)
    assert led.lead.clock.item.text() == "Välkomna"
    press(sitting, Qt.Key.Key_F8)
    assert led.lead.clock.item.text() == "Paus"
    assert [row.title for row in led.lead.stops.table.rows] == ["Paus", "Välkomna", "Behov"]
    assert [row.planned for row in led.lead.stops.table.rows] == ["10 min", "10 min", "20 min"]
    assert [item.actual_seconds for item in desk.meetings.page(meeting).items] == [None, 240, 60]
    assert led.lead.clock.following.text() == "Härnäst: Välkomna, 10 min"
    press(sitting, Qt.Key.Key_PageDown, CTRL)
    assert (led.lead.clock.item.text(), led.lead.clock.figure.text()) == ("Välkomna", "6:00")
    assert led.capture.line.hasFocus()


def test_what_earlier_meetings_left_is_marked_where_it_is_taken_up(
    sitting: Sitting, desk: Desk, meeting: UUID, team: Team
) -> None:
    case = desk.meetings.page(meeting).meeting.case_id
    owner = Owner(OwnerKind.USER, team.users[0])
    done, left = (
        made(desk.actions.add(builders.an_action(owner, case_id=case, what=what)))
        for what in ("Ringa skolan", "Boka tolk")
    )
    press(sitting, Qt.Key.Key_F5)
    page = sitting.page
    assert isinstance(page, LivePage)
    carried = page.lead.carried
    assert not carried.isVisible()
    QTest.mouseClick(page.lead.attendance.everybody, Qt.MouseButton.LeftButton)
    sitting.settle()
    QTest.mouseClick(page.lead.clock.begin, Qt.MouseButton.LeftButton)
    sitting.settle()
    assert carried.isVisible()
    lines = {line.id: line for line in carried.table.rows}
    carried.table.choose(lines[done])
    QTest.mouseClick(carried.done, Qt.MouseButton.LeftButton)
    sitting.settle()
    assert [line.what for line in carried.table.rows] == ["Boka tolk"]
    carried.table.choose(carried.table.rows[0])
    carried.table.setFocus()
    press(sitting, Qt.Key.Key_E)
    statuses = {action.id: action.status for action in desk.actions.all()}
    assert (statuses[done], statuses[left]) == (ActionStatus.DONE, ActionStatus.NOT_DONE)
    press(sitting, Qt.Key.Key_Z, CTRL)
    assert [line.what for line in carried.table.rows] == ["Boka tolk"]
    press(sitting, Qt.Key.Key_PageDown, CTRL)
    assert not carried.isVisible()


def test_two_quick_presses_are_one_step(
    sitting: Sitting, led: LivePage, desk: Desk, meeting: UUID, hands: Hands
) -> None:
    desk.agendas.add(meeting, builders.an_item(title="Avslut", planned_minutes=5))
    sitting.hear_of_change()
    for _ in range(2):
        led.lead.clock.next.click()
    sitting.settle()
    assert led.lead.clock.item.text() == "Behov"
    led.capture.line.setFocus()
    for _ in range(2):
        QTest.keyClick(led.capture.line, Qt.Key.Key_F8)
    sitting.settle()
    assert [row.title for row in led.lead.stops.table.rows] == ["Välkomna", "Paus", "Behov", "Avslut"]


def test_a_pause_that_is_taken_back_is_not_counted(sitting: Sitting, led: LivePage, hands: Hands) -> None:
    hands.pass_minutes(4)
    press(sitting, Qt.Key.Key_F9)
    hands.pass_minutes(60)
    press(sitting, Qt.Key.Key_Z, CTRL)
    assert led.lead.clock.words.text() == "kvar av 10 min"
    assert led.lead.clock.figure.text() == "6:00"


def test_an_agenda_made_on_the_way(
    sitting: Sitting, led: LivePage, team: Team, desk: Desk, hands: Hands
) -> None:
    other = turned_to_another(sitting, desk, team)
    hands.pass_minutes(10)
    desk.agendas.add(other, builders.an_item(title="Läget", planned_minutes=15))
    sitting.hear_of_change()
    assert led.lead.clock.item.text() == "Mötet"
    assert [row.title for row in led.lead.stops.table.rows] == ["Mötet", "Läget"]
    press(sitting, Qt.Key.Key_PageDown, CTRL)
    assert (led.lead.clock.item.text(), led.lead.clock.figure.text()) == ("Läget", "15:00")


def test_an_item_of_the_list_is_gone_to(sitting: Sitting, led: LivePage) -> None:
    table = led.lead.stops.table
    table.choose(table.rows[1])
    table.setFocus()
    press(sitting, Qt.Key.Key_Return)
    assert led.lead.clock.item.text() == "Behov"


def test_ctrl_z_takes_a_step_back(sitting: Sitting, led: LivePage, hands: Hands) -> None:
    hands.pass_minutes(3)
    press(sitting, Qt.Key.Key_PageDown, CTRL)
    hands.pass_minutes(1)
    led.lead.stops.table.setFocus()
    press(sitting, Qt.Key.Key_Z, CTRL)
    assert (led.lead.clock.item.text(), led.lead.clock.figure.text()) == ("Välkomna", "6:00")


def test_the_clock_rests_while_nobody_looks(sitting: Sitting, led: LivePage, hands: Hands) -> None:
    assert led.is_ticking
    sitting.workspace.go("today")
    assert not led.is_ticking
    hands.pass_minutes(4)
    sitting.workspace.back()
    sitting.settle()
    led.tick()
    assert led.is_ticking
    assert led.lead.clock.figure.text() == "6:00"


def test_nothing_to_lead(sitting: Sitting, desk: Desk, meeting: UUID) -> None:
    desk.meetings.cancel(meeting)
    press(sitting, Qt.Key.Key_F5)
    assert isinstance(sitting.page, LivePage)
    assert sitting.page.empty.isVisible()
    assert not sitting.page.capture.isVisible()
    assert sitting.page.empty.button is not None
    QTest.mouseClick(sitting.page.empty.button, Qt.MouseButton.LeftButton)
    assert isinstance(sitting.page, MeetingsPage)


def test_nothing_is_said_before_it_is_known(sitting: Sitting, desk: Desk, meeting: UUID) -> None:
    sitting.workspace.go("live")
    page = sitting.page
    assert isinstance(page, LivePage)
    assert page.empty.isHidden()
    sitting.settle()
    assert page.lead.isVisible()
    sitting.workspace.go("today")
    desk.meetings.remove(meeting)
    sitting.hear_of_change()
    sitting.workspace.go("live")
    sitting.settle()
    assert page.empty.isVisible()


def test_nothing_is_said_while_another_meeting_is_read(
    sitting: Sitting, desk: Desk, team: Team, meeting: UUID
) -> None:
    desk.meetings.cancel(meeting)
    press(sitting, Qt.Key.Key_F5)
    page = sitting.page
    assert isinstance(page, LivePage)
    assert page.empty.isVisible()
    sitting.workspace.go("live", team.meeting(None, title="Styrgrupp", starts_at=NOW))
    assert page.empty.isHidden()
    sitting.settle()
    assert page.title.text() == "Styrgrupp"


def test_the_meeting_that_is_shown_is_led(sitting: Sitting, desk: Desk, team: Team, meeting: UUID) -> None:
    other = team.meeting(None, title="Styrgrupp", starts_at=NOW + timedelta(hours=3))
    sitting.workspace.go("meetings", other)
    sitting.settle()
    press(sitting, Qt.Key.Key_F5)
    assert (sitting.page.shown_record(), sitting.page.title.text()) == (other, "Styrgrupp")
    assert sitting.workspace.sidebar.list.currentRow() == 3
    sitting.workspace.sidebar.list.itemClicked.emit(sitting.workspace.sidebar.list.item(3))
    assert isinstance(sitting.page, MeetingsPage)


# --- the line ----------------------------------------------------------------------------------------------------


def test_chips_say_what_is_typed_while_it_is_typed(led: LivePage) -> None:
    write(led, "@Lisbeth skickar remissen")
    assert chips(led) == [
        "Slag: Åtgärd",
        "Vem: Lisbeth Ångström",
        "Senast: ons 18 mars (förslag)",
        "Läses av: alla",
    ]
    write(led, " den 1/4")
    assert chips(led)[2] == "Senast: ons 1 apr."


def test_enter_notes_it_at_once(sitting: Sitting, led: LivePage, desk: Desk, meeting: UUID) -> None:
    write(led, "beslut: Alva byter skola")
    QTest.keyClick(led.capture.line, Qt.Key.Key_Return)
    assert led.capture.line.text() == ""
    assert notes(led) == [("Alva byter skola", "")]
    assert not led.lead.notes.table.rows[0].is_kept
    sitting.settle()
    assert led.lead.notes.table.rows[0].is_kept
    (outcome,) = desk.meetings.page(meeting).outcomes
    (first, _) = desk.meetings.page(meeting).items
    assert (outcome.kind, outcome.item_id) == (OutcomeKind.DECISION, first.id)
    assert led.capture.line.hasFocus()


def test_ctrl_z_in_the_empty_line_takes_the_note_back(
    sitting: Sitting, led: LivePage, desk: Desk, meeting: UUID
) -> None:
    note(sitting, led, "info: ett")
    note(sitting, led, "info: fel")
    press(sitting, Qt.Key.Key_Z, CTRL)
    assert led.capture.line.text() == ""
    assert [text for text, _ in notes(led)] == ["Ett"]
    write(led, "info: tv")
    press(sitting, Qt.Key.Key_Z, CTRL)
    assert led.capture.line.text() != "info: tv"
    assert [each.text for each in desk.meetings.page(meeting).outcomes] == ["Ett"]


def test_lines_in_a_row_stand_in_their_order(
    sitting: Sitting, led: LivePage, desk: Desk, meeting: UUID
) -> None:
    for line in ("info: ett", "@Lisbeth ringer 1/4", "info: tre"):
        enter(led, line)
    sitting.settle()
    assert notes(led) == [("Tre", ""), ("Lisbeth Ångström: Ringer", "2026-04-01"), ("Ett", "")]
    (action,) = desk.meetings.page(meeting).actions
    assert (action.what, action.due) == ("Ringer", date(2026, 4, 1))


def test_a_name_is_completed(led: LivePage) -> None:
    write(led, "@Lis")
    assert [person.name for person in led.capture.line.offered] == ["Lisbeth Ångström"]
    QTest.keyClick(led.capture.line, Qt.Key.Key_Return)
    assert led.capture.line.text() == "@Lisbeth Ångström "
    assert led.capture.line.offered == ()
    assert led.lead.notes.table.rows == []
    write(led, "ringer")
    assert chips(led)[1] == "Vem: Lisbeth Ångström"


def test_a_name_is_chosen_with_arrows_and_tab_or_the_pointer(led: LivePage) -> None:
    line = led.capture.line
    write(led, "@")
    names = [person.name for person in line.offered]
    assert len(names) > 2
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Up)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == f"@{names[1]} "
    assert line.hasFocus()
    line.setText("")
    write(led, "@")
    spot = line.offers.visualItemRect(line.offers.item(2)).center()
    QTest.mouseClick(line.offers.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert line.text() == f"@{names[2]} "
    assert line.hasFocus()
    write(led, "x @")
    led.lead.stops.table.setFocus()
    assert not line.offers.isVisible()


def test_keys_say_what_the_line_is(sitting: Sitting, led: LivePage, desk: Desk, meeting: UUID) -> None:
    led.capture.line.setFocus()
    for key, words in (
        (Qt.Key.Key_D, "Slag: Beslut"),
        (Qt.Key.Key_U, "Slag: Åtgärd"),
        (Qt.Key.Key_E, "Slag: Överenskommelse"),
        (Qt.Key.Key_T, "Slag: Tar hem frågan"),
        (Qt.Key.Key_M, "Slag: Överlämning"),
        (Qt.Key.Key_O, "Slag: Oenighet"),
        (Qt.Key.Key_I, "Slag: Information"),
        (Qt.Key.Key_D, "Slag: Beslut"),
    ):
        press(sitting, key, CTRL)
        assert chips(led)[0] == words
    note(sitting, led, "Alva byter skola")
    assert [each.kind for each in desk.meetings.page(meeting).outcomes] == [OutcomeKind.DECISION]
    assert chips(led)[0] == "Slag: Information"


def test_what_is_missing_is_said_and_nothing_is_lost(
    sitting: Sitting, led: LivePage, desk: Desk, meeting: UUID
) -> None:
    note(sitting, led, "@Xerxes ringer")
    assert led.capture.said.isVisible()
    assert led.capture.said.text().startswith("Ingen heter så.")
    assert led.capture.line.text() == "@Xerxes ringer"
    person = next(each for each in desk.live.people(meeting) if each.name == "Lisbeth Ångström")
    led.capture.chips.person_chosen.emit(person)
    press(sitting, Qt.Key.Key_Return)
    assert [each.who for each in desk.meetings.page(meeting).actions] == ["Lisbeth Ångström"]


def test_a_day_that_cannot_be_read_is_said_and_no_other_is_proposed(
    sitting: Sitting, led: LivePage, desk: Desk, meeting: UUID
) -> None:
    note(sitting, led, "@Lisbeth ringer efter jul")
    assert led.capture.said.isVisible()
    assert led.capture.said.text().startswith("Datumet gick inte att läsa.")
    assert chips(led)[2] == "Senast: går inte att läsa"
    assert desk.meetings.page(meeting).actions == ()
    led.capture.chips.day_chosen.emit(date(2026, 4, 1))
    press(sitting, Qt.Key.Key_Return)
    (action,) = desk.meetings.page(meeting).actions
    assert (action.what, action.due) == ("Ringer efter jul", date(2026, 4, 1))


def test_esc_in_the_empty_line_lets_the_kind_go(sitting: Sitting, led: LivePage) -> None:
    led.capture.line.setFocus()
    usual = chips(led)
    press(sitting, Qt.Key.Key_D, CTRL)
    assert chips(led) != usual
    press(sitting, Qt.Key.Key_Escape)
    assert chips(led) == usual
    write(led, "halv")
    press(sitting, Qt.Key.Key_U, CTRL)
    press(sitting, Qt.Key.Key_Escape)
    assert (led.capture.line.text(), chips(led)[0]) == ("halv", "Slag: Åtgärd")


def test_only_some_may_read_it(sitting: Sitting, led: LivePage, desk: Desk, meeting: UUID) -> None:
    write(led, "info: Hemligt")
    menu = led.capture.chips.readers.menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert chips(led)[3] == "Läses av: BUP"
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert chips(led)[3] == "Läses av: bara BUP, inte familjen"
    press(sitting, Qt.Key.Key_Return)
    (outcome,) = desk.meetings.page(meeting).outcomes
    assert len(outcome.restricted_to) == 1
    assert outcome.hidden_from_family
    assert chips(led)[3] == "Läses av: alla"


def test_an_action_that_only_some_may_read_is_not_noted(
    sitting: Sitting, led: LivePage, desk: Desk, meeting: UUID
) -> None:
    write(led, "info: Hemligt")
    menu = led.capture.chips.readers.menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    led.capture.line.setText("@Lisbeth ringer")
    led.capture.choose_kind(None)
    press(sitting, Qt.Key.Key_Return)
    assert led.capture.said.text() == "En åtgärd läses av alla. Välj ett slag, eller ta bort begränsningen."
    assert led.capture.said.isVisible()
    assert led.capture.line.text() == "@Lisbeth ringer"
    assert desk.meetings.page(meeting).actions == ()
    assert led.capture.chips.readers.isEnabled()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    press(sitting, Qt.Key.Key_Return)
    assert [each.what for each in desk.meetings.page(meeting).actions] == ["Ringer"]


def test_a_note_can_be_corrected_and_taken_away(
    sitting: Sitting, led: LivePage, desk: Desk, meeting: UUID
) -> None:
    note(sitting, led, "info: ett")
    note(sitting, led, "@Lisbeth ringer")
    table = led.lead.notes.table
    for row, name in zip(table.rows, ("what", "text"), strict=True):
        table.opened.emit(row)
        sitting.settle()
        line: Any = sitting.form.form.editor(name)
        line.box.setPlainText("två")
        line.edited.emit()
        sitting.form.submit()
        sitting.settle()
    assert [text for text, _ in notes(led)] == ["Lisbeth Ångström: två", "två"]
    table.setFocus()
    for _ in range(2):
        table.choose(table.rows[0])
        press(sitting, Qt.Key.Key_Delete)
    assert notes(led) == []
    page = desk.meetings.page(meeting)
    assert (page.outcomes, page.actions) == ((), ())


class FullDisk:
    """The computer says no, until it is let."""

    full = False

    def __call__(self) -> None:
        if self.full:
            raise DiskFull


def test_a_line_that_could_not_be_kept_comes_back(sitting: Sitting, led: LivePage, desk: Desk) -> None:
    desk.store.make_room = disk = FullDisk()
    disk.full = True
    write(led, "info: viktigt")
    QTest.keyClick(led.capture.line, Qt.Key.Key_Return)
    QTest.keyClicks(led.capture.line, "n")
    sitting.settle()
    assert led.banner.text
    assert (led.capture.line.text(), notes(led)) == ("n", [])
    assert led.capture.line.hasFocus()
    typed = led.capture.typed()
    assert "viktigt" in typed["waiting"]
    disk.full = False
    QTest.mouseClick(led.capture.fetch, Qt.MouseButton.LeftButton)
    assert led.capture.line.text() == "info: viktigt"
    press(sitting, Qt.Key.Key_Return)
    assert [text for text, _ in notes(led)] == ["Viktigt"]
    QTest.mouseClick(led.capture.fetch, Qt.MouseButton.LeftButton)
    assert led.capture.line.text() == "n"
    assert not led.capture.fetch.isVisible()


def test_what_others_change_takes_no_focus_and_no_letter(
    sitting: Sitting, led: LivePage, desk: Desk, meeting: UUID
) -> None:
    led.capture.line.setFocus()
    write(led, "info: halv")
    desk.live.next(meeting)
    desk.meetings.attend_rest(meeting)
    sitting.hear_of_change()
    assert led.capture.line.hasFocus()
    write(led, "vägs")
    assert led.capture.line.text() == "info: halvvägs"


# --- what happens to the computer --------------------------------------------------------------------------------


def test_a_line_half_typed_is_there_after_a_crash(sitting: Sitting, led: LivePage, hands: Hands) -> None:
    led.capture.line.setFocus()
    press(sitting, Qt.Key.Key_T, CTRL)
    write(led, "om plats finns")
    sitting.keep()
    sitting.crash()
    led.capture.line.clear()
    hands.pass_minutes(5)
    sitting.come_back()
    assert sitting.page is led
    assert led.capture.line.text() == "om plats finns"
    assert chips(led)[0] == "Slag: Tar hem frågan"
    led.tick()
    assert led.lead.clock.figure.text() == "5:00"


@pytest.mark.parametrize("handle", ["note", "empty"])
def test_it_is_said_to_be_there_until_it_is_handled(sitting: Sitting, led: LivePage, handle: str) -> None:
    write(led, "info: halv")
    sitting.keep()
    sitting.crash()
    led.capture.line.clear()
    sitting.come_back()
    toast = sitting.workspace.toast
    assert toast.text.startswith("Det du skrev när programmet låstes är kvar.")
    write(led, "t")
    sitting.keep()
    assert toast.text
    if handle == "note":
        QTest.keyClick(led.capture.line, Qt.Key.Key_Return)
    else:
        led.capture.line.selectAll()
        QTest.keyClick(led.capture.line, Qt.Key.Key_Delete)
    sitting.qtbot.waitUntil(lambda: toast.text == "")
    sitting.settle()
    assert sitting.desk.unfinished.all() == []


def test_a_line_half_typed_is_there_after_a_lock(
    qtbot: QtBot,
    appearance: Appearance,
    sitting: Sitting,
    led: LivePage,
    desk: Desk,
    meeting: UUID,
    hands: Hands,
) -> None:
    note(sitting, led, "info: klart")
    write(led, "info: halv")
    sitting.leave()
    hands.pass_minutes(12)
    again = Sitting(qtbot, appearance, desk)
    assert isinstance(again.page, LivePage)
    assert again.page is not led
    assert again.page.shown_record() == meeting
    assert again.page.capture.line.text() == "info: halv"
    assert notes(again.page) == [("Klart", "")]
    assert again.page.lead.clock.figure.text() == "−2:00"
    QTest.keyClick(again.page.capture.line, Qt.Key.Key_Return)
    again.settle()
    assert desk.unfinished.all() == []
    again.leave()


def test_a_line_noted_just_before_a_lock_is_in_the_store(
    sitting: Sitting, led: LivePage, desk: Desk, meeting: UUID
) -> None:
    write(led, "info: sist")
    QTest.keyClick(led.capture.line, Qt.Key.Key_Return)
    sitting.leave()
    assert [each.text for each in desk.meetings.page(meeting).outcomes] == ["Sist"]


def test_what_is_typed_for_one_meeting_waits_there(
    sitting: Sitting, led: LivePage, team: Team, desk: Desk, meeting: UUID
) -> None:
    write(led, "info: halv")
    other = team.meeting(None, title="Styrgrupp", starts_at=NOW)
    desk.live.start(other)
    sitting.workspace.go("live", other)
    sitting.settle()
    assert led.capture.line.text() == ""
    sitting.workspace.go("live", meeting)
    sitting.settle()
    assert led.capture.line.text() == "info: halv"


def turned_to_another(sitting: Sitting, desk: Desk, team: Team) -> UUID:
    """The page of another meeting that goes on."""
    other = team.meeting(None, title="Styrgrupp", starts_at=NOW)
    desk.live.start(other)
    sitting.workspace.go("live", other)
    sitting.settle()
    return other


def test_a_refused_line_of_one_meeting_never_stands_in_another(
    sitting: Sitting, led: LivePage, team: Team, desk: Desk, meeting: UUID
) -> None:
    sent: list[str] = []
    led.capture.noted.disconnect()
    led.capture.noted.connect(lambda _line, typed: sent.append(typed))
    enter(led, "info: hemligt om Alva")
    led.capture.send("key", sent[0])
    turned_to_another(sitting, desk, team)
    assert led.capture.line.text() == ""
    led.capture.arrived("key")
    led.capture.give_back(sent[0])
    assert (led.capture.line.text(), led.capture.fetch.isVisible()) == ("", False)
    assert "Alva" in led.capture.typed()["others"]
    sitting.workspace.go("live", meeting)
    sitting.settle()
    assert led.capture.line.text() == "info: hemligt om Alva"
    assert "others" not in led.capture.typed()


def test_lines_that_wait_stay_with_their_meeting(
    sitting: Sitting, led: LivePage, team: Team, desk: Desk, meeting: UUID
) -> None:
    write(led, "info: ny")
    led.capture.give_back(json.dumps({"line": "info: gammal", "about": str(meeting)}))
    assert led.capture.fetch.isVisible()
    turned_to_another(sitting, desk, team)
    assert (led.capture.line.text(), led.capture.fetch.isVisible()) == ("", False)
    sitting.workspace.go("live", meeting)
    sitting.settle()
    assert (led.capture.line.text(), led.capture.fetch.isVisible()) == ("info: ny", True)


def test_a_lock_keeps_what_is_typed_for_every_meeting(
    qtbot: QtBot,
    appearance: Appearance,
    sitting: Sitting,
    led: LivePage,
    team: Team,
    desk: Desk,
    meeting: UUID,
) -> None:
    write(led, "info: halv")
    other = turned_to_another(sitting, desk, team)
    sitting.leave()
    again = Sitting(qtbot, appearance, desk)
    assert isinstance(again.page, LivePage)
    assert (again.page.shown_record(), again.page.capture.line.text()) == (other, "")
    again.workspace.go("live", meeting)
    again.settle()
    assert again.page.capture.line.text() == "info: halv"
    QTest.keyClick(again.page.capture.line, Qt.Key.Key_Return)
    again.settle()
    assert desk.unfinished.all() == []
    assert [each.text for each in desk.meetings.page(meeting).outcomes] == ["Halv"]
    again.leave()


# --- the room ----------------------------------------------------------------------------------------------------


@pytest.fixture
def room(sitting: Sitting, led: LivePage) -> RoomWindow:
    """What the room sees."""
    press(sitting, Qt.Key.Key_R, CTRL)
    assert led.room is not None
    return led.room


def said(room: RoomWindow) -> str:
    return "\n".join(
        label.text() for label in (room.item, room.figure, room.words, room.following, room.noted)
    )


def test_the_room_sees_the_time_and_what_was_agreed(
    sitting: Sitting, led: LivePage, room: RoomWindow, hands: Hands
) -> None:
    assert room.isVisible()
    assert (room.item.text(), room.figure.text()) == ("Välkomna", "10:00")
    for line in ("beslut: Alva byter skola", "@Lisbeth ringer 1/4", "tar hem: @BUP om plats finns"):
        note(sitting, led, line)
    assert room.noted.text().split("\n") == [
        "•\u00a0Beslut: Alva byter skola",
        "•\u00a0Tar hem frågan, BUP: Om plats finns",
        "•\u00a0Lisbeth Ångström: Ringer, 1 apr.",
    ]
    hands.pass_minutes(11)
    led.tick()
    assert room.words.text() == "Över tiden – 10 min planerat"
    sitting.workspace.go("today")
    assert led.is_ticking
    hands.pass_minutes(1)
    led.tick()
    assert room.figure.text() == "−2:00"


def test_the_room_never_sees_what_is_not_for_all(
    sitting: Sitting, led: LivePage, room: RoomWindow, desk: Desk, meeting: UUID
) -> None:
    agency = next(each.agency_id for each in desk.meetings.page(meeting).participants if each.agency_id)
    for changes in ({"restricted_to": frozenset({agency})}, {"hidden_from_family": True}):
        draft = builders.an_outcome(kind=OutcomeKind.DECISION, text="Inte för alla", **changes)
        desk.live.capture(meeting, draft)
    note(sitting, led, "info: Bara antecknat")
    note(sitting, led, "beslut: För alla")
    assert "För alla" in said(room)
    for hidden in ("Inte för alla", "Bara antecknat", SECRET, PHONE, HOPES):
        assert hidden not in said(room)
    assert room.windowTitle() == "FamSam"


def test_the_room_reads_the_role_of_somebody_with_a_protected_identity(
    sitting: Sitting, led: LivePage, room: RoomWindow, desk: Desk, team: Team, meeting: UUID
) -> None:
    family = desk.meetings.page(meeting).meeting.family_id
    assert family is not None
    hidden = team.guardian(family, name="Åsa Hemlig", protected_identity=True)
    owner = Owner(OwnerKind.MEMBER, hidden)
    desk.actions.add(builders.an_action(owner, what="Ringer", meeting_id=meeting))
    note(sitting, led, "info: Läs på nytt")
    assert "Vårdnadshavare: Ringer" in said(room)
    assert "Hemlig" not in said(room)


def test_the_room_goes_with_the_window(sitting: Sitting, led: LivePage, room: RoomWindow) -> None:
    ancestors: list[QWidget | None] = []
    widget: QWidget | None = room
    while widget is not None:
        ancestors.append(widget)
        widget = widget.parentWidget()
    assert sitting.window in ancestors  # so that a lock hides it with all that stands over the window
    locked: list[bool] = []
    led.lock_wanted.connect(lambda: locked.append(True))
    QTest.keyClick(room, Qt.Key.Key_L, CTRL)
    assert locked == [True]


def test_the_keys_of_the_room(sitting: Sitting, led: LivePage, room: RoomWindow) -> None:
    room.activateWindow()
    QTest.keyClick(room, Qt.Key.Key_PageDown)
    sitting.settle()
    assert room.item.text() == "Behov"
    QTest.keyClick(room, Qt.Key.Key_F11)
    assert room.isFullScreen()
    QTest.keyClick(room, Qt.Key.Key_Escape)
    assert not room.isVisible()


# --- the end -----------------------------------------------------------------------------------------------------


def test_it_ends_at_the_summary(
    sitting: Sitting, led: LivePage, room: RoomWindow, hands: Hands, desk: Desk, meeting: UUID
) -> None:
    sitting.workspace.go("meetings", meeting)
    sitting.settle()
    view: Any = sitting.page
    assert view.view.tabs.currentIndex() == At.RUN
    sitting.workspace.back()
    hands.pass_minutes(30)
    press(sitting, Qt.Key.Key_F5, SHIFT)
    assert "Inget nästa möte är bokat" in led.banner.text
    assert desk.meetings.page(meeting).meeting.state is MeetingState.IN_PROGRESS
    press(sitting, Qt.Key.Key_F5, SHIFT)
    assert desk.meetings.page(meeting).meeting.state is MeetingState.HELD
    assert isinstance(sitting.page, MeetingsPage)
    assert sitting.page.shown_record() == meeting
    assert sitting.page.view.tabs.currentIndex() == At.SUMMARY
    assert not room.isVisible()


def test_the_next_one_is_booked_before(sitting: Sitting, led: LivePage, desk: Desk, meeting: UUID) -> None:
    press(sitting, Qt.Key.Key_N, CTRL)
    dialog = sitting.form
    assert isinstance(dialog, ScheduleDialog)
    assert dialog.form.draft().case_id == desk.meetings.page(meeting).case.id  # type: ignore[union-attr]  # it has one
    for name, text in (("day", "2026-03-18"), ("clock", "09.00")):
        editor: Any = dialog.form.editor(name)
        editor.line.setText(text)
        editor.edited.emit()
    sitting.settle()
    dialog.submit()
    sitting.settle()
    assert desk.meetings.page(meeting).next_meeting is not None
    assert sitting.page is led
    press(sitting, Qt.Key.Key_F5, SHIFT)
    assert desk.meetings.page(meeting).meeting.state is MeetingState.HELD


def next_dialog(sitting: Sitting) -> ScheduleDialog:
    """The plan of the next meeting, with a time."""
    press(sitting, Qt.Key.Key_N, CTRL)
    dialog = sitting.form
    assert isinstance(dialog, ScheduleDialog)
    for name, text in (("day", "2026-03-18"), ("clock", "09.00")):
        editor: Any = dialog.form.editor(name)
        editor.line.setText(text)
        editor.edited.emit()
    sitting.settle()
    return dialog


def test_who_is_here_is_asked_again(sitting: Sitting, led: LivePage, desk: Desk, meeting: UUID) -> None:
    desk.meetings.invite(meeting, builders.a_participant(support_person="Mormor", role="Stöd"))
    dialog = next_dialog(sitting)
    boxes = {box.text(): box for box in dialog.form.editor("again_ids").findChildren(QCheckBox)}
    assert all(box.isChecked() for box in boxes.values())
    assert "Mormor" in boxes
    assert "Lisbeth Ångström (samtycke saknas)" in boxes
    boxes["Mormor"].click()
    dialog.submit()
    sitting.settle()
    booked = desk.meetings.page(meeting).next_meeting
    assert booked is not None
    asked, here = desk.meetings.page(booked.id).participants, desk.meetings.page(meeting).participants
    assert [who.name for who in asked] == [who.name for who in here if who.name != "Mormor"]
    assert {who.attendance for who in asked} == {None}
    assert {who.consent_acknowledged for who in asked} == {""}
    desk.history.undo()
    assert desk.meetings.page(meeting).next_meeting is None


def test_for_another_case_nobody_is_asked_again(
    sitting: Sitting, led: LivePage, desk: Desk, team: Team, meeting: UUID
) -> None:
    other = team.case(team.family())
    dialog = next_dialog(sitting)
    editor = dialog.form.editor("case_id")
    editor.set_value(other)
    editor.edited.emit()
    sitting.settle()
    assert not dialog.form.editor("again_ids").isVisible()
    dialog.submit()
    sitting.settle()
    (booked,) = [each for each in desk.meetings.upcoming() if each.case_id == other]
    assert desk.meetings.page(booked.id).participants == ()


def test_without_anybody_there_it_is_said(
    sitting: Sitting, page: LivePage, desk: Desk, meeting: UUID
) -> None:
    QTest.mouseClick(page.lead.clock.begin, Qt.MouseButton.LeftButton)
    sitting.settle()
    for _ in range(2):
        press(sitting, Qt.Key.Key_F5, SHIFT)
    assert desk.meetings.page(meeting).meeting.state is MeetingState.IN_PROGRESS
    assert page.banner.text.startswith("Ange minst en deltagare")
    assert page.lead.attendance.isVisible()


def test_a_meeting_that_is_taken_away(sitting: Sitting, page: LivePage, desk: Desk, meeting: UUID) -> None:
    desk.meetings.remove(meeting)
    sitting.hear_of_change()
    assert page.empty.isVisible()
    assert page.banner.text


# --- for everybody -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_everything_can_be_reached(
    sitting: Sitting, page: LivePage, appearance: Appearance, theme: Theme
) -> None:
    appearance.choose(theme)
    assert reach_faults(page) == []
    QTest.mouseClick(page.lead.clock.begin, Qt.MouseButton.LeftButton)
    sitting.settle()
    note(sitting, page, "@Lisbeth ringer")
    page.lead.turn_attendance()
    QApplication.processEvents()
    assert reach_faults(page) == []


@pytest.mark.parametrize("zoom", [80, 100, 150, 200])
def test_it_fits_in_a_small_window(
    sitting: Sitting, led: LivePage, appearance: Appearance, zoom: int, qtbot: QtBot
) -> None:
    sitting.window.resize(1024, 640)
    appearance.set_zoom(zoom)
    write(led, "@Lisbeth skickar remissen på fredag")
    qtbot.waitUntil(lambda: cut_off_right(led) == [])
    assert sitting.window.width() == 1024
    line = led.capture.line
    assert line.height() >= line.sizeHint().height() - 1
    assert led.capture.geometry().bottom() <= led.height()
    assert led.lead.scroller.horizontalScrollBar().maximum() == 0
    if zoom == 200:
        assert led.subtitle.text().startswith("10:00 · kvar av 10 min")


@pytest.mark.parametrize(("width", "height", "zoom"), [(1024, 640, 100), (1366, 768, 100), (1024, 640, 150)])
def test_the_newest_notes_are_seen_beside_the_time_that_is_left(
    sitting: Sitting, led: LivePage, appearance: Appearance, width: int, height: int, zoom: int
) -> None:
    for number in range(9):
        note(sitting, led, f"info: rad {number}")
    sitting.window.resize(width, height)
    appearance.set_zoom(zoom)
    sitting.qtbot.waitUntil(lambda: led.capture.geometry().bottom() <= led.height())
    table, clock = led.lead.notes.table, led.lead.clock
    assert table.rows[0].text == "Rad 8"
    for row in range(3):
        spot = table.visualRect(table.model().index(row, 1))
        assert table.viewport().rect().contains(spot)
        assert table.viewport().visibleRegion().contains(spot)
    assert clock.figure.visibleRegion().boundingRect() == clock.figure.rect()
    assert not led.capture.line.visibleRegion().isEmpty()


@pytest.fixture
def asked_before(desk: Desk, team: Team, meeting: UUID) -> UUID:
    """A question of an earlier meeting in the same case, not answered yet, and an action that is not done."""
    case = desk.meetings.page(meeting).meeting.case_id
    assert case is not None
    agency = next(each.agency_id for each in desk.meetings.page(meeting).participants if each.agency_id)
    question = builders.an_outcome(
        kind=OutcomeKind.TAKE_BACK, text="Kan ni ta emot?", agency_id=agency, reply_by=date(2026, 3, 3)
    )
    earlier = team.held(case)
    made(desk.actions.add(builders.an_action(Owner(OwnerKind.USER, desk.user.id), case_id=case)))
    return made(desk.outcomes.record(earlier, question))


@pytest.mark.parametrize(("width", "height", "zoom"), [(1024, 640, 100), (1366, 768, 150)])
def test_what_is_left_open_is_seen_and_answered_in_a_small_window(
    sitting: Sitting,
    desk: Desk,
    meeting: UUID,
    asked_before: UUID,
    appearance: Appearance,
    width: int,
    height: int,
    zoom: int,
) -> None:
    sitting.window.resize(width, height)
    appearance.set_zoom(zoom)
    desk.live.start(meeting)
    sitting.workspace.go("live", meeting)
    sitting.settle()
    page = sitting.page
    assert isinstance(page, LivePage)
    lead = page.lead
    table = lead.carried.table
    sitting.qtbot.waitUntil(lambda: table.isVisible() and table.height() > 2 * table.rowHeight(0))
    for row in range(2):
        spot = table.visualRect(table.model().index(row, 3))
        assert table.viewport().visibleRegion().contains(spot)
    table.choose(next(line for line in table.rows if line.id == asked_before))
    QTest.mouseClick(lead.carried.answered, Qt.MouseButton.LeftButton)
    sitting.settle()
    form = sitting.form
    fill(form, answer="Ja, i april.")
    QTest.mouseClick(form.primary, Qt.MouseButton.LeftButton)
    sitting.settle()
    assert [line.id for line in table.rows if line.id == asked_before] == []


def test_form_dialogs_are_named(led: LivePage) -> None:
    """What opens over the page is opened again by name after a lock."""
    assert {"capture", "next", "run.outcome", "run.action", "run.invite"} <= set(led.editors())
    assert not [each for each in led.findChildren(FormDialog) if each.isVisible()]


def test_an_action_of_before_is_no_note_of_today(
    sitting: Sitting, led: LivePage, desk: Desk, meeting: UUID, team: Team
) -> None:
    case = desk.meetings.page(meeting).meeting.case_id
    owner = Owner(OwnerKind.USER, desk.user.id)
    made(desk.actions.add(builders.an_action(owner, case_id=case)))
    sitting.hear_of_change()
    assert notes(led) == []
