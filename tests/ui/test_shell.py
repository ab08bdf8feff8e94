"""The frame: lock screen, first run, pages, menus, status, and what happens when something breaks."""

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.errors import CaseStillOpen
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.shell.crash import CrashHook, technical_information
from famsam_desktop.ui.shell.crash_dialog import CrashDialog
from famsam_desktop.ui.shell.firstrun import NewStore, RecoveryCode
from famsam_desktop.ui.shell.menus import Menus
from famsam_desktop.ui.shell.place import Place
from famsam_desktop.ui.shell.shortcuts import ShortcutSheet
from famsam_desktop.ui.shell.sidebar import Sidebar
from famsam_desktop.ui.shell.status import Status
from famsam_desktop.ui.shell.unlock import Unlock
from famsam_desktop.ui.shell.window import Window
from famsam_desktop.ui.shell.workspace import Setting, Workspace
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.codesheet import grouped, plain_code
from tests.ui import reach
from tests.ui.samples import Steps, TaskPage


class Desk:
    """A window at work, with two pages."""

    def __init__(self, appearance: Appearance, jobs: Jobs, clock: Callable[[], datetime]) -> None:
        self.window = Window(appearance)
        setting = Setting(user="Karin Exempel", store="demo.famsam", demo=True, clock=clock, history=Steps())
        places = [
            Place("today", "Idag", "house", lambda parent: TaskPage(jobs, parent)),
            Place("actions", "Åtgärder", "list-checks", lambda parent: TaskPage(jobs, parent)),
        ]
        self.workspace = Workspace(self.window, jobs, places, setting)
        self.menus = Menus(self.window, self.workspace)
        self.window.show_workspace(self.workspace)
        self.window.resize(1366, 768)

    @property
    def page(self) -> TaskPage:
        page = self.workspace.page
        assert isinstance(page, TaskPage)
        return page


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance, jobs: Jobs, clock: Callable[[], datetime]) -> Desk:
    made = Desk(appearance, jobs, clock)
    qtbot.addWidget(made.window)
    made.window.show()
    made.workspace.go("today")
    return made


# --- the lock screen -----------------------------------------------------------------------------------------------


@pytest.fixture
def gate(qtbot: QtBot, appearance: Appearance) -> Unlock:
    made = Unlock("demo.famsam")
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.painted):
        made.show()
    return made


def test_asks_with_person_and_passphrase(qtbot: QtBot, gate: Unlock) -> None:
    gate.set_people(["Karin", "Amir"])
    gate.person.setCurrentText("Amir")
    QTest.keyClicks(gate.passphrase.line, "lugn skog")
    with qtbot.waitSignal(gate.asked) as asked:
        QTest.keyClick(gate.passphrase.line, Qt.Key.Key_Return)
    assert asked.args == ["Amir", "lugn skog"]
    with qtbot.assertNotEmitted(gate.asked):
        QTest.keyClick(gate.passphrase.line, Qt.Key.Key_Return)


def test_a_wrong_passphrase_is_said_and_can_be_typed_over(qtbot: QtBot, gate: Unlock) -> None:
    QTest.keyClicks(gate.passphrase.line, "fel")
    gate.wait(True)
    gate.refuse("Lösenfrasen stämmer inte.")
    assert gate.banner.text == "Lösenfrasen stämmer inte."
    assert gate.passphrase.line.selectedText() == "fel"
    assert gate.primary.isEnabled()
    QTest.keyClicks(gate.passphrase.line, "r")
    assert gate.passphrase.text() == "r"
    assert not gate.banner.text


def test_a_single_person_is_not_asked_for(gate: Unlock) -> None:
    gate.set_people(["Karin"])
    assert not gate.person.isVisible()
    gate.set_people(["Karin", "Amir"])
    assert gate.person.isVisible()


def test_the_passphrase_is_hidden_until_asked_for(qtbot: QtBot, gate: Unlock) -> None:
    line = gate.passphrase.line
    assert line.echoMode() is line.EchoMode.Password
    gate.passphrase.eye.click()
    assert line.echoMode() is line.EchoMode.Normal
    assert gate.passphrase.eye.accessibleName() == "Dölj lösenfrasen"
    gate.passphrase.clear()
    assert line.echoMode() is line.EchoMode.Password


