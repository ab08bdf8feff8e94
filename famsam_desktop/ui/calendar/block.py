"""One meeting in the grid: a real button that can be taken hold of and pulled."""

from enum import Enum, auto

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip, QWidget

from famsam_desktop.domain.errors import MeetingIsOver
from famsam_desktop.domain.meetings import OVER
from famsam_desktop.ui import times
from famsam_desktop.ui.calendar.face import face_of, paint_face, paint_focus, paint_hover
from famsam_desktop.ui.calendar.moving import STEP_MINUTES
from famsam_desktop.ui.calendar.people import Colleagues
from famsam_desktop.ui.calendar.placing import Placed
from famsam_desktop.ui.speech import later, retold
from famsam_desktop.ui.terms import heading, term
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.theme.metrics import LEAST_TARGET, em
from famsam_desktop.ui.widgets.ownkeys import OwnKeys
from famsam_desktop.ui.widgets.tooltips import plain_tip

#: Days and minutes of Alt and each arrow.
PUSHES: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Up: (0, -STEP_MINUTES),
    Qt.Key.Key_Down: (0, STEP_MINUTES),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}
#: Minutes of Shift, Alt and each arrow.
STRETCHES: dict[int, int] = {Qt.Key.Key_Up: -STEP_MINUTES, Qt.Key.Key_Down: STEP_MINUTES}
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT_ALT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_MODIFIERS = ~Qt.KeyboardModifier.KeypadModifier  # macOS counts the arrows to the keypad


class _Hold(Enum):
    """What the pressed pointer does."""

    NOTHING = auto()
    PRESSES = auto()
    PULLS = auto()
    #: It was pulled where nothing can be, or given up: the release is no press.
    SPENT = auto()


