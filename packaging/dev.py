"""The one command door: ``python3 packaging/dev.py COMMAND`` sets up, runs, checks and measures the program.

Standard library only, and any Python 3.8 or later: it finds or asks for the Python that the program itself needs.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Callable

import bundle as bundling
import checks
import debian
import demo
import environment
import installers as windows
import libraries
import locks
import pythons
import wheels as wheeled
from steps import ROOT, Failure, attempt, say


def setup(_arguments: list[str]) -> int:
    """Make .venv and install everything from the hash-locked file."""
    environment.ensure()
    libraries.ensure(libraries.OFFSCREEN)
    return 0


def run(arguments: list[str]) -> int:
    """Set up, make the demo store and open the window on it (offscreen without a display)."""
    setup(arguments)
    if libraries.has_display():
        libraries.ensure(libraries.WINDOW)
    demo.run()
    return 0


def test(arguments: list[str]) -> int:
    """Set up, then ruff, mypy, import contracts and all tests; further arguments go to pytest."""
    setup(arguments)
    return checks.test(arguments)


def lint(arguments: list[str]) -> int:
    """Set up, then ruff, mypy and the import contracts only."""
    setup(arguments)
    advice = checks.lint()
    if advice:
        raise Failure(" ".join(advice))
    return 0


def e2e(arguments: list[str]) -> int:
    """Set up, then the journeys in tests/e2e on a virtual screen."""
    if not checks.has_journeys():
        say("tests/e2e holds no journey yet, so there is nothing to run.")
        return 0
    setup(arguments)
    return checks.e2e(arguments)


def bench(arguments: list[str]) -> int:
    """Set up, then measure the program against its goals."""
    script = ROOT / "packaging" / "bench.py"
    if not script.exists():
        raise Failure("Restore packaging/bench.py: the benchmark is not in this checkout.")
    setup(arguments)
    return attempt([environment.program("python"), str(script), *arguments], checks.child_environment())


def sheet(arguments: list[str]) -> int:
    """Set up, then make pictures of every view in each size, theme and language, in build/sheet."""
    setup(arguments)
    script = ROOT / "packaging" / "sheet.py"
    inside = {**environment.environ(), "QT_QPA_PLATFORM": "offscreen"}
    return attempt([environment.program("python"), str(script), *arguments], inside)


def texts(arguments: list[str]) -> int:
    """Set up, then bring the English catalogue up to date with the texts of the code."""
    setup(arguments)
    return attempt([environment.program("python"), str(ROOT / "packaging" / "texts.py")])


def bundle(arguments: list[str]) -> int:
    """Set up, then freeze the program into dist/, where it checks itself."""
    setup(arguments)
    bundling.build()
    return 0


def deb(arguments: list[str]) -> int:
    """Set up, then make the Debian package in dist/, from the frozen program."""
    setup(arguments)
    say(str(debian.build().relative_to(ROOT)))
    return 0


def installers(arguments: list[str]) -> int:
    """Set up, then make the installers for Windows in dist/, from the folder named or the frozen program."""
    setup([])
    payload = Path(arguments[0]).resolve() if arguments else windows.default_payload()
    for made in windows.build(payload, ROOT / "dist"):
        say(str(made.relative_to(ROOT)))
    return 0


def wheels(_arguments: list[str]) -> int:
    """Ask the package index whether every supported system and Python has a wheel of everything locked."""
    setup([])
    wheeled.check()
    return 0


def lock(arguments: list[str]) -> int:
    """Write both lock files anew from pyproject.toml; --upgrade takes newer versions."""
    if not Path(environment.program("python")).exists():
        setup([])
    locks.write(arguments)
    return 0


def doctor(_arguments: list[str]) -> int:
    """Say what was found: Pythons, .venv, system libraries, display."""
    found = list(pythons.survey())
    for python in found:
        say(f"Python {python.version:8} {python.wrong or 'usable'} ({python.found}: {python.path})")
    current = environment.is_current()
    say(f".venv: {'as the lock says' if current else 'not as the lock says; setup makes it so'}")
    for label, wanted in (
        ("offscreen", libraries.OFFSCREEN),
        ("window", libraries.WINDOW),
        ("journeys", libraries.JOURNEYS),
    ):
        lacking = ", ".join(library.package for library in libraries.missing(wanted))
        say(f"System libraries, {label}: {'missing ' + lacking if lacking else 'all there'}")
    say(f"Display: {'yes' if libraries.has_display() else 'none, so run works offscreen'}")
    if not any(python.usable for python in found):
        raise Failure(pythons.NONE_FOUND)
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    command.__name__: command
    for command in (
        setup,
        run,
        test,
        lint,
        e2e,
        bench,
        sheet,
        texts,
        bundle,
        deb,
        installers,
        wheels,
        lock,
        doctor,
    )
}


def parse(words: list[str]) -> tuple[str, list[str]]:
    """Return the command and what follows it; argparse answers --help and wrong usage itself."""
    listed = "\n".join(f"  {name:11}{command.__doc__}" for name, command in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description="The one command door of FamSam Desktop.",
        epilog=f"commands:\n{listed}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND", help="one of the commands below")
    parser.add_argument(
        "arguments", nargs=argparse.REMAINDER, metavar="...", help="passed on to the tool behind it"
    )
    parsed = parser.parse_args(words)
    return parsed.command, parsed.arguments


def main(words: list[str]) -> int:
    """Carry out one command; a failure is one sentence on stderr and exit code 1, never a traceback."""
    command, arguments = parse(words)
    try:
        return COMMANDS[command](arguments)
    except Failure as failure:
        print(f"dev.py: {failure}", file=sys.stderr)
    except OSError as error:
        print(f"dev.py: Make {error.filename} usable ({error.strerror}) and run it again.", file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
