"""Every table of the reports: what its cells count, on which axis, and what is said below it.

Two axes of time, always named: the year a family started, and the year its case was closed. What people wrote in words
of their own (how they had heard of the team) is in no table that can be published.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from famsam_desktop.domain import report_work
from famsam_desktop.domain.agendas import DAYS_BEFORE
from famsam_desktop.domain.cases import PreMeetingReason
from famsam_desktop.domain.families import Gender
from famsam_desktop.domain.observations import Span, Unit, Where
from famsam_desktop.domain.report_families import Families
from famsam_desktop.domain.report_lines import PROCESS, Scope, coded, stages
from famsam_desktop.domain.tables import Column, Table
from famsam_desktop.domain.worded import Worded

_CHILDREN = "Barn och unga är familjemedlemmar med rollen barn eller syskon som är en process."
_SPLIT = (
    ("girls", "Flickor", frozenset((Gender.FEMALE.value,))),
    ("boys", "Pojkar", frozenset((Gender.MALE.value,))),
    ("others", "Annat eller okänt kön", frozenset((Gender.OTHER.value, Gender.UNKNOWN.value))),
)


def catalogue(
    as_of: date,
    *,
    first_day: date,
    period: Span | None = None,
    municipalities: tuple[str, ...] = (),
    populations: Mapping[str, int] | None = None,
    population_on: date | None = None,
    agenda_days: int = DAYS_BEFORE,
    by_gender: bool = False,
) -> tuple[Table, ...]:
    """All tables as of the cut-off; with a period, of what happened in it (its first and last day, as ordinals).

    Those of surveys are apart (`report_surveys`). `populations` are of `population_on`. Refused for a cut-off before
    the first day, or a period after the cut-off.
    """
    scope = Scope(as_of, first_day, period)
    return (
        *Families(scope).tables(municipalities, dict(populations or {}), population_on),
        *_Processes(scope).tables(by_gender=by_gender),
        *_Cases(scope).tables(),
        *report_work.tables(scope, agenda_days),
    )


class _Processes:
    """The tables of processes alone."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def tables(self, *, by_gender: bool) -> Iterator[Table]:
        """Children by their years of birth, and all by gender."""
        counted, still = self._scope.counted, self._scope.still
        split = _SPLIT if by_gender else ()
        yield Table(
            key="children_by_birth_years",
            title="Barn och unga efter födelseår",
            axis="Skolstadium (födelseår)",
            lines=stages(self._scope.as_of),
            columns=(
                *self._both("child", "Barn och unga", by="birth_year"),
                *(
                    column
                    for key, label, codes in split
                    for column in self._both("child", label, by="birth_year", key=key, gender=codes)
                ),
            ),
            definitions=(
                counted,
                still,
                _CHILDREN,
                PROCESS,
                "Den som saknar födelseår räknas bara i totalen.",
            ),
        )
        yield Table(
            key="processes_by_gender",
            title="Processer efter kön",
            axis="Kön",
            lines=coded(Gender),
            columns=(
                *self._both("child", "Barn och unga", by="gender"),
                *self._both("adult", "Vuxna", by="gender"),
            ),
            definitions=(counted, still, _CHILDREN, PROCESS),
        )

    def _both(
        self, person: str, label: str, *, by: str, key: str = "", gender: frozenset[str] | None = None
    ) -> tuple[Column, Column]:
        """The processes ever and those that are current."""
        name = key or f"{person}_processes"
        where: Where = {"started": self._scope.happened, "person": frozenset((person,))}
        where = where if gender is None else {**where, "gender": gender}
        return (
            Column(
                key=f"{name}_ever",
                label=Worded("{people} {since} (startår)", people=label, since=self._scope.since),
                unit=Unit.PROCESSES,
                by=by,
                where=where,
            ),
            Column(
                key=f"{name}_current",
                label=Worded("{people}, aktuella (startår)", people=label),
                unit=Unit.PROCESSES,
                by=by,
                where={**where, "ended": self._scope.later},
            ),
        )


class _Cases:
    """The tables of cases."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def tables(self) -> Iterator[Table]:
        """Cases by the year of their referral, and why some ended before any meeting."""
        scope = self._scope
        referred, later = scope.happened, scope.later
        until = Span(None, scope.as_of.toordinal())
        yield Table(
            key="cases_by_year",
            title="Ärenden per år",
            axis="År för aktualisering",
            lines=scope.years(),
            columns=(
                _of_cases("cases", "Aktualiserade", {"referred": referred}),
                _of_cases("cases_started", "Därav startade", {"referred": referred, "started": until}),
                _of_cases(
                    "cases_waiting",
                    "Därav inte startade",
                    {"referred": referred, "started": later, "closed": later},
                ),
                _of_cases(
                    "cases_ended_before",
                    "Därav avslutade före möte",
                    {"referred": referred, "started": later, "closed": until},
                ),
            ),
            definitions=(
                scope.counted,
                "Alla kolumner redovisas på året då ärendet aktualiserades.",
                Worded("Startade är de som hade haft ett samverkansmöte {day}.", day=scope.as_of.isoformat()),
            ),
        )
        ended = Column(
            key="cases_ended_before",
            label="Ärenden avslutade före möte (avslutsår)",
            unit=Unit.CASES,
            by="pre_meeting_reason",
            where={"started": later, "closed": referred},
        )
        yield Table(
            key="pre_meeting_reasons",
            title="Orsaker till att ärenden avslutades före möte",
            axis="Orsak",
            lines=coded(PreMeetingReason, "Ingen angiven"),
            columns=(ended,),
            definitions=(scope.counted, "Ärenden som avslutades utan att något samverkansmöte hade hållits."),
            is_sensitive=True,
        )


def _of_cases(key: str, label: str, where: Where) -> Column:
    return Column(key=key, label=label, unit=Unit.CASES, by="referred", where=where)
