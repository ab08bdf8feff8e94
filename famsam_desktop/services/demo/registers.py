"""The demo's consultations and information meetings: as many as the first report says, and some since."""

from datetime import date, timedelta
from typing import NamedTuple

from famsam_desktop.domain.agencies import Sector
from famsam_desktop.domain.registers import ConsultationCategory
from famsam_desktop.services.demo import days, plan

_FIRST_DAY = date(2019, 9, 2)
_CONSULTATIONS = 25
_INFORMATION_MEETINGS = 56
_LATER_CONSULTATIONS = 34
_LATER_INFORMATION_MEETINGS = 30

_CATEGORIES = (
    ConsultationCategory.SIGNPOSTING,
    ConsultationCategory.ANONYMOUS_FAMILY,
    ConsultationCategory.SIGNPOSTING,
    ConsultationCategory.OUT_OF_SCOPE,
    ConsultationCategory.ANONYMOUS_FAMILY,
)
_SECTORS = (Sector.EDUCATION, Sector.SOCIAL_SERVICES, Sector.HEALTH_CARE, Sector.PRESCHOOL, None)
_AUDIENCES = (
    "Elevhälsan på en grundskola",
    "Socialtjänstens barn- och familjegrupp",
    "Personalen på en vårdcentral",
    "Rektorsgruppen",
    "Förskolornas specialpedagoger",
    "BUP:s behandlargrupp",
    "Familjecentralens arbetslag",
    "Styrgruppen",
    "Vuxenpsykiatrins mottagning",
    "Föräldraförening på en skola",
)
_FORMS = ("fysiskt", "digitalt", "fysiskt", "hybrid")


class Consulted(NamedTuple):
    """A consultation; the municipality is filled in by the writer."""

    on: date
    category: ConsultationCategory
    sector: Sector | None
    minutes: int


class Told(NamedTuple):
    """An information meeting."""

    on: date
    audience: str
    form: str
    attendees: int


def _days(first: date, last: date, count: int) -> tuple[date, ...]:
    step = (last - first) / count
    return tuple(days.workday_until(first + step * (number + 1)) for number in range(count))


def _all_days(today: date, by_first_report: int, later: int) -> tuple[date, ...]:
    """Days up to the first report, and days from it until today."""
    return (
        *_days(_FIRST_DAY, plan.FIRST_REPORT, by_first_report),
        *_days(plan.FIRST_REPORT + timedelta(days=14), today - timedelta(days=1), later),
    )


def consultations(today: date) -> tuple[Consulted, ...]:
    """Consultations from the team's first autumn until today."""
    return tuple(
        Consulted(
            on=day,
            category=_CATEGORIES[index % len(_CATEGORIES)],
            sector=_SECTORS[index * 3 % len(_SECTORS)],
            minutes=(20, 30, 45, 15)[index % 4],
        )
        for index, day in enumerate(_all_days(today, _CONSULTATIONS, _LATER_CONSULTATIONS))
    )


def information_meetings(today: date) -> tuple[Told, ...]:
    """Information meetings from the team's first autumn until today."""
    return tuple(
        Told(
            on=day,
            audience=_AUDIENCES[index * 3 % len(_AUDIENCES)],
            form=_FORMS[index % len(_FORMS)],
            attendees=6 + index * 7 % 23,
        )
        for index, day in enumerate(_all_days(today, _INFORMATION_MEETINGS, _LATER_INFORMATION_MEETINGS))
    )
