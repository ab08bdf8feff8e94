"""What a user can do with cases: refer, step, close, reopen, end a process."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from famsam_desktop.domain import cases as rules
from famsam_desktop.domain import drafts
from famsam_desktop.domain.cases import Case, CaseStep, ClosingDraft, ReferralDraft
from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.errors import CaseIsClosed, InTheFuture, NotAProcess, OutOfOrder
from famsam_desktop.domain.meetings import OVER, MeetingState
from famsam_desktop.domain.processes import Process
from famsam_desktop.domain.sorting import SortKey, sv_key
from famsam_desktop.store.work import Store, Work


class Cases:
    """The cases of the families."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def open_cases(self) -> list[tuple[UUID, str]]:
        """The cases that are not closed, with the alias of their family, to choose from."""
        with self._store.read() as work:
            return sorted(work.cases.open_cases(), key=_alias_key)

    def refer(self, family_id: UUID, draft: ReferralDraft) -> Change:
        """The family comes to the team, for the first time or again."""
        with self._store.write("cases.refer") as work:
            number = rules.reopen(work.cases.of_family(family_id), draft, work.rows.today)
            return Change(Topic.CASES | Topic.FAMILIES, work.cases.add(family_id, number, draft))

    def step(self, case_id: UUID, kind: CaseStep, on: date) -> Change:
        """Move an open case on."""
        with self._store.write("cases.step") as work:
            event = rules.step(work.cases.one(case_id), kind, on, work.rows.today)
            work.cases.add_event(case_id, event)
            return Change(Topic.CASES | Topic.FAMILIES, case_id)

    def close(self, case_id: UUID, draft: ClosingDraft) -> Change:
        """Close a case. Its processes end with it; its meetings that were not held are cancelled."""
        with self._store.write("cases.close") as work:
            case = work.cases.one(case_id)
            event = rules.close(case, draft, work.rows.today)
            work.cases.close(case_id, event, _fitting(case, draft))
            for meeting in work.meetings.of_family(case.family_id):
                if meeting.case_id == case_id and meeting.state not in OVER:
                    work.meetings.change(meeting.id, state=MeetingState.CANCELLED)
            return Change(Topic.CASES | Topic.FAMILIES | Topic.MEETINGS, case_id)

    def end_process(self, case_id: UUID, member_id: UUID, on: date, reason: str) -> Change:
        """The team ends a member's process while the case goes on."""
        with self._store.write("cases.end_process") as work:
            drafts.require(drafts.text("reason", reason))
            case = work.cases.one(case_id)
            if case.closed_on is not None:
                raise CaseIsClosed(case.closed_on)
            since = _process(work, case, member_id).since
            if on > work.rows.today:
                raise InTheFuture("process_ending")
            if on < since:
                raise OutOfOrder("process_ending", since)
            work.processes.end(case_id, member_id, on, reason)
            return Change(Topic.CASES | Topic.FAMILIES, case_id)

    def assign(self, case_id: UUID, user_id: UUID | None) -> Change:
        """Say who of the team answers for a case."""
        with self._store.write("cases.assign") as work:
            work.cases.assign(case_id, user_id)
            return Change(Topic.CASES | Topic.FAMILIES, case_id)


def _fitting(case: Case, draft: ClosingDraft) -> ClosingDraft:
    """The draft with only the reasons that fit whether a coordination meeting was held."""
    if case.first_held_on is not None:
        return replace(draft, pre_meeting_reason=None)
    return replace(draft, reason=None, sub_reason=None)


def _process(work: Work, case: Case, member_id: UUID) -> Process:
    """The member's process in the case, or a refusal."""
    members = [each for each in work.families.members(case.family_id) if each.id == member_id]
    contacts = work.own_contacts.of_family(case.family_id)
    for judged in work.processes.of_cases([case], members, contacts)[case.id]:
        if judged.process is not None:
            return judged.process
    raise NotAProcess


def _alias_key(case: tuple[UUID, str]) -> SortKey:
    return sv_key(case[1])
