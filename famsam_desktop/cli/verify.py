"""The command that checks figures that have left, without any store."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from famsam_desktop.cli.frame import REFUSED, Command
from famsam_desktop.domain.publications import WITNESS_SUFFIX

app = typer.Typer()


@app.command("verify-export", cls=Command, help="Kontrollera filer med siffror som får spridas, utan lagret.")
def verify_export(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FIL",
            help="Filerna från en publicering, i ett eller flera format; före dem tidigare publiceringar, äldst först.",
        ),
    ],
    witness: Annotated[
        Path | None,
        typer.Option(
            "--witness",
            metavar="FIL",
            help="Filen med vittnena, som teamet har. Annars den bredvid den sista filen, om den ligger där.",
        ),
    ] = None,
) -> None:
    """Say what the files prove and what they do not; or what is wrong with them."""
    from famsam_desktop.services.verifying import verify

    verdict = verify(files, witness or _beside(files[-1]))
    if verdict.faults:
        print("Kontrollen är inte godkänd:", file=sys.stderr)
        for fault in verdict.faults:
            print(f"  {fault}", file=sys.stderr)
        raise typer.Exit(REFUSED)
    print("Kontrollen är godkänd. Det här är visat:")
    for line in verdict.shown:
        print(f"  {line}")
    print("Det här är inte visat:")
    for line in verdict.not_shown:
        print(f"  {line}")


def _beside(file: Path) -> Path | None:
    """The proof where `counts` puts it."""
    found = file.with_name(file.stem + WITNESS_SUFFIX)
    return found if found.is_file() else None
