"""A card with a list, what to do with the chosen row, and a sentence when there are no rows."""

from collections.abc import Callable, Hashable, Sequence
from operator import attrgetter

from PySide6.QtWidgets import QAbstractButton, QWidget

from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.rowactions import RowActions
from famsam_desktop.ui.widgets.table import Column, Table


class TableCard[R](Card):
    """Rows with keys: Enter opens, Delete removes, and buttons that rest while no row is chosen.

    With `worded` these stand under the rows, each with its words.
    """

    def __init__(
        self,
        title: str,
        columns: Sequence[Column[R]],
        parent: QWidget,
        *,
        empty: Empty,
        identity: Callable[[R], Hashable] = attrgetter("id"),
        worded: bool = False,
    ) -> None:
        super().__init__(title, parent)
        self._title = title
        self.table: Table[R] = Table(title, columns, self, identity=identity)
        self.empty = empty
        words = Flow(self) if worded else None
        self._row_actions = RowActions(self, self.table, words)
        self.add(self.table, 1)
        self.add(self.empty, 1)
        if words is not None:
            self.add(words)

    def add_row_action(
        self,
        name: str,
        icon: str,
        act: Callable[[R], object],
        *,
        keys: str = "",
        allowed: Callable[[R], bool] | None = None,
    ) -> QAbstractButton:
        """A button in the head for the chosen row, with keys that work while the list has the focus."""
        return self._row_actions.add(name, icon, act, keys=keys, allowed=allowed)

    def lead(
        self, name: str, icon: str, go: Callable[[R], object], allowed: Callable[[R], bool]
    ) -> QAbstractButton:
        """A button in the head that goes to what the chosen row names."""
        return self._row_actions.lead(name, icon, go, allowed)

    def show_rows(self, rows: Sequence[R], *, editable: bool = True) -> None:
        """Show these rows; without `editable` only look at them."""
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if self.empty.button is not None:
            self.empty.button.setVisible(editable)
        self._row_actions.offer(bool(rows) and editable)
