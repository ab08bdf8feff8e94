"""The page Inställningar, shown on a real store with real passphrases."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from famsam_desktop.services import vault
from famsam_desktop.services.desk import Desk
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.settings.outside import Outside
from famsam_desktop.ui.settings.page import SettingsPage
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.dialog import Dialog
from tests.clock import NOW
from tests.ui.hands import press, settled, shown

__all__ = ["karin", "moving", "outside", "page", "path", "stair", "template"]

KARIN, AMIR = "Karin Lindqvist", "Amir Haddad"
PASSPHRASES = {KARIN: "fyra ord i en rad", AMIR: "lugn skog vid viken"}
NEW = "gröna stigar om våren"


class Moving:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store for two people, closed."""
    path = tmp_path_factory.mktemp("settings") / "team.famsam"
    people = [vault.NewPerson(name=name, passphrase=words) for name, words in PASSPHRASES.items()]
    vault.create(path, people, cost=FLOOR, clock=Moving()).desk.close()
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
def karin(path: Path, moving: Moving) -> Iterator[Desk]:
    """The store, open in Karin's hands."""
    desk = vault.unlock(path, PASSPHRASES[KARIN], KARIN, clock=moving)
    yield desk
    desk.close()


@pytest.fixture
def stair(qapp: QApplication, karin: Desk) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def outside() -> Outside:
    return Outside(idle_minutes=10)


@pytest.fixture
def page(
    qtbot: QtBot, appearance: Appearance, karin: Desk, stair: Jobs, outside: Outside
) -> Iterator[SettingsPage]:
    made = shown(qtbot, stair, SettingsPage(karin, stair, outside))
    qtbot.waitUntil(lambda: made.keyring.state.text().startswith(("Avstängd", "På")))
    yield made
    settled(qtbot, stair)


def dialog[D: QDialog](page: Any, kind: type[D]) -> D:
    (found,) = [each for each in page.findChildren(kind) if each.isVisible()]
    assert isinstance(found, kind)
    return found


def toasts(page: Any) -> list[str]:
    told: list[str] = []

    def hear(text: str, _undoable: bool) -> None:
        told.append(text)

    page.told.connect(hear)
    return told


def answer(qtbot: QtBot, stair: Jobs, asked: Dialog) -> None:
    press(asked.primary)
    settled(qtbot, stair)
