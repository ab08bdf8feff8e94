"""Buttons beside a choice of agencies or of contact persons: what is missing is made there, and chosen at once."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from famsam_desktop.domain.agencies import Agency, Contact
from famsam_desktop.domain.municipalities import Municipality
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.registers.agency import AgencyDialog
from famsam_desktop.ui.registers.contact import ContactDialog
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.editors import ChoiceEditor, Editor
from famsam_desktop.ui.widgets.ticks import TicksEditor

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class NewAgency(QObject):
    """The button "Ny verksamhet …" beside a field of a dialog; what is made there is chosen or ticked in the field."""

    def __init__(self, desk: "Desk", jobs: Jobs, dialog: FormDialog[Any], field: str) -> None:
        super().__init__(dialog)
        self._desk, self._jobs, self._dialog, self._field = desk, jobs, dialog, field
        self.button = button(self.tr("Ny verksamhet …"), dialog, clicked=self._on_asked)
        dialog.offer_editor("agency", self._on_asked)
        _put_beside(dialog.form.editor(field), self.button)
        dialog.make_room()

    def _on_asked(self) -> None:
        self._jobs.ask(self._desk.families.municipalities, self._open)

    def _open(self, municipalities: Sequence[Municipality]) -> None:
        AgencyDialog(
            self._desk, self._jobs, self._dialog, municipalities=municipalities, then=self._on_made
        ).open_as("agency")

    def _on_made(self, change: Any) -> None:
        self._jobs.ask(self._desk.agencies.rows, partial(self._choose, change.id))

    def _choose(self, agency_id: UUID, agencies: Sequence[Agency]) -> None:
        editor = self._dialog.form.editor(self._field)
        _offer(editor, [(agency.id, agency.name) for agency in agencies])
        several = isinstance(editor, TicksEditor)
        editor.set_value(editor.value() | {agency_id} if several else agency_id)
        editor.edited.emit()
        self._dialog.make_room()


class NewContact(QObject):
    """The button "Ny kontaktperson …" beside a contact person; agency and person are chosen in their two fields."""

    def __init__(self, desk: "Desk", jobs: Jobs, dialog: FormDialog[Any]) -> None:
        super().__init__(dialog)
        self._desk, self._jobs, self._dialog = desk, jobs, dialog
        self.button = button(self.tr("Ny kontaktperson …"), dialog, clicked=self._on_asked)
        dialog.offer_editor("contact", self._on_asked)
        _put_beside(dialog.form.editor("contact_id"), self.button)
        dialog.make_room()

    def _on_asked(self) -> None:
        self._jobs.ask(self._desk.agencies.rows, self._open)

    def _open(self, agencies: Sequence[Agency]) -> None:
        ContactDialog(
            self._desk,
            self._jobs,
            self._dialog,
            agencies=agencies,
            agency_id=self._dialog.form.editor("agency_id").value(),
            then=self._on_made,
        ).open_as("contact")

    def _on_made(self, change: Any) -> None:
        self._jobs.ask(partial(_read, self._desk), partial(self._choose, change.id))

    def _choose(self, contact_id: UUID, read: tuple[list[Agency], list[Contact]]) -> None:
        agencies, contacts = read
        agency_id = next((each.agency_id for each in contacts if each.id == contact_id), None)
        form = self._dialog.form
        _offer(form.editor("agency_id"), [(agency.id, agency.name) for agency in agencies])
        form.editor("agency_id").set_value(agency_id)
        form.edited.emit()
        people = form.editor("contact_id")
        _offer(people, [(each.id, each.name) for each in contacts if each.agency_id == agency_id])
        people.set_value(contact_id)
        people.control().setEnabled(True)
        people.edited.emit()


def _put_beside(editor: Editor, made: QPushButton) -> None:
    row = editor.layout()
    if isinstance(row, QHBoxLayout):
        row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
    QWidget.setTabOrder(editor.control(), made)
    made.show()


def _offer(editor: Editor, choices: Sequence[tuple[Any, str]]) -> None:
    if isinstance(editor, ChoiceEditor | TicksEditor):
        editor.set_choices(choices)


def _read(desk: "Desk") -> tuple[list[Agency], list[Contact]]:
    return desk.agencies.rows(), desk.agencies.contacts()
