"""The face of a meeting in the grid: its leader's colour and initials, its time, what it is about and where."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.ui import times
from famsam_desktop.ui.calendar.people import Colleagues, both_initials, initials, tints
from famsam_desktop.ui.calendar.placing import Placed
from famsam_desktop.ui.speech import retold
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.headings import Step, scaled_font

_STATE_ICONS = {
    MeetingState.DRAFT: "pencil",
    MeetingState.HELD: "check",
    MeetingState.CANCELLED: "x",
    MeetingState.IN_PROGRESS: "play",
}
_NARROW_EMS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """The words and colours of a meeting, ready to be painted; the colleagues by their places in the team."""

    state: MeetingState
    leader: int
    note_taker: int
    start: str
    span: str
    who: str
    leads: str
    subject: str = field(repr=False)
    place: str

    @property
    def is_cancelled(self) -> bool:
        """It is shown as something that will not be."""
        return self.state is MeetingState.CANCELLED


def face_of(placed: Placed, colleagues: Colleagues) -> Face:
    """The face of a meeting; what goes on over midnight says with an arrow that it does."""
    row = placed.row
    start, end = times.clock(row.starts_at), times.clock(row.ends_at)
    span = f"{start}–{end}"
    if not (placed.first and placed.last):
        span = f"{start} →" if placed.first else f"→ {end}" if placed.last else "→"
    return Face(
        state=row.state,
        leader=colleagues.place(row.chair),
        note_taker=colleagues.place(row.note_taker),
        start=start if placed.first else span,
        span=span,
        who=both_initials(row.chair, row.note_taker),
        leads=initials(row.chair),
        subject=row.subject,
        place=retold(row.place),
    )


def paint_face(painter: QPainter, rect: QRect, face: Face) -> None:
    """Everything but the focus: as many words as there is room for, and who leads before all others."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ground(painter, rect, face)
    narrow = rect.width() < em(_NARROW_EMS)
    room = rect.adjusted(em(0.45 if narrow else 0.65), em(0.16), -em(0.15 if narrow else 0.35), -em(0.1))
    words = _Words(painter, room)
    if room.height() >= 2 * words.line:
        words.paint_lines(face)
    else:
        words.paint_one_line(face)


def paint_focus(painter: QPainter, rect: QRect) -> None:
    """The ring of what has the focus."""
    _ring(painter, _frame(rect).adjusted(0.5, 0.5, -0.5, -0.5), QPen(tokens().color("focus"), 3))


def paint_hover(painter: QPainter, rect: QRect) -> None:
    """The thin ring under the pointer."""
    _ring(painter, _frame(rect), QPen(tokens().color("text"), 1))


class _Words:
    """Paints the words of a meeting line by line into a room."""

    def __init__(self, painter: QPainter, room: QRect) -> None:
        self._painter, self._room = painter, room
        self._small, self._strong = scaled_font(Step.SMALL), scaled_font(Step.STRONG)
        self._strong.setPointSizeF(self._small.pointSizeF())
        self._thin, self._thick = QFontMetrics(self._small), QFontMetrics(self._strong)
        self.line = self._thin.height()

    def paint_lines(self, face: Face) -> None:
        """Time and initials, subject, place; the initials go down a line when the time needs its own."""
        room = self._room.width()
        self._strong.setStrikeOut(face.is_cancelled)
        alone = self._width(face.start) + self._width(face.leads) + em(0.2) > room
        if alone:
            self._text(0, face.start, self._small, self._thin, room, face)
            left = self._corner(face, 1, room)
            self._text(1, face.subject, self._strong, self._thick, left, face)
        else:
            left = self._corner(face, 0, self._width(face.span) + em(0.6))
            time = face.span if self._width(face.span) <= left else face.start
            self._text(0, time, self._small, self._thin, left, face)
            self._text(1, face.subject, self._strong, self._thick, room, face)
        if 3 * self.line <= self._room.height() + 2:
            self._text(2, face.place, self._small, self._thin, room, face)

    def paint_one_line(self, face: Face) -> None:
        """When it begins and what it is about; only who leads it where no more has room."""
        self._strong.setStrikeOut(face.is_cancelled)
        left = self._corner(face, 0, self._width(face.start) + em(5))
        if self._thick.horizontalAdvance(face.start) <= left:
            self._text(0, f"{face.start} {face.subject}", self._strong, self._thick, left, face)

    def _corner(self, face: Face, line: int, beside: int) -> int:
        """The initials at the right of a line, and the state's icon, where the words beside it leave them room.

        Returns the width that is left for those words.
        """
        room, ink = self._room, tints(face.leader)[2]
        who = face.who if self._width(face.who) + beside <= room.width() else face.leads
        width, top = self._width(who), room.top() + line * self.line
        self._painter.setFont(self._small)
        self._painter.setPen(tokens().color(ink))
        at = QRect(room.right() - width, top, width + 1, self.line)
        self._painter.drawText(at, Qt.AlignmentFlag.AlignRight, who)
        icon, side = _STATE_ICONS.get(face.state), round(self.line * 0.8)
        if icon and width + side + em(0.25) + beside <= room.width():
            width += side + em(0.25)
            self._painter.drawPixmap(room.right() - width, top + em(0.1), icons.pixmap(icon, ink, side))
        return max(0, room.width() - width - em(0.2))

    def _text(self, line: int, text: str, font: QFont, metrics: QFontMetrics, width: int, face: Face) -> None:
        self._painter.setFont(font)
        self._painter.setPen(tokens().color("muted" if face.is_cancelled else "text"))
        if metrics.horizontalAdvance(text) > width:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        at = QRect(self._room.left(), self._room.top() + line * self.line, width, self.line)
        self._painter.drawText(at, 0, text)

    def _width(self, text: str) -> int:
        return self._thin.horizontalAdvance(text)


def _paint_ground(painter: QPainter, rect: QRect, face: Face) -> None:
    bar, ground, _ = tints(face.leader)
    t, over = tokens(), face.is_cancelled
    frame, width = _frame(rect), em(0.32)
    painter.setPen(_edge(t.color("control_line" if over else bar), face.state))
    painter.setBrush(t.color("surface" if over else ground))
    painter.drawRoundedRect(frame, _radius(), _radius())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(t.color("control_line" if over else bar))
    painter.drawRoundedRect(QRectF(frame.left(), frame.top(), width, frame.height()), 2, 2)
    if face.note_taker >= 0 and face.note_taker != face.leader and not over:
        height = frame.height() / 3
        painter.setBrush(t.color(tints(face.note_taker)[0]))
        painter.drawRoundedRect(QRectF(frame.left(), frame.bottom() - height, width, height), 2, 2)


def _ring(painter: QPainter, frame: QRectF, pen: QPen) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawRoundedRect(frame, _radius(), _radius())


def _frame(rect: QRect) -> QRectF:
    return QRectF(rect).adjusted(1, 1, -1, -1)


def _radius() -> int:
    return em(0.3)


def _edge(shade: QColor, state: MeetingState) -> QPen:
    """A drawn line; broken while the meeting is only a draft."""
    pen = QPen(shade, 1)
    if state is MeetingState.DRAFT:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen
