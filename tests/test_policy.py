"""What the organisation has settled holds in the whole program: limits, the first gate, papers, the command line."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from famsam_desktop import app as front
from famsam_desktop import cli
from famsam_desktop.host import paths
from famsam_desktop.host.settings import Settings, save
from famsam_desktop.services import vault
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.ui.shell.firstrun import Welcome
from famsam_desktop.ui.shell.unlock import Unlock
from tests.policies import settled

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows asks for the owner in a way of its own"
)


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[front.Program]:
    """The program of a user who chose to be locked after an hour, where the organisation says five minutes."""
    store = tmp_path / "delat" / "team.famsam"
    font, palette = qapp.font(), qapp.palette()
    save(paths.settings_file(), Settings(idle_minutes=60))
    with settled(tmp_path, f'store = "{store}"\nidle_minutes = 5\n'):
        made = front.Program(qapp, again=(sys.executable, "-c", "pass"))
        yield made
        made.close()
        made.window.deleteLater()
        made.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    paths.settings_file().unlink()
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_the_store_locks_no_later_than_the_organisation_says(program: front.Program) -> None:
    assert program._limits().idle_minutes == 5


def test_without_the_settled_store_the_program_begins_at_the_welcome(program: front.Program) -> None:
    program.start()
    assert isinstance(program.window.centralWidget(), Welcome)


def test_the_settled_store_is_opened_by_whoever_comes_first(program: front.Program) -> None:
    person = vault.NewPerson(name="Karin", passphrase="fyra ord i en rad")
    vault.create(paths.new_store(), [person], cost=FLOOR).desk.close()
    program.start()
    assert isinstance(program.window.centralWidget(), Unlock)
    assert program.entrance.path == paths.new_store()
    shutil.rmtree(paths.new_store())


def test_the_check_of_the_installation_says_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with settled(tmp_path, "nyckelring = false\n"):
        assert cli.main(["self-check"]) == 0
    assert "nämner nyckelring, som inte finns" in capsys.readouterr().err


def test_the_command_line_shows_the_licences(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["licences"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("FamSam Desktop bygger på andras arbete:")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in shown
