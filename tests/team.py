"""The services on one store, and short ways to the records that a test leans on but is not about."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from famsam_desktop.domain.meetings import Attendance, MeetingState
from famsam_desktop.services.agencies import Agencies
from famsam_desktop.services.cases import Cases
from famsam_desktop.services.consents import Consents
from famsam_desktop.services.families import Families
from famsam_desktop.services.registers import Registers
from famsam_desktop.services.search import Search
from famsam_desktop.store.work import Store
from tests import builders


class Team:
    """A store in use."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.families = Families(store)
        self.cases = Cases(store)
        self.agencies = Agencies(store)
        self.consents = Consents(store)
        self.registers = Registers(store)
        self.search = Search(store)
        with store.read() as work:
            self.municipalities = {each.name: each.id for each in work.families.municipalities()}
            self.users = [user.id for user in work.users.all()]

    def family(self, municipality: str = "Nora", **changes: Any) -> UUID:
        """A family."""
        return made(self.families.register(builders.a_family(self.municipalities[municipality], **changes)))

    def child(self, family_id: UUID, **changes: Any) -> UUID:
        """A child of the family."""
        return made(self.families.add_member(family_id, builders.a_child(**changes)))

    def guardian(self, family_id: UUID, **changes: Any) -> UUID:
        """A guardian of the family."""
        return made(self.families.add_member(family_id, builders.a_guardian(**changes)))

    def agency(self, **changes: Any) -> UUID:
        """An agency."""
        return made(self.agencies.register(builders.an_agency(**changes)))

    def contact(self, agency_id: UUID, **changes: Any) -> UUID:
        """Somebody who works there."""
        return made(self.agencies.add_contact(builders.a_contact(agency_id, **changes)))

    def case(self, family_id: UUID, **changes: Any) -> UUID:
        """A case of the family."""
        return made(self.cases.refer(family_id, builders.a_referral(**changes)))

    def meeting(self, case_id: UUID | None, **changes: Any) -> UUID:
        """A meeting that is planned."""
        with self.store.write("test.meeting") as work:
            return work.meetings.add(builders.a_meeting(case_id, self.users[0], **changes))

    def held(
        self, case_id: UUID, *, about: Iterable[UUID] = (), there: Iterable[UUID] = (), **changes: Any
    ) -> UUID:
        """A coordination meeting that was held about these members, with these contacts."""
        meeting_id = self.meeting(case_id, discussed_ids=frozenset(about), **changes)
        with self.store.write("test.held") as work:
            for contact_id in there:
                agency_id = work.agencies.contact(contact_id).agency_id
                draft = builders.a_participant(contact_id, attendance=Attendance.PRESENT)
                work.participants.add(meeting_id, agency_id, draft)
            work.meetings.change(meeting_id, state=MeetingState.HELD)
        return meeting_id

    def process(self, **case: Any) -> "Process":
        """A family with a child that is a process since 2026-02-18."""
        return Process(self, **case)

    def entries(self) -> int:
        """How many entries the journal has."""
        with self.store.read() as work:
            return len(work.journal.entries())

    @property
    def now(self) -> datetime:
        """The moment of the test."""
        return self.store.clock()


class Process:
    """A family, its child, an agency with a contact, a case and the held meeting that makes the child a process."""

    def __init__(self, team: Team, **case: Any) -> None:
        self.family = team.family()
        self.child = team.child(self.family)
        self.guardian = team.guardian(self.family)
        self.agency = team.agency(name="BUP")
        self.contact = team.contact(self.agency)
        self.own_contact = made(
            team.families.add_own_contact(self.child, builders.an_own_contact(self.agency))
        )
        self.case = team.case(self.family, **case)
        self.meeting = team.held(self.case, about=[self.child], there=[self.contact])


def made(change: Any) -> UUID:
    """The id of what a use case made."""
    assert isinstance(change.id, UUID)
    return change.id
