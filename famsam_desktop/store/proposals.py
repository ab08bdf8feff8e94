"""Proposals of times: tables ⇄ domain values."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.cases import CaseStep
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.proposals import (
    Answer,
    Proposal,
    ProposalDraft,
    ProposedPerson,
    ProposedSlot,
    changed_people,
)
from famsam_desktop.domain.terms import heading
from famsam_desktop.store.rows import AnyRow, AnySelect, Rows, live, table
from famsam_desktop.store.tables import (
    AgencyTable,
    CaseEventTable,
    ContactTable,
    FamilyCaseTable,
    FamilyMemberTable,
    FamilyTable,
    MeetingTable,
    OwnContactTable,
    ParticipantTable,
    ProposalTable,
    ProposedPersonTable,
    ProposedSlotTable,
    SlotAnswerTable,
    UserTable,
)

_proposal = table(ProposalTable)
_slot = table(ProposedSlotTable)
_person = table(ProposedPersonTable)
_answer = table(SlotAnswerTable)
_case = table(FamilyCaseTable)
_event = table(CaseEventTable)
_family = table(FamilyTable)
_meeting = table(MeetingTable)
_contact = table(ContactTable)
_agency = table(AgencyTable)
_member = table(FamilyMemberTable)
_user = table(UserTable)
_taking = table(ParticipantTable)
_own = table(OwnContactTable)


class ProposalStore:
    """Every proposal that is not deleted."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    # --- reads ---------------------------------------------------------------------------------------------------

    def one(self, proposal_id: UUID) -> Proposal:
        """A proposal with all that was said about it."""
        found = self._proposals(_proposal.c.id == proposal_id)
        if not found:
            raise NotFound("proposal")
        return found[0]

    def open(self) -> list[Proposal]:
        """Those of which no time was chosen and whose case nobody closed, the oldest first."""
        closed = sa.exists().where(
            _event.c.case_id == _proposal.c.case_id, _event.c.step == CaseStep.CLOSED, live(_event)
        )
        return self._proposals(_meeting.c.id.is_(None), ~closed)

    def of_case(self, case_id: UUID) -> list[Proposal]:
        """Those of a case, decided ones as well, the oldest first."""
        return self._proposals(_proposal.c.case_id == case_id)

    def of_slot(self, slot_id: UUID) -> UUID:
        """The proposal that a time belongs to."""
        statement = sa.select(_slot.c.proposal_id).where(live(_slot), _slot.c.id == slot_id)
        found: UUID | None = self._rows.scalar(statement)
        if found is None:
            raise NotFound("proposed_slot")
        return found

    def met(self, family_id: UUID) -> frozenset[UUID]:
        """The contacts that a family has met at a meeting, or that a member has as their own."""
        of_cases = sa.select(_case.c.id).where(_case.c.family_id == family_id)
        there = (
            sa.select(_taking.c.contact_id)
            .join_from(_taking, _meeting, _meeting.c.id == _taking.c.meeting_id)
            .where(live(_taking), live(_meeting), _meeting.c.case_id.in_(of_cases))
        )
        own = (
            sa.select(_own.c.contact_id)
            .join_from(_own, _member, _member.c.id == _own.c.member_id)
            .where(live(_own), live(_member), _member.c.family_id == family_id)
        )
        return frozenset(row.contact_id for row in self._rows.all(sa.union(there, own))) - {None}

    # --- writes --------------------------------------------------------------------------------------------------

    def add(self, draft: ProposalDraft) -> UUID:
        """A new proposal."""
        proposal_id = self._rows.add(ProposalTable(**_columns(draft))).id
        for starts_at in sorted(draft.slots):
            self._rows.add(ProposedSlotTable(proposal_id=proposal_id, starts_at=starts_at))
        for position, person in enumerate(draft.people):
            self._rows.add(_row_of_person(proposal_id, position, person))
        return proposal_id

    def change(self, proposal_id: UUID, draft: ProposalDraft) -> None:
        """The proposal as it is now; what was said about times and by people that stay is kept."""
        before = self.one(proposal_id)
        self._rows.change(self._rows.get(ProposalTable, proposal_id), **_columns(draft))
        self._change_slots(before, draft.slots)
        self._change_people(before, draft.people)

    def set_answer(self, slot_id: UUID, person_id: UUID, answer: Answer | None) -> None:
        """What somebody says about a time now; None when they have said nothing after all."""
        rows = self._rows.of(SlotAnswerTable, _answer.c.slot_id == slot_id, _answer.c.person_id == person_id)
        if rows and answer is None:
            self._rows.remove(rows[0])
        elif rows:
            self._rows.change(rows[0], answer=answer)
        elif answer is not None:
            self._rows.add(SlotAnswerTable(slot_id=slot_id, person_id=person_id, answer=answer))

    def decide(self, proposal_id: UUID, meeting_id: UUID) -> None:
        """The proposal has become this meeting."""
        self._rows.change(self._rows.get(ProposalTable, proposal_id), meeting_id=meeting_id)

    def remove(self, proposal_id: UUID) -> None:
        """Delete the proposal with everything that was said about it."""
        proposal = self.one(proposal_id)
        self._remove_slots(slot.id for slot in proposal.slots)
        self._remove_people(person.id for person in proposal.people)
        self._rows.remove(self._rows.get(ProposalTable, proposal_id))

    # --- inside --------------------------------------------------------------------------------------------------

    def _change_slots(self, before: Proposal, wanted: Iterable[datetime]) -> None:
        known = {slot.starts_at: slot.id for slot in before.slots}
        after = set(wanted)
        self._remove_slots(slot_id for starts_at, slot_id in known.items() if starts_at not in after)
        for starts_at in sorted(after - known.keys()):
            self._rows.add(ProposedSlotTable(proposal_id=before.id, starts_at=starts_at))

    def _change_people(self, before: Proposal, wanted: tuple[ProposedPerson, ...]) -> None:
        stay, go = changed_people(before.people, wanted)
        self._remove_people(person.id for person in go)
        for position, person in enumerate(stay):
            if person.id is None:
                self._rows.add(_row_of_person(before.id, position, person))
            else:
                self._rows.change(self._rows.get(ProposedPersonTable, person.id), position=position)

    def _remove_slots(self, slot_ids: Iterable[UUID | None]) -> None:
        for slot_id in slot_ids:
            if slot_id is not None:
                self._remove_answers(_answer.c.slot_id == slot_id)
                self._rows.remove(self._rows.get(ProposedSlotTable, slot_id))

    def _remove_people(self, person_ids: Iterable[UUID | None]) -> None:
        for person_id in person_ids:
            if person_id is not None:
                self._remove_answers(_answer.c.person_id == person_id)
                self._rows.remove(self._rows.get(ProposedPersonTable, person_id))

    def _remove_answers(self, which: sa.ColumnElement[bool]) -> None:
        for row in self._rows.of(SlotAnswerTable, which):
            self._rows.remove(row)

    def _proposals(self, *where: sa.ColumnElement[bool]) -> list[Proposal]:
        """Those that fit, in four queries however many they are."""
        rows = self._rows.all(_whole().where(*where))
        ids = [row.id for row in rows]
        slots, people, answers = self._slots(ids), self._people(ids), self._answers(ids)
        return [
            Proposal(
                id=row.id,
                case_id=row.case_id,
                family_id=row.family_id,
                subject=_subject(row),
                title=row.title,
                type=row.type,
                planned_minutes=row.planned_minutes,
                slots=tuple(slots[row.id]),
                people=tuple(people[row.id]),
                answers=answers[row.id],
                meeting_id=row.meeting_id,
            )
            for row in rows
        ]

    def _slots(self, ids: list[UUID]) -> dict[UUID, list[ProposedSlot]]:
        found: defaultdict[UUID, list[ProposedSlot]] = defaultdict(list)
        statement = (
            sa.select(_slot.c.proposal_id, _slot.c.id, _slot.c.starts_at)
            .where(live(_slot), _slot.c.proposal_id.in_(ids))
            .order_by(_slot.c.starts_at)
        )
        for row in self._rows.all(statement):
            found[row.proposal_id].append(ProposedSlot(id=row.id, starts_at=row.starts_at))
        return found

    def _people(self, ids: list[UUID]) -> dict[UUID, list[ProposedPerson]]:
        """With the names they have now, deleted ones as well."""
        found: defaultdict[UUID, list[ProposedPerson]] = defaultdict(list)
        own = ("proposal_id", "id", "contact_id", "member_id", "user_id")
        statement = (
            sa.select(
                *(_person.c[name] for name in own),
                sa.func.coalesce(_contact.c.name, _member.c.name, _user.c.name, _person.c.name).label("name"),
                sa.func.coalesce(_agency.c.name, "").label("agency"),
            )
            .select_from(_person)
            .outerjoin(_contact, _contact.c.id == _person.c.contact_id)
            .outerjoin(_agency, _agency.c.id == _contact.c.agency_id)
            .outerjoin(_member, _member.c.id == _person.c.member_id)
            .outerjoin(_user, _user.c.id == _person.c.user_id)
            .where(live(_person), _person.c.proposal_id.in_(ids))
            .order_by(_person.c.position, _person.c.created_at, _person.c.id)
        )
        for row in self._rows.all(statement):
            values = row._asdict()
            proposal_id, agency = values.pop("proposal_id"), values.pop("agency")
            found[proposal_id].append(ProposedPerson(**values, comes_from=_whence(row, agency)))
        return found

    def _answers(self, ids: list[UUID]) -> dict[UUID, dict[tuple[UUID, UUID], Answer]]:
        found: defaultdict[UUID, dict[tuple[UUID, UUID], Answer]] = defaultdict(dict)
        statement = (
            sa.select(_slot.c.proposal_id, _answer.c.slot_id, _answer.c.person_id, _answer.c.answer)
            .join_from(_answer, _slot, _slot.c.id == _answer.c.slot_id)
            .where(live(_answer), live(_slot), _slot.c.proposal_id.in_(ids))
        )
        for row in self._rows.all(statement):
            found[row.proposal_id][row.slot_id, row.person_id] = row.answer
        return found


