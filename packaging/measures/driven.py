"""The program with a hand at its window: the passphrase is typed, each page gone to. Run as a program.

What is typed and pressed is what a person would; only the eyes are added, which see when the Qt thread was held and
when everything asked for stood painted.
"""

import builtins
import gc
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

# As the program's own door does: what PySide6 puts before imports reads, and keeps, the source of every module.
_python_import = builtins.__import__

# ruff: noqa: E402
from PySide6.QtCore import QEvent, QObject, QTimer

builtins.__import__ = _python_import

from famsam_desktop.app import Program
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.shell.unlock import Unlock
from famsam_desktop.ui.theme.appearance import application
from measures import memory
from measures.program import PASSPHRASE_VARIABLE, tell

_QUIET_SECONDS = 0.05
_HELD_SECONDS = 0.01


@dataclass(slots=True)
class _Watched:
    """One stretch of time: when it began, when the window was last painted, how long the Qt thread was held.

    `shown` is the first picture after everything asked for had come; what is made ahead after it does not count.
    """

    begun: float = field(default_factory=monotonic)
    shown: float = 0.0
    painted: float = 0.0
    held: float = 0.0


class Eyes(QObject):
    """Looks at the window once a millisecond, or as soon as the Qt thread is free again."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._now = _Watched()
        self._ticked = self._stirred = monotonic()
        self._ticks = QTimer(self)
        self._ticks.setInterval(1)
        self._ticks.timeout.connect(self._on_tick)
        self._ticks.start()
        program.window.installEventFilter(self)

    def begin(self) -> None:
        """Begin a new stretch, at this very moment."""
        self._now = _Watched()
        self._ticked = self._now.begun

    def told(self) -> dict[str, float]:
        """What was seen since `begin`, in seconds."""
        shown = self._now.shown or self._now.painted or monotonic()
        return {"shown": shown - self._now.begun, "held": self._now.held}

    @property
    def settled(self) -> bool:
        """All that was asked for has come, has been painted, and nothing followed for a while."""
        now = monotonic()
        if now - self._ticked > _HELD_SECONDS:  # just back from a hold: what it changed is not painted yet
            return False
        quiet_since = max(self._now.begun, self._now.painted, self._stirred)
        return self._answered and now - quiet_since > _QUIET_SECONDS

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's own name)
        """See that the window is about to be painted, and look again when it has been."""
        if event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, self._on_painted)
        return False

    @property
    def _answered(self) -> bool:
        jobs = self._program.findChild(Jobs)  # made when the first picture is there
        return jobs is not None and jobs.idle and self._program.entrance.idle

    def _on_painted(self) -> None:
        self._now.painted = monotonic()
        if not self._now.shown and self._answered:
            self._now.shown = self._now.painted

    def _on_tick(self) -> None:
        now = monotonic()
        held = now - self._ticked
        self._now.held = max(self._now.held, held)
        if held > _HELD_SECONDS:
            self._stirred = now
        self._ticked = now


class Hand(QObject):
    """Types the passphrase, goes to each page twice, and ends."""

    def __init__(self, program: Program, eyes: Eyes) -> None:
        super().__init__(program)
        self._program = program
        self._eyes = eyes
        self._steps = self._journey()
        self._looks = QTimer(self)
        self._looks.setInterval(5)
        self._looks.timeout.connect(self._on_look)
        self._looks.start()

    def _on_look(self) -> None:
        if not self._eyes.settled:
            return
        if next(self._steps, None) is None:
            self._looks.stop()
            self._program.window.close()

    def _journey(self) -> Iterator[str]:
        """Each step is taken when the one before has settled."""
        gate = self._program.window.centralWidget()
        if not isinstance(gate, Unlock):
            raise TypeError("the lock screen comes first")
        gate.passphrase.line.setText(os.environ[PASSPHRASE_VARIABLE])
        self._eyes.begin()
        QTimer.singleShot(0, self._forget_the_derivation)
        gate.primary.click()
        yield "unlock"
        while self._program.workspace is None:  # refused, or still deriving
            yield "unlock"
        tell("desk", **self._eyes.told(), **memory.told())
        workspace = self._program.workspace
        keys = [place.key for place in workspace.places]
        for visit in ("first", "again"):
            for key in [*keys[1:], keys[0]]:
                self._eyes.begin()
                workspace.go(key)
                yield key
                tell("page", key=key, visit=visit, **self._eyes.told())

    def _forget_the_derivation(self) -> None:
        """Begin to count memory anew when the desk is there: what the key derivation needed is given back."""
        if self._program.desk is None:
            QTimer.singleShot(1, self._forget_the_derivation)
        else:
            memory.count_anew()


def main(store: Path) -> int:
    """Open the window on a store, and let it be used."""
    gc.disable()  # as the program's own door does
    app = application()
    program = Program(app)
    program.start(store)
    Hand(program, Eyes(program))
    try:
        return app.exec()
    finally:
        program.close()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
