"""Sections beside each other, as many as the width allows; those with nothing to show leave no gap."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from famsam_desktop.ui.theme.metrics import em

#: The widths from which two, and three, sections stand beside each other.
_TWO_EMS, _THREE_EMS = 42, 66


class SectionGrid(QWidget):
    """Shows the sections that are not hidden, in the order they were added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: list[QWidget] = []
        self._placed: list[QWidget] = []
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(em(0.9))

    def add(self, section: QWidget) -> None:
        """Put a section last."""
        self._sections.append(section)

    def arrange(self) -> None:
        """Put those that are shown side by side, and where there is none, nothing at all."""
        shown = [section for section in self._sections if not section.isHidden()]
        across = _even(len(shown), self._most())
        if (shown, across) == (self._placed, self._across):
            return
        for section in self._placed:
            self._grid.removeWidget(section)
        self._placed, self._across = shown, across
        for place, section in enumerate(shown):
            self._grid.addWidget(section, place // across, place % across)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        self.setVisible(bool(shown))

    def minimumSizeHint(self) -> QSize:
        """As narrow as one section, since they can always stand under each other."""
        hint = super().minimumSizeHint()
        hint.setWidth(max((each.minimumSizeHint().width() for each in self._placed), default=0))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count anew how many have room."""
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Another zoom moves the limits."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.arrange()

    def _most(self) -> int:
        if self.width() >= em(_THREE_EMS):
            return 3
        return 2 if self.width() >= em(_TWO_EMS) else 1


def _even(count: int, most: int) -> int:
    """So many beside each other that no row has one left over alone, where that can be: 2 + 2 rather than 3 + 1."""
    if count <= most:
        return max(1, count)
    rows = -(-count // most)
    return -(-count // rows)
