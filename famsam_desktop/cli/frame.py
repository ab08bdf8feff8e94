"""The frame of every command: help and mistakes in Swedish, and one sentence and an exit code for what goes wrong.

Exit codes: 0 done, 1 a refusal, 2 wrong usage, 3 the computer could not. What went wrong is one Swedish sentence on
stderr, and never a traceback. 70 is a mistake of ours.
"""

import errno
import os
import re
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from famsam_desktop.domain.errors import EnvironmentFault, Refusal
from famsam_desktop.ui.texts import sentence

PROGRAM = "famsam-desktop"
STORE_SUFFIX = ".famsam"
REFUSED, MISUSED, UNABLE, UNFORESEEN = 1, 2, 3, 70

_WORDS = (
    ("Usage: ", "Användning: "),
    ("[OPTIONS]", "[VAL]"),
    ("COMMAND [ARGS]...", "KOMMANDO [ARGUMENT]..."),
    ("Options:", "Val:"),
    ("Arguments:", "Argument:"),
    ("Commands:", "Kommandon:"),
    ("[required]", "[krävs]"),
    ("[default: ", "[förval: "),
    ("Show this message and exit.", "Visa den här hjälpen."),
)
_BRACES = re.compile(r"\{([^}\s]+)\}")
_TYPES = re.compile(r" <(?:path|str|list\[Path\])>")


def _in_swedish(text: str) -> str:
    for english, swedish in _WORDS:
        text = text.replace(english, swedish)
    text = _TYPES.sub(_blank, text)  # the sentence beside it says what is wanted
    return _BRACES.sub(r"\1", text)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


class Command(TyperCommand):
    """A command with its help in Swedish."""

    def get_help(self, ctx: Any) -> str:
        """The help, its fixed words translated."""
        return _in_swedish(super().get_help(ctx))


class Group(TyperGroup):
    """A group of commands with its help in Swedish."""

    def get_help(self, ctx: Any) -> str:
        """The help, its fixed words translated."""
        return _in_swedish(super().get_help(ctx))


def run(app: Callable[..., object], arguments: list[str] | None) -> int:
    """Run one command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console or pipe may begin in another encoding
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        result = app(with_command(arguments), prog_name=PROGRAM, standalone_mode=False)
    except (Refusal, EnvironmentFault, typer.TyperException, typer.Abort, ImportError, OSError) as error:
        said, code = _failure(error)
        print(said, file=sys.stderr)
        return code
    except Exception as error:  # noqa: BLE001 — a bug of ours: its message may hold what somebody wrote
        print(f"Något oväntat gick fel. Inget har gått förlorat. ({_where(error)})", file=sys.stderr)
        return UNFORESEEN
    return result if isinstance(result, int) else 0


def with_command(arguments: list[str] | None) -> list[str]:
    """The arguments, with `open` put before a lone path of a store."""
    given = sys.argv[1:] if arguments is None else arguments
    if given and not given[0].startswith("-") and (given[0].endswith(STORE_SUFFIX) or os.sep in given[0]):
        return ["open", *given]
    return list(given)


def _misuse(error: typer.TyperException) -> str:
    """What was wrong with the command line, in one sentence."""
    kind = type(error).__name__
    parameter = getattr(error, "param", None)
    name = parameter.get_error_hint() if parameter is not None else ""
    said = {
        "MissingParameter": f"{name} saknas",
        "NoSuchOption": f"valet {getattr(error, 'option_name', '')} finns inte",
        "BadOptionUsage": f"valet {getattr(error, 'option_name', '')} saknar ett värde",
        "BadParameter": f"värdet för {name} går inte att använda" if name else error.message,
    }
    what = said.get(kind, "kommandot eller något av argumenten finns inte")
    return f"Kommandot kunde inte förstås: {what}. Skriv {PROGRAM} --help för hjälp."


_FAULTS = {
    errno.ENOENT: "mappen eller filen finns inte",
    errno.EACCES: "rättighet saknas",
    errno.EPERM: "rättighet saknas",
    errno.EROFS: "platsen går inte att skriva till",
    errno.ENOSPC: "disken är full",
}


def _where(error: Exception) -> str:
    """What kind of error and where in the program: enough to find it, and nothing of anybody's."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}, {Path(place.filename).name}:{place.lineno}"


def _failure(error: Exception) -> tuple[str, int]:
    """One sentence about what stopped a command, and its exit code."""
    match error:
        case Refusal():
            return sentence(error), REFUSED
        case EnvironmentFault():
            return sentence(error), UNABLE
        case typer.TyperException():
            return _misuse(error), MISUSED
        case typer.Abort():
            return "Avbrutet. Inget är ändrat.", REFUSED
        case ImportError():
            return f"En del av programmet saknas ({error.name}). Kör {PROGRAM} self-check.", UNABLE
    number = error.errno if isinstance(error, OSError) and error.errno else 0
    return f"Datorn kunde inte göra det ({_FAULTS.get(number, f'fel {number}')}).", UNABLE
