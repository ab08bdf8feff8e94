"""The tables of what the team does: meetings, actions, agendas, time kept, and its registers."""

from collections.abc import Iterator

from famsam_desktop.domain.meetings import MeetingType
from famsam_desktop.domain.observations import Span, Unit, Where
from famsam_desktop.domain.registers import ConsultationCategory
from famsam_desktop.domain.report_lines import TOTAL, Scope, coded
from famsam_desktop.domain.tables import Average, Column, Line, Table
from famsam_desktop.domain.worded import Worded

_COORDINATION = frozenset((MeetingType.COORDINATION.value,))
_MEETINGS = "Genomförda möten i ärenden, redovisade på mötesdagen."
_ACTIONS = (
    "Åtgärder i ärenden, redovisade på dagen då de noterades som klara, eller på sista dagen om de skrevs in som "
    "klara. Åtgärder i gallrade ärenden finns inte kvar att räkna."
)


def tables(scope: Scope, agenda_days: int) -> Iterator[Table]:
    """All of them; an agenda is in time so many days before its meeting."""
    yield from _done(scope)
    yield _agendas(scope, agenda_days)
    yield _time_kept(scope)
    yield from _registers(scope)


def _done(scope: Scope) -> Iterator[Table]:
    for key, title, axis, lines in (
        ("quarter", "Möten och åtgärder per kvartal", "Kvartal", scope.quarters()),
        ("term", "Möten och åtgärder per termin", "Termin", scope.terms()),
    ):
        yield Table(
            key=f"meetings_and_actions_by_{key}",
            title=title,
            axis=axis,
            lines=lines,
            columns=(
                _meetings("meetings", "Genomförda möten", {"day": scope.happened}),
                _meetings(
                    "coordination_meetings",
                    "Därav samverkansmöten",
                    {"day": scope.happened, "type": _COORDINATION},
                ),
                Column(
                    key="actions_done",
                    label="Utförda åtgärder",
                    unit=Unit.ACTIONS,
                    by="done",
                    where={"done": scope.happened},
                ),
            ),
            definitions=(
                scope.counted,
                _MEETINGS,
                _ACTIONS,
                *(["Vårterminen är januari–juni och höstterminen juli–december."] if key == "term" else []),
            ),
        )


def _agendas(scope: Scope, days: int) -> Table:
    before = Worded(
        "I tid betyder senast dagen före mötet."
        if days == 1
        else "I tid betyder senast {days} dagar före mötet.",
        days=str(days),
    )
    return Table(
        key="agendas_sent_in_time",
        title="Dagordningar skickade i tid",
        axis="Dagordningen",
        lines=(
            Line("Skickad i tid", frozenset(("yes",))),
            Line("Skickad senare", frozenset(("no",))),
            Line("Inte skickad", frozenset(("not_sent",))),
            Line("Uppgift saknas", frozenset(("unknown",))),
            TOTAL,
        ),
        columns=(
            _meetings(
                "coordination_meetings",
                "Genomförda samverkansmöten",
                {"day": scope.happened, "type": _COORDINATION},
                by="agenda",
            ),
        ),
        definitions=(
            scope.counted,
            before,
            "Uppgift saknas om möten från tiden innan teamet noterade när dagordningar skickades.",
        ),
    )


_TIMED = {"Inom planerad tid": "within", "Längre än planerat": "over"}


def _time_kept(scope: Scope) -> Table:
    held: Where = {"day": scope.happened}
    timed: Where = {**held, "actual_minutes": Span(0)}
    return Table(
        key="planned_and_actual_minutes",
        title="Planerad och verklig mötestid",
        axis="Mötestiden",
        lines=(
            *(Line(label, frozenset((code,))) for label, code in _TIMED.items()),
            Line("Uppgift saknas", frozenset(("unknown",))),
            TOTAL,
        ),
        columns=(_meetings("meetings", "Genomförda möten", held, by="time"),),
        averages=tuple(
            Average(key=of, label=label, unit=Unit.MEETINGS, of=of, where=timed, lines=tuple(_TIMED))
            for of, label in (
                ("planned_minutes", "Planerade minuter per möte"),
                ("actual_minutes", "Verkliga minuter per möte"),
            )
        ),
        definitions=(scope.counted, _MEETINGS, "Medelvärdena gäller möten vars start och slut är noterade."),
    )


def _registers(scope: Scope) -> Iterator[Table]:
    where: Where = {"day": scope.happened}
    consultations = "Konsulterande samtal"
    for key, title, axis, lines, by in (
        (
            "consultations_by_category",
            "Konsulterande samtal efter vad de gällde",
            "Samtalet gällde",
            coded(ConsultationCategory),
            "category",
        ),
        ("consultations_by_year", "Konsulterande samtal per år", "År", scope.years(), "day"),
    ):
        column = Column(key="consultations", label=consultations, unit=Unit.CONSULTATIONS, by=by, where=where)
        yield Table(
            key=key,
            title=title,
            axis=axis,
            lines=lines,
            columns=(column,),
            definitions=(scope.counted, "Samtal utan uppgift om vem de gällde, redovisade på samtalsdagen."),
        )
    yield Table(
        key="information_meetings_by_year",
        title="Informationsträffar per år",
        axis="År",
        lines=scope.years(),
        columns=(
            Column(
                key="information_meetings",
                label="Informationsträffar",
                unit=Unit.INFORMATION_MEETINGS,
                by="day",
                where=where,
                is_open=True,
            ),
        ),
        definitions=(scope.counted, "Tillfällen då teamet har berättat om sitt arbete."),
    )


def _meetings(key: str, label: str, where: Where, by: str = "day") -> Column:
    return Column(key=key, label=label, unit=Unit.MEETINGS, by=by, where=where)
