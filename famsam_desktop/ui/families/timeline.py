"""The line of time of a family: painted, and each sign on it a button; the arrow keys go from one to the next."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from famsam_desktop.domain.cases import CaseStep
from famsam_desktop.domain.consents import ConsentState
from famsam_desktop.domain.outcomes import ActionStatus
from famsam_desktop.domain.timelines import Happening, Lane, Span, span
from famsam_desktop.ui import times
from famsam_desktop.ui.families.meetings import MARKS as MEETING_MARKS
from famsam_desktop.ui.speech import later, said
from famsam_desktop.ui.terms import term
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import LEAST_TARGET, em
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.headings import Step, scaled_font
from famsam_desktop.ui.widgets.ownkeys import OwnKeys
from famsam_desktop.ui.widgets.table import Mark
from famsam_desktop.ui.widgets.tooltips import plain_tip

LANES = later(
    {
        Lane.CASE: "Ärende",
        Lane.MEETINGS: "Möten",
        Lane.ACTIONS: "Åtgärder",
        Lane.CONSENTS: "Samtycken",
    }
)
_STEP_MARKS = {
    CaseStep.REFERRED: Mark("inbox", "accent"),
    CaseStep.ASSESSMENT: Mark("search", "accent"),
    CaseStep.ONGOING: Mark("play", "ok"),
    CaseStep.DORMANT: Mark("pause", "warn"),
    CaseStep.CLOSED: Mark("flag", "muted"),
}
#: How far along the line a key goes; to an end, however far that is.
_KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}


class TimelinePicture(QWidget):
    """All of the line; it asks for the width it needs, and whoever holds it scrolls."""

    accessible_role = QAccessible.Role.Grouping
    chosen = Signal(object)
    focused = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: tuple[Happening, ...] = ()
        self._today: date | None = None
        self._room = em(30)
        self._laid: Span | None = None
        self._signs: list[Sign] = []
        self.setAccessibleName(self.tr("Tidslinje"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def signs(self) -> Sequence["Sign"]:
        """A button for everything on the line, by day."""
        return [each for each in self._signs if not each.isHidden()]

    @property
    def lanes(self) -> list[Lane]:
        """Those in which there is something, from above."""
        present = {one.lane for one in self._shown}
        return [lane for lane in Lane if lane in present]

    @property
    def today_at(self) -> int:
        """Where today stands."""
        return round(self._laid.today) if self._laid is not None else 0

    def show_line(self, shown: Sequence[Happening], today: date) -> None:
        """Show these; the buttons are kept, so that the focus stays where it was."""
        self._shown, self._today = tuple(shown), today
        while len(self._signs) < len(shown):
            made = Sign(self)
            made.clicked.connect(partial(self._on_clicked, made))
            self._signs.append(made)
        for place, made in enumerate(self._signs):
            made.setVisible(place < len(shown))
            made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            if place < len(shown):
                made.show_happening(shown[place], today)
        nearest = self.nearest()
        if nearest is not None:
            nearest.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Tab comes to one; the arrows go on
        self.setAccessibleDescription(". ".join(each.accessibleName() for each in self.signs))
        self.lay_out(self._room)

    def nearest(self) -> "Sign | None":
        """The sign nearest to today, if there is any."""
        return min(self.signs, key=partial(_days_off, self._today), default=None)

    def lay_out(self, room: int) -> None:
        """Place everything in at least so much width."""
        self._room = room
        if self._today is None:
            return
        self._laid = span(self._shown, self._today, room, sign_side() + em(0.15), em(5.2))
        for made, one, x in zip(self._signs, self._shown, self._laid.signs, strict=False):
            top = lane_top(self.lanes.index(one.lane))
            made.setGeometry(QRect(round(x - sign_side() / 2), top, sign_side(), sign_side()))
        self.setFixedSize(round(self._laid.width), lane_top(len(self.lanes)) + em(1.7))
        self.update()

    def move_focus(self, sign: "Sign", by: int) -> None:
        """To the sign so many further on, or the first or last one."""
        signs = self.signs
        place = max(0, min(len(signs) - 1, signs.index(sign) + by))
        for each in signs:
            each.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        signs[place].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        signs[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self.focused.emit(signs[place])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lanes, the days, and today."""
        if self._laid is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(scaled_font(Step.SMALL))
        foot = lane_top(len(self.lanes))
        for place in range(len(self.lanes)):
            middle = lane_top(place) + sign_side() / 2
            painter.setPen(QPen(tokens().color("line"), 1))
            painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        for day, x in self._laid.days:
            painter.setPen(QPen(tokens().color("line"), 1))
            painter.drawLine(QPointF(x, lane_top(0)), QPointF(x, foot))
            painter.setPen(tokens().color("muted"))
            room = QRectF(x - em(2.6), foot, em(5.2), em(1.6))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), f"{day:%Y-%m}")
        painter.setPen(QPen(tokens().color("accent"), 2))
        at = self._laid.today
        painter.drawLine(QPointF(at, em(1.4)), QPointF(at, foot))
        left = min(max(0.0, at - em(3)), self.width() - em(6))
        painter.drawText(QRectF(left, 0, em(6), em(1.5)), int(Qt.AlignmentFlag.AlignCenter), self.tr("Idag"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._laid is not None:
            self.lay_out(self._room)

    def _on_clicked(self, sign: "Sign", _checked: bool = False) -> None:
        self.chosen.emit(sign.happening)


class Sign(QToolButton):
    """One thing on the line; its words are its name and its tooltip."""

    def __init__(self, parent: TimelinePicture) -> None:
        super().__init__(parent)
        self._line = parent
        self.happening: Happening | None = None
        self.setProperty("kind", "quiet")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_happening(self, one: Happening, today: date) -> None:
        """Another one, or the same anew."""
        self.happening = one
        mark = mark_of(one, today)
        icons.dress(self, mark.icon, mark.tint)
        words = in_words(one, today)
        self.setAccessibleName(words)
        self.setToolTip(plain_tip([words]))

    own_keys = (
        OwnKeys(later("Tidslinje"), later("Nästa händelse, eller den förra"), "Right; Left"),
        OwnKeys(later("Tidslinje"), later("Första händelsen, eller den sista"), "Home; End"),
        OwnKeys(later("Tidslinje"), later("Öppna händelsen"), "Return"),
    )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go along the line; Enter opens, as the space bar does."""
        by = _KEYS.get(Qt.Key(event.key()))
        if by is not None:
            self._line.move_focus(self, by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def sign_side() -> int:
    """The side of a sign: large enough to be hit."""
    return max(LEAST_TARGET, em(1.9))


def lane_top(place: int) -> int:
    """The upper edge of a lane."""
    return em(1.6) + place * (sign_side() + em(0.2))


def mark_of(one: Happening, today: date) -> Mark:
    """The icon of a sign, and its colour."""
    if one.step is not None:
        return _STEP_MARKS[one.step]
    if one.meeting is not None:
        return MEETING_MARKS[one.meeting[1]]
    if one.late:
        return Mark("triangle-alert", "warn" if one.consent is not None else "bad")
    if one.consent is ConsentState.WITHDRAWN:
        return Mark("undo-2", "bad")
    if one.consent is not None:
        return Mark("history", "warn") if one.on < today else Mark("clock", "muted")
    return Mark("circle-check", "ok") if one.action is ActionStatus.DONE else Mark("list-checks", "accent")


def in_words(one: Happening, today: date) -> str:
    """What a sign says: the day, what it is, and how it stands."""
    day = times.long_date(one.on)
    if one.step is not None:
        return said("{day}: {what}").format(day=day, what=term(one.step))
    if one.meeting is not None:
        kind, state = one.meeting
        return said("{day}: {what}, {state}").format(day=day, what=term(kind), state=term(state))
    if one.action is not None:
        state_words = said("försenad") if one.late else term(one.action)
        return said("{day}: åtgärden {what}, {state}").format(day=day, what=one.text, state=state_words)
    if one.consent is ConsentState.WITHDRAWN:
        return said("{day}: samtycket från {who} återkallat").format(day=day, who=one.text)
    if one.on < today:
        return said("{day}: samtycket från {who} löpte ut").format(day=day, who=one.text)
    return said("{day}: samtycket från {who} löper ut").format(day=day, who=one.text)


def _days_off(today: date | None, sign: Sign) -> int:
    return abs((sign.happening.on - today).days) if sign.happening is not None and today is not None else 0
