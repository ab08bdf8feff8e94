"""Ctrl+K in the real window: records and commands by keyboard alone, and what the menus, keys and the way back owe."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QMenuBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.shell.choices import Choice, CommandList, command_choices
from famsam_desktop.ui.shell.commands import mark_letters, page_actions, plain, shown_keys
from famsam_desktop.ui.shell.finder import Finder
from famsam_desktop.ui.shell.menus import Menus
from famsam_desktop.ui.shell.shortcuts import ShortcutSheet
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.rowactions import LEAD_KEYS
from tests import builders
from tests.team import Team, made
from tests.ui.sitting import Sitting, records

CONTROL = Qt.KeyboardModifier.ControlModifier


class Room(Sitting):
    """The window with its menus, and somebody at the keyboard."""

    def __init__(self, qtbot: QtBot, appearance: Appearance, desk: Desk) -> None:
        super().__init__(qtbot, appearance, desk)
        self.menus = Menus(self.window, self.workspace)

    def call(self) -> Finder:
        """Press Ctrl+K."""
        self.window.activateWindow()  # without a window manager nobody does when a dialog has closed
        self.qtbot.waitUntil(self.window.isActiveWindow)
        QTest.keyClick(self.window, Qt.Key.Key_K, CONTROL)
        [finder] = self.window.findChildren(Finder)
        self.settle()
        return finder

    def find(self, text: str) -> Finder:
        """Press Ctrl+K and type."""
        finder = self.call()
        finder.line.setText(text)
        self.settle()
        return finder

    def press(self, finder: Finder, *keys: Qt.Key) -> None:
        """Press keys in the field, and wait for what comes of it."""
        for key in keys:
            QTest.keyClick(finder.line, key)
        self.qtbot.waitUntil(lambda: not self.window.findChildren(Finder))
        self.settle()

    def go(self, key: str, record: UUID | None = None) -> None:
        """Go to a page and wait for it."""
        self.workspace.go(key, record)
        self.settle()


def lines(finder: Finder) -> list[str]:
    return [line if isinstance(line, str) else line.title for line in finder.list.choices.lines]


def marked(finder: Finder) -> str:
    choice = finder.list.choices.choice(finder.list.currentIndex().row())
    return choice.title if choice is not None else ""


@pytest.fixture
def room(qtbot: QtBot, appearance: Appearance, desk: Desk) -> Iterator[Room]:
    made = Room(qtbot, appearance, desk)
    yield made
    made.leave()


@pytest.fixture
def family(team: Team) -> UUID:
    made = team.family(alias="Familj Hällefors")
    team.child(made, name="José Lindqvist")
    return made


# --- finding and doing -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["hällefors", "hallefors", "HELLEFORS", "hällefosr", "familjhällefors"])
def test_a_family_is_gone_to_by_the_keyboard_alone(room: Room, family: UUID, text: str) -> None:
    finder = room.find(text)
    assert lines(finder)[:2] == ["Familjer", "Familj Hällefors"]
    room.press(finder, Qt.Key.Key_Return)
    assert room.workspace.place.key == "families"
    assert room.page.shown_record() == family


def test_a_member_leads_to_the_family(room: Room, family: UUID) -> None:
    room.press(room.find("jose"), Qt.Key.Key_Return)
    assert room.page.shown_record() == family


def test_a_member_is_marked_on_the_page_of_the_family(room: Room, team: Team, family: UUID) -> None:
    team.child(family, name="Alva Lindqvist")
    team.child(family, name="Önd Lindqvist")
    room.press(room.find("alva lind"), Qt.Key.Key_Return)
    page: Any = room.page
    members = page.sheet.members.table
    assert members.current().member.name == "Alva Lindqvist"
    assert members.window().focusWidget() is members
    room.press(room.find("önd lind"), Qt.Key.Key_Return)
    assert room.page is page
    assert members.current().member.name == "Önd Lindqvist"
    assert members.window().focusWidget() is members
    room.workspace.back()
    assert room.workspace.place.key == "today"


def test_a_meeting_is_found_by_its_day_and_shown(room: Room, team: Team, family: UUID) -> None:
    case = team.case(family)
    meeting = team.meeting(case, starts_at=datetime(2026, 12, 3, 9, tzinfo=UTC))
    team.meeting(case, starts_at=datetime(2026, 12, 14, 9, tzinfo=UTC))
    finder = room.find("möte 3 dec")
    assert [line for line in lines(finder) if "möte 3 dec" in line] == ["Samverkansmöte 3 dec. 2026"]
    room.press(finder, Qt.Key.Key_Return)
    assert (room.workspace.place.key, room.page.shown_record()) == ("meetings", meeting)


def test_a_contact_is_shown_in_the_register(room: Room, team: Team) -> None:
    team.contact(team.agency(name="BUP Lindesberg"), name="Örjan Ek")
    finder = room.find("orjan")
    assert lines(finder)[0] == "Kontakter"
    room.press(finder, Qt.Key.Key_Return)
    assert room.workspace.place.key == "registers"


def test_a_command_is_run_and_says_its_keys(room: Room) -> None:
    finder = room.find("åtgarder")
    choice = finder.list.choices.choice(1)
    assert choice is not None
    assert (choice.title, choice.keys) == ("Åtgärder", "Ctrl+5")
    room.press(finder, Qt.Key.Key_Return)
    assert room.workspace.place.key == "actions"


def test_a_command_of_the_page_shown_is_run(room: Room) -> None:
    room.go("calendar")
    finder = room.find("visa månad")
    assert marked(finder) == "Visa månad"
    room.press(finder, Qt.Key.Key_Return)
    page = room.page
    assert getattr(page, "shows_month", False)


def test_escape_gives_the_focus_back(room: Room) -> None:
    room.go("families")
    room.page.take_focus()
    before = room.window.focusWidget()
    room.press(room.find("x"), Qt.Key.Key_Escape)
    assert room.window.focusWidget() is before
    assert room.workspace.place.key == "families"


def test_arrows_pass_over_headings_and_go_round(room: Room, team: Team, family: UUID) -> None:
    team.meeting(team.case(family))
    finder = room.find("hällefors")
    titles = [line for line in lines(finder) if line not in ("Familjer", "Möten", "Familjemedlemmar")]
    seen = [marked(finder)]
    for _ in titles:
        QTest.keyClick(finder.line, Qt.Key.Key_Down)
        seen.append(marked(finder))
    assert seen == [*titles, titles[0]]
    QTest.keyClick(finder.line, Qt.Key.Key_Up)
    assert marked(finder) == titles[-1]
    room.press(finder, Qt.Key.Key_Escape)


def test_enter_pressed_too_early_waits_for_the_answer(room: Room, family: UUID) -> None:
    finder = room.call()
    finder.line.setText("hällefors")
    room.press(finder, Qt.Key.Key_Return)
    assert room.page.shown_record() == family


def test_what_was_chosen_stands_first_next_time_as_it_is_now(room: Room, team: Team, family: UUID) -> None:
    room.press(room.find("hällefors"), Qt.Key.Key_Return)
    room.press(room.find("statistik"), Qt.Key.Key_Return)
    finder = room.call()
    assert lines(finder)[:3] == ["Nyligen", "Statistik", "Familj Hällefors"]
    room.press(finder, Qt.Key.Key_Escape)
    team.families.remove(family)
    finder = room.call()
    assert lines(finder)[:3] == ["Nyligen", "Statistik", "Kommandon"]
    room.press(finder, Qt.Key.Key_Escape)


def test_nothing_found_is_said_and_nothing_happens(room: Room) -> None:
    finder = room.find("qqqqzzzz")
    assert lines(finder) == []
    assert "Inget passar" in finder.told.text()
    finder.submit()
    assert finder.isVisible()
    room.press(finder, Qt.Key.Key_Escape)


def test_many_of_a_kind_say_how_many_more_there_are(room: Room, team: Team) -> None:
    made = team.family(alias="Stor")
    team.meeting(team.case(made))
    for number in range(12):
        team.child(made, name=f"Storm {number}")
    finder = room.find("stor")
    assert lines(finder).count("Familjemedlemmar") == 1
    assert re.match(r"\d+ träffar och 4 till\.", finder.told.text())
    room.press(finder, Qt.Key.Key_Escape)


def test_a_line_is_read_aloud_whole_and_a_heading_is_no_choice(room: Room, family: UUID) -> None:
    finder = room.find("lindqvist")
    model = finder.list.choices
    said = model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "José Lindqvist, Familj Hällefors, Familjemedlemmar"
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert "Lindqvist" not in repr(model.choice(1))
    room.press(finder, Qt.Key.Key_Escape)


def test_a_click_chooses(room: Room, family: UUID) -> None:
    finder = room.find("hällefors")
    where = finder.list.visualRect(finder.list.choices.index(1, 0)).center()
    QTest.mouseClick(finder.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    room.press(finder)
    assert room.page.shown_record() == family


def test_it_opens_once(room: Room) -> None:
    finder = room.call()
    room.menus._on_find()
    assert room.window.findChildren(Finder) == [finder]
    room.press(finder, Qt.Key.Key_Escape)


def test_a_word_in_a_menus_name_alone_does_not_hide_the_command_itself(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    names = {"Möten": ("Historik",), "Gå": ("Möten", "Led mötet")}
    choices: list[Choice] = []
    for where, texts in names.items():
        choices += command_choices(where, [QAction(text, top) for text in texts], "Kommandon")
    found = CommandList(choices).find("möte")
    assert [each.title for each in found] == ["Möten", "Led mötet"]


# --- menus and keys ----------------------------------------------------------------------------------------------


def every_page(room: Room, family: UUID | None) -> Iterator[QWidget]:
    for place in room.workspace.places:
        room.go(place.key, family if place.key == "families" else None)
        yield room.page


def menus_of(room: Room) -> Iterator[QMenu]:
    for menu in room.window.menuBar().findChildren(QMenu):
        menu.aboutToShow.emit()
        yield menu


def test_letters_are_given_without_taking_those_that_are_chosen(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    for text in ("&Avsluta", "Arkiv", "&Arv", "Spara\tCtrl+S", "R && D"):
        menu.addAction(text)
    mark_letters(menu)
    assert [each.text() for each in menu.actions()] == [
        "&Avsluta",
        "A&rkiv",
        "Ar&v",
        "&Spara\tCtrl+S",
        "R && &D",
    ]


def test_a_line_of_the_menu_of_the_page_does_what_it_says(room: Room) -> None:
    room.go("calendar")
    room.menus._on_page_menu()
    next(each for each in room.menus._page_menu.actions() if "månad" in plain(each.text())).trigger()
    room.settle()
    assert getattr(room.page, "shows_month", False)


def test_every_page_has_its_letters_its_menu_its_keys_and_its_sheet(room: Room, family: UUID) -> None:
    for page in every_page(room, family):
        letters_differ(room.window.menuBar())
        for menu in menus_of(room):
            letters_differ(menu)
        menu_has_everything(room, page)
        keys_differ(room, page)
        sheet_tells_every_key(room, page)


def letters_differ(menu: QMenu | QMenuBar) -> None:
    letters = [QKeySequence.mnemonic(each.text()).toString() for each in menu.actions() if each.text()]
    assert all(letters), [each.text() for each in menu.actions()]
    assert len(letters) == len(set(letters)), [each.text() for each in menu.actions()]


def menu_has_everything(room: Room, page: QWidget) -> None:
    """Whatever a list of the page offers, by keys or by a menu of its own, stands in the menu of the page too."""
    listed = {plain(each.text()).partition("\t")[0] for each in room.menus._page_menu.actions()}
    for widget in (page, *(each for each in page.findChildren(QWidget) if each.isVisibleTo(page))):
        if not isinstance(widget, QMenu):
            assert {plain(each.text()) for each in widget.actions() if each.text()} <= listed


def keys_differ(room: Room, page: QWidget) -> None:
    wide = [
        each for each in page_actions(page) if each.shortcutContext() is not Qt.ShortcutContext.WidgetShortcut
    ]
    menus = [each for menu in room.window.menuBar().findChildren(QMenu) for each in menu.actions()]
    keys = [sequence.toString() for each in (*wide, *menus) for sequence in each.shortcuts()]
    assert len(keys) == len(set(keys)), sorted(keys)


def sheet_tells_every_key(room: Room, page: QWidget) -> None:
    sheet = ShortcutSheet(room.menus.shortcuts(), room.window)
    told = " / ".join(row.keys for row in sheet.table.rows)
    shown = [page, *(each for each in page.findChildren(QWidget) if each.isVisibleTo(page))]
    for widget in (*shown, room.window, *room.window.menuBar().findChildren(QMenu)):
        for action in widget.actions():
            if not action.shortcut().isEmpty() and action.text():
                assert shown_keys(action.shortcut()) in told, action.text()
        for key in widget.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
            assert shown_keys(key.key()) in told
    sheet.close()


def test_the_keys_of_dialogs_and_papers_are_told_too(room: Room) -> None:
    sheet = ShortcutSheet(room.menus.shortcuts(), room.window)
    told = {row.keys for row in sheet.table.rows}
    assert {"Ctrl+Enter", "Ctrl+P", "Alt+↓", "J / K / N"} <= told
    sheet.search.setText("zoma")
    assert {row.text for row in sheet.table.rows} == {"Zooma in", "Zooma ut"}
    sheet.search.clear()
    assert len(sheet.table.rows) == len(told) or len(sheet.table.rows) > len(told)
    sheet.close()


@pytest.mark.parametrize(
    ("keys", "shown"),
    [("PgUp", "PgUp"), ("Alt+Up", "Alt+↑"), ("Ctrl+Shift+Left", "Ctrl+Skift+←"), ("Delete", "Delete")],
)
def test_keys_stand_as_on_the_keyboard(keys: str, shown: str) -> None:
    assert shown_keys(QKeySequence(keys)) == shown


# --- the way back ------------------------------------------------------------------------------------------------


def way(room: Room) -> tuple[bool, bool]:
    back, forward = room.menus._way
    return back.isEnabled(), forward.isEnabled()


def test_back_and_forward_rest_where_there_is_no_way(room: Room, family: UUID) -> None:
    assert way(room) == (False, False)
    room.go("families", family)
    assert way(room) == (True, False)
    room.workspace.back()
    assert way(room) == (False, True)
    room.workspace.forward()
    room.settle()
    assert way(room) == (True, False)
    assert room.page.shown_record() == family


def test_the_side_buttons_of_the_mouse_go_back_and_forward_over_a_list_too(room: Room, family: UUID) -> None:
    room.go("families")
    room.go("families", family)
    handle = room.window.windowHandle()
    middle = QPoint(room.window.width() // 2, room.window.height() // 2)
    QTest.mouseClick(handle, Qt.MouseButton.BackButton, pos=middle)
    room.settle()
    assert room.page.shown_record() is None
    QTest.mouseClick(handle, Qt.MouseButton.BackButton, pos=middle)
    assert room.workspace.place.key == "today"
    for _ in range(2):
        QTest.mouseClick(handle, Qt.MouseButton.ForwardButton, pos=middle)
    room.settle()
    assert room.page.shown_record() == family


# --- from record to record ---------------------------------------------------------------------------------------


def test_what_a_row_names_is_gone_to_by_a_key(room: Room, team: Team, desk: Desk) -> None:
    there = records(team, desk)
    room.go("meetings", there.meeting)
    view: Any = room.page
    view.view.turn_to(0)
    people = view.view.plan.people
    people.table.choose(next(who for who in people.table.rows if who.contact_id is not None))
    lead(people.table).trigger()
    room.settle()
    assert room.workspace.place.key == "registers"
    registers: Any = room.page
    assert registers.card.kind == "contact"
    lead(registers.card.table).trigger()
    room.settle()
    assert registers.card.kind == "agency"


def test_a_meeting_leads_to_its_family_and_an_action_to_its_meeting(
    room: Room, team: Team, desk: Desk
) -> None:
    there = records(team, desk)
    room.go("meetings", there.meeting)
    meetings: Any = room.page
    meetings.family.click()
    room.settle()
    assert room.page.shown_record() == there.family
    room.go("actions", there.action)
    actions: Any = room.page
    _, to_meeting, _ = actions._leads[1]
    to_meeting.click()
    room.settle()
    assert room.page.shown_record() == there.meeting


def test_whoever_is_to_do_something_is_gone_to(room: Room, team: Team, desk: Desk) -> None:
    there = records(team, desk)
    shown = desk.families.page(there.family)
    mother = next(each for each in shown.members if not each.is_child)
    case = shown.open_case
    assert case is not None
    contact = team.contact(team.agency(name="Skolan"), name="Åke Ek")
    for owner in (Owner(OwnerKind.MEMBER, mother.id), Owner(OwnerKind.CONTACT, contact)):
        desk.actions.add(builders.an_action(owner, case_id=case.id, what=owner.kind.value))
    room.go("families", there.family)
    family: Any = room.page
    tasks = family.sheet.tasks.table
    tasks.choose(next(row for row in tasks.rows if row.action.what == "member"))
    lead(tasks).trigger()
    room.settle()
    assert (room.page, family.sheet.members.table.current().id) == (family, mother.id)
    room.go("actions")
    actions: Any = room.page
    actions.table.choose(next(row for row in actions.table.rows if row.action.what == "contact"))
    lead(actions).trigger()
    room.settle()
    registers: Any = room.page
    assert (registers.card.kind, registers.card.table.current().id) == ("contact", contact)


def test_a_colleague_has_no_page(room: Room, desk: Desk) -> None:
    desk.actions.add(builders.an_action(Owner(OwnerKind.USER, desk.user.id)))
    room.go("actions")
    actions: Any = room.page
    actions.table.choose(actions.table.rows[0])
    assert not lead(actions).isEnabled()


def test_consents_lead_to_the_agency_and_to_whoever_answered(room: Room, team: Team, desk: Desk) -> None:
    there = records(team, desk)
    room.go("families", there.family)
    family: Any = room.page
    consents, matrix = family.sheet.consents.table, family.sheet.coverage.table
    consents.choose(consents.rows[0])
    lead(consents).trigger()
    room.settle()
    assert family.sheet.members.table.current().id == consents.rows[0].consent.given_by_id
    matrix.choose(matrix.rows[0])
    lead(matrix).trigger()
    room.settle()
    registers: Any = room.page
    assert (registers.card.kind, registers.card.table.current().id) == ("agency", matrix.rows[0].id)


def test_a_case_leads_to_the_agency_it_came_from_and_to_whom_it_was_handed_over(
    room: Room, team: Team, desk: Desk, family: UUID
) -> None:
    agency = team.agency(name="Skolan")
    contact = team.contact(agency, name="Åke Ek")
    desk.cases.refer(family, builders.a_referral(agency_id=agency))
    case = desk.families.page(family).cases[0].case
    desk.cases.close(case.id, builders.a_closing(handed_over_to=contact))
    for words, kind in (("Skolan", "agency"), ("Åke Ek", "contact")):
        room.go("families", family)
        page: Any = room.page
        leads = page.sheet.case.facts.findChildren(QToolButton)
        next(each for each in leads if each.isVisible() and words in each.accessibleName()).click()
        room.settle()
        registers: Any = room.page
        assert (room.workspace.place.key, registers.card.kind) == ("registers", kind)
        room.workspace.back()
        room.settle()


def test_a_meeting_leads_to_its_room(room: Room, team: Team, desk: Desk) -> None:
    venue = made(desk.agencies.add_venue(builders.a_venue()))
    meeting = team.meeting(None, starts_at=desk.clock(), venue_id=venue)
    room.go("meetings", meeting)
    page: Any = room.page
    page.view.turn_to(0)
    page.view.plan.room.look.click()
    room.settle()
    registers: Any = room.page
    assert (registers.card.kind, registers.card.table.current().id) == ("venue", venue)


def test_what_was_deleted_leads_to_where_it_was_while_that_is_there(
    room: Room, team: Team, desk: Desk, family: UUID
) -> None:
    (member,) = desk.families.page(family).members
    desk.families.remove_member(member.id)
    room.go("trash")
    trash: Any = room.page
    trash.table.choose(trash.table.rows[0])
    lead(trash.table).trigger()
    room.settle()
    assert room.page.shown_record() == family
    desk.families.remove(family)
    room.go("trash")
    room.hear_of_change()
    trash.table.choose(next(row for row in trash.table.rows if row.id == member.id))
    assert not lead(trash.table).isEnabled()


def test_an_entry_of_the_log_leads_to_its_record(room: Room, team: Team, desk: Desk) -> None:
    there = records(team, desk)
    room.go("log")
    log: Any = room.page
    entry = next(row for row in log.table.rows if row.record_id == there.meeting)
    log.table.opened.emit(entry)
    room.settle()
    assert room.page.shown_record() == there.meeting


def lead(table: QWidget) -> QAction:
    return next(each for each in table.actions() if each.shortcut() == QKeySequence(LEAD_KEYS))