def _whole() -> AnySelect:
    """A meeting that was deleted has not been decided on."""
    own = ("id", "case_id", "title", "type", "planned_minutes")
    return (
        sa.select(
            *(_proposal.c[name] for name in own),
            _case.c.family_id,
            _family.c.alias,
            _meeting.c.id.label("meeting_id"),
        )
        .select_from(_proposal)
        .outerjoin(_case, _case.c.id == _proposal.c.case_id)
        .outerjoin(_family, _family.c.id == _case.c.family_id)
        .outerjoin(_meeting, sa.and_(_meeting.c.id == _proposal.c.meeting_id, live(_meeting)))
        .where(live(_proposal), _family.c.purged_on.is_(None))
        .order_by(_proposal.c.created_at, _proposal.c.id)
    )


def _subject(row: AnyRow) -> str:
    return " – ".join(part for part in (row.alias, row.title) if part) or heading(row.type)


def _whence(row: AnyRow, agency: str) -> str:
    if row.user_id is not None:
        return "FamSam"
    return "Familjen" if row.member_id is not None else agency


def _columns(draft: ProposalDraft) -> dict[str, Any]:
    return {
        "case_id": draft.case_id,
        "title": draft.title.strip(),
        "type": draft.type,
        "planned_minutes": draft.planned_minutes,
    }


def _row_of_person(proposal_id: UUID, position: int, person: ProposedPerson) -> ProposedPersonTable:
    contact_id, member_id, user_id, name = person.who
    return ProposedPersonTable(
        proposal_id=proposal_id,
        position=position,
        contact_id=contact_id,
        member_id=member_id,
        user_id=user_id,
        name=name,
    )
