"""Pictures of the pages of an open store: what the demo leaves behind where there is no display."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from famsam_desktop.services import showcase
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.shell.menus import Menus
from famsam_desktop.ui.shell.places import places
from famsam_desktop.ui.shell.window import Window
from famsam_desktop.ui.shell.workspace import Setting, Workspace
from famsam_desktop.ui.theme.appearance import Appearance, Theme, application

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

SIZE = (1366, 768)


def keep_screens(desk: "Desk", folder: Path) -> None:
    """Keep a picture of every page, and of one family and one meeting; these in the dark too."""
    qInstallMessageHandler(_quiet)
    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else application()
    appearance = Appearance(app, Theme.LIGHT)
    window = Window(appearance)
    jobs = Jobs(window)
    workspace = Workspace(window, jobs, places(desk, jobs), setting(desk))
    Menus(window, workspace)
    window.show_workspace(workspace)
    window.resize(*SIZE)
    window.show()
    shots = _shots(desk, workspace)
    try:
        for theme, ending, chosen in ((Theme.LIGHT, "", shots), (Theme.DARK, "-dark", shots[-2:])):
            appearance.choose(theme)
            for name, page, record in chosen:
                workspace.go(page, record)
                settle(jobs)
                _keep(window, folder / f"{name}{ending}.png")
    finally:
        jobs.close()
        window.close()
        qInstallMessageHandler(None)


def settle(jobs: Jobs) -> None:
    """Let the window work until nothing is asked for, and nothing waits to be laid out or painted."""
    while not jobs.idle:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    for _ in range(3):  # a layout may ask for another one
        QCoreApplication.processEvents()


def _shots(desk: "Desk", workspace: Workspace) -> list[tuple[str, str, object]]:
    """The name of each picture, the page on it, and the record on the page."""
    meeting = desk.meetings.page(showcase.planned(desk)).meeting
    pages: list[tuple[str, str, object]] = [
        (place.key, place.key, None) for place in workspace.places if not place.under
    ]
    return [
        *pages,
        ("one-family", "families", meeting.family_id),
        ("one-meeting", "meetings", meeting.id),
    ]


def setting(desk: "Desk") -> Setting:
    """How the window stands in pictures of the demo."""
    return Setting(
        user=desk.user.name,
        store="demo.famsam",
        demo=desk.is_demo,
        clock=desk.clock,
        history=desk.history,
        search=desk.search,
        sheets=desk.documents.sheet,
    )


def _keep(window: Window, path: Path) -> None:
    if not window.grab().save(str(path), "PNG"):
        raise OSError("the picture could not be written")


def _quiet(_kind: object, _context: object, _message: str) -> None:
    """The offscreen platform says at every window that it cannot ask a window manager."""
