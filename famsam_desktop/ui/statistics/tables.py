"""The figures as tables of words: what stands in each cell, and what each figure means; pure functions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from famsam_desktop.domain.statistics import Figures, MeetingsPerFamily, StageRow, one_decimal
from famsam_desktop.domain.terms import heading
from famsam_desktop.domain.times import long_date

if TYPE_CHECKING:
    from famsam_desktop.services.statistics import PerQuarter

NOT_KEPT = "Förs inte längre"
TOTAL = "Totalt"

type Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its heads (two lines where the axis is named), its rows, and what its figures mean."""

    title: str
    heads: Row
    rows: tuple[Row, ...]
    definition: str


def grand_totals(figures: Figures) -> tuple[tuple[str, str, str], ...]:
    """The figures that stand large at the top: what, how many, and a word about it."""
    return (
        ("Familjer sedan starten", _n(figures.families_ever), "har haft minst ett samverkansmöte"),
        ("Aktuella familjer", _n(figures.families_current), "startade och inte avslutade"),
        ("Avslutade familjer", _n(figures.families_closed), "startade och avslutade"),
        (
            "Processer sedan starten",
            _n(figures.processes_ever),
            f"varav {_n(figures.child_processes)} barn och unga",
        ),
        (
            "Aktuella processer",
            _n(figures.processes_current),
            f"varav {_n(figures.child_processes_current)} barn och unga",
        ),
    )


def by_year(figures: Figures) -> Sheet:
    """Families and processes by the year they started; closed families by the year they were closed."""
    rows = [
        (
            str(row.year),
            _n(row.families_ever),
            _n(row.processes_ever),
            _n(row.families_current),
            _n(row.processes_current),
            _n(row.families_closed),
        )
        for row in figures.years
    ]
    total = (
        TOTAL,
        _n(figures.families_ever),
        _n(figures.processes_ever),
        _n(figures.families_current),
        _n(figures.processes_current),
        _n(figures.families_closed),
    )
    heads = (
        "År",
        "Alla\nfamiljer\n(startår)",
        "Alla\nprocesser\n(startår)",
        "Aktuella\nfamiljer\n(startår)",
        "Aktuella\nprocesser\n(startår)",
        "Avslutade\nfamiljer\n(avslutsår)",
    )
    return Sheet(
        "Familjer och processer per år",
        heads,
        (*rows, total),
        "Tabellen har två tidsaxlar. Familjer och processer står på det år då familjen startade, det vill säga "
        "hade sitt första genomförda samverkansmöte. Avslutade familjer står på det år då ärendet avslutades. "
        "En process är en familjemedlem vars situation har diskuterats på ett genomfört möte där en verksamhet som "
        "medlemmen har egen kontakt med deltog. En familj som har återaktualiserats räknas en gång.",
    )


def by_municipality(figures: Figures) -> Sheet:
    """Families of each municipality against its share of the population."""
    rows = [
        (
            row.name,
            _n(row.families_ever),
            _n(row.processes_ever),
            _percent(row.share_percent),
            _percent(row.expected_share_percent),
        )
        for row in figures.municipalities
    ]
    whole = _percent(100 if figures.families_ever else 0)
    expected = _percent(100 if figures.populations else None)
    total = (TOTAL, _n(figures.families_ever), _n(figures.processes_ever), whole, expected)
    day = f" {long_date(figures.population_on)}" if figures.population_on is not None else ""
    return Sheet(
        "Kommun",
        ("Kommun", "Familjer", "Processer", "Andel", "Väntad andel"),
        (*rows, total),
        "Andel är kommunens del av familjerna sedan starten, avrundad till hela procent. "
        f"Väntad andel är kommunens del av invånarna{day}.",
    )


def by_referrer(figures: Figures) -> Sheet:
    """Who turned to the team."""
    rows = [(heading(who), _n(families)) for who, families in figures.referrers]
    total = (TOTAL, _n(sum(families for _, families in figures.referrers)))
    return Sheet(
        "Vem som aktualiserade",
        ("Aktualiserad av", "Familjer"),
        (*rows, total),
        "Den som vände sig till FamSam när familjens första ärende började. Bara startade familjer räknas.",
    )


