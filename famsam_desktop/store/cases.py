"""Cases with their referral, their dated events and their held meetings."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.cases import Case, CaseEvent, CaseStep, ClosingDraft, Referral, ReferralDraft
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.meetings import MeetingState, MeetingType
from famsam_desktop.store.rows import AnySelect, Rows, live, table, tables, typed
from famsam_desktop.store.tables import (
    AgencyTable,
    CaseEventTable,
    FamilyCaseTable,
    FamilyTable,
    MeetingTable,
    ReferralTable,
    UserTable,
)

_OWN = (
    *("id", "family_id", "number", "dnr", "reason", "sub_reason", "pre_meeting_reason", "closing_note"),
    *("handed_over_to_id", "check_in_days"),
)
_REFERRAL = (
    *("referred_on", "referred_by", "channel", "several_measures", "earlier_cooperation_insufficient"),
    *("family_perspective_needed", "question", "declined_by_family", "agency_id"),
)


class CaseStore:
    """Reads and writes cases."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def one(self, case_id: UUID) -> Case:
        """A case."""
        found = self._cases(table(FamilyCaseTable).c.id == case_id)
        if not found:
            raise NotFound("family_case")
        return found[0]

    def of_family(self, family_id: UUID) -> tuple[Case, ...]:
        """A family's cases, newest first."""
        return self._cases(table(FamilyCaseTable).c.family_id == family_id)

    def open_cases(self) -> list[tuple[UUID, str]]:
        """Cases that nobody closed, with the alias of the family."""
        case, family, event = tables(FamilyCaseTable, FamilyTable, CaseEventTable)
        closed = sa.exists().where(event.c.case_id == case.c.id, event.c.step == CaseStep.CLOSED, live(event))
        statement = (
            sa.select(case.c.id, family.c.alias)
            .join_from(case, family, family.c.id == case.c.family_id)
            .where(live(case), live(family), family.c.purged_on.is_(None), ~closed)
        )
        return [(row.id, row.alias) for row in self._rows.all(statement)]

    def add(self, family_id: UUID, number: int, draft: ReferralDraft) -> UUID:
        """A new case, with its referral as its first event."""
        values = typed(draft)
        case = FamilyCaseTable(
            family_id=family_id,
            number=number,
            responsible_id=values.pop("responsible_id"),
            dnr=values.pop("dnr"),
        )
        case_id = self._rows.add(case).id
        self._rows.add(ReferralTable(case_id=case_id, **values))
        event = CaseEventTable(
            case_id=case_id, position=1, step=CaseStep.REFERRED, happened_on=values["referred_on"]
        )
        self._rows.add(event)
        return case_id

    def add_event(self, case_id: UUID, event: CaseEvent) -> None:
        """A step, after those there are."""
        last = table(CaseEventTable)
        position = self._rows.scalar(sa.select(sa.func.max(last.c.position)).where(last.c.case_id == case_id))
        self._rows.add(
            CaseEventTable(
                case_id=case_id, position=(position or 0) + 1, step=event.step, happened_on=event.on
            )
        )

    def close(self, case_id: UUID, event: CaseEvent, draft: ClosingDraft) -> None:
        """The closing, and why."""
        self.add_event(case_id, event)
        self._rows.change(
            self._rows.get(FamilyCaseTable, case_id),
            reason=draft.reason,
            sub_reason=draft.sub_reason,
            pre_meeting_reason=draft.pre_meeting_reason,
            handed_over_to_id=draft.handed_over_to,
            closing_note=draft.note,
        )

    def assign(self, case_id: UUID, user_id: UUID | None) -> None:
        """Who of the team answers for the case."""
        self._rows.change(self._rows.get(FamilyCaseTable, case_id), responsible_id=user_id)

    # --- reading -------------------------------------------------------------------------------------------------

    def _cases(self, *where: sa.ColumnElement[bool]) -> tuple[Case, ...]:
        case, family, user = tables(FamilyCaseTable, FamilyTable, UserTable)
        statement = (
            sa.select(
                *(case.c[name] for name in _OWN), sa.func.coalesce(user.c.name, "").label("responsible")
            )
            .select_from(case)
            .join(family, family.c.id == case.c.family_id)
            .outerjoin(user, user.c.id == case.c.responsible_id)
            .where(live(case), family.c.purged_on.is_(None), *where)
            .order_by(case.c.number.desc())
        )
        rows = self._rows.all(statement)
        ids = [row.id for row in rows]
        events, referrals, held = self._events(ids), self._referrals(ids), self._held(ids)
        return tuple(
            Case(
                events=tuple(events[row.id]),
                referral=referrals.get(row.id),
                first_held_on=held.get(row.id, (None, None))[0],
                last_held_on=held.get(row.id, (None, None))[1],
                **row._asdict(),
            )
            for row in rows
        )

    def _events(self, case_ids: Sequence[UUID]) -> defaultdict[UUID, list[CaseEvent]]:
        event = table(CaseEventTable)
        statement = sa.select(event.c.case_id, event.c.step, event.c.happened_on).where(
            event.c.case_id.in_(case_ids)
        )
        found: defaultdict[UUID, list[CaseEvent]] = defaultdict(list)
        for row in self._rows.all(statement.where(live(event)).order_by(event.c.position)):
            found[row.case_id].append(CaseEvent(row.step, row.happened_on))
        return found

    def _referrals(self, case_ids: Sequence[UUID]) -> dict[UUID, Referral]:
        referral, agency = table(ReferralTable), table(AgencyTable)
        statement = (
            sa.select(
                referral.c.case_id,
                *(referral.c[name] for name in _REFERRAL),
                sa.func.coalesce(agency.c.name, "").label("agency"),
            )
            .select_from(referral)
            .outerjoin(agency, agency.c.id == referral.c.agency_id)
            .where(referral.c.case_id.in_(case_ids), live(referral))
        )
        found = {}
        for row in self._rows.all(statement):
            values: dict[str, Any] = row._asdict()
            case_id = values.pop("case_id")
            found[case_id] = Referral(**values)
        return found

    def _held(self, case_ids: Sequence[UUID]) -> dict[UUID, tuple[date, date]]:
        """The first and the last held coordination meeting of each case."""
        meeting = table(MeetingTable)
        statement = (
            sa.select(meeting.c.case_id, sa.func.min(meeting.c.day), sa.func.max(meeting.c.day))
            .where(meeting.c.case_id.in_(case_ids), live(meeting))
            .where(meeting.c.state == MeetingState.HELD, meeting.c.type == MeetingType.COORDINATION)
            .group_by(meeting.c.case_id)
        )
        return {row[0]: (row[1], row[2]) for row in self._rows.all(statement)}


def case_ids(family_id: UUID) -> AnySelect:
    """The cases of a family, for a select about what hangs on them: it makes the database begin with the family."""
    case = table(FamilyCaseTable).alias("family_cases")
    return sa.select(case.c.id).where(case.c.family_id == family_id, live(case))
