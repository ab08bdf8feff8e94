"""Commands that look after a store: check, backups, what has happened in it, and the installation itself."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from famsam_desktop.cli.arguments import PassphraseFile, Person, Store, day, passphrase, unlocked
from famsam_desktop.cli.frame import STORE_SUFFIX, UNABLE, Command
from famsam_desktop.cli.progress import bar
from famsam_desktop.domain import times
from famsam_desktop.domain.backups import BackupContents
from famsam_desktop.domain.deeds import action_words
from famsam_desktop.domain.errors import Cancelled, Incomplete, NoSuchFolder
from famsam_desktop.domain.fields import kind_words
from famsam_desktop.domain.terms import detail_words, term
from famsam_desktop.domain.trail import TrailFilter, TrailKind
from famsam_desktop.services import vault
from famsam_desktop.ui.part_words import fault_words
from famsam_desktop.ui.policy_words import policy_words

app = typer.Typer()

_KINDS = ", ".join(kind.value for kind in TrailKind)


@app.command(cls=Command, help="Gå igenom hela lagret och säg om något är skadat.")
def check(store: Store, passphrase_file: PassphraseFile = None, person: Person = None) -> None:
    """Look a store through."""
    vault.people(store)
    secret = passphrase(passphrase_file)
    with bar("Kontrollerar") as progress:
        faults = vault.check(store, secret, person, progress=progress)
    if not faults:
        print("Lagret är helt.")
        return
    print("Lagret är skadat. Ändra inget i mappen; återställ den senaste säkerhetskopian.", file=sys.stderr)
    for fault in faults:
        print(f"  {fault_words(fault)}", file=sys.stderr)
    raise typer.Exit(UNABLE)


@app.command(
    cls=Command, help="Gör en kontrollerad säkerhetskopia i en annan mapp, till exempel på ett USB-minne."
)
def backup(
    store: Store,
    place: Annotated[Path, typer.Argument(metavar="MAPP", help="Mappen som kopian läggs i.")],
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """Make a verified backup in a folder that is there."""
    if not place.is_dir():
        raise NoSuchFolder
    with unlocked(store, passphrase_file, person) as desk, bar("Säkerhetskopierar") as progress:
        made = desk.backups.make_at(place, progress)
    print(f"Säkerhetskopian ligger i {made}")


@app.command(cls=Command, help="Titta i en säkerhetskopia, och återställ den om du säger ja.")
def restore(
    copy: Annotated[Path, typer.Argument(metavar="KOPIA", help="Mappen med säkerhetskopian.")],
    store: Annotated[
        Path,
        typer.Argument(
            metavar="LAGER", help="Lagret som ersätts, eller en ny mapp; namnet slutar på .famsam."
        ),
    ],
    yes: Annotated[bool, typer.Option("--yes", help="Återställ utan att fråga.")] = False,
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """Show what is in a backup and put it in a store's place; the present store is kept aside."""
    store = _place_of(store)
    secret = passphrase(passphrase_file)
    for line in _described(vault.look_into(copy, secret, person)):
        print(line)
    if not yes and not _agreed():
        raise Cancelled
    with bar("Återställer") as progress:
        aside = vault.restore(copy, store, secret, person, progress=progress)
    print(f"Återställt i {store}")
    if aside is not None:
        print(f"Lagret som fanns där är kvar i {aside}")


def _place_of(store: Path) -> Path:
    """Where the store is to be: a new one gets the ending that all have, so that it is found where one is asked for."""
    taken = store.is_file() or (store.is_dir() and any(store.iterdir()))
    if store.suffix == STORE_SUFFIX or taken:
        return store
    return store.with_name(store.name + STORE_SUFFIX)


def _described(contents: BackupContents) -> list[str]:
    changed = times.long_date(times.local_day(contents.changed_at)) if contents.changed_at else "aldrig"
    taken = contents.taken_at
    return [
        f"Säkerhetskopia från {times.long_date(times.local_day(taken))} kl. {times.clock(taken)}",
        f"Senast ändrat: {changed}",
        f"Familjer: {contents.families} · öppna ärenden: {contents.open_cases}",
        f"Möten: {contents.meetings} · öppna åtgärder: {contents.open_actions}",
        f"Öppnas av: {', '.join(contents.people)}",
    ]


