"""Consents and the agencies they reach."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.consents import Consent, ConsentDraft
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.store.rows import Rows, grouped, live, table, typed
from famsam_desktop.store.tables import (
    ConsentAgencyTable,
    ConsentTable,
    FamilyMemberTable,
    FamilyTable,
    UserTable,
)

_OWN = ("id", "family_id", "about_id", "given_by_id", "capacity", "form", "answer", "topics")
_DATES = ("valid_from", "valid_to", "withdrawn_on")


class ConsentStore:
    """Reads and writes consents."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of_family(self, family_id: UUID) -> tuple[Consent, ...]:
        """A family's consents, newest first."""
        return self.of_families((family_id,)).get(family_id, ())

    def of_families(self, family_ids: Collection[UUID]) -> dict[UUID, tuple[Consent, ...]]:
        """The consents of each of these families, newest first."""
        found = self._consents(table(ConsentTable).c.family_id.in_(family_ids))
        return grouped((consent.family_id, consent) for consent in found)

    def one(self, consent_id: UUID) -> Consent:
        """A consent."""
        found = self._consents(table(ConsentTable).c.id == consent_id)
        if not found:
            raise NotFound("consent")
        return found[0]

    def ending(self, first: date, last: date) -> tuple[tuple[str, Consent], ...]:
        """Consents not withdrawn whose last day lies in this time, soonest first, with the family's alias."""
        consent, family = table(ConsentTable), table(FamilyTable)
        found = self._consents(
            consent.c.valid_to.between(first, last),
            sa.or_(consent.c.withdrawn_on.is_(None), consent.c.withdrawn_on > first),
        )
        ids = {each.family_id for each in found}
        names = self._rows.all(
            sa.select(family.c.id, family.c.alias).where(family.c.id.in_(ids), live(family))
        )
        alias = {row.id: row.alias for row in names}
        ordered = sorted(found, key=_last_day)
        return tuple((alias[each.family_id], each) for each in ordered if each.family_id in alias)

    def add(self, family_id: UUID, draft: ConsentDraft) -> UUID:
        """A new consent, received by whoever writes it down."""
        values = typed(draft)
        agency_ids = values.pop("agency_ids")
        row = self._rows.add(ConsentTable(family_id=family_id, received_by_id=self._rows.user_id, **values))
        for agency_id in sorted(agency_ids):
            self._rows.add(ConsentAgencyTable(consent_id=row.id, agency_id=agency_id))
        return row.id

    def change(self, consent_id: UUID, draft: ConsentDraft) -> None:
        """The consent as it is now."""
        values = typed(draft)
        wanted = set(values.pop("agency_ids"))
        row = self._rows.get(ConsentTable, consent_id)
        self._rows.change(row, **values)
        for reached in self._rows.of(
            ConsentAgencyTable, table(ConsentAgencyTable).c.consent_id == consent_id
        ):
            if reached.agency_id not in wanted:
                self._rows.remove(reached)
            wanted.discard(reached.agency_id)
        for agency_id in sorted(wanted):
            self._rows.add(ConsentAgencyTable(consent_id=consent_id, agency_id=agency_id))

    def withdraw(self, consent_id: UUID, on: date) -> None:
        """It lifts nothing from that day on."""
        self._rows.change(self._rows.get(ConsentTable, consent_id), withdrawn_on=on)

    def _consents(self, *where: sa.ColumnElement[bool]) -> tuple[Consent, ...]:
        consent, user = table(ConsentTable), table(UserTable)
        about, giver = table(FamilyMemberTable).alias(), table(FamilyMemberTable).alias()
        statement = (
            sa.select(
                *(consent.c[name] for name in (*_OWN, *_DATES)),
                about.c.name.label("about"),
                giver.c.name.label("given_by"),
                sa.func.coalesce(user.c.name, "").label("received_by"),
            )
            .select_from(consent)
            .join(about, about.c.id == consent.c.about_id)
            .join(giver, giver.c.id == consent.c.given_by_id)
            .outerjoin(user, user.c.id == consent.c.received_by_id)
            .where(live(consent), *where)
            .order_by(consent.c.valid_from.desc(), consent.c.created_at.desc(), consent.c.id)
        )
        rows = self._rows.all(statement)
        reached = self._reached([row.id for row in rows])
        return tuple(Consent(agency_ids=frozenset(reached[row.id]), **row._asdict()) for row in rows)

    def _reached(self, consent_ids: list[UUID]) -> defaultdict[UUID, set[UUID]]:
        agency = table(ConsentAgencyTable)
        statement = sa.select(agency.c.consent_id, agency.c.agency_id)
        found: defaultdict[UUID, set[UUID]] = defaultdict(set)
        for row in self._rows.all(statement.where(agency.c.consent_id.in_(consent_ids), live(agency))):
            found[row.consent_id].add(row.agency_id)
        return found


def _last_day(consent: Consent) -> date:
    return consent.valid_to or date.max
