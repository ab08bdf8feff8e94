"""Commands that show the program: its window, and a demo store with all that comes out of it."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from famsam_desktop.cli.arguments import closing
from famsam_desktop.cli.frame import STORE_SUFFIX, UNABLE, Command
from famsam_desktop.domain.errors import FileInTheWay
from famsam_desktop.host import screen
from famsam_desktop.services import outfile, vault

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

app = typer.Typer()


@app.command("open", cls=Command, help="Öppna fönstret, på ett visst lager eller det senaste.")
def open_window(
    store: Annotated[
        Path | None, typer.Argument(metavar="LAGER", help="Mappen med lagret; annars det senaste.")
    ] = None,
) -> None:
    """Open the window; the only command that shows one."""
    if not screen.is_there():
        print("Det finns ingen skärm att visa fönstret på.", file=sys.stderr)
        raise typer.Exit(UNABLE)
    from famsam_desktop.app import run

    raise typer.Exit(run(store))


@app.command(
    cls=Command, help="Gör ett demolager med påhittade familjer, och papper, siffror och bilder ur det."
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
    with closing(invented.build(store, clock=vault.utc_now)) as desk:
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
