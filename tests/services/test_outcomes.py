"""What comes out of a meeting, and the summary that is printed of it."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from famsam_desktop.domain.agendas import AgendaItemDraft
from famsam_desktop.domain.errors import (
    Incomplete,
    MeetingNotHeld,
    NotFound,
    NothingAwaited,
    OutOfOrder,
)
from famsam_desktop.domain.meetings import Attendance
from famsam_desktop.domain.outcomes import OutcomeKind, Owner, OwnerKind
from famsam_desktop.services.desk import Desk
from tests import builders
from tests.clock import NOW
from tests.desks import desk, desk_template
from tests.team import made

__all__ = ["desk", "desk_template"]


@pytest.fixture
def case(desk: Desk) -> UUID:
    municipality = desk.families.municipalities()[0].id
    family = made(desk.families.register(builders.a_family(municipality)))
    return made(desk.cases.refer(family, builders.a_referral()))


def planned(desk: Desk, case: UUID, hours: int) -> UUID:
    starts_at = NOW + timedelta(hours=hours)
    return made(desk.meetings.schedule(builders.a_meeting(case, desk.user.id, starts_at=starts_at)))


@pytest.fixture
def held(desk: Desk, case: UUID) -> UUID:
    meeting = planned(desk, case, -3)
    someone = builders.a_participant(support_person="Mormor", attendance=Attendance.PARTLY)
    desk.meetings.invite(meeting, someone)
    desk.meetings.hold(meeting, NOW - timedelta(hours=3), NOW - timedelta(hours=2))
    return meeting


def test_results_are_noted_corrected_and_struck_out(desk: Desk, held: UUID) -> None:
    one = made(desk.outcomes.record(held, builders.an_outcome(text="ett")))
    two = made(desk.outcomes.record(held, builders.an_outcome(text="två")))
    desk.outcomes.amend(one, builders.an_outcome(text="nytt", kind=OutcomeKind.DECISION))
    assert [(each.text, each.kind) for each in desk.meetings.page(held).outcomes] == [
        ("nytt", OutcomeKind.DECISION),
        ("två", OutcomeKind.AGREEMENT),
    ]
    desk.outcomes.remove(one)
    three = made(desk.outcomes.record(held, builders.an_outcome(text="tre")))
    assert [each.id for each in desk.meetings.page(held).outcomes] == [two, three]
    with pytest.raises(NotFound):
        desk.outcomes.remove(one)


def test_a_question_taken_home_needs_an_agency_and_a_day(desk: Desk, held: UUID) -> None:
    agency = made(desk.agencies.register(builders.an_agency()))
    question = builders.an_outcome(kind=OutcomeKind.TAKE_BACK)
    with pytest.raises(Incomplete) as wrong:
        desk.outcomes.record(held, question)
    assert {problem.field for problem in wrong.value.problems} == {"agency_id", "reply_by"}
    desk.outcomes.record(
        held,
        builders.an_outcome(kind=OutcomeKind.TAKE_BACK, agency_id=agency, reply_by=date(2026, 3, 20)),
    )
    (outcome,) = desk.meetings.page(held).outcomes
    assert (outcome.agency, outcome.reply_by) == ("Björkskolan", date(2026, 3, 20))


@pytest.mark.parametrize("text", ["", "   ", "x" * 100_000])
def test_an_empty_or_endless_text_is_refused(desk: Desk, held: UUID, text: str) -> None:
    with pytest.raises(Incomplete):
        desk.outcomes.record(held, builders.an_outcome(text=text))


def test_nothing_comes_out_of_a_meeting_ahead_or_cancelled(desk: Desk, case: UUID) -> None:
    ahead = planned(desk, case, 24)
    cancelled = planned(desk, case, -6)
    desk.meetings.cancel(cancelled)
    for meeting in (ahead, cancelled):
        with pytest.raises(MeetingNotHeld):
            desk.outcomes.record(meeting, builders.an_outcome())
        with pytest.raises(MeetingNotHeld):
            desk.outcomes.printed(meeting)
        with pytest.raises(MeetingNotHeld):
            desk.documents.summary(meeting)
    begun = planned(desk, case, -1)
    made(desk.outcomes.record(begun, builders.an_outcome()))


def test_a_result_belongs_to_an_item_of_its_own_meeting(desk: Desk, case: UUID, held: UUID) -> None:
    other = planned(desk, case, 24)
    item = made(desk.agendas.add(other, AgendaItemDraft(title="Välkomna")))
    with pytest.raises(NotFound):
        desk.outcomes.record(held, builders.an_outcome(item_id=item))


def test_the_summary_says_who_does_what_when_and_what_was_decided(desk: Desk, case: UUID, held: UUID) -> None:
    owner = Owner(OwnerKind.USER, desk.user.id)
    desk.actions.add(builders.an_action(owner, what="Ringa", meeting_id=held, due=date(2026, 3, 1)))
    for kind in (OutcomeKind.INFORMATION, OutcomeKind.DISAGREEMENT, OutcomeKind.DECISION):
        desk.outcomes.record(held, builders.an_outcome(kind=kind, text=f"om {kind.value}"))
    following = planned(desk, case, 24 * 7)
    (someone,) = desk.meetings.page(held).participants
    printed = desk.outcomes.printed(held)
    assert [kind for kind, _ in printed.results] == [
        OutcomeKind.DECISION,
        OutcomeKind.DISAGREEMENT,
        OutcomeKind.INFORMATION,
    ]
    assert [(each.who, each.what, each.is_overdue) for each in printed.actions] == [
        ("Karin Lindqvist, FamSam", "Ringa", True)
    ]
    assert [(each.name, each.attendance) for each in printed.attendance] == [("Mormor", Attendance.PARTLY)]
    assert (printed.starts_at, printed.ends_at) == (NOW - timedelta(hours=3), NOW - timedelta(hours=2))
    assert printed.next_meeting is not None
    assert printed.next_meeting[0] == desk.meetings.page(following).meeting.starts_at
    assert (printed.copy_for, printed.is_own_copy) == ("", True)
    assert desk.outcomes.printed(held, someone.id).copy_for == "Mormor"
    paper = desk.documents.summary(held)
    assert paper.file_name == "sammanfattning-2026-03-04.pdf"
    assert paper.pdf.startswith(b"%PDF")


def test_a_question_is_answered_corrected_and_open_again(desk: Desk, held: UUID) -> None:
    agency = made(desk.agencies.register(builders.an_agency()))
    draft = builders.an_outcome(kind=OutcomeKind.TAKE_BACK, agency_id=agency, reply_by=date(2026, 3, 3))
    question = made(desk.outcomes.record(held, draft))
    assert answer_of(desk, held) == (None, "", False)
    with pytest.raises(Incomplete):
        desk.outcomes.answer(question, date(2026, 3, 4))
    with pytest.raises(OutOfOrder):
        desk.outcomes.answer(question, date(2026, 3, 3), "Ja")
    desk.outcomes.answer(question, date(2026, 3, 4), "Ja, från måndag")
    assert answer_of(desk, held) == (date(2026, 3, 4), "Ja, från måndag", False)
    desk.outcomes.amend(question, draft)
    assert answer_of(desk, held) == (date(2026, 3, 4), "Ja, från måndag", False)
    desk.outcomes.take_back_answer(question)
    assert answer_of(desk, held) == (None, "", False)
    desk.history.undo()
    assert answer_of(desk, held) == (date(2026, 3, 4), "Ja, från måndag", False)


def test_a_hand_over_is_accepted_or_declined_by_who_receives_it(desk: Desk, held: UUID) -> None:
    agency = made(desk.agencies.register(builders.an_agency()))
    receiver = made(desk.agencies.add_contact(builders.a_contact(agency, name="Örjan Ek")))
    with pytest.raises(Incomplete):
        desk.outcomes.record(held, builders.an_outcome(kind=OutcomeKind.HAND_OVER))
    draft = builders.an_outcome(kind=OutcomeKind.HAND_OVER, receiver_id=receiver)
    handed = made(desk.outcomes.record(held, draft))
    (outcome,) = desk.meetings.page(held).outcomes
    assert (outcome.receiver, outcome.receiver_agency_id, outcome.waits) == ("Örjan Ek", agency, True)
    desk.outcomes.answer(handed, date(2026, 3, 4), declined=True)
    assert answer_of(desk, held) == (date(2026, 3, 4), "", True)
    desk.outcomes.answer(handed, date(2026, 3, 4))
    assert answer_of(desk, held) == (date(2026, 3, 4), "", False)


def test_a_decision_waits_for_no_answer(desk: Desk, held: UUID) -> None:
    decision = made(desk.outcomes.record(held, builders.an_outcome(kind=OutcomeKind.DECISION)))
    with pytest.raises(NothingAwaited):
        desk.outcomes.answer(decision, date(2026, 3, 4), "Ja")


def answer_of(desk: Desk, meeting: UUID) -> tuple[date | None, str, bool]:
    (outcome,) = desk.meetings.page(meeting).outcomes
    return outcome.answered_on, outcome.answer, outcome.declined
