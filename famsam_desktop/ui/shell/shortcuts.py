"""The sheet of shortcuts (F1), made from the commands that are there."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.shell.commands import ShortcutRow
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.table import Column, Table


class ShortcutSheet(Dialog):
    """A list of what can be done and with which keys."""

    def __init__(self, rows: Sequence[ShortcutRow], parent: QWidget) -> None:
        super().__init__(parent.tr("Kortkommandon"), parent.tr("Stäng"), parent)
        self.cancel.hide()
        columns = (
            Column(title=self.tr("Vad"), text=_text, weight=1),
            Column(title=self.tr("Tangenter"), text=_keys, strong=True),
            Column(title=self.tr("Meny"), text=_where),
        )
        self.table: Table[ShortcutRow] = Table(self.tr("Kortkommandon"), columns, self)
        self.table.set_rows(rows)
        self.table.fit_rows(most=10)  # so few that the list scrolls and the dialog around it never does
        self.table.setMinimumWidth(em(36))
        self.body.addWidget(self.table)


def _text(row: ShortcutRow) -> str:
    return row.text


def _keys(row: ShortcutRow) -> str:
    return row.keys


def _where(row: ShortcutRow) -> str:
    return row.where
