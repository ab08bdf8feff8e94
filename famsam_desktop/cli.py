"""The command line: the same services as the window, and Qt only where a window is opened.

Exit codes: 0 done, 1 a refusal, 2 wrong usage, 3 the computer could not. What went wrong is one Swedish sentence on
stderr, and never a traceback. 70 is a mistake of ours.
"""

import errno
import os
import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from famsam_desktop.domain.errors import EnvironmentFault, FileInTheWay, Refusal
from famsam_desktop.domain.terms import term
from famsam_desktop.domain.times import local
from famsam_desktop.services import outfile, vault
from famsam_desktop.ui.texts import sentence

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

PROGRAM = "famsam-desktop"
PASSPHRASE_VARIABLE = "FAMSAM_PASSPHRASE"  # noqa: S105 — the name of a variable, not what is in it
STORE_SUFFIX = ".famsam"
REFUSED, MISUSED, UNABLE, UNFORESEEN = 1, 2, 3, 70

INTERNAL_MARK = "ARBETSMATERIAL – FÅR EJ SPRIDAS"


class FileFormat(StrEnum):
    """How figures are written."""

    JSON = "json"
    CSV = "csv"


# --- help and mistakes in Swedish ----------------------------------------------------------------------------------

_WORDS = (
    ("Usage: ", "Användning: "),
    ("[OPTIONS]", "[VAL]"),
    ("COMMAND [ARGS]...", "KOMMANDO [ARGUMENT]..."),
    ("Options:", "Val:"),
    ("Arguments:", "Argument:"),
    ("Commands:", "Kommandon:"),
    ("[required]", "[krävs]"),
    ("[default: ", "[förval: "),
    ("Show this message and exit.", "Visa den här hjälpen."),
    ("<path>", "<sökväg>"),
    ("<str>", "<text>"),
)
_BRACES = re.compile(r"\{([^}\s]+)\}")


def _in_swedish(text: str) -> str:
    for english, swedish in _WORDS:
        text = text.replace(english, swedish)
    return _BRACES.sub(r"\1", text)


class _Command(TyperCommand):
    def get_help(self, ctx: Any) -> str:
        """The help, its fixed words translated."""
        return _in_swedish(super().get_help(ctx))


class _Group(TyperGroup):
    def get_help(self, ctx: Any) -> str:
        """The help, its fixed words translated."""
        return _in_swedish(super().get_help(ctx))


def _misuse(error: typer.TyperException) -> str:
    """What was wrong with the command line, in one sentence."""
    kind = type(error).__name__
    parameter = getattr(error, "param", None)
    name = parameter.get_error_hint() if parameter is not None else ""
    said = {
        "MissingParameter": f"{name} saknas",
        "NoSuchOption": f"valet {getattr(error, 'option_name', '')} finns inte",
        "BadOptionUsage": f"valet {getattr(error, 'option_name', '')} saknar ett värde",
        "BadParameter": f"värdet för {name} går inte att använda" if name else error.message,
    }
    what = said.get(kind, "kommandot eller något av argumenten finns inte")
    return f"Kommandot kunde inte förstås: {what}. Skriv {PROGRAM} --help för hjälp."


# --- arguments that several commands share -------------------------------------------------------------------------

Store = Annotated[Path, typer.Argument(metavar="LAGER", help="Mappen med lagret; namnet slutar på .famsam.")]
Meeting = Annotated[
    str, typer.Argument(metavar="MÖTE", help="Mötets id, eller början av det; se kommandot meetings.")
]
PassphraseFile = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file",
        metavar="FIL",
        help=f"Läs lösenfrasen från första raden i en fil. Annars läses {PASSPHRASE_VARIABLE}, annars frågas den.",
    ),
]
Person = Annotated[
    str | None,
    typer.Option("--person", metavar="NAMN", help="Vems lösenfras det är; utan namn prövas alla som har en."),
]
Out = Annotated[
    Path, typer.Option("--out", metavar="FIL", help="Filen som skrivs; finns den redan skrivs den över.")
]

