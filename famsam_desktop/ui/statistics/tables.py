"""The figures as tables of words: what stands in each cell, and what each figure means; pure functions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from famsam_desktop.domain.statistics import Figures, MeetingsPerFamily, StageRow, SurveyFigures, one_decimal
from famsam_desktop.ui.numbers import decimal, grouped
from famsam_desktop.ui.speech import later, said
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.times import long_date

if TYPE_CHECKING:
    from famsam_desktop.services.statistics import PerQuarter

NOT_KEPT = later("Förs inte längre")
TOTAL = later("Totalt")

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
        (
            said("Familjer sedan starten"),
            grouped(figures.families_ever),
            said("har haft minst ett samverkansmöte"),
        ),
        (said("Aktuella familjer"), grouped(figures.families_current), said("startade och inte avslutade")),
        (said("Avslutade familjer"), grouped(figures.families_closed), said("startade och avslutade")),
        (
            said("Processer sedan starten"),
            grouped(figures.processes_ever),
            said("varav {count} barn och unga").format(count=grouped(figures.child_processes)),
        ),
        (
            said("Aktuella processer"),
            grouped(figures.processes_current),
            said("varav {count} barn och unga").format(count=grouped(figures.child_processes_current)),
        ),
    )


def by_year(figures: Figures) -> Sheet:
    """Families and processes by the year they started; closed families by the year they were closed."""
    rows = [
        (
            str(row.year),
            grouped(row.families_ever),
            grouped(row.processes_ever),
            grouped(row.families_current),
            grouped(row.processes_current),
            grouped(row.families_closed),
        )
        for row in figures.years
    ]
    total = (
        said(TOTAL),
        grouped(figures.families_ever),
        grouped(figures.processes_ever),
        grouped(figures.families_current),
        grouped(figures.processes_current),
        grouped(figures.families_closed),
    )
    heads = (
        said("År"),
        said("Alla\nfamiljer\n(startår)"),
        said("Alla\nprocesser\n(startår)"),
        said("Aktuella\nfamiljer\n(startår)"),
        said("Aktuella\nprocesser\n(startår)"),
        said("Avslutade\nfamiljer\n(avslutsår)"),
    )
    return Sheet(
        said("Familjer och processer per år"),
        heads,
        (*rows, total),
        said(
            "Tabellen har två tidsaxlar. Familjer och processer står på det år då familjen startade, det vill säga "
            "hade sitt första genomförda samverkansmöte. Avslutade familjer står på det år då ärendet avslutades. "
            "En process är en familjemedlem vars situation har diskuterats på ett genomfört möte där en verksamhet som "
            "medlemmen har egen kontakt med deltog. En familj som har återaktualiserats räknas en gång."
        ),
    )


def by_municipality(figures: Figures) -> Sheet:
    """Families of each municipality against its share of the population."""
    rows = [
        (
            row.name,
            grouped(row.families_ever),
            grouped(row.processes_ever),
            _percent(row.share_percent),
            _percent(row.expected_share_percent),
        )
        for row in figures.municipalities
    ]
    whole = _percent(100 if figures.families_ever else 0)
    expected = _percent(100 if figures.populations else None)
    total = (said(TOTAL), grouped(figures.families_ever), grouped(figures.processes_ever), whole, expected)
    definition = said(
        "Andel är kommunens del av familjerna sedan starten, avrundad till hela procent. "
        "Förväntad andel är kommunens del av invånarna."
    )
    if figures.population_on is not None:
        definition = said(
            "Andel är kommunens del av familjerna sedan starten, avrundad till hela procent. "
            "Förväntad andel är kommunens del av invånarna {day}."
        ).format(day=long_date(figures.population_on))
    return Sheet(
        said("Kommun"),
        (said("Kommun"), said("Familjer"), said("Processer"), said("Andel"), said("Förväntad andel")),
        (*rows, total),
        definition,
    )


def by_referrer(figures: Figures) -> Sheet:
    """Who turned to the team."""
    rows = [(heading(who), grouped(families)) for who, families in figures.referrers]
    total = (said(TOTAL), grouped(sum(families for _, families in figures.referrers)))
    return Sheet(
        said("Vem som aktualiserade"),
        (said("Aktualiserad av"), said("Familjer")),
        (*rows, total),
        said(
            "Den som vände sig till FamSam när familjens första ärende började. Bara startade familjer räknas."
        ),
    )


def by_children(figures: Figures) -> Sheet:
    """Families by their number of children under 23."""
    by_number = figures.children_grouped()
    return Sheet(
        said("Antal barn i familjen"),
        (said("Barn under 23 år"), said("Familjer")),
        (
            *((number, grouped(families)) for number, families in by_number),
            (said(TOTAL), grouped(sum(n for _, n in by_number))),
        ),
        said(
            "Alla familjemedlemmar som är under 23 år på brytdagen, räknat på födelseår. Bara startade familjer räknas."
        ),
    )


def by_stage(figures: Figures) -> Sheet:
    """The children who are processes, by school stage and birth years."""
    rows = [
        (_stage(row), _birth_years(row), grouped(row.ever), grouped(row.current)) for row in figures.stages
    ]
    total = (
        said(TOTAL),
        said("Alla år"),
        grouped(figures.child_processes),
        grouped(figures.child_processes_current),
    )
    return Sheet(
        said("Barn och unga per skolstadium"),
        (said("Skolstadium"), said("Födda"), said("Sedan starten"), said("Aktuella")),
        (*rows, total),
        said(
            "Barn och unga som är processer. Skolstadiet är det som födelseåret hör till under brytdagens hösttermin; "
            "före 1 juli räknas förra höstens termin."
        ),
    )


def other_figures(figures: Figures) -> Sheet:
    """The single figures of the reports."""
    rows = (
        (said("Familjer där en förälder har eget stöd"), grouped(figures.parent_support)),
        (said("Aktualiserade, inte startade"), grouped(figures.referred_not_started)),
        (said("Avslutade före möte"), grouped(figures.closed_before_any_meeting)),
        (said("Alla ärenden"), grouped(figures.cases)),
        (said("Konsulterande samtal"), _kept(figures.consultations)),
        (said("Informationsträffar"), _kept(figures.information_meetings)),
    )
    return Sheet(
        said("Övriga uppgifter"),
        (said("Uppgift"), said("Antal")),
        rows,
        said(
            "Förälders eget stöd: minst en vårdnadshavare, förälder utan vårdnad eller styvförälder i en startad "
            "familj har eller har haft en egen kontakt som räknas; föräldraprogram och kurser räknas inte. "
            "Aktualiserade, inte startade: ärendet är öppet men inget samverkansmöte har hållits. "
            "Konsulterande samtal och informationsträffar räknas för sig och hör inte till någon familj."
        ),
    )


def meetings(figures: Figures) -> Sheet:
    """How many meetings a closed family had."""
    found = figures.meetings_per_closed_family
    return Sheet(
        said("Möten per avslutad familj"),
        (said("Mått"), said("Värde")),
        _meeting_rows(found) if found is not None else ((said("Avslutade familjer"), "0"),),
        said(
            "Genomförda samverkansmöten i familjer som är avslutade på brytdagen. Minst och flest lämnar aldrig teamet."
        ),
    )


def by_survey(found: SurveyFigures) -> Sheet:
    """What the forms of a survey say together, question by question."""
    asks_yes = any(each.yes is not None for each in found.items)
    heads = [said("Fråga"), said("Svar"), said("Medelvärde"), *([said("Därav ja")] if asks_yes else [])]
    rows = [
        (
            str(each.item),
            grouped(each.count),
            decimal(one_decimal(each.mean)) if each.mean is not None else "",
            *([grouped(each.yes) if each.yes is not None else ""] if asks_yes else []),
        )
        for each in found.items
    ]
    return Sheet(
        heading(found.survey),
        tuple(heads),
        tuple(rows),
        said("Inskrivna blanketter: {forms}. Den som har hoppat över en fråga räknas inte på den.").format(
            forms=grouped(found.forms)
        ),
    )


def per_quarter(found: "PerQuarter") -> Sheet:
    """Meetings held and actions done in each quarter."""
    table = found.table
    rows = tuple(
        (said(line.label), *(grouped(count.value) if count is not None else "" for count in cells))
        for line, cells in zip(table.lines, found.cells, strict=True)
    )
    heads = (said(table.axis), *(said(column.label).replace(" ", "\n", 1) for column in table.columns))
    return Sheet(said(table.title), heads, rows, " ".join(map(said, table.definitions)))


def _meeting_rows(found: MeetingsPerFamily) -> tuple[Row, ...]:
    return (
        (said("Avslutade familjer"), grouped(found.families)),
        (said("Medelvärde"), decimal(one_decimal(found.mean))),
        (said("Median"), decimal(float(found.median))),
        (said("Minst"), grouped(found.minimum)),
        (said("Flest"), grouped(found.maximum)),
    )


def _stage(row: StageRow) -> str:
    return heading(row.stage) if row.stage is not None else said("Okänt födelseår")


def _birth_years(row: StageRow) -> str:
    if row.first_year is None or row.last_year is None:
        return ""
    return str(row.first_year) if row.first_year == row.last_year else f"{row.first_year}–{row.last_year}"


def _kept(count: int | None) -> str:
    return said(NOT_KEPT) if count is None else grouped(count)


def _percent(share: int | None) -> str:
    return "" if share is None else f"{share}\u00a0%"


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
