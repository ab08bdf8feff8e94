"""A lock in the middle of a meeting: nothing is seen any more, and nothing of it is lost."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from famsam_desktop.ui.live.page import LivePage
from famsam_desktop.ui.shell.crash_dialog import CrashDialog
from tests.clock import NOW
from tests.team import Team
from tests.test_lock import Home, family, kept, store, template, visible
from tests.visitor import Enter, enter

__all__ = ["enter", "family", "store", "template"]


def led(home: Home, meeting: UUID) -> LivePage:
    """The page where a meeting of half an hour is led."""
    assert home.program.workspace is not None
    home.program.workspace.go("live", meeting)
    home.visitor.settle()
    page = home.visitor.page
    assert isinstance(page, LivePage)
    return page


def test_a_lock_while_somebody_writes(enter: Enter, store: Path) -> None:
    karin = Home(enter(NOW), store)
    meeting = Team(karin.desk.store).meeting(None, title="Styrgrupp", starts_at=NOW, planned_minutes=30)
    page = led(karin, meeting)
    QTest.mouseClick(page.lead.clock.begin, Qt.MouseButton.LeftButton)
    karin.visitor.settle()
    QTest.keyClicks(page.capture.line, "beslut: nytt lokalavtal")
    QTest.keyClick(page.capture.line, Qt.Key.Key_Return)
    page.show_room()
    room = page.room
    assert room is not None
    assert room.isVisible()
    QTest.keyClicks(page.capture.line, "info: halv @")
    assert page.capture.line.offered
    karin.program.lock()
    assert not room.isVisible()
    assert visible() == []
    (text,) = kept(store)
    assert (text.place, text.record, text.editor) == ("live", meeting, "capture")
    assert text.typed["line"] == "info: halv @"

    again = Home(enter(NOW + timedelta(minutes=12)), store)
    page = led(again, meeting)
    assert page.capture.line.text() == "info: halv @"
    assert [row.text for row in page.lead.notes.table.rows] == ["Nytt lokalavtal"]
    assert page.lead.clock.figure.text() == "18:00"
    assert page.room is None


def test_after_something_unforeseen_one_begins_again_where_one_was(
    enter: Enter, store: Path, expect_warning: Callable[[str], None]
) -> None:
    expect_warning("unforeseen")
    karin = Home(enter(NOW), store)
    meeting = Team(karin.desk.store).meeting(None, title="Styrgrupp", starts_at=NOW, planned_minutes=30)
    page = led(karin, meeting)
    QTest.mouseClick(page.lead.clock.begin, Qt.MouseButton.LeftButton)
    karin.visitor.settle()
    QTest.keyClicks(page.capture.line, "beslut: nytt lok")
    karin.program.jobs.ask({}.popitem, print)
    karin.visitor.settle()
    assert karin.visitor.unforeseen
    karin.visitor.unforeseen.clear()
    (dialog,) = karin.program.window.findChildren(CrashDialog)
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert visible() == []
    (text,) = kept(store)
    assert text.typed["line"] == "beslut: nytt lok"

    again = Home(enter(NOW + timedelta(minutes=1)), store)
    assert led(again, meeting).capture.line.text() == "beslut: nytt lok"
