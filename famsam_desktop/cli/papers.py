"""Commands that write papers, lists and figures."""

from enum import StrEnum
from typing import Annotated

import typer

from famsam_desktop.cli.arguments import Meeting, Out, PassphraseFile, Person, Store, day, unlocked
from famsam_desktop.cli.frame import Command
from famsam_desktop.domain.terms import term
from famsam_desktop.domain.times import local
from famsam_desktop.services import outfile

INTERNAL_MARK = "ARBETSMATERIAL – FÅR EJ SPRIDAS"

app = typer.Typer()


class FileFormat(StrEnum):
    """How figures are written."""

    JSON = "json"
    CSV = "csv"


@app.command(cls=Command, help="Skriv ett mötes dagordning som PDF.")
def agenda(
    store: Store,
    meeting: Meeting,
    out: Out,
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """Write the agenda of a meeting."""
    outfile.refuse_unwritable(out)
    with unlocked(store, passphrase_file, person) as desk:
        paper = desk.documents.agenda(desk.meetings.resolve(meeting))
        outfile.write_file(out, paper.hand_out())


@app.command(cls=Command, help="Skriv ett mötes sammanfattning som PDF.")
def summary(
    store: Store,
    meeting: Meeting,
    out: Out,
    copy_for: Annotated[
        str, typer.Option("--for", metavar="NAMN", help="Deltagare eller verksamhet som exemplaret är till.")
    ] = "",
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """Write the summary of a meeting: what somebody may have of it, or without a name the team's own copy."""
    outfile.refuse_unwritable(out)
    with unlocked(store, passphrase_file, person) as desk:
        meeting_id = desk.meetings.resolve(meeting)
        paper = desk.documents.summary(meeting_id, desk.papers.recipient(meeting_id, copy_for))
        outfile.write_file(out, paper.hand_out())


@app.command(cls=Command, help="Lista mötena: id, tid, läge och typ, det senaste först.")
def meetings(
    store: Store,
    names: Annotated[bool, typer.Option("--names", help="Skriv också vilken familj mötet gäller.")] = False,
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """List the meetings; without names unless they are asked for."""
    with unlocked(store, passphrase_file, person) as desk:
        for row in desk.meetings.all():
            starts_at = local(row.starts_at).strftime("%Y-%m-%d %H.%M")
            columns = [str(row.id), starts_at, term(row.state), term(row.type)]
            print("\t".join([*columns, row.subject] if names else columns))


@app.command(cls=Command, help="Skriv teamets siffror till och med en dag.")
def counts(
    store: Store,
    as_of: Annotated[str, typer.Option("--as-of", metavar="ÅÅÅÅ-MM-DD", help="Sista dagen som räknas.")],
    out: Out,
    internal: Annotated[bool, typer.Option("--internal", help="Alla siffror; arbetsmaterial.")] = False,
    publishable: Annotated[
        bool, typer.Option("--publishable", help="Bara det som får lämna teamet.")
    ] = False,
    format: Annotated[  # noqa: A002 — the option's name is the user's
        FileFormat, typer.Option("--format", metavar="json|csv", help="Filens format.")
    ] = FileFormat.JSON,
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """Write the figures; which of the two kinds has to be said."""
    if internal == publishable:
        raise typer.BadParameter("ange antingen --internal eller --publishable")
    cut_off = day(as_of)
    outfile.refuse_unwritable(out)
    with unlocked(store, passphrase_file, person) as desk:
        export = desk.statistics.export(cut_off, publishable=publishable, format=format.value)
        outfile.write_file(out, export.data)
    if not publishable:
        print(INTERNAL_MARK)
