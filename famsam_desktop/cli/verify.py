"""The command that checks figures that have left, without any store."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from famsam_desktop.cli.frame import REFUSED, Command

app = typer.Typer()


@app.command("verify-export", cls=Command, help="Kontrollera filer med siffror som får spridas, utan lagret.")
def verify_export(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FIL...",
            help="Filerna av en publicering, i en eller flera former; före dem tidigare publiceringar, äldst först.",
        ),
    ],
    witness: Annotated[
        Path | None,
        typer.Option(
            "--witness",
            metavar="FIL",
            help="Filen med vittnena, som slutar på .witness.json.gz och som teamet har.",
        ),
    ] = None,
) -> None:
    """Say what the files prove and what they do not; or what is wrong with them."""
    from famsam_desktop.services.verifying import verify

    verdict = verify(files, witness)
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
