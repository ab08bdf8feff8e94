"""What Ctrl+K opens over, what is remembered of it while the window is there, and what a choice does."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from famsam_desktop.ui.shell.choices import Choice, CommandList, command_choices, errand_choice
from famsam_desktop.ui.shell.commands import page_actions, shown_keys
from famsam_desktop.ui.shell.finder import Finder
from famsam_desktop.ui.shell.place import keys_of
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
        commands = self._commands()
        recent = [now for now in map(commands.now, self._recent) if now is not None]
        workspace = self._workspace
        finder = Finder(commands, recent, workspace.search, workspace.jobs, self._window)
        finder.chosen.connect(self._on_chosen)
        finder.rejected.connect(self._on_rejected)
        finder.open()

    def _commands(self) -> CommandList:
        menus = [
            action for action in self._window.menuBar().actions() if action.menu() is not self._page_menu
        ]
        group = QCoreApplication.translate("Finding", "Kommandon")
        here = self._here(group)
        titles = {choice.title for choice in here}
        elsewhere = [choice for choice in self._errands(group) if choice.title not in titles]
        return CommandList([*here, *command_choices("", menus, group), *elsewhere])

    def _here(self, group: str) -> list[Choice]:
        """The commands of the page that is shown, those among them that one can come for from elsewhere too."""
        place, page = self._workspace.place, self._workspace.page
        if page is None:
            return []
        errands = {command: errand for errand, command in page.commands.items()}
        return [
            replace(choice, place=place.key, errand=errand)
            if choice.action is not None and (errand := errands.get(choice.action)) is not None
            else choice
            for choice in command_choices(place.title, page_actions(page), group)
        ]

    def _errands(self, group: str) -> Iterator[Choice]:
        """What one can go to any page for, with the keys that lead there and do it; not what rests there now."""
        workspace = self._workspace
        made = workspace.pages()
        for place in workspace.places:
            commands = made[place.key].commands if place.key in made else {}
            way = keys_of(workspace.listed.index(place) + 1) if place in workspace.listed else ""
            for errand in place.errands:
                command = commands.get(errand)
                if command is None or command.isEnabled():
                    keys = (way, errand.keys) if way and errand.keys else ()
                    shown = ", ".join(shown_keys(QKeySequence(each)) for each in keys)
                    yield errand_choice(place, errand, group, shown)

    def _on_chosen(self, choice: Choice) -> None:
        self._recent = [choice, *(each for each in self._recent if not each.same(choice))][:_REMEMBERED]
        self._return()
        QTimer.singleShot(0, self, partial(self._carry_out, choice))  # once the window is itself again

    def _carry_out(self, choice: Choice) -> None:
        if choice.hit is not None:
            self._workspace.go(*choice.leads_to())
            if self._workspace.page is not None:
                self._workspace.page.take_focus()
        elif choice.action is not None:
            if shiboken6.isValid(choice.action):
                choice.action.trigger()
        elif choice.errand is not None:
            self._workspace.run(choice.place, choice.errand)

    def _on_rejected(self) -> None:
        self._return()

    def _return(self) -> None:
        """The focus goes back to where it was, if that is still there."""
        focused, self._focused = self._focused, None
        if focused is not None and focused.isVisibleTo(self._window) and focused.isEnabled():
            focused.setFocus(Qt.FocusReason.PopupFocusReason)