class MeetingBlock(QPushButton):
    """Focus, tooltip and screen reader come from the button; its face is its own.

    Alt and an arrow push it (`pushed`, with days and minutes), with Shift they make it longer or shorter (`stretched`).
    The pointer pulls it: `grabbed` with where it was taken and whether by its lower edge, both in the grid; `pulled`
    and `let_go` with where the pointer is on the screen; `given_up` after Esc.
    """

    pushed = Signal(int, int)
    stretched = Signal(int)
    grabbed = Signal(QPoint, bool)
    pulled = Signal(QPoint)
    let_go = Signal()
    given_up = Signal()

    def __init__(self, placed: Placed, colleagues: Colleagues, parent: QWidget) -> None:
        super().__init__(parent)
        self._hold = _Hold.NOTHING
        self._pressed_at = QPoint()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.setAutoDefault(False)
        self.show_placed(placed, colleagues)

    def show_placed(self, placed: Placed, colleagues: Colleagues) -> None:
        """Show another state of the meeting."""
        self.placed, self.row = placed, placed.row
        self._face = face_of(placed, colleagues)
        words = [part for part in self._words() if part]
        self.setAccessibleName(". ".join(words))
        how = self._how()
        self.setAccessibleDescription(how)
        self.setToolTip(plain_tip([*words, how]))
        self.update()

    @property
    def can_move(self) -> bool:
        """Not held and not cancelled."""
        return self.row.state not in OVER

    @property
    def is_free(self) -> bool:
        """Neither the focus nor the pointer holds it."""
        return not self.hasFocus() and self._hold is _Hold.NOTHING

    def minimumSizeHint(self) -> QSize:
        """Never smaller than what can be pressed."""
        return QSize(LEAST_TARGET, LEAST_TARGET)

    # --- keys ------------------------------------------------------------------------------------------------------

    def wants(self, event: QKeyEvent) -> bool:
        """While it has the focus, Alt and the arrows are its own, whatever the window does with them."""
        pulls = self._hold is _Hold.PULLS and event.key() == Qt.Key.Key_Escape
        return pulls or _push(event) is not None or _stretch(event) is not None

    own_keys = (
        OwnKeys(later("Kalender"), later("Öppna mötet"), "Return"),
        OwnKeys(later("Kalender"), later("Släpp mötet som dras, där det var"), "Esc"),
    )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the meeting, as Space does; Alt and an arrow push it; Esc lets go of what is pulled."""
        push, stretch = _push(event), _stretch(event)
        if event.key() == Qt.Key.Key_Escape and self._hold is _Hold.PULLS:
            self._give_up()
        elif self._hold is _Hold.PULLS:
            return
        elif push is not None:
            self.pushed.emit(*push)
        elif stretch is not None:
            self.stretched.emit(stretch)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who goes elsewhere in the middle of pulling has given it up."""
        if self._hold is _Hold.PULLS:
            self._give_up()
        super().focusOutEvent(event)

    # --- the pointer -----------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """It may be a press, or the beginning of a pull."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._hold, self._pressed_at = _Hold.PRESSES, event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough from where it was pressed it is pulled."""
        where = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._hold = _Hold.NOTHING  # it was let go where nobody saw it
        if self._hold is _Hold.NOTHING:
            at_edge = self.can_move and self._is_edge(where)
            self.setCursor(Qt.CursorShape.SizeVerCursor if at_edge else Qt.CursorShape.PointingHandCursor)
            super().mouseMoveEvent(event)
            return
        if self._hold is _Hold.PRESSES:
            far = (where - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
            if not far:
                return
            self._begin(event.globalPosition().toPoint())
        if self._hold is _Hold.PULLS:
            self.pulled.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """After a pull it is no press."""
        hold, self._hold = self._hold, _Hold.NOTHING
        if hold in (_Hold.NOTHING, _Hold.PRESSES):
            super().mouseReleaseEvent(event)
            return
        self.setDown(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if hold is _Hold.PULLS:
            self.let_go.emit()

    def _begin(self, on_screen: QPoint) -> None:
        self.setDown(False)
        if not self.can_move:
            self._hold = _Hold.SPENT
            self.setCursor(Qt.CursorShape.ForbiddenCursor)
            QToolTip.showText(on_screen, plain_tip([self._how()]), self)
            return
        self._hold = _Hold.PULLS
        edge = self._is_edge(self._pressed_at)
        self.setCursor(Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.ClosedHandCursor)
        QToolTip.hideText()
        self.grabbed.emit(self.mapToParent(self._pressed_at), edge)

    def _give_up(self) -> None:
        self._hold = _Hold.SPENT
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.given_up.emit()

    def _is_edge(self, where: QPoint) -> bool:
        """The lower edge, where the meeting ends."""
        return self.placed.last and where.y() >= self.height() - min(em(0.5), self.height() // 3)

    # --- its face --------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bar, time and initials, subject, place: as much as there is room for."""
        painter = QPainter(self)
        paint_face(painter, self.rect(), self._face)
        if self.hasFocus():
            paint_focus(painter, self.rect())
        elif self.underMouse():
            paint_hover(painter, self.rect())
        painter.end()

    def _words(self) -> tuple[str, ...]:
        row = self.row
        begins, ends = times.local_day(row.starts_at), times.local_day(row.ends_at)
        span = f"{times.day_and_date(begins)} {times.clock_span(row.starts_at, row.ends_at)}"
        if not (self.placed.first and self.placed.last):
            span = self.tr("{begins} kl. {start} till {ends} kl. {end}").format(
                begins=times.day_and_date(begins),
                start=times.clock(row.starts_at),
                ends=times.day_and_date(ends),
                end=times.clock(row.ends_at),
            )
        return (
            f"{heading(row.type)}, {row.subject}",
            span,
            self.tr("Fortsätter från dagen före") if not self.placed.first else "",
            retold(row.place),
            self.tr("Mötesledare {name}").format(name=row.chair) if row.chair else "",
            self.tr("Dokumentatör {name}").format(name=row.note_taker) if row.note_taker else "",
            term(row.state),
        )

    def _how(self) -> str:
        """How it is moved, or why it cannot be."""
        if not self.can_move:
            return sentence(MeetingIsOver(self.row.state.value))
        return self.tr(
            "Dra för att flytta, dra i nederkanten för att ändra längden. "
            "Med tangenterna: Alt + pil flyttar, Skift + Alt + pil upp eller ned ändrar längden."
        )


def _push(event: QKeyEvent) -> tuple[int, int] | None:
    """Days and minutes that the keys stand for."""
    return PUSHES.get(event.key()) if event.modifiers() & _MODIFIERS == _ALT else None


def _stretch(event: QKeyEvent) -> int | None:
    """Minutes that the keys make it longer."""
    return STRETCHES.get(event.key()) if event.modifiers() & _MODIFIERS == _SHIFT_ALT else None
