"""The page Idag: what is next, and what waits."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from famsam_desktop.domain.meetings import Attendance
from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.services.desk import Desk
from tests import builders
from tests.clock import NOW
from tests.desks import desk, desk_template
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
