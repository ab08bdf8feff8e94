"""A week: the names of the days over a grid of whole days that is scrolled to the hours of work."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from famsam_desktop.domain.meetings import MeetingRow
from famsam_desktop.ui import times
from famsam_desktop.ui.calendar.block import MeetingBlock
from famsam_desktop.ui.calendar.dragging import Dragging
from famsam_desktop.ui.calendar.grid import Grid
from famsam_desktop.ui.calendar.people import Colleagues
from famsam_desktop.ui.calendar.placing import FIRST_HOUR, LAST_HOUR, place, shown_days
from famsam_desktop.ui.calendar.shape import Shape, height_for
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import Step, scaled_font

_MINUTE_MS = 60_000
#: The first hour when the window is too low for the whole working day.
_LOW_FIRST_HOUR = 8


class Week(QWidget):
    """The names of the days over a grid that scrolls; what lies above and below is told at its edges."""

    opened = Signal(object)
    #: The instant of an empty place that was double clicked.
    new_asked = Signal(object)
    #: Days and minutes that the meeting with the focus is to be moved, minutes that it is to be longer.
    pushed = Signal(int, int)
    stretched = Signal(int)

    def __init__(self, colleagues: Colleagues, parent: QWidget) -> None:
        super().__init__(parent)
        self.header = _Header(self)
        self.grid = Grid(colleagues, self)
        self.grid.opened.connect(self.opened)
        self.grid.new_asked.connect(self.new_asked)
        self.grid.pushed.connect(self.pushed)
        self.grid.stretched.connect(self.stretched)
        self.area = _Area(self)
        self.area.setWidget(self.grid)
        self.dragging = Dragging(self.grid, self.area)
        self.above = _beyond("chevron-up", self._go_above, self.area)
        self.below = _beyond("chevron-down", self._go_below, self.area)
        #: The minute that was scrolled to; none while nobody has scrolled.
        self._top: float | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.header)
        box.addWidget(self.area, 1)
        self.grid.resized.connect(self.header.set_room)
        self.area.resized.connect(self._on_room)
        self.grid.resized.connect(self._tell_beyond)
        self.dragging.turned.connect(self._tell_beyond)
        self.area.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def blocks(self) -> Sequence[MeetingBlock]:
        """The buttons of the meetings in the order of time."""
        return self.grid.blocks

    def show_week(self, monday: date, rows: Sequence[MeetingRow], now: datetime) -> int:
        """Show these meetings; returns how many days stand in the grid."""
        if self.dragging.row is not None and self.dragging.row not in rows:
            self.dragging.give_up()
        placed = place(rows, monday)
        days = shown_days(placed)
        self.header.show_days(monday, days, times.local_day(now))
        self.grid.show_placed(monday, days, placed, now)
        self._tell_beyond()
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
            if block.row.id == meeting_id and block.placed.first:
                block.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.area.ensureWidgetVisible(block, 0, em(0.5))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange) and self.isVisible():
            self._on_room()

    # --- what is seen of the day -----------------------------------------------------------------------------------

    def _on_room(self) -> None:
        """Another height: the working day fills it when it can, and what was at the top stays there."""
        settling, self.area.settling = self.area.settling, True
        room, hours = self.area.viewport().height(), LAST_HOUR - FIRST_HOUR
        height = height_for(hours, room)
        self.grid.setMinimumHeight(height)
        self.grid.resize(self.grid.width(), height)
        fits = self.grid.shape.hour_height * hours <= room
        top = self._top if self._top is not None else (FIRST_HOUR if fits else _LOW_FIRST_HOUR) * 60
        bar = self.area.verticalScrollBar()
        bar.setRange(0, max(0, height - room))
        bar.setValue(self.grid.shape.top(top) - em(0.3))
        self.area.settling = settling
        self._tell_beyond()

    def _on_scrolled(self, value: int) -> None:
        if not self.area.settling:
            self._top = self.grid.shape.minute_at(value + em(0.3))
        self._tell_beyond()

    def _tell_beyond(self) -> None:
        """Say how many meetings of the week lie wholly outside what is seen of their days."""
        top, room = self.area.verticalScrollBar().value(), self.area.viewport().height()
        above = sum(block.geometry().bottom() < top for block in self.blocks)
        below = sum(block.geometry().top() > top + room for block in self.blocks)
        self._say_beyond(self.above, self.tr("{n} tidigare").format(n=above), self.tr("Tidigare på dygnet"))
        self._say_beyond(self.below, self.tr("{n} senare").format(n=below), self.tr("Senare på dygnet"))
        pulls = self.dragging.row is not None  # then the words of the ghost are what is to be read
        self.above.setVisible(above > 0 and not pulls)
        self.below.setVisible(below > 0 and not pulls)
        view = self.area.viewport().geometry()
        self.above.move(self._beside_meetings(self.above, view.top() + em(0.3)))
        self.below.move(self._beside_meetings(self.below, view.bottom() - self.below.height() - em(0.3)))

    def _beside_meetings(self, made: QPushButton, top: int) -> QPoint:
        """In the day nearest to the middle where it covers no meeting; in the middle when there is none."""
        view, shape = self.area.viewport().geometry(), self.grid.shape
        scrolled = QPoint(view.left(), view.top() - self.area.verticalScrollBar().value())
        taken = [block.geometry().translated(scrolled) for block in self.blocks]
        middle = view.left() + (view.width() + shape.gutter) // 2
        centres = [view.left() + shape.column(day).center().x() for day in range(shape.days)]
        rooms = [
            QRect(QPoint(centre - made.width() // 2, top), made.size())
            for _, centre in sorted((abs(centre - middle), centre) for centre in centres)
        ]
        free = (room for room in rooms if not any(map(room.intersects, taken)))
        return next(free, rooms[0]).topLeft()

    def _say_beyond(self, made: QPushButton, text: str, name: str) -> None:
        made.setText(text)
        made.setAccessibleName(f"{name}: {text}")
        made.setToolTip(name)
        made.resize(made.sizeHint())

    def _go_above(self) -> None:
        top = self.area.verticalScrollBar().value()
        hidden = [block.geometry().top() for block in self.blocks if block.geometry().bottom() < top]
        self.area.verticalScrollBar().setValue(max(hidden, default=top) - em(0.5))

    def _go_below(self) -> None:
        bar, room = self.area.verticalScrollBar(), self.area.viewport().height()
        seen = bar.value() + room
        hidden = [block.geometry().bottom() for block in self.blocks if block.geometry().top() > seen]
        bar.setValue(min(hidden, default=seen) - room + em(0.5))


class _Area(QScrollArea):
    """Scrolls the grid, and tells when there is more or less room."""

    resized = Signal()
    #: It moves because its room changes, and not because somebody scrolls.
    settling = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.settling = True
        super().resizeEvent(event)
        self.resized.emit()
        self.settling = False


class _Header(QWidget):
    """The names of the days; today is heavier and underlined."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._monday, self._days, self._today = date.min, 5, date.min
        self._room = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, monday: date, days: int, today: date) -> None:
        """Other days."""
        self._monday, self._days, self._today = monday, days, today
        shown = (monday + timedelta(days=day) for day in range(days))
        self.setAccessibleName(", ".join(map(times.short_day, shown)))
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
        shape = Shape(self._room, self.height(), self._days)
        names = []
        for day in range(self._days):
            on = self._monday + timedelta(days=day)
            short = f"{times.weekday(on.weekday())[:3]} {on.day}"
            names.append((shape.column(day), times.short_day(on), short))
        paint_day_names(painter, names, (self._today - self._monday).days)
        painter.end()


def paint_day_names(painter: QPainter, names: Sequence[tuple[QRect, str, str]], today: int) -> None:
    """The names of the days over their columns; all in their short form when one has no room."""
    t, strong = tokens(), scaled_font(Step.STRONG)
    metrics = QFontMetrics(strong)
    short = any(metrics.horizontalAdvance(text) > room.width() - em(0.4) for room, text, _ in names)
    for day, (room, long_name, short_name) in enumerate(names):
        if day == today:
            painter.fillRect(room, t.color("accent_soft"))
            painter.fillRect(room.adjusted(0, room.height() - 3, 0, 0), t.color("accent"))
        painter.setFont(strong if day == today else scaled_font(Step.BODY))
        painter.setPen(t.color("accent_soft_text" if day == today else "muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, short_name if short else long_name)


def minute_timer(parent: QWidget) -> QTimer:
    """Ticks once a minute, for the line of now."""
    timer = QTimer(parent)
    timer.setInterval(_MINUTE_MS)
    return timer


def _beyond(icon: str, clicked: Callable[[], object], parent: QWidget) -> QPushButton:
    made = button("", parent, icon=icon, clicked=clicked)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes to the meetings themselves, which scrolls
    made.hide()
    return made
