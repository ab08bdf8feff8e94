"""Registers made by chance, with everything that is counted in them."""

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from famsam_desktop.domain.agencies import OwnContactKind
from famsam_desktop.domain.cases import CaseStep, ClosingReason, PreMeetingReason, ReferredBy, SubReason
from famsam_desktop.domain.families import Gender, MemberRole
from famsam_desktop.domain.meetings import (
    Attendance,
    Focus,
    Mandate,
    MeetingForm,
    MeetingState,
    MeetingType,
    ParticipantKind,
    Response,
)
from famsam_desktop.store.records import Record
from famsam_desktop.store.tables import (
    CaseEventTable,
    DiscussedMemberTable,
    FamilyCaseTable,
    FamilyMemberTable,
    FamilyTable,
    MeetingTable,
    OwnContactTable,
    ParticipantTable,
    ProcessEndingTable,
    ReferralTable,
)
from famsam_desktop.store.work import Work
from tests.team import Team

FIRST = date(2022, 1, 1)
SPAN = 1500


class Register:
    """A register made by chance: families with everything that is counted, some of it deleted."""

    def __init__(
        self, work: Work, team: Team, agencies: Sequence[UUID], contacts: Sequence[UUID], seed: int
    ) -> None:
        self.chance = random.Random(seed)  # noqa: S311  (a register, no secret)
        self.work, self.team = work, team
        self.agencies, self.contacts = agencies, contacts

    def family(self) -> UUID:
        """One family with up to two cases and five members."""
        chance = self.chance
        family_id = self.put(
            FamilyTable(
                alias="Familj", municipality_id=chance.choice(list(self.team.municipalities.values()))
            ),
            stays=True,
        )
        members = [self.member(family_id) for _ in range(chance.randint(1, 5))]
        for number in range(1, chance.randint(1, 2) + 1):
            self.case(family_id, number, members)
        return family_id

    def member(self, family_id: UUID) -> UUID:
        """A member with up to two own contacts."""
        chance = self.chance
        member_id = self.put(
            FamilyMemberTable(
                family_id=family_id,
                name="Någon",
                role=chance.choice(list(MemberRole)),
                birth_year=chance.choice([None, 1980, 2001, 2004, 2012, 2019]),
                gender=chance.choice(list(Gender)),
            )
        )
        for _ in range(chance.randint(1, 3)):
            first = FIRST + timedelta(days=chance.randint(0, 400))
            contact = OwnContactTable(
                member_id=member_id,
                agency_id=chance.choice(self.agencies),
                kind=chance.choice(list(OwnContactKind)),
                valid_from=first,
                valid_to=chance.choice([None, first + timedelta(days=chance.randint(0, 600))]),
            )
            self.put(contact)
        return member_id

    def case(self, family_id: UUID, number: int, members: Sequence[UUID]) -> None:
        """A case, closed or not, with up to three meetings."""
        chance, opened = self.chance, self.day()
        case_id = self.put(
            FamilyCaseTable(
                family_id=family_id,
                number=number,
                reason=chance.choice([None, *ClosingReason]),
                sub_reason=chance.choice([None, *SubReason]),
                pre_meeting_reason=chance.choice([None, *PreMeetingReason]),
            ),
            stays=True,
        )
        referral = ReferralTable(
            case_id=case_id, referred_on=opened, referred_by=chance.choice(list(ReferredBy))
        )
        self.put(referral)
        steps = [CaseStep.REFERRED, *chance.sample([CaseStep.ONGOING, CaseStep.CLOSED], chance.randint(0, 2))]
        for position, step in enumerate(steps, 1):
            day = opened + timedelta(days=(position - 1) * chance.randint(1, 400))
            self.put(
                CaseEventTable(case_id=case_id, position=position, step=step, happened_on=day), stays=True
            )
        for _ in range(chance.randint(1, 3)):
            self.meeting(case_id, opened + timedelta(days=chance.randint(0, 300)), members)
        for member_id in chance.sample(members, chance.randint(0, len(members))):
            ended_on = opened + timedelta(days=chance.randint(100, 400))
            self.put(ProcessEndingTable(case_id=case_id, member_id=member_id, ended_on=ended_on))

    def meeting(self, case_id: UUID, day: date, members: Sequence[UUID]) -> None:
        """A meeting with whom it is about and who was there."""
        chance = self.chance
        starts_at = datetime.combine(day, time(9), UTC)
        lasted = timedelta(seconds=chance.randint(1200, 6000)) if chance.random() < 0.8 else None
        meeting_id = self.put(
            MeetingTable(
                case_id=case_id,
                type=chance.choice([MeetingType.COORDINATION] * 3 + [MeetingType.FOLLOW_UP]),
                form=MeetingForm.IN_PERSON,
                starts_at=starts_at,
                day=day,
                planned_minutes=chance.choice([45, 60, 90]),
                focus=Focus.CHILD,
                chair_id=self.team.users[0],
                state=chance.choice([MeetingState.HELD] * 3 + [MeetingState.CANCELLED]),
                actual_start=starts_at if lasted or chance.random() < 0.1 else None,
                actual_end=starts_at + lasted if lasted else None,
                agenda_sent_on=chance.choice([None, day - timedelta(days=chance.randint(-1, 12))]),
            )
        )
        for member_id in chance.sample(members, chance.randint(1, len(members))):
            self.put(DiscussedMemberTable(meeting_id=meeting_id, member_id=member_id))
        for number in chance.sample(range(len(self.agencies)), chance.randint(1, 2)):
            self.put(
                ParticipantTable(
                    meeting_id=meeting_id,
                    contact_id=self.contacts[number],
                    agency_id=self.agencies[number],
                    kind=ParticipantKind.SUMMONED,
                    mandate=Mandate.YES,
                    response=Response.COMING,
                    attendance=chance.choice([Attendance.PRESENT, *Attendance, None]),
                )
            )

    def put(self, row: Record, *, stays: bool = False) -> UUID:
        """A record; one in ten was deleted, unless nobody can delete such a one alone."""
        row.id = UUID(int=self.chance.getrandbits(128))
        if not stays and self.chance.random() < 0.1:
            row.deleted_at = self.work.rows.now
        self.work.rows.append(row)
        return row.id

    def day(self) -> date:
        """Some day."""
        return FIRST + timedelta(days=self.chance.randint(0, SPAN))
