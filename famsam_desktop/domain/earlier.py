"""The two reports that had left before the program, number by number: without them nobody knows what they give away.

Both were published by the team: "Familjesamverkansteamet, uppföljning år 2021" with figures up to and including
September 2021, and "Utredning och förslag om Familjesamverkansteamet" (Socialnämnden Lindesberg 2023-03-23) with
figures up to the middle of November 2022.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from famsam_desktop.domain.observations import Span, Unit, Where
from famsam_desktop.domain.publications import (
    SENSITIVE_THRESHOLD,
    THRESHOLD,
    Publication,
    PublishedAverage,
    PublishedNumber,
)
from famsam_desktop.domain.surveys import YES, Survey

_BY_YEAR = "Familjer och processer per år"
_BY_MUNICIPALITY = "Familjer per kommun"
_BY_REFERRER = "Familjer efter vem som aktualiserat"
_BY_CHILDREN = "Familjer efter antal barn under 23 år"
_BY_BIRTH_YEARS = "Barn och unga efter födelseår"
_ALONE = "I texten"
_SURVEY = "Enkät till vårdnadshavare"

_TOTAL = "totalt"

type _Row = tuple[int, ...]

_YEARS_2021: dict[str, _Row] = {"2019": (2, 6), "2020": (13, 28), "2021": (20, 27), _TOTAL: (35, 61)}
_MUNICIPALITIES_2021: dict[str, _Row] = {
    "Lindesberg": (22, 40),
    "Nora": (5, 6),
    "Hällefors": (4, 6),
    "Ljusnarsberg": (4, 9),
}
_CHILDREN_2021 = {"1": 5, "2": 14, "3": 10, "4": 5, "5": 1}

_YEARS_2022: dict[
    str, _Row
] = {  # families and processes ever, families and processes current, families closed
    "2019": (2, 6, 2, 4, 0),
    "2020": (13, 28, 5, 9, 2),
    "2021": (26, 46, 18, 34, 1),
    "2022": (18, 32, 17, 31, 14),
    _TOTAL: (59, 112, 42, 78, 17),
}
_MUNICIPALITIES_2022 = {"Lindesberg": 36, "Nora": 14, "Hällefors": 4, "Ljusnarsberg": 5, _TOTAL: 59}
_REFERRERS_2022 = {"social_services": 21, "school": 18, "health_care": 9, "parent": 11, _TOTAL: 59}
_CHILDREN_2022 = {"1": 14, "2": 22, "3": 13, "4+": 10, _TOTAL: 59}
_BIRTH_YEARS_2022: dict[str, _Row] = {  # ever, current
    "2017–2018": (3, 1),
    "2013–2016": (12, 9),
    "2010–2012": (17, 14),
    "2007–2009": (26, 20),
    "2003–2006": (23, 12),
    _TOTAL: (81, 56),
}


def earlier_reports() -> dict[int, Publication]:
    """The reports by the year they tell of, ready to be entered."""
    return {2021: _of_2021(date(2021, 9, 30)), 2022: _of_2022(date(2022, 11, 16))}


def _of_2021(as_of: date) -> Publication:
    return Publication(
        made_on=as_of,
        as_of=as_of,
        purpose="Uppföljning av teamets arbete",
        recipient="Styrgruppen och kommunerna",
        rule="",
        threshold=0,
        is_earlier=True,
        name="Uppföljning år 2021",
        numbers=tuple(_numbers_of_2021(as_of)),
        averages=(
            PublishedAverage(
                unit=Unit.SURVEY_ANSWERS, of="item_11", where=_guardians(as_of), count=20, mean=4.8
            ),
        ),
    )


def _numbers_of_2021(as_of: date) -> Iterator[PublishedNumber]:
    for year, (families, processes) in _YEARS_2021.items():
        yield _number(_BY_YEAR, f"{year} familjer", _started(year, as_of), families)
        yield _processes(_BY_YEAR, f"{year} processer", _started(year, as_of), processes, families)
    for name, (families, processes) in _MUNICIPALITIES_2021.items():
        where = {**_ever(as_of), "municipality": frozenset((name,))}
        yield _number(_BY_MUNICIPALITY, f"{name} familjer", where, families)
        yield _processes(_BY_MUNICIPALITY, f"{name} processer", where, processes, families)
    for name, families in _CHILDREN_2021.items():
        yield _number(_BY_CHILDREN, name, {**_ever(as_of), "children": _children(name)}, families)
    yield _processes(_ALONE, "barn och unga", {**_ever(as_of), "person": _CHILD}, 45, None)
    alone = partial(_number, _ALONE)
    yield alone(
        "avslutade före möte",
        {"started": Span(_after(as_of)), "closed": Span(None, as_of.toordinal())},
        15,
        unit=Unit.CASES,
    )
    until: Where = {"day": Span(None, as_of.toordinal())}
    yield alone("konsulterande samtal", until, 25, unit=Unit.CONSULTATIONS)
    yield alone("informationsträffar", until, 56, unit=Unit.INFORMATION_MEETINGS)
    answers = partial(_number, _SURVEY, unit=Unit.SURVEY_ANSWERS)
    forms = _guardians(as_of)
    yield answers("svarande familjer", forms, 20)
    yield answers("svar på fråga 1", {**forms, "item_1": _ANSWERED}, 12)
    yield answers("svar på fråga 2", {**forms, "item_2": _ANSWERED}, 9)
    yield answers("fråga 12: ja", {**forms, "item_12": Span(YES, YES)}, 18)
    yield answers("fråga 12: svar", {**forms, "item_12": _ANSWERED}, 20)  # 18 were 90 percent


def _of_2022(as_of: date) -> Publication:
    closed: Where = {"ended": Span(None, as_of.toordinal())}
    return Publication(
        made_on=date(2023, 3, 23),
        as_of=as_of,
        purpose="Utredning och förslag om Familjesamverkansteamet",
        recipient="Socialnämnden i Lindesberg",
        rule="",
        threshold=0,
        is_earlier=True,
        name="Utredning 2022",
        numbers=tuple(_numbers_of_2022(as_of)),
        averages=(
            PublishedAverage(
                unit=Unit.FAMILIES,
                of="meetings",
                where=closed,
                count=17,
                mean=4.1,
                median=3.0,
                smallest=1,
                largest=12,
            ),
        ),
    )


def _numbers_of_2022(as_of: date) -> Iterator[PublishedNumber]:
    yield from _by_year_2022(as_of)
    for dimension, title, lines in (
        ("municipality", _BY_MUNICIPALITY, _MUNICIPALITIES_2022),
        ("referrer", _BY_REFERRER, _REFERRERS_2022),
    ):
        for name, families in lines.items():
            told: Where = {} if name == _TOTAL else {dimension: frozenset((name,))}
            yield _number(title, name, {**_ever(as_of), **told}, families)
    for name, families in _CHILDREN_2022.items():
        told = {} if name == _TOTAL else {"children": _children(name)}
        yield _number(_BY_CHILDREN, name, {**_ever(as_of), **told}, families)
    for name, (ever, current) in _BIRTH_YEARS_2022.items():
        born: Where = {} if name == _TOTAL else {"birth_year": Span(*map(int, name.split("–")))}
        children: Where = {**_ever(as_of), "person": _CHILD, **born}
        yield _processes(_BY_BIRTH_YEARS, f"{name} sedan start", children, ever, None)
        yield _processes(_BY_BIRTH_YEARS, f"{name} aktuella", {**children, **_still(as_of)}, current, None)
    supported: Where = {**_ever(as_of), "parent_support": frozenset(("yes",))}
    yield _number(_ALONE, "familjer där en förälder har eget stöd", supported, 24, is_sensitive=True)
    waiting: Where = {
        "referred": Span(None, as_of.toordinal()),
        "started": Span(_after(as_of)),
        "closed": Span(_after(as_of)),
    }
    yield _number(_ALONE, "aktualiserade men inte påbörjade", waiting, 3, unit=Unit.CASES)


def _by_year_2022(as_of: date) -> Iterator[PublishedNumber]:
    for year, (families, processes, current, of_current, closed) in _YEARS_2022.items():
        ever = _started(year, as_of)
        still: Where = {**ever, **_still(as_of)}
        yield _number(_BY_YEAR, f"{year} familjer", ever, families)
        yield _processes(_BY_YEAR, f"{year} processer", ever, processes, families)
        yield _number(_BY_YEAR, f"{year} aktuella familjer", still, current)
        yield _processes(_BY_YEAR, f"{year} aktuella processer", still, of_current, current)
        yield _number(_BY_YEAR, f"{year} avslutade familjer", {"ended": _span(year, as_of)}, closed)


# --- numbers and predicates --------------------------------------------------------------------------------------

_CHILD = frozenset(("child",))
_ANSWERED = Span(0)


def _number(
    table: str,
    label: str,
    where: Where,
    value: int,
    *,
    unit: Unit = Unit.FAMILIES,
    is_sensitive: bool = False,
) -> PublishedNumber:
    return PublishedNumber(
        table=table,
        label=label,
        unit=unit,
        where=where,
        value=value,
        threshold=SENSITIVE_THRESHOLD if is_sensitive else THRESHOLD,
        zero_tells=is_sensitive,
        is_printed=True,
    )


def _processes(table: str, label: str, where: Where, value: int, families: int | None) -> PublishedNumber:
    return PublishedNumber(
        table=table,
        label=label,
        unit=Unit.PROCESSES,
        where=where,
        value=value,
        behind=families,
        threshold=THRESHOLD,
        is_printed=True,
    )


def _guardians(as_of: date) -> Where:
    """The forms of guardians that had come by then."""
    return {"day": Span(None, as_of.toordinal()), "survey": frozenset((Survey.GUARDIAN.value,))}


def _ever(as_of: date) -> Where:
    return {"started": Span(None, as_of.toordinal())}


def _started(year: str, as_of: date) -> Where:
    return {"started": _span(year, as_of)}


def _still(as_of: date) -> Where:
    return {"ended": Span(_after(as_of))}


def _span(year: str, as_of: date) -> Span:
    """The days of a year, or of all years, that had been when the report was made."""
    if year == _TOTAL:
        return Span(None, as_of.toordinal())
    first, last = date(int(year), 1, 1), date(int(year), 12, 31)
    return Span(first.toordinal(), min(last, as_of).toordinal())


def _after(as_of: date) -> int:
    return as_of.toordinal() + 1


def _children(name: str) -> Span:
    number = int(name.removesuffix("+"))
    return Span(number, None if name.endswith("+") else number)
