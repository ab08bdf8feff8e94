"""The figures that may leave before the disclosure control exists: grand totals that are large enough, and no more."""

from famsam_desktop.domain.statistics import Figures
from famsam_desktop.exports.cells import Cell, csv_bytes
from famsam_desktop.exports.counts import json_bytes

THRESHOLD = 5

SENTENCE = (
    f"Här står bara totalsummor som är {THRESHOLD} eller större. Mindre tal, tal som skulle avslöja ett mindre tal "
    "och alla uppdelningar är utelämnade, så att ingen familj ska kunna kännas igen."
)

_LABELS = {
    "families_ever": "Familjer sedan starten",
    "families_current": "Aktuella familjer",
    "families_closed": "Avslutade familjer",
    "processes_ever": "Processer sedan starten",
    "processes_current": "Aktuella processer",
    "child_processes": "Barnens processer sedan starten",
}


def publishable_json(figures: Figures) -> bytes:
    """The grand totals that may be shown, with the sentence that says what is left out."""
    return json_bytes(
        {
            "kind": "publishable",
            "as_of": figures.as_of.isoformat(),
            "note": SENTENCE,
            "total": shown_totals(figures),
        }
    )


def publishable_csv(figures: Figures) -> bytes:
    """The same totals, one on a row."""
    head: list[tuple[Cell, ...]] = [
        (SENTENCE, ""),
        ("Till och med", figures.as_of.isoformat()),
        ("Uppgift", "Antal"),
    ]
    return csv_bytes([*head, *((_LABELS[name], total) for name, total in shown_totals(figures).items())])


def shown_totals(figures: Figures) -> dict[str, int]:
    """The totals of five and more whose differences are five and more as well, or nothing.

    Current and closed families add up to all families, so one of them is as telling as the other two together;
    and processes are shown only where the families behind them are five or more.
    """
    shown = {"families_ever": figures.families_ever}
    split_is_safe = not (_is_small(figures.families_current) or _is_small(figures.families_closed))
    if split_is_safe:
        shown["families_current"] = figures.families_current
        shown["families_closed"] = figures.families_closed
    if figures.families_ever >= THRESHOLD:
        shown["processes_ever"] = figures.processes_ever
        shown |= _within("child_processes", figures.child_processes, figures.processes_ever)
        if split_is_safe:
            shown |= _within("processes_current", figures.processes_current, figures.processes_ever)
    return {name: total for name, total in shown.items() if total >= THRESHOLD}


def _within(name: str, part: int, whole: int) -> dict[str, int]:
    """The part of a whole that is shown, unless the rest would be a small number."""
    return {} if _is_small(part) or _is_small(whole - part) else {name: part}


def _is_small(count: int) -> bool:
    return 0 < count < THRESHOLD
