"""What Ctrl+K opens over, what is remembered of it while the window is there, and what a choice does."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from famsam_desktop.ui.shell.choices import Choice, CommandList, command_choices, is_ready
from famsam_desktop.ui.shell.commands import page_actions
from famsam_desktop.ui.shell.finder import Finder
from famsam_desktop.ui.shell.window import Window
from famsam_desktop.ui.shell.workspace import Workspace

_REMEMBERED = 8


class Finding(QObject):
    """Opens the finder and carries out what is chosen; what was chosen lately is kept in memory alone."""

    def __init__(self, window: Window, workspace: Workspace, page_menu: QMenu) -> None:
        super().__init__(workspace)
        self._window, self._workspace, self._page_menu = window, workspace, page_menu
        self._recent: list[Choice] = []
        self._focused: QWidget | None = None

    def open(self) -> None:
        """Open it over the page shown."""
        if self._window.findChildren(Finder):
            return
        self._focused = self._window.focusWidget()
        recent = [choice for choice in self._recent if is_ready(choice)]
        workspace = self._workspace
        finder = Finder(self._commands(), recent, workspace.search, workspace.jobs, self._window)
        finder.chosen.connect(self._on_chosen)
        finder.rejected.connect(self._on_rejected)
        finder.open()

    def _commands(self) -> CommandList:
        menus = [
            action for action in self._window.menuBar().actions() if action.menu() is not self._page_menu
        ]
        group = QCoreApplication.translate("Finding", "Kommandon")
        choices = [*command_choices("", menus, group)]
        workspace, page = self._workspace, self._workspace.page
        if page is not None:
            choices[:0] = command_choices(workspace.place.title, page_actions(page), group)
        return CommandList(choices)

    def _on_chosen(self, choice: Choice) -> None:
        self._recent = [choice, *(each for each in self._recent if not each.same(choice))][:_REMEMBERED]
        self._return()
        QTimer.singleShot(0, self, partial(self._carry_out, choice))  # once the window is itself again

    def _carry_out(self, choice: Choice) -> None:
        if choice.hit is not None:
            self._workspace.go(*choice.leads_to())
            if self._workspace.page is not None:
                self._workspace.page.take_focus()
        elif choice.action is not None and is_ready(choice):
            choice.action.trigger()

    def _on_rejected(self) -> None:
        self._return()

    def _return(self) -> None:
        """The focus goes back to where it was, if that is still there."""
        focused, self._focused = self._focused, None
        if focused is not None and focused.isVisibleTo(self._window) and focused.isEnabled():
            focused.setFocus(Qt.FocusReason.PopupFocusReason)
