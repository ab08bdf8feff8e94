"""After a lock nothing that was read is in the memory of any process of the program. Reads other processes: as root."""

import os
import sys

import pytest

from tests.e2e import memory
from tests.e2e.conftest import Tell
from tests.e2e.planting import PLANTED, Planted
from tests.e2e.program import Home, Running, is_alive, running
from tests.e2e.screen import Screen, wait_until

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


def test_a_lock_leaves_nothing_in_memory(home: Home, screen: Screen, planted: Planted, tell: Tell) -> None:
    assert os.geteuid() == 0, "only root may read the memory of a process that forbids it: run this as root"
    with running(home, "open", str(planted.path)) as program:
        (first,) = home.processes()
        unlock(program, screen, first, planted)
        read_everything(program, screen)
        wait_until(lambda: len(memory.found(first, planted.mark, planted.texts)) == PLANTED, "all texts read")

        screen.press("ctrl+l")
        program.until("pages_ready")  # of the one that comes after
        wait_until(lambda: not is_alive(first), "the end of the first process")
        after = home.processes()
        assert after
        assert first not in after
        left = {pid: memory.found(pid, planted.mark, planted.texts) for pid in after}
        tell(f"{PLANTED} of {PLANTED} texts in memory before the lock, {sum(map(len, left.values()))} after")
        for pid in after:
            assert left[pid] == set()
            assert memory.occurrences(pid, planted.mark) == 0  # not even a part
            assert memory.occurrences(pid, planted.passphrase) == 0
            assert memory.occurrences(pid, "FamSam") > 0  # the eyes do see

        (second,) = after
        unlock(program, screen, second, planted, at_the_gate=True)
        assert len(memory.found(second, planted.mark, planted.texts)) > 0


def unlock(
    program: Running, screen: Screen, pid: int, planted: Planted, *, at_the_gate: bool = False
) -> None:
    """Type the passphrase; the first page comes."""
    if not at_the_gate:
        program.until("pages_ready")
    screen.wait_for_focus(pid)
    screen.type(planted.passphrase)
    wait_until(lambda: memory.occurrences(pid, planted.passphrase) > 0, "the passphrase as it is typed")
    screen.press("Return")
    program.until("page")


def read_everything(program: Running, screen: Screen) -> None:
    """Go to every other page, and open the meeting."""
    for number in range(2, 7):
        screen.press(f"ctrl+{number}")
        program.until("page")
    screen.press("ctrl+4")
    program.until("page")
    screen.press("Tab", "Tab", "Tab", "Down", "Return")  # past the buttons and the tabs, to the list
