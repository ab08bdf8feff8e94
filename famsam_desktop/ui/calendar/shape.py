"""The measures of the grid: which place on it is which day and minute, and the other way round."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

from famsam_desktop.ui.calendar.placing import DAY_MINUTES, Placed
from famsam_desktop.ui.theme.metrics import LEAST_TARGET, em

_GUTTER_EMS = 3.2
_MARGIN_EMS = 0.3
_LEAST_HOUR_EMS = 2.5
_HOURS = 24


@dataclass(frozen=True, slots=True)
class Shape:
    """A grid of so many days and a whole day's hours in so much room."""

    width: int
    height: int
    days: int

    def column(self, day: int, height: int | None = None) -> QRect:
        """The room of a day; its header is lower."""
        gutter = self.gutter
        room = max(0, self.width - gutter)
        left = gutter + room * day // self.days
        width = gutter + room * (day + 1) // self.days - left
        return QRect(left, 0, width, self.height if height is None else height)

    def rect(self, placed: Placed) -> QRect:
        """The room of a meeting; a short one is as high as what can be pressed, and stays inside the grid."""
        column = self.column(placed.day)
        room = column.width() - em(0.5)
        left = column.left() + em(0.2) + room * placed.lane // placed.lanes
        right = column.left() + em(0.2) + room * (placed.lane + 1) // placed.lanes
        top, bottom = self.top(placed.start), self.top(placed.end)
        height = max(bottom - top - 1, LEAST_TARGET)
        return QRect(left, min(top, self.top(DAY_MINUTES) - height), right - left - 1, height)

    def top(self, minute: float) -> int:
        """How far down a minute of the day is."""
        return em(_MARGIN_EMS) + round(minute / 60 * self.hour_height)

    def day_at(self, x: int) -> int:
        """The day there, or the one next to it."""
        room = self.width - self.gutter
        place = (x - self.gutter) * self.days // room if room > 0 else 0
        return min(max(0, place), self.days - 1)

    def minute_at(self, y: int) -> float:
        """The minute of the day there, or the one next to it."""
        minute = (y - em(_MARGIN_EMS)) / self.hour_height * 60
        return min(max(0.0, minute), float(DAY_MINUTES))

    def is_in_a_day(self, where: QPoint) -> bool:
        """Not on the names of the hours."""
        return where.x() >= self.gutter

    @property
    def gutter(self) -> int:
        """The room of the names of the hours."""
        return em(_GUTTER_EMS)

    @property
    def hour_height(self) -> float:
        """How high an hour is."""
        return (self.height - 2 * em(_MARGIN_EMS)) / _HOURS


def height_for(hours: int, room: int) -> int:
    """How high a whole day is when so many hours are to fill the room, and none is too low to press half of."""
    least = max(em(_LEAST_HOUR_EMS), 2 * LEAST_TARGET)
    return round(max(least, (room - em(_MARGIN_EMS)) / hours) * _HOURS) + 2 * em(_MARGIN_EMS)
