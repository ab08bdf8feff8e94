"""The week: where meetings stand, how they overlap, and how they are moved with the keys."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.meetings import Attendance, MeetingRow, MeetingState, MeetingType
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.calendar.block import MeetingBlock, initials
from famsam_desktop.ui.calendar.page import CalendarPage
from famsam_desktop.ui.calendar.placing import hours, instant_at, moved, place, shown_days, week_span
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.appearance import Appearance
from tests import builders
from tests.team import Team
from tests.ui.person import Person, reach_faults

MONDAY = date(2026, 3, 2)
ALT = Qt.KeyboardModifier.AltModifier


def a_row(number: int, starts_at: datetime, minutes: int = 60, **changes: object) -> MeetingRow:
    row = MeetingRow(
        id=UUID(int=number),
        case_id=None,
        family_id=None,
        subject=f"Möte {number}",
        type=MeetingType.COORDINATION,
        state=MeetingState.CONVENED,
        starts_at=starts_at,
        planned_minutes=minutes,
    )
    return replace(row, **changes)  # type: ignore[arg-type]  # the test names the fields


def on_tuesday(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, 3, hour - 1, minute, tzinfo=UTC)


# --- placing -----------------------------------------------------------------------------------------------------


def test_meetings_that_overlap_share_the_width_and_others_do_not() -> None:
    rows = [
        a_row(1, on_tuesday(9), 90),
        a_row(2, on_tuesday(10)),
        a_row(3, on_tuesday(10, 30)),
        a_row(4, on_tuesday(13)),
    ]
    lanes = {each.row.id.int: (each.lane, each.lanes) for each in place(rows, MONDAY)}
    assert lanes == {1: (0, 2), 2: (1, 2), 3: (0, 2), 4: (0, 1)}


def test_meetings_that_only_touch_stand_under_each_other() -> None:
    placed = place([a_row(1, on_tuesday(9)), a_row(2, on_tuesday(10))], MONDAY)
    assert [each.lanes for each in placed] == [1, 1]


def test_early_and_late_meetings_widen_the_hours() -> None:
    assert hours([]) == (8, 17)
    placed = place([a_row(1, on_tuesday(7, 30)), a_row(2, on_tuesday(18), 75)], MONDAY)
    assert hours(placed) == (7, 20)


def test_a_meeting_past_midnight_ends_with_its_day() -> None:
    (placed,) = place([a_row(1, on_tuesday(23), 120)], MONDAY)
    assert (placed.start, placed.end) == (23 * 60, 24 * 60)


def test_the_weekend_is_shown_when_something_happens_there() -> None:
    assert shown_days([]) == 5
    saturday = place([a_row(1, datetime(2026, 3, 7, 9, tzinfo=UTC))], MONDAY)
    assert shown_days(saturday) == 6


def test_a_day_later_is_the_same_clock_time_over_the_change_of_clocks() -> None:
    before = datetime(2026, 3, 28, 8, 0, tzinfo=UTC)  # 09.00, the day before summer time
    assert moved(before, days=1) == datetime(2026, 3, 29, 7, 0, tzinfo=UTC)
    assert moved(before, minutes=-15) == before - timedelta(minutes=15)


def test_an_empty_place_means_the_half_hour_before_it() -> None:
    assert instant_at(MONDAY, 1, 9 * 60 + 44) == on_tuesday(9, 30)
    assert instant_at(MONDAY, 1, -5) == on_tuesday(1) - timedelta(hours=1)


@pytest.mark.parametrize(
    ("monday", "said"),
    [
        (date(2026, 3, 2), "2–6 mars 2026"),
        (date(2026, 3, 30), "30 mars–3 april 2026"),
        (date(2026, 12, 28), "28 december 2026–1 januari 2027"),
    ],
)
def test_a_week_in_words(monday: date, said: str) -> None:
    assert week_span(monday, 5) == said


def test_initials() -> None:
    assert [initials(name) for name in ("Karin Lindqvist", "Åsa", "Anna-Karin von Ek", "")] == [
        "KL",
        "Å",
        "AE",
        "",
    ]


# --- the page ----------------------------------------------------------------------------------------------------


class Week:
    """The calendar in use."""

    def __init__(self, desk: Desk, page: CalendarPage, person: Person) -> None:
        self.desk, self.page, self.person = desk, page, person

    def block(self, meeting: UUID) -> MeetingBlock:
        return next(block for block in self.page.week.blocks if block.row.id == meeting)

    def starts(self, meeting: UUID) -> datetime:
        return self.desk.meetings.page(meeting).meeting.starts_at


type OpenWeek = Callable[[], Week]


@pytest.fixture
def open_week(qtbot: QtBot, desk: Desk, desk_jobs: Jobs, appearance: Appearance) -> OpenWeek:
    def opened() -> Week:
        page = CalendarPage(desk, desk_jobs)
        qtbot.addWidget(page)
        return Week(desk, page, Person(qtbot, desk_jobs, page))

    return opened


@pytest.fixture
def meeting(desk: Desk, team: Team) -> UUID:
    """Tomorrow, Thursday 5 March, 10.00–11.00."""
    return a_meeting(desk, team, datetime(2026, 3, 5, 9, 0, tzinfo=UTC))


def a_meeting(desk: Desk, team: Team, starts_at: datetime) -> UUID:
    case = team.case(team.family(alias=f"Familj {starts_at:%d-%H}"))
    draft = builders.a_meeting(case, desk.user.id, starts_at=starts_at, planned_minutes=60)
    made = desk.meetings.schedule(draft).id
    assert made is not None
    return made


def test_the_week_of_today_with_a_name_on_every_meeting(
    desk: Desk, team: Team, meeting: UUID, open_week: OpenWeek
) -> None:
    week = open_week()
    assert (week.page.title.text(), week.page.subtitle.text()) == ("Vecka 10", "2–6 mars 2026")
    said = week.block(meeting).accessibleName()
    assert "torsdag 5 mars 2026 kl. 10.00–11.00" in said
    assert "Karin Lindqvist" in said
    assert "utkast" in said
    assert reach_faults(week.page) == []


def test_a_subject_is_never_markup(desk: Desk, team: Team, open_week: OpenWeek) -> None:
    case = team.case(team.family(alias="<b>Familj</b> & co"))
    start = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
    meeting = desk.meetings.schedule(builders.a_meeting(case, desk.user.id, starts_at=start)).id
    assert meeting is not None
    assert "&lt;b&gt;Familj&lt;/b&gt; &amp; co" in open_week().block(meeting).toolTip()


def test_previous_next_and_today(desk: Desk, meeting: UUID, open_week: OpenWeek) -> None:
    week = open_week()
    week.page.next_week()
    week.person.settle()
    assert week.page.title.text() == "Vecka 11"
    assert list(week.page.week.blocks) == []
    week.page.this_week()
    week.person.settle()
    assert [block.row.id for block in week.page.week.blocks] == [meeting]


@pytest.mark.parametrize(
    ("key", "starts_at"),
    [
        (Qt.Key.Key_Down, datetime(2026, 3, 5, 9, 15, tzinfo=UTC)),
        (Qt.Key.Key_Up, datetime(2026, 3, 5, 8, 45, tzinfo=UTC)),
        (Qt.Key.Key_Left, datetime(2026, 3, 4, 9, 0, tzinfo=UTC)),
        (Qt.Key.Key_Right, datetime(2026, 3, 6, 9, 0, tzinfo=UTC)),
    ],
)
def test_alt_and_an_arrow_move_the_meeting_that_has_the_focus(
    key: Qt.Key, starts_at: datetime, meeting: UUID, open_week: OpenWeek
) -> None:
    week = open_week()
    week.person.key(week.block(meeting), key, ALT)
    assert week.starts(meeting) == starts_at
    assert week.block(meeting).row.starts_at == starts_at
    assert week.block(meeting).hasFocus()


def test_presses_in_a_row_add_up_and_undo_takes_the_last_one_back(
    desk: Desk, meeting: UUID, open_week: OpenWeek
) -> None:
    week = open_week()
    for _ in range(3):
        week.person.key(week.block(meeting), Qt.Key.Key_Down, ALT)
    assert week.starts(meeting) == datetime(2026, 3, 5, 9, 45, tzinfo=UTC)
    assert week.person.told[-1][0] == "Flyttat till torsdag 5 mars 2026 kl. 10.45."
    week.person.take_back(desk)
    assert week.starts(meeting) == datetime(2026, 3, 5, 9, 30, tzinfo=UTC)


def test_a_move_out_of_the_week_follows_the_meeting(meeting: UUID, open_week: OpenWeek) -> None:
    week = open_week()
    for _ in range(4):
        week.person.key(week.block(meeting), Qt.Key.Key_Right, ALT)
    assert week.page.title.text() == "Vecka 11"
    assert week.starts(meeting) == datetime(2026, 3, 9, 9, 0, tzinfo=UTC)


def test_a_move_out_of_the_week_that_is_taken_back_shows_the_week_it_came_from(
    desk: Desk, meeting: UUID, open_week: OpenWeek
) -> None:
    week = open_week()
    for _ in range(4):
        week.person.key(week.block(meeting), Qt.Key.Key_Right, ALT)
    assert week.page.title.text() == "Vecka 11"
    week.person.take_back(desk)
    assert week.page.title.text() == "Vecka 10"
    assert week.starts(meeting) == datetime(2026, 3, 8, 9, 0, tzinfo=UTC)
    assert week.block(meeting).hasFocus()


def test_a_clash_is_a_sentence_and_the_meeting_stays(
    desk: Desk, team: Team, meeting: UUID, open_week: OpenWeek
) -> None:
    a_meeting(desk, team, datetime(2026, 3, 5, 10, 0, tzinfo=UTC))
    week = open_week()
    week.person.key(week.block(meeting), Qt.Key.Key_Down, ALT)
    assert "redan upptagen" in week.page.banner.text
    assert week.starts(meeting) == datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
    assert week.block(meeting).row.starts_at == datetime(2026, 3, 5, 9, 0, tzinfo=UTC)


def test_a_held_meeting_is_not_moved(desk: Desk, team: Team, open_week: OpenWeek) -> None:
    start = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
    meeting = a_meeting(desk, team, start)
    who = desk.meetings.invite(meeting, builders.a_participant(support_person="Farmor")).id
    assert who is not None
    desk.meetings.attend(who, Attendance.PRESENT)
    desk.meetings.hold(meeting, start, start + timedelta(hours=1))
    week = open_week()
    week.person.key(week.block(meeting), Qt.Key.Key_Down, ALT)
    assert "Mötet är genomfört" in week.page.banner.text
    assert week.starts(meeting) == start


def test_alt_and_an_arrow_are_the_meetings_own_where_the_window_goes_back_with_them(
    qtbot: QtBot, meeting: UUID, open_week: OpenWeek
) -> None:
    week = open_week()
    window = QMainWindow()
    qtbot.addWidget(window)
    action = QAction("Bakåt", window)
    action.setShortcut("Alt+Left")
    action.setCheckable(True)
    window.addAction(action)
    window.setCentralWidget(week.page)
    window.show()
    week.person.key(week.block(meeting), Qt.Key.Key_Left, ALT)
    assert not action.isChecked()
    assert week.starts(meeting) == datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
    week.page.new.setFocus()
    QTest.keyClick(week.page.new, Qt.Key.Key_Left, ALT)
    assert action.isChecked()
    window.takeCentralWidget()


def test_enter_opens_the_meeting(meeting: UUID, open_week: OpenWeek) -> None:
    week = open_week()
    week.person.key(week.block(meeting), Qt.Key.Key_Return)
    assert week.person.wanted == [("meetings", meeting)]


def test_a_double_click_on_an_empty_place_asks_for_a_meeting_there(open_week: OpenWeek) -> None:
    week = open_week()
    grid = week.page.week.grid
    column = (grid.width() - 45) / 5
    where = QPointF(45 + column * 1.5, grid.height() * 3.6 / 9)  # Tuesday, past half past eleven
    event = QMouseEvent(
        QMouseEvent.Type.MouseButtonDblClick,
        where,
        grid.mapToGlobal(where),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(grid, event)
    ((page, draft),) = week.person.wanted
    assert page == "meetings"
    assert draft.starts_at == on_tuesday(11, 30)
