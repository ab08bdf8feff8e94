"""The page Idag: what is next, and what waits."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from famsam_desktop.domain.agencies import SipReviewDraft
from famsam_desktop.domain.errors import Incomplete
from famsam_desktop.domain.meetings import Attendance
from famsam_desktop.domain.outcomes import OutcomeKind, Owner, OwnerKind
from famsam_desktop.domain.participants import participant_draft
from famsam_desktop.services.desk import Desk
from tests import builders
from tests.clock import NOW
from tests.desks import desk, desk_template
from tests.statements import statements
from tests.team import made

__all__ = ["desk", "desk_template"]


@pytest.fixture
def family(desk: Desk) -> UUID:
    municipality = desk.families.municipalities()[0].id
    return made(desk.families.register(builders.a_family(municipality)))


@pytest.fixture
def case(desk: Desk, family: UUID) -> UUID:
    return made(desk.cases.refer(family, builders.a_referral()))


def planned(desk: Desk, case: UUID | None, ahead: timedelta, **changes: Any) -> UUID:
    draft = builders.a_meeting(
        case, desk.user.id, starts_at=NOW + ahead, **{"planned_minutes": 30, **changes}
    )
    return made(desk.meetings.schedule(draft))


def test_an_empty_store_has_an_empty_page(desk: Desk) -> None:
    page = desk.today.page()
    assert (page.meetings, page.overdue, page.open_actions) == ((), (), 0)
    assert (page.agendas_to_send, page.expiring, page.without_meeting) == ((), (), ())


def test_the_meetings_of_the_day_and_those_after_it(desk: Desk, case: UUID) -> None:
    planned(desk, case, -timedelta(days=1))
    this_morning = planned(desk, case, -timedelta(hours=2))
    cancelled = planned(desk, case, timedelta(hours=2))
    desk.meetings.cancel(cancelled)
    later = [planned(desk, case, timedelta(days=day)) for day in range(1, 12)]
    shown = [row.id for row in desk.today.page().meetings]
    assert shown == [this_morning, *later[:7]]


def test_agendas_are_to_be_sent_a_week_before(desk: Desk, case: UUID) -> None:
    soon = planned(desk, case, timedelta(days=2))
    sent = planned(desk, case, timedelta(days=3))
    desk.meetings.mark_agenda_sent(sent, date(2026, 3, 4))
    week = planned(desk, case, timedelta(days=7))
    planned(desk, case, timedelta(days=8))
    planned(desk, case, -timedelta(hours=2))
    assert [row.id for row in desk.today.page().agendas_to_send] == [soon, week]


def test_the_team_says_how_early_an_agenda_is_to_be_out(desk: Desk, case: UUID) -> None:
    days = [planned(desk, case, timedelta(days=ahead)) for ahead in (2, 3, 14, 15)]
    assert [row.id for row in desk.today.page().agendas_to_send] == days[:2]
    desk.agendas.set_days_before(14)
    page = desk.today.page()
    assert ([row.id for row in page.agendas_to_send], page.agenda_days) == (days[:3], 14)
    desk.agendas.set_days_before(2)
    assert [row.id for row in desk.today.page().agendas_to_send] == days[:1]


def test_actions_past_their_day(desk: Desk, case: UUID) -> None:
    owner = Owner(OwnerKind.USER, desk.user.id)
    late = made(desk.actions.add(builders.an_action(owner, case_id=case, due=date(2026, 3, 3))))
    made(desk.actions.add(builders.an_action(owner, case_id=case, due=date(2026, 3, 4))))
    page = desk.today.page()
    assert ([each.id for each in page.overdue], page.open_actions) == ([late], 2)


def test_consents_that_run_out_in_families_that_are_current(desk: Desk, family: UUID, case: UUID) -> None:
    child = made(desk.families.add_member(family, builders.a_child()))
    guardian = made(desk.families.add_member(family, builders.a_guardian()))
    agency = made(desk.agencies.register(builders.an_agency()))

    def until(day: date) -> UUID:
        draft = builders.a_consent(child, guardian, {agency}, valid_to=day)
        return made(desk.consents.record(family, draft))

    soon, today = until(date(2026, 4, 3)), until(date(2026, 3, 4))
    until(date(2026, 4, 4))
    until(date(2026, 3, 3))
    withdrawn = until(date(2026, 3, 10))
    desk.consents.withdraw(withdrawn, date(2026, 3, 4))
    assert [(alias, each.id) for alias, each in desk.today.page().expiring] == [
        ("Familj 26-01", today),
        ("Familj 26-01", soon),
    ]
    desk.cases.close(case, builders.a_closing())
    assert desk.today.page().expiring == ()


def held(desk: Desk, case: UUID | None, ago: timedelta, **changes: Any) -> UUID:
    meeting = planned(desk, case, -ago, **changes)
    someone = builders.a_participant(support_person="Mormor", attendance=Attendance.PRESENT)
    desk.meetings.invite(meeting, someone)
    desk.meetings.hold(meeting, NOW - ago, NOW - ago + timedelta(minutes=30))
    return meeting


def test_answers_past_their_day_and_hand_overs_that_nobody_accepted(desk: Desk, case: UUID) -> None:
    agency = made(desk.agencies.register(builders.an_agency(name="BUP")))
    receiver = made(desk.agencies.add_contact(builders.a_contact(agency)))
    meeting = held(desk, case, timedelta(days=20))

    def asked(kind: OutcomeKind, **changes: Any) -> UUID:
        return made(desk.outcomes.record(meeting, builders.an_outcome(kind=kind, **changes)))

    question: dict[str, Any] = {"kind": OutcomeKind.TAKE_BACK, "agency_id": agency}
    late = asked(**question, reply_by=date(2026, 3, 3))
    asked(**question, reply_by=date(2026, 3, 4))
    asked(OutcomeKind.AGREEMENT)
    handed = asked(OutcomeKind.HAND_OVER, receiver_id=receiver)
    assert [each.id for each in desk.today.page().answers] == [late, handed]
    first, last = desk.today.page().answers
    assert (first.whose, first.meeting_on, first.family) == ("BUP", date(2026, 2, 12), "Familj 26-01")
    assert (last.whose, last.is_hand_over) == ("Örjan Ek, BUP", True)
    desk.outcomes.answer(late, date(2026, 3, 4), "Ja, det går bra.")
    desk.outcomes.answer(handed, date(2026, 3, 4), declined=True)
    assert desk.today.page().answers == ()
    assert len(desk.actions.awaited()) == 1


def test_a_hand_over_is_followed_after_the_end_of_its_case_and_a_question_is_not(
    desk: Desk, case: UUID
) -> None:
    agency = made(desk.agencies.register(builders.an_agency(name="BUP")))
    receiver = made(desk.agencies.add_contact(builders.a_contact(agency)))
    meeting = held(desk, case, timedelta(days=20))
    question = builders.an_outcome(kind=OutcomeKind.TAKE_BACK, agency_id=agency, reply_by=date(2026, 2, 20))
    desk.outcomes.record(meeting, question)
    hand_over = builders.an_outcome(kind=OutcomeKind.HAND_OVER, receiver_id=receiver)
    handed = made(desk.outcomes.record(meeting, hand_over))
    desk.cases.close(case, builders.a_closing())
    assert [each.id for each in desk.actions.awaited()] == [handed]


def test_check_ins_that_are_due(desk: Desk, case: UUID) -> None:
    assert desk.today.page().check_ins == ()
    desk.check_ins.set_rhythm(case, 14)
    (due,) = desk.today.page().check_ins
    assert (due.case_id, due.due_on, due.last_on) == (case, date(2026, 1, 26), None)
    desk.check_ins.record(case, builders.a_check_in())
    assert desk.today.page().check_ins == ()


def test_goals_past_their_day_in_open_cases(desk: Desk, family: UUID, case: UUID) -> None:
    child = made(desk.families.add_member(family, builders.a_child()))

    def wanted(day: date | None, **changes: Any) -> UUID:
        return made(desk.goals.add(case, builders.a_goal(child, target_on=day, **changes)))

    late = wanted(date(2026, 3, 3))
    wanted(date(2026, 3, 4))
    wanted(None)
    wanted(date(2026, 3, 1), progress=4)
    later = wanted(date(2026, 2, 1), text="Sova bättre")
    assert [each.id for each in desk.today.page().goals] == [later, late]
    found = desk.today.page().goals[0]
    assert (found.family, found.member, found.text) == ("Familj 26-01", "Alva", "Sova bättre")
    assert "Alva" not in repr(found)
    desk.cases.close(case, builders.a_closing())
    assert desk.today.page().goals == ()


def test_summaries_of_held_meetings_that_were_not_sent(desk: Desk, case: UUID) -> None:
    newest = held(desk, case, timedelta(days=2))
    sent = held(desk, case, timedelta(days=3))
    desk.meetings.mark_summary_sent(sent, date(2026, 3, 4))
    oldest = held(desk, case, timedelta(days=50))
    group = held(desk, None, timedelta(days=4), title="Styrgrupp")
    planned(desk, case, timedelta(days=1))
    assert [row.id for row in desk.today.page().summaries_to_send] == [oldest, group, newest]
    desk.cases.close(case, builders.a_closing())
    assert [row.id for row in desk.today.page().summaries_to_send] == [group]


def test_a_summary_is_not_asked_for_for_ever(desk: Desk, family: UUID) -> None:
    case = made(desk.cases.refer(family, builders.a_referral(referred_on=date(2025, 11, 3))))
    held(desk, case, timedelta(days=61))
    kept = held(desk, case, timedelta(days=60))
    assert [row.id for row in desk.today.page().summaries_to_send] == [kept]


def test_a_coming_meeting_says_when_consent_does_not_reach_somebody_any_more(
    desk: Desk, family: UUID, case: UUID
) -> None:
    child = made(desk.families.add_member(family, builders.a_child()))
    guardian = made(desk.families.add_member(family, builders.a_guardian()))
    agencies = [made(desk.agencies.register(builders.an_agency(name=name))) for name in ("BUP", "Soc")]
    contacts = [made(desk.agencies.add_contact(builders.a_contact(each))) for each in agencies]
    draft = builders.a_consent(child, guardian, set(agencies), valid_to=date(2026, 3, 20))
    consent = made(desk.consents.record(family, draft))
    meeting = planned(desk, case, timedelta(days=10))
    for contact in contacts:
        desk.meetings.invite(meeting, builders.a_participant(contact))

    def lacking() -> list[tuple[UUID, int]]:
        return [(each.id, each.people) for each in desk.today.page().lacking_consent]

    assert lacking() == []
    desk.meetings.move(meeting, NOW + timedelta(days=17), 60)  # the day after it has run out
    assert lacking() == [(meeting, 2)]
    desk.meetings.move(meeting, NOW + timedelta(days=16), 60)
    assert lacking() == []
    desk.consents.withdraw(consent, date(2026, 3, 4))
    assert lacking() == [(meeting, 2)]
    first = desk.meetings.page(meeting).participants[0]
    reason = replace(participant_draft(first), consent_acknowledged="Vårdnadshavaren är med och har sagt ja.")
    desk.meetings.amend_participant(first.id, reason)
    assert lacking() == [(meeting, 1)]
    desk.meetings.cancel(meeting)
    assert lacking() == []


def test_many_families_and_meetings_are_read_with_as_many_statements_as_one(desk: Desk) -> None:
    municipality = desk.families.municipalities()[0].id
    contact = made(
        desk.agencies.add_contact(builders.a_contact(made(desk.agencies.register(builders.an_agency()))))
    )

    def one_more(number: int) -> None:
        family = made(desk.families.register(builders.a_family(municipality, alias=f"Familj 26-{number}")))
        made(desk.families.add_member(family, builders.a_child()))
        meeting = planned(desk, made(desk.cases.refer(family, builders.a_referral())), timedelta(days=number))
        desk.meetings.invite(
            meeting, builders.a_participant(contact, consent_acknowledged="Kallas på begäran.")
        )
        desk.meetings.amend_participant(
            desk.meetings.page(meeting).participants[0].id, builders.a_participant(contact)
        )

    one_more(1)
    first = statements(desk, desk.today.page)
    for number in range(2, 6):
        one_more(number)
    assert [each.people for each in desk.today.page().lacking_consent] == [1] * 5
    assert statements(desk, desk.today.page) == first


def test_a_plan_that_was_reviewed_is_due_again_on_the_next_day_or_never(
    desk: Desk, family: UUID, case: UUID
) -> None:
    child = made(desk.families.add_member(family, builders.a_child()))
    sip = made(desk.families.add_sip(child, builders.a_sip(review_on=date(2026, 3, 1))))
    for wrong in (date(2026, 3, 4), date(2026, 2, 1)):
        with pytest.raises(Incomplete):
            desk.families.review_sip(sip, SipReviewDraft(review_on=wrong))
    desk.families.review_sip(sip, SipReviewDraft(review_on=date(2026, 3, 5)))
    assert [each.review_on for each in desk.today.page().sips] == [date(2026, 3, 5)]
    desk.families.review_sip(sip, SipReviewDraft())
    assert desk.today.page().sips == ()
    [known] = desk.families.page(family).sips
    assert (known.id, known.established_on, known.review_on) == (sip, date(2025, 10, 1), None)
    desk.history.undo()
    assert [each.review_on for each in desk.today.page().sips] == [date(2026, 3, 5)]


def test_plans_to_be_reviewed(desk: Desk, family: UUID, case: UUID) -> None:
    child = made(desk.families.add_member(family, builders.a_child()))

    def planned_for(day: date | None) -> UUID:
        return made(desk.families.add_sip(child, builders.a_sip(review_on=day)))

    soon, past = planned_for(date(2026, 3, 18)), planned_for(date(2026, 3, 1))
    planned_for(date(2026, 3, 19))
    planned_for(None)
    assert [each.id for each in desk.today.page().sips] == [past, soon]
    desk.cases.close(case, builders.a_closing())
    assert desk.today.page().sips == ()


def test_the_page_is_calm_until_something_waits(desk: Desk, case: UUID) -> None:
    assert not desk.today.page().is_calm
    desk.cases.close(case, builders.a_closing())
    assert desk.today.page().is_calm


def test_cases_with_no_meeting_ahead(desk: Desk, family: UUID, case: UUID) -> None:
    past = planned(desk, case, -timedelta(hours=3))
    someone = builders.a_participant(support_person="Mormor", attendance=Attendance.PRESENT)
    desk.meetings.invite(past, someone)
    desk.meetings.hold(past, NOW - timedelta(hours=3), NOW - timedelta(hours=2))
    (waiting,) = desk.today.page().without_meeting
    assert (waiting.case_id, waiting.family_id, waiting.family) == (case, family, "Familj 26-01")
    assert waiting.last_held_on == date(2026, 3, 4)
    ahead = planned(desk, case, timedelta(days=30))
    assert desk.today.page().without_meeting == ()
    desk.meetings.cancel(ahead)
    assert len(desk.today.page().without_meeting) == 1
    desk.cases.close(case, builders.a_closing(closed_on=date(2026, 3, 4)))
    assert desk.today.page().without_meeting == ()
