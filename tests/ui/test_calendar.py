"""The week: what it says, where it leads, and how meetings are moved with the keys."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from famsam_desktop.domain import times
from famsam_desktop.domain.meetings import LONGEST_MINUTES, Attendance, MeetingState
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.theme.appearance import Appearance, Theme
from famsam_desktop.ui.theme.metrics import em
from tests import builders
from tests.team import Team
from tests.ui import reach
from tests.ui.hands import cut_off_right
from tests.ui.person import reach_faults
from tests.ui.weeks import OpenCalendar, a_meeting, ended, open_calendar

__all__ = ["open_calendar"]

ALT = Qt.KeyboardModifier.AltModifier
SHIFT_ALT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
THURSDAY = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
QUARTER = timedelta(minutes=15)


@pytest.fixture
def meeting(desk: Desk, team: Team) -> UUID:
    """Tomorrow, Thursday 5 March, 10.00–11.00."""
    return a_meeting(desk, team, THURSDAY)


# --- what it says --------------------------------------------------------------------------------------------------


def test_the_week_of_today_with_a_name_on_every_meeting(
    desk: Desk, team: Team, meeting: UUID, open_calendar: OpenCalendar
) -> None:
    calendar = open_calendar()
    assert (calendar.page.title.text(), calendar.page.subtitle.text()) == ("Vecka 10", "2–6 mars 2026")
    said = calendar.block(meeting).accessibleName()
    assert "torsdag 5 mars 2026 kl. 10.00–11.00" in said
    assert "Mötesledare Karin Lindqvist" in said
    assert "Dokumentatör" not in said
    assert "utkast" in said
    assert reach_faults(calendar.page) == []


def test_who_takes_the_notes_is_said_and_shown(
    desk: Desk, team: Team, meeting: UUID, open_calendar: OpenCalendar
) -> None:
    amir = next(user.id for user in desk.users if user.name == "Amir Haddad")
    noted = a_meeting(desk, team, THURSDAY + timedelta(hours=3), note_taker_id=amir)
    calendar = open_calendar()
    assert "Dokumentatör Amir Haddad" in calendar.block(noted).accessibleName()
    pictures = [calendar.block(each).grab().toImage() for each in (meeting, noted)]
    assert pictures[0] != pictures[1]


def test_a_subject_is_never_markup(desk: Desk, team: Team, open_calendar: OpenCalendar) -> None:
    case = team.case(team.family(alias="<b>Familj</b> & co"))
    meeting = desk.meetings.schedule(builders.a_meeting(case, desk.user.id, starts_at=THURSDAY)).id
    assert meeting is not None
    assert "&lt;b&gt;Familj&lt;/b&gt; &amp; co" in open_calendar().block(meeting).toolTip()


def test_a_week_without_meetings_says_so_and_can_be_used(open_calendar: OpenCalendar) -> None:
    calendar = open_calendar()
    assert calendar.page.subtitle.text() == "2–6 mars 2026 · inga möten"
    assert reach_faults(calendar.page) == []
    grid = calendar.page.week.grid
    shape = grid.shape
    where = QPoint(shape.column(1).center().x(), shape.top(11 * 60 + 40))  # Tuesday, past half past eleven
    QTest.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=where)
    ((page, draft),) = calendar.person.wanted
    assert page == "meetings"
    assert draft.starts_at == datetime(2026, 3, 3, 10, 30, tzinfo=UTC)


def test_previous_next_and_today(desk: Desk, meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = open_calendar()
    calendar.person.press(calendar.page.after)
    assert calendar.page.title.text() == "Vecka 11"
    assert list(calendar.page.week.blocks) == []
    calendar.person.key(calendar.page.after, Qt.Key.Key_Home)
    assert [block.row.id for block in calendar.page.week.blocks] == [meeting]
    calendar.person.key(calendar.page.after, Qt.Key.Key_PageUp)
    assert calendar.page.title.text() == "Vecka 9"


def test_enter_opens_the_meeting(meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = open_calendar()
    calendar.person.key(calendar.block(meeting), Qt.Key.Key_Return)
    assert calendar.person.wanted == [("meetings", meeting)]


def test_a_meeting_over_midnight_is_told_on_both_days(
    desk: Desk, team: Team, open_calendar: OpenCalendar
) -> None:
    night = a_meeting(
        desk, team, datetime(2026, 3, 8, 22, 0, tzinfo=UTC), planned_minutes=180
    )  # Sunday night
    calendar = open_calendar()
    said = calendar.block(night).accessibleName()
    assert "söndag 8 mars 2026 kl. 23.00 till måndag 9 mars 2026 kl. 02.00" in said
    assert "Fortsätter" not in said
    calendar.person.press(calendar.page.after)
    (block,) = calendar.page.week.blocks
    assert (block.row.id, block.placed.day, block.placed.first) == (night, 0, False)
    assert "Fortsätter från dagen före" in block.accessibleName()


# --- what is seen ----------------------------------------------------------------------------------------------------


def test_meetings_at_night_are_told_of_and_reached(
    desk: Desk, team: Team, meeting: UUID, open_calendar: OpenCalendar
) -> None:
    early = a_meeting(desk, team, datetime(2026, 3, 3, 3, 30, tzinfo=UTC))
    late = a_meeting(desk, team, datetime(2026, 3, 3, 21, 0, tzinfo=UTC))
    week = open_calendar().page.week
    assert [each.text() for each in (week.above, week.below)] == ["1 tidigare", "1 senare"]
    for button, reached in ((week.above, early), (week.below, late)):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        block = next(each for each in week.blocks if each.row.id == reached)
        assert week.area.viewport().rect().contains(block.mapTo(week.area.viewport(), block.rect().center()))
        assert not button.isVisible()


def test_what_tells_of_meetings_at_night_covers_none(
    desk: Desk, team: Team, open_calendar: OpenCalendar
) -> None:
    a_meeting(desk, team, datetime(2026, 3, 3, 3, 30, tzinfo=UTC))
    wednesday = a_meeting(desk, team, datetime(2026, 3, 4, 7, 0, tzinfo=UTC))
    calendar = open_calendar()
    week, block = calendar.page.week, calendar.block(wednesday)
    week.area.verticalScrollBar().setValue(block.y())
    assert week.above.isVisible()
    there = QRect(block.mapTo(week.area, QPoint(0, 0)), block.size())
    assert not week.above.geometry().intersects(there)


def test_the_working_day_is_what_is_seen_first(meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = open_calendar()
    calendar.page.resize(1400, 1000)
    QApplication.processEvents()
    area, shape = calendar.page.week.area, calendar.page.week.grid.shape
    top = area.verticalScrollBar().value()
    assert shape.minute_at(top) == pytest.approx(7 * 60, abs=15)
    assert shape.minute_at(top + area.viewport().height()) == pytest.approx(18 * 60, abs=15)


@pytest.mark.parametrize(("width", "height", "zoom"), [(820, 560, 100), (920, 600, 200), (1150, 720, 80)])
def test_sixty_meetings_stand_beside_each_other_in_every_size(
    desk: Desk,
    team: Team,
    open_calendar: OpenCalendar,
    appearance: Appearance,
    width: int,
    height: int,
    zoom: int,
) -> None:
    case = team.case(team.family())
    monday = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
    for number in range(60):
        team.meeting(
            case,
            starts_at=monday + timedelta(days=number % 5, minutes=45 * (number // 5)),
            planned_minutes=60,
        )
    calendar = open_calendar()
    appearance.set_zoom(zoom)
    calendar.page.resize(width, height)
    QApplication.processEvents()
    blocks = calendar.page.week.blocks
    assert len(blocks) == 60
    assert calendar.page.week.grid.shape.hour_height >= em(2.5) - 1
    for number, block in enumerate(blocks):
        assert min(block.width(), block.height()) >= reach.LEAST_TARGET
        assert not any(block.geometry().intersects(other.geometry()) for other in blocks[number + 1 :])
    assert cut_off_right(calendar.page) == []


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_the_focus_is_seen(
    meeting: UUID, open_calendar: OpenCalendar, appearance: Appearance, theme: Theme
) -> None:
    calendar = open_calendar()
    appearance.choose(theme)
    assert reach.unseen_focus(calendar.page) == []


# --- keys -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "starts_at"),
    [
        (Qt.Key.Key_Down, THURSDAY + QUARTER),
        (Qt.Key.Key_Up, THURSDAY - QUARTER),
        (Qt.Key.Key_Left, THURSDAY - timedelta(days=1)),
        (Qt.Key.Key_Right, THURSDAY + timedelta(days=1)),
    ],
)
def test_alt_and_an_arrow_move_the_meeting_that_has_the_focus(
    key: Qt.Key, starts_at: datetime, meeting: UUID, open_calendar: OpenCalendar
) -> None:
    calendar = open_calendar()
    calendar.person.key(calendar.block(meeting), key, ALT)
    assert calendar.starts(meeting) == starts_at
    assert calendar.block(meeting).row.starts_at == starts_at
    assert calendar.block(meeting).hasFocus()


@pytest.mark.parametrize(
    ("key", "minutes", "said"),
    [
        (Qt.Key.Key_Down, 75, "Mötet slutar nu kl. 11.15 (1 h 15 min)."),
        (Qt.Key.Key_Up, 45, "Mötet slutar nu kl. 10.45 (45 min)."),
    ],
)
def test_shift_alt_and_an_arrow_make_it_longer_or_shorter(
    desk: Desk, key: Qt.Key, minutes: int, said: str, meeting: UUID, open_calendar: OpenCalendar
) -> None:
    calendar = open_calendar()
    calendar.person.key(calendar.block(meeting), key, SHIFT_ALT)
    assert (calendar.starts(meeting), calendar.minutes(meeting)) == (THURSDAY, minutes)
    assert calendar.person.told[-1] == (said, True)
    assert calendar.block(meeting).hasFocus()
    calendar.person.take_back(desk)
    assert calendar.minutes(meeting) == 60


@pytest.mark.parametrize(("key", "minutes"), [(Qt.Key.Key_Up, 15), (Qt.Key.Key_Down, LONGEST_MINUTES)])
def test_it_becomes_neither_too_short_nor_too_long(
    desk: Desk, team: Team, key: Qt.Key, minutes: int, open_calendar: OpenCalendar
) -> None:
    meeting = a_meeting(desk, team, THURSDAY, planned_minutes=minutes)
    calendar = open_calendar()
    calendar.person.key(calendar.block(meeting), key, SHIFT_ALT)
    assert calendar.minutes(meeting) == minutes
    assert (calendar.person.told, calendar.page.banner.isVisible()) == ([], False)


def test_presses_in_a_row_add_up_and_undo_takes_the_last_one_back(
    desk: Desk, meeting: UUID, open_calendar: OpenCalendar
) -> None:
    calendar = open_calendar()
    for _ in range(3):
        calendar.person.key(calendar.block(meeting), Qt.Key.Key_Down, ALT)
    assert calendar.starts(meeting) == THURSDAY + 3 * QUARTER
    assert calendar.person.told[-1][0] == "Flyttat till torsdag 5 mars 2026 kl. 10.45."
    calendar.person.take_back(desk)
    assert calendar.starts(meeting) == THURSDAY + 2 * QUARTER


def test_a_move_out_of_the_week_follows_the_meeting(meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = open_calendar()
    for _ in range(4):
        calendar.person.key(calendar.block(meeting), Qt.Key.Key_Right, ALT)
    assert calendar.page.title.text() == "Vecka 11"
    assert calendar.starts(meeting) == THURSDAY + timedelta(days=4)


def test_a_move_out_of_the_week_that_is_taken_back_shows_the_week_it_came_from(
    desk: Desk, meeting: UUID, open_calendar: OpenCalendar
) -> None:
    calendar = open_calendar()
    for _ in range(4):
        calendar.person.key(calendar.block(meeting), Qt.Key.Key_Right, ALT)
    assert calendar.page.title.text() == "Vecka 11"
    calendar.person.take_back(desk)
    assert calendar.page.title.text() == "Vecka 10"
    assert calendar.starts(meeting) == THURSDAY + timedelta(days=3)
    assert calendar.block(meeting).hasFocus()


def test_the_keys_step_over_the_hour_that_does_not_exist(
    desk: Desk, team: Team, open_calendar: OpenCalendar
) -> None:
    night = a_meeting(desk, team, datetime(2026, 3, 29, 0, 45, tzinfo=UTC))  # 01.45, before summer time
    calendar = open_calendar()
    calendar.page.go_to(datetime(2026, 3, 29, tzinfo=UTC).date())
    calendar.person.settle()
    calendar.person.key(calendar.block(night), Qt.Key.Key_Down, ALT)
    assert times.clock(calendar.starts(night)) == "03.00"
    calendar.person.key(calendar.block(night), Qt.Key.Key_Up, ALT)
    assert times.clock(calendar.starts(night)) == "01.45"
    assert calendar.block(night).accessibleName().count("kl. 01.45–03.45") == 1


def test_a_clash_is_a_sentence_and_the_meeting_stays(
    desk: Desk, team: Team, meeting: UUID, open_calendar: OpenCalendar
) -> None:
    a_meeting(desk, team, THURSDAY + timedelta(hours=1))
    calendar = open_calendar()
    calendar.person.key(calendar.block(meeting), Qt.Key.Key_Down, ALT)
    assert "redan upptagen" in calendar.page.banner.text
    assert calendar.starts(meeting) == THURSDAY
    assert calendar.block(meeting).row.starts_at == THURSDAY


def test_a_held_meeting_is_not_moved(desk: Desk, team: Team, open_calendar: OpenCalendar) -> None:
    start = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
    meeting = a_meeting(desk, team, start)
    who = desk.meetings.invite(meeting, builders.a_participant(support_person="Farmor")).id
    assert who is not None
    desk.meetings.attend(who, Attendance.PRESENT)
    desk.meetings.hold(meeting, start, start + timedelta(hours=1))
    calendar = open_calendar()
    calendar.person.key(calendar.block(meeting), Qt.Key.Key_Down, ALT)
    assert "Mötet är genomfört" in calendar.page.banner.text
    assert calendar.starts(meeting) == start


@pytest.mark.parametrize(
    ("state", "why"), [(MeetingState.HELD, "genomfört"), (MeetingState.CANCELLED, "inställt")]
)
def test_why_a_meeting_cannot_be_moved_is_said(
    team: Team, meeting: UUID, open_calendar: OpenCalendar, state: MeetingState, why: str
) -> None:
    ended(team, meeting, state)
    block = open_calendar().block(meeting)
    assert f"Mötet är {why}." in block.toolTip()
    assert f"Mötet är {why}." in block.accessibleDescription()


def test_alt_and_an_arrow_are_the_meetings_own_where_the_window_goes_back_with_them(
    qtbot: QtBot, meeting: UUID, open_calendar: OpenCalendar
) -> None:
    calendar = open_calendar()
    window = QMainWindow()
    qtbot.addWidget(window)
    action = QAction("Bakåt", window)
    action.setShortcut("Alt+Left")
    action.setCheckable(True)
    window.addAction(action)
    window.setCentralWidget(calendar.page)
    window.show()
    calendar.person.key(calendar.block(meeting), Qt.Key.Key_Left, ALT)
    assert not action.isChecked()
    assert calendar.starts(meeting) == THURSDAY - timedelta(days=1)
    calendar.page.new.setFocus()
    QTest.keyClick(calendar.page.new, Qt.Key.Key_Left, ALT)
    assert action.isChecked()
    window.takeCentralWidget()