def test_the_form_is_there_before_the_store_is_imported() -> None:
    slow = ("sqlalchemy", "sqlmodel", "reportlab", "nacl", "sqlcipher3", "alembic", "logging.handlers")
    code = (
        "import sys, famsam_desktop.app as app; from PySide6.QtWidgets import QApplication;"
        "program = app.Program(QApplication([])); program.show_unlock(app.Path('x.famsam'));"
        f"sys.exit(str([name for name in {slow!r} if name in sys.modules] or ''))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert not done.stderr.replace("This plugin does not support propagateSizeHints()", "").strip()


# --- the first run -------------------------------------------------------------------------------------------------


def fill(gate: NewStore, person: int, name: str, first: str, second: str) -> None:
    gate.people[person].name.setText(name)
    gate.people[person].passphrase.first.line.setText(first)
    gate.people[person].passphrase.second.line.setText(second)


@pytest.mark.parametrize(
    ("name", "first", "second", "said"),
    [
        ("", "fyra ord i en rad", "fyra ord i en rad", "namn"),
        ("Karin", "kort", "kort", "För kort"),
        ("Karin", "fyra ord i en rad", "fyra ord i en rand", "inte lika"),
    ],
)
def test_a_new_store_wants_a_name_and_the_same_long_passphrase_twice(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path, name: str, first: str, second: str, said: str
) -> None:
    gate = NewStore(tmp_path / "team.famsam")
    qtbot.addWidget(gate)
    fill(gate, 0, name, first, second)
    with qtbot.assertNotEmitted(gate.asked):
        gate.primary.click()
    assert said in gate.banner.text


def test_two_colleagues_get_a_passphrase_each(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> None:
    gate = NewStore(tmp_path / "team")
    qtbot.addWidget(gate)
    gate.more.click()
    fill(gate, 0, "Karin ", "fyra ord i en rad", "fyra ord i en rad")
    fill(gate, 1, "Amir", "fem ord i en annan rad", "fem ord i en annan rad")
    with qtbot.waitSignal(gate.asked) as asked:
        gate.primary.click()
    people = [("Karin", "fyra ord i en rad"), ("Amir", "fem ord i en annan rad")]
    assert asked.args == [tmp_path / "team.famsam", people]


@pytest.mark.parametrize(("second", "said"), [("kort", "För kort"), ("fem ord i en annan rad", "inte lika")])
def test_a_fault_says_whose_passphrase_it_is_in(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path, second: str, said: str
) -> None:
    gate = NewStore(tmp_path / "team")
    qtbot.addWidget(gate)
    gate.more.click()
    fill(gate, 0, "Karin", "fyra ord i en rad", "fyra ord i en rad")
    fill(gate, 1, "Amir", second, "kort")
    gate.primary.click()
    assert "lösenfrasen för Amir." in gate.banner.text
    assert said in gate.banner.text


def test_whose_name_is_missing_is_said_until_another_person_comes(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    gate = NewStore(tmp_path / "team")
    qtbot.addWidget(gate)
    gate.primary.click()
    assert gate.banner.text == "Skriv ditt namn."
    gate.more.click()
    assert gate.banner.text == ""
    fill(gate, 0, "Karin", "fyra ord i en rad", "fyra ord i en rad")
    gate.primary.click()
    assert gate.banner.text == "Skriv kollegans namn."


def lay_out() -> None:
    for _ in range(5):  # a layout may ask for another one
        QCoreApplication.processEvents()


def seen_whole(part: QWidget, gate: NewStore) -> bool:
    return bool(part.visibleRegion().boundingRect() == part.rect()) and gate.isVisible()


def test_two_people_and_a_fault_fit_a_small_screen(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    gate = NewStore(tmp_path / "team")
    qtbot.addWidget(gate)
    gate.resize(1024, 640)
    gate.show()
    gate.more.click()
    fill(gate, 0, "Karin", "fyra ord i en rad", "fyra ord i en rad")
    fill(gate, 1, "Amir", "kort", "kort")
    for person in gate.people:
        person.passphrase.second.edited.emit()
    gate.primary.click()
    lay_out()
    for part in (gate.title, gate.banner, *gate.people, gate.place, gate.primary):
        assert seen_whole(part, gate)
    left, right = gate.people
    assert left.geometry().right() < right.geometry().left()


def test_where_two_people_do_not_fit_the_answer_is_scrolled_to(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    gate = NewStore(tmp_path / "team")
    qtbot.addWidget(gate)
    gate.resize(640, 480)
    gate.show()
    gate.more.click()
    lay_out()
    first, second = gate.people
    assert first.geometry().bottom() < second.geometry().top()

    def at_the_foot() -> bool:
        gate._area.ensureWidgetVisible(gate.primary)
        return seen_whole(gate.primary, gate) and not seen_whole(gate.title, gate)

    qtbot.waitUntil(at_the_foot)
    gate.primary.click()
    qtbot.waitUntil(lambda: seen_whole(gate.banner, gate))


def round_from(first: QWidget) -> list[QWidget]:
    """Where Tab goes until it comes round."""
    order = reach.tabbed(first.window())
    begin = order.index(first)
    return order[begin:] + order[:begin]


def test_tab_goes_through_a_new_store_as_the_eye_does(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    gate = NewStore(tmp_path / "team")
    qtbot.addWidget(gate)
    gate.more.click()
    gate.show()
    stops = [stop for person in gate.people for stop in person.stops()]
    assert round_from(stops[0]) == [*stops, gate.fewer, gate.place, gate.browse, gate.back, gate.primary]
    gate.fewer.click()
    alone = gate.people[0].stops()
    assert round_from(alone[0]) == [*alone, gate.more, gate.place, gate.browse, gate.back, gate.primary]
    fill(gate, 0, "Karin", "fyra ord i en rad", "fyra ord i en rad")
    with qtbot.waitSignal(gate.asked) as asked:
        QTest.keyClick(gate.people[0].passphrase.second.line, Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[1] == [("Karin", "fyra ord i en rad")]


def test_the_recovery_code_is_typed_back_as_people_type(qtbot: QtBot, appearance: Appearance) -> None:
    code = "ABCD-1230-EFGH-5678-JKMN-9012-PQRS-3456"
    gate = RecoveryCode(code)
    qtbot.addWidget(gate)
    gate.typed.setText("ABCD 1230")
    with qtbot.assertNotEmitted(gate.confirmed):
        gate.primary.click()
    assert "stämmer inte" in gate.banner.text
    gate.typed.setText("abcd l23o efgh 5678 jkmn 90i2 pqrs 3456")
    with qtbot.waitSignal(gate.confirmed):
        gate.primary.click()


def test_the_code_is_shown_in_groups() -> None:
    assert grouped("ABCD-1234-EFGH-5678") == "ABCD  1234\nEFGH  5678"
    assert plain_code("ab-o l") == "AB01"


# --- the desk ------------------------------------------------------------------------------------------------------


def test_pages_are_made_once_and_read_when_seen(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    today = desk.page
    assert today.reads == 1
    desk.workspace.go("actions")
    actions = desk.page
    jobs.do(lambda: Change(Topic.ACTIONS))
    qtbot.waitUntil(lambda: jobs.idle)
    assert (today.reads, actions.reads) == (1, 2)
    desk.workspace.go("today")
    assert desk.page is today
    assert today.reads == 2
    jobs.do(lambda: Change(Topic.CONSENTS))
    qtbot.waitUntil(lambda: jobs.idle)
    assert today.reads == 2


def test_what_is_made_ahead_is_neither_shown_nor_read(qtbot: QtBot, desk: Desk) -> None:
    shown = desk.page
    desk.workspace.make_ahead()
    qtbot.waitUntil(lambda: desk.workspace.stack.count() == 2)
    ahead = desk.workspace.stack.widget(1)
    assert isinstance(ahead, TaskPage)
    assert desk.page is shown
    assert ahead.reads == 0
    desk.workspace.go("actions")
    assert desk.page is ahead
    assert ahead.reads == 1


def test_a_page_gone_to_by_its_key_has_the_focus(qtbot: QtBot, desk: Desk) -> None:
    desk.workspace.sidebar.setFocus()
    QTest.keyClick(desk.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    focused = desk.window.focusWidget()
    assert desk.workspace.stack.currentIndex() == 1
    assert focused is not None
    assert desk.page.isAncestorOf(focused)


@pytest.mark.parametrize("compact", [True, False])
def test_nine_places_stand_closer_before_they_have_to_scroll(
    qtbot: QtBot, appearance: Appearance, compact: bool
) -> None:
    appearance.set_zoom(150)
    places = [Place(str(n), f"Sida {n}", "house", QWidget) for n in range(9)]  # type: ignore[arg-type]  # never made
    sidebar = Sidebar(places, "Karin Exempel")
    qtbot.addWidget(sidebar)
    sidebar.set_compact(compact)
    sidebar.resize(sidebar.width(), 555 if compact else 640)
    sidebar.show()
    qtbot.waitUntil(lambda: sidebar.list.property("close") is True)
    qtbot.waitUntil(lambda: sidebar.list.verticalScrollBar().maximum() == 0)
    assert sidebar.list.sizeHintForRow(0) >= 24
    sidebar.resize(sidebar.width(), 900)
    qtbot.waitUntil(lambda: sidebar.list.property("close") is False)
    room = sidebar.list.viewport().width()
    sidebar.resize(sidebar.width(), 300)
    qtbot.waitUntil(lambda: sidebar.list.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: sidebar.list.viewport().width() == room)  # the bar stands beside the pictures


def test_back_and_forward(desk: Desk) -> None:
    first = desk.page
    desk.workspace.go("actions")
    desk.workspace.back()
    assert desk.page is first
    desk.workspace.forward()
    assert desk.page is not first
    assert desk.workspace.sidebar.list.currentRow() == 1


def test_every_page_has_its_key_and_all_keys_differ(desk: Desk) -> None:
    rows = desk.menus.shortcuts()
    keys = [row.keys for row in rows]
    assert {"Ctrl+1", "Ctrl+2", "Ctrl+L", "F1"} <= set(keys)
    assert len(keys) == len(set(keys))


def test_f1_lists_what_there_is(qtbot: QtBot, desk: Desk) -> None:
    desk.menus._on_shortcuts()
    sheet = desk.window.findChild(ShortcutSheet)
    assert sheet is not None
    assert {"Lås", "Åtgärder", "Zooma in"} <= {row.text for row in sheet.table.rows}
    sheet.close()


def test_a_narrow_window_shows_only_pictures_with_their_names_as_tooltips(
    desk: Desk, appearance: Appearance
) -> None:
    item = desk.workspace.sidebar.list.item(1)
    assert item.text().strip() == "Åtgärder"
    appearance.set_zoom(200)
    desk.window.resize(1024, 640)
    assert not desk.workspace.sidebar.list.item(1).text()
    assert "Åtgärder" in item.toolTip()
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Åtgärder"


def test_the_demo_store_says_that_it_is_one(desk: Desk) -> None:
    assert "påhittade" in desk.workspace.banner.text


def test_saved_is_said_again_after_each_change(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    status = desk.window.statusBar()
    assert isinstance(status, Status)
    assert status.saved.text() == "Allt sparat 10.30"
    jobs.do(lambda: Change(Topic.ACTIONS))
    assert status.saved.text() == "Sparar …"
    qtbot.waitUntil(lambda: status.saved.text() == "Allt sparat 10.30")


def test_a_refusal_that_nobody_took_is_said_on_the_page(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    def refuse() -> None:
        raise CaseStillOpen

    jobs.do(refuse)
    qtbot.waitUntil(lambda: "redan ett ärende" in desk.page.banner.text)


def test_locking_is_asked_for_at_once_even_with_a_dialog_open(qtbot: QtBot, desk: Desk) -> None:
    desk.menus._on_shortcuts()
    with qtbot.waitSignal(desk.workspace.lock_requested):
        desk.workspace.sidebar.lock.click()


def test_closing_is_told_and_asks_nothing(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.window.closing):
        desk.window.close()


# --- when something breaks -----------------------------------------------------------------------------------------


def broken() -> BaseException:
    try:
        try:
            int("Familjen Hemlig")
        except ValueError as error:
            raise RuntimeError("Hemlig anteckning") from error
    except RuntimeError as error:
        return error
    raise AssertionError


def test_technical_information_holds_no_word_of_content_and_no_folder_of_this_computer() -> None:
    said = technical_information(broken())
    assert "emlig" not in said
    assert str(Path(__file__).parent) not in said
    assert "RuntimeError" in said
    assert "ValueError" in said
    assert "test_shell.py:" in said


def test_technical_information_can_be_copied(desk: Desk) -> None:
    dialog = CrashDialog(broken(), desk.window, restarts=True)
    dialog.open()
    dialog.copy.click()
    assert "RuntimeError" in QGuiApplication.clipboard().text()
    dialog.close()


def test_what_nobody_caught_is_caught(qtbot: QtBot) -> None:
    before = sys.excepthook
    hook = CrashHook()
    error = broken()
    with qtbot.waitSignal(hook.crashed) as crashed:
        sys.excepthook(type(error), error, None)
    hook.release()
    assert crashed.args == [error]
    assert sys.excepthook is before


def test_a_window_without_a_desk_zooms_too(qtbot: QtBot, appearance: Appearance) -> None:
    window = Window(appearance)
    qtbot.addWidget(window)
    window.show_gate(QWidget())
    window.show()
    window.actions()[0].trigger()
    assert appearance.zoom == 110
