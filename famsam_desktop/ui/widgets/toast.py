"""A short word at the foot of the window about what was just done, with "Ångra"; it never takes the focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import TextLabel
from famsam_desktop.ui.widgets.speaking import alert

#: How long it stays; the pointer or the focus on it keeps it.
STAYS_MS = 8000


class Toast(QFrame):
    """Floats over the lower edge of its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self._room = parent
        self._undo: Callable[[], object] | None = None
        self._text = TextLabel("", self, wrap=False)
        self.undo_button = button(self.tr("Ångra"), self, clicked=self._on_undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(em(1.1), em(0.55), em(0.7), em(0.55))
        row.setSpacing(em(1))
        row.addWidget(self._text)
        row.addWidget(self.undo_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self._on_timeout)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was done; with `undo`, offer to take it back."""
        self._undo = undo
        self._text.setText(text)
        self.undo_button.setVisible(undo is not None)
        self.setAccessibleName(text)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        alert(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is on it."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count anew when the pointer leaves."""
        self._timer.start()
        super().leaveEvent(event)

    def _place(self) -> None:
        room = self._room.size()
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - em(2.5))

    def _on_timeout(self) -> None:
        if self.undo_button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _on_undo(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()
