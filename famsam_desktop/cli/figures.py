"""The command that writes figures: all of them for the team alone, or what may leave."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from famsam_desktop.cli.arguments import Out, PassphraseFile, Person, Store, day, unlocked
from famsam_desktop.cli.frame import Command
from famsam_desktop.cli.progress import bar
from famsam_desktop.domain.printed import MARKING, SUFFIX, InternalFile, marked
from famsam_desktop.domain.publications import THRESHOLD, WITNESS_SUFFIX, Form
from famsam_desktop.domain.releases import ReleaseDraft
from famsam_desktop.services import outfile

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

INTERNAL_MARK = MARKING
_ANNEX_FORMS = {".pdf": Form.PDF, ".xlsx": Form.XLSX}

Tables = Annotated[
    str,
    typer.Option("--tables", metavar="NYCKLAR", help="Tabellernas nycklar med komma emellan; annars alla."),
]
Annex = Annotated[
    Path | None,
    typer.Option(
        "--annex",
        metavar="FIL",
        help="Skriv också en intern bilaga (.pdf eller .xlsx): varför varje x är dolt. Den lämnas inte ut.",
    ),
]

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
    tables: Tables = "",
    threshold: Annotated[
        int,
        typer.Option("--threshold", metavar="N", help="Från och med vilket antal ett tal inte är känsligt."),
    ] = THRESHOLD,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Skälet till en lägre gräns; sparas i liggaren.")
    ] = "",
    purpose: Annotated[str, typer.Option("--purpose", metavar="TEXT", help="Vad siffrorna är till.")] = "",
    recipient: Annotated[str, typer.Option("--recipient", metavar="TEXT", help="Vem som får dem.")] = "",
    annex: Annex = None,
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """Write the figures; which of the two kinds has to be said."""
    if internal == publishable:
        raise typer.BadParameter("ange antingen --internal eller --publishable")
    if internal and annex is not None:
        raise typer.BadParameter("--annex hör till --publishable")
    if annex is not None and annex.suffix.lower() not in _ANNEX_FORMS:
        raise typer.BadParameter("bilagan skrivs som .pdf eller .xlsx")
    draft = ReleaseDraft(
        as_of=day(as_of),
        tables=tuple(filter(None, (key.strip() for key in tables.split(",")))),
        threshold=threshold,
        reason=reason,
        purpose=purpose,
        recipient=recipient,
    )
    for path in (out, annex):
        if path is not None:
            outfile.refuse_unwritable(path)
    with unlocked(store, passphrase_file, person) as desk:
        if publishable:
            _publish(desk, draft, form, out, annex)
        else:
            _write_internal(desk.statistics.export(draft.as_of, form), out)
            print(INTERNAL_MARK)


def _publish(desk: "Desk", draft: ReleaseDraft, form: Form, out: Path, annex: Path | None) -> None:
    """Write the file, and the proof beside it; say what was checked."""
    with bar("Kontrollerar") as progress:
        proposal = desk.publishing.propose(draft, progress)
    release = desk.publishing.publish(proposal, (form,))
    outfile.write_file(out, release.files[0].data)
    witness = out.with_name(out.stem + WITNESS_SUFFIX)
    outfile.write_file(witness, release.witness.data)
    print(proposal.figures.certificate["text"])
    print(f"Beviset ligger i {witness.name}. Det är teamets eget och lämnas inte ut.")
    if annex is not None:
        _write_internal(desk.publishing.annex(proposal, _ANNEX_FORMS[annex.suffix.lower()]), annex)
        print(f"Den interna bilagan är teamets egen: {INTERNAL_MARK}")


def _write_internal(file: InternalFile, chosen: Path) -> None:
    """Write it where the user wants, under a name with the mark."""
    path = chosen.with_name(marked(chosen.stem) + chosen.suffix)
    outfile.write_file(path, file.data)
    if path != chosen:
        print(f"Sparat som {path.name}: interna filers namn slutar på {SUFFIX}.")
