"""What the room sees on the wall: the item, the time, what comes next and what was agreed; nothing else."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, QSize, Qt, SignalInstance
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from famsam_desktop.domain.handouts import doer
from famsam_desktop.domain.live import Standing, clock_words, open_to_all
from famsam_desktop.domain.outcomes import Action, Outcome
from famsam_desktop.domain.overviews import MeetingPage
from famsam_desktop.ui import times
from famsam_desktop.ui.live.words import TONES, next_words, stop_title, time_words
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.headings import Step, TextLabel, scaled_font
from famsam_desktop.ui.widgets.lockkey import LOCK_KEYS
from famsam_desktop.ui.widgets.page import Page

_MOST_LINES = 6
#: The height of a text against the height of the window.
_TITLE, _FIGURE, _WORDS, _LINES = 0.055, 0.2, 0.035, 0.032


class RoomWindow(QWidget):
    """A window of its own, for the projector; its texts grow with it. A lock hides it with the window it belongs to.

    What it is given may be too much: internal notes, restricted results, information and expectations are never shown.
    """

    def __init__(
        self, over: QWidget, *, lock: SignalInstance, moves: Mapping[str, Callable[[], object]]
    ) -> None:
        super().__init__(over, Qt.WindowType.Window)
        self.setWindowTitle("FamSam")
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.item = _Wall(_TITLE, self, step=Step.TITLE)
        self.figure = _Wall(_FIGURE, self, step=Step.CLOCK)
        self.words = _Wall(_WORDS, self, step=Step.STRONG)
        self.following = _Wall(_WORDS, self, tone="muted")
        self.noted = _Wall(_LINES, self)
        self._labels = (self.item, self.figure, self.words, self.following, self.noted)
        box = QVBoxLayout(self)
        box.setContentsMargins(em(3), em(2), em(3), em(2))
        box.addStretch(1)
        for label in self._labels:
            box.addWidget(label)
        box.addStretch(2)
        self._add_keys(moves)
        self._lock = lock
        self.resize(em(72), em(44))

    def show_time(self, standing: Standing) -> None:
        """The figures a moment later."""
        self.item.setText(stop_title(standing.current))
        self.figure.setText(clock_words(standing.remaining))
        self.words.setText(time_words(standing))
        tone = "muted" if standing.run.is_paused else TONES[standing.pressure]
        for label in (self.figure, self.words):
            label.set_tone(tone)
            label.fit(self.height())
        self.following.setText(next_words(standing))

    def show_notes(
        self, outcomes: Sequence[Outcome], actions: Sequence[Action], hidden: Mapping[UUID, str]
    ) -> None:
        """What was agreed, as far as everybody may read it: results, then who does what; `hidden` go by their role."""
        lines = [
            _line(heading(each.kind), each.receiver or each.agency, each.text)
            for each in open_to_all(outcomes)
        ]
        lines += [f"{doer(each, hidden)}: {each.what}, {times.short_date(each.due)}" for each in actions]
        self.noted.setText("\n".join(f"•\u00a0{' '.join(line.split())}" for line in lines[-_MOST_LINES:]))
        self.noted.setVisible(bool(lines))

    def show_on_wall(self) -> None:
        """Full screen on another screen than the leader's, when there is one; else as a window to move there."""
        owner = self.parentWidget()
        here = owner.screen() if owner is not None else self.screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not here]
        if others:
            self.setGeometry(others[0].availableGeometry())
            self.showFullScreen()
        else:
            self.show()
        self.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts follow the height of the window."""
        super().resizeEvent(event)
        for label in self._labels:
            label.fit(self.height())

    def minimumSizeHint(self) -> QSize:
        """It may become as small as anybody likes."""
        return QSize(em(20), em(14))

    def _add_keys(self, moves: Mapping[str, Callable[[], object]]) -> None:
        for text, keys, run in (
            (self.tr("Lås"), (LOCK_KEYS,), self._on_lock),
            (self.tr("Helskärm"), ("F11",), self._on_full_screen),
            (self.tr("Stäng rumsvyn"), ("Esc",), self.close),
            (self.tr("Nästa punkt"), ("Ctrl+PgDown", "PgDown"), moves["next"]),
            (self.tr("Föregående punkt"), ("Ctrl+PgUp", "PgUp"), moves["previous"]),
            (self.tr("Stoppa klockan, eller starta den igen"), ("F9",), moves["hold"]),
        ):
            action = QAction(text, self)
            action.setShortcuts([QKeySequence(each) for each in keys])
            action.triggered.connect(run)
            self.addAction(action)

    def _on_lock(self) -> None:
        self._lock.emit()

    def _on_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)


class Wall(QObject):
    """The room's window over a page: made when it is first opened, closed when the meeting goes on no longer."""

    def __init__(self, page: Page, moves: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(page)
        self._page, self._moves = page, moves
        self.room: RoomWindow | None = None

    @property
    def is_seen(self) -> bool:
        """It stands open."""
        return self.room is not None and self.room.isVisible()

    def open(self) -> None:
        """Put it on the wall, or bring it forward."""
        if self.room is None:
            self.room = RoomWindow(self._page.window(), lock=self._page.lock_wanted, moves=self._moves)
            self._page.destroyed.connect(self.room.deleteLater)
        self.room.show_on_wall()

    def show_live(self, standing: Standing | None, page: MeetingPage) -> None:
        """The meeting as it stands; without that it is over."""
        if self.room is not None and standing is not None:
            self.room.show_time(standing)
            self.room.show_notes(page.outcomes, page.actions, page.roles)
        elif self.room is not None:
            self.room.close()

    def show_time(self, standing: Standing) -> None:
        """The figures a moment later, where they are seen."""
        if self.room is not None and self.room.isVisible():
            self.room.show_time(standing)


def _line(kind: str, who: str, text: str) -> str:
    return f"{kind}, {who}: {text}" if who else f"{kind}: {text}"


class _Wall(TextLabel):
    """A text as high as a share of the window, whatever the zoom."""

    _points = 12.0  # here too: Qt may ask before `__init__` has come so far

    def __init__(self, share: float, parent: QWidget, *, step: Step = Step.BODY, tone: str = "") -> None:
        super().__init__("", parent, step=step, tone=tone)
        self._share = share
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def fit(self, height: int) -> None:
        """Follow the window."""
        self._points = max(6.0, height * self._share * 72 / self.logicalDpiY())
        self._settle()

    def _settle(self) -> None:
        font = scaled_font(self._step)
        font.setPointSizeF(self._points)
        if font != self.font():
            self.setFont(font)
