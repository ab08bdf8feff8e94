"""Cases from referral to closing, and back again."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from famsam_desktop.domain.cases import (
    Case,
    CaseEvent,
    CaseState,
    CaseStep,
    ClosingReason,
    PreMeetingReason,
    SubReason,
)
from famsam_desktop.domain.errors import (
    CaseIsClosed,
    CaseStillOpen,
    ClosingReasonMissing,
    Incomplete,
    InTheFuture,
    NotAProcess,
    NotFound,
    OutOfOrder,
    WrongStep,
)
from famsam_desktop.domain.meetings import MeetingState
from tests import builders
from tests.team import Team

TODAY = date(2026, 3, 4)


def the_case(team: Team, family: UUID) -> Case:
    """The newest case of a family, as its page has it."""
    return team.families.page(family).cases[0].case


# --- referral and steps ------------------------------------------------------------------------------------------


def test_a_referral_opens_the_first_case(team: Team) -> None:
    family, agency = team.family(), team.agency()
    team.case(
        family,
        agency_id=agency,
        channel="rektor",
        several_measures=True,
        dnr="7",
        responsible_id=team.users[0],
    )
    case = the_case(team, family)
    assert (case.number, case.dnr, case.responsible) == (1, "7", "Maria Lund")
    assert case.events == (CaseEvent(CaseStep.REFERRED, date(2026, 1, 12)),)
    assert case.referral is not None
    assert (case.referral.agency, case.referral.channel, case.referral.several_measures) == (
        "Björkskolan",
        "rektor",
        True,
    )


def test_a_case_moves_on_step_by_step(team: Team) -> None:
    family = team.family()
    case = team.case(family)
    for kind, day in (
        (CaseStep.ASSESSMENT, date(2026, 1, 20)),
        (CaseStep.ONGOING, date(2026, 1, 20)),
        (CaseStep.DORMANT, date(2026, 2, 1)),
    ):
        team.cases.step(case, kind, day)
    known = the_case(team, family)
    assert known.state_on(date(2026, 1, 19)) is CaseState.REFERRED
    assert known.state_on(date(2026, 1, 20)) is CaseState.ONGOING
    assert known.state_on(TODAY) is CaseState.DORMANT


def test_a_step_that_cannot_follow_is_refused(team: Team) -> None:
    family = team.family()
    case = team.case(family)
    with pytest.raises(WrongStep):
        team.cases.step(case, CaseStep.DORMANT, TODAY)
    with pytest.raises(OutOfOrder):
        team.cases.step(case, CaseStep.ASSESSMENT, date(2026, 1, 11))
    with pytest.raises(InTheFuture):
        team.cases.step(case, CaseStep.ASSESSMENT, date(2026, 3, 5))
    with pytest.raises(NotFound):
        team.cases.step(uuid4(), CaseStep.ASSESSMENT, TODAY)
    assert len(the_case(team, family).events) == 1


def test_a_second_case_waits_until_the_first_is_closed(team: Team) -> None:
    family = team.family()
    case = team.case(family)
    with pytest.raises(CaseStillOpen):
        team.case(family, referred_on=TODAY)
    team.cases.close(case, builders.a_closing(closed_on=date(2026, 3, 2)))
    with pytest.raises(OutOfOrder):
        team.case(family, referred_on=date(2026, 3, 1))
    team.case(family, referred_on=date(2026, 3, 2))
    assert the_case(team, family).number == 2


def test_a_referral_that_cannot_be_is_refused(team: Team) -> None:
    family = team.family()
    for changes in ({"referred_on": date(2026, 3, 5)}, {"referred_by": None}, {"question": "x" * 100_000}):
        with pytest.raises(Incomplete):
            team.case(family, **changes)
    with pytest.raises(NotFound, match="family"):
        team.case(uuid4())
    with pytest.raises(NotFound, match="agency"):
        team.case(family, agency_id=uuid4())
    assert team.families.page(family).cases == ()


def test_open_cases_are_offered_by_alias(team: Team) -> None:
    names = ("Öman", "Ek", "Åhs")
    cases = {alias: team.case(team.family(alias=alias)) for alias in names}
    assert team.cases.open_cases() == [(cases[alias], alias) for alias in ("Ek", "Åhs", "Öman")]
    team.cases.close(cases["Ek"], builders.a_closing())
    assert [alias for _, alias in team.cases.open_cases()] == ["Åhs", "Öman"]


def test_a_case_gets_another_colleague(team: Team) -> None:
    family = team.family()
    case = team.case(family, responsible_id=team.users[0])
    team.cases.assign(case, team.users[1])
    assert the_case(team, family).responsible == "Per Sjö"
    team.cases.assign(case, None)
    assert the_case(team, family).responsible == ""
    with pytest.raises(NotFound, match="user"):
        team.cases.assign(case, uuid4())


# --- closing -----------------------------------------------------------------------------------------------------


def test_a_started_case_is_closed_with_its_reason(team: Team) -> None:
    process = team.process()
    draft = builders.a_closing(
        reason=ClosingReason.OTHER,
        sub_reason=SubReason.SCHOOL_CHANGE,
        handed_over_to=process.contact,
        note="tack",
    )
    team.cases.close(process.case, draft)
    case = the_case(team, process.family)
    assert (case.closed_on, case.state_on(TODAY)) == (date(2026, 3, 2), CaseState.CLOSED)
    assert (case.reason, case.sub_reason, case.pre_meeting_reason) == (
        ClosingReason.OTHER,
        SubReason.SCHOOL_CHANGE,
        None,
    )
    assert case.closing_note == "tack"


def test_a_case_without_a_meeting_is_closed_before_it(team: Team) -> None:
    family = team.family()
    team.cases.close(team.case(family), builders.a_closing(sub_reason=SubReason.OTHER))
    case = the_case(team, family)
    assert case.state_on(TODAY) is CaseState.CLOSED_BEFORE_MEETING
    assert (case.reason, case.sub_reason, case.pre_meeting_reason) == (None, None, PreMeetingReason.NO_NEED)


def test_a_closing_that_cannot_be_is_refused(team: Team) -> None:
    process = team.process()
    with pytest.raises(ClosingReasonMissing):
        team.cases.close(process.case, builders.a_closing(reason=None))
    with pytest.raises(OutOfOrder):  # before the last held meeting
        team.cases.close(process.case, builders.a_closing(closed_on=date(2026, 2, 17)))
    for changes in ({"closed_on": date(2026, 3, 5)}, {"closed_on": None}, {"note": "x" * 100_000}):
        with pytest.raises(Incomplete):
            team.cases.close(process.case, builders.a_closing(**changes))
    assert the_case(team, process.family).is_open
    unstarted = team.case(team.family())
    with pytest.raises(ClosingReasonMissing):
        team.cases.close(unstarted, builders.a_closing(pre_meeting_reason=None))


def test_a_closed_case_is_not_changed_any_more(team: Team) -> None:
    process = team.process()
    team.cases.close(process.case, builders.a_closing())
    with pytest.raises(CaseIsClosed):
        team.cases.close(process.case, builders.a_closing())
    with pytest.raises(CaseIsClosed):
        team.cases.step(process.case, CaseStep.DORMANT, TODAY)
    with pytest.raises(CaseIsClosed):
        team.cases.end_process(process.case, process.child, TODAY, "")


def test_closing_cancels_the_meetings_that_were_not_held(team: Team) -> None:
    process = team.process()
    ahead = team.meeting(process.case, starts_at=datetime(2026, 3, 20, 8, 0, tzinfo=UTC))
    elsewhere = team.meeting(team.case(team.family()), starts_at=datetime(2026, 3, 20, 8, 0, tzinfo=UTC))
    team.cases.close(process.case, builders.a_closing())
    with team.store.read() as work:
        states = [work.meetings.one(each).state for each in (process.meeting, ahead, elsewhere)]
    assert states == [MeetingState.HELD, MeetingState.CANCELLED, MeetingState.DRAFT]


# --- processes ---------------------------------------------------------------------------------------------------


def test_a_process_can_end_before_its_case(team: Team) -> None:
    process = team.process()
    team.cases.end_process(process.case, process.child, date(2026, 3, 1), "flyttat")
    team.cases.end_process(process.case, process.child, date(2026, 3, 2), "flyttat")
    judged = team.families.page(process.family).cases[0].processes[0].process
    assert judged is not None
    assert judged.ended_on == date(2026, 3, 2)
    team.cases.close(process.case, builders.a_closing(closed_on=date(2026, 3, 3)))
    judged = team.families.page(process.family).cases[0].processes[0].process
    assert judged is not None
    assert judged.ended_on == date(2026, 3, 2)


def test_closing_a_case_ends_its_processes(team: Team) -> None:
    process = team.process()
    team.cases.close(process.case, builders.a_closing())
    judged = team.families.page(process.family).cases[0].processes[0].process
    assert judged is not None
    assert judged.ended_on == date(2026, 3, 2)


def test_an_ending_that_cannot_be_is_refused(team: Team) -> None:
    process = team.process()
    with pytest.raises(NotAProcess):
        team.cases.end_process(process.case, process.guardian, TODAY, "")
    with pytest.raises(NotAProcess):
        team.cases.end_process(process.case, team.child(team.family()), TODAY, "")
    with pytest.raises(OutOfOrder):
        team.cases.end_process(process.case, process.child, date(2026, 2, 17), "")
    with pytest.raises(InTheFuture):
        team.cases.end_process(process.case, process.child, date(2026, 3, 5), "")
    with pytest.raises(Incomplete):
        team.cases.end_process(process.case, process.child, TODAY, "x" * 100_000)
    judged = team.families.page(process.family).cases[0].processes[0].process
    assert judged is not None
    assert judged.ended_on is None
