"""A card with a list, what to do with the chosen row, and a sentence when there are no rows."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from famsam_desktop.ui.widgets.buttons import icon_button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.table import Column, Table


class TableCard[R](Card):
    """Rows with keys: Enter opens, Delete removes, and buttons that rest while no row is chosen."""

    def __init__(
        self,
        title: str,
        columns: Sequence[Column[R]],
        parent: QWidget,
        *,
        empty: Empty,
        identity: Callable[[R], Hashable] = attrgetter("id"),
    ) -> None:
        super().__init__(title, parent)
        self._title = title
        self.table: Table[R] = Table(title, columns, self, identity=identity)
        self.empty = empty
        self._row_buttons: list[tuple[QToolButton, QAction, Callable[[R], bool]]] = []
        self._editable = True
        self.add(self.table, 1)
        self.add(self.empty, 1)
        self.table.picked.connect(self._on_picked)

    def add_row_action(
        self,
        name: str,
        icon: str,
        act: Callable[[R], object],
        *,
        keys: str = "",
        allowed: Callable[[R], bool] | None = None,
    ) -> QToolButton:
        """A button in the head for the chosen row, with keys that work while the list has the focus."""
        run = partial(self._with_current, act)
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        made = icon_button(f"{name} ({shown})" if keys else name, icon, self, clicked=run)
        made.setAccessibleName(name)
        action = QAction(name, self.table)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(run)
        self.table.addAction(action)
        self._row_buttons.append((made, action, allowed or _always))
        self.add_action(made)
        return made

    def show_rows(self, rows: Sequence[R], *, editable: bool = True) -> None:
        """Show these rows; without `editable` only look at them."""
        self._editable = editable
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if self.empty.button is not None:
            self.empty.button.setVisible(editable)
        for made, _, _ in self._row_buttons:
            made.setVisible(bool(rows) and editable)
        self._on_picked(self.table.current())

    def _with_current(self, act: Callable[[R], object], _checked: bool = False) -> None:
        row: Any = self.table.current()
        if row is not None:
            act(row)

    def _on_picked(self, row: R | None) -> None:
        for made, action, allowed in self._row_buttons:
            ready = row is not None and self._editable and allowed(row)
            made.setEnabled(ready)
            action.setEnabled(ready)


def _always(_row: object) -> bool:
    return True
