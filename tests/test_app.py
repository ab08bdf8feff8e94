"""The front door, with the real vault behind it: unlock, a wrong passphrase, the first run, lock."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from famsam_desktop import app as front
from famsam_desktop.domain.errors import StoreInUse
from famsam_desktop.host import paths
from famsam_desktop.host.settings import Settings, load
from famsam_desktop.services import vault
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.ui.shell.crash_dialog import CrashDialog
from famsam_desktop.ui.shell.firstrun import NewStore, RecoveryCode, Welcome
from famsam_desktop.ui.shell.recover import Recover, Renew
from famsam_desktop.ui.shell.unlock import Unlock

PASSPHRASE = "fyra ord i en rad"
#: Stands in for the next process: it ends at once.
NOTHING = (sys.executable, "-c", "pass")


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("app") / "team.famsam"
    people = [vault.NewPerson(name=name, passphrase=f"{PASSPHRASE}{name}") for name in ("Karin", "Amir")]
    vault.create(path, people, cost=FLOOR).desk.close()
    return path


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot) -> Iterator[front.Program]:
    paths.settings_file().unlink(missing_ok=True)
    font, palette = qapp.font(), qapp.palette()
    made = front.Program(qapp, again=NOTHING)
    yield made
    made.close()
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


def gate_of[G](program: front.Program, kind: type[G]) -> G:
    gate = program.window.centralWidget()
    assert isinstance(gate, kind)
    return gate


def unlock(qtbot: QtBot, program: front.Program, person: str, passphrase: str) -> Unlock:
    gate = gate_of(program, Unlock)
    qtbot.waitUntil(lambda: gate.person.count() == 2)
    gate.person.setCurrentText(person)
    gate.passphrase.line.setText(passphrase)
    gate.primary.click()
    return gate


def test_opens_on_today_for_the_person_who_unlocked(
    qtbot: QtBot, program: front.Program, store: Path
) -> None:
    program.start(store)
    unlock(qtbot, program, "Amir", f"{PASSPHRASE}Amir")
    qtbot.waitUntil(lambda: program.workspace is not None, timeout=20_000)
    assert program.desk is not None
    assert program.desk.user.name == "Amir"
    qtbot.waitUntil(lambda: program.jobs.idle)
    program.window.close()
    assert load(paths.settings_file()).last_store == str(store)


def test_the_keyboard_is_at_the_heading_after_unlocking(
    qtbot: QtBot, program: front.Program, store: Path
) -> None:
    program.start(store)
    unlock(qtbot, program, "Amir", f"{PASSPHRASE}Amir")
    qtbot.waitUntil(lambda: program.workspace is not None, timeout=20_000)
    workspace = program.workspace
    assert workspace is not None
    assert workspace.page is not None
    assert program.window.focusWidget() is workspace.page.title
    qtbot.waitUntil(lambda: program.jobs.idle)
    assert program.window.focusWidget() is workspace.page.title
    program.window.close()


def test_the_key_is_derived_while_the_rest_is_still_being_imported(
    qtbot: QtBot, program: front.Program, store: Path
) -> None:
    program.start(store)
    qtbot.waitUntil(lambda: gate_of(program, Unlock).person.count() == 2)
    imported = threading.Event()
    program.jobs.ask(imported.wait, lambda _imported: None)
    unlock(qtbot, program, "Amir", f"{PASSPHRASE}Amir")
    assert not program.entrance.idle
    qtbot.waitUntil(lambda: program.entrance.idle, timeout=20_000)
    with pytest.raises(StoreInUse):
        vault.try_passphrase(store, f"{PASSPHRASE}Karin", "Karin")
    assert program.workspace is None
    imported.set()
    qtbot.waitUntil(lambda: program.workspace is not None, timeout=20_000)


def test_the_lock_screen_itself_imports_no_words_of_the_pages(store: Path) -> None:
    code = (
        "import sys, famsam_desktop.app as app\n"
        "program = app.Program(app.application())\n"
        "program.entrance.settled.disconnect()\n"
        "program.entrance.settled.connect(lambda: program.jobs.ask(int, lambda _: app.QApplication.quit()))\n"
        "program.start(app.Path(sys.argv[1])); app.QApplication.exec()\n"
        "program.window.centralWidget().person.count() == 2 or sys.exit('who can open it was not read')\n"
        "sys.exit(str([m for m in sys.modules if m in ('famsam_desktop.ui.texts', 'sqlalchemy')] or ''))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(store)], check=False, capture_output=True, text=True
    )
    assert not done.stderr.replace("This plugin does not support propagateSizeHints()", "").strip()


def test_somebody_else_s_passphrase_is_refused_in_a_sentence(
    qtbot: QtBot, program: front.Program, store: Path
) -> None:
    program.start(store)
    gate = unlock(qtbot, program, "Karin", f"{PASSPHRASE}Amir")
    qtbot.waitUntil(lambda: bool(gate.banner.text), timeout=20_000)
    assert "stämmer inte" in gate.banner.text
    assert gate.primary.isEnabled()
    assert program.desk is None


def test_the_code_on_the_recovery_sheet_opens_the_store(
    qtbot: QtBot, program: front.Program, tmp_path: Path
) -> None:
    path = tmp_path / "glömt.famsam"
    made = vault.create(path, [vault.NewPerson(name="Karin", passphrase=PASSPHRASE)], cost=FLOOR)
    made.desk.close()
    program.start(path)
    gate_of(program, Unlock).forgotten_asked.emit()
    gate = gate_of(program, Recover)
    qtbot.waitUntil(gate.primary.isEnabled)
    gate.code.setText("0000-1111")
    gate.primary.click()
    qtbot.waitUntil(gate.primary.isEnabled)
    assert "stämmer inte" in gate.banner.text
    gate.code.setText(made.recovery_code.lower().replace("-", " "))
    gate.primary.click()
    qtbot.waitUntil(lambda: isinstance(program.window.centralWidget(), Renew), timeout=20_000)
    gate_of(program, Renew).skip.click()
    qtbot.waitUntil(lambda: program.workspace is not None, timeout=20_000)
    assert program.desk is not None
    assert program.desk.user.name == "Karin"


def test_what_is_no_store_is_said_at_once(qtbot: QtBot, program: front.Program, tmp_path: Path) -> None:
    program.start(tmp_path / "nothing.famsam")
    gate = gate_of(program, Unlock)
    qtbot.waitUntil(lambda: "inget FamSam-lager" in gate.banner.text, timeout=20_000)


def test_something_unforeseen_becomes_one_calm_dialog_and_the_desk_stays(
    qtbot: QtBot, program: front.Program, store: Path, expect_warning: Callable[[str], None]
) -> None:
    expect_warning("unforeseen")
    program.start(store)
    unlock(qtbot, program, "Karin", f"{PASSPHRASE}Karin")
    qtbot.waitUntil(lambda: program.workspace is not None, timeout=20_000)
    for _ in range(3):
        program.jobs.ask({}.popitem, print)
    qtbot.waitUntil(lambda: program.jobs.idle)
    dialogs = program.window.findChildren(CrashDialog)
    assert len(dialogs) == 1
    dialogs[0].close()
    assert program.window.isVisible()


def test_lock_lets_go_of_the_store_and_asks_nothing(
    qtbot: QtBot, program: front.Program, store: Path
) -> None:
    program.start(store)
    unlock(qtbot, program, "Karin", f"{PASSPHRASE}Karin")
    qtbot.waitUntil(lambda: program.workspace is not None, timeout=20_000)
    saved: list[int] = []
    program.jobs.do(lambda: saved.append(1))
    program.lock()
    assert saved == [1]
    assert not program.window.isVisible()
    vault.unlock(store, f"{PASSPHRASE}Karin", "Karin").close()


def test_the_first_run_ends_at_the_desk(qtbot: QtBot, program: front.Program, tmp_path: Path) -> None:
    program.start()
    gate_of(program, Welcome).new_asked.emit()
    new = gate_of(program, NewStore)
    new.place.setText(str(tmp_path / "team.famsam"))
    person = new.people[0]
    person.name.setText("Karin")
    person.passphrase.first.line.setText(PASSPHRASE)
    person.passphrase.second.line.setText(PASSPHRASE)
    new.primary.click()
    qtbot.waitUntil(lambda: isinstance(program.window.centralWidget(), RecoveryCode), timeout=30_000)
    code = gate_of(program, RecoveryCode)
    code.typed.setText(code.shown.text().lower())
    code.primary.click()
    qtbot.waitUntil(lambda: program.workspace is not None)
    qtbot.waitUntil(lambda: program.jobs.idle)


def test_python_has_its_own_import_back() -> None:
    code = (
        "import builtins; plain = builtins.__import__; import famsam_desktop.app, sys;"
        "sys.exit(builtins.__import__ is not plain)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_classes_of_qt_are_made_while_nobody_waits_for_the_desk() -> None:
    code = (
        "import enum, sys; from famsam_desktop.ui.theme.appearance import application;"
        "app = application(); from famsam_desktop.ui.shell.firsts import make_firsts;"
        "from PySide6.QtWidgets import QTableView, QWidget; window = QWidget(); make_firsts(window);"
        "made = []; plain = enum.EnumType._create_;"
        "enum.EnumType._create_ = lambda *known, **more: made.append(known) or plain(*known, **more);"
        "window.style(); QTableView(window).viewport(); sys.exit(len(made))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_close_twice_is_no_fault(program: front.Program, store: Path) -> None:
    program.start(store)
    closing: Callable[[], None] = program.close
    closing()
    closing()


@pytest.mark.parametrize(
    "remembered", [Settings(), Settings(width=5000, height=4000), Settings(width=700, height=500)]
)
def test_the_window_is_never_larger_than_the_screen_beside_its_bars(
    program: front.Program, store: Path, remembered: Settings
) -> None:
    room = program.window.screen().availableSize()
    program.settings = remembered
    program.start(store)
    size = program.window.size()
    assert size.width() == min(remembered.width, room.width())
    assert size.height() == min(remembered.height, size.height())
    assert size.height() < room.height()


def test_a_first_window_fits_a_small_laptop() -> None:
    assert Settings().width <= 1366
    assert Settings().height <= 768 - 48 - 36  # the taskbar and the title bar of Windows
