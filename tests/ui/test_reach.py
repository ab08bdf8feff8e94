"""Gate 1 over the frame and the parts: names, the circle of Tab, a focus that is seen, targets large enough."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.shell.about import About
from famsam_desktop.ui.shell.crash_dialog import CrashDialog
from famsam_desktop.ui.shell.firstrun import NewStore, RecoveryCode, Welcome
from famsam_desktop.ui.shell.unlock import Unlock
from famsam_desktop.ui.theme.appearance import Appearance, Theme
from famsam_desktop.ui.widgets.dialog import FormDialog
from tests.ui import reach
from tests.ui.samples import TaskPage, changed, task_form
from tests.ui.test_shell import Desk


def unlock(_jobs: Jobs, _parent: QWidget) -> QWidget:
    gate = Unlock("demo.famsam")
    gate.set_people(["Karin", "Amir"])
    return gate


def welcome(_jobs: Jobs, _parent: QWidget) -> QWidget:
    return Welcome()


def new_store(_jobs: Jobs, _parent: QWidget) -> QWidget:
    return NewStore(Path("/team.famsam"))


def recovery(_jobs: Jobs, _parent: QWidget) -> QWidget:
    return RecoveryCode("ABCD" * 8, print_sheet=str)


def page(jobs: Jobs, _parent: QWidget) -> QWidget:
    return TaskPage(jobs)


def dialog(jobs: Jobs, parent: QWidget) -> QWidget:
    return FormDialog("Ny åtgärd", task_form(parent), act=changed, jobs=jobs, parent=parent)


def crash(_jobs: Jobs, parent: QWidget) -> QWidget:
    return CrashDialog(KeyError(), parent, restarts=True)


def about(_jobs: Jobs, parent: QWidget) -> QWidget:
    return About(parent)


ALL = [unlock, welcome, new_store, recovery, page, dialog, crash, about]


@pytest.fixture(params=ALL, ids=lambda make: make.__name__)
def shown(
    request: pytest.FixtureRequest, qtbot: QtBot, appearance: Appearance, jobs: Jobs
) -> Iterator[QWidget]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made: QWidget = request.param(jobs, parent)
    if made.parent() is None:
        qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: jobs.idle)
    yield made
    parent.close()  # held here until now, or its dialogs would be gone


def test_everything_that_takes_the_focus_has_a_name(shown: QWidget) -> None:
    assert not reach.unnamed(shown)


def test_tab_comes_round_through_everything(shown: QWidget) -> None:
    assert set(reach.tabbed(shown)) == set(reach.stops(shown))


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_the_focus_is_seen(shown: QWidget, appearance: Appearance, theme: Theme) -> None:
    appearance.choose(theme)
    assert not reach.unseen_focus(shown)


@pytest.mark.parametrize("zoom", [80, 100, 200])
def test_nothing_is_too_small_to_press(
    shown: QWidget, appearance: Appearance, zoom: int, qtbot: QtBot
) -> None:
    appearance.set_zoom(zoom)
    qtbot.waitUntil(lambda: not reach.small(shown), timeout=1000)


def test_the_whole_window_is_named_and_comes_round(
    qtbot: QtBot, appearance: Appearance, jobs: Jobs, clock: Callable[[], datetime]
) -> None:
    desk = Desk(appearance, jobs, clock)
    qtbot.addWidget(desk.window)
    desk.window.show()
    desk.workspace.go("today")
    qtbot.waitUntil(lambda: jobs.idle)
    assert not reach.unnamed(desk.window)
    assert set(reach.tabbed(desk.window)) == set(reach.stops(desk.window))
    assert not reach.unseen_focus(desk.window)
    assert not reach.small(desk.window)
