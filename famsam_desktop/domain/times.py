"""Days and clock times as the team reads them: stored in UTC, shown in Swedish local time."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from famsam_desktop.domain.worded import Worded

LOCAL = ZoneInfo("Europe/Stockholm")

MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
SHORT_MONTHS = ("jan.", "feb.", "mars", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec.")
SHORT_WEEKDAYS = ("mån", "tis", "ons", "tors", "fre", "lör", "sön")


def local(instant: datetime) -> datetime:
    """The instant on the clocks of Örebro county."""
    return instant.astimezone(LOCAL)


def local_day(instant: datetime) -> date:
    """The calendar day of the instant in Swedish time."""
    return local(instant).date()


def instant(day: date, clock: time) -> datetime:
    """The UTC instant of a local day and clock time; the first of the two when the clock is set back."""
    return datetime.combine(day, clock.replace(tzinfo=LOCAL)).astimezone(UTC)


def long_date(day: date) -> str:
    """16 november 2022."""
    return Worded("{day} {month} {year}", day=str(day.day), month=MONTHS[day.month - 1], year=str(day.year))


def day_and_date(day: date) -> str:
    """Onsdag 16 november 2022, with a small first letter for running text."""
    return Worded("{weekday} {date}", weekday=WEEKDAYS[day.weekday()], date=long_date(day))


def the_day(day: date) -> str:
    """Onsdagen den 16 november 2022, with a small first letter: as a sentence names a day."""
    return f"{WEEKDAYS[day.weekday()]}en den {long_date(day)}"


def short_date(day: date) -> str:
    """16 nov. — maj, juni and juli are short enough to stand whole."""
    return Worded("{day} {month}", day=str(day.day), month=SHORT_MONTHS[day.month - 1])


def short_day(day: date) -> str:
    """Tors 26 nov., with a small first letter."""
    return Worded("{weekday} {date}", weekday=SHORT_WEEKDAYS[day.weekday()], date=short_date(day))


def clock(instant: datetime) -> str:
    """09.00."""
    here = local(instant)
    return Worded("{hour}.{minute}", hour=f"{here.hour:02}", minute=f"{here.minute:02}")


def moment(instant: datetime) -> str:
    """2026-11-25 09.00: the same width in every row of a list."""
    return Worded("{day} {clock}", day=local_day(instant).isoformat(), clock=clock(instant))


def clock_span(starts_at: datetime, ends_at: datetime) -> str:
    """Kl. 09.00–10.30, with a small first letter for running text."""
    return Worded("kl. {first}–{last}", first=clock(starts_at), last=clock(ends_at))


def iso_week(day: date) -> int:
    """The ISO week number, Monday first."""
    return day.isocalendar().week


def monday(day: date) -> date:
    """The first day of the week that the day lies in."""
    return day - timedelta(days=day.weekday())


def duration(minutes: int) -> str:
    """1 h 30 min; under an hour only minutes."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} h"] if hours else []
    if rest or not hours:
        parts.append(f"{rest} min")
    return " ".join(parts)
