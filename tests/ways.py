"""Hands at the gates of the program, on a store of two people that has one backup."""

import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop import app as front
from famsam_desktop.host import paths
from famsam_desktop.services import vault
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.ui.shell.unlock import Unlock
from tests.clock import NOW
from tests.team import Team

__all__ = ["moving", "path", "program", "template", "ways"]

KARIN, AMIR = "Karin Lindqvist", "Amir Haddad"
PASSPHRASES = {KARIN: "fyra ord i en rad", AMIR: "lugn skog vid viken"}
NEW = "gröna stigar om våren"
#: Stands in for the next process: it tells what it was started with, in the place of the store.
TELLS = (
    sys.executable,
    "-c",
    "import json, os, sys;"  # noqa: ISC004  (one program)
    "path = sys.argv[2] + '.next';"
    "open(path + '.new', 'w').write(json.dumps([sys.argv[1:], os.environ.get('FAMSAM_GATE', '')]));"
    "os.replace(path + '.new', path)",
)


class Moving:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two people with one backup, and one family that came after it."""
    path = tmp_path_factory.mktemp("gates") / "team.famsam"
    people = [vault.NewPerson(name=name, passphrase=words) for name, words in PASSPHRASES.items()]
    desk = vault.create(path, people, cost=FLOOR, clock=Moving()).desk
    desk.backups.make()
    Team(desk.store).family()
    desk.close()
    return path


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    """One of this test's own."""
    made = tmp_path / "team.famsam"
    shutil.copytree(template, made)
    return made


@pytest.fixture
def moving() -> Moving:
    return Moving()


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, moving: Moving) -> Iterator[front.Program]:
    paths.settings_file().unlink(missing_ok=True)
    font, palette = qapp.font(), qapp.palette()
    made = front.Program(qapp, again=TELLS, clock=moving)
    yield made
    made.close()
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


class Ways:
    """Hands at the gates."""

    def __init__(self, qtbot: QtBot, program: front.Program) -> None:
        self.qtbot, self.program = qtbot, program

    def until(self, happens: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(happens, timeout=60_000)

    def at[G](self, kind: type[G]) -> G:
        def there() -> bool:
            return isinstance(self.program.window.centralWidget(), kind)

        self.until(there)
        gate = self.program.window.centralWidget()
        assert isinstance(gate, kind)
        return gate

    def try_to_unlock(self, passphrase: str, person: str = KARIN) -> Unlock:
        gate = self.at(Unlock)
        self.until(lambda: gate.person.count() == 2)
        gate.person.setCurrentText(person)
        gate.banner.clear()
        gate.passphrase.line.setText(passphrase)
        gate.primary.click()
        return gate

    def refused(self, gate: Unlock) -> str:
        self.until(lambda: bool(gate.banner.text))
        self.until(lambda: self.program.jobs.idle)
        return gate.banner.text

    def arrive(self) -> None:
        self.until(lambda: self.program.workspace is not None)
        self.until(lambda: self.program.jobs.idle)


@pytest.fixture
def ways(qtbot: QtBot, program: front.Program) -> Ways:
    return Ways(qtbot, program)


def readable(gate: QWidget) -> list[str]:
    return [label.text() for label in gate.findChildren(QLabel) if label.isVisible()]


def aliases(path: Path, passphrase: str, moving: Moving) -> list[str]:
    desk = vault.unlock(path, passphrase, clock=moving)
    found = [row.alias for row in desk.families.rows()]
    desk.close()
    return found
