"""A program of ours killed in the middle: by the clock, or at each step it takes in the file system.

A program is the body of a script. It is given its arguments in `arguments`, calls `begin()` when the work begins that
is to be killed, `acknowledge(text)` for what it has promised, and `end()` when the work is done. Nothing waits: the
moments of a kill are spread over what a first, whole run has measured.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_PRELUDE = """
import os, signal, sys
from pathlib import Path

arguments = sys.argv[1:]
_STEPS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.chmod", "os.truncate", "shutil.copyfile"}
_kill_at = int(os.environ["KILL_AT"])
_seen = None


def _watch(event, given):
    global _seen
    if _seen is None or not (event in _STEPS or (event == "open" and _writes(given))):
        return
    _seen += 1
    if _seen == _kill_at:
        os.kill(os.getpid(), signal.SIGKILL)


def _writes(given):
    mode, flags = given[1], given[2]
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def acknowledge(text):
    sys.stdout.write(f"{text}\\n")
    sys.stdout.flush()


def begin():
    global _seen
    _seen = 0
    acknowledge("begin")


def end():
    global _seen
    steps, _seen = _seen, None
    acknowledge(f"end {steps}")


sys.addaudithook(_watch)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What a program had promised before it ended, how it ended, and how long its work took."""

    acknowledged: tuple[str, ...]
    finished: bool
    seconds: float = 0.0
    steps: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """When to kill: so long after the work has begun, or right before a step in the file system."""

    seconds: float | None = None
    step: int = 0


def run(program: str, *arguments: str, at: Moment | None = None) -> Run:
    """Run a program, kill it at the moment unless it is done before, and say what it had promised."""
    moment = at or Moment()
    with subprocess.Popen(
        [sys.executable, "-c", _PRELUDE + program, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "KILL_AT": str(moment.step), "PYTHONUTF8": "1"},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = process.stdout.readline()
        began = time.monotonic()
        if moment.seconds is not None and first == "begin\n":
            try:
                process.wait(moment.seconds)
            except subprocess.TimeoutExpired:
                process.kill()
        told = process.stdout.read().splitlines()
        seconds = time.monotonic() - began
        errors = process.stderr.read()
    finished = bool(told) and told[-1].startswith("end ")
    if process.returncode not in (0, -signal.SIGKILL) or (process.returncode == 0 and not finished):
        raise AssertionError(f"the program failed by itself: {errors}")
    if moment.step == 0 and moment.seconds is None and not finished:
        raise AssertionError("the program was killed by somebody else")
    steps = int(told.pop().removeprefix("end ")) if finished else 0
    return Run(tuple(told), finished, seconds, steps)


def moments(whole: Run, kills: int, seed: int = 7) -> list[Moment]:
    """Half of them spread over the steps in the file system, half over the time that the whole run took."""
    chance = random.Random(seed)  # noqa: S311  (when, no secret)
    at_steps = min((kills + 1) // 2, whole.steps)
    steps = [Moment(step=1 + whole.steps * each // at_steps) for each in range(at_steps)]
    rest = kills - at_steps
    times = [Moment(seconds=whole.seconds * (each + chance.random()) / rest) for each in range(rest)]
    return steps + times


def killed(
    pristine: Path, place: Path, program: str, *arguments: str, kills: int, also: Sequence[Moment] = ()
) -> Iterator[tuple[Path, Run]]:
    """Copies of a folder on each of which the program was killed at another moment, and at these `also`.

    The program is given the copy first, and then the arguments.
    """
    place.mkdir()
    copy = place / pristine.name
    shutil.copytree(pristine, copy)
    whole = run(program, str(copy), *arguments)
    yield copy, whole
    for moment in (*moments(whole, kills), *also):
        shutil.rmtree(place)
        place.mkdir()
        shutil.copytree(pristine, copy)
        yield copy, run(program, str(copy), *arguments, at=moment)
