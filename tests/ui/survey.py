"""A look at everything there is to see in the window, each view once: pages, their tabs and records, dialogs."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QWidget

from famsam_desktop.domain.papers import PaperKind
from famsam_desktop.domain.unfinished import Unfinished
from famsam_desktop.ui.actions.reminding import ReminderDialog
from famsam_desktop.ui.printing.preview import PreviewDialog
from famsam_desktop.ui.settings.code import ShowCode
from famsam_desktop.ui.settings.importing import FaultyListDialog, TakeInDialog
from famsam_desktop.ui.settings.people_dialogs import RemovePerson
from famsam_desktop.ui.shell.about import About
from famsam_desktop.ui.shell.beginning import Beginning
from famsam_desktop.ui.shell.crash_dialog import CrashDialog
from famsam_desktop.ui.shell.finding import Finding
from famsam_desktop.ui.shell.lost import LostTexts
from famsam_desktop.ui.shell.menus import Menus
from famsam_desktop.ui.shell.shortcuts import ShortcutSheet
from famsam_desktop.ui.shell.statement import Statement
from famsam_desktop.ui.widgets.tabs import Tabs
from tests import lists
from tests.desks import PEOPLE
from tests.ui import reach
from tests.ui.sitting import Records, Sitting

#: Opens a dialog, or makes one that is still to be opened.
type Opening = Callable[[], object]
#: What somebody without a pointer or without sight is kept from, by the view.
type Faults = dict[str, list[str]]


class Survey:
    """Goes round and notes what is wrong where, and which dialogs were met."""

    def __init__(self, sitting: Sitting, folder: Path) -> None:
        self.sitting, self.folder = sitting, folder
        self.faults: Faults = {}
        self.views: list[str] = []
        self.met: set[type[QDialog]] = set()

    def pages(self, when: str, there: Records | None = None) -> None:
        """Every page with its tabs, and with the record it is to show."""
        for place in self.sitting.workspace.places:
            self._page(f"{when}, {place.key}", place.key, None)
            record = there.shown.get(place.key) if there is not None else None
            if record is not None:
                self._page(f"{when}, {place.key} with a record", place.key, record)

    def editors(self, there: Records) -> None:
        """Every dialog that a page opens under a name, and each that can be opened over it."""
        for place in self.sitting.workspace.places:
            page = self.go(place.key, there.shown.get(place.key))
            for name in tuple(page.editors()):
                about = there.about.get(name) or there.about.get(f"{place.key}.{name}")
                self._editor(there, place.key, name, about)

    def others(self, there: Records) -> None:
        """The dialogs that are no editors: papers, keys, what is only read."""
        for open_all in OTHERS:
            for opening in open_all(self, there):
                made = opening()
                if isinstance(made, QDialog):
                    made.open()
                self.sitting.settle()
                (shown,) = self.open_dialogs()
                self._dialog(shown.windowTitle(), shown)
                self._put_away()

    def go(self, key: str, record: UUID | None = None) -> Any:
        """Go to a page, and wait until it has read."""
        self.sitting.workspace.go(key, record)
        self.sitting.settle()
        return self.sitting.page

    def open_dialogs(self) -> list[QDialog]:
        """The dialogs that are open now."""
        return [each for each in self.sitting.window.findChildren(QDialog) if each.isVisible()]

    def _page(self, view: str, key: str, record: UUID | None) -> None:
        page = self.go(key, record)
        self._look(view, self.sitting.window)
        for bar in page.findChildren(QTabBar):
            seen = bar.isVisible() or isinstance(bar.parent(), Tabs)
            for place in range(bar.count() - 1, -1, -1) if seen else ():
                bar.setCurrentIndex(place)
                self.sitting.settle()
                if place:
                    self._look(f"{view}, {bar.tabText(place)}", self.sitting.window)

    def _editor(self, there: Records, key: str, name: str, about: UUID | None) -> None:
        record = there.shown.get(key)
        top = self.sitting.open(key, record, name, about)
        over = tuple(top.editors()) if isinstance(top, QDialog) else ()
        for path in (name, *(f"{name}/{each}" for each in over)):
            if path != name:
                self.sitting.open(key, record, path, about)
            if isinstance(self.sitting.top, QDialog):
                self._dialog(f"{key}, {path}", self.sitting.top)
            self._put_away()

    def _dialog(self, view: str, dialog: QDialog) -> None:
        self.met.add(type(dialog))
        self._look(view, dialog)
        if not dialog.windowTitle():
            self.faults.setdefault(view, []).append("no title")

    def _put_away(self) -> None:
        for dialog in reversed(self.sitting.window.findChildren(QDialog)):
            dialog.done(0)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _look(self, view: str, top: QWidget) -> None:
        QApplication.processEvents()
        self.views.append(view)
        found = reach_faults(top)
        if found:
            self.faults[view] = found


def reach_faults(top: QWidget) -> list[str]:
    """All that gate 1 asks."""
    gone = set(reach.tabbed(top))  # first: a list that gets the focus makes its buttons ready
    back, chain = set(reach.tabbed(top, back=True)), set(reach.stops(top))
    return [
        *(f"no name: {each}" for each in reach.unnamed(top)),
        *(f"too small: {each}" for each in reach.small(top)),
        *(f"focus not seen: {each}" for each in reach.unseen_focus(top)),
        *(f"Tab misses: {_said(each)}" for each in chain ^ gone),
        *(f"Shift+Tab misses: {_said(each)}" for each in chain ^ back),
        *reach.wrong_roles(top),
    ]


def _said(widget: QWidget) -> str:
    return f"{type(widget).__name__} {getattr(widget, 'text', str)()} {widget.accessibleName()}"


# --- dialogs that are no editors: how each is opened, there where it belongs ----------------------------------------


def _of_actions(survey: Survey, _there: Records) -> Iterable[Opening]:
    page = survey.go("actions")
    yield page.open_listing
    yield partial(ReminderDialog, "Hej!", page)


def _of_a_family(survey: Survey, there: Records) -> Iterable[Opening]:
    page = survey.go("families", there.family)
    yield page.show_history
    yield page.purge_family
    yield page.sheet.case.review


def _of_keys(survey: Survey, _there: Records) -> Iterable[Opening]:
    page, sitting = survey.go("settings"), survey.sitting
    yield page.people.change.click
    yield page.people.more.click
    yield partial(RemovePerson, PEOPLE[1], sitting.desk, sitting.jobs, page, str)
    yield page.code.renew.click
    yield partial(ShowCode, "7K3M9QX2" * 4, page)
    yield page.backups.over.click


def _of_a_list(survey: Survey, _there: Records) -> Iterable[Opening]:
    page, file, rows = survey.go("settings"), survey.folder / "lista.xlsx", lists.small()
    look = survey.sitting.desk.importing.look
    yield partial(TakeInDialog, look(lists.kept(rows, file)), page, print)
    rows["Familjer"][0][1] = "Örebro"
    yield partial(FaultyListDialog, look(lists.kept(rows, file)), page)


def _of_the_window(survey: Survey, _there: Records) -> Iterable[Opening]:
    window = survey.sitting.window
    menus = Menus(window, survey.sitting.workspace)
    yield partial(ShortcutSheet, menus.shortcuts(), window)
    yield partial(About, window)
    yield partial(Beginning, window)
    yield partial(Statement, "Teamet i norra länet", window)
    yield window.findChildren(Finding)[-1].open
    yield partial(CrashDialog, KeyError(), window, restarts=True)
    lost = Unfinished(place="nowhere", record=None, editor="new", typed={"a": "Text"})
    yield partial(LostTexts, [lost], window)
    yield partial(PreviewDialog, survey.sitting.desk.documents.sheet(PaperKind.INFORMATION), window)


OTHERS = (_of_actions, _of_a_family, _of_keys, _of_a_list, _of_the_window)
