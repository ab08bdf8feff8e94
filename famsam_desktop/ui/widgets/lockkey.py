"""Ctrl+L in a dialog: the window's own key does not reach there, and no dialog delays a lock."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

LOCK_KEYS = "Ctrl+L"


class LockKey(QShortcut):
    """Tells the nearest page or window that the dialog stands over that locking is wanted (`lock_wanted`)."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(QKeySequence(LOCK_KEYS), dialog)
        self._dialog = dialog
        self.activated.connect(self._on_pressed)

    def _on_pressed(self) -> None:
        over = self._dialog.parentWidget()
        while over is not None and not hasattr(over, "lock_wanted"):
            over = over.parentWidget()
        if over is not None:
            over.lock_wanted.emit()
