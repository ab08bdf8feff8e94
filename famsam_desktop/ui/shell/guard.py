"""The guard of an open desk: watches, listens to the system, and says at the foot of the window that a lock is near."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.shell.sessions import Session
from famsam_desktop.ui.shell.watch import Limits, Watch
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.widgets.toast import Toast


class LockWarning(Toast):
    """Stays until somebody is there, or the lock comes."""

    def say(self, seconds: int) -> None:
        """Tell in how many seconds the store is locked."""
        counted_seconds = counted(seconds, "sekund", "sekunder")
        self.tell(self.tr("Låser om {} …").format(counted_seconds))
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer changes nothing."""


class Guard(QObject):
    """`lock_wanted` comes once; until `end`, or for as long as the workspace is there."""

    lock_wanted = Signal()

    def __init__(self, limits: Limits, workspace: QWidget, watch: Watch | None = None) -> None:
        super().__init__(workspace)
        self.watch = watch or Watch(limits, self)
        self.warning = LockWarning(workspace)
        self.session = Session(self)
        self._workspace = workspace
        self.session.left.connect(self.watch.want)
        self.watch.warned.connect(self.warning.say)
        self.watch.reprieved.connect(self.warning.hide)
        self.watch.lock_wanted.connect(self.lock_wanted)
        # The buses are looked for when the first page has been painted.
        QTimer.singleShot(0, self, self._on_painted)

    def set_limits(self, limits: Limits) -> None:
        """Go by other limits from now on."""
        self.watch.set_limits(limits)

    def end(self) -> None:
        """Stop watching."""
        self.watch.end()

    def _on_painted(self) -> None:
        self.session.listen(self._workspace.window())
