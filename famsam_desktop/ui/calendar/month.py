"""A month: a row for each ISO week, a cell for each day; one stop of Tab, and the arrows lead through the days."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from famsam_desktop.domain.meetings import MeetingRow
from famsam_desktop.ui import times
from famsam_desktop.ui.calendar.daycell import DayCell
from famsam_desktop.ui.calendar.people import Colleagues, both_initials
from famsam_desktop.ui.calendar.placing import by_day, mondays
from famsam_desktop.ui.calendar.week import paint_day_names
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.calls import Run
from famsam_desktop.ui.widgets.headings import Step, scaled_font

_GUTTER_EMS = 3.2
_DAYS = 7


class Month(QWidget):
    """Shows the days of a month with their meetings."""

    #: A day whose week is to be shown, a day for a new meeting, the row of a meeting.
    week_asked = Signal(object)
    new_asked = Signal(object)
    opened = Signal(object)
    #: The arrows led to this day, which is not of the month.
    left = Signal(object)

    def __init__(self, colleagues: Colleagues, parent: QWidget) -> None:
        super().__init__(parent)
        self._header = _Header(self)
        self._days = _Days(self)
        self._cells: list[DayCell] = []
        self._colleagues = colleagues
        self._month = date.min
        #: The day that Tab stops at.
        self.day = date.min
        self.list = QMenu(self)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._days)
        self._days.resized.connect(self._header.set_room)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._header)
        box.addWidget(self._area, 1)

    @property
    def cells(self) -> Sequence[DayCell]:
        """The days that are shown, the first Monday first."""
        return self._cells

    def cell(self, day: date) -> DayCell | None:
        """The cell of a day, when it is shown."""
        return next((cell for cell in self._cells if cell.day == day), None)

    def show_month(self, month: date, day: date, rows: Sequence[MeetingRow], today: date) -> None:
        """Show the month of a day, where Tab is to stop at the day."""
        self.close_list()
        weeks = mondays(month)
        self._month, self.day = month, day
        found = by_day(rows, weeks[0])
        while len(self._cells) < len(weeks) * _DAYS:
            self._cells.append(self._new_cell())
        for gone in self._cells[len(weeks) * _DAYS :]:
            gone.hide()
            gone.deleteLater()
        del self._cells[len(weeks) * _DAYS :]
        for place, cell in enumerate(self._cells):
            on = weeks[0] + timedelta(days=place)
            cell.show_day(on, found.get(on, ()), today=on == today, outside=on.month != month.month)
            tabbed = Qt.FocusPolicy.StrongFocus if on == day else Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(tabbed)
        self._header.set_today(today.weekday() if today in {cell.day for cell in self._cells} else -1)
        self._days.show_weeks(weeks, self._cells)

    def focus(self, day: date) -> None:
        """Go to a day of those shown."""
        cell = self.cell(day)
        if cell is not None:
            self._stop_at(day)
            cell.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._area.ensureWidgetVisible(cell, 0, em(0.3))

    def focused(self) -> date | None:
        """The day that has the focus."""
        return next((cell.day for cell in self._cells if cell.hasFocus()), None)

    def show_list(self, cell: DayCell) -> None:
        """A list of the meetings of a day under its cell; the last line leads to the week."""
        menu = self.list
        menu.clear()
        menu.setAccessibleName(times.day_and_date(cell.day))
        for piece in cell.meetings:
            row = piece.row
            span = times.bare_span(row.starts_at, row.ends_at)
            who = both_initials(row.chair, row.note_taker)
            text = "  ".join(part for part in (span, row.subject, who) if part)
            self._add(text, partial(self.opened.emit, row))
        if cell.meetings:
            menu.addSeparator()
        self._add(self.tr("Nytt möte den här dagen"), partial(self.new_asked.emit, cell.day))
        self._add(self.tr("Visa veckan"), partial(self.week_asked.emit, cell.day))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(cell.mapToGlobal(QPoint(em(0.3), cell.height())))

    def close_list(self) -> None:
        """The list goes when what it lists does."""
        self.list.close()

    def _add(self, text: str, run: Callable[[], object]) -> None:
        action = QAction(text.replace("&", "&&"), self.list)
        action.triggered.connect(Run(run))
        self.list.addAction(action)

    def _new_cell(self) -> DayCell:
        cell = DayCell(self._colleagues, self._days)
        cell.week_asked.connect(self.week_asked)
        cell.new_asked.connect(self.new_asked)
        cell.opened.connect(self.opened)
        cell.list_asked.connect(self.show_list)
        cell.stepped.connect(self._on_stepped)
        cell.pressed.connect(self._on_pressed)
        cell.show()
        return cell

    def _on_pressed(self) -> None:
        cell = self.sender()
        if isinstance(cell, DayCell):
            self._stop_at(cell.day)

    def _on_stepped(self, days: int) -> None:
        day = self.day + timedelta(days=days)
        if (day.year, day.month) == (self._month.year, self._month.month):
            self.focus(day)
        else:
            self.left.emit(day)

    def _stop_at(self, day: date) -> None:
        self.day = day
        for cell in self._cells:
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if cell.day == day else Qt.FocusPolicy.ClickFocus)


class _Days(QWidget):
    """Gives each day its share, and each week its number, which leads to it."""

    resized = Signal(int)

    _cells: Sequence[DayCell] = ()  # here too: Qt tells of changes before `__init__` has come so far

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._weeks: Sequence[date] = ()

    def show_weeks(self, weeks: Sequence[date], cells: Sequence[DayCell]) -> None:
        """Other weeks."""
        self._weeks, self._cells = weeks, cells
        self._make_room()
        self._settle()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange) and self._cells:
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._settle()
        self.resized.emit(self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The numbers of the weeks."""
        painter = QPainter(self)
        painter.setFont(scaled_font(Step.SMALL))
        painter.setPen(tokens().color("muted"))
        for place, monday in enumerate(self._weeks):
            top = self.height() * place // len(self._weeks)
            room = QRect(0, top + em(0.2), em(_GUTTER_EMS - 0.5), em(1.7))
            text = self.tr("v. {week}").format(week=times.iso_week(monday))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _make_room(self) -> None:
        self.setMinimumHeight(len(self._weeks) * self._cells[0].minimumSizeHint().height())

    def _settle(self) -> None:
        count = max(1, len(self._weeks))
        for place, cell in enumerate(self._cells):
            week, day = divmod(place, _DAYS)
            left, right = _left(day, self.width()), _left(day + 1, self.width())
            top, bottom = self.height() * week // count, self.height() * (week + 1) // count
            cell.setGeometry(left, top, right - left, bottom - top)


class _Header(QWidget):
    """The names of the weekdays."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room, self._today = 0, -1
        self.setAccessibleName(", ".join(map(times.weekday, range(7))))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_room(self, width: int) -> None:
        """As wide as the days are."""
        self._room = width
        self.update()

    def set_today(self, weekday: int) -> None:
        """The weekday of today, -1 when today is not shown."""
        self._today = weekday
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(em(30), em(2.1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each name in the middle of its column."""
        painter = QPainter(self)
        names = []
        for day, name in enumerate(map(times.weekday, range(7))):
            left, right = _left(day, self._room), _left(day + 1, self._room)
            names.append((QRect(left, 0, right - left, self.height()), name, name[:3]))
        paint_day_names(painter, names, self._today)
        painter.end()


def _left(day: int, width: int) -> int:
    """Where a day of the week begins; the numbers of the weeks stand before the first."""
    gutter = em(_GUTTER_EMS)
    return gutter + max(0, width - gutter) * day // _DAYS
