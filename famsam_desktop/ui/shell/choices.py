"""What can be chosen in one place, records and commands alike: what each is called, where it leads, how it is shown."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from famsam_desktop.domain.finding import Words, bare, folded
from famsam_desktop.domain.overviews import Hit
from famsam_desktop.ui import times
from famsam_desktop.ui.shell.commands import plain, shown_keys
from famsam_desktop.ui.shell.otherwords import other_words
from famsam_desktop.ui.shell.place import Place
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.page import Within
from famsam_desktop.ui.widgets.tooltips import plain_tip

DETAIL = Qt.ItemDataRole.UserRole
KEYS = Qt.ItemDataRole.UserRole + 1
HEADING = Qt.ItemDataRole.UserRole + 2

_REGISTER = {"contact", "agency", "venue"}
_PER_GROUP = 8
"""So many of a group are shown while there are others beside them."""
_MOST = 50

type Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One line to choose: a record, when it has a hit, else a command with its keys.

    A command is an action that is there, an errand on a page, or both.
    """

    group: str
    icon: str
    title: str = field(repr=False)
    detail: str = field(default="", repr=False)
    keys: str = ""
    hit: Hit | None = None
    action: QAction | None = field(default=None, repr=False)
    place: str = ""
    errand: Errand | None = field(default=None, repr=False)

    def leads_to(self) -> tuple[str, UUID | Within | None]:
        """The page of a record, and what is shown or marked there."""
        return _place(self.hit) if self.hit is not None else ("", None)

    def same(self, other: "Choice") -> bool:
        """The same record or command, whatever it is called now."""
        if self.hit is not None:
            return other.hit is not None and (self.hit.kind, self.hit.id) == (other.hit.kind, other.hit.id)
        if self.errand is not None:
            return (self.place, self.errand) == (other.place, other.errand)
        return other.hit is None and self.action is other.action


def _place(hit: Hit) -> tuple[str, UUID | Within | None]:
    if hit.kind in _REGISTER:
        return "registers", hit.id
    if hit.kind in ("meeting", "proposal"):
        return "meetings", hit.id
    if hit.kind == "action":
        return "actions", hit.id
    if hit.meeting_id is not None:
        return "meetings", hit.meeting_id
    if hit.family_id is not None and hit.id != hit.family_id:
        return "families", Within(hit.family_id, hit.id)
    return "families", hit.family_id


# --- records -----------------------------------------------------------------------------------------------------


def record_choice(hit: Hit) -> Choice:
    """A line for what the search found."""
    group, icon = _group(hit.kind)
    if hit.kind == "meeting" and hit.type is not None and hit.day is not None:
        title = f"{heading(hit.type)} {times.short_date(hit.day)} {hit.day.year}"
        detail = " · ".join(dict.fromkeys(part for part in (hit.title, hit.excerpt) if part))
    elif hit.kind == "action" and hit.day is not None:
        title = hit.excerpt
        until = QCoreApplication.translate("choices", "senast {day}").format(
            day=f"{times.short_date(hit.day)} {hit.day.year}"
        )
        detail = " · ".join(part for part in (hit.title, until) if part)
    else:
        title, detail = hit.title or hit.excerpt, hit.excerpt if hit.title else ""
    return Choice(group=group, icon=icon, title=title, detail=detail, hit=hit)


def _group(kind: str) -> tuple[str, str]:
    groups = {
        "family": (QCoreApplication.translate("choices", "Familjer"), "users"),
        "family_member": (QCoreApplication.translate("choices", "Familjemedlemmar"), "user"),
        "contact": (QCoreApplication.translate("choices", "Kontakter"), "phone"),
        "agency": (QCoreApplication.translate("choices", "Verksamheter"), "building-2"),
        "venue": (QCoreApplication.translate("choices", "Lokaler"), "map-pin"),
        "meeting": (QCoreApplication.translate("choices", "Möten"), "handshake"),
        "action": (QCoreApplication.translate("choices", "Åtgärder"), "list-checks"),
    }
    return groups.get(kind, (QCoreApplication.translate("choices", "Anteckningar"), "file-text"))


# --- commands ----------------------------------------------------------------------------------------------------


