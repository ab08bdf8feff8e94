"""When an open store is locked without being asked; the clocks are the test's own, the keys come by the window."""

import ctypes
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.ui.shell import sessions, sessions_windows
from famsam_desktop.ui.shell.guard import Guard
from famsam_desktop.ui.shell.watch import Limits, Watch, awake_clock


class Clocks:
    """Seconds awake, and seconds for everybody."""

    def __init__(self) -> None:
        self.awake = 5000.0
        self.wall = 1_790_000_000.0

    def pass_by(self, seconds: float) -> None:
        """Time passes while the computer is awake."""
        self.awake += seconds
        self.wall += seconds


class Watched:
    """A window with a field, a watch over it, and what the watch has said."""

    def __init__(self, qtbot: QtBot, limits: Limits) -> None:
        self.clocks = Clocks()
        self.room = QWidget()
        self.field = QLineEdit(self.room)
        QVBoxLayout(self.room).addWidget(self.field)
        qtbot.addWidget(self.room)
        self.room.resize(300, 200)
        self.room.show()
        self.room.activateWindow()
        qtbot.waitUntil(self.field.hasFocus)
        self.watch = Watch(limits, self.room, awake=lambda: self.clocks.awake, wall=lambda: self.clocks.wall)
        self.locks = 0
        self.warnings: list[int] = []
        self.reprieves = 0
        self.watch.lock_wanted.connect(self._on_lock)
        self.watch.warned.connect(self.warnings.append)
        self.watch.reprieved.connect(self._on_reprieve)

    def after(self, seconds: float) -> int:
        """How many locks were wanted once so much time has passed."""
        self.clocks.pass_by(seconds)
        self.watch.look()
        return self.locks

    def press_a_key(self, window: QWidget | None = None) -> None:
        """As the window system does it: to the window, not to the widget."""
        QTest.keyClick((window or self.room).windowHandle(), Qt.Key.Key_A)

    def _on_lock(self) -> None:
        self.locks += 1

    def _on_reprieve(self) -> None:
        self.reprieves += 1


type Watching = Callable[..., Watched]


@pytest.fixture
def watching(qtbot: QtBot) -> Iterator[Watching]:
    made: list[Watched] = []

    def watch(**limits: int) -> Watched:
        made.append(Watched(qtbot, Limits(**limits)))
        return made[-1]

    yield watch
    for each in made:
        each.watch.end()


def test_nobody_there_for_so_long_locks_once(watching: Watching) -> None:
    watched = watching(idle_minutes=10)
    assert watched.after(599) == 0
    assert watched.after(1) == 1
    assert watched.after(3600) == 1


def test_without_limits_nothing_is_locked(watching: Watching) -> None:
    watched = watching()
    assert watched.after(1_000_000) == 0
    assert watched.warnings == []


def test_a_key_in_the_last_second_is_heard(watching: Watching) -> None:
    watched = watching(idle_minutes=1)
    watched.after(59)
    watched.press_a_key()
    assert watched.field.text() == "a"  # and goes its way
    assert watched.after(59) == 0
    assert watched.after(1) == 1


@pytest.mark.parametrize("hand", ["click", "move", "wheel", "composed"])
def test_pointer_wheel_and_composed_text_are_somebody_too(watching: Watching, hand: str) -> None:
    watched = watching(idle_minutes=1)
    watched.after(50)
    window = watched.room.windowHandle()
    if hand == "click":
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    elif hand == "move":
        QTest.mouseMove(window, QPoint(40, 40))
        QTest.mouseMove(window, QPoint(60, 60))
        QApplication.processEvents()
    elif hand == "wheel":
        QTest.wheelEvent(window, QPoint(5, 5), QPoint(0, 120))
    else:
        composed = QInputMethodEvent("", [])
        composed.setCommitString("å")
        QApplication.sendEvent(watched.field, composed)
        assert watched.field.text() == "å"
    assert watched.after(30) == 0
    assert watched.after(30) == 1


def test_a_dialog_on_top_is_watched_as_well_and_delays_nothing(watching: Watching, qtbot: QtBot) -> None:
    watched = watching(idle_minutes=1)
    dialog = QDialog(watched.room)
    QVBoxLayout(dialog).addWidget(QLineEdit(dialog))
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    watched.after(50)
    watched.press_a_key(dialog)
    assert watched.after(30) == 0
    assert watched.after(30) == 1
    assert dialog.isVisible()


def test_the_lock_is_told_half_a_minute_before_and_any_key_ends_it(watching: Watching) -> None:
    watched = watching(idle_minutes=1)
    watched.after(29)
    assert watched.warnings == []
    watched.after(1)
    watched.after(1)
    assert watched.warnings == [30]
    watched.after(9)
    watched.after(10)
    assert watched.warnings == [30, 20, 10]
    watched.press_a_key()
    assert watched.reprieves == 1  # at once, not at the next look
    assert watched.after(29) == 0
    assert watched.warnings == [30, 20, 10]


