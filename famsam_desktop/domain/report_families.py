"""The tables of families: when they started, what they are, and how it ended."""

from collections.abc import Iterator, Mapping
from datetime import date

from famsam_desktop.domain.cases import ClosingReason, ReferredBy, SubReason
from famsam_desktop.domain.observations import Unit, Where
from famsam_desktop.domain.report_lines import PROCESS, TOTAL, Scope, coded, named, numbered
from famsam_desktop.domain.statistics import percent
from famsam_desktop.domain.tables import Average, Column, Line, Share, Table
from famsam_desktop.domain.worded import Worded

_START = "Startår är året då familjens första samverkansmöte hölls."
_CLOSED = (
    "Avslutade redovisas på avslutsåret, inte på startåret. En familj som har kommit tillbaka räknas en gång."
)


class Families:
    """The tables of families."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._day = scope.as_of.isoformat()
        self._ever: Where = {"started": scope.happened}
        self._closed: Where = {"ended": scope.happened}

    def tables(
        self, municipalities: tuple[str, ...], populations: Mapping[str, int], population_on: date | None
    ) -> Iterator[Table]:
        """All of them."""
        yield self._by_year()
        yield self._closed_by_year()
        yield self._by_municipality(municipalities, populations, population_on)
        yield from self._by_what_they_are()
        yield self._by_parent_support()
        yield self._by_waiting()
        yield from self._by_how_they_ended()

    def _by_year(self) -> Table:
        scope = self._scope
        return Table(
            key="families_and_processes_by_year",
            title="Familjer och processer per år",
            axis="År",
            lines=scope.years(),
            columns=(
                self._started(),
                self._of_processes(),
                self._current("families_current", "Aktuella familjer (startår)", Unit.FAMILIES),
                self._current("processes_current", "Aktuella processer (startår)", Unit.PROCESSES),
                self._ended(),
            ),
            definitions=(scope.counted, _START, scope.still, _CLOSED, PROCESS),
        )

    def _closed_by_year(self) -> Table:
        ended = Column(
            key="processes_closed",
            label="Avslutade processer (avslutsår)",
            unit=Unit.PROCESSES,
            by="ended",
            where=self._closed,
        )
        return Table(
            key="closed_by_year",
            title="Avslutade familjer och processer per år",
            axis="Avslutsår",
            lines=self._scope.years(),
            columns=(self._ended(), ended),
            definitions=(
                self._scope.counted,
                _CLOSED,
                "En process är avslutad när teamet har avslutat den eller när ärendet är avslutat.",
            ),
        )

    def _by_municipality(
        self, names: tuple[str, ...], populations: Mapping[str, int], population_on: date | None
    ) -> Table:
        families = self._started(by="municipality")
        processes = self._of_processes(by="municipality")
        people = sum(populations.values())
        share = Share(
            label="Andel av familjerna",
            of=families.key,
            expected={
                **{name: percent(populations[name], people) for name in names if name in populations},
                **({TOTAL.label: 100} if people else {}),
            },
            people=dict(populations),
        )
        return Table(
            key="families_by_municipality",
            title="Familjer per kommun",
            axis="Kommun",
            lines=named(names),
            columns=(families, processes),
            shares=(share,),
            definitions=(
                self._scope.counted,
                _START,
                PROCESS,
                _expected(population_on),
            ),
        )

    def _by_what_they_are(self) -> Iterator[Table]:
        counted = self._scope.counted
        yield Table(
            key="families_by_referrer",
            title="Familjer efter vem som aktualiserade",
            axis="Aktualiserad av",
            lines=coded(ReferredBy),
            columns=(self._started(by="referrer"),),
            definitions=(counted, _START, "Den som aktualiserade familjens första ärende."),
        )
        yield Table(
            key="families_by_number_of_children_under_23",
            title="Familjer efter antal barn under 23 år",
            axis="Barn under 23 år",
            lines=numbered(1, 2, 3, 4),
            columns=(self._started(by="children"),),
            definitions=(
                counted,
                _START,
                Worded("Alla familjemedlemmar som är under 23 år {day}, räknat i hela år.", day=self._day),
                "En familj utan barn under 23 år räknas bara i totalen.",
            ),
        )

    def _by_parent_support(self) -> Table:
        return Table(
            key="families_by_parent_support",
            title="Familjer där en förälder har eget stöd",
            axis="Eget stöd",
            lines=(
                Line("Minst en förälder", frozenset(("yes",))),
                Line("Ingen förälder", frozenset(("no",))),
                TOTAL,
            ),
            columns=(self._started(by="parent_support"),),
            definitions=(
                self._scope.counted,
                _START,
                Worded(
                    "Minst en förälder har eller har haft en egen kontakt, räknat till {day}.", day=self._day
                ),
                "Kurser och föräldraprogram räknas inte som stöd.",
            ),
            is_sensitive=True,
        )

    def _by_waiting(self) -> Table:
        return Table(
            key="waiting_days",
            title="Dagar från aktualisering till första samverkansmöte",
            axis="Dagar",
            lines=numbered(0, 15, 31, 61, 91),
            columns=(self._started(by="waiting"),),
            averages=(
                Average(
                    key="waiting",
                    label="Dagar från aktualisering till första samverkansmöte",
                    unit=Unit.FAMILIES,
                    of="waiting",
                    where=self._ever,
                ),
            ),
            definitions=(
                self._scope.counted,
                _START,
                "Räknat från aktualiseringen av det ärende där mötet hölls.",
            ),
        )

    def _by_how_they_ended(self) -> Iterator[Table]:
        counted = self._scope.counted
        for key, title, axis, lines in (
            ("closing_reason", "Orsaker till avslut", "Orsak", coded(ClosingReason)),
            (
                "sub_reason",
                "Vad som bidrog till avslutet",
                "Bidragande orsak",
                coded(SubReason, "Ingen angiven"),
            ),
        ):
            yield Table(
                key=f"{key}s",
                title=title,
                axis=axis,
                lines=lines,
                columns=(self._ended(by=key),),
                definitions=(
                    counted,
                    "Familjer som har haft ett samverkansmöte och är avslutade; det senaste ärendets orsak.",
                ),
                is_sensitive=True,
            )
        yield Table(
            key="meetings_per_closed_family",
            title="Samverkansmöten per avslutad familj",
            axis="Genomförda samverkansmöten",
            lines=numbered(1, 2, 3, 4, 7),
            columns=(self._ended(by="meetings"),),
            averages=(
                Average(
                    key="meetings",
                    label="Samverkansmöten per avslutad familj",
                    unit=Unit.FAMILIES,
                    of="meetings",
                    where=self._closed,
                ),
            ),
            definitions=(counted, "Genomförda samverkansmöten i familjens alla ärenden."),
        )

    def _started(self, by: str = "started") -> Column:
        label = Worded("Familjer {since} (startår)", since=self._scope.since)
        return Column(key="families_ever", label=label, unit=Unit.FAMILIES, by=by, where=self._ever)

    def _of_processes(self, by: str = "started") -> Column:
        label = Worded("Processer {since} (startår)", since=self._scope.since)
        return Column(key="processes_ever", label=label, unit=Unit.PROCESSES, by=by, where=self._ever)

    def _current(self, key: str, label: str, unit: Unit) -> Column:
        where: Where = {**self._ever, "ended": self._scope.later}
        return Column(key=key, label=label, unit=unit, by="started", where=where)

    def _ended(self, by: str = "ended") -> Column:
        label = "Avslutade familjer (avslutsår)"
        return Column(key="families_closed", label=label, unit=Unit.FAMILIES, by=by, where=self._closed)


def _expected(population_on: date | None) -> str:
    if population_on is None:
        return "Förväntad andel är kommunens andel av folkmängden i kommunerna tillsammans."
    return Worded(
        "Förväntad andel är kommunens andel av folkmängden {day} i kommunerna tillsammans.",
        day=population_on.isoformat(),
    )
