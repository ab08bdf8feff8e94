"""The grid of a week: hours down, days across, the line of now; each meeting a button on it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from famsam_desktop.ui import times
from famsam_desktop.ui.calendar.block import MeetingBlock
from famsam_desktop.ui.calendar.ghost import Ghost
from famsam_desktop.ui.calendar.people import Colleagues
from famsam_desktop.ui.calendar.placing import Placed, instant_at
from famsam_desktop.ui.calendar.shape import Shape
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.headings import Step, scaled_font


class Grid(QWidget):
    """Places the buttons of the meetings, and tells what happens to them."""

    opened = Signal(object)
    new_asked = Signal(object)
    pushed = Signal(int, int)
    stretched = Signal(int)
    #: A button was taken hold of: the button, where, and whether by its lower edge.
    grabbed = Signal(object, QPoint, bool)
    pulled = Signal(QPoint)
    let_go = Signal()
    given_up = Signal()
    resized = Signal(int)

    def __init__(self, colleagues: Colleagues, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self.colleagues = colleagues
        self.monday, self._days = date.min, 5
        self._now: datetime | None = None
        self.blocks: list[MeetingBlock] = []
        self._line = _Now(self)
        self.ghost = Ghost(self)

    @property
    def shape(self) -> Shape:
        """Its measures as it stands."""
        return Shape(self.width(), self.height(), self._days)

    def show_placed(self, monday: date, days: int, placed: Sequence[Placed], now: datetime) -> None:
        """Other meetings; the buttons of those that stay are kept, so that the focus is.

        A button that nobody is at is given to another meeting rather than a new one made.
        """
        known = {_key(block.placed): block for block in self.blocks}
        self.monday, self._days, self._now = monday, days, now
        stay = {_key(each): known.pop(_key(each), None) for each in placed}
        free = [block for block in known.values() if block.is_free]
        gone = [block for block in known.values() if block not in free]
        self.blocks = [
            self._block(each, stay[_key(each)] or (free.pop() if free else None)) for each in placed
        ]
        for block in (*gone, *free):
            block.hide()
            block.deleteLater()
        for before, after in zip(self.blocks, self.blocks[1:], strict=False):
            QWidget.setTabOrder(before, after)
        self._settle()
        self.update()

    def set_now(self, now: datetime) -> None:
        """Move the line."""
        self._now = now
        self._settle_line()

    def event(self, event: QEvent) -> bool:
        """Keys of the window that the meeting with the focus wants itself; asked here, once for all meetings."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            focused = self.focusWidget()
            if isinstance(focused, MeetingBlock) and focused.wants(event):
                event.accept()
                return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """An empty place asks for a new meeting there."""
        where, shape = event.position().toPoint(), self.shape
        if shape.is_in_a_day(where):
            day, minute = shape.day_at(where.x()), shape.minute_at(where.y())
            self.new_asked.emit(instant_at(self.monday, day, minute))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons anew."""
        super().resizeEvent(event)
        self._settle()
        self.resized.emit(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, hours, days, now, of what is to be painted; the meetings paint themselves."""
        painter = QPainter(self)
        seen, shape = event.rect(), self.shape
        self._paint_days(painter, shape)
        self._paint_hours(painter, shape, seen)
        painter.end()

    def _block(self, placed: Placed, known: MeetingBlock | None) -> MeetingBlock:
        if known is not None:
            known.show_placed(placed, self.colleagues)
            return known
        block = MeetingBlock(placed, self.colleagues, self)
        block.clicked.connect(self._on_clicked)
        block.pushed.connect(self.pushed)
        block.stretched.connect(self.stretched)
        block.grabbed.connect(self._on_grabbed)
        block.pulled.connect(self.pulled)
        block.let_go.connect(self.let_go)
        block.given_up.connect(self.given_up)
        block.show()
        block.stackUnder(self._line)
        return block

    def _settle(self) -> None:
        shape = self.shape
        for block in self.blocks:
            block.setGeometry(shape.rect(block.placed))
        self.ghost.setGeometry(self.rect())
        self._settle_line()

    def _paint_days(self, painter: QPainter, shape: Shape) -> None:
        t = tokens()
        for day in range(self._days):
            column = shape.column(day)
            if self._now is not None and self.monday + timedelta(days=day) == times.local_day(self._now):
                painter.fillRect(column, _faint(t.color("accent_soft")))
            elif day > 4:
                painter.fillRect(column, t.color("surface2"))
            painter.setPen(t.color("line"))
            painter.drawLine(column.topLeft(), column.bottomLeft())

    def _paint_hours(self, painter: QPainter, shape: Shape, seen: QRect) -> None:
        t = tokens()
        painter.setFont(scaled_font(Step.SMALL))
        first, last = int(shape.minute_at(seen.top()) // 60), int(shape.minute_at(seen.bottom()) // 60) + 1
        for hour in range(first, min(24, last) + 1):
            top = shape.top(hour * 60)
            painter.setPen(t.color("line"))
            painter.drawLine(shape.gutter, top, self.width(), top)
            if hour < 24 and seen.left() < shape.gutter:
                painter.setPen(t.color("muted"))
                room = QRect(0, top, shape.gutter - em(0.5), em(1.6))
                painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, f"{hour:02}")

    def _settle_line(self) -> None:
        if self._now is None:
            return
        there, shape = times.local(self._now), self.shape
        day = (there.date() - self.monday).days
        self._line.setVisible(0 <= day < self._days)
        column, top, half = shape.column(day), shape.top(there.hour * 60 + there.minute), em(0.3)
        self._line.setGeometry(column.left() - half, top - half, column.width() + half, 2 * half)

    def _on_clicked(self) -> None:
        block = self.sender()
        if isinstance(block, MeetingBlock):
            self.opened.emit(block.row)

    def _on_grabbed(self, where: QPoint, edge: bool) -> None:
        self.grabbed.emit(self.sender(), where, edge)


class _Now(QWidget):
    """The line of now, over the meetings; the pointer goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dot where the day begins, and a line through it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self.height() / 2
        painter.setOpacity(0.8)  # a time under it can still be read
        painter.setPen(QPen(tokens().color("bad"), 2))
        painter.drawLine(QPointF(half, half), QPointF(self.width(), half))
        painter.setBrush(tokens().color("bad"))
        painter.drawEllipse(QPointF(half, half), half - 1.5, half - 1.5)
        painter.end()


def _key(placed: Placed) -> tuple[object, bool]:
    return placed.row.id, placed.first


def _faint(shade: QColor) -> QColor:
    """Half of the colour, so that meetings stand out from the ground of today."""
    shade.setAlphaF(0.5)
    return shade
