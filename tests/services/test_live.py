"""A meeting that is led: its clock survives what happens to the computer, and every step can be taken back."""

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from famsam_desktop.domain.agendas import Cut
from famsam_desktop.domain.capture import Person, read
from famsam_desktop.domain.errors import (
    ChangedSince,
    Incomplete,
    InTheFuture,
    MeetingGoesOn,
    MeetingIsOver,
    MeetingNotHeld,
    NobodyPresent,
    NotFound,
    Refusal,
)
from famsam_desktop.domain.live import Standing
from famsam_desktop.domain.meetings import Attendance, MeetingState
from famsam_desktop.domain.outcomes import ActionStatus, OutcomeKind, Owner, OwnerKind
from famsam_desktop.services.actions import Actions
from famsam_desktop.services.agendas import Agendas
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.history import History
from famsam_desktop.services.live import Live
from famsam_desktop.services.meetings import Meetings
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.holder import Holder
from famsam_desktop.store.keyfile import read_key_file
from famsam_desktop.store.opened import open_store
from famsam_desktop.store.work import Store
from tests import builders
from tests.clock import NOW
from tests.desks import KEY, PEOPLE, desk, desk_template, standing
from tests.stores import DEVICE, counting
from tests.team import Process, Team, made

__all__ = ["desk", "desk_template"]


class Hands:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def hands(team: Team) -> Hands:
    made = Hands()
    team.store.clock = made
    return made


@pytest.fixture
def live(team: Team) -> Live:
    return Live(team.store)


@pytest.fixture
def process(team: Team) -> Process:
    return Process(team)


@pytest.fixture
def meeting(team: Team, process: Process) -> UUID:
    """A meeting of today with two items, and somebody who came."""
    meeting_id = team.meeting(process.case, starts_at=NOW, planned_minutes=60)
    meetings, agendas = Meetings(team.store), Agendas(team.store)
    there = made(
        meetings.invite(meeting_id, builders.a_participant(process.contact, consent_acknowledged="Ja"))
    )
    meetings.attend(there, Attendance.PRESENT)
    agendas.add(meeting_id, builders.an_item(title="Välkomna", planned_minutes=10))
    agendas.add(meeting_id, builders.an_item(title="Behov", planned_minutes=20))
    return meeting_id


def seen(live: Live, meeting: UUID) -> Standing:
    found = live.standing(meeting)
    assert found is not None
    return found


def counted(live: Live, meeting: UUID) -> list[tuple[str, int, int]]:
    return [(stop.title, stop.planned_minutes, stop.seconds) for stop in seen(live, meeting).stops]


# --- the clock ---------------------------------------------------------------------------------------------------


def test_a_meeting_from_start_to_end(live: Live, meeting: UUID, hands: Hands, team: Team) -> None:
    assert live.standing(meeting) is None
    live.start(meeting)
    hands.pass_minutes(12)
    assert seen(live, meeting).remaining == -120
    live.next(meeting)
    hands.pass_minutes(5)
    live.pause(meeting)
    hands.pass_minutes(60)
    live.resume(meeting)
    hands.pass_minutes(1)
    live.end(meeting)
    hands.pass_minutes(30)
    assert counted(live, meeting) == [("Välkomna", 10, 720), ("Behov", 20, 360)]
    page = Meetings(team.store).page(meeting)
    assert page.meeting.state is MeetingState.HELD
    assert page.meeting.actual_start == NOW
    assert page.meeting.actual_end == NOW + timedelta(minutes=78)
    assert [item.actual_seconds for item in page.items] == [720, 360]


def test_open_actions_come_first_and_keep_their_time(
    live: Live, meeting: UUID, hands: Hands, team: Team, process: Process
) -> None:
    owner = Owner(OwnerKind.CONTACT, process.contact)
    old = builders.an_action(owner, case_id=process.case, meeting_id=process.meeting)
    with team.store.write("test.action") as work:
        work.actions.add(old)
    live.start(meeting)
    assert seen(live, meeting).current.item_id is None
    assert seen(live, meeting).current.planned_minutes == 5
    hands.pass_minutes(6)
    live.next(meeting)
    assert [stop.seconds for stop in seen(live, meeting).stops] == [360, 0, 0]
    live.go_to(meeting, None)
    hands.pass_minutes(1)
    assert [stop.seconds for stop in seen(live, meeting).stops] == [420, 0, 0]


