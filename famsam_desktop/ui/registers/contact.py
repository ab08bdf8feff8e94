"""A new contact person, and a new agency with it when it is needed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain import times
from famsam_desktop.domain.agencies import Agency, AgencyDraft, ContactDraft, Principal, Sector
from famsam_desktop.domain.changes import Change
from famsam_desktop.domain.errors import Problem
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Choice, Field, Pick, Text
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
            name=self.name, title=self.title, agency_id=agency_id, phone=self.phone, email=self.email
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
    """Opens over another dialog, which keeps what is typed in it."""

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        *,
        agencies: Sequence[Agency],
        agency_id: UUID | None = None,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        start = TypedContact(agency_id=agency_id or (None if agencies else NEW))
        form = Form(_fields(parent, agencies), start, partial(_problems, times.local_day(desk.clock())))
        super().__init__(
            parent.tr("Ny kontaktperson"),
            form,
            act=partial(_make, desk),
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Skapa kontaktpersonen"),
            then=then,
        )
        form.edited.connect(self._on_edited)
        self._on_edited()

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


def _fields(parent: QWidget, agencies: Sequence[Agency]) -> list[Field]:
    choices: list[tuple[UUID | str, str]] = [(agency.id, agency.name) for agency in agencies]
    return [
        Field(name="name", label=parent.tr("Namn"), kind=Text(120), required=True),
        Field(name="title", label=parent.tr("Titel"), kind=Text(120), beside=True),
        Field(
            name="agency_id",
            label=parent.tr("Verksamhet"),
            kind=Pick([*choices, (NEW, parent.tr("Ny verksamhet …"))]),
            required=True,
        ),
        Field(name="agency_name", label=parent.tr("Verksamhetens namn"), kind=Text(120), required=True),
        Field(name="sector", label=parent.tr("Område"), kind=Choice(Sector), required=True),
        Field(
            name="principal", label=parent.tr("Huvudman"), kind=Choice(Principal), required=True, beside=True
        ),
        Field(name="phone", label=parent.tr("Telefon"), kind=Text(120)),
        Field(name="email", label=parent.tr("E-post"), kind=Text(120), beside=True),
    ]


def _problems(today: date, typed: TypedContact) -> tuple[Problem, ...]:
    return typed.problems(today)
