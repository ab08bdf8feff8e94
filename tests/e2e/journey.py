"""A journey through the program in a process of its own: found by AT-SPI, done with the pointer and the keyboard."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.e2e.heard import Heard, Reader, reader
from tests.e2e.program import Home, Running, running
from tests.e2e.screen import PATIENCE_SECONDS, Screen, wait_until

BUTTONS = ("push button", "button", "toggle button")
MENUS = ("menu item", "check menu item", "radio menu item")
FIELDS = ("text", "password text", "entry")
#: More than a step of the wheel scrolls by, so that nothing is passed by.
_STEP = 160


class Journey:
    """One story, told by what is heard and what is seen."""

    def __init__(self, screen: Screen, pictures: Path) -> None:
        self._screen, self._pictures = screen, pictures
        self._taken = 0
        self.ear: Reader
        self.program: Running

    @contextmanager
    def running(self, home: Home, *words: str, **further: str) -> Iterator[None]:
        """The program, with somebody who listens; both have ended afterwards."""
        rooms = home.folder / "reader"
        rooms.mkdir(mode=0o700, exist_ok=True)
        with reader(rooms) as self.ear, running(home, *words, **self.ear.environ, **further) as self.program:
            self.ear.pid = self.program.process.pid
            self.program.until("pages_ready")
            yield

    def listen_to(self, pid: int) -> None:
        """From now on to the program that came after."""
        self.ear.pid = pid

    # --- to see ------------------------------------------------------------------------------------------------------

    def see(self, name: str, *roles: str, begins: bool = False) -> Heard:
        """Wait until it is shown and lies still."""
        return self.ear.still(name, *roles, begins=begins)

    def gone(self, name: str, *roles: str) -> None:
        """Wait until it is shown no longer."""
        wait_until(lambda: self.ear.found(name, *roles) is None, f"the end of {name}")

    def photograph(self, name: str) -> None:
        """Keep what stands on the screen, once it lies where it lay at the look before."""
        wait_until(lambda: self._shape() == self._shape(), f"a picture that stands still: {name}")
        QApplication.processEvents()
        QApplication.sync()
        self._taken += 1
        picture = QApplication.primaryScreen().grabWindow(0)
        assert picture.save(str(self._pictures / f"{self._taken:02}-{name}.png"))

    def _shape(self) -> list[tuple[str, tuple[int, int, int, int] | None]]:
        return [(each.role, each.box) for each in self.ear.tree()]

    # --- hands -------------------------------------------------------------------------------------------------------

    def press(self, name: str, *roles: str, begins: bool = False) -> None:
        """Press there with the pointer, once it can be pressed and is in sight."""
        self._screen.click(self._in_sight(name, *(roles or BUTTONS), begins=begins).middle)

    def tick(self, name: str) -> None:
        """Press on the box before these words."""
        box = self._in_sight(name, "check box", begins=True).box
        assert box is not None
        self._screen.click((box[0] + 8, box[1] + box[3] // 2))
        wait_until(
            lambda: "checked" in self.ear.find(name, "check box", begins=True).states, f"a tick: {name}"
        )

    def write(self, name: str, text: str, *, begins: bool = False) -> Heard:
        """Type over what stands in a field."""
        field = self._in_sight(name, *FIELDS, begins=begins)
        self._screen.click(field.middle)
        wait_until(lambda: "focused" in self.ear.now(field).states, f"the focus in {name}")
        self.keys("ctrl+a")
        self.type(text)
        if field.role == "password text":
            wait_until(lambda: len(self.ear.read(field)) == len(text), name)
        else:
            wait_until(lambda: self.ear.read(field) == text, f"{text} in {name}")
        return field

    def choose(self, shown: str, words: str) -> None:
        """Open the list of choices that shows this, and choose by typing what is sought."""
        self.press(shown, "combo box")
        self.type(words)
        self.keys("Return")
        self.see(words, "combo box", begins=True)

    def open(self, name: str, title: str = "") -> None:
        """Press a button that opens a dialog."""
        self.press(name)
        self.see(title or name, "dialog")

    def send(self, title: str, name: str) -> None:
        """Press the button of a dialog; it goes."""
        self.press(name)
        self.gone(title, "dialog")

    def go(self, page: str) -> None:
        """Go to a page by the sidebar."""
        self.press(page, "list item")

    def menu(self, *words: str) -> None:
        """Go through the menus with the pointer."""
        for word in words:
            self._screen.click(self.see(word, *MENUS).middle)

    def size(self, width: int, height: int) -> None:
        """Make the window so large."""
        self._screen.size(width, height)
        wait_until(lambda: self.ear.find("FamSam", "frame").size == (width, height), "another size")

    def keys(self, *keys: str) -> None:
        """Press keys, in the names of X."""
        self._screen.press(*keys)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        self._screen.type(text)

    def _in_sight(self, name: str, *roles: str, begins: bool = False) -> Heard:
        """It, where it lies once it can be used; what is out of sight is scrolled to."""
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            found = self.see(name, *roles, begins=begins)
            if "enabled" not in found.states:
                continue
            if self.ear.in_sight(found):
                return found
            self._scroll_to(found)
        raise AssertionError(f"never ready: {name}")

    def _scroll_to(self, heard: Heard) -> None:
        """Turn the wheel half-way down what is in front, over or under it, some steps towards it."""
        _, half = self.ear.find("", "frame", "dialog", begins=True).middle
        x, y = heard.middle
        self._screen.turn((x, half), 1 + abs(y - half) // _STEP, down=y > half)
