"""What the window can do: one table of commands, from which the menus, the keys and the sheet of shortcuts come."""

import sys
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QWidget

from famsam_desktop.ui.speech import later, said
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.widgets.calls import Run

_SHOWN = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Del": "Delete", "Return": "Enter"} | later(
    {
        "Shift": "Skift",
        "Space": "Mellanslag",
        "Tab": "Tabb",
        "Backspace": "Backsteg",
        "Home": "Home",
        "End": "End",
    }
)
#: Qt's own words for the keys are neither those on a Swedish keyboard nor the same in every catalogue.
_FORMAT = (
    QKeySequence.SequenceFormat.NativeText
    if sys.platform == "darwin"
    else QKeySequence.SequenceFormat.PortableText
)


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


def fill_menu(window: QMainWindow, menu: QMenu, commands: Iterable[Command | Line]) -> list[QAction]:
    """Put the commands into a menu of the window; those of one group exclude each other."""
    groups: dict[str, QActionGroup] = {}
    made: list[QAction] = []
    for command in commands:
        if isinstance(command, Line):
            menu.addSeparator()
            continue
        action = menu.addAction(command.text)
        made.append(action)
        action.triggered.connect(Run(command.run))
        action.setShortcuts([QKeySequence(keys) for keys in command.keys.split("; ") if keys])
        if command.icon:
            icons.dress(action, command.icon, "muted")
            action.setIconVisibleInMenu(True)
        if command.group:
            group = groups.setdefault(command.group, QActionGroup(window))
            action.setCheckable(True)
            action.setChecked(command.checked)
            group.addAction(action)
    return made


def page_actions(page: QWidget) -> Iterator[QAction]:
    """What can be done on the page as it is seen: its own actions, then those of its lists, each once."""
    told: set[tuple[str, str]] = set()
    for widget in (page, *page.findChildren(QWidget)):
        if widget.window() is not page.window() or not widget.isVisibleTo(page.window()):
            continue
        for action in widget.actions():
            called = (action.text(), action.shortcut().toString())
            if action.text() and called not in told and not isinstance(widget, QMenu):
                told.add(called)
                yield action


def mark_letters(menu: QMenu | QMenuBar) -> None:
    """See to it that each line of a menu, and of those within, has a letter of its own to be chosen by."""
    taken: set[str] = set()
    waiting: list[QAction] = []
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            mark_letters(inner)
        letter = QKeySequence.mnemonic(action.text()).toString()[-1:].casefold()
        if letter and letter not in taken:
            taken.add(letter)
        elif action.text():
            waiting.append(action)
    for action in waiting:
        words, _, keys = action.text().partition("\t")
        text = plain(words).replace("&", "&&")
        place = _letter(text, taken)
        if place is not None:
            taken.add(text[place].casefold())
            text = f"{text[:place]}&{text[place:]}"
        action.setText(f"{text}\t{keys}" if keys else text)


def _letter(text: str, taken: Set[str]) -> int | None:
    """Where a letter stands that nothing else is chosen by, best at the start of a word."""
    free = [place for place, sign in enumerate(text) if sign.isalnum() and sign.casefold() not in taken]
    starts = [place for place in free if place == 0 or not text[place - 1].isalnum()]
    return next(iter(starts or free), None)


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
    """Keys as they stand on a keyboard."""
    shown = sequence.toString(_FORMAT)
    return "+".join(said(_SHOWN[key]) if key in _SHOWN else key for key in shown.split("+"))
