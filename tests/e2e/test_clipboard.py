"""What was copied on a real X server: another process pastes it, and then there is nothing left to paste."""

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from famsam_desktop.ui.widgets.clipboard import Clipboard
from tests.e2e.screen import PATIENCE_SECONDS, Screen

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="an X server")

TEXT = "Örjan Påhittad, Storgatan 1"
OTHER = "ur ett annat program"
#: Another program: pastes and tells, or copies and stays until it is ended.
PASTE = (
    "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
    "from PySide6.QtGui import QClipboard;"
    "mode = QClipboard.Mode.Selection if sys.argv[1] == 'marked' else QClipboard.Mode.Clipboard;"
    "data = app.clipboard().mimeData(mode);"
    "hint = bytes(data.data('x-kde-passwordManagerHint').data()).decode();"
    "sys.stdout.buffer.write(f'{app.clipboard().text(mode)}|{hint}'.encode())"
)
COPY = (
    "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
    "app.clipboard().setText(sys.argv[1]); print('copied', flush=True); app.exec()"
)


@pytest.fixture
def clipboard(qapp: QApplication, screen: Screen) -> Iterator[Clipboard]:
    assert QApplication.platformName() == "xcb", "run this as `python3 packaging/dev.py e2e`"
    made = Clipboard(qapp.clipboard(), qapp)
    yield made
    made.clear()
    made.deleteLater()


@pytest.fixture
def field(qtbot: QtBot, clipboard: Clipboard) -> QLineEdit:
    made = QLineEdit(TEXT)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.selectAll()
    return made


def pasted(qtbot: QtBot, where: str = "copied") -> str:
    """What another process gets; this one has to serve it meanwhile."""
    process = QProcess()
    process.setProcessEnvironment(QProcessEnvironment.systemEnvironment())
    process.start(sys.executable, ["-c", PASTE, where])
    qtbot.waitUntil(
        lambda: process.state() is QProcess.ProcessState.NotRunning, timeout=int(PATIENCE_SECONDS * 1000)
    )
    assert process.exitCode() == 0, bytes(process.readAllStandardError().data())
    return bytes(process.readAllStandardOutput().data()).decode()


def test_another_program_gets_it_once_with_the_hint_and_then_nothing(
    qtbot: QtBot, clipboard: Clipboard, field: QLineEdit
) -> None:
    field.copy()
    assert pasted(qtbot) == f"{TEXT}|secret"
    clipboard.timer.timeout.emit()
    assert pasted(qtbot) == "|"


def test_at_the_lock_what_is_marked_goes_too(qtbot: QtBot, clipboard: Clipboard, field: QLineEdit) -> None:
    QApplication.clipboard().setText(TEXT, QClipboard.Mode.Selection)
    assert pasted(qtbot, "marked").startswith(TEXT)
    clipboard.clear()
    assert pasted(qtbot, "marked") == "|"


def test_what_another_program_copied_since_stays(
    qtbot: QtBot, clipboard: Clipboard, field: QLineEdit
) -> None:
    field.copy()
    other = subprocess.Popen([sys.executable, "-c", COPY, OTHER], stdout=subprocess.PIPE, env=os.environ)
    assert other.stdout is not None
    try:
        with other.stdout as told:
            assert told.readline() == b"copied\n"
        qtbot.waitUntil(partial(_holds, OTHER))
        clipboard.timer.timeout.emit()
        clipboard.clear()
        assert pasted(qtbot) == f"{OTHER}|"
    finally:
        other.kill()
        other.wait()


def _holds(text: str) -> bool:
    return QApplication.clipboard().text() == text
