"""Long work as it is watched: how far it has come, and a button that stops it."""

from threading import Event

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from famsam_desktop.domain.errors import Cancelled
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import TextLabel
from famsam_desktop.ui.widgets.rows import row

#: How often the bar is moved.
_LOOK_MS = 80
#: From so many seconds on it is said for how long it has worked: the bar may stand still for a while.
_LONG_S, _MINUTE_S = 2, 60


class LongWork:
    """What long work tells its progress to, from its own thread; raises `Cancelled` there once it was stopped."""

    def __init__(self) -> None:
        self.part = 0.0
        self._stop = Event()

    def __call__(self, done: float) -> None:
        """So much is done, from 0 to 1."""
        if self._stop.is_set():
            raise Cancelled
        self.part = done

    def cancel(self) -> None:
        """Stop it the next time it tells."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """It was asked to stop."""
        return self._stop.is_set()


class WorkBar(QWidget):
    """A bar that follows long work, and a button to stop it; hidden while there is none."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._work: LongWork | None = None
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(name)
        self.since = QElapsedTimer()
        self.lasting = TextLabel("", self, tone="muted", wrap=False)
        self.stop = button(self.tr("Avbryt"), self, clicked=self.cancel)
        box = row(self.bar, self.lasting, self.stop, stretch=0)
        self.setLayout(box)
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK_MS)
        self._looks.timeout.connect(self._look)
        self.hide()

    def begin(self) -> LongWork:
        """Show a new piece of work, which is returned to be told of progress."""
        work = self._work = LongWork()
        self.bar.setValue(0)
        self.since.start()
        self.lasting.hide()
        self.stop.setEnabled(True)
        self.stop.setText(self.tr("Avbryt"))
        self.show()
        self._looks.start()
        return work

    def end(self) -> None:
        """It is over, however it ended."""
        self._looks.stop()
        self._work = None
        self.hide()

    def cancel(self) -> None:
        """Stop the work; it takes a moment until it has cleared up after itself."""
        if self._work is not None:
            self._work.cancel()
            self.stop.setEnabled(False)
            self.stop.setText(self.tr("Avbryter …"))

    def _look(self) -> None:
        if self._work is not None:
            self.bar.setValue(round(self._work.part * 100))
            self.show_lasting(self.since.elapsed() // 1000)

    def show_lasting(self, seconds: int) -> None:
        """Say for how long it has worked, once that is long."""
        minutes, rest = divmod(seconds, _MINUTE_S)
        words = self.tr("{minutes} min {seconds} s") if minutes else self.tr("{seconds} s")
        self.lasting.setText(words.format(minutes=minutes, seconds=rest))
        self.lasting.setVisible(seconds >= _LONG_S)


def stop_all(window: QWidget) -> None:
    """Cancel what can be cancelled in a window: nobody is to wait for it now."""
    for bar in window.findChildren(WorkBar):
        bar.cancel()
