"""The calendar in use: a page with its meetings, and a hand that pulls them."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.meetings import MeetingRow, MeetingState, MeetingType
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.calendar.block import MeetingBlock
from famsam_desktop.ui.calendar.daycell import DayCell
from famsam_desktop.ui.calendar.ghost import Ghost
from famsam_desktop.ui.calendar.page import CalendarPage
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.appearance import Appearance
from tests import builders
from tests.team import Team
from tests.ui.person import Person

MONDAY = date(2026, 3, 2)
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class Calendar:
    """The page of the calendar, and the person at it."""

    def __init__(self, desk: Desk, page: CalendarPage, person: Person) -> None:
        self.desk, self.page, self.person = desk, page, person

    def block(self, meeting: UUID, *, first: bool = True) -> MeetingBlock:
        """The button of a meeting; of one that goes on after midnight that of its first day, or of its second."""
        return next(
            block
            for block in self.page.week.blocks
            if block.row.id == meeting and block.placed.first is first
        )

    def starts(self, meeting: UUID) -> datetime:
        """When the store says that the meeting begins."""
        return self.desk.meetings.page(meeting).meeting.starts_at

    def minutes(self, meeting: UUID) -> int:
        """How long the store says that it is."""
        return self.desk.meetings.page(meeting).meeting.planned_minutes

    def cell(self, day: date) -> DayCell:
        """The cell of a day of the month."""
        found = self.page.month.cell(day)
        assert found is not None
        return found

    # --- the hand ------------------------------------------------------------------------------------------------

    @property
    def ghost(self) -> Ghost:
        """What is seen of a meeting on its way."""
        return self.page.week.grid.ghost

    @property
    def window(self) -> QWindow:
        """The window, which is where the pointer really is."""
        found = self.page.window().windowHandle()
        assert found is not None
        return found

    def grid_point(self, day: int, minute: float, over: int = 0) -> QPoint:
        """A place of the grid, in the window."""
        grid = self.page.week.grid
        at = QPoint(grid.shape.column(day).center().x() + over, grid.shape.top(minute))
        return grid.mapTo(self.page.window(), at)

    def take(self, block: MeetingBlock, *, edge: bool = False) -> QPoint:
        """Press where a meeting begins, or its lower edge; returns where that is in the window."""
        self.page.week.area.ensureWidgetVisible(block)
        at = QPoint(block.width() // 2, block.height() - 2 if edge else 3)
        where = block.mapTo(self.page.window(), at)
        QTest.mousePress(self.window, LEFT, PLAIN, where)
        return where

    def pull(self, start: QPoint, end: QPoint) -> None:
        """Move the pressed pointer in steps."""
        for step in range(1, 6):
            QTest.mouseMove(self.window, start + (end - start) * step / 5)
        self.person.settle()

    def let_go(self, where: QPoint) -> None:
        """Release the pointer."""
        QTest.mouseRelease(self.window, LEFT, PLAIN, where)
        self.person.settle()

    def drag(self, block: MeetingBlock, *, days: int = 0, minutes: int = 0, edge: bool = False) -> None:
        """Take, pull by so many days and minutes, let go."""
        self.let_go(self.carry(block, days=days, minutes=minutes, edge=edge))

    def carry(self, block: MeetingBlock, *, days: int = 0, minutes: int = 0, edge: bool = False) -> QPoint:
        """Take and pull; the meeting is still on its way."""
        start = self.take(block, edge=edge)
        shape = self.page.week.grid.shape
        across = shape.column(1).left() - shape.column(0).left()
        end = start + QPoint(across * days, round(minutes * shape.hour_height / 60))
        self.pull(start, end)
        return end


type OpenCalendar = Callable[[], Calendar]


@pytest.fixture
def open_calendar(qtbot: QtBot, desk: Desk, desk_jobs: Jobs, appearance: Appearance) -> OpenCalendar:
    """Opens the page, once what it is to show is there."""

    def opened() -> Calendar:
        page = CalendarPage(desk, desk_jobs)
        qtbot.addWidget(page)
        return Calendar(desk, page, Person(qtbot, desk_jobs, page))

    return opened


def a_row(number: int, starts_at: datetime, minutes: int = 60, **changes: Any) -> MeetingRow:
    """A meeting in a list."""
    values: dict[str, Any] = {
        "id": UUID(int=number),
        "case_id": None,
        "family_id": None,
        "subject": f"Möte {number}",
        "type": MeetingType.COORDINATION,
        "state": MeetingState.CONVENED,
        "starts_at": starts_at,
        "planned_minutes": minutes,
    }
    return MeetingRow(**values | changes)


def a_meeting(desk: Desk, team: Team, starts_at: datetime, **changes: Any) -> UUID:
    """A meeting of an hour with a family of its own."""
    case = team.case(team.family(alias=f"Familj {starts_at:%d-%H}"))
    values: dict[str, Any] = {"starts_at": starts_at, "planned_minutes": 60} | changes
    made = desk.meetings.schedule(builders.a_meeting(case, desk.user.id, **values)).id
    assert made is not None
    return made


def ended(team: Team, meeting: UUID, state: MeetingState) -> None:
    """Held or cancelled."""
    with team.store.write("test.ended") as work:
        work.meetings.change(meeting, state=state)
