"""A short word at the foot of the window about what was just done, with one button; it never takes the focus."""

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
    """Floats over the lower edge of its parent.

    Its button is about exactly what it tells of: `hold` while something else is being saved, `outdate` when it was.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self._room = parent
        self._run: Callable[[], object] | None = None
        self._text = TextLabel("", self, wrap=False)
        self.button = button("", self, clicked=self._on_pressed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(em(1.1), em(0.55), em(0.7), em(0.55))
        self._row.setSpacing(em(1))
        self._row.addWidget(self._text)
        self._row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self._on_timeout)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty when hidden."""
        return self._text.text() if not self.isHidden() else ""

    def tell(self, text: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Say what was done; with `run`, a button with the word `action` does that."""
        self._run = run
        self._text.setText(text)
        self.button.setText(action)
        self.button.setVisible(run is not None)
        self.button.setEnabled(True)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        alert(self)

    def hold(self, holding: bool) -> None:
        """The button rests while something is being saved: it might come after what the toast tells of."""
        self.button.setEnabled(not holding)

    def outdate(self) -> None:
        """Something else was done since: a toast with a button goes away."""
        if self._run is not None:
            self._run = None
            self.hide()

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
        """At the foot of the room, in one line when there is room for it."""
        room = self._room.size()
        most = room.width() - em(3)
        self._text.setWordWrap(False)
        if self.sizeHint().width() > most:
            self._text.setWordWrap(True)
            self.resize(most, self._row.totalHeightForWidth(most))
        else:
            self.adjustSize()
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - em(2.5))

    def _on_timeout(self) -> None:
        if self.button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _on_pressed(self) -> None:
        run, self._run = self._run, None
        self.hide()
        if run is not None:
            run()
