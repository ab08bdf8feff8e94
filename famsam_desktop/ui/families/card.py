"""What every card of a family's page is: it shows its part of the record and opens the dialogs that change it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from famsam_desktop.ui.families.forms import problems_on
from famsam_desktop.ui.families.record import FamilyRecord
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.fields import Field
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.keeping import Called, Opener
from famsam_desktop.ui.widgets.papers import PaperUse
from famsam_desktop.ui.widgets.rowactions import RowActions
from famsam_desktop.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from famsam_desktop.services.desk import Desk


class FamilyCard(Card):
    """A part of the page of one family."""

    #: As the page's own signals of the same name.
    wanted = Signal(str, object)
    told = Signal(str, bool)
    paper = Signal(object, object)
    #: A rule said no to something done without a dialog.
    refused = Signal(object)

    def __init__(self, title: str, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.desk, self.jobs = desk, jobs
        self._record: FamilyRecord | None = None

    @property
    def record(self) -> FamilyRecord:
        """What the card shows; nothing can be pressed before there is something."""
        if self._record is None:
            raise LookupError
        return self._record

    def show_record(self, record: FamilyRecord) -> None:
        """Show another family, or the same one anew."""
        self._record = record
        self.fill(record)

    def fill(self, record: FamilyRecord) -> None:
        """Put the record into the card's widgets."""
        raise NotImplementedError

    def editors(self) -> Mapping[str, Opener]:
        """The dialogs with something to type that can be opened now, by the names they are opened as."""
        return {}

    def open_form[D: "DataclassInstance"](
        self,
        title: str,
        fields: Sequence[Field],
        draft: D,
        act: Callable[[D], Any],
        *,
        called: Called,
        primary: str = "",
        intro: str = "",
    ) -> FormDialog[D]:
        """Open a dialog with a form that commits when it is accepted; `called` is its name in `editors`."""
        form = Form(fields, draft, problems_on(self.record.today), self)
        dialog = FormDialog(title, form, act=act, jobs=self.jobs, parent=self, primary=primary, intro=intro)
        dialog.open_as(called.editor, called.about, amends=called.amends)
        return dialog

    def do_at_once(self, act: Callable[[], Any], said: str) -> None:
        """Do it, tell it, and offer to take it back."""
        self.jobs.do(act, partial(self._on_done, said), self._on_refused)

    def look_at_paper(self, make: Callable[[], Any]) -> None:
        """Have a paper made, and ask the window to show it; from there it is printed or saved."""
        self.jobs.ask(make, self._on_paper, self._on_refused)

    def _on_paper(self, paper: Any) -> None:
        self.paper.emit(PaperUse.PREVIEW, paper)

    def _on_done(self, said: str, _change: Any) -> None:
        self.told.emit(said, True)

    def _on_refused(self, reason: Any) -> None:
        self.refused.emit(reason)


class ListCard[R](FamilyCard):
    """A card with a short table: add, change with Enter, remove what is chosen."""

    def __init__(self, title: str, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(title, desk, jobs, parent)
        self.table: Table[R] = Table(title, self.columns(), self, identity=self.identity)
        self.table.opened.connect(self.edit)
        self._row_actions = RowActions(self, self.table)
        self.table.picked.connect(self.picked)
        self.empty = self.make_empty()
        self.add(self.table)
        self.add(self.empty)
        self._new_buttons: list[QPushButton] = []
        self.make_actions()

    def columns(self) -> Sequence[Column[R]]:
        """The table's columns."""
        raise NotImplementedError

    def rows(self, record: FamilyRecord) -> Sequence[R]:
        """The rows of the record that the card shows."""
        raise NotImplementedError

    def make_empty(self) -> Empty:
        """What stands there when there are no rows."""
        raise NotImplementedError

    def make_actions(self) -> None:
        """Put the buttons into the head of the card."""
        raise NotImplementedError

    def edit(self, row: R) -> None:
        """Open the dialog of one row."""
        raise NotImplementedError

    def identity(self, row: R) -> Any:
        """What stays the same when a row has changed."""
        return getattr(row, "id", row)

    def fill(self, record: FamilyRecord) -> None:
        """Show the rows, or that there are none."""
        rows = self.rows(record)
        self.table.set_rows(rows)
        self.table.fit_rows(most=12)
        self._turn(to_rows=bool(rows))
        self._row_actions.offer(bool(rows))
        self.picked(self.table.current())

    def _turn(self, *, to_rows: bool) -> None:
        """Between the list and what stands there without rows; the keyboard follows, or Qt would scroll far away."""
        rows, none = (self.table, *self._new_buttons), (self.empty,)
        for part in rows if to_rows else none:
            part.show()
        leaving = none if to_rows else rows
        place = next(iter(self._new_buttons), None) if to_rows else self.empty.button
        at = self.window().focusWidget()
        if place and any(at in (part, *part.findChildren(QWidget)) for part in leaving):
            place.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in leaving:
            part.hide()

    def add_row_action(
        self, name: str, icon: str, act: Callable[[R], object], *, keys: str = ""
    ) -> QAbstractButton:
        """A button for the chosen row, with keys that work in the list; it rests while no row is chosen."""
        return self._row_actions.add(name, icon, act, keys=keys)

    def add_new_action(self, text: str, act: Callable[[], object], icon: str = "plus") -> None:
        """The button that adds a row; without rows it stands in the middle instead."""
        made = button(text, self, icon=icon, clicked=act)
        self._new_buttons.append(made)
        self.add_action(made)

    def picked(self, row: R | None) -> None:
        """Another row was chosen; cards that show more of it override this."""