app = typer.Typer(
    cls=_Group,
    add_completion=False,
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="FamSam Desktop: planera, leda och följa upp möten mellan familjer och verksamheterna runt dem.",
    epilog="Utan kommando öppnas fönstret. Avslutskoder: 0 klart, 1 nekat, 2 fel skrivet, 3 datorn kunde inte.",
)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console or pipe may begin in another encoding
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        result = app(_with_command(arguments), prog_name=PROGRAM, standalone_mode=False)
    except (Refusal, EnvironmentFault, typer.TyperException, typer.Abort, ImportError, OSError) as error:
        said, code = _failure(error)
        print(said, file=sys.stderr)
        return code
    except Exception as error:  # noqa: BLE001 — a bug of ours: its message may hold what somebody wrote
        print(f"Något oväntat gick fel. Inget har gått förlorat. ({_where(error)})", file=sys.stderr)
        return UNFORESEEN
    return result if isinstance(result, int) else 0


_FAULTS = {
    errno.ENOENT: "mappen eller filen finns inte",
    errno.EACCES: "rättighet saknas",
    errno.EPERM: "rättighet saknas",
    errno.EROFS: "platsen går inte att skriva till",
    errno.ENOSPC: "disken är full",
}


def _where(error: Exception) -> str:
    """What kind of error and where in the program: enough to find it, and nothing of anybody's."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}, {Path(place.filename).name}:{place.lineno}"


def _failure(error: Exception) -> tuple[str, int]:
    """One sentence about what stopped a command, and its exit code."""
    match error:
        case Refusal():
            return sentence(error), REFUSED
        case EnvironmentFault():
            return sentence(error), UNABLE
        case typer.TyperException():
            return _misuse(error), MISUSED
        case typer.Abort():
            return "Avbrutet. Inget är ändrat.", REFUSED
        case ImportError():
            return f"En del av programmet saknas ({error.name}). Kör {PROGRAM} self-check.", UNABLE
    number = error.errno if isinstance(error, OSError) and error.errno else 0
    return f"Datorn kunde inte göra det ({_FAULTS.get(number, f'fel {number}')}).", UNABLE


def _with_command(arguments: list[str] | None) -> list[str]:
    """The arguments, with `open` put before a lone path of a store."""
    given = sys.argv[1:] if arguments is None else arguments
    if given and not given[0].startswith("-") and (given[0].endswith(STORE_SUFFIX) or os.sep in given[0]):
        return ["open", *given]
    return list(given)


@app.callback()
def _default(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        open_window()


# --- the window ----------------------------------------------------------------------------------------------------


@app.command("open", cls=_Command, help="Öppna fönstret, på ett visst lager eller det senaste.")
def open_window(
    store: Annotated[
        Path | None, typer.Argument(metavar="[LAGER]", help="Mappen med lagret; annars det senaste.")
    ] = None,
) -> None:
    """Open the window; the only command that shows one."""
    from famsam_desktop.app import run

    raise typer.Exit(run(store))


@app.command(
    cls=_Command, help="Gör ett demolager med påhittade familjer, och papper, siffror och bilder ur det."
)
def demo(
    out: Annotated[Path, typer.Option("--out", metavar="MAPP", help="Mappen som allt läggs i.")] = Path(
        "famsam-demo"
    ),
) -> None:
    """Make the demo store and everything that can be looked at without a window."""
    from famsam_desktop.services import demo as invented
    from famsam_desktop.services import showcase

    out.mkdir(parents=True, exist_ok=True)
    if any((out / name).exists() for name in showcase.FILES):
        raise FileInTheWay
    store = out / f"demo{STORE_SUFFIX}"
    with _closing(invented.build(store, clock=vault.utc_now)) as desk:
        for name, data in showcase.files(desk).items():
            outfile.write_file(out / name, data)
        _grab_screens(desk, out / "screens")
    print(f"Demolagret ligger i {store}")
    print(f"Lösenfras: {invented.PASSPHRASE}")
    print(f"Papper, siffror (till och med {showcase.REPORTED.isoformat()}) och bilder ligger i {out}")


def _grab_screens(desk: "Desk", folder: Path) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # nothing may flash past on a screen
    from famsam_desktop.ui.shell.screens import keep_screens

    folder.mkdir(exist_ok=True)
    keep_screens(desk, folder)


# --- paper, lists and figures --------------------------------------------------------------------------------------


@app.command(cls=_Command, help="Skriv ett mötes dagordning som PDF.")
def agenda(
    store: Store,
    meeting: Meeting,
    out: Out,
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """Write the agenda of a meeting."""
    outfile.refuse_unwritable(out)
    with _unlocked(store, passphrase_file, person) as desk:
        paper = desk.documents.agenda(desk.meetings.resolve(meeting))
        outfile.write_file(out, paper.pdf)


@app.command(cls=_Command, help="Skriv ett mötes sammanfattning som PDF.")
def summary(
    store: Store,
    meeting: Meeting,
    out: Out,
    copy_for: Annotated[
        str, typer.Option("--for", metavar="NAMN", help="Vem exemplaret är till; står på pappret.")
    ] = "",
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """Write the summary of a meeting."""
    outfile.refuse_unwritable(out)
    with _unlocked(store, passphrase_file, person) as desk:
        paper = desk.documents.summary(desk.meetings.resolve(meeting), copy_for)
        outfile.write_file(out, paper.pdf)


@app.command(cls=_Command, help="Lista mötena: id, tid, läge och typ, det senaste först.")
def meetings(
    store: Store,
    names: Annotated[bool, typer.Option("--names", help="Skriv också vilken familj mötet gäller.")] = False,
    passphrase_file: PassphraseFile = None,
    person: Person = None,
) -> None:
    """List the meetings; without names unless they are asked for."""
    with _unlocked(store, passphrase_file, person) as desk:
        for row in desk.meetings.all():
            starts_at = local(row.starts_at).strftime("%Y-%m-%d %H.%M")
            columns = [str(row.id), starts_at, term(row.state), term(row.type)]
            print("\t".join([*columns, row.subject] if names else columns))


@app.command(cls=_Command, help="Skriv teamets siffror till och med en dag.")
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
    cut_off = _day(as_of)
    outfile.refuse_unwritable(out)
    with _unlocked(store, passphrase_file, person) as desk:
        export = desk.statistics.export(cut_off, publishable=publishable, format=format.value)
        outfile.write_file(out, export.data)
    if not publishable:
        print(INTERNAL_MARK)


# --- is everything as it should be? --------------------------------------------------------------------------------


@app.command(cls=_Command, help="Gå igenom hela lagret och säg om något är skadat.")
def check(store: Store, passphrase_file: PassphraseFile = None, person: Person = None) -> None:
    """Look a store through."""
    vault.people(store)
    faults = vault.check(store, _passphrase(passphrase_file), person)
    if not faults:
        print("Lagret är helt.")
        return
    print("Lagret är skadat. Ändra inget i mappen; återställ den senaste säkerhetskopian.", file=sys.stderr)
    for fault in faults:
        print(f"  {fault}", file=sys.stderr)
    raise typer.Exit(UNABLE)


@app.command("self-check", cls=_Command, help="Kontrollera att programmet är helt installerat.")
def self_check() -> None:
    """Look this installation through."""
    from famsam_desktop.services import self_check as checking

    versions = checking.libraries()
    print(f"Python {sys.version.split()[0]}")
    for name, version in versions.items():
        print(f"{name} {version or 'SAKNAS'}")
    missing = checking.missing_parts()
    for part in missing:
        print(f"{part} SAKNAS")
    if missing or None in versions.values() or not checking.trial():
        print("Installationen är inte hel. Installera programmet på nytt.", file=sys.stderr)
        raise typer.Exit(UNABLE)
    print("Allt finns. Ett krypterat lager gjordes och öppnades, och ett papper sattes.")


# --- inside --------------------------------------------------------------------------------------------------------


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("dagen skrivs som 2022-11-16") from None


@contextmanager
def _closing(desk: "Desk") -> Iterator["Desk"]:
    try:
        yield desk
    finally:
        desk.close()


@contextmanager
def _unlocked(store: Path, passphrase_file: Path | None, person: str | None) -> Iterator["Desk"]:
    """The desk, closed afterwards; what is no store is refused before the passphrase is asked for."""
    vault.people(store)
    with _closing(vault.unlock(store, _passphrase(passphrase_file), person)) as desk:
        yield desk


def _passphrase(file: Path | None) -> str:
    """From the file, the environment or a prompt; never from an argument, which others can see."""
    if file is not None:
        given = _first_line(file)
    elif PASSPHRASE_VARIABLE in os.environ:
        given = os.environ[PASSPHRASE_VARIABLE]
    elif sys.stdin.isatty():
        given = str(typer.prompt("Lösenfras", hide_input=True, err=True))
    else:
        given = sys.stdin.readline().rstrip("\r\n")
    if not given:
        raise typer.BadParameter("ingen lösenfras angavs")
    return given


def _first_line(file: Path) -> str:
    try:
        with file.open(encoding="utf-8-sig") as lines:
            return lines.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise typer.BadParameter("filen med lösenfrasen kan inte läsas") from None