class CommandList:
    """The commands that can be run now, found by their words, by others for them and by where they stand."""

    def __init__(self, choices: Iterable[Choice]) -> None:
        self.choices = tuple(choices)
        others = other_words()
        titles = [f"{each.title} {others.get(each.title, '')}" for each in self.choices]
        self._titles = [bare(folded(title)) for title in titles]
        self._words = Words(
            [folded(f"{title} {each.detail}") for title, each in zip(titles, self.choices, strict=True)]
        )

    def now(self, choice: Choice) -> Choice | None:
        """A choice of before as it can be made now; a record always leads somewhere."""
        if choice.hit is not None:
            return choice
        return next((each for each in self.choices if each.same(choice)), None)

    def find(self, text: str) -> list[Choice]:
        """Those that hold every word, those first whose name begins so; when there is none, those that may be meant."""
        words = bare(folded(text)).split()
        if not words:
            return []
        found = self._words.holding(words) or self._words.meant(words)
        exact = [number for number in found if any(word in self._titles[number] for word in words)]
        begun = " ".join(words)
        ordered = sorted(exact or found, key=lambda number: not self._titles[number].startswith(begun))
        return [self.choices[number] for number in ordered]


def command_choices(where: str, actions: Iterable[QAction], group: str) -> Iterator[Choice]:
    """The actions that are ready, menus within menus too."""
    for action in actions:
        inner = action.menu()
        if isinstance(inner, QMenu):
            name = plain(inner.title())
            yield from command_choices(f"{where} › {name}" if where else name, inner.actions(), group)
        elif action.isEnabled() and action.isVisible() and not action.isSeparator() and action.text():
            keys = shown_keys(action.shortcut()) if not action.shortcut().isEmpty() else ""
            title = plain(action.text()).removesuffix(" …")
            icon = str(action.property("famsamIcon") or "chevron-right")
            yield Choice(group=group, icon=icon, title=title, detail=where, keys=keys, action=action)


def errand_choice(place: Place, errand: Errand, group: str, keys: str) -> Choice:
    """What one can go to a page for."""
    title = said(errand.text).removesuffix(" …")
    detail = " › ".join(part for part in (place.title, said(errand.where)) if part)
    return Choice(
        group=group, icon=errand.icon, title=title, detail=detail, keys=keys, place=place.key, errand=errand
    )


# --- how they are shown ------------------------------------------------------------------------------------------


def arranged(choices: Sequence[Choice]) -> tuple[list[Choice], int]:
    """The lines group by group, each group where its first line stands, and how many were left out."""
    groups: dict[str, list[Choice]] = {}
    for choice in choices:
        groups.setdefault(choice.group, []).append(choice)
    most = _MOST if len(groups) == 1 else _PER_GROUP
    shown = [choice for group in groups.values() for choice in group[:most]][:_MOST]
    return shown, len(choices) - len(shown)


class ChoiceModel(QAbstractListModel):
    """The lines with a quiet heading over each group; a heading cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Choice | str] = []

    def show(self, choices: Iterable[Choice]) -> None:
        """Show these, in this order."""
        self.beginResetModel()
        self.lines = []
        group = ""
        for choice in choices:
            if choice.group != group:
                group = choice.group
                self.lines.append(group)
            self.lines.append(choice)
        self.endResetModel()

    def choice(self, row: int) -> Choice | None:
        """The choice in a row; none where a heading stands, or nothing."""
        line = self.lines[row] if 0 <= row < len(self.lines) else None
        return line if isinstance(line, Choice) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (as Qt's own)
        """How many lines there are, headings too."""
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are only read."""
        if self.choice(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The parts of a line; read aloud as one."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if isinstance(line, str):
            if role == HEADING:
                return True
            return line if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (line.title, line.detail, line.group, line.keys) if part)
        if role == Qt.ItemDataRole.DecorationRole:
            return icons.icon(line.icon, "muted")
        parts: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: line.title,
            Qt.ItemDataRole.ToolTipRole: plain_tip((line.title, line.detail)),
            DETAIL: line.detail,
            KEYS: line.keys,
        }
        return parts.get(role)
