"""The list of families: narrowed while one types, and by where the case stands."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from operator import attrgetter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from famsam_desktop.domain.cases import CaseState
from famsam_desktop.domain.families import FamilyRow
from famsam_desktop.ui import times
from famsam_desktop.ui.families import words
from famsam_desktop.ui.families.narrowing import Narrowing
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.editors import ChoiceEditor
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.headings import TextLabel
from famsam_desktop.ui.widgets.rows import row
from famsam_desktop.ui.widgets.table import Column, Mark, Table

_OVER = frozenset({CaseState.CLOSED, CaseState.CLOSED_BEFORE_MEETING})

_SPARE = (4, 5)
"""How many children, and the last meeting: both stand on the family's own page."""


class Shown(StrEnum):
    """Which families are in the list."""

    CURRENT = "current"
    ALL = "all"
    CLOSED = "closed"


class FamilyList(QWidget):
    """A search field, a choice, and the table; it never asks the store itself."""

    opened = Signal(object)
    new_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: Sequence[FamilyRow] = ()
        self._build_filter()
        columns = (
            Column(title=self.tr("Familj"), text=_alias, strong=True, weight=3, least=8),
            Column(title=self.tr("Kommun"), text=_municipality, weight=1, least=6, spare=True),
            Column(title=self.tr("Läge"), text=_state, mark=_mark),
            Column(title=self.tr("Ansvarig"), text=_responsible, weight=1, least=6.5),
            Column(title=self.tr("Barn"), text=_children, key=attrgetter("children"), right=True, spare=True),
            Column(
                title=self.tr("Senaste möte"), text=_last_meeting, key=attrgetter("last_meeting"), spare=True
            ),
            Column(title=self.tr("Nästa möte"), text=_next_meeting, key=attrgetter("next_meeting")),
            Column(
                title=self.tr("Öppna åtgärder"),
                text=_actions,
                key=attrgetter("open_actions"),
                right=True,
                spare=True,
            ),
        )
        self.table: Table[FamilyRow] = Table(self.tr("Familjer"), columns, self, identity=attrgetter("id"))
        Narrowing(self.table, columns, _SPARE, 56)
        self.table.opened.connect(self.opened)
        self.none_yet = Empty(
            "users", self.tr("Inga familjer än."), self.tr("Ny familj"), self.new_asked.emit, self
        )
        self.none_found = Empty(
            "search", self.tr("Ingen familj passar."), self.tr("Visa alla"), self.show_all, self
        )
        card = Card("", self)
        card.body.addLayout(row(self.search, self.choice, self.count, stretch=0, gap=0.7))
        for part in (self.table, self.none_yet, self.none_found):
            card.add(part, 1)
        self.none_yet.hide()
        self.none_found.hide()  # or the window would grow for them before anything is read
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)

    def show_rows(self, rows: Sequence[FamilyRow]) -> None:
        """Show these families, as far as the filter lets them through."""
        self._rows = rows
        self._narrow()

    def show_all(self) -> None:
        """Drop the filter."""
        self.search.clear()
        self.choice.set_value(Shown.ALL)
        self._narrow()

    def _build_filter(self) -> None:
        self.search = QLineEdit(self)
        self.search.setAccessibleName(self.tr("Sök bland familjerna"))
        self.search.setPlaceholderText(self.tr("Sök på familj, kommun eller ansvarig"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(em(10))
        self.search.textChanged.connect(self._on_filter)
        self.search.returnPressed.connect(self._on_return)
        choices = [
            (Shown.CURRENT, self.tr("Aktuella")),
            (Shown.ALL, self.tr("Alla")),
            (Shown.CLOSED, self.tr("Avslutade")),
        ]
        self.choice = ChoiceEditor(self, choices=choices)
        self.choice.set_value(Shown.CURRENT)
        self.choice.control().setAccessibleName(self.tr("Vilka familjer som visas"))
        self.choice.edited.connect(self._on_filter)
        self.count = TextLabel("", self, tone="muted", wrap=False)

    def _narrow(self) -> None:
        wanted = " ".join(self.search.text().casefold().split())
        shown = self.choice.value()
        rows = [one for one in self._rows if _fits(one, shown) and wanted in _searched(one)]
        self.table.set_rows(rows)
        self.count.setText(counted(len(rows), "familj", "familjer"))
        self.table.setVisible(bool(rows))
        self.none_yet.setVisible(not self._rows)
        self.none_found.setVisible(bool(self._rows) and not rows)

    def _on_filter(self, _text: str = "") -> None:
        self._narrow()

    def _on_return(self) -> None:
        """Enter opens the only one left, otherwise it goes down into the list."""
        if len(self.table.rows) == 1:
            self.opened.emit(self.table.rows[0])
        elif self.table.rows:
            self.table.choose(self.table.rows[0])
            self.table.setFocus()


def _fits(one: FamilyRow, shown: Shown) -> bool:
    """A family without a case is one that waits: it is shown among the current ones."""
    return shown is Shown.ALL or (one.state in _OVER) is (shown is Shown.CLOSED)


def _searched(one: FamilyRow) -> str:
    return f"{one.alias} {one.municipality} {one.responsible}".casefold()


def _alias(one: FamilyRow) -> str:
    return one.alias


def _municipality(one: FamilyRow) -> str:
    return one.municipality


def _state(one: FamilyRow) -> str:
    return words.state_words(one.state)


def _mark(one: FamilyRow) -> Mark:
    return words.state_mark(one.state)


def _responsible(one: FamilyRow) -> str:
    return one.responsible


def _children(one: FamilyRow) -> str:
    return str(one.children)


def _last_meeting(one: FamilyRow) -> str:
    return _iso(one.last_meeting)


def _next_meeting(one: FamilyRow) -> str:
    moment: datetime | None = one.next_meeting
    return f"{_iso(times.local_day(moment))} {times.clock(moment)}" if moment is not None else ""


def _actions(one: FamilyRow) -> str:
    return str(one.open_actions)


def _iso(day: date | None) -> str:
    return day.isoformat() if day is not None else ""
