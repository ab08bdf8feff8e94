"""Facts under each other: a quiet label, its value beside it."""

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import icon_button
from famsam_desktop.ui.widgets.headings import TextLabel
from famsam_desktop.ui.widgets.taborder import tab_where_it_stands

_NONE: Mapping[str, UUID] = MappingProxyType({})


class FactList(QWidget):
    """Labels as wide as the widest, values that wrap; the labels are kept and only change their texts.

    A value that names a record has a button beside it that leads there.
    """

    #: The record that was gone to.
    led = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[tuple[TextLabel, TextLabel]] = []
        self._leads: dict[int, QToolButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(em(1))
        self._grid.setVerticalSpacing(em(0.25))
        self._grid.setColumnStretch(1, 1)

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What is shown."""
        return [(label.text(), value.text()) for label, value in self._lines if not label.isHidden()]

    def show_facts(self, facts: Sequence[tuple[str, str]], records: Mapping[str, UUID] = _NONE) -> None:
        """Show these labels and values; `records` are those that values name, by label."""
        while len(self._lines) < len(facts):
            self._add_line()
        for place, (label, value) in enumerate(self._lines):
            shown = place < len(facts)
            label.setVisible(shown)
            value.setVisible(shown)
            label.setText(facts[place][0] if shown else "")
            value.setText(facts[place][1] if shown else "")
        self._show_leads([records.get(label) for label, _ in facts])
        self.setVisible(bool(facts))

    def _show_leads(self, records: Sequence[UUID | None]) -> None:
        for made in self._leads.values():
            self._grid.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._leads.clear()
        for place, record in enumerate(records):
            if record is not None:
                _, value = self._lines[place]
                name = self.tr("Visa i registret: {}").format(value.text())
                made = icon_button(name, "book-open", self, clicked=partial(self.led.emit, record))
                self._grid.addWidget(made, place, 2, Qt.AlignmentFlag.AlignTop)
                made.show()
                self._leads[place] = made
        if self._leads:
            tab_where_it_stands(self, list(self._leads.values()))

    def _add_line(self) -> None:
        label = TextLabel("", self, tone="muted", wrap=False)
        value = TextLabel("", self)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = len(self._lines)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
        self._lines.append((label, value))
