"""The grid of a week: hours down, days across, the line of now; each meeting a button on it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from famsam_desktop.domain import times
from famsam_desktop.domain.meetings import MeetingRow
from famsam_desktop.ui.calendar.block import MeetingBlock
from famsam_desktop.ui.calendar.placing import Placed, hours, instant_at, place, shown_days
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.headings import Step, scaled_font

_GUTTER_EMS = 3.2
_LEAST_HOUR_EMS = 2.5
_MINUTE_MS = 60_000


class Week(QWidget):
    """The names of the days over a grid that scrolls when the window is low."""

    opened = Signal(object)
    #: The instant of an empty place that was double clicked.
    new_asked = Signal(object)
    #: Days and minutes that the meeting with the focus is to be moved.
    pushed = Signal(int, int)

    def __init__(self, leaders: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.header = _Header(self)
        self.grid = _Grid(tuple(leaders), self)
        self.grid.opened.connect(self.opened)
        self.grid.new_asked.connect(self.new_asked)
        self.grid.pushed.connect(self.pushed)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.grid)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.header)
        box.addWidget(self._area, 1)
        self.grid.resized.connect(self.header.set_room)

    @property
    def blocks(self) -> Sequence[MeetingBlock]:
        """The buttons of the meetings in the order of time."""
        return self.grid.blocks

    def show_week(self, monday: date, rows: Sequence[MeetingRow], now: datetime) -> int:
        """Show these meetings; returns how many days stand in the grid."""
        placed = place(rows, monday)
        days = shown_days(placed)
        self.header.show_days(monday, days, times.local_day(now))
        self.grid.show_placed(monday, days, placed, now)
        return days

    def set_now(self, now: datetime) -> None:
        """Move the line of now."""
        self.grid.set_now(now)

    def focused(self) -> MeetingRow | None:
        """The meeting whose button has the focus."""
        return next((block.row for block in self.blocks if block.hasFocus()), None)

    def focus(self, meeting_id: UUID) -> None:
        """Give a meeting's button the focus, and bring it into view."""
        for block in self.blocks:
            if block.row.id == meeting_id:
                block.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._area.ensureWidgetVisible(block)


class _Header(QWidget):
    """The names of the days; today is heavier and underlined."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._monday, self._days, self._today = date.min, 5, date.min
        self._room = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, monday: date, days: int, today: date) -> None:
        """Other days."""
        self._monday, self._days, self._today = monday, days, today
        self.update()

    def set_room(self, width: int) -> None:
        """As wide as the grid is without its scroll bar."""
        self._room = width
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(em(30), em(2.1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each name in the middle of its column."""
        painter = QPainter(self)
        t = tokens()
        for day in range(self._days):
            on = self._monday + timedelta(days=day)
            column = _column(day, self._days, self._room, self.height())
            today = on == self._today
            if today:
                painter.fillRect(column, t.color("accent_soft"))
                painter.fillRect(column.adjusted(0, column.height() - 3, 0, 0), t.color("accent"))
            painter.setFont(scaled_font(Step.STRONG if today else Step.BODY))
            painter.setPen(t.color("accent_soft_text" if today else "muted"))
            painter.drawText(column, Qt.AlignmentFlag.AlignCenter, times.short_day(on))
        painter.end()


