"""The day in words: the greeting, and days as one says them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from famsam_desktop.ui import times
from famsam_desktop.ui.speech import capital, later, said

_GREETINGS = later(((5, "Hej"), (10, "God morgon"), (12, "God förmiddag"), (18, "God eftermiddag")))


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
        for until, greeting in _GREETINGS:
            if hour < until:
                return said(greeting)
        return said("God kväll")

    def day_words(self, instant: datetime) -> str:
        """Idag, imorgon, or the day."""
        day = times.local_day(instant)
        if day == self.today:
            return said("idag")
        if day == self.today + timedelta(days=1):
            return said("imorgon")
        return times.short_day(day)

    def is_near(self, instant: datetime) -> bool:
        """Lies in this week or the next."""
        return times.local_day(instant) < times.monday(self.today) + timedelta(days=14)

    def date_line(self) -> str:
        """Onsdag 25 november 2026 · vecka 48."""
        day = capital(times.day_and_date(self.today))
        return said("{day} · vecka {week}").format(day=day, week=times.iso_week(self.today))
