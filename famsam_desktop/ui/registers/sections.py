"""The sections of the page Register, each with its columns and its dialog."""

from collections.abc import Sequence
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.agencies import Agency, Contact
from famsam_desktop.domain.changes import Change
from famsam_desktop.domain.meetings import Venue
from famsam_desktop.domain.registers import Consultation, InformationMeeting
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.registers.agency import AgencyDialog
from famsam_desktop.ui.registers.card import Kept, RegisterCard
from famsam_desktop.ui.registers.contact import ContactDialog
from famsam_desktop.ui.registers.occasion import ConsultationDialog, InformationMeetingDialog
from famsam_desktop.ui.registers.venue import VenueChoices, VenueDialog
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.editors import ChoiceEditor
from famsam_desktop.ui.widgets.table import Column, Mark

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class SharedCard[R: Kept](RegisterCard[R]):
    """Records that meetings lean on."""

    def about(self) -> str:
        """Which meetings are counted."""
        return self.tr("Kolumnen Möten räknar kommande möten.")

    def coming(self, row: R) -> int:
        """How many coming meetings name it."""
        return self.register.coming.get(row.id, 0)

    def meetings_column(self) -> Column[R]:
        """In how many coming meetings the record is."""
        return Column(title=self.tr("Möten"), text=self._coming_words, key=self.coming, right=True)

    def _coming_words(self, row: R) -> str:
        return str(self.coming(row) or "")


class AgenciesCard(SharedCard[Agency]):
    """Verksamheter."""

    kind, icon = "agency", "building-2"
    called, adds = later("Verksamheter"), later("Ny verksamhet")

    def count_words(self, count: int) -> str:
        """How many there are."""
        return counted(count, "verksamhet", "verksamheter")

    def none(self) -> str:
        """No agencies."""
        return self.tr("Inga verksamheter än.")

    def columns(self) -> Sequence[Column[Agency]]:
        """What it does, for whom, and what leans on it."""
        return (
            Column(title=self.tr("Verksamhet"), text=attrgetter("name"), strong=True, weight=3, least=9),
            Column(title=self.tr("Område"), text=_sector, weight=1, least=6),
            Column(title=self.tr("Huvudman"), text=_principal, spare=True),
            Column(title=self.tr("Kommun"), text=attrgetter("municipality"), weight=1, spare=True),
            Column(title=self.tr("Personer"), text=self._contacts, key=self._count, right=True, spare=True),
            self.meetings_column(),
        )

    def rows(self) -> Sequence[Agency]:
        """All of them."""
        return self.register.agencies

    def dialog(self, row: Agency | None) -> Dialog:
        """An agency."""
        places = self.register.municipalities
        return AgencyDialog(self.desk, self.jobs, self, municipalities=places, agency=row, then=self.saved)

    def remove_it(self, record_id: UUID) -> Change:
        """Offer it no longer."""
        return self.desk.agencies.remove(record_id)

    def _count(self, row: Agency) -> int:
        return self.register.people.get(row.id, 0)

    def _contacts(self, row: Agency) -> str:
        return str(self._count(row) or "")


