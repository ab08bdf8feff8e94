"""Where the focus goes when what had it is gone: it stays with the page, and never jumps to what lies around it."""

from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from famsam_desktop.ui.widgets.page import Page


class ShowsPage(Protocol):
    """What shows one page after another; the workspace does."""

    @property
    def page(self) -> Page | None:
        """The page that is shown."""


class FocusKeeper(QObject):
    """The page takes up the focus of what is hidden or put to rest, by its heading if nothing there is nearer at hand.

    Qt would hand it to whatever comes next: a button that does something else, the menu of pages, a reminder.
    """

    def __init__(self, window: QWidget, shows: ShowsPage, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._shows = window, shows
        self._last: QWidget | None = None
        self._lost = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_moved)

    def settle(self) -> None:
        """Another page is shown: what was lost with the one before is found on this one."""
        page: Page | None = self._shows.page
        focused: QWidget | None = self._window.focusWidget()
        if page is None or not page.isVisible() or not self._lost:
            return
        self._lost = False
        if focused is None or not focused.isVisible() or not page.isAncestorOf(focused):
            page.take_up_focus()

    def _on_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if not shiboken6.isValid(self._window):
            return  # the window goes, and everything in it
        if now is not None and now.window() is not self._window:
            return  # a dialog, until it is closed
        if now is None and not self._window.isActiveWindow():
            return
        last, self._last = self._last, now
        if last is None or _is_there(last):
            self._lost = now is None
            return
        self._lost = True
        page = self._shows.page
        if page is not None and page.isVisible():
            self._lost = False
            page.take_up_focus()


def _is_there(widget: QWidget) -> bool:
    return shiboken6.isValid(widget) and widget.isVisible() and widget.isEnabled()
