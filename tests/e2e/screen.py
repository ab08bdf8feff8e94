"""A real desktop: the X screen that `dev.py e2e` began, with a window manager, and hands on its keyboard."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

#: A journey that waits longer than this has failed; nothing is waited for when it is there already.
PATIENCE_SECONDS = 60.0


def wait_until(ready: Callable[[], bool], what: str) -> None:
    """Look again until it is so, giving way to others; a look is a process or a file, so no signal could tell."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not ready():
        assert time.monotonic() < end, f"never came: {what}"
        os.sched_yield()


class Screen:
    """Types and presses as a person does; whatever window is in front gets it."""

    def keyboard(self, layout: str) -> None:
        """Choose the layout of the keyboard."""
        _do("setxkbmap", layout)

    def type(self, text: str) -> None:
        """Type a text, key by key."""
        _do("xdotool", "type", "--delay", "12", text)

    def press(self, *keys: str) -> None:
        """Press keys, in the names of X: Return, ctrl+l."""
        _do("xdotool", "key", "--delay", "20", *keys)

    def click(self, place: tuple[int, int]) -> None:
        """Press there with the pointer."""
        _do("xdotool", "mousemove", *map(str, place), "click", "1")

    def turn(self, place: tuple[int, int], steps: int, *, down: bool) -> None:
        """Turn the wheel there."""
        button = "5" if down else "4"
        _do("xdotool", "mousemove", *map(str, place), "click", "--repeat", str(steps), button)

    def size(self, width: int, height: int) -> None:
        """Make the window in front so large, and put it at the top left."""
        _do("xdotool", "getactivewindow", "windowmove", "0", "0")
        _do("xdotool", "getactivewindow", "windowsize", str(width), str(height))

    def owner(self) -> int:
        """The process whose window is in front; 0 when there is none."""
        words = _words("xdotool", "getactivewindow", "getwindowpid")
        return int(words[-1]) if words else 0

    def wait_for_title(self, title: str) -> None:
        """Until what is typed goes to the window with this title."""
        wait_until(
            lambda: " ".join(_words("xdotool", "getactivewindow", "getwindowname")) == title,
            f"{title} in front",
        )

    def wait_for_focus(self, pid: int) -> None:
        """Until what is typed goes to a window of this process."""
        wait_until(lambda: self.owner() == pid, f"a window of {pid} in front")


@contextmanager
def managed() -> Iterator[Screen]:
    """The screen with a window manager, which is ended afterwards."""
    assert os.environ.get("DISPLAY"), "run this as `python3 packaging/dev.py e2e`, which brings a screen"
    for name in ("openbox", "xdotool", "setxkbmap"):
        assert shutil.which(name), f"{name} is missing; `python3 packaging/dev.py e2e` installs it"
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield Screen()
    finally:
        manager.terminate()
        manager.wait()


def _do(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE_SECONDS)


def _words(*command: str) -> list[str]:
    """What it prints; a search that finds nothing fails, and an empty answer is enough here."""
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=PATIENCE_SECONDS)
    return done.stdout.split() if done.returncode == 0 else []
