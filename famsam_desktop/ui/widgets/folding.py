"""What can be done with a chosen row, in one line: commands that have no room in it are found under "Mer"."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button

_GAP_EMS = 0.5


class Folding(QWidget):
    """Buttons, each with the command it stands for; the last ones are folded away first.

    A command that is not visible has neither a button nor a line in the menu.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._pairs: list[tuple[QPushButton, QAction]] = []
        self.more = button(self.tr("Mer"), self)
        self.more.setAccessibleName(self.tr("Mer att göra med raden"))
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.more.hide()

    def add(self, made: QPushButton, command: QAction) -> None:
        """Put a button last; the command belongs to somebody else, who has its keys."""
        self._pairs.append((made, command))
        made.setParent(self)
        QWidget.setTabOrder(made, self.more)
        command.visibleChanged.connect(self._share)
        self._share()

    def sizeHint(self) -> QSize:
        """All in one line."""
        widths = [made.sizeHint().width() for made, _ in self._offered()]
        return QSize(sum(widths) + em(_GAP_EMS) * max(0, len(widths) - 1), self._height())

    def minimumSizeHint(self) -> QSize:
        """At least the first one, and the way to the others."""
        first = next((made.sizeHint().width() + em(_GAP_EMS) for made, _ in self._offered()), 0)
        return QSize(first + self.more.sizeHint().width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the line anew."""
        super().resizeEvent(event)
        self._share()

    def event(self, event: QEvent) -> bool:
        """A button has become wider, or the text larger."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._share()
        return super().event(event)

    def _offered(self) -> Iterator[tuple[QPushButton, QAction]]:
        return ((made, command) for made, command in self._pairs if command.isVisible())

    def _height(self) -> int:
        return max((made.sizeHint().height() for made, _ in self._pairs), default=0)

    def _share(self) -> None:
        offered = list(self._offered())
        shown = len(offered) if self.sizeHint().width() <= self.width() else self._fitting(offered)
        left = 0
        for made, _ in offered[:shown]:
            left = self._put(made, left) + em(_GAP_EMS)
        folded = [command for _, command in offered[shown:]]
        if self.menu.actions() != folded:
            self.menu.clear()
            self.menu.addActions(folded)
        self._put(self.more, left)
        self.more.setVisible(bool(folded))
        seen = {made for made, _ in offered[:shown]}
        for made, _ in self._pairs:
            made.setVisible(made in seen)

    def _fitting(self, offered: list[tuple[QPushButton, QAction]]) -> int:
        """How many stand in the line before "Mer"."""
        left = self.width() - self.more.sizeHint().width()
        for count, (made, _) in enumerate(offered):
            left -= made.sizeHint().width() + em(_GAP_EMS)
            if left < 0:
                return count
        return len(offered)

    def _put(self, made: QPushButton, left: int) -> int:
        """The button's right end."""
        size = made.sizeHint()
        made.setGeometry(QRect(left, (self._height() - size.height()) // 2, size.width(), size.height()))
        return left + size.width()
