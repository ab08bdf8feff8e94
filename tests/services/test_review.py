"""The closing review of a case, read from a real store."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.outcomes import ActionStatus, OutcomeKind, Owner, OwnerKind
from famsam_desktop.services.actions import Actions
from famsam_desktop.services.checkins import CheckIns
from famsam_desktop.services.goals import Goals
from famsam_desktop.services.review import Reviews
from famsam_desktop.store.work import Store
from tests import builders
from tests.team import Process, Team, made


@pytest.fixture
def process(team: Team) -> Process:
    return team.process()


def test_a_case_with_nothing_but_its_meeting(store: Store, process: Process) -> None:
    found = Reviews(store).of_case(process.case)
    assert (found.opened_on, found.last_met_on) == (date(2026, 1, 12), date(2026, 2, 18))
    assert found.last_activity_on == date(2026, 2, 18)
    assert (found.next_meeting_on, found.last_check_in_on, found.last_action_on) == (None, None, None)
    assert (found.open_actions, found.awaited, found.goals, found.consents, found.sips) == (0, 0, 0, 0, 0)
    with pytest.raises(NotFound):
        Reviews(store).of_case(uuid4())


def test_every_fact_of_a_case_and_none_of_another(store: Store, team: Team, process: Process) -> None:
    goals, actions, check_ins = Goals(store), Actions(store), CheckIns(store)
    goals.add(process.case, builders.a_goal(process.child, progress=4))
    goals.add(process.case, builders.a_goal(process.child))
    owner = Owner(OwnerKind.USER, team.users[0])
    late = builders.an_action(owner, case_id=process.case, due=date(2026, 3, 1))
    actions.add(late)
    actions.add(builders.an_action(owner, case_id=process.case))
    done = made(actions.add(builders.an_action(owner, case_id=process.case)))
    actions.set_status(done, ActionStatus.DONE)
    check_ins.record(process.case, builders.a_check_in())
    with store.write("test.asked") as work:
        for reply_by in (date(2026, 3, 1), date(2026, 4, 1)):
            draft = builders.an_outcome(
                kind=OutcomeKind.TAKE_BACK, agency_id=process.agency, reply_by=reply_by
            )
            work.outcomes.add(process.meeting, draft)
    team.meeting(process.case, starts_at=team.now + timedelta(days=9))
    for until in (date(2026, 12, 31), date(2026, 6, 30), date(2026, 2, 1)):
        draft_of_consent = builders.a_consent(
            process.child, process.guardian, {process.agency}, valid_to=until
        )
        team.consents.record(process.family, draft_of_consent)
    team.families.add_sip(process.child, builders.a_sip(review_on=date(2026, 5, 1)))
    other = team.process()
    actions.add(builders.an_action(owner, case_id=other.case))

    found = Reviews(store).of_case(process.case)
    assert (found.open_actions, found.late_actions) == (2, 1)
    assert (found.awaited, found.late_answers) == (2, 1)
    assert (found.goals, found.goals_reached) == (2, 1)
    assert (found.consents, found.consents_until) == (2, date(2026, 6, 30))
    assert (found.sips, found.sip_review_on) == (1, date(2026, 5, 1))
    assert (found.last_check_in_on, found.last_action_on) == (date(2026, 3, 2), date(2026, 3, 4))
    assert found.next_meeting_on == date(2026, 3, 13)