def by_children(figures: Figures) -> Sheet:
    """Families by their number of children under 23."""
    grouped = figures.children_grouped()
    return Sheet(
        "Antal barn i familjen",
        ("Barn under 23 år", "Familjer"),
        (*((number, _n(families)) for number, families in grouped), (TOTAL, _n(sum(n for _, n in grouped)))),
        "Alla familjemedlemmar som är under 23 år på brytdagen, räknat på födelseår. Bara startade familjer räknas.",
    )


def by_stage(figures: Figures) -> Sheet:
    """The children who are processes, by school stage and birth years."""
    rows = [(_stage(row), _birth_years(row), _n(row.ever), _n(row.current)) for row in figures.stages]
    total = (TOTAL, "Alla år", _n(figures.child_processes), _n(figures.child_processes_current))
    return Sheet(
        "Barn och unga per skolstadium",
        ("Skolstadium", "Födda", "Sedan starten", "Aktuella"),
        (*rows, total),
        "Barn och unga som är processer. Skolstadiet är det som födelseåret hör till under brytdagens hösttermin; "
        "före 1 juli räknas förra höstens termin.",
    )


def other_figures(figures: Figures) -> Sheet:
    """The single figures of the reports."""
    rows = (
        ("Familjer där en förälder har eget stöd", _n(figures.parent_support)),
        ("Aktualiserade, inte startade", _n(figures.referred_not_started)),
        ("Avslutade före möte", _n(figures.closed_before_any_meeting)),
        ("Alla ärenden", _n(figures.cases)),
        ("Konsulterande samtal", _kept(figures.consultations)),
        ("Informationsträffar", _kept(figures.information_meetings)),
    )
    return Sheet(
        "Övriga uppgifter",
        ("Uppgift", "Antal"),
        rows,
        "Förälders eget stöd: minst en vårdnadshavare, förälder utan vårdnad eller styvförälder i en startad familj "
        "har eller har haft en egen kontakt som räknas; föräldraprogram och kurser räknas inte. "
        "Aktualiserade, inte startade: ärendet är öppet men inget samverkansmöte har hållits. "
        "Konsulterande samtal och informationsträffar räknas för sig och hör inte till någon familj.",
    )


def meetings(figures: Figures) -> Sheet:
    """How many meetings a closed family had."""
    found = figures.meetings_per_closed_family
    return Sheet(
        "Möten per avslutad familj",
        ("Mått", "Värde"),
        _meeting_rows(found) if found is not None else (("Avslutade familjer", "0"),),
        "Genomförda samverkansmöten i familjer som är avslutade på brytdagen. Minst och flest lämnar aldrig teamet.",
    )


def per_quarter(found: "PerQuarter") -> Sheet:
    """Meetings held and actions done in each quarter."""
    table = found.table
    rows = tuple(
        (line.label, *(_n(count.value) if count is not None else "" for count in cells))
        for line, cells in zip(table.lines, found.cells, strict=True)
    )
    heads = (table.axis, *(column.label.replace(" ", "\n", 1) for column in table.columns))
    return Sheet(table.title, heads, rows, " ".join(table.definitions))


def _meeting_rows(found: MeetingsPerFamily) -> tuple[Row, ...]:
    return (
        ("Avslutade familjer", _n(found.families)),
        ("Medelvärde", _decimal(one_decimal(found.mean))),
        ("Median", _decimal(float(found.median))),
        ("Minst", _n(found.minimum)),
        ("Flest", _n(found.maximum)),
    )


def _stage(row: StageRow) -> str:
    return heading(row.stage) if row.stage is not None else "Okänt födelseår"


def _birth_years(row: StageRow) -> str:
    if row.first_year is None or row.last_year is None:
        return ""
    return str(row.first_year) if row.first_year == row.last_year else f"{row.first_year}–{row.last_year}"


def _n(count: int) -> str:
    return f"{count:,}".replace(",", "\u00a0")


def _kept(count: int | None) -> str:
    return NOT_KEPT if count is None else _n(count)


def _percent(share: int | None) -> str:
    return "" if share is None else f"{share}\u00a0%"


def _decimal(value: float) -> str:
    return f"{value:g}".replace(".", ",")


def all_sheets(figures: Figures) -> Sequence[Sheet]:
    """Every table of the page, in its order."""
    return (
        by_year(figures),
        by_stage(figures),
        by_referrer(figures),
        by_municipality(figures),
        by_children(figures),
        meetings(figures),
        other_figures(figures),
    )