class ContactsCard(SharedCard[Contact]):
    """Kontaktpersoner: everybody, or only the ambassadors, who speak for the team where they work."""

    kind, icon = "contact", "users"
    called, adds = later("Kontaktpersoner"), later("Ny kontaktperson")

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        choices = [(False, self.tr("Alla")), (True, self.tr("Ambassadörer"))]
        self.choice = ChoiceEditor(self, choices=choices)
        self.choice.set_value(False)
        self.choice.control().setAccessibleName(self.tr("Vilka kontaktpersoner som visas"))
        self.choice.edited.connect(self.narrow)
        self.head.insertWidget(1, self.choice)
        self.choice.hide()  # until there is somebody to choose among

    def count_words(self, count: int) -> str:
        """How many there are."""
        return counted(count, "kontaktperson", "kontaktpersoner")

    def none(self) -> str:
        """Nobody."""
        return self.tr("Inga kontaktpersoner än.")

    def columns(self) -> Sequence[Column[Contact]]:
        """Who, where, how they are reached, and what leans on them."""
        return (
            Column(title=self.tr("Namn"), text=attrgetter("name"), strong=True, weight=1, least=10),
            Column(title=self.tr("Titel"), text=attrgetter("title"), weight=3, least=6, spare=True),
            Column(title=self.tr("Verksamhet"), text=attrgetter("agency"), weight=2, least=7),
            Column(title=self.tr("Telefon"), text=attrgetter("phone")),
            Column(
                title=self.tr("Uppdrag"),
                text=self._duties,
                mark=self._duty_mark,
                weight=4,
                least=6.5,
                spare=True,
            ),
            self.meetings_column(),
        )

    def rows(self) -> Sequence[Contact]:
        """Everybody."""
        return self.register.contacts

    def fits(self, row: Contact) -> bool:
        """Everybody, or an ambassador."""
        return row.is_ambassador or not self.choice.value()

    def show_all(self) -> None:
        """Drop the choice too."""
        self.choice.set_value(False)
        super().show_all()

    def narrow(self) -> None:
        """With somebody there, there is a choice."""
        super().narrow()
        self.choice.setVisible(bool(self.rows()))

    def dialog(self, row: Contact | None) -> Dialog:
        """A contact, with a new agency when it is needed."""
        return ContactDialog(
            self.desk,
            self.jobs,
            self,
            agencies=self.register.agencies,
            contact=row,
            municipalities=self.register.municipalities,
            then=self.saved,
        )

    def remove_it(self, record_id: UUID) -> Change:
        """Offer the person no longer."""
        return self.desk.agencies.remove_contact(record_id)

    def add_row_actions(self) -> None:
        """Coming meetings can follow somebody to their new agency."""
        self.actions_of_row.add(
            self.tr("Byt verksamhet i kommande möten"),
            "arrow-right",
            self._follow,
            keys="Ctrl+M",
            allowed=self._moves,
        )
        self.actions_of_row.lead(self.tr("Till verksamheten"), "building-2", self._to_agency)
        super().add_row_actions()

    def _to_agency(self, row: Contact) -> None:
        self.wanted.emit("registers", row.agency_id)

    def _follow(self, row: Contact) -> None:
        follow = partial(self.desk.participants.follow, [row.id])
        self.do_at_once(follow, self.tr("Verksamheten är bytt i kommande möten."))

    def _moves(self, row: Contact) -> bool:
        return row.id in self.register.moving

    def _duties(self, row: Contact) -> str:
        moving = self.register.moving.get(row.id)
        meetings = counted(moving or 0, "möte", "möten")
        places = {each.id: each.name for each in self.register.municipalities}
        books = places.get(row.room_booking_for_id) if row.room_booking_for_id is not None else None
        parts = (
            self.tr("byter verksamhet i {}").format(meetings) if moving else "",
            self.tr("ambassadör") if row.is_ambassador else "",
            self.tr("bokar lokaler i {}").format(books) if books else "",
        )
        said = ", ".join(part for part in parts if part)
        return said[:1].upper() + said[1:]

    def _duty_mark(self, row: Contact) -> Mark:
        return Mark("arrow-right", "warn") if self._moves(row) else Mark()


class VenuesCard(SharedCard[Venue]):
    """Lokaler."""

    kind, icon = "venue", "map-pin"
    called, adds = later("Lokaler"), later("Ny lokal")

    def count_words(self, count: int) -> str:
        """How many there are."""
        return counted(count, "lokal", "lokaler")

    def none(self) -> str:
        """No rooms."""
        return self.tr("Inga lokaler än.")

    def columns(self) -> Sequence[Column[Venue]]:
        """Where, how large, who books it, and what leans on it."""
        return (
            Column(title=self.tr("Lokal"), text=attrgetter("name"), strong=True, weight=1, least=7),
            Column(title=self.tr("Kommun"), text=attrgetter("municipality"), weight=1, spare=True),
            Column(title=self.tr("Adress"), text=attrgetter("address"), weight=3),
            Column(title=self.tr("Platser"), text=_seats, key=attrgetter("capacity"), right=True, spare=True),
            Column(title=self.tr("Bokas hos"), text=_booked_with, weight=3, least=7, spare=True),
            self.meetings_column(),
        )

    def rows(self) -> Sequence[Venue]:
        """All of them."""
        return self.register.venues

    def dialog(self, row: Venue | None) -> Dialog:
        """A room."""
        known = self.register
        choices = VenueChoices(municipalities=known.municipalities, contacts=known.contacts)
        return VenueDialog(self.desk, self.jobs, self, choices=choices, venue=row, then=self.saved)

    def remove_it(self, record_id: UUID) -> Change:
        """Offer it no longer."""
        return self.desk.agencies.remove_venue(record_id)


