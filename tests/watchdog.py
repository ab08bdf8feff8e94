"""Watches the Qt thread: how much of its own time each event takes until it is dealt with.

The computer that runs the tests is slow and shared, so no wall clock is read: only the processor time of the thread.
"""

import gc
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

#: Longer than this the window does not answer to a hand.
BOUND_MS = 50.0
#: What a page or its like may take to show its first answer: its parts are dressed and laid out then, once.
FIRST_MS = 200.0
#: Of a widget that is switched on or off and watched at it, so much is the watching: 0.7 of 4.0 µs remain without.
_WATCHING = 0.8


@dataclass(frozen=True, slots=True)
class Held:
    """An event that held the Qt thread, and what it was for."""

    ms: float
    event: str
    receiver: str

    def __str__(self) -> str:
        return f"{self.event} for {self.receiver} held the Qt thread for {self.ms:.0f} ms"


def _seen() -> bool:
    """Something is shown: a thread that is held while nothing is keeps nobody waiting."""
    return any(widget.isVisible() for widget in QApplication.topLevelWidgets())


class _Open:
    """An event that is being dealt with; what inner loops dealt with meanwhile is not its own."""

    __slots__ = ("begun", "level", "others", "sent")

    def __init__(self, level: int, begun: int) -> None:
        self.level, self.begun, self.others, self.sent = level, begun, 0, 0


class WatchedApplication(QApplication):
    """Knows every event of the Qt thread that took longer than the bound, until it is asked.

    An event counts with all that it sends on directly; what a loop inside it deals with counts for itself. Not
    counted are the collection of garbage, for how much there is to look through depends on the tests before, the
    watching itself, which asks Python about each of the thousands of events that a dialog sends to its parts, and the
    making of what is made once in the life of a window: `once` names the classes. Each of these has one first time
    to be shown.
    """

    _here = -1  # here too: Qt begins to tell of events before `__init__` has come so far
    _watching = 0.0

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._thread = self.thread()
        self._open: list[_Open] = []
        self._collecting = 0
        self._making = False
        self._fresh = 0
        self.held: list[Held] = []
        #: Why what is held now keeps nobody waiting.
        self.excused: list[str] = []
        gc.callbacks.append(self._on_garbage)
        self._here = threading.get_ident()
        self._watching = min(self._watched() for _ in range(5)) * _WATCHING

    def once(self, *kinds: type[QObject]) -> None:
        """What is made once and kept: in the program a quiet moment makes it ahead of need."""
        for kind in kinds:
            if "__init__" in vars(kind):
                kind.__init__ = self._uncounted(kind.__init__)  # type: ignore[method-assign]

    def _uncounted[**P](self, make: Callable[P, None]) -> Callable[P, None]:
        @wraps(make)
        def made(*args: P.args, **kwargs: P.kwargs) -> None:
            if self._making or threading.get_ident() != self._here:
                return make(*args, **kwargs)
            self._making, begun = True, time.thread_time_ns()
            sent = self._open[-1].sent if self._open else 0
            try:
                return make(*args, **kwargs)
            finally:
                self._making = False
                self._fresh += 1
                if self._open:
                    self._open[-1].others += time.thread_time_ns() - begun
                    self._open[-1].sent = sent

        return made

    def taken(self) -> list[Held]:
        """What held the thread since this was last asked; what is made from now on is another test's."""
        held = self.held if not self.excused else []
        self.held, self.excused, self._fresh = [], [], 0
        return held

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Deal with an event, and look how long that took."""
        if threading.get_ident() != self._here:
            return super().notify(receiver, event)
        level = self._thread.loopLevel()
        if self._open and self._open[-1].level == level:
            self._open[-1].sent += 1
            return super().notify(receiver, event)
        kind, name = event.type(), type(receiver).__name__
        opened = _Open(level, time.thread_time_ns())
        self._open.append(opened)
        try:
            return super().notify(receiver, event)
        finally:
            whole = time.thread_time_ns() - opened.begun
            self._open.pop()
            if self._open:
                self._open[-1].others += whole
            took = (whole - opened.others - opened.sent * self._watching) / 1e6
            if took > BOUND_MS and _seen() and not self._is_first(took):
                self.held.append(Held(took, kind.name, name))

    def _watched(self, times: int = 400) -> float:
        """What it takes to send a small event when every event is watched, in nanoseconds."""
        switched = QWidget()
        self._open.append(_Open(self._thread.loopLevel(), 0))
        begun = time.thread_time_ns()
        for number in range(times):
            switched.setEnabled(number % 2 == 0)
        took = time.thread_time_ns() - begun
        self._open.pop()
        return took / times

    def _is_first(self, took: float) -> bool:
        if self._fresh == 0 or took > FIRST_MS:
            return False
        self._fresh -= 1
        return True

    def _on_garbage(self, phase: str, _info: dict[str, Any]) -> None:
        if not self._open or threading.get_ident() != self._here:
            return
        if phase == "start":
            self._collecting = time.thread_time_ns()
        elif not self._making:
            self._open[-1].others += time.thread_time_ns() - self._collecting


def made_once() -> set[type[QObject]]:
    """The pages, the desk around them, and what a page shows one record in."""
    import famsam_desktop.ui.shell.places  # noqa: F401  (all pages)
    from famsam_desktop.ui.families.sheet import FamilySheet
    from famsam_desktop.ui.meetings.meeting import MeetingView
    from famsam_desktop.ui.proposals.view import ProposalView
    from famsam_desktop.ui.shell.workspace import Workspace
    from famsam_desktop.ui.statistics.publishing import PublishingView
    from famsam_desktop.ui.statistics.result import ResultView
    from famsam_desktop.ui.widgets.page import Page

    shown = {FamilySheet, MeetingView, ProposalView, PublishingView, ResultView}
    return {*_below(Page), *shown, Workspace}


def _below(kind: type[QObject]) -> set[type[QObject]]:
    return {kind}.union(*(_below(each) for each in kind.__subclasses__()))
