"""A short word at the foot of the window about what was just done, with one button; it never takes the focus."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import TextLabel
from famsam_desktop.ui.widgets.speaking import alert

#: How long it stays; the pointer or the focus on it keeps it.
STAYS_MS = 8000


class Grounds(Protocol):
    """Where in its parent a toast may lie."""

    def foot(self) -> QRect:
        """The part of the lowest line where nothing stands: it lies there when it is short enough."""

    def floor(self) -> QRect:
        """The room whose lower edge it lies on otherwise."""


class Toast(QFrame):
    """Floats at the lower edge of its parent.

    Its button is about exactly what it tells of: `hold` while something else is being saved, `outdate` when it was.
    `covers` tells how much of the lower edge of its grounds' room it lies over, 0 when it is gone, so that what stands
    there can make way.
    """

    covers = Signal(int)

    def __init__(self, parent: QWidget, grounds: Grounds | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self._room = parent
        self._grounds = grounds
        self._run: Callable[[], object] | None = None
        self._text = TextLabel("", self, wrap=False)
        self.button = button("", self, clicked=self._on_pressed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(em(1.1), em(0.25), em(0.5), em(0.25))
        self._row.setSpacing(em(1))
        self._row.addWidget(self._text, 1)
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
        self.show()
        self._place()  # what makes way may move the grounds, which it follows once it is shown
        self.raise_()
        self._timer.start()
        alert(self)

    def offer(self, action: str, run: Callable[[], object]) -> None:
        """Put a button on what it has just told."""
        if self.text:
            self.tell(self.text, action, run)

    def hold(self, holding: bool) -> None:
        """The button rests while something is being saved: it might come after what the toast tells of."""
        self.button.setEnabled(not holding)

    def outdate(self) -> None:
        """Something else was done since: a toast with a button goes away."""
        if self._run is not None:
            self._run = None
            self.hide()

    def withdraw(self, text: str) -> None:
        """That is so no longer: if it says that, it goes away."""
        if self.text == text:
            self.hide()

    def follow(self) -> None:
        """The grounds have changed."""
        if self.isVisible():
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() is QEvent.Type.Resize:
            self.follow()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is on it."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count anew when the pointer leaves."""
        self._timer.start()
        super().leaveEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing has to make way any more."""
        super().hideEvent(event)
        self.covers.emit(0)

    def _place(self) -> None:
        """In the lowest line beside what stands there; where that is too narrow above it, in several lines."""
        whole = self._room.rect()
        foot = self._grounds.foot() if self._grounds is not None else QRect()
        floor = self._grounds.floor() if self._grounds is not None else whole
        self._text.setWordWrap(False)
        self._row.activate()
        width, most = self.sizeHint().width(), floor.width() - em(2)
        if width <= foot.width():
            self.adjustSize()
            self.move(foot.center().x() - self.width() // 2, whole.bottom() - self.height())
        else:
            self._text.setWordWrap(width > most)
            width = min(width, most)
            self.resize(
                width, self._row.totalHeightForWidth(width) if width == most else self.sizeHint().height()
            )
            self.move(floor.center().x() - width // 2, floor.bottom() - self.height() - em(0.3))
        self.covers.emit(max(0, floor.bottom() + 1 - self.y()))

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