class ConsultationsCard(RegisterCard[Consultation]):
    """Konsulterande samtal."""

    kind, icon = "consultation", "phone"
    called, adds = later("Konsulterande samtal"), later("Nytt konsulterande samtal")

    def count_words(self, count: int) -> str:
        """How many there are."""
        return counted(count, "konsulterande samtal", "konsulterande samtal")

    def none(self) -> str:
        """None yet."""
        return self.tr("Inga konsulterande samtal än. De räknas utan att någon pekas ut.")

    def columns(self) -> Sequence[Column[Consultation]]:
        """When, about what, from where, how long."""
        return (
            Column(title=self.tr("Dag"), text=_day, key=attrgetter("on")),
            Column(title=self.tr("Vad det gällde"), text=_category, strong=True, weight=2, least=9),
            Column(title=self.tr("Frågan kom från"), text=_sector, weight=1, spare=True),
            Column(title=self.tr("Kommun"), text=attrgetter("municipality"), weight=1, spare=True),
            Column(
                title=self.tr("Minuter"), text=_minutes, key=attrgetter("minutes"), right=True, spare=True
            ),
        )

    def rows(self) -> Sequence[Consultation]:
        """The newest first."""
        return self.register.consultations

    def dialog(self, row: Consultation | None) -> Dialog:
        """A consultation."""
        places = self.register.municipalities
        return ConsultationDialog(
            self.desk, self.jobs, self, municipalities=places, known=row, then=self.saved
        )

    def remove_it(self, record_id: UUID) -> Change:
        """It never was."""
        return self.desk.registers.remove_consultation(record_id)


class InformationMeetingsCard(RegisterCard[InformationMeeting]):
    """Informationsträffar."""

    kind, icon = "information_meeting", "info"
    called, adds = later("Informationsträffar"), later("Ny informationsträff")

    def count_words(self, count: int) -> str:
        """How many there are."""
        return counted(count, "informationsträff", "informationsträffar")

    def none(self) -> str:
        """None yet."""
        return self.tr("Inga informationsträffar än.")

    def columns(self) -> Sequence[Column[InformationMeeting]]:
        """When, for whom, where, how many."""
        return (
            Column(title=self.tr("Dag"), text=_day, key=attrgetter("on")),
            Column(title=self.tr("För vilka"), text=attrgetter("audience"), strong=True, weight=2, least=9),
            Column(title=self.tr("Kommun"), text=attrgetter("municipality"), weight=1, spare=True),
            Column(title=self.tr("Form"), text=attrgetter("form"), weight=2, spare=True),
            Column(title=self.tr("Deltagare"), text=_attendees, key=attrgetter("attendees"), right=True),
        )

    def rows(self) -> Sequence[InformationMeeting]:
        """The newest first."""
        return self.register.information_meetings

    def dialog(self, row: InformationMeeting | None) -> Dialog:
        """An information meeting."""
        places = self.register.municipalities
        return InformationMeetingDialog(
            self.desk, self.jobs, self, municipalities=places, known=row, then=self.saved
        )

    def remove_it(self, record_id: UUID) -> Change:
        """It never was."""
        return self.desk.registers.remove_information_meeting(record_id)


def _sector(row: Agency | Consultation) -> str:
    return heading(row.sector) if row.sector is not None else ""


def _principal(row: Agency) -> str:
    return heading(row.principal)


def _seats(row: Venue) -> str:
    return str(row.capacity or "")


def _booked_with(row: Venue) -> str:
    return ", ".join(part for part in (row.booking_contact, row.booking_phone) if part)


def _day(row: Consultation | InformationMeeting) -> str:
    return row.on.isoformat() if row.on is not None else ""


def _category(row: Consultation) -> str:
    return heading(row.category) if row.category is not None else ""


def _minutes(row: Consultation) -> str:
    return str(row.minutes or "")


def _attendees(row: InformationMeeting) -> str:
    return str(row.attendees or "")
