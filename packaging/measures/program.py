"""A program under measurement: a process of its own that tells what it reached, and when, as lines of JSON.

The times it tells are those of ``time.monotonic``, which all processes of a computer share.
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from steps import ROOT, Failure

PASSPHRASE_VARIABLE = "FAMSAM_PASSPHRASE"  # noqa: S105  (the name of a variable)
PATIENCE_SECONDS = 120.0
_PLACES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")


def environ(home: Path) -> dict[str, str]:
    """The environment of a program under measurement: offscreen, in an empty home, and compiled as an installed one."""
    inside = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    inside.pop("PYTHONDONTWRITEBYTECODE", None)
    for place in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", *_PLACES):
        inside[place] = str(home)
    inside.update(
        QT_QPA_PLATFORM="offscreen",
        PYTHONUTF8="1",
        PYTHONPATH=os.pathsep.join((str(ROOT), str(ROOT / "packaging"))),
    )
    return inside


def module(name: str, *words: str) -> list[str]:
    """The command that runs a module of ours with this very Python."""
    return [sys.executable, "-m", name, *words]


@dataclass(frozen=True, slots=True)
class Told:
    """One line a program told: its word, the seconds since the program was started, and whatever stood beside."""

    event: str
    seconds: float
    values: Mapping[str, Any]


class Program:
    """A running program; reading on waits for it."""

    def __init__(self, process: "subprocess.Popen[str]", begun: float) -> None:
        if process.stdin is None or process.stdout is None:
            raise ValueError("a program under measurement is reached by pipes")
        self.process = process
        self._input: IO[str] = process.stdin
        self._output: IO[str] = process.stdout
        self._begun = begun

    def until(self, event: str) -> Told:
        """Wait for this word; what was told before it is passed over."""
        for told in self.told():
            if told.event == event:
                return told
        raise Failure(f"Run the program by hand: it ended before it told “{event}”.")

    def told(self) -> Iterator[Told]:
        """Everything the program tells, until it ends; lines that are no JSON are someone else's."""
        for line in self._output:
            if not line.startswith("{"):
                continue
            values = json.loads(line)
            yield Told(values.pop("event"), values.pop("t") - self._begun, values)

    def order(self, word: str) -> None:
        """Hand the program one line of input."""
        self._input.write(word + "\n")
        self._input.flush()


@contextmanager
def running(command: Sequence[str], inside: Mapping[str, str]) -> Iterator[Program]:
    """Start a program, and see that it has ended afterwards; one that hangs is ended."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as complaints:
        begun = time.monotonic()
        with subprocess.Popen(
            list(command),
            env=dict(inside),
            cwd=inside["HOME"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            encoding="utf-8",
        ) as process:
            watchdog = threading.Timer(PATIENCE_SECONDS, process.kill)
            watchdog.start()
            try:
                yield Program(process, begun)
            except Failure:
                complaints.seek(0)
                sys.stderr.write(complaints.read())
                raise
            finally:
                watchdog.cancel()
                process.kill()


def tell(event: str, **values: object) -> None:
    """Tell, from inside a program under measurement, that something was reached just now."""
    print(json.dumps({"event": event, "t": time.monotonic(), **values}), flush=True)
