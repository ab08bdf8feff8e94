"""Gate 2: the lock screen and every page as a screen reader finds them by AT-SPI, in a program of its own."""

import sys
from collections.abc import Iterator
from itertools import pairwise

import pytest

from famsam_desktop.services.demo import PASSPHRASE, build
from famsam_desktop.services.vault import utc_now
from tests.e2e.heard import Heard, Reader, reader
from tests.e2e.program import Home, Running, running
from tests.e2e.screen import Screen

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="AT-SPI")

#: The pages of the sidebar; most are headed by their own name.
PAGES = (
    "Familjer",
    "Kalender",
    "Möten",
    "Åtgärder",
    "Statistik",
    "Register",
    "Inställningar",
    "Papperskorg",
    "Logg",
)
_HEADINGS = {"Kalender": "Vecka "}
#: What takes the focus and holds others that say what they are.
_FRAMES = {"frame", "dialog", "scroll pane", "filler", "panel", "layered pane"}


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Reader, Running]]:
    """The program at its lock screen, and somebody who listens."""
    folder = tmp_path_factory.mktemp("heard")
    build(folder / "demo.famsam", clock=utc_now).close()
    rooms = folder / "reader"
    rooms.mkdir(mode=0o700)
    with (
        reader(rooms) as ear,
        running(Home(folder), "open", str(folder / "demo.famsam"), **ear.environ) as program,
    ):
        ear.pid = program.process.pid
        yield ear, program


def test_the_lock_screen_and_every_page_are_read_aloud(heard: tuple[Reader, Running], screen: Screen) -> None:
    ear, program = heard
    program.until("store_ready")
    field = ear.find("Lösenfras", "password text")
    assert unnamed(ear) == []
    ear.write(field, PASSPHRASE)
    ear.press(ear.find("Lås upp", "push button"))
    ear.find("Sidor", "list")
    assert "selected" in ear.find("Idag", "list item").states
    assert unnamed(ear) == []
    assert overlapping(ear) == []
    for page in PAGES:
        screen.click(ear.still(page, "list item").middle)
        ear.find(_HEADINGS.get(page, page), "heading", begins=True)
        assert unnamed(ear) == [], page


def overlapping(ear: Reader) -> list[tuple[str, str]]:
    """Places that lie over each other: laid out before they were dressed, as a reader that asks early brings about."""
    places = [each for each in ear.tree() if each.role == "list item" and each.box is not None]
    return [
        (above.name, below.name)
        for above, below in pairwise(places)
        if above.box is not None and below.box is not None and above.box[1] + above.box[3] > below.box[1]
    ]


def unnamed(ear: Reader) -> list[Heard]:
    """What takes the focus without saying what it is."""
    return [
        each
        for each in ear.tree()
        if "focusable" in each.states and not each.name.strip() and each.role not in _FRAMES
    ]
