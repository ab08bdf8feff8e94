"""Who may have what of a summary: every copy is counted again, passage by passage, in another way."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.consents import Coverage
from famsam_desktop.domain.meetings import Meeting, MeetingForm, MeetingType, Participant
from famsam_desktop.domain.outcomes import Action, Outcome, OutcomeKind, Owner, OwnerKind
from famsam_desktop.domain.overviews import MeetingPage
from famsam_desktop.domain.recipients import TEAM, Reach, Recipient, left_out, recipients, share

MEETING = UUID(int=1)
AGENCIES = [UUID(int=100 + n) for n in range(4)]
CONTACTS = [UUID(int=200 + n) for n in range(6)]
MEMBERS = [UUID(int=300 + n) for n in range(3)]


def meeting(**changes: Any) -> Meeting:
    values = {"case_id": UUID(int=2), "family_id": UUID(int=3), **changes}
    return Meeting(
        id=MEETING,
        type=MeetingType.COORDINATION,
        form=MeetingForm.IN_PERSON,
        starts_at=datetime(2026, 3, 4, 8, 0, tzinfo=UTC),
        planned_minutes=60,
        chair_id=UUID(int=4),
        **values,
    )


def page_of(people: list[Participant], outcomes: list[Outcome], actions: list[Action]) -> MeetingPage:
    return MeetingPage(
        meeting=meeting(),
        subject="Familj 26-01",
        participants=tuple(people),
        outcomes=tuple(outcomes),
        actions=tuple(actions),
    )


def participant(number: int, **who: Any) -> Participant:
    return Participant(id=UUID(int=400 + number), meeting_id=MEETING, name=f"person {number}", **who)


@st.composite
def pages(draw: st.DrawFn) -> tuple[MeetingPage, dict[UUID, Coverage]]:
    """A meeting with anybody in it, and results and actions of every kind."""
    at = {contact: draw(st.sampled_from(AGENCIES)) for contact in CONTACTS}
    there = draw(st.lists(st.sampled_from([*CONTACTS, *MEMBERS, None]), max_size=7, unique=True))
    people = [
        participant(
            number,
            contact_id=who if who in at else None,
            member_id=who if who in MEMBERS else None,
            agency_id=at.get(who) if who is not None else None,
        )
        for number, who in enumerate(there)
    ]
    some = st.none() | st.sampled_from(AGENCIES)
    outcomes = [
        Outcome(
            id=UUID(int=500 + number),
            meeting_id=MEETING,
            kind=draw(st.sampled_from(OutcomeKind)),
            text=f"resultat {number}",
            agency_id=draw(some),
            receiver_id=(receiver := draw(st.none() | st.sampled_from(CONTACTS))),
            receiver_agency_id=at.get(receiver) if receiver is not None else None,
            restricted_to=draw(st.frozensets(st.sampled_from(AGENCIES), max_size=2)),
            hidden_from_family=draw(st.booleans()),
        )
        for number in range(draw(st.integers(0, 5)))
    ]
    owners = st.one_of(
        st.sampled_from([Owner(OwnerKind.CONTACT, each) for each in CONTACTS]),
        st.sampled_from([Owner(OwnerKind.MEMBER, each) for each in MEMBERS]),
        st.just(Owner(OwnerKind.USER, UUID(int=4))),
    )
    actions = [
        Action(
            id=UUID(int=600 + number),
            what=f"åtgärd {number}",
            owner=(owner := draw(owners)),
            agency_id=at.get(owner.id),
            due=date(2026, 3, 20),
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    coverages = {agency: draw(st.sampled_from(Coverage)) for agency in AGENCIES}
    return page_of(people, outcomes, actions), coverages


def allowed(page: MeetingPage, coverages: dict[UUID, Coverage], who: Participant) -> Iterator[UUID]:
    """Said once more, by each passage instead of by each reader."""
    red = who.agency_id is None or coverages[who.agency_id] is Coverage.NONE
    sees_all = who.member_id is not None or not red
    yield from _outcomes(page, who, red=red)
    for action in page.actions:
        if sees_all or (action.agency_id is not None and action.agency_id == who.agency_id):
            yield action.id
    for other in page.participants:
        if sees_all or other is who or (who.agency_id and other.agency_id == who.agency_id):
            yield other.id
    if sees_all:
        yield MEETING


def _outcomes(page: MeetingPage, who: Participant, *, red: bool) -> Iterator[UUID]:
    for outcome in page.outcomes:
        concerned = {outcome.agency_id, outcome.receiver_agency_id} - {None}
        if who.member_id is not None:
            may = not outcome.hidden_from_family and not outcome.restricted_to
        else:
            open_to = outcome.restricted_to or frozenset(AGENCIES)
            may = who.agency_id in open_to and (not red or who.agency_id in concerned)
        if may:
            yield outcome.id


def told(page: MeetingPage, recipient: Recipient) -> set[UUID]:
    """Everything a copy says."""
    part = share(page, recipient)
    found = _ids(part.outcomes, part.actions, part.attendance)
    return found | ({MEETING} if part.knows_whom else set())


def _ids(
    outcomes: tuple[Outcome, ...], actions: tuple[Action, ...], people: tuple[Participant, ...]
) -> set[UUID]:
    return {each.id for each in outcomes} | {each.id for each in actions} | {each.id for each in people}


@given(pages())
def test_a_copy_holds_what_is_allowed_and_nothing_else(
    drawn: tuple[MeetingPage, dict[UUID, Coverage]],
) -> None:
    page, coverages = drawn
    for recipient, who in zip(
        recipients(page.participants, coverages, of_family=True), page.participants, strict=True
    ):
        assert told(page, recipient) == set(allowed(page, coverages, who))


@given(pages())
def test_the_copies_and_the_teams_own_are_everything_and_what_is_missing_is_named(
    drawn: tuple[MeetingPage, dict[UUID, Coverage]],
) -> None:
    page, coverages = drawn
    whole = _ids(page.outcomes, page.actions, page.participants) | {MEETING}
    found = recipients(page.participants, coverages, of_family=True)
    assert told(page, TEAM) == whole
    missing = left_out([share(page, each) for each in found], page)
    for passage in whole:
        lacking = {each.participant_id for each in found if passage not in told(page, each)}
        assert {each.participant_id for each in missing.get(passage, ())} == lacking


@given(pages(), st.booleans())
def test_nothing_that_is_for_some_agencies_is_in_a_copy_for_anybody_else(
    drawn: tuple[MeetingPage, dict[UUID, Coverage]], of_family: bool
) -> None:
    page, coverages = drawn
    for recipient in recipients(page.participants, coverages, of_family=of_family):
        for outcome in share(page, recipient).outcomes:
            assert not outcome.restricted_to or recipient.agency_id in outcome.restricted_to


@given(pages())
def test_what_everybody_may_have_is_what_is_in_every_copy_that_is_not_only_somebodys_own(
    drawn: tuple[MeetingPage, dict[UUID, Coverage]],
) -> None:
    page, coverages = drawn
    wide = [
        share(page, each)
        for each in recipients(page.participants, coverages, of_family=True)
        if each.reach is not Reach.OWN
    ]
    for outcome in page.outcomes:
        if outcome.is_for_everybody:
            assert all(outcome in part.outcomes for part in wide)


@given(pages())
def test_what_is_left_keeps_its_order(drawn: tuple[MeetingPage, dict[UUID, Coverage]]) -> None:
    page, coverages = drawn
    for recipient in recipients(page.participants, coverages, of_family=True):
        part = share(page, recipient)
        assert list(part.outcomes) == [each for each in page.outcomes if each in part.outcomes]
        assert list(part.actions) == [each for each in page.actions if each in part.actions]


def test_a_meeting_about_no_family_has_no_secrets_but_the_restricted() -> None:
    people = [
        participant(0, contact_id=CONTACTS[0], agency_id=AGENCIES[0]),
        participant(1),
    ]
    restricted = Outcome(
        id=UUID(int=500),
        meeting_id=MEETING,
        kind=OutcomeKind.DECISION,
        text="lokalen",
        restricted_to=frozenset({AGENCIES[0]}),
    )
    page = page_of(people, [restricted], [])
    found = recipients(people, {}, of_family=False)
    assert {each.reach for each in found} == {Reach.SHARED}
    assert [len(share(page, each).outcomes) for each in found] == [1, 0]


def test_who_changed_agency_since_acts_for_the_one_they_came_from() -> None:
    came_from, went_to = AGENCIES[0], AGENCIES[1]
    people = [
        participant(0, contact_id=CONTACTS[0], agency_id=came_from),
        participant(1, contact_id=CONTACTS[1], agency_id=went_to),
    ]
    action = Action(
        id=UUID(int=600),
        what="ringa",
        owner=Owner(OwnerKind.CONTACT, CONTACTS[0]),
        agency_id=went_to,
        due=date(2026, 3, 20),
    )
    page = page_of(people, [], [action])
    found = recipients(people, dict.fromkeys(AGENCIES, Coverage.NONE), of_family=True)
    assert [len(share(page, each).actions) for each in found] == [1, 0]