class _Grid(QWidget):
    opened = Signal(object)
    new_asked = Signal(object)
    pushed = Signal(int, int)
    resized = Signal(int)

    def __init__(self, leaders: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._leaders = leaders
        self._monday, self._days = date.min, 5
        self._hours = (8, 17)
        self._placed: Sequence[Placed] = ()
        self._now: datetime | None = None
        self.blocks: list[MeetingBlock] = []

    def show_placed(self, monday: date, days: int, placed: Sequence[Placed], now: datetime) -> None:
        """Other meetings; the buttons of those that stay are kept, so that the focus is."""
        known = {block.row.id: block for block in self.blocks}
        self._monday, self._days, self._placed, self._now = monday, days, placed, now
        self._hours = hours(placed)
        self.blocks = [self._block(each, known.pop(each.row.id, None)) for each in placed]
        for gone in known.values():
            gone.hide()
            gone.deleteLater()
        for before, after in zip(self.blocks, self.blocks[1:], strict=False):
            QWidget.setTabOrder(before, after)
        self.setMinimumHeight(em(_LEAST_HOUR_EMS) * self._hour_count + em(0.6))
        self._settle()
        self.update()

    def set_now(self, now: datetime) -> None:
        """Move the line."""
        self._now = now
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """An empty place asks for a new meeting there."""
        where = event.position()
        room = self.width() - em(_GUTTER_EMS)
        if where.x() < em(_GUTTER_EMS) or room <= 0:
            return
        day = min(self._days - 1, int((where.x() - em(_GUTTER_EMS)) * self._days / room))
        minute = self._hours[0] * 60 + (where.y() - em(0.3)) * 60 / self._hour_height
        self.new_asked.emit(instant_at(self._monday, day, minute))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons anew."""
        super().resizeEvent(event)
        self._settle()
        self.resized.emit(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, hours, days, now; the meetings paint themselves."""
        painter = QPainter(self)
        self._paint_days(painter)
        self._paint_hours(painter)
        self._paint_now(painter)
        painter.end()

    @property
    def _hour_count(self) -> int:
        return self._hours[1] - self._hours[0]

    @property
    def _hour_height(self) -> float:
        return (self.height() - em(0.6)) / self._hour_count

    def _top(self, minute: float) -> int:
        return em(0.3) + round((minute / 60 - self._hours[0]) * self._hour_height)

    def _block(self, placed: Placed, known: MeetingBlock | None) -> MeetingBlock:
        leader = self._leaders.index(placed.row.chair) if placed.row.chair in self._leaders else -1
        if known is not None:
            known.show_row(placed.row, leader)
            return known
        block = MeetingBlock(placed.row, leader, self)
        block.clicked.connect(self._on_clicked)
        block.pushed.connect(self.pushed)
        block.show()
        return block

    def _settle(self) -> None:
        for placed, block in zip(self._placed, self.blocks, strict=True):
            column = _column(placed.day, self._days, self.width(), self.height())
            room = column.width() - em(0.5)
            left = column.left() + em(0.2) + room * placed.lane // placed.lanes
            right = column.left() + em(0.2) + room * (placed.lane + 1) // placed.lanes
            top, bottom = self._top(placed.start), self._top(placed.end)
            height = max(bottom - top - 1, block.minimumSizeHint().height())
            block.setGeometry(left, top, right - left - 1, height)

    def _paint_days(self, painter: QPainter) -> None:
        t = tokens()
        for day in range(self._days):
            column = _column(day, self._days, self.width(), self.height())
            if self._now is not None and self._monday + timedelta(days=day) == times.local_day(self._now):
                painter.fillRect(column, _faint(t.color("accent_soft")))
            elif day > 4:
                painter.fillRect(column, t.color("surface2"))
            painter.setPen(t.color("line"))
            painter.drawLine(column.topLeft(), column.bottomLeft())

    def _paint_hours(self, painter: QPainter) -> None:
        t = tokens()
        painter.setFont(QFont(scaled_font(Step.SMALL)))
        gutter = em(_GUTTER_EMS)
        for hour in range(self._hours[0], self._hours[1] + 1):
            top = self._top(hour * 60)
            painter.setPen(t.color("line"))
            painter.drawLine(gutter, top, self.width(), top)
            if hour < self._hours[1]:
                painter.setPen(t.color("muted"))
                room = QRect(0, top, gutter - em(0.5), em(1.6))
                painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, f"{hour:02}")

    def _paint_now(self, painter: QPainter) -> None:
        if self._now is None:
            return
        there = times.local(self._now)
        day, minute = (there.date() - self._monday).days, there.hour * 60 + there.minute
        if not 0 <= day < self._days or not self._hours[0] * 60 <= minute <= self._hours[1] * 60:
            return
        column = _column(day, self._days, self.width(), self.height())
        top = self._top(minute)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens().color("bad"), 2))
        painter.drawLine(column.left(), top, column.right(), top)
        painter.setBrush(tokens().color("bad"))
        painter.drawEllipse(column.left() - em(0.25), top - em(0.25), em(0.5), em(0.5))

    def _on_clicked(self) -> None:
        block = self.sender()
        if isinstance(block, MeetingBlock):
            self.opened.emit(block.row)


def minute_timer(parent: QWidget) -> QTimer:
    """Ticks once a minute, for the line of now."""
    timer = QTimer(parent)
    timer.setInterval(_MINUTE_MS)
    return timer


def _faint(shade: QColor) -> QColor:
    """Half of the colour, so that meetings stand out from the ground of today."""
    shade.setAlphaF(0.5)
    return shade


def _column(day: int, days: int, width: int, height: int) -> QRect:
    """The room of a day."""
    gutter = em(_GUTTER_EMS)
    room = max(0, width - gutter)
    left = gutter + room * day // days
    return QRect(left, 0, gutter + room * (day + 1) // days - left, height)
