"""The program as it is started by a user, in a home of its own; what it has reached it tells by its bench lines."""

import json
import os
import queue
import subprocess
import sys
import threading
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tests.e2e.screen import PATIENCE_SECONDS, wait_until

ROOT = Path(__file__).resolve().parent.parent.parent
_PLACES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
#: Every process that comes from ours bears this in its environment, however it was started.
_TOKEN = "FAMSAM_JOURNEY"


class Home:
    """A home folder with everything a program writes into: settings, data, caches, temporary files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.token = uuid.uuid4().hex
        self.environ = {
            **{key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "FAMSAM"))},
            "HOME": str(self._made("home")),
            "TMPDIR": str(self._made("tmp")),
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            _TOKEN: self.token,
            **{place: str(self._made(place.lower())) for place in _PLACES},
        }

    def processes(self) -> list[int]:
        """Every living process that was started from here, by this process or by one of those."""
        mark = f"{_TOKEN}={self.token}".encode()
        return [pid for pid in _pids() if mark in _environ(pid)]

    def _made(self, name: str) -> Path:
        place = self.folder / name
        place.mkdir(mode=0o700)
        return place


class Running:
    """The program, and whatever it becomes: what one process tells and what the next one does come on one line."""

    def __init__(self, home: Home, process: "subprocess.Popen[str]") -> None:
        self.home = home
        self.process = process
        self._told: queue.Queue[str] = queue.Queue()
        assert process.stdout is not None
        self._reader = threading.Thread(target=self._read, args=(process.stdout,), daemon=True)
        self._reader.start()

    def until(self, event: str) -> None:
        """Wait until the program, or the one that came after it, has told this."""
        while self._told.get(timeout=PATIENCE_SECONDS) != event:
            pass

    def close(self) -> None:
        """Read to the end, which comes when the last process has ended."""
        self._reader.join()
        self.process.wait()

    def _read(self, lines: IO[str]) -> None:
        with lines:
            for line in lines:
                if line.startswith("{"):
                    self._told.put(str(json.loads(line)["event"]))


@contextmanager
def running(home: Home, *words: str, **further: str) -> Iterator[Running]:
    """Start `famsam-desktop` with these words; it and what came of it have ended afterwards."""
    command = [sys.executable, "-m", "famsam_desktop", *words]
    inside = {**home.environ, "FAMSAM_BENCH": "1", **further}
    process = subprocess.Popen(
        command,
        env=inside,
        cwd=home.environ["HOME"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    program = Running(home, process)
    try:
        yield program
    finally:
        end(home.processes())
        program.close()


def end(pids: Sequence[int]) -> None:
    """End these processes, which are ours, at once, and see that they are gone."""
    for pid in pids:
        try:
            os.kill(pid, 9)
        except ProcessLookupError:
            continue
    wait_until(lambda: not any(map(is_alive, pids)), "the end of what was started")


def is_alive(pid: int) -> bool:
    """It runs: a process that has ended and whose end nobody has asked for yet does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def _pids() -> list[int]:
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]


def _environ(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:  # it has ended, or is the kernel's
        return b""
