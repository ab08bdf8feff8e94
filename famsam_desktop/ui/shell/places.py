"""The pages of the window, in the order of the sidebar: one line each."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

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

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


def places(desk: "Desk", jobs: Jobs, outside: Outside | None = None) -> list[Place]:
    """Every page that is built; without a program around the desk, what settings ask of one goes nowhere."""
    outside = outside or Outside(jobs)
    tr = partial(QCoreApplication.translate, "places")
    return [
        Place("today", tr("Idag"), "house", partial(TodayPage, desk, jobs)),
        Place("families", tr("Familjer"), "users", partial(FamiliesPage, desk, jobs)),
        Place("calendar", tr("Kalender"), "calendar-days", partial(CalendarPage, desk, jobs)),
        Place("meetings", tr("Möten"), "handshake", partial(MeetingsPage, desk, jobs)),
        Place("actions", tr("Åtgärder"), "list-checks", partial(ActionsPage, desk, jobs)),
        Place("statistics", tr("Statistik"), "chart-column", partial(StatisticsPage, desk, jobs)),
        Place("registers", tr("Register"), "book-open", partial(RegistersPage, desk, jobs)),
        Place("settings", tr("Inställningar"), "settings", partial(SettingsPage, desk, jobs, outside)),
        Place("trash", tr("Papperskorg"), "trash-2", partial(TrashPage, desk, jobs)),
        Place("log", tr("Logg"), "clipboard-list", partial(LogPage, desk, jobs)),
        Place(LEADING, tr("Leda möte"), "play", partial(LivePage, desk, jobs), under="meetings"),
    ]