def test_to_any_item_and_back(live: Live, meeting: UUID, hands: Hands) -> None:
    live.start(meeting)
    second = seen(live, meeting).stops[1].item_id
    live.go_to(meeting, second)
    hands.pass_minutes(2)
    live.previous(meeting)
    hands.pass_minutes(3)
    assert [stop.seconds for stop in seen(live, meeting).stops] == [180, 120]


def test_a_break_is_an_item_before_the_current_one(
    live: Live, meeting: UUID, hands: Hands, team: Team
) -> None:
    live.start(meeting)
    hands.pass_minutes(4)
    live.take_break(meeting)
    hands.pass_minutes(9)
    assert counted(live, meeting) == [("Paus", 10, 540), ("Välkomna", 10, 240), ("Behov", 20, 0)]
    assert seen(live, meeting).current.is_break
    History(team.store).undo()
    assert counted(live, meeting) == [("Välkomna", 10, 240), ("Behov", 20, 0)]
    History(team.store).redo()
    assert counted(live, meeting) == [("Paus", 10, 540), ("Välkomna", 10, 240), ("Behov", 20, 0)]
    live.next(meeting)
    hands.pass_minutes(2)
    assert counted(live, meeting) == [("Paus", 10, 540), ("Välkomna", 10, 360), ("Behov", 20, 0)]
    assert (seen(live, meeting).current.title, seen(live, meeting).behind) == ("Välkomna", 0)


def test_a_meeting_without_an_agenda_has_a_clock_too(live: Live, team: Team, hands: Hands) -> None:
    meeting = team.meeting(team.case(team.family()), starts_at=NOW, planned_minutes=45)
    live.start(meeting)
    hands.pass_minutes(1)
    live.take_break(meeting)
    hands.pass_minutes(1)
    live.previous(meeting)
    hands.pass_minutes(1)
    assert seen(live, meeting).actual == 180


def test_an_item_taken_off_while_it_runs_loses_no_meeting(
    live: Live, meeting: UUID, hands: Hands, team: Team
) -> None:
    live.start(meeting)
    live.next(meeting)
    second = seen(live, meeting).stops[1].item_id
    assert second is not None
    hands.pass_minutes(9)
    Agendas(team.store).remove(second)
    hands.pass_minutes(3)
    assert counted(live, meeting) == [("Välkomna", 10, 180)]
    live.next(meeting)
    assert counted(live, meeting) == [("Välkomna", 10, 180)]


def test_a_cut_leaves_the_item_that_runs(live: Live, meeting: UUID, hands: Hands, team: Team) -> None:
    agendas = Agendas(team.store)
    agendas.add(meeting, builders.an_item(title="Avslut", planned_minutes=5))
    live.start(meeting)
    live.next(meeting)
    hands.pass_minutes(9)
    second = seen(live, meeting).stops[1].item_id
    assert second is not None
    agendas.fit(meeting, (Cut(item_id=second, title="Behov", was=20, minutes=0),))
    hands.pass_minutes(2)
    assert counted(live, meeting) == [("Välkomna", 10, 0), ("Avslut", 5, 120)]
    assert seen(live, meeting).current.title == "Avslut"
    History(team.store).undo()
    assert counted(live, meeting) == [("Välkomna", 10, 0), ("Behov", 20, 660), ("Avslut", 5, 0)]


def test_the_open_actions_stay_current_when_the_last_of_them_is_done(
    live: Live, meeting: UUID, hands: Hands, team: Team, process: Process
) -> None:
    owner = Owner(OwnerKind.CONTACT, process.contact)
    action = made(
        Actions(team.store).add(builders.an_action(owner, case_id=process.case, meeting_id=process.meeting))
    )
    live.start(meeting)
    hands.pass_minutes(3)
    Actions(team.store).set_status(action, ActionStatus.DONE, "")
    now = seen(live, meeting)
    assert (now.current.is_carried, now.current.planned_minutes, now.current.seconds) == (True, 5, 180)
    live.next(meeting)
    assert [stop.seconds for stop in seen(live, meeting).stops] == [180, 0, 0]


