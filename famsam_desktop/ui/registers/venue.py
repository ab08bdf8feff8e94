"""A room to meet in: made while a meeting is planned, amended and removed later."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.agencies import Contact
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.invitations import in_town
from famsam_desktop.domain.meetings import Venue, VenueDraft
from famsam_desktop.domain.municipalities import Municipality
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Field, Number, Pick, Text
from famsam_desktop.ui.widgets.form import Form

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueChoices:
    """Where a room can be, and who can book it."""

    municipalities: Sequence[Municipality]
    contacts: Sequence[Contact] = field(repr=False)


def read_venue_choices(desk: "Desk") -> VenueChoices:
    """The municipalities and everybody at an agency."""
    return VenueChoices(municipalities=desk.families.municipalities(), contacts=desk.agencies.contacts())


class VenueDialog(FormDialog[VenueDraft]):
    """Opens over the plan, which keeps what is typed in it; with a room it changes that one, and can remove it."""

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        *,
        choices: VenueChoices,
        then: Callable[[Any], None],
        venue: Venue | None = None,
        gone: Callable[[Any], None] | None = None,
    ) -> None:
        self._desk, self._gone = desk, gone
        super().__init__(
            parent.tr("Ny lokal") if venue is None else venue.name,
            Form(_fields(parent, choices), _draft(venue), partial(_problems, times.local_day(desk.clock()))),
            act=desk.agencies.add_venue if venue is None else partial(desk.agencies.amend_venue, venue.id),
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Skapa lokalen") if venue is None else "",
            then=then,
        )
        self.remove = button(self.tr("Ta bort lokalen"), self, kind="danger", icon="trash-2")
        self.remove.setVisible(venue is not None and gone is not None)
        self.body.insertWidget(1, self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        if venue is not None:
            self.remove.clicked.connect(partial(self._on_remove, venue))

    def _on_remove(self, venue: Venue, _checked: bool = False) -> None:
        self.wait(True)
        self._jobs.do(partial(self._desk.agencies.remove_venue, venue.id), self._on_removed, self.say)

    def _on_removed(self, change: Any) -> None:
        gone = self._gone
        self.accept()
        if gone is not None:
            gone(change)


def room_name(venue: Venue) -> str:
    """The room with its municipality."""
    return in_town(venue.name, venue.municipality)


def _draft(venue: Venue | None) -> VenueDraft:
    if venue is None:
        return VenueDraft()
    return VenueDraft(
        name=venue.name,
        municipality_id=venue.municipality_id,
        address=venue.address,
        capacity=venue.capacity,
        equipment=venue.equipment,
        accessibility=venue.accessibility,
        booking_contact_id=venue.booking_contact_id,
    )


def _fields(parent: QWidget, choices: VenueChoices) -> list[Field]:
    places = [(each.id, each.name) for each in choices.municipalities]
    people = [
        (each.id, ", ".join(part for part in (each.name, each.agency) if part)) for each in choices.contacts
    ]
    return [
        Field(name="name", label=parent.tr("Namn"), kind=Text(120), required=True),
        Field(
            name="municipality_id",
            label=parent.tr("Kommun"),
            kind=Pick(places, parent.tr("Ingen särskild")),
        ),
        Field(name="capacity", label=parent.tr("Platser"), kind=Number(), beside=True),
        Field(name="address", label=parent.tr("Adress"), kind=Text()),
        Field(
            name="equipment",
            label=parent.tr("Utrustning"),
            kind=Text(hint=parent.tr("Skärm, whiteboard, kaffe …")),
        ),
        Field(
            name="accessibility",
            label=parent.tr("Tillgänglighet"),
            kind=Text(hint=parent.tr("Hiss, ramp, hörslinga …")),
        ),
        Field(
            name="booking_contact_id",
            label=parent.tr("Bokas hos"),
            kind=Pick(people, parent.tr("Den som bokar lokaler i kommunen")),
        ),
    ]


def _problems(today: date, draft: VenueDraft) -> tuple[Problem, ...]:
    return draft.problems(today)
