"""The checks: ruff, mypy, import contracts, the tests, and the journeys on a virtual screen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from typing import Iterator, Sequence

import environment
import libraries
from steps import ROOT, Failure, attempt, say

JOURNEYS = ROOT / "tests" / "e2e"
_LINTERS = (
    (
        ["ruff", "check", "."],
        "Mend what ruff names above; `ruff check --fix` in the .venv mends the simple ones.",
    ),
    (
        ["ruff", "format", "--check", "."],
        "Run `ruff format` in the .venv: the files named above are not in shape.",
    ),
    (["mypy"], "Mend the types that mypy names above."),
    (
        ["lint-imports", "--no-logo"],
        "Move each import named above to the room that may hold it (pyproject.toml).",
    ),
)


def lint() -> list[str]:
    """Run every linter, whether or not one before it failed, and return one sentence per failure."""
    advice = []
    for (name, *arguments), sentence in _LINTERS:
        if attempt([environment.program(name), *arguments], environment.environ()) != 0:
            advice.append(sentence)
    return advice


def test(arguments: Sequence[str]) -> int:
    """Run the linters and then the tests, so that pytest's closing line is the last; 0 only when all held."""
    advice = lint()
    for sentence in advice:
        print(f"dev.py: {sentence}", file=sys.stderr, flush=True)
    command = [environment.program("python"), "-m", "pytest", "-q", "-n", "auto", "--maxprocesses", "8"]
    code = attempt([*command, "--ignore", str(JOURNEYS), *arguments], {"CI": "true", **environment.environ()})
    return code or (1 if advice else 0)


def has_journeys() -> bool:
    """Say whether there is any journey to run."""
    return any(JOURNEYS.glob("**/test_*.py"))


def e2e(arguments: Sequence[str]) -> int:
    """Run the journeys on a real window system: a virtual X screen on Linux, the desktop elsewhere."""
    command = [environment.program("python"), "-m", "pytest", "-q", *(arguments or [str(JOURNEYS)])]
    if not sys.platform.startswith("linux"):
        return attempt(command, environment.environ())
    if os.geteuid() == 0 and shutil.which(
        "apt-get"
    ):  # the journeys of the installers say so where they cannot be
        libraries.ensure(libraries.INSTALLERS)
    with virtual_screen() as display:
        inside = {**environment.environ(), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        inside.pop("WAYLAND_DISPLAY", None)
        return attempt(command, inside)


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Start Xvfb on a free number, give its display name, and end it afterwards."""
    libraries.ensure(libraries.JOURNEYS)
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    say(f"> {' '.join(command)}")
    server = subprocess.Popen(
        command, pass_fds=(writing,), stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as answer:
            number = answer.readline().strip()
        if not number:
            raise Failure("Run `Xvfb -displayfd 1` by hand: it did not start, and says there why.")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def child_environment() -> dict[str, str]:
    """Return the environment for a program with a window: offscreen when there is no display."""
    inside = environment.environ()
    if not libraries.has_display():
        inside["QT_QPA_PLATFORM"] = "offscreen"
    return inside
