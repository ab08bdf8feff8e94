"""Figures as they are printed, made by hand; a test overrides the one thing it is about."""

from dataclasses import replace
from datetime import date
from typing import Any

from famsam_desktop.domain.printed import AverageLine, PublicFigures, PublicTable, ShareColumn
from famsam_desktop.exports.publication.content import checksum

YEARS = PublicTable(
    key="years",
    title="Familjer och processer per år",
    axis="Startår",
    lines=("2019", "2020", "2021", "2022", "Totalt"),
    columns=("Familjer sedan starten", "Processer sedan starten", "Aktuella familjer", "Avslutade familjer"),
    column_keys=("families_ever", "processes_ever", "families_current", "families_closed"),
    cells=(
        (6, 7, "x", "."),
        (10, 12, "x", 0),
        (12, 15, 9, "x"),
        (14, 17, 11, "x"),
        (42, 51, 26, 16),
    ),
    shares=(
        ShareColumn(label="Andel av familjerna", values=(14, 24, 29, 33, 100)),
        ShareColumn(label="Förväntad andel", values=(25, 25, 25, 25, None), is_public=True),
    ),
    definitions=(
        "Startår: det år då familjens första insats startade.",
        "Avslutade: efter det år då familjen avslutades, till och med 2022-11-16.",
    ),
)
TOWNS = PublicTable(
    key="municipalities",
    title="Familjer per kommun",
    axis="Kommun",
    lines=("Hällefors", "Lindesberg", "Ljusnarsberg", "Nora"),
    columns=("Familjer sedan starten",),
    column_keys=("families_ever",),
    cells=(("x",), (19,), ("x",), (0,)),
    averages=(
        AverageLine(key="meetings", label="Möten per avslutad familj", count=16, mean=4.3, median=4.0),
        AverageLine(key="wait", label="Väntetid i dagar", count=None, mean=None, median=None),
    ),
    definitions=("Kommun: där familjen bodde när ärendet började.",),
)


def figures(*tables: PublicTable, **changes: Any) -> PublicFigures:
    """A publication with a certificate of its own."""
    made = PublicFigures(
        title="Familjer till och med hösten 2022",
        as_of=date(2022, 11, 16),
        made_on=date(2026, 11, 23),
        certificate={"text": "", "rule": "FS-5", "version": 1, "threshold": 5},
        sentence="Små tal är dolda, så att ingen familj ska kunna kännas igen.",
        tables=tables or (YEARS, TOWNS),
        definitions={"units": {}, "threshold": 5},
    )
    return certified(replace(made, **changes))


def certified(made: PublicFigures) -> PublicFigures:
    """The figures with the checksum that belongs to them."""
    shown = checksum(made)
    text = (
        "Röjandekontroll godkänd 2026-11-23 · regel FS-5 version 1 · 17 av 24 tal visas · "
        f"187 motexempel kontrollerade, 0 fel · jämfört med: 2021-09 · kontrollsumma {shown[:16]}"
    )
    return replace(made, certificate={**made.certificate, "text": text, "checksum": shown})
