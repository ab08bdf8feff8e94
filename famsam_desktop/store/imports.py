"""The team's list against the store: what the store has that the list leans on, and the list's records."""

from itertools import batched
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.agencies import Principal, Sector
from famsam_desktop.domain.cases import CaseStep
from famsam_desktop.domain.cells import fold
from famsam_desktop.domain.families import CHILD_ROLES
from famsam_desktop.domain.listed import (
    Imported,
    Known,
    ListedAgency,
    ListedFamily,
    ListedMeeting,
    ListedMember,
)
from famsam_desktop.domain.meetings import Attendance, Focus, Mandate, MeetingForm, ParticipantKind, Response
from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.domain.times import instant
from famsam_desktop.store.bulk import Bulk
from famsam_desktop.store.rows import Rows, live, table
from famsam_desktop.store.tables import (
    AgencyTable,
    CaseEventTable,
    ContactTable,
    DiscussedMemberTable,
    FamilyCaseTable,
    FamilyMemberTable,
    FamilyTable,
    MeetingTable,
    MunicipalityTable,
    OwnContactTable,
    ParticipantTable,
    ReferralTable,
)

NAMELESS = "Ej namngiven"
"""Who came from an agency: a list knows agencies, a meeting knows people."""

FAMILY = "Familjen"
"""Who was at a meeting where no agency was: somebody was, and a list does not say which of the family."""

_USUAL_PRINCIPAL = {Sector.HEALTH_CARE: Principal.REGION}
_FAMILIES_AT_ONCE = 100


def known(rows: Rows) -> Known:
    """What the store has now."""
    municipality, family, agency = table(MunicipalityTable), table(FamilyTable), table(AgencyTable)
    towns = sa.select(municipality.c.name, municipality.c.id).where(live(municipality))
    aliases = sa.select(family.c.alias).where(live(family), family.c.purged_on.is_(None))
    agencies = sa.select(agency.c.name, agency.c.sector, agency.c.id).where(live(agency))
    return Known(
        now=rows.now,
        today=rows.today,
        municipalities=dict(rows.all(towns.order_by(municipality.c.created_at, municipality.c.name))),
        aliases=frozenset(fold(row.alias) for row in rows.all(aliases)),
        agencies={
            (fold(row.name), row.sector): row.id
            for row in rows.all(agencies.order_by(agency.c.created_at.desc(), agency.c.id))
        },
    )


def add(rows: Rows, bulk: Bulk, found: Imported, progress: Progress = unheard) -> int:
    """Every record of a list without faults; returns how many there are."""
    writing = _Writing(rows, bulk)
    for agency in found.agencies:
        writing.add_agency(agency)
    count, done = 0, 0
    for families in batched(found.families, _FAMILIES_AT_ONCE):
        for family in families:
            writing.add_family(family)
        count += bulk.settle()
        done += len(families)
        progress(done / len(found.families))
    return count + bulk.settle()


class _Writing:
    """Adds records, each after what it points at."""

    def __init__(self, rows: Rows, bulk: Bulk) -> None:
        if rows.user_id is None:
            raise ValueError("somebody leads the meetings of a list")
        self._chair: UUID = rows.user_id
        self._bulk = bulk
        self._agencies: dict[int, UUID] = {}
        contact = table(ContactTable)
        nameless = sa.select(contact.c.agency_id, contact.c.id).where(
            live(contact), contact.c.name == NAMELESS
        )
        self._nameless: dict[UUID, UUID] = {row.agency_id: row.id for row in rows.all(nameless)}

    def add_agency(self, agency: ListedAgency) -> None:
        """An agency that is new."""
        self._agencies[id(agency)] = self._bulk.add(
            AgencyTable,
            name=agency.name,
            sector=agency.sector,
            principal=_USUAL_PRINCIPAL.get(agency.sector, Principal.MUNICIPALITY),
        )

    def add_family(self, family: ListedFamily) -> None:
        """A family with all that is its own."""
        add = self._bulk.add
        family_id = add(FamilyTable, alias=family.alias, municipality_id=family.municipality_id)
        members = {id(member): self._add_member(family_id, member) for member in family.members.values()}
        case_id = add(
            FamilyCaseTable,
            family_id=family_id,
            number=1,
            reason=family.reason,
            pre_meeting_reason=family.pre_meeting_reason,
        )
        add(ReferralTable, case_id=case_id, referred_on=family.referred_on, referred_by=family.referred_by)
        steps = [(CaseStep.REFERRED, family.referred_on), (CaseStep.CLOSED, family.closed_on)]
        for position, (step, day) in enumerate(steps, 1):
            if day is not None:
                add(CaseEventTable, case_id=case_id, position=position, step=step, happened_on=day)
        for meeting in family.meetings.values():
            self._add_meeting(case_id, meeting, members)

    def _add_member(self, family_id: UUID, member: ListedMember) -> UUID:
        member_id = self._bulk.add(
            FamilyMemberTable,
            family_id=family_id,
            name=member.name,
            role=member.role,
            birth_year=member.birth_year,
            gender=member.gender,
        )
        for contact in member.contacts:
            self._bulk.add(
                OwnContactTable,
                member_id=member_id,
                agency_id=self._agency_id(contact.agency),
                kind=contact.kind,
                valid_from=contact.valid_from,
                valid_to=contact.valid_to,
            )
        return member_id

    def _add_meeting(self, case_id: UUID, meeting: ListedMeeting, members: dict[int, UUID]) -> None:
        meeting_id = self._bulk.add(
            MeetingTable,
            case_id=case_id,
            type=meeting.type,
            form=MeetingForm.IN_PERSON,
            starts_at=instant(meeting.day, meeting.clock),
            day=meeting.day,
            planned_minutes=meeting.minutes,
            focus=_focus(meeting.discussed),
            chair_id=self._chair,
            state=meeting.state,
        )
        for agency, attendance in meeting.agencies:
            agency_id = self._agency_id(agency)
            self._bulk.add(
                ParticipantTable,
                meeting_id=meeting_id,
                contact_id=self._contact_id(agency_id),
                agency_id=agency_id,
                kind=ParticipantKind.SUMMONED,
                mandate=Mandate.UNKNOWN,
                response=Response.NOT_ANSWERED,
                attendance=attendance,
            )
        if meeting.is_family_alone:
            self._bulk.add(
                ParticipantTable,
                meeting_id=meeting_id,
                support_person=FAMILY,
                kind=ParticipantKind.SUMMONED,
                mandate=Mandate.UNKNOWN,
                response=Response.NOT_ANSWERED,
                attendance=Attendance.PRESENT,
            )
        for member in meeting.discussed:
            self._bulk.add(DiscussedMemberTable, meeting_id=meeting_id, member_id=members[id(member)])

    def _agency_id(self, agency: ListedAgency) -> UUID:
        return agency.id or self._agencies[id(agency)]

    def _contact_id(self, agency_id: UUID) -> UUID:
        """Whoever came from the agency."""
        if agency_id not in self._nameless:
            self._nameless[agency_id] = self._bulk.add(ContactTable, name=NAMELESS, agency_id=agency_id)
        return self._nameless[agency_id]


def _focus(discussed: list[ListedMember]) -> Focus:
    """Whose situation the meeting was about."""
    children = {member.role in CHILD_ROLES for member in discussed}
    return Focus.BOTH if len(children) > 1 else Focus.GUARDIAN if children == {False} else Focus.CHILD
