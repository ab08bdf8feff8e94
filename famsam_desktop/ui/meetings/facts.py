"""A few facts of a record beside each other: a small label over its value."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.headings import Step, TextLabel


class Facts(QWidget):
    """As many facts a row as the width allows; a fact without a value is left out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._facts: list[QWidget] = []
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(em(1.2))
        self._grid.setVerticalSpacing(em(0.7))

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these labels and values."""
        for old in self._facts:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._facts = [_fact(label, value, self) for label, value in facts if value]
        self._place(force=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the facts anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self, *, force: bool = False) -> None:
        across = max(2, min(4, self.width() // em(14)))
        if across == self._across and not force:
            return
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        self._across = across
        for place, fact in enumerate(self._facts):
            self._grid.addWidget(fact, place // across, place % across, Qt.AlignmentFlag.AlignTop)


def _fact(label: str, value: str, parent: QWidget) -> QWidget:
    made = QWidget(parent)
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(em(0.1))
    box.addWidget(TextLabel(label, made, step=Step.SMALL, tone="muted"))
    box.addWidget(TextLabel(value, made))
    box.addStretch(1)
    return made
