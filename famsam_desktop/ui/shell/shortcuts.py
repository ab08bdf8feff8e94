"""The sheet of shortcuts (F1), made from the commands that are there."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from famsam_desktop.domain.finding import Words, folded
from famsam_desktop.ui.shell.commands import ShortcutRow
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.table import Column, Table


class ShortcutSheet(Dialog):
    """A list of what can be done and with which keys: those of the window and the page, then those within things."""

    def __init__(self, rows: Sequence[ShortcutRow], parent: QWidget) -> None:
        super().__init__(parent.tr("Kortkommandon"), parent.tr("Stäng"), parent)
        self.cancel.hide()
        self._rows = [*rows, *keys_within(self)]
        self._words = Words([folded(f"{row.text} {row.where} {row.keys}") for row in self._rows])
        self.search = QLineEdit(self)
        self.search.setAccessibleName(self.tr("Sök bland kortkommandona"))
        self.search.setPlaceholderText(self.tr("Sök"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search)
        columns = (
            Column(title=self.tr("Var"), text=_where),
            Column(title=self.tr("Vad"), text=_text, weight=1),
            Column(title=self.tr("Tangenter"), text=_keys, strong=True),
        )
        self.table: Table[ShortcutRow] = Table(self.tr("Kortkommandon"), columns, self)
        self.table.set_rows(self._rows)
        self.table.fit_rows(least=10, most=10)  # so few that the list scrolls and the dialog never does
        self.table.setMinimumWidth(em(36))
        self.body.addWidget(self.search)
        self.body.addWidget(self.table)
        self.search.setFocus()

    def _on_search(self, text: str) -> None:
        words = folded(text).split()
        found = self._words.holding(words) or self._words.meant(words)
        self.table.set_rows([self._rows[place] for place in found] if words else self._rows)


def keys_within(parent: QObject) -> list[ShortcutRow]:
    """The keys that are no commands: they belong to a dialog, a field or a list, and work while one is in it."""
    dialog, field, a_list = parent.tr("Dialog"), parent.tr("Fält"), parent.tr("Lista")
    paper, times, week = parent.tr("Papper"), parent.tr("Tidsförslag"), parent.tr("Kalender")
    line = parent.tr("Anteckningsrad")
    return [
        ShortcutRow(dialog, parent.tr("Gör det som knappen till höger säger"), "Ctrl+Enter"),
        ShortcutRow(dialog, parent.tr("Stäng, eller avbryt"), "Esc"),
        ShortcutRow(field, parent.tr("Öppna kalendern i ett fält för en dag"), "Alt+↓"),
        ShortcutRow(field, parent.tr("Nästa fält, eller det förra"), parent.tr("Tabb / Skift+Tabb")),
        ShortcutRow(a_list, parent.tr("Öppna raden"), "Enter"),
        ShortcutRow(a_list, parent.tr("Byt rad"), "↑ / ↓"),
        ShortcutRow(paper, parent.tr("Skriv ut"), "Ctrl+P"),
        ShortcutRow(paper, parent.tr("Spara som PDF"), "Ctrl+S"),
        ShortcutRow(paper, parent.tr("Större, mindre, hela bredden"), "Ctrl++ / Ctrl+- / Ctrl+0"),
        ShortcutRow(times, parent.tr("Kan, kanske, kan inte"), "J / K / N"),
        ShortcutRow(times, parent.tr("Nästa svar"), parent.tr("Mellanslag")),
        ShortcutRow(times, parent.tr("Ta bort svaret"), "Delete"),
        ShortcutRow(week, parent.tr("Byt dag i månaden"), "← / → / ↑ / ↓"),
        ShortcutRow(week, parent.tr("Nytt möte den dag som är vald i månaden"), parent.tr("Mellanslag")),
        ShortcutRow(line, parent.tr("Nämn någon"), "@"),
        ShortcutRow(line, parent.tr("Anteckna raden, eller ta namnet som är valt"), "Enter"),
    ]


def _text(row: ShortcutRow) -> str:
    return row.text


def _keys(row: ShortcutRow) -> str:
    return row.keys


def _where(row: ShortcutRow) -> str:
    return row.where