def _agreed() -> bool:
    if not sys.stdin.isatty():
        raise typer.BadParameter("lägg till --yes för att återställa utan fråga")
    return str(typer.prompt("Skriv ja för att återställa", default="nej", err=True)).strip().lower() == "ja"


@app.command(cls=Command, help="Visa allt som har hänt med en familj, ett möte eller en annan post.")
def history(
    store: Store,
    record: Annotated[
        str,
        typer.Argument(metavar="POST", help="Postens id eller början av det, eller en familjs alias."),
    ],
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """Tell what a record has been through, newest first."""
    with unlocked(store, passphrase_file, person) as desk:
        kind, record_id = desk.search.record(record)
        for line in desk.history.of(kind, record_id):
            when = times.local(line.at).strftime("%Y-%m-%d %H.%M")
            what = f"{kind_words(line.kind)} {line.record}".strip()
            change = (
                f"{line.field_name}: {line.old} → {line.new}"
                if line.field_name
                else action_words(line.action)
            )
            print("\t".join([when, line.who or "–", what, change]))


@app.command(
    cls=Command, help="Visa loggen: upplåsningar, öppnade familjer, papper, exporter, säkerhetskopior."
)
def log(
    store: Store,
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="SLAG", help=f"Bara detta slag; kan upprepas. Slagen är {_KINDS}."),
    ] = None,
    from_day: Annotated[
        str, typer.Option("--from", metavar="ÅÅÅÅ-MM-DD", help="Från och med den dagen.")
    ] = "",
    to_day: Annotated[str, typer.Option("--to", metavar="ÅÅÅÅ-MM-DD", help="Till och med den dagen.")] = "",
    names: Annotated[bool, typer.Option("--names", help="Skriv också vilken familj det gäller.")] = False,
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """Tell who did what with the store, newest first; without families' names unless they are asked for."""
    wanted = TrailFilter(
        kinds=frozenset(map(_kind, kind or ())),
        from_day=day(from_day) if from_day else None,
        to_day=day(to_day) if to_day else None,
    )
    if wanted.problems():
        raise Incomplete(wanted.problems())  # before the passphrase is asked for
    with unlocked(store, passphrase_file, person) as desk:
        rows = desk.trail.rows(wanted)
        if not rows:
            print("Inga sådana händelser.", file=sys.stderr)
        for row in rows:
            when = times.local(row.at).strftime("%Y-%m-%d %H.%M")
            columns = [when, row.who or "–", term(row.kind), detail_words(row.detail)]
            print("\t".join([*columns, row.about] if names else columns))


def _kind(text: str) -> TrailKind:
    try:
        return TrailKind(text)
    except ValueError:
        raise typer.BadParameter(f"slaget {text} finns inte; slagen är {_KINDS}") from None


@app.command("self-check", cls=Command, help="Kontrollera att programmet är helt installerat.")
def self_check() -> None:
    """Look this installation through."""
    from famsam_desktop.services import self_check as checking

    versions = checking.libraries()
    for problem in checking.policy_problems():
        print(policy_words(problem), file=sys.stderr)
    print(f"Python {sys.version.split()[0]}")
    for name, version in versions.items():
        print(f"{name} {version or 'SAKNAS'}")
    missing = [*checking.missing_parts(), *checking.missing_files()]
    for part in missing:
        print(f"{part} SAKNAS")
    if missing or None in versions.values() or not checking.trial():
        print("Installationen är inte hel. Installera programmet på nytt.", file=sys.stderr)
        raise typer.Exit(UNABLE)
    print("Allt finns. Ett krypterat lager gjordes och öppnades, och ett papper sattes.")


@app.command("licences", cls=Command, help="Visa vems arbete programmet bygger på, och licenserna.")
def show_licences() -> None:
    """Print the licences of everything shipped."""
    from famsam_desktop.services import licences

    print(licences.text(), end="")
