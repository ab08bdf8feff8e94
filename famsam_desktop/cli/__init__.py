"""The command line: the same services as the window, and Qt only where a window is opened."""

import typer

from famsam_desktop.cli import figures, importing, keys, ledger, papers, safety, verify, window
from famsam_desktop.cli.arguments import NEW_PASSPHRASE_VARIABLE, PASSPHRASE_VARIABLE
from famsam_desktop.cli.figures import INTERNAL_MARK
from famsam_desktop.cli.frame import UNFORESEEN, Group, run

__all__ = ["INTERNAL_MARK", "NEW_PASSPHRASE_VARIABLE", "PASSPHRASE_VARIABLE", "UNFORESEEN", "app", "main"]

app = typer.Typer(
    cls=Group,
    add_completion=False,
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="FamSam Desktop: planera, leda och följa upp möten mellan familjer och verksamheterna runt dem.",
    epilog="Utan kommando öppnas fönstret. Avslutskoder: 0 klart, 1 nekat, 2 fel skrivet, 3 datorn kunde inte.",
)
for _part in (window, papers, figures, ledger, verify, importing, safety, keys):
    app.add_typer(_part.app)


@app.callback()
def _default(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        window.open_window()


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    return run(app, arguments)
