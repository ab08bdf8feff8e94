"""A case moves by dated events; its state follows from them and from the held meetings."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.cases import (
    Case,
    CaseEvent,
    CaseState,
    CaseStep,
    ClosingDraft,
    ClosingReason,
    PreMeetingReason,
    ReferralDraft,
    ReferredBy,
    close,
    reopen,
    step,
)
from famsam_desktop.domain.errors import (
    CaseIsClosed,
    CaseStillOpen,
    ClosingReasonMissing,
    Incomplete,
    InTheFuture,
    OutOfOrder,
    WrongStep,
)

TODAY = date(2026, 11, 23)
REFERRED = date(2026, 1, 10)


def a_case(*events: tuple[CaseStep, date], first: date | None = None, last: date | None = None) -> Case:
    return Case(
        id=UUID(int=1),
        family_id=UUID(int=2),
        number=1,
        events=(CaseEvent(CaseStep.REFERRED, REFERRED), *(CaseEvent(kind, on) for kind, on in events)),
        first_held_on=first,
        last_held_on=last or first,
    )


def test_the_state_on_a_day_follows_the_events_up_to_that_day() -> None:
    case = a_case((CaseStep.ASSESSMENT, date(2026, 2, 1)), (CaseStep.ONGOING, date(2026, 3, 1)))
    assert case.state_on(date(2026, 1, 9)) is None
    assert case.state_on(REFERRED) is CaseState.REFERRED
    assert case.state_on(date(2026, 2, 28)) is CaseState.UNDER_ASSESSMENT
    assert case.state_on(TODAY) is CaseState.ONGOING


def test_closed_without_a_held_meeting_is_closed_before_meeting() -> None:
    closed = (CaseStep.CLOSED, date(2026, 5, 1))
    assert a_case(closed).state_on(TODAY) is CaseState.CLOSED_BEFORE_MEETING
    assert a_case(closed, first=date(2026, 4, 1)).state_on(TODAY) is CaseState.CLOSED


def test_the_first_held_meeting_makes_a_case_ongoing() -> None:
    case = a_case((CaseStep.ASSESSMENT, date(2026, 2, 1)), first=date(2026, 4, 1))
    assert case.state_on(date(2026, 3, 31)) is CaseState.UNDER_ASSESSMENT
    assert case.state_on(date(2026, 4, 1)) is CaseState.ONGOING
    assert step(case, CaseStep.DORMANT, date(2026, 4, 2), TODAY).step is CaseStep.DORMANT
    with pytest.raises(WrongStep):
        step(case, CaseStep.DORMANT, date(2026, 3, 31), TODAY)


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (CaseStep.ASSESSMENT, CaseStep.DORMANT),
        (CaseStep.ONGOING, CaseStep.ASSESSMENT),
        (CaseStep.DORMANT, CaseStep.DORMANT),
    ],
)
def test_a_step_that_cannot_follow_is_refused(state: CaseStep, kind: CaseStep) -> None:
    with pytest.raises(WrongStep):
        step(a_case((state, date(2026, 2, 1))), kind, TODAY, TODAY)


def test_a_step_before_the_last_one_or_in_the_future_is_refused() -> None:
    case = a_case((CaseStep.ASSESSMENT, date(2026, 2, 1)))
    with pytest.raises(OutOfOrder) as refused:
        step(case, CaseStep.ONGOING, date(2026, 1, 31), TODAY)
    assert refused.value.earliest == date(2026, 2, 1)
    with pytest.raises(InTheFuture):
        step(case, CaseStep.ONGOING, TODAY + timedelta(days=1), TODAY)


def test_nothing_moves_a_closed_case() -> None:
    case = a_case((CaseStep.CLOSED, date(2026, 5, 1)))
    with pytest.raises(CaseIsClosed):
        step(case, CaseStep.ONGOING, TODAY, TODAY)
    with pytest.raises(CaseIsClosed):
        close(case, ClosingDraft(closed_on=TODAY, pre_meeting_reason=PreMeetingReason.NO_NEED), TODAY)


def test_the_reason_must_fit_whether_a_meeting_was_held() -> None:
    improved = ClosingDraft(closed_on=TODAY, reason=ClosingReason.IMPROVED)
    no_need = ClosingDraft(closed_on=TODAY, pre_meeting_reason=PreMeetingReason.NO_NEED)
    started = a_case(first=date(2026, 4, 1))
    assert close(started, improved, TODAY) == CaseEvent(CaseStep.CLOSED, TODAY)
    assert close(a_case(), no_need, TODAY) == CaseEvent(CaseStep.CLOSED, TODAY)
    for case, draft in ((started, no_need), (a_case(), improved)):
        with pytest.raises(ClosingReasonMissing):
            close(case, draft, TODAY)


def test_a_case_is_not_closed_before_its_last_held_meeting() -> None:
    case = a_case(first=date(2026, 4, 1), last=date(2026, 9, 1))
    draft = ClosingDraft(closed_on=date(2026, 8, 31), reason=ClosingReason.IMPROVED)
    with pytest.raises(OutOfOrder) as refused:
        close(case, draft, TODAY)
    assert refused.value.earliest == date(2026, 9, 1)
    assert close(case, replace(draft, closed_on=date(2026, 9, 1)), TODAY).on == date(2026, 9, 1)


def test_reopening_gives_the_next_number_and_only_after_the_last_case_ended() -> None:
    closed = a_case((CaseStep.CLOSED, date(2026, 5, 1)))
    again = ReferralDraft(referred_on=date(2026, 6, 1), referred_by=ReferredBy.SCHOOL)
    assert reopen((closed,), again, TODAY) == 2
    assert reopen((), again, TODAY) == 1
    with pytest.raises(CaseStillOpen):
        reopen((closed, a_case()), again, TODAY)
    with pytest.raises(OutOfOrder):
        reopen((closed,), replace(again, referred_on=date(2026, 4, 30)), TODAY)
    with pytest.raises(Incomplete):
        reopen((closed,), ReferralDraft(), TODAY)


@given(
    st.lists(st.sampled_from([CaseStep.ASSESSMENT, CaseStep.ONGOING, CaseStep.DORMANT]), max_size=8),
    st.data(),
)
def test_whatever_is_accepted_keeps_the_days_in_order(kinds: list[CaseStep], data: st.DataObject) -> None:
    case = a_case()
    for kind in kinds:
        on = data.draw(st.dates(REFERRED - timedelta(days=3), TODAY + timedelta(days=3)))
        try:
            case = replace(case, events=(*case.events, step(case, kind, on, TODAY)))
        except (WrongStep, OutOfOrder, InTheFuture):
            continue
    days = [event.on for event in case.events]
    assert days == sorted(days)
    assert days[-1] <= TODAY
    assert case.state_on(TODAY) is not None
