"""The window's own dress and thread for every test of it, and a desk for the pages that need one."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.appearance import Appearance, Theme
from tests.desks import desk, desk_template
from tests.team import Team

__all__ = ["desk", "desk_template"]


@pytest.fixture(autouse=True)
def swept(qapp: QApplication) -> None:
    """Widgets of the test before are gone for good: without an event loop nobody carries out `deleteLater`."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    """The light theme at 100 %; everything is put back afterwards."""
    font, palette = qapp.font(), qapp.palette()
    made = Appearance(qapp, Theme.LIGHT)
    yield made
    made.deleteLater()
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """A database thread that is closed before the widgets are."""
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def team(desk: Desk) -> Team:
    """Short ways to records, on the same store as the desk."""
    return Team(desk.store)


@pytest.fixture
def desk_jobs(qapp: QApplication, desk: Desk) -> Iterator[Jobs]:
    """The one stair to the desk; it ends before the desk is closed."""
    jobs = Jobs()
    yield jobs
    jobs.close()
