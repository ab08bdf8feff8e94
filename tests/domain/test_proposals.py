"""Proposals of times: what is refused, how answers are counted, which time is best, and what is read out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import LONGEST_MINUTES, MeetingType, Response
from famsam_desktop.domain.proposals import (
    MOST_PEOPLE,
    MOST_SLOTS,
    Answer,
    Proposal,
    ProposalDraft,
    ProposedPerson,
    ProposedSlot,
    Tally,
    best_slot,
    changed_people,
    next_answer,
    question,
    response,
    tally,
)
from tests.clock import NOW

TODAY = NOW.date()
CASE = UUID(int=1)
FIRST = NOW + timedelta(days=1)
SLOTS = tuple(ProposedSlot(id=UUID(int=10 + n), starts_at=FIRST + timedelta(days=n)) for n in range(3))
PEOPLE = tuple(
    ProposedPerson(id=UUID(int=20 + n), contact_id=UUID(int=30 + n), name=f"Person {n}") for n in range(3)
)
YES, MAYBE, NO = Answer.YES, Answer.MAYBE, Answer.NO

type Said = tuple[Answer | None, ...]


def a_proposal(*rows: Said, **changes: Any) -> Proposal:
    """A row of answers for each slot, in the order of the people."""
    answers = {
        (slot.id, person.id): answer
        for slot, row in zip(SLOTS, rows, strict=False)
        for person, answer in zip(PEOPLE, row, strict=False)
        if answer is not None and slot.id is not None and person.id is not None
    }
    made = Proposal(
        id=UUID(int=2),
        case_id=CASE,
        subject="Familj 26-01",
        type=MeetingType.COORDINATION,
        planned_minutes=90,
        slots=SLOTS,
        people=PEOPLE,
        answers=answers,
    )
    return replace(made, **changes)


def a_draft(**changes: Any) -> ProposalDraft:
    return replace(ProposalDraft(case_id=CASE, slots=(FIRST,), people=PEOPLE), **changes)


# --- what is refused ---------------------------------------------------------------------------------------------


def test_a_complete_draft_has_no_problems() -> None:
    assert a_draft().problems(TODAY) == ()


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"case_id": None}, Problem("title", "missing")),
        ({"planned_minutes": 0}, Problem("planned_minutes", "too_short", 1)),
        ({"planned_minutes": LONGEST_MINUTES + 1}, Problem("planned_minutes", "too_long", LONGEST_MINUTES)),
        ({"slots": ()}, Problem("slots", "missing")),
        ({"slots": (FIRST, FIRST)}, Problem("slots", "twice")),
        (
            {"slots": tuple(FIRST + timedelta(hours=n) for n in range(MOST_SLOTS + 1))},
            Problem("slots", "too_many", MOST_SLOTS),
        ),
        ({"people": ()}, Problem("people", "missing")),
        ({"people": (ProposedPerson(),)}, Problem("people", "missing")),
        ({"people": (ProposedPerson(contact_id=CASE, user_id=CASE),)}, Problem("people", "missing")),
        (
            {"people": (ProposedPerson(name="Mormor"), ProposedPerson(name=" Mormor "))},
            Problem("people", "twice"),
        ),
        ({"people": (PEOPLE[0], replace(PEOPLE[0], id=None))}, Problem("people", "twice")),
        (
            {"people": tuple(ProposedPerson(name=f"P{n}") for n in range(MOST_PEOPLE + 1))},
            Problem("people", "too_many", MOST_PEOPLE),
        ),
        ({"people": (ProposedPerson(name="a\nb"),)}, Problem("people", "line_break")),
    ],
)
def test_what_is_wrong_is_named(changes: dict[str, Any], problem: Problem) -> None:
    assert problem in a_draft(**changes).problems(TODAY)


# --- counting ----------------------------------------------------------------------------------------------------


def test_every_answer_is_counted_and_so_is_silence() -> None:
    assert tally(a_proposal((YES, NO)), SLOTS[0]) == Tally(yes=1, no=1, unanswered=1)
    assert tally(a_proposal((YES, MAYBE, MAYBE)), SLOTS[0]) == Tally(yes=1, maybe=2)


@pytest.mark.parametrize(
    ("rows", "best"),
    [
        ([(), (), ()], None),
        ([(NO, NO, NO), (), ()], None),
        ([(YES,), (YES, YES), ()], 1),
        ([(YES, YES, NO), (YES, YES), ()], 1),  # nobody refuses the second
        ([(YES, YES, NO), (MAYBE,), ()], 1),  # even when fewer can
        ([(YES, MAYBE), (YES, MAYBE, MAYBE), ()], 1),
        ([(YES, YES), (YES, YES), (YES, YES)], 0),  # the earlier one
        ([(YES, NO, NO), (YES, NO), (NO, NO, NO)], 1),  # fewer refusals
    ],
)
def test_the_best_time(rows: list[Said], best: int | None) -> None:
    found = best_slot(a_proposal(*rows), NOW)
    assert found == (None if best is None else SLOTS[best])


def test_a_time_that_has_passed_is_never_best() -> None:
    proposal = a_proposal((YES, YES, YES), (YES,))
    assert best_slot(proposal, SLOTS[0].starts_at) == SLOTS[1]
    assert best_slot(proposal, SLOTS[2].starts_at) is None


ROWS = st.lists(
    st.tuples(*[st.sampled_from((None, *Answer))] * len(PEOPLE)), min_size=len(SLOTS), max_size=len(SLOTS)
)


@given(ROWS)
def test_no_time_beats_the_best_one(rows: list[Said]) -> None:
    proposal = a_proposal(*rows)
    best = best_slot(proposal, NOW)
    suits = [slot for slot in SLOTS if tally(proposal, slot).yes or tally(proposal, slot).maybe]
    if best is None:
        assert not suits
        return
    won = tally(proposal, best)
    assert best in suits
    for slot in suits:
        other = tally(proposal, slot)
        if won.no and not other.no:
            raise AssertionError("a time that nobody refuses was passed over")
        if bool(won.no) == bool(other.no):
            assert (won.yes, won.maybe) >= (other.yes, other.maybe)


@given(ROWS, st.permutations(range(len(PEOPLE))))
def test_the_best_time_does_not_depend_on_who_says_what(rows: list[Said], order: list[int]) -> None:
    mixed = [tuple(row[place] for place in order) for row in rows]
    assert best_slot(a_proposal(*rows), NOW) == best_slot(a_proposal(*mixed), NOW)


def test_an_answer_goes_round_and_means_something_for_the_meeting() -> None:
    assert [next_answer(each) for each in (None, YES, MAYBE, NO)] == [YES, MAYBE, NO, None]
    assert [response(each) for each in (None, YES, MAYBE, NO)] == [
        *(Response.NOT_ANSWERED, Response.COMING, Response.MAYBE, Response.NOT_COMING)
    ]


def test_who_is_still_to_be_asked() -> None:
    assert a_proposal((YES, NO), (YES,), (YES,)).asked == PEOPLE[1:]
    assert a_proposal().is_open
    assert not a_proposal(meeting_id=UUID(int=9)).is_open


def test_people_that_stay_keep_their_place_in_what_was_said() -> None:
    new = ProposedPerson(name="Mormor")
    stay, go = changed_people(PEOPLE, [new, replace(PEOPLE[2], id=None, name="")])
    assert stay == [new, PEOPLE[2]]
    assert go == [PEOPLE[0], PEOPLE[1]]


# --- what is read out --------------------------------------------------------------------------------------------


def test_the_question_lists_the_times_ahead_with_what_was_said() -> None:
    proposal = a_proposal((YES,), (), ())
    assert question(proposal, PEOPLE[0], SLOTS[0].starts_at - timedelta(hours=1), "FamSam", "0581-1") == (
        "Vi vill hitta en tid för ett samverkansmöte (1 h 30 min). Vilka tider passar dig?\n"
        "1. torsdag 5 mars 2026 kl. 10.30–12.00 (du har svarat ja)\n"
        "2. fredag 6 mars 2026 kl. 10.30–12.00\n"
        "3. lördag 7 mars 2026 kl. 10.30–12.00\n"
        "Svara ja, kanske eller nej för varje tid. Hör av dig till oss: 0581-1\n"
        "Hälsningar FamSam"
    )
    assert "5 mars" not in question(proposal, PEOPLE[0], SLOTS[0].starts_at, "FamSam", "")


SECRETS = st.text(st.characters(min_codepoint=0x410, max_codepoint=0x44F), min_size=4, max_size=30)


@given(
    name=SECRETS,
    title=SECRETS,
    alias=SECRETS,
    kind=st.sampled_from(MeetingType),
    case=st.none() | st.just(CASE),
)
def test_the_question_names_nobody_and_no_topic(
    name: str, title: str, alias: str, kind: MeetingType, case: UUID | None
) -> None:
    person = ProposedPerson(id=UUID(int=20), member_id=UUID(int=40), name=name, comes_from=alias)
    proposal = a_proposal(
        (YES,), subject=alias, title=title, type=kind, case_id=case, people=(person, *PEOPLE[1:])
    )
    said = question(proposal, person, datetime(2026, 1, 1, tzinfo=UTC), "FamSam", "0581-1")
    assert not any(secret in said for secret in (name, title, alias, "Person 1"))
