"""What a member of a family has of their own: contacts with agencies, and coordinated individual plans (SIP)."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.agencies import OwnContact, OwnContactDraft, Sip, SipDraft
from famsam_desktop.store.rows import Rows, live, tables, typed
from famsam_desktop.store.tables import (
    AgencyTable,
    ContactTable,
    FamilyMemberTable,
    OwnContactTable,
    SipTable,
)


class OwnContactStore:
    """Reads and writes own contacts and plans."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of_family(self, family_id: UUID) -> tuple[OwnContact, ...]:
        """The own contacts of a family's members, oldest first."""
        own, member, agency, contact = tables(OwnContactTable, FamilyMemberTable, AgencyTable, ContactTable)
        names = ("id", "member_id", "agency_id", "contact_id", "kind", "valid_from", "valid_to")
        statement = (
            sa.select(
                *(own.c[name] for name in names),
                agency.c.name.label("agency"),
                sa.func.coalesce(contact.c.name, "").label("contact"),
            )
            .select_from(own)
            .join(member, member.c.id == own.c.member_id)
            .join(agency, agency.c.id == own.c.agency_id)
            .outerjoin(contact, contact.c.id == own.c.contact_id)
            .where(member.c.family_id == family_id, live(member), live(own))
            .order_by(own.c.valid_from, own.c.created_at, own.c.id)
        )
        return tuple(OwnContact(**row._asdict()) for row in self._rows.all(statement))

    def add(self, member_id: UUID, draft: OwnContactDraft) -> UUID:
        """A new own contact."""
        return self._rows.add(OwnContactTable(member_id=member_id, **typed(draft))).id

    def change(self, own_contact_id: UUID, draft: OwnContactDraft) -> None:
        """The own contact as it is now."""
        self._rows.change(self._rows.get(OwnContactTable, own_contact_id), **typed(draft))

    def remove(self, own_contact_id: UUID) -> None:
        """It never was."""
        self._rows.remove(self._rows.get(OwnContactTable, own_contact_id))

    # --- coordinated individual plans ----------------------------------------------------------------------------

    def sips(self, family_id: UUID) -> tuple[Sip, ...]:
        """The plans of a family's members, oldest first."""
        sip, member, agency = tables(SipTable, FamilyMemberTable, AgencyTable)
        statement = (
            sa.select(
                *(sip.c[name] for name in ("id", "member_id", "established_on", "review_on")),
                sa.func.coalesce(agency.c.name, "").label("responsible_agency"),
            )
            .select_from(sip)
            .join(member, member.c.id == sip.c.member_id)
            .outerjoin(agency, agency.c.id == sip.c.responsible_agency_id)
            .where(member.c.family_id == family_id, live(member), live(sip))
            .order_by(sip.c.established_on, sip.c.id)
        )
        return tuple(Sip(**row._asdict()) for row in self._rows.all(statement))

    def add_sip(self, member_id: UUID, draft: SipDraft) -> UUID:
        """A new plan."""
        return self._rows.add(SipTable(member_id=member_id, **typed(draft))).id

    def set_review(self, sip_id: UUID, review_on: date | None) -> None:
        """When the plan is reviewed next, if it is."""
        self._rows.change(self._rows.get(SipTable, sip_id), review_on=review_on)

    def remove_sip(self, sip_id: UUID) -> None:
        """It never was."""
        self._rows.remove(self._rows.get(SipTable, sip_id))
