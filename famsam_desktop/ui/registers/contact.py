"""A contact person, new or amended, and a new agency with them when it is needed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.agencies import Agency, AgencyDraft, Contact, ContactDraft, Principal, Sector
from famsam_desktop.domain.changes import Change
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.municipalities import Municipality
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.editors import ChoiceEditor
from famsam_desktop.ui.widgets.fields import Check, Choice, Field, Pick, Text
from famsam_desktop.ui.widgets.form import Form

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

#: Stands for the agency that does not exist yet.
NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedContact:
    """A contact, with the agency chosen or described."""

    name: str = field(default="", repr=False)
    title: str = ""
    agency_id: UUID | str | None = None
    agency_name: str = ""
    sector: Sector | None = None
    principal: Principal | None = None
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    room_booking_for_id: UUID | None = None
    is_ambassador: bool = False

    @property
    def is_new_agency(self) -> bool:
        """The agency is to be made too."""
        return self.agency_id == NEW

    def agency(self) -> AgencyDraft:
        """The agency that is to be made."""
        return AgencyDraft(name=self.agency_name, sector=self.sector, principal=self.principal)

    def contact(self, agency_id: UUID | None) -> ContactDraft:
        """The contact at that agency."""
        return ContactDraft(
            name=self.name,
            title=self.title,
            agency_id=agency_id,
            phone=self.phone,
            email=self.email,
            room_booking_for_id=self.room_booking_for_id,
            is_ambassador=self.is_ambassador,
        )

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong with either."""
        chosen = self.agency_id if isinstance(self.agency_id, UUID) else None
        found = list(self.contact(chosen).problems(today))
        if self.is_new_agency:
            found = [problem for problem in found if problem.field != "agency_id"]
            found += [
                Problem(
                    "agency_name" if problem.field == "name" else problem.field, problem.code, problem.limit
                )
                for problem in self.agency().problems(today)
            ]
        return tuple(found)


class ContactDialog(FormDialog[TypedContact]):
    """Opens over another dialog, which keeps what is typed in it; with a contact it changes that one.

    Where rooms can be booked is looked up when it is not given: a contact who books some already needs it at once.
    """

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        *,
        agencies: Sequence[Agency],
        agency_id: UUID | None = None,
        contact: Contact | None = None,
        municipalities: Sequence[Municipality] = (),
        then: Callable[[Any], None] | None = None,
    ) -> None:
        new = TypedContact(agency_id=agency_id or (None if agencies else NEW))
        start = new if contact is None else _typed(contact)
        fields = _fields(parent, agencies, municipalities, is_new=contact is None)
        form = Form(fields, start, partial(_problems, times.local_day(desk.clock())))
        super().__init__(
            parent.tr("Ny kontaktperson") if contact is None else contact.name,
            form,
            act=partial(_make, desk) if contact is None else partial(_amend, desk, contact.id),
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Skapa kontaktpersonen") if contact is None else "",
            then=then,
        )
        form.edited.connect(self._on_edited)
        self._on_edited()
        if not municipalities:
            jobs.ask(desk.families.municipalities, self._on_municipalities)

    def _on_municipalities(self, municipalities: Sequence[Municipality]) -> None:
        editor = cast(ChoiceEditor, self.form.editor("room_booking_for_id"))
        editor.set_choices([(each.id, each.name) for each in municipalities])

    def _on_edited(self) -> None:
        new = self.form.draft().is_new_agency
        for name in ("agency_name", "sector", "principal"):
            self.form.show_field(name, new)
        self.make_room()


def _make(desk: "Desk", typed: TypedContact) -> Change:
    if typed.is_new_agency:
        return desk.agencies.add_contact_at_new(typed.agency(), typed.contact(None))
    agency_id = typed.agency_id if isinstance(typed.agency_id, UUID) else None
    return desk.agencies.add_contact(typed.contact(agency_id))


def _amend(desk: "Desk", contact_id: UUID, typed: TypedContact) -> Change:
    agency_id = typed.agency_id if isinstance(typed.agency_id, UUID) else None
    return desk.agencies.amend_contact(contact_id, typed.contact(agency_id))


def _typed(contact: Contact) -> TypedContact:
    return TypedContact(
        name=contact.name,
        title=contact.title,
        agency_id=contact.agency_id,
        phone=contact.phone,
        email=contact.email,
        room_booking_for_id=contact.room_booking_for_id,
        is_ambassador=contact.is_ambassador,
    )


def _fields(
    parent: QWidget, agencies: Sequence[Agency], municipalities: Sequence[Municipality], *, is_new: bool
) -> list[Field]:
    choices: list[tuple[UUID | str, str]] = [(agency.id, agency.name) for agency in agencies]
    if is_new:
        choices.append((NEW, parent.tr("Ny verksamhet …")))
    return [
        Field(name="name", label=parent.tr("Namn"), kind=Text(120), required=True),
        Field(name="title", label=parent.tr("Titel"), kind=Text(120), beside=True),
        Field(
            name="agency_id",
            label=parent.tr("Verksamhet"),
            kind=Pick(choices),
            required=True,
        ),
        Field(name="agency_name", label=parent.tr("Verksamhetens namn"), kind=Text(120), required=True),
        Field(name="sector", label=parent.tr("Område"), kind=Choice(Sector), required=True),
        Field(
            name="principal", label=parent.tr("Huvudman"), kind=Choice(Principal), required=True, beside=True
        ),
        Field(name="phone", label=parent.tr("Telefon"), kind=Text(120)),
        Field(name="email", label=parent.tr("E-post"), kind=Text(120), beside=True),
        Field(
            name="room_booking_for_id",
            label=parent.tr("Bokar lokaler i"),
            kind=Pick([(each.id, each.name) for each in municipalities], parent.tr("Ingen kommun")),
        ),
        Field(name="is_ambassador", label=parent.tr("Ambassadör för FamSam"), kind=Check()),
    ]


def _problems(today: date, typed: TypedContact) -> tuple[Problem, ...]:
    return typed.problems(today)
