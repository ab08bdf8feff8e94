"""Gate 1 over the whole program: every page with its tabs, empty and in use, every dialog, every gate.

The frame alone is in `test_reach`, the gates in `test_gates`, the colours in `test_theme`.
"""

import importlib
import pkgutil
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import famsam_desktop.ui
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.shell.gate import Gate
from famsam_desktop.ui.theme.appearance import Appearance, Theme
from famsam_desktop.ui.widgets.chart import BarChart
from tests.desks import sit_down
from tests.team import Team
from tests.ui import test_gates, test_reach
from tests.ui.sitting import Sitting, records
from tests.ui.survey import Survey, reach_faults


@pytest.fixture(scope="module")
def dressed(qapp: QApplication) -> Iterator[Appearance]:
    """The light theme, for all of the module."""
    font, palette = qapp.font(), qapp.palette()
    made = Appearance(qapp, Theme.LIGHT)
    yield made
    made.deleteLater()
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.fixture(scope="module")
def survey(
    request: pytest.FixtureRequest,
    dressed: Appearance,
    desk_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Survey]:
    """All that was looked at, in one go: a store while it is empty, and with one of everything."""
    folder = tmp_path_factory.mktemp("survey")
    desk = sit_down(Path(shutil.copytree(desk_template, folder / "team.famsam")))
    sitting = Sitting(QtBot(request), dressed, desk)
    made = Survey(sitting, folder)
    made.pages("empty")
    there = records(Team(desk.store), desk)
    sitting.hear_of_change()
    made.pages("in use", there)
    dressed.choose(Theme.DARK)
    made.pages("in the dark", there)
    dressed.choose(Theme.LIGHT)
    made.editors(there)
    made.others(there)
    yield made
    sitting.leave()
    sitting.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.close()


def test_nobody_is_kept_out_of_any_view(survey: Survey) -> None:
    """Names, roles, Tab and Shift+Tab all round, a focus that is seen, targets large enough."""
    told = [f"{view}: {fault}" for view, faults in survey.faults.items() for fault in faults]
    assert told == [], "\n".join(told)


def test_no_dialog_is_left_out(survey: Survey) -> None:
    """A new dialog is looked at when its page has it in `editors()`, or when tests/ui/survey.py opens it."""
    last = {each for each in _kinds(QDialog) if not each.__subclasses__()}
    left_out = {f"{each.__module__}.{each.__name__}" for each in last - survey.met}
    assert left_out == set(), (
        "name them in their page's editors(), or open them in OTHERS of tests/ui/survey.py"
    )


def test_no_gate_is_left_out(qtbot: QtBot, dressed: Appearance) -> None:
    """A new gate is looked at when `test_gates` or `test_reach` makes it."""
    jobs, parent = Jobs(), QWidget()
    made: list[QWidget] = [make() for make in test_gates.ALL]
    made += [make(jobs, parent) for make in (test_reach.unlock, test_reach.welcome, test_reach.new_store)]
    made.append(test_reach.recovery(jobs, parent))
    for each in (*made, parent):
        qtbot.addWidget(each)
    jobs.close()
    assert {each.__name__ for each in _kinds(Gate) - {Gate} - {type(each) for each in made}} == set()


def test_the_gate_sees_what_is_wrong(qtbot: QtBot, dressed: Appearance) -> None:
    """Each fault once, put there by hand."""
    room = Faulty()
    qtbot.addWidget(room)
    room.show()
    qtbot.waitExposed(room)
    kinds = {fault.split(":")[0] for fault in reach_faults(room)}
    assert kinds == {
        *("no name", "too small", "focus not seen", "Tab misses", "Shift+Tab misses"),
        *("no role", "no check box", "seen as Spara", "painted, and nothing in words"),
        "a chart without its figures in words",
    }


class Painted(QWidget):
    """Says nothing in words, and passes for a part of the program."""

    __module__ = "famsam_desktop.ui.faulty"

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Nothing is seen of the focus."""


class Faulty(QWidget):
    """What must not be."""

    def __init__(self) -> None:
        super().__init__()
        nameless, switch, told = QPushButton(self), QPushButton("Visa", self), QPushButton("Spara", self)
        switch.setCheckable(True)
        told.setAccessibleName("Klart")
        nameless.setFixedSize(20, 20)
        painted, chart, trap = Painted(self), BarChart("Figur", self), QLineEdit(self)
        painted.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        trap.setAccessibleName("Fälla")
        trap.installEventFilter(self)
        box = QVBoxLayout(self)
        for each in (nameless, switch, told, painted, chart, trap, QPushButton("Sist", self)):
            box.addWidget(each)
        painted.setMinimumSize(40, 40)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """The field takes Tab for itself."""
        keys = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in keys


def _kinds[T](base: type[T]) -> set[type[T]]:
    """Every subclass in the program, with those of modules that nothing has imported yet."""
    for found in pkgutil.walk_packages(famsam_desktop.ui.__path__, "famsam_desktop.ui."):
        importlib.import_module(found.name)
    return {each for each in _below(base) if each.__module__.startswith("famsam_desktop.")}


def _below(base: type[Any]) -> set[type[Any]]:
    return {base}.union(*(_below(each) for each in base.__subclasses__()))
