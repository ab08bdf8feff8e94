"""Commands that write papers and lists."""

from typing import Annotated

import typer

from famsam_desktop.cli.arguments import Meeting, Out, PassphraseFile, Person, Store, unlocked
from famsam_desktop.cli.frame import Command
from famsam_desktop.domain.terms import term
from famsam_desktop.domain.times import local
from famsam_desktop.services import outfile

app = typer.Typer()


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
    print(f"Dagordningen ligger i {out}")


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
    print(f"Sammanfattningen ligger i {out}")


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
