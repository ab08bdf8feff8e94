"""The command that takes in the team's present list, or writes an empty one to be filled in."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from famsam_desktop.cli.arguments import PassphraseFile, Person, unlocked
from famsam_desktop.cli.frame import REFUSED, Command
from famsam_desktop.cli.progress import bar
from famsam_desktop.domain.imports import FaultyList
from famsam_desktop.services import outfile
from famsam_desktop.ui.import_words import (
    fault_lines,
    faulty,
    remark_lines,
    tally_lines,
    undoable,
)
from famsam_desktop.ui.numbers import grouped

if TYPE_CHECKING:
    from famsam_desktop.services.importing import Looked

app = typer.Typer()


@app.command(
    "import-register",
    cls=Command,
    help="Läs in teamets lista ur en Excel-arbetsbok: allt eller inget. Med --template skrivs en tom att fylla i.",
)
def import_register(
    store: Annotated[
        Path | None, typer.Argument(metavar="LAGER", help="Mappen med lagret; namnet slutar på .famsam.")
    ] = None,
    workbook: Annotated[
        Path | None, typer.Argument(metavar="FIL.xlsx", help="Arbetsboken med listan.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Säg bara vad som skulle läggas till; inget ändras.")
    ] = False,
    empty: Annotated[
        Path | None,
        typer.Option(
            "--template", metavar="FIL.xlsx", help="Skriv en tom lista att fylla i, och läs inte in något."
        ),
    ] = None,
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """Take in a list, or say what it would add; or write an empty one."""
    if empty is not None:
        _write_template(empty, alone=store is None and workbook is None and not dry_run)
        return
    if store is None or workbook is None:
        raise typer.BadParameter("ange lagret och arbetsboken, eller --template och en fil")
    with unlocked(store, passphrase_file, person) as desk:
        with bar("Läser") as progress:
            looked = desk.importing.look(workbook, progress)
        if looked.faults:
            _tell_faults(looked)
        _tell(looked)
        if dry_run:
            print("Inget är inläst: det var ett prov.")
            return
        with bar("Läser in") as progress:
            desk.importing.take(looked, progress)
    print("Allt är inläst. En säkerhetskopia gjordes strax före.")
    print(undoable(looked.is_undoable))


def _write_template(path: Path, *, alone: bool) -> None:
    from famsam_desktop.services import importing

    if not alone:
        raise typer.BadParameter("--template skrivs utan lager och arbetsbok")
    outfile.write_file(path, importing.template())
    print(f"Den tomma listan ligger i {path}")


def _tell(looked: "Looked") -> None:
    for kind, number in tally_lines(looked.tally):
        print(f"{kind}: {grouped(number)}")
    for line in remark_lines(looked.tally):
        print(line)


def _tell_faults(looked: "Looked") -> None:
    print(faulty(FaultyList(len(looked.faults))), file=sys.stderr)
    for line in fault_lines(looked.faults):
        print(f"  {line}", file=sys.stderr)
    raise typer.Exit(REFUSED)
