"""Arguments that several commands share, and how secrets are read: from a file, the environment, a prompt or a pipe.

Never from an argument, which others on the computer can see.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from famsam_desktop.services import vault

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

PASSPHRASE_VARIABLE = "FAMSAM_PASSPHRASE"  # noqa: S105 — the name of a variable, not what is in it
NEW_PASSPHRASE_VARIABLE = "FAMSAM_NEW_PASSPHRASE"  # noqa: S105 — as above

Store = Annotated[Path, typer.Argument(metavar="LAGER", help="Mappen med lagret; namnet slutar på .famsam.")]
Meeting = Annotated[
    str, typer.Argument(metavar="MÖTE", help="Mötets id, eller början av det; se kommandot meetings.")
]
PassphraseFile = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file",
        metavar="FIL",
        help=f"Läs lösenfrasen från första raden i en fil. Annars läses {PASSPHRASE_VARIABLE}, annars skrivs den in.",
    ),
]
NewPassphraseFile = Annotated[
    Path | None,
    typer.Option(
        "--new-passphrase-file",
        metavar="FIL",
        help=f"Läs den nya lösenfrasen från en fil. Annars läses {NEW_PASSPHRASE_VARIABLE}, annars skrivs den in.",
    ),
]
Person = Annotated[
    str | None,
    typer.Option("--person", metavar="NAMN", help="Vems lösenfras det är; utan namn prövas alla som har en."),
]
Out = Annotated[
    Path, typer.Option("--out", metavar="FIL", help="Filen som skrivs; finns den redan skrivs den över.")
]


def day(text: str) -> date:
    """A day as it is typed."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("dagen skrivs som 2022-11-16") from None


@contextmanager
def closing(desk: "Desk") -> Iterator["Desk"]:
    """The desk, closed afterwards."""
    try:
        yield desk
    finally:
        desk.close()


@contextmanager
def unlocked(store: Path, passphrase_file: Path | None, person: str | None) -> Iterator["Desk"]:
    """The desk, closed afterwards; what is no store is refused before the passphrase is asked for."""
    vault.people(store)
    with closing(vault.unlock(store, passphrase(passphrase_file), person)) as desk:
        yield desk


def passphrase(file: Path | None) -> str:
    """A passphrase that is in use."""
    return _secret(file, PASSPHRASE_VARIABLE, "Lösenfras", twice=False)


def new_passphrase(file: Path | None, whose: str = "") -> str:
    """A passphrase that is to be used; typed twice by a person."""
    prompt = f"Ny lösenfras för {whose}" if whose else "Ny lösenfras"
    return _secret(file, NEW_PASSPHRASE_VARIABLE, prompt, twice=True)


def typed_passphrase(whose: str) -> str:
    """A new passphrase from the prompt or the next line of the pipe."""
    return _typed(f"Ny lösenfras för {whose}", twice=True)


def _secret(file: Path | None, variable: str, prompt: str, *, twice: bool) -> str:
    if file is not None:
        return _given(_first_line(file))
    if variable in os.environ:
        return _given(os.environ[variable])
    return _typed(prompt, twice=twice)


def _typed(prompt: str, *, twice: bool) -> str:
    if not sys.stdin.isatty():
        return _given(sys.stdin.readline().rstrip("\r\n"))
    first = str(typer.prompt(prompt, hide_input=True, err=True))
    if twice and str(typer.prompt("En gång till", hide_input=True, err=True)) != first:
        raise typer.BadParameter("de två lösenfraserna var inte lika")
    return _given(first)


def _given(secret: str) -> str:
    if not secret:
        raise typer.BadParameter("ingen lösenfras angavs")
    return secret


def _first_line(file: Path) -> str:
    try:
        with file.open(encoding="utf-8-sig") as lines:
            return lines.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise typer.BadParameter("filen med lösenfrasen kan inte läsas") from None
