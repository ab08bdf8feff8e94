"""Days and clock times as the window says them, in the language in force. Papers say them in Swedish by themselves."""

from datetime import date, datetime, time

from famsam_desktop.domain import times as swedish
from famsam_desktop.domain.times import LOCAL, duration, instant, iso_week, local, local_day, monday
from famsam_desktop.ui.speech import said

__all__ = ["LOCAL", "duration", "instant", "iso_week", "local", "local_day", "monday"]


def month(number: int) -> str:
    """The name of a month, 1–12."""
    return said(swedish.MONTHS[number - 1])


def weekday(number: int) -> str:
    """The name of a day of the week, Monday 0."""
    return said(swedish.WEEKDAYS[number])


def short_weekday(number: int) -> str:
    """Mån, Monday 0, with a small first letter in Swedish."""
    return said(swedish.SHORT_WEEKDAYS[number])


def long_date(day: date) -> str:
    """16 november 2022."""
    return said(swedish.long_date(day))


def day_and_date(day: date) -> str:
    """Onsdag 16 november 2022, with a small first letter in Swedish for running text."""
    return said(swedish.day_and_date(day))


def short_date(day: date) -> str:
    """16 nov."""
    return said(swedish.short_date(day))


def short_day(day: date) -> str:
    """Tors 26 nov., with a small first letter in Swedish."""
    return said(swedish.short_day(day))


def clock(instant: datetime) -> str:
    """09.00."""
    return said(swedish.clock(instant))


def clock_of(value: time) -> str:
    """09.00."""
    return said("{hour}.{minute}").format(hour=f"{value.hour:02}", minute=f"{value.minute:02}")


def moment(instant: datetime) -> str:
    """2026-11-25 09.00: the same width in every row of a list."""
    return said(swedish.moment(instant))


def day_and_clock(day: str, at: datetime) -> str:
    """The day as it is given, and the time: torsdag 26 november 2026 kl. 09.00."""
    return said("{day} kl. {clock}").format(day=day, clock=clock(at))


def bare_span(starts_at: datetime, ends_at: datetime) -> str:
    """09.00–10.30."""
    return f"{clock(starts_at)}–{clock(ends_at)}"


def clock_span(starts_at: datetime, ends_at: datetime) -> str:
    """Kl. 09.00–10.30, with a small first letter in Swedish for running text."""
    return said(swedish.clock_span(starts_at, ends_at))


def span(starts_at: datetime, ends_at: datetime) -> str:
    """Onsdag 25 november 2026 kl. 09.00–10.30, with a small first letter; both days when midnight lies between."""
    first, last = local_day(starts_at), local_day(ends_at)
    if first == last:
        return f"{day_and_date(first)} {clock_span(starts_at, ends_at)}"
    return said("{first} till {last}").format(
        first=day_and_clock(day_and_date(first), starts_at), last=day_and_clock(day_and_date(last), ends_at)
    )
