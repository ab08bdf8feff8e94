"""The command that writes figures: all of them for the team alone, or what may leave."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from famsam_desktop.cli.arguments import Out, PassphraseFile, Person, Store, day, unlocked
from famsam_desktop.cli.frame import Command
from famsam_desktop.cli.progress import bar
from famsam_desktop.domain.publications import THRESHOLD, WITNESS_SUFFIX, Form
from famsam_desktop.domain.releases import ReleaseDraft
from famsam_desktop.services import outfile

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

INTERNAL_MARK = "ARBETSMATERIAL – FÅR EJ SPRIDAS"
_INTERNAL_FORMS = (Form.JSON, Form.CSV)

app = typer.Typer()


@app.command(cls=Command, help="Skriv teamets siffror till och med en dag.")
def counts(  # noqa: PLR0913, PLR0917  (the options are the user's)
    store: Store,
    as_of: Annotated[str, typer.Option("--as-of", metavar="ÅÅÅÅ-MM-DD", help="Sista dagen som räknas.")],
    out: Out,
    internal: Annotated[bool, typer.Option("--internal", help="Alla siffror; arbetsmaterial.")] = False,
    publishable: Annotated[
        bool, typer.Option("--publishable", help="Det som får lämna teamet, med intyg om röjandekontroll.")
    ] = False,
    form: Annotated[
        Form, typer.Option("--format", metavar="json|csv|xlsx|pdf", help="Filens format.")
    ] = Form.JSON,
    tables: Annotated[
        str,
        typer.Option(
            "--tables", metavar="NYCKLAR", help="Tabellernas nycklar med komma emellan; annars alla."
        ),
    ] = "",
    threshold: Annotated[
        int,
        typer.Option("--threshold", metavar="N", help="Från och med vilket antal ett tal inte är känsligt."),
    ] = THRESHOLD,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Skälet till en lägre gräns; sparas i liggaren.")
    ] = "",
    purpose: Annotated[str, typer.Option("--purpose", metavar="TEXT", help="Vad siffrorna är till.")] = "",
    recipient: Annotated[str, typer.Option("--recipient", metavar="TEXT", help="Vem som får dem.")] = "",
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """Write the figures; which of the two kinds has to be said."""
    if internal == publishable:
        raise typer.BadParameter("ange antingen --internal eller --publishable")
    if internal and form not in _INTERNAL_FORMS:
        raise typer.BadParameter("interna siffror skrivs som json eller csv")
    draft = ReleaseDraft(
        as_of=day(as_of),
        tables=tuple(filter(None, (key.strip() for key in tables.split(",")))),
        threshold=threshold,
        reason=reason,
        purpose=purpose,
        recipient=recipient,
    )
    outfile.refuse_unwritable(out)
    with unlocked(store, passphrase_file, person) as desk:
        if publishable:
            _publish(desk, draft, form, out)
        else:
            outfile.write_file(out, desk.statistics.export(draft.as_of, form).data)
            print(INTERNAL_MARK)


def _publish(desk: "Desk", draft: ReleaseDraft, form: Form, out: Path) -> None:
    """Write the file, and the proof beside it; say what was checked."""
    with bar("Kontrollerar") as progress:
        proposal = desk.publishing.propose(draft, progress)
    release = desk.publishing.publish(proposal, (form,))
    outfile.write_file(out, release.files[0].data)
    witness = out.with_name(out.stem + WITNESS_SUFFIX)
    outfile.write_file(witness, release.witness.data)
    print(proposal.figures.certificate["text"])
    print(f"Beviset ligger i {witness.name}. Det är teamets eget och lämnas inte ut.")
