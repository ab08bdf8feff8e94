"""What a user can do with agencies, the people who work there, and rooms."""

from dataclasses import replace
from uuid import UUID

from famsam_desktop.domain.agencies import Agency, AgencyDraft, Contact, ContactDraft
from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.meetings import Venue, VenueDraft
from famsam_desktop.store.work import Store

_ROOMS = Topic.AGENCIES | Topic.MEETINGS
"""What shows the name of a room."""


class Agencies:
    """The agencies around the families."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self) -> list[Agency]:
        """Every agency, by name."""
        with self._store.read() as work:
            return work.agencies.all()

    def contacts(self, agency_id: UUID | None = None) -> list[Contact]:
        """The people of one agency, or of all, by name."""
        with self._store.read() as work:
            return work.agencies.contacts(agency_id)

    def venues(self) -> list[Venue]:
        """Every room, by name."""
        with self._store.read() as work:
            return work.agencies.venues()

    def register(self, draft: AgencyDraft) -> Change:
        """A new agency."""
        with self._store.write("agencies.register") as work:
            require(draft.problems(work.rows.today))
            return Change(Topic.AGENCIES, work.agencies.add(draft))

    def amend(self, agency_id: UUID, draft: AgencyDraft) -> Change:
        """Correct what is known of an agency."""
        with self._store.write("agencies.amend") as work:
            require(draft.problems(work.rows.today))
            work.agencies.change(agency_id, draft)
            return Change(Topic.AGENCIES, agency_id)

    def remove(self, agency_id: UUID) -> Change:
        """Offer an agency no longer; what was there before still names it."""
        with self._store.write("agencies.remove") as work:
            work.agencies.remove(agency_id)
            return Change(Topic.AGENCIES, agency_id)

    def add_contact(self, draft: ContactDraft) -> Change:
        """A new person at an agency."""
        with self._store.write("agencies.add_contact") as work:
            require(draft.problems(work.rows.today))
            return Change(Topic.AGENCIES, work.agencies.add_contact(draft))

    def add_contact_at_new(self, agency: AgencyDraft, contact: ContactDraft) -> Change:
        """A new person at an agency that is new too: one step, so that both are taken back together."""
        with self._store.write("agencies.add_contact") as work:
            require(agency.problems(work.rows.today))
            placed = replace(contact, agency_id=work.agencies.add(agency))
            require(placed.problems(work.rows.today))
            return Change(Topic.AGENCIES, work.agencies.add_contact(placed))

    def amend_contact(self, contact_id: UUID, draft: ContactDraft) -> Change:
        """Correct what is known of a person; earlier meetings keep the agency they came from."""
        with self._store.write("agencies.amend_contact") as work:
            require(draft.problems(work.rows.today))
            work.agencies.change_contact(contact_id, draft)
            return Change(Topic.AGENCIES, contact_id)

    def remove_contact(self, contact_id: UUID) -> Change:
        """Offer a person no longer; earlier meetings still name them."""
        with self._store.write("agencies.remove_contact") as work:
            work.agencies.remove_contact(contact_id)
            return Change(Topic.AGENCIES, contact_id)

    def add_venue(self, draft: VenueDraft) -> Change:
        """A new room."""
        with self._store.write("agencies.add_venue") as work:
            require(draft.problems(work.rows.today))
            return Change(Topic.AGENCIES, work.agencies.add_venue(draft))

    def amend_venue(self, venue_id: UUID, draft: VenueDraft) -> Change:
        """Correct what is known of a room."""
        with self._store.write("agencies.amend_venue") as work:
            require(draft.problems(work.rows.today))
            work.agencies.change_venue(venue_id, draft)
            return Change(_ROOMS, venue_id)

    def remove_venue(self, venue_id: UUID) -> Change:
        """Offer a room no longer; meetings in it still name it."""
        with self._store.write("agencies.remove_venue") as work:
            work.agencies.remove_venue(venue_id)
            return Change(_ROOMS, venue_id)
