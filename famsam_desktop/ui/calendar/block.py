"""One meeting in the grid: a real button, painted in its leader's colour with the leader's initials."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from famsam_desktop.domain import times
from famsam_desktop.domain.meetings import MeetingRow, MeetingState
from famsam_desktop.domain.terms import heading, term
from famsam_desktop.ui.calendar.placing import STEP_MINUTES
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import LEAST_TARGET, em
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.headings import Step, scaled_font
from famsam_desktop.ui.widgets.tooltips import plain_tip

#: Bar, ground and text of each colleague in turn; the initials say it too.
_TINTS = (("accent", "accent_soft", "accent_soft_text"), ("mate", "mate_soft", "mate"))
_NOBODY = ("control_line", "surface2", "text")
#: Days and minutes of Alt and each arrow.
PUSHES: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Up: (0, -STEP_MINUTES),
    Qt.Key.Key_Down: (0, STEP_MINUTES),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}
_MODIFIERS = ~Qt.KeyboardModifier.KeypadModifier  # macOS counts the arrows to the keypad
_STATE_ICONS = {
    MeetingState.DRAFT: "pencil",
    MeetingState.HELD: "check",
    MeetingState.CANCELLED: "x",
    MeetingState.IN_PROGRESS: "play",
}


def tints(place: int) -> tuple[str, str, str]:
    """The colour tokens of the colleague at a place in the team's list; -1 for somebody else."""
    return _TINTS[place % len(_TINTS)] if place >= 0 else _NOBODY


def initials(name: str) -> str:
    """Karin Lindqvist → KL."""
    parts = name.replace("-", " ").split()
    return "".join(part[0] for part in (*parts[:1], *parts[1:][-1:])).upper()


class MeetingBlock(QPushButton):
    """Focus, tooltip and screen reader come from the button; only its face is its own.

    Alt and an arrow push it: `pushed` with the days and the minutes.
    """

    pushed = Signal(int, int)

    def __init__(self, row: MeetingRow, leader: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.show_row(row, leader)

    def show_row(self, row: MeetingRow, leader: int) -> None:
        """Show another state of the meeting."""
        self.row = row
        self._leader = leader
        day = times.day_and_date(times.local_day(row.starts_at))
        said = (
            f"{heading(row.type)}, {row.subject}",
            f"{day} {times.clock_span(row.starts_at, row.ends_at)}",
            row.place,
            row.chair,
            term(row.state),
        )
        words = [part for part in said if part]
        self.setAccessibleName(". ".join(words))
        self.setToolTip(plain_tip(words))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Never smaller than what can be pressed."""
        return QSize(LEAST_TARGET, LEAST_TARGET)

    def event(self, event: QEvent) -> bool:
        """While it has the focus, Alt and the arrows are its own, whatever the window does with them."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _push(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the meeting, as Space does; Alt and an arrow push it."""
        push = _push(event)
        if push is not None:
            self.pushed.emit(*push)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bar, time and initials, subject, place: as much as there is room for."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_words(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        bar, ground, _ = tints(self._leader)
        t = tokens()
        over = self.row.state is MeetingState.CANCELLED
        radius, frame = em(0.3), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(_edge(t.color("control_line" if over else bar), self.row.state))
        painter.setBrush(t.color("surface" if over else ground))
        painter.drawRoundedRect(frame, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("control_line" if over else bar))
        painter.drawRoundedRect(QRectF(frame.left(), frame.top(), em(0.32), frame.height()), 2, 2)
        if self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.color("text"), 1))
            painter.drawRoundedRect(frame, radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.color("focus"), 3))
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_words(self, painter: QPainter) -> None:
        over = self.row.state is MeetingState.CANCELLED
        shade = tokens().color("muted" if over else "text")
        small, strong = scaled_font(Step.SMALL), scaled_font(Step.STRONG)
        strong.setPointSizeF(small.pointSizeF())
        strong.setStrikeOut(over)
        room = self.rect().adjusted(em(0.65), em(0.16), -em(0.35), -em(0.1))
        left = self._paint_corner(painter, room, small)
        line = QFontMetrics(small).height()
        texts: tuple[tuple[str, QFont, int], ...] = (
            (self._time(), small, left),
            (self.row.subject, strong, room.width()),
            (self.row.place, small, room.width()),
        )
        if room.height() < 2 * line:
            texts = ((f"{times.clock(self.row.starts_at)} {self.row.subject}", strong, left),)
        painter.setPen(shade)
        for place, (text, font, width) in enumerate(texts):
            if (place + 1) * line > room.height() + 2 and place:
                break
            painter.setFont(font)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(room.left(), room.top() + place * line, width, line), 0, shown)

    def _paint_corner(self, painter: QPainter, room: QRect, font: QFont) -> int:
        """The leader's initials at the right of the first line, and the state's icon where it has room.

        Returns the width that is left for the time.
        """
        _, _, ink = tints(self._leader)
        metrics = QFontMetrics(font)
        who = initials(self.row.chair)
        width = metrics.horizontalAdvance(who)
        right = room.right()
        painter.setFont(font)
        painter.setPen(tokens().color(ink))
        painter.drawText(
            QRect(right - width, room.top(), width + 1, metrics.height()), Qt.AlignmentFlag.AlignRight, who
        )
        icon = _STATE_ICONS.get(self.row.state)
        if icon and room.width() >= em(7 if room.height() >= 2 * metrics.height() else 11):
            side = round(metrics.height() * 0.8)
            width += side + em(0.25)
            painter.drawPixmap(right - width, room.top() + em(0.1), icons.pixmap(icon, ink, side))
        return room.width() - width - em(0.3)

    def _time(self) -> str:
        return times.clock_span(self.row.starts_at, self.row.ends_at).removeprefix("kl. ")


def _push(event: QKeyEvent) -> tuple[int, int] | None:
    """Days and minutes that the keys stand for."""
    if event.modifiers() & _MODIFIERS != Qt.KeyboardModifier.AltModifier:
        return None
    return PUSHES.get(event.key())


def _edge(shade: QColor, state: MeetingState) -> QPen:
    """A drawn line; broken while the meeting is only a draft."""
    pen = QPen(shade, 1)
    if state is MeetingState.DRAFT:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen
