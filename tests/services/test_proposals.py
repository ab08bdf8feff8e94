"""Proposals of times on a real store: asked, answered, changed, booked with their people, undone, and refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.errors import (
    AlreadyBooked,
    CaseIsClosed,
    ConsentMissing,
    Incomplete,
    MeetingClash,
    NotFound,
)
from famsam_desktop.domain.meetings import MeetingDraft, MeetingState, MeetingType, Response
from famsam_desktop.domain.proposals import Answer, Proposal, ProposalDraft, ProposedPerson, draft_of
from famsam_desktop.services.history import History
from famsam_desktop.services.meetings import Meetings
from famsam_desktop.services.proposals import Booking, Proposals
from famsam_desktop.services.trash import Trash
from tests import builders
from tests.team import Team, made

TUESDAY = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)
WEDNESDAY = TUESDAY + timedelta(days=1)


class Asked:
    """A family with an open case, a school that consent covers, BUP that it does not, and a proposal to all."""

    def __init__(self, team: Team) -> None:
        self.team, self.proposals = team, Proposals(team.store)
        self.meetings, self.history = Meetings(team.store), History(team.store)
        self.family = team.family()
        self.child, self.guardian = team.child(self.family), team.guardian(self.family)
        school, self.clinic = team.agency(), team.agency(name="BUP")
        self.teacher = team.contact(school)
        self.doctor = team.contact(self.clinic, name="Åsa Björk")
        self.case = team.case(self.family)
        team.consents.record(self.family, builders.a_consent(self.child, self.guardian, {school}))
        self.id = made(self.proposals.propose(self.draft()))

    def draft(self, **changes: Any) -> ProposalDraft:
        draft = ProposalDraft(
            case_id=self.case,
            slots=(WEDNESDAY, TUESDAY),
            people=(
                ProposedPerson(member_id=self.guardian),
                ProposedPerson(contact_id=self.teacher),
                ProposedPerson(user_id=self.team.users[1]),
                ProposedPerson(name=" Mormor Ulla "),
            ),
        )
        return replace(draft, **changes)

    @property
    def now(self) -> Proposal:
        return self.proposals.one(self.id)

    def say(self, slot: int, person: int, answer: Answer | None) -> None:
        now = self.now
        slot_id, person_id = now.slots[slot].id, now.people[person].id
        assert slot_id is not None
        assert person_id is not None
        self.proposals.answer(slot_id, person_id, answer)

    def said(self) -> list[list[Answer | None]]:
        now = self.now
        return [[now.answer(slot, person) for person in now.people] for slot in now.slots]

    def book(self, slot: int = 0, reason: str = "", **plan: Any) -> UUID:
        slot_id = self.now.slots[slot].id
        assert slot_id is not None
        booking = Booking(plan=MeetingDraft(chair_id=self.team.users[0], **plan), reason=reason)
        return made(self.proposals.become_meeting(self.id, slot_id, booking))


@pytest.fixture
def asked(team: Team) -> Asked:
    return Asked(team)


# --- asking ------------------------------------------------------------------------------------------------------


def test_a_proposal_is_read_back_with_names_in_the_order_asked(asked: Asked) -> None:
    now = asked.now
    assert [slot.starts_at for slot in now.slots] == [TUESDAY, WEDNESDAY]
    assert [(person.name, person.comes_from) for person in now.people] == [
        *(("Åsa", "Familjen"), ("Örjan Ek", "Björkskolan"), ("Per Sjö", "FamSam"), ("Mormor Ulla", ""))
    ]
    assert (now.subject, now.case_id, now.family_id) == ("Familj 26-01", asked.case, asked.family)
    assert now.is_open


def test_answers_are_set_changed_and_taken_back(asked: Asked) -> None:
    asked.say(0, 0, Answer.YES)
    asked.say(0, 1, Answer.NO)
    asked.say(1, 0, Answer.MAYBE)
    assert asked.said() == [[Answer.YES, Answer.NO, None, None], [Answer.MAYBE, None, None, None]]
    asked.say(0, 0, Answer.MAYBE)
    asked.say(0, 1, None)
    asked.say(0, 2, None)
    assert asked.said() == [[Answer.MAYBE, None, None, None], [Answer.MAYBE, None, None, None]]
    asked.say(0, 1, Answer.YES)
    assert asked.said()[0][1] is Answer.YES


def test_one_answer_is_one_step_to_undo(asked: Asked) -> None:
    asked.say(0, 0, Answer.YES)
    asked.say(0, 0, Answer.NO)
    assert asked.history.reversible().undo == "proposals.answer"
    change = asked.history.undo()
    assert change.topics & Topic.PROPOSALS
    assert asked.said()[0][0] is Answer.YES
    asked.history.undo()
    assert asked.said()[0][0] is None
    asked.history.redo()
    assert asked.said()[0][0] is Answer.YES


def test_an_answer_of_somebody_from_another_proposal_is_refused(asked: Asked) -> None:
    other = made(asked.proposals.propose(asked.draft()))
    slot, person = asked.now.slots[0].id, asked.proposals.one(other).people[0].id
    assert slot is not None
    assert person is not None
    with pytest.raises(NotFound):
        asked.proposals.answer(slot, person, Answer.YES)
    with pytest.raises(NotFound):
        asked.proposals.answer(uuid4(), person, Answer.YES)


# --- changing ----------------------------------------------------------------------------------------------------


def test_what_was_said_stays_with_the_times_and_people_that_stay(asked: Asked) -> None:
    for person in range(4):
        asked.say(0, person, Answer.YES)
        asked.say(1, person, Answer.NO)
    thursday = WEDNESDAY + timedelta(days=1)
    draft = draft_of(asked.now)
    kept = (draft.people[3], draft.people[1], ProposedPerson(contact_id=asked.doctor))
    asked.proposals.amend(asked.id, replace(draft, slots=(thursday, WEDNESDAY), people=kept))
    assert [slot.starts_at for slot in asked.now.slots] == [WEDNESDAY, thursday]
    assert [person.name for person in asked.now.people] == ["Mormor Ulla", "Örjan Ek", "Åsa Björk"]
    assert asked.said() == [[Answer.NO, Answer.NO, None], [None, None, None]]
    asked.history.undo()
    assert asked.said() == [[Answer.YES] * 4, [Answer.NO] * 4]


def test_saving_a_proposal_as_it_is_changes_nothing(asked: Asked, team: Team) -> None:
    entries = team.entries()
    asked.proposals.amend(asked.id, draft_of(asked.now))
    assert team.entries() == entries


def test_what_somebody_else_changed_meanwhile_stays(asked: Asked) -> None:
    seen = draft_of(asked.now)
    asked.proposals.amend(asked.id, replace(seen, people=seen.people[:2]))
    asked.proposals.amend(asked.id, replace(seen, planned_minutes=45), seen)
    assert asked.now.planned_minutes == 45
    assert len(asked.now.people) == 2


@pytest.mark.parametrize(
    "wrong",
    [{"slots": ()}, {"people": ()}, {"planned_minutes": 0}, {"case_id": None}],
    ids=["no times", "nobody", "no length", "no case and no title"],
)
def test_an_incomplete_proposal_is_refused(asked: Asked, wrong: dict[str, Any]) -> None:
    with pytest.raises(Incomplete):
        asked.proposals.propose(asked.draft(**wrong))
    with pytest.raises(Incomplete):
        asked.proposals.amend(asked.id, asked.draft(**wrong))


def test_only_members_of_the_family_can_be_asked(asked: Asked, team: Team) -> None:
    stranger = ProposedPerson(member_id=team.child(team.family(alias="Familj 26-02")))
    with pytest.raises(NotFound):
        asked.proposals.propose(asked.draft(people=(stranger,)))
    with pytest.raises(NotFound):
        asked.proposals.propose(asked.draft(case_id=None, title="Styrgrupp", people=(stranger,)))


def test_a_closed_case_has_no_proposals_to_make_or_to_wait_for(asked: Asked, team: Team) -> None:
    assert [each.id for each in asked.proposals.open()] == [asked.id]
    team.cases.close(asked.case, builders.a_closing())
    assert asked.proposals.open() == []
    assert [each.id for each in asked.proposals.of_case(asked.case)] == [asked.id]
    with pytest.raises(CaseIsClosed):
        asked.proposals.propose(asked.draft())


def test_a_proposal_of_no_case_has_a_title(asked: Asked, team: Team) -> None:
    draft = asked.draft(case_id=None, title="Styrgrupp i vår", type=MeetingType.STEERING_GROUP)
    other = made(asked.proposals.propose(replace(draft, people=(ProposedPerson(contact_id=asked.doctor),))))
    assert asked.proposals.one(other).subject == "Styrgrupp i vår"
    assert [each.id for each in asked.proposals.open()] == [asked.id, other]
    assert [each.id for each in asked.proposals.of_case(asked.case)] == [asked.id]


def test_a_removed_proposal_is_gone_and_can_be_had_back(asked: Asked) -> None:
    asked.say(0, 0, Answer.YES)
    asked.proposals.remove(asked.id)
    assert asked.proposals.open() == []
    with pytest.raises(NotFound):
        _ = asked.now
    asked.history.undo()
    assert asked.said()[0][0] is Answer.YES


def test_somebody_removed_from_the_register_is_still_named(asked: Asked, team: Team) -> None:
    team.agencies.remove_contact(asked.teacher)
    assert asked.now.people[1].name == "Örjan Ek"


# --- booking -----------------------------------------------------------------------------------------------------


def test_a_time_becomes_a_meeting_with_everybody_and_what_they_said(asked: Asked) -> None:
    asked.say(1, 0, Answer.YES)
    asked.say(1, 1, Answer.MAYBE)
    asked.say(1, 3, Answer.NO)
    meeting_id = asked.book(1, discussed_ids=frozenset({asked.child}))
    page = asked.meetings.page(meeting_id)
    assert (page.meeting.starts_at, page.meeting.planned_minutes) == (WEDNESDAY, 90)
    assert (page.meeting.case_id, page.meeting.state) == (asked.case, MeetingState.DRAFT)
    assert page.meeting.discussed_ids == {asked.child}
    assert {(each.name, each.agency, each.response) for each in page.participants} == {
        ("Åsa", "", Response.COMING),
        ("Örjan Ek", "Björkskolan", Response.MAYBE),
        ("Mormor Ulla", "", Response.NOT_COMING),
    }
    assert asked.now.meeting_id == meeting_id
    assert asked.proposals.open() == []


def test_booking_is_one_step_to_undo(asked: Asked) -> None:
    meeting_id = asked.book()
    asked.history.undo()
    assert asked.now.is_open
    with pytest.raises(NotFound):
        asked.meetings.page(meeting_id)
    asked.history.redo()
    assert asked.now.meeting_id == meeting_id
    assert len(asked.meetings.page(meeting_id).participants) == 3


def test_a_decided_proposal_stays_as_it_is(asked: Asked) -> None:
    asked.book()
    tries: list[Callable[[], object]] = [
        asked.book,
        lambda: asked.proposals.amend(asked.id, asked.draft()),
        lambda: asked.say(0, 0, Answer.YES),
    ]
    for attempt in tries:
        with pytest.raises(AlreadyBooked):
            attempt()


def test_a_proposal_is_open_again_when_its_meeting_is_removed(asked: Asked, team: Team) -> None:
    meeting_id = asked.book()
    asked.meetings.remove(meeting_id)
    assert asked.now.is_open
    assert asked.book(1) != meeting_id
    assert Trash(team.store).rows()


def test_a_clash_is_refused_and_nothing_is_booked(asked: Asked, team: Team) -> None:
    team.meeting(None, title="Annat", starts_at=TUESDAY + timedelta(minutes=30))
    with pytest.raises(MeetingClash):
        asked.book(0)
    assert asked.now.is_open
    assert asked.meetings.between(date(2026, 3, 10), date(2026, 3, 10))[0].subject == "Annat"
    asked.book(1)


def test_an_agency_without_consent_needs_a_reason(asked: Asked) -> None:
    people = (*asked.draft().people, ProposedPerson(contact_id=asked.doctor))
    asked.proposals.amend(asked.id, asked.draft(people=people))
    with pytest.raises(ConsentMissing):
        asked.book()
    assert asked.now.is_open
    assert asked.meetings.all() == []
    page = asked.meetings.page(asked.book(reason="Vårdnadshavaren lämnar samtycke på mötet"))
    given = {each.name: each.consent_acknowledged for each in page.participants}
    assert given["Åsa Björk"] == "Vårdnadshavaren lämnar samtycke på mötet"
    assert given["Örjan Ek"] == ""


def test_a_time_of_another_proposal_is_refused(asked: Asked) -> None:
    other = asked.proposals.one(made(asked.proposals.propose(asked.draft()))).slots[0].id
    assert other is not None
    booking = Booking(plan=MeetingDraft(chair_id=asked.team.users[0]))
    with pytest.raises(NotFound):
        asked.proposals.become_meeting(asked.id, other, booking)


def test_without_a_chair_nothing_is_booked(asked: Asked) -> None:
    slot = asked.now.slots[0].id
    assert slot is not None
    with pytest.raises(Incomplete):
        asked.proposals.become_meeting(asked.id, slot, Booking(plan=MeetingDraft()))


# --- what is offered ---------------------------------------------------------------------------------------------


def test_candidates_begin_with_the_family_and_those_it_knows(asked: Asked, team: Team) -> None:
    own = builders.an_own_contact(asked.clinic, contact_id=asked.doctor)
    team.families.add_own_contact(asked.child, own)
    found = asked.proposals.candidates(asked.case)
    assert [(each.person.name, each.person.comes_from, each.near) for each in found] == [
        ("Alva", "Familjen", True),
        ("Åsa", "Familjen", True),
        ("Åsa Björk", "BUP", True),
        ("Maria Lund", "FamSam", False),
        ("Per Sjö", "FamSam", False),
        ("Örjan Ek", "Björkskolan", False),
    ]
    assert [each.person.name for each in asked.proposals.candidates(None)] == [
        *("Maria Lund", "Per Sjö", "Åsa Björk", "Örjan Ek")
    ]


def test_what_the_colleagues_have_already_is_told_by_name(asked: Asked, team: Team) -> None:
    team.meeting(
        None, title="Annat", starts_at=TUESDAY - timedelta(minutes=60), note_taker_id=team.users[1]
    )  # until half past nine
    found = asked.proposals.taken([TUESDAY, WEDNESDAY], 90)
    assert [(each.name, each.starts_at) for each in found] == [
        ("Maria Lund", TUESDAY - timedelta(minutes=60)),
        ("Per Sjö", TUESDAY - timedelta(minutes=60)),
    ]
    assert asked.proposals.taken([TUESDAY + timedelta(minutes=30)], 90) == []
    assert asked.proposals.taken([], 90) == []


def test_the_question_is_for_somebody_who_is_asked(asked: Asked) -> None:
    person = asked.now.people[0].id
    assert person is not None
    said = asked.proposals.question(asked.id, person)
    assert "tisdag 10 mars 2026 kl. 09.00–10.30" in said
    assert not any(name in said for name in ("Åsa", "Familj 26-01", "Örjan", "Alva"))
    with pytest.raises(NotFound):
        asked.proposals.question(asked.id, uuid4())
