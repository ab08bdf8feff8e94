"""Proposals of times: who can come when, asked on the phone, until one of the times becomes a meeting."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import onto, require
from famsam_desktop.domain.errors import AlreadyBooked, CaseIsClosed, ConsentMissing, NotFound
from famsam_desktop.domain.meetings import Meeting, MeetingDraft, ParticipantDraft
from famsam_desktop.domain.proposals import (
    Answer,
    Candidate,
    Proposal,
    ProposalDraft,
    ProposedPerson,
    ProposedSlot,
    Taken,
    draft_of,
    question,
    response,
)
from famsam_desktop.services import meeting_rules as rules
from famsam_desktop.services.invitations import answer_to
from famsam_desktop.services.printing import convener
from famsam_desktop.store.work import Store, Work

_BOOKED = Topic.MEETINGS | Topic.CASES | Topic.PROPOSALS


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """How a proposal becomes a meeting: what it does not say itself, and why agencies without consent take part."""

    plan: MeetingDraft
    reason: str = field(default="", repr=False)


class Proposals:
    """What the team does with proposals of times."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- reads ---------------------------------------------------------------------------------------------------

    def open(self) -> list[Proposal]:
        """The proposals that wait for a decision, the oldest first."""
        with self._store.read() as work:
            return work.proposals.open()

    def of_case(self, case_id: UUID) -> list[Proposal]:
        """The proposals of a case, decided ones as well."""
        with self._store.read() as work:
            return work.proposals.of_case(case_id)

    def one(self, proposal_id: UUID) -> Proposal:
        """A proposal with all that was said about it."""
        with self._store.read() as work:
            return work.proposals.one(proposal_id)

    def of_slot(self, slot_id: UUID) -> Proposal:
        """The proposal that a time belongs to."""
        with self._store.read() as work:
            return work.proposals.one(work.proposals.of_slot(slot_id))

    def candidates(self, case_id: UUID | None) -> list[Candidate]:
        """Who can be asked: the family, those it has met or has contact with, then the team and everybody else."""
        with self._store.read() as work:
            return _candidates(work, case_id)

    def taken(self, slots: Sequence[datetime], planned_minutes: int) -> list[Taken]:
        """What the colleagues have already at these times."""
        with self._store.read() as work:
            names, found = work.users.names(), dict[tuple[UUID, UUID], Taken]()
            for starts_at in slots:
                ends_at = starts_at + timedelta(minutes=max(1, planned_minutes))
                for other in work.meetings.around(starts_at, ends_at):
                    if other.ends_at > starts_at:
                        found |= {
                            (other.meeting_id, user_id): Taken(
                                starts_at=other.starts_at, ends_at=other.ends_at, name=names.get(user_id, "")
                            )
                            for user_id in other.user_ids
                        }
            return sorted(found.values(), key=_when_and_who)

    def question(self, proposal_id: UUID, person_id: UUID) -> str:
        """What to read out or send to somebody who is asked."""
        with self._store.read() as work:
            proposal = work.proposals.one(proposal_id)
            person = next((each for each in proposal.people if each.id == person_id), None)
            if person is None:
                raise NotFound("proposed_person")
            return question(proposal, person, work.rows.now, convener(work), answer_to(work))

    # --- changes -------------------------------------------------------------------------------------------------

    def propose(self, draft: ProposalDraft) -> Change:
        """Offer some times to some people."""
        with self._store.write("proposals.propose") as work:
            _proven(work, draft)
            return Change(Topic.PROPOSALS, work.proposals.add(draft))

    def amend(self, proposal_id: UUID, draft: ProposalDraft, seen: ProposalDraft | None = None) -> Change:
        """Offer other times, or ask other people; what was said about those that stay is kept.

        With the proposal as it was `seen`, only what differs from it is changed: the rest may be newer than that.
        """
        with self._store.write("proposals.amend") as work:
            before = _undecided(work, proposal_id)
            if seen is not None:
                draft = onto(draft_of(before), seen, draft)
            _proven(work, draft)
            if before.case_id != draft.case_id:
                raise NotFound("family_case")
            work.proposals.change(proposal_id, draft)
            return Change(Topic.PROPOSALS, proposal_id)

    def answer(self, slot_id: UUID, person_id: UUID, answer: Answer | None) -> Change:
        """What somebody says about a time; None when they have said nothing after all."""
        with self._store.write("proposals.answer") as work:
            proposal = _undecided(work, work.proposals.of_slot(slot_id))
            if person_id not in {person.id for person in proposal.people}:
                raise NotFound("proposed_person")
            work.proposals.set_answer(slot_id, person_id, answer)
            return Change(Topic.PROPOSALS, proposal.id)

    def remove(self, proposal_id: UUID) -> Change:
        """Delete a proposal with everything that was said about it; the meeting it became stays."""
        with self._store.write("proposals.remove") as work:
            work.proposals.remove(proposal_id)
            return Change(Topic.PROPOSALS, proposal_id)

    def become_meeting(self, proposal_id: UUID, slot_id: UUID, booking: Booking) -> Change:
        """Plan the meeting at one of the times, with everybody who was asked and what they said about it.

        The case, the title, the type and the length are those of the proposal.
        """
        with self._store.write("proposals.become_meeting") as work:
            proposal = _undecided(work, proposal_id)
            slot = proposal.slot(slot_id)
            if slot is None:
                raise NotFound("proposed_slot")
            draft = replace(
                booking.plan,
                case_id=proposal.case_id,
                title=proposal.title,
                type=proposal.type,
                starts_at=slot.starts_at,
                planned_minutes=proposal.planned_minutes,
            )
            rules.proven(work, draft, None)
            meeting = work.meetings.one(work.meetings.add(draft))
            _invite(work, meeting, proposal, slot, booking.reason)
            work.proposals.decide(proposal_id, meeting.id)
            return Change(_BOOKED, meeting.id)


