"""What the window can do: one table of commands, from which the menus, the keys and the sheet of shortcuts come."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from famsam_desktop.ui.theme import icons


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One line of a menu; `keys` in Qt's own notation, several separated by "; "."""

    text: str
    run: Callable[[], object]
    keys: str = ""
    icon: str = ""
    group: str = ""
    checked: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line between commands."""


@dataclass(frozen=True, slots=True)
class ShortcutRow:
    """One line of the sheet of shortcuts."""

    where: str
    text: str
    keys: str


def fill_menu(window: QMainWindow, menu: QMenu, commands: Iterable[Command | Line]) -> None:
    """Put the commands into a menu of the window; those of one group exclude each other."""
    groups: dict[str, QActionGroup] = {}
    for command in commands:
        if isinstance(command, Line):
            menu.addSeparator()
            continue
        action = menu.addAction(command.text)
        action.triggered.connect(_Run(command.run))
        action.setShortcuts([QKeySequence(keys) for keys in command.keys.split("; ") if keys])
        if command.icon:
            icons.dress(action, command.icon, "muted")
            action.setIconVisibleInMenu(True)
        if command.group:
            group = groups.setdefault(command.group, QActionGroup(window))
            action.setCheckable(True)
            action.setChecked(command.checked)
            group.addAction(action)


def shortcut_rows(where: str, actions: Iterable[QAction]) -> list[ShortcutRow]:
    """Every command with its keys, menus within menus too."""
    rows = []
    for action in actions:
        inner = action.menu()
        if isinstance(inner, QMenu):
            rows += shortcut_rows(plain(inner.title()), inner.actions())
        elif not action.isSeparator() and not action.shortcut().isEmpty():
            keys = " / ".join(shown_keys(sequence) for sequence in action.shortcuts()[:1])
            rows.append(ShortcutRow(where, plain(action.text()), keys))
    return rows


def plain(text: str) -> str:
    """A menu text without its mnemonic mark."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def shown_keys(sequence: QKeySequence) -> str:
    """Keys as they stand on a Swedish keyboard."""
    shown = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    for english, swedish in (("Shift", "Skift"), ("Left", "←"), ("Right", "→"), ("Up", "↑"), ("Down", "↓")):
        shown = shown.replace(english, swedish)
    return shown


class _Run:
    """Calls a function of no arguments from a signal that carries one."""

    def __init__(self, function: Callable[[], object]) -> None:
        self._function = function

    def __call__(self, _checked: bool = False) -> None:
        self._function()
