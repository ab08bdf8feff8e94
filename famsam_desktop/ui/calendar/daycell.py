"""One day of the month: its number, its meetings a line each, and what has no room counted."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolTip, QWidget

from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.ui import times
from famsam_desktop.ui.calendar.people import Colleagues, both_initials, tints
from famsam_desktop.ui.calendar.placing import Placed
from famsam_desktop.ui.speech import later, retold
from famsam_desktop.ui.terms import term
from famsam_desktop.ui.theme.metrics import LEAST_TARGET, em
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.headings import Step, scaled_font
from famsam_desktop.ui.widgets.ownkeys import OwnKeys
from famsam_desktop.ui.widgets.tooltips import plain_tip

_ARROWS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
_MODIFIERS = ~Qt.KeyboardModifier.KeypadModifier


class DayCell(QPushButton):
    """A button: Enter or a press on its number goes to the week, Space lists its meetings, arrows go to other days.

    A press on a line opens that meeting; a double click on an empty place asks for a new one that day.
    """

    week_asked = Signal(object)
    list_asked = Signal(object)
    new_asked = Signal(object)
    opened = Signal(object)
    #: Days to the day that the arrows lead to.
    stepped = Signal(int)

    def __init__(self, colleagues: Colleagues, parent: QWidget) -> None:
        super().__init__(parent)
        self._colleagues = colleagues
        self.day = date.min
        self.meetings: Sequence[Placed] = ()
        self._today = self._outside = False
        self.setAutoDefault(False)
        self.clicked.connect(self._on_clicked)  # by a screen reader; keys and pointer have their own ways
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_day(self, day: date, meetings: Sequence[Placed], *, today: bool, outside: bool) -> None:
        """Another day; `outside` is one of the month before or after."""
        self.day, self.meetings = day, meetings
        self._today, self._outside = today, outside
        self.setAccessibleName(self._name())
        self.setAccessibleDescription(
            self.tr("Enter går till veckan, mellanslag visar dagens möten, Ctrl+N planerar ett nytt möte.")
        )
        self.update()

    def sizeHint(self) -> QSize:
        """The month gives each day its share."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """The number and one line."""
        return QSize(LEAST_TARGET, max(2 * LEAST_TARGET, self._head() + 2 * self._line()))

    @property
    def shown(self) -> int:
        """How many meetings have a line; when not all have, the last line counts the others."""
        room = (self.height() - self._head() - em(0.2)) // self._line()
        return len(self.meetings) if len(self.meetings) <= room else max(0, room - 1)

    def line_of(self, place: int) -> QRect:
        """The room of a line."""
        return QRect(em(0.25), self._head() + place * self._line(), self.width() - em(0.5), self._line() - 1)

    # --- keys and pointer --------------------------------------------------------------------------------------------

    own_keys = (
        OwnKeys(later("Kalender"), later("Byt dag i månaden"), "Left; Right; Up; Down"),
        OwnKeys(later("Kalender"), later("Visa veckan för dagen som är vald i månaden"), "Return"),
        OwnKeys(later("Kalender"), later("Visa dagens möten, eller planera ett nytt"), "Space"),
    )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go to other days; Enter and Space as the name of the cell says."""
        key, plain = event.key(), not event.modifiers() & _MODIFIERS
        if plain and key in _ARROWS:
            self.stepped.emit(_ARROWS[key])
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.week_asked.emit(self.day)
        elif plain and key == Qt.Key.Key_Space:
            self.list_asked.emit(self)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What stands there is opened; an empty place only takes the focus."""
        was_down = self.isDown()
        self.setDown(False)
        where = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or not was_down:
            return
        place = self._line_at(where)
        if self._number().contains(where):
            self.week_asked.emit(self.day)
        elif place is not None and place < self.shown:
            self.opened.emit(self.meetings[place].row)
        elif place is not None:
            self.list_asked.emit(self)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """An empty place asks for a new meeting."""
        where = event.position().toPoint()
        if self._line_at(where) is None and not self._number().contains(where):
            self.new_asked.emit(self.day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand where a press leads somewhere."""
        where = event.position().toPoint()
        leads = self._line_at(where) is not None or self._number().contains(where)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def event(self, event: QEvent) -> bool:
        """The tooltip is about the line under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._line_at(event.pos())
            if place is not None and place < self.shown:
                QToolTip.showText(event.globalPos(), plain_tip([_said(self.meetings[place])]), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _on_clicked(self) -> None:
        self.week_asked.emit(self.day)

    def _line_at(self, where: QPoint) -> int | None:
        """The line there; the one after the last shown counts the rest."""
        lines = self.shown + (self.shown < len(self.meetings))
        return next((place for place in range(lines) if self.line_of(place).contains(where)), None)

    # --- its face --------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Number, lines, the count of the rest, the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = tokens()
        painter.fillRect(self.rect(), t.color("surface2" if self._outside else "surface"))
        self._paint_number(painter)
        small = scaled_font(Step.SMALL)
        painter.setFont(small)
        metrics = QFontMetrics(small)
        for place in range(self.shown):
            self._paint_line(painter, self.line_of(place), self.meetings[place], metrics)
        rest = len(self.meetings) - self.shown
        if rest:
            painter.setPen(t.color("accent"))
            text = self.tr("+{n} till").format(n=rest) if self.shown else self.tr("{n} möten").format(n=rest)
            room = self.line_of(self.shown).adjusted(em(0.3), 0, 0, 0)
            if metrics.horizontalAdvance(text) > room.width():
                text = f"+{rest}"
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(t.color("line"))
        painter.drawRect(self.rect().adjusted(-1, -1, -1, -1))
        if self.hasFocus():
            painter.setPen(QPen(t.color("focus"), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), em(0.3), em(0.3))
        painter.end()

    def _paint_number(self, painter: QPainter) -> None:
        t, room = tokens(), self._number()
        if self._today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("accent"))
            painter.drawRoundedRect(room, room.height() / 2, room.height() / 2)
        painter.setFont(scaled_font(Step.STRONG if self._today or not self._outside else Step.SMALL))
        painter.setPen(t.color("accent_text" if self._today else "muted" if self._outside else "text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._number_text())

    def _paint_line(self, painter: QPainter, room: QRect, piece: Placed, metrics: QFontMetrics) -> None:
        t, row = tokens(), piece.row
        over = row.state is MeetingState.CANCELLED
        bar, ground, ink = tints(self._colleagues.place(row.chair))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("surface" if over else ground))
        painter.drawRoundedRect(room, em(0.2), em(0.2))
        painter.setBrush(t.color("control_line" if over else bar))
        painter.drawRect(QRect(room.left(), room.top(), em(0.25), room.height()))
        inner = room.adjusted(em(0.5), 0, -em(0.25), 0)
        who = both_initials(row.chair, "")
        width = metrics.horizontalAdvance(who)
        painter.setPen(t.color("muted" if over else ink))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, who)
        text = metrics.elidedText(
            f"{_begins(piece)} {row.subject}", Qt.TextElideMode.ElideRight, inner.width() - width - em(0.3)
        )
        painter.setPen(t.color("muted" if over else "text"))
        if over:
            font = scaled_font(Step.SMALL)
            font.setStrikeOut(True)
            painter.setFont(font)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)
        if over:
            painter.setFont(scaled_font(Step.SMALL))

    def _number_text(self) -> str:
        if self.day.day == 1:
            text = times.short_date(self.day)
            if QFontMetrics(scaled_font(Step.STRONG)).horizontalAdvance(text) + em(1) <= self.width():
                return text
        return str(self.day.day)

    def _number(self) -> QRect:
        width = QFontMetrics(scaled_font(Step.STRONG)).horizontalAdvance(self._number_text()) + em(0.8)
        side = self._head() - 2
        return QRect(em(0.25), 1, max(width, side), side)

    def _head(self) -> int:
        return max(LEAST_TARGET, em(1.7))

    def _line(self) -> int:
        return QFontMetrics(scaled_font(Step.SMALL)).height() + em(0.12)

    def _name(self) -> str:
        day = times.day_and_date(self.day)
        count = len(self.meetings)
        much = {0: self.tr("inga möten"), 1: self.tr("1 möte")}.get(
            count, self.tr("{n} möten").format(n=count)
        )
        head = self.tr("{day}, idag, {much}") if self._today else self.tr("{day}, {much}")
        return ". ".join([head.format(day=day, much=much), *(_said(piece) for piece in self.meetings)])


def _begins(piece: Placed) -> str:
    """09.00, or until when it goes on from the day before."""
    return times.clock(piece.row.starts_at) if piece.first else f"→ {times.clock(piece.row.ends_at)}"


def _said(piece: Placed) -> str:
    """All that is known of a meeting in one line."""
    row = piece.row
    span = times.bare_span(row.starts_at, row.ends_at)
    who = ", ".join(
        name for name in (row.chair, row.note_taker if row.note_taker != row.chair else "") if name
    )
    return ", ".join(
        part for part in (f"{span} {row.subject}", retold(row.place), who, term(row.state)) if part
    )
