"""The two lists of the page, one seen at a time, so that each has the whole of a small screen."""

from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from famsam_desktop.ui.actions.awaited import AwaitedCard
from famsam_desktop.ui.theme.metrics import em

_ACTIONS, _AWAITED = range(2)


class Lists(QWidget):
    """The actions, and what waits for an answer; while nothing does there is nothing to turn to."""

    def __init__(self, actions: QWidget, awaited: AwaitedCard, parent: QWidget) -> None:
        super().__init__(parent)
        self._cards = (actions, awaited)
        self.bar = QTabBar(self)
        self.bar.setAccessibleName(self.tr("Vilken lista"))
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.addTab(self.tr("Åtgärder"))
        self.bar.addTab(self.tr("Väntar på svar"))
        self.bar.hide()
        self.bar.currentChanged.connect(self._settle)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.6))
        box.addWidget(self.bar)
        for card in self._cards:
            box.addWidget(card, 1)
        self._settle()

    def show_waiting(self, count: int) -> None:
        """So many wait for an answer."""
        self.bar.setTabText(_AWAITED, self.tr("Väntar på svar ({count})").format(count=count))
        self.bar.setVisible(bool(count))
        if not count:
            self.to_actions()

    def to_actions(self) -> None:
        """Show the actions."""
        self.bar.setCurrentIndex(_ACTIONS)

    def to_awaited(self) -> None:
        """Show what waits."""
        self.bar.setCurrentIndex(_AWAITED)

    def _settle(self) -> None:
        for place, card in enumerate(self._cards):
            card.setVisible(place == self.bar.currentIndex())
