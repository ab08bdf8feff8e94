"""When the open store is locked without being asked: nobody there, open for too long, or the computer was asleep."""

import math
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

#: How often is looked; a key pressed in this second is still heard before the lock.
_LOOK_MS = 1000

#: Seconds before a lock at which it is told, the last as the first.
_WARNINGS = (30, 20, 10)

#: So much more passed on the wall than while the computer was awake: it slept. A clock that is set right moves less.
_SLEPT_SECONDS = 10.0

#: What only a person does. The last comes from keyboards on the screen, which press no keys.
_HANDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long a store stays open with nobody there, and how long at most; 0 is without end."""

    idle_minutes: int = 0
    longest_hours: int = 0


class Watch(QObject):
    """Watches while a desk is open; `lock_wanted` comes once, and nothing after it.

    `awake` counts seconds while the computer is awake, `wall` those that passed for everybody.
    """

    lock_wanted = Signal()
    #: The store is locked in so many seconds.
    warned = Signal(int)
    #: It is not, after all: somebody is there.
    reprieved = Signal()

    def __init__(
        self,
        limits: Limits,
        parent: QObject,
        *,
        awake: Callable[[], float] | None = None,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._limits = limits
        self._awake = awake or awake_clock()
        self._wall = wall
        self._on = True
        self._warned = 0
        self._begun = self._touched = self._looked = self._awake()
        self._looked_wall = self._wall()
        self._writing: QObject | None = None
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK_MS)
        self._looks.timeout.connect(self.look)
        self._looks.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._listen)
            app.focusObjectChanged.connect(self._on_focus)
            self._on_focus(app.focusObject())
        self._listen()

    def set_limits(self, limits: Limits) -> None:
        """Go by other limits from now on."""
        self._limits = limits

    def end(self) -> None:
        """Stop watching."""
        self._on = False
        self._looks.stop()
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)
        self._on_focus(None)

    def want(self) -> None:
        """Lock now: the screen was locked, or the computer is going to sleep."""
        if self._on:
            self.end()
            self.lock_wanted.emit()

    def look(self) -> None:
        """See whether it is time, and whether to tell that it soon will be."""
        if not self._on:
            return
        now, wall = self._awake(), self._wall()
        slept = (wall - self._looked_wall) - (now - self._looked)
        self._looked, self._looked_wall = now, wall
        left = self._left(now)
        if slept > _SLEPT_SECONDS or left <= 0:
            self.want()
            return
        self._listen()
        self._tell(left)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there; every event goes its way."""
        if event.type() in _HANDS:
            self._touched = self._awake()
            if self._warned:
                self._tell(self._left(self._touched))
        return False

    def _left(self, now: float) -> float:
        """Seconds until the store is locked."""
        idle, longest = self._limits.idle_minutes * 60, self._limits.longest_hours * 3600
        return min(
            self._touched + idle - now if idle > 0 else math.inf,
            self._begun + longest - now if longest > 0 else math.inf,
        )

    def _tell(self, left: float) -> None:
        due = min((step for step in _WARNINGS if left <= step), default=0)
        if due and (not self._warned or due < self._warned):
            self.warned.emit(math.ceil(left))
        elif self._warned and not due:
            self.reprieved.emit()
        self._warned = due

    def _listen(self) -> None:
        """Hear every window there is: its keys, pointer and touch come to it first, whatever widget they are for.

        A filter on the application would hear each paint and layout of every widget too.
        """
        if self._on:
            for window in QGuiApplication.topLevelWindows():
                window.installEventFilter(self)  # a second time changes nothing

    def _on_focus(self, writing: QObject | None) -> None:
        """Text that is composed goes to what has the focus, past the window."""
        if self._writing is not None and shiboken6.isValid(self._writing):
            self._writing.removeEventFilter(self)
        self._writing = writing if self._on else None
        if self._writing is not None:
            self._writing.installEventFilter(self)


def awake_clock() -> Callable[[], float]:
    """The clock that stands still while the computer sleeps; Python's monotonic one does not on Windows."""
    return _unbiased if sys.platform == "win32" else time.monotonic


def _unbiased() -> float:
    """Seconds since start without sleep (Windows; written after the documentation, not yet tried there)."""
    import ctypes

    ticks = ctypes.c_ulonglong()
    try:
        known = getattr(ctypes, "windll").kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))  # noqa: B009
    except (AttributeError, OSError):
        known = False
    return ticks.value / 1e7 if known else time.monotonic()
