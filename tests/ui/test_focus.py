"""Where the keyboard is after a step: on the page, never on what lies around it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.live.page import LivePage
from famsam_desktop.ui.meetings.meeting import At
from famsam_desktop.ui.meetings.page import MeetingsPage
from famsam_desktop.ui.theme.appearance import Appearance
from tests import builders
from tests.clock import NOW
from tests.team import Process, Team
from tests.ui.sitting import Sitting


@pytest.fixture
def meeting(desk: Desk, team: Team) -> UUID:
    """A meeting of today, with somebody asked."""
    process = Process(team)
    meeting_id = team.meeting(process.case, starts_at=NOW, planned_minutes=60)
    desk.meetings.invite(meeting_id, builders.a_participant(process.contact, consent_acknowledged="Ja"))
    for title in ("Välkomna", "Behov"):
        desk.agendas.add(meeting_id, builders.an_item(title=title, planned_minutes=10))
    return meeting_id


@pytest.fixture
def sitting(qtbot: QtBot, appearance: Appearance, desk: Desk, meeting: UUID) -> Iterator[Sitting]:
    """At the window, with a reminder of something else over every page."""
    there = Sitting(qtbot, appearance, desk)
    there.workspace.remind("Koden har aldrig skrivits tillbaka.", "Gör en ny kod …", lambda: None)
    there.window.activateWindow()
    qtbot.waitUntil(there.window.isActiveWindow)
    yield there
    there.leave()
    there.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def push(sitting: Sitting, made: QAbstractButton) -> None:
    """Press a button with the keyboard."""
    assert made.isVisible()
    made.setFocus()
    QTest.keyClick(made, Qt.Key.Key_Space)
    sitting.settle()


def focused(sitting: Sitting) -> QWidget:
    """What has the focus, once the window is the active one again."""
    sitting.window.activateWindow()  # a real desktop does that when a dialog is closed
    sitting.qtbot.waitUntil(sitting.window.isActiveWindow)
    found = QApplication.focusWidget()
    assert found is not None
    return found


def go_to(sitting: Sitting, meeting: UUID) -> MeetingsPage:
    sitting.workspace.go("meetings", meeting)
    sitting.settle()
    assert isinstance(sitting.page, MeetingsPage)
    return sitting.page


def test_at_the_end_of_a_meeting(sitting: Sitting, desk: Desk, meeting: UUID) -> None:
    go_to(sitting, meeting)
    push(sitting, sitting.page.lead)  # type: ignore[attr-defined]  # the page of meetings has it
    page = sitting.page
    assert isinstance(page, LivePage)
    desk.live.start(meeting)
    desk.meetings.attend_rest(meeting)
    sitting.hear_of_change()
    assert focused(sitting) is page.capture.line
    for _ in range(2):
        push(sitting, page.lead.end)
    assert sitting.page is not page
    assert sitting.page.isAncestorOf(focused(sitting))


def test_a_button_that_rests_hands_it_to_no_other(sitting: Sitting, desk: Desk, meeting: UUID) -> None:
    desk.live.start(meeting)
    sitting.workspace.go("live", meeting)
    sitting.settle()
    page = sitting.page
    assert isinstance(page, LivePage)
    push(sitting, page.lead.clock.next)
    assert not page.lead.clock.next.isEnabled()
    assert focused(sitting) is page.capture.line


def test_after_the_summons_and_the_start(sitting: Sitting, meeting: UUID) -> None:
    page = go_to(sitting, meeting)
    page.view.turn_to(At.PLAN)
    push(sitting, page.view.plan.convene)
    assert focused(sitting) is page.title
    page.view.turn_to(At.RUN)
    push(sitting, page.view.run.holding.begin)
    assert focused(sitting) is page.title


def test_after_a_meeting_was_planned(sitting: Sitting, meeting: UUID) -> None:
    sitting.workspace.go("meetings")
    sitting.settle()
    page: Any = sitting.page
    push(sitting, page.new)
    dialog = sitting.form
    for name, text in (
        ("title", "Styrgrupp"),
        ("day", f"{NOW + timedelta(days=9):%Y-%m-%d}"),
        ("clock", "9"),
    ):
        editor: Any = dialog.form.editor(name)
        editor.line.setText(text)
        editor.edited.emit()
    sitting.settle()
    dialog.submit()
    sitting.settle()
    assert page.title.text() == "Styrgrupp"
    assert page.isAncestorOf(focused(sitting))


def test_where_somebody_goes_the_focus_stays(sitting: Sitting, meeting: UUID) -> None:
    sidebar = sitting.workspace.sidebar.list
    sidebar.setFocus()
    go_to(sitting, meeting)
    assert focused(sitting) is sidebar
    sitting.workspace.go("today")
    assert focused(sitting) is sidebar


def test_after_papers_were_sent(sitting: Sitting, meeting: UUID) -> None:
    page = go_to(sitting, meeting)
    page.view.turn_to(At.PLAN)
    papers = page.view.plan.papers
    push(sitting, papers.send)
    dialog = sitting.form
    dialog.submit()
    sitting.settle()
    assert not papers.send.isVisible()
    assert focused(sitting) is page.title