# --- what has to hold --------------------------------------------------------------------------------------------


def _proven(work: Work, draft: ProposalDraft) -> None:
    """Refuse what is incomplete, a closed case, and another family's members."""
    require(draft.problems(work.rows.today))
    case = rules.case_of(work, draft.case_id)
    if case is not None and case.closed_on is not None:
        raise CaseIsClosed(case.closed_on)
    members = [person.member_id for person in draft.people if person.member_id is not None]
    rules.of_the_family(work, None if case is None else case.family_id, members)


def _undecided(work: Work, proposal_id: UUID) -> Proposal:
    proposal = work.proposals.one(proposal_id)
    if not proposal.is_open:
        raise AlreadyBooked
    return proposal


# --- who takes part ----------------------------------------------------------------------------------------------


def _invite(work: Work, meeting: Meeting, proposal: Proposal, slot: ProposedSlot, reason: str) -> None:
    """Put those who were asked among the participants; the team leads the meeting instead."""
    lacking = 0
    for person in proposal.people:
        if person.user_id is not None:
            continue
        asked = ParticipantDraft(
            contact_id=person.contact_id,
            member_id=person.member_id,
            support_person=person.who[3],
            response=response(proposal.answer(slot, person)),
            consent_acknowledged=reason if person.contact_id is not None else "",
        )
        try:
            draft, agency_id = rules.asked(work, meeting, asked, None)
        except ConsentMissing:
            lacking += 1
            continue
        participant_id = work.participants.add(meeting.id, agency_id, draft)
        rules.enter_reason(work, meeting, participant_id)
    if lacking:
        raise ConsentMissing(lacking)


def _candidates(work: Work, case_id: UUID | None) -> list[Candidate]:
    case = rules.case_of(work, case_id)
    met = frozenset() if case is None else work.proposals.met(case.family_id)
    family = () if case is None else work.families.members(case.family_id)
    contacts = [
        Candidate(
            person=ProposedPerson(contact_id=each.id, name=each.name, comes_from=each.agency),
            near=each.id in met,
        )
        for each in work.agencies.contacts()
    ]
    return [
        *(
            Candidate(
                person=ProposedPerson(member_id=each.id, name=each.name, comes_from="Familjen"), near=True
            )
            for each in family
        ),
        *(each for each in contacts if each.near),
        *(
            Candidate(person=ProposedPerson(user_id=each.id, name=each.name, comes_from="FamSam"))
            for each in work.users.all()
        ),
        *(each for each in contacts if not each.near),
    ]


def _when_and_who(taken: Taken) -> tuple[datetime, str]:
    return taken.starts_at, taken.name
