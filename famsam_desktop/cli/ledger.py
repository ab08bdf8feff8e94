"""Commands about what has left the team: the ledger, earlier reports, and what was never handed out."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from famsam_desktop.cli.arguments import PassphraseFile, Person, Store, unlocked
from famsam_desktop.cli.frame import Command, Group
from famsam_desktop.domain.publications import LedgerEntry

app = typer.Typer()
ledger_app = typer.Typer(
    cls=Group, help="Liggaren över siffror som har lämnat teamet: visa, för in tidigare rapporter, makulera."
)
app.add_typer(ledger_app, name="ledger")


class Report(StrEnum):
    """The reports from before the program that ship with it."""

    OF_2021 = "2021"
    OF_2022 = "2022"


@ledger_app.callback()
def _of_store(context: typer.Context, store: Store) -> None:
    context.obj = store


@ledger_app.command("list", cls=Command, help="Lista allt som har publicerats, det äldsta först.")
def entries(context: typer.Context, passphrase_file: PassphraseFile = None, person: Person = None) -> None:
    """List every publication, those that are void too."""
    with unlocked(context.obj, passphrase_file, person) as desk:
        for entry in desk.ledger.entries():
            print("\t".join(_told(entry)))


@ledger_app.command(
    "add-earlier", cls=Command, help="För in en rapport från tiden före programmet, så att den räknas med."
)
def add_earlier(
    context: typer.Context,
    report: Annotated[
        Report | None,
        typer.Option(
            "--report", metavar="2021|2022", help="En av teamets egna rapporter; de följer med programmet."
        ),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option(
            "--file",
            metavar="FIL",
            help="En annan rapport, som JSON: en publicering från en annan dator, eller skriven som README säger.",
        ),
    ] = None,
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """Enter an earlier report: one that ships, or one from a file."""
    from famsam_desktop.services.ledger import shipped

    if (report is None) == (file is None):
        raise typer.BadParameter("ange antingen --report eller --file")
    with unlocked(context.obj, passphrase_file, person) as desk:
        earlier = shipped(int(report)) if report is not None else desk.ledger.read_file(Path(str(file)))
        desk.ledger.add_earlier(earlier)
    print(f"Rapporten står nu i liggaren med {len(earlier.numbers)} tal.")


@ledger_app.command(
    cls=Command, help="Makulera siffror som har skrivits till en fil men aldrig har lämnats till någon."
)
def void(
    context: typer.Context,
    publication: Annotated[
        str,
        typer.Argument(metavar="ID", help="Publiceringens id, eller början av det; se ledger LAGER list."),
    ],
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Varför, och hur ni vet att ingen har fått filen.")
    ],
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """Say that a publication was never handed out; from then on nothing is compared with it."""
    with unlocked(context.obj, passphrase_file, person) as desk:
        desk.ledger.void(desk.ledger.resolve(publication), reason)
    print(
        "Publiceringen är makulerad. Nya siffror jämförs inte längre med den, så filen får aldrig lämnas ut."
    )


def _told(entry: LedgerEntry) -> Iterator[str]:
    """Its id, day, cut-off, purpose, recipient, how many numbers, the hashes of its files, and how it stands."""
    publication = entry.publication
    shown, hidden = publication.shown_and_hidden
    yield str(entry.id)
    yield publication.made_on.isoformat()
    yield f"till och med {publication.as_of.isoformat()}"
    yield _line(publication.name or publication.purpose)
    yield _line(publication.recipient)
    yield f"{shown} tal visas, {hidden} dolda"
    yield " ".join(f"{form.value}:{digest}" for form, digest in publication.files) or "–"
    if entry.void_reason is not None:
        yield f"makulerad: {_line(entry.void_reason)}"
    else:
        yield "tidigare rapport" if publication.is_earlier else "gäller"


def _line(text: str) -> str:
    """A text on one line of its own column."""
    return " ".join(text.split()) or "–"
