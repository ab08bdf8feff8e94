"""What was copied here is gone half a minute later; the end of the half minute is the test's own.

The offscreen platform does not say whose the clipboard is, so the test does; a real X server is asked in tests/e2e.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from famsam_desktop.ui.shell.crash_dialog import CrashDialog
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.clipboard import STAYS_MS, Clipboard

TEXT = "Örjan Påhittad, Storgatan 1"


class Copied:
    """The application's clipboard with its watch, and whose it is."""

    def __init__(self, app: QApplication) -> None:
        self.clipboard: QClipboard = app.clipboard()
        self.clipboard.clear()
        self.ours = True
        self.watch = Clipboard(self.clipboard, app, lambda: self.ours)

    def by_another(self, text: str) -> None:
        """Another program copies something."""
        self.ours = False
        self.clipboard.setText(text)

    def half_a_minute_later(self) -> str:
        """What the clipboard holds then."""
        if self.watch.timer.isActive():
            self.watch.timer.timeout.emit()
        return self.clipboard.text()


@pytest.fixture
def copied(qapp: QApplication) -> Iterator[Copied]:
    made = Copied(qapp)
    yield made
    made.watch.timer.stop()
    made.clipboard.dataChanged.disconnect(made.watch._on_changed)
    made.watch.deleteLater()
    made.clipboard.clear()


def copy_from_a_field(qtbot: QtBot, text: str) -> None:
    field = QLineEdit(text)
    qtbot.addWidget(field)
    field.selectAll()
    field.copy()


def test_what_a_field_copied_is_there_and_gone_after_half_a_minute(qtbot: QtBot, copied: Copied) -> None:
    copy_from_a_field(qtbot, TEXT)
    assert copied.clipboard.text() == TEXT
    assert (copied.watch.timer.isActive(), copied.watch.timer.interval()) == (True, STAYS_MS)
    assert copied.half_a_minute_later() == ""


def test_it_is_gone_at_the_lock_however_soon(qtbot: QtBot, copied: Copied) -> None:
    copy_from_a_field(qtbot, TEXT)
    copied.watch.clear()
    assert copied.clipboard.text() == ""
    assert not copied.watch.timer.isActive()


def test_each_copy_begins_the_half_minute_anew(qtbot: QtBot, copied: Copied) -> None:
    copy_from_a_field(qtbot, TEXT)
    copied.watch.timer.stop()
    copy_from_a_field(qtbot, TEXT)
    assert copied.watch.timer.isActive()


def test_what_another_program_copied_since_is_left_alone(qtbot: QtBot, copied: Copied) -> None:
    copy_from_a_field(qtbot, TEXT)
    copied.by_another("ur ett annat program")
    assert copied.half_a_minute_later() == "ur ett annat program"
    copied.watch.clear()
    assert copied.clipboard.text() == "ur ett annat program"


def test_what_only_others_copied_is_not_even_looked_at(copied: Copied) -> None:
    copied.by_another(TEXT)
    assert not copied.watch.timer.isActive()
    copied.watch.clear()
    assert copied.clipboard.text() == TEXT


def test_a_program_that_took_our_text_over_does_not_keep_it(qtbot: QtBot, copied: Copied) -> None:
    copy_from_a_field(qtbot, TEXT)
    copied.by_another(TEXT)
    assert copied.half_a_minute_later() == ""


def test_histories_are_told_to_leave_it_alone(qtbot: QtBot, copied: Copied) -> None:
    copy_from_a_field(qtbot, TEXT)
    data = copied.clipboard.mimeData()
    assert data.data("x-kde-passwordManagerHint").data() == b"secret"
    assert not data.hasHtml()


def test_the_text_is_not_kept_a_second_time(qtbot: QtBot, copied: Copied) -> None:
    copy_from_a_field(qtbot, TEXT)
    assert TEXT not in repr(vars(copied.watch))


def test_technical_information_goes_too(qtbot: QtBot, copied: Copied, appearance: Appearance) -> None:
    room = QLineEdit()
    qtbot.addWidget(room)
    dialog = CrashDialog(ValueError(), room, restarts=True)
    dialog.copy.click()
    assert copied.clipboard.text().startswith("Python")
    assert copied.half_a_minute_later() == ""
