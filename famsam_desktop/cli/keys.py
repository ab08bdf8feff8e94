"""Commands about who can open a store, and with what."""

from typing import Annotated

import typer

from famsam_desktop.cli.arguments import (
    NewPassphraseFile,
    PassphraseFile,
    Person,
    Store,
    closing,
    new_passphrase,
    passphrase,
    typed_passphrase,
    unlocked,
)
from famsam_desktop.cli.frame import Command, Group
from famsam_desktop.cli.progress import bar
from famsam_desktop.domain.errors import NoSuchPerson
from famsam_desktop.services import vault

Name = Annotated[str, typer.Argument(metavar="NAMN", help="Personens namn.")]

app = typer.Typer()
person_app = typer.Typer(cls=Group, help="Lägg till eller ta bort en person som kan öppna lagret.")
app.add_typer(person_app, name="person")


@app.command("passphrase", cls=Command, help="Byt din egen lösenfras.")
def change_passphrase(
    store: Store,
    passphrase_file: PassphraseFile = None,
    new_passphrase_file: NewPassphraseFile = None,
    person: Person = None,
) -> None:
    """Change the passphrase of the person who gives it."""
    vault.people(store)
    old = passphrase(passphrase_file)
    with closing(vault.unlock(store, old, person)) as desk:
        desk.keys.change_passphrase(old, new_passphrase(new_passphrase_file, desk.user.name))
        print(f"Lösenfrasen för {desk.user.name} är bytt.")
    print(
        "Äldre säkerhetskopior öppnas fortfarande med den gamla. Är den röjd: byt lagrets nyckel med rekey."
    )


@person_app.command("add", cls=Command, help="Lägg till en person, med en egen lösenfras.")
def add_person(
    store: Store,
    name: Name,
    passphrase_file: PassphraseFile = None,
    new_passphrase_file: NewPassphraseFile = None,
    person: Person = None,
) -> None:
    """Let one more colleague open the store."""
    if not name.strip():
        raise typer.BadParameter("namnet är tomt; skriv personens namn")
    with unlocked(store, passphrase_file, person) as desk:
        desk.keys.add_person(name, new_passphrase(new_passphrase_file, name))
    print(f"{name} kan nu öppna lagret.")


@person_app.command("remove", cls=Command, help="Ta bort en persons lösenfras.")
def remove_person(
    store: Store, name: Name, passphrase_file: PassphraseFile = None, person: Person = None
) -> None:
    """Let a colleague open the store no more."""
    with unlocked(store, passphrase_file, person) as desk:
        desk.keys.remove_person(name)
    print(f"{name} kan inte längre öppna lagret.")
    print(
        "Gamla kopior öppnas fortfarande med den lösenfrasen. Byt lagrets nyckel med rekey för att stänga dem ute."
    )


@app.command(
    cls=Command,
    help="Byt lagrets nyckel, när en dator är borta eller en kollega slutar. Ger en ny återställningskod.",
)
def rekey(
    store: Store,
    person: Annotated[str, typer.Option("--person", metavar="NAMN", help="Du, som behåller din lösenfras.")],
    keep: Annotated[
        list[str] | None,
        typer.Option(
            "--keep",
            metavar="NAMN",
            help="En kollega som ska få en ny lösenfras, som skrivs in eller läses rad för rad. Får upprepas.",
        ),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="NAMN", help="En kollega som stängs ute. Kan anges flera gånger."),
    ] = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Encrypt the store anew. It cannot be undone, so what becomes of every colleague has to be said."""
    known = vault.people(store)
    named = [person, *(keep or ()), *(without or ())]
    if any(name not in known for name in named):
        raise NoSuchPerson
    unsaid = [name for name in known if name not in named]
    if unsaid or len(set(named)) < len(named):
        raise typer.BadParameter("nämn varje kollega en gång, med --keep eller --without")
    own = passphrase(passphrase_file)
    others = {name: typed_passphrase(name) for name in keep or ()}
    with bar("Byter nyckel") as progress:
        code = vault.rekey(store, person, own, others, progress=progress)
    print("Lagret har en ny nyckel, och en ny säkerhetskopia. De gamla kopiorna är borttagna.")
    print(f"Ny återställningskod: {code}")
    print("Skriv av den på papper och lås in den. Den visas bara nu, och den gamla gäller inte längre.")
