"""Agencies, the people who work there, and rooms."""

from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.agencies import Agency, AgencyDraft, Contact, ContactDraft
from famsam_desktop.domain.errors import NotFound, StillUsed
from famsam_desktop.domain.meetings import Venue, VenueDraft
from famsam_desktop.domain.sorting import SortKey, sv_key
from famsam_desktop.store.rows import Rows, live, table, tables, typed
from famsam_desktop.store.tables import (
    AgencyTable,
    ConsentAgencyTable,
    ConsentTable,
    ContactTable,
    MunicipalityTable,
    OwnContactTable,
    VenueTable,
)


class AgencyStore:
    """Reads and writes agencies, contacts and venues."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    # --- agencies ------------------------------------------------------------------------------------------------

    def all(self) -> list[Agency]:
        """Every agency, by name."""
        return sorted(self._agencies(), key=_name_key)

    def one(self, agency_id: UUID) -> Agency:
        """An agency."""
        found = self._agencies(table(AgencyTable).c.id == agency_id)
        if not found:
            raise NotFound("agency")
        return found[0]

    def add(self, draft: AgencyDraft) -> UUID:
        """A new agency."""
        return self._rows.add(AgencyTable(**typed(draft))).id

    def change(self, agency_id: UUID, draft: AgencyDraft) -> None:
        """The agency as it is now."""
        self._rows.change(self._rows.get(AgencyTable, agency_id), **typed(draft))

    def remove(self, agency_id: UUID) -> None:
        """Offer the agency no longer; refused while somebody works there, or a family meets it or consents to it."""
        row, today = self._rows.get(AgencyTable, agency_id), self._rows.today
        contact, own, consent, reached = tables(
            ContactTable, OwnContactTable, ConsentTable, ConsentAgencyTable
        )
        goes_on = sa.select(own.c.id).where(sa.or_(own.c.valid_to.is_(None), own.c.valid_to >= today))
        holds = (
            sa.select(reached.c.id)
            .join_from(reached, consent, consent.c.id == reached.c.consent_id)
            .where(live(consent), consent.c.withdrawn_on.is_(None))
            .where(sa.or_(consent.c.valid_to.is_(None), consent.c.valid_to >= today))
        )
        for by, source, leaning in (
            ("contact", contact, sa.select(contact.c.id)),
            ("own_contact", own, goes_on),
            ("consent", reached, holds),
        ):
            where = (live(source), source.c.agency_id == agency_id)
            if self._rows.first(leaning.where(*where)) is not None:
                raise StillUsed("agency", by)
        self._rows.remove(row)

    def _agencies(self, *where: sa.ColumnElement[bool]) -> list[Agency]:
        agency, municipality = table(AgencyTable), table(MunicipalityTable)
        statement = (
            sa.select(
                agency.c.id,
                agency.c.name,
                agency.c.sector,
                agency.c.principal,
                agency.c.municipality_id,
                sa.func.coalesce(municipality.c.name, "").label("municipality"),
            )
            .join_from(agency, municipality, municipality.c.id == agency.c.municipality_id, isouter=True)
            .where(live(agency), *where)
        )
        return [Agency(**row._asdict()) for row in self._rows.all(statement)]

    # --- contacts ------------------------------------------------------------------------------------------------

    def contacts(self, agency_id: UUID | None = None) -> list[Contact]:
        """The people of one agency, or of all, by name."""
        where = [] if agency_id is None else [table(ContactTable).c.agency_id == agency_id]
        return sorted(self._contacts(live(table(ContactTable)), *where), key=_name_key)

    def contact(self, contact_id: UUID) -> Contact:
        """A person at an agency."""
        found = self._contacts(live(table(ContactTable)), table(ContactTable).c.id == contact_id)
        if not found:
            raise NotFound("contact")
        return found[0]

    def add_contact(self, draft: ContactDraft) -> UUID:
        """A new person at an agency."""
        return self._rows.add(ContactTable(**typed(draft))).id

    def change_contact(self, contact_id: UUID, draft: ContactDraft) -> None:
        """The person as they are now; meetings keep the agency they came from then."""
        self._rows.change(self._rows.get(ContactTable, contact_id), **typed(draft))

    def remove_contact(self, contact_id: UUID) -> None:
        """Offer the person no longer; meetings that were still name them."""
        self._rows.remove(self._rows.get(ContactTable, contact_id))

    def _contacts(self, *where: sa.ColumnElement[bool]) -> list[Contact]:
        contact, agency = table(ContactTable), table(AgencyTable)
        names = (
            *("id", "name", "title", "agency_id", "phone", "email", "is_ambassador"),
            "room_booking_for_id",
        )
        statement = (
            sa.select(*(contact.c[name] for name in names), agency.c.name.label("agency"))
            .join_from(contact, agency, agency.c.id == contact.c.agency_id)
            .where(*where)
        )
        return [Contact(**row._asdict()) for row in self._rows.all(statement)]

    # --- venues --------------------------------------------------------------------------------------------------

    def venues(self) -> list[Venue]:
        """Every room that is offered, by name."""
        return sorted(self._venues(live(table(VenueTable))), key=_name_key)

    def venue(self, venue_id: UUID) -> Venue:
        """A room; meetings still name one that is offered no longer."""
        found = self._venues(table(VenueTable).c.id == venue_id)
        if not found:
            raise NotFound("venue")
        return found[0]

    def add_venue(self, draft: VenueDraft) -> UUID:
        """A new room."""
        return self._rows.add(VenueTable(**typed(draft))).id

    def change_venue(self, venue_id: UUID, draft: VenueDraft) -> None:
        """The room as it is now."""
        self._rows.change(self._rows.get(VenueTable, venue_id), **typed(draft))

    def remove_venue(self, venue_id: UUID) -> None:
        """Offer the room no longer; meetings that were there still name it."""
        self._rows.remove(self._rows.get(VenueTable, venue_id))

    def _venues(self, *where: sa.ColumnElement[bool]) -> list[Venue]:
        """With who books it: its own contact, or else whoever books the rooms of its municipality."""
        venue, municipality = table(VenueTable), table(MunicipalityTable)
        contact, booker = table(ContactTable), table(ContactTable).alias()
        names = (
            *("id", "name", "address", "capacity", "equipment", "accessibility"),
            *("municipality_id", "booking_contact_id"),
        )
        books_there = (
            sa.select(booker.c.id)
            .where(booker.c.room_booking_for_id == venue.c.municipality_id, live(booker))
            .order_by(booker.c.name, booker.c.id)
            .limit(1)
            .scalar_subquery()
        )
        statement = (
            sa.select(
                *(venue.c[name] for name in names),
                venue.c.deleted_at.is_not(None).label("is_removed"),
                sa.func.coalesce(municipality.c.name, "").label("municipality"),
                sa.func.coalesce(contact.c.name, "").label("booking_contact"),
                sa.func.coalesce(contact.c.phone, "").label("booking_phone"),
                sa.func.coalesce(contact.c.email, "").label("booking_email"),
            )
            .select_from(venue)
            .outerjoin(municipality, municipality.c.id == venue.c.municipality_id)
            .outerjoin(contact, contact.c.id == sa.func.coalesce(venue.c.booking_contact_id, books_there))
            .where(*where)
        )
        return [Venue(**row._asdict()) for row in self._rows.all(statement)]


def _name_key(named: Agency | Contact | Venue) -> SortKey:
    return sv_key(named.name)
