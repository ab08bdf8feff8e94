"""The pages of the window, in the order of the sidebar: one line each."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.actions.page import ActionsPage
from famsam_desktop.ui.calendar.page import CalendarPage
from famsam_desktop.ui.families.page import FamiliesPage
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.live.page import LivePage
from famsam_desktop.ui.log.page import LogPage
from famsam_desktop.ui.meetings.page import MeetingsPage
from famsam_desktop.ui.registers.page import RegistersPage
from famsam_desktop.ui.settings.outside import Outside
from famsam_desktop.ui.settings.page import SettingsPage
from famsam_desktop.ui.shell.place import LEADING, Place
from famsam_desktop.ui.statistics.page import StatisticsPage
from famsam_desktop.ui.today.page import TodayPage
from famsam_desktop.ui.trash.page import TrashPage
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


def places(desk: "Desk", jobs: Jobs, outside: Outside | None = None) -> list[Place]:
    """Every page that is built; without a program around the desk, what settings ask of one goes nowhere."""
    given = (desk, jobs)
    tr = partial(QCoreApplication.translate, "places")
    return [
        Place("today", tr("Idag"), "house", *_page(TodayPage, *given)),
        Place("families", tr("Familjer"), "users", *_page(FamiliesPage, *given)),
        Place("calendar", tr("Kalender"), "calendar-days", *_page(CalendarPage, *given)),
        Place("meetings", tr("Möten"), "handshake", *_page(MeetingsPage, *given)),
        Place("actions", tr("Åtgärder"), "list-checks", *_page(ActionsPage, *given)),
        Place("statistics", tr("Statistik"), "chart-column", *_page(StatisticsPage, *given)),
        Place("registers", tr("Register"), "book-open", *_page(RegistersPage, *given)),
        Place(
            "settings",
            tr("Inställningar"),
            "settings",
            *_page(SettingsPage, *given, outside or Outside(jobs)),
        ),
        Place("trash", tr("Papperskorg"), "trash-2", *_page(TrashPage, *given)),
        Place("log", tr("Logg"), "clipboard-list", *_page(LogPage, *given)),
        Place(LEADING, tr("Leda möte"), "play", *_page(LivePage, *given), under="meetings"),
    ]


def _page(page: type[Page], *given: Any) -> tuple[Callable[[QWidget], Page], Sequence[Errand]]:
    """How it is made, and what one comes there for."""
    return partial(page, *given), page.errands
