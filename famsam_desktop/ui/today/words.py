"""The day in words: the greeting, and days as one says them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from famsam_desktop.domain import times


@dataclass(frozen=True, slots=True)
class Moment:
    """The moment at which the page was read."""

    now: datetime

    @property
    def today(self) -> date:
        """The local day."""
        return times.local_day(self.now)

    def greeting(self) -> str:
        """God morgon, by the clock on the wall."""
        hour = times.local(self.now).hour
        for until, said in ((5, "Hej"), (10, "God morgon"), (12, "God förmiddag"), (18, "God eftermiddag")):
            if hour < until:
                return said
        return "God kväll"

    def day_words(self, instant: datetime) -> str:
        """Idag, imorgon, or the day."""
        day = times.local_day(instant)
        if day == self.today:
            return "idag"
        if day == self.today + timedelta(days=1):
            return "imorgon"
        return times.short_day(day)

    def is_near(self, instant: datetime) -> bool:
        """Lies in this week or the next."""
        return times.local_day(instant) < times.monday(self.today) + timedelta(days=14)

    def date_line(self) -> str:
        """Onsdag 25 november 2026 · vecka 48."""
        said = times.day_and_date(self.today)
        return f"{said[:1].upper()}{said[1:]} · vecka {times.iso_week(self.today)}"
