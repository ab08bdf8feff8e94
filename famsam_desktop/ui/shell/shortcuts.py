"""The sheet of shortcuts (F1), made from the commands that are there."""

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from famsam_desktop.domain.finding import Words, folded
from famsam_desktop.ui.calendar.block import MeetingBlock
from famsam_desktop.ui.calendar.daycell import DayCell
from famsam_desktop.ui.families.timeline import Sign
from famsam_desktop.ui.live.line import CaptureLine
from famsam_desktop.ui.proposals.matrix import AnswerMatrix
from famsam_desktop.ui.proposals.people import PeopleEditor
from famsam_desktop.ui.proposals.slots import SlotsEditor
from famsam_desktop.ui.shell.commands import ShortcutRow, shown_keys
from famsam_desktop.ui.shell.finder import Finder
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.statistics.protected import NumberTable
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.editors import DateEditor
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.ownkeys import OwnKeys
from famsam_desktop.ui.widgets.rowdrag import RowDragging
from famsam_desktop.ui.widgets.table import Column, Table


class ShortcutSheet(Dialog):
    """A list of what can be done and with which keys: those of the window and the page, then those within things."""

    def __init__(self, rows: Sequence[ShortcutRow], parent: QWidget) -> None:
        super().__init__(parent.tr("Kortkommandon"), parent.tr("Stäng"), parent)
        self.cancel.hide()
        self._rows = [*rows, *keys_within()]
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


def keys_within() -> list[ShortcutRow]:
    """The keys that are no commands: each belongs to a widget, and works while one is in it."""
    from famsam_desktop.ui.printing.preview import (
        PreviewDialog,  # loaded with the first paper or the first F1
    )

    widgets = (Dialog, Form, DateEditor, Table, RowDragging, Finder, PreviewDialog, DayCell, MeetingBlock)
    others = (Sign, SlotsEditor, PeopleEditor, AnswerMatrix, NumberTable, CaptureLine)
    return [_row(line) for widget in (*widgets, *others) for line in widget.own_keys]


def _row(line: OwnKeys) -> ShortcutRow:
    keys = " / ".join(shown_keys(QKeySequence(each)) for each in line.keys.split("; "))
    return ShortcutRow(said(line.where), said(line.text), keys)


def _text(row: ShortcutRow) -> str:
    return row.text


def _keys(row: ShortcutRow) -> str:
    return row.keys


def _where(row: ShortcutRow) -> str:
    return row.where
