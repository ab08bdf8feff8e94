"""What can be done with the chosen row of a card's table: buttons in the head, keys in the list."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton

from famsam_desktop.ui.widgets.buttons import button, icon_button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.table import Table

LEAD_KEYS = "Ctrl+G"
"""Go to what a row of a list names, in any list."""


class RowActions[R](QObject):
    """They rest while no row is chosen, while nothing may be changed, and where a row does not allow them.

    With `worded` each says in words what it does, in that line of buttons and not in the head.
    """

    def __init__(self, card: Card, table: Table[R], worded: Flow | None = None) -> None:
        super().__init__(card)
        self._card = card
        self._table = table
        self._worded = worded
        self._made: list[tuple[QAbstractButton, QAction, Callable[[R], bool], str]] = []
        self._leads: list[QAbstractButton] = []
        self._offered = True
        table.picked.connect(self._settle)

    def add(
        self,
        name: str,
        icon: str,
        act: Callable[[R], object],
        *,
        keys: str = "",
        allowed: Callable[[R], bool] | None = None,
    ) -> QAbstractButton:
        """A button in the head of the card, with keys that work while the list has the focus."""
        run = partial(self._with_current, act)
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        made = self._button(name, f"{name} ({shown})" if keys else name, icon, run)
        action = QAction(name, self._table)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(run)
        self._table.addAction(action)
        self._made.append((made, action, allowed or _always, made.toolTip()))
        self._settle(self._table.current())
        return made

    def lead(
        self, name: str, icon: str, go: Callable[[R], object], allowed: Callable[[R], bool] | None = None
    ) -> QAbstractButton:
        """A button that goes to what the row names, also where nothing may be changed."""
        made = self.add(name, icon, go, keys=LEAD_KEYS, allowed=allowed)
        self._leads.append(made)
        return made

    def offer(self, offered: bool) -> None:
        """Show them, or hide them where there is nothing to change or nobody may."""
        self._offered = offered
        for made, *_ in self._made:
            made.setVisible(offered or (made in self._leads and bool(self._table.rows)))
        self._settle(self._table.current())

    def _button(self, name: str, tip: str, icon: str, run: Callable[[], object]) -> QAbstractButton:
        if self._worded is None:
            made: QAbstractButton = icon_button(tip, icon, self._card, clicked=run)
            self._card.add_action(made)
        else:
            made = button(name, self._worded, icon=icon, clicked=run)
            self._worded.add(made)
        made.setAccessibleName(name)
        made.setToolTip(tip)
        return made

    def _with_current(self, act: Callable[[R], object], _checked: bool = False) -> None:
        row = self._table.current()
        if row is not None:
            act(row)

    def _settle(self, row: R | None) -> None:
        for made, action, allowed, tip in self._made:
            ready = row is not None and (self._offered or made in self._leads) and allowed(row)
            made.setEnabled(ready)
            made.setToolTip(tip if row is not None else self.tr("{}: välj en rad först").format(tip))
            action.setEnabled(ready)


def _always(_row: object) -> bool:
    return True
