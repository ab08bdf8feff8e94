"""The log on paper: who did what with the store, newest first, and which entries were asked for."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.page import Column, Sheet
from famsam_desktop.documents.rows import Cell, Line
from famsam_desktop.documents.running import Running
from famsam_desktop.documents.wording import NOT_SAID
from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.domain.terms import detail_words, heading, term
from famsam_desktop.domain.times import long_date, moment
from famsam_desktop.domain.trail import TrailFilter, TrailKind, TrailRow

KIND = "Logg"
NOTHING = "Inget i loggen passar."

_ENTRIES = (
    Column("När", 0.19),
    Column("Vem", 0.19),
    Column("Vad", 0.26),
    Column("Gäller", 0.15),
    Column("Detalj", 0.21),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailList:
    """Exactly what is printed: the entries, what was asked for, and whose entries when they are one person's."""

    rows: tuple[TrailRow, ...] = field(repr=False)
    wanted: TrailFilter
    who: str = field(default="", repr=False)
    printed_on: date


def trail_pdf(listed: TrailList, letterhead: Letterhead, progress: Progress = unheard) -> bytes:
    """The log as the bytes of a tagged PDF; it may be long, hence `progress`."""
    running = Running(letterhead=letterhead, kind=KIND, date=long_date(listed.printed_on))
    sheet = Sheet(running, KIND)
    sheet.lead("Vem som har gjort vad med lagret, det senaste först.")
    sheet.facts(_facts(listed))
    sheet.heading("Händelser")
    if listed.rows:
        sheet.table(_ENTRIES, map(_entry, listed.rows))
    else:
        sheet.text(NOTHING)
    return sheet.pdf(progress)


def _facts(listed: TrailList) -> Iterable[tuple[str, Cell]]:
    wanted = listed.wanted
    kinds = [term(kind) for kind in TrailKind if kind in wanted.kinds]
    return (
        ("Dagar", Line(_days(wanted.from_day, wanted.to_day), "strong")),
        ("Person", listed.who),
        ("Händelser", ", ".join(kinds)),
        ("Antal", str(len(listed.rows))),
    )


def _days(first: date | None, last: date | None) -> str:
    if first is None and last is None:
        return "hela tiden"
    parts = [f"från {first.isoformat()}" if first else "", f"till och med {last.isoformat()}" if last else ""]
    return " ".join(part for part in parts if part)


def _entry(row: TrailRow) -> tuple[Cell, ...]:
    return (
        moment(row.at),
        row.who or NOT_SAID,
        Line(heading(row.kind), "strong"),
        row.about or NOT_SAID,
        detail_words(row.detail) or NOT_SAID,
    )
