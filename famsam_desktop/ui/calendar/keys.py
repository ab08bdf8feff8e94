"""Commands with keys, as actions that the palette and the sheet of shortcuts find."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.widgets.calls import Run


def add_key(
    owner: QWidget, text: str, keys: str, run: Callable[[], object], context: Qt.ShortcutContext
) -> QAction:
    """Give a widget a command of this name."""
    action = QAction(text, owner)
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(context)
    action.triggered.connect(Run(run))
    owner.addAction(action)
    return action
