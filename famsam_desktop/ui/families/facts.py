"""Facts under each other: a quiet label, its value beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.headings import TextLabel


class FactList(QWidget):
    """Labels as wide as the widest, values that wrap; the labels are kept and only change their texts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[tuple[TextLabel, TextLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(em(1))
        self._grid.setVerticalSpacing(em(0.25))
        self._grid.setColumnStretch(1, 1)

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What is shown."""
        return [(label.text(), value.text()) for label, value in self._lines if not label.isHidden()]

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these labels and values."""
        while len(self._lines) < len(facts):
            self._add_line()
        for place, (label, value) in enumerate(self._lines):
            shown = place < len(facts)
            label.setVisible(shown)
            value.setVisible(shown)
            label.setText(facts[place][0] if shown else "")
            value.setText(facts[place][1] if shown else "")
        self.setVisible(bool(facts))

    def _add_line(self) -> None:
        label = TextLabel("", self, tone="muted", wrap=False)
        value = TextLabel("", self)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = len(self._lines)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
        self._lines.append((label, value))
