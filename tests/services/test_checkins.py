"""Check-ins between meetings: what is written down, the rhythm of a case, and when one is due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.checkins import (
    LONGEST_RHYTHM_DAYS,
    USUAL_RHYTHM_DAYS,
    Channel,
    CheckInDraft,
    Initiative,
    due_on,
)
from famsam_desktop.domain.errors import CaseIsClosed, Incomplete, NotFound, OutOfOrder
from famsam_desktop.services.checkins import CheckIns
from famsam_desktop.services.history import History
from famsam_desktop.services.trash import Trash
from famsam_desktop.store.work import Store
from tests import builders
from tests.team import Process, Team, made

TODAY = date(2026, 3, 4)


@pytest.fixture
def process(team: Team) -> Process:
    return team.process()


@pytest.fixture
def check_ins(store: Store) -> CheckIns:
    return CheckIns(store)


def test_a_check_in_reads_back_newest_first(check_ins: CheckIns, process: Process) -> None:
    older = builders.a_check_in(happened_on=date(2026, 2, 20), since_last="Sover bättre")
    made(check_ins.record(process.case, older))
    draft = builders.a_check_in(
        channel=Channel.VISIT, initiative=Initiative.FAMILY, commitments="Vi ringer BUP"
    )
    newest = made(check_ins.record(process.case, draft))
    found = check_ins.of_case(process.case)
    assert [each.happened_on for each in found] == [date(2026, 3, 2), date(2026, 2, 20)]
    assert (found[0].id, found[0].channel, found[0].initiative) == (newest, Channel.VISIT, Initiative.FAMILY)
    assert (found[0].commitments, found[1].since_last) == ("Vi ringer BUP", "Sover bättre")
    assert "BUP" not in repr(found)


def test_a_check_in_needs_a_day_that_has_been_and_the_situation(
    check_ins: CheckIns, process: Process
) -> None:
    for wrong in (
        CheckInDraft(situation="Bra"),
        builders.a_check_in(happened_on=TODAY + timedelta(days=1)),
        builders.a_check_in(situation=" "),
        builders.a_check_in(commitments="x" * 100_000),
    ):
        with pytest.raises(Incomplete):
            check_ins.record(process.case, wrong)
    with pytest.raises(OutOfOrder):
        check_ins.record(process.case, builders.a_check_in(happened_on=date(2026, 1, 11)))
    assert check_ins.of_case(process.case) == []


def test_a_check_in_is_corrected_removed_and_had_back(
    check_ins: CheckIns, store: Store, process: Process
) -> None:
    one = made(check_ins.record(process.case, builders.a_check_in()))
    check_ins.amend(one, builders.a_check_in(situation="Oroligt igen."))
    assert check_ins.of_case(process.case)[0].situation == "Oroligt igen."
    check_ins.remove(one)
    assert check_ins.of_case(process.case) == []
    with pytest.raises(NotFound):
        check_ins.amend(one, builders.a_check_in())
    ((kind, title),) = [(row.kind, row.title) for row in Trash(store).rows()]
    assert (kind, title) == ("check_in", "2 mars 2026 – Telefon")
    Trash(store).restore(one)
    assert check_ins.of_case(process.case)[0].situation == "Oroligt igen."
    for _ in range(2):
        History(store).undo()
    assert len(check_ins.of_case(process.case)) == 1


def test_a_closed_case_takes_only_what_was_before_the_end(
    check_ins: CheckIns, team: Team, process: Process
) -> None:
    team.cases.close(process.case, builders.a_closing(closed_on=date(2026, 3, 2)))
    check_ins.record(process.case, builders.a_check_in(happened_on=date(2026, 3, 2)))
    with pytest.raises(CaseIsClosed):
        check_ins.record(process.case, builders.a_check_in(happened_on=date(2026, 3, 3)))
    with pytest.raises(CaseIsClosed):
        check_ins.set_rhythm(process.case, USUAL_RHYTHM_DAYS)


def test_a_rhythm_is_off_until_somebody_wants_it(check_ins: CheckIns, store: Store, process: Process) -> None:
    assert check_ins.due() == []
    check_ins.set_rhythm(process.case, USUAL_RHYTHM_DAYS)
    (due,) = check_ins.due()
    assert (due.family, due.last_on, due.due_on) == ("Familj 26-01", date(2026, 2, 18), TODAY)
    assert "Familj" not in repr(due)
    check_ins.set_rhythm(process.case, USUAL_RHYTHM_DAYS + 1)
    assert check_ins.due() == []
    History(store).undo()
    assert len(check_ins.due()) == 1
    check_ins.record(process.case, builders.a_check_in(happened_on=date(2026, 2, 19)))
    assert check_ins.due() == []
    check_ins.set_rhythm(process.case, None)
    with store.read() as work:
        assert work.cases.one(process.case).check_in_days is None
    for wrong in (0, -3, LONGEST_RHYTHM_DAYS + 1):
        with pytest.raises(Incomplete):
            check_ins.set_rhythm(process.case, wrong)


def test_what_is_due_longest_ago_stands_first_and_closed_cases_are_left_out(
    check_ins: CheckIns, team: Team, process: Process
) -> None:
    check_ins.set_rhythm(process.case, 7)
    other = team.family(alias="Familj 26-02")
    case = team.case(other)
    check_ins.set_rhythm(case, 7)
    assert [each.family for each in check_ins.due()] == ["Familj 26-02", "Familj 26-01"]
    assert check_ins.due()[0].due_on == date(2026, 1, 19)
    team.cases.close(case, builders.a_closing(closed_on=TODAY))
    assert [each.family for each in check_ins.due()] == ["Familj 26-01"]


days = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(st.integers(1, LONGEST_RHYTHM_DAYS), st.none() | days, days)
def test_the_next_one_follows_the_last_contact_by_the_rhythm(
    rhythm: int, last: date | None, begun: date
) -> None:
    due = due_on(rhythm, last, begun)
    assert due is not None
    assert (due - (last if last is not None else begun)).days == rhythm
    assert due_on(None, last, begun) is None