def test_a_break_in_a_meeting_without_an_agenda(live: Live, team: Team, hands: Hands) -> None:
    meeting = team.meeting(team.case(team.family()), starts_at=NOW, planned_minutes=45)
    live.start(meeting)
    hands.pass_minutes(20)
    live.take_break(meeting)
    assert counted(live, meeting) == [("Paus", 10, 0), ("", 45, 1200)]
    assert not seen(live, meeting).stops[1].is_carried
    hands.pass_minutes(10)
    live.next(meeting)
    hands.pass_minutes(1)
    assert counted(live, meeting) == [("Paus", 10, 600), ("", 45, 1260)]


def test_a_break_from_the_open_actions_comes_back_to_them(
    live: Live, meeting: UUID, hands: Hands, team: Team, process: Process
) -> None:
    owner = Owner(OwnerKind.CONTACT, process.contact)
    Actions(team.store).add(builders.an_action(owner, case_id=process.case, meeting_id=process.meeting))
    live.start(meeting)
    hands.pass_minutes(3)
    for _ in range(2):
        live.take_break(meeting)
        hands.pass_minutes(4)
        live.next(meeting)
    assert seen(live, meeting).current.is_carried
    hands.pass_minutes(1)
    live.next(meeting)
    hands.pass_minutes(1)
    live.take_break(meeting)
    live.next(meeting)
    assert seen(live, meeting).current.title == "Välkomna"
    assert [stop.title for stop in seen(live, meeting).stops if stop.is_break] == ["Paus"] * 3


def test_held_by_the_form_the_clock_stops_at_the_end(
    live: Live, meeting: UUID, hands: Hands, team: Team
) -> None:
    live.start(meeting)
    hands.pass_minutes(50)
    Meetings(team.store).hold(meeting, NOW, NOW + timedelta(minutes=40))
    hands.pass_minutes(30)
    assert counted(live, meeting) == [("Välkomna", 10, 2400), ("Behov", 20, 0)]


def test_cancelled_and_removed_it_has_no_clock(live: Live, meeting: UUID, hands: Hands, team: Team) -> None:
    live.start(meeting)
    hands.pass_minutes(5)
    Meetings(team.store).cancel(meeting)
    hands.pass_minutes(5)
    assert seen(live, meeting).run.is_paused
    assert counted(live, meeting)[0] == ("Välkomna", 10, 300)
    Meetings(team.store).remove(meeting)
    with team.store.read() as work:
        assert work.clocks.of_meeting(meeting) is None
    History(team.store).undo()
    assert counted(live, meeting)[0] == ("Välkomna", 10, 300)


def test_it_ends_also_when_the_computer_was_put_back(
    live: Live, meeting: UUID, hands: Hands, team: Team
) -> None:
    live.start(meeting)
    hands.pass_minutes(-60)
    live.end(meeting)
    held = Meetings(team.store).page(meeting).meeting
    assert (held.state, held.actual_start, held.actual_end) == (MeetingState.HELD, NOW, NOW)


def test_a_meeting_that_goes_on_stays_on_its_day(live: Live, meeting: UUID, team: Team) -> None:
    live.start(meeting)
    meetings = Meetings(team.store)
    with pytest.raises(MeetingGoesOn):
        meetings.move(meeting, NOW + timedelta(days=1), 60)
    meetings.move(meeting, NOW, 90)
    assert meetings.page(meeting).meeting.planned_minutes == 90


def test_to_start_twice_starts_once(live: Live, meeting: UUID, hands: Hands) -> None:
    live.start(meeting)
    hands.pass_minutes(2)
    live.start(meeting)
    assert seen(live, meeting).current.seconds == 120


def test_what_was_begun_elsewhere_is_led_from_now_on(
    live: Live, meeting: UUID, hands: Hands, team: Team
) -> None:
    Meetings(team.store).start(meeting)
    hands.pass_minutes(5)
    live.start(meeting)
    assert Meetings(team.store).page(meeting).meeting.actual_start == NOW
    assert seen(live, meeting).actual == 0


