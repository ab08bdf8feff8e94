"""Families, their members, and who has custody of whom."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.errors import NotFound, StillUsed
from famsam_desktop.domain.families import (
    Family,
    FamilyDraft,
    Guardianship,
    GuardianshipDraft,
    Member,
    MemberDraft,
)
from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.domain.municipalities import Municipality, Population
from famsam_desktop.store.rows import Rows, grouped, live, table, typed
from famsam_desktop.store.tables import (
    DiscussedMemberTable,
    FamilyCaseTable,
    FamilyMemberTable,
    FamilyTable,
    GuardianshipTable,
    MeetingTable,
    MunicipalityTable,
    PopulationTable,
)


class FamilyStore:
    """Reads and writes families, members and guardianships, and the municipalities they live in."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    # --- families ------------------------------------------------------------------------------------------------

    def one(self, family_id: UUID) -> Family:
        """A family."""
        family, municipality = table(FamilyTable), table(MunicipalityTable)
        names = ("id", "alias", "municipality_id", "language", "interpreter_needed", "note")
        statement = (
            sa.select(*(family.c[name] for name in names), municipality.c.name.label("municipality"))
            .join_from(family, municipality, municipality.c.id == family.c.municipality_id)
            .where(family.c.id == family_id, live(family), family.c.purged_on.is_(None))
        )
        row = self._rows.first(statement)
        if row is None:
            raise NotFound("family")
        return Family(**row._asdict())

    def add(self, draft: FamilyDraft) -> UUID:
        """A new family."""
        return self._rows.add(FamilyTable(**typed(draft))).id

    def change(self, family_id: UUID, draft: FamilyDraft) -> None:
        """The family as it is now."""
        self._rows.change(self._rows.get(FamilyTable, family_id), **typed(draft))

    def remove(self, family_id: UUID) -> None:
        """Delete a family that never had a case, and its members with it."""
        family = self._rows.get(FamilyTable, family_id)
        if self._rows.of(FamilyCaseTable, table(FamilyCaseTable).c.family_id == family_id):
            raise StillUsed("family", "family_case")
        for member in self._rows.of(FamilyMemberTable, table(FamilyMemberTable).c.family_id == family_id):
            self._rows.remove(member)
        self._rows.remove(family)

    # --- members -------------------------------------------------------------------------------------------------

    def members(self, family_id: UUID) -> tuple[Member, ...]:
        """A family's members: children first, by birth year, then the adults."""
        return self.members_of((family_id,)).get(family_id, ())

    def members_of(self, family_ids: Collection[UUID]) -> dict[UUID, tuple[Member, ...]]:
        """The members of each of these families, in the same order."""
        found = sorted(self._members(table(FamilyMemberTable).c.family_id.in_(family_ids)), key=_by_age)
        return grouped((member.family_id, member) for member in found)

    def member(self, member_id: UUID) -> Member:
        """A member."""
        found = self._members(table(FamilyMemberTable).c.id == member_id)
        if not found:
            raise NotFound("family_member")
        return found[0]

    def add_member(self, family_id: UUID, draft: MemberDraft) -> UUID:
        """A new member."""
        return self._rows.add(FamilyMemberTable(family_id=family_id, **typed(draft))).id

    def change_member(self, member_id: UUID, draft: MemberDraft) -> None:
        """The member as they are now."""
        self._rows.change(self._rows.get(FamilyMemberTable, member_id), **typed(draft))

    def remove_member(self, member_id: UUID) -> None:
        """Delete a member whom no held meeting was about."""
        member = self._rows.get(FamilyMemberTable, member_id)
        meeting, discussed = table(MeetingTable), table(DiscussedMemberTable)
        held = (
            sa.select(meeting.c.id)
            .join_from(discussed, meeting, meeting.c.id == discussed.c.meeting_id)
            .where(discussed.c.member_id == member_id, live(discussed))
            .where(meeting.c.state == MeetingState.HELD, live(meeting))
        )
        if self._rows.first(held) is not None:
            raise StillUsed("family_member", "meeting")
        self._rows.remove(member)

    def _members(self, *where: sa.ColumnElement[bool]) -> list[Member]:
        member = table(FamilyMemberTable)
        names = ("id", "family_id", "name", "role", "birth_year", "gender", "school", "protected_identity")
        statement = sa.select(*(member.c[name] for name in names)).where(live(member), *where)
        ordered = statement.order_by(member.c.created_at, member.c.id)
        return [Member(**row._asdict()) for row in self._rows.all(ordered)]

    # --- custody -------------------------------------------------------------------------------------------------

    def guardianships(self, family_id: UUID) -> tuple[Guardianship, ...]:
        """Who has, and had, custody of the family's children."""
        return self.guardianships_of((family_id,)).get(family_id, ())

    def guardianships_of(self, family_ids: Collection[UUID]) -> dict[UUID, tuple[Guardianship, ...]]:
        """The same for each of these families."""
        custody, child = table(GuardianshipTable), table(FamilyMemberTable)
        names = ("id", "child_id", "guardian_id", "valid_from", "valid_to")
        statement = (
            sa.select(child.c.family_id, *(custody.c[name] for name in names))
            .join_from(custody, child, child.c.id == custody.c.child_id)
            .where(child.c.family_id.in_(family_ids), live(child), live(custody))
            .order_by(custody.c.created_at, custody.c.id)
        )
        return grouped(
            (family_id, Guardianship(**dict(zip(names, values, strict=True))))
            for family_id, *values in self._rows.all(statement)
        )

    def set_guardianship(self, draft: GuardianshipDraft) -> UUID:
        """A guardian's custody of a child; what is still going on for the same two is changed, not doubled."""
        custody = table(GuardianshipTable).c
        known = self._rows.of(
            GuardianshipTable,
            custody.child_id == draft.child_id,
            custody.guardian_id == draft.guardian_id,
            custody.valid_to.is_(None),
        )
        if not known:
            return self._rows.add(GuardianshipTable(**typed(draft))).id
        self._rows.change(known[0], valid_from=draft.valid_from, valid_to=draft.valid_to)
        return known[0].id

    def guardianship(self, guardianship_id: UUID) -> Guardianship:
        """A guardian's custody of a child."""
        row = self._rows.get(GuardianshipTable, guardianship_id)
        return Guardianship(
            id=row.id,
            child_id=row.child_id,
            guardian_id=row.guardian_id,
            valid_from=row.valid_from,
            valid_to=row.valid_to,
        )

    def end_guardianship(self, guardianship_id: UUID, on: date) -> None:
        """Its last day."""
        self._rows.change(self._rows.get(GuardianshipTable, guardianship_id), valid_to=on)

    # --- municipalities ------------------------------------------------------------------------------------------

    def municipalities(self) -> tuple[Municipality, ...]:
        """The municipalities, in the order they were added."""
        municipality = table(MunicipalityTable)
        names = ("id", "name", "member_from", "member_to")
        statement = sa.select(*(municipality.c[name] for name in names)).where(live(municipality))
        ordered = statement.order_by(municipality.c.created_at, municipality.c.name)
        return tuple(Municipality(**row._asdict()) for row in self._rows.all(ordered))

    def add_municipality(self, name: str, member_from: date | None = None) -> UUID:
        """A municipality that takes part."""
        return self._rows.add(MunicipalityTable(name=name, member_from=member_from)).id

    def populations(self) -> tuple[Population, ...]:
        """How many people lived where, newest figure first."""
        population = table(PopulationTable)
        names = ("id", "municipality_id", "reference_date", "count", "source")
        statement = sa.select(*(population.c[name] for name in names)).where(live(population))
        ordered = statement.order_by(population.c.reference_date.desc(), population.c.id)
        return tuple(Population(**row._asdict()) for row in self._rows.all(ordered))

    def add_population(
        self, municipality_id: UUID, reference_date: date, count: int, source: str = ""
    ) -> UUID:
        """How many people lived in a municipality on a day."""
        row = PopulationTable(
            municipality_id=municipality_id, reference_date=reference_date, count=count, source=source
        )
        return self._rows.add(row).id


def _by_age(member: Member) -> tuple[bool, int]:
    return not member.is_child, member.birth_year or 0
