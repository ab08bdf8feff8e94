"""The tables of the team's reports, as of any cut-off date: what is asked, on which time axis, and how it is rounded.

The store counts (``Counts``); this module turns counts into tables (``Figures``). Two time axes, always named: the year
a family started (ever, current) and the year its case was closed (closed). Nothing here knows a person.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from math import floor

from famsam_desktop.domain.cases import ReferredBy
from famsam_desktop.domain.errors import NothingToShow
from famsam_desktop.domain.surveys import ITEMS, YES, YES_OR_NO, Survey, SurveyAnswer

AUTUMN_TERM_MONTH = 7
ONE_ROW_FROM = 4


class SchoolStage(StrEnum):
    """The stage of school that a birth year is in, in the autumn term."""

    PRESCHOOL = "preschool"
    GRADES_F_3 = "grades_f_3"
    GRADES_4_6 = "grades_4_6"
    GRADES_7_9 = "grades_7_9"
    FINISHED = "finished"


#: First and last grade of each stage, where 0 is the preschool class F; open ends are None.
_GRADES: dict[SchoolStage, tuple[int | None, int | None]] = {
    SchoolStage.PRESCHOOL: (None, -1),
    SchoolStage.GRADES_F_3: (0, 3),
    SchoolStage.GRADES_4_6: (4, 6),
    SchoolStage.GRADES_7_9: (7, 9),
    SchoolStage.FINISHED: (10, None),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCounts:
    """Families and processes of one start year."""

    families_ever: int = 0
    processes_ever: int = 0
    families_current: int = 0
    processes_current: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What the store counted, as of a cut-off; numbers only.

    ``children`` maps a number of children under 23 to families. ``birth_years`` maps a birth year (None: unknown) to
    child processes ever and current. ``meetings_of_closed`` maps a number of held coordination meetings to families.
    """

    as_of: date
    first_case_on: date | None
    years: Mapping[int, YearCounts]
    closed_years: Mapping[int, int]
    municipalities: Mapping[str, tuple[int, int]]
    populations: Mapping[str, int]
    population_on: date | None = None
    referrers: Mapping[ReferredBy, int]
    children: Mapping[int, int]
    birth_years: Mapping[int | None, tuple[int, int]]
    parent_support: int
    cases: int
    cases_started: int
    referred_not_started: int
    closed_before_any_meeting: int
    meetings_of_closed: Mapping[int, int]
    consultations: int | None
    information_meetings: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow:
    """One year: started families and their processes, and the families closed during it (another axis)."""

    year: int
    families_ever: int
    processes_ever: int
    families_current: int
    processes_current: int
    families_closed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityRow:
    """One municipality against its share of the population; no expected share without a population figure."""

    name: str
    families_ever: int
    processes_ever: int
    share_percent: int
    expected_share_percent: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRow:
    """Child processes by school stage; the birth years are those that the stage spans at the cut-off."""

    stage: SchoolStage | None
    first_year: int | None
    last_year: int | None
    ever: int
    current: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsPerFamily:
    """Held coordination meetings of closed families. The mean has one decimal."""

    families: int
    minimum: int
    maximum: int
    mean: Fraction
    median: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFigures:
    """How many answered a question, and their mean; or how many of them said yes, where that is how it is answered."""

    item: int
    count: int
    mean: Fraction | None = None
    yes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyFigures:
    """What the forms of a survey say together."""

    survey: Survey
    forms: int
    items: tuple[ItemFigures, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Every table of the reports at one cut-off, internal: true counts."""

    as_of: date
    years: tuple[YearRow, ...]
    municipalities: tuple[MunicipalityRow, ...]
    referrers: tuple[tuple[ReferredBy, int], ...]
    children: tuple[tuple[int, int], ...]
    stages: tuple[StageRow, ...]
    families_ever: int
    processes_ever: int
    families_current: int
    processes_current: int
    families_closed: int
    child_processes: int
    child_processes_current: int
    parent_support: int
    cases: int
    referred_not_started: int
    closed_before_any_meeting: int
    meetings_per_closed_family: MeetingsPerFamily | None
    consultations: int | None = field(default=None)
    information_meetings: int | None = field(default=None)
    populations: tuple[tuple[str, int], ...] = ()
    population_on: date | None = None
    surveys: tuple[SurveyFigures, ...] = ()

    def children_grouped(self) -> tuple[tuple[str, int], ...]:
        """Families by number of children as printed: 1, 2, 3 and 4+; 0 only when there is such a family."""
        exact = dict(self.children)
        rows = [(str(number), exact.get(number, 0)) for number in range(1, ONE_ROW_FROM)]
        many = sum(families for number, families in self.children if number >= ONE_ROW_FROM)
        none = [("0", exact[0])] if exact.get(0) else []
        return (*none, *rows, (f"{ONE_ROW_FROM}+", many))


def round_half_up(value: Fraction) -> int:
    """To the nearest whole number, halves upwards."""
    return floor(value + Fraction(1, 2))


def percent(part: int, whole: int) -> int:
    """The share in whole percent; of nothing it is 0."""
    return round_half_up(Fraction(100 * part, whole)) if whole else 0


def one_decimal(value: Fraction) -> float:
    """Rounded half up to one decimal."""
    return round_half_up(value * 10) / 10


def autumn_year(cut_off: date) -> int:
    """The year of the autumn term that counts: this year's from 1 July, before it the last one."""
    return cut_off.year if cut_off.month >= AUTUMN_TERM_MONTH else cut_off.year - 1


def stage_of(birth_year: int, cut_off: date) -> SchoolStage:
    """The school stage of a birth year at the cut-off."""
    grade = autumn_year(cut_off) - birth_year - 6
    return next(
        stage
        for stage, (first, last) in _GRADES.items()
        if (first is None or grade >= first) and (last is None or grade <= last)
    )


def stage_years(stage: SchoolStage, cut_off: date) -> tuple[int | None, int | None]:
    """The first and the last birth year that are in a stage at the cut-off; open ends are None."""
    first_grade, last_grade = _GRADES[stage]
    term = autumn_year(cut_off)
    return (
        None if last_grade is None else term - 6 - last_grade,
        None if first_grade is None else term - 6 - first_grade,
    )


def figures(counts: Counts) -> Figures:
    """The tables of a report; refused when the cut-off lies before the first case."""
    if counts.first_case_on is None or counts.as_of < counts.first_case_on:
        raise NothingToShow(counts.first_case_on)
    years = _years(counts)
    stages = _stages(counts)
    started = sum(row.families_ever for row in years)
    return Figures(
        as_of=counts.as_of,
        years=years,
        municipalities=_municipalities(counts, started),
        referrers=tuple((who, counts.referrers.get(who, 0)) for who in ReferredBy),
        children=tuple(sorted(counts.children.items())),
        stages=stages,
        families_ever=started,
        processes_ever=sum(row.processes_ever for row in years),
        families_current=sum(row.families_current for row in years),
        processes_current=sum(row.processes_current for row in years),
        families_closed=sum(row.families_closed for row in years),
        child_processes=sum(row.ever for row in stages),
        child_processes_current=sum(row.current for row in stages),
        parent_support=counts.parent_support,
        cases=counts.cases,
        referred_not_started=counts.referred_not_started,
        closed_before_any_meeting=counts.closed_before_any_meeting,
        meetings_per_closed_family=_meetings(counts.meetings_of_closed),
        consultations=counts.consultations,
        information_meetings=counts.information_meetings,
        populations=tuple(counts.populations.items()),
        population_on=counts.population_on,
    )


def survey_figures(survey: Survey, forms: Sequence[SurveyAnswer]) -> SurveyFigures:
    """Item by item, of those who answered it."""
    items = []
    for item, scale in ITEMS[survey].items():
        answers = [form.answers[item] for form in forms if item in form.answers]
        if scale == YES_OR_NO:
            items.append(ItemFigures(item=item, count=len(answers), yes=answers.count(YES)))
        else:
            mean = Fraction(sum(answers), len(answers)) if answers else None
            items.append(ItemFigures(item=item, count=len(answers), mean=mean))
    return SurveyFigures(survey=survey, forms=len(forms), items=tuple(items))


def _years(counts: Counts) -> tuple[YearRow, ...]:
    """A row for every year from the first start to the cut-off, those without a family too."""
    seen = [*counts.years, *counts.closed_years]
    if not seen:
        return ()
    none = YearCounts()
    return tuple(
        YearRow(
            year=year,
            families_ever=counts.years.get(year, none).families_ever,
            processes_ever=counts.years.get(year, none).processes_ever,
            families_current=counts.years.get(year, none).families_current,
            processes_current=counts.years.get(year, none).processes_current,
            families_closed=counts.closed_years.get(year, 0),
        )
        for year in range(min(seen), counts.as_of.year + 1)
    )


def _municipalities(counts: Counts, started: int) -> tuple[MunicipalityRow, ...]:
    people = sum(counts.populations.values())
    return tuple(
        MunicipalityRow(
            name=name,
            families_ever=families,
            processes_ever=processes,
            share_percent=percent(families, started),
            expected_share_percent=percent(counts.populations[name], people)
            if name in counts.populations
            else None,
        )
        for name, (families, processes) in counts.municipalities.items()
    )


def _stages(counts: Counts) -> tuple[StageRow, ...]:
    """A row per school stage, youngest first; the open ends reach as far as anybody is counted."""
    known = [year for year in counts.birth_years if year is not None]
    rows = []
    for stage in SchoolStage:
        oldest, youngest = stage_years(stage, counts.as_of)
        youngest = max([*known, oldest or 0]) if youngest is None else youngest
        oldest = min([*known, youngest]) if oldest is None else oldest
        inside = [counts.birth_years[year] for year in known if oldest <= year <= youngest]
        rows.append(
            StageRow(
                stage=stage,
                first_year=oldest,
                last_year=youngest,
                ever=sum(ever for ever, _ in inside),
                current=sum(current for _, current in inside),
            )
        )
    if None in counts.birth_years:
        ever, current = counts.birth_years[None]
        rows.append(StageRow(stage=None, first_year=None, last_year=None, ever=ever, current=current))
    return tuple(rows)


def _meetings(families_by_meetings: Mapping[int, int]) -> MeetingsPerFamily | None:
    ordered = [number for number in sorted(families_by_meetings) for _ in range(families_by_meetings[number])]
    if not ordered:
        return None
    half = len(ordered) // 2
    median = Fraction(ordered[half]) if len(ordered) % 2 else Fraction(ordered[half - 1] + ordered[half], 2)
    return MeetingsPerFamily(
        families=len(ordered),
        minimum=ordered[0],
        maximum=ordered[-1],
        mean=Fraction(sum(ordered), len(ordered)),
        median=median,
    )
