"""A card with the first rows of something that waits; one press on a row goes to its record."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.headings import note
from famsam_desktop.ui.widgets.table import Column, Table


class Section[R](Card):
    """Shows at most `most` rows, and a link to the rest; `done` is said when nothing waits."""

    opened = Signal(object)
    all_wanted = Signal()

    def __init__(
        self,
        title: str,
        columns: Sequence[Column[R]],
        parent: QWidget,
        *,
        most: int,
        identity: Callable[[R], Any],
        done: str = "",
    ) -> None:
        super().__init__(title, parent)
        self._most = most
        self.table: Table[R] = Table(title, columns, self, identity=identity)
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().hide()
        self.table.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.table.opened.connect(self.opened)
        self.table.clicked.connect(self._on_clicked)
        self.done = note(done, self)
        self.more = button("", self, kind="link", clicked=self.all_wanted.emit)
        self.add(self.table)
        self.add(self.done)
        self.add_action(self.more)
        self.body.addStretch(1)
        for part in (self.table, self.done, self.more):
            part.hide()  # nothing is known before the first answer

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show the first rows, and how many there are in all."""
        self.table.set_rows(rows[: self._most])
        self.table.fit_rows(most=self._most)
        self.table.setVisible(bool(rows))
        self.done.setVisible(not rows and bool(self.done.text()))
        self.more.setText(self.tr("Visa alla {count}").format(count=len(rows)))
        self.more.setVisible(len(rows) > self._most)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.table.rows[index.row()])
