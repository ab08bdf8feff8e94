"""The program as a screen reader finds it: buses of its own, and a reader that is another program."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from tests.e2e.screen import PATIENCE_SECONDS

_READER = Path(__file__).with_name("reader.py")
_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
_SYSTEM_PYTHON = Path("/usr/bin/python3")


@dataclass(frozen=True, slots=True)
class Heard:
    """Something that is shown: what it is called, what it is, how it stands, and where."""

    at: int
    name: str
    role: str
    description: str
    states: frozenset[str]
    box: tuple[int, int, int, int] | None

    @property
    def middle(self) -> tuple[int, int]:
        """Where to press."""
        assert self.box is not None, self
        left, top, width, height = self.box
        return left + width // 2, top + height // 2

    @property
    def size(self) -> tuple[int, int]:
        """How wide and how high."""
        assert self.box is not None, self
        return self.box[2:]


class Reader:
    """Asks the reader about one program."""

    def __init__(self, asked: IO[str], told: IO[str], environ: Mapping[str, str]) -> None:
        self._asked, self._told = asked, told
        self.environ = environ
        """What a program needs in its environment to be heard."""
        self.pid = 0

    def find(self, name: str, *roles: str, begins: bool = False) -> Heard:
        """Wait for something shown by this name."""
        end = time.monotonic() + PATIENCE_SECONDS
        while (found := self.found(name, *roles, begins=begins)) is None:
            if time.monotonic() > end:
                heard = [each.name for each in self.tree() if each.name]
                raise AssertionError(f"never came: {name} {roles}, but {heard}")
        return found

    def found(self, name: str, *roles: str, begins: bool = False) -> Heard | None:
        """Something shown by this name, if it is there now."""
        told = self._ask("find", pid=self.pid, name=name, roles=roles, begins=begins)
        return _heard(told) if told is not None else None

    def tree(self) -> list[Heard]:
        """All that is shown."""
        return [_heard({"at": -1, **each}) for each in self._ask("tree", pid=self.pid)]

    def now(self, heard: Heard) -> Heard:
        """The same as it is now."""
        told = self._ask("look", at=heard.at)
        assert told is not None, f"gone: {heard.name}"
        return _heard({"at": heard.at, **told})

    def still(self, name: str, *roles: str, begins: bool = False) -> Heard:
        """The same as `find`, once it lies where it lay at the look before."""
        last = self.find(name, *roles, begins=begins)
        while (found := self.find(name, *roles, begins=begins)).box != last.box:
            last = found
        return found

    def in_sight(self, heard: Heard) -> bool:
        """Nothing that holds it hides its middle."""
        return bool(self._ask("in_sight", at=heard.at))

    def press(self, heard: Heard) -> None:
        """Do what it is for, as a reader's own key does."""
        assert self._ask("press", at=heard.at), heard

    def write(self, heard: Heard, text: str) -> None:
        """Put a text into a field."""
        assert self._ask("write", at=heard.at, text=text), heard

    def read(self, heard: Heard) -> str:
        """The text of a field."""
        return str(self._ask("read", at=heard.at))

    def table(self, heard: Heard) -> tuple[list[str], list[list[str]]]:
        """The heads of a table, and its rows."""
        told = self._ask("table", at=heard.at)
        return told["heads"], told["rows"]

    def _ask(self, do: str, **values: Any) -> Any:
        self._asked.write(json.dumps({"do": do, **values}) + "\n")
        self._asked.flush()
        line = self._told.readline()
        assert line, f"the reader ended at {do}"
        return json.loads(line)


@contextmanager
def reader(folder: Path) -> Iterator[Reader]:
    """Begin the buses and the reader; they have ended afterwards."""
    for each in (_LAUNCHER, _SYSTEM_PYTHON):
        assert each.exists(), f"{each} is missing; `python3 packaging/dev.py e2e` installs it"
    assert shutil.which("dbus-daemon"), "`python3 packaging/dev.py e2e` installs dbus-daemon"
    socket = folder / "bus"
    inside = {
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={socket}",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_RUNTIME_DIR": str(folder),
    }
    environ = {**{k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "PYTHONHOME"}}, **inside}
    started: list[subprocess.Popen[str]] = []
    try:
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address=unix:path={socket}"]
        started.append(_begun(bus, environ))
        _first_line(started[0])
        started.append(_begun([str(_LAUNCHER), "--launch-immediately"], environ))
        started.append(_begun([str(_SYSTEM_PYTHON), str(_READER)], environ))
        asked, told = started[-1].stdin, started[-1].stdout
        assert asked is not None
        assert told is not None
        yield Reader(asked, told, inside)
    finally:
        for process in reversed(started):
            process.terminate()  # the launcher then ends the bus that it began
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()


def _begun(command: Sequence[str], environ: Mapping[str, str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        command,
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _first_line(process: "subprocess.Popen[str]") -> None:
    assert process.stdout is not None
    assert process.stdout.readline()


def _heard(told: Mapping[str, Any]) -> Heard:
    box = told["box"]
    return Heard(
        at=told["at"],
        name=told["name"],
        role=told["role"],
        description=told["description"],
        states=frozenset(told["states"]),
        box=tuple(box) if box is not None else None,
    )