def test_every_step_can_be_taken_back(live: Live, meeting: UUID, hands: Hands, team: Team) -> None:
    history = History(team.store)
    live.start(meeting)
    hands.pass_minutes(2)
    for step in (live.next, live.pause, live.resume, live.previous, live.end):
        before = seen(live, meeting)
        step(meeting)
        history.undo()
        assert seen(live, meeting) == before, step.__name__
        history.redo()
        hands.pass_minutes(1)
    history.undo()
    for _ in range(4):
        history.undo()
    # a minute before the pause that is taken back, and the two before that; what came after it is no item's any more
    assert seen(live, meeting).current.seconds == 3 * 60
    history.undo()
    assert live.standing(meeting) is None
    assert Meetings(team.store).page(meeting).meeting.state is not MeetingState.IN_PROGRESS
    live.start(meeting)
    assert seen(live, meeting).actual == 0


@pytest.mark.parametrize("rest", ["pause", "take_break", "end"])
def test_taken_back_a_rest_is_not_counted(
    live: Live, meeting: UUID, hands: Hands, team: Team, rest: str
) -> None:
    history = History(team.store)
    live.start(meeting)
    hands.pass_minutes(2)
    live.next(meeting)
    hands.pass_minutes(3)
    getattr(live, rest)(meeting)
    hands.pass_minutes(60)
    history.undo()
    assert counted(live, meeting) == [("Välkomna", 10, 120), ("Behov", 20, 180)]
    hands.pass_minutes(1)
    assert counted(live, meeting) == [("Välkomna", 10, 120), ("Behov", 20, 240)]
    history.undo()
    assert counted(live, meeting) == [("Välkomna", 10, 360), ("Behov", 20, 0)]
    history.redo()
    history.redo()
    hands.pass_minutes(30)
    assert sum(stop.seconds for stop in seen(live, meeting).stops if not stop.is_break) <= 360


def test_a_break_that_ended_is_not_counted_when_it_is_taken_back(
    live: Live, meeting: UUID, hands: Hands, team: Team
) -> None:
    live.start(meeting)
    hands.pass_minutes(4)
    live.take_break(meeting)
    hands.pass_minutes(60)
    live.next(meeting)
    hands.pass_minutes(1)
    History(team.store).undo()
    History(team.store).undo()
    assert counted(live, meeting) == [("Välkomna", 10, 240), ("Behov", 20, 0)]


def test_a_pause_by_a_colleague_stands(live: Live, meeting: UUID, team: Team, hands: Hands) -> None:
    live.start(meeting)
    hands.pass_minutes(2)
    live.next(meeting)
    mine = team.store
    Live(Store(mine.engine, DEVICE, team.users[1], mine.clock, counting(50_000))).pause(meeting)
    with pytest.raises(ChangedSince):
        History(mine).undo()


def test_a_step_is_taken_once(live: Live, meeting: UUID, hands: Hands, team: Team) -> None:
    Agendas(team.store).add(meeting, builders.an_item(title="Avslut", planned_minutes=5))
    live.start(meeting)
    first, second, _ = seen(live, meeting).stops
    for _ in range(2):
        live.next(meeting, first)
    assert seen(live, meeting).current == second
    for _ in range(2):
        live.previous(meeting, second)
    assert seen(live, meeting).current == first
    for _ in range(2):
        live.take_break(meeting, first)
    assert [stop.title for stop in seen(live, meeting).stops] == ["Paus", "Välkomna", "Behov", "Avslut"]
    History(team.store).undo()
    assert [stop.title for stop in seen(live, meeting).stops] == ["Välkomna", "Behov", "Avslut"]


def test_an_agenda_made_on_the_way_goes_on_from_the_meeting_as_a_whole(
    live: Live, team: Team, hands: Hands
) -> None:
    meeting = team.meeting(team.case(team.family()), starts_at=NOW, planned_minutes=45)
    live.start(meeting)
    hands.pass_minutes(12)
    Agendas(team.store).add(meeting, builders.an_item(title="Behov", planned_minutes=20))
    now = seen(live, meeting)
    assert counted(live, meeting) == [("", 25, 720), ("Behov", 20, 0)]
    assert (now.run.at, now.current.is_carried, now.remaining, now.planned) == (0, False, 13 * 60, 45 * 60)
    live.next(meeting)
    hands.pass_minutes(1)
    assert counted(live, meeting) == [("", 25, 720), ("Behov", 20, 60)]


