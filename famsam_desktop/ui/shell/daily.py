"""The daily backup of a store that stays open: every hour is looked whether it is time."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from famsam_desktop.domain.errors import Cancelled
from famsam_desktop.domain.progress import Progress
from famsam_desktop.ui.jobs import Jobs

LOOK_MS = 60 * 60 * 1000


class BacksUp(Protocol):
    """What makes backups; the desk's does."""

    def due(self) -> bool:
        """It is time."""

    def make(self, progress: Progress) -> object:
        """Make one; `progress` may stop it."""


class DailyBackup(QObject):
    """Asks for it among the other jobs; a refusal is told as every other, and an hour later it is tried again."""

    def __init__(self, backups: BacksUp, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._backups, self._jobs = backups, jobs
        self.timer = QTimer(self)
        self.timer.setInterval(LOOK_MS)
        self.timer.timeout.connect(self._look)
        self.timer.start()

    def _look(self) -> None:
        self._jobs.ask(partial(back_up, self._backups, self._go_on), self._on_done)

    def _go_on(self, _done: float) -> None:
        """Called on the other thread; a lock does not wait for a backup that can be made later."""
        if self._jobs.ending:
            raise Cancelled

    def _on_done(self, _made: bool) -> None:
        """Nothing is said."""


def back_up(backups: BacksUp, progress: Progress) -> bool:
    """Make a backup if it is time; tells whether it was."""
    if not backups.due():
        return False
    backups.make(progress)
    return True