def test_open_for_too_long_locks_whoever_is_there(watching: Watching) -> None:
    watched = watching(longest_hours=2)
    watched.after(2 * 3600 - 30)
    watched.press_a_key()
    assert (watched.warnings, watched.reprieves) == ([30], 0)
    watched.after(29)
    watched.press_a_key()
    assert watched.after(1) == 1


def test_waking_up_locks_at_once_whatever_the_limits(watching: Watching) -> None:
    watched = watching()
    watched.after(100)
    watched.clocks.wall += 60
    assert watched.after(1) == 1


def test_a_clock_that_is_set_is_no_sleep(watching: Watching) -> None:
    watched = watching()
    watched.clocks.wall += 5
    assert watched.after(1) == 0
    watched.clocks.wall -= 7200
    assert watched.after(1) == 0
    assert watched.after(1) == 0


def test_other_limits_hold_from_now_on(watching: Watching) -> None:
    watched = watching()
    watched.after(600)
    watched.watch.set_limits(Limits(idle_minutes=15))
    assert watched.after(299) == 0
    assert watched.after(1) == 1


def test_after_its_end_nothing_is_wanted(watching: Watching) -> None:
    watched = watching(idle_minutes=1)
    watched.watch.end()
    watched.press_a_key()
    watched.watch.want()
    assert watched.after(10_000) == 0


def test_it_looks_by_itself(qtbot: QtBot, watching: Watching) -> None:
    watched = watching(idle_minutes=1)
    watched.clocks.pass_by(61)
    with qtbot.waitSignal(watched.watch.lock_wanted, timeout=10_000):
        pass


def test_the_clock_of_waking_hours_goes_forward() -> None:
    clock = awake_clock()
    assert clock() <= clock()


# --- the guard -----------------------------------------------------------------------------------------------------


def test_the_guard_says_at_the_foot_of_the_window_that_a_lock_is_near(
    qtbot: QtBot, watching: Watching
) -> None:
    watched = watching(idle_minutes=1)
    guard = Guard(Limits(), watched.room, watched.watch)
    locks: list[None] = []
    guard.lock_wanted.connect(lambda: locks.append(None))
    watched.after(30)
    assert guard.warning.text == "Låser om 30 sekunder …"
    assert guard.warning.isVisible()
    assert watched.field.hasFocus()
    watched.press_a_key()
    assert guard.warning.isHidden()
    watched.after(60)
    assert locks == [None]


def test_what_the_system_tells_locks(watching: Watching) -> None:
    watched = watching()
    guard = Guard(Limits(), watched.room, watched.watch)
    guard.session.left.emit()
    guard.session.left.emit()
    assert watched.locks == 1


# --- what systems say ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "path"),
    [("2", "/_32"), ("c1", "/c1"), ("12", "/_312"), ("a-b", "/a_2db")],
)
def test_the_session_s_path_is_written_as_systemd_does(
    monkeypatch: pytest.MonkeyPatch, name: str, path: str
) -> None:
    monkeypatch.setenv("XDG_SESSION_ID", name)
    assert sessions.own_session() == f"/org/freedesktop/login1/session{path}"
    monkeypatch.delenv("XDG_SESSION_ID")
    assert sessions.own_session() == ""


@pytest.mark.parametrize(
    ("number", "word", "leaves"),
    [(0x02B1, 7, True), (0x02B1, 8, False), (0x0218, 4, True), (0x0218, 7, False), (0x0100, 4, False)],
)
def test_a_message_of_windows_is_read_from_memory(number: int, word: int, leaves: bool) -> None:
    """Its layout in memory, on whatever system; that Windows sends it is not tried here."""

    class Message(ctypes.Structure):
        _fields_ = (
            ("window", ctypes.c_void_p),
            ("number", ctypes.c_uint),
            ("word", ctypes.c_size_t),
            ("long", ctypes.c_ssize_t),
        )

    message = Message(1, number, word, 3)
    left: list[None] = []
    listening = sessions_windows._Filter(lambda: left.append(None))
    assert listening.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message)) == (False, 0)
    assert listening.nativeEventFilter(b"xcb_generic_event_t", 0) == (False, 0)
    assert bool(left) is leaves


@pytest.mark.skipif(sys.platform != "linux", reason="asks for the buses of Linux")
def test_no_bus_is_no_fault(qtbot: QtBot, watching: Watching, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    watched = watching()
    guard = Guard(Limits(), watched.room, watched.watch)
    guard.session.listen(watched.room)
    assert watched.locks == 0
