"""The one window: first a gate (lock screen, first run), then the workspace; small, so that the gate comes at once."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QWidget

from famsam_desktop.ui.shell.languages import Languages
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.roles import name_roles

#: The title bar of most systems; how high it really is shows only when the window does.
_TITLE_BAR = 36


class Window(QMainWindow):
    """Shows one thing at a time in its middle; `closing` comes before it goes away."""

    closing = Signal()
    #: The key that locks was pressed in a dialog over the window.
    lock_wanted = Signal()

    def __init__(self, appearance: Appearance, languages: Languages | None = None) -> None:
        super().__init__()
        self.languages = languages or Languages(self)
        name_roles()
        self.appearance = appearance
        self.setWindowTitle("FamSam")
        self._gate_keys = [
            self._key(("Ctrl++", "Ctrl+="), appearance.zoom_in),
            self._key(("Ctrl+-",), appearance.zoom_out),
            self._key(("Ctrl+0",), appearance.zoom_reset),
        ]

    def fit(self, width: int, height: int) -> None:
        """Be so large, and never larger than the screen has room for beside its bars."""
        room = self.screen().availableSize() - QSize(0, _TITLE_BAR)
        self.resize(QSize(width, height).boundedTo(room))

    def show_gate(self, gate: QWidget) -> None:
        """Show a lock screen or a step of the first run."""
        self.setCentralWidget(gate)

    def show_workspace(self, workspace: QWidget) -> None:
        """Show the desk, whose menus take over the keys of the gate."""
        for action in self._gate_keys:
            self.removeAction(action)
        self._gate_keys.clear()
        self.setCentralWidget(workspace)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell first; nothing is asked, for everything is saved already."""
        self.closing.emit()
        super().closeEvent(event)

    def _key(self, keys: tuple[str, ...], run: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(run)
        self.addAction(action)
        return action