def test_over_midnight_and_over_a_change_of_the_clocks(live: Live, team: Team, hands: Hands) -> None:
    meeting = team.meeting(team.case(team.family()), starts_at=datetime(2026, 3, 28, 22, 30, tzinfo=UTC))
    hands.now = datetime(2026, 3, 28, 22, 30, tzinfo=UTC)
    live.start(meeting)
    hands.pass_minutes(3 * 60)  # the night summer time begins
    assert seen(live, meeting).actual == 3 * 3600
    assert live.at_hand() == meeting


# --- what is refused ---------------------------------------------------------------------------------------------


def of_tomorrow(team: Team, process: Process) -> UUID:
    return team.meeting(process.case, starts_at=NOW + timedelta(days=1))


@pytest.mark.parametrize(
    ("act", "refusal"),
    [
        (Live.next, MeetingNotHeld),
        (Live.pause, MeetingNotHeld),
        (Live.take_break, MeetingNotHeld),
        (Live.end, MeetingNotHeld),
    ],
)
def test_nothing_goes_on_before_it_began(
    live: Live, meeting: UUID, team: Team, act: Callable[[Live, UUID], object], refusal: type[Refusal]
) -> None:
    before = team.entries()
    with pytest.raises(refusal):
        act(live, meeting)
    assert team.entries() == before


def test_a_meeting_of_another_day(live: Live, team: Team, process: Process) -> None:
    with pytest.raises(InTheFuture):
        live.start(of_tomorrow(team, process))


def test_nobody_was_there(live: Live, team: Team, process: Process) -> None:
    meeting = team.meeting(process.case, starts_at=NOW)
    live.start(meeting)
    before = team.entries()
    with pytest.raises(NobodyPresent):
        live.end(meeting)
    assert team.entries() == before


def test_a_meeting_that_is_over_stays_as_it_was(live: Live, meeting: UUID) -> None:
    live.start(meeting)
    live.end(meeting)
    for act in (live.start, live.next, live.pause, live.resume, live.take_break, live.end):
        with pytest.raises(MeetingIsOver):
            act(meeting)
    with pytest.raises(NotFound):
        live.standing(UUID(int=404))


# --- notes -------------------------------------------------------------------------------------------------------


def person(live: Live, meeting: UUID, name: str) -> Person:
    return next(each for each in live.people(meeting) if each.name == name)


def test_whom_a_line_can_name(live: Live, meeting: UUID, team: Team, process: Process) -> None:
    elsewhere = team.contact(team.agency(name="Soc"), name="Zeb")
    people = {each.name: each for each in live.people(meeting)}
    assert people["Örjan Ek"].owner == Owner(OwnerKind.CONTACT, process.contact)
    assert (people["Örjan Ek"].agency_id, people["Örjan Ek"].takes_part) == (process.agency, True)
    assert (people["Zeb"].owner, people["Zeb"].takes_part) == (Owner(OwnerKind.CONTACT, elsewhere), False)
    assert people["Alva"].owner == Owner(OwnerKind.MEMBER, process.child)
    assert (people["BUP"].owner, people["BUP"].agency_id) == (None, process.agency)


def test_somebody_removed_since_is_still_named(
    live: Live, meeting: UUID, team: Team, process: Process
) -> None:
    with team.store.write("test.remove") as work:
        work.agencies.remove_contact(process.contact)
    found = person(live, meeting, "Örjan Ek")
    assert (found.owner, found.agency_id) == (None, process.agency)


def test_lines_become_records_of_the_meeting(live: Live, meeting: UUID, team: Team, process: Process) -> None:
    live.start(meeting)
    item = seen(live, meeting).current.item_id
    people, today = live.people(meeting), date(2026, 3, 4)
    for line in ("@Örjan ringer BUP den 1/12", "beslut: ny skola", "tar hem: @BUP om plats finns på fredag"):
        live.capture(meeting, read(line, people, today).draft(item))
    page = Meetings(team.store).page(meeting)
    (action,) = page.actions
    assert (action.what, action.who, action.due) == ("Ringer BUP", "Örjan Ek", date(2026, 12, 1))
    assert (action.case_id, action.meeting_id) == (process.case, meeting)
    decision, question = page.outcomes
    assert (decision.kind, decision.text, decision.item_id) == (OutcomeKind.DECISION, "Ny skola", item)
    assert (question.agency_id, question.reply_by) == (process.agency, date(2026, 3, 6))
    History(team.store).undo()
    assert len(Meetings(team.store).page(meeting).outcomes) == 1


