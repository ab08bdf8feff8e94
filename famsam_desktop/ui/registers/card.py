"""What every section of the page Register is: a list that a text narrows, and what can be done with a row."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from famsam_desktop.domain.changes import Change
from famsam_desktop.domain.registers import Register
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.terms import kind_words
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.headings import TextLabel
from famsam_desktop.ui.widgets.history import KEYS, HistoryDialog
from famsam_desktop.ui.widgets.keeping import Opener, always, among
from famsam_desktop.ui.widgets.rowactions import RowActions
from famsam_desktop.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

_LOW = 4
"""So many rows are seen at least before the page scrolls."""


class Kept(Protocol):
    """A record with an id."""

    @property
    def id(self) -> UUID:
        """Its id."""


class RegisterCard[R: Kept](Card):
    """Subclasses say what is listed, and open the dialog of a row or of a new one."""

    #: What the records are called in the journal, and the picture for none of them.
    kind, icon = "", ""
    #: What the section is called, and what the button says that adds a record; Swedish until it is said.
    called, adds = "", ""
    told = Signal(str, bool)
    refused = Signal(object)
    wanted = Signal(str, object)

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__("", parent)
        self.desk, self.jobs = desk, jobs
        self.register = Register()
        self.setAccessibleName(self.name())
        self.search = QLineEdit(self)
        self.search.setAccessibleName(self.tr("Sök i registret"))
        self.search.setPlaceholderText(self.tr("Sök"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(em(8))
        self.search.textChanged.connect(self._on_search)
        self.count = TextLabel("", self, tone="muted", wrap=False)
        self.head.insertWidget(0, self.search, 1)
        self.head.insertWidget(1, self.count)
        self.table: Table[R] = Table(self.name(), self.columns(), self, identity=attrgetter("id"))
        self.table.stay_low(_LOW)
        self.table.opened.connect(self._amend)
        self.none_yet = Empty(self.icon, self.none(), self.new_words(), self.add_new, self)
        self.none_found = Empty("search", self.tr("Inget passar."), self.tr("Visa alla"), self.show_all, self)
        for part in (self.table, self.none_yet, self.none_found):
            self.add(part, 1)
        for part in (self.none_yet, self.none_found):
            part.hide()  # or the window would grow for them before anything is read
        self.actions_of_row = RowActions(self, self.table)
        self.add_row_actions()

    # --- what a section is ---------------------------------------------------------------------------------------

    def name(self) -> str:
        """What the section is called."""
        return said(self.called)

    def new_words(self) -> str:
        """What the button says that adds a record."""
        return said(self.adds)

    def count_words(self, count: int) -> str:
        """So many records, in words."""
        raise NotImplementedError

    def none(self) -> str:
        """What is said when there is no record."""
        raise NotImplementedError

    def about(self) -> str:
        """What should be known to read the list."""
        return ""

    def columns(self) -> Sequence[Column[R]]:
        """The columns of the list."""
        raise NotImplementedError

    def rows(self) -> Sequence[R]:
        """The records of the register that are listed."""
        raise NotImplementedError

    def fits(self, _row: R) -> bool:
        """Whether a record is listed, whatever is searched for."""
        return True

    def dialog(self, row: R | None) -> Dialog:
        """The dialog about a record, or about a new one."""
        raise NotImplementedError

    def remove_it(self, record_id: UUID) -> Change:
        """Take a record out of use, on the database thread."""
        raise NotImplementedError

    def add_row_actions(self) -> None:
        """What can be done with the chosen row."""
        self.actions_of_row.add(self.tr("Ändra"), "pencil", self._amend, keys="F2")
        self.actions_of_row.add(self.tr("Historik"), "history", self._show_history, keys=KEYS)
        self.actions_of_row.add(self.tr("Ta bort"), "trash-2", self._remove, keys="Delete")

    # --- showing -------------------------------------------------------------------------------------------------

    def show_register(self, register: Register) -> None:
        """Show what was read."""
        self.register = register
        self.narrow()

    def show_all(self) -> None:
        """Drop the filter."""
        self.search.clear()
        self.narrow()

    def choose(self, record_id: UUID) -> bool:
        """Choose a record; false when it is not listed."""
        found = [row for row in self.rows() if row.id == record_id]
        if found:
            self.show_all()
            self.table.choose(found[0])
            self.table.setFocus()
        return bool(found)

    def narrow(self) -> None:
        """List what fits what is asked for."""
        rows, columns = self.rows(), self.columns()
        wanted = " ".join(self.search.text().casefold().split())
        fits = [
            row
            for row in rows
            if self.fits(row) and wanted in " ".join(each.text(row) for each in columns).casefold()
        ]
        self.table.set_rows(fits)
        self.table.setVisible(bool(fits))
        self.none_yet.setVisible(not rows)
        self.none_found.setVisible(bool(rows) and not fits)
        self.search.setVisible(bool(rows))
        self.count.setVisible(bool(rows))
        few = self.tr("{shown} av {all}").format(shown=len(fits), all=len(rows))
        self.count.setText(few if len(fits) < len(rows) else self.count_words(len(rows)))
        self.actions_of_row.offer(bool(fits))

    def _on_search(self, _text: str) -> None:
        self.narrow()

    # --- what is done --------------------------------------------------------------------------------------------

    def editors(self) -> Mapping[str, Opener]:
        """A new record, and another wording of one that is there."""
        return {f"{self.kind}.new": always(self.add_new), f"{self.kind}.amend": among(self.rows, self._amend)}

    def add_new(self, _checked: bool = False) -> None:
        """Open the dialog of a new record."""
        self.dialog(None).open_as(f"{self.kind}.new")

    def saved(self, _change: object) -> None:
        """A dialog was committed."""
        self.done(self.tr("Sparat: {}.").format(kind_words(self.kind)))

    def done(self, said: str, _change: object = None) -> None:
        """Tell what was done, and offer to take it back."""
        self.told.emit(said, True)

    def do_at_once(self, act: Callable[[], Change], said: str) -> None:
        """Do it without a dialog."""
        self.jobs.do(act, partial(self.done, said), self.refused.emit)

    def _amend(self, row: R) -> None:
        self.dialog(row).open_as(f"{self.kind}.amend", row.id, amends=True)

    def _remove(self, row: R) -> None:
        said = self.tr("Borttaget: {}.").format(kind_words(self.kind))
        self.do_at_once(partial(self.remove_it, row.id), said)

    def _show_history(self, row: R) -> None:
        read = partial(self.desk.history.of, self.kind, row.id)
        HistoryDialog(kind_words(self.kind), read, self.jobs, self).open()
