"""Tabs while all of them have room; where the window is narrow or the text large, the same as a list to drop down."""

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTabBar, QWidget


class Tabs(QWidget):
    """Shows a tab bar, or the list of its names; whoever made the bar listens to the bar."""

    def __init__(self, bar: QTabBar, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = bar
        self.choice = QComboBox(self)
        for part in (bar, self.choice):
            part.setAccessibleName(name)
        bar.setDrawBase(False)
        bar.setExpanding(False)
        bar.setElideMode(Qt.TextElideMode.ElideNone)
        for place in range(bar.count()):
            self.choice.addItem(bar.tabText(place))
        self.choice.hide()
        self.choice.activated.connect(bar.setCurrentIndex)
        bar.currentChanged.connect(self._on_turned)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for part in (bar, self.choice):
            line.addWidget(part)
        line.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """No wider than the list that drops down."""
        hint = self.choice.minimumSizeHint()
        hint.setHeight(max(hint.height(), self.bar.sizeHint().height()))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the width passes the limit."""
        super().resizeEvent(event)
        self._settle()

    def event(self, event: QEvent) -> bool:
        """The text may have become larger."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    def _settle(self) -> None:
        whole = self.bar.sizeHint().width() <= self.width()
        if whole is not self.bar.isHidden():
            return
        coming, going = (self.bar, self.choice) if whole else (self.choice, self.bar)
        had_focus = going.hasFocus()
        coming.show()
        if had_focus:
            coming.setFocus(Qt.FocusReason.OtherFocusReason)
        going.hide()

    def _on_turned(self, place: int) -> None:
        blocked = QSignalBlocker(self.choice)
        self.choice.setCurrentIndex(place)
        blocked.unblock()
