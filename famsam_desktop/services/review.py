"""The closing review of a case: every fact read in one go."""

from uuid import UUID

from famsam_desktop.domain.consents import ConsentState
from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.domain.review import ClosingReview
from famsam_desktop.domain.times import local_day
from famsam_desktop.store.work import Store, Work

_IN_FORCE = frozenset({ConsentState.GIVEN, ConsentState.PARTIAL})


class Reviews:
    """What speaks for and against closing a case."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_case(self, case_id: UUID) -> ClosingReview:
        """The facts of a case as of today."""
        with self._store.read() as work:
            return _review(work, case_id)


def _review(work: Work, case_id: UUID) -> ClosingReview:
    case, today = work.cases.one(case_id), work.rows.today
    actions = [each for each in work.actions.of_family(case.family_id) if each.case_id == case_id]
    awaited = work.awaited.of_case(case_id)
    goals = work.goals.of_case(case_id)
    consents = [
        each
        for each in work.consents.of_family(case.family_id)
        if each.valid_from <= today and each.state_on(today) in _IN_FORCE
    ]
    sips = work.own_contacts.sips(case.family_id)
    held = [
        local_day(each.starts_at)
        for each in work.meetings.of_family(case.family_id)
        if each.case_id == case_id and each.state is MeetingState.HELD
    ]
    ahead = work.meetings.next_of_case(case_id, work.rows.now)
    return ClosingReview(
        case_id=case_id,
        today=today,
        opened_on=case.opened_on,
        last_met_on=max(held, default=None),
        last_check_in_on=max((each.happened_on for each in work.check_ins.of_case(case_id)), default=None),
        last_action_on=work.actions.last_touched(case_id),
        next_meeting_on=local_day(ahead.starts_at) if ahead is not None else None,
        open_actions=sum(each.is_open for each in actions),
        late_actions=sum(each.is_overdue(today) for each in actions),
        awaited=len(awaited),
        late_answers=sum(each.is_overdue(today) for each in awaited),
        goals=len(goals),
        goals_reached=sum(each.is_reached for each in goals),
        consents=len(consents),
        consents_until=min((each.valid_to for each in consents if each.valid_to is not None), default=None),
        sips=len(sips),
        sip_review_on=min((each.review_on for each in sips if each.review_on is not None), default=None),
    )
