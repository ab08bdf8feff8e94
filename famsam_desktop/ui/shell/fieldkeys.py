"""Ctrl+Z and Ctrl+Y in a field: they belong to what is typed there, as long as something was typed there."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from famsam_desktop.ui.shell.reversing import REDO_KEYS, UNDO_KEYS

_UNDO = tuple(QKeySequence(keys) for keys in UNDO_KEYS)
_REDO = tuple(QKeySequence(keys) for keys in REDO_KEYS)


class FieldKeys(QObject):
    """Watches the field that has the focus in a window.

    A field where nothing was typed since it was shown lets the keys through to the menu, or they would do nothing at
    all. One where something was typed keeps them, even when everything typed is taken back already: the same key
    pressed once too often must not go on from the field to the records. In a dialog they never leave the field.
    """

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._field: QLineEdit | QPlainTextEdit | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Decide whose the keys are, and carry out those that Qt does not know on every platform."""
        if not isinstance(event, QKeyEvent) or watched is not self._field:
            return False
        sequence = QKeySequence(event.keyCombination())
        if sequence not in (*_UNDO, *_REDO):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(_typed_in(self._field))
            return True
        if event.type() is QEvent.Type.KeyPress:
            if sequence in _UNDO:
                self._field.undo()
            else:
                self._field.redo()
            return True
        return False

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, QLineEdit | QPlainTextEdit):
            old.removeEventFilter(self)
        self._field = None
        if isinstance(new, QLineEdit | QPlainTextEdit) and new.window() is self._window:
            self._field = new
            new.installEventFilter(self)


def _typed_in(field: QLineEdit | QPlainTextEdit) -> bool:
    if field.isReadOnly():
        return False
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() or field.isRedoAvailable()
    return field.document().isUndoAvailable() or field.document().isRedoAvailable()
