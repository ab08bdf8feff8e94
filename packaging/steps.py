"""How the command door runs one step: it says what it runs, and a step that fails says in one sentence what to do.

Standard library only, Python 3.8 and later, like every module that ``dev.py`` imports.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import IO, Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent


class Failure(Exception):  # read as "raise Failure(what to do)"
    """A step that could not be done; the text is the one sentence that says what to do."""


def say(text: str) -> None:
    """Print one line at once, so that it stands before the output of the step it announces."""
    print(text, flush=True)


def shown(command: Sequence[str]) -> str:
    """Return the command as a person would type it, with paths inside the checkout made short."""
    words = [Path(command[0]).name, *command[1:]]
    return " ".join(word.replace(str(ROOT), ".") if word != str(ROOT) else "." for word in words)


def attempt(command: Sequence[str], environ: Mapping[str, str] | None = None) -> int:
    """Run a command in the checkout without standard input and return its exit code; 127 when it cannot start."""
    say(f"> {shown(command)}")
    try:
        return subprocess.run(
            list(command), cwd=str(ROOT), env=environ, stdin=subprocess.DEVNULL, check=False
        ).returncode
    except OSError as error:
        print(f"{command[0]}: {error.strerror}", file=sys.stderr, flush=True)
        return 127


def do(command: Sequence[str], advice: str, environ: Mapping[str, str] | None = None) -> None:
    """Run a command that must succeed; otherwise raise Failure with the advice."""
    if attempt(command, environ) != 0:
        raise Failure(advice)


def relay(command: Sequence[str], advice: str, environ: Mapping[str, str], copy: IO[str]) -> None:
    """Run a command that must succeed, and write what it prints both to our output and to the copy."""
    say(f"> {shown(command)}")
    with subprocess.Popen(
        list(command),
        cwd=str(ROOT),
        env=dict(environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            say(line.rstrip("\n"))
            copy.write(line)
    if process.returncode != 0:
        raise Failure(advice)
