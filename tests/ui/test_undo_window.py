"""Ctrl+Z and Ctrl+Y through the window: menu, keys, fields, toasts; on a list of steps and on a real store."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.errors import CaseStillOpen
from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.actions.page import ActionsPage
from famsam_desktop.ui.families.page import FamiliesPage
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.shell.menus import Menus
from famsam_desktop.ui.shell.place import Place
from famsam_desktop.ui.shell.places import places
from famsam_desktop.ui.shell.status import Status
from famsam_desktop.ui.shell.window import Window
from famsam_desktop.ui.shell.workspace import Setting, Workspace
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.trash.page import TrashPage
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.history import HistoryDialog
from tests import builders
from tests.team import Team, made
from tests.ui.hands import settled
from tests.ui.samples import Steps, TaskPage, changed, task_form

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Desktop:
    """A window with pages, over a history."""

    def __init__(
        self,
        qtbot: QtBot,
        appearance: Appearance,
        jobs: Jobs,
        setting: Setting,
        pages: list[Place],
    ) -> None:
        self.qtbot, self.jobs = qtbot, jobs
        self.window = Window(appearance)
        qtbot.addWidget(self.window)
        self.workspace = Workspace(self.window, jobs, pages, setting)
        self.menus = Menus(self.window, self.workspace)
        self.window.show_workspace(self.workspace)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.workspace.go(pages[0].key)
        self.settle()

    @property
    def toast(self) -> tuple[str, str]:
        """What the toast says, and the word on its button."""
        toast = self.workspace.toast
        return toast.text, toast.button.text() if toast.button.isVisible() else ""

    def settle(self) -> None:
        """Wait until nothing is asked for any more; what is asked first comes a turn later."""
        QCoreApplication.processEvents()
        settled(self.qtbot, self.jobs)

    def keys(self, key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL, *, times: int = 1) -> None:
        """Press in the widget that has the focus, so many times before anything is answered."""
        for _ in range(times):
            QTest.keyClick(self.window.focusWidget(), key, modifier)

    def press_toast(self) -> None:
        """Press the button of the toast."""
        assert self.workspace.toast.button.isEnabled()
        QTest.mouseClick(self.workspace.toast.button, Qt.MouseButton.LeftButton, pos=QPoint(6, 6))
        self.settle()


# --- over a list of steps ------------------------------------------------------------------------------------------


@pytest.fixture
def steps() -> Steps:
    return Steps("families.register", "cases.refer", "actions.add")


@pytest.fixture
def desktop(
    qtbot: QtBot, appearance: Appearance, jobs: Jobs, clock: Callable[[], datetime], steps: Steps
) -> Desktop:
    setting = Setting(user="Karin", store="a.famsam", demo=False, clock=clock, history=steps)
    shown = Desktop(
        qtbot, appearance, jobs, setting, [Place("actions", "Åtgärder", "house", lambda p: TaskPage(jobs, p))]
    )
    shown.workspace.setFocus()
    return shown


def texts(desktop: Desktop) -> list[tuple[str, bool]]:
    reversing = desktop.workspace.reversing
    return [(action.text(), action.isEnabled()) for action in (reversing.undo_action, reversing.redo_action)]


def test_the_menu_says_what_would_be_taken_back_and_done_again(desktop: Desktop) -> None:
    assert texts(desktop) == [("&Ångra: ny åtgärd", True), ("&Gör om", False)]
    desktop.keys(Qt.Key.Key_Z)
    desktop.settle()
    assert texts(desktop) == [("&Ångra: aktualisering", True), ("&Gör om: ny åtgärd", True)]
    assert desktop.toast == ("Ångrat: ny åtgärd", "Gör om")
    desktop.press_toast()
    assert desktop.toast == ("Gjort om: ny åtgärd", "Ångra")
    assert texts(desktop) == [("&Ångra: ny åtgärd", True), ("&Gör om", False)]
    rows = {(row.text, row.keys) for row in desktop.menus.shortcuts()}
    assert ("Ångra: ny åtgärd", "Ctrl+Z") in rows


def test_nothing_done_is_nothing_to_press(desktop: Desktop, steps: Steps) -> None:
    steps.taken.clear()
    desktop.workspace.reversing.read()
    desktop.settle()
    assert texts(desktop) == [("&Ångra", False), ("&Gör om", False)]
    desktop.keys(Qt.Key.Key_Z)
    desktop.settle()
    assert desktop.toast == ("", "")


def test_many_presses_in_a_row_go_back_in_order_and_forth_again(desktop: Desktop, steps: Steps) -> None:
    page = desktop.workspace.page
    assert isinstance(page, TaskPage)
    before = page.reads
    desktop.keys(Qt.Key.Key_Z, times=3)
    desktop.settle()
    assert (steps.taken, steps.back) == ([], ["actions.add", "cases.refer", "families.register"])
    assert page.reads > before
    desktop.keys(Qt.Key.Key_Y)
    desktop.settle()
    desktop.keys(Qt.Key.Key_Z, CTRL | SHIFT, times=2)
    desktop.settle()
    assert steps.taken == ["families.register", "cases.refer", "actions.add"]


def test_ten_presses_over_three_steps_end_with_a_sentence_on_the_page(desktop: Desktop, steps: Steps) -> None:
    desktop.keys(Qt.Key.Key_Z, times=10)
    desktop.settle()
    assert steps.taken == []
    page = desktop.workspace.page
    assert page is not None
    assert page.banner.text == "Det finns inget mer att ångra eller göra om."


def test_what_is_still_being_saved_can_be_taken_back_already(desktop: Desktop, steps: Steps) -> None:
    steps.taken.clear()
    desktop.workspace.reversing.read()
    desktop.settle()

    def act() -> Change:
        steps.taken.append("families.amend")
        return Change(Topic.FAMILIES)

    desktop.jobs.do(act)
    desktop.keys(Qt.Key.Key_Z)
    desktop.settle()
    assert steps.back == ["families.amend"]
    assert desktop.toast == ("Ångrat: ändrad familj", "Gör om")


def test_a_toast_only_takes_back_the_step_that_it_tells_of(desktop: Desktop, steps: Steps) -> None:
    page = desktop.workspace.page
    assert page is not None

    def act() -> Change:
        steps.taken.append("actions.remove")
        return Change(Topic.ACTIONS)

    def tell(_change: Any) -> None:
        page.told.emit("Åtgärden är borttagen.", True)

    desktop.jobs.do(act, tell)
    desktop.settle()
    assert desktop.toast == ("Åtgärden är borttagen.", "Ångra")
    desktop.jobs.do(act)
    assert not desktop.workspace.toast.button.isEnabled()
    desktop.settle()
    assert desktop.toast == ("", "")


def test_a_toast_told_while_more_is_being_saved_waits_for_how_that_ends(
    desktop: Desktop, steps: Steps
) -> None:
    page = desktop.workspace.page
    assert page is not None
    seen: list[bool] = []

    def refuse() -> Change:
        raise CaseStillOpen

    def tell(_change: Any) -> None:
        page.told.emit("Åtgärden är klar.", True)
        desktop.jobs.do(refuse)
        seen.append(desktop.workspace.toast.button.isEnabled())

    desktop.jobs.do(steps.undo, tell)
    desktop.settle()
    assert seen == [False]
    assert desktop.toast == ("Åtgärden är klar.", "Ångra")
    assert desktop.workspace.toast.button.isEnabled()


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_keys_belong_to_a_field_where_something_was_typed(
    desktop: Desktop, steps: Steps, kind: type[QLineEdit | QPlainTextEdit]
) -> None:
    field = kind(desktop.workspace.page)
    field.show()
    field.setFocus()
    assert desktop.window.focusWidget() is field
    QTest.keyClicks(field, "abc")
    desktop.keys(Qt.Key.Key_Z)
    assert not written(field)
    desktop.keys(Qt.Key.Key_Z)  # once too often
    desktop.keys(Qt.Key.Key_Y)
    assert written(field) == "abc"
    desktop.keys(Qt.Key.Key_Z)
    desktop.keys(Qt.Key.Key_Z, CTRL | SHIFT)
    assert written(field) == "abc"
    desktop.settle()
    assert len(steps.taken) == 3


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_a_field_where_nothing_was_typed_lets_the_keys_through(
    desktop: Desktop, steps: Steps, kind: type[QLineEdit | QPlainTextEdit]
) -> None:
    field = kind(desktop.workspace.page)
    field.show()
    field.setFocus()
    desktop.keys(Qt.Key.Key_Z)
    desktop.settle()
    assert len(steps.taken) == 2
    desktop.keys(Qt.Key.Key_Y)
    desktop.settle()
    assert len(steps.taken) == 3


def test_a_dialog_keeps_the_keys(qtbot: QtBot, desktop: Desktop, steps: Steps) -> None:
    parent = desktop.workspace.page
    assert parent is not None
    dialog = FormDialog("Ny åtgärd", task_form(parent), act=changed, jobs=desktop.jobs, parent=parent)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    line = dialog.form.editor("what").control()
    for widget in (line, dialog.primary):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Z, CTRL)
    desktop.settle()
    assert len(steps.taken) == 3
    dialog.reject()


def written(field: QWidget) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()  # type: ignore[attr-defined]  # one of two


# --- over a real store ---------------------------------------------------------------------------------------------


@pytest.fixture
def real(qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs, team: Team) -> Iterator[Desktop]:
    case = team.case(team.family())
    owner = Owner(OwnerKind.USER, desk.user.id)
    for what in ("Ringa skolan", "Boka lokal"):
        desk.actions.add(builders.an_action(owner, what=what, due=date(2026, 4, 1), case_id=case))
    setting = Setting(
        user=desk.user.name, store="a.famsam", demo=False, clock=desk.clock, history=desk.history
    )
    desktop = Desktop(qtbot, appearance, desk_jobs, setting, places(desk, desk_jobs))
    desktop.workspace.go("actions")
    desktop.settle()
    yield desktop
    desktop.window.close()


def actions_page(real: Desktop) -> ActionsPage:
    page = real.workspace.page
    assert isinstance(page, ActionsPage)
    return page


def listed(real: Desktop) -> set[tuple[UUID, str]]:
    return {(line.action.id, line.action.what) for line in actions_page(real).table.rows}


def test_a_removed_action_comes_back_as_the_same_record(real: Desktop) -> None:
    before = listed(real)
    page = actions_page(real)
    page.table.choose(page.table.rows[0])
    page.table.setFocus()
    real.keys(Qt.Key.Key_Delete)
    real.settle()
    assert len(listed(real)) == 1
    assert real.toast == ("Åtgärden är borttagen.", "Ångra")
    real.press_toast()
    assert real.toast == ("Ångrat: borttagen åtgärd", "Gör om")
    assert listed(real) == before


def test_steps_are_taken_back_from_any_page_and_the_pages_follow(real: Desktop, desk: Desk) -> None:
    assert len(listed(real)) == 2
    real.workspace.go("today")
    real.settle()
    real.workspace.setFocus()
    real.keys(Qt.Key.Key_Z, times=2)
    real.settle()
    assert real.toast == ("Ångrat: ny åtgärd", "Gör om")
    real.workspace.go("actions")
    real.settle()
    assert listed(real) == set()
    real.keys(Qt.Key.Key_Y, times=2)
    real.settle()
    assert {what for _, what in listed(real)} == {"Ringa skolan", "Boka lokal"}


@pytest.mark.parametrize("key", ["families", "meetings", "actions"])
def test_the_history_of_a_record_has_keys_that_are_listed(real: Desktop, key: str) -> None:
    real.workspace.go(key)
    real.settle()
    assert ("Historik", "Ctrl+H") in {(row.text, row.keys) for row in real.menus.shortcuts()}


def test_the_chosen_action_tells_what_it_has_been_through(real: Desktop) -> None:
    page = actions_page(real)
    page.table.choose(page.table.rows[0])
    page.table.setFocus()
    real.keys(Qt.Key.Key_H)
    real.settle()
    dialog = page.findChild(HistoryDialog)
    assert dialog is not None
    assert {row.action for row in dialog.table.rows} == {"actions.add"}
    dialog.reject()


def test_going_back_to_the_beginning_is_a_sentence_and_not_more(real: Desktop) -> None:
    real.workspace.setFocus()
    real.keys(Qt.Key.Key_Z, times=40)
    real.settle()
    page = real.workspace.page
    assert page is not None
    assert page.banner.text
    assert real.workspace.reversing.redo_action.isEnabled()


def test_a_new_family_taken_back_on_its_own_page_leads_to_the_list_without_a_warning(
    real: Desktop, desk: Desk
) -> None:
    municipality = desk.families.municipalities()[0].id
    family = made(desk.families.register(builders.a_family(municipality, alias="Familj 26-77")))
    real.workspace.go("families", family)
    real.settle()
    page = real.workspace.page
    assert isinstance(page, FamiliesPage)
    assert page.title.text() == "Familj 26-77"
    real.keys(Qt.Key.Key_Z)
    real.settle()
    assert (page.title.text(), page.banner.text) == ("Familjer", "")
    assert page.list.isVisible()
    assert real.toast == ("Ångrat: ny familj", "Gör om")
    real.press_toast()
    assert "Familj 26-77" in {row.alias for row in page.list.table.rows}
    real.workspace.back()  # where one was before is there again
    real.settle()
    assert page.title.text() == "Familj 26-77"


def test_a_new_meeting_taken_back_on_its_own_page_leads_to_the_list_without_a_warning(
    real: Desktop, desk: Desk
) -> None:
    (family,) = (row.id for row in desk.families.rows())
    case = desk.families.page(family).open_case
    assert case is not None
    meeting = made(desk.meetings.schedule(builders.a_meeting(case.id, desk.user.id)))
    real.workspace.go("meetings", meeting)
    real.settle()
    real.keys(Qt.Key.Key_Z)
    real.settle()
    page = real.workspace.page
    assert page is not None
    assert (page.title.text(), page.banner.text) == ("Möten", "")
    assert real.toast == ("Ångrat: nytt möte", "Gör om")


def test_ctrl_h_tells_the_history_of_the_family_wherever_the_focus_is(real: Desktop, desk: Desk) -> None:
    (family,) = (row.id for row in desk.families.rows())
    real.workspace.go("families", family)
    real.settle()
    page = real.workspace.page
    assert isinstance(page, FamiliesPage)
    for focused in (real.workspace.sidebar.list, page.sheet.members.table, page.amend_button):
        focused.setFocus()
        real.keys(Qt.Key.Key_H)
        real.settle()
        (dialog,) = [each for each in page.findChildren(HistoryDialog) if each.isVisible()]
        assert "families.register" in {row.action for row in dialog.table.rows}
        dialog.reject()
        real.window.activateWindow()
        real.qtbot.waitUntil(real.window.isActiveWindow)


def test_ctrl_r_restores_what_is_chosen_in_the_trash_wherever_the_focus_is(real: Desktop, desk: Desk) -> None:
    for action in desk.actions.open():
        desk.actions.remove(action.id)
    real.workspace.go("trash")
    real.settle()
    page = real.workspace.page
    assert isinstance(page, TrashPage)
    for left, focused in ((1, real.workspace.sidebar.list), (0, page.table)):
        focused.setFocus()
        real.keys(Qt.Key.Key_R)
        real.settle()
        assert len(page.table.rows) == left
        assert real.toast[0].startswith("Återställt: åtgärd ")
    assert len(desk.actions.open()) == 2


@pytest.mark.parametrize("zoom", [100, 150])
@pytest.mark.parametrize(
    "said", ["Åtgärden är klar.", "Nova är borttagen, med kontakter och allt annat. " * 3]
)
def test_a_toast_lies_over_no_button_of_a_page_and_not_over_what_is_saved(
    real: Desktop, appearance: Appearance, zoom: int, said: str
) -> None:
    appearance.set_zoom(zoom)
    real.window.resize(1024, 640)
    page = actions_page(real)
    page.told.emit(said, True)
    QCoreApplication.processEvents()
    toast = real.workspace.toast
    assert real.window.rect().contains(toast.geometry())
    for button in page.findChildren(QPushButton):
        place = button.visibleRegion().boundingRect()
        place.moveTopLeft(button.mapTo(real.window, place.topLeft()))
        assert not toast.geometry().intersects(place), button.text()
    status = real.window.statusBar()
    assert isinstance(status, Status)
    saved = QRect(status.saved.mapTo(real.window, QPoint()), status.saved.sizeHint())
    assert not toast.geometry().intersects(saved)
    toast.hide()
    QCoreApplication.processEvents()
    assert real.window.size() == QSize(1024, 640)


def test_a_short_toast_moves_nothing(real: Desktop) -> None:
    page = actions_page(real)
    before = page.steps.mapTo(real.window, QPoint())
    page.told.emit("Åtgärden är klar.", True)
    QCoreApplication.processEvents()
    assert page.steps.mapTo(real.window, QPoint()) == before
