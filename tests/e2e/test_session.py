"""What a Linux desktop tells on its buses locks: signals of another process, on private buses."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.program import ROOT

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="D-Bus")

LOGIN = "/org/freedesktop/login1"
LOCKED = [
    ("system", LOGIN, "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:true"),
    ("system", f"{LOGIN}/session/_37", "org.freedesktop.login1.Session.Lock", ""),
    ("session", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:true"),
    ("session", "/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:true"),
    ("session", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", "boolean:true"),
    ("session", "/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver.ActiveChanged", "boolean:true"),
]
NOT_LOCKED = [
    ("system", LOGIN, "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:false"),
    ("system", f"{LOGIN}/session/_38", "org.freedesktop.login1.Session.Lock", ""),
    ("system", f"{LOGIN}/session/_37", "org.freedesktop.login1.Session.Unlock", ""),
    ("session", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", "boolean:false"),
]
#: Comes after each of those on the same bus, and is heard.
LAST = {"system": LOCKED[0], "session": LOCKED[2]}
LISTEN = """
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget
from famsam_desktop.ui.shell.sessions import Session

app = QApplication([])
window = QWidget()
session = Session(window)
heard = []

def on_left():
    heard.append(None)
    print("left", flush=True)

def on_end():
    print(len(heard), flush=True)
    app.quit()

session.left.connect(on_left)
session.listen(window)
end = QSocketNotifier(0, QSocketNotifier.Type.Read)
end.activated.connect(on_end)
print("listening", flush=True)
app.exec()
"""


class Listener:
    """A process that listens, and tells a line each time; ours may have been on other buses since it began."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._end, self._told = process.stdin, process.stdout

    def next(self) -> str:
        """Wait for the next line."""
        return self._told.readline().strip()

    def close(self) -> str:
        """How often it heard something, in all."""
        self._end.close()
        return self._told.read().split()[-1]


@pytest.fixture(scope="module")
def buses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Two daemons of this test's own."""
    assert shutil.which("dbus-daemon"), "`python3 packaging/dev.py e2e` installs dbus-daemon"
    folder = tmp_path_factory.mktemp("buses")
    with pytest.MonkeyPatch.context() as patch:
        daemons = [daemon(folder / name) for name in ("system", "session")]
        for name in ("system", "session"):
            patch.setenv(f"DBUS_{name.upper()}_BUS_ADDRESS", f"unix:path={folder / name}")
        patch.setenv("XDG_SESSION_ID", "7")
        yield
        for each in daemons:
            each.terminate()
            each.wait()


def daemon(socket: Path) -> "subprocess.Popen[str]":
    """A bus that is ready: it prints its address when it is."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address=unix:path={socket}"]
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=nowhere, text=True)
    assert process.stdout is not None
    with process.stdout as told:
        assert told.readline()
    return process


@pytest.fixture
def listener(buses: None) -> Iterator[Listener]:
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", LISTEN], env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        made = Listener(process)
        assert made.next() == "listening"
        yield made
        process.kill()


def send(bus: str, path: str, signal: str, *values: str) -> None:
    subprocess.run(
        ["dbus-send", f"--{bus}", "--type=signal", path, signal, *filter(None, values)], check=True
    )


@pytest.mark.parametrize(("bus", "path", "signal", "value"), LOCKED)
def test_a_locked_screen_and_sleep_are_heard(
    listener: Listener, bus: str, path: str, signal: str, value: str
) -> None:
    send(bus, path, signal, value)
    assert listener.next() == "left"
    assert listener.close() == "1"


@pytest.mark.parametrize(("bus", "path", "signal", "value"), NOT_LOCKED)
def test_waking_unlocking_and_the_sessions_of_others_are_not(
    listener: Listener, bus: str, path: str, signal: str, value: str
) -> None:
    send(bus, path, signal, value)
    send(*LAST[bus])
    assert listener.next() == "left"
    assert listener.close() == "1"
