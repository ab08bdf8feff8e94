"""The foot of the window: whether all is saved is always said there, and a bar shows when something takes its time."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.texts import saved_at
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.busybar import BusyBar

#: Work shorter than this shows no bar.
PATIENCE_MS = 500


class Status(QStatusBar):
    """Permanent widgets only: a message would be wiped by the menus, and wipe what must always be seen."""

    def __init__(
        self, jobs: Jobs, clock: Callable[[], datetime], store: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._mark = QLabel(self)
        self.saved = QLabel(self)
        self._progress = BusyBar(self.tr("Arbetar"), self)
        self._progress.setMaximumWidth(em(8))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._progress.show)
        self._where = QLabel(store, self)
        self._mark.setProperty("role", "mark")
        self._typing = False
        self.setSizeGripEnabled(False)
        self.addPermanentWidget(self._mark)
        self.addPermanentWidget(self.saved, 1)
        self.addPermanentWidget(self._progress)
        self.addPermanentWidget(self._where)
        self._progress.hide()
        self.say_saved()
        jobs.saving.connect(self._on_saving)
        jobs.busy.connect(self._on_busy)
        jobs.refused.connect(self._on_not_saved)
        jobs.failed.connect(self._on_not_saved)

    def say_saved(self) -> None:
        """Everything is on disk as of now, but for what stands typed in an open editor."""
        if self._typing:
            icons.dress(self._mark, "pencil", "muted", 0.85)
            self.saved.setText(self.tr("Det du skriver nu är inte sparat än"))
        else:
            icons.dress(self._mark, "circle-check", "ok", 0.85)
            self.saved.setText(saved_at(times.clock(self._clock())))

    def hear_typing(self, typing: bool) -> None:
        """Something stands typed in an open editor, or nothing does any more."""
        if typing is not self._typing:
            self._typing = typing
            self.say_saved()

    def gap(self) -> QRect:
        """The part of the line, as it lies in the window, where nothing stands."""
        left = self.saved.x() + self.saved.sizeHint().width()
        right = (self._progress if self._progress.isVisible() else self._where).x()
        free = QRect(left, 0, right - left, self.height())
        return free.translated(self.mapTo(self.window(), QPoint()))

    def _on_saving(self, saving: bool) -> None:
        if saving:
            self.saved.setText(self.tr("Sparar …"))
        else:
            self.say_saved()

    def _on_not_saved(self, _reason: object) -> None:
        self.say_saved()

    def _on_busy(self, busy: bool) -> None:
        if busy:
            self._patience.start()
        else:
            self._patience.stop()
            self._progress.hide()
