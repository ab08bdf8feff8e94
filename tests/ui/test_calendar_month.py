"""The month: its days and what stands on them, and the ways from there to a week, a meeting and a new one."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.theme.appearance import Appearance, Theme
from tests.team import Team
from tests.ui import reach
from tests.ui.hands import cut_off_right
from tests.ui.person import reach_faults
from tests.ui.weeks import Calendar, OpenCalendar, a_meeting, open_calendar

__all__ = ["open_calendar"]

THURSDAY = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def meeting(desk: Desk, team: Team) -> UUID:
    """Tomorrow, Thursday 5 March, 10.00–11.00."""
    return a_meeting(desk, team, THURSDAY)


def in_the_month(calendar: Calendar) -> Calendar:
    calendar.person.key(calendar.page.new, Qt.Key.Key_M, CONTROL_SHIFT)
    QApplication.processEvents()
    return calendar


def test_keys_and_tabs_turn_between_week_and_month(meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = in_the_month(open_calendar())
    page = calendar.page
    assert (page.title.text(), page.subtitle.text()) == ("Mars 2026", "Vecka 9–14")
    assert page.shows_month
    assert page.tabs.currentIndex() == 1
    assert page.before.accessibleName() == "Föregående månad"
    calendar.person.key(page.new, Qt.Key.Key_V, CONTROL_SHIFT)
    assert (page.title.text(), page.before.accessibleName()) == ("Vecka 10", "Föregående vecka")
    QTest.mouseClick(page.tabs, LEFT, pos=page.tabs.tabRect(1).center())
    calendar.person.settle()
    assert page.title.text() == "Mars 2026"


def test_the_weeks_begin_on_monday_and_today_is_told(meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = in_the_month(open_calendar())
    cells = calendar.page.month.cells
    assert [cell.day for cell in cells] == [date(2026, 2, 23) + timedelta(days=n) for n in range(42)]
    assert calendar.cell(date(2026, 3, 4)).accessibleName() == "onsdag 4 mars 2026, idag, inga möten"
    said = calendar.cell(date(2026, 3, 5)).accessibleName()
    assert said == ("torsdag 5 mars 2026, 1 möte. 10.00–11.00 Familj 05-09, Karin Lindqvist, utkast")
    today = calendar.cell(date(2026, 3, 4)).grab().toImage()
    assert today != calendar.cell(date(2026, 3, 3)).grab().toImage()
    assert reach_faults(calendar.page) == []


def test_a_night_stands_on_both_days(desk: Desk, team: Team, open_calendar: OpenCalendar) -> None:
    a_meeting(desk, team, datetime(2026, 2, 22, 22, 0, tzinfo=UTC), planned_minutes=180)
    a_meeting(desk, team, datetime(2026, 3, 10, 22, 0, tzinfo=UTC), planned_minutes=180)
    calendar = in_the_month(open_calendar())
    days = [cell.day for cell in calendar.page.month.cells if cell.meetings]
    assert days == [date(2026, 2, 23), date(2026, 3, 10), date(2026, 3, 11)]


def test_the_keys_of_the_page_turn_the_month(meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = in_the_month(open_calendar())
    page = calendar.page
    for key, title in (
        (Qt.Key.Key_PageDown, "April 2026"),
        (Qt.Key.Key_PageUp, "Mars 2026"),
        (Qt.Key.Key_PageUp, "Februari 2026"),
        (Qt.Key.Key_Home, "Mars 2026"),
    ):
        calendar.person.key(page.new, key)
        assert page.title.text() == title
    assert page.month.day == date(2026, 3, 4)


def test_arrows_lead_through_the_days_and_out_of_the_month(
    meeting: UUID, open_calendar: OpenCalendar
) -> None:
    calendar = in_the_month(open_calendar())
    month = calendar.page.month
    for key, day in (
        (Qt.Key.Key_Right, date(2026, 3, 5)),
        (Qt.Key.Key_Down, date(2026, 3, 12)),
        (Qt.Key.Key_Left, date(2026, 3, 11)),
        (Qt.Key.Key_Up, date(2026, 3, 4)),
        (Qt.Key.Key_Up, date(2026, 2, 25)),
    ):
        calendar.person.key(calendar.cell(month.day), key)
        assert (month.day, month.focused()) == (day, day)
    assert calendar.page.title.text() == "Februari 2026"


def test_enter_goes_to_the_week_and_its_first_meeting_of_that_day(
    desk: Desk, team: Team, meeting: UUID, open_calendar: OpenCalendar
) -> None:
    other = a_meeting(desk, team, datetime(2026, 3, 19, 12, 0, tzinfo=UTC))
    a_meeting(desk, team, datetime(2026, 3, 16, 12, 0, tzinfo=UTC))
    calendar = in_the_month(open_calendar())
    calendar.person.key(calendar.cell(date(2026, 3, 19)), Qt.Key.Key_Return)
    assert calendar.page.title.text() == "Vecka 12"
    assert calendar.block(other).hasFocus()


def test_what_is_pressed_is_opened(meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = in_the_month(open_calendar())
    cell = calendar.cell(date(2026, 3, 5))
    QTest.mouseClick(cell, LEFT, pos=cell.line_of(0).center())
    assert calendar.person.wanted == [("meetings", meeting)]
    QTest.mouseClick(cell, LEFT, pos=QPoint(cell.width() - 8, cell.height() - 4))
    assert len(calendar.person.wanted) == 1
    assert calendar.page.month.day == date(2026, 3, 5)
    QTest.mouseClick(cell, LEFT, pos=QPoint(14, 12))
    calendar.person.settle()
    assert calendar.page.title.text() == "Vecka 10"


def test_a_screen_reader_presses_a_day_and_comes_to_its_week(
    meeting: UUID, open_calendar: OpenCalendar
) -> None:
    calendar = in_the_month(open_calendar())
    node = QAccessible.queryAccessibleInterface(calendar.cell(date(2026, 3, 12)))
    assert node.role() is QAccessible.Role.Button
    calendar.cell(date(2026, 3, 12)).click()
    calendar.person.settle()
    assert calendar.page.title.text() == "Vecka 11"


def test_turning_to_and_fro_before_anything_is_read_stays_in_the_week(open_calendar: OpenCalendar) -> None:
    calendar = open_calendar()
    calendar.page.show_months()
    calendar.page.show_weeks()
    calendar.person.settle()
    assert calendar.page.title.text() == "Vecka 10"


def test_a_new_meeting_is_planned_on_a_day(meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = in_the_month(open_calendar())
    cell = calendar.cell(date(2026, 3, 31))
    QTest.mouseDClick(cell, LEFT, pos=QPoint(cell.width() - 8, cell.height() - 4))
    cell = calendar.cell(date(2026, 3, 27))
    calendar.person.key(cell, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    calendar.person.press(calendar.page.new)
    drafts = [draft.starts_at for _, draft in calendar.person.wanted]
    assert drafts == [
        datetime(2026, 3, 31, 7, 0, tzinfo=UTC),
        datetime(2026, 3, 27, 8, 0, tzinfo=UTC),
        None,
    ]


def test_what_has_no_room_is_counted_and_listed(desk: Desk, team: Team, open_calendar: OpenCalendar) -> None:
    meetings = [a_meeting(desk, team, THURSDAY + timedelta(hours=n)) for n in range(-2, 6)]
    calendar = in_the_month(open_calendar())
    cell = calendar.cell(date(2026, 3, 5))
    assert 0 < cell.shown < 7
    QTest.mouseClick(cell, LEFT, pos=cell.line_of(cell.shown).center())
    menu = calendar.page.month.list
    assert menu.isVisible()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts[0] == "08.00–09.00  Familj 05-07  KL"
    assert texts[8:] == ["Nytt möte den här dagen", "Visa veckan"]
    menu.actions()[3].trigger()
    assert calendar.person.wanted == [("meetings", meetings[3])]


def test_the_keys_list_a_day_and_open_a_meeting(meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = in_the_month(open_calendar())
    calendar.person.key(calendar.cell(date(2026, 3, 5)), Qt.Key.Key_Space)
    menu = calendar.page.month.list
    assert menu.activeAction() is menu.actions()[0]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert calendar.person.wanted == [("meetings", meeting)]
    assert not menu.isVisible()


def test_the_list_goes_with_the_page(meeting: UUID, open_calendar: OpenCalendar) -> None:
    calendar = in_the_month(open_calendar())
    calendar.person.key(calendar.cell(date(2026, 3, 5)), Qt.Key.Key_Space)
    calendar.page.hide()
    assert not calendar.page.month.list.isVisible()


@pytest.mark.parametrize(("width", "height", "zoom"), [(820, 560, 100), (920, 600, 200), (1150, 720, 80)])
def test_every_size_has_room_for_the_days(
    meeting: UUID, open_calendar: OpenCalendar, appearance: Appearance, width: int, height: int, zoom: int
) -> None:
    calendar = in_the_month(open_calendar())
    appearance.set_zoom(zoom)
    calendar.page.resize(width, height)
    QApplication.processEvents()
    assert all(min(cell.width(), cell.height()) >= reach.LEAST_TARGET for cell in calendar.page.month.cells)
    assert cut_off_right(calendar.page) == []
    appearance.set_zoom(100)
    QApplication.processEvents()
    assert reach.small(calendar.page) == []


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_the_focus_is_seen(
    meeting: UUID, open_calendar: OpenCalendar, appearance: Appearance, theme: Theme
) -> None:
    calendar = in_the_month(open_calendar())
    appearance.choose(theme)
    assert reach.unseen_focus(calendar.page) == []
