"""What the definition of a process is judged by: held meetings, who was there, and endings."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.agencies import OwnContact
from famsam_desktop.domain.cases import Case
from famsam_desktop.domain.families import Member
from famsam_desktop.domain.meetings import THERE, MeetingState
from famsam_desktop.domain.processes import HeldMeeting, MemberProcess, judge
from famsam_desktop.store.rows import AnySelect, Rows, live, table
from famsam_desktop.store.tables import (
    DiscussedMemberTable,
    MeetingTable,
    ParticipantTable,
    ProcessEndingTable,
)


class ProcessStore:
    """Reads what makes a process, and writes how one ended."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of_cases(
        self, cases: Iterable[Case], members: Iterable[Member], contacts: Iterable[OwnContact]
    ) -> dict[UUID, tuple[MemberProcess, ...]]:
        """For each case of a family, every member's process or the reason why there is none."""
        cases, members = tuple(cases), tuple(members)
        case_ids = [case.id for case in cases]
        held, endings = self._held(case_ids), self._endings(case_ids)
        own: defaultdict[UUID, list[OwnContact]] = defaultdict(list)
        for contact in contacts:
            own[contact.member_id].append(contact)
        return {
            case.id: tuple(
                judge(member.id, case.id, held[case.id], own[member.id], _ended_on(case, member, endings))
                for member in members
            )
            for case in cases
        }

    def end(self, case_id: UUID, member_id: UUID, on: date, reason: str) -> None:
        """The team ended the member's process that day; said again, the new day holds."""
        ending = table(ProcessEndingTable).c
        found = self._rows.of(ProcessEndingTable, ending.case_id == case_id, ending.member_id == member_id)
        if found:
            self._rows.change(found[0], ended_on=on, reason=reason)
        else:
            self._rows.add(
                ProcessEndingTable(case_id=case_id, member_id=member_id, ended_on=on, reason=reason)
            )

    def _held(self, case_ids: list[UUID]) -> defaultdict[UUID, list[HeldMeeting]]:
        meeting = table(MeetingTable)
        statement = sa.select(meeting.c.id, meeting.c.case_id, meeting.c.day).where(
            meeting.c.case_id.in_(case_ids), meeting.c.state == MeetingState.HELD, live(meeting)
        )
        rows = self._rows.all(statement)
        ids = [row.id for row in rows]
        discussed, there = self._discussed(ids), self._there(ids)
        found: defaultdict[UUID, list[HeldMeeting]] = defaultdict(list)
        for row in rows:
            found[row.case_id].append(
                HeldMeeting(
                    day=row.day,
                    discussed_ids=frozenset(discussed[row.id]),
                    agency_ids=frozenset(there[row.id]),
                )
            )
        return found

    def _discussed(self, meeting_ids: list[UUID]) -> defaultdict[UUID, set[UUID]]:
        about = table(DiscussedMemberTable)
        statement = sa.select(about.c.meeting_id, about.c.member_id)
        return self._sets(statement.where(about.c.meeting_id.in_(meeting_ids), live(about)))

    def _there(self, meeting_ids: list[UUID]) -> defaultdict[UUID, set[UUID]]:
        """The agencies somebody came from."""
        participant = table(ParticipantTable)
        statement = sa.select(participant.c.meeting_id, participant.c.agency_id).where(
            participant.c.meeting_id.in_(meeting_ids),
            participant.c.attendance.in_(THERE),
            participant.c.agency_id.is_not(None),
            live(participant),
        )
        return self._sets(statement)

    def _sets(self, statement: AnySelect) -> defaultdict[UUID, set[UUID]]:
        found: defaultdict[UUID, set[UUID]] = defaultdict(set)
        for row in self._rows.all(statement):
            found[row[0]].add(row[1])
        return found

    def _endings(self, case_ids: list[UUID]) -> dict[tuple[UUID, UUID], date]:
        ending = table(ProcessEndingTable).c
        statement = sa.select(ending.case_id, ending.member_id, ending.ended_on).where(
            ending.case_id.in_(case_ids), live(table(ProcessEndingTable))
        )
        return {(row.case_id, row.member_id): row.ended_on for row in self._rows.all(statement)}


def _ended_on(case: Case, member: Member, endings: dict[tuple[UUID, UUID], date]) -> date | None:
    """The day the team ended it or the case was closed, whichever came first."""
    days = [day for day in (endings.get((case.id, member.id)), case.closed_on) if day is not None]
    return min(days, default=None)