def test_a_line_that_lacks_something_is_refused(live: Live, meeting: UUID, team: Team) -> None:
    live.start(meeting)
    before = team.entries()
    for line in ("@Xerxes ringer", "tar hem: om plats finns", "beslut: ", "överlämning: samordningen"):
        with pytest.raises(Incomplete):
            live.capture(meeting, read(line, live.people(meeting), date(2026, 3, 4)).draft(None))
    assert team.entries() == before


# --- which meeting -----------------------------------------------------------------------------------------------


def test_the_meeting_at_hand(live: Live, team: Team, process: Process, hands: Hands) -> None:
    assert live.at_hand() is None
    of_tomorrow(team, process)
    assert live.at_hand() is None
    late = team.meeting(process.case, starts_at=NOW + timedelta(hours=4))
    assert live.at_hand() == late
    soon = team.meeting(process.case, starts_at=NOW + timedelta(hours=1))
    assert live.at_hand() == soon
    live.start(late)
    assert live.at_hand() == late


def test_a_meeting_that_began_last_night(live: Live, team: Team, process: Process, hands: Hands) -> None:
    evening = datetime(2026, 3, 28, 22, 30, tzinfo=UTC)  # 23.30 in Sweden
    hands.now = evening
    meeting = team.meeting(process.case, starts_at=evening, planned_minutes=120)
    there = made(
        Meetings(team.store).invite(
            meeting, builders.a_participant(process.contact, consent_acknowledged="Ja")
        )
    )
    Meetings(team.store).attend(there, Attendance.PRESENT)
    hands.pass_minutes(45)
    assert live.at_hand() == meeting
    live.start(meeting)
    hands.pass_minutes(30)
    live.end(meeting)
    held = Meetings(team.store).page(meeting).meeting
    assert (held.starts_at, held.actual_start) == (evening, evening + timedelta(minutes=45))
    team.meeting(process.case, starts_at=evening - timedelta(hours=3), planned_minutes=60)
    assert live.at_hand() is None


# --- what happens to the computer --------------------------------------------------------------------------------


def led(desk: Desk) -> UUID:
    """A meeting that goes on: 4 minutes at the first item, and one line noted."""
    team = Team(desk.store)
    process = Process(team)
    meeting = team.meeting(process.case, starts_at=NOW, planned_minutes=60)
    desk.agendas.add(meeting, builders.an_item(title="Välkomna", planned_minutes=10))
    desk.agendas.add(meeting, builders.an_item(title="Behov", planned_minutes=20))
    desk.live.start(meeting)
    desk.store.clock = hands = Hands()
    hands.pass_minutes(4)
    desk.live.next(meeting)
    desk.live.capture(meeting, builders.an_outcome(kind=OutcomeKind.DECISION, text="Ny skola"))
    return meeting


def opened_again(path: Path) -> Desk:
    folder = StoreFolder(path)
    opened = open_store(
        folder,
        Holder(folder.lock),
        read_key_file(folder.keys),
        KEY,
        standing,
        lambda work: work.users.all()[0].id,
    )
    opened.store.clock = late = Hands()
    late.pass_minutes(15)
    with opened.store.read() as work:
        return Desk(opened, next(user for user in work.users.all() if user.name == PEOPLE[0]))


def as_it_was(desk: Desk, meeting: UUID) -> None:
    assert counted(desk.live, meeting) == [("Välkomna", 10, 240), ("Behov", 20, 660)]
    assert seen(desk.live, meeting).current.title == "Behov"
    assert [outcome.text for outcome in desk.meetings.page(meeting).outcomes] == ["Ny skola"]


def test_locked_in_the_middle(desk: Desk, tmp_path: Path) -> None:
    meeting = led(desk)
    desk.close()
    again = opened_again(tmp_path / "team.famsam")
    as_it_was(again, meeting)
    again.close()


def test_the_power_goes_in_the_middle(desk: Desk, tmp_path: Path) -> None:
    meeting = led(desk)
    shutil.copytree(tmp_path / "team.famsam", tmp_path / "after.famsam")  # what the disk holds at that moment
    again = opened_again(tmp_path / "after.famsam")
    as_it_was(again, meeting)
    again.close()
