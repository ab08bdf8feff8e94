"""Meetings are pulled with the pointer: to another time or day, longer or shorter, given up, refused."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from famsam_desktop.domain import times
from famsam_desktop.domain.meetings import Booking, MeetingDraft, MeetingState
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.calendar.busy import Busy, busy_words
from tests import builders
from tests.team import Team, made
from tests.ui.weeks import OpenCalendar, a_meeting, a_row, ended, open_calendar

__all__ = ["open_calendar"]

THURSDAY = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
QUARTER = timedelta(minutes=15)


@pytest.fixture
def meeting(desk: Desk, team: Team) -> UUID:
    """Tomorrow, Thursday 5 March, 10.00–11.00."""
    return a_meeting(desk, team, THURSDAY)


@pytest.mark.parametrize(
    ("days", "minutes", "said"),
    [
        (0, 75, "Flyttat till torsdag 5 mars 2026 kl. 11.15."),
        (0, -20, "Flyttat till torsdag 5 mars 2026 kl. 09.45."),
        (-3, 0, "Flyttat till måndag 2 mars 2026 kl. 10.00."),
        (1, 170, "Flyttat till fredag 6 mars 2026 kl. 12.45."),
    ],
)
def test_it_stands_where_it_was_let_go_and_one_undo_takes_it_back(
    desk: Desk, meeting: UUID, open_calendar: OpenCalendar, days: int, minutes: int, said: str
) -> None:
    calendar = open_calendar()
    calendar.drag(calendar.block(meeting), days=days, minutes=minutes)
    quarters = round(minutes / 15)
    there = THURSDAY + timedelta(days=days) + quarters * QUARTER
    assert (calendar.starts(meeting), calendar.minutes(meeting)) == (there, 60)
    assert calendar.person.told == [(said, True)]
    assert calendar.person.wanted == []
    assert not calendar.ghost.isVisible()
    calendar.person.take_back(desk)
    assert calendar.starts(meeting) == THURSDAY
    assert calendar.block(meeting).row.starts_at == THURSDAY


@pytest.mark.parametrize(("by", "minutes"), [(40, 105), (-50, 15), (-200, 15)])
def test_the_lower_edge_makes_it_longer_or_shorter(
    meeting: UUID, open_calendar: OpenCalendar, by: int, minutes: int
) -> None:
    calendar = open_calendar()
    calendar.drag(calendar.block(meeting), minutes=by, edge=True)
    assert (calendar.starts(meeting), calendar.minutes(meeting)) == (THURSDAY, minutes)
    end = times.clock(THURSDAY + timedelta(minutes=minutes))
    assert calendar.person.told[-1][0].startswith(f"Mötet slutar nu kl. {end} (")


def test_the_ghost_tells_the_time_and_the_meeting_stays_until_it_is_let_go(
    meeting: UUID, open_calendar: OpenCalendar
) -> None:
    calendar = open_calendar()
    block = calendar.block(meeting)
    before = block.geometry()
    where = calendar.carry(block, days=-1, minutes=30)
    assert calendar.ghost.isVisible()
    assert calendar.ghost.when == "ons 4 mars 10.30–11.30 (1 h)"
    shape = calendar.page.week.grid.shape
    (rect,) = calendar.ghost.rects
    assert (rect.top(), shape.day_at(rect.center().x())) == (shape.top(10.5 * 60), 2)
    assert block.geometry() == before
    assert calendar.starts(meeting) == THURSDAY
    calendar.let_go(where)


def test_nothing_lies_over_the_words_of_the_ghost(
    desk: Desk, team: Team, meeting: UUID, open_calendar: OpenCalendar
) -> None:
    a_meeting(desk, team, datetime(2026, 3, 3, 3, 30, tzinfo=UTC))
    calendar = open_calendar()
    week = calendar.page.week
    assert week.above.isVisible()
    where = calendar.carry(calendar.block(meeting), minutes=60)
    assert not week.above.isVisible()
    assert calendar.ghost.rect().contains(calendar.ghost.bubble)
    calendar.let_go(where)
    assert week.above.isVisible()


def test_esc_gives_it_up_and_the_release_is_no_press(meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = open_calendar()
    block = calendar.block(meeting)
    where = calendar.carry(block, minutes=60)
    QTest.keyClick(block, Qt.Key.Key_Escape)
    assert not calendar.ghost.isVisible()
    calendar.pull(where, where + QPoint(0, 30))
    assert not calendar.ghost.isVisible()
    calendar.let_go(where)
    assert calendar.starts(meeting) == THURSDAY
    assert (calendar.person.told, calendar.person.wanted) == ([], [])
    calendar.person.press(block)
    assert calendar.person.wanted == [("meetings", meeting)]


def test_back_where_it_was_nothing_is_written(team: Team, meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = open_calendar()
    before = team.entries()
    where = calendar.carry(calendar.block(meeting), minutes=60)
    back = where - QPoint(0, round(calendar.page.week.grid.shape.hour_height))
    calendar.pull(where, back)
    calendar.let_go(back)
    assert team.entries() == before
    assert calendar.person.told == []


# --- who and what is taken -----------------------------------------------------------------------------------------


def test_the_ghost_says_who_and_what_is_taken_and_letting_go_there_is_refused(
    desk: Desk, team: Team, open_calendar: OpenCalendar
) -> None:
    room = made(desk.agencies.add_venue(builders.a_venue(name="Rum 3")))
    amir = next(user.id for user in desk.users if user.name == "Amir Haddad")
    meeting = a_meeting(desk, team, THURSDAY, venue_id=room, note_taker_id=amir)
    a_meeting(desk, team, THURSDAY + timedelta(hours=3), venue_id=room)
    calendar = open_calendar()
    where = calendar.carry(calendar.block(meeting), minutes=150)
    assert calendar.ghost.warnings == (
        "Karin Lindqvist är upptagen 13.00–14.00, Familj 05-12.",
        "Lokalen Rum 3 är bokad 13.00–14.00, Familj 05-12.",
    )
    calendar.let_go(where)
    assert "redan upptagen" in calendar.page.banner.text
    assert calendar.starts(meeting) == THURSDAY
    assert calendar.block(meeting).row.starts_at == THURSDAY


def test_many_that_are_taken_are_counted() -> None:
    karin, amir, room = UUID(int=1), UUID(int=2), UUID(int=3)
    others = [
        Booking(
            meeting_id=UUID(int=10 + n),
            starts_at=THURSDAY + n * QUARTER,
            ends_at=THURSDAY + (n + 1) * QUARTER,
            user_ids=frozenset(people),
            venue_id=None,
        )
        for n, people in enumerate([{karin, amir}, {amir}, {UUID(int=9)}, {karin}, {karin}])
    ]
    draft = MeetingDraft(chair_id=karin, note_taker_id=amir, venue_id=room)
    found = [("person", other) for other in others[:2]] + [("venue", other) for other in others[2:]]
    names = {karin: "Karin Lindqvist", amir: "Amir Haddad"}
    assert busy_words(Busy(draft, found), "", names, [a_row(11, THURSDAY)]) == [
        "Amir Haddad och Karin Lindqvist är upptagna 10.00–10.15.",
        "Amir Haddad är upptagen 10.15–10.30, Möte 11.",
        "Lokalen är bokad 10.30–10.45.",
        "Och 2 till.",
    ]


def test_the_warning_goes_when_the_meeting_comes_to_a_free_time(
    desk: Desk, team: Team, meeting: UUID, open_calendar: OpenCalendar
) -> None:
    a_meeting(desk, team, THURSDAY + timedelta(hours=3))
    calendar = open_calendar()
    where = calendar.carry(calendar.block(meeting), minutes=150)
    assert len(calendar.ghost.warnings) == 1
    end = where + QPoint(0, round(2 * calendar.page.week.grid.shape.hour_height))
    calendar.pull(where, end)
    assert list(calendar.ghost.warnings) == []
    calendar.let_go(end)
    assert calendar.starts(meeting) == THURSDAY + timedelta(hours=4, minutes=30)


def test_an_answer_about_a_place_it_has_left_is_not_shown(
    desk: Desk, team: Team, meeting: UUID, open_calendar: OpenCalendar
) -> None:
    calendar = open_calendar()
    where = calendar.carry(calendar.block(meeting), minutes=30)
    dragging = calendar.page.week.dragging
    row, slot = dragging.row, dragging.slot
    assert row is not None
    assert slot is not None
    calendar.pull(where, where + QPoint(0, 60))
    dragging.warn(row, slot, ["Karin Lindqvist är upptagen."])
    assert calendar.ghost.warnings == ()
    calendar.let_go(where)


# --- what cannot be pulled -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", [MeetingState.HELD, MeetingState.CANCELLED])
def test_what_is_over_stays_and_says_why(
    team: Team, meeting: UUID, open_calendar: OpenCalendar, state: MeetingState
) -> None:
    ended(team, meeting, state)
    calendar = open_calendar()
    block = calendar.block(meeting)
    where = calendar.carry(block, minutes=60)
    assert block.cursor().shape() is Qt.CursorShape.ForbiddenCursor
    assert "Planeringen kan inte ändras längre." in QToolTip.text()
    assert not calendar.ghost.isVisible()
    calendar.let_go(where)
    assert block.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert calendar.starts(meeting) == THURSDAY
    assert calendar.person.wanted == []


def test_a_meeting_that_goes_away_in_the_middle_is_let_go(
    desk: Desk, meeting: UUID, open_calendar: OpenCalendar
) -> None:
    calendar = open_calendar()
    calendar.carry(calendar.block(meeting), minutes=60)
    calendar.person.jobs.do(lambda: desk.meetings.remove(meeting))
    calendar.person.settle()
    assert not calendar.ghost.isVisible()
    assert list(calendar.page.week.blocks) == []


def test_another_page_in_the_middle_gives_it_up(meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = open_calendar()
    calendar.carry(calendar.block(meeting), minutes=60)
    calendar.page.hide()
    assert calendar.page.week.dragging.slot is None
    assert calendar.starts(meeting) == THURSDAY


# --- the edges of the day ------------------------------------------------------------------------------------------


def test_at_the_edge_the_grid_moves_under_the_pointer(meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = open_calendar()
    area, dragging = calendar.page.week.area, calendar.page.week.dragging
    start = calendar.take(calendar.block(meeting))
    foot = area.viewport().mapTo(calendar.page.window(), QPoint(0, area.viewport().height() - 2))
    end = QPoint(start.x(), foot.y())
    calendar.pull(start, end)
    assert dragging.scrolling.isActive()
    for _ in range(200):
        dragging.scrolling.timeout.emit()
    calendar.person.settle()
    bar = area.verticalScrollBar()
    assert bar.value() == bar.maximum()
    assert calendar.ghost.when.startswith("tors 5 mars 23.4")
    calendar.let_go(end)
    assert not dragging.scrolling.isActive()
    assert times.local(calendar.starts(meeting)).hour == 23


def test_a_meeting_over_midnight_keeps_its_length_whichever_day_it_is_pulled_by(
    desk: Desk, team: Team, open_calendar: OpenCalendar
) -> None:
    start = datetime(2026, 3, 3, 22, 0, tzinfo=UTC)  # Tuesday 23.00–02.00
    night = a_meeting(desk, team, start, planned_minutes=180)
    calendar = open_calendar()
    where = calendar.carry(calendar.block(night, first=False), days=1, minutes=30)
    assert len(calendar.ghost.rects) == 2
    assert calendar.ghost.when == "ons 4 mars 23.30–02.30 (3 h)"
    calendar.let_go(where)
    assert (calendar.starts(night), calendar.minutes(night)) == (start + timedelta(days=1, minutes=30), 180)


def test_only_the_day_it_ends_on_has_an_edge_to_pull(
    desk: Desk, team: Team, open_calendar: OpenCalendar
) -> None:
    start = datetime(2026, 3, 3, 22, 0, tzinfo=UTC)  # Tuesday 23.00–02.00
    night = a_meeting(desk, team, start, planned_minutes=180)
    calendar = open_calendar()
    calendar.drag(calendar.block(night, first=False), minutes=60, edge=True)
    assert (calendar.starts(night), calendar.minutes(night)) == (start, 240)
    calendar.drag(calendar.block(night), minutes=-60, edge=True)
    assert (calendar.starts(night), calendar.minutes(night)) == (start - timedelta(hours=1), 240)


@pytest.mark.parametrize(
    ("day", "start"),
    [
        (datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 3, 28, 9, 0, tzinfo=UTC)),
        (datetime(2026, 10, 25, tzinfo=UTC), datetime(2026, 10, 24, 8, 0, tzinfo=UTC)),
    ],
    ids=["summer time", "winter time"],
)
def test_pulled_over_the_change_of_clocks_it_keeps_its_clock_time(
    desk: Desk, team: Team, open_calendar: OpenCalendar, day: datetime, start: datetime
) -> None:
    meeting = a_meeting(desk, team, start)  # Saturday 10.00
    a_meeting(desk, team, start + timedelta(days=1, hours=8))  # so that Sunday is shown
    calendar = open_calendar()
    calendar.page.go_to(day.date())
    calendar.person.settle()
    calendar.drag(calendar.block(meeting), days=1)
    assert times.local(calendar.starts(meeting)).strftime("%a %H.%M") == "Sun 10.00"
    assert calendar.minutes(meeting) == 60
    shape = calendar.page.week.grid.shape
    assert calendar.block(meeting).y() == shape.top(10 * 60)


def test_the_cursor_tells_the_edge_from_the_rest(meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = open_calendar()
    block = calendar.block(meeting)
    for y, shape in (
        (block.height() - 2, Qt.CursorShape.SizeVerCursor),
        (block.height() // 2, Qt.CursorShape.PointingHandCursor),
    ):
        QTest.mouseMove(calendar.window, block.mapTo(calendar.page.window(), QPoint(20, y)))
        QApplication.processEvents()
        assert block.cursor().shape() is shape
